/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column adds up to, beside what the city states. */
#include "model/tb-sheet.h"

#include "model/tb-sheet-private.h"

/**
 * tb_sheet_sum:
 * @self: a sheet
 * @measure: a measure of it
 * @kinds: the kinds of organizations that are the parts
 * @out: (out caller-allocates): the sum; blank when there is no part
 * @n_parts: (out) (optional): how many numbers were added
 * @n_missing: (out) (optional): how many organizations have the measure and no number; where only those concerned
 *   have figures (#TbMeasure.sparse), an empty cell isn't missing
 *
 * Adds a column up, with its qualifiers: 177 + 180余 is over 357.
 *
 * Returns: whether the sum is known: not for measures that can't be summed, nor when qualifiers contradict each other,
 *   nor while a part can't be read
 */
gboolean
tb_sheet_sum (TbSheet *self, const TbMeasure *measure, TbOrganizationKind kinds, TbValue *out, guint *n_parts, guint *n_missing)
{
  g_return_val_if_fail (TB_IS_SHEET (self), FALSE);
  g_return_val_if_fail (measure != NULL && out != NULL, FALSE);

  GPtrArray *organizations = tb_sheet_get_organizations (self);
  TbValue sum = TB_VALUE_INIT;
  guint added = 0, missing = 0;
  gboolean known = tb_measure_is_summable (measure);

  for (guint i = 0; known && i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);

      if ((tb_organization_get_kind (organization) & kinds) == 0)
        continue;

      const TbCell *cell = tb_sheet_get_cell (self, organization, measure);
      if (cell->unreadable != NULL)
        known = FALSE;
      else if (tb_value_is_number (&cell->value))
        {
          known = tb_value_add (&sum, &cell->value, &sum);
          added++;
        }
      else if (cell->origin != TB_CELL_NONE && (!measure->sparse || cell->origin == TB_CELL_TYPED))
        missing++;
    }

  if (n_parts != NULL)
    *n_parts = added;
  if (n_missing != NULL)
    *n_missing = missing;
  if (known)
    *out = sum;

  return known;
}

/**
 * tb_sheet_weighted_rate:
 * @self: a sheet
 * @rate: a rate that names its numerator and denominator
 * @kinds: the kinds of organizations averaged over
 * @out: (out caller-allocates): Σ numerators ÷ Σ denominators
 *
 * Works out an average in which every organization weighs as much as its denominator. Organizations that have
 * neither number take no part; where one has only one of the two, the average isn't known.
 *
 * Returns: whether it is known
 */
gboolean
tb_sheet_weighted_rate (TbSheet *self, const TbMeasure *rate, TbOrganizationKind kinds, TbValue *out)
{
  g_return_val_if_fail (TB_IS_SHEET (self), FALSE);
  g_return_val_if_fail (rate != NULL && out != NULL, FALSE);

  const TbMeasure *numerator = rate->rate_of != NULL ? tb_sheet_find_measure (self, rate->rate_of) : NULL;
  const TbMeasure *denominator = rate->rate_to != NULL ? tb_sheet_find_measure (self, rate->rate_to) : NULL;
  GPtrArray *organizations = tb_sheet_get_organizations (self);
  TbValue parts = TB_VALUE_INIT, wholes = TB_VALUE_INIT;

  if (numerator == NULL || denominator == NULL)
    return FALSE;

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);

      if ((tb_organization_get_kind (organization) & kinds) == 0)
        continue;

      const TbCell *part_cell = tb_sheet_get_cell (self, organization, numerator);
      const TbCell *whole_cell = tb_sheet_get_cell (self, organization, denominator);
      const TbValue *part = &part_cell->value;
      const TbValue *whole = &whole_cell->value;

      if (part_cell->unreadable != NULL || whole_cell->unreadable != NULL || tb_value_is_number (part) != tb_value_is_number (whole))
        return FALSE;
      if (tb_value_is_number (part) && (!tb_value_add (&parts, part, &parts) || !tb_value_add (&wholes, whole, &wholes)))
        return FALSE;
    }

  return tb_value_percentage (&parts, &wholes, rate->decimals, out);
}

/* The parts of a total: districts, or departments where districts don't have the measure. */
static TbOrganizationKind
part_kinds (const TbMeasure *measure)
{
  return (measure->of & TB_DISTRICT) != 0 ? TB_DISTRICT : measure->of & TB_DEPARTMENT;
}

