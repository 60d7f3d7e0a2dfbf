/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao charts: all charts of a project, with what each shows. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "chart-book/tb-chart-book.h"
#include "chart/tb-chart-kind.h"

/**
 * Listed:
 * @entry: its entry in the chart book
 * @topic_key: its topic, “section/topic”
 * @topic: the topic's name
 * @kind: its kind's id
 * @chart: the chart
 * @description: what a reader of the picture sees, in words
 *
 * A chart to be printed; the strings but @topic_key and @description are borrowed.
 */
typedef struct
{
  const TbChartEntry *entry;
  char *topic_key;
  const char *topic;
  const char *kind;
  TbChart *chart;
  char *description;
} Listed;

static void
listed_clear (Listed *self)
{
  g_clear_object (&self->chart);
  g_free (self->description);
  g_free (self->topic_key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Listed, listed_clear)

/* FALSE for a chart whose topic or measure isn't there */
static gboolean
listed_init (Listed *self, TbCliBook *book, TbChartBook *charts, const TbChartEntry *entry)
{
  const TbChartKindClass *kind = entry->spec->kind == TB_CHART_OWN ? entry->spec->own : tb_chart_kind_get (entry->spec->kind);
  const TbTopic *topic;

  self->entry = entry;
  self->chart = tb_chart_book_make_chart (charts, entry);
  if (self->chart == NULL)
    return FALSE;

  self->topic_key = g_strdup_printf ("%s/%s", entry->section_id, entry->spec->topic);
  topic = tb_catalog_get_topic (book->catalog, self->topic_key, NULL);
  self->topic = topic != NULL ? topic->name : self->topic_key;
  self->kind = kind != NULL ? kind->id : "";
  self->description = tb_chart_describe (self->chart);

  return TRUE;
}

static void
print_json (TbCliList *list, JsonBuilder *builder, const Listed *listed, const char *period)
{
  json_builder_begin_object (builder);
  tb_cli_json_string (builder, "period", period);
  tb_cli_json_string (builder, "id", listed->entry->id);
  tb_cli_json_string (builder, "section", listed->entry->section_id);
  tb_cli_json_string (builder, "topic", listed->topic);
  tb_cli_json_string (builder, "key", listed->topic_key);
  tb_cli_json_string (builder, "kind", listed->kind);
  tb_cli_json_string (builder, "name", listed->entry->spec->title);
  tb_cli_json_string (builder, "title", tb_chart_get_title (listed->chart));
  tb_cli_json_boolean (builder, "own_title", listed->entry->has_own_title);
  tb_cli_json_string (builder, "description", listed->description);
  tb_cli_json_boolean (builder, "empty", tb_chart_is_empty (listed->chart));
  tb_cli_json_boolean (builder, "picked", listed->entry->is_picked);
  json_builder_end_object (builder);
  tb_cli_list_add (list, builder);
}

static void
print_words (const Listed *listed)
{
  const char *title = tb_chart_get_title (listed->chart);
  const char *rest = listed->description;

  /* it begins with the title, which stands on its own line */
  if (g_str_has_prefix (rest, title))
    rest += strlen (title);
  if (g_str_has_prefix (rest, "。"))
    rest += strlen ("。");
  while (*rest == ' ')
    rest++;

  tb_cli_print ("%s  %s  %s", listed->entry->id, listed->topic, listed->kind);
  if (listed->entry->has_own_title)
    tb_cli_print ("  (%s)", _("own title"));
  if (!listed->entry->is_picked)
    tb_cli_print ("  (%s)", _("not in the printed chart book"));
  if (tb_chart_is_empty (listed->chart))
    tb_cli_print ("  (%s)", _("nothing to draw in this period"));
  tb_cli_print ("\n    %s\n    %s\n", title, rest);
}

static void
print_charts (TbCliBook *book, gboolean json)
{
  g_autoptr (TbChartBook) charts = tb_chart_book_new (book->book);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  GPtrArray *entries = tb_chart_book_get_entries (charts);
  TbCliList list = { 0 };

  for (guint i = 0; i < entries->len; i++)
    {
      g_auto (Listed) listed = { 0 };

      if (!listed_init (&listed, book, charts, g_ptr_array_index (entries, i)))
        continue;
      if (json)
        print_json (&list, builder, &listed, tb_book_get_period (book->book));
      else
        print_words (&listed);
    }

  if (json)
    tb_cli_list_end (&list);
  else if (entries->len == 0)
    tb_cli_print ("%s\n", _("No section has a chart."));
}

TbCliStatus
tb_cli_charts (TbCliCall *call, GError **error)
{
  g_autoptr (TbCliBook) book = NULL;
  g_autofree char *period = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { TB_CLI_JSON (json) },
    { TB_CLI_PERIOD (period) },
    { NULL },
  };

  if (!tb_cli_parse (call, entries, error))
    return TB_CLI_DONE;

  book = tb_cli_book_open (call->operands[0], TB_PROJECT_READ_ONLY, period, error);
  if (book != NULL && tb_cli_book_has_period (book, error))
    print_charts (book, json);

  return TB_CLI_DONE;
}
