/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields that say who stands where: ranks in words, and those ahead. */
#include "wording/tb-field-private.h"

/* The measure that ranks @reference's, where the topic has one. */
static const TbMeasure *
find_rank_measure (const TbReference *reference, TbSheet *sheet)
{
  GPtrArray *measures = tb_sheet_get_measures (sheet);

  for (guint i = 0; i < measures->len; i++)
    {
      const TbMeasure *measure = g_ptr_array_index (measures, i);

      if (measure->rank_of != NULL && g_str_equal (measure->rank_of, reference->measure->id))
        return measure;
    }
  return NULL;
}

static TbOrganizationKind
get_rank_kinds (const TbNode *node, const TbMeasure *rank_measure)
{
  if (node->kinds != 0)
    return node->kinds;
  return rank_measure != NULL && rank_measure->rank_among != 0 ? rank_measure->rank_among : TB_PEER_CITY;
}

/* The rank that was stated or worked out in the topic's own measure for it. */
static gboolean
get_stated_rank (const TbNode *node, TbSheet *sheet, const TbMeasure *rank_measure, TbOrganization *organization, guint *rank)
{
  const TbValue *value;

  if (rank_measure == NULL || (node->kinds != 0 && node->kinds != rank_measure->rank_among))
    return FALSE;
  value = &tb_sheet_get_cell (sheet, organization, rank_measure)->value;
  if (!tb_value_is_number (value) || value->qualifier != TB_EXACTLY || value->number.scale > 0 || value->number.digits <= 0 || value->number.digits > G_MAXINT)
    return FALSE;
  *rank = value->number.digits;
  return TRUE;
}

/* （前四位为宿迁市94.81%、…）; not where the figures show fewer cities ahead than the stated rank does. */
static void
add_ahead (const TbNode *node, const TbFieldContext *context, guint rank, GPtrArray *ahead, TbRendering *out)
{
  g_autofree char *number = tb_ordinal_to_words (rank - 1);
  g_autofree char *opening = rank == 2 ? g_strdup ("（第一为") : g_strdup_printf ("（前%s位为", number);
  TbNode listing = *node;

  if (rank < 2 || ahead == NULL || ahead->len != rank - 1)
    return;
  listing.options |= TB_OPTION_VALUES;
  tb_rendering_add (out, opening, node, NULL, NULL);
  tb_field_add_items (&listing, context, ahead, out);
  tb_rendering_add (out, "）", node, NULL, NULL);
}

/**
 * tb_field_render_rank: (skip)
 * @node: a field with 位次
 * @context: where it is met
 * @out: where to add
 *
 * Renders a rank in words, 第五: the stated one where the topic has a measure for it, else the one that
 * the figures give.
 */
void
tb_field_render_rank (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  TbReference *reference = tb_node_get_reference (node);
  TbOrganization *organization = tb_reference_find_organization (reference, context, NULL);
  TbSheet *sheet = tb_reference_get_sheet (reference, context);
  const TbMeasure *rank_measure = find_rank_measure (reference, sheet);
  g_autoptr (GPtrArray) ahead = NULL;
  g_autofree char *ordinal = NULL;
  g_autofree char *text = NULL;
  g_autofree char *key = NULL;
  gboolean stated, known;
  guint rank, place = 0;

  if (organization == NULL)
    return tb_field_add_gap (node, context, NULL, NULL, out);
  stated = get_stated_rank (node, sheet, rank_measure, organization, &rank);
  known = tb_sheet_rank (sheet, reference->measure, organization, get_rank_kinds (node, rank_measure), &place, &ahead);
  if (!stated && !known)
    {
      out->n_unreadable += tb_reference_is_unreadable (reference, context, NULL);
      return tb_field_add_gap (node, context, organization, "的位次", out);
    }
  rank = stated ? rank : place;
  ordinal = tb_ordinal_to_words (rank);
  text = node->options & TB_OPTION_NUMBER ? g_strdup_printf ("%u", rank) : g_strconcat ("第", ordinal, NULL);
  key = g_strdup_printf ("%s/%s", reference->topic_key, stated ? rank_measure->id : reference->measure->id);
  out->n_asked++;
  out->n_known++;
  tb_rendering_add (out, text, node, key, organization);
  if (node->options & TB_OPTION_AHEAD)
    add_ahead (node, context, rank, ahead, out);
}

/**
 * tb_field_render_ahead: (skip)
 * @node: a field with 领先
 * @context: where it is met
 * @out: where to add
 *
 * Renders those that stand before an organization, best first, each with its figure: 宿迁市94.81%、扬州市93.60%.
 */
void
tb_field_render_ahead (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  TbReference *reference = tb_node_get_reference (node);
  TbOrganization *organization = tb_reference_find_organization (reference, context, NULL);
  TbSheet *sheet = tb_reference_get_sheet (reference, context);
  g_autoptr (GPtrArray) ahead = NULL;
  TbNode listing = *node;
  guint rank;

  listing.options |= TB_OPTION_VALUES;
  if (organization != NULL &&
      tb_sheet_rank (sheet, reference->measure, organization, get_rank_kinds (node, find_rank_measure (reference, sheet)), &rank, &ahead) &&
      ahead->len > 0)
    tb_field_add_items (&listing, context, ahead, out);
  else
    tb_field_add_gap (node, context, NULL, NULL, out);
}
