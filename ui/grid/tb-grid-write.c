/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing through the grid: one cell, a block as one step of history, a note. What can't be read stays
 * in its cell. */
#include <glib/gi18n-lib.h>

#include "grid/tb-grid-model.h"
#include "grid/tb-grid-pending.h"

static gboolean
check_editable (TbGridModel *self, const TbDatum *datum, GError **error)
{
  TbProject *project = tb_book_get_project (tb_grid_model_get_book (self));

  if (tb_project_is_read_only (project))
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_READ_ONLY, _("This project is open for reading only; save a copy to edit it"));
      return FALSE;
    }
  if ((datum->flags & TB_DATUM_EDITABLE) == 0)
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_NOT_EDITABLE, _("This cell is worked out from others; edit those"));
      return FALSE;
    }
  return TRUE;
}

/**
 * tb_grid_model_type:
 * @self: a grid's model
 * @row: a row
 * @column: a column
 * @text: what was typed
 *
 * Stores what was typed into a cell. When it can't be stored, it stays in the cell with the reason.
 *
 * Returns: whether it is stored; if not, @error says why
 */
gboolean
tb_grid_model_type (TbGridModel *self, guint row, guint column, const char *text, GError **error)
{
  const TbDatum *datum = tb_grid_model_get_datum (self, row, column);
  TbBook *book = tb_grid_model_get_book (self);
  g_autoptr (GError) problem = NULL;
  g_autofree char *key = NULL;
  g_autoptr (TbOrganization) organization = NULL;

  g_return_val_if_fail (datum != NULL, FALSE);

  if (!check_editable (self, datum, error))
    return FALSE;
  key = g_strdup (datum->key);
  organization = g_object_ref (datum->organization);
  tb_pending_clear (book, key, tb_organization_get_id (organization));
  if (tb_book_type (book, key, organization, text, &problem))
    return TRUE;
  tb_pending_set (book, key, tb_organization_get_id (organization), text, problem->message);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * tb_grid_model_discard:
 * @self: a grid's model
 * @row: a row
 * @column: a column
 *
 * Forgets what was typed into a cell and couldn't be stored.
 *
 * Returns: whether there was any
 */
gboolean
tb_grid_model_discard (TbGridModel *self, guint row, guint column)
{
  const TbDatum *datum = tb_grid_model_get_datum (self, row, column);

  if ((datum->flags & TB_DATUM_UNREADABLE) == 0)
    return FALSE;
  return tb_pending_clear (tb_grid_model_get_book (self), datum->key, tb_organization_get_id (datum->organization));
}

/* One value of a block. FALSE only for an error of the project. */
static gboolean
write_one (TbGridModel *self, TbEdit *edit, const TbDatum *datum, const char *text, TbGridReport *report, GError **error)
{
  TbBook *book = tb_grid_model_get_book (self);
  const char *organization = tb_organization_get_id (datum->organization);
  g_autoptr (GError) problem = NULL;
  TbValue value = TB_VALUE_INIT;

  if (!tb_value_parse (text, datum->measure->unit, &value, &problem))
    {
      tb_pending_set (book, datum->key, organization, text, problem->message);
      report->n_unreadable++;
      return TRUE;
    }
  if (!tb_figure_set (edit, tb_book_get_period (book), datum->key, organization, &value, error))
    return FALSE;
  tb_pending_clear (book, datum->key, organization);
  if (*text != '\0')
    report->n_stored++;
  return TRUE;
}

static gboolean
write_line (TbGridModel *self, TbEdit *edit, guint row, guint column, const char *const *cells, TbGridReport *report, GError **error)
{
  guint n_columns = tb_grid_model_get_n_columns (self);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      const TbDatum *datum;
      g_autofree char *text = g_strstrip (g_strdup (cells[i]));

      datum = column + i < n_columns ? tb_grid_model_get_datum (self, row, column + i) : NULL;
      if (datum == NULL || (datum->flags & TB_DATUM_EDITABLE) == 0)
        {
          /* a total that comes back with its table isn't lost: it is worked out here */
          if (*text != '\0' && (datum == NULL || g_strcmp0 (datum->text, text) != 0))
            report->n_outside++;
          continue;
        }
      /* a value that is there already, worked out, stays worked out */
      if ((datum->flags & (TB_DATUM_COMPUTED | TB_DATUM_UNREADABLE)) == TB_DATUM_COMPUTED && g_str_equal (datum->text, text))
        continue;
      if (!write_one (self, edit, datum, text, report, error))
        return FALSE;
    }
  return TRUE;
}

