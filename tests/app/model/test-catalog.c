/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topics and measures are found by what people call them. */
#include <string.h>

#include "model-fixture.h"

static const TbTopic other_topics[] = { { "points", "便民服务点" }, { "posts", "服务岗位" } };
static const TbMeasure other_measures[] = {
  { .topic = "points", .id = "kept", .name = "保留", .unit = "个", .of = TB_DISTRICT },
  { .topic = "posts", .id = "filled", .name = "已完成", .unit = "个", .of = TB_DISTRICT },
};
static const TbSectionSpec other_section = { "other", "其他", other_topics, 2, other_measures, 2 };

static TbCatalog *
make_catalog (void)
{
  TbCatalog *catalog = tb_catalog_new ();
  g_autoptr (GError) error = NULL;

  tb_catalog_add (catalog, &model_section, &error);
  g_assert_no_error (error);

  return catalog;
}

static void
test_finds_by_key_id_and_name (void)
{
  static const struct
  {
    const char *name;
    const char *key;
  } cases[] = {
    { "便民服务点/已完成", "test/points/done" },
    { "points/done", "test/points/done" },
    { "Points/已完成", "test/points/done" },
    { "test/points/done", "test/points/done" },
    { "试验/便民服务点/已完成", "test/points/done" },
    { " 便民服务点 / 已完成 ", "test/points/done" },
    { "“预警”情况/预警", "test/warnings/warned" },
    { "预警情况/预警", "test/warnings/warned" },
    { "\"预警\"情况/预警", "test/warnings/warned" },
  };
  g_autoptr (TbCatalog) catalog = make_catalog ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *key = tb_catalog_find_measure (catalog, cases[i].name, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (key, ==, cases[i].key);
      g_assert_nonnull (tb_catalog_get_measure (catalog, key));
    }
}

static void
test_names_what_it_does_not_find (void)
{
  static const struct
  {
    const char *name;
    TbError code;
    const char *hint;
  } cases[] = {
    { "便民服务/已完成", TB_ERROR_NOT_FOUND, "便民服务点" },
    { "便民服务点/完成", TB_ERROR_NOT_FOUND, "已完成" },
    { "便民服务点/全年计画", TB_ERROR_NOT_FOUND, "全年计划" },
    { "其他/便民服务点/已完成", TB_ERROR_NOT_FOUND, "便民服务点" },
    { "天气/气温", TB_ERROR_NOT_FOUND, "天气" },
    { "已完成", TB_ERROR_USAGE, "已完成" },
    { "", TB_ERROR_USAGE, "TOPIC/MEASURE" },
    { "a/b/c/d", TB_ERROR_USAGE, "a/b/c/d" },
    { "/", TB_ERROR_NOT_FOUND, "" },
  };
  g_autoptr (TbCatalog) catalog = make_catalog ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (tb_catalog_find_measure (catalog, cases[i].name, &error));
      g_assert_error (error, TB_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].hint));
    }
}

static void
test_asks_which_of_two (void)
{
  g_autoptr (TbCatalog) catalog = make_catalog ();
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;

  g_assert_true (tb_catalog_add (catalog, &other_section, NULL));
  g_assert_null (tb_catalog_find_topic (catalog, "便民服务点", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_AMBIGUOUS);
  g_assert_nonnull (strstr (error->message, "test/points"));
  g_assert_nonnull (strstr (error->message, "other/points"));

  /* the measure tells which topic is meant */
  key = tb_catalog_find_measure (catalog, "便民服务点/保留", NULL);
  g_assert_cmpstr (key, ==, "other/points/kept");
}

static void
test_lists_in_order (void)
{
  g_autoptr (TbCatalog) catalog = make_catalog ();
  g_autoptr (GPtrArray) listed = tb_catalog_list_measures (catalog, POINTS);
  g_autoptr (GPtrArray) none = tb_catalog_list_measures (catalog, "test/unknown");
  const TbSectionSpec *section;

  g_assert_cmpuint (listed->len, ==, 5);
  g_assert_cmpstr (((const TbMeasure *) g_ptr_array_index (listed, 0))->id, ==, "planned");
  g_assert_cmpstr (((const TbMeasure *) g_ptr_array_index (listed, 4))->id, ==, "behind");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (tb_catalog_get_topic (catalog, POINTS, &section)->name, ==, "便民服务点");
  g_assert_true (section == &model_section);
  g_assert_null (tb_catalog_get_topic (catalog, "test/unknown", &section));
  g_assert_null (section);
}

static void
test_refuses_a_section_as_a_whole (void)
{
  static const TbTopic twice[] = { { "a", "甲" }, { "a", "乙" } };
  static const TbTopic good[] = { { "a", "甲" } };
  static const TbTopic slashed[] = { { "a/b", "甲" } };
  static const TbMeasure stray[] = { { .topic = "a", .id = "x", .name = "数", .unit = "个" }, { .topic = "b", .id = "x", .name = "数", .unit = "个" } };
  static const TbMeasure doubled[] = { { .topic = "a", .id = "x", .name = "数", .unit = "个" }, { .topic = "a", .id = "x", .name = "数", .unit = "个" } };
  static const TbMeasure nameless[] = { { .topic = "a", .id = "x" } };
  const TbSectionSpec bad[] = {
    { "test", "再来", good, 1, stray, 1 },
    { "s", "节", twice, 2, stray, 1 },
    { "s", "节", slashed, 1, NULL, 0 },
    { "s", "节", good, 1, stray, 2 },
    { "s", "节", good, 1, doubled, 2 },
    { "s", "节", good, 1, nameless, 1 },
    { "", "节", good, 1, stray, 1 },
    { NULL, "节", good, 1, stray, 1 },
  };
  g_autoptr (TbCatalog) catalog = make_catalog ();

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (tb_catalog_add (catalog, &bad[i], &error));
      g_assert_error (error, TB_ERROR, TB_ERROR_PLUGIN);
      g_assert_cmpuint (tb_catalog_get_n_sections (catalog), ==, 1);
      g_assert_null (tb_catalog_get_measure (catalog, "s/a/x"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/catalog/finds-by-key-id-and-name", test_finds_by_key_id_and_name);
  g_test_add_func ("/model/catalog/names-what-it-does-not-find", test_names_what_it_does_not_find);
  g_test_add_func ("/model/catalog/asks-which-of-two", test_asks_which_of_two);
  g_test_add_func ("/model/catalog/lists-in-order", test_lists_in_order);
  g_test_add_func ("/model/catalog/refuses-a-section-as-a-whole", test_refuses_a_section_as_a_whole);

  return g_test_run ();
}
