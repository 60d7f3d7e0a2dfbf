/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Organizations: found under all their names, changed and followed. */
#include <string.h>

#include "model-fixture.h"
#include "project/tb-history.h"

#define FIXTURE(path, func) g_test_add (path, ModelFixture, NULL, model_fixture_set_up, func, model_fixture_tear_down)

static void
test_finds_by_any_name (ModelFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *short_name;
  } cases[] = {
    { "市医保局", "市医保局" },
    { "市医疗保障局", "市医保局" },
    { "医保局", "市医保局" },
    { "城管", "市城管局" },
    { "经开区", "经开区" },
    { "常州经开区", "经开区" },
    { " 开发区 ", "经开区" },
    { "溧阳", "溧阳市" },
    { "全市", "全市" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TbOrganization *organization = model_find (self, cases[i].name);

      g_assert_cmpstr (tb_organization_get_short_name (organization), ==, cases[i].short_name);
      g_assert_true (tb_directory_get (tb_book_get_directory (self->book), tb_organization_get_id (organization)) == organization);
    }
}

static void
test_names_the_nearest (ModelFixture *self, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *nearest;
  } cases[] = { { "市医宝局", "市医保局" }, { "溧阳县", "溧阳市" }, { "金坛", "金坛区" }, { "市应急管里局", "市应急局" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (tb_directory_find (tb_book_get_directory (self->book), cases[i].name, &error));
      g_assert_error (error, TB_ERROR, TB_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, cases[i].name));
      g_assert_nonnull (strstr (error->message, cases[i].nearest));
    }
}

