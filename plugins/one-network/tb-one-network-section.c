/* SPDX-License-Identifier: GPL-3.0-or-later */
/* “一网通办”: what was built online, the main indicators, and how quickly departments respond. */
#include "tb-one-network-section.h"

#include <glib/gi18n-lib.h>

/* wording.txt, made into C by the build */
extern const char tb_one_network_wording[];

static const TbTopic topics[] = {
  { .id = "flagship", .name = "旗舰店" },
  { .id = "mobile", .name = "移动端" },
  { .id = "self-service", .name = "自助端" },
  { .id = "integration", .name = "条块统合" },
  { .id = "middle-platform", .name = "政务中台" },
  { .id = "easy-fast", .name = "好办快办" },
  { .id = "micro-class", .name = "办事微课堂" },
  { .id = "handheld", .name = "掌上办" },
  { .id = "indicators", .name = "主要指标" },
  { .id = "claims", .name = "权力事项认领" },
  { .id = "remote", .name = "不见面办理" },
  { .id = "instant", .name = "即办件" },
  { .id = "response", .name = "网办响应" },
  { .id = "inspection", .name = "网站抽检" },
  { .id = "standard-apps", .name = "移动端标准应用" },
};

static const TbMeasure measures[] = {
  { .topic = "flagship", .id = "upgraded", .name = "升级改版完成", .unit = "是/否", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE },

  { .topic = "mobile", .id = "added", .name = "三季度新增接入应用", .unit = "项", .kind = TB_FLOW, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 8 },
  { .topic = "mobile", .id = "departments", .name = "联合部门", .unit = "个", .kind = TB_FLOW, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 10 },

  { .topic = "self-service", .id = "scenes", .name = "自助服务场景", .unit = "个", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 350 },
  { .topic = "self-service", .id = "terminals", .name = "自助一体机", .unit = "台", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 120 },

  { .topic = "integration", .id = "matters", .name = "统合事项", .unit = "个", .kind = TB_STOCK, .of = TB_DEPARTMENT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 15 },
  { .topic = "integration", .id = "services", .name = "统合业务", .unit = "项", .kind = TB_STOCK, .of = TB_DEPARTMENT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 35 },

  { .topic = "middle-platform", .id = "scenes", .name = "对接场景", .unit = "项", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 8 },

  { .topic = "easy-fast", .id = "scenes", .name = "建成场景", .unit = "项", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 80 },
  { .topic = "easy-fast", .id = "departments", .name = "覆盖市级部门", .unit = "家", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 22 },
  { .topic = "easy-fast", .id = "districts", .name = "覆盖地区", .unit = "个", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 7 },
  { .topic = "easy-fast", .id = "target-met", .name = "年度目标完成", .unit = "是/否", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE },
  { .topic = "easy-fast", .id = "in-progress", .name = "在建场景", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT, .sparse = TRUE, .typical = 3 },
  { .topic = "easy-fast", .id = "slow", .name = "推进缓慢", .unit = "是/否", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_LESS_IS_BETTER, .sparse = TRUE },

  { .topic = "micro-class", .id = "videos", .name = "微视频", .unit = "个", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 12 },
  { .topic = "micro-class", .id = "manuals", .name = "操作手册", .unit = "份", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 20 },

  { .topic = "handheld", .id = "no-crime-record", .name = "无犯罪记录证明办结", .unit = "件", .kind = TB_YEAR_TO_DATE, .of = TB_DEPARTMENT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 6000 },

  { .topic = "indicators", .id = "powers-entered", .name = "市级行政权力事项入库完整率", .unit = "%", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .decimals = 2, .typical = 99 },
  { .topic = "indicators", .id = "services-entered", .name = "公共服务事项入库完整率", .unit = "%", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .decimals = 2, .typical = 99 },
  { .topic = "indicators", .id = "guides", .name = "办事指南完整度", .unit = "%", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .decimals = 2, .typical = 98 },
  { .topic = "indicators", .id = "rank", .name = "全省排名", .unit = "位", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_LESS_IS_BETTER, .rank_of = "powers-entered", .rank_among = TB_PEER_CITY },

  { .topic = "claims", .id = "unclaimed", .name = "未认领事项", .unit = "项", .kind = TB_STOCK, .of = TB_DEPARTMENT, .direction = TB_LESS_IS_BETTER, .sparse = TRUE, .typical = 6 },
  { .topic = "claims", .id = "rate", .name = "事项认领率", .unit = "%", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .decimals = 1, .typical = 82 },

  { .topic = "remote", .id = "rate", .name = "不见面办理率", .unit = "%", .kind = TB_STOCK, .of = TB_CITY | TB_DISTRICT | TB_DEPARTMENT, .direction = TB_MORE_IS_BETTER, .decimals = 2, .typical = 96 },

  { .topic = "instant", .id = "rate", .name = "即办率", .unit = "%", .kind = TB_STOCK, .of = TB_CITY | TB_DISTRICT | TB_DEPARTMENT, .direction = TB_MORE_IS_BETTER, .decimals = 2, .typical = 55 },

  { .topic = "response", .id = "warnings", .name = "预警", .unit = "件", .kind = TB_FLOW, .of = TB_CITY | TB_DEPARTMENT, .direction = TB_LESS_IS_BETTER, .sparse = TRUE, .typical = 6 },
  { .topic = "response", .id = "warned", .name = "预警涉及部门", .unit = "个", .kind = TB_FLOW, .of = TB_CITY, .direction = TB_LESS_IS_BETTER, .counts = "warnings" },
  { .topic = "response", .id = "overdue", .name = "超期", .unit = "件", .kind = TB_FLOW, .of = TB_CITY | TB_DEPARTMENT, .direction = TB_LESS_IS_BETTER, .sparse = TRUE, .typical = 2 },
  { .topic = "response", .id = "late", .name = "超期涉及部门", .unit = "个", .kind = TB_FLOW, .of = TB_CITY, .direction = TB_LESS_IS_BETTER, .counts = "overdue" },

  { .topic = "inspection", .id = "bad-guides", .name = "办事指南不规范", .unit = "是/否", .kind = TB_FLOW, .of = TB_DEPARTMENT, .direction = TB_LESS_IS_BETTER, .sparse = TRUE },
  { .topic = "inspection", .id = "bad-links", .name = "在线办理地址无效", .unit = "是/否", .kind = TB_FLOW, .of = TB_DEPARTMENT, .direction = TB_LESS_IS_BETTER, .sparse = TRUE },
  { .topic = "inspection", .id = "problems", .name = "季度末质检问题", .unit = "条", .kind = TB_FLOW, .of = TB_CITY, .direction = TB_LESS_IS_BETTER, .typical = 30 },
  { .topic = "inspection", .id = "found", .name = "质检发现问题", .unit = "是/否", .kind = TB_FLOW, .of = TB_DEPARTMENT, .direction = TB_LESS_IS_BETTER, .sparse = TRUE },

  { .topic = "standard-apps", .id = "total", .name = "标准应用总数", .unit = "项", .kind = TB_STOCK, .of = TB_CITY, .typical = 80 },
  { .topic = "standard-apps", .id = "connected", .name = "已接入", .unit = "项", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 62 },
  { .topic = "standard-apps", .id = "missing", .name = "未接入", .unit = "项", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_LESS_IS_BETTER, .typical = 18 },
};

