/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The start page: new project, open one, one of the recent ones, or the sample. */
#include "pages/tb-welcome-page.h"

#include <glib/gi18n-lib.h>

#include "tb-tooltip.h"

#define MAX_RECENT 6

struct _TbWelcomePage
{
  AdwBin parent_instance;

  AdwPreferencesGroup *recent;
  GPtrArray *rows; /* owned; the rows of @recent (borrowed) */
};

G_DEFINE_FINAL_TYPE (TbWelcomePage, tb_welcome_page, ADW_TYPE_BIN)

static GtkWidget *
new_row (GtkRecentInfo *info)
{
  g_autofree char *uri = g_strdup (gtk_recent_info_get_uri (info));
  g_autofree char *path = g_filename_from_uri (uri, NULL, NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *subtitle = g_markup_escape_text (folder, -1);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", path);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-file");

  return row;
}

static gboolean
is_project (GtkRecentInfo *info)
{
  return gtk_recent_info_is_local (info) && g_str_has_suffix (gtk_recent_info_get_uri (info), ".tongbao") && gtk_recent_info_exists (info);
}

static int
compare_visited (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b), gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

static void
update_recent (TbWelcomePage *self)
{
  GList *items = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_visited);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->recent, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (GList *l = items; l != NULL && self->rows->len < MAX_RECENT; l = l->next)
    if (is_project (l->data))
      {
        GtkWidget *row = new_row (l->data);

        adw_preferences_group_add (self->recent, row);
        g_ptr_array_add (self->rows, row);
      }
  gtk_widget_set_visible (GTK_WIDGET (self->recent), self->rows->len > 0);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

static void
tb_welcome_page_finalize (GObject *object)
{
  g_ptr_array_unref (TB_WELCOME_PAGE (object)->rows);

  G_OBJECT_CLASS (tb_welcome_page_parent_class)->finalize (object);
}

static void
tb_welcome_page_class_init (TbWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tb_welcome_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/pages/tb-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TbWelcomePage, recent);
  gtk_widget_class_bind_template_callback (widget_class, tb_tooltip_on_query);
}

static void
tb_welcome_page_init (TbWelcomePage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update_recent (self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update_recent), self, G_CONNECT_SWAPPED);
}

/**
 * tb_welcome_page_new:
 *
 * Returns: (transfer floating): a new start page
 */
GtkWidget *
tb_welcome_page_new (void)
{
  return g_object_new (TB_TYPE_WELCOME_PAGE, NULL);
}
