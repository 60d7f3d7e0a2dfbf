/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one cell of the grid shows: its text, how it came about, and what is wrong with it. */
#include <glib/gi18n-lib.h>

#include "grid/tb-grid-model-private.h"
#include "grid/tb-grid-pending.h"

static void
add_detail (TbDatum *self, const char *text)
{
  char *joined;

  if (text == NULL || *text == '\0')
    return;
  if (self->detail == NULL)
    {
      self->detail = g_strdup (text);
      return;
    }
  joined = g_strconcat (self->detail, "\n", text, NULL);
  g_free (self->detail);
  self->detail = joined;
}

static char *
value_text (TbSheet *sheet, TbOrganization *organization, const TbMeasure *measure)
{
  const TbCell *cell = tb_sheet_get_cell (sheet, organization, measure);
  g_autofree char *text = tb_value_to_input (&cell->value, measure->unit);

  return *text != '\0' ? g_steal_pointer (&text) : g_strdup ("?");
}

/* 已完成 ÷ 全年计划 = 35 ÷ 35 */
static char *
describe_rate (TbSheet *sheet, const TbMeasure *rate, TbOrganization *organization)
{
  const TbMeasure *part = tb_sheet_find_measure (sheet, rate->rate_of);
  const TbMeasure *whole = rate->rate_to != NULL ? tb_sheet_find_measure (sheet, rate->rate_to) : NULL;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (part == NULL || whole == NULL)
    return NULL;
  if (organization == NULL ||
      (part->of & tb_organization_get_kind (organization)) == 0 ||
      (whole->of & tb_organization_get_kind (organization)) == 0)
    return g_strdup_printf ("%s = Σ %s ÷ Σ %s", rate->name, part->name, whole->name);
  a = value_text (sheet, organization, part);
  b = value_text (sheet, organization, whole);
  return g_strdup_printf ("%s = %s ÷ %s = %s ÷ %s", rate->name, part->name, whole->name, a, b);
}

static char *
describe_formula (TbSheet *sheet, const TbMeasure *measure, TbOrganization *organization)
{
  const TbMeasure *ranked;

  if (measure->rate_of != NULL)
    return describe_rate (sheet, measure, organization);
  if (measure->rank_of == NULL)
    return NULL;
  ranked = tb_sheet_find_measure (sheet, measure->rank_of);
  return ranked != NULL ? g_strdup_printf (_("Rank by %s"), ranked->name) : NULL;
}

/* A typed value that differs from what it works out to says so. */
static void
compare_computed (TbDatum *self, const TbCell *cell)
{
  g_autofree char *computed = NULL;
  g_autofree char *text = NULL;

  if (cell->origin != TB_CELL_TYPED || !tb_value_is_number (&cell->computed) || tb_value_equal (&cell->value, &cell->computed))
    return;
  computed = tb_value_to_input (&cell->computed, self->measure->unit);
  text = g_strdup_printf (_("Typed; worked out, it is %s"), computed);
  add_detail (self, text);
}

/* Input waits in the present quarter alone. */
static void
fill_pending (TbDatum *self, TbBook *book, TbSheet *sheet)
{
  const TbPending *pending = tb_pending_get (book, self->key, tb_organization_get_id (self->organization));

  if (pending == NULL || !g_str_equal (tb_sheet_get_period (sheet), tb_book_get_period (book)))
    return;
  self->flags |= TB_DATUM_UNREADABLE;
  g_free (self->text);
  self->text = g_strdup (pending->text);
  g_clear_pointer (&self->detail, g_free);
  add_detail (self, pending->reason);
}

/* What the file holds and nobody can read stays marked like input that wasn't stored, until it is typed again. */
static void
fill_unreadable (TbDatum *self, const TbCell *cell)
{
  self->flags |= TB_DATUM_UNREADABLE;
  g_free (self->text);
  self->text = g_strdup (cell->unreadable);
  add_detail (self, _("The file holds this in the figure’s place, and it can’t be read. Type the figure again."));
}

static void
fill_figure (TbDatum *self, TbBook *book, TbSheet *sheet, TbOrganization *organization, const TbMeasure *measure, const char *key)
{
  const TbCell *cell = tb_sheet_get_cell (sheet, organization, measure);

  if (cell->origin == TB_CELL_NONE)
    return;
  self->flags |= TB_DATUM_EXISTS | TB_DATUM_EDITABLE;
  self->measure = measure;
  self->key = key;
  self->organization = organization;
  self->text = tb_value_to_input (&cell->value, measure->unit);
  if (cell->unreadable != NULL)
    fill_unreadable (self, cell);
  if (cell->origin == TB_CELL_COMPUTED)
    {
      g_autofree char *formula = describe_formula (sheet, measure, organization);

      self->flags |= TB_DATUM_COMPUTED;
      add_detail (self, formula);
    }
  compare_computed (self, cell);
  if (cell->named != NULL && *cell->named != '\0' && !g_str_equal (cell->named, tb_organization_get_short_name (organization)))
    {
      g_autofree char *named = g_strdup_printf (_("Given as “%s”"), cell->named);

      add_detail (self, named);
    }
  if (cell->note != NULL && *cell->note != '\0')
    {
      self->flags |= TB_DATUM_NOTED;
      add_detail (self, cell->note);
    }
  fill_pending (self, book, sheet);
}

