/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Periods: quarters, as text, as dates, and as rows of the project. */
#include "model/tb-period.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/tb-text-private.h"
#include "project/tb-project-private.h"
#include "tb-error.h"

static const char *const quarter_words[] = { "一", "二", "三", "四" };

/* 3, 三 or 第三 */
static int
read_quarter (const char **p)
{
  if (g_str_has_prefix (*p, "第"))
    *p += strlen ("第");

  if (**p >= '1' && **p <= '4')
    {
      int quarter = **p - '0';

      (*p)++;
      return quarter;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (quarter_words); i++)
    if (g_str_has_prefix (*p, quarter_words[i]))
      {
        *p += strlen (quarter_words[i]);
        return (int) i + 1;
      }

  return 0;
}

/**
 * tb_period_parse:
 * @text: a period: 2022Q3, 2022年第三季度, 2022年3季度
 * @out: (out caller-allocates): the period
 *
 * Returns: whether it could be read; if not, @error is %TB_ERROR_USAGE
 */
gboolean
tb_period_parse (const char *text, TbPeriod *out, GError **error)
{
  g_return_val_if_fail (text != NULL, FALSE);

  g_autofree char *folded = tb_text_fold_width (text);
  const char *p = g_strstrip (folded);
  int year = 0, quarter = 0;

  for (int i = 0; i < 4 && g_ascii_isdigit (*p); i++, p++)
    year = year * 10 + (*p - '0');

  if (year >= 1000 && (*p == 'Q' || *p == 'q'))
    {
      p++;
      quarter = g_ascii_isdigit (*p) ? read_quarter (&p) : 0;
    }
  else if (year >= 1000 && g_str_has_prefix (p, "年"))
    {
      p += strlen ("年");
      quarter = read_quarter (&p);
      if (g_str_has_prefix (p, "季度"))
        p += strlen ("季度");
      else
        quarter = 0;
    }

  if (quarter == 0 || *p != '\0')
    {
      g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("“%s” is not a period; write a year and a quarter, as in 2022Q3"), text);
      return FALSE;
    }

  *out = (TbPeriod){ year, quarter };
  return TRUE;
}

/**
 * tb_period_to_id:
 * @self: a period
 *
 * Returns: (transfer full): its id, 2022Q3; ids sort in time's order
 */
char *
tb_period_to_id (TbPeriod self)
{
  return g_strdup_printf ("%04dQ%d", self.year, self.quarter);
}

/**
 * tb_period_to_words:
 * @self: a period
 *
 * Returns: (transfer full): 2022年第三季度, Chinese in every locale: it is the circular's word
 */
char *
tb_period_to_words (TbPeriod self)
{
  g_return_val_if_fail (self.quarter >= 1 && self.quarter <= 4, NULL);

  return g_strdup_printf ("%d年第%s季度", self.year, quarter_words[self.quarter - 1]);
}

/**
 * tb_period_to_short_words:
 * @self: a period
 *
 * Writes a period for an axis or a column's head: the century goes without saying, the quarter doesn't become a
 * bare 三季, which nobody writes. A label may be broken after 年.
 *
 * Returns: (transfer full): 22年三季度, Chinese in every locale
 */
char *
tb_period_to_short_words (TbPeriod self)
{
  g_return_val_if_fail (self.quarter >= 1 && self.quarter <= 4, NULL);

  return g_strdup_printf ("%02d年%s季度", self.year % 100, quarter_words[self.quarter - 1]);
}

/**
 * tb_period_next:
 * @self: a period
 *
 * Returns: the quarter after it
 */
TbPeriod
tb_period_next (TbPeriod self)
{
  return self.quarter < 4 ? (TbPeriod){ self.year, self.quarter + 1 } : (TbPeriod){ self.year + 1, 1 };
}

/**
 * tb_period_back:
 * @self: a period
 * @n_quarters: how many quarters back
 *
 * Returns: the quarter that many before it; 4 gives the same quarter of the year before
 */
