/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The field language: what each field says on the sample, and what is said of text that can't be read. */
#include <locale.h>
#include <string.h>

#include "sample-fixture.h"
#include "wording/tb-field.h"

typedef struct
{
  const char *topic; /* nullable: the key of the passage's own topic */
  const char *here;  /* nullable: the organization of the passage */
  const char *text;
  const char *expected;
} RenderCase;

static const RenderCase values[] = {
  { NULL, NULL, "{便民服务点/已完成@溧阳市}", "35个" },
  { NULL, NULL, "{points/done@溧阳}", "35个" },
  { "service-system/specialists", NULL, "{已培养@武进区}", "180余人" },
  { "service-system/specialists", "武进区", "{本地区}{已培养@本地区}", "武进区180余人" },
  { NULL, NULL, "{便民服务站/完成率}", "超过90%" },
  { NULL, NULL, "{权力事项认领/事项认领率@新北区}", "低于70%" },
  { NULL, NULL, "{监管信息/全年报送要求@各部门}", "不低于15条" },
  { NULL, NULL, "{监管信息/每月报送要求@各部门}", "1-2条" },
  { NULL, NULL, "{自助端/自助服务场景}", "400余个" },
  { NULL, NULL, "{自助端/自助服务场景|数字}", "400" },
  { NULL, NULL, "{自助端/自助服务场景｜不带单位}", "400余" },
  { NULL, NULL, "{主要指标/全省排名|第几}", "第一" },
  { NULL, NULL, "{旗舰店/升级改版完成@溧阳市}", "是" },
  { NULL, NULL, "{事项梳理/认领率@市本级}", "91.78%" }, /* typed, though 961/1060 is another number */
  { NULL, NULL, "{事项梳理/认领率@扬州}", "93.60%" },   /* decimals stay as they were given */
  { NULL, NULL, "{便民服务中心/全年计划}", "51个" },    /* no city figure: the districts' sum */
  { NULL, NULL, "{便民服务点/全年计划}", "200个" },
  { NULL, NULL, "{年}年{季度}，{截止月}月底，{截止日期}，{印发日期}，{市}", "2022年第三季度，9月底，2022年9月30日，2022年10月25日，常州市" },
  { NULL, NULL, "{{年}}不是字段", "{年}不是字段" },
};

