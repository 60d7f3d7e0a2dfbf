/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a table of organizations by measures: the same sheet, names and rules as text and charts. */
#include "circular/tb-table-compose.h"

#include <string.h>

#define NOTHING "—"
#define GAP "（缺）"

typedef struct
{
  const TbDisplay *display;      /* borrowed */
  const TbFieldContext *context; /* borrowed */
  GPtrArray *columns;            /* owned (element-type TbDisplayColumn) */
  TbOrganizationKind kinds;
  GPtrArray *organizations; /* owned container (element-type TbOrganization): the rows, in order */
  TbTable *table;           /* owned */
  guint n_known;            /* cells with something to say, or with what can't be read */
} TableMaker;

static const TbDisplayColumn *
get_column (const TableMaker *self, guint i)
{
  return g_ptr_array_index (self->columns, i);
}

static TbSheet *
get_sheet (const TableMaker *self, const TbDisplayColumn *column)
{
  return tb_book_get_sheet (self->context->book, column->topic_key);
}

static const TbCell *
get_cell (const TableMaker *self, const TbDisplayColumn *column, TbOrganization *organization)
{
  return tb_sheet_get_cell (get_sheet (self, column), organization, column->measure);
}

/* Districts before departments before the rest, by what the measures have. */
static TbOrganizationKind
choose_kinds (const TableMaker *self)
{
  static const TbOrganizationKind order[] = { TB_DISTRICT, TB_DEPARTMENT, TB_PEER_CITY, TB_PLACE };
  TbOrganizationKind all = 0;

  if (self->display->kinds != 0)
    return self->display->kinds;
  for (guint i = 0; i < self->columns->len; i++)
    all |= get_column (self, i)->measure->of;
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (all & order[i])
        return order[i];
    }
  return all;
}

static gboolean
is_said (const TbCell *cell)
{
  return tb_value_is_number (&cell->value) || cell->value.state == TB_VALUE_NO_DATA || cell->unreadable != NULL;
}

/* Every district reports, so one without a figure has a row; of others, those that have one. */
static gboolean
has_row (const TableMaker *self, TbOrganization *organization)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const TbDisplayColumn *column = get_column (self, i);
      const TbCell *cell = get_cell (self, column, organization);

      if (is_said (cell))
        return TRUE;
      if (tb_organization_get_kind (organization) == TB_DISTRICT && cell->origin != TB_CELL_NONE && !column->measure->sparse)
        return TRUE;
    }
  return FALSE;
}

static const TbDisplayColumn *
get_ranked (const TableMaker *self)
{
  for (guint i = 0; self->display->ranked_by != NULL && i < self->columns->len; i++)
    {
      const TbMeasure *measure = get_column (self, i)->measure;

      if (g_str_equal (measure->name, self->display->ranked_by) || g_str_equal (measure->id, self->display->ranked_by))
        return get_column (self, i);
    }
  return NULL;
}

/* Those without a number come last. */
static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const TableMaker *self = data;
  const TbDisplayColumn *ranked = get_ranked (self);
  const TbValue *left = &get_cell (self, ranked, *(TbOrganization *const *) a)->value;
  const TbValue *right = &get_cell (self, ranked, *(TbOrganization *const *) b)->value;

  if (!tb_value_is_number (left) || !tb_value_is_number (right))
    return tb_value_is_number (right) - tb_value_is_number (left);
  return (self->display->ascending ? 1 : -1) * tb_decimal_compare (left->number, right->number);
}

static void
choose_rows (TableMaker *self)
{
  g_autoptr (GPtrArray) all = tb_directory_list (tb_book_get_directory (self->context->book), self->kinds);

  self->organizations = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    {
      if (has_row (self, g_ptr_array_index (all, i)))
        g_ptr_array_add (self->organizations, g_ptr_array_index (all, i));
    }
  if (get_ranked (self) != NULL)
    g_ptr_array_sort_with_data (self->organizations, compare_rows, self); /* GLib's sort is stable */
}

/* The unit of all columns; %NULL where they differ. */
static const char *
get_common_unit (const TableMaker *self)
{
  const char *unit = get_column (self, 0)->measure->unit;

  for (guint i = 1; i < self->columns->len; i++)
    {
      if (g_strcmp0 (unit, get_column (self, i)->measure->unit) != 0)
        return NULL;
    }
  return unit;
}

