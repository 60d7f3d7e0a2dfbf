/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid's model: a topic's sheet, its findings and what couldn't be stored, as rows and columns.
 * It follows the book when it is told to, so that many changes cost one refresh. */
#include "grid/tb-grid-model-private.h"

struct _TbGridModel
{
  GObject parent_instance;

  TbBook *book;         /* owned */
  char *topic_key;      /* owned */
  TbSheet *sheet;       /* owned; the snapshot that is shown */
  GListModel *findings; /* owned; of TbFinding */
  GPtrArray *rows;      /* owned; TbGridRow */
  GPtrArray *columns;   /* owned; TbGridColumn */
  TbDatum *data;        /* owned; row by row */
  gsize n_data;
};

enum
{
  LAYOUT_CHANGED,
  CELLS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TbGridModel, tb_grid_model, G_TYPE_OBJECT)

static void
clear_data (TbGridModel *self)
{
  for (gsize i = 0; i < self->n_data; i++)
    tb_datum_clear (&self->data[i]);
  g_clear_pointer (&self->data, g_free);
  self->n_data = 0;
}

static void
tb_grid_model_finalize (GObject *object)
{
  TbGridModel *self = TB_GRID_MODEL (object);

  clear_data (self);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->findings);
  g_clear_object (&self->sheet);
  g_clear_pointer (&self->topic_key, g_free);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (tb_grid_model_parent_class)->finalize (object);
}

static void
tb_grid_model_class_init (TbGridModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tb_grid_model_finalize;

  signals[LAYOUT_CHANGED] = g_signal_new ("layout-changed", TB_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CELLS_CHANGED] = g_signal_new ("cells-changed", TB_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tb_grid_model_init (TbGridModel *self)
{
}

/**
 * tb_grid_model_new:
 * @book: the open book
 * @topic_key: the key of one of its topics
 *
 * Makes the model of a topic's grid.
 *
 * Returns: (transfer full): the model
 */
TbGridModel *
tb_grid_model_new (TbBook *book, const char *topic_key)
{
  TbGridModel *self;

  g_return_val_if_fail (TB_IS_BOOK (book), NULL);
  g_return_val_if_fail (topic_key != NULL, NULL);

  self = g_object_new (TB_TYPE_GRID_MODEL, NULL);
  self->book = g_object_ref (book);
  self->topic_key = g_strdup (topic_key);
  tb_grid_model_refresh (self);
  return self;
}

static TbDatum *
get_datum (TbGridModel *self, guint row, guint column)
{
  return &self->data[(gsize) row * self->columns->len + column];
}

static gboolean
find_row (TbGridModel *self, TbGridRowKind kind, guint *row)
{
  for (guint i = self->rows->len; i > 0; i--)
    if (tb_grid_model_get_row (self, i - 1)->kind == kind)
      {
        *row = i - 1;
        return TRUE;
      }
  return FALSE;
}

/* A finding about no organization in particular is about what was stated, else about the total. */
static void
place_finding (TbGridModel *self, TbFinding *finding)
{
  TbOrganization *organization = tb_finding_get_organization (finding);
  const char *measure_key = tb_finding_get_measure_key (finding);
  guint row, column;

  if (measure_key == NULL)
    return;
  if (organization != NULL &&
      tb_grid_model_find (self, measure_key, tb_organization_get_id (organization), &row, &column))
    {
      tb_datum_add_finding (get_datum (self, row, column), finding);
      return;
    }
  for (column = 0; column < self->columns->len; column++)
    {
      const TbGridColumn *found = tb_grid_model_get_column (self, column);
      gboolean folded = g_strcmp0 (found->stated_key, measure_key) == 0;

      if (!folded && !g_str_equal (found->key, measure_key))
        continue;
      if (find_row (self, TB_GRID_STATED, &row) && (get_datum (self, row, column)->flags & TB_DATUM_EXISTS) != 0)
        tb_datum_add_finding (get_datum (self, row, column), finding);
      else if (find_row (self, TB_GRID_TOTAL, &row))
        tb_datum_add_finding (get_datum (self, row, column), finding);
    }
}

static void
fill (TbGridModel *self)
{
  clear_data (self);
  self->n_data = (gsize) self->rows->len * self->columns->len;
  self->data = g_new0 (TbDatum, MAX (self->n_data, 1));
  for (guint row = 0; row < self->rows->len; row++)
    for (guint column = 0; column < self->columns->len; column++)
      tb_datum_fill (get_datum (self, row, column),
                     self->book,
                     self->sheet,
                     tb_grid_model_get_row (self, row),
                     tb_grid_model_get_column (self, column));
  for (guint i = 0; i < g_list_model_get_n_items (self->findings); i++)
    {
      g_autoptr (TbFinding) finding = g_list_model_get_item (self->findings, i);

      place_finding (self, finding);
    }
}

/**
 * tb_grid_model_refresh:
 * @self: a grid's model
 *
 * Takes over the present state of the book. Emits #TbGridModel::layout-changed when rows or columns
 * are others than before, else #TbGridModel::cells-changed.
 */
void
tb_grid_model_refresh (TbGridModel *self)
{
  TbSheet *sheet;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) columns = NULL;
  gboolean same;

  g_return_if_fail (TB_IS_GRID_MODEL (self));

  sheet = tb_book_get_sheet (self->book, self->topic_key);
  g_return_if_fail (sheet != NULL);

  g_set_object (&self->sheet, sheet);
  g_clear_object (&self->findings);
  self->findings = tb_check_run_topic (self->book, self->topic_key);
  columns = tb_grid_shape_columns (sheet);
  rows = tb_grid_shape_rows (sheet, columns);
  same = self->rows != NULL && tb_grid_shape_equal (self->rows, self->columns, rows, columns);

  clear_data (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  self->rows = g_steal_pointer (&rows);
  self->columns = g_steal_pointer (&columns);
  fill (self);
  g_signal_emit (self, signals[same ? CELLS_CHANGED : LAYOUT_CHANGED], 0);
}

/**
 * tb_grid_model_get_book:
 * @self: a grid's model
 *
 * Returns: (transfer none): the book that it shows
 */
TbBook *
tb_grid_model_get_book (TbGridModel *self)
{
  g_return_val_if_fail (TB_IS_GRID_MODEL (self), NULL);

  return self->book;
}

/**
 * tb_grid_model_get_topic_key:
 * @self: a grid's model
 *
 * Returns: the key of the topic that it shows
 */
const char *
tb_grid_model_get_topic_key (TbGridModel *self)
{
  g_return_val_if_fail (TB_IS_GRID_MODEL (self), NULL);

  return self->topic_key;
}

/**
 * tb_grid_model_get_sheet:
 * @self: a grid's model
 *
 * Returns: (transfer none): the figures as they were at the last refresh
 */
TbSheet *
tb_grid_model_get_sheet (TbGridModel *self)
{
  g_return_val_if_fail (TB_IS_GRID_MODEL (self), NULL);

  return self->sheet;
}

/**
 * tb_grid_model_get_findings:
 * @self: a grid's model
 *
 * Returns: (transfer none): the findings of the topic, a list of #TbFinding
 */
GListModel *
tb_grid_model_get_findings (TbGridModel *self)
{
  g_return_val_if_fail (TB_IS_GRID_MODEL (self), NULL);

  return self->findings;
}

/**
 * tb_grid_model_get_n_rows:
 * @self: a grid's model
 *
 * Returns: the number of rows, subheadings, total and stated rows among them
 */
guint
tb_grid_model_get_n_rows (TbGridModel *self)
{
  g_return_val_if_fail (TB_IS_GRID_MODEL (self), 0);

  return self->rows->len;
}

/**
 * tb_grid_model_get_n_columns:
 * @self: a grid's model
 *
 * Returns: the number of columns
 */
guint
tb_grid_model_get_n_columns (TbGridModel *self)
{
  g_return_val_if_fail (TB_IS_GRID_MODEL (self), 0);

  return self->columns->len;
}

/**
 * tb_grid_model_get_row:
 * @self: a grid's model
 * @row: a row's index
 *
 * Returns: (transfer none): the row, valid until the next refresh
 */
const TbGridRow *
tb_grid_model_get_row (TbGridModel *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, row);
}

/**
 * tb_grid_model_get_column:
 * @self: a grid's model
 * @column: a column's index
 *
 * Returns: (transfer none): the column, valid until the next refresh
 */
const TbGridColumn *
tb_grid_model_get_column (TbGridModel *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, column);
}

