/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a project comes into a window, and what is said when it can't, or when its file was replaced. */
#include "tb-window-private.h"

#include <glib/gi18n-lib.h>

#include "pages/tb-problem-page.h"
#include "tb-error.h"
#include "tb-settings.h"

#define MIME_TYPE "application/vnd.tongbao.project+sqlite3"

static void
remember_recent (const char *path)
{
  GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) "tongbao",
    .app_exec = (char *) "tongbao %f",
  };
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static gboolean
remember_recent_when_idle (gpointer path)
{
  remember_recent (path);

  return G_SOURCE_REMOVE;
}

static TbBook *
open_book (TbWindow *self, const char *path, GError **error)
{
  TbApplication *application = TB_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (TbProject) project = tb_application_open_project (application, path, error);
  g_autofree char *period = NULL;

  if (project == NULL)
    return NULL;

  period = tb_window_choose_period (project);

  return tb_book_new (project, tb_registry_get_catalog (tb_application_get_registry (application)), period, error);
}

static void
show_problem (TbWindow *self, const char *path, const GError *error)
{
  adw_bin_set_child (self->start_bin, tb_problem_page_new (path, error));
  tb_window_set_state (self, "start");
}

/* another copy took the file's place, or it is gone: what is shown isn't what is there any more */
static void
on_replaced (TbWindow *self, const GError *error)
{
  self->is_replaced = TRUE;
  tb_window_refresh (self);
  tb_window_show_error (self, _("This file was replaced"), error);
}

static void
show_book (TbWindow *self, TbBook *book)
{
  TbProject *project = tb_book_get_project (book);
  g_autofree char *last = g_settings_get_string (tb_settings_get (), "last-place");

  self->book = g_object_ref (book);
  self->path = g_strdup (tb_project_get_path (project));
  self->standing = tb_standing_new (book);
  tb_sidebar_set_standing (self->sidebar, self->standing);

  g_signal_connect_object (book, "changed", G_CALLBACK (tb_window_queue_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::period", G_CALLBACK (tb_window_queue_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (project, "replaced", G_CALLBACK (on_replaced), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (project, "notify", G_CALLBACK (tb_window_queue_refresh), self, G_CONNECT_SWAPPED);
  tb_window_refresh (self);

  adw_bin_set_child (self->start_bin, NULL);
  tb_window_show_place (self, last);
  if (self->place == NULL)
    tb_window_show_place (self, TB_PLACE_OVERVIEW);
  adw_leaflet_set_visible_child (self->leaflet, self->content_side);
  tb_window_set_state (self, "project");
  g_idle_add_full (G_PRIORITY_LOW, remember_recent_when_idle, g_strdup (self->path), g_free);
}

/**
 * tb_window_open:
 * @self: a window that shows no project
 * @path: the project file
 *
 * Opens a project in the window; when it can't be opened, the window says why and what to do.
 */
void
tb_window_open (TbWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbBook) book = NULL;

  g_return_if_fail (TB_IS_WINDOW (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (self->book == NULL);

  book = open_book (self, path, &error);
  if (book == NULL)
    show_problem (self, path, error);
  else
    show_book (self, book);
}

/* a window shows one project all its life, so a new one takes its place */
static gboolean
open_again (gpointer data)
{
  TbWindow *self = data;
  TbApplication *application = TB_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  TbWindow *window;

  tb_application_forget_project (application, self->path);
  window = tb_window_new (application);
  tb_window_open (window, self->path);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_close (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

/* the dialog still holds on to its window while it answers */
static void
open_again_when_idle (TbWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, open_again, g_object_ref (self), g_object_unref);
}

/**
 * tb_window_show_error:
 * @self: a window
 * @heading: what didn't work
 * @error: why
 *
 * Says that something the user asked for didn't work.
 */
void
tb_window_show_error (TbWindow *self, const char *heading, const GError *error)
{
  GtkWidget *dialog;

  g_return_if_fail (TB_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  if (self->book != NULL && g_error_matches (error, TB_ERROR, TB_ERROR_READ_ONLY))
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "copy", _("Save a _Copy…"));
      g_signal_connect_object (dialog, "response::copy", G_CALLBACK (tb_window_ask_copy), self, G_CONNECT_SWAPPED);
    }
  else if (self->book != NULL && g_error_matches (error, TB_ERROR, TB_ERROR_REPLACED))
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "again", _("_Open Again"));
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "again", ADW_RESPONSE_SUGGESTED);
      g_signal_connect_object (dialog, "response::again", G_CALLBACK (open_again_when_idle), self, G_CONNECT_SWAPPED);
    }
  gtk_window_present (GTK_WINDOW (dialog));
}
