/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an editor asks of the field language. */
#include <string.h>

#include "wording/tb-field-language.h"
#include "wording/tb-field.h"

static void
test_spans (void)
{
  static const struct
  {
    TbFieldSpanKind kind;
    guint start, end, depth;
    const char *source;
  } expected[] = {
    { TB_SPAN_FIELD, 1, 5, 0, "预警" },
    { TB_SPAN_OPENING, 11, 18, 0, "若：甲>1" },
    { TB_SPAN_OPENING, 18, 22, 1, "若有" },
    { TB_SPAN_FIELD, 22, 25, 2, "乙" },
    { TB_SPAN_CLOSING, 25, 28, 1, "完" },
    { TB_SPAN_OTHERWISE, 28, 32, 0, "否则" },
    { TB_SPAN_FIELD, 32, 37, 1, "丙" },
    { TB_SPAN_CLOSING, 37, 40, 0, "完" },
  };
  static const char *const text = "共{预警}，{{不}}{若：甲>1}{若有}{乙}{完}{否则}{ 丙 }{完}。";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) spans = tb_field_list_spans (text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (spans->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < spans->len; i++)
    {
      const TbFieldSpan *span = g_ptr_array_index (spans, i);

      g_assert_cmpint (span->kind, ==, expected[i].kind);
      g_assert_cmpuint (span->start, ==, expected[i].start);
      g_assert_cmpuint (span->end, ==, expected[i].end);
      g_assert_cmpuint (span->depth, ==, expected[i].depth);
      g_assert_cmpstr (span->source, ==, expected[i].source);
    }
  g_assert_null (tb_field_list_spans ("{预警", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_FIELD);
}

/* Each option that is offered can be read behind its verb, and no other. */
static void
test_options (void)
{
  g_auto (GStrv) all = tb_field_dup_options ("名单");
  g_auto (GStrv) none = tb_field_dup_options ("没有这个词");
  const TbFieldVerb *verb;
  guint n = 0;

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  for (guint i = 0; (verb = tb_field_get_verb (i)) != NULL; i++)
    {
      g_auto (GStrv) options = tb_field_dup_options (verb->word);
      const char *end = g_str_equal (verb->word, "逐个") ? "甲{完}" : "";
      const char *colon = *verb->word != '\0' ? "：" : "";
      g_autofree char *condition = g_strconcat ("{", verb->word, colon, "预警>1}", end, NULL);
      g_autoptr (TbTemplate) conditional = tb_template_parse (condition, NULL);

      g_assert_cmpstr (verb->about, !=, "");
      g_assert_true ((conditional != NULL) == tb_field_takes_condition (verb->word));
      for (guint j = 0; options[j] != NULL; j++, n++)
        {
          g_autofree char *text = g_strconcat ("{", verb->word, colon, "预警|", options[j], "}", end, NULL);
          g_autoptr (GError) error = NULL;
          g_autoptr (TbTemplate) template = tb_template_parse (text, &error);

          g_assert_no_error (error);
        }
      for (guint j = 0; all[j] != NULL; j++)
        {
          g_autofree char *text = g_strconcat ("{", verb->word, colon, "预警|", all[j], "}", end, NULL);
          g_autoptr (TbTemplate) template = tb_template_parse (text, NULL);

          g_assert_true ((template != NULL) == g_strv_contains ((const char *const *) options, all[j]));
        }
    }
  g_assert_cmpuint (n, >, 60);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/field-language/spans", test_spans);
  g_test_add_func ("/wording/field-language/options", test_options);
  return g_test_run ();
}
