/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits what the circular begins and ends with: title, addressees, office, dates, closing note. */
#include "dialogs/tb-masthead-window.h"

#include <glib/gi18n-lib.h>

#include "model/tb-period.h"
#include "tb-words.h"

struct _TbMastheadWindow
{
  AdwPreferencesWindow parent_instance;

  TbBook *book;    /* owned */
  GPtrArray *rows; /* owned; of AdwEntryRow (borrowed), in the order of @entries, then of @dates */
};

G_DEFINE_FINAL_TYPE (TbMastheadWindow, tb_masthead_window, ADW_TYPE_PREFERENCES_WINDOW)

static const struct
{
  const char *id;
  const char *title;
} entries[] = {
  { "title", N_ ("Title") },
  { "addressees", N_ ("Addressees") },
  { "office", N_ ("Office that signs") },
  { "closing-note", N_ ("Closing note") },
  { "city", N_ ("City") },
};

static const struct
{
  const char *column;
  const char *title;
} dates[] = {
  { "cutoff", N_ ("Figures as at (year-month-day)") },
  { "issued", N_ ("Date of issue (year-month-day)") },
};

static void
say (TbMastheadWindow *self, const char *message)
{
  g_autofree char *title = g_markup_escape_text (message, -1);

  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), adw_toast_new (title));
}

static gboolean
store_setting (TbMastheadWindow *self, guint index, const char *text, GError **error)
{
  g_autofree char *label = g_strdup_printf (_("Change “%s” of the circular"), _(entries[index].title));
  g_autoptr (TbEdit) edit = tb_edit_begin (tb_book_get_project (self->book), label, error);

  if (edit == NULL || !tb_edit_set_setting (edit, entries[index].id, text, error))
    return FALSE;

  return tb_edit_commit (g_steal_pointer (&edit), error);
}

static void
on_setting_applied (AdwEntryRow *row, TbMastheadWindow *self)
{
  guint index = 0;
  g_autoptr (GError) error = NULL;

  g_ptr_array_find (self->rows, row, &index);
  if (!store_setting (self, index, gtk_editable_get_text (GTK_EDITABLE (row)), &error))
    say (self, error->message);
}

/* 2022-10-25; empty for none */
static gboolean
check_date (const char *text, GError **error)
{
  GDate date;

  if (*text == '\0' || tb_date_parse (text, &date))
    return TRUE;

  g_set_error (error, TB_ERROR, TB_ERROR_VALUE, _("“%s” is no date. Write it as 2022-10-25"), text);

  return FALSE;
}

static gboolean
store_date (TbMastheadWindow *self, guint index, const char *text, GError **error)
{
  const char *period = tb_book_get_period (self->book);
  g_autofree char *words = tb_words_period (period);
  g_autofree char *label = g_strdup_printf (_("Change a date of %s"), words);
  g_autoptr (TbEdit) edit = NULL;

  if (!check_date (text, error))
    return FALSE;

  edit = tb_edit_begin (tb_book_get_project (self->book), label, error);
  if (edit == NULL || !tb_edit_set (edit, "period", period, dates[index].column, *text != '\0' ? text : NULL, error))
    return FALSE;

  return tb_edit_commit (g_steal_pointer (&edit), error);
}

static void
on_date_applied (AdwEntryRow *row, TbMastheadWindow *self)
{
  guint index = 0;
  g_autoptr (GError) error = NULL;

  g_ptr_array_find (self->rows, row, &index);
  if (store_date (self, index - G_N_ELEMENTS (entries), gtk_editable_get_text (GTK_EDITABLE (row)), &error))
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
      return;
    }

  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  say (self, error->message);
}

static void
add_row (TbMastheadWindow *self, AdwPreferencesGroup *group, const char *title, const char *text, GCallback applied)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  gtk_widget_set_sensitive (row, !tb_project_is_read_only (tb_book_get_project (self->book)));
  g_signal_connect_object (row, "apply", applied, self, 0);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));

  return ADW_PREFERENCES_GROUP (group);
}

static void
fill (TbMastheadWindow *self)
{
  TbProject *project = tb_book_get_project (self->book);
  g_autofree char *period = tb_words_period (tb_book_get_period (self->book));
  g_autofree char *cutoff = NULL;
  g_autofree char *issued = NULL;
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = add_group (page, _("Of the circular"));

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *text = tb_project_get_setting (project, entries[i].id);

      add_row (self, group, _(entries[i].title), text, G_CALLBACK (on_setting_applied));
    }

  group = add_group (page, period);
  tb_period_get_dates (project, tb_book_get_period (self->book), &cutoff, &issued, NULL);
  add_row (self, group, _(dates[0].title), cutoff, G_CALLBACK (on_date_applied));
  add_row (self, group, _(dates[1].title), issued, G_CALLBACK (on_date_applied));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), page);
}

static void
tb_masthead_window_dispose (GObject *object)
{
  TbMastheadWindow *self = TB_MASTHEAD_WINDOW (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (tb_masthead_window_parent_class)->dispose (object);
}

static void
tb_masthead_window_class_init (TbMastheadWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tb_masthead_window_dispose;
}

static void
tb_masthead_window_init (TbMastheadWindow *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * tb_masthead_window_present:
 * @parent: the window to stand over
 * @book: the book
 *
 * Lets the user edit what the circular begins and ends with. Each line that is applied is one
 * change, which can be undone.
 */
void
tb_masthead_window_present (GtkWindow *parent, TbBook *book)
{
  TbMastheadWindow *self = g_object_new (TB_TYPE_MASTHEAD_WINDOW,
                                         "transient-for", parent,
                                         "modal", TRUE,
                                         "title", _("Heading and Signature"), "search-enabled", FALSE, "default-width", 640, "default-height", 600, NULL);

  self->book = g_object_ref (book);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
}
