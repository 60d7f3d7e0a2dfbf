/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks of figures: copied and pasted as spreadsheets do, filled down, cleared; each one step of history. */
#include <glib/gi18n-lib.h>

#include "grid/tb-figure-grid-private.h"
#include "grid/tb-grid-tsv.h"

static GPtrArray *
new_block (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

static gboolean
is_subheading (TbFigureGrid *self, guint row)
{
  return tb_grid_model_get_row (self->model, row)->kind == TB_GRID_SUBHEADING;
}

/* Texts of a range, row by row; where @fill is given, it stands in each cell. */
static GPtrArray *
make_block (TbFigureGrid *self, TbGridRange range, const char *fill)
{
  GPtrArray *block = new_block ();

  for (guint row = range.row; row <= range.end_row; row++)
    {
      GPtrArray *line;

      if (is_subheading (self, row))
        continue;
      line = g_ptr_array_new ();
      for (guint column = range.column; column <= range.end_column; column++)
        g_ptr_array_add (line, g_strdup (fill != NULL ? fill : tb_grid_model_get_datum (self->model, row, column)->text));
      g_ptr_array_add (line, NULL);
      g_ptr_array_add (block, g_ptr_array_free (line, FALSE));
    }
  return block;
}

/**
 * tb_grid_copy: (skip)
 * @self: a grid
 *
 * Puts the selected figures on the clipboard.
 */
void
tb_grid_copy (TbFigureGrid *self)
{
  g_autoptr (GPtrArray) block = make_block (self, tb_grid_selection_range (&self->selection), NULL);
  g_autofree char *text = tb_grid_tsv_format (block);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

/* What became of a block, in one sentence. */
static char *
describe_report (const TbGridReport *report)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u figure stored", "%u figures stored", report->n_stored), report->n_stored);
  if (report->n_unreadable > 0)
    {
      g_string_append (text, _("; "));
      g_string_append_printf (text, ngettext ("%u can’t be read and stays marked in its cell", "%u can’t be read and stay marked in their cells", report->n_unreadable), report->n_unreadable);
    }
  if (report->n_outside > 0)
    {
      g_string_append (text, _("; "));
      g_string_append_printf (text, ngettext ("%u had no cell here and was left out", "%u had no cell here and were left out", report->n_outside), report->n_outside);
    }
  return g_string_free (text, FALSE);
}

static void
write_block (TbFigureGrid *self, TbGridRange range, GPtrArray *block, const char *label, gboolean tell_report)
{
  TbGridReport report;
  g_autoptr (GError) error = NULL;
  gboolean done = tb_grid_model_write (self->model, range.row, range.column, block, label, &report, &error);

  tb_grid_model_refresh (self->model);
  if (!done)
    {
      tb_figure_grid_tell (self, error->message, FALSE);
      return;
    }
  if (tell_report)
    {
      g_autofree char *text = describe_report (&report);

      tb_figure_grid_tell (self, text, report.n_stored > 0);
    }
  else
    {
      tb_figure_grid_tell (self, label, TRUE);
    }
}

static gboolean
check_writable (TbFigureGrid *self)
{
  if (!tb_project_is_read_only (tb_book_get_project (tb_grid_model_get_book (self->model))))
    return TRUE;
  tb_figure_grid_tell (self, _("This project is open for reading only; save a copy to edit it"), FALSE);
  return FALSE;
}

static void
select_pasted (TbFigureGrid *self, TbGridRange range, GPtrArray *block)
{
  guint n_rows = tb_grid_model_get_n_rows (self->model);
  guint n_columns = tb_grid_model_get_n_columns (self->model);
  guint row = range.row;
  guint n_lines = block->len;
  guint width = 1;

  for (guint i = 0; i < block->len; i++)
    width = MAX (width, g_strv_length (g_ptr_array_index (block, i)));
  while (n_lines > 1 && row + 1 < n_rows)
    {
      row++;
      if (!is_subheading (self, row))
        n_lines--;
    }
  self->selection.anchor_row = row;
  self->selection.anchor_column = MIN (range.column + width, n_columns) - 1;
  self->selection.row = range.row;
  self->selection.column = range.column;
  tb_grid_selection_clamp (&self->selection, self->model);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
paste_text (TbFigureGrid *self, const char *text)
{
  TbGridRange range = tb_grid_selection_range (&self->selection);
  g_autoptr (GPtrArray) block = tb_grid_tsv_parse (text);
  g_autofree char *label = NULL;
  const char *organization;

  if (block->len == 0)
    return;
  /* one value fills all that is selected */
  if (block->len == 1 && g_strv_length (g_ptr_array_index (block, 0)) == 1)
    {
      GPtrArray *filled = make_block (self, range, ((char **) g_ptr_array_index (block, 0))[0]);

      g_ptr_array_unref (block);
      block = filled;
    }
  organization = tb_grid_model_get_row (self->model, range.row)->title;
  label = g_strdup_printf (_("Paste figures from %s on"), organization);
  write_block (self, range, block, label, TRUE);
  if (block->len > 1 || g_strv_length (g_ptr_array_index (block, 0)) > 1)
    select_pasted (self, range, block);
}

static void
on_text_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TbFigureGrid) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (text != NULL && self->has_cursor)
    paste_text (self, text);
  else if (error != NULL)
    tb_figure_grid_tell (self, _("There is no text on the clipboard to paste"), FALSE);
}

