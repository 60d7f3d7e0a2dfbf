/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a line may end: a bar marks each allowed break. */
#include <locale.h>
#include <string.h>

#include "circular/tb-line-breaker.h"

static const struct
{
  const char *rule;
  const char *marked;
} cases[] = {
  { "between any two characters", "全|市" },
  { "punctuation never starts a line", "完|成，|全|市。" },
  { "opening brackets never end a line", "市|（共|7个）|全" },
  { "quotes are brackets, open on both outer sides", "培|养|“畅|通|办”|专|员" },
  { "a number keeps together", "共|1674780条" },
  { "a number keeps its unit", "共|1054个" },
  { "also after 余", "共|180余人|次" },
  { "a year keeps its 年", "于|2022年|9月|底" },
  { "decimals and per cent", "为|91.78%，|居" },
  { "a range keeps together", "送|1-2条，|全" },
  { "a range of per cent", "在|63%~68%|之|间" },
  { "a span of years", "到|2022—2025年|度" },
  { "an ordinal", "第20次|会" },
  { "an ordinal's number keeps its dot", "1.PC|端" },
  { "Latin words keep together", "接|入|APP|等" },
  { "document numbers", "常|政|办|〔2022〕20号" },
  { "a dash isn't torn and never starts a line", "说——|这|样" },
  { "no break before a middle dot", "甲·|乙" },
  { "a sign between number and unit is no break", "达|100%；|全" },
};

static char *
mark (const char *text)
{
  g_autofree guint8 *breaks = g_malloc0 (strlen (text) + 1);
  GString *marked = g_string_new (NULL);

  tb_lines_find_breaks (text, breaks);
  for (gsize i = 0; text[i] != '\0'; i++)
    {
      if (breaks[i])
        g_string_append_c (marked, '|');
      g_string_append_c (marked, text[i]);
    }
  return g_string_free (marked, FALSE);
}

static void
test_breaks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = g_strsplit (cases[i].marked, "|", -1);
      g_autofree char *text = g_strjoinv ("", parts);
      g_autofree char *marked = mark (text);

      if (!g_str_equal (marked, cases[i].marked))
        g_test_message ("%s: %s", cases[i].rule, marked);
      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circular/breaks/rules", test_breaks);
  return g_test_run ();
}
