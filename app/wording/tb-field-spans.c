/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the fields of a text stand. */
#include <string.h>

#include "wording/tb-field-language.h"
#include "wording/tb-field-private.h"

static void
span_free (gpointer data)
{
  TbFieldSpan *self = data;

  g_free (self->source);
  g_free (self);
}

static TbFieldSpanKind
get_kind (const char *source)
{
  if (g_str_equal (source, "完"))
    return TB_SPAN_CLOSING;
  if (g_str_equal (source, "否则"))
    return TB_SPAN_OTHERWISE;
  if (g_str_equal (source, "若有") || tb_field_after_word (source, "若") != NULL || tb_field_after_word (source, "逐个") != NULL)
    return TB_SPAN_OPENING;
  return TB_SPAN_FIELD;
}

/**
 * tb_field_list_spans:
 * @text: a passage's text
 * @error: return location
 *
 * Lists all that stands in braces, in order.
 *
 * Returns: (transfer full) (element-type TbFieldSpan): the spans; %NULL with %TB_ERROR_FIELD when the text can't be read
 */
GPtrArray *
tb_field_list_spans (const char *text, GError **error)
{
  g_autoptr (TbTemplate) template = tb_template_parse (text, error);
  g_autoptr (GPtrArray) spans = g_ptr_array_new_with_free_func (span_free);
  const char *counted = text;
  guint place = 0, depth = 0;

  if (template == NULL)
    return NULL;
  for (const char *p = strchr (text, '{'); p != NULL; p = strchr (p, '{'))
    {
      const char *end = p[1] == '{' ? p + 2 : strchr (p, '}') + 1; /* a text that was read closes what it opens */
      TbFieldSpan *span;

      if (p[1] != '{')
        {
          span = g_new0 (TbFieldSpan, 1);
          span->source = g_strstrip (g_strndup (p + 1, end - p - 2));
          span->kind = get_kind (span->source);
          place += g_utf8_strlen (counted, p - counted);
          span->start = place;
          place += g_utf8_strlen (p, end - p);
          span->end = place;
          counted = end;
          depth -= span->kind == TB_SPAN_CLOSING || span->kind == TB_SPAN_OTHERWISE;
          span->depth = depth;
          depth += span->kind == TB_SPAN_OPENING || span->kind == TB_SPAN_OTHERWISE;
          g_ptr_array_add (spans, span);
        }
      p = end;
    }
  return g_steal_pointer (&spans);
}
