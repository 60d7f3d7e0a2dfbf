/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao figures: all figures of a period, for people, as a table or as JSON. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>

#include "export/tb-figure-table.h"

typedef void (*PrintFunc) (const TbFigureEntry *row, gpointer state);

static const char *
qualifier_of (const TbFigureEntry *row)
{
  return tb_value_is_number (&row->figure->value) ? tb_qualifier_to_tsv (row->figure->value.qualifier) : "";
}

static void
print_tsv_row (const TbFigureEntry *row, gpointer state)
{
  g_autofree char *number = tb_value_to_number (&row->figure->value);
  const char *cells[] = {
    row->section,
    row->topic,
    row->organization,
    row->measure,
    qualifier_of (row),
    number,
    row->unit,
    row->figure->note,
  };

  tb_cli_print_tsv (cells, G_N_ELEMENTS (cells));
}

typedef struct
{
  TbCliList list;
  JsonBuilder *builder;
} JsonState;

static void
print_json_row (const TbFigureEntry *row, gpointer state)
{
  JsonState *json = state;
  g_autofree char *number = tb_value_to_number (&row->figure->value);

  json_builder_begin_object (json->builder);
  tb_cli_json_string (json->builder, "period", row->figure->period);
  tb_cli_json_string (json->builder, "section", row->section);
  tb_cli_json_string (json->builder, "topic", row->topic);
  tb_cli_json_string (json->builder, "organization", row->organization);
  tb_cli_json_string (json->builder, "measure", row->measure);
  tb_cli_json_string (json->builder, "key", row->figure->measure);
  tb_cli_json_string (json->builder, "qualifier", qualifier_of (row));
  tb_cli_json_string (json->builder, "value", number);
  tb_cli_json_string (json->builder, "unit", row->unit);
  tb_cli_json_string (json->builder, "note", row->figure->note);
  json_builder_end_object (json->builder);
  tb_cli_list_add (&json->list, json->builder);
}

/* A heading for each measure, then a line for each organization. */
static void
print_plain_row (const TbFigureEntry *row, gpointer state)
{
  const char **last_measure = state;
  g_autofree char *words = tb_value_to_words (&row->figure->value, row->unit);

  if (g_strcmp0 (*last_measure, row->figure->measure) != 0)
    tb_cli_print ("%s/%s\n", row->topic, row->measure);
  *last_measure = row->figure->measure;
  tb_cli_print ("  %s  %s\n", row->organization, words);
}

static void
print_rows (TbFigureTable *table, PrintFunc print, gpointer state)
{
  guint n = table != NULL ? tb_figure_table_get_n_rows (table) : 0;

  for (guint i = 0; i < n; i++)
    print (tb_figure_table_get_row (table, i), state);
}

static void
print_table (TbFigureTable *table, gboolean tsv, gboolean json)
{
  static const char *const header[] = { "section", "topic", "organization", "measure", "qualifier", "value", "unit", "note" };

  if (tsv)
    {
      tb_cli_print_tsv (header, G_N_ELEMENTS (header));
      print_rows (table, print_tsv_row, NULL);
    }
  else if (json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();
      JsonState state = { { 0 }, builder };

      print_rows (table, print_json_row, &state);
      tb_cli_list_end (&state.list);
    }
  else
    {
      const char *last_measure = NULL;

      print_rows (table, print_plain_row, &last_measure);
    }
}

TbCliStatus
tb_cli_figures (TbCliCall *call, GError **error)
{
  g_autoptr (TbCliBook) book = NULL;
  g_autoptr (TbFigureTable) table = NULL;
  g_autofree char *period = NULL;
  gboolean tsv = FALSE;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { TB_CLI_PERIOD (period) },
    { TB_CLI_TSV (tsv) },
    { TB_CLI_JSON (json) },
    { NULL },
  };

  if (!tb_cli_parse (call, entries, error))
    return TB_CLI_DONE;
  if (tsv && json)
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_USAGE, _("Give --tsv or --json, not both."));
      return TB_CLI_DONE;
    }

  book = tb_cli_book_open (call->operands[0], TB_PROJECT_READ_ONLY, period, error);
  if (book == NULL)
    return TB_CLI_DONE;

  if (book->book != NULL)
    {
      table = tb_figure_table_new (book->book, error);
      if (table == NULL)
        return TB_CLI_DONE;
    }

  print_table (table, tsv, json);
  return TB_CLI_DONE;
}
