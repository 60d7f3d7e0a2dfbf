/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines across the bars: the average, the target, the plan, each with its name, which stands above lying rows and to the right
 * of upright ones. A line stops before any text that it would cross. */
#include "chart/tb-chart-private.h"

#include <math.h>

#define CAPTION_GAP 0.8
#define CLEARANCE 2.0     /* beside a number; above and below, its line of text has room of its own */
#define CAPTION_WIDTH 6.2 /* where a caption beside upright rows is broken, in its letters */

typedef struct
{
  const char *text;
  double value; /* as drawn */
  TbChartShape shape;
  PangoLayout *caption; /* owned until it is placed */
  double at;
  double start, extent; /* of the caption, along the values */
} Line;

typedef struct
{
  Line lines[TB_CHART_MAX_LINES];
  guint n;
} Lines;

static void
add_line (Lines *self, const char *text, double value, TbChartShape shape)
{
  if (text != NULL)
    self->lines[self->n++] = (Line){ .text = text, .value = value, .shape = shape };
}

/* What the values are compared with. */
static Lines
list_lines (const TbChartData *data)
{
  Lines lines = { .n = 0 };
  double low, high;

  if (tb_chart_value_extent (&data->reference, &low, &high))
    add_line (&lines, data->reference_label, low, TB_SHAPE_DASHES);
  if (tb_chart_value_extent (&data->target, &low, &high))
    add_line (&lines, data->target_label, low, TB_SHAPE_RULE);
  add_line (&lines, data->goal_label, 100.0, TB_SHAPE_RULE);

  return lines;
}

gboolean
tb_chart_data_has_lines (const TbChartData *data)
{
  return list_lines (data).n > 0;
}

/* the highest line, or 0 */
double
tb_chart_data_get_highest_line (const TbChartData *data)
{
  const Lines lines = list_lines (data);
  double highest = 0.0;

  for (guint i = 0; i < lines.n; i++)
    highest = MAX (highest, lines.lines[i].value);

  return highest;
}

/* the room right of upright rows */
double
tb_chart_grid_get_caption_width (TbChartGrid *self)
{
  const Lines lines = list_lines (self->data);
  double widest = 0.0;

  for (guint i = 0; i < lines.n; i++)
    {
      g_autoptr (PangoLayout) caption = tb_chart_text_new (lines.lines[i].text, self->small, FALSE, CAPTION_WIDTH * self->small, PANGO_ALIGN_LEFT);
      double width;

      tb_chart_layout_size (caption, &width, NULL);
      widest = MAX (widest, width);
    }

  return widest > 0 ? widest + CAPTION_GAP * self->small : 0.0;
}

/* Remembers where the lines will be, so that numbers keep clear of them. */
void
tb_chart_grid_set_lines (TbChartGrid *self, double zero, double scale)
{
  const Lines lines = list_lines (self->data);

  self->n_lines = lines.n;
  for (guint i = 0; i < lines.n; i++)
    {
      double at = tb_chart_grid_go (self, zero, lines.lines[i].value * scale);
      guint place = i;

      /* in the order in which a bar would meet them */
      for (; place > 0 && (self->upright ? self->lines[place - 1] < at : self->lines[place - 1] > at); place--)
        self->lines[place] = self->lines[place - 1];
      self->lines[place] = at;
    }
}

static int
compare_boxes (gconstpointer a, gconstpointer b)
{
  const double difference = ((const TbChartBox *) a)->y - ((const TbChartBox *) b)->y;

  return difference < 0 ? -1 : difference > 0;
}

/* x and y exchanged where rows stand, so that a line always runs down */
static TbChartBox
turn_box (const TbChartGrid *self, const TbChartBox *box)
{
  return self->upright ? (TbChartBox){ box->y, box->x, box->height, box->width } : *box;
}

