/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of one whole as one bar, with a list of their names, numbers and shares below; of several wholes, a bar for each. */
#include "chart/tb-chart-private.h"

#include <math.h>

#define BAR_HEIGHT 2.6
#define LEAST_BAR 1.2
#define GAP 0.7
#define PATCH 0.8
#define ENTRY_GAP 2.2
#define LEAST_NAME 4.0

/* The texts of a part in the list. */
typedef struct
{
  PangoLayout *name;
  PangoLayout *number; /* NULL where there is no room for numbers */
  PangoLayout *share;
} Entry;

typedef struct
{
  GArray *entries;
  double name_width, number_width, share_width;
  double line; /* height of a line */
  double indent;
  guint n_columns, n_lines;
} List;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->name);
  g_clear_object (&entry->number);
  g_clear_object (&entry->share);
}

static void
widen (double *width, PangoLayout *text)
{
  double own;

  tb_chart_layout_size (text, &own, NULL);
  *width = MAX (*width, own);
}

static Entry
shape_entry (const TbChartData *data, guint column, double size, double name_width)
{
  const TbChartPoint *point = tb_chart_data_get_point (data, 0, column);
  g_autofree char *number = tb_value_to_words (&point->value, data->unit);
  g_autofree char *share = tb_chart_data_dup_point_text (data, 0, column);

  return (Entry){
    .name = tb_chart_text_new (tb_chart_data_get_column (data, column)->label, size, FALSE, name_width, PANGO_ALIGN_LEFT),
    .number = tb_chart_text_new (number, tb_chart_small_size (size), FALSE, -1, PANGO_ALIGN_LEFT),
    .share = tb_chart_text_new (share, size, FALSE, -1, PANGO_ALIGN_LEFT),
  };
}

/* Shapes the names, broken at @name_width, with their shares, and with numbers if those are wanted. */
static void
shape_entries (List *self, const TbChartData *data, double size, double name_width, gboolean with_numbers)
{
  g_array_set_size (self->entries, 0);
  self->name_width = self->number_width = self->share_width = 0.0;
  self->line = TB_CHART_LINE_HEIGHT * size;
  for (guint i = 0; i < data->columns->len; i++)
    {
      Entry entry = shape_entry (data, i, size, name_width);
      double height;

      if (!with_numbers)
        g_clear_object (&entry.number);
      else
        widen (&self->number_width, entry.number);
      widen (&self->name_width, entry.name);
      widen (&self->share_width, entry.share);
      tb_chart_layout_size (entry.name, NULL, &height);
      self->line = MAX (self->line, height);
      g_array_append_val (self->entries, entry);
    }
}

/* Shapes the list; names are broken where a line would be wider than @width, and where even that leaves them too little,
 * the smallest letters do without the numbers, for the shares say the same. */
static void
shape_list (List *self, const TbChartData *data, double size, double width)
{
  const double gaps = 2 * GAP * size;
  gboolean with_numbers = TRUE;
  double name_width = -1;

  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->indent = floor (PATCH * size) + 0.5 * size;
  for (guint pass = 0; pass < 2; pass++)
    {
      shape_entries (self, data, size, name_width, with_numbers);
      name_width = width - self->indent - self->number_width - self->share_width - gaps;
      if (self->name_width <= name_width)
        break;
      if (size <= TB_CHART_LEAST_SIZE && name_width < LEAST_NAME * size)
        {
          with_numbers = FALSE;
          name_width += self->number_width;
        }
      name_width = MAX (name_width, 2 * size);
    }
}

static double
get_entry_width (const List *self, double size)
{
  return self->indent + self->name_width + self->number_width + self->share_width + 2 * GAP * size;
}

/* as many columns as fit, in lines that are even */
static void
arrange_list (List *self, double size, double width)
{
  const guint n = self->entries->len;
  const double gap = ENTRY_GAP * size;

  self->n_columns = CLAMP ((guint) ((width + gap) / (get_entry_width (self, size) + gap)), 1, MAX (n, 1));
  self->n_lines = (n + self->n_columns - 1) / self->n_columns;
  self->n_columns = (n + self->n_lines - 1) / MAX (self->n_lines, 1);
}

static void
place_entry (const List *self, TbChartLayout *layout, guint index, double x, double y)
{
  Entry *entry = &g_array_index (self->entries, Entry, index);
  const double size = layout->size, small = tb_chart_small_size (size);
  const double patch = floor (PATCH * size);
  const double number_end = x + self->indent + self->name_width + GAP * size + self->number_width;
  const TbChartBox box = { x, round (y + (TB_CHART_LINE_HEIGHT * size - patch) / 2), patch, patch };

  tb_chart_layout_mark (layout, TB_SHAPE_FILL, tb_chart_category_tone (index), box, 0)->column = index;
  tb_chart_layout_place (layout, g_steal_pointer (&entry->name), size, TB_TONE_INK, x + self->indent, y, 0.0, 0);
  if (entry->number != NULL)
    tb_chart_layout_place (layout, g_steal_pointer (&entry->number), small, TB_TONE_DIM, number_end, y + 0.72 * (size - small), 1.0, 0);
  tb_chart_layout_place (layout, g_steal_pointer (&entry->share), size, TB_TONE_INK, number_end + GAP * size + self->share_width, y, 1.0, 0);
  tb_chart_layout_add_area (layout, (TbChartBox){ x, y, get_entry_width (self, size), self->line }, 0, index);
}

