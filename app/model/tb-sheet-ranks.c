/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands where: ranks that are certain, or not known. */
#include "model/tb-sheet-private.h"

typedef struct
{
  TbOrganization *organization; /* not owned */
  TbValue value;
} Entrant;

/* Those compared with, exact values sorted best first, so that each place is found by halving. */
typedef struct
{
  GArray *exact; /* Entrant */
  GArray *vague; /* Entrant, qualified values */
  gboolean less_is_better;
  gboolean has_unreadable; /* somebody's figure can't be read: no place is certain */
} Ranking;

static void
ranking_free (Ranking *self)
{
  g_array_unref (self->exact);
  g_array_unref (self->vague);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Ranking, ranking_free)

static gint
compare_best_first (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Ranking *ranking = user_data;
  int order = tb_decimal_compare (((const Entrant *) a)->value.number, ((const Entrant *) b)->value.number);

  return ranking->less_is_better ? order : -order;
}

static Ranking *
ranking_new (TbSheet *sheet, const TbMeasure *measure, TbOrganizationKind among)
{
  Ranking *self = g_new0 (Ranking, 1);
  GPtrArray *organizations = tb_sheet_get_organizations (sheet);

  self->exact = g_array_new (FALSE, FALSE, sizeof (Entrant));
  self->vague = g_array_new (FALSE, FALSE, sizeof (Entrant));
  self->less_is_better = measure->direction == TB_LESS_IS_BETTER;

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);
      const TbCell *cell = tb_sheet_get_cell (sheet, organization, measure);
      Entrant entrant = { organization, cell->value };

      if ((tb_organization_get_kind (organization) & among) == 0)
        continue;
      self->has_unreadable |= cell->unreadable != NULL;
      if (!tb_value_is_number (&entrant.value))
        continue;
      if (entrant.value.qualifier == TB_EXACTLY)
        g_array_append_val (self->exact, entrant);
      else
        g_array_append_val (self->vague, entrant);
    }
  g_array_sort_with_data (self->exact, compare_best_first, self);

  return self;
}

static TbTruth
is_better (const Ranking *self, const TbValue *a, const TbValue *b)
{
  return self->less_is_better ? tb_value_less (a, b) : tb_value_less (b, a);
}

