/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure's value: its stored form, the facts file's form, and what can be concluded from it. */
#include "model/tb-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/tb-plain-text.h"

typedef struct
{
  TbQualifier qualifier;
  const char *stored;
  const char *tsv;
} QualifierForm;

static const QualifierForm forms[] = {
  { TB_AT_LEAST, ">=", "at-least" },
  { TB_AT_MOST, "<=", "at-most" },
  { TB_OVER, ">", "over" },
  { TB_UNDER, "<", "under" },
  { TB_ABOUT, "~", "about" },
  { TB_EXACTLY, "=", "=" },
  { TB_RANGE, "=", "=" },
};

static const QualifierForm *
find_form (TbQualifier qualifier)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].qualifier == qualifier)
      return &forms[i];

  g_return_val_if_reached (&forms[G_N_ELEMENTS (forms) - 1]);
}

/**
 * tb_value_encode:
 * @self: a value
 *
 * Gives the form in which a value is stored in one text cell: `=177`, `>180`, `>=15`, `<70`, `<=70`, `~300`,
 * `=1..2`, `-` for no data and the empty text for blank.
 *
 * Returns: (transfer full): the stored form
 */
char *
tb_value_encode (const TbValue *self)
{
  if (self->state != TB_VALUE_NUMBER)
    return g_strdup (self->state == TB_VALUE_NO_DATA ? "-" : "");

  g_autofree char *number = tb_decimal_to_string (self->number);
  if (self->qualifier != TB_RANGE)
    return g_strconcat (find_form (self->qualifier)->stored, number, NULL);

  g_autofree char *upper = tb_decimal_to_string (self->upper);
  return g_strconcat ("=", number, "..", upper, NULL);
}

static gboolean
fail_decode (const char *stored, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (stored, -1);
  g_autofree char *shown = tb_plain_text_cut (valid, TB_PLAIN_TEXT_QUOTE);

  g_set_error (error, TB_ERROR, TB_ERROR_DAMAGED, _("“%s” is not a value as projects store them"), shown);
  return FALSE;
}

/* Reads the plain number at @text, only as tb_decimal_to_string() writes it; NULL when there is none, else its end. */
static const char *
decode_number (const char *text, TbDecimal *out)
{
  gboolean negative = *text == '-';
  const char *p = text + negative;
  gint64 digits = 0;
  guint scale = 0, n_significant = 0;

  if (!g_ascii_isdigit (*p))
    return NULL;

  for (gboolean after_point = FALSE;; p++)
    {
      if (*p == '.' && !after_point && g_ascii_isdigit (p[1]))
        {
          after_point = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (*p))
        break;
      scale += after_point;
      digits = digits * 10 + (*p - '0');
      n_significant += digits > 0;
      if (n_significant > TB_DECIMAL_MAX_DIGITS || scale > TB_DECIMAL_MAX_SCALE)
        return NULL;
    }

  *out = (TbDecimal){ negative ? -digits : digits, scale };
  return p;
}

/* The qualifier at the beginning of a stored value; NULL when there is none, else where its number begins. */
static const char *
decode_qualifier (const char *stored, TbQualifier *qualifier)
{
  gboolean with_equal = stored[1] == '=';

  switch (stored[0])
    {
    case '=':
      *qualifier = TB_EXACTLY;
      return stored + 1;
    case '>':
      *qualifier = with_equal ? TB_AT_LEAST : TB_OVER;
      return stored + 1 + with_equal;
    case '<':
      *qualifier = with_equal ? TB_AT_MOST : TB_UNDER;
      return stored + 1 + with_equal;
    case '~':
      *qualifier = TB_ABOUT;
      return stored + 1;
    default:
      return NULL;
    }
}

