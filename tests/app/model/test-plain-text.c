/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text of a mailed file, made fit to be shown. */
#include "model/tb-plain-text.h"

static void
test_cut (void)
{
  static const struct
  {
    const char *text;
    guint max;
    const char *shown;
  } cases[] = {
    { "", 3, "" },
    { "溧阳市", 3, "溧阳市" },
    { "溧阳市有", 3, "溧阳…" },
    { "abcd", 4, "abcd" },
    { "abcde", 4, "abc…" },
    { "ab", 1, "…" },
    { NULL, 3, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = tb_plain_text_cut (cases[i].text, cases[i].max);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    const char *shown;
  } cases[] = {
    { "一、\t“畅通办”\n", "一、\t“畅通办”\n" },
    { "\033[31m", "\357\277\275[31m" },
    { "a\rb\x7f", "a\357\277\275b\357\277\275" },
    { "\302\233"
      "2J",
      "\357\277\275"
      "2J" },                                                   /* U+009B, a terminal’s other introducer */
    { "\357\277\276\357\277\277", "\357\277\275\357\277\275" }, /* U+FFFE, U+FFFF */
    { "\357\267\220", "\357\277\275" },                         /* U+FDD0 */
    { "\364\217\277\277", "\357\277\275" },                     /* U+10FFFF */
    { "\xff", "\357\277\275" },
    { "\u202E97%\u202C", "\uFFFD97%\uFFFD" },             /* shown as %79 */
    { "\u206697%\u2069\u200F", "\uFFFD97%\uFFFD\u200F" }, /* a mark turns nothing around */
    { "𠮷", "𠮷" },
    { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = tb_plain_text_clean (cases[i].text);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/plain-text/cut", test_cut);
  g_test_add_func ("/model/plain-text/clean", test_clean);

  return g_test_run ();
}
