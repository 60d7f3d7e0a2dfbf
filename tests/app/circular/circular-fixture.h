/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular of the sample project. */
#pragma once

#include "circular/tb-document.h"
#include "sample-fixture.h"

/* (transfer full): the circular's text */
char *circular_dup_text (SampleFixture *self);
/* (transfer full) (nullable): the first line of @text that starts with @beginning */
char *circular_find_line (const char *text, const char *beginning);
