/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart shows: its rows, their order and ranks, and who is at either end. */
#include "chart/tb-chart-private.h"

#define BLANK_TEXT "未填"
#define NO_DATA_TEXT "无数据"

static void
item_free (gpointer data)
{
  TbChartItem *self = data;

  g_clear_object (&self->organization);
  g_clear_pointer (&self->points, g_array_unref);
  g_free (self->detail);
  g_free (self->text);
  g_free (self->label);
  g_free (self);
}

static void
clear_column (gpointer data)
{
  TbChartColumn *self = data;

  g_clear_object (&self->organization);
  g_free (self->period);
  g_free (self->label);
}

static void
clear_point (gpointer data)
{
  g_free (((TbChartPoint *) data)->text);
}

/**
 * tb_chart_data_alloc:
 * @kind: the kind; for one of a section's own its class is set afterwards
 *
 * Returns: (transfer full): data without rows
 */
TbChartData *
tb_chart_data_alloc (TbChartKind kind)
{
  TbChartData *self = g_new0 (TbChartData, 1);

  self->kind = kind;
  self->drawing = tb_chart_kind_get (kind);
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->columns = g_array_new (FALSE, TRUE, sizeof (TbChartColumn));
  g_array_set_clear_func (self->columns, clear_column);
  self->noun = "单位";

  return self;
}

void
tb_chart_data_set_kind (TbChartData *self, TbChartKind kind)
{
  self->kind = kind;
  self->drawing = tb_chart_kind_get (kind);
}

static char *
dup_missing_text (const TbValue *value)
{
  return g_strdup (value->state == TB_VALUE_NO_DATA ? NO_DATA_TEXT : BLANK_TEXT);
}

static TbChartItem *
item_new (const char *label, const TbValue *value, const char *text)
{
  TbChartItem *self = g_new0 (TbChartItem, 1);

  self->label = g_strdup (label);
  self->value = *value;
  self->missing = !tb_value_is_number (value);
  self->text = self->missing ? dup_missing_text (value) : g_strdup (text);

  return self;
}

/**
 * tb_chart_data_add:
 * @self: the data
 * @label: the row's name
 * @value: its value
 * @text: (nullable): the value as printed; %NULL for one without a number
 *
 * Adds a row at the end.
 *
 * Returns: (transfer none): the row
 */
TbChartItem *
tb_chart_data_add (TbChartData *self, const char *label, const TbValue *value, const char *text)
{
  TbChartItem *item = item_new (label, value, text);

  g_ptr_array_add (self->items, item);

  return item;
}

/**
 * tb_chart_data_set_average:
 * @self: the data
 * @label: what it is called
 * @value: the latest average
 * @text: (nullable): the same as printed; %NULL for one without a number
 *
 * Sets what the rows are compared with over time. It is drawn like a row and is none: nobody leads or trails it.
 *
 * Returns: (transfer none): the average, which needs a point for each column
 */
TbChartItem *
tb_chart_data_set_average (TbChartData *self, const char *label, const TbValue *value, const char *text)
{
  g_clear_pointer (&self->average, item_free);
  self->average = item_new (label, value, text);

  return self->average;
}

/**
 * tb_chart_data_add_column:
 * @self: the data
 * @label: (nullable): the column's name
 *
 * Adds a column at the end; every row needs a point for it.
 *
 * Returns: (transfer none): the column, until another one is added
 */
TbChartColumn *
tb_chart_data_add_column (TbChartData *self, const char *label)
{
  const TbChartColumn column = { .label = g_strdup (label) };

  g_array_append_val (self->columns, column);

  return &g_array_index (self->columns, TbChartColumn, self->columns->len - 1);
}

/**
 * tb_chart_item_add_point:
 * @self: a row
 * @value: its value in the next column
 * @text: (nullable): the value as printed; %NULL for one without a number, or for as its unit has it
 *
 * Returns: (transfer none): the point, until another one is added
 */
TbChartPoint *
tb_chart_item_add_point (TbChartItem *self, const TbValue *value, const char *text)
{
  TbChartPoint point = { .value = *value, .missing = !tb_value_is_number (value) };

  if (self->points == NULL)
    {
      self->points = g_array_new (FALSE, TRUE, sizeof (TbChartPoint));
      g_array_set_clear_func (self->points, clear_point);
    }
  point.text = point.missing ? dup_missing_text (value) : g_strdup (text);
  g_array_append_val (self->points, point);

  return &g_array_index (self->points, TbChartPoint, self->points->len - 1);
}

void
tb_chart_data_free (TbChartData *self)
{
  g_free (self->unit);
  g_free (self->note);
  g_free (self->goal_label);
  g_free (self->target_label);
  g_clear_pointer (&self->average, item_free);
  g_free (self->reference_label);
  g_free (self->subject);
  g_free (self->short_foot);
  g_free (self->foot);
  g_free (self->finding);
  g_free (self->title);
  g_free (self->period);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->items);
  g_free (self);
}

const TbChartItem *
tb_chart_data_get_item (const TbChartData *self, int index)
{
  return self->items->pdata[index];
}

const TbChartColumn *
tb_chart_data_get_column (const TbChartData *self, int index)
{
  return &g_array_index (self->columns, TbChartColumn, index);
}

