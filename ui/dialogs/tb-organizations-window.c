/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The project's organizations by kind. Every change is one step of history. */
#include "dialogs/tb-organizations-window.h"

#include <glib/gi18n-lib.h>

#include "dialogs/tb-organization-row.h"
#include "model/tb-plain-text.h"
#include "project/tb-history.h"

static const struct
{
  TbOrganizationKind kind;
  const char *title;
  const char *add; /* NULL where there is one for good */
} groups[] = {
  { TB_DISTRICT, N_ ("Districts"), N_ ("Add a district by its short name") },
  { TB_DEPARTMENT, N_ ("Departments"), N_ ("Add a department by its short name") },
  { TB_PLACE, N_ ("Places"), N_ ("Add a place by its short name") },
  { TB_PEER_CITY, N_ ("Other Cities"), N_ ("Add a city by its short name") },
  { TB_CITY | TB_CITY_LEVEL | TB_GROUP, N_ ("The Whole City"), NULL },
};

typedef struct
{
  AdwPreferencesGroup *group; /* borrowed */
  GtkWidget *entry;           /* borrowed; for a new one, or NULL */
  GPtrArray *rows;            /* owned; of TbOrganizationRow (borrowed) */
} Group;

struct _TbOrganizationsWindow
{
  AdwPreferencesWindow parent_instance;

  TbBook *book; /* owned */
  Group groups[G_N_ELEMENTS (groups)];
  guint refill; /* idle source */
};

G_DEFINE_FINAL_TYPE (TbOrganizationsWindow, tb_organizations_window, ADW_TYPE_PREFERENCES_WINDOW)

static void
on_failed (TbOrganizationsWindow *self, const char *reason)
{
  g_autofree char *title = g_markup_escape_text (reason, -1);

  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), adw_toast_new (title));
}

/* only what the toast speaks of: something else may have been done since */
static void
on_undo (AdwToast *toast, TbOrganizationsWindow *self)
{
  TbProject *project = tb_book_get_project (self->book);
  const char *label = g_object_get_data (G_OBJECT (toast), "tb-label");
  g_autofree char *last = tb_project_dup_undo_label (project);
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (last, label) == 0 && !tb_project_undo (project, &error))
    on_failed (self, error->message);
}

static void
on_done (TbOrganizationsWindow *self, const char *label)
{
  g_autofree char *shown = tb_plain_text_cut (label, TB_PLAIN_TEXT_LABEL);
  g_autofree char *title = g_markup_escape_text (shown, -1);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "tb-label", g_strdup (label), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_undo), self, 0);
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), toast);
}

/* a new one comes last of all */
static int
next_position (TbOrganizationsWindow *self)
{
  GListModel *all = G_LIST_MODEL (tb_book_get_directory (self->book));
  guint n = g_list_model_get_n_items (all);
  g_autoptr (TbOrganization) last = n > 0 ? g_list_model_get_item (all, n - 1) : NULL;

  return last != NULL ? tb_organization_get_position (last) + 1 : 0;
}

static gboolean
add (TbOrganizationsWindow *self, TbOrganizationKind kind, const char *name, const char *label, GError **error)
{
  g_autoptr (TbEdit) edit = NULL;

  if (!tb_organization_row_check_free (self->book, NULL, name, error))
    return FALSE;

  edit = tb_edit_begin (tb_book_get_project (self->book), label, error);

  return edit != NULL &&
         tb_organization_create (edit, NULL, kind, name, NULL, NULL, next_position (self), error) &&
         tb_edit_commit (g_steal_pointer (&edit), error);
}

static void
on_add (TbOrganizationsWindow *self, AdwEntryRow *entry)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_autofree char *label = g_strdup_printf (_("Add %s"), name);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    if (self->groups[i].entry == GTK_WIDGET (entry))
      {
        if (!add (self, groups[i].kind, name, label, &error))
          {
            gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
            on_failed (self, error->message);
            return;
          }
        on_done (self, label);
        return;
      }
}

static void
add_entry (TbOrganizationsWindow *self, Group *group, const char *title)
{
  group->entry = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (group->entry), title);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (group->entry), TRUE);
  g_signal_connect_object (group->entry, "apply", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group->group, group->entry);
}