/* Line by line from left to right; what finds no room is counted at the end. */
static void
place_list (const List *self, TbChartLayout *layout, double top)
{
  const double size = layout->size, small = tb_chart_small_size (size);
  const double bottom = layout->plot.y + layout->plot.height;
  const guint n_lines = (guint) CLAMP (floor ((bottom - top + 0.5) / self->line), 0, self->n_lines);
  guint n_shown = n_lines == self->n_lines ? self->entries->len : MIN (self->entries->len, (n_lines > 0 ? n_lines - 1 : 0) * self->n_columns);
  g_autofree char *rest = g_strdup_printf ("其余%u个略", self->entries->len - n_shown);

  for (guint i = 0; i < n_shown; i++)
    place_entry (self, layout, i, layout->plot.x + i % self->n_columns * (get_entry_width (self, size) + ENTRY_GAP * size),
                 top + i / self->n_columns * self->line);
  if (n_shown < self->entries->len && n_lines > 0)
    tb_chart_layout_place (layout, tb_chart_text_new (rest, small, FALSE, layout->plot.width, PANGO_ALIGN_LEFT), small, TB_TONE_DIM,
                           layout->plot.x, top + (n_lines - 1) * self->line, 0.0, -1);
}

/* The parts of one whole. */
gboolean
tb_chart_parts_lay_one (TbChartLayout *layout, const TbChartData *data)
{
  const TbChartItem *item = tb_chart_data_get_item (data, 0);
  const TbChartBox *plot = &layout->plot;
  const double gap = GAP * layout->size;
  TbChartGrid grid = { .layout = layout, .data = data, .small = tb_chart_small_size (layout->size), .n_bars = 1, .area = *plot };
  TbChartRow row = { .item = 0 };
  List list;
  g_autoptr (GArray) entries = NULL;
  double height;

  shape_list (&list, data, layout->size, plot->width);
  entries = list.entries;
  arrange_list (&list, layout->size, plot->width);
  height = plot->height - gap - list.n_lines * list.line;
  if (layout->size > TB_CHART_LEAST_SIZE && (height < LEAST_BAR * layout->size || get_entry_width (&list, layout->size) > plot->width))
    return FALSE;

  grid.bar = floor (CLAMP (height, MIN (6.0, plot->height), BAR_HEIGHT * layout->size));
  row.box = (TbChartBox){ plot->x, plot->y, plot->width, grid.bar };
  if (tb_chart_item_is_whole (item))
    tb_chart_segments_place (&grid, &row, plot->x, plot->width / tb_chart_segments_measure (&grid, item).above);
  else
    tb_chart_grid_place_gap (&grid, &row, 0, plot->x, tb_chart_grid_get_stub (&grid));
  place_list (&list, layout, plot->y + grid.bar + gap);
  row.box = *plot;
  g_array_append_val (layout->rows, row);

  return TRUE;
}

double
tb_chart_parts_get_height (TbChartLayout *layout, const TbChartData *data)
{
  List list;
  g_autoptr (GArray) entries = NULL;

  shape_list (&list, data, layout->size, layout->plot.width);
  entries = list.entries;
  arrange_list (&list, layout->size, layout->plot.width);

  return (BAR_HEIGHT + GAP) * layout->size + list.n_lines * list.line;
}

/* what the shares are of: 63件 */
static PangoLayout *
shape_whole (const TbChartGrid *grid, const TbChartItem *item)
{
  g_autofree char *words = item->missing ? g_strdup (item->text) : tb_value_to_words (&item->value, grid->data->unit);

  return tb_chart_text_new (words, grid->small, FALSE, -1, PANGO_ALIGN_LEFT);
}

static double
measure_wholes (const TbChartGrid *grid)
{
  double widest = 0.0;

  for (guint i = 0; i < grid->data->items->len; i++)
    {
      g_autoptr (PangoLayout) whole = shape_whole (grid, tb_chart_data_get_item (grid->data, i));

      widest = MAX (widest, tb_chart_grid_get_extent (grid, whole));
    }

  return widest;
}

/* A bar for each whole, all of one length. */
gboolean
tb_chart_parts_lay_rows (TbChartLayout *layout, const TbChartData *data)
{
  TbChartGrid grid;
  double start, length;

  if (!tb_chart_legend_place (layout, data) || !tb_chart_grid_prepare (&grid, layout, data))
    return FALSE;

  tb_chart_grid_place_labels (&grid);
  tb_chart_segments_choose_bar (&grid);
  start = tb_chart_grid_get_start (&grid);
  length = tb_chart_grid_get_reach (&grid) - measure_wholes (&grid) - GAP * layout->size;
  if (length < 4 * layout->size && layout->size > TB_CHART_LEAST_SIZE)
    return FALSE;

  length = MAX (length, 1.0);
  for (guint i = 0; i < layout->rows->len; i++)
    {
      const TbChartRow *row = &g_array_index (layout->rows, TbChartRow, i);
      const TbChartItem *item = row->item >= 0 ? tb_chart_data_get_item (data, row->item) : NULL;
      double end;

      if (item == NULL)
        continue;

      if (tb_chart_item_is_whole (item))
        end = tb_chart_segments_place (&grid, row, start, length / tb_chart_segments_measure (&grid, item).above);
      else
        end = tb_chart_grid_place_gap (&grid, row, 0, start, tb_chart_grid_get_stub (&grid));
      tb_chart_grid_place_value (&grid, row, 0, shape_whole (&grid, item), TB_TONE_DIM, end);
    }

  return TRUE;
}
