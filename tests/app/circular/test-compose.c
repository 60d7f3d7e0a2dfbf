/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Composing: order and numbers, the analyst's wording, empty projects, speed; and the sections' default wording. */
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "circular-fixture.h"
#include "circular/tb-passage-preview.h"
#include "model/tb-starter.h"
#include "project/tb-history.h"
#include "wording/tb-passage.h"
#include "wording/tb-wording.h"
#include "wording/tb-circular-title.h"

static void
test_order_and_numbers (SampleFixture *fixture, gconstpointer data)
{
  static const char *const headings[] = {
    "一、政务服务体系建设情况",
    "二、“一网通办”工作推进情况",
    "（一）服务能级提升情况",
    "（二）主要指标运行情况",
    "（三）网办响应情况",
    "（四）网站抽检情况",
    "（五）移动端标准清单应用接入情况",
    "三、“互联网+监管”工作推进情况",
    "（一）系统建设情况",
    "（二）事项梳理情况",
    "（三）数据汇聚情况",
    "（四）风险预警线索反馈情况",
    "（五）监管信息报送情况",
  };
  static const TbBlockKind head[] = { TB_BLOCK_MARK, TB_BLOCK_NUMBER, TB_BLOCK_TITLE, TB_BLOCK_ADDRESSEES, TB_BLOCK_PARAGRAPH };
  static const TbBlockKind foot[] = { TB_BLOCK_OFFICE, TB_BLOCK_DATE, TB_BLOCK_CLOSING_NOTE, TB_BLOCK_ATTACHMENT };
  g_autoptr (TbDocument) document = tb_circular_compose (fixture->book);
  GPtrArray *blocks = tb_document_get_blocks (document);
  guint n_headings = 0;
  guint n_foot = 0;
  guint n_items = 0;
  guint n_edited = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *text = tb_block_dup_text (block);

      if (i < G_N_ELEMENTS (head))
        g_assert_cmpint (block->kind, ==, head[i]);
      if (n_foot < G_N_ELEMENTS (foot) && (n_foot > 0 || block->kind == foot[0]))
        g_assert_cmpint (block->kind, ==, foot[n_foot++]);
      if (block->kind == TB_BLOCK_HEADING)
        g_assert_cmpstr (text, ==, headings[n_headings++]);
      else if (block->kind == TB_BLOCK_PARAGRAPH && block->ordinal != NULL)
        {
          g_autofree char *ordinal = g_strdup_printf ("%u.", ++n_items);

          g_assert_cmpstr (block->ordinal, ==, ordinal);
          g_assert_cmpint (block->level, ==, 3);
        }
      n_edited += block->edited ? 1 : 0;
    }
  g_assert_cmpuint (n_headings, ==, G_N_ELEMENTS (headings));
  g_assert_cmpuint (n_items, ==, 7);
  g_assert_cmpuint (n_edited, ==, 6); /* the sample's own passages */
}

static void
set_wording (SampleFixture *fixture, const char *passage, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = tb_passage_find_id (tb_book_get_directory (fixture->book), passage, &error);
  g_autoptr (TbEdit) edit = NULL;

  g_assert_no_error (error);
  edit = tb_edit_begin (fixture->project, "Word a passage", &error);
  g_assert_no_error (error);
  tb_passage_set_wording (edit, "2022Q3", id, text, &error);
  g_assert_no_error (error);
  tb_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
}

static void
assert_says (SampleFixture *fixture, const char *words, gboolean says)
{
  g_autofree char *text = circular_dup_text (fixture);

  if ((strstr (text, words) != NULL) != says)
    g_test_message ("%s: %s", words, text);
  g_assert_true ((strstr (text, words) != NULL) == says);
}

/* Own wording stays bound, replaces one passage or one district's, goes back to the default, and is undone. */
static void
test_own_wording (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *stored = NULL;

  set_wording (fixture, "service-system/district@钟楼区", "{本地区}：专员{“畅通办”专员/已培养@本地区}。");
  assert_says (fixture, "\n钟楼区：专员135人。\n", TRUE);
  assert_says (fixture, "\n天宁区：全年计划", TRUE);
  sample_fixture_type (fixture, "“畅通办”专员/已培养", "钟楼区", "136");
  assert_says (fixture, "\n钟楼区：专员136人。\n", TRUE);

  set_wording (fixture, "service-system/district", "{本地区}专员{“畅通办”专员/已培养@本地区}。");
  assert_says (fixture, "\n天宁区专员143人。\n钟楼区：专员136人。\n", TRUE);
  set_wording (fixture, "service-system/district@钟楼区", NULL);
  assert_says (fixture, "\n天宁区专员143人。\n钟楼区专员136人。\n", TRUE);
  g_assert_true (tb_project_undo (fixture->project, &error));
  assert_says (fixture, "\n钟楼区：专员136人。\n", TRUE);

  set_wording (fixture, "preamble", "通报{年}年情况。");
  assert_says (fixture, "\n通报2022年情况。\n", TRUE);
  set_wording (fixture, "preamble", "通报{年}。");
  stored = tb_passage_get_wording (fixture->project, "2022Q3", "preamble", &error);
  g_assert_cmpstr (stored, ==, "通报{年}。");
  set_wording (fixture, "preamble", NULL);
  assert_says (fixture, "通报2022", FALSE);
}

