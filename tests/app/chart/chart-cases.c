/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Made-up data for each reading, as the readers of app/chart would give them. */
#include "chart-cases.h"

#include "model/tb-period.h"

static const ChartCase cases[] = {
  { "ranking", TB_CHART_RANKING, TB_CHART_READS_VALUES, 0 },
  { "bullet", TB_CHART_BULLET, TB_CHART_READS_SHARES, 0 },
  { "grouped", TB_CHART_GROUPED, TB_CHART_READS_MEASURES, 8 },
  { "stacked", TB_CHART_STACKED, TB_CHART_READS_MEASURES, 8 },
  { "share", TB_CHART_SHARE, TB_CHART_READS_SHARES, 0 },
  { "share-parts", TB_CHART_SHARE, TB_CHART_READS_PARTS, 40 },
  { "ring", TB_CHART_RING, TB_CHART_READS_PARTS, 6 },
  { "line", TB_CHART_LINE, TB_CHART_READS_QUARTERS, 40 },
  { "line-logarithmic", TB_CHART_LINE, TB_CHART_READS_QUARTERS, 40, .logarithmic = TRUE },
  { "slope", TB_CHART_SLOPE, TB_CHART_READS_QUARTERS, 2 },
  { "heat-measures", TB_CHART_HEAT, TB_CHART_READS_MEASURES, 40 },
  { "heat-quarters", TB_CHART_HEAT, TB_CHART_READS_QUARTERS, 40 },
  { "dots", TB_CHART_DOTS, TB_CHART_READS_VALUES, 0 },
  { "dots-logarithmic", TB_CHART_DOTS, TB_CHART_READS_VALUES, 0, .logarithmic = TRUE },
  { "dots-range", TB_CHART_DOTS, TB_CHART_READS_QUARTERS, 40 },
  { "figures", TB_CHART_FIGURES, TB_CHART_READS_FIGURES, 0 },
};

static const char *const names[] = {
  "溧阳市",
  "市消防救援支队",
  "常州市住房公积金管理中心",
  "江苏常州经济开发区",
  "Changzhou Municipal Bureau of Human Resources and Social Security",
  "京",
};

/* names as they come, and the longest */
static const TbMeasure measures[] = {
  { .id = "a", .name = "已完成", .unit = "个", .direction = TB_MORE_IS_BETTER },
  { .id = "b", .name = "行政权力事项认领率", .unit = "%", .direction = TB_MORE_IS_BETTER },
  { .id = "c", .name = "网办响应超期", .unit = "件", .direction = TB_LESS_IS_BETTER },
  { .id = "d", .name = "便民服务中心综合服务窗口政务服务事项进驻数", .unit = "项", .direction = TB_NEUTRAL },
};

static const TbQualifier qualifiers[] = { TB_EXACTLY, TB_EXACTLY, TB_EXACTLY, TB_OVER, TB_AT_LEAST, TB_UNDER, TB_AT_MOST, TB_ABOUT, TB_RANGE };

const ChartCase *
chart_cases_get (guint index)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (tb_chart_kind_get (cases[i].kind) != NULL && index-- == 0)
      return &cases[i];

  return NULL;
}

void
chart_cases_add (const char *prefix, GTestDataFunc func)
{
  const ChartCase *self;

  for (guint i = 0; (self = chart_cases_get (i)) != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s", prefix, self->name);

      g_test_add_data_func (path, self, func);
    }
}

static TbValue
make_value (const ChartShape *shape)
{
  TbValue value = { .state = TB_VALUE_NUMBER };

  if (shape->all_missing || (!shape->exact && g_test_rand_int_range (0, 8) == 0))
    return (TbValue){ .state = g_test_rand_int_range (0, 2) ? TB_VALUE_NO_DATA : TB_VALUE_BLANK };

  if (!shape->exact)
    value.qualifier = qualifiers[g_test_rand_int_range (0, G_N_ELEMENTS (qualifiers))];
  value.number = (TbDecimal){ (gint64) (g_test_rand_double_range (MIN (shape->limit, 0), ABS (shape->limit))), g_test_rand_int_range (0, 3) };
  value.upper = value.number;
  value.upper.digits += 1 + ABS (value.number.digits) / 7;

  return value;
}

