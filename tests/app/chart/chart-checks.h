/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds of every chart at every size, whatever it shows. */
#pragma once

#include "chart/tb-chart-private.h"

G_BEGIN_DECLS

/* narrower than any chart that is printed; there names that don't fit at all may be cut, and numbers go over their bars */
#define CHART_LEAST_WIDTH 280.0

/* ends the test when a text is too small, cut, outside, or upon another or a mark that isn't meant to carry it; when
 * anything leaves the page; when rows are left out without a word; when a missing value is drawn as one, or isn't marked */
void chart_check_layout (TbChart *chart, double width, double height);

G_END_DECLS
