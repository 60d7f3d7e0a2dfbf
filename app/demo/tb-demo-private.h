/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files of app/demo.
 *
 * Figures are made up without any state: each is a function of the seed, its measure, its organization and its quarter,
 * in whole numbers only. So the same seed gives the same figures on every machine, fewer quarters give the same last
 * ones, and another section changes nothing in those that were there. */
#pragma once

#include "demo/tb-demo.h"
#include "model/tb-book.h"

G_BEGIN_DECLS

typedef struct _TbDemoTraits TbDemoTraits;

/**
 * TbDemoPart:
 * @TB_DEMO_FREE: of nothing
 * @TB_DEMO_PLAN: what is done of a year's plan: it starts again every January
 * @TB_DEMO_PART: a part of a whole
 * @TB_DEMO_REST: what the other parts leave of a whole
 *
 * What a measure's figures are of another's.
 */
typedef enum
{
  TB_DEMO_FREE,
  TB_DEMO_PLAN,
  TB_DEMO_PART,
  TB_DEMO_REST,
} TbDemoPart;

/**
 * TbDemoTraits:
 * @measure: the measure
 * @key: its key, owned
 * @part: what its figures are
 * @whole: (nullable): of which measure
 * @others: (element-type TbDemoTraits): for a rest, the other parts; borrowed
 * @source: (nullable): the measure that it ranks, states or counts
 * @numerator: (nullable): for a rate, the one part of it
 * @denominator: (nullable): and the other
 * @is_needed: whether parts, a total, a rate or a rank need all of its figures
 * @varies_widely: whether the figures are of very different size
 * @most_concerned: (nullable): of a sparse measure, the organization that has a figure in any case; borrowed
 *
 * What a section's tables say of a measure, beside the measure itself.
 */
struct _TbDemoTraits
{
  const TbMeasure *measure;
  char *key;
  TbDemoPart part;
  TbDemoTraits *whole;
  GPtrArray *others;
  TbDemoTraits *source;
  TbDemoTraits *numerator;
  TbDemoTraits *denominator;
  gboolean is_needed;
  gboolean varies_widely;
  TbOrganization *most_concerned;
};

/**
 * TbDemoWorld:
 * @seed: what everything follows from
 * @end: the newest quarter, in quarters since the year 0
 * @organizations: (element-type TbOrganization): all of them, owned
 * @people: organization id, borrowed -> what kind of people they are, owned
 * @traits: (element-type TbDemoTraits): of all measures, in the sections' order; owned
 *
 * Who reports what.
 */
typedef struct
{
  guint64 seed;
  int end;
  GPtrArray *organizations;
  GHashTable *people;
  GPtrArray *traits;
} TbDemoWorld;

/* The parts of one, in shares. */
#define TB_DEMO_ONE 10000

/* tb-demo-world.c */
TbDemoWorld *tb_demo_world_new (TbProject *project, TbCatalog *catalog, TbPeriod end, guint64 seed, GError **error);
void tb_demo_world_free (TbDemoWorld *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbDemoWorld, tb_demo_world_free)
/* from 0 to @n - 1; @time tells quarters (or years) apart, @purpose what it is drawn for */
gint64 tb_demo_draw (TbDemoWorld *self, const char *purpose, const TbDemoTraits *traits, TbOrganization *who, int time, guint n);
/* how large an organization is among its kind, and how well it does in general, from 0 to TB_DEMO_ONE */
gint64 tb_demo_world_get_size (TbDemoWorld *self, TbOrganization *who);
gint64 tb_demo_world_get_pace (TbDemoWorld *self, TbOrganization *who);
/* how well it does in one measure */
gint64 tb_demo_world_get_skill (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time);
/* (transfer none) (nullable): the first organization of the kind */
TbOrganization *tb_demo_world_find (TbDemoWorld *self, TbOrganizationKind kind);

/* tb-demo-traits.c: reads the tables of all sections */
void tb_demo_world_read_tables (TbDemoWorld *self, TbCatalog *catalog);
TbOrganizationKind tb_demo_part_kinds (const TbMeasure *measure);
gboolean tb_demo_is_answer (const TbMeasure *measure);
gboolean tb_demo_is_percentage (const TbMeasure *measure);

/* tb-demo-number.c: an organization's number, in units of the measure's last decimal */
gint64 tb_demo_number (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time);
gboolean tb_demo_is_concerned (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time);
gint64 tb_demo_concern (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who);

/* tb-demo-value.c: what is typed into a cell; blank for nothing */
TbValue tb_demo_value (TbDemoWorld *self, const TbDemoTraits *traits, TbOrganization *who, int time);

G_END_DECLS
