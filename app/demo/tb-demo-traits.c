/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the sections' tables say of how figures hang together: parts of wholes, plans, totals, ranks. */
#include <string.h>

#include "demo/tb-demo-private.h"

static void
traits_free (TbDemoTraits *self)
{
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_free (self->key);
  g_free (self);
}

gboolean
tb_demo_is_answer (const TbMeasure *measure)
{
  return strcmp (measure->unit, "是/否") == 0;
}

gboolean
tb_demo_is_percentage (const TbMeasure *measure)
{
  return strcmp (measure->unit, "%") == 0;
}

/* Who makes up the city's figure: the districts, or the departments where districts don't have the measure. */
TbOrganizationKind
tb_demo_part_kinds (const TbMeasure *measure)
{
  return (measure->of & TB_DISTRICT) != 0 ? TB_DISTRICT : measure->of & TB_DEPARTMENT;
}

/* One section's measures while its tables are read. */
typedef struct
{
  TbDemoWorld *world;
  const TbSectionSpec *section;
  guint first; /* of the section's measures among all */
} Reading;

static TbDemoTraits *
find (Reading *self, const char *topic, const char *id)
{
  for (gsize i = 0; i < self->section->n_measures && id != NULL; i++)
    {
      TbDemoTraits *traits = g_ptr_array_index (self->world->traits, self->first + i);

      if (strcmp (traits->measure->topic, topic) == 0 && strcmp (traits->measure->id, id) == 0)
        return traits;
    }

  return NULL;
}

/* Whether @traits hangs on @other, itself included. */
static gboolean
hangs_on (const TbDemoTraits *traits, const TbDemoTraits *other)
{
  while (traits != NULL && traits != other)
    traits = traits->whole;

  return traits != NULL;
}

/* The first that says what a measure is part of is right; tables that go round in circles are cut. */
static void
make_part (TbDemoTraits *traits, TbDemoTraits *whole, TbDemoPart part)
{
  if (whole == NULL || traits == NULL || traits->whole != NULL || hangs_on (whole, traits))
    return;

  traits->part = part;
  traits->whole = whole;
  whole->is_needed = TRUE;
}

/* What is left after the others is the one that should be small, else the one that nobody improves. */
static TbDemoTraits *
choose_rest (GPtrArray *addends)
{
  static const TbDirection order[] = { TB_LESS_IS_BETTER, TB_NEUTRAL, TB_MORE_IS_BETTER };

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = addends->len; j > 0; j--)
      {
        TbDemoTraits *traits = g_ptr_array_index (addends, j - 1);

        if (traits->measure->direction == order[i])
          return traits;
      }

  return NULL;
}

static void
read_addends (Reading *self, const TbCheckSpec *check)
{
  g_auto (GStrv) ids = g_strsplit (check->addends, "+", -1);
  g_autoptr (GPtrArray) addends = g_ptr_array_new ();
  TbDemoTraits *whole = find (self, check->topic, check->measure);
  TbDemoTraits *rest;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      TbDemoTraits *addend = find (self, check->topic, ids[i]);

      if (addend == NULL || addend->whole != NULL)
        return;
      g_ptr_array_add (addends, addend);
    }
  rest = choose_rest (addends);
  if (rest == NULL)
    return;

  for (guint i = 0; i < addends->len; i++)
    make_part (g_ptr_array_index (addends, i), whole, g_ptr_array_index (addends, i) == rest ? TB_DEMO_REST : TB_DEMO_PART);
  g_ptr_array_remove (addends, rest);
  rest->others = g_steal_pointer (&addends);
}

static gboolean
is_plan (Reading *self, const TbCheckSpec *check)
{
  for (gsize i = 0; i < self->section->n_charts; i++)
    {
      const TbChartSpec *chart = &self->section->charts[i];

      if (chart->kind == TB_CHART_BULLET && strcmp (chart->topic, check->topic) == 0 &&
          g_strcmp0 (chart->measure, check->measure) == 0 && g_strcmp0 (chart->against, check->against) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
read_checks (Reading *self)
{
  for (gsize i = 0; i < self->section->n_checks; i++)
    if (self->section->checks[i].rule == TB_CHECK_ADDS_UP)
      read_addends (self, &self->section->checks[i]);

  for (gsize i = 0; i < self->section->n_checks; i++)
    {
      const TbCheckSpec *check = &self->section->checks[i];
      TbDemoTraits *traits = find (self, check->topic, check->measure);

      if (check->rule == TB_CHECK_NOT_ABOVE)
        make_part (traits, find (self, check->topic, check->against), is_plan (self, check) ? TB_DEMO_PLAN : TB_DEMO_PART);
      else if (check->rule == TB_CHECK_SUM || check->rule == TB_CHECK_COUNT)
        traits->is_needed = TRUE;
    }
}

static void
read_measure (Reading *self, TbDemoTraits *traits)
{
  const TbMeasure *measure = traits->measure;
  const char *source = measure->rank_of != NULL ? measure->rank_of : measure->states != NULL ? measure->states
                                                                                             : measure->counts;

  traits->source = find (self, measure->topic, source);
  traits->numerator = find (self, measure->topic, measure->rate_of);
  traits->denominator = find (self, measure->topic, measure->rate_to);
  traits->is_needed |= (measure->of & TB_CITY) != 0 && tb_measure_is_summable (measure);
  if (traits->source != NULL)
    traits->source->is_needed = TRUE;
  if (traits->numerator == NULL || traits->denominator == NULL)
    return;

  traits->numerator->is_needed = traits->denominator->is_needed = TRUE;
  make_part (traits->numerator, traits->denominator, TB_DEMO_PART);
}

static void
read_charts (Reading *self)
{
  for (gsize i = 0; i < self->section->n_charts; i++)
    {
      const TbChartSpec *chart = &self->section->charts[i];
      TbDemoTraits *traits = find (self, chart->topic, chart->measure);

      if (traits != NULL && chart->logarithmic)
        traits->varies_widely = TRUE;
    }
}

/* Of those who may have a figure, the one who surely does. */
static void
choose_most_concerned (TbDemoWorld *self, TbDemoTraits *traits)
{
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < self->organizations->len; i++)
    {
      TbOrganization *who = g_ptr_array_index (self->organizations, i);
      gint64 concern;

      if ((tb_organization_get_kind (who) & traits->measure->of & (TB_DISTRICT | TB_DEPARTMENT | TB_PLACE)) == 0)
        continue;
      concern = tb_demo_concern (self, traits, who);
      if (concern < least)
        {
          least = concern;
          traits->most_concerned = who;
        }
    }
}

void
tb_demo_world_read_tables (TbDemoWorld *self, TbCatalog *catalog)
{
  self->traits = g_ptr_array_new_with_free_func ((GDestroyNotify) traits_free);

  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    {
      Reading reading = { self, tb_catalog_get_section (catalog, i), self->traits->len };

      for (gsize j = 0; j < reading.section->n_measures; j++)
        {
          TbDemoTraits *traits = g_new0 (TbDemoTraits, 1);

          traits->measure = &reading.section->measures[j];
          traits->key = g_strconcat (reading.section->id, "/", traits->measure->topic, "/", traits->measure->id, NULL);
          g_ptr_array_add (self->traits, traits);
        }

      read_checks (&reading);
      read_charts (&reading);
      for (gsize j = 0; j < reading.section->n_measures; j++)
        read_measure (&reading, g_ptr_array_index (self->traits, reading.first + j));
    }

  for (guint i = 0; i < self->traits->len; i++)
    choose_most_concerned (self, g_ptr_array_index (self->traits, i));
}