static void
count_outside (const char *const *cells, TbGridReport *report)
{
  for (guint i = 0; cells[i] != NULL; i++)
    if (*cells[i] != '\0')
      report->n_outside++;
}

/**
 * tb_grid_model_write:
 * @self: a grid's model
 * @row: the row of the block's first line
 * @column: the column of its first value
 * @block: (element-type GStrv): lines of values; a blank one clears its cell
 * @label: what the step of history is called
 * @report: (out): what became of the values
 *
 * Writes a block of values as one step of history. Subheadings are passed over; values that can't be
 * read stay in their cells, marked; values without a cell are counted.
 *
 * Returns: FALSE with @error when nothing could be stored
 */
gboolean
tb_grid_model_write (TbGridModel *self, guint row, guint column, GPtrArray *block, const char *label, TbGridReport *report, GError **error)
{
  TbBook *book;
  g_autoptr (TbEdit) edit = NULL;
  guint n_rows;

  g_return_val_if_fail (TB_IS_GRID_MODEL (self), FALSE);
  g_return_val_if_fail (block != NULL && report != NULL, FALSE);

  *report = (TbGridReport){ 0 };
  book = tb_grid_model_get_book (self);
  n_rows = tb_grid_model_get_n_rows (self);
  edit = tb_edit_begin (tb_book_get_project (book), label, error);
  if (edit == NULL)
    return FALSE;
  tb_edit_set_origin (edit, "typed");
  for (guint i = 0; i < block->len; i++)
    {
      const char *const *cells = g_ptr_array_index (block, i);

      while (row < n_rows && tb_grid_model_get_row (self, row)->kind == TB_GRID_SUBHEADING)
        row++;
      if (row >= n_rows)
        count_outside (cells, report);
      else if (!write_line (self, edit, row, column, cells, report, error))
        return FALSE;
      row++;
    }
  return tb_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * tb_grid_model_set_note:
 * @self: a grid's model
 * @row: a row
 * @column: a column
 * @note: the note; empty for none
 *
 * Sets the note of a figure, as one step of history.
 *
 * Returns: whether it is stored; if not, @error says why
 */
gboolean
tb_grid_model_set_note (TbGridModel *self, guint row, guint column, const char *note, GError **error)
{
  const TbDatum *datum = tb_grid_model_get_datum (self, row, column);
  TbBook *book = tb_grid_model_get_book (self);
  g_autoptr (TbEdit) edit = NULL;
  g_autofree char *label = NULL;
  const TbCell *cell;

  g_return_val_if_fail (datum != NULL, FALSE);

  if (!check_editable (self, datum, error))
    return FALSE;
  cell = tb_sheet_get_cell (tb_grid_model_get_sheet (self), datum->organization, datum->measure);
  label = g_strdup_printf (_("Note on %s of %s"), datum->measure->name, tb_organization_get_short_name (datum->organization));
  edit = tb_edit_begin (tb_book_get_project (book), label, error);
  if (edit == NULL)
    return FALSE;
  if (!tb_figure_set_note (edit, tb_book_get_period (book), datum->key, tb_organization_get_id (datum->organization), cell->named, *note != '\0' ? note : NULL, error))
    return FALSE;
  return tb_edit_commit (g_steal_pointer (&edit), error);
}
