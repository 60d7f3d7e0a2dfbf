/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One topic's figures of one period: its rows, columns and cells. */
#include "model/tb-sheet.h"

#include <string.h>

#include "model/tb-figure-private.h"
#include "model/tb-sheet-private.h"
#include "model/tb-text-private.h"

/* Of what can't be read, that much is kept to be shown. */
#define UNREADABLE_LENGTH 40

struct _TbSheet
{
  GObject parent_instance;

  char *topic_key;          /* owned */
  char *period;             /* owned */
  GPtrArray *measures;      /* columns: TbMeasure, not owned */
  GPtrArray *organizations; /* rows: owned TbOrganization */
  GHashTable *columns;      /* TbMeasure -> column + 1 */
  GHashTable *rows;         /* organization id, borrowed -> row + 1 */
  GArray *cells;            /* TbCell, row by row */
  GStringChunk *texts;      /* names and notes; made with the first */
};

G_DEFINE_FINAL_TYPE (TbSheet, tb_sheet, G_TYPE_OBJECT)

static void
tb_sheet_finalize (GObject *object)
{
  TbSheet *self = TB_SHEET (object);

  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->cells, g_array_unref);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->columns);
  g_ptr_array_unref (self->organizations);
  g_ptr_array_unref (self->measures);
  g_free (self->period);
  g_free (self->topic_key);

  G_OBJECT_CLASS (tb_sheet_parent_class)->finalize (object);
}

static void
tb_sheet_class_init (TbSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tb_sheet_finalize;
}

static void
tb_sheet_init (TbSheet *self)
{
  self->organizations = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = g_hash_table_new (NULL, NULL);
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
}

/* A new row, whose cells are those that the organization's kind has. */
static void
add_row (TbSheet *self, TbOrganization *organization)
{
  guint first = self->cells->len;

  g_ptr_array_add (self->organizations, g_object_ref (organization));
  g_hash_table_insert (self->rows, (gpointer) tb_organization_get_id (organization), GUINT_TO_POINTER (self->organizations->len));
  g_array_set_size (self->cells, first + self->measures->len);

  for (guint i = 0; i < self->measures->len; i++)
    {
      const TbMeasure *measure = g_ptr_array_index (self->measures, i);
      gboolean has_it = (measure->of & tb_organization_get_kind (organization)) != 0;

      g_array_index (self->cells, TbCell, first + i).origin = has_it ? TB_CELL_EMPTY : TB_CELL_NONE;
    }
}

/*
 * tb_sheet_new:
 * @catalog: the measures
 * @directory: the organizations
 * @topic_key: the topic
 * @period: the period's id
 *
 * Makes a topic's sheet with empty cells.
 *
 * Returns: (transfer full): the sheet
 */
TbSheet *
tb_sheet_new (TbCatalog *catalog, TbDirectory *directory, const char *topic_key, const char *period)
{
  TbSheet *self = g_object_new (TB_TYPE_SHEET, NULL);
  TbOrganizationKind kinds = 0;

  self->topic_key = g_strdup (topic_key);
  self->period = g_strdup (period);
  self->measures = tb_catalog_list_measures (catalog, topic_key);

  for (guint i = 0; i < self->measures->len; i++)
    {
      const TbMeasure *measure = g_ptr_array_index (self->measures, i);

      g_hash_table_insert (self->columns, (gpointer) measure, GUINT_TO_POINTER (i + 1));
      kinds |= measure->of;
    }

  g_autoptr (GPtrArray) organizations = tb_directory_list (directory, kinds);
  self->cells = g_array_sized_new (FALSE, TRUE, sizeof (TbCell), organizations->len * self->measures->len);
  for (guint i = 0; i < organizations->len; i++)
    add_row (self, g_ptr_array_index (organizations, i));

  return self;
}

static TbCell *
cell_at (TbSheet *self, guint row, guint column)
{
  return &g_array_index (self->cells, TbCell, (row - 1) * self->measures->len + column - 1);
}

static const char *
keep_text (TbSheet *self, const char *text)
{
  if (text == NULL || text[0] == '\0')
    return NULL;
  if (self->texts == NULL)
    self->texts = g_string_chunk_new (256);

  return g_string_chunk_insert_const (self->texts, text);
}

/* Where a load stands: rows come measure by measure. */
typedef struct
{
  TbSheet *sheet;
  TbDirectory *directory;
  gsize prefix_length; /* of section/topic/ */
  const TbMeasure *measure;
  guint column;
  guint row;         /* of the last figure */
  GArray *followers; /* guint: the row whose figure came after a row's, the last time */
} Loader;

/* The column of a row's measure; 0 for one that no section declares any more. */
static guint
find_column (Loader *loader, const char *measure_id)
{
  if (loader->measure == NULL || strcmp (loader->measure->id, measure_id) != 0)
    {
      loader->measure = tb_sheet_find_measure (loader->sheet, measure_id);
      loader->column = loader->measure != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (loader->sheet->columns, loader->measure)) : 0;
      loader->row = 0;
    }

  return loader->column;
}

static guint
look_up_row (Loader *loader, const char *organization_id)
{
  TbSheet *sheet = loader->sheet;
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (sheet->rows, organization_id));
  TbOrganization *organization;

  if (row > 0)
    return row;

  organization = tb_directory_get (loader->directory, organization_id);
  if (organization == NULL)
    return 0;

  add_row (sheet, organization);
  g_array_set_size (loader->followers, sheet->organizations->len + 1);
  return sheet->organizations->len;
}

/* The row of a figure's organization; 0 for one that the project no longer has. Within each measure figures come in
 * the same order of organizations, so that the next row is mostly the one that came next before. */
