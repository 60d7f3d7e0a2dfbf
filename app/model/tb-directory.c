/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The project's organizations in their order, found by any name. */
#include "model/tb-organization.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/tb-organization-private.h"
#include "model/tb-text-private.h"
#include "project/tb-project-private.h"
#include "tb-error.h"

/* What a name means: a short name goes before a full one, that before an alias. */
typedef struct
{
  TbOrganization *organization; /* not owned */
  TbOrganization *other;        /* not owned; another that has the name by the same right */
  guint right;
} Name;

struct _TbDirectory
{
  GObject parent_instance;

  TbProject *project; /* owned */
  gulong changed_handler;
  GPtrArray *organizations; /* owned TbOrganization, in order */
  GHashTable *by_id;        /* id, borrowed -> TbOrganization */
  GHashTable *by_name;      /* folded name, owned -> Name, owned */
};

static void tb_directory_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TbDirectory, tb_directory, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tb_directory_list_model_init))

static GType
tb_directory_get_item_type (GListModel *model)
{
  return TB_TYPE_ORGANIZATION;
}

static guint
tb_directory_get_n_items (GListModel *model)
{
  return TB_DIRECTORY (model)->organizations->len;
}

static gpointer
tb_directory_get_item (GListModel *model, guint position)
{
  TbDirectory *self = TB_DIRECTORY (model);

  return position < self->organizations->len ? g_object_ref (g_ptr_array_index (self->organizations, position)) : NULL;
}

static void
tb_directory_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tb_directory_get_item_type;
  iface->get_n_items = tb_directory_get_n_items;
  iface->get_item = tb_directory_get_item;
}

static void
tb_directory_dispose (GObject *object)
{
  TbDirectory *self = TB_DIRECTORY (object);

  if (self->project != NULL)
    g_clear_signal_handler (&self->changed_handler, self->project);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (tb_directory_parent_class)->dispose (object);
}

static void
tb_directory_finalize (GObject *object)
{
  TbDirectory *self = TB_DIRECTORY (object);

  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->organizations);

  G_OBJECT_CLASS (tb_directory_parent_class)->finalize (object);
}

static void
tb_directory_class_init (TbDirectoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tb_directory_dispose;
  object_class->finalize = tb_directory_finalize;
}

