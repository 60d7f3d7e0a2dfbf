/* SPDX-License-Identifier: GPL-3.0-or-later */
/* “互联网+监管”: systems linked, matters claimed, data delivered, warnings handled, information published. */
#include "tb-supervision-section.h"

#include <glib/gi18n-lib.h>

/* wording.txt, made into C by the build */
extern const char tb_supervision_wording[];

static const TbTopic topics[] = {
  { .id = "systems", .name = "系统建设" },
  { .id = "matters", .name = "事项梳理" },
  { .id = "data", .name = "数据汇聚" },
  { .id = "clues", .name = "风险预警" },
  { .id = "information", .name = "监管信息" },
};

static const TbMeasure measures[] = {
  { .topic = "systems", .id = "linked", .name = "自建系统已对接", .unit = "是/否", .kind = TB_STOCK, .of = TB_DEPARTMENT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE },
  { .topic = "systems", .id = "departments", .name = "已对接部门", .unit = "个", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .counts = "linked" },

  { .topic = "matters", .id = "departments", .name = "部门", .unit = "个", .kind = TB_STOCK, .of = TB_CITY_LEVEL, .typical = 30 },
  { .topic = "matters", .id = "matters", .name = "监管事项", .unit = "个", .kind = TB_STOCK, .of = TB_CITY | TB_CITY_LEVEL, .typical = 1000 },
  { .topic = "matters", .id = "added", .name = "新增事项", .unit = "个", .kind = TB_STOCK, .of = TB_CITY_LEVEL, .typical = 80 },
  { .topic = "matters", .id = "claimed", .name = "认领事项", .unit = "个", .kind = TB_STOCK, .of = TB_CITY_LEVEL, .direction = TB_MORE_IS_BETTER, .typical = 920 },
  { .topic = "matters", .id = "claim-rate", .name = "认领率", .unit = "%", .kind = TB_STOCK, .of = TB_CITY_LEVEL | TB_PEER_CITY, .direction = TB_MORE_IS_BETTER, .decimals = 2, .rate_of = "claimed", .rate_to = "matters", .typical = 93 },
  { .topic = "matters", .id = "rank", .name = "全省排名", .unit = "位", .kind = TB_STOCK, .of = TB_CITY_LEVEL, .direction = TB_LESS_IS_BETTER, .rank_of = "claim-rate", .rank_among = TB_PEER_CITY },
  { .topic = "matters", .id = "checklists", .name = "检查实施清单", .unit = "个", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 4800 },
  { .topic = "matters", .id = "checklist-rate", .name = "检查实施清单编制率", .unit = "%", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .decimals = 2, .typical = 97 },
  { .topic = "matters", .id = "low", .name = "认领率偏低", .unit = "是/否", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_LESS_IS_BETTER, .sparse = TRUE },

  { .topic = "data", .id = "coverage", .name = "监管行为覆盖率", .unit = "%", .kind = TB_STOCK, .of = TB_DEPARTMENT, .direction = TB_MORE_IS_BETTER, .decimals = 2, .typical = 92 },
  { .topic = "data", .id = "below-85", .name = "覆盖率未达85%的市级部门", .unit = "个", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_LESS_IS_BETTER, .typical = 4 },
  { .topic = "data", .id = "pushed", .name = "推送监管行为数据", .unit = "条", .kind = TB_YEAR_TO_DATE, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 60000 },
  { .topic = "data", .id = "stored", .name = "入库监管行为数据", .unit = "条", .kind = TB_YEAR_TO_DATE, .of = TB_CITY | TB_PEER_CITY, .direction = TB_MORE_IS_BETTER, .typical = 58000 },
  { .topic = "data", .id = "accuracy", .name = "报送准确率", .unit = "%", .kind = TB_YEAR_TO_DATE, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .decimals = 2, .rate_of = "stored", .rate_to = "pushed" },
  { .topic = "data", .id = "rank", .name = "全省排名", .unit = "位", .kind = TB_YEAR_TO_DATE, .of = TB_CITY, .direction = TB_LESS_IS_BETTER, .rank_of = "stored", .rank_among = TB_PEER_CITY },
  { .topic = "data", .id = "few", .name = "报送量偏少", .unit = "是/否", .kind = TB_YEAR_TO_DATE, .of = TB_DISTRICT, .direction = TB_LESS_IS_BETTER, .sparse = TRUE },
  { .topic = "data", .id = "days", .name = "报送时限", .unit = "日", .kind = TB_SETTING, .of = TB_CITY, .typical = 10 },

  { .topic = "clues", .id = "received", .name = "接收线索", .unit = "条", .kind = TB_YEAR_TO_DATE, .of = TB_CITY, .typical = 500 },
  { .topic = "clues", .id = "answered", .name = "反馈率", .unit = "%", .kind = TB_YEAR_TO_DATE, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .decimals = 2, .typical = 99 },
  { .topic = "clues", .id = "closed", .name = "办结率", .unit = "%", .kind = TB_YEAR_TO_DATE, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .decimals = 2, .typical = 96 },

  { .topic = "information", .id = "news", .name = "监管动态", .unit = "条", .kind = TB_YEAR_TO_DATE, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 480 },
  { .topic = "information", .id = "exposed", .name = "监管曝光台", .unit = "条", .kind = TB_YEAR_TO_DATE, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .typical = 100 },
  { .topic = "information", .id = "adopted", .name = "省门户录用", .unit = "条", .kind = TB_YEAR_TO_DATE, .of = TB_CITY | TB_PEER_CITY | TB_DEPARTMENT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 4 },
  { .topic = "information", .id = "rank", .name = "全省排名", .unit = "位", .kind = TB_YEAR_TO_DATE, .of = TB_CITY, .direction = TB_LESS_IS_BETTER, .rank_of = "adopted", .rank_among = TB_PEER_CITY },
  { .topic = "information", .id = "monthly", .name = "每月报送要求", .unit = "条", .kind = TB_SETTING, .of = TB_GROUP, .typical = 1 },
  { .topic = "information", .id = "yearly", .name = "全年报送要求", .unit = "条", .kind = TB_SETTING, .of = TB_GROUP, .typical = 15 },
};

