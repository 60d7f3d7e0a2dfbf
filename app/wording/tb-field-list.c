/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields that name organizations: who is listed, how many they are, and how a list is joined. */
#include "wording/tb-field-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NEVER_LISTED (TB_CITY | TB_CITY_LEVEL | TB_GROUP)

static const char *
get_name (const TbCell *cell, TbOrganization *organization)
{
  return cell->named != NULL && *cell->named != '\0' ? cell->named : tb_organization_get_short_name (organization);
}

/**
 * tb_field_get_name: (skip)
 * @node: a field whose first term is resolved
 * @context: where it is met
 * @organization: one that it names
 *
 * Returns: what the organization is called where the figure comes from, else its short name
 */
const char *
tb_field_get_name (const TbNode *node, const TbFieldContext *context, TbOrganization *organization)
{
  return get_name (tb_reference_get_cell (tb_node_get_reference (node), context, organization), organization);
}

/* Whom a field can name. */
TbOrganizationKind
tb_field_get_kinds (const TbNode *node)
{
  return node->kinds != 0 ? node->kinds : (TbOrganizationKind) (tb_node_get_reference (node)->measure->of & ~NEVER_LISTED);
}

typedef struct
{
  const TbReference *reference;
  const TbFieldContext *context;
  int sign;
} Order;

static int
compare_figures (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  TbOrganization *const *left = a;
  TbOrganization *const *right = b;

  return order->sign * tb_decimal_compare (tb_reference_get_cell (order->reference, order->context, *left)->value.number,
                                           tb_reference_get_cell (order->reference, order->context, *right)->value.number);
}

static void
sort (const TbNode *node, const TbFieldContext *context, GPtrArray *organizations)
{
  Order order = { tb_node_get_reference (node), context, node->options & TB_OPTION_DESCENDING ? -1 : 1 };

  if (node->options & (TB_OPTION_DESCENDING | TB_OPTION_ASCENDING))
    g_ptr_array_sort_with_data (organizations, compare_figures, &order); /* GLib's sort is stable */
}

void
tb_selection_clear (TbSelection *self)
{
  g_clear_pointer (&self->organizations, g_ptr_array_unref);
}

/**
 * tb_field_select: (skip)
 * @node: a field whose first term is resolved
 * @context: where it is met
 * @out: (out caller-allocates): whom it names
 *
 * Finds the organizations that a list names, in the project's order or in the order asked for.
 */
void
tb_field_select (const TbNode *node, const TbFieldContext *context, TbSelection *out)
{
  const TbTerm *term = g_ptr_array_index (node->terms, 0);
  GPtrArray *organizations = tb_sheet_get_organizations (tb_reference_get_sheet (term->left, context));
  const TbOrganizationKind kinds = tb_field_get_kinds (node);
  g_auto (TbTest) test = { 0 };

  *out = (TbSelection){ .organizations = g_ptr_array_new () };
  tb_test_init (&test, term, context, kinds);
  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);
      const TbCell *cell = tb_reference_get_cell (term->left, context, organization);
      TbTruth truth;

      if ((tb_organization_get_kind (organization) & kinds) == 0)
        continue;
      truth = tb_test_ask (&test, organization);
      if (truth == TB_YES)
        g_ptr_array_add (out->organizations, organization);
      out->is_open |= truth == TB_UNKNOWN || cell->unreadable != NULL;
      out->n_known += tb_value_is_number (&cell->value);
      out->n_blank += cell->origin == TB_CELL_EMPTY && !term->left->measure->sparse;
    }
  sort (node, context, out->organizations);
  out->n_all = out->organizations->len;
  out->is_none = out->n_all == 0 && !out->is_open && out->n_known > 0 && out->n_blank == 0;
  if (node->limit > 0 && out->n_all > node->limit)
    g_ptr_array_set_size (out->organizations, node->limit);
}

/* A gap that says @what is missing; NULL: the field's figure. */
void
tb_field_add_gap (const TbNode *node, const TbFieldContext *context, TbOrganization *organization, const char *what, TbRendering *out)
{
  const TbReference *reference = tb_node_get_reference (node);
  g_autofree char *words = tb_reference_describe (reference, context, organization);
  g_autofree char *key = tb_reference_dup_key (reference);
  g_autofree char *all = g_strconcat (words, what, NULL);

  out->n_asked++;
  tb_rendering_add_gap (out, all, node, key, organization);
}

/**
 * tb_field_render_unreadable: (skip)
 * @node: a field that names organizations
 * @context: where it is met
 * @out: where to add
 *
 * Shows a gap for each organization that might be named, if the file held a figure that can be read.
 */
void
tb_field_render_unreadable (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  const TbReference *reference = tb_node_get_reference (node);
  GPtrArray *organizations = tb_sheet_get_organizations (tb_reference_get_sheet (reference, context));
  const TbOrganizationKind kinds = tb_field_get_kinds (node);

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);

      if ((tb_organization_get_kind (organization) & kinds) == 0 ||
          tb_value_is_number (&tb_reference_get_cell (reference, context, organization)->value) ||
          !tb_reference_is_unreadable (reference, context, organization))
        continue;

      out->n_unreadable++;
      tb_field_add_gap (node, context, organization, NULL, out);
    }
}