static const TbChartSpec charts[] = {
  { .id = "flagship-upgraded", .topic = "flagship", .kind = TB_CHART_HEAT, .measures = "upgraded", .of = TB_DISTRICT, .title = "各地区旗舰店升级改版" },
  { .id = "mobile-added", .topic = "mobile", .kind = TB_CHART_FIGURES, .measures = "added+departments", .of = TB_CITY, .title = "移动端新增接入应用" },
  { .id = "self-service-scenes", .topic = "self-service", .kind = TB_CHART_FIGURES, .measures = "scenes+terminals", .of = TB_CITY, .title = "自助端建设情况" },
  { .id = "integration-matters", .topic = "integration", .kind = TB_CHART_HEAT, .measures = "matters+services", .of = TB_DEPARTMENT, .title = "各部门条块统合事项和业务" },
  { .id = "middle-platform-scenes", .topic = "middle-platform", .kind = TB_CHART_FIGURES, .measures = "scenes", .of = TB_CITY, .title = "政务中台对接场景" },
  { .id = "easy-fast-scenes", .topic = "easy-fast", .kind = TB_CHART_FIGURES, .measures = "scenes+departments+districts", .of = TB_CITY, .title = "好办快办场景建设" },
  { .id = "easy-fast-state", .topic = "easy-fast", .kind = TB_CHART_HEAT, .measures = "target-met+in-progress+slow", .of = TB_DISTRICT, .title = "各地区好办快办场景推进情况" },
  { .id = "micro-class-items", .topic = "micro-class", .kind = TB_CHART_FIGURES, .measures = "videos+manuals", .of = TB_CITY, .title = "办事微课堂制作情况" },
  { .id = "handheld-records", .topic = "handheld", .kind = TB_CHART_RANKING, .measure = "no-crime-record", .of = TB_DEPARTMENT, .title = "无犯罪记录证明办结量" },
  { .id = "indicators-figures", .topic = "indicators", .kind = TB_CHART_FIGURES, .measures = "powers-entered+services-entered+guides+rank", .of = TB_CITY, .title = "“一网通办”主要指标" },
  { .id = "claims-rate", .topic = "claims", .kind = TB_CHART_RANKING, .measure = "rate", .of = TB_DISTRICT, .title = "各地区事项认领率" },
  { .id = "remote-rate", .topic = "remote", .kind = TB_CHART_RANKING, .measure = "rate", .of = TB_DISTRICT, .title = "各地区不见面办理率" },
  { .id = "instant-rate", .topic = "instant", .kind = TB_CHART_RANKING, .measure = "rate", .of = TB_DISTRICT, .title = "各地区即办率" },
  { .id = "response-warnings", .topic = "response", .kind = TB_CHART_RANKING, .measure = "warnings", .of = TB_DEPARTMENT, .title = "各部门网办预警" },
  { .id = "response-overdue", .topic = "response", .kind = TB_CHART_RANKING, .measure = "overdue", .of = TB_DEPARTMENT, .title = "各部门网办超期" },
  { .id = "inspection-problems", .topic = "inspection", .kind = TB_CHART_HEAT, .measures = "bad-guides+bad-links+found", .of = TB_DEPARTMENT, .title = "各部门网站抽检问题" },
  { .id = "standard-apps-share", .topic = "standard-apps", .kind = TB_CHART_RING, .measures = "connected+missing", .of = TB_CITY, .title = "移动端标准应用接入情况" },

  { .id = "claims-trend", .topic = "claims", .kind = TB_CHART_LINE, .measure = "rate", .quarters = 8, .of = TB_DISTRICT, .title = "各地区历季事项认领率" },
  { .id = "instant-since", .topic = "instant", .kind = TB_CHART_SLOPE, .measure = "rate", .quarters = 5, .of = TB_DISTRICT, .title = "各地区即办率比上年同期变化" },
  { .id = "response-months", .topic = "response", .kind = TB_CHART_HEAT, .measure = "warnings", .quarters = 8, .of = TB_DEPARTMENT, .title = "各部门历季网办预警" },
};

