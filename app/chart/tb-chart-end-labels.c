/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels beside the ends of lines: spread so that none overlaps another, with a leader where one had to move. */
#include "chart/tb-chart-series.h"

#include <math.h>

#define LEADING 0.12 /* between labels, in a label's height */
#define NEAR 0.35    /* how far a label may stand from what it names without a leader, in its height */
#define MARK_SIDE 0.55
#define MARK_GAP 0.3

static void
clear_label (gpointer data)
{
  g_clear_object (&((TbChartEndLabel *) data)->text);
}

GArray *
tb_chart_end_labels_new (void)
{
  GArray *self = g_array_new (FALSE, TRUE, sizeof (TbChartEndLabel));

  g_array_set_clear_func (self, clear_label);

  return self;
}

static gboolean
has_mark (const TbChartEndLabel *label)
{
  return label->laggard || label->sign >= TB_TONE_CATEGORY;
}

void
tb_chart_end_labels_add (GArray *self, const char *text, double size, gboolean bold, double wrap_width, TbChartEndLabel label)
{
  label.text = tb_chart_text_new (text, size, bold, wrap_width, PANGO_ALIGN_LEFT);
  label.y = label.at;
  tb_chart_layout_size (label.text, &label.width, &label.height);
  if (has_mark (&label))
    label.width += (MARK_SIDE + MARK_GAP) * size;
  g_array_append_val (self, label);
}

double
tb_chart_end_labels_get_width (GArray *self)
{
  double widest = 0.0;

  for (guint i = 0; i < self->len; i++)
    widest = MAX (widest, g_array_index (self, TbChartEndLabel, i).width);

  return widest;
}

gboolean
tb_chart_end_labels_are_cut (GArray *self)
{
  for (guint i = 0; i < self->len; i++)
    if (pango_layout_is_ellipsized (g_array_index (self, TbChartEndLabel, i).text))
      return TRUE;

  return FALSE;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const TbChartEndLabel *left = a, *right = b;

  return left->at < right->at ? -1 : left->at > right->at;
}

/* labels that touch, and move as one */
typedef struct
{
  guint first, n;
  double height;
  double wish; /* the sum of the tops that each label would give the cluster */
  double top;
} Cluster;

static void
settle (Cluster *self, double top, double bottom)
{
  self->top = CLAMP (self->wish / self->n, top, MAX (top, bottom - self->height));
}

static void
join_clusters (Cluster *upper, const Cluster *lower)
{
  upper->wish += lower->wish - lower->n * upper->height;
  upper->height += lower->height;
  upper->n += lower->n;
}

gboolean
tb_chart_end_labels_spread (GArray *self, double top, double bottom)
{
  g_autofree Cluster *clusters = g_new (Cluster, MAX (1, self->len));
  double total = 0.0;
  guint n = 0;

  for (guint i = 0; i < self->len; i++)
    total += (1.0 + LEADING) * g_array_index (self, TbChartEndLabel, i).height;
  if (total > bottom - top)
    return FALSE;

  g_array_sort (self, compare_places);
  for (guint i = 0; i < self->len; i++)
    {
      const TbChartEndLabel *label = &g_array_index (self, TbChartEndLabel, i);
      const double height = (1.0 + LEADING) * label->height;

      clusters[n] = (Cluster){ .first = i, .n = 1, .height = height, .wish = label->at - height / 2 };
      settle (&clusters[n], top, bottom);
      for (; n > 0 && clusters[n - 1].top + clusters[n - 1].height > clusters[n].top; n--)
        {
          join_clusters (&clusters[n - 1], &clusters[n]);
          settle (&clusters[n - 1], top, bottom);
        }
      n++;
    }

  for (guint i = 0; i < n; i++)
    {
      double y = clusters[i].top;

      for (guint j = clusters[i].first; j < clusters[i].first + clusters[i].n; j++)
        {
          TbChartEndLabel *label = &g_array_index (self, TbChartEndLabel, j);
          const double height = (1.0 + LEADING) * label->height;

          label->y = y + height / 2;
          y += height;
        }
    }

  return TRUE;
}

static guint
find_lightest (GArray *self)
{
  guint lightest = 0;

  for (guint i = 1; i < self->len; i++)
    if (g_array_index (self, TbChartEndLabel, i).weight <= g_array_index (self, TbChartEndLabel, lightest).weight)
      lightest = i;

  return lightest;
}

void
tb_chart_end_labels_thin (GArray *self, double size, double wrap_width, double top, double bottom)
{
  const double line = (1.0 + LEADING) * TB_CHART_LINE_HEIGHT * size;
  guint n_dropped = 0;
  double total = line;

  for (guint i = 0; i < self->len; i++)
    total += (1.0 + LEADING) * g_array_index (self, TbChartEndLabel, i).height;
  while (self->len > 0 && total > bottom - top)
    {
      const guint index = find_lightest (self);

      total -= (1.0 + LEADING) * g_array_index (self, TbChartEndLabel, index).height;
      g_array_remove_index (self, index);
      n_dropped++;
    }

  if (n_dropped > 0 && line <= bottom - top)
    {
      g_autofree char *text = g_strdup_printf ("其余%u个略", n_dropped);

      tb_chart_end_labels_add (self, text, size, FALSE, wrap_width, (TbChartEndLabel){ .at = bottom, .tone = TB_TONE_DIM, .item = -1, .free = TRUE });
    }
  tb_chart_end_labels_spread (self, top, bottom);
}

static void
place_leader (TbChartLayout *layout, const TbChartEndLabel *label, double from, double to)
{
  const TbChartVertex ends[] = { { from, label->at }, { to, label->y } };
  TbChartMark *mark;

  if (label->free || fabs (label->at - label->y) < NEAR * label->height)
    return;

  mark = tb_chart_layout_mark (layout, TB_SHAPE_LINE, TB_TONE_RULE,
                               (TbChartBox){ MIN (from, to), MIN (label->at, label->y), fabs (to - from), fabs (label->at - label->y) }, label->item);
  mark->first = layout->points->len;
  mark->n_points = G_N_ELEMENTS (ends);
  g_array_append_vals (layout->points, ends, G_N_ELEMENTS (ends));
}

/* The mark of who is behind, or a category's sign. */
static void
place_mark (TbChartLayout *layout, const TbChartEndLabel *label, double x, double side)
{
  const TbChartBox box = { x, label->y - side / 2, side, side };

  if (label->laggard)
    tb_chart_layout_mark (layout, TB_SHAPE_LAGGARD, TB_TONE_WARNING, box, label->item);
  else if (has_mark (label))
    tb_chart_layout_mark (layout, TB_SHAPE_DOT, label->sign, box, label->item);
}

/* Texts begin, or on the left end, at @to; the lines end at @from. */
void
tb_chart_end_labels_place (GArray *self, TbChartLayout *layout, double from, double to, gboolean leftwards)
{
  for (guint i = 0; i < self->len; i++)
    {
      TbChartEndLabel *label = &g_array_index (self, TbChartEndLabel, i);
      const double size = pango_font_description_get_size (pango_layout_get_font_description (label->text)) / (double) PANGO_SCALE;
      const double side = MARK_SIDE * size;
      const double shift = has_mark (label) ? side + MARK_GAP * size : 0.0;

      place_leader (layout, label, from, leftwards ? to + 1.0 : to - 1.0);
      place_mark (layout, label, leftwards ? to - side : to, side);
      tb_chart_layout_place (layout, g_steal_pointer (&label->text), size, label->tone, leftwards ? to - shift : to + shift,
                             label->y - label->height / 2, leftwards ? 1.0 : 0.0, label->item);
    }
}