static gboolean
is_percentage (const ChartCase *self)
{
  return self->reading == TB_CHART_READS_SHARES;
}

static void
add_columns (TbChartData *data, const ChartCase *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const TbPeriod period = tb_period_back ((TbPeriod){ 2022, 3 }, n - 1 - i);
      g_autofree char *words = tb_period_to_short_words (period);
      const TbMeasure *measure = &measures[i % G_N_ELEMENTS (measures)];
      const char *label = self->reading == TB_CHART_READS_QUARTERS ? words : self->reading == TB_CHART_READS_MEASURES ? measure->name
                                                                                                                      : names[i % G_N_ELEMENTS (names)];
      TbChartColumn *column = tb_chart_data_add_column (data, label);

      if (self->reading == TB_CHART_READS_QUARTERS)
        column->period = tb_period_to_id (period);
      if (self->reading == TB_CHART_READS_MEASURES)
        column->measure = measure;
    }
}

/* The reader of quarters leaves it to the drawing to print what there is room for. */
static void
add_points (TbChartData *data, const ChartCase *self, TbChartItem *item, const ChartShape *shape)
{
  for (guint i = 0; i < data->columns->len; i++)
    {
      const TbMeasure *measure = tb_chart_data_get_column (data, i)->measure;
      const TbValue value = make_value (shape);
      g_autofree char *text = tb_value_to_input (&value, measure != NULL ? measure->unit : data->unit);

      tb_chart_item_add_point (item, &value, self->reading == TB_CHART_READS_QUARTERS ? NULL : text);
      item->value = value;
      item->missing = !tb_value_is_number (&value);
    }
}

/* Parts add up; their sum isn't known while one is missing. */
static void
add_parts_up (TbChartItem *item)
{
  item->value = TB_VALUE_INIT;
  item->missing = FALSE;
  for (guint i = 0; i < item->points->len; i++)
    {
      const TbChartPoint *point = &g_array_index (item->points, TbChartPoint, i);
      TbValue sum;

      if (point->missing || !tb_value_add (&item->value, &point->value, &sum))
        {
          item->missing = TRUE;
          item->value = TB_VALUE_INIT;
          break;
        }
      item->value = sum;
    }

  g_free (item->text);
  item->text = item->missing ? g_strdup ("未填齐") : tb_value_to_input (&item->value, NULL);
}

static const char *
get_name (const ChartShape *shape, guint index)
{
  if (shape->longest)
    return names[index % 2 == 0 ? 4 : 2];

  return names[g_test_rand_int_range (0, G_N_ELEMENTS (names))];
}

static void
add_item (TbChartData *data, const ChartCase *self, const ChartShape *shape)
{
  const guint index = data->items->len;
  const TbValue value = make_value (shape);
  g_autofree char *text = tb_value_to_input (&value, is_percentage (self) ? "%" : data->unit);
  TbChartItem *item = tb_chart_data_add (data, get_name (shape, index), &value, text);

  if (is_percentage (self) || self->reading == TB_CHART_READS_FIGURES)
    item->detail = g_strdup_printf ("%d/%d", g_test_rand_int_range (0, 999), g_test_rand_int_range (0, 99999));
  item->rank = self->kind == TB_CHART_RANKING && shape->limit > 0 ? index + 1 : 0;
  if (data->columns->len > 0)
    add_points (data, self, item, shape);
  if (self->reading == TB_CHART_READS_PARTS || self->kind == TB_CHART_STACKED)
    add_parts_up (item);
  item->laggard = !item->missing && g_test_rand_int_range (0, 3) == 0;
}

static TbChartData *
make_data (const ChartCase *self, const ChartShape *shape)
{
  TbChartData *data = tb_chart_data_alloc (self->kind);

  data->title = g_strdup ("入库监管行为数据：所列8个城市中，常州市45164条居第8，第1位宿迁市为其37.1倍");
  data->short_foot = g_strdup ("单位：条　截至2022年9月30日");
  data->foot = g_strdup ("单位：条　截至2022年9月30日　来源：常州市政府推进政府职能转变和“放管服”改革协调小组办公室");
  data->subject = g_strdup ("入库监管行为数据");
  data->unit = g_strdup ("条");
  data->logarithmic = self->logarithmic;
  data->direction = TB_MORE_IS_BETTER;
  add_columns (data, self, MIN (shape->n_columns, self->max_columns));

  return data;
}

