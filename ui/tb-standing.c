/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How each topic of a book stands: figures filled, progress, findings. The sidebar and the pages read it. */
#include "tb-standing.h"

/**
 * TbStanding:
 *
 * Counts are made after the first frame and kept: a change recounts only the topics whose sheets
 * changed, once for all changes before the next frame.
 */
struct _TbStanding
{
  GObject parent_instance;

  TbBook *book;         /* owned */
  GHashTable *topics;   /* owned; topic key -> TbTopicStanding */
  GListModel *findings; /* owned; of TbFinding */
  guint idle;
  gboolean stale; /* anything may have changed since the findings were looked for */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TbStanding, tb_standing, G_TYPE_OBJECT)

static void
topic_standing_free (TbTopicStanding *topic)
{
  g_free (topic->done);
  g_free (topic->plan);
  g_free (topic);
}

static char *
total_in_words (TbSheet *sheet, const char *measure_id)
{
  const TbMeasure *measure = tb_sheet_find_measure (sheet, measure_id);
  TbValue total;

  if (measure == NULL || !tb_sheet_total (sheet, measure, &total) || !tb_value_is_number (&total))
    return NULL;

  return tb_value_to_input (&total, measure->unit);
}

/* a topic that shows what is done in front of a plan stands as its totals do */
static void
take_progress (TbTopicStanding *topic, TbSheet *sheet, const TbSectionSpec *section, const char *topic_id)
{
  for (gsize i = 0; i < section->n_charts && topic->plan == NULL; i++)
    {
      const TbChartSpec *chart = &section->charts[i];
      g_autofree char *done = NULL;
      g_autofree char *plan = NULL;

      if (chart->kind != TB_CHART_BULLET || chart->against == NULL || g_strcmp0 (chart->topic, topic_id) != 0)
        continue;

      done = total_in_words (sheet, chart->measure);
      plan = total_in_words (sheet, chart->against);
      if (done != NULL && plan != NULL)
        {
          topic->done = g_steal_pointer (&done);
          topic->plan = g_steal_pointer (&plan);
        }
    }
}

static TbTopicStanding *
count_topic (TbStanding *self, const TbSectionSpec *section, const char *topic_id, const char *key)
{
  TbTopicStanding *topic = g_new0 (TbTopicStanding, 1);
  TbSheet *sheet = tb_book_get_sheet (self->book, key);

  if (sheet != NULL)
    {
      guint n_cells;

      tb_sheet_count_cells (sheet, &topic->n_filled, &n_cells);
      topic->n_empty = n_cells - topic->n_filled;
      take_progress (topic, sheet, section, topic_id);
    }

  return topic;
}

static void
count_topics (TbStanding *self)
{
  TbCatalog *catalog = tb_book_get_catalog (self->book);

  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, i);

      for (gsize j = 0; j < section->n_topics; j++)
        {
          g_autofree char *key = g_strconcat (section->id, "/", section->topics[j].id, NULL);

          if (!g_hash_table_contains (self->topics, key))
            {
              TbTopicStanding *topic = count_topic (self, section, section->topics[j].id, key);

              g_hash_table_insert (self->topics, g_steal_pointer (&key), topic);
            }
        }
    }
}

static void
count_findings (TbStanding *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->topics);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      TbTopicStanding *topic = value;

      topic->n_errors = 0;
      topic->n_warnings = 0;
    }

  g_clear_object (&self->findings);
  self->findings = tb_check_run (self->book);
  for (guint i = 0; i < g_list_model_get_n_items (self->findings); i++)
    {
      g_autoptr (TbFinding) finding = g_list_model_get_item (self->findings, i);
      TbTopicStanding *topic = g_hash_table_lookup (self->topics, tb_finding_get_topic_key (finding));

      if (topic == NULL)
        continue;
      if (tb_finding_get_severity (finding) == TB_SEVERE)
        topic->n_errors++;
      else
        topic->n_warnings++;
    }
}

/**
 * tb_standing_ensure:
 * @self: a standing
 *
 * Brings the counts up to date at once.
 */