static const RenderCase groups[] = {
  { NULL, NULL, "{合计：便民服务点/已完成}", "190个" },
  { NULL, NULL, "{合计:“畅通办”专员/已培养}", "超过1059人" },
  { NULL, NULL, "{合计：网办响应/预警|部门|数字}", "63" },
  { NULL, NULL, "{平均：不见面办理/不见面办理率}", "96.64%" },
  { NULL, NULL, "{平均：便民服务站/完成率}", "超过90%" },
  { NULL, NULL, "{最高：权力事项认领/事项认领率|地区|带数}", "溧阳市（84.3%）" },
  { NULL, NULL, "{最低：即办件/即办率|地区|直书}", "新北区21.7%" },
  { NULL, NULL, "{最高：便民服务站/全年计划|地区}", "经开区" },
  { NULL, NULL, "{最高：便民服务点/全年计划|地区}", "溧阳市、武进区、新北区" },
  { NULL, NULL, "{名单：旗舰店/升级改版完成|地区}", "溧阳市、武进区、新北区、天宁区、经开区" },
  { NULL, NULL, "{名单：旗舰店/升级改版完成|地区|计数}", "溧阳市、武进区、新北区、天宁区、经开区等5个地区" },
  { NULL, NULL, "{个数：旗舰店/升级改版完成|地区}", "5" },
  { NULL, NULL, "{名单：网办响应/超期>0|部门|带数|从高到低|前2}", "市生态环境局（7件）、市公安局（2件）" },
  { NULL, NULL, "{名单：便民服务点/已完成 低于 全年计划|地区|直书|分号}", "金坛区17个；新北区32个" },
  { NULL, NULL, "{名单：便民服务点/已完成 高于 全年计划|地区}", "经开区" },
  { NULL, NULL, "{名单：不见面办理/不见面办理率 低于 全市平均|地区|带数}", "新北区（92.9%）" },
  { NULL, NULL, "{名单：不见面办理/不见面办理率 低于 全市平均|部门|计数}", "市公安局、市司法局、市人社局、市住建局、市退役军人局、市地方金融局、市公积金中心等7个部门" },
  { NULL, NULL, "{名单：权力事项认领/事项认领率 低于 70%|地区}", "新北区、天宁区、钟楼区、经开区" },
  { NULL, NULL, "{名单：监管信息/省门户录用 ≥ 6|部门|直书|从低到高|逗号}", "市公安局6条，市应急局10条" },
  { NULL, NULL, "{名单：好办快办/在建场景>0|地区|计数}", "天宁区" }, /* 等1个 is never said */
  { NULL, NULL, "{位次：事项梳理/认领率@市本级}", "第五" },
  { NULL, NULL, "{位次：数据汇聚/入库监管行为数据}", "第八" },
  { NULL, NULL, "{位次：事项梳理/认领率@扬州市|外市}", "第二" },
  { NULL, NULL, "{领先：事项梳理/认领率@市本级}", "宿迁市94.81%、扬州市93.60%、连云港市93.43%、镇江市92.73%" },
  { NULL, NULL, "{位次：事项梳理/认领率@市本级|带领先}", "第五（前四位为宿迁市94.81%、扬州市93.60%、连云港市93.43%、镇江市92.73%）" },
  { NULL, NULL, "{位次：事项梳理/认领率@宿迁市|带领先}", "第一" },
  { NULL, NULL, "{最好：网办响应/超期|部门}", "市保密局、市新闻出版局、市城管局、市商务局、市行政审批局、市烟草局" },
  { NULL, NULL, "{最差：网办响应/超期|部门|带数}", "市生态环境局（7件）" },
  { NULL, NULL, "{平均：便民服务点/已完成}", "27.1个" },
  { NULL, NULL, "{名单：便民服务点/已完成 高于 全市平均|地区}", "溧阳市、武进区、新北区" },
  { NULL, NULL, "{名单：网办响应/超期>0|部门|从高到低|前2|计数}", "市生态环境局、市公安局等8个部门" },
  { NULL, NULL, "{名单：网办响应/预警 ≥ 8|部门|涉及}", "市城管局、市行政审批局，涉及2个部门" },
  { NULL, NULL, "{个数：旗舰店/升级改版完成|地区|带单位}", "5个地区" },
  { NULL, NULL, "{个数：网办响应/预警>1000|部门|带单位}", "0个部门" },
  { NULL, NULL, "{名单：网办响应/预警>1000|部门|无则没有部门}", "没有部门" },
  { NULL, NULL, "{名单：权力事项认领/事项认领率 低于 70%|地区|界限}", "新北区、天宁区、钟楼区、经开区均低于70%" },
  { NULL, NULL, "{界限：便民服务站/完成率 超过 90%}", "超过90%" },
  { NULL, NULL, "{界限：便民服务点/已完成 ≥ 15|地区}", "均不低于15个" },
  { NULL, NULL, "{界限：便民服务点/已完成|地区}", "均在17-35个之间" },
  { NULL, NULL, "{界限：不见面办理/不见面办理率@新北区}", "为92.9%" },
  { NULL, NULL, "{便民服务点/精品便民服务点@金坛区|若有}", "" },
};