/**
 * tb_grid_paste: (skip)
 * @self: a grid
 *
 * Pastes a block of figures from the clipboard, from the selection's first cell on.
 */
void
tb_grid_paste (TbFigureGrid *self)
{
  if (check_writable (self))
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_text_read, g_object_ref (self));
}

static void
discard_range (TbFigureGrid *self, TbGridRange range)
{
  for (guint row = range.row; row <= range.end_row; row++)
    for (guint column = range.column; column <= range.end_column; column++)
      tb_grid_model_discard (self->model, row, column);
}

/**
 * tb_grid_clear: (skip)
 * @self: a grid
 *
 * Clears the selected figures.
 */
void
tb_grid_clear (TbFigureGrid *self)
{
  TbGridRange range = tb_grid_selection_range (&self->selection);
  const TbDatum *datum = tb_grid_model_get_datum (self->model, self->selection.row, self->selection.column);
  g_autoptr (GPtrArray) block = NULL;
  g_autofree char *label = NULL;

  if (!check_writable (self))
    return;
  discard_range (self, range);
  if (tb_grid_selection_is_single (&self->selection))
    {
      if ((datum->flags & TB_DATUM_EDITABLE) == 0)
        return;
      label = g_strdup_printf (_("Clear %s of %s"), datum->measure->name, tb_grid_model_get_row (self->model, range.row)->title);
    }
  else
    {
      label = g_strdup (_("Clear figures"));
    }
  block = make_block (self, range, "");
  write_block (self, range, block, label, FALSE);
}

/**
 * tb_grid_fill_down: (skip)
 * @self: a grid
 *
 * Fills the selected figures with those of their first row; with one cell selected, with the one above.
 */
void
tb_grid_fill_down (TbFigureGrid *self)
{
  TbGridRange range = tb_grid_selection_range (&self->selection);
  TbGridSelection above = self->selection;
  g_autoptr (GPtrArray) block = NULL;
  g_autoptr (GPtrArray) first = NULL;
  TbGridRange top;

  if (!check_writable (self))
    return;
  if (range.row == range.end_row)
    {
      if (!tb_grid_selection_move (&above, self->model, TB_GRID_MOVE_UP, 1, FALSE))
        return;
      range.row = above.row;
    }
  top = (TbGridRange){ range.row, range.column, range.row, range.end_column };
  first = make_block (self, top, NULL);
  if (first->len == 0)
    return;
  block = make_block (self, range, "");
  for (guint i = 0; i < block->len; i++)
    {
      g_strfreev (g_ptr_array_index (block, i));
      g_ptr_array_index (block, i) = g_strdupv (g_ptr_array_index (first, 0));
    }
  write_block (self, range, block, _("Fill figures down"), FALSE);
}
