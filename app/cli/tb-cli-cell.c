/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the cell that `get` and `set` name. */
#include "cli/tb-cli-private.h"

/**
 * tb_cli_find_cell: (skip)
 * @self: the open project
 * @call: the call, whose operands are FILE TOPIC/MEASURE ORGANIZATION …
 * @cell: (out): the cell; clear it with tb_cli_cell_clear()
 * @error: return location for an error
 *
 * Resolves the measure by names, ids or key and the organization by any of its names.
 *
 * Returns: whether both were found
 */
gboolean
tb_cli_find_cell (TbCliBook *self, TbCliCall *call, TbCliCell *cell, GError **error)
{
  const char *measure = call->operands[1];
  const char *organization = call->operands[2];

  if (!tb_cli_book_has_period (self, error))
    return FALSE;

  cell->key = tb_catalog_find_measure (self->catalog, measure, error);
  if (cell->key == NULL)
    return FALSE;

  cell->measure = tb_catalog_get_measure (self->catalog, cell->key);
  cell->organization = tb_directory_find (tb_book_get_directory (self->book), organization, error);
  return cell->organization != NULL;
}

void
tb_cli_cell_clear (TbCliCell *cell)
{
  g_clear_pointer (&cell->key, g_free);
}
