/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells that work out from other cells: the city's sums and counts, then rates, then ranks. */
#include "model/tb-sheet-private.h"

#define COUNTED (TB_DISTRICT | TB_DEPARTMENT | TB_PLACE)

/* Takes a computed value over; it shows where nothing was typed. */
void
tb_cell_set_computed (TbCell *self, const TbValue *value)
{
  self->computed = *value;
  if (self->origin == TB_CELL_EMPTY)
    {
      self->value = *value;
      self->origin = TB_CELL_COMPUTED;
    }
}

/* Organizations that have more than none of @measure; not known while one may have and may not. */
static gboolean
count_organizations (TbSheet *sheet, const TbMeasure *measure, TbValue *out)
{
  const TbValue none = TB_VALUE_EXACT (TB_DECIMAL_INT (0));
  GPtrArray *organizations = tb_sheet_get_organizations (sheet);
  gint64 n_counted = 0;

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);
      const TbCell *cell = tb_sheet_get_cell (sheet, organization, measure);
      const TbValue *value = &cell->value;

      if ((tb_organization_get_kind (organization) & COUNTED) == 0)
        continue;
      if (cell->unreadable != NULL)
        return FALSE;
      if (!tb_value_is_number (value))
        continue;

      TbTruth more = value->qualifier == TB_ABOUT && value->number.digits > 0 ? TB_YES : tb_value_less (&none, value);
      if (more == TB_UNKNOWN)
        return FALSE;
      n_counted += more == TB_YES;
    }

  *out = TB_VALUE_EXACT (TB_DECIMAL_INT (n_counted));
  return n_counted > 0;
}

/* The city's figure of a measure, from its parts' figures of it or of the measure that it states or counts. */
static gboolean
work_out_city (TbSheet *sheet, const TbMeasure *measure, TbValue *out)
{
  const TbMeasure *of;

  if (measure->counts != NULL)
    return (of = tb_sheet_find_measure (sheet, measure->counts)) != NULL && count_organizations (sheet, of, out);
  if (measure->states != NULL)
    return (of = tb_sheet_find_measure (sheet, measure->states)) != NULL && tb_sheet_complete_total (sheet, of, out);

  return tb_sheet_complete_total (sheet, measure, out);
}

/* One side of a rate: the organization's own figure; for the city also the sum of its parts. */
static gboolean
find_operand (TbSheet *sheet, TbOrganization *organization, const char *measure_id, TbValue *out)
{
  const TbMeasure *measure = tb_sheet_find_measure (sheet, measure_id);

  if (measure == NULL)
    return FALSE;

  const TbCell *cell = tb_sheet_get_cell (sheet, organization, measure);

  *out = cell->value;
  return tb_value_is_number (out) ||
         (cell->unreadable == NULL && tb_organization_get_kind (organization) == TB_CITY && tb_sheet_complete_total (sheet, measure, out));
}

static gboolean
work_out_rate (TbSheet *sheet, TbOrganization *organization, const TbMeasure *rate, TbValue *out)
{
  TbValue part, whole;

  return find_operand (sheet, organization, rate->rate_of, &part) &&
         find_operand (sheet, organization, rate->rate_to, &whole) &&
         tb_value_percentage (&part, &whole, rate->decimals, out);
}

static gboolean
is_rate (const TbMeasure *measure)
{
  return measure->rate_of != NULL && measure->rate_to != NULL;
}

static void
compute_city (TbSheet *sheet, TbOrganization *city)
{
  GPtrArray *measures = tb_sheet_get_measures (sheet);

  for (guint i = 0; i < measures->len; i++)
    {
      const TbMeasure *measure = g_ptr_array_index (measures, i);
      TbCell *cell = tb_sheet_edit_cell (sheet, city, measure);
      TbValue value;

      if (cell->origin != TB_CELL_NONE && !is_rate (measure) && work_out_city (sheet, measure, &value))
        tb_cell_set_computed (cell, &value);
    }
}

static void
compute_rates (TbSheet *sheet, const TbMeasure *rate)
{
  GPtrArray *organizations = tb_sheet_get_organizations (sheet);

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);
      TbCell *cell = tb_sheet_edit_cell (sheet, organization, rate);
      TbValue value;

      if (cell->origin != TB_CELL_NONE && work_out_rate (sheet, organization, rate, &value))
        tb_cell_set_computed (cell, &value);
    }
}

/*
 * tb_sheet_compute:
 * @self: a sheet with its typed figures
 *
 * Fills in what works out: first the city's sums and counts, then rates, which need them, then ranks, which need rates.
 */
void
tb_sheet_compute (TbSheet *self)
{
  GPtrArray *measures = tb_sheet_get_measures (self);
  GPtrArray *organizations = tb_sheet_get_organizations (self);

  for (guint i = 0; i < organizations->len; i++)
    if (tb_organization_get_kind (g_ptr_array_index (organizations, i)) == TB_CITY)
      compute_city (self, g_ptr_array_index (organizations, i));

  for (guint i = 0; i < measures->len; i++)
    if (is_rate (g_ptr_array_index (measures, i)))
      compute_rates (self, g_ptr_array_index (measures, i));

  for (guint i = 0; i < measures->len; i++)
    if (((const TbMeasure *) g_ptr_array_index (measures, i))->rank_of != NULL)
      tb_sheet_compute_ranks (self, g_ptr_array_index (measures, i));
}
