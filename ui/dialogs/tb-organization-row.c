/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One organization in the list of all: its names, to be changed, and a way to take it out. */
#include "dialogs/tb-organization-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* the kinds that measures ask for by name stay in the project */
#define FIXED_KINDS (TB_CITY | TB_CITY_LEVEL | TB_GROUP)

struct _TbOrganizationRow
{
  AdwExpanderRow parent_instance;

  TbBook *book;                 /* owned */
  TbOrganization *organization; /* owned */

  /* made when the row is opened first */
  AdwEntryRow *short_name;
  AdwEntryRow *full_name;
  AdwEntryRow *aliases;
};

enum
{
  DONE,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TbOrganizationRow, tb_organization_row, ADW_TYPE_EXPANDER_ROW)

static void
finish (TbOrganizationRow *self, gboolean stored, const char *label, const GError *error)
{
  if (stored)
    g_signal_emit (self, signals[DONE], 0, label);
  else
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

/**
 * tb_organization_row_check_free:
 * @book: the book
 * @organization: (nullable): the organization that is to have the name; %NULL for a new one
 * @name: a name
 *
 * Checks that no other organization has a name: what is typed or imported under it would be for either.
 *
 * Returns: whether it is free; if not, @error says whose it is
 */
gboolean
tb_organization_row_check_free (TbBook *book, TbOrganization *organization, const char *name, GError **error)
{
  TbOrganization *other = tb_directory_find (tb_book_get_directory (book), name, NULL);

  if (other == NULL || (organization != NULL && g_str_equal (tb_organization_get_id (other), tb_organization_get_id (organization))))
    return TRUE;

  g_set_error (error, TB_ERROR, TB_ERROR_VALUE, _("“%s” is a name of %s already; two organizations can’t share one"), name, tb_organization_get_short_name (other));

  return FALSE;
}

/* separated by 、 as they are shown, or by what a keyboard has */
static GStrv
split_aliases (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GRegex) separators = g_regex_new ("[、，；,;\\s]+", 0, 0, NULL);
  g_auto (GStrv) parts = g_regex_split (separators, text, 0);

  for (gsize i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);

  return g_strv_builder_end (builder);
}

static gboolean
check_names (TbOrganizationRow *self, const char *short_name, const char *full_name, const char *const *aliases, GError **error)
{
  if (!tb_organization_row_check_free (self->book, self->organization, short_name, error) ||
      (*full_name != '\0' && !tb_organization_row_check_free (self->book, self->organization, full_name, error)))
    return FALSE;
  for (gsize i = 0; aliases[i] != NULL; i++)
    if (!tb_organization_row_check_free (self->book, self->organization, aliases[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
store (TbOrganizationRow *self, const char *label, GError **error)
{
  g_autofree char *short_name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->short_name))));
  g_autofree char *full_name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->full_name))));
  g_auto (GStrv) aliases = split_aliases (gtk_editable_get_text (GTK_EDITABLE (self->aliases)));
  g_autoptr (TbEdit) edit = NULL;

  if (!check_names (self, short_name, full_name, (const char *const *) aliases, error))
    return FALSE;

  edit = tb_edit_begin (tb_book_get_project (self->book), label, error);

  return edit != NULL &&
         tb_organization_update (edit, self->organization, short_name, full_name, (const char *const *) aliases, error) &&
         tb_edit_commit (g_steal_pointer (&edit), error);
}

static void
on_applied (TbOrganizationRow *self, AdwEntryRow *entry)
{
  g_autofree char *label = g_strdup_printf (_("Change the names of %s"), tb_organization_get_short_name (self->organization));
  g_autoptr (GError) error = NULL;
  gboolean stored = store (self, label, &error);

  if (stored)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  finish (self, stored, label, error);
}

