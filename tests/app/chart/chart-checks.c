/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Geometry of layouts: boxes, lines and rings against texts. */
#include "chart-checks.h"

#include <math.h>

#define SLACK 0.3
#define RING_STEPS 6 /* points looked at along each side of a text */

static const TbChartMark *
get_mark (const TbChartLayout *layout, guint index)
{
  return &g_array_index (layout->marks, TbChartMark, index);
}

static const TbChartText *
get_text (const TbChartLayout *layout, guint index)
{
  return &g_array_index (layout->texts, TbChartText, index);
}

static gboolean
overlap (const TbChartBox *a, const TbChartBox *b)
{
  return a->x + SLACK < b->x + b->width && b->x + SLACK < a->x + a->width &&
         a->y + SLACK < b->y + b->height && b->y + SLACK < a->y + a->height;
}

/* Keeps of a line, from @start to @end of its length, what lies between two limits; FALSE when that is nothing. */
static gboolean
clip_line (double from, double to, double low, double high, double *start, double *end)
{
  const double length = to - from;
  double first, last;

  if (fabs (length) < 1e-9)
    return low < from && from < high;

  first = (low - from) / length;
  last = (high - from) / length;
  *start = MAX (*start, MIN (first, last));
  *end = MIN (*end, MAX (first, last));

  return *start < *end;
}

static gboolean
line_meets (const TbChartBox *box, double x1, double y1, double x2, double y2)
{
  double start = 0.0, end = 1.0;

  return clip_line (x1, x2, box->x + SLACK, box->x + box->width - SLACK, &start, &end) &&
         clip_line (y1, y2, box->y + SLACK, box->y + box->height - SLACK, &start, &end);
}

static gboolean
ring_holds (const TbChartMark *mark, double x, double y)
{
  const double outer = mark->box.width / 2 - SLACK;
  const double inner = mark->box.width / 2 * TB_CHART_RING_HOLE + SLACK;
  const double dx = x - mark->box.x - mark->box.width / 2, dy = y - mark->box.y - mark->box.height / 2;
  const double distance = hypot (dx, dy);
  double turn = atan2 (dx, -dy) / (2 * G_PI);

  if (turn < 0)
    turn += 1.0;

  return inner < distance && distance < outer && mark->from <= turn && turn <= mark->to;
}

static gboolean
ring_meets (const TbChartMark *mark, const TbChartBox *box)
{
  for (int i = 0; i <= RING_STEPS; i++)
    for (int j = 0; j <= RING_STEPS; j++)
      if (ring_holds (mark, box->x + box->width * i / RING_STEPS, box->y + box->height * j / RING_STEPS))
        return TRUE;

  return FALSE;
}

static gboolean
mark_meets (const TbChartLayout *layout, const TbChartMark *mark, const TbChartBox *box)
{
  const TbChartBox *own = &mark->box;
  const gboolean is_line = mark->shape == TB_SHAPE_RULE || mark->shape == TB_SHAPE_DASHES || mark->shape == TB_SHAPE_GAP;

  if (mark->shape == TB_SHAPE_SECTOR)
    return ring_meets (mark, box);
  if (mark->n_points > 0)
    {
      for (guint i = mark->first; i + 1 < mark->first + mark->n_points; i++)
        {
          const TbChartVertex *a = &g_array_index (layout->points, TbChartVertex, i), *b = a + 1;

          if (line_meets (box, a->x, a->y, b->x, b->y))
            return TRUE;
        }
      return FALSE;
    }
  if (is_line && own->width != 0 && own->height != 0 && mark->shape != TB_SHAPE_GAP)
    return line_meets (box, own->x, own->y, own->x + own->width, own->y + own->height);

  return overlap (box, own);
}

/* Whether a mark is a plate of the page's colour that a text stands on: it covers what was drawn before. */
static gboolean
is_plate_of (const TbChartMark *mark, const TbChartText *text)
{
  const TbChartBox *plate = &mark->box, *box = &text->box;

  return mark->shape == TB_SHAPE_FILL && mark->tone == TB_TONE_PAGE && mark->item == text->item &&
         plate->x <= box->x + SLACK && box->x + box->width <= plate->x + plate->width + SLACK &&
         plate->y <= box->y + SLACK && box->y + box->height <= plate->y + plate->height + SLACK;
}

/* the first mark that a text can touch: those below its plate can't be seen there */
static guint
find_first_mark (const TbChartLayout *layout, const TbChartText *text)
{
  for (guint i = layout->marks->len; i-- > 0;)
    if (is_plate_of (get_mark (layout, i), text))
      return i + 1;

  return 0;
}

/* Texts in the page's colour and upon shades are made for lying on marks; a track and a frame carry any. */
static gboolean
may_carry (const TbChartMark *mark, const TbChartText *text)
{
  if (mark->shape == TB_SHAPE_TRACK || mark->shape == TB_SHAPE_FRAME)
    return TRUE;
  if (mark->shape == TB_SHAPE_CELL)
    return text->tone == TB_TONE_ON_HEAT && mark->item == text->item;

  return text->tone == TB_TONE_PAGE;
}

static gboolean
is_inside (const TbChartBox *box, const TbChartLayout *layout)
{
  const double left = MIN (box->x, box->x + box->width), right = MAX (box->x, box->x + box->width);
  const double top = MIN (box->y, box->y + box->height), bottom = MAX (box->y, box->y + box->height);

  return left >= -0.01 && top >= -0.01 && right <= layout->width + 0.01 && bottom <= layout->height + 0.01;
}

