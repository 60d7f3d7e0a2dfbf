/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's files: beginning and opening projects, copies, the sample, and what goes out. */
#include <glib/gi18n-lib.h>

#include "export/tb-export.h"
#include "model/tb-starter.h"
#include "tb-paths.h"
#include "tb-toast.h"
#include "tb-window-private.h"

#define N_QUARTERS 6

static GtkFileFilter *
project_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Tongbao projects"));
  gtk_file_filter_add_pattern (filter, "*.tongbao");

  return filter;
}

static GtkFileChooserNative *
new_chooser (TbWindow *self, const char *title, GtkFileChooserAction action, const char *accept)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);

  return chooser;
}

/* the chosen path, with @ending if the user gave none */
static char *
chosen_path (GtkFileChooser *chooser, const char *ending)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;

  if (path == NULL || ending == NULL || strchr (name, '.') != NULL)
    return g_steal_pointer (&path);

  return g_strconcat (path, ending, NULL);
}

static void
show_file (TbWindow *self, const char *path)
{
  tb_application_show_file (TB_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), GTK_WINDOW (self), path);
}

static void
on_open_response (TbWindow *self, int response, GtkFileChooser *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autofree char *path = chosen_path (chooser, NULL);

      if (path != NULL)
        show_file (self, path);
    }
  g_object_unref (chooser);
}

/**
 * tb_window_ask_open: (skip)
 * @self: a window
 *
 * Asks for a project and opens it.
 */
