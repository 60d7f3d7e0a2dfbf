/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A few figures in large digits, each with its name above and its change below. */
#include "chart/tb-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DIGITS_RATIO 2.2 /* of the label's size */
#define LEAST_RATIO 1.2
#define GAP 1.4 /* between tiles, in label sizes */
#define INDENT 0.6
#define MAX_IN_TITLE 3
#define MAX_COLUMNS 4

/* The texts of a tile, top to bottom. */
typedef enum
{
  PART_NAME,
  PART_DIGITS,
  PART_CHANGE,
  N_PARTS,
} Part;

typedef struct
{
  PangoLayout *parts[N_PARTS]; /* owned, nullable */
  double heights[N_PARTS];
  double width;
  double height;
} Tile;

static void
clear_tile (gpointer data)
{
  Tile *tile = data;

  for (int part = 0; part < N_PARTS; part++)
    g_clear_object (&tile->parts[part]);
}

/* The largest digits that stand on one line. */
static PangoLayout *
shape_digits (const TbChartItem *item, double size, double width)
{
  for (double ratio = item->missing ? LEAST_RATIO : DIGITS_RATIO;; ratio -= 0.2)
    {
      PangoLayout *layout = tb_chart_text_new (item->text, ratio * size, !item->missing, -1, PANGO_ALIGN_LEFT);
      double natural;

      tb_chart_layout_size (layout, &natural, NULL);
      if (natural <= width)
        return layout;

      g_object_unref (layout);
      if (ratio <= LEAST_RATIO)
        return tb_chart_text_new (item->text, size, TRUE, width, PANGO_ALIGN_LEFT);
    }
}

static Tile
shape_tile (const TbChartItem *item, double size, double width)
{
  Tile tile = { 0 };

  tile.parts[PART_NAME] = tb_chart_text_new (item->label, size, FALSE, width, PANGO_ALIGN_LEFT);
  tile.parts[PART_DIGITS] = shape_digits (item, size, width);
  if (item->detail != NULL)
    tile.parts[PART_CHANGE] = tb_chart_text_new (item->detail, tb_chart_small_size (size), FALSE, width, PANGO_ALIGN_LEFT);
  for (int part = 0; part < N_PARTS; part++)
    if (tile.parts[part] != NULL)
      {
        double own;

        tb_chart_layout_size (tile.parts[part], &own, &tile.heights[part]);
        tile.width = MAX (tile.width, own);
        tile.height += tile.heights[part];
      }

  return tile;
}

/* as many as stand well side by side, in rows that are even: four are 4 or 2 + 2, never 3 + 1 */
static guint
choose_columns (const TbChartData *data, double size, double width)
{
  const guint n = data->items->len;
  guint columns = CLAMP ((guint) ((width + GAP * size) / ((9.0 + GAP) * size)), 1, MIN (n, MAX_COLUMNS));

  while (columns > 2 && n % columns == 1)
    columns--;

  return columns;
}

static double
column_width (double size, double width, guint columns)
{
  return (width - (columns - 1) * GAP * size) / columns;
}

static GArray *
shape_column_tiles (const TbChartData *data, double size, double width, double *height)
{
  GArray *tiles = g_array_new (FALSE, TRUE, sizeof (Tile));

  g_array_set_clear_func (tiles, clear_tile);
  *height = 0.0;
  for (guint i = 0; i < data->items->len; i++)
    {
      const Tile tile = shape_tile (tb_chart_data_get_item (data, i), size, width);

      *height = MAX (*height, tile.height);
      g_array_append_val (tiles, tile);
    }

  return tiles;
}

static gboolean
has_cut_name (GArray *tiles)
{
  for (guint i = 0; i < tiles->len; i++)
    if (pango_layout_is_ellipsized (g_array_index (tiles, Tile, i).parts[PART_NAME]))
      return TRUE;

  return FALSE;
}

/* Stands them in fewer columns before a name is cut. */
static GArray *
shape_tiles (const TbChartLayout *layout, const TbChartData *data, guint *columns, double *height)
{
  const double size = layout->size;

  *columns = choose_columns (data, size, layout->plot.width);
  while (TRUE)
    {
      const double width = column_width (size, layout->plot.width, *columns);
      GArray *tiles = shape_column_tiles (data, size, width - INDENT * size, height);

      if (*columns == 1 || !has_cut_name (tiles))
        return tiles;

      g_array_unref (tiles);
      --*columns;
    }
}