static gboolean
decode_qualified (const char *stored, TbValue *value)
{
  const char *p = decode_qualifier (stored, &value->qualifier);

  if (p == NULL || (p = decode_number (p, &value->number)) == NULL)
    return FALSE;
  if (*p == '\0')
    return TRUE;
  if (value->qualifier != TB_EXACTLY || p[0] != '.' || p[1] != '.')
    return FALSE;

  value->qualifier = TB_RANGE;
  p = decode_number (p + 2, &value->upper);
  return p != NULL && *p == '\0' && tb_decimal_compare (value->number, value->upper) < 0;
}

/**
 * tb_value_decode:
 * @stored: the stored form
 * @out: (out caller-allocates): the value
 *
 * Reads what tb_value_encode() wrote.
 *
 * Returns: whether it could be read; if not, @error is %TB_ERROR_DAMAGED
 */
gboolean
tb_value_decode (const char *stored, TbValue *out, GError **error)
{
  TbValue value = { .state = TB_VALUE_NUMBER };

  if (stored == NULL || stored[0] == '\0')
    value.state = TB_VALUE_BLANK;
  else if (stored[0] == '-' && stored[1] == '\0')
    value.state = TB_VALUE_NO_DATA;
  else if (!decode_qualified (stored, &value))
    return fail_decode (stored, error);

  *out = value;
  return TRUE;
}

/**
 * tb_qualifier_to_tsv:
 * @qualifier: a qualifier
 *
 * Gives the word for a qualifier in tab-separated lists: `=`, `over`, `under`, `about`, `at-least`, `at-most`.
 * A range is `=`, for it is told by its value.
 *
 * Returns: (transfer none): the word
 */
const char *
tb_qualifier_to_tsv (TbQualifier qualifier)
{
  return find_form (qualifier)->tsv;
}

/**
 * tb_value_from_tsv:
 * @qualifier: as tb_qualifier_to_tsv() gives it
 * @value: as tb_value_to_number() gives it: 177, 84.3, 1-2, -- for no data, nothing for blank
 * @out: (out caller-allocates): the value
 *
 * Reads a qualifier and a number from a tab-separated list.
 *
 * Returns: whether both could be read; if not, @error is %TB_ERROR_VALUE or %TB_ERROR_OVERFLOW
 */
gboolean
tb_value_from_tsv (const char *qualifier, const char *value, TbValue *out, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      TbValue parsed;

      if (strcmp (forms[i].tsv, qualifier) != 0)
        continue;
      if (!tb_value_parse (value, NULL, &parsed, error))
        return FALSE;
      if (parsed.state == TB_VALUE_NUMBER && forms[i].qualifier != TB_EXACTLY)
        {
          if (parsed.qualifier != TB_EXACTLY)
            break;
          parsed.qualifier = forms[i].qualifier;
        }
      *out = parsed;
      return TRUE;
    }

  g_set_error (error, TB_ERROR, TB_ERROR_VALUE, _("“%s” with “%s” is not a qualifier and its number; qualifiers are =, over, under, about, at-least and at-most"), qualifier, value);
  return FALSE;
}

/**
 * tb_value_equal:
 * @a: a value
 * @b: another
 *
 * Tells whether two values are the same in every respect: 31 and 31.0 differ, as they do on paper. To compare
 * numbers, use tb_decimal_compare() or tb_value_less().
 *
 * Returns: whether they are the same
 */
gboolean
tb_value_equal (const TbValue *a, const TbValue *b)
{
  if (a->state != b->state)
    return FALSE;
  if (a->state != TB_VALUE_NUMBER)
    return TRUE;

  return a->qualifier == b->qualifier &&
         a->number.digits == b->number.digits && a->number.scale == b->number.scale &&
         (a->qualifier != TB_RANGE || (a->upper.digits == b->upper.digits && a->upper.scale == b->upper.scale));
}

/**
 * tb_value_is_number:
 * @self: a value
 *
 * Returns: whether there is a number, with any qualifier
 */
gboolean
tb_value_is_number (const TbValue *self)
{
  return self->state == TB_VALUE_NUMBER;
}