const TbChartPoint *
tb_chart_data_get_point (const TbChartData *self, int item, int column)
{
  return &g_array_index (tb_chart_data_get_item (self, item)->points, TbChartPoint, column);
}

/**
 * tb_chart_data_get_unit:
 * @self: the data
 * @column: a column
 *
 * Returns: (transfer none): the unit of its values: its own measure's, else that of all
 */
const char *
tb_chart_data_get_unit (const TbChartData *self, int column)
{
  const TbMeasure *measure = tb_chart_data_get_column (self, column)->measure;

  return measure != NULL ? measure->unit : self->unit;
}

/**
 * tb_chart_data_dup_point_text:
 * @self: the data
 * @item: a row
 * @column: a column
 *
 * Gives a point's value as printed. Points that carry no text of their own cost nothing until they are printed.
 *
 * Returns: (transfer full): the text
 */
char *
tb_chart_data_dup_point_text (const TbChartData *self, int item, int column)
{
  const TbChartPoint *point = tb_chart_data_get_point (self, item, column);

  return point->text != NULL ? g_strdup (point->text) : tb_value_to_input (&point->value, tb_chart_data_get_unit (self, column));
}

static gboolean
is_known (const TbChartItem *item)
{
  for (guint i = 0; item->points != NULL && i < item->points->len; i++)
    if (!g_array_index (item->points, TbChartPoint, i).missing)
      return TRUE;

  return !item->missing;
}

/**
 * tb_chart_data_count_known:
 * @self: the data
 *
 * Returns: how many rows have a value
 */
guint
tb_chart_data_count_known (const TbChartData *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += is_known (tb_chart_data_get_item (self, i));

  return n;
}

/* Over quarters a row can be known without a figure of the present one, of which findings speak. */
guint
tb_chart_data_count_present (const TbChartData *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += !tb_chart_data_get_item (self, i)->missing;

  return n;
}

/**
 * tb_chart_value_extent:
 * @value: a value
 * @low: (out): the number drawn
 * @high: (out): for a range the upper number, else the same
 *
 * Returns: whether there is a number to draw
 */
gboolean
tb_chart_value_extent (const TbValue *value, double *low, double *high)
{
  if (!tb_value_is_number (value))
    return FALSE;

  *low = tb_decimal_to_double (value->number);
  *high = value->qualifier == TB_RANGE ? tb_decimal_to_double (value->upper) : *low;

  return TRUE;
}

/* whether @item is at least level with every other, and certainly beyond those that differ */
static gboolean
is_extreme (const TbChartData *self, const TbChartItem *item, gboolean highest)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const TbChartItem *other = tb_chart_data_get_item (self, i);
      const gboolean level = item->value.qualifier == TB_EXACTLY && other->value.qualifier == TB_EXACTLY &&
                             tb_decimal_compare (item->value.number, other->value.number) == 0;

      if (other == item || other->missing || level)
        continue;
      if ((highest ? tb_value_less (&other->value, &item->value) : tb_value_less (&item->value, &other->value)) != TB_YES)
        return FALSE;
    }

  return TRUE;
}

/**
 * tb_chart_data_find_extreme:
 * @self: the data
 * @highest: whether the highest or the lowest are meant
 *
 * Finds the rows that are certainly at one end, level with each other.
 *
 * Returns: (transfer container) (element-type TbChartItem): the rows; none when that isn't certain
 */
GPtrArray *
tb_chart_data_find_extreme (const TbChartData *self, gboolean highest)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      TbChartItem *item = self->items->pdata[i];

      if (!item->missing && is_extreme (self, item, highest))
        g_ptr_array_add (found, item);
    }

  return found;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const TbChartItem *const *left = a, *const *right = b;
  double low, high, left_middle, right_middle;

  if ((*left)->missing || (*right)->missing)
    return (*left)->missing - (*right)->missing;

  tb_chart_value_extent (&(*left)->value, &low, &high);
  left_middle = (low + high) / 2;
  tb_chart_value_extent (&(*right)->value, &low, &high);
  right_middle = (low + high) / 2;

  return left_middle > right_middle ? -1 : left_middle < right_middle;
}

/* Highest first; those without a value last. */
void
tb_chart_data_sort (TbChartData *self)
{
  g_ptr_array_sort (self->items, compare_items);
}

/* Ranks are printed where all of them are certain: nobody missing, no comparison open. */
void
tb_chart_data_rank (TbChartData *data)
{
  if (data->direction != TB_MORE_IS_BETTER || tb_chart_data_count_known (data) < data->items->len || data->items->len < 3)
    return;

  for (guint i = 0; i < data->items->len; i++)
    if (tb_chart_data_get_item (data, i)->value.qualifier != TB_EXACTLY)
      return;

  for (guint i = 0; i < data->items->len; i++)
    {
      TbChartItem *item = data->items->pdata[i];
      const TbChartItem *before = i > 0 ? tb_chart_data_get_item (data, i - 1) : NULL;
      const gboolean level = before != NULL && tb_decimal_compare (before->value.number, item->value.number) == 0;

      item->rank = level ? before->rank : i + 1;
    }
}