/* How many exact entrants are better than an exact value: those that stand before the first equal one. */
static guint
count_exact_better (const Ranking *self, const Entrant *own)
{
  guint low = 0, high = self->exact->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_best_first (&g_array_index (self->exact, Entrant, middle), own, (gpointer) self) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Counts the better ones of @entrants one by one; FALSE when it isn't certain of one of them. */
static gboolean
count_better (const Ranking *self, GArray *entrants, const Entrant *own, guint *n_better, guint *n_compared, GPtrArray *ahead)
{
  for (guint i = 0; i < entrants->len; i++)
    {
      const Entrant *entrant = &g_array_index (entrants, Entrant, i);

      if (entrant->organization == own->organization)
        continue;

      TbTruth better = is_better (self, &entrant->value, &own->value);
      if (better == TB_UNKNOWN)
        return FALSE;
      (*n_compared)++;
      if (better == TB_YES)
        {
          (*n_better)++;
          if (ahead != NULL)
            g_ptr_array_add (ahead, entrant->organization);
        }
    }

  return TRUE;
}

/* TRUE when the place is certain and there was somebody to compare with. */
static gboolean
find_place (const Ranking *self, const Entrant *own, guint *rank, GPtrArray *ahead)
{
  guint n_better = 0, n_compared = 0;

  if (self->has_unreadable)
    return FALSE;
  if (own->value.qualifier != TB_EXACTLY)
    {
      if (!count_better (self, self->exact, own, &n_better, &n_compared, ahead))
        return FALSE;
    }
  else
    {
      n_better = count_exact_better (self, own);
      for (guint i = 0; ahead != NULL && i < n_better; i++)
        g_ptr_array_add (ahead, g_array_index (self->exact, Entrant, i).organization);
      for (guint i = 0; n_compared == 0 && i < self->exact->len; i++)
        n_compared += g_array_index (self->exact, Entrant, i).organization != own->organization;
    }
  if (!count_better (self, self->vague, own, &n_better, &n_compared, ahead) || n_compared == 0)
    return FALSE;

  *rank = n_better + 1;
  return TRUE;
}

/**
 * tb_sheet_rank:
 * @self: a sheet
 * @measure: the measure ranked
 * @organization: whose rank
 * @among: the kinds of organizations compared with
 * @rank: (out): 1 and the number of those that are certainly better; equal values share a rank
 * @ahead: (out) (optional) (transfer container) (element-type TbOrganization): those that are better, best first
 *
 * Ranks an organization among those that have a number; by the measure's direction high or low is better.
 *
 * Returns: whether the rank is known: not without an own number or anybody to compare with, nor while a qualified
 *   value may be better and may not
 */
gboolean
tb_sheet_rank (TbSheet *self, const TbMeasure *measure, TbOrganization *organization, TbOrganizationKind among, guint *rank, GPtrArray **ahead)
{
  g_return_val_if_fail (TB_IS_SHEET (self), FALSE);
  g_return_val_if_fail (measure != NULL && rank != NULL, FALSE);
  g_return_val_if_fail (TB_IS_ORGANIZATION (organization), FALSE);

  const Entrant own = { organization, tb_sheet_get_cell (self, organization, measure)->value };

  if (!tb_value_is_number (&own.value))
    return FALSE;

  g_autoptr (Ranking) ranking = ranking_new (self, measure, among);
  g_autoptr (GPtrArray) better = g_ptr_array_new ();

  if (!find_place (ranking, &own, rank, better))
    return FALSE;
  if (ahead != NULL)
    *ahead = g_steal_pointer (&better);

  return TRUE;
}

/**
 * tb_sheet_rank_all:
 * @self: a sheet
 * @measure: the measure ranked
 * @among: the kinds of organizations compared with
 * @organizations: (element-type TbOrganization): whose ranks
 *
 * Ranks many organizations as tb_sheet_rank() does one, against a list that is sorted once.
 *
 * Returns: (transfer full) (element-type guint): a rank for each of them; 0 where it isn't known
 */
GArray *
tb_sheet_rank_all (TbSheet *self, const TbMeasure *measure, TbOrganizationKind among, GPtrArray *organizations)
{
  GArray *ranks;

  g_return_val_if_fail (TB_IS_SHEET (self), NULL);
  g_return_val_if_fail (measure != NULL && organizations != NULL, NULL);

  g_autoptr (Ranking) ranking = ranking_new (self, measure, among);

  ranks = g_array_sized_new (FALSE, TRUE, sizeof (guint), organizations->len);
  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);
      const Entrant own = { organization, tb_sheet_get_cell (self, organization, measure)->value };
      guint rank = 0;

      if (!tb_value_is_number (&own.value) || !find_place (ranking, &own, &rank, NULL))
        rank = 0;
      g_array_append_val (ranks, rank);
    }
  return ranks;
}

/* Fills in the ranks of one measure: everybody against one sorted list. */
void
tb_sheet_compute_ranks (TbSheet *self, const TbMeasure *rank)
{
  const TbMeasure *ranked = tb_sheet_find_measure (self, rank->rank_of);
  GPtrArray *organizations = tb_sheet_get_organizations (self);

  if (ranked == NULL)
    return;

  g_autoptr (Ranking) ranking = ranking_new (self, ranked, rank->rank_among);

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);
      const Entrant own = { organization, tb_sheet_get_cell (self, organization, ranked)->value };
      TbCell *cell = tb_sheet_edit_cell (self, organization, rank);
      guint place;

      if (cell->origin == TB_CELL_NONE || !tb_value_is_number (&own.value) || !find_place (ranking, &own, &place, NULL))
        continue;

      const TbValue value = TB_VALUE_EXACT (TB_DECIMAL_INT (place));
      tb_cell_set_computed (cell, &value);
    }
}