void
tb_window_ask_open (TbWindow *self)
{
  GtkFileChooserNative *chooser = new_chooser (self, _("Open a Project"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"));
  g_autoptr (GtkFileFilter) filter = project_filter ();

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_open_response), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static gboolean
create_project (const char *path, const char *period_id, GError **error)
{
  g_autoptr (TbProject) project = NULL;
  TbPeriod period = tb_starter_period ();

  if (period_id != NULL && !tb_period_parse (period_id, &period, error))
    return FALSE;

  project = tb_starter_create (path, period, error);

  return project != NULL;
}

static void
on_new_response (TbWindow *self, int response, GtkFileChooser *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autofree char *path = chosen_path (chooser, ".tongbao");
      g_autoptr (GError) error = NULL;

      if (path != NULL && !create_project (path, gtk_file_chooser_get_choice (chooser, "period"), &error))
        tb_window_show_error (self, _("The project can’t be created"), error);
      else if (path != NULL)
        show_file (self, path);
    }
  g_object_unref (chooser);
}

/* the quarters to choose from: the present one first, and chosen the one that ended last, which a circular is about */
static void
add_period_choice (GtkFileChooser *chooser)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  TbPeriod period = tb_period_next (tb_starter_period ());

  for (guint i = 0; i < N_QUARTERS; i++)
    {
      g_ptr_array_add (ids, tb_period_to_id (period));
      g_ptr_array_add (words, tb_period_to_words (period));
      period = period.quarter > 1 ? (TbPeriod){ period.year, period.quarter - 1 } : (TbPeriod){ period.year - 1, 4 };
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (words, NULL);

  gtk_file_chooser_add_choice (chooser, "period", _("Quarter"), (const char **) ids->pdata, (const char **) words->pdata);
  gtk_file_chooser_set_choice (chooser, "period", ids->pdata[1]);
}

/**
 * tb_window_ask_new: (skip)
 * @self: a window
 *
 * Asks where to keep a new project and which quarter to begin with, and opens it.
 */
void
tb_window_ask_new (TbWindow *self)
{
  GtkFileChooserNative *chooser = new_chooser (self, _("New Project"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Create"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _("Circular.tongbao"));
  add_period_choice (GTK_FILE_CHOOSER (chooser));
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_new_response), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
on_copy_response (TbWindow *self, int response, GtkFileChooser *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autofree char *path = chosen_path (chooser, ".tongbao");
      g_autoptr (GError) error = NULL;

      if (path != NULL && !tb_project_save_copy (tb_book_get_project (self->book), path, &error))
        tb_window_show_error (self, _("The copy can’t be saved"), error);
      else if (path != NULL)
        {
          g_autofree char *name = g_path_get_basename (path);
          g_autofree char *message = g_strdup_printf (_("Saved a copy as “%s”"), name);
          g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_string (path));
          g_autofree char *action = g_action_print_detailed_name ("win.open-file", target);

          tb_toast_show_with_action (GTK_WIDGET (self->toasts), message, _("_Open"), action);
        }
    }
  g_object_unref (chooser);
}

/**
 * tb_window_ask_copy: (skip)
 * @self: a window with a project
 *
 * Asks where to and saves a copy of the project.
 */
void
tb_window_ask_copy (TbWindow *self)
{
  GtkFileChooserNative *chooser = new_chooser (self, _("Save a Copy"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"));
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *stem = g_str_has_suffix (name, ".tongbao") ? g_strndup (name, strlen (name) - strlen (".tongbao")) : g_strdup (name);
  g_autofree char *copy = g_strdup_printf (_("%s (copy).tongbao"), stem);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), copy);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_copy_response), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
export_to (TbWindow *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *message = g_strdup_printf (_("Exported “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (!tb_export_book (self->book, path, NULL, &error))
    tb_window_show_error (self, _("Nothing was exported"), error);
  else
    tb_toast_show (GTK_WIDGET (self->toasts), message);
}

static void
on_export_response (TbWindow *self, int response, GtkFileChooser *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autofree char *path = chosen_path (chooser, ".pdf");

      if (path != NULL)
        export_to (self, path);
    }
  g_object_unref (chooser);
}

static void
on_chart_book_response (TbWindow *self, int response, GtkFileChooser *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autofree char *path = chosen_path (chooser, ".pdf");

      if (path != NULL)
        tb_window_write_chart_book (self, path);
    }
  g_object_unref (chooser);
}

static void
ask_export_chart_book (TbWindow *self)
{
  GtkFileChooserNative *chooser = new_chooser (self, _("Export the Chart Book"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  /* Translators: a file name; %s is a quarter such as 2022Q3 */
  g_autofree char *name = g_strdup_printf (_("Chart book %s.pdf"), tb_book_get_period (self->book));

  gtk_file_filter_set_name (filter, _("Chart book as PDF"));
  gtk_file_filter_add_pattern (filter, "*.pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_chart_book_response), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
ask_export_circular (TbWindow *self)
{
  GtkFileChooserNative *chooser = new_chooser (self, _("Export"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"));
  static const char *const filters[][2] = {
    { N_ ("Circular as PDF"), "*.pdf" },
    { N_ ("Circular as text"), "*.txt" },
    { N_ ("Figures as a table (CSV)"), "*.csv" },
  };
  g_autofree char *name = g_strconcat (tb_book_get_period (self->book), ".pdf", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _(filters[i][0]));
      gtk_file_filter_add_pattern (filter, filters[i][1]);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
    }
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_export_response), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * tb_window_ask_export: (skip)
 * @self: a window with a project
 *
 * Asks for a file. Where the chart book is shown, writes it as a PDF; else the circular or the figures, by the file's
 * ending.
 */
void
tb_window_ask_export (TbWindow *self)
{
  if (g_strcmp0 (self->place, TB_PLACE_CHART_BOOK) == 0)
    ask_export_chart_book (self);
  else
    ask_export_circular (self);
}

static char *
sample_copy_path (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  const char *folder = documents != NULL ? documents : g_get_user_data_dir ();

  g_mkdir_with_parents (folder, 0700);

  return g_build_filename (folder, _("Tongbao sample.tongbao"), NULL);
}

static gboolean
copy_sample (const char *path, GError **error)
{
  g_autoptr (TbProject) sample = tb_project_open (tb_paths_get_sample (), TB_PROJECT_READ_ONLY, error);

  return sample != NULL && tb_project_save_copy (sample, path, error);
}

/**
 * tb_window_open_sample: (skip)
 * @self: a window
 *
 * Opens the user's own working copy of the sample project, and makes it first if there is none.
 */
void
tb_window_open_sample (TbWindow *self)
{
  g_autofree char *path = sample_copy_path ();
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !copy_sample (path, &error))
    tb_window_show_error (self, _("The sample can’t be opened"), error);
  else
    show_file (self, path);
}