/* 截至2022年9月30日, or, where all is of the quarter, 2022年第三季度; then the unit, where all have the same. */
static char *
dup_note (const TableMaker *self)
{
  const char *unit = get_common_unit (self);
  gboolean is_flow = TRUE;
  TbPeriod period = { 0 };
  g_autofree char *when = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    is_flow = is_flow && get_column (self, i)->measure->kind == TB_FLOW;
  if (is_flow && tb_period_parse (tb_book_get_period (self->context->book), &period, NULL))
    {
      when = tb_period_to_words (period);
    }
  else if (g_date_valid (&self->context->cutoff))
    {
      g_autofree char *date = tb_date_to_words (&self->context->cutoff);

      when = g_strconcat ("截至", date, NULL);
    }
  if (unit == NULL || g_str_equal (unit, "是/否"))
    return g_steal_pointer (&when);
  return g_strconcat (when != NULL ? when : "", when != NULL ? "　" : "", "单位：", unit, NULL);
}

/* How many columns are of the topic of column @i. */
static guint
count_of_topic (const TableMaker *self, guint i)
{
  guint n = 0;

  for (guint j = 0; j < self->columns->len; j++)
    n += g_str_equal (get_column (self, j)->topic_key, get_column (self, i)->topic_key);
  return n;
}

static void
add_measure_column (TableMaker *self, guint i)
{
  const TbDisplayColumn *column = get_column (self, i);
  const guint n = count_of_topic (self, i);
  const char *topic = column->topic != NULL ? column->topic->name : "";
  const gboolean is_answer = g_str_equal (column->measure->unit, "是/否");
  const char *unit = get_common_unit (self) != NULL || is_answer ? NULL : column->measure->unit;
  g_autofree char *name = g_strconcat (n == 1 && n < self->columns->len ? topic : "", column->measure->name, NULL);
  TbTableColumn *added = tb_table_add_column (self->table, name, unit, !is_answer);

  if (n > 1 && n < self->columns->len)
    tb_table_column_set_group (added, topic);
}

static const char *
get_row_head (const TableMaker *self)
{
  if (self->kinds == TB_DISTRICT)
    return "地区";
  if (self->kinds == TB_DEPARTMENT)
    return "部门";
  if (self->kinds & TB_PEER_CITY)
    return "城市";
  return self->kinds == TB_PLACE ? "地点" : "单位";
}

/* A place is said only where the list begins with the best; otherwise the rows are merely numbered. */
static gboolean
has_places (const TableMaker *self)
{
  return get_ranked (self)->measure->direction == (self->display->ascending ? TB_LESS_IS_BETTER : TB_MORE_IS_BETTER);
}

static void
add_columns (TableMaker *self)
{
  if (get_ranked (self) != NULL)
    tb_table_add_column (self->table, has_places (self) ? "位次" : "序号", NULL, TRUE);
  tb_table_add_column (self->table, get_row_head (self), NULL, FALSE);
  for (guint i = 0; i < self->columns->len; i++)
    add_measure_column (self, i);
}

/* Without the unit, which stands at the head or above; 超过90 of percentages, not 90余. */
static char *
dup_words (const TbDisplayColumn *column, const TbValue *value)
{
  const char *unit = column->measure->unit;
  char *words;

  if (!g_str_equal (unit, "是/否") && !g_str_equal (unit, "%"))
    return tb_value_to_words (value, NULL);
  words = tb_value_to_words (value, unit);
  if (value->qualifier != TB_RANGE && g_str_has_suffix (words, "%"))
    words[strlen (words) - 1] = '\0';
  return words;
}

/* What is still to be filled, or can't be read, is a gap; where only those concerned have a figure, or nobody has, a dash. */
static void
add_figure (TableMaker *self, TbTableRow *row, const TbDisplayColumn *column, TbOrganization *organization)
{
  const TbCell *cell = get_cell (self, column, organization);
  const gboolean is_missing = !tb_value_is_number (&cell->value) && cell->value.state != TB_VALUE_NO_DATA &&
                              (cell->unreadable != NULL || (cell->origin != TB_CELL_NONE && !column->measure->sparse));
  g_autofree char *words = tb_value_is_number (&cell->value) ? dup_words (column, &cell->value) : NULL;
  TbTableCell *added = tb_table_row_add_cell (row, words != NULL ? words : is_missing ? GAP
                                                                                      : NOTHING);

  added->measure = g_strdup_printf ("%s/%s", column->topic_key, column->measure->id);
  added->organization = g_strdup (tb_organization_get_id (organization));
  added->is_missing = is_missing;
  self->n_known += words != NULL || cell->unreadable != NULL;
}

