/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields that name organizations: lists, the highest and the lowest, ranks and those ahead. */
#include "wording/tb-field-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NEVER_LISTED (TB_CITY | TB_CITY_LEVEL | TB_GROUP)

static TbReference *
first_reference (const TbNode *node)
{
  return ((TbTerm *) g_ptr_array_index (node->terms, 0))->left;
}

static const TbCell *
get_cell (const TbReference *reference, const TbFieldContext *context, TbOrganization *organization)
{
  return tb_sheet_get_cell (tb_book_get_sheet (context->book, reference->topic_key), organization, reference->measure);
}

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
  return get_name (get_cell (first_reference (node), context, organization), organization);
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

  return order->sign * tb_decimal_compare (get_cell (order->reference, order->context, *left)->value.number,
                                           get_cell (order->reference, order->context, *right)->value.number);
}

/**
 * tb_field_select: (skip)
 * @node: a field whose first term is resolved
 * @context: where it is met
 *
 * Finds the organizations that a list names, in the project's order or in the order asked for.
 *
 * Returns: (transfer container) (element-type TbOrganization): the organizations
 */
GPtrArray *
tb_field_select (const TbNode *node, const TbFieldContext *context)
{
  const TbTerm *term = g_ptr_array_index (node->terms, 0);
  TbSheet *sheet = tb_book_get_sheet (context->book, term->left->topic_key);
  GPtrArray *organizations = tb_sheet_get_organizations (sheet);
  const TbOrganizationKind kinds = node->kinds != 0 ? node->kinds : (TbOrganizationKind) (term->left->measure->of & ~NEVER_LISTED);
  GPtrArray *selected = g_ptr_array_new ();

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);

      if ((tb_organization_get_kind (organization) & kinds) != 0 && tb_term_holds (term, context, organization))
        g_ptr_array_add (selected, organization);
    }
  if (node->options & (TB_OPTION_DESCENDING | TB_OPTION_ASCENDING))
    {
      Order order = { term->left, context, node->options & TB_OPTION_DESCENDING ? -1 : 1 };

      g_ptr_array_sort_with_data (selected, compare_figures, &order); /* GLib's sort is stable */
    }
  if (node->limit > 0 && selected->len > node->limit)
    g_ptr_array_set_size (selected, node->limit);
  return selected;
}

/* The gap of a list that names nobody. */
static void
add_empty (TbRendering *out, const TbNode *node, const TbFieldContext *context)
{
  const TbReference *reference = first_reference (node);
  g_autofree char *words = tb_reference_describe (reference, context, NULL);
  g_autofree char *key = tb_reference_dup_key (reference);

  out->n_asked++;
  tb_rendering_add_gap (out, words, node, key, NULL);
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
  const TbReference *reference = first_reference (node);
  GPtrArray *organizations = tb_sheet_get_organizations (tb_book_get_sheet (context->book, reference->topic_key));
  const TbOrganizationKind kinds = node->kinds != 0 ? node->kinds : (TbOrganizationKind) (reference->measure->of & ~NEVER_LISTED);
  g_autofree char *key = tb_reference_dup_key (reference);

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);

      if ((tb_organization_get_kind (organization) & kinds) == 0 ||
          tb_value_is_number (&get_cell (reference, context, organization)->value) ||
          !tb_reference_is_unreadable (reference, context, organization))
        continue;

      g_autofree char *words = tb_reference_describe (reference, context, organization);

      out->n_asked++;
      out->n_unreadable++;
      tb_rendering_add_gap (out, words, node, key, organization);
    }
}