/* A wording that can't be read isn't stored; one that came with the file shows its text and the reason. */
static void
test_bad_wording (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (fixture->project, "Word a passage", &error);
  const char *const parts[] = { "2022Q3", "preamble", NULL };
  g_autofree char *row = tb_row_id_derive ("passage", parts);
  const TbColumn columns[] = { { "period", "2022Q3" }, { "passage", "preamble" }, { "text", "甲{若有}乙" } };
  g_autoptr (TbDocument) document = NULL;

  g_assert_false (tb_passage_set_wording (edit, "2022Q3", "preamble", "甲{若有}乙", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_FIELD);
  g_clear_error (&error);
  g_assert_true (tb_edit_insert (edit, "passage", row, columns, G_N_ELEMENTS (columns), &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));

  document = tb_circular_compose (fixture->book);
  g_assert_cmpuint (tb_document_get_n_missing (document), ==, 1);
  assert_says (fixture, "\n甲{若有}乙（缺：", TRUE);
}

/* A figure taken away leaves a gap that counts; a passage that loses all of them goes. */
static void
test_missing_figures (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (TbDocument) document = NULL;

  sample_fixture_type (fixture, "自助端/自助一体机", "全市", "");
  document = tb_circular_compose (fixture->book);
  g_assert_cmpuint (tb_document_get_n_missing (document), ==, 1);
  assert_says (fixture, "政务服务自助一体机（缺：全市自助端自助一体机）", TRUE);

  sample_fixture_type (fixture, "办事微课堂/微视频", "全市", "");
  sample_fixture_type (fixture, "办事微课堂/操作手册", "全市", "");
  assert_says (fixture, "办事微课堂", FALSE);
  assert_says (fixture, "\n6.掌上办：", TRUE); /* the numbers close up */
  sample_fixture_type (fixture, "办事微课堂/微视频", "全市", "0");
  assert_says (fixture, "微视频0个、操作手册（缺：", TRUE); /* nought is not blank */
}

/* A new project gives headings, head and foot, and hardly a gap. */
static void
test_skeleton (SampleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.tongbao", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TbProject) project = tb_starter_create (path, (TbPeriod){ 2023, 1 }, &error);
  g_autoptr (TbBook) book = NULL;
  g_autoptr (TbDocument) document = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  book = tb_book_new (project, tb_registry_get_catalog (fixture->registry), "2023Q1", &error);
  g_assert_no_error (error);
  document = tb_circular_compose (book);
  text = tb_document_to_text (document);
  g_assert_nonnull (strstr (text, "\n现将2023年第一季度"));
  g_assert_nonnull (strstr (text, "\n三、“互联网+监管”工作推进情况\n（一）系统建设情况\n（二）事项梳理情况\n"));
  g_assert_cmpuint (tb_document_get_n_missing (document), <=, 3);
  g_assert_cmpuint (tb_document_get_blocks (document)->len, <, 22);
  g_clear_object (&book);
  g_clear_object (&project);
  g_unlink (path);
}

/* The title follows the period: last quarter's words don't stay behind. */
static void
test_title (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (TbEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = tb_circular_dup_title (fixture->book);
  g_autofree char *after = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpstr (before, ==, "关于2022年第三季度全市政务服务工作进展情况的通报");
  edit = tb_edit_begin (fixture->project, "Next quarter", &error);
  g_assert_true (tb_period_add (edit, (TbPeriod){ 2022, 4 }, &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  tb_book_set_period (fixture->book, "2022Q4");
  after = tb_circular_dup_title (fixture->book);
  g_assert_cmpstr (after, ==, "关于2022年第四季度全市政务服务工作进展情况的通报");
  text = circular_dup_text (fixture);
  g_assert_null (strstr (text, "第三季度"));
  g_assert_null (strstr (text, "9月"));
  g_assert_nonnull (strstr (text, "（缺：印发日期）"));
}

/* The analyst's order holds: inserted, moved and left-out passages, headings and attachments. */
static void
test_own_order (SampleFixture *fixture, gconstpointer data)
{
  static const char *const systems = "supervision/systems";
  g_autoptr (GError) error = NULL;
  g_autofree char *heading = tb_passage_insert_after (fixture->book, systems, TB_PASSAGE_HEADING, 2, "{季度}专项", &error);
  g_autofree char *item = tb_passage_insert_after (fixture->book, heading, TB_PASSAGE_ITEM, 0, "已对接{已对接部门}。", &error);
  g_autofree char *table = tb_passage_insert_after (fixture->book, item, TB_PASSAGE_TEXT, 0, "{表：便民服务点|地区}", &error);

  g_assert_no_error (error);
  assert_says (fixture, "\n（二）第三季度专项\n1.已对接", TRUE);
  assert_says (fixture, "\n（三）事项梳理情况\n", TRUE);
  g_assert_true (tb_passage_remove (fixture->book, heading, &error));
  assert_says (fixture, "专项", FALSE);
  assert_says (fixture, "\n1.已对接", TRUE);

  assert_says (fixture, "政务服务体系建设进度表", TRUE);
  g_assert_true (tb_passage_remove (fixture->book, "service-system/#政务服务体系建设进度表", &error));
  assert_says (fixture, "政务服务体系建设进度表", FALSE);
  g_assert_true (tb_passage_restore (fixture->book, "service-system/#政务服务体系建设进度表", &error));
  assert_says (fixture, "政务服务体系建设进度表", TRUE);

  g_assert_true (tb_passage_word (fixture->book, "supervision/#系统建设情况", "系统情况", &error));
  assert_says (fixture, "\n（一）系统情况\n", TRUE);
  g_assert_true (tb_passage_remove (fixture->book, "supervision/#系统建设情况", &error));
  assert_says (fixture, "系统情况", FALSE);
  assert_says (fixture, "\n（一）已对接", TRUE); /* the item is now of the section's own heading */
  assert_says (fixture, "\n（二）事项梳理情况\n", TRUE);
}

/* The sections' own wording reads, and all its names mean something. */
static void
test_default_wording (SampleFixture *fixture, gconstpointer data)
{
  TbCatalog *catalog = tb_book_get_catalog (fixture->book);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) items = tb_wording_parse (section->wording, &error);

      g_assert_no_error (error);
      g_hash_table_remove_all (ids);
      for (guint j = 0; j < items->len; j++)
        {
          const TbWordingItem *item = g_ptr_array_index (items, j);

          if (item->level > 0 || item->is_attachment)
            continue;
          g_autofree char *id = g_strdup_printf ("%s/%s", section->id, item->id);
          g_autofree char *found = tb_passage_get_default (fixture->book, id);
          g_autoptr (TbBlock) block = tb_passage_render (fixture->book, id, item->text, &error);

          g_assert_no_error (error);
          g_assert_cmpstr (found, ==, item->text);
          g_assert_true ((item->topic != NULL) == (block->topic != NULL)); /* the topic is one of the section's */
          g_assert_true (g_hash_table_add (ids, item->id));
        }
    }
}

/* Composing follows every keystroke in the window. The bound is generous: machines that build are busy,
 * and sanitizers watch every byte. */
#ifdef __SANITIZE_ADDRESS__
#define MOST_MILLISECONDS 200.0
#else
#define MOST_MILLISECONDS 5.0
#endif

static void
test_speed (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (TbDocument) first = tb_circular_compose (fixture->book);
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < 20; i++)
    {
      const gint64 start = g_get_monotonic_time ();
      g_autoptr (TbDocument) document = tb_circular_compose (fixture->book);

      best = MIN (best, (g_get_monotonic_time () - start) / 1000.0);
    }
  g_test_message ("composed in %.2f ms", best);
  g_assert_cmpfloat (best, <, MOST_MILLISECONDS);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, SampleFixture, NULL, sample_fixture_set_up, func, sample_fixture_tear_down)
  ADD ("/circular/compose/order-and-numbers", test_order_and_numbers);
  ADD ("/circular/compose/own-wording", test_own_wording);
  ADD ("/circular/compose/bad-wording", test_bad_wording);
  ADD ("/circular/compose/missing-figures", test_missing_figures);
  ADD ("/circular/compose/skeleton", test_skeleton);
  ADD ("/circular/compose/title", test_title);
  ADD ("/circular/compose/own-order", test_own_order);
  ADD ("/circular/compose/default-wording", test_default_wording);
  ADD ("/circular/compose/speed", test_speed);
  return g_test_run ();
}