static guint
find_or_add_row (Loader *loader, const char *organization_id)
{
  guint *follower = &g_array_index (loader->followers, guint, loader->row);
  guint row = *follower;

  if (row == 0 || strcmp (tb_organization_get_id (g_ptr_array_index (loader->sheet->organizations, row - 1)), organization_id) != 0)
    {
      row = look_up_row (loader, organization_id);
      g_array_index (loader->followers, guint, loader->row) = row;
    }
  loader->row = row;

  return row;
}

static gboolean
load_figure (const TbFigureRow *row, gpointer user_data, GError **error)
{
  Loader *loader = user_data;
  guint column = find_column (loader, row->measure + loader->prefix_length);
  guint line = column > 0 ? find_or_add_row (loader, row->organization) : 0;

  if (line == 0)
    return TRUE;

  TbCell *cell = cell_at (loader->sheet, line, column);

  if (!tb_value_decode (row->value, &cell->value, NULL))
    {
      g_autofree char *shown = tb_text_shorten (row->value, UNREADABLE_LENGTH);

      cell->unreadable = keep_text (loader->sheet, shown);
      cell->origin = TB_CELL_TYPED;
    }
  else if (cell->value.state != TB_VALUE_BLANK)
    {
      cell->origin = TB_CELL_TYPED;
    }
  cell->named = keep_text (loader->sheet, row->named);
  cell->note = keep_text (loader->sheet, row->note);

  return TRUE;
}

/*
 * tb_sheet_load:
 * @self: an empty sheet
 * @project: the project
 * @directory: the organizations
 *
 * Reads the topic's figures by one query and works out what is computed.
 *
 * Returns: whether it worked
 */
gboolean
tb_sheet_load (TbSheet *self, TbProject *project, TbDirectory *directory, GError **error)
{
  g_autofree char *prefix = g_strconcat (self->topic_key, "/", NULL);
  g_autoptr (GArray) followers = g_array_sized_new (FALSE, TRUE, sizeof (guint), self->organizations->len + 1);
  Loader loader = { .sheet = self, .directory = directory, .prefix_length = strlen (prefix), .followers = followers };

  g_array_set_size (followers, self->organizations->len + 1);
  if (!tb_figures_foreach (project, self->period, prefix, load_figure, &loader, error))
    return FALSE;

  tb_sheet_compute (self);
  return TRUE;
}

/**
 * tb_sheet_get_topic_key:
 * @self: a sheet
 *
 * Returns: (transfer none): the topic's key, `section/topic`
 */
const char *
tb_sheet_get_topic_key (TbSheet *self)
{
  g_return_val_if_fail (TB_IS_SHEET (self), NULL);

  return self->topic_key;
}

/**
 * tb_sheet_get_period:
 * @self: a sheet
 *
 * Returns: (transfer none): the period's id
 */
const char *
tb_sheet_get_period (TbSheet *self)
{
  g_return_val_if_fail (TB_IS_SHEET (self), NULL);

  return self->period;
}

/**
 * tb_sheet_get_measures:
 * @self: a sheet
 *
 * Returns: (transfer none) (element-type TbMeasure): the columns: the topic's measures in declared order
 */
GPtrArray *
tb_sheet_get_measures (TbSheet *self)
{
  g_return_val_if_fail (TB_IS_SHEET (self), NULL);

  return self->measures;
}

/**
 * tb_sheet_get_organizations:
 * @self: a sheet
 *
 * Returns: (transfer none) (element-type TbOrganization): the rows: in order, all organizations of the kinds that
 *   any measure of the topic names, then others that have a figure all the same
 */
GPtrArray *
tb_sheet_get_organizations (TbSheet *self)
{
  g_return_val_if_fail (TB_IS_SHEET (self), NULL);

  return self->organizations;
}

/*
 * tb_sheet_edit_cell:
 * @self: a sheet that nobody else has yet
 *
 * Returns: (transfer none) (nullable): the cell, to be written
 */
TbCell *
tb_sheet_edit_cell (TbSheet *self, TbOrganization *organization, const TbMeasure *measure)
{
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, tb_organization_get_id (organization)));
  guint column = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, measure));

  return row > 0 && column > 0 ? cell_at (self, row, column) : NULL;
}

/**
 * tb_sheet_get_cell:
 * @self: a sheet
 * @organization: an organization
 * @measure: a measure
 *
 * Finds a cell by hash. A cell outside of the sheet is an empty one of the origin %TB_CELL_NONE.
 *
 * Returns: (transfer none) (not nullable): the cell, for as long as the sheet lives
 */
const TbCell *
tb_sheet_get_cell (TbSheet *self, TbOrganization *organization, const TbMeasure *measure)
{
  static const TbCell none = { .origin = TB_CELL_NONE };

  g_return_val_if_fail (TB_IS_SHEET (self), &none);
  g_return_val_if_fail (TB_IS_ORGANIZATION (organization), &none);

  const TbCell *cell = measure != NULL ? tb_sheet_edit_cell (self, organization, measure) : NULL;

  return cell != NULL ? cell : &none;
}

/**
 * tb_sheet_find_measure:
 * @self: a sheet
 * @measure_id: a measure's id within the topic
 *
 * Returns: (transfer none) (nullable): the measure, or %NULL when the topic has none of that id
 */
const TbMeasure *
tb_sheet_find_measure (TbSheet *self, const char *measure_id)
{
  g_return_val_if_fail (TB_IS_SHEET (self), NULL);

  for (guint i = 0; i < self->measures->len; i++)
    {
      const TbMeasure *measure = g_ptr_array_index (self->measures, i);

      if (g_strcmp0 (measure->id, measure_id) == 0)
        return measure;
    }

  return NULL;
}
