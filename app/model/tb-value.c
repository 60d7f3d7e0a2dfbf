/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure's value: its stored form, the facts file's form, and what can be concluded from it. */
#include "model/tb-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  TbQualifier qualifier;
  const char *stored;
  const char *tsv;
} QualifierForm;

/* longer stored marks first, so that ">=15" isn't read as ">" */
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
  g_autofree char *shown = g_utf8_make_valid (stored, -1);

  g_set_error (error, TB_ERROR, TB_ERROR_DAMAGED, _("“%s” is not a value as projects store them"), shown);
  return FALSE;
}

/* Stored numbers are plain: only what tb_decimal_to_string() writes, of @length bytes. */
static gboolean
decode_number (const char *text, gsize length, TbDecimal *out)
{
  gboolean negative = length > 0 && text[0] == '-';
  gint64 digits = 0;
  guint n_digits = 0;
  gssize point = -1;

  for (gsize i = negative; i < length; i++)
    {
      if (text[i] == '.' && point < 0 && n_digits > 0)
        point = (gssize) i;
      else if (!g_ascii_isdigit (text[i]) || (digits > 0 && ++n_digits > TB_DECIMAL_MAX_DIGITS))
        return FALSE;
      else
        {
          digits = digits * 10 + (text[i] - '0');
          n_digits = MAX (n_digits, 1);
        }
    }

  gsize scale = point < 0 ? 0 : length - (gsize) point - 1;
  if (n_digits == 0 || scale > TB_DECIMAL_MAX_SCALE || (point >= 0 && scale == 0))
    return FALSE;

  *out = (TbDecimal){ negative ? -digits : digits, (guint) scale };
  return TRUE;
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
  const QualifierForm *form = NULL;

  if (stored == NULL || stored[0] == '\0' || strcmp (stored, "-") == 0)
    {
      *out = (TbValue){ .state = stored != NULL && stored[0] == '-' ? TB_VALUE_NO_DATA : TB_VALUE_BLANK };
      return TRUE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (forms) && form == NULL; i++)
    if (g_str_has_prefix (stored, forms[i].stored))
      form = &forms[i];
  if (form == NULL)
    return fail_decode (stored, error);

  const char *number = stored + strlen (form->stored);
  const char *dots = form->qualifier == TB_EXACTLY ? strstr (number, "..") : NULL;

  value.qualifier = dots != NULL ? TB_RANGE : form->qualifier;
  if (!decode_number (number, dots != NULL ? (gsize) (dots - number) : strlen (number), &value.number))
    return fail_decode (stored, error);
  if (dots != NULL && (!decode_number (dots + 2, strlen (dots + 2), &value.upper) ||
                       tb_decimal_compare (value.number, value.upper) >= 0))
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