static const RenderCase blocks[] = {
  { "service-system/points", "武进区", "{若：已完成@本地区≥全年计划@本地区}全部完成{否则}未完成{完}", "全部完成" },
  { "service-system/points", "金坛区", "{若：已完成@本地区≥全年计划@本地区}全部完成{否则}完成{已完成@本地区}{完}", "完成17个" },
  { "service-system/points", "金坛区", "{若：已完成@本地区 低于 全年计划@本地区 且 全年计划@本地区>20}慢{完}", "慢" },
  { "service-system/points", "金坛区", "{若：已完成@本地区=17 或 全年计划@本地区>100}有{完}", "有" },
  { "service-system/points", "金坛区", "{若：有 精品便民服务点@本地区}有{否则}无{完}", "无" },
  { "service-system/points", "武进区", "{若：有 精品便民服务点@本地区}有{否则}无{完}", "有" },
  { "service-system/points", "金坛区", "甲{若有}，精品{精品便民服务点@本地区}{完}。", "甲。" },
  { "service-system/points", "武进区", "甲{若有}，精品{精品便民服务点@本地区}{完}。", "甲，精品2个。" },
  { "service-system/points", "金坛区", "{若有}{精品便民服务点@本地区}{否则}没有{完}", "没有" },
  { "service-system/specialists", "武进区", "{若：已培养@本地区>187}多{否则}不能说多{完}", "不能说多" }, /* 180余 may be less */
  { "one-network/integration", NULL, "{逐个：统合事项}{本单位}{统合事项@本单位}{统合业务@本单位}{完}。", "农业农村局18个42项；广电16个36项。" },
  { "one-network/integration", NULL, "{逐个：统合事项>16}甲{完}{逐个：统合事项>16}乙{完}", "甲乙" },
  { "one-network/integration", NULL, "{逐个：统合事项>16|逗号}{本单位}{完}", "农业农村局" },
};

static const RenderCase gaps[] = {
  { NULL, NULL, "{便民服务点/精品便民服务点@金坛区}", "（缺：金坛区便民服务点精品便民服务点）" },
  { NULL, NULL, "{名单：网办响应/预警>1000|部门}", "（缺：网办响应预警）" },
  { NULL, NULL, "{界限：权力事项认领/事项认领率 低于 90%|地区}", "（缺：权力事项认领事项认领率的界限）" }, /* two have none */
  { NULL, NULL, "{界限：便民服务站/完成率 超过 95%}", "（缺：全市便民服务站完成率的界限）" },              /* over 90 % may be less */
  { NULL, NULL, "{最高：“畅通办”专员/已培养|地区}", "新北区" },
  { NULL, NULL, "{最低：“畅通办”专员/已培养|地区}", "经开区" },
};

static char *
render (SampleFixture *fixture, const RenderCase *item, guint *n_missing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbTemplate) template = tb_template_parse (item->text, &error);
  g_autoptr (TbRendering) rendering = NULL;
  TbFieldContext context;

  g_assert_no_error (error);
  tb_field_context_init (&context, fixture->book);
  context.topic_key = item->topic;
  if (item->here != NULL)
    context.organization = tb_directory_find (tb_book_get_directory (fixture->book), item->here, NULL);
  rendering = tb_template_render (template, &context);
  *n_missing = rendering->n_missing;
  return tb_rendering_dup_text (rendering);
}

static void
check_cases (SampleFixture *fixture, const RenderCase *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      guint n_missing;
      g_autofree char *text = render (fixture, &cases[i], &n_missing);

      if (!g_str_equal (text, cases[i].expected))
        g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (text, ==, cases[i].expected);
      g_assert_cmpuint (n_missing, ==, strstr (cases[i].expected, "（缺") != NULL ? 1 : 0);
    }
}

static void
test_values (SampleFixture *fixture, gconstpointer data)
{
  check_cases (fixture, values, G_N_ELEMENTS (values));
}

static void
test_groups (SampleFixture *fixture, gconstpointer data)
{
  check_cases (fixture, groups, G_N_ELEMENTS (groups));
}

static void
test_blocks (SampleFixture *fixture, gconstpointer data)
{
  check_cases (fixture, blocks, G_N_ELEMENTS (blocks));
}

static void
test_gaps (SampleFixture *fixture, gconstpointer data)
{
  check_cases (fixture, gaps, 4);
  sample_fixture_type (fixture, "“畅通办”专员/已培养", "武进区", "177");
  check_cases (fixture, gaps + 4, 2);
}

