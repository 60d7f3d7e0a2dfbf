/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-charts.h"

#include "chart/tb-chart-private.h"

static const char *const names[] = {
  "溧阳市", "金坛区", "武进区", "新北区", "天宁区", "钟楼区", "经开区", "市发改委", "市教育局", "市科技局",
  "市工信局", "市公安局", "市民政局", "市司法局", "市财政局", "市人社局", "市自然资源局", "市生态环境局", "市住建局", "市城管局",
  "市交通运输局", "市水利局", "市农业农村局", "市商务局", "市文广旅局", "市卫生健康委", "市退役军人局", "市应急管理局", "市审计局", "市国资委",
  "市行政审批局", "市市场监管局", "市体育局", "市统计局", "市医疗保障局", "市税务局", "市气象局", "市烟草专卖局", "市公积金中心", "市消防救援支队"
};

static const struct
{
  TbChartKind kind;
  guint n_bars;
  const char *title;
} charts[BENCH_N_CHARTS] = {
  { TB_CHART_RANKING, 7, "即办率：新北区最低，低于全市平均" },
  { TB_CHART_BULLET, 7, "便民服务点：金坛区进度最慢" },
  { TB_CHART_RANKING, 8, "不见面办理率：各地区均高于九成" },
  { TB_CHART_BULLET, 10, "标准应用：接入过半" },
  { TB_CHART_RANKING, 13, "事项认领率：居全省中游" },
  { TB_CHART_BULLET, 16, "监管信息：完成全年报送的三分之二" },
  { TB_CHART_RANKING, 20, "网办响应：20个部门中7个偏慢" },
  { TB_CHART_BULLET, 27, "事项梳理：27个部门进度不一" },
  { TB_CHART_RANKING, 33, "电子证照：33个部门使用情况" },
  { TB_CHART_RANKING, 40, "双公示：40个部门及时率" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (names) == 40);

guint
bench_chart_count_bars (guint chart)
{
  return charts[chart].n_bars;
}

const char *
bench_chart_get_title (guint chart)
{
  return charts[chart].title;
}

BenchBar
bench_chart_get_bar (guint chart, guint bar)
{
  return (BenchBar){ names[bar], 300 + (bar * 7919u + chart * 104729u) % 700u };
}

TbChart *
bench_chart_new (guint chart)
{
  TbChartData *data = tb_chart_data_alloc (charts[chart].kind);

  data->title = g_strdup (charts[chart].title);
  data->foot = g_strdup ("单位：%　截至2022年9月30日　来源：市政务服务管理办公室");
  data->short_foot = g_strdup ("单位：%　截至2022年9月30日");
  data->unit = g_strdup ("%");
  for (guint i = 0; i < charts[chart].n_bars; i++)
    {
      const BenchBar bar = bench_chart_get_bar (chart, i);
      const TbValue value = TB_VALUE_EXACT (((TbDecimal){ bar.tenths, 1 }));
      g_autofree char *text = g_strdup_printf ("%u.%u%%", bar.tenths / 10, bar.tenths % 10);

      tb_chart_data_add (data, bar.name, &value, text)->laggard = bar.tenths < 500;
    }
  if (charts[chart].kind == TB_CHART_RANKING)
    {
      data->reference = TB_VALUE_EXACT (TB_DECIMAL_INT (65));
      data->reference_label = g_strdup ("全市平均65%");
    }
  else
    data->goal_label = g_strdup ("全年计划");

  return tb_chart_new_for_data (data);
}