static void
place_tile (TbChartLayout *layout, const TbChartData *data, Tile *tile, TbChartBox box, int index)
{
  const TbChartItem *item = tb_chart_data_get_item (data, index);
  const double sizes[] = { layout->size, layout->size, tb_chart_small_size (layout->size) };
  const TbChartTone tones[] = { TB_TONE_DIM, item->missing ? TB_TONE_DIM : TB_TONE_INK, TB_TONE_DIM };
  const double indent = INDENT * layout->size;
  double y = box.y;

  tb_chart_layout_mark (layout, item->missing ? TB_SHAPE_GAP : TB_SHAPE_FILL, item->missing ? TB_TONE_DIM : TB_TONE_SERIES,
                        (TbChartBox){ box.x, box.y, item->missing ? 0.0 : 2.0, tile->height }, index);
  for (int part = 0; part < N_PARTS; part++)
    {
      if (tile->parts[part] == NULL)
        continue;

      tb_chart_layout_place (layout, g_steal_pointer (&tile->parts[part]), sizes[part], tones[part], box.x + indent, y, 0.0, index);
      y += tile->heights[part];
    }
  tb_chart_layout_add_area (layout, box, index, -1);
}

static void
place_rest (TbChartLayout *layout, guint n_left_out)
{
  g_autofree char *text = g_strdup_printf ("其余%u个略", n_left_out);
  const double small = tb_chart_small_size (layout->size);
  PangoLayout *line = tb_chart_text_new (text, small, FALSE, layout->plot.width, PANGO_ALIGN_LEFT);

  tb_chart_layout_place (layout, line, small, TB_TONE_DIM, layout->plot.x, layout->plot.y + layout->plot.height - TB_CHART_LINE_HEIGHT * small, 0.0, -1);
}

/* whether even two lines for each don't fit, which takes no shaping to see */
static gboolean
is_hopeless (const TbChartLayout *layout, const TbChartData *data)
{
  return data->items->len / MAX_COLUMNS * 2 * TB_CHART_LINE_HEIGHT * layout->size > layout->plot.height;
}

static gboolean
place_tiles (TbChartLayout *layout, const TbChartData *data)
{
  const TbChartBox *plot = &layout->plot;
  const double gap = 0.8 * layout->size;
  const double rest = TB_CHART_LINE_HEIGHT * tb_chart_small_size (layout->size);
  double height;
  guint columns;
  g_autoptr (GArray) tiles = shape_tiles (layout, data, &columns, &height);
  const double width = column_width (layout->size, plot->width, columns);
  const guint n_rows = (data->items->len + columns - 1) / columns;
  const double needed = n_rows * (height + gap) - gap;
  guint n_shown = data->items->len;

  if (needed > plot->height)
    {
      if (layout->size > TB_CHART_LEAST_SIZE)
        return FALSE;
      n_shown = MIN (n_shown, columns * (guint) MAX (0.0, floor ((plot->height - rest + gap) / (height + gap))));
    }

  for (guint i = 0; i < n_shown; i++)
    {
      const TbChartBox box = { plot->x + i % columns * (width + GAP * layout->size), plot->y + i / columns * (height + gap), width, height };

      place_tile (layout, data, &g_array_index (tiles, Tile, i), box, i);
    }
  if (n_shown < data->items->len && rest <= plot->height)
    place_rest (layout, data->items->len - n_shown);

  return TRUE;
}

static gboolean
lay_figures (TbChartLayout *layout, const TbChartData *data)
{
  if (layout->size > TB_CHART_LEAST_SIZE && is_hopeless (layout, data))
    return FALSE;

  return place_tiles (layout, data);
}

static double
natural_height (TbChartLayout *layout, const TbChartData *data)
{
  double height;
  guint columns;
  g_autoptr (GArray) tiles = shape_tiles (layout, data, &columns, &height);
  const guint n_rows = (data->items->len + columns - 1) / columns;

  return n_rows * (height + 0.8 * layout->size) + 0.4 * layout->size;
}

/* 自助服务场景400余个，自助一体机103台 */
static gboolean
compose_title (GString *title, const TbChartData *data)
{
  guint n = 0;

  for (guint i = 0; i < data->items->len && n < MAX_IN_TITLE; i++)
    {
      const TbChartItem *item = tb_chart_data_get_item (data, i);

      if (!item->missing)
        g_string_append_printf (title, "%s%s%s", n++ > 0 ? "，" : "", item->label, item->text);
    }

  return n > 0;
}

const TbChartKindClass tb_chart_figures_kind = {
  .id = "figures",
  .says = N_ ("A few figures in large digits."),
  .lay = lay_figures,
  .natural_height = natural_height,
  .compose_title = compose_title,
};
