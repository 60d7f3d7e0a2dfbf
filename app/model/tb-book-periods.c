/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dates of a book's period, and the quarters that can stand beside it. */
#include "model/tb-book.h"

/**
 * tb_book_get_dates:
 * @self: a book
 * @cutoff: (out caller-allocates): the date that the period's figures are as at; its last day where none is set
 * @issued: (out caller-allocates): the date that its circular is issued; not valid where none is set
 *
 * Gets the dates of the period shown.
 */
void
tb_book_get_dates (TbBook *self, GDate *cutoff, GDate *issued)
{
  g_autofree char *cutoff_text = NULL;
  g_autofree char *issued_text = NULL;
  TbPeriod period = { 2000, 1 };

  g_return_if_fail (TB_IS_BOOK (self));

  const char *id = tb_book_get_period (self);

  tb_period_parse (id, &period, NULL);
  *cutoff = tb_period_end (period);
  g_date_clear (issued, 1);
  if (!tb_period_get_dates (tb_book_get_project (self), id, &cutoff_text, &issued_text, NULL))
    return;
  if (cutoff_text != NULL)
    tb_date_parse (cutoff_text, cutoff);
  if (issued_text != NULL)
    tb_date_parse (issued_text, issued);
}

/* none when the file can't be read: then there are no figures either */
static GStrv
list_known (TbBook *self)
{
  g_autoptr (GError) error = NULL;
  GStrv known = tb_periods_list (tb_book_get_project (self), &error);

  if (known == NULL)
    g_warning ("The project’s periods can’t be read: %s", error->message);

  return known != NULL ? known : g_new0 (char *, 1);
}

/**
 * tb_book_has_period:
 * @self: a book
 * @period: a period's id
 *
 * Tells whether the project has a period: a quarter that it hasn't is a gap between those that it has.
 *
 * Returns: whether it does
 */
gboolean
tb_book_has_period (TbBook *self, const char *period)
{
  g_return_val_if_fail (TB_IS_BOOK (self), FALSE);
  g_return_val_if_fail (period != NULL, FALSE);

  g_auto (GStrv) known = list_known (self);

  return g_strv_contains ((const char *const *) known, period);
}

/**
 * tb_book_dup_periods:
 * @self: a book
 * @n_quarters: how many quarters at most, at least 1
 *
 * Lists the quarters that end with the book's period, one after another as the calendar has them, at most @n_quarters
 * of them: those of a time axis. The list starts with the first of them that the project has. In between, a quarter that
 * it hasn't stands in its place, for a gap is a gap on a time axis; tb_book_has_period() tells.
 *
 * Returns: (transfer full): their ids, oldest first, the book's own always last
 */
GStrv
tb_book_dup_periods (TbBook *self, guint n_quarters)
{
  g_return_val_if_fail (TB_IS_BOOK (self), NULL);
  g_return_val_if_fail (n_quarters >= 1, NULL);

  g_auto (GStrv) known = list_known (self);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  TbPeriod period, other;
  guint n_back = 0;

  /* a file may hold periods that are none */
  if (!tb_period_parse (tb_book_get_period (self), &period, NULL))
    return g_strdupv ((char *[]){ (char *) tb_book_get_period (self), NULL });

  for (gsize i = 0; known[i] != NULL; i++)
    if (tb_period_parse (known[i], &other, NULL))
      {
        int n_between = (period.year - other.year) * 4 + period.quarter - other.quarter;

        if (n_between > (int) n_back && (guint) n_between < n_quarters)
          n_back = n_between;
      }

  for (guint i = n_back; i > 0; i--)
    g_ptr_array_add (ids, tb_period_to_id (tb_period_back (period, i)));
  g_ptr_array_add (ids, g_strdup (tb_book_get_period (self)));
  g_ptr_array_add (ids, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}
