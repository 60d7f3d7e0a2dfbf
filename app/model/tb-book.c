/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The open project as everything reads it. */
#include "model/tb-book.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/tb-book-private.h"
#include "model/tb-sheet-private.h"

struct _TbBook
{
  GObject parent_instance;

  TbProject *project;     /* owned */
  TbCatalog *catalog;     /* owned */
  TbDirectory *directory; /* owned */
  char *period;           /* owned; the id of the period read */
  GHashTable *sheets;     /* sheet key, owned -> TbSheet, owned; of any period, only those that are up to date */
  gulong changed_handler;
};

G_DEFINE_FINAL_TYPE (TbBook, tb_book, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PROJECT,
  PROP_CATALOG,
  PROP_PERIOD,
  N_PROPS
};

enum
{
  SIGNAL_SHEET_CHANGED,
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
tb_book_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  TbBook *self = TB_BOOK (object);

  switch (property_id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    case PROP_CATALOG:
      g_value_set_object (value, self->catalog);
      break;
    case PROP_PERIOD:
      g_value_set_string (value, self->period);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tb_book_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  TbBook *self = TB_BOOK (object);

  if (property_id == PROP_PERIOD)
    tb_book_set_period (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
tb_book_dispose (GObject *object)
{
  TbBook *self = TB_BOOK (object);

  if (self->project != NULL)
    g_clear_signal_handler (&self->changed_handler, self->project);
  g_hash_table_remove_all (self->sheets);
  g_clear_object (&self->directory);
  g_clear_object (&self->catalog);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (tb_book_parent_class)->dispose (object);
}

static void
tb_book_finalize (GObject *object)
{
  TbBook *self = TB_BOOK (object);

  g_hash_table_unref (self->sheets);
  g_free (self->period);

  G_OBJECT_CLASS (tb_book_parent_class)->finalize (object);
}

static void
tb_book_class_init (TbBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tb_book_get_property;
  object_class->set_property = tb_book_set_property;
  object_class->dispose = tb_book_dispose;
  object_class->finalize = tb_book_finalize;

  /**
   * TbBook:project:
   *
   * The project.
   */
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, TB_TYPE_PROJECT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * TbBook:catalog:
   *
   * The measures of the loaded sections.
   */
  properties[PROP_CATALOG] = g_param_spec_object ("catalog", NULL, NULL, TB_TYPE_CATALOG, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * TbBook:period:
   *
   * The id of the period whose figures are read.
   */
  properties[PROP_PERIOD] = g_param_spec_string ("period", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_SHEET_CHANGED] = g_signal_new ("sheet-changed", TB_TYPE_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TB_TYPE_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tb_book_init (TbBook *self)
{
  self->sheets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

static void
tell_all (TbBook *self)
{
  for (guint i = 0; i < tb_catalog_get_n_sections (self->catalog); i++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (self->catalog, i);

      for (gsize j = 0; j < section->n_topics; j++)
        {
          g_autofree char *topic_key = g_strconcat (section->id, "/", section->topics[j].id, NULL);

          g_signal_emit (self, signals[SIGNAL_SHEET_CHANGED], 0, topic_key);
        }
    }
}

/* Drops the sheets of @keys and tells each topic once, also where there was no sheet: a reader may have kept one that
 * we dropped before. */
static void
drop (TbBook *self, GHashTable *keys)
{
  g_autoptr (GHashTable) topics = g_hash_table_new (g_str_hash, g_str_equal); /* borrows from @keys */
  GHashTableIter iter;
  gpointer key, topic_key;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_hash_table_remove (self->sheets, key);
      g_hash_table_add (topics, (gpointer) tb_sheet_key_get_topic (key));
    }

  g_hash_table_iter_init (&iter, topics);
  while (g_hash_table_iter_next (&iter, &topic_key, NULL))
    g_signal_emit (self, signals[SIGNAL_SHEET_CHANGED], 0, topic_key);
}

static void
on_project_changed (TbProject *project, GPtrArray *cells, TbBook *self)
{
  g_autoptr (TbBook) alive = g_object_ref (self);
  g_autoptr (GHashTable) keys = tb_book_find_touched (self, cells, self->sheets);

  if (keys != NULL)
    {
      drop (self, keys);
    }
  else
    {
      g_hash_table_remove_all (self->sheets);
      tell_all (self);
    }

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The period asked for, or the newest one. */
static char *
choose_period (TbProject *project, const char *period, GError **error)
{
  g_auto (GStrv) known = tb_periods_list (project, error);
  guint n_known;

  if (known == NULL)
    return NULL;

  n_known = g_strv_length (known);
  if (n_known == 0)
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("The project has no period yet; add one first"));
      return NULL;
    }
  if (period == NULL)
    return g_strdup (known[n_known - 1]);

  TbPeriod parsed;
  if (!tb_period_parse (period, &parsed, error))
    return NULL;

  g_autofree char *id = tb_period_to_id (parsed);
  if (g_strv_contains ((const char *const *) known, id))
    return g_steal_pointer (&id);

  g_autofree char *listed = g_strjoinv (", ", known);
  g_set_error (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("The project has no period %s; it has %s"), id, listed);
  return NULL;
}

/**
 * tb_book_new:
 * @project: the project
 * @catalog: the measures of the loaded sections
 * @period: (nullable): the period to read, in any form of tb_period_parse(); %NULL: the newest one
 *
 * Opens a project for reading through sheets, which follow its changes.
 *
 * Returns: (transfer full): the book, or %NULL; then @error is %TB_ERROR_NOT_FOUND when the project doesn't have the
 *   period, %TB_ERROR_USAGE when it isn't one, or the project's
 */
TbBook *
tb_book_new (TbProject *project, TbCatalog *catalog, const char *period, GError **error)
{
  g_return_val_if_fail (TB_IS_PROJECT (project), NULL);
  g_return_val_if_fail (TB_IS_CATALOG (catalog), NULL);

  g_autoptr (TbBook) self = g_object_new (TB_TYPE_BOOK, NULL);

  self->project = g_object_ref (project);
  self->catalog = g_object_ref (catalog);
  self->period = choose_period (project, period, error);
  if (self->period == NULL)
    return NULL;

  /* connected before the book, so that organizations are up to date when its sheets are read again */
  self->directory = tb_directory_new (project, error);
  if (self->directory == NULL)
    return NULL;
  self->changed_handler = g_signal_connect (project, "changed", G_CALLBACK (on_project_changed), self);

  return g_steal_pointer (&self);
}

/**
 * tb_book_get_project:
 * @self: a book
 *
 * Returns: (transfer none): its project
 */
TbProject *
tb_book_get_project (TbBook *self)
{
  g_return_val_if_fail (TB_IS_BOOK (self), NULL);

  return self->project;
}

/**
 * tb_book_get_catalog:
 * @self: a book
 *
 * Returns: (transfer none): the measures of the loaded sections
 */
TbCatalog *
tb_book_get_catalog (TbBook *self)
{
  g_return_val_if_fail (TB_IS_BOOK (self), NULL);

  return self->catalog;
}

/**
 * tb_book_get_directory:
 * @self: a book
 *
 * Returns: (transfer none): the project's organizations
 */
TbDirectory *
tb_book_get_directory (TbBook *self)
{
  g_return_val_if_fail (TB_IS_BOOK (self), NULL);

  return self->directory;
}

/**
 * tb_book_get_period:
 * @self: a book
 *
 * Returns: (transfer none): the id of the period whose figures are read
 */
const char *
tb_book_get_period (TbBook *self)
{
  g_return_val_if_fail (TB_IS_BOOK (self), NULL);

  return self->period;
}

/**
 * tb_book_set_period:
 * @self: a book
 * @period: a period's id
 *
 * Turns to another period: tb_book_get_sheet() gives other sheets then, and every topic is told so.
 */
void
tb_book_set_period (TbBook *self, const char *period)
{
  g_return_if_fail (TB_IS_BOOK (self));
  g_return_if_fail (period != NULL);

  if (strcmp (self->period, period) == 0)
    return;

  g_free (self->period);
  self->period = g_strdup (period);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERIOD]);
  tell_all (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * tb_book_get_sheet:
 * @self: a book
 * @topic_key: a topic's key, `section/topic`
 *
 * Gives a topic's sheet of the present period. It is read by one query when it is first asked for and kept until its
 * figures change. When the file can't be read the sheet is empty, and a warning is logged.
 *
 * Returns: (transfer none) (nullable): the sheet, to be kept by reference across changes; %NULL only for a topic that
 *   no loaded section has
 */
TbSheet *
tb_book_get_sheet (TbBook *self, const char *topic_key)
{
  g_return_val_if_fail (TB_IS_BOOK (self), NULL);

  return tb_book_get_sheet_of (self, topic_key, self->period);
}

/**
 * tb_book_get_sheet_of:
 * @self: a book
 * @topic_key: a topic's key, `section/topic`
 * @period: the id of a period, present or not
 *
 * Gives a topic's sheet of any period, read and kept like that of the present one; turning to another period keeps it,
 * too. Of a period that the project hasn't, the sheet is empty: tb_book_has_period() tells that from a quarter in
 * which nothing was typed.
 *
 * Returns: (transfer none) (nullable): the sheet, to be kept by reference across changes; %NULL only for a topic that
 *   no loaded section has
 */
TbSheet *
tb_book_get_sheet_of (TbBook *self, const char *topic_key, const char *period)
{
  g_return_val_if_fail (TB_IS_BOOK (self), NULL);
  g_return_val_if_fail (topic_key != NULL && period != NULL, NULL);

  g_autofree char *key = tb_sheet_key_new (period, topic_key);
  TbSheet *sheet = g_hash_table_lookup (self->sheets, key);
  g_autoptr (GError) error = NULL;

  if (sheet != NULL || tb_catalog_get_topic (self->catalog, topic_key, NULL) == NULL)
    return sheet;

  sheet = tb_sheet_new (self->catalog, self->directory, topic_key, period);
  if (!tb_sheet_load (sheet, self->project, self->directory, &error))
    g_warning ("The figures of %s of %s can’t be read: %s", topic_key, period, error->message);
  g_hash_table_insert (self->sheets, g_steal_pointer (&key), sheet);

  return sheet;
}
