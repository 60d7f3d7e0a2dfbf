/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts.h"

/*
 * facts_read:
 * @name: `facts.tsv`, or `extra.tsv` for the ranks that those figures lead to
 *
 * Returns: (transfer full) (element-type GStrv): the rows below the head, each of N_FACT_COLUMNS cells
 */
GPtrArray *
facts_read (const char *name)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *path = g_build_filename (SAMPLES_FOLDER, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (gsize i = 1; lines[i] != NULL; i++)
    {
      GStrv cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, N_FACT_COLUMNS);
      g_ptr_array_add (facts, cells);
    }
  g_assert_cmpuint (facts->len, ==, g_str_equal (name, "facts.tsv") ? N_FACTS : N_EXTRA_FACTS);

  return facts;
}
