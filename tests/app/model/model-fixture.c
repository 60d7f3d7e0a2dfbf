/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model-fixture.h"

#include <glib/gstdio.h>

static const TbTopic topics[] = {
  { "points", "便民服务点" },
  { "ranks", "认领率排名" },
  { "warnings", "“预警”情况" },
};

static const TbMeasure measures[] = {
  { .topic = "points", .id = "planned", .name = "全年计划", .unit = "个", .of = TB_DISTRICT | TB_CITY },
  { .topic = "points", .id = "done", .name = "已完成", .unit = "个", .of = TB_DISTRICT, .direction = TB_MORE_IS_BETTER },
  { .topic = "points", .id = "running", .name = "已运转", .unit = "个", .of = TB_CITY, .states = "done" },
  { .topic = "points", .id = "done-rate", .name = "完成率", .unit = "%", .of = TB_DISTRICT | TB_CITY, .direction = TB_MORE_IS_BETTER, .decimals = 1, .rate_of = "done", .rate_to = "planned" },
  { .topic = "points", .id = "behind", .name = "推进缓慢", .unit = "是/否", .of = TB_DISTRICT },
  { .topic = "ranks", .id = "rate", .name = "认领率", .unit = "%", .of = TB_CITY_LEVEL | TB_PEER_CITY | TB_DISTRICT, .direction = TB_MORE_IS_BETTER, .decimals = 2 },
  { .topic = "ranks", .id = "rank", .name = "全省排名", .unit = "名", .of = TB_CITY_LEVEL, .rank_of = "rate", .rank_among = TB_PEER_CITY },
  { .topic = "ranks", .id = "own-rank", .name = "市内排名", .unit = "名", .of = TB_DISTRICT, .rank_of = "rate", .rank_among = TB_DISTRICT },
  { .topic = "warnings", .id = "warned", .name = "预警", .unit = "件", .of = TB_CITY | TB_DEPARTMENT, .direction = TB_LESS_IS_BETTER, .sparse = TRUE },
  { .topic = "warnings", .id = "departments", .name = "涉及部门", .unit = "个", .of = TB_CITY, .counts = "warned" },
};

const TbSectionSpec model_section = {
  .id = "test",
  .name = "试验",
  .topics = topics,
  .n_topics = G_N_ELEMENTS (topics),
  .measures = measures,
  .n_measures = G_N_ELEMENTS (measures),
};

static const char organizations[] =
    "kind\tshort name\tfull name\taliases\n"
    "city\t全市\t\n"
    "city-level\t市本级\n"
    "district\t溧阳市\t\t溧阳\n"
    "district\t金坛区\t常州市金坛区\n"
    "# a place that reports by itself\n"
    "district\t经开区\t常州经开区\t经济开发区、开发区\n"
    "\n"
    "department\t市医保局\t市医疗保障局\t医保局\n"
    "department\t市城管局\t市城市管理局\t城管局、城管\n"
    "department\t市应急局\t市应急管理局\t应急\n"
    "peer-city\t宿迁市\n"
    "peer-city\t扬州市\n"
    "peer-city\t镇江市\n";

static void
fill (TbProject *project)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (project, "Fill", &error);

  g_assert_no_error (error);
  tb_period_add (edit, (TbPeriod){ 2022, 3 }, &error);
  g_assert_no_error (error);
  tb_organizations_load_tsv (edit, organizations, &error);
  g_assert_no_error (error);
  tb_edit_commit (g_steal_pointer (&edit), &error);
  g_assert_no_error (error);
}

void
model_fixture_set_up (ModelFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("tongbao-model-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "scratch.tongbao", NULL);
  self->project = tb_project_create (self->path, &error);
  g_assert_no_error (error);
  fill (self->project);

  self->catalog = tb_catalog_new ();
  tb_catalog_add (self->catalog, &model_section, &error);
  g_assert_no_error (error);
  self->book = tb_book_new (self->project, self->catalog, NULL, &error);
  g_assert_no_error (error);
}

void
model_fixture_tear_down (ModelFixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->book);
  g_assert_finalize_object (self->catalog);
  g_assert_finalize_object (self->project);
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

TbOrganization *
model_find (ModelFixture *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  TbOrganization *organization = tb_directory_find (tb_book_get_directory (self->book), name, &error);

  g_assert_no_error (error);
  return organization;
}

void
model_type (ModelFixture *self, const char *measure, const char *organization, const char *text)
{
  g_autoptr (GError) error = NULL;

  tb_book_type (self->book, measure, model_find (self, organization), text, &error);
  g_assert_no_error (error);
}

const TbCell *
model_cell (ModelFixture *self, const char *measure, const char *organization)
{
  g_autofree char *topic_key = g_path_get_dirname (measure);
  TbSheet *sheet = tb_book_get_sheet (self->book, topic_key);

  return tb_sheet_get_cell (sheet, model_find (self, organization), tb_catalog_get_measure (self->catalog, measure));
}

void
model_assert_value (const TbValue *value, const char *stored)
{
  g_autofree char *encoded = tb_value_encode (value);

  g_assert_cmpstr (encoded, ==, stored);
}
