/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular as Markdown: its form, and that no text is taken for markup. */
#include <locale.h>
#include <string.h>

#include "export/tb-markdown.h"
#include "sample-fixture.h"

static TbBlock *
add_block (GPtrArray *blocks, TbBlockKind kind, int level, const char *ordinal, const char *text)
{
  TbBlock *block = tb_block_new (kind);
  TbRun *run = g_new0 (TbRun, 1);

  run->text = g_strdup (text);
  block->level = level;
  block->ordinal = g_strdup (ordinal);
  g_ptr_array_add (block->runs, run);
  g_ptr_array_add (blocks, block);
  return block;
}

static void
add_table (GPtrArray *blocks)
{
  TbBlock *block = add_block (blocks, TB_BLOCK_TABLE, 0, NULL, "完成情况");
  TbTableRow *row;

  block->table = tb_table_new (NULL, "单位：个");
  tb_table_add_column (block->table, "地区", NULL, FALSE);
  tb_table_column_set_group (tb_table_add_column (block->table, "已完成", "个", TRUE), "站");
  row = tb_table_add_row (block->table);
  tb_table_row_add_cell (row, "甲|乙");
  tb_table_row_add_cell (row, "26");
}

static void
test_form (void)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_block_free);
  g_autoptr (TbDocument) document = NULL;
  g_autofree char *text = NULL;

  add_block (blocks, TB_BLOCK_TITLE, 0, NULL, "通报");
  add_block (blocks, TB_BLOCK_HEADING, 1, "一、", "体系");
  add_block (blocks, TB_BLOCK_HEADING, 2, "（一）", "站点");
  add_block (blocks, TB_BLOCK_PARAGRAPH, 3, "1.", "占63%~68%。");
  add_table (blocks);
  add_block (blocks, TB_BLOCK_ATTACHMENT, 0, "附件1", "进度表");
  document = tb_document_new (blocks, NULL);
  text = tb_markdown_from_document (document);
  g_assert_cmpstr (text, ==,
                   "# 通报\n\n"
                   "## 一、体系\n\n"
                   "### （一）站点\n\n"
                   "1.占63%\\~68%。\n\n"
                   "**完成情况**\n\n"
                   "单位：个\n\n"
                   "| 地区 | 站已完成（个） |\n"
                   "| --- | ---: |\n"
                   "| 甲\\|乙 | 26 |\n\n"
                   "## 附件1　进度表\n");
}

static void
test_hostile_text (void)
{
  static const struct
  {
    const char *text, *written;
  } cases[] = {
    { "<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>\n" },
    { "[看](javascript:1) ![图](a.png)", "\\[看\\](javascript:1) !\\[图\\](a.png)\n" },
    { "# 甲 `乙` *丙* _丁_ ~戊~ &lt; \\", "\\# 甲 \\`乙\\` \\*丙\\* \\_丁\\_ \\~戊\\~ \\&lt; \\\\\n" },
    { "- 甲-乙", "\\- 甲-乙\n" },
    { "---", "\\---\n" },
    { "+ 甲+乙", "\\+ 甲+乙\n" },
    { "12. 甲", "12\\. 甲\n" },
    { "3) 甲", "3\\) 甲\n" },
    { "1.5万", "1.5万\n" },
    { "1-2条，12.", "1-2条，12.\n" },
    { "    甲\n\n# 乙\t", "甲  \\# 乙\n" },
    { "97%\u202E", "97%\uFFFD\n" },
    { "坏\xff", "坏\uFFFD\n" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_block_free);
      g_autoptr (TbDocument) document = NULL;
      g_autofree char *text = NULL;

      add_block (blocks, TB_BLOCK_PARAGRAPH, 0, NULL, cases[i].text);
      document = tb_document_new (blocks, NULL);
      text = tb_markdown_from_document (document);
      g_assert_cmpstr (text, ==, cases[i].written);
    }
}

/* without the escapes, of which the sample's own text needs few */
static char *
unescape (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    if (*at != '\\' || at[1] == '\0')
      g_string_append_c (plain, *at);
  return g_string_free (plain, FALSE);
}

static void
test_all_is_said (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (TbDocument) document = tb_circular_compose (fixture->book);
  g_autofree char *text = tb_markdown_from_document (document);
  g_autofree char *again = tb_markdown_from_document (document);
  g_autofree char *plain = unescape (text);
  GPtrArray *blocks = tb_document_get_blocks (document);

  g_assert_cmpstr (text, ==, again);
  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *said = block->chart != NULL ? tb_chart_describe (block->chart) : tb_block_dup_text (block);

      if (block->kind == TB_BLOCK_ATTACHMENT)
        continue;
      if (strstr (plain, said) == NULL)
        g_test_message ("not said: %s", said);
      g_assert_nonnull (strstr (plain, said));
      for (guint r = 0; block->table != NULL && r < block->table->rows->len; r++)
        for (guint c = 0; c < block->table->columns->len; c++)
          g_assert_nonnull (strstr (plain, tb_table_get_cell (block->table, r, c)->text));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/markdown/form", test_form);
  g_test_add_func ("/export/markdown/hostile-text", test_hostile_text);
  g_test_add ("/export/markdown/all-is-said", SampleFixture, NULL, sample_fixture_set_up, test_all_is_said, sample_fixture_tear_down);
  return g_test_run ();
}