/* 187 against 180余: nobody can say who has more. */
static void
test_undecided_extreme (SampleFixture *fixture, gconstpointer data)
{
  const RenderCase item = { NULL, NULL, "{最高：“畅通办”专员/已培养|地区}", "" };
  guint n_missing;
  g_autofree char *text = render (fixture, &item, &n_missing);

  g_assert_cmpstr (text, ==, "（缺：“畅通办”专员已培养）");
  g_assert_cmpuint (n_missing, ==, 1);
}

/* Every name in a list leads to its own cell. */
static void
test_runs_carry_cells (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbTemplate) template = tb_template_parse ("共{预警}：{名单：预警>6|带数}。", &error);
  g_autoptr (TbRendering) rendering = NULL;
  TbFieldContext context;
  guint n_cells = 0;

  g_assert_no_error (error);
  tb_field_context_init (&context, fixture->book);
  context.topic_key = "one-network/response";
  rendering = tb_template_render (template, &context);
  for (guint i = 0; i < rendering->runs->len; i++)
    {
      const TbRun *run = g_ptr_array_index (rendering->runs, i);

      if (run->organization == NULL)
        continue;
      n_cells++;
      g_assert_cmpstr (run->measure, ==, "one-network/response/warnings");
      g_assert_nonnull (run->field);
      TbOrganization *organization = tb_directory_get (tb_book_get_directory (fixture->book), run->organization);
      if (n_cells == 1)
        g_assert_cmpint (tb_organization_get_kind (organization), ==, TB_CITY);
      else
        g_assert_true (g_str_has_prefix (run->text, tb_organization_get_short_name (organization)));
    }
  g_assert_cmpuint (n_cells, ==, 3);
}

typedef struct
{
  const char *text;
  const char *message; /* what the message must hold */
} ErrorCase;

static const ErrorCase errors[] = {
  { "全市{预警", "At character 3" },
  { "全市}预警", "At character 3" },
  { "{预警{超期}", "isn’t closed" },
  { "{若有}预警", "{完}" },
  { "{若：预警>1}甲{否则}乙{否则}丙{完}", "more than one {否则}" },
  { "甲{完}", "belongs to no" },
  { "{否则}", "belongs to no" },
  { "{}", "a figure such as" },
  { "{预警/}", "a figure such as" },
  { "{预警@}", "a figure such as" },
  { "{总计：预警}", "“总计”" },
  { "{名单：预警|大号}", "“大号”" },
  { "{合计：预警|带数}", "“带数” has no meaning" },
  { "{预警|部门}", "“部门” has no meaning" },
  { "{预警>3}", "without a comparison" },
  { "{名单：预警>3件}", "a number without a unit" },
  { "{若：预警}甲{完}", "a condition such as" },
  { "{若：预警>1 且 超期>1 或 预警>2}甲{完}", "either 且 or 或" },
  { "{名单：预警|前0}", "an option such as" },
  { "{环比：预警|部门}", "“部门” has no meaning" },
  { "{环比：预警|上季度}", "“上季度” has no meaning" },
  { "{预警|上季度|上年同期}", "“上年同期” has no meaning" },
  { "{名单：预警>0|带数|直书}", "“直书” has no meaning" },
  { "{预警|无则没有}", "an option such as" },
  { "{名单：预警>0|无则}", "an option such as" },
  { "{同比：预警>3}", "without a comparison" },
  { "{逐个：预警}{若有}{逐个：超期}甲{完}{完}{完}", "inside another" },
};

static void
test_errors (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TbTemplate) template = tb_template_parse (errors[i].text, &error);

      g_assert_null (template);
      g_assert_error (error, TB_ERROR, TB_ERROR_FIELD);
      if (strstr (error->message, errors[i].message) == NULL)
        g_test_message ("%s: %s", errors[i].text, error->message);
      g_assert_nonnull (strstr (error->message, errors[i].message));
    }
}

