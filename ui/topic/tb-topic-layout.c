/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the parts of a topic's page go at which size. */
#include "topic/tb-topic-layout.h"

#define WIDE_FROM 820
#define STACKED_FROM 480
#define STACKED_FROM_HEIGHT 660
#define MARGIN 18
#define MARGIN_NARROW 12
#define SPACING 18
#define SIDE_MIN 400

/**
 * tb_topic_layout_for_size: (skip)
 * @width: the page's width
 * @height: the page's height
 *
 * Returns: how the parts are arranged at that size
 */
TbTopicArrangement
tb_topic_layout_for_size (int width, int height)
{
  if (width >= WIDE_FROM)
    return TB_TOPIC_WIDE;
  /* one above the other in a low window, neither would show enough to work with */
  return width >= STACKED_FROM && height >= STACKED_FROM_HEIGHT ? TB_TOPIC_STACKED : TB_TOPIC_TABS;
}

static int
margin_for_width (int width)
{
  return width >= STACKED_FROM ? MARGIN : MARGIN_NARROW;
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural)
{
  gtk_widget_measure (widget, orientation, for_size, minimum, natural, NULL, NULL);
}

/**
 * tb_topic_layout_measure: (skip)
 * @parts: the page's parts
 * @orientation: width or height
 * @for_size: the width that the height is asked for, or -1
 * @minimum: (out): the least that shows something of everything
 * @natural: (out): what suits it
 *
 * Measures the page.
 */
void
tb_topic_layout_measure (const TbTopicParts *parts, GtkOrientation orientation, int for_size, int *minimum, int *natural)
{
  int head_minimum, head_natural, grid_minimum, grid_natural;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure (parts->head, orientation, -1, &head_minimum, &head_natural);
      measure (parts->grid, orientation, -1, &grid_minimum, &grid_natural);
      *minimum = MAX (head_minimum, grid_minimum) + 2 * MARGIN_NARROW;
      *natural = MAX (*minimum, 960);
      return;
    }
  measure (parts->head, orientation, for_size > 0 ? MAX (for_size - 2 * margin_for_width (for_size), 0) : -1, &head_minimum, &head_natural);
  measure (parts->grid, orientation, -1, &grid_minimum, &grid_natural);
  *minimum = head_minimum + 2 * MARGIN_NARROW + 2 * SPACING + 120;
  *natural = MAX (*minimum, head_natural + grid_natural + 2 * MARGIN + SPACING);
}

static void
place (GtkWidget *widget, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, MAX (width, 0), MAX (height, 0) }, -1);
}

/* What the grid needs, unless the side would be left with too little. */
static int
grid_width (const TbTopicParts *parts, int width)
{
  int minimum, natural;
  int half = (width - SPACING) / 2;

  measure (parts->grid, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  return CLAMP (natural, half, MAX (width - SPACING - SIDE_MIN, half));
}

static void
place_wide (const TbTopicParts *parts, int x, int y, int width, int height)
{
  int left = grid_width (parts, width);
  int minimum, natural;

  measure (parts->grid, GTK_ORIENTATION_VERTICAL, left, &minimum, &natural);
  place (parts->grid, x, y, left, MIN (natural, height));
  place (parts->side, x + left + SPACING, y, width - left - SPACING, height);
}

static void
place_stacked (const TbTopicParts *parts, int x, int y, int width, int height)
{
  int minimum, natural, top;

  measure (parts->grid, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural);
  top = MIN (natural, MAX (height * 11 / 20, MIN (minimum, height)));
  place (parts->grid, x, y, width, top);
  place (parts->side, x, y + top + SPACING, width, height - top - SPACING);
}

static void
place_tabs (const TbTopicParts *parts, int x, int y, int width, int height)
{
  int minimum, tabs_height, natural;

  measure (parts->tabs, GTK_ORIENTATION_VERTICAL, -1, &minimum, &tabs_height);
  place (parts->tabs, x, y, width, tabs_height);
  y += tabs_height + MARGIN_NARROW;
  height -= tabs_height + MARGIN_NARROW;
  measure (parts->grid, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural);
  place (parts->grid, x, y, width, MIN (natural, height));
  place (parts->side, x, y, width, height);
}

/**
 * tb_topic_layout_allocate: (skip)
 * @parts: the page's parts
 * @width: the page's width
 * @height: the page's height
 *
 * Places the parts.
 */
void
tb_topic_layout_allocate (const TbTopicParts *parts, int width, int height)
{
  TbTopicArrangement arrangement = tb_topic_layout_for_size (width, height);
  gboolean tabs = arrangement == TB_TOPIC_TABS;
  int margin = margin_for_width (width);
  int inner = MAX (width - 2 * margin, 0);
  int minimum, head, y;

  measure (parts->head, GTK_ORIENTATION_VERTICAL, inner, &minimum, &head);
  place (parts->head, margin, margin, inner, head);
  y = margin + head + (tabs ? MARGIN_NARROW : SPACING);

  gtk_widget_set_child_visible (parts->tabs, tabs);
  gtk_widget_set_child_visible (parts->grid, !tabs || parts->shows_grid);
  gtk_widget_set_child_visible (parts->side, !tabs || !parts->shows_grid);
  if (arrangement == TB_TOPIC_WIDE)
    place_wide (parts, margin, y, inner, height - y - margin);
  else if (arrangement == TB_TOPIC_STACKED)
    place_stacked (parts, margin, y, inner, height - y - margin);
  else
    place_tabs (parts, margin, y, inner, height - y - margin);
}
