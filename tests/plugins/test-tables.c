/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three sections' tables hold every figure of the circular: topic, measure, unit and organization. */
#include <gio/gio.h>

#include "facts.h"
#include "model/tb-organization-list.h"
#include "model/tb-organization.h"
#include "tb-one-network-section.h"
#include "tb-service-system-section.h"
#include "tb-supervision-section.h"

static const TbSectionSpec *sections[3];

static const TbSectionSpec *
find_section (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_str_equal (sections[i]->id, id))
      return sections[i];
  g_error ("no section “%s”", id);
}

static const char *
find_topic (const TbSectionSpec *section, const char *name)
{
  for (gsize i = 0; i < section->n_topics; i++)
    if (g_str_equal (section->topics[i].name, name))
      return section->topics[i].id;
  g_error ("section “%s” has no topic “%s”", section->id, name);
}

static const TbMeasure *
find_measure (char **row)
{
  const TbSectionSpec *section = find_section (row[FACT_SECTION]);
  const char *topic = find_topic (section, row[FACT_TOPIC]);

  for (gsize i = 0; i < section->n_measures; i++)
    if (g_str_equal (section->measures[i].topic, topic) && g_str_equal (section->measures[i].name, row[FACT_MEASURE]))
      return &section->measures[i];
  g_error ("topic “%s” has no measure “%s”", row[FACT_TOPIC], row[FACT_MEASURE]);
}

/* every name of an organization → its kind; a name that two have would be ambiguous everywhere */
static GHashTable *
read_kinds (void)
{
  GHashTable *kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (tb_organizations_default_tsv (), "\n", -1);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
      g_auto (GStrv) aliases = NULL;
      TbOrganizationKind kind;

      g_assert_cmpuint (g_strv_length (columns), ==, 4);
      kind = tb_organization_kind_from_id (columns[0]);
      g_assert_cmpint (kind, !=, 0);
      aliases = g_strsplit (columns[3], "、", -1);

      g_assert_true (g_hash_table_insert (kinds, g_strdup (columns[1]), GUINT_TO_POINTER (kind)));
      if (!g_str_equal (columns[1], columns[2]))
        g_assert_true (g_hash_table_insert (kinds, g_strdup (columns[2]), GUINT_TO_POINTER (kind)));
      for (guint j = 0; aliases[j] != NULL; j++)
        g_assert_true (g_hash_table_insert (kinds, g_strdup (aliases[j]), GUINT_TO_POINTER (kind)));
    }
  return kinds;
}

static void
test_valid (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GError) error = NULL;

      tb_section_spec_validate (sections[i], &error);
      g_assert_no_error (error);
      g_assert_cmpuint (sections[i]->n_charts, >, 0);
      g_assert_cmpuint (sections[i]->n_checks, >, 0);
      g_assert_nonnull (sections[i]->wording);
    }
}

static void
test_covers (gconstpointer name)
{
  g_autoptr (GPtrArray) rows = facts_read (name);
  g_autoptr (GHashTable) kinds = read_kinds ();

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      const TbMeasure *measure = find_measure (row);
      TbOrganizationKind kind = GPOINTER_TO_UINT (g_hash_table_lookup (kinds, row[FACT_ORGANIZATION]));

      g_assert_cmpstr (measure->unit, ==, row[FACT_UNIT]);
      if ((kind & measure->of) == 0)
        g_error ("“%s/%s” isn’t for “%s”", row[FACT_TOPIC], row[FACT_MEASURE], row[FACT_ORGANIZATION]);
      /* rules that hold are settings, and only they */
      g_assert_cmpint (measure->kind == TB_SETTING, ==, g_str_has_prefix (row[FACT_NOTE], "rule"));
    }
}

/* What isn't in the circular is worked out from what is. */
static void
test_nothing_idle (void)
{
  g_autoptr (GPtrArray) facts = facts_read ("facts.tsv");
  g_autoptr (GPtrArray) extra = facts_read ("extra.tsv");
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < facts->len; i++)
    g_hash_table_add (used, (gpointer) find_measure (g_ptr_array_index (facts, i)));
  for (guint i = 0; i < extra->len; i++)
    g_hash_table_add (used, (gpointer) find_measure (g_ptr_array_index (extra, i)));

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    for (gsize j = 0; j < sections[i]->n_measures; j++)
      {
        const TbMeasure *measure = &sections[i]->measures[j];

        if (measure->rate_of == NULL && !g_hash_table_contains (used, measure))
          g_error ("“%s” of “%s” is in no figure", measure->name, measure->topic);
      }
}

static const TbSectionSpec *
describe (GType type)
{
  g_autoptr (GObject) section = g_object_new (type, NULL);

  return tb_section_describe (TB_SECTION (section));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  sections[0] = describe (TB_TYPE_SERVICE_SYSTEM_SECTION);
  sections[1] = describe (TB_TYPE_ONE_NETWORK_SECTION);
  sections[2] = describe (TB_TYPE_SUPERVISION_SECTION);

  g_test_add_func ("/tables/valid", test_valid);
  g_test_add_data_func ("/tables/covers/facts", "facts.tsv", test_covers);
  g_test_add_data_func ("/tables/covers/extra", "extra.tsv", test_covers);
  g_test_add_func ("/tables/nothing-idle", test_nothing_idle);

  return g_test_run ();
}