/* The sum beside what was stated: a difference is marked on both. */
static void
compare_stated (TbDatum *self, TbSheet *sheet, const TbGridColumn *column)
{
  TbValue total, stated;
  const TbMeasure *by = NULL;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *text = NULL;

  if (!tb_sheet_total (sheet, column->measure, &total) ||
      !tb_sheet_stated_total (sheet, column->measure, &stated, &by) ||
      tb_value_compatible (&total, &stated))
    return;
  a = tb_value_to_input (&total, column->measure->unit);
  b = tb_value_to_input (&stated, column->measure->unit);
  text = g_strdup_printf (_("The parts make %s; %s was stated"), a, b);
  self->flags |= TB_DATUM_WARNING;
  if (self->detail == NULL || strstr (self->detail, text) == NULL)
    add_detail (self, text);
}

static void
fill_total (TbDatum *self, TbSheet *sheet, const TbGridColumn *column)
{
  const TbMeasure *measure = column->measure;
  TbValue total;

  if (!tb_sheet_total (sheet, measure, &total) || total.state == TB_VALUE_BLANK)
    return;
  self->flags |= TB_DATUM_EXISTS | TB_DATUM_COMPUTED;
  self->measure = measure;
  self->key = column->key;
  self->text = tb_value_to_input (&total, measure->unit);
  if (measure->rate_of != NULL)
    {
      g_autofree char *formula = describe_rate (sheet, measure, NULL);

      add_detail (self, formula);
    }
  else
    {
      TbOrganizationKind parts = (measure->of & TB_DISTRICT) != 0 ? TB_DISTRICT : TB_DEPARTMENT;
      guint n_parts = 0, n_missing = 0;
      TbValue sum;

      if (tb_sheet_sum (sheet, measure, parts, &sum, &n_parts, &n_missing))
        {
          g_autofree char *text = n_missing == 0
                                      ? g_strdup_printf (ngettext ("Sum of %u figure", "Sum of %u figures", n_parts), n_parts)
                                      : g_strdup_printf (_("Sum of %u figures; %u not filled in"), n_parts, n_missing);

          add_detail (self, text);
        }
    }
  compare_stated (self, sheet, column);
}

/* A rate worked out from the same parts as the total above it: nobody stated that. */
static gboolean
repeats_total (TbDatum *self, TbSheet *sheet, const TbMeasure *measure, TbOrganization *city)
{
  TbValue total;

  return (self->flags & (TB_DATUM_COMPUTED | TB_DATUM_UNREADABLE)) == TB_DATUM_COMPUTED &&
         tb_sheet_total (sheet, measure, &total) &&
         tb_value_equal (&total, &tb_sheet_get_cell (sheet, city, measure)->value);
}

static void
leave_blank (TbDatum *self)
{
  self->flags &= ~TB_DATUM_COMPUTED;
  g_clear_pointer (&self->detail, g_free);
  g_free (self->text);
  self->text = g_strdup ("");
}

static void
fill_stated (TbDatum *self, TbBook *book, TbSheet *sheet, const TbGridRow *row, const TbGridColumn *column)
{
  if ((column->measure->of & tb_organization_get_kind (row->organization)) != 0)
    {
      fill_figure (self, book, sheet, row->organization, column->measure, column->key);
      if (repeats_total (self, sheet, column->measure, row->organization))
        leave_blank (self);
    }
  else if (column->stated_by != NULL)
    {
      fill_figure (self, book, sheet, row->organization, column->stated_by, column->stated_key);
      if ((self->flags & TB_DATUM_UNREADABLE) == 0)
        {
          g_autofree char *rest = g_steal_pointer (&self->detail);

          add_detail (self, column->stated_by->name);
          add_detail (self, rest);
        }
    }
  if ((self->flags & (TB_DATUM_EXISTS | TB_DATUM_UNREADABLE)) == TB_DATUM_EXISTS && *self->text != '\0' &&
      (self->flags & TB_DATUM_COMPUTED) == 0)
    compare_stated (self, sheet, column);
}

/**
 * tb_datum_fill: (skip)
 * @self: a cleared datum
 * @book: the open book, for input that isn't stored
 * @sheet: the topic's figures
 * @row: its row
 * @column: its column
 *
 * Works out what a cell shows.
 */
void
tb_datum_fill (TbDatum *self, TbBook *book, TbSheet *sheet, const TbGridRow *row, const TbGridColumn *column)
{
  switch (row->kind)
    {
    case TB_GRID_FIGURES:
      fill_figure (self, book, sheet, row->organization, column->measure, column->key);
      break;
    case TB_GRID_TOTAL:
      fill_total (self, sheet, column);
      break;
    case TB_GRID_STATED:
      fill_stated (self, book, sheet, row, column);
      break;
    case TB_GRID_SUBHEADING:
    default:
      break;
    }
  if (self->text == NULL)
    self->text = g_strdup ("");
}

/**
 * tb_datum_add_finding: (skip)
 * @self: a datum
 * @finding: what a check found about it
 *
 * Marks a cell with a finding and its arithmetic.
 */
void
tb_datum_add_finding (TbDatum *self, TbFinding *finding)
{
  const char *arithmetic = tb_finding_get_arithmetic (finding);

  self->flags |= tb_finding_get_severity (finding) == TB_SEVERE ? TB_DATUM_ERROR : TB_DATUM_WARNING;
  if ((self->flags & TB_DATUM_UNREADABLE) != 0)
    return;
  add_detail (self, tb_finding_get_message (finding));
  if (g_strcmp0 (arithmetic, tb_finding_get_message (finding)) != 0)
    add_detail (self, arithmetic);
}

/**
 * tb_datum_clear: (skip)
 * @self: a datum
 *
 * Frees what a datum holds.
 */
void
tb_datum_clear (TbDatum *self)
{
  g_free (self->text);
  g_free (self->detail);
  *self = (TbDatum){ 0 };
}