static void
fail_text (const TbChartData *data, const TbChartLayout *layout, const TbChartText *text, const char *what)
{
  g_error ("%s at %g×%g: “%s” (%g pt at %g, %g; %g×%g) %s", data->drawing->id, layout->width, layout->height, pango_layout_get_text (text->layout), text->size,
           text->box.x, text->box.y, text->box.width, text->box.height, what);
}

static void
fail_mark (const TbChartData *data, const TbChartLayout *layout, const TbChartMark *mark, const char *what)
{
  g_error ("%s at %g×%g: a mark of shape %d (at %g, %g; %g×%g) of row %d, column %d %s", data->drawing->id, layout->width, layout->height, mark->shape,
           mark->box.x, mark->box.y, mark->box.width, mark->box.height, mark->item, mark->column, what);
}

static void
check_text (const TbChartLayout *layout, const TbChartData *data, guint index)
{
  const TbChartText *text = get_text (layout, index);

  if (text->size < TB_CHART_LEAST_SIZE)
    fail_text (data, layout, text, "is too small");
  if (!is_inside (&text->box, layout))
    fail_text (data, layout, text, "leaves the page");
  if (pango_layout_is_ellipsized (text->layout) && layout->width >= CHART_LEAST_WIDTH)
    fail_text (data, layout, text, "is cut");
  if (layout->width < CHART_LEAST_WIDTH)
    return;

  for (guint i = 0; i < index; i++)
    if (overlap (&text->box, &get_text (layout, i)->box))
      {
        g_autofree char *what = g_strconcat ("lies on ", pango_layout_get_text (get_text (layout, i)->layout), NULL);

        fail_text (data, layout, text, what);
      }
  for (guint i = find_first_mark (layout, text); i < layout->marks->len; i++)
    {
      const TbChartMark *mark = get_mark (layout, i);
      g_autofree char *what = NULL;

      if (may_carry (mark, text) || !mark_meets (layout, mark, &text->box))
        continue;

      what = g_strdup_printf ("lies on a mark of shape %d at %g, %g; %g×%g", mark->shape, mark->box.x, mark->box.y, mark->box.width, mark->box.height);
      fail_text (data, layout, text, what);
    }
}

static gboolean
is_value (const TbChartMark *mark)
{
  switch (mark->shape)
    {
    case TB_SHAPE_FILL:
    case TB_SHAPE_OPEN:
    case TB_SHAPE_HATCHED:
    case TB_SHAPE_ABOUT:
    case TB_SHAPE_DOT:
    case TB_SHAPE_RING:
    case TB_SHAPE_SECTOR:
    case TB_SHAPE_CELL:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_missing (const TbChartData *data, int item, int column)
{
  if (column >= 0)
    return tb_chart_data_get_point (data, item, column)->missing;

  return data->columns->len == 0 && tb_chart_data_get_item (data, item)->missing;
}

static void
check_mark (const TbChartLayout *layout, const TbChartData *data, const TbChartMark *mark)
{
  if (!is_inside (&mark->box, layout))
    fail_mark (data, layout, mark, "leaves the page");
  if (mark->item < 0)
    return;

  g_assert_cmpint (mark->item, <, (int) data->items->len);
  g_assert_cmpint (mark->column, <, (int) data->columns->len);
  if (is_value (mark) && is_missing (data, mark->item, mark->column))
    fail_mark (data, layout, mark, "stands for a missing value");
}

static gboolean
has_gap (const TbChartLayout *layout, int item)
{
  for (guint i = 0; i < layout->marks->len; i++)
    if (get_mark (layout, i)->item == item && get_mark (layout, i)->shape == TB_SHAPE_GAP)
      return TRUE;

  return FALSE;
}

/* What isn't shown is said, and what is missing is marked. */
static void
check_rows (const TbChartLayout *layout, const TbChartData *data)
{
  guint n_shown = 0, n_rest = 0;

  for (guint i = 0; i < layout->rows->len; i++)
    {
      const int item = g_array_index (layout->rows, TbChartRow, i).item;

      n_shown += item >= 0;
      n_rest += item < 0;
      if (item >= 0 && data->items->len > 1 && data->drawing != tb_chart_kind_get (TB_CHART_FIGURES) &&
          is_missing (data, item, -1) && !has_gap (layout, item))
        g_error ("%s at %g×%g: row %d has no value and no gap", data->drawing->id, layout->width, layout->height, item);
    }
  if (layout->rows->len > 0 && n_shown < data->items->len)
    g_assert_cmpuint (n_rest, ==, 1);
}

static void
check_area (const TbChartLayout *layout, const TbChartData *data, const TbChartArea *area)
{
  g_assert_true (is_inside (&area->box, layout));
  g_assert_cmpint (area->item, >=, 0);
  g_assert_cmpint (area->item, <, (int) data->items->len);
  g_assert_cmpint (area->column, >=, -1);
  g_assert_cmpint (area->column, <, (int) data->columns->len);
}

void
chart_check_layout (TbChart *chart, double width, double height)
{
  const TbChartLayout *layout = tb_chart_get_layout (chart, width, height);
  const TbChartData *data = tb_chart_get_data (chart);

  for (guint i = 0; i < layout->texts->len; i++)
    check_text (layout, data, i);
  for (guint i = 0; i < layout->marks->len; i++)
    check_mark (layout, data, get_mark (layout, i));
  for (guint i = 0; i < layout->points->len; i++)
    {
      const TbChartVertex *point = &g_array_index (layout->points, TbChartVertex, i);

      g_assert_true (is_inside (&(TbChartBox){ point->x, point->y, 0.0, 0.0 }, layout));
    }
  for (guint i = 0; i < layout->areas->len; i++)
    check_area (layout, data, &g_array_index (layout->areas, TbChartArea, i));
  check_rows (layout, data);
}
