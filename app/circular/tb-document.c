/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The composed circular: blocks of runs, and its plain text. */
#include "circular/tb-document.h"

#include <string.h>

struct _TbDocument
{
  GObject parent_instance;

  GPtrArray *blocks; /* owned (element-type TbBlock) */
  GDate date;        /* the date of issue, or cleared */
  guint n_missing;
};

G_DEFINE_FINAL_TYPE (TbDocument, tb_document, G_TYPE_OBJECT)

/**
 * tb_block_new:
 * @kind: what it is
 *
 * Returns: (transfer full): an empty block
 */
TbBlock *
tb_block_new (TbBlockKind kind)
{
  TbBlock *self = g_new0 (TbBlock, 1);

  self->kind = kind;
  self->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_run_free);
  return self;
}

/**
 * tb_block_free:
 * @self: (nullable): a block
 *
 * Frees a block and its runs.
 */
void
tb_block_free (TbBlock *self)
{
  if (self == NULL)
    return;
  g_free (self->ordinal);
  g_free (self->passage);
  g_free (self->section);
  g_free (self->topic);
  g_clear_pointer (&self->table, tb_table_free);
  g_clear_object (&self->chart);
  g_ptr_array_unref (self->runs);
  g_free (self);
}

/**
 * tb_block_add_gap:
 * @self: a block
 * @what: what is missing, or why it can't be shown
 *
 * Adds a visible gap to a block's text.
 */
void
tb_block_add_gap (TbBlock *self, const char *what)
{
  TbRun *run = g_new0 (TbRun, 1);

  run->text = g_strdup_printf ("（缺：%s）", what);
  run->missing = TRUE;
  g_ptr_array_add (self->runs, run);
}

/**
 * tb_block_dup_text:
 * @self: a block
 *
 * Returns: (transfer full): its text, with its ordinal before it
 */
char *
tb_block_dup_text (const TbBlock *self)
{
  GString *text = g_string_new (self->ordinal);

  for (guint i = 0; i < self->runs->len; i++)
    g_string_append (text, ((TbRun *) g_ptr_array_index (self->runs, i))->text);
  return g_string_free (text, FALSE);
}

static void
tb_document_finalize (GObject *object)
{
  TbDocument *self = TB_DOCUMENT (object);

  g_ptr_array_unref (self->blocks);
  G_OBJECT_CLASS (tb_document_parent_class)->finalize (object);
}

static void
tb_document_class_init (TbDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tb_document_finalize;
}

static void
tb_document_init (TbDocument *self)
{
  g_date_clear (&self->date, 1);
}

/**
 * tb_document_new:
 * @blocks: (transfer full) (element-type TbBlock): its blocks, with tb_block_free() as their free function
 * @date: (nullable): the date of issue
 *
 * Returns: (transfer full): a document
 */
TbDocument *
tb_document_new (GPtrArray *blocks, const GDate *date)
{
  TbDocument *self = g_object_new (TB_TYPE_DOCUMENT, NULL);

  self->blocks = blocks;
  if (date != NULL)
    self->date = *date;
  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);

      for (guint j = 0; j < block->runs->len; j++)
        self->n_missing += ((TbRun *) g_ptr_array_index (block->runs, j))->missing ? 1 : 0;
      self->n_missing += block->table != NULL ? tb_table_count_missing (block->table) : 0;
    }
  return self;
}

/**
 * tb_document_get_blocks:
 * @self: a document
 *
 * Returns: (transfer none) (element-type TbBlock): its blocks in order
 */
GPtrArray *
tb_document_get_blocks (TbDocument *self)
{
  g_return_val_if_fail (TB_IS_DOCUMENT (self), NULL);

  return self->blocks;
}

/**
 * tb_document_get_n_missing:
 * @self: a document
 *
 * Returns: how many visible gaps it has: fields without a value or with an error
 */
guint
tb_document_get_n_missing (TbDocument *self)
{
  g_return_val_if_fail (TB_IS_DOCUMENT (self), 0);

  return self->n_missing;
}

/**
 * tb_document_get_date:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the date of issue, where it is set
 */
const GDate *
tb_document_get_date (TbDocument *self)
{
  g_return_val_if_fail (TB_IS_DOCUMENT (self), NULL);

  return g_date_valid (&self->date) ? &self->date : NULL;
}

/* cells set apart by tabs, as a spreadsheet takes them */
static void
append_table (GString *text, const TbTable *table)
{
  if (table->note != NULL)
    g_string_append_printf (text, "%s\n", table->note);
  for (guint c = 0; c < table->columns->len; c++)
    {
      g_autofree char *head = tb_table_column_dup_head (g_ptr_array_index (table->columns, c));

      g_string_append_printf (text, "%s%s", c > 0 ? "\t" : "", head);
    }
  g_string_append_c (text, '\n');
  for (guint r = 0; r < table->rows->len; r++)
    {
      for (guint c = 0; c < table->columns->len; c++)
        g_string_append_printf (text, "%s%s", c > 0 ? "\t" : "", tb_table_get_cell (table, r, c)->text);
      g_string_append_c (text, '\n');
    }
}

/* An attachment's number stands on a line of its own. */
static void
append_block (GString *text, const TbBlock *block)
{
  g_autofree char *line = tb_block_dup_text (block);
  const gsize ordinal = block->kind == TB_BLOCK_ATTACHMENT && block->ordinal != NULL ? strlen (block->ordinal) : 0;

  if (ordinal > 0)
    g_string_append_printf (text, "%s\n", block->ordinal);
  if (*line != '\0' || block->table == NULL)
    g_string_append_printf (text, "%s\n", line + ordinal);
  if (block->table != NULL)
    append_table (text, block->table);
}

/**
 * tb_document_to_text:
 * @self: a document
 *
 * Writes the circular as plain text: a line for each heading, paragraph and row of a table, with their ordinals and without
 * indents or blank lines, as it is pasted into a page or a mail. A chart gives its title.
 *
 * Returns: (transfer full): UTF-8 text that ends with a line feed
 */
char *
tb_document_to_text (TbDocument *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (TB_IS_DOCUMENT (self), NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    append_block (text, g_ptr_array_index (self->blocks, i));
  return g_string_free (text, FALSE);
}