/**
 * tb_grid_model_get_datum:
 * @self: a grid's model
 * @row: a row's index
 * @column: a column's index
 *
 * Returns: (transfer none): what the cell shows, valid until the next refresh
 */
const TbDatum *
tb_grid_model_get_datum (TbGridModel *self, guint row, guint column)
{
  g_return_val_if_fail (row < self->rows->len && column < self->columns->len, NULL);

  return get_datum (self, row, column);
}

/**
 * tb_grid_model_find:
 * @self: a grid's model
 * @measure_key: a measure's key
 * @organization_id: (nullable): an organization's id; %NULL for the total
 * @row: (out): its row
 * @column: (out): its column
 *
 * Finds the cell of a figure.
 *
 * Returns: whether the grid has such a cell
 */
gboolean
tb_grid_model_find (TbGridModel *self, const char *measure_key, const char *organization_id, guint *row, guint *column)
{
  g_return_val_if_fail (TB_IS_GRID_MODEL (self), FALSE);

  for (gsize i = 0; i < self->n_data; i++)
    {
      const TbDatum *datum = &self->data[i];
      const char *id = datum->organization != NULL ? tb_organization_get_id (datum->organization) : NULL;

      if (g_strcmp0 (datum->key, measure_key) != 0 || g_strcmp0 (id, organization_id) != 0)
        continue;
      *row = i / self->columns->len;
      *column = i % self->columns->len;
      return TRUE;
    }
  return FALSE;
}
