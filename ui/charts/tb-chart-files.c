/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures are made beside the window's own work, from a chart of their own: a chart belongs to one thread at a time. */
#include "charts/tb-chart-files.h"

#include <glib/gi18n-lib.h>

#include "wording/tb-circular-title.h"
#include "export/tb-export-chart.h"
#include "model/tb-plain-text.h"
#include "tb-error.h"
#include "tb-toast.h"
#include "tb-window.h"

/* what a file's name can be everywhere, in bytes */
#define NAME_MAX_BYTES 200

/**
 * Picture: (skip)
 * @chart: the chart, owned
 * @svg: (nullable): it as SVG, for the clipboard
 * @png: (nullable): it as PNG, for the clipboard
 * @path: (nullable): the file to write instead
 * @format: what it is to be
 *
 * A picture on its way out.
 */
typedef struct
{
  TbChart *chart;
  GBytes *svg;
  GBytes *png;
  char *path;
  TbChartFormat format;
} Picture;

static void
picture_free (gpointer data)
{
  Picture *self = data;

  g_free (self->path);
  g_clear_pointer (&self->png, g_bytes_unref);
  g_clear_pointer (&self->svg, g_bytes_unref);
  g_object_unref (self->chart);
  g_free (self);
}

static Picture *
picture_new (TbChartView *view)
{
  TbChartBook *charts = tb_chart_view_get_charts (view);
  const TbChartEntry *entry = tb_chart_book_find (charts, tb_chart_view_get_id (view), NULL);
  TbChart *chart = entry != NULL ? tb_chart_book_make_chart (charts, entry) : NULL;
  Picture *self;

  if (chart == NULL)
    return NULL;
  self = g_new0 (Picture, 1);
  self->chart = chart;
  return self;
}

/* A name that Windows takes, too. */
static void
replace_forbidden (GString *name)
{
  for (char *c = name->str; *c != '\0'; c++)
    if (strchr ("/\\:*?\"<>|", *c) != NULL)
      *c = ' ';
}

static void
cut_to_bytes (GString *name, gsize max)
{
  gsize length = MIN (name->len, max);

  while (length > 0 && length < name->len && ((guchar) name->str[length] & 0xC0) == 0x80)
    length--;
  g_string_truncate (name, length);
}

/**
 * tb_chart_files_make_name: (skip)
 * @book: the open book
 * @chart: a chart
 * @ending: `.png`, …
 *
 * Names a chart's file after the project, with its quarter, and the chart, without what no file's name can hold.
 *
 * Returns: (transfer full): the name
 */
char *
tb_chart_files_make_name (TbBook *book, TbChart *chart, const char *ending)
{
  g_autofree char *project = tb_circular_dup_title (book);
  g_autofree char *joined = g_strdup_printf ("%s %s", project, tb_chart_get_title (chart));
  g_autofree char *clean = tb_plain_text_clean (joined);
  GString *name = g_string_new (clean);

  replace_forbidden (name);
  cut_to_bytes (name, NAME_MAX_BYTES - strlen (ending));
  g_string_append (name, ending);
  return g_string_free (name, FALSE);
}

static void
show_error (TbChartView *view, const char *heading, const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));

  if (TB_IS_WINDOW (root))
    tb_window_show_error (TB_WINDOW (root), heading, error);
}

static void
copy_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Picture *picture = data;
  const double height = tb_export_chart_get_height (picture->chart, TB_EXPORT_CHART_WIDTH);
  TbChartStyle style;
  GError *error = NULL;

  tb_chart_style_init (&style, TB_CHART_STYLE_LIGHT);
  picture->svg = tb_export_chart_to_bytes (picture->chart, &style, TB_CHART_FORMAT_SVG, TB_EXPORT_CHART_WIDTH, height, 1, &error);
  if (picture->svg != NULL)
    picture->png = tb_export_chart_to_bytes (picture->chart, &style, TB_CHART_FORMAT_PNG, TB_EXPORT_CHART_WIDTH, height, TB_EXPORT_CHART_SCALE, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_copied (GObject *source, GAsyncResult *result, gpointer data)
{
  TbChartView *view = TB_CHART_VIEW (source);
  Picture *picture = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) both = NULL;
  GdkContentProvider *kinds[2];

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      show_error (view, _("Nothing was copied"), error);
      return;
    }
  kinds[0] = gdk_content_provider_new_for_bytes ("image/png", picture->png);
  kinds[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", picture->svg);
  both = gdk_content_provider_new_union (kinds, G_N_ELEMENTS (kinds));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (view)), both);
  tb_toast_show (GTK_WIDGET (view), _("Copied the chart as a picture"));
}

