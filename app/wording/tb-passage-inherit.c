/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new quarter begins with what was written in the one before; each wording waits to be confirmed. */
#include <string.h>

#include "wording/tb-passage-private.h"

/* The last quarter before @period that the project has. */
static char *
find_earlier (TbProject *project, const char *period, GError **error)
{
  g_auto (GStrv) known = tb_periods_list (project, error);
  const char *earlier = NULL;

  for (gsize i = 0; known != NULL && known[i] != NULL; i++)
    {
      TbPeriod parsed;

      /* a file may hold periods that are none */
      if (tb_period_parse (known[i], &parsed, NULL) && strcmp (known[i], period) < 0)
        earlier = known[i];
    }
  return g_strdup (earlier);
}

/* Wordings, places and what was left out are taken over; numbers must be confirmed anew. */
static gboolean
take_over (TbEdit *edit, const char *earlier, const char *period, GError **error)
{
  g_autoptr (GHashTable) cells = tb_passage_load_wordings (tb_edit_get_project (edit), earlier);
  GHashTableIter iter;
  gpointer cell, text;

  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, &cell, &text))
    {
      if (g_str_has_suffix (cell, "|" TB_PASSAGE_FROM) || strstr (cell, "|" TB_PASSAGE_NUMBERS ":") != NULL)
        continue;
      if (!tb_passage_write (edit, period, cell, text, error))
        return FALSE;
      if (strchr (cell, '|') != NULL)
        continue;

      g_autofree char *from = tb_passage_cell (cell, TB_PASSAGE_FROM);

      if (!tb_passage_write (edit, period, from, earlier, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * tb_passage_start_period:
 * @edit: the edit that it belongs to
 * @period: a period
 * @error: return location
 *
 * Adds a period as tb_period_add() does, and takes over what the analyst wrote, moved and left out in the last quarter
 * before it, as not yet confirmed. So everybody who begins the same quarter begins it alike. A period that is there already
 * stays as it is.
 *
 * Returns: whether it worked
 */
gboolean
tb_passage_start_period (TbEdit *edit, TbPeriod period, GError **error)
{
  g_autofree char *id = tb_period_to_id (period);
  g_auto (GStrv) known = tb_periods_list (tb_edit_get_project (edit), error);
  g_autofree char *earlier = NULL;
  GError *failure = NULL;

  if (known == NULL)
    return FALSE;
  if (g_strv_contains ((const char *const *) known, id))
    return TRUE;
  earlier = find_earlier (tb_edit_get_project (edit), id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return tb_period_add (edit, period, error) && (earlier == NULL || take_over (edit, earlier, id, error));
}
