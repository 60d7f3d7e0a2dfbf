/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every fact of the facts file stands in the circular, under its own part, beside its organization's name. */
#include <locale.h>
#include <string.h>

#include "circular-fixture.h"
#include "facts.h"

/* The text between a part's heading of level 1 and the next one. */
static char *
get_part (TbDocument *document, const char *section)
{
  GPtrArray *blocks = tb_document_get_blocks (document);
  GString *text = g_string_new (NULL);
  gboolean inside = FALSE;

  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *line = tb_block_dup_text (block);

      if (block->kind == TB_BLOCK_HEADING && block->level == 1)
        inside = g_strcmp0 (block->section, section) == 0;
      else if (block->kind == TB_BLOCK_OFFICE)
        inside = FALSE;
      if (inside)
        g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}

/* How the circular says the value; NULL where the name in a list says it. */
static char *
get_words (char **fact)
{
  g_autoptr (GError) error = NULL;
  TbValue value;

  if (g_str_equal (fact[FACT_UNIT], "是/否") || (g_str_equal (fact[FACT_QUALIFIER], "over") && g_str_equal (fact[FACT_VALUE], "0")))
    return NULL;
  if (g_str_equal (fact[FACT_QUALIFIER], "under")) /* 低于全市平均（96.64%）: the bound is named once for the list */
    return g_strconcat (fact[FACT_VALUE], fact[FACT_UNIT], NULL);
  tb_value_from_tsv (fact[FACT_QUALIFIER], fact[FACT_VALUE], &value, &error);
  g_assert_no_error (error);
  return tb_value_to_words (&value, fact[FACT_UNIT]);
}

/* The words aren't the tail of a longer number: 5个 in 15个. */
static gboolean
holds_words (const char *line, const char *words)
{
  for (const char *at = strstr (line, words); at != NULL; at = strstr (at + 1, words))
    {
      const char before = at > line ? at[-1] : ' ';

      if (!g_ascii_isdigit (before) && before != '.')
        return TRUE;
    }
  return FALSE;
}

/* A name counts as beside the value when both stand in one paragraph; the whole city needs no name there. */
static gboolean
part_says (const char *part, char **fact)
{
  g_auto (GStrv) lines = g_strsplit (part, "\n", -1);
  g_autofree char *words = get_words (fact);
  const gboolean is_city = g_str_equal (fact[FACT_ORGANIZATION], "全市");

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if ((is_city || strstr (lines[i], fact[FACT_ORGANIZATION]) != NULL) && (words == NULL || holds_words (lines[i], words)))
        return TRUE;
    }
  return FALSE;
}

static void
test_every_fact_is_said (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (TbDocument) document = tb_circular_compose (fixture->book);
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) facts = facts_read ("facts.tsv");

  for (guint i = 0; i < facts->len; i++)
    {
      char **fact = g_ptr_array_index (facts, i);
      g_autofree char *line = NULL;

      if (!g_hash_table_contains (parts, fact[FACT_SECTION]))
        g_hash_table_insert (parts, g_strdup (fact[FACT_SECTION]), get_part (document, fact[FACT_SECTION]));
      if (part_says (g_hash_table_lookup (parts, fact[FACT_SECTION]), fact))
        continue;
      line = g_strjoinv (" ", fact);
      g_test_message ("not said: %s", line);
      g_test_fail ();
    }
  g_assert_cmpuint (tb_document_get_n_missing (document), ==, 0);
}

/* A number that changes leaves no trace of its former value: each place that says it follows. */
static void
test_changed_facts_are_said (SampleFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *measure, *organization, *text, *line, *expected;
  } cases[] = {
    { "“畅通办”专员/已培养", "溧阳市", "9178", "溧阳市：", "培养“畅通办”专员9178人" },
    { "便民服务点/已完成", "金坛区", "25", "金坛区：", "26个和25个" },
    { "网办响应/预警", "市城管局", "21", "第三季度，全市网办预警", "为：市城管局（21件）、市行政审批局（13件）" },
    { "不见面办理/不见面办理率", "全市", "92.95%", "不见面办理。", "新北区（92.9%）相对较低" },
    { "网办响应/超期", "全市", "0", "全市网办超期", "全市网办超期共0件。各部门" }, /* nothing is said of an empty list */
    { "旗舰店/升级改版完成", "钟楼区", "是", "1.PC端：", "钟楼区、经开区等6个地区" },
    { "事项梳理/全省排名", "市本级", "6", "全市现有监管事项", "居全省第六。各辖市" }, /* the figures show four ahead: nobody is named */
    { "事项梳理/认领率", "泰州市", "99%", "全市现有监管事项", "前五位为泰州市99%、宿迁市94.81%" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      sample_fixture_type (fixture, cases[i].measure, cases[i].organization, cases[i].text);
      g_autofree char *text = circular_dup_text (fixture);
      g_autofree char *line = circular_find_line (text, cases[i].line);

      g_assert_nonnull (line);
      if (strstr (line, cases[i].expected) == NULL)
        g_test_message ("%s", line);
      g_assert_nonnull (strstr (line, cases[i].expected));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/circular/facts/every-fact-is-said", SampleFixture, NULL, sample_fixture_set_up, test_every_fact_is_said, sample_fixture_tear_down);
  g_test_add ("/circular/facts/changed-facts-are-said", SampleFixture, NULL, sample_fixture_set_up, test_changed_facts_are_said, sample_fixture_tear_down);
  return g_test_run ();
}