/**
 * tb_sheet_total:
 * @self: a sheet
 * @measure: a measure of it
 * @out: (out caller-allocates): the total
 *
 * Gives the value of the total row: the sum, or for a rate the weighted one, over the districts, or over the
 * departments where districts don't have the measure.
 *
 * Returns: whether there is a total that is known
 */
gboolean
tb_sheet_total (TbSheet *self, const TbMeasure *measure, TbValue *out)
{
  g_return_val_if_fail (TB_IS_SHEET (self), FALSE);
  g_return_val_if_fail (measure != NULL && out != NULL, FALSE);

  TbValue sum;
  guint n_parts;

  if (measure->rate_of != NULL && measure->rate_to != NULL)
    return tb_sheet_weighted_rate (self, measure, part_kinds (measure), out);
  if (!tb_sheet_sum (self, measure, part_kinds (measure), &sum, &n_parts, NULL) || n_parts == 0)
    return FALSE;

  *out = sum;
  return TRUE;
}

/* The total row's sum, when each part has its figure: then it is the city's. A list of those concerned may end early. */
gboolean
tb_sheet_complete_total (TbSheet *self, const TbMeasure *measure, TbValue *out)
{
  TbValue sum;
  guint n_parts, n_missing;

  if (measure->sparse || !tb_sheet_sum (self, measure, part_kinds (measure), &sum, &n_parts, &n_missing) ||
      n_parts == 0 || n_missing > 0)
    return FALSE;

  *out = sum;
  return TRUE;
}

/* The figure of @measure that was typed for the city. */
static const TbValue *
find_stated (TbSheet *self, const TbMeasure *measure)
{
  GPtrArray *organizations = tb_sheet_get_organizations (self);

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);

      if (tb_organization_get_kind (organization) != TB_CITY)
        continue;

      const TbCell *cell = tb_sheet_get_cell (self, organization, measure);
      if (cell->origin == TB_CELL_TYPED && tb_value_is_number (&cell->value))
        return &cell->value;
    }

  return NULL;
}

/**
 * tb_sheet_stated_total:
 * @self: a sheet
 * @measure: a measure of it
 * @out: (out caller-allocates): the figure
 * @by: (out) (optional) (transfer none): the measure that it is a figure of
 *
 * Gives the city figure that was stated for a column's total: that of the measure which says that it states this
 * one, or else the city's own figure of the measure. Computed values state nothing.
 *
 * Returns: whether there is one
 */
gboolean
tb_sheet_stated_total (TbSheet *self, const TbMeasure *measure, TbValue *out, const TbMeasure **by)
{
  g_return_val_if_fail (TB_IS_SHEET (self), FALSE);
  g_return_val_if_fail (measure != NULL && out != NULL, FALSE);

  GPtrArray *measures = tb_sheet_get_measures (self);
  const TbMeasure *stating = measure;
  const TbValue *stated = NULL;

  for (guint i = 0; stated == NULL && i < measures->len; i++)
    {
      stating = g_ptr_array_index (measures, i);
      if (g_strcmp0 (stating->states, measure->id) == 0)
        stated = find_stated (self, stating);
    }
  if (stated == NULL)
    {
      stating = measure;
      stated = find_stated (self, measure);
    }
  if (stated == NULL)
    return FALSE;

  *out = *stated;
  if (by != NULL)
    *by = stating;

  return TRUE;
}

/**
 * tb_sheet_count_cells:
 * @self: a sheet
 * @n_filled: (out): how many cells were typed
 * @n_cells: (out): how many were typed or are still to be filled
 *
 * Says how far the topic is filled. An empty cell of a sparse measure is nothing to be filled, nor is one that is
 * worked out.
 */
void
tb_sheet_count_cells (TbSheet *self, guint *n_filled, guint *n_cells)
{
  g_return_if_fail (TB_IS_SHEET (self));
  g_return_if_fail (n_filled != NULL && n_cells != NULL);

  GPtrArray *measures = tb_sheet_get_measures (self);
  GPtrArray *organizations = tb_sheet_get_organizations (self);

  *n_filled = *n_cells = 0;
  for (guint m = 0; m < measures->len; m++)
    {
      const TbMeasure *measure = g_ptr_array_index (measures, m);
      const gboolean wanted = !measure->sparse && !tb_measure_is_computable (measure);

      for (guint o = 0; o < organizations->len; o++)
        {
          const TbCell *cell = tb_sheet_get_cell (self, g_ptr_array_index (organizations, o), measure);

          *n_filled += cell->origin == TB_CELL_TYPED && cell->unreadable == NULL;
          *n_cells += cell->origin == TB_CELL_TYPED || (cell->origin == TB_CELL_EMPTY && wanted);
        }
    }
}