TbPeriod
tb_period_back (TbPeriod self, guint n_quarters)
{
  int index = self.year * 4 + self.quarter - 1 - (int) n_quarters;

  return (TbPeriod){ index / 4, index % 4 + 1 };
}

/**
 * tb_period_end:
 * @self: a period
 *
 * Returns: the last day of the quarter
 */
GDate
tb_period_end (TbPeriod self)
{
  GDateMonth month = self.quarter * 3;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_date_get_days_in_month (month, self.year), month, self.year);

  return date;
}

/**
 * tb_periods_list:
 * @project: a project
 *
 * Returns: (transfer full): the ids of its periods, oldest first, or %NULL with @error set
 */
GStrv
tb_periods_list (TbProject *project, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, "SELECT id FROM period ORDER BY id", error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GError *local_error = NULL;

  if (stmt == NULL)
    return NULL;

  while (tb_sql_row (stmt, &local_error))
    {
      const char *id = tb_sql_text (stmt, 0);

      if (id != NULL)
        g_strv_builder_add (builder, id);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }

  return g_strv_builder_end (builder);
}

/**
 * tb_period_get_dates:
 * @project: a project
 * @id: a period's id
 * @cutoff: (out) (optional) (nullable): the date that its figures are as at, 2022-09-30
 * @issued: (out) (optional) (nullable): the date that its circular is issued
 * @error: return location for an error
 *
 * Gets a period's dates as they are stored; %NULL for one that isn't set.
 *
 * Returns: whether there is such a period
 */
gboolean
tb_period_get_dates (TbProject *project, const char *id, char **cutoff, char **issued, GError **error)
{
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, "SELECT cutoff, issued FROM period WHERE id = ?1", error);
  GError *local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_text (stmt, 1, id, -1, SQLITE_TRANSIENT);
  if (!tb_sql_row (stmt, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, local_error);
      else
        g_set_error (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("The project has no period “%s”"), id);
      return FALSE;
    }

  if (cutoff != NULL)
    *cutoff = g_strdup (tb_sql_text (stmt, 0));
  if (issued != NULL)
    *issued = g_strdup (tb_sql_text (stmt, 1));
  return TRUE;
}

/**
 * tb_date_parse:
 * @text: a date as projects store it: 2022-09-30
 * @out: (out caller-allocates): the date; untouched when @text holds none
 *
 * Returns: whether @text is a date
 */
gboolean
tb_date_parse (const char *text, GDate *out)
{
  static const char form[] = "0000-00-00";
  int year, month, day;

  for (gsize i = 0; i < sizeof form; i++)
    if (form[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;
  year = (int) g_ascii_strtoll (text, NULL, 10);
  month = (int) g_ascii_strtoll (text + 5, NULL, 10);
  day = (int) g_ascii_strtoll (text + 8, NULL, 10);
  if (!g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_set_dmy (out, day, month, year);

  return TRUE;
}

/**
 * tb_date_to_words:
 * @date: a valid date
 *
 * Writes a date as the circular does, 2022年9月30日, in every locale.
 *
 * Returns: (transfer full): the text
 */
char *
tb_date_to_words (const GDate *date)
{
  return g_strdup_printf ("%u年%u月%u日", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

/**
 * tb_period_add:
 * @edit: the edit that it belongs to
 * @period: a period
 *
 * Adds a period to the project, with its last day as the cut-off date of its figures. A period that is there already
 * stays as it is. What was written in the quarter before isn't taken over: tb_passage_start_period() does both.
 *
 * Returns: whether it worked
 */
gboolean
tb_period_add (TbEdit *edit, TbPeriod period, GError **error)
{
  g_autofree char *id = tb_period_to_id (period);
  g_auto (GStrv) known = tb_periods_list (tb_edit_get_project (edit), error);
  GDate end = tb_period_end (period);
  char cutoff[11];

  if (known == NULL)
    return FALSE;
  if (g_strv_contains ((const char *const *) known, id))
    return TRUE;

  g_date_strftime (cutoff, sizeof cutoff, "%Y-%m-%d", &end);
  return tb_edit_insert (edit, "period", id, (TbColumn[]){ { "cutoff", cutoff } }, 1, error);
}
