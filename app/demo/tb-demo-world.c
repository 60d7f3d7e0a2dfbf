/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who reports: large and small organizations, quick and slow ones, and the draws that everything follows from. */
#include <string.h>

#include "demo/tb-demo-private.h"

typedef struct
{
  TbOrganization *who; /* borrowed */
  guint64 lot;
  gint64 size;
  gint64 pace;
} Person;

/* FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
static guint64
hash_text (guint64 hash, const char *text)
{
  for (; *text != '\0'; text++)
    hash = (hash ^ (guchar) *text) * G_GUINT64_CONSTANT (0x100000001b3);

  return (hash ^ 0xff) * G_GUINT64_CONSTANT (0x100000001b3);
}

/* The last step of SplitMix64: Steele, Lea, Flood, Fast Splittable Pseudorandom Number Generators, 2014. */
static guint64
mix (guint64 z)
{
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

static guint64
draw (TbDemoWorld *self, const char *purpose, const char *key, const char *name, int time)
{
  guint64 hash = mix (self->seed + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  hash = hash_text (hash, purpose);
  hash = hash_text (hash, key);
  hash = hash_text (hash, name);

  return mix (hash + (guint64) time);
}

gint64
tb_demo_draw (TbDemoWorld *self, const char *purpose, const TbDemoTraits *traits, TbOrganization *who, int time, guint n)
{
  return (gint64) (((draw (self, purpose, traits->key, tb_organization_get_short_name (who), time) >> 32) * n) >> 32);
}

static gint
compare_lots (gconstpointer a, gconstpointer b)
{
  const Person *const *first = a;
  const Person *const *second = b;

  return ((*first)->lot > (*second)->lot) - ((*first)->lot < (*second)->lot);
}

/* Deals places from 0 to TB_DEMO_ONE evenly: there is always somebody who is behind, and somebody ahead. */
static void
deal (TbDemoWorld *self, GPtrArray *people, const char *purpose, gsize offset)
{
  for (guint i = 0; i < people->len; i++)
    {
      Person *person = g_ptr_array_index (people, i);

      person->lot = draw (self, purpose, "", tb_organization_get_short_name (person->who), 0);
    }
  g_ptr_array_sort (people, compare_lots);

  for (guint i = 0; i < people->len; i++)
    G_STRUCT_MEMBER (gint64, g_ptr_array_index (people, i), offset) = people->len > 1 ? (gint64) i * TB_DEMO_ONE / (people->len - 1) : TB_DEMO_ONE * 6 / 10;
}

static void
add_people (TbDemoWorld *self, TbOrganizationKind kind)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  for (guint i = 0; i < self->organizations->len; i++)
    {
      TbOrganization *who = g_ptr_array_index (self->organizations, i);
      Person *person;

      if (tb_organization_get_kind (who) != kind)
        continue;
      person = g_new0 (Person, 1);
      person->who = who;
      g_ptr_array_add (people, person);
      g_hash_table_insert (self->people, (gpointer) tb_organization_get_id (who), person);
    }

  deal (self, people, "size", G_STRUCT_OFFSET (Person, size));
  deal (self, people, "pace", G_STRUCT_OFFSET (Person, pace));
}

TbDemoWorld *
tb_demo_world_new (TbProject *project, TbCatalog *catalog, TbPeriod end, guint64 seed, GError **error)
{
  static const TbOrganizationKind kinds[] = { TB_CITY, TB_CITY_LEVEL, TB_DISTRICT, TB_DEPARTMENT, TB_PEER_CITY, TB_PLACE, TB_GROUP };
  g_autoptr (TbDirectory) directory = tb_directory_new (project, error);
  TbDemoWorld *self;

  if (directory == NULL)
    return NULL;

  self = g_new0 (TbDemoWorld, 1);
  self->seed = seed;
  self->end = end.year * 4 + end.quarter - 1;
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->organizations = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (directory)); i++)
    g_ptr_array_add (self->organizations, g_list_model_get_item (G_LIST_MODEL (directory), i));
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_people (self, kinds[i]);
  tb_demo_world_read_tables (self, catalog);

  return self;
}

void
tb_demo_world_free (TbDemoWorld *self)
{
  g_ptr_array_unref (self->traits);
  g_hash_table_unref (self->people);
  g_ptr_array_unref (self->organizations);
  g_free (self);
}

static const Person *
find_person (TbDemoWorld *self, TbOrganization *who)
{
  return g_hash_table_lookup (self->people, tb_organization_get_id (who));
}

/* Districts don't differ by much, departments do. */
gint64
tb_demo_world_get_size (TbDemoWorld *self, TbOrganization *who)
{
  const gint64 place = find_person (self, who)->size;

  switch (tb_organization_get_kind (who))
    {
    case TB_DISTRICT:
      return TB_DEMO_ONE / 2 + place;
    case TB_DEPARTMENT:
      return TB_DEMO_ONE / 4 + place * place * 2 / TB_DEMO_ONE;
    case TB_PLACE:
      return TB_DEMO_ONE / 3;
    case TB_CITY:
    case TB_CITY_LEVEL:
    case TB_PEER_CITY:
    case TB_GROUP:
    default:
      return TB_DEMO_ONE;
    }
}

gint64
tb_demo_world_get_pace (TbDemoWorld *self, TbOrganization *who)
{
  return find_person (self, who)->pace;
}

/* Mostly what an organization is like, partly the matter, and a little the year. */
gint64
tb_demo_world_get_skill (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time)
{
  const gint64 skill = (tb_demo_world_get_pace (self, who) * 6 + tb_demo_draw (self, "skill", traits, who, 0, TB_DEMO_ONE) * 4) / 10 +
                       tb_demo_draw (self, "year", traits, who, time / 4, 2000) - 1000;

  return CLAMP (skill, 0, TB_DEMO_ONE);
}

TbOrganization *
tb_demo_world_find (TbDemoWorld *self, TbOrganizationKind kind)
{
  for (guint i = 0; i < self->organizations->len; i++)
    if (tb_organization_get_kind (g_ptr_array_index (self->organizations, i)) == kind)
      return g_ptr_array_index (self->organizations, i);

  return NULL;
}
