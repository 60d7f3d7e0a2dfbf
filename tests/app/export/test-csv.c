/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No cell of a table is run as a formula, and every cell can be read back. */
#include "export/tb-csv.h"

#include <string.h>

static void
test_formulas_are_guarded (void)
{
  static const struct
  {
    const char *text, *guarded;
  } cases[] = {
    { "=1+1", "'=1+1" },
    { "+86", "'+86" },
    { "-", "'-" },
    { "--", "'--" },
    { "-1+2", "'-1+2" },
    { "-5个", "'-5个" },
    { "-5.", "'-5." },
    { "@A1", "'@A1" },
    { "\tx", "'\tx" },
    { "\rx", "'\rx" },
    { "'=1", "''=1" },
    { "''=1", "'''=1" },
    { "-5", "-5" },
    { "-5.25", "-5.25" },
    { "5", "5" },
    { "1=1", "1=1" },
    { "'引", "'引" },
    { "'", "'" },
    { "", "" },
    { "溧阳市", "溧阳市" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *guarded = tb_csv_guard (cases[i].text);
      g_autofree char *back = tb_csv_unguard (guarded);

      g_assert_cmpstr (guarded, ==, cases[i].guarded);
      g_assert_cmpstr (back, ==, cases[i].text);
    }
}

static void
test_guards_are_reversible (void)
{
  static const char letters[] = "'=+-@\t\r1.a,\"\n";

  for (guint i = 0; i < 20000; i++)
    {
      char text[8] = "";
      g_autofree char *guarded = NULL;
      g_autofree char *back = NULL;
      gsize length = (gsize) g_test_rand_int_range (0, 8);

      for (gsize c = 0; c < length; c++)
        text[c] = letters[g_test_rand_int_range (0, (int) strlen (letters))];

      guarded = tb_csv_guard (text);
      back = tb_csv_unguard (guarded);
      g_assert_cmpstr (back, ==, text);
    }
}

static void
test_cells_are_quoted (void)
{
  static const char *const cells[] = { "a", "b,c", "说“是”", "\"q\"", "two\nlines", NULL, "=x,y" };
  g_autoptr (GString) out = g_string_new (NULL);

  tb_csv_append_row (out, cells, G_N_ELEMENTS (cells));
  g_assert_cmpstr (out->str, ==, "a,\"b,c\",说“是”,\"\"\"q\"\"\",\"two\nlines\",,\"'=x,y\"\r\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/csv/guard", test_formulas_are_guarded);
  g_test_add_func ("/export/csv/reversible", test_guards_are_reversible);
  g_test_add_func ("/export/csv/quotes", test_cells_are_quoted);

  return g_test_run ();
}