static void
tb_directory_init (TbDirectory *self)
{
  self->organizations = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
add_name (TbDirectory *self, const char *text, TbOrganization *organization, guint right)
{
  g_autofree char *folded = tb_text_fold_name (text);
  Name *name = g_hash_table_lookup (self->by_name, folded);

  if (name == NULL)
    {
      name = g_new0 (Name, 1);
      *name = (Name){ organization, NULL, right };
      g_hash_table_insert (self->by_name, g_steal_pointer (&folded), name);
    }
  else if (right < name->right)
    *name = (Name){ organization, NULL, right };
  else if (right == name->right && name->organization != organization)
    name->other = organization;
}

static void
index_organizations (TbDirectory *self)
{
  g_hash_table_remove_all (self->by_id);
  g_hash_table_remove_all (self->by_name);

  for (guint i = 0; i < self->organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (self->organizations, i);
      const char *const *aliases = tb_organization_get_aliases (organization);

      g_hash_table_insert (self->by_id, (gpointer) tb_organization_get_id (organization), organization);
      add_name (self, tb_organization_get_short_name (organization), organization, 0);
      add_name (self, tb_organization_get_full_name (organization), organization, 1);
      for (gsize j = 0; aliases[j] != NULL; j++)
        add_name (self, aliases[j], organization, 2);
    }
}

/* The organization of a row; the one that we have when it is still the same. */
static TbOrganization *
read_row (TbDirectory *self, sqlite3_stmt *stmt)
{
  const char *id = tb_sql_text (stmt, 0);
  TbOrganizationKind kind = tb_organization_kind_from_id (tb_sql_text (stmt, 1));
  const char *short_name = tb_sql_text (stmt, 2);

  if (id == NULL || kind == 0 || short_name == NULL)
    return NULL;

  TbOrganization *known = g_hash_table_lookup (self->by_id, id);
  g_autoptr (TbOrganization) read = tb_organization_new (id, kind, short_name, tb_sql_text (stmt, 3), tb_sql_text (stmt, 4), sqlite3_column_int (stmt, 5));

  return known != NULL && tb_organization_equal (known, read) ? g_object_ref (known) : g_steal_pointer (&read);
}

static GPtrArray *
read_organizations (TbDirectory *self, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (self->project,
                                                      "SELECT id, kind, short_name, full_name, aliases, position FROM organization ORDER BY position, id",
                                                      error);
  g_autoptr (GPtrArray) organizations = g_ptr_array_new_with_free_func (g_object_unref);
  GError *local_error = NULL;

  if (stmt == NULL)
    return NULL;

  while (tb_sql_row (stmt, &local_error))
    {
      TbOrganization *organization = read_row (self, stmt);

      if (organization != NULL)
        g_ptr_array_add (organizations, organization);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_steal_pointer (&organizations);
}

/* Takes the new list over and tells only of the stretch that differs. */
static gboolean
reload (TbDirectory *self, GError **error)
{
  g_autoptr (GPtrArray) former = NULL;
  GPtrArray *present = read_organizations (self, error);
  guint head = 0, tail = 0;

  if (present == NULL)
    return FALSE;

  former = g_steal_pointer (&self->organizations);
  self->organizations = present;
  index_organizations (self);

  while (head < former->len && head < present->len &&
         g_ptr_array_index (former, head) == g_ptr_array_index (present, head))
    head++;
  while (tail < former->len - head && tail < present->len - head &&
         g_ptr_array_index (former, former->len - 1 - tail) == g_ptr_array_index (present, present->len - 1 - tail))
    tail++;

  if (former->len - head - tail > 0 || present->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, former->len - head - tail, present->len - head - tail);

  return TRUE;
}

static void
on_project_changed (TbProject *project, GPtrArray *cells, TbDirectory *self)
{
  g_autoptr (GError) error = NULL;
  gboolean touched = cells == NULL;

  for (guint i = 0; !touched && i < cells->len; i++)
    touched = strcmp (((const TbCellRef *) g_ptr_array_index (cells, i))->table, "organization") == 0;

  if (touched && !reload (self, &error))
    g_warning ("The organizations can’t be read again: %s", error->message);
}

/**
 * tb_directory_new:
 * @project: a project
 *
 * Lists the project's organizations in the order of protocol, and follows their changes. An organization that
 * didn't change stays the same object.
 *
 * Returns: (transfer full): the directory, a #GListModel of #TbOrganization, or %NULL with @error set
 */
TbDirectory *
tb_directory_new (TbProject *project, GError **error)
{
  g_return_val_if_fail (TB_IS_PROJECT (project), NULL);

  g_autoptr (TbDirectory) self = g_object_new (TB_TYPE_DIRECTORY, NULL);

  self->project = g_object_ref (project);
  if (!reload (self, error))
    return NULL;
  self->changed_handler = g_signal_connect (project, "changed", G_CALLBACK (on_project_changed), self);

  return g_steal_pointer (&self);
}

/**
 * tb_directory_get:
 * @self: a directory
 * @id: a row id
 *
 * Returns: (transfer none) (nullable): the organization with that id
 */
TbOrganization *
tb_directory_get (TbDirectory *self, const char *id)
{
  g_return_val_if_fail (TB_IS_DIRECTORY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

static void
set_not_found (TbDirectory *self, const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *nearest = NULL;

  for (guint i = 0; i < self->organizations->len; i++)
    g_ptr_array_add (names, (gpointer) tb_organization_get_short_name (g_ptr_array_index (self->organizations, i)));
  nearest = tb_text_quote_nearest (name, names);

  if (nearest != NULL)
    g_set_error (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("The project has no organization “%s”. Do you mean %s?"), name, nearest);
  else
    g_set_error (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("The project has no organization “%s”"), name);
}

/**
 * tb_directory_find:
 * @self: a directory
 * @name: an id, a short name, a full name or any alias
 *
 * Finds an organization by what people call it. A short name goes before another's full name, that before another's
 * alias.
 *
 * Returns: (transfer none): the organization, or %NULL; then @error is %TB_ERROR_NOT_FOUND, naming the nearest names,
 *   or %TB_ERROR_AMBIGUOUS
 */
TbOrganization *
tb_directory_find (TbDirectory *self, const char *name, GError **error)
{
  g_return_val_if_fail (TB_IS_DIRECTORY (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  TbOrganization *organization = g_hash_table_lookup (self->by_id, name);
  if (organization != NULL)
    return organization;

  g_autofree char *folded = tb_text_fold_name (name);
  const Name *known = g_hash_table_lookup (self->by_name, folded);

  if (known == NULL)
    {
      set_not_found (self, name, error);
      return NULL;
    }
  if (known->other != NULL)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_AMBIGUOUS, _("“%s” can be %s or %s; write the one that you mean"), name, tb_organization_get_full_name (known->organization), tb_organization_get_full_name (known->other));
      return NULL;
    }

  return known->organization;
}

/**
 * tb_directory_list:
 * @self: a directory
 * @kinds: kinds of organizations
 *
 * Returns: (transfer container) (element-type TbOrganization): those of any of @kinds, in order
 */
GPtrArray *
tb_directory_list (TbDirectory *self, TbOrganizationKind kinds)
{
  g_return_val_if_fail (TB_IS_DIRECTORY (self), NULL);

  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (self->organizations, i);

      if ((tb_organization_get_kind (organization) & kinds) != 0)
        g_ptr_array_add (list, organization);
    }

  return list;
}