void
tb_chart_grid_place_line (TbChartGrid *self, TbChartShape shape, TbChartTone tone, double at)
{
  g_autoptr (GArray) crossed = g_array_new (FALSE, FALSE, sizeof (TbChartBox));
  const TbChartBox area = turn_box (self, &self->area);
  const double clearance = self->upright ? 0.0 : CLEARANCE;
  const double end_of_area = area.y + area.height;
  double y = area.y;

  for (guint i = 0; i < self->layout->texts->len; i++)
    {
      const TbChartBox box = turn_box (self, &g_array_index (self->layout->texts, TbChartText, i).box);

      if (box.x - clearance < at && at < box.x + box.width + clearance && box.y < end_of_area && box.y + box.height > y)
        g_array_append_val (crossed, box);
    }

  g_array_sort (crossed, compare_boxes);
  for (guint i = 0; i <= crossed->len; i++)
    {
      const TbChartBox *box = i < crossed->len ? &g_array_index (crossed, TbChartBox, i) : NULL;
      const double end = box != NULL ? MIN (box->y, end_of_area) : end_of_area;

      if (end > y)
        {
          const TbChartBox line = { at, y, 0.0, end - y };

          tb_chart_layout_mark (self->layout, shape, tone, turn_box (self, &line), -1);
        }
      if (box != NULL)
        y = MAX (y, box->y + box->height);
    }
}

double
tb_chart_grid_place_caption (TbChartGrid *self, const char *text, double x, double align, gboolean below)
{
  const TbChartBox *plot = &self->layout->plot;
  PangoLayout *layout = tb_chart_text_new (text, self->small, FALSE, plot->width, PANGO_ALIGN_LEFT);
  const double line = TB_CHART_LINE_HEIGHT * self->small;
  double width, left;

  tb_chart_layout_size (layout, &width, NULL);
  left = CLAMP (x - align * width, plot->x, plot->x + plot->width - width);
  tb_chart_layout_place (self->layout, layout, self->small, TB_TONE_DIM, left,
                         below ? self->area.y + self->area.height : self->area.y - line, 0.0, -1);

  return left + width;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *left = a, *right = b;

  return left->at < right->at ? -1 : left->at > right->at;
}

/* Moves captions apart within @low and @high; from the last on, those that find no room lose their text. */
static void
spread_captions (Lines *self, double low, double high, double gap)
{
  TbChartSlot slots[TB_CHART_MAX_LINES];
  guint n = self->n;

  for (guint i = 0; i < n; i++)
    slots[i] = (TbChartSlot){ self->lines[i].at, self->lines[i].extent, 0.0 };
  while (n > 0 && !tb_chart_spread (slots, n, low, high, gap))
    n--;

  for (guint i = 0; i < self->n; i++)
    if (i < n)
      self->lines[i].start = slots[i].start;
    else
      g_clear_object (&self->lines[i].caption);
}

/* In a chart too small for its numbers a line may have no place. */
static void
drop_lines_outside (Lines *self, double low, double high)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->lines[i].at >= low && self->lines[i].at <= high)
      self->lines[n++] = self->lines[i];
    else
      g_clear_object (&self->lines[i].caption);
  self->n = n;
}

static void
shape_captions (TbChartGrid *self, Lines *lines, double zero, double scale)
{
  const double width = self->upright ? CAPTION_WIDTH * self->small : self->layout->plot.width;

  for (guint i = 0; i < lines->n; i++)
    {
      Line *line = &lines->lines[i];

      line->at = tb_chart_grid_go (self, zero, line->value * scale);
      line->caption = tb_chart_text_new (line->text, self->small, FALSE, width, PANGO_ALIGN_LEFT);
      line->extent = tb_chart_grid_get_extent (self, line->caption);
    }
  qsort (lines->lines, lines->n, sizeof (Line), compare_lines);
}

void
tb_chart_grid_place_lines (TbChartGrid *self, double zero, double scale)
{
  const TbChartBox plot = turn_box (self, &self->layout->plot);
  const double low = plot.x, high = plot.x + plot.width;
  Lines lines = list_lines (self->data);

  shape_captions (self, &lines, zero, scale);
  drop_lines_outside (&lines, low, high);
  spread_captions (&lines, low, high, self->upright ? 0.0 : CAPTION_GAP * self->small);

  for (guint i = 0; i < lines.n; i++)
    {
      Line *line = &lines.lines[i];

      tb_chart_grid_place_line (self, line->shape, TB_TONE_INK, line->at);
      if (line->caption == NULL)
        continue;
      if (self->upright)
        tb_chart_layout_place (self->layout, line->caption, self->small, TB_TONE_DIM,
                               self->area.x + self->area.width + CAPTION_GAP * self->small, line->start, 0.0, -1);
      else
        tb_chart_layout_place (self->layout, line->caption, self->small, TB_TONE_DIM,
                               line->start, self->area.y - TB_CHART_LINE_HEIGHT * self->small, 0.0, -1);
    }
}
