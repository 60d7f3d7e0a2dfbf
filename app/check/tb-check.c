/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the checks that the sections declare, each by the rule it names. */
#include "check/tb-check-private.h"

#include <glib/gi18n-lib.h>

static const TbCheckFunc rules[] = {
  [TB_CHECK_SUM] = tb_check_sum,
  [TB_CHECK_NOT_ABOVE] = tb_check_not_above,
  [TB_CHECK_COUNT] = tb_check_count,
  [TB_CHECK_RATE] = tb_check_rate,
  [TB_CHECK_RANK] = tb_check_rank,
  [TB_CHECK_PERCENT] = tb_check_percent,
  [TB_CHECK_ADDS_UP] = tb_check_adds_up,
};

static void
run_check (TbBook *book, const TbSectionSpec *section, const TbTopic *topic, TbSheet *sheet, const TbCheckSpec *spec, GPtrArray *findings)
{
  TbCheckRun run = { .section = section, .spec = spec, .sheet = sheet, .topic = topic, .findings = findings };

  run.measure = tb_sheet_find_measure (sheet, spec->measure);
  if (spec->against != NULL)
    run.against = tb_sheet_find_measure (sheet, spec->against);

  if (run.measure == NULL || (spec->against != NULL && run.against == NULL) || spec->rule >= G_N_ELEMENTS (rules))
    return;

  rules[spec->rule](&run);
}

/* What a damaged or altered file holds in a figure's place. */
static void
check_readable (TbSheet *sheet, GPtrArray *findings)
{
  GPtrArray *measures = tb_sheet_get_measures (sheet);
  GPtrArray *organizations = tb_sheet_get_organizations (sheet);
  const char *topic_key = tb_sheet_get_topic_key (sheet);

  for (guint m = 0; m < measures->len; m++)
    for (guint o = 0; o < organizations->len; o++)
      {
        const TbMeasure *measure = measures->pdata[m];
        TbOrganization *organization = organizations->pdata[o];
        const char *held = tb_sheet_get_cell (sheet, organization, measure)->unreadable;

        if (held == NULL)
          continue;
        g_ptr_array_add (findings,
                         tb_finding_new (TB_SEVERE, TB_CHECK_READABLE, topic_key, g_strconcat (topic_key, "/", measure->id, NULL), organization,
                                         /* Translators: organization, measure, what the file holds there */
                                         g_strdup_printf (_("%s: %s holds a value that can’t be read, “%s”: type it again"),
                                                             tb_organization_get_short_name (organization), measure->name, held),
                                                          g_strdup (held)));
      }
}

static void
run_topic (TbBook *book, const TbSectionSpec *section, const TbTopic *topic, GPtrArray *findings)
{
  g_autofree char *topic_key = g_strconcat (section->id, "/", topic->id, NULL);
  TbSheet *sheet = tb_book_get_sheet (book, topic_key);

  if (sheet == NULL)
    return;

  check_readable (sheet, findings);
  for (gsize i = 0; i < section->n_checks; i++)
    {
      if (g_strcmp0 (section->checks[i].topic, topic->id) == 0)
        run_check (book, section, topic, sheet, &section->checks[i], findings);
    }
}

/* errors first; within them the order of sections, topics and checks stays */
static GListModel *
to_model (GPtrArray *findings)
{
  GListStore *store = g_list_store_new (TB_TYPE_FINDING);
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (findings->len);
  const TbSeverity order[] = { TB_SEVERE, TB_WARNING };

  for (gsize o = 0; o < G_N_ELEMENTS (order); o++)
    for (guint i = 0; i < findings->len; i++)
      if (tb_finding_get_severity (findings->pdata[i]) == order[o])
        g_ptr_array_add (sorted, findings->pdata[i]);

  g_list_store_splice (store, 0, 0, sorted->pdata, sorted->len);

  return G_LIST_MODEL (store);
}

/**
 * tb_check_run:
 * @book: the book
 *
 * Runs all checks of all sections over the book's period. A check never faults what is merely
 * unknown: a blank cell, or a qualified value that can still be right.
 *
 * Returns: (transfer full) (element-type TbFinding): the findings, errors first, then in the order
 *   of sections and topics
 */
GListModel *
tb_check_run (TbBook *book)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  TbCatalog *catalog;

  g_return_val_if_fail (TB_IS_BOOK (book), NULL);

  catalog = tb_book_get_catalog (book);
  for (guint s = 0; s < tb_catalog_get_n_sections (catalog); s++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, s);

      for (gsize t = 0; t < section->n_topics; t++)
        run_topic (book, section, &section->topics[t], findings);
    }

  return to_model (findings);
}

/**
 * tb_check_run_topic:
 * @book: the book
 * @topic_key: a topic's key, "section/topic"
 *
 * Runs the checks of one topic; an unknown topic has none.
 *
 * Returns: (transfer full) (element-type TbFinding): the findings, errors first
 */
GListModel *
tb_check_run_topic (TbBook *book, const char *topic_key)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  const TbSectionSpec *section = NULL;
  const TbTopic *topic;

  g_return_val_if_fail (TB_IS_BOOK (book), NULL);
  g_return_val_if_fail (topic_key != NULL, NULL);

  topic = tb_catalog_get_topic (tb_book_get_catalog (book), topic_key, &section);
  if (topic != NULL)
    run_topic (book, section, topic, findings);

  return to_model (findings);
}