static char *
dup_item (const TbNode *node, const TbReference *reference, const TbCell *cell, TbOrganization *organization)
{
  g_autofree char *value = NULL;

  if ((node->options & (TB_OPTION_BRACKETS | TB_OPTION_VALUES)) == 0 || !tb_value_is_number (&cell->value))
    return g_strdup (get_name (cell, organization));
  value = tb_value_to_words (&cell->value, reference->measure->unit);
  return g_strdup_printf (node->options & TB_OPTION_BRACKETS ? "%s（%s）" : "%s%s", get_name (cell, organization), value);
}

/* Names are joined by 、, and quoted ones by nothing. */
static const char *
get_separator (const TbNode *node, const char *before, const char *after)
{
  if (node->options & TB_OPTION_SEMICOLON)
    return "；";
  if (node->options & TB_OPTION_COMMA)
    return "，";
  if ((g_str_has_suffix (before, "”") && g_str_has_prefix (after, "“")) ||
      (g_str_has_suffix (before, "》") && g_str_has_prefix (after, "《")))
    return "";
  return "、";
}

/* Names organizations one after another, each with its figure where that is asked for. */
void
tb_field_add_items (const TbNode *node, const TbFieldContext *context, GPtrArray *organizations, TbRendering *out)
{
  const TbReference *reference = tb_node_get_reference (node);
  g_autofree char *key = tb_reference_dup_key (reference);
  g_autofree char *before = NULL;

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);
      g_autofree char *item = dup_item (node, reference, tb_reference_get_cell (reference, context, organization), organization);

      if (before != NULL)
        {
          const char *separator = get_separator (node, before, item);

          if (*separator != '\0')
            tb_rendering_add (out, separator, node, NULL, NULL);
        }
      tb_rendering_add (out, item, node, key, organization);
      out->n_asked++;
      out->n_known++;
      g_free (before);
      before = g_steal_pointer (&item);
    }
}

static const char *
get_noun (TbOrganizationKind kinds)
{
  switch ((int) kinds)
    {
    case TB_DEPARTMENT:
      return "个部门";
    case TB_DISTRICT:
      return "个地区";
    case TB_PEER_CITY:
      return "个市";
    case TB_PLACE:
      return "个地点";
    default:
      return "家单位";
    }
}

/* 7个部门: by what those named are, or, where there is nobody, by whom the list can name. */
static char *
dup_count (const TbNode *node, const TbSelection *selection)
{
  TbOrganizationKind kinds = 0;

  for (guint i = 0; i < selection->organizations->len; i++)
    kinds |= tb_organization_get_kind (g_ptr_array_index (selection->organizations, i));
  return g_strdup_printf ("%u%s", selection->n_all, get_noun (kinds != 0 ? kinds : tb_field_get_kinds (node)));
}

/* What follows a list: 等7个部门, ，涉及14个部门, 均低于70%. A count that isn't certain is a gap. */
static void
add_ending (const TbNode *node, const TbFieldContext *context, const TbSelection *selection, TbRendering *out)
{
  const gboolean counts = (node->options & TB_OPTION_COUNT) && selection->n_all > 1;

  if (node->options & TB_OPTION_BOUND)
    {
      g_autofree char *bound = tb_field_dup_bound (node, context, selection->organizations);

      if (bound != NULL)
        tb_rendering_add (out, bound, node, NULL, NULL);
      else
        tb_field_add_gap (node, context, NULL, "的共同界限", out);
    }
  if (!counts && (node->options & TB_OPTION_CONCERNS) == 0)
    return;

  g_autofree char *number = dup_count (node, selection);
  g_autofree char *text = g_strconcat (counts ? "等" : "，涉及", number, NULL);

  if (selection->is_open)
    tb_field_add_gap (node, context, NULL, "符合条件的家数", out);
  else
    tb_rendering_add (out, text, node, NULL, NULL);
}

static void
add_number (const TbNode *node, const TbFieldContext *context, const TbSelection *selection, TbRendering *out)
{
  g_autofree char *number = node->options & TB_OPTION_WITH_UNIT ? dup_count (node, selection) : g_strdup_printf ("%u", selection->n_all);
  g_autofree char *key = tb_reference_dup_key (tb_node_get_reference (node));

  if (selection->is_open)
    return tb_field_add_gap (node, context, NULL, "符合条件的家数", out);
  out->n_asked++;
  out->n_known++;
  tb_rendering_add (out, number, node, key, NULL);
}

/**
 * tb_field_render_list: (skip)
 * @node: a list or count
 * @context: where it is met
 * @out: where to add
 *
 * Renders {名单：…} and {个数：…}. Nobody is said only where that is certain: figures are known, and none is missing.
 */
void
tb_field_render_list (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  g_auto (TbSelection) selection = { 0 };

  tb_field_select (node, context, &selection);
  if (node->verb == TB_VERB_COUNT && (selection.n_all > 0 || selection.is_none))
    {
      add_number (node, context, &selection, out);
    }
  else if (selection.n_all > 0)
    {
      tb_field_add_items (node, context, selection.organizations, out);
      add_ending (node, context, &selection, out);
    }
  else if (selection.is_none && node->none != NULL)
    {
      out->n_asked++;
      out->n_known++;
      tb_rendering_add (out, node->none, node, NULL, NULL);
    }
  else
    {
      tb_field_add_gap (node, context, NULL, NULL, out);
    }
  tb_field_render_unreadable (node, context, out);
}
