/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 政务服务体系: the service places of all levels, their staff and what they offer. */
#include "tb-service-system-section.h"

#include <glib/gi18n-lib.h>

/* wording.txt, made into C by the build */
extern const char tb_service_system_wording[];

static const TbTopic topics[] = {
  { .id = "centers", .name = "便民服务中心" },
  { .id = "stations", .name = "便民服务站" },
  { .id = "points", .name = "便民服务点" },
  { .id = "specialists", .name = "“畅通办”专员" },
  { .id = "counters", .name = "窗口与事项" },
  { .id = "training", .name = "培训" },
  { .id = "one-thing", .name = "一件事" },
  { .id = "cross-region", .name = "跨域通办" },
};

static const TbMeasure measures[] = {
  { .topic = "centers", .id = "planned", .name = "全年计划", .unit = "个", .kind = TB_STOCK, .of = TB_CITY | TB_DISTRICT, .typical = 8 },
  { .topic = "centers", .id = "done", .name = "已完成", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER },
  { .topic = "centers", .id = "done-rate", .name = "完成率", .unit = "%", .kind = TB_STOCK, .of = TB_CITY | TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .decimals = 1, .rate_of = "done", .rate_to = "planned" },
  { .topic = "centers", .id = "mostly-done", .name = "已基本完成", .unit = "个", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .states = "done" },

  { .topic = "stations", .id = "planned", .name = "全年计划", .unit = "个", .kind = TB_STOCK, .of = TB_CITY | TB_DISTRICT, .typical = 20 },
  { .topic = "stations", .id = "done", .name = "已完成", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER },
  { .topic = "stations", .id = "done-rate", .name = "完成率", .unit = "%", .kind = TB_STOCK, .of = TB_CITY | TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .decimals = 1, .rate_of = "done", .rate_to = "planned" },

  { .topic = "points", .id = "planned", .name = "全年计划", .unit = "个", .kind = TB_STOCK, .of = TB_CITY | TB_DISTRICT, .typical = 30 },
  { .topic = "points", .id = "done", .name = "已完成", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .typical = 28 },
  { .topic = "points", .id = "done-rate", .name = "完成率", .unit = "%", .kind = TB_STOCK, .of = TB_CITY | TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .decimals = 1, .rate_of = "done", .rate_to = "planned" },
  { .topic = "points", .id = "running", .name = "已实体运转", .unit = "个", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .states = "done" },
  { .topic = "points", .id = "model", .name = "精品便民服务点", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 3 },
  { .topic = "points", .id = "foreigners", .name = "面向外国人便民服务点", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 2 },
  { .topic = "points", .id = "banks", .name = "政银合作便民服务点", .unit = "家", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 4 },

  { .topic = "specialists", .id = "trained", .name = "已培养", .unit = "人", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .typical = 135 },
  { .topic = "specialists", .id = "target", .name = "全年目标", .unit = "人", .kind = TB_STOCK, .of = TB_CITY, .typical = 1100 },
  { .topic = "specialists", .id = "stated", .name = "已培育", .unit = "人", .kind = TB_STOCK, .of = TB_CITY, .direction = TB_MORE_IS_BETTER, .states = "trained" },

  { .topic = "counters", .id = "windows", .name = "服务窗口", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT | TB_PLACE, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 20 },
  { .topic = "counters", .id = "moved", .name = "下沉事项", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 120 },
  { .topic = "counters", .id = "moved-frequent", .name = "下沉高频事项", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 60 },
  { .topic = "counters", .id = "every-day", .name = "“天天办”事项", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 30 },

  { .topic = "training", .id = "specialists", .name = "“畅通办”专员培训", .unit = "人次", .kind = TB_YEAR_TO_DATE, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 400 },
  { .topic = "training", .id = "elderly", .name = "老年人智能技术培训", .unit = "人次", .kind = TB_YEAR_TO_DATE, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 2500 },
  { .topic = "training", .id = "sessions", .name = "业务培训", .unit = "场", .kind = TB_YEAR_TO_DATE, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 12 },
  { .topic = "training", .id = "online", .name = "网上应用及智能申报培训", .unit = "人次", .kind = TB_YEAR_TO_DATE, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 900 },

  { .topic = "one-thing", .id = "model", .name = "精品“一件事”", .unit = "个", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 5 },

  { .topic = "cross-region", .id = "list", .name = "服务清单", .unit = "个", .kind = TB_STOCK, .of = TB_CITY, .typical = 120 },
  { .topic = "cross-region", .id = "put-into-effect", .name = "有办理权限并落实", .unit = "项", .kind = TB_STOCK, .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .sparse = TRUE, .typical = 80 },
};

