/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that several pages say in the same way. */
#include "tb-words.h"

#include <glib/gi18n-lib.h>

#include "model/tb-period.h"
#include "model/tb-plain-text.h"
#include "model/tb-value.h"

/**
 * tb_words_when:
 * @time: seconds since 1970 UTC
 *
 * Says when something happened: only the time for today, else date and time.
 *
 * Returns: (transfer full): the words
 */
char *
tb_words_when (gint64 time)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (time);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (then == NULL)
    return g_strdup (_("Unknown time"));

  if (g_date_time_get_year (then) == g_date_time_get_year (now) &&
      g_date_time_get_day_of_year (then) == g_date_time_get_day_of_year (now))
    return g_date_time_format (then, _("today %H:%M"));

  return g_date_time_format (then, "%Y-%m-%d %H:%M");
}

/**
 * tb_words_last_change:
 * @change: a change
 *
 * Says what was changed last, by whom and when.
 *
 * Returns: (transfer full): the words
 */
char *
tb_words_last_change (const TbChange *change)
{
  g_autofree char *label = tb_plain_text_cut (change->label, TB_PLAIN_TEXT_LABEL);
  g_autofree char *author = tb_plain_text_cut (change->author, TB_PLAIN_TEXT_LABEL);
  g_autofree char *when = tb_words_when (change->time);

  return g_strdup_printf (_("Last change: %s, %s, %s"), label, author, when);
}

/**
 * tb_words_section:
 * @index: the section's place, from 0
 * @name: its name
 *
 * Numbers a section as the circular numbers its parts: 一、政务服务体系.
 *
 * Returns: (transfer full): the numbered name
 */
char *
tb_words_section (guint index, const char *name)
{
  g_autofree char *number = tb_ordinal_to_words (index + 1);

  return g_strconcat (number, "、", name, NULL);
}

/**
 * tb_words_period:
 * @period: a period's id
 *
 * Says a period in words; an id that can't be read is given back as it is.
 *
 * Returns: (transfer full): the words
 */
char *
tb_words_period (const char *period)
{
  TbPeriod parsed;

  if (!tb_period_parse (period, &parsed, NULL))
    return g_strdup (period);

  return tb_period_to_words (parsed);
}

/**
 * tb_words_findings:
 * @n_errors: the number of errors
 * @n_warnings: the number of warnings
 *
 * Says how many findings there are.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL when there are none
 */
char *
tb_words_findings (guint n_errors, guint n_warnings)
{
  g_autofree char *errors = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u error", "%u errors", n_errors), n_errors);
  g_autofree char *warnings = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u warning", "%u warnings", n_warnings), n_warnings);

  if (n_errors == 0 && n_warnings == 0)
    return NULL;
  if (n_warnings == 0)
    return g_steal_pointer (&errors);
  if (n_errors == 0)
    return g_steal_pointer (&warnings);

  /* Translators: “2 errors, 1 warning” */
  return g_strdup_printf (_("%s, %s"), errors, warnings);
}
