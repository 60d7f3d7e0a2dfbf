/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Breaks a title, or a long office's name, at whole words into lines of a good shape. */
#include "circular/tb-page-private.h"

#include <string.h>

/* Words of official titles that are never torn apart. Longer ones may hold shorter ones. */
static const char *const words[] = {
  "政务服务",
  "办公室",
  "领导小组",
  "协调小组",
  "委员会",
  "公积金",
  "数字政府",
  "放管服",
  "互联网",
  "一网通办",
  "政府职能",
  "标准化",
  "规范化",
  "便利化",
  "便民服务",
  "行政审批",
  "政府",
  "推进",
  "职能",
  "转变",
  "改革",
  "协调",
  "小组",
  "全市",
  "全省",
  "工作",
  "情况",
  "通报",
  "通知",
  "关于",
  "季度",
  "进展",
  "进度",
  "推动",
  "落实",
  "建设",
  "运行",
  "重点",
  "任务",
  "指标",
  "主要",
  "监管",
  "系统",
  "管理",
  "中心",
  "第一季度",
  "第二季度",
  "第三季度",
  "第四季度",
  "上半",
  "下半",
  "半年",
  "年度",
  "年第",
  "完成",
  "开展",
  "有关",
  "人民",
  "常州",
  "考核",
  "演示",
  "数据",
  "评估",
  "分析",
};

/* in points: what a mark has at least if it is to have one line, and at all */
#define LEAST_ONE_LINE_MARK 36
#define LEAST_MARK 22

/* Signs after which a break reads well. */
#define GOOD_ENDS "年度月的和与及、"

static gboolean
is_inside_word (const char *text, const char *at)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const gsize length = strlen (words[i]);

      for (gsize back = 1; back < length; back++)
        {
          if ((gsize) (at - text) >= back && strncmp (at - back, words[i], length) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

/* In full-width characters. */
static double
get_width (const char *text, const char *end)
{
  double width = 0;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    width += (guchar) *at < 0x80 ? 0.5 : 1;
  return width;
}

double
tb_title_measure (const char *text)
{
  return get_width (text, text + strlen (text));
}

/* The less, the better: uneven lines, torn words and bad ends cost. */
static double
get_cost (const char *text, const char *at, double before, double ideal)
{
  double cost = ABS (before - ideal);

  if (is_inside_word (text, at))
    cost += 100;
  for (const char *good = GOOD_ENDS; *good != '\0'; good = g_utf8_next_char (good))
    {
      if (g_utf8_get_char (good) == g_utf8_get_char (g_utf8_prev_char (at)))
        cost -= 2;
    }
  return cost;
}

/* The end of the first of @n_lines lines of @text, which takes at most @room characters. */
static const char *
find_break (const char *text, guint n_lines, double room, const guint8 *breaks)
{
  const double ideal = get_width (text, text + strlen (text)) / n_lines;
  const char *best = NULL;
  const char *last = text;
  double best_cost = G_MAXDOUBLE;

  for (const char *at = g_utf8_next_char (text); *at != '\0' && get_width (text, at) <= room; at = g_utf8_next_char (at))
    {
      const double cost = get_cost (text, at, get_width (text, at), ideal);

      last = at;
      if (breaks[at - text] && cost < best_cost)
        {
          best_cost = cost;
          best = at;
        }
    }
  return best != NULL ? best : MAX (last, g_utf8_next_char (text));
}

/* The office chooses the size of its mark; here it fills the text block's width, in two lines where the name is long. */
double
tb_title_choose_mark_size (const char *text)
{
  static const double sizes[] = { 62, 54, 48, 42, 36, 33, 30, 27, 24 };
  const double width = tb_title_measure (text);
  const guint n_lines = width * LEAST_ONE_LINE_MARK <= TB_BLOCK_WIDTH ? 1 : 2;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      if (width / n_lines * sizes[i] <= TB_BLOCK_WIDTH - sizes[i] * (n_lines - 1) / 2)
        return sizes[i];
    }
  return LEAST_MARK;
}

/**
 * tb_title_break: (skip)
 * @text: a title
 * @room: how many full-width characters a line takes
 *
 * Breaks a title into the fewest lines that hold it, at whole words and of near lengths.
 *
 * Returns: (transfer full): its lines
 */
GStrv
tb_title_break (const char *text, guint room)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree guint8 *breaks = g_malloc0 (strlen (text) + 1);
  const char *at = text;

  tb_lines_find_breaks (text, breaks);
  for (;;)
    {
      const double width = get_width (at, at + strlen (at));
      guint n_lines = 1;
      g_autofree char *line = NULL;
      const char *end;

      while (n_lines * (double) room < width)
        n_lines++;
      if (n_lines == 1)
        break;
      end = find_break (at, n_lines, room, breaks + (at - text));
      line = g_strndup (at, end - at);
      g_strv_builder_add (builder, line);
      at = end;
    }
  g_strv_builder_add (builder, at);
  return g_strv_builder_end (builder);
}
