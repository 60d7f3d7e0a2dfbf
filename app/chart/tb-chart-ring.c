/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of one whole as a ring: the whole in the middle, each part named beside it. More parts than can be told apart, or a
 * chart too small for their names, are drawn as a bar. */
#include "chart/tb-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_PARTS 6
#define LEAST_DIAMETER 6.0 /* in label sizes */
#define LARGEST_SHARE 0.5  /* of the plot's width */
#define NATURAL_HEIGHT 13.0
#define LEADER 1.5
#define NAME_GAP 0.3

typedef struct
{
  PangoLayout *text; /* owned until it is placed */
  double width, height;
  double middle; /* in turns */
  guint column;
} Label;

static void
clear_label (gpointer data)
{
  g_clear_object (&((Label *) data)->text);
}

static gboolean
is_right (const Label *label)
{
  return label->middle < 0.5;
}

/* Shapes the names with their shares, in the order of the ring. */
static GArray *
shape_labels (const TbChartData *data, double size, double width)
{
  GArray *labels = g_array_new (FALSE, TRUE, sizeof (Label));
  const double whole = tb_decimal_to_double (tb_chart_data_get_item (data, 0)->value.number);
  double turn = 0.0;

  g_array_set_clear_func (labels, clear_label);
  for (guint i = 0; i < data->columns->len; i++)
    {
      const TbChartPoint *point = tb_chart_data_get_point (data, 0, i);
      const double share = tb_decimal_to_double (point->value.number) / whole;
      g_autofree char *number = tb_value_to_words (&point->value, data->unit);
      g_autofree char *percent = tb_chart_data_dup_point_text (data, 0, i);
      g_autofree char *words = g_strdup_printf ("%s\n%s（%s）", tb_chart_data_get_column (data, i)->label, percent, number);
      Label label = { .column = i, .middle = turn + share / 2 };

      label.text = tb_chart_text_new (words, size, FALSE, width, is_right (&label) ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
      pango_layout_set_alignment (label.text, is_right (&label) ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
      tb_chart_layout_size (label.text, &label.width, &label.height);
      g_array_append_val (labels, label);
      turn += share;
    }

  return labels;
}

/* Where the labels of a side stand, top to bottom; FALSE when they don't fit. */
static gboolean
spread_side (GArray *labels, const TbChartBox *plot, const TbChartBox *ring, gboolean right, double *tops)
{
  TbChartSlot slots[MOST_PARTS];
  guint columns[MOST_PARTS], n = 0;

  for (guint k = 0; k < labels->len; k++)
    {
      /* clockwise is down on the right and up on the left */
      const Label *label = &g_array_index (labels, Label, right ? k : labels->len - 1 - k);

      if (is_right (label) != right)
        continue;
      if (pango_layout_is_ellipsized (label->text))
        return FALSE;
      slots[n].at = ring->y + ring->height / 2 * (1.0 - cos (2 * G_PI * label->middle));
      slots[n].extent = label->height;
      columns[n++] = label->column;
    }
  if (!tb_chart_spread (slots, n, plot->y, plot->y + plot->height, 1.0))
    return FALSE;

  for (guint i = 0; i < n; i++)
    tops[columns[i]] = slots[i].start;

  return TRUE;
}

/* From the ring's edge, then level to the name. */
static void
place_leader (TbChartLayout *layout, const TbChartBox *ring, const Label *label, double end, double y)
{
  const double radius = ring->width / 2;
  const double angle = 2 * G_PI * label->middle;
  const double knee = ring->x + radius + (is_right (label) ? 1 : -1) * (radius + 0.5 * LEADER * layout->size);
  const TbChartVertex points[] = {
    { ring->x + radius * (1 + sin (angle)), ring->y + radius * (1 - cos (angle)) },
    { knee, y },
    { end, y },
  };
  const TbChartBox box = { MIN (points[0].x, end), MIN (points[0].y, y), fabs (end - points[0].x), fabs (y - points[0].y) };
  TbChartMark *mark = tb_chart_layout_mark (layout, TB_SHAPE_LINE, TB_TONE_RULE, box, 0);

  mark->column = label->column;
  mark->first = layout->points->len;
  mark->n_points = G_N_ELEMENTS (points);
  g_array_append_vals (layout->points, points, G_N_ELEMENTS (points));
}

static void
place_label (TbChartLayout *layout, const TbChartBox *ring, Label *label, double top)
{
  const double size = layout->size;
  const gboolean right = is_right (label);
  const double edge = right ? ring->x + ring->width + LEADER * size : ring->x - LEADER * size;
  const TbChartBox area = { right ? edge : edge - label->width, top, label->width, label->height };

  place_leader (layout, ring, label, edge + (right ? -NAME_GAP : NAME_GAP) * size, top + label->height / 2);
  tb_chart_layout_place (layout, g_steal_pointer (&label->text), size, TB_TONE_INK, edge, top, right ? 0.0 : 1.0, 0);
  tb_chart_layout_add_area (layout, area, 0, label->column);
}

/* where a sector is thickest, as wide as the ring */
static TbChartBox
get_sector_area (const TbChartBox *ring, double from, double to)
{
  const double radius = ring->width / 2, side = (1.0 - TB_CHART_RING_HOLE) * radius;
  const double angle = G_PI * (from + to), middle = radius - side / 2;

  return (TbChartBox){
    ring->x + radius + middle * sin (angle) - side / 2,
    ring->y + radius - middle * cos (angle) - side / 2,
    side,
    side,
  };
}

static void
place_sectors (TbChartLayout *layout, const TbChartData *data, const TbChartBox *ring)
{
  const double whole = tb_decimal_to_double (tb_chart_data_get_item (data, 0)->value.number);
  double turn = 0.0;

  for (guint i = 0; i < data->columns->len; i++)
    {
      const double share = tb_decimal_to_double (tb_chart_data_get_point (data, 0, i)->value.number) / whole;

      if (share > 0)
        {
          TbChartMark *mark = tb_chart_layout_mark (layout, TB_SHAPE_SECTOR, tb_chart_category_tone (i), *ring, 0);

          mark->column = i;
          mark->from = turn;
          mark->to = turn + share;
          tb_chart_layout_add_area (layout, get_sector_area (ring, turn, turn + share), 0, i);
        }
      turn += share;
    }
}

/* The whole in the hole, where it fits. */
static void
place_whole (TbChartLayout *layout, const TbChartData *data, const TbChartBox *ring)
{
  const TbChartItem *item = tb_chart_data_get_item (data, 0);
  g_autofree char *words = tb_value_to_words (&item->value, data->unit);
  const double size = layout->size, small = tb_chart_small_size (size);
  PangoLayout *name = tb_chart_text_new ("合计", small, FALSE, -1, PANGO_ALIGN_LEFT);
  PangoLayout *number = tb_chart_text_new (words, size, TRUE, -1, PANGO_ALIGN_LEFT);
  const double x = ring->x + ring->width / 2, y = ring->y + ring->height / 2;
  double width, height, name_height;

  tb_chart_layout_size (name, NULL, &name_height);
  tb_chart_layout_size (number, &width, &height);
  if (hypot (width, height + name_height) > TB_CHART_RING_HOLE * ring->width)
    {
      g_object_unref (name);
      g_object_unref (number);
      return;
    }

  tb_chart_layout_place (layout, name, small, TB_TONE_DIM, x, y - (height + name_height) / 2, 0.5, 0);
  tb_chart_layout_place (layout, number, size, TB_TONE_INK, x, y - (height + name_height) / 2 + name_height, 0.5, 0);
}

static gboolean
lay_as_ring (TbChartLayout *layout, const TbChartData *data)
{
  const TbChartBox *plot = &layout->plot;
  const double diameter = floor (MIN (plot->height - 0.4 * layout->size, LARGEST_SHARE * plot->width));
  const TbChartBox ring = {
    plot->x + (plot->width - diameter) / 2,
    plot->y + (plot->height - diameter) / 2,
    diameter,
    diameter,
  };
  const double room = ring.x - plot->x - LEADER * layout->size;
  const TbChartRow row = { *plot, 0 };
  g_autoptr (GArray) labels = NULL;
  double tops[MOST_PARTS];

  if (diameter < LEAST_DIAMETER * layout->size || room < 4 * layout->size)
    return FALSE;

  labels = shape_labels (data, layout->size, room);
  if (!spread_side (labels, plot, &ring, TRUE, tops) || !spread_side (labels, plot, &ring, FALSE, tops))
    return FALSE;

  place_sectors (layout, data, &ring);
  place_whole (layout, data, &ring);
  for (guint i = 0; i < labels->len; i++)
    place_label (layout, &ring, &g_array_index (labels, Label, i), tops[i]);
  g_array_append_val (layout->rows, row);

  return TRUE;
}

static gboolean
is_ring (const TbChartData *data)
{
  return data->items->len == 1 && data->columns->len > 1 && data->columns->len <= MOST_PARTS && tb_chart_item_is_whole (tb_chart_data_get_item (data, 0));
}

static gboolean
lay_ring (TbChartLayout *layout, const TbChartData *data)
{
  if (!is_ring (data))
    return tb_chart_share_kind.lay (layout, data);

  return lay_as_ring (layout, data) || tb_chart_parts_lay_one (layout, data);
}

static double
natural_height (TbChartLayout *layout, const TbChartData *data)
{
  return is_ring (data) ? NATURAL_HEIGHT * layout->size : tb_chart_share_kind.natural_height (layout, data);
}

const TbChartKindClass tb_chart_ring_kind = {
  .id = "ring",
  .says = N_ ("A ring shows the parts of a whole."),
  .lay = lay_ring,
  .natural_height = natural_height,
  .compose_title = tb_chart_title_append_parts,
};