static void
on_remove (TbOrganizationRow *self)
{
  g_autofree char *label = g_strdup_printf (_("Remove %s"), tb_organization_get_short_name (self->organization));
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (tb_book_get_project (self->book), label, &error);
  gboolean stored = edit != NULL &&
                    tb_organization_remove (edit, self->organization, &error) &&
                    tb_edit_commit (g_steal_pointer (&edit), &error);

  finish (self, stored, label, error);
}

static AdwEntryRow *
add_entry (TbOrganizationRow *self, const char *title, const char *text)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
  gtk_widget_set_sensitive (entry, !tb_project_is_read_only (tb_book_get_project (self->book)));
  g_signal_connect_object (entry, "apply", G_CALLBACK (on_applied), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), entry);

  return ADW_ENTRY_ROW (entry);
}

static void
add_remove (TbOrganizationRow *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Remove"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Take out of this project"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Its figures stay in the file and come back with it."));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "destructive-action");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* a city has more than seventy organizations; most rows are never opened */
static void
on_expanded (TbOrganizationRow *self)
{
  g_autofree char *aliases = NULL;

  if (self->short_name != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  aliases = g_strjoinv ("、", (char **) tb_organization_get_aliases (self->organization));
  self->short_name = add_entry (self, _("Short name"), tb_organization_get_short_name (self->organization));
  self->full_name = add_entry (self, _("Full name"), tb_organization_get_full_name (self->organization));
  self->aliases = add_entry (self, _("Other names, separated by 、"), aliases);
  if ((tb_organization_get_kind (self->organization) & FIXED_KINDS) == 0 && !tb_project_is_read_only (tb_book_get_project (self->book)))
    add_remove (self);
}

static void
tb_organization_row_dispose (GObject *object)
{
  TbOrganizationRow *self = TB_ORGANIZATION_ROW (object);

  g_clear_object (&self->book);
  g_clear_object (&self->organization);

  G_OBJECT_CLASS (tb_organization_row_parent_class)->dispose (object);
}

static void
tb_organization_row_class_init (TbOrganizationRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tb_organization_row_dispose;

  /**
   * TbOrganizationRow::done:
   * @self: a row
   * @label: what was done, the change's label
   *
   * Emitted when a change was stored; it can be undone.
   */
  signals[DONE] = g_signal_new ("done", TB_TYPE_ORGANIZATION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * TbOrganizationRow::failed:
   * @self: a row
   * @reason: why, for the user
   *
   * Emitted when a change couldn't be stored.
   */
  signals[FAILED] = g_signal_new ("failed", TB_TYPE_ORGANIZATION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tb_organization_row_init (TbOrganizationRow *self)
{
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded), NULL);
}

static char *
describe (TbOrganization *organization)
{
  g_autofree char *aliases = g_strjoinv ("、", (char **) tb_organization_get_aliases (organization));
  const char *full_name = tb_organization_get_full_name (organization);
  gboolean same = g_str_equal (full_name, tb_organization_get_short_name (organization));
  const char *separator = !same && *full_name != '\0' && *aliases != '\0' ? " · " : "";
  g_autofree char *words = g_strconcat (same ? "" : full_name, separator, aliases, NULL);

  return g_markup_escape_text (words, -1);
}

/**
 * tb_organization_row_new:
 * @book: the book
 * @organization: one of its organizations
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
tb_organization_row_new (TbBook *book, TbOrganization *organization)
{
  TbOrganizationRow *self = g_object_new (TB_TYPE_ORGANIZATION_ROW, NULL);
  g_autofree char *title = g_markup_escape_text (tb_organization_get_short_name (organization), -1);
  g_autofree char *subtitle = describe (organization);

  self->book = g_object_ref (book);
  self->organization = g_object_ref (organization);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);

  return GTK_WIDGET (self);
}

/**
 * tb_organization_row_get_organization:
 * @self: a row
 *
 * Returns: (transfer none): the organization as it was when the row was made
 */
TbOrganization *
tb_organization_row_get_organization (TbOrganizationRow *self)
{
  g_return_val_if_fail (TB_IS_ORGANIZATION_ROW (self), NULL);

  return self->organization;
}