/**
 * tb_chart_files_copy: (skip)
 * @view: a chart's view
 *
 * Puts the chart on the clipboard as PNG and as SVG, on white, for whichever the other program takes.
 */
void
tb_chart_files_copy (TbChartView *view)
{
  Picture *picture = picture_new (view);
  g_autoptr (GTask) task = NULL;

  if (picture == NULL)
    return;
  task = g_task_new (view, NULL, on_copied, NULL);
  g_task_set_task_data (task, picture, picture_free);
  g_task_run_in_thread (task, copy_in_thread);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Picture *picture = data;
  const double height = tb_export_chart_get_height (picture->chart, TB_EXPORT_CHART_WIDTH);
  TbChartStyle style;
  GError *error = NULL;

  tb_chart_style_init (&style, picture->format == TB_CHART_FORMAT_PDF ? TB_CHART_STYLE_PRINT : TB_CHART_STYLE_LIGHT);
  if (tb_export_chart (picture->chart, &style, picture->format, TB_EXPORT_CHART_WIDTH, height, TB_EXPORT_CHART_SCALE, picture->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  TbChartView *view = TB_CHART_VIEW (source);
  const Picture *picture = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_path_get_basename (picture->path);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      show_error (view, _("The picture can’t be saved"), error);
      return;
    }
  message = g_strdup_printf (_("Saved the chart as “%s”"), name);
  tb_toast_show (GTK_WIDGET (view), message);
}

static void
save (TbChartView *view, char *path)
{
  Picture *picture = picture_new (view);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  if (picture == NULL)
    {
      g_free (path);
      return;
    }
  picture->path = path;
  if (!tb_chart_format_from_path (path, &picture->format, &error))
    {
      show_error (view, _("The picture can’t be saved"), error);
      picture_free (picture);
      return;
    }
  task = g_task_new (view, NULL, on_saved, NULL);
  g_task_set_task_data (task, picture, picture_free);
  g_task_run_in_thread (task, save_in_thread);
}

static const struct
{
  const char *name;
  const char *pattern;
  const char *ending;
} kinds[] = {
  { N_ ("Picture (PNG)"), "*.png", ".png" },
  { N_ ("Drawing (SVG)"), "*.svg", ".svg" },
  { N_ ("Page (PDF)"), "*.pdf", ".pdf" },
};

/* the ending of the kind chosen, where none was typed */
static const char *
chosen_ending (GtkFileChooser *chooser)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);

  for (gsize i = 1; filter != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (gtk_file_filter_get_name (filter), _(kinds[i].name)) == 0)
      return kinds[i].ending;
  return kinds[0].ending;
}

static gboolean
has_ending (const char *path)
{
  TbChartFormat format;

  return tb_chart_format_from_path (path, &format, NULL);
}

static void
on_save_response (TbChartView *view, int response, GtkFileChooser *chooser)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
      g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

      if (path != NULL)
        save (view, has_ending (path) ? g_steal_pointer (&path) : g_strconcat (path, chosen_ending (chooser), NULL));
    }
  g_object_unref (chooser);
}

/**
 * tb_chart_files_ask_save: (skip)
 * @view: a chart's view
 *
 * Asks for a file and writes the chart into it, as what the file's ending says.
 */
void
tb_chart_files_ask_save (TbChartView *view)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  TbChart *chart = tb_chart_view_get_chart (view);
  g_autofree char *name = NULL;
  GtkFileChooserNative *chooser;

  if (chart == NULL)
    return;
  name = tb_chart_files_make_name (tb_chart_book_get_book (tb_chart_view_get_charts (view)), chart, kinds[0].ending);
  chooser = gtk_file_chooser_native_new (_("Save as Picture"), GTK_WINDOW (root), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _(kinds[i].name));
      gtk_file_filter_add_pattern (filter, kinds[i].pattern);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
    }
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_save_response), view, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