static void
test_unknown_names (SampleFixture *fixture, gconstpointer data)
{
  static const ErrorCase cases[] = {
    { "{便民服务点/已完城}", "no measure “已完城”" },
    { "{便民服务点/已完城@溧阳市}", "In “{便民服务点/已完城@溧阳市}”" },
    { "{便民服物点/已完成}", "便民服物点" },
    { "{若有}{逐个：预警>超起}甲{完}{完}", "超起" },
    { "{合计：不见面办理/不见面办理率}", "can’t be added up" },
    { "{环比：数据汇聚/推送监管行为数据}", "counts from January" },
    { "{同比：旗舰店/升级改版完成@溧阳市}", "no figure that changes" },
    { "{环比：不见面办理/不见面办理率|幅度}", "no percentage" },
    { "{最好：好办快办/在建场景}", "neither more nor less" },
  };

  TbFieldContext context;

  tb_field_context_init (&context, fixture->book);
  context.topic_key = "one-network/response";
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TbTemplate) template = tb_template_parse (cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_false (tb_template_check (template, &context, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

/* 发现 is what a chart finds; in a passage of the circular it means nothing. */
static void
test_finding (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbTemplate) template = tb_template_parse ("{若有}甲：{发现}{完}", &error);
  g_autoptr (TbRendering) rendering = NULL;
  g_autofree char *text = NULL;
  TbFieldContext context;

  g_assert_no_error (error);
  tb_field_context_init (&context, fixture->book);
  g_assert_false (tb_template_check (template, &context, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_FIELD);
  g_assert_nonnull (strstr (error->message, "“{发现}”"));

  context.finding = "金坛区最慢";
  g_clear_error (&error);
  g_assert_true (tb_template_check (template, &context, &error));
  rendering = tb_template_render (template, &context);
  text = tb_rendering_dup_text (rendering);
  g_assert_cmpstr (text, ==, "甲：金坛区最慢");
}

/* Every example of the field language's description is right. */
static void
test_description (void)
{
  g_autoptr (GRegex) spans = g_regex_new ("`(\\{[^{`][^`]*\\})`", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *description = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (g_getenv ("TONGBAO_TEST_DESCRIPTION"), &description, NULL, NULL));
  for (g_regex_match (spans, description, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *span = g_match_info_fetch (match, 1);
      g_auto (GStrv) parts = g_strsplit (span, "\\|", -1);
      g_autofree char *example = g_strjoinv ("|", parts);
      g_autoptr (GError) error = NULL;
      g_autoptr (TbTemplate) template = NULL;

      if (g_str_equal (example, "{逐个}")) /* the word, not an example */
        continue;
      template = tb_template_parse (example, &error);
      if (error != NULL)
        g_test_message ("%s", example);
      g_assert_no_error (error);
      n++;
    }
  g_assert_cmpuint (n, >, 25);
}

/* Any text at all is read or refused, never crashes: a project that came by mail may hold it. */
static void
test_hostile_text (void)
{
  static const char *const parts[] = { "{", "}", "{若有}", "{完}", "{否则}", "{若：", "{逐个：", "|", "@", "/", "预警", ">", "全市平均", "，", "{{", "}}", " 且 ", "有 ", "%", "9" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20220930);
  g_autoptr (GString) nested = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      const guint n = g_rand_int_range (rand, 1, 12);

      for (guint j = 0; j < n; j++)
        g_string_append (text, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
      g_autoptr (GError) failure = NULL;
      g_autoptr (TbTemplate) template = tb_template_parse (text->str, &failure);
      g_assert_true ((template == NULL) == (failure != NULL));
    }
  for (guint i = 0; i < 20000; i++)
    {
      char bytes[24] = { 0 };
      const guint n = g_rand_int_range (rand, 1, sizeof bytes);

      for (guint j = 0; j < n; j++)
        bytes[j] = g_rand_boolean (rand) ? (char) g_rand_int_range (rand, 1, 256) : "{}|:@/><=%"[g_rand_int_range (rand, 0, 10)];
      g_autoptr (GError) failure = NULL;
      g_autoptr (TbTemplate) template = tb_template_parse (bytes, &failure);
      g_assert_true ((template == NULL) == (failure != NULL));
    }
  for (guint i = 0; i < 5000; i++)
    g_string_append (nested, "{若有}");
  g_assert_null (tb_template_parse (nested->str, &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_FIELD);
}

/* Whatever can be read can be rendered: any verb over any measure, with any options, as of any quarter. */
static void
test_any_field (SampleFixture *fixture, gconstpointer data)
{
  static const char *const verbs[] = { "", "合计：", "平均：", "最高：", "最低：", "最好：", "最差：", "名单：", "个数：", "位次：", "领先：", "环比：", "同比：", "界限：" };
  static const char *const options[] = { "", "|地区", "|部门", "|外市", "|本市", "|带数", "|直书", "|计数", "|涉及", "|界限", "|带领先", "|从高到低", "|上季度", "|上年同期", "|若有", "|数字", "|第几", "|前2", "|无则没有", "|带单位", "|幅度", "|不带单位" };
  static const char *const conditions[] = { "", "", "", ">0", " 低于 全市平均", " 高于 上季度", " 低于 上年同期", "≠是", "@溧阳市", "@本地区", "@市本级", "@没有这个单位" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20221025);
  TbCatalog *catalog = tb_book_get_catalog (fixture->book);
  guint n_rendered = 0;

  for (guint i = 0; i < 30000; i++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, g_rand_int_range (rand, 0, tb_catalog_get_n_sections (catalog)));
      const TbMeasure *measure = &section->measures[g_rand_int_range (rand, 0, section->n_measures)];
      g_autofree char *key = g_strconcat (section->id, "/", measure->topic, NULL);
      g_autofree char *text = g_strconcat ("甲{", verbs[g_rand_int_range (rand, 0, G_N_ELEMENTS (verbs))], measure->name,
                                           conditions[g_rand_int_range (rand, 0, G_N_ELEMENTS (conditions))],
                                           options[g_rand_int_range (rand, 0, G_N_ELEMENTS (options))],
                                           options[g_rand_int_range (rand, 0, G_N_ELEMENTS (options))], "}", NULL);
      g_autoptr (TbTemplate) template = tb_template_parse (text, NULL);
      g_autoptr (TbRendering) rendering = NULL;
      g_autofree char *said = NULL;
      TbFieldContext context;

      if (template == NULL)
        continue;
      tb_field_context_init (&context, fixture->book);
      context.topic_key = key;
      context.section = section->id;
      rendering = tb_template_render (template, &context);
      said = tb_rendering_dup_text (rendering);
      g_assert_true (g_str_has_prefix (said, "甲") && g_utf8_validate (said, -1, NULL));
      g_assert_true ((strstr (said, "（缺：") != NULL) == (rendering->n_missing > 0));
      n_rendered++;
    }
  g_assert_cmpuint (n_rendered, >, 3000);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, SampleFixture, NULL, sample_fixture_set_up, func, sample_fixture_tear_down)
  ADD ("/wording/field/values", test_values);
  ADD ("/wording/field/groups", test_groups);
  ADD ("/wording/field/blocks", test_blocks);
  ADD ("/wording/field/gaps", test_gaps);
  ADD ("/wording/field/undecided-extreme", test_undecided_extreme);
  ADD ("/wording/field/runs-carry-cells", test_runs_carry_cells);
  ADD ("/wording/field/unknown-names", test_unknown_names);
  ADD ("/wording/field/finding", test_finding);
  ADD ("/wording/field/any-field", test_any_field);
  g_test_add_func ("/wording/field/errors", test_errors);
  g_test_add_func ("/wording/field/description", test_description);
  g_test_add_func ("/wording/field/hostile-text", test_hostile_text);
  return g_test_run ();
}
