/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "circular-fixture.h"

char *
circular_dup_text (SampleFixture *self)
{
  g_autoptr (TbDocument) document = tb_circular_compose (self->book);

  return tb_document_to_text (document);
}

char *
circular_find_line (const char *text, const char *beginning)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], beginning))
        return g_strdup (lines[i]);
    }
  return NULL;
}
