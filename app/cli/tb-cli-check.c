/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao check: what the figures say against each other, with the arithmetic. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>

#include "check/tb-check.h"

static const char *
rule_to_id (TbCheckRule rule)
{
  static const char *const ids[] = {
    [TB_CHECK_SUM] = "sum",
    [TB_CHECK_NOT_ABOVE] = "not-above",
    [TB_CHECK_COUNT] = "count",
    [TB_CHECK_RATE] = "rate",
    [TB_CHECK_RANK] = "rank",
    [TB_CHECK_PERCENT] = "percent",
    [TB_CHECK_ADDS_UP] = "adds-up",
    [TB_CHECK_READABLE] = "readable",
  };

  return (gsize) rule < G_N_ELEMENTS (ids) ? ids[rule] : "";
}

static const char *
topic_name (TbCatalog *catalog, TbFinding *finding)
{
  const TbTopic *topic = tb_catalog_get_topic (catalog, tb_finding_get_topic_key (finding), NULL);

  return topic != NULL ? topic->name : tb_finding_get_topic_key (finding);
}

static const char *
measure_name (TbCatalog *catalog, TbFinding *finding)
{
  const char *key = tb_finding_get_measure_key (finding);
  const TbMeasure *measure = key != NULL ? tb_catalog_get_measure (catalog, key) : NULL;

  return measure != NULL ? measure->name : key;
}

static const char *
organization_name (TbFinding *finding)
{
  TbOrganization *organization = tb_finding_get_organization (finding);

  return organization != NULL ? tb_organization_get_short_name (organization) : NULL;
}

static void
print_finding (TbCatalog *catalog, TbFinding *finding)
{
  const char *arithmetic = tb_finding_get_arithmetic (finding);
  gboolean severe = tb_finding_get_severity (finding) == TB_SEVERE;

  tb_cli_print ("%s: %s: %s\n", severe ? _("Error") : _("Warning"), topic_name (catalog, finding), tb_finding_get_message (finding));
  if (arithmetic != NULL && *arithmetic != '\0')
    tb_cli_print ("  %s\n", arithmetic);
}

static void
add_json (TbCliList *list, JsonBuilder *builder, TbCatalog *catalog, TbFinding *finding)
{
  json_builder_begin_object (builder);
  tb_cli_json_string (builder, "severity", tb_finding_get_severity (finding) == TB_SEVERE ? "error" : "warning");
  tb_cli_json_string (builder, "rule", rule_to_id (tb_finding_get_rule (finding)));
  tb_cli_json_string (builder, "topic", topic_name (catalog, finding));
  tb_cli_json_string (builder, "measure", measure_name (catalog, finding));
  tb_cli_json_string (builder, "key", tb_finding_get_measure_key (finding));
  tb_cli_json_string (builder, "organization", organization_name (finding));
  tb_cli_json_string (builder, "message", tb_finding_get_message (finding));
  tb_cli_json_string (builder, "arithmetic", tb_finding_get_arithmetic (finding));
  json_builder_end_object (builder);
  tb_cli_list_add (list, builder);
}

static void
print_findings (GListModel *findings, TbCatalog *catalog, gboolean json)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint n = findings != NULL ? g_list_model_get_n_items (findings) : 0;
  TbCliList list = { 0 };

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TbFinding) finding = g_list_model_get_item (findings, i);

      if (json)
        add_json (&list, builder, catalog, finding);
      else
        print_finding (catalog, finding);
    }

  if (json)
    tb_cli_list_end (&list);
  else if (n == 0)
    tb_cli_print ("%s\n", _("Nothing found: the figures agree with each other."));
}

TbCliStatus
tb_cli_check (TbCliCall *call, GError **error)
{
  g_autoptr (TbCliBook) book = NULL;
  g_autoptr (GListModel) findings = NULL;
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
  if (book == NULL)
    return TB_CLI_DONE;

  findings = book->book != NULL ? tb_check_run (book->book) : NULL;
  print_findings (findings, book->catalog, json);
  return findings != NULL && g_list_model_get_n_items (findings) > 0 ? TB_CLI_FINDINGS : TB_CLI_DONE;
}