static void
add_lines (TbChartData *data, const ChartCase *self, gint64 limit)
{
  if (self->kind == TB_CHART_BULLET)
    data->goal_label = g_strdup ("全年计划");
  if (g_test_rand_bit ())
    {
      data->reference = TB_VALUE_EXACT (TB_DECIMAL_INT (ABS (limit) / 2));
      data->reference_label = g_strdup ("全市平均45.29%");
    }
  if (!is_percentage (self) && g_test_rand_bit ())
    {
      data->target = TB_VALUE_EXACT (TB_DECIMAL_INT (ABS (limit) * 2 / 3));
      data->target_label = g_strdup ("目标85%");
    }
}

TbChart *
chart_cases_make_random (const ChartCase *self, const ChartShape *shape)
{
  const gboolean is_parts = self->reading == TB_CHART_READS_PARTS;
  /* shares are only claimed of what is known exactly */
  const ChartShape own = {
    .n_items = self->kind == TB_CHART_RING ? 1 : shape->n_items,
    .n_columns = shape->n_columns,
    .limit = is_parts ? ABS (shape->limit) : shape->limit,
    .all_missing = shape->all_missing,
    .exact = shape->exact || is_parts,
    .longest = shape->longest,
  };
  TbChartData *data = make_data (self, &own);

  for (guint i = 0; i < own.n_items; i++)
    add_item (data, self, &own);
  if (self->reading == TB_CHART_READS_VALUES)
    tb_chart_data_sort (data);
  if (self->kind == TB_CHART_HEAT)
    tb_chart_data_mark_last (data);
  add_lines (data, self, shape->limit);

  return tb_chart_new_for_data (data);
}

static void
add_typed (TbChartData *data, const ChartCase *self, const char *label, const char *typed, gboolean laggard)
{
  TbChartItem *item;
  TbValue value;

  g_assert_true (tb_value_parse (typed, data->unit, &value, NULL));
  item = tb_chart_data_add (data, label, &value, typed);
  item->laggard = laggard;
  for (guint i = 0; i < data->columns->len; i++)
    {
      TbValue other = value; /* a little less for every quarter back */
      g_autofree char *text = NULL;

      other.number.digits -= (data->columns->len - 1 - i) * ((label[3] + i) % 5);
      text = tb_value_to_input (&other, data->unit);
      tb_chart_item_add_point (item, &other, text)->laggard = laggard && i == 1;
    }
  if (self->reading == TB_CHART_READS_PARTS || self->kind == TB_CHART_STACKED)
    add_parts_up (item);
}

TbChart *
chart_cases_make_typical (const ChartCase *self)
{
  const ChartShape shape = { .n_columns = 4 };
  TbChartData *data = make_data (self, &shape);
  const gboolean single = self->reading == TB_CHART_READS_PARTS;

  g_free (data->title);
  g_free (data->foot);
  g_free (data->short_foot);
  g_free (data->unit);
  data->title = g_strdup ("便民服务点：金坛区完成68.0%，进度最慢");
  data->foot = g_strdup ("单位：%　截至2022年9月30日　来源：协调小组办公室");
  data->short_foot = g_strdup ("单位：%　截至2022年9月30日");
  data->unit = g_strdup ("%");
  add_typed (data, self, "溧阳市", "100", FALSE);
  if (!single)
    {
      add_typed (data, self, "金坛区", "68.0", TRUE);
      add_typed (data, self, "武进区", "80余", FALSE);
      add_typed (data, self, "新北区", "低于70", FALSE);
      add_typed (data, self, "天宁区", "约60", FALSE);
      add_typed (data, self, "钟楼区", "40-55", FALSE);
      add_typed (data, self, "经开区", "", FALSE);
    }
  if (self->kind == TB_CHART_RANKING)
    {
      data->reference = TB_VALUE_EXACT (TB_DECIMAL_INT (75));
      data->reference_label = g_strdup ("全市平均75%");
    }
  if (self->kind == TB_CHART_BULLET)
    data->goal_label = g_strdup ("全年计划");

  return tb_chart_new_for_data (data);
}
