/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of wording.txt: what is read from it, and where it is wrong. */
#include <locale.h>
#include <string.h>

#include "wording/tb-wording.h"

static void
test_form (void)
{
  static const struct
  {
    const char *text, *message;
  } errors[] = {
    { "文字", "Line 1 of the wording: a heading" },
    { "# 标题\n文字", "Line 2" },
    { "##### 标题", "one to four" },
    { "#标题", "one to four" },
    { "[甲]\n文字", "small letters" },
    { "[a 大号]\n文字", "“大号”" },
    { "[a\n文字", "ends with “]”" },
    { "[a]\n\n[b]\n文字", "a passage’s text" },
    { "[a]", "a passage’s text" },
    { "@@", "an attachment’s title" },
    { "@@ [横排]", "an attachment’s title" },
    { "@@ 进度表\n文字", "Line 2" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = tb_wording_parse ("// 说明\n# 标题\n\n[a-1 编号 主题：甲 逐地区]\n第一行，\n  第二行。\n// 说明\n第三行。\n\n@@ 进度表 [横排]\n[b]\n{表：甲}\n", &error);
  const TbWordingItem *item;

  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 4);
  item = g_ptr_array_index (items, 1);
  g_assert_cmpstr (item->id, ==, "a-1");
  g_assert_cmpstr (item->topic, ==, "甲");
  g_assert_cmpstr (item->text, ==, "第一行，第二行。第三行。");
  g_assert_true (item->numbered && item->each_district);
  item = g_ptr_array_index (items, 2);
  g_assert_cmpstr (item->text, ==, "进度表");
  g_assert_true (item->is_attachment && item->is_landscape && item->id == NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autoptr (GError) failure = NULL;

      g_assert_null (tb_wording_parse (errors[i].text, &failure));
      g_assert_error (failure, TB_ERROR, TB_ERROR_FIELD);
      g_assert_nonnull (strstr (failure->message, errors[i].message));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/form", test_form);
  return g_test_run ();
}
