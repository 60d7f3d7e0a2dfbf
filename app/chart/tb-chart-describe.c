/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reader of the picture would see, in words: for people who can't see it, and for the files it is written to. */
#include "chart/tb-chart-private.h"

#include <glib/gi18n-lib.h>

/* of more values in a row nobody would listen to each */
#define MOST_POINTS 40

static char *
dup_point_words (const TbChartData *data, const TbChartItem *item, guint column)
{
  const TbChartPoint *point = &g_array_index (item->points, TbChartPoint, column);
  const char *label = tb_chart_data_get_column (data, column)->label;
  g_autofree char *value = point->missing ? g_strdup (_("no figure")) : tb_value_to_words (&point->value, tb_chart_data_get_unit (data, column));

  if (label == NULL)
    return g_steal_pointer (&value);

  if (point->laggard)
    /* Translators: a quarter or a measure, its value */
    return g_strdup_printf (_("%s %s, marked as behind"), label, value);

  /* Translators: a quarter or a measure, its value */
  return g_strdup_printf (_("%s %s"), label, value);
}

static char *
dup_all_points (const TbChartData *data, const TbChartItem *item)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < item->points->len; i++)
    {
      g_autofree char *point = dup_point_words (data, item, i);

      g_strv_builder_add (builder, point);
    }
  words = g_strv_builder_end (builder);

  /* Translators: between the values of a row */
  return g_strjoinv (_(", "), words);
}

/* the columns of the lowest and the highest value; the first where there is none */
static void
find_extremes (const TbChartItem *item, guint *lowest, guint *highest)
{
  double least = G_MAXDOUBLE, most = -G_MAXDOUBLE, low, high;

  *lowest = *highest = 0;
  for (guint i = 0; i < item->points->len; i++)
    {
      if (!tb_chart_value_extent (&g_array_index (item->points, TbChartPoint, i).value, &low, &high))
        continue;

      if (low < least)
        {
          least = low;
          *lowest = i;
        }
      if (high > most)
        {
          most = high;
          *highest = i;
        }
    }
}

static char *
dup_points_in_short (const TbChartData *data, const TbChartItem *item)
{
  g_autofree char *first = dup_point_words (data, item, 0);
  g_autofree char *lowest = NULL;
  g_autofree char *highest = NULL;
  g_autofree char *last = dup_point_words (data, item, item->points->len - 1);
  guint at_lowest, at_highest;

  find_extremes (item, &at_lowest, &at_highest);
  lowest = dup_point_words (data, item, at_lowest);
  highest = dup_point_words (data, item, at_highest);

  /* Translators: how many values a line has, and four of them */
  return g_strdup_printf (_("%u values, first %s, lowest %s, highest %s, last %s"), item->points->len, first, lowest, highest, last);
}

static void
describe_points (GString *text, const TbChartData *data, const TbChartItem *item)
{
  g_autofree char *words = item->points->len > MOST_POINTS ? dup_points_in_short (data, item) : dup_all_points (data, item);

  /* Translators: an organization, its values */
  g_string_append_printf (text, _("%s: %s"), item->label, words);
}

static void
describe_item (GString *text, const TbChartData *data, const TbChartItem *item)
{
  const gboolean with_unit = data->kind != TB_CHART_BULLET && data->kind != TB_CHART_SHARE && data->kind != TB_CHART_FIGURES;
  g_autofree char *words = item->missing || !with_unit ? g_strdup (item->text) : tb_value_to_words (&item->value, data->unit);
  g_autofree char *detail = item->detail != NULL ? g_strdup_printf (" (%s)", item->detail) : g_strdup ("");

  if (item->points != NULL)
    describe_points (text, data, item);
  else if (item->missing)
    /* Translators: an organization that has no figure */
    g_string_append_printf (text, _("%s: no figure"), item->label);
  else if (item->laggard)
    /* Translators: an organization, its value, a fraction in brackets or nothing */
    g_string_append_printf (text, _("%s: %s%s, marked as behind"), item->label, words, detail);
  else
    /* Translators: an organization, its value, a fraction in brackets or nothing */
    g_string_append_printf (text, _("%s: %s%s"), item->label, words, detail);
}

/**
 * tb_chart_describe:
 * @self: a chart
 *
 * Says what a reader of the picture would see, for people who can't see it, in the user's language: the
 * finding, what is drawn, the values, the line of the average, unit and cut-off date. Of a line of very many values
 * it names the first and the last, the lowest and the highest.
 *
 * Returns: (transfer full): the description
 */
char *
tb_chart_describe (TbChart *self)
{
  const TbChartData *data;
  GString *text;

  g_return_val_if_fail (TB_IS_CHART (self), NULL);

  data = tb_chart_get_data (self);
  text = g_string_new (data->title);
  g_string_append (text, "。");
  if (tb_chart_data_count_known (data) > 0)
    {
      g_string_append (text, _(data->drawing->says));
      for (guint i = 0; i < data->items->len; i++)
        {
          g_string_append (text, i > 0 ? _("; ") : " ");
          describe_item (text, data, tb_chart_data_get_item (data, i));
        }
      g_string_append (text, _("."));
      if (data->reference_label != NULL)
        /* Translators: the label of the line of the average */
        g_string_append_printf (text, _(" A dashed line marks %s."), data->reference_label);
    }
  g_string_append_printf (text, " %s。", data->foot);

  return g_string_free (text, FALSE);
}