static void
test_asks_which_of_two (ModelFixture *self, gconstpointer data)
{
  static const char *const aliases[] = { "城管", "综合执法局", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (self->project, "Add", &error);

  g_assert_true (tb_organization_create (edit, NULL, TB_DEPARTMENT, "市综合执法局", "市综合行政执法局", aliases, 50, &error));
  /* a short name goes before another's alias */
  g_assert_true (tb_organization_create (edit, NULL, TB_DEPARTMENT, "应急", NULL, NULL, 51, &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  g_assert_no_error (error);

  g_assert_null (tb_directory_find (tb_book_get_directory (self->book), "城管", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_AMBIGUOUS);
  g_assert_nonnull (strstr (error->message, "市城市管理局"));
  g_assert_nonnull (strstr (error->message, "市综合行政执法局"));
  g_assert_cmpstr (tb_organization_get_full_name (model_find (self, "应急")), ==, "应急");
}

typedef struct
{
  guint n_emitted, position, removed, added;
} ItemsChanged;

static void
on_items_changed (GListModel *model, guint position, guint removed, guint added, ItemsChanged *seen)
{
  *seen = (ItemsChanged){ seen->n_emitted + 1, position, removed, added };
}

static void
test_follows_the_project (ModelFixture *self, gconstpointer data)
{
  TbDirectory *directory = tb_book_get_directory (self->book);
  TbOrganization *district = model_find (self, "金坛区");
  TbOrganization *city = model_find (self, "全市");
  g_autofree char *id = g_strdup (tb_organization_get_id (district));
  g_autoptr (GError) error = NULL;
  ItemsChanged seen = { 0 };

  g_signal_connect (directory, "items-changed", G_CALLBACK (on_items_changed), &seen);
  {
    g_autoptr (TbEdit) edit = tb_edit_begin (self->project, "Rename", &error);

    g_assert_true (tb_organization_update (edit, district, "新坛区", NULL, NULL, &error));
    g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  }
  g_assert_cmpuint (seen.n_emitted, ==, 1);
  g_assert_cmpuint (seen.removed, ==, 1);
  g_assert_cmpuint (seen.added, ==, 1);
  g_assert_cmpuint (seen.position, ==, 3);
  g_assert_cmpstr (tb_organization_get_id (model_find (self, "新坛区")), ==, id);
  g_assert_true (model_find (self, "全市") == city);
  g_assert_null (tb_directory_find (directory, "常州市金坛区", NULL));

  {
    g_autoptr (TbEdit) edit = tb_edit_begin (self->project, "Remove", &error);

    g_assert_true (tb_organization_remove (edit, model_find (self, "新坛区"), &error));
    g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  }
  g_assert_null (tb_directory_get (directory, id));
  g_assert_cmpuint (seen.removed, ==, 1);
  g_assert_cmpuint (seen.added, ==, 0);

  g_assert_true (tb_project_undo (self->project, &error));
  g_assert_true (tb_project_undo (self->project, &error));
  g_assert_cmpstr (tb_organization_get_id (model_find (self, "金坛区")), ==, id);
  g_signal_handlers_disconnect_by_data (directory, &seen);
}

static void
test_lists_kinds_in_order (ModelFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) districts = tb_directory_list (tb_book_get_directory (self->book), TB_DISTRICT);
  g_autoptr (GPtrArray) both = tb_directory_list (tb_book_get_directory (self->book), TB_CITY | TB_PEER_CITY);

  g_assert_cmpuint (districts->len, ==, 3);
  g_assert_cmpstr (tb_organization_get_short_name (g_ptr_array_index (districts, 0)), ==, "溧阳市");
  g_assert_cmpstr (tb_organization_get_short_name (g_ptr_array_index (districts, 2)), ==, "经开区");
  g_assert_cmpuint (both->len, ==, 4);
  g_assert_cmpstr (tb_organization_get_short_name (g_ptr_array_index (both, 0)), ==, "全市");
}

static void
test_a_list_gives_everyone_the_same_ids (ModelFixture *self, gconstpointer data)
{
  static const char again[] = "district\t溧阳市\t\t另一个名字\ndepartment\t市司法局\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (TbEdit) edit = tb_edit_begin (self->project, "Load", &error);
  const char *parts[] = { "district", "溧阳市", NULL };
  g_autofree char *id = tb_row_id_derive ("organization", parts);

  g_assert_true (tb_organizations_load_tsv (edit, again, &error));
  g_assert_true (tb_edit_commit (g_steal_pointer (&edit), &error));
  g_assert_cmpstr (tb_organization_get_id (model_find (self, "溧阳市")), ==, id);
  g_assert_null (tb_directory_find (tb_book_get_directory (self->book), "另一个名字", NULL));
  g_assert_nonnull (model_find (self, "市司法局"));
}

static void
test_refuses_bad_lists_and_names (ModelFixture *self, gconstpointer data)
{
  static const char *const lists[] = { "county\t某县\n", "district\n", "district\t\n", "district\t甲、乙\n", "district\t甲\t乙\t丙\t丁\n", "district 溧阳市\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TbEdit) edit = tb_edit_begin (self->project, "Load", &error);
      g_autofree char *tsv = g_strconcat ("# a comment\n", lists[i], NULL);

      g_assert_false (tb_organizations_load_tsv (edit, tsv, &error));
      g_assert_error (error, TB_ERROR, TB_ERROR_VALUE);
      g_assert_nonnull (strchr (error->message, '2'));
    }
}

static void
test_kinds_have_ids (void)
{
  for (TbOrganizationKind kind = TB_CITY; kind <= TB_GROUP; kind <<= 1)
    g_assert_cmpint (tb_organization_kind_from_id (tb_organization_kind_to_id (kind)), ==, kind);
  g_assert_cmpint (tb_organization_kind_from_id ("county"), ==, 0);
  g_assert_cmpint (tb_organization_kind_from_id (NULL), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE ("/model/organization/finds-by-any-name", test_finds_by_any_name);
  FIXTURE ("/model/organization/names-the-nearest", test_names_the_nearest);
  FIXTURE ("/model/organization/asks-which-of-two", test_asks_which_of_two);
  FIXTURE ("/model/organization/follows-the-project", test_follows_the_project);
  FIXTURE ("/model/organization/lists-kinds-in-order", test_lists_kinds_in_order);
  FIXTURE ("/model/organization/a-list-gives-everyone-the-same-ids", test_a_list_gives_everyone_the_same_ids);
  FIXTURE ("/model/organization/refuses-bad-lists-and-names", test_refuses_bad_lists_and_names);
  g_test_add_func ("/model/organization/kinds-have-ids", test_kinds_have_ids);

  return g_test_run ();
}