static gboolean
shows (TbOrganizationRow *row, TbOrganization *organization)
{
  TbOrganization *shown = tb_organization_row_get_organization (row);
  const char *const *a = tb_organization_get_aliases (shown);
  const char *const *b = tb_organization_get_aliases (organization);

  return g_str_equal (tb_organization_get_id (shown), tb_organization_get_id (organization)) &&
         g_str_equal (tb_organization_get_short_name (shown), tb_organization_get_short_name (organization)) &&
         g_str_equal (tb_organization_get_full_name (shown), tb_organization_get_full_name (organization)) &&
         g_strv_equal (a, b);
}

/* Rows before the first that isn't right any more stay as they are, with what is opened and typed in
 * them. The entry for a new one is made anew, empty. */
static void
fill_group (TbOrganizationsWindow *self, Group *group, TbOrganizationKind kinds, const char *title)
{
  g_autoptr (GPtrArray) list = tb_directory_list (tb_book_get_directory (self->book), kinds);
  gboolean had_focus;
  guint same = 0;

  while (same < list->len && same < group->rows->len && shows (group->rows->pdata[same], list->pdata[same]))
    same++;
  if (same == list->len && same == group->rows->len && (title == NULL) == (group->entry == NULL))
    return;

  for (guint i = same; i < group->rows->len; i++)
    adw_preferences_group_remove (group->group, group->rows->pdata[i]);
  g_ptr_array_set_size (group->rows, same);
  had_focus = group->entry != NULL && gtk_widget_get_focus_child (group->entry) != NULL;
  if (group->entry != NULL)
    adw_preferences_group_remove (group->group, g_steal_pointer (&group->entry));
  for (guint i = same; i < list->len; i++)
    {
      GtkWidget *row = tb_organization_row_new (self->book, list->pdata[i]);

      g_signal_connect_object (row, "done", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (group->group, row);
      g_ptr_array_add (group->rows, row);
    }
  if (title != NULL)
    add_entry (self, group, title);
  if (had_focus)
    gtk_widget_grab_focus (group->entry);
}

static gboolean
fill (gpointer data)
{
  TbOrganizationsWindow *self = data;
  gboolean read_only = tb_project_is_read_only (tb_book_get_project (self->book));

  self->refill = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    fill_group (self, &self->groups[i], groups[i].kind, groups[i].add != NULL && !read_only ? _(groups[i].add) : NULL);

  return G_SOURCE_REMOVE;
}

/* when idle: a row may be in the middle of its own click */
static void
queue_fill (TbOrganizationsWindow *self)
{
  if (self->refill == 0)
    self->refill = g_idle_add (fill, self);
}

static void
build (TbOrganizationsWindow *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      Group *group = &self->groups[i];

      group->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      adw_preferences_group_set_title (group->group, _(groups[i].title));
      adw_preferences_page_add (page, group->group);
    }
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), page);
}

static void
tb_organizations_window_dispose (GObject *object)
{
  TbOrganizationsWindow *self = TB_ORGANIZATIONS_WINDOW (object);

  g_clear_handle_id (&self->refill, g_source_remove);
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    g_clear_pointer (&self->groups[i].rows, g_ptr_array_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (tb_organizations_window_parent_class)->dispose (object);
}

static void
tb_organizations_window_class_init (TbOrganizationsWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tb_organizations_window_dispose;
}

static void
tb_organizations_window_init (TbOrganizationsWindow *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    self->groups[i].rows = g_ptr_array_new ();
}

/**
 * tb_organizations_window_present:
 * @parent: the window to stand over
 * @book: the book
 *
 * Lets the user add, rename and take out the project's organizations.
 */
void
tb_organizations_window_present (GtkWindow *parent, TbBook *book)
{
  TbOrganizationsWindow *self = g_object_new (TB_TYPE_ORGANIZATIONS_WINDOW,
                                              "transient-for", parent,
                                              "modal", TRUE,
                                              "title", _("Organizations"), "default-width", 640, "default-height", 640, NULL);

  self->book = g_object_ref (book);
  build (self);
  fill (self);
  g_signal_connect_object (tb_book_get_directory (book), "items-changed", G_CALLBACK (queue_fill), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
}
