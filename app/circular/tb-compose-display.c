/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables and charts within the circular: the blocks of a passage that is one. */
#include "circular/tb-compose-private.h"

#include <string.h>

#include "circular/tb-table-compose.h"

static void
take_text (TbBlock *block, const char *text, const char *field)
{
  TbRun *run = g_new0 (TbRun, 1);

  run->text = g_strdup (text);
  run->field = g_strdup (field);
  g_ptr_array_add (block->runs, run);
}

/* Within the text a table needs a title; in an attachment the attachment's own does. */
static char *
dup_table_title (const TbDisplay *display, const TbFieldContext *context, gboolean is_attached)
{
  TbCatalog *catalog = tb_book_get_catalog (context->book);
  g_autoptr (GString) title = NULL;

  if (display->title != NULL || is_attached)
    return g_strdup (display->title);
  title = g_string_new (NULL);
  for (gsize i = 0; display->names[i] != NULL; i++)
    {
      g_autofree char *key = tb_field_find_topic (display->names[i], context, NULL);
      const TbTopic *topic = key != NULL ? tb_catalog_get_topic (catalog, key, NULL) : NULL;

      g_string_append_printf (title, "%s%s", i > 0 ? "、" : "", topic != NULL ? topic->name : display->names[i]);
    }
  return g_strconcat (title->str, display->ranked_by != NULL ? "排名" : "情况", NULL);
}

static gboolean
compose_table (const TbDisplay *display, const TbFieldContext *context, gboolean is_attached, GPtrArray *blocks, GError **error)
{
  g_autofree char *title = dup_table_title (display, context, is_attached);
  g_autoptr (TbTable) table = tb_table_compose (display, context, title, error);
  TbBlock *block;

  if (table == NULL)
    return FALSE;
  if (table->rows->len == 0)
    return TRUE;
  block = tb_block_new (TB_BLOCK_TABLE);
  block->table = g_steal_pointer (&table);
  if (title != NULL)
    take_text (block, title, display->source);
  g_ptr_array_add (blocks, block);
  return TRUE;
}

/* A chart without figures says nothing. Captions belong to the chart book. */
static void
add_chart (const TbDisplay *display, const TbChartEntry *entry, TbChartBook *charts, GPtrArray *blocks)
{
  g_autoptr (TbChart) chart = tb_chart_book_make_chart (charts, entry);
  TbBlock *block;

  if (chart == NULL || tb_chart_is_empty (chart))
    return;
  if (display->title != NULL)
    tb_chart_set_title (chart, display->title);
  block = tb_block_new (TB_BLOCK_CHART);
  take_text (block, tb_chart_get_title (chart), display->source);
  block->chart = g_steal_pointer (&chart);
  g_ptr_array_add (blocks, block);
}

static gboolean
compose_charts (const TbDisplay *display, const TbFieldContext *context, TbChartBook *charts, GPtrArray *blocks, GError **error)
{
  const gboolean is_book = g_str_equal (display->names[0], TB_DISPLAY_CHART_BOOK);
  const char *section_id = NULL;
  const TbChartSpec *spec = is_book ? NULL : tb_display_find_chart (display, context, &section_id, error);
  GPtrArray *entries = tb_chart_book_get_entries (charts);

  if (spec == NULL && !is_book)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const TbChartEntry *entry = g_ptr_array_index (entries, i);

      if (is_book ? entry->is_picked : entry->spec == spec && g_str_equal (entry->section_id, section_id))
        add_chart (display, entry, charts, blocks);
    }
  return TRUE;
}

/**
 * tb_display_compose: (skip)
 * @display: a table or charts
 * @context: the figures
 * @charts: (nullable): the chart book, whose titles hold; a table needs none
 * @is_attached: whether it stands in an attachment
 * @error: return location
 *
 * Makes the blocks of a passage that is a table or charts.
 *
 * Returns: (transfer full) (element-type TbBlock): the blocks, none when no figure is known; %NULL with %TB_ERROR_FIELD when
 *   a name means nothing
 */
GPtrArray *
tb_display_compose (const TbDisplay *display, const TbFieldContext *context, TbChartBook *charts, gboolean is_attached, GError **error)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_block_free);
  const gboolean done = display->kind == TB_DISPLAY_TABLE ? compose_table (display, context, is_attached, blocks, error)
                                                          : compose_charts (display, context, charts, blocks, error);

  return done ? g_steal_pointer (&blocks) : NULL;
}
