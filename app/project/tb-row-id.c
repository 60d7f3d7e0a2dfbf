/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Row ids: random, or derived from what makes a row the same in every copy. */
#include <string.h>
#include <sys/random.h>

#include "project/tb-edit.h"

/**
 * tb_row_id_new:
 *
 * Returns: (transfer full): a new random row id, 32 hexadecimal digits
 */
char *
tb_row_id_new (void)
{
  guint32 words[4];

  if (getrandom (words, sizeof words, 0) != (gssize) sizeof words)
    {
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        words[i] = g_random_int ();
    }
  return g_strdup_printf ("%08x%08x%08x%08x", words[0], words[1], words[2], words[3]);
}

/**
 * tb_row_id_derive:
 * @kind: what the row is
 * @parts: (array zero-terminated=1): what makes it the same row in every copy
 *
 * Returns: (transfer full): the row id that belongs to @parts, 32 hexadecimal digits
 */
char *
tb_row_id_derive (const char *kind, const char *const *parts)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  char *id;

  g_checksum_update (checksum, (const guchar *) kind, (gssize) strlen (kind) + 1);
  for (guint i = 0; parts[i] != NULL; i++)
    g_checksum_update (checksum, (const guchar *) parts[i], (gssize) strlen (parts[i]) + 1);
  id = g_strndup (g_checksum_get_string (checksum), 32);
  return id;
}