static const TbChartSpec charts[] = {
  { .id = "systems-linked", .topic = "systems", .kind = TB_CHART_HEAT, .measures = "linked", .of = TB_DEPARTMENT, .title = "各部门自建系统对接情况" },
  { .id = "matters-claim-rate", .topic = "matters", .kind = TB_CHART_RANKING, .measure = "claim-rate", .of = TB_CITY_LEVEL | TB_PEER_CITY, .title = "全省各市监管事项认领率" },
  { .id = "matters-parts", .topic = "matters", .kind = TB_CHART_SHARE, .measures = "claimed+added", .of = TB_CITY_LEVEL, .title = "市本级监管事项构成" },
  { .id = "data-stored", .topic = "data", .kind = TB_CHART_DOTS, .measure = "stored", .logarithmic = TRUE, .of = TB_CITY | TB_PEER_CITY, .title = "全省各市入库监管行为数据" },
  { .id = "data-coverage", .topic = "data", .kind = TB_CHART_RANKING, .measure = "coverage", .of = TB_DEPARTMENT, .title = "各部门监管行为覆盖率" },
  { .id = "clues-figures", .topic = "clues", .kind = TB_CHART_FIGURES, .measures = "received+answered+closed", .of = TB_CITY, .title = "风险线索办理情况" },
  { .id = "information-adopted", .topic = "information", .kind = TB_CHART_RANKING, .measure = "adopted", .of = TB_DEPARTMENT, .title = "各部门省门户录用监管信息" },
  { .id = "information-figures", .topic = "information", .kind = TB_CHART_FIGURES, .measures = "news+exposed+adopted+rank", .of = TB_CITY, .title = "监管信息报送情况" },

  { .id = "matters-ahead", .topic = "matters", .kind = TB_CHART_LINE, .measure = "claim-rate", .quarters = 8, .of = TB_CITY_LEVEL | TB_PEER_CITY, .title = "全省各市历季监管事项认领率" },
  { .id = "data-trend", .topic = "data", .kind = TB_CHART_LINE, .measure = "stored", .quarters = 8, .logarithmic = TRUE, .of = TB_CITY | TB_PEER_CITY, .title = "全省各市历季入库监管行为数据" },
};

static const TbCheckSpec checks[] = {
  { .rule = TB_CHECK_COUNT, .topic = "systems", .measure = "linked", .against = "departments", .parts = TB_DEPARTMENT, .severity = TB_SEVERE },

  { .rule = TB_CHECK_ADDS_UP, .topic = "matters", .measure = "matters", .addends = "added+claimed", .parts = TB_CITY_LEVEL, .severity = TB_SEVERE },
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "matters", .measure = "claimed", .against = "matters", .parts = TB_CITY_LEVEL, .severity = TB_SEVERE },
  { .rule = TB_CHECK_RATE, .topic = "matters", .measure = "claim-rate", .parts = TB_CITY_LEVEL, .severity = TB_SEVERE },
  { .rule = TB_CHECK_PERCENT, .topic = "matters", .measure = "claim-rate", .parts = TB_CITY_LEVEL | TB_PEER_CITY, .severity = TB_SEVERE },
  { .rule = TB_CHECK_RANK, .topic = "matters", .measure = "rank", .parts = TB_CITY_LEVEL, .severity = TB_SEVERE },
  { .rule = TB_CHECK_PERCENT, .topic = "matters", .measure = "checklist-rate", .parts = TB_CITY, .severity = TB_SEVERE },

  { .rule = TB_CHECK_PERCENT, .topic = "data", .measure = "coverage", .parts = TB_DEPARTMENT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "data", .measure = "stored", .against = "pushed", .parts = TB_CITY, .severity = TB_SEVERE },
  { .rule = TB_CHECK_RATE, .topic = "data", .measure = "accuracy", .parts = TB_CITY, .severity = TB_SEVERE },
  { .rule = TB_CHECK_PERCENT, .topic = "data", .measure = "accuracy", .parts = TB_CITY, .severity = TB_SEVERE },
  { .rule = TB_CHECK_RANK, .topic = "data", .measure = "rank", .parts = TB_CITY, .severity = TB_SEVERE },

  { .rule = TB_CHECK_PERCENT, .topic = "clues", .measure = "answered", .parts = TB_CITY, .severity = TB_SEVERE },
  { .rule = TB_CHECK_PERCENT, .topic = "clues", .measure = "closed", .parts = TB_CITY, .severity = TB_SEVERE },

  { .rule = TB_CHECK_SUM, .topic = "information", .measure = "adopted", .against = "adopted", .parts = TB_DEPARTMENT, .severity = TB_WARNING, .because = N_ ("the list may name only some of the departments") },
  { .rule = TB_CHECK_RANK, .topic = "information", .measure = "rank", .parts = TB_CITY, .severity = TB_SEVERE },
};

static const TbSectionSpec section = {
  .id = "supervision",
  .name = "“互联网+监管”",
  .topics = topics,
  .n_topics = G_N_ELEMENTS (topics),
  .measures = measures,
  .n_measures = G_N_ELEMENTS (measures),
  .charts = charts,
  .n_charts = G_N_ELEMENTS (charts),
  .checks = checks,
  .n_checks = G_N_ELEMENTS (checks),
  .wording = tb_supervision_wording,
};

TB_DEFINE_SECTION (TbSupervisionSection, tb_supervision_section, section)