void
tb_standing_ensure (TbStanding *self)
{
  g_return_if_fail (TB_IS_STANDING (self));

  g_clear_handle_id (&self->idle, g_source_remove);
  if (!self->stale)
    return;

  self->stale = FALSE;
  count_topics (self);
  count_findings (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
on_idle (gpointer data)
{
  TbStanding *self = data;

  self->idle = 0;
  tb_standing_ensure (self);

  return G_SOURCE_REMOVE;
}

static void
queue (TbStanding *self, int priority)
{
  self->stale = TRUE;
  if (self->idle == 0)
    self->idle = g_idle_add_full (priority, on_idle, self, NULL);
}

static void
on_sheet_changed (TbStanding *self, const char *topic_key)
{
  g_hash_table_remove (self->topics, topic_key);
}

static void
on_changed (TbStanding *self)
{
  queue (self, G_PRIORITY_HIGH_IDLE);
}

static void
on_period (TbStanding *self)
{
  g_hash_table_remove_all (self->topics);
  queue (self, G_PRIORITY_HIGH_IDLE);
}

static void
tb_standing_finalize (GObject *object)
{
  TbStanding *self = TB_STANDING (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->findings);
  g_clear_pointer (&self->topics, g_hash_table_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (tb_standing_parent_class)->finalize (object);
}

static void
tb_standing_class_init (TbStandingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tb_standing_finalize;

  /**
   * TbStanding::changed:
   * @self: the standing
   *
   * Emitted after the counts or findings were brought up to date.
   */
  signals[CHANGED] = g_signal_new ("changed", TB_TYPE_STANDING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tb_standing_init (TbStanding *self)
{
  self->topics = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) topic_standing_free);
  self->findings = G_LIST_MODEL (g_list_store_new (TB_TYPE_FINDING));
}

/**
 * tb_standing_new:
 * @book: the book
 *
 * Makes a standing that counts when the program is next idle, or when asked to by
 * tb_standing_ensure().
 *
 * Returns: (transfer full): a new standing
 */
TbStanding *
tb_standing_new (TbBook *book)
{
  TbStanding *self;

  g_return_val_if_fail (TB_IS_BOOK (book), NULL);

  self = g_object_new (TB_TYPE_STANDING, NULL);
  self->book = g_object_ref (book);
  g_signal_connect_object (book, "sheet-changed", G_CALLBACK (on_sheet_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::period", G_CALLBACK (on_period), self, G_CONNECT_SWAPPED);
  queue (self, G_PRIORITY_LOW);

  return self;
}

/**
 * tb_standing_get_book:
 * @self: a standing
 *
 * Returns: (transfer none): the book
 */
TbBook *
tb_standing_get_book (TbStanding *self)
{
  g_return_val_if_fail (TB_IS_STANDING (self), NULL);

  return self->book;
}

/**
 * tb_standing_is_known:
 * @self: a standing
 *
 * Returns: whether the counts are up to date
 */
gboolean
tb_standing_is_known (TbStanding *self)
{
  g_return_val_if_fail (TB_IS_STANDING (self), FALSE);

  return !self->stale;
}

/**
 * tb_standing_get_topic:
 * @self: a standing
 * @topic_key: a topic's key
 *
 * Returns: (transfer none) (nullable): how the topic stands, or %NULL when it wasn't counted yet
 */
const TbTopicStanding *
tb_standing_get_topic (TbStanding *self, const char *topic_key)
{
  g_return_val_if_fail (TB_IS_STANDING (self), NULL);
  g_return_val_if_fail (topic_key != NULL, NULL);

  return g_hash_table_lookup (self->topics, topic_key);
}

/**
 * tb_standing_sum_section:
 * @self: a standing
 * @section: a section of the book's catalog
 *
 * Returns: the counts of all the section's topics together, without progress
 */
TbTopicStanding
tb_standing_sum_section (TbStanding *self, const TbSectionSpec *section)
{
  TbTopicStanding sum = { 0 };

  g_return_val_if_fail (TB_IS_STANDING (self), sum);
  g_return_val_if_fail (section != NULL, sum);

  for (gsize i = 0; i < section->n_topics; i++)
    {
      g_autofree char *key = g_strconcat (section->id, "/", section->topics[i].id, NULL);
      const TbTopicStanding *topic = g_hash_table_lookup (self->topics, key);

      if (topic == NULL)
        continue;
      sum.n_filled += topic->n_filled;
      sum.n_empty += topic->n_empty;
      sum.n_errors += topic->n_errors;
      sum.n_warnings += topic->n_warnings;
    }

  return sum;
}

/**
 * tb_standing_get_findings:
 * @self: a standing
 *
 * Returns: (transfer none): a list model of the #TbFinding found last; a new one after each change
 */
GListModel *
tb_standing_get_findings (TbStanding *self)
{
  g_return_val_if_fail (TB_IS_STANDING (self), NULL);

  return self->findings;
}
