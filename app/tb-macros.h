/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * TB_EXPORT:
 *
 * Marks a function that leaves its library; everything else is built with hidden visibility.
 */
#define TB_EXPORT __attribute__ ((visibility ("default"))) extern