static const TbChartSpec charts[] = {
  { .id = "centers-progress", .topic = "centers", .kind = TB_CHART_BULLET, .measure = "done", .against = "planned", .of = TB_DISTRICT, .title = "各地区便民服务中心完成进度" },
  { .id = "stations-progress", .topic = "stations", .kind = TB_CHART_BULLET, .measure = "done", .against = "planned", .of = TB_DISTRICT, .title = "各地区便民服务站完成进度" },
  { .id = "points-progress", .topic = "points", .kind = TB_CHART_BULLET, .measure = "done", .against = "planned", .of = TB_DISTRICT, .title = "各地区便民服务点完成进度" },
  { .id = "points-special", .topic = "points", .kind = TB_CHART_HEAT, .measures = "model+foreigners+banks", .of = TB_DISTRICT, .title = "各地区特色便民服务点" },
  { .id = "specialists-trained", .topic = "specialists", .kind = TB_CHART_RANKING, .measure = "trained", .of = TB_DISTRICT, .title = "各地区“畅通办”专员人数" },
  { .id = "specialists-target", .topic = "specialists", .kind = TB_CHART_BULLET, .measure = "stated", .against = "target", .of = TB_CITY, .title = "“畅通办”专员培育目标" },
  { .id = "counters-moved", .topic = "counters", .kind = TB_CHART_HEAT, .measures = "windows+moved+moved-frequent+every-day", .of = TB_DISTRICT | TB_PLACE, .title = "各地区窗口与下沉事项" },
  { .id = "training-attended", .topic = "training", .kind = TB_CHART_HEAT, .measures = "specialists+elderly+sessions+online", .of = TB_DISTRICT, .title = "各地区培训情况" },
  { .id = "one-thing-model", .topic = "one-thing", .kind = TB_CHART_RANKING, .measure = "model", .of = TB_DISTRICT, .title = "各地区精品“一件事”" },
  { .id = "cross-region-effect", .topic = "cross-region", .kind = TB_CHART_BULLET, .measure = "put-into-effect", .against = "list", .of = TB_DISTRICT, .title = "各地区跨域通办清单落实情况" },

  { .id = "centers-trend", .topic = "centers", .kind = TB_CHART_HEAT, .measure = "done-rate", .quarters = 8, .of = TB_DISTRICT, .title = "各地区便民服务中心历季完成率" },
  { .id = "stations-trend", .topic = "stations", .kind = TB_CHART_HEAT, .measure = "done-rate", .quarters = 8, .of = TB_DISTRICT, .title = "各地区便民服务站历季完成率" },
  { .id = "points-since", .topic = "points", .kind = TB_CHART_SLOPE, .measure = "done", .quarters = 2, .of = TB_DISTRICT, .title = "各地区便民服务点比上季度变化" },
  { .id = "specialists-trend", .topic = "specialists", .kind = TB_CHART_LINE, .measure = "trained", .quarters = 8, .of = TB_DISTRICT, .title = "各地区“畅通办”专员历季人数" },
};

static const TbCheckSpec checks[] = {
  { .rule = TB_CHECK_SUM, .topic = "centers", .measure = "planned", .against = "planned", .parts = TB_DISTRICT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_SUM, .topic = "centers", .measure = "done", .against = "mostly-done", .parts = TB_DISTRICT, .severity = TB_WARNING, .because = N_ ("“已基本完成” may count places that are nearly done; name the exceptions in the text") },
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "centers", .measure = "done", .against = "planned", .parts = TB_DISTRICT, .severity = TB_SEVERE },

  { .rule = TB_CHECK_SUM, .topic = "stations", .measure = "planned", .against = "planned", .parts = TB_DISTRICT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "stations", .measure = "done", .against = "planned", .parts = TB_DISTRICT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_RATE, .topic = "stations", .measure = "done-rate", .parts = TB_CITY | TB_DISTRICT, .severity = TB_SEVERE },

  { .rule = TB_CHECK_SUM, .topic = "points", .measure = "planned", .against = "planned", .parts = TB_DISTRICT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_SUM, .topic = "points", .measure = "done", .against = "running", .parts = TB_DISTRICT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "points", .measure = "done", .against = "planned", .parts = TB_DISTRICT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "points", .measure = "model", .against = "done", .parts = TB_DISTRICT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "points", .measure = "foreigners", .against = "done", .parts = TB_DISTRICT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "points", .measure = "banks", .against = "done", .parts = TB_DISTRICT, .severity = TB_SEVERE },

  { .rule = TB_CHECK_SUM, .topic = "specialists", .measure = "trained", .against = "stated", .parts = TB_DISTRICT, .severity = TB_SEVERE },

  { .rule = TB_CHECK_NOT_ABOVE, .topic = "counters", .measure = "every-day", .against = "moved-frequent", .parts = TB_DISTRICT, .severity = TB_SEVERE },
  { .rule = TB_CHECK_NOT_ABOVE, .topic = "counters", .measure = "moved-frequent", .against = "moved", .parts = TB_DISTRICT, .severity = TB_SEVERE },

  { .rule = TB_CHECK_NOT_ABOVE, .topic = "cross-region", .measure = "put-into-effect", .against = "list", .parts = TB_DISTRICT, .severity = TB_SEVERE },
};

static const TbSectionSpec section = {
  .id = "service-system",
  .name = "政务服务体系",
  .topics = topics,
  .n_topics = G_N_ELEMENTS (topics),
  .measures = measures,
  .n_measures = G_N_ELEMENTS (measures),
  .charts = charts,
  .n_charts = G_N_ELEMENTS (charts),
  .checks = checks,
  .n_checks = G_N_ELEMENTS (checks),
  .wording = tb_service_system_wording,
};

TB_DEFINE_SECTION (TbServiceSystemSection, tb_service_system_section, section)
