/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/tb-shared-chart-book.h"

static void
free_reference (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/**
 * tb_shared_chart_book_get: (skip)
 * @book: an open book
 *
 * Gets the chart book of an open book. All that ask get the same one; it lives as long as one of them keeps it.
 *
 * Returns: (transfer full): the chart book
 */
TbChartBook *
tb_shared_chart_book_get (TbBook *book)
{
  GWeakRef *reference = g_object_get_data (G_OBJECT (book), "tb-chart-book");
  TbChartBook *charts;

  if (reference == NULL)
    {
      reference = g_new0 (GWeakRef, 1);
      g_weak_ref_init (reference, NULL);
      g_object_set_data_full (G_OBJECT (book), "tb-chart-book", reference, free_reference);
    }
  charts = g_weak_ref_get (reference);
  if (charts == NULL)
    {
      charts = tb_chart_book_new (book);
      g_weak_ref_set (reference, charts);
    }
  return charts;
}