static char *
dup_item (const TbNode *node, const TbReference *reference, const TbCell *cell, TbOrganization *organization)
{
  g_autofree char *value = NULL;

  if ((node->options & (TB_OPTION_BRACKETS | TB_OPTION_VALUES)) == 0)
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

static void
add_items (TbRendering *out, const TbNode *node, const TbFieldContext *context, GPtrArray *organizations)
{
  const TbReference *reference = first_reference (node);
  g_autofree char *key = tb_reference_dup_key (reference);
  g_autofree char *before = NULL;

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = g_ptr_array_index (organizations, i);
      const TbCell *cell = get_cell (reference, context, organization);
      g_autofree char *item = dup_item (node, reference, cell, organization);

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

static void
add_count (TbRendering *out, const TbNode *node, GPtrArray *organizations)
{
  TbOrganizationKind kinds = 0;
  const char *noun = "家单位";
  g_autofree char *text = NULL;

  for (guint i = 0; i < organizations->len; i++)
    kinds |= tb_organization_get_kind (g_ptr_array_index (organizations, i));
  if (kinds == TB_DEPARTMENT)
    noun = "个部门";
  else if (kinds == TB_DISTRICT)
    noun = "个地区";
  else if (kinds == TB_PEER_CITY)
    noun = "个市";
  text = g_strdup_printf ("%s%u%s", organizations->len > 1 ? "等" : "", organizations->len, noun);
  tb_rendering_add (out, text, node, NULL, NULL);
}

/**
 * tb_field_render_list: (skip)
 * @node: a list or count
 * @context: where it is met
 * @out: where to add
 *
 * Renders {名单：…} and {个数：…}.
 */
void
tb_field_render_list (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  g_autoptr (GPtrArray) organizations = tb_field_select (node, context);

  if (organizations->len == 0)
    {
      add_empty (out, node, context);
    }
  else if (node->verb == TB_VERB_COUNT)
    {
      g_autofree char *number = g_strdup_printf ("%u", organizations->len);
      g_autofree char *key = tb_reference_dup_key (first_reference (node));

      out->n_asked++;
      out->n_known++;
      tb_rendering_add (out, number, node, key, NULL);
    }
  else
    {
      add_items (out, node, context, organizations);
      if ((node->options & TB_OPTION_COUNT) && organizations->len > 1)
        add_count (out, node, organizations);
    }
  tb_field_render_unreadable (node, context, out);
}

/**
 * tb_field_render_extreme: (skip)
 * @node: a field with 最高 or 最低
 * @context: where it is met
 * @out: where to add
 *
 * Renders who certainly has the highest or lowest figure; equal ones are all named. Where qualified figures
 * leave it open (180余 against 187), a gap says so.
 */
void
tb_field_render_extreme (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  g_autoptr (GPtrArray) known = tb_field_select (node, context);
  g_autoptr (GPtrArray) extreme = g_ptr_array_new ();
  const TbReference *reference = first_reference (node);

  for (guint i = 0; i < known->len; i++)
    {
      const TbValue *candidate = &get_cell (reference, context, g_ptr_array_index (known, i))->value;
      gboolean beats = TRUE;

      for (guint j = 0; j < known->len && beats; j++)
        {
          const TbValue *other = &get_cell (reference, context, g_ptr_array_index (known, j))->value;

          if (node->verb == TB_VERB_BEST)
            beats = i == j || tb_value_less (candidate, other) == TB_NO;
          else
            beats = i == j || tb_value_less (other, candidate) == TB_NO;
        }
      if (beats)
        g_ptr_array_add (extreme, g_ptr_array_index (known, i));
    }
  if (extreme->len == 0)
    add_empty (out, node, context);
  else
    add_items (out, node, context, extreme);
  tb_field_render_unreadable (node, context, out);
}

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
  TbReference *reference = first_reference (node);
  TbOrganization *organization = tb_reference_find_organization (reference, context, NULL);
  TbSheet *sheet = tb_book_get_sheet (context->book, reference->topic_key);
  const TbMeasure *rank_measure = find_rank_measure (reference, sheet);
  g_autofree char *key = tb_reference_dup_key (reference);
  guint rank = 0;

  if (organization == NULL)
    return add_empty (out, node, context);
  out->n_asked++;
  if (rank_measure != NULL)
    {
      const TbValue value = tb_sheet_get_cell (sheet, organization, rank_measure)->value;

      if (tb_value_is_number (&value) && value.number.scale == 0 && value.number.digits > 0)
        {
          rank = value.number.digits;
          g_free (key);
          key = g_strdup_printf ("%s/%s", reference->topic_key, rank_measure->id);
        }
    }
  if (rank > 0 || tb_sheet_rank (sheet, reference->measure, organization, get_rank_kinds (node, rank_measure), &rank, NULL))
    {
      g_autofree char *ordinal = tb_ordinal_to_words (rank);
      g_autofree char *text = node->options & TB_OPTION_NUMBER ? g_strdup_printf ("%u", rank) : g_strconcat ("第", ordinal, NULL);

      out->n_known++;
      tb_rendering_add (out, text, node, key, organization);
    }
  else
    {
      g_autofree char *words = tb_reference_describe (reference, context, organization);

      tb_rendering_add_gap (out, words, node, key, organization);
      out->n_unreadable += tb_reference_is_unreadable (reference, context, NULL);
    }
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
  TbReference *reference = first_reference (node);
  TbOrganization *organization = tb_reference_find_organization (reference, context, NULL);
  TbSheet *sheet = tb_book_get_sheet (context->book, reference->topic_key);
  g_autoptr (GPtrArray) ahead = NULL;
  TbNode listing = *node;
  guint rank;

  listing.options |= TB_OPTION_VALUES;
  if (organization != NULL &&
      tb_sheet_rank (sheet, reference->measure, organization, get_rank_kinds (node, find_rank_measure (reference, sheet)), &rank, &ahead) &&
      ahead->len > 0)
    add_items (out, &listing, context, ahead);
  else
    add_empty (out, node, context);
}
