/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/tb-chart-list.h"

/**
 * tb_chart_list_new: (skip)
 * @charts: the chart book
 * @only_picked: whether to leave out those that aren't printed
 *
 * Lists the charts that have something to show, in the chart book's order.
 *
 * Returns: (transfer full) (element-type utf8): their ids
 */
GPtrArray *
tb_chart_list_new (TbChartBook *charts, gboolean only_picked)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *entries = tb_chart_book_get_entries (charts);

  for (guint i = 0; i < entries->len; i++)
    {
      const TbChartEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (TbChart) chart = entry->is_picked || !only_picked ? tb_chart_book_make_chart (charts, entry) : NULL;

      if (chart != NULL && !tb_chart_is_empty (chart))
        g_ptr_array_add (list, g_strdup (entry->id));
    }
  return list;
}

/**
 * tb_chart_list_find: (skip)
 * @list: a list of charts
 * @id: (nullable): a chart's id
 *
 * Returns: its place in the list, or -1
 */
int
tb_chart_list_find (GPtrArray *list, const char *id)
{
  guint index;

  return id != NULL && g_ptr_array_find_with_equal_func (list, id, g_str_equal, &index) ? (int) index : -1;
}

/**
 * tb_chart_list_find_topic: (skip)
 * @list: a list of charts
 * @charts: the chart book
 * @topic_key: (nullable): a topic's key
 *
 * Returns: the place of the topic's first chart in the list, or -1
 */
int
tb_chart_list_find_topic (GPtrArray *list, TbChartBook *charts, const char *topic_key)
{
  for (guint i = 0; i < list->len; i++)
    {
      const TbChartEntry *entry = tb_chart_book_find (charts, g_ptr_array_index (list, i), NULL);
      g_autofree char *key = entry != NULL ? g_strconcat (entry->section_id, "/", entry->spec->topic, NULL) : NULL;

      if (key != NULL && g_strcmp0 (key, topic_key) == 0)
        return i;
    }
  return -1;
}
