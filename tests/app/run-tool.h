/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads outputs back with other people's tools. */
#pragma once

#include <gio/gio.h>

/* What a tool of poppler-utils prints; NULL, and the test is skipped, where it isn't installed. */
GBytes *run_tool (const char *first, ...) G_GNUC_NULL_TERMINATED;
/* (transfer full): the same as a string */
char *dup_output (GBytes *output);