static void
add_rows (TableMaker *self)
{
  const TbDisplayColumn *ranked = get_ranked (self);
  g_autoptr (GArray) ranks = NULL;

  if (ranked != NULL && has_places (self))
    ranks = tb_sheet_rank_all (get_sheet (self, ranked), ranked->measure, self->kinds, self->organizations);
  for (guint i = 0; i < self->organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (self->organizations, i);
      const guint place = ranks != NULL ? g_array_index (ranks, guint, i) : i + 1;
      g_autofree char *number = place > 0 ? g_strdup_printf ("%u", place) : g_strdup (NOTHING);
      g_autofree char *name = self->kinds & TB_PEER_CITY ? tb_book_dup_name_among_cities (self->context->book, organization)
                                                         : g_strdup (tb_organization_get_short_name (organization));
      TbTableRow *row = tb_table_add_row (self->table);

      if (ranked != NULL)
        tb_table_row_add_cell (row, number);
      tb_table_row_add_cell (row, name)->organization = g_strdup (tb_organization_get_id (organization));
      for (guint j = 0; j < self->columns->len; j++)
        add_figure (self, row, get_column (self, j), organization);
    }
}

/* The city's figures, as the text says them, below those of its districts or departments. */
static void
add_total (TableMaker *self)
{
  TbOrganization *city = self->context->city;
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  gboolean is_known = FALSE;
  TbTableRow *row;

  if (city == NULL || self->organizations->len < 2 || (self->kinds != TB_DISTRICT && self->kinds != TB_DEPARTMENT))
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const TbDisplayColumn *column = get_column (self, i);
      TbValue value;

      if (!tb_field_get_figure (self->context, column->topic_key, column->measure, city, &value))
        value = TB_VALUE_INIT;
      is_known |= tb_value_is_number (&value);
      g_ptr_array_add (values, tb_value_is_number (&value) ? dup_words (column, &value) : g_strdup (NOTHING));
    }
  if (!is_known)
    return;

  row = tb_table_add_row (self->table);
  row->is_total = TRUE;
  if (get_ranked (self) != NULL)
    tb_table_row_add_cell (row, "");
  tb_table_row_add_cell (row, "全市")->organization = g_strdup (tb_organization_get_id (city));
  for (guint i = 0; i < self->columns->len; i++)
    {
      TbTableCell *cell = tb_table_row_add_cell (row, g_ptr_array_index (values, i));

      cell->measure = g_strdup_printf ("%s/%s", get_column (self, i)->topic_key, get_column (self, i)->measure->id);
      cell->organization = g_strdup (tb_organization_get_id (city));
    }
}

/**
 * tb_table_compose: (skip)
 * @display: a table, read
 * @context: the figures
 * @title: (nullable): what stands above it
 * @error: return location
 *
 * Makes a table. Units stand in the heads of columns where they differ, else in the note.
 *
 * Returns: (transfer full): the table, without rows when no figure of it is known; %NULL when a name means nothing
 */
TbTable *
tb_table_compose (const TbDisplay *display, const TbFieldContext *context, const char *title, GError **error)
{
  TableMaker self = { .display = display, .context = context };
  g_autofree char *note = NULL;

  self.columns = tb_display_list_columns (display, context, error);
  if (self.columns == NULL)
    return NULL;
  self.kinds = choose_kinds (&self);
  choose_rows (&self);
  note = dup_note (&self);
  self.table = tb_table_new (title, note);
  add_columns (&self);
  add_rows (&self);
  if (self.n_known > 0)
    add_total (&self);
  else
    g_ptr_array_set_size (self.table->rows, 0);
  g_ptr_array_unref (self.organizations);
  g_ptr_array_unref (self.columns);
  return self.table;
}
