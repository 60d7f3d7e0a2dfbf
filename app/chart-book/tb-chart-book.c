/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart book follows the project: its entries are read again when something of it changed. */
#include "chart-book/tb-chart-book.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "chart-book/tb-chart-book-private.h"
#include "model/tb-text-private.h"
#include "tb-error.h"

struct _TbChartBook
{
  GObject parent_instance;

  TbBook *book;       /* owned */
  char *period;       /* owned; that of the entries */
  GPtrArray *entries; /* owned (element-type TbBookedChart) */
  TbChartBookOptions options;
  gulong changed_handler;
};

G_DEFINE_FINAL_TYPE (TbChartBook, tb_chart_book, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tb_chart_book_dispose (GObject *object)
{
  TbChartBook *self = TB_CHART_BOOK (object);

  if (self->book != NULL)
    g_clear_signal_handler (&self->changed_handler, self->book);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (tb_chart_book_parent_class)->dispose (object);
}

static void
tb_chart_book_finalize (GObject *object)
{
  TbChartBook *self = TB_CHART_BOOK (object);

  g_ptr_array_unref (self->entries);
  g_free (self->period);

  G_OBJECT_CLASS (tb_chart_book_parent_class)->finalize (object);
}

static void
tb_chart_book_class_init (TbChartBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tb_chart_book_dispose;
  object_class->finalize = tb_chart_book_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TB_TYPE_CHART_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tb_chart_book_init (TbChartBook *self)
{
}

static gboolean
are_entries_equal (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; i < a->len && a->len == b->len; i++)
    {
      const TbBookedChart *left = g_ptr_array_index (a, i), *right = g_ptr_array_index (b, i);

      if (left->position != right->position || left->entry.spec != right->entry.spec ||
          left->entry.is_picked != right->entry.is_picked ||
          g_strcmp0 (left->title, right->title) != 0 || g_strcmp0 (left->caption, right->caption) != 0)
        return FALSE;
    }
  return a->len == b->len;
}

static gboolean
are_options_equal (const TbChartBookOptions *a, const TbChartBookOptions *b)
{
  return a->per_page == b->per_page && a->paper == b->paper && a->is_landscape == b->is_landscape && a->is_mono == b->is_mono;
}

/* Reads everything again; says whether it differs from what was there. */
static gboolean
load (TbChartBook *self)
{
  g_autoptr (GHashTable) settings = tb_chart_book_read_settings (tb_book_get_project (self->book));
  g_autoptr (GPtrArray) entries = tb_chart_book_read_entries (self->book, settings);
  const TbChartBookOptions options = tb_chart_book_read_options (settings);
  const char *period = tb_book_get_period (self->book);

  if (self->entries != NULL && strcmp (self->period, period) == 0 && are_options_equal (&self->options, &options) &&
      are_entries_equal (self->entries, entries))
    return FALSE;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self->period);
  self->entries = g_steal_pointer (&entries);
  self->options = options;
  self->period = g_strdup (period);
  return TRUE;
}

static void
on_book_changed (TbBook *book, TbChartBook *self)
{
  if (load (self))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * tb_chart_book_new:
 * @book: a book
 *
 * Reads the chart book of a project, and follows it.
 *
 * Returns: (transfer full): the chart book
 */
TbChartBook *
tb_chart_book_new (TbBook *book)
{
  TbChartBook *self;

  g_return_val_if_fail (TB_IS_BOOK (book), NULL);

  self = g_object_new (TB_TYPE_CHART_BOOK, NULL);
  self->book = g_object_ref (book);
  load (self);
  self->changed_handler = g_signal_connect (book, "changed", G_CALLBACK (on_book_changed), self);
  return self;
}

/**
 * tb_chart_book_get_book:
 * @self: a chart book
 *
 * Returns: (transfer none): the book it is of
 */
TbBook *
tb_chart_book_get_book (TbChartBook *self)
{
  g_return_val_if_fail (TB_IS_CHART_BOOK (self), NULL);

  return self->book;
}

/**
 * tb_chart_book_get_entries:
 * @self: a chart book
 *
 * Gets all charts of all loaded sections in the chart book's order, also those that are left out.
 *
 * Returns: (transfer none) (element-type TbChartEntry): the entries; valid until #TbChartBook::changed
 */
GPtrArray *
tb_chart_book_get_entries (TbChartBook *self)
{
  g_return_val_if_fail (TB_IS_CHART_BOOK (self), NULL);

  return self->entries;
}

/**
 * tb_chart_book_get_options:
 * @self: a chart book
 *
 * Returns: how its pages look
 */
TbChartBookOptions
tb_chart_book_get_options (TbChartBook *self)
{
  g_return_val_if_fail (TB_IS_CHART_BOOK (self), (TbChartBookOptions){ .per_page = 1 });

  return self->options;
}

static void
set_not_found (TbChartBook *self, const char *id, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      const TbChartEntry *entry = g_ptr_array_index (self->entries, i);

      g_ptr_array_add (names, (gpointer) entry->spec->id);
      if (strchr (id, '/') != NULL)
        g_ptr_array_add (names, (gpointer) entry->id);
    }
  tb_text_set_not_found (error, _("chart"), id, names);
}

/**
 * tb_chart_book_find:
 * @self: a chart book
 * @id: `SECTION/CHART`, or a chart's own id where no other section has one of that name
 * @error: return location for an error
 *
 * Finds a chart by its id.
 *
 * Returns: (transfer none): the entry, valid until #TbChartBook::changed; %NULL with %TB_ERROR_NOT_FOUND, naming the
 *   nearest ones, or with %TB_ERROR_AMBIGUOUS
 */
const TbChartEntry *
tb_chart_book_find (TbChartBook *self, const char *id, GError **error)
{
  const TbChartEntry *found = NULL;

  g_return_val_if_fail (TB_IS_CHART_BOOK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const TbChartEntry *entry = g_ptr_array_index (self->entries, i);

      if (strcmp (entry->id, id) == 0)
        return entry;
      if (strcmp (entry->spec->id, id) != 0)
        continue;
      if (found != NULL)
        {
          g_set_error (error, TB_ERROR, TB_ERROR_AMBIGUOUS, _("“%s” names more than one thing; write %s or %s"), id, found->id, entry->id);
          return NULL;
        }
      found = entry;
    }
  if (found == NULL)
    set_not_found (self, id, error);
  return found;
}