static const TbCheckSpec checks[] = {
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "integration", .measure = "matters", .against = "services", .parts = TB_DEPARTMENT, .severity = TB_WARNING, .because = N_ ("a matter usually has at least one service") },

  { .rule = TB_CHECK_PERCENT, .topic = "indicators", .measure = "powers-entered", .parts = TB_CITY, .severity = TB_SEVERE },
  { .rule = TB_CHECK_PERCENT, .topic = "indicators", .measure = "services-entered", .parts = TB_CITY, .severity = TB_SEVERE },
  { .rule = TB_CHECK_PERCENT, .topic = "indicators", .measure = "guides", .parts = TB_CITY, .severity = TB_SEVERE },
  { .rule = TB_CHECK_RANK, .topic = "indicators", .measure = "rank", .parts = TB_CITY, .severity = TB_SEVERE },

  { .rule = TB_CHECK_PERCENT, .topic = "claims", .measure = "rate", .parts = TB_DISTRICT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_PERCENT, .topic = "remote", .measure = "rate", .parts = TB_CITY | TB_DISTRICT | TB_DEPARTMENT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_PERCENT, .topic = "instant", .measure = "rate", .parts = TB_CITY | TB_DISTRICT | TB_DEPARTMENT, .severity = TB_SEVERE },

  { .rule = TB_CHECK_SUM, .topic = "response", .measure = "warnings", .against = "warnings", .parts = TB_DEPARTMENT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_COUNT, .topic = "response", .measure = "warnings", .against = "warned", .parts = TB_DEPARTMENT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_SUM, .topic = "response", .measure = "overdue", .against = "overdue", .parts = TB_DEPARTMENT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_COUNT, .topic = "response", .measure = "overdue", .against = "late", .parts = TB_DEPARTMENT, .severity = TB_SEVERE },

  { .rule = TB_CHECK_ADDS_UP, .topic = "standard-apps", .measure = "total", .addends = "connected+missing", .parts = TB_CITY, .severity = TB_SEVERE },
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "standard-apps", .measure = "connected", .against = "total", .parts = TB_CITY, .severity = TB_SEVERE },
};

static const TbSectionSpec section = {
  .id = "one-network",
  .name = "“一网通办”",
  .topics = topics,
  .n_topics = G_N_ELEMENTS (topics),
  .measures = measures,
  .n_measures = G_N_ELEMENTS (measures),
  .charts = charts,
  .n_charts = G_N_ELEMENTS (charts),
  .checks = checks,
  .n_checks = G_N_ELEMENTS (checks),
  .wording = tb_one_network_wording,
};

TB_DEFINE_SECTION (TbOneNetworkSection, tb_one_network_section, section)
