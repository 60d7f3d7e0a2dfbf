/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Unreadable input lives beside the figures, never among them: by period, measure and organization. */
#include "grid/tb-grid-pending.h"

static void
pending_free (gpointer data)
{
  TbPending *pending = data;

  g_free (pending->text);
  g_free (pending->reason);
  g_free (pending);
}

static GHashTable *
get_table (TbBook *book)
{
  static GQuark quark;
  GHashTable *table;

  if (quark == 0)
    quark = g_quark_from_static_string ("tb-grid-pending");
  table = g_object_get_qdata (G_OBJECT (book), quark);
  if (table == NULL)
    {
      table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, pending_free);
      g_object_set_qdata_full (G_OBJECT (book), quark, table, (GDestroyNotify) g_hash_table_unref);
    }
  return table;
}

static char *
make_key (TbBook *book, const char *measure_key, const char *organization_id)
{
  return g_strjoin ("|", tb_book_get_period (book), measure_key, organization_id, NULL);
}

/**
 * tb_pending_get:
 * @book: an open book
 * @measure_key: a measure's key
 * @organization_id: an organization's id
 *
 * Gets what was typed into a cell of the present period and couldn't be stored.
 *
 * Returns: (transfer none) (nullable): text and reason, or %NULL when there is none
 */
const TbPending *
tb_pending_get (TbBook *book, const char *measure_key, const char *organization_id)
{
  g_autofree char *key = make_key (book, measure_key, organization_id);

  return g_hash_table_lookup (get_table (book), key);
}

/**
 * tb_pending_set:
 * @book: an open book
 * @measure_key: a measure's key
 * @organization_id: an organization's id
 * @text: what was typed
 * @reason: why it can't be stored
 *
 * Remembers unreadable input of a cell, in place of any older one.
 */
void
tb_pending_set (TbBook *book, const char *measure_key, const char *organization_id, const char *text, const char *reason)
{
  TbPending *pending = g_new0 (TbPending, 1);

  pending->text = g_strdup (text);
  pending->reason = g_strdup (reason);
  g_hash_table_replace (get_table (book), make_key (book, measure_key, organization_id), pending);
}

/**
 * tb_pending_clear:
 * @book: an open book
 * @measure_key: a measure's key
 * @organization_id: an organization's id
 *
 * Forgets the unreadable input of a cell.
 *
 * Returns: whether there was any
 */
gboolean
tb_pending_clear (TbBook *book, const char *measure_key, const char *organization_id)
{
  g_autofree char *key = make_key (book, measure_key, organization_id);

  return g_hash_table_remove (get_table (book), key);
}
