/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Renders a template: walks its nodes, says single figures and words, and shows what is missing. */
#include "wording/tb-field-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void render_nodes (GPtrArray *nodes, const TbFieldContext *context, TbRendering *out);

static char *
dup_word (TbFieldWord word, const TbFieldContext *context)
{
  static const char *const quarters[] = { "第一季度", "第二季度", "第三季度", "第四季度" };
  TbPeriod period = { 0 };

  switch (word)
    {
    case TB_WORD_YEAR:
    case TB_WORD_QUARTER:
      if (!tb_period_parse (context->period != NULL ? context->period : tb_book_get_period (context->book), &period, NULL))
        return NULL;
      if (word == TB_WORD_YEAR)
        return g_strdup_printf ("%d", period.year);
      return g_strdup (quarters[(period.quarter - 1) & 3]);
    case TB_WORD_CUTOFF_MONTH:
      return g_strdup_printf ("%u", g_date_get_month (&context->cutoff));
    case TB_WORD_CUTOFF_DATE:
      return tb_date_to_words (&context->cutoff);
    case TB_WORD_ISSUE_DATE:
      return g_date_valid (&context->issued) ? tb_date_to_words (&context->issued) : NULL;
    case TB_WORD_CITY:
      return tb_project_get_setting (tb_book_get_project (context->book), "city");
    case TB_WORD_HERE:
      if (context->organization == NULL)
        return NULL;
      return g_strdup (context->name != NULL ? context->name : tb_organization_get_short_name (context->organization));
    case TB_WORD_FINDING:
      return g_strdup (context->finding);
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
render_word (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  g_autofree char *text = dup_word (node->word, context);

  if (text != NULL && *text != '\0')
    tb_rendering_add (out, text, node, NULL, NULL);
  else
    tb_rendering_add_gap (out, node->source, node, NULL, NULL);
}

/* What names can mean and the field still can't: the message says why. */
static gboolean
check_meaning (const TbNode *node, const TbReference *reference, GError **error)
{
  const TbMeasure *measure = reference->measure;
  const TbSince since = node->verb == TB_VERB_SINCE_YEAR ? TB_SINCE_YEAR : TB_SINCE_QUARTER;
  const gboolean is_change = node->verb == TB_VERB_SINCE_QUARTER || node->verb == TB_VERB_SINCE_YEAR;

  if (reference->own != NULL && node->kind != TB_NODE_WHEN && node->verb != TB_VERB_VALUE)
    g_set_error (error, TB_ERROR, TB_ERROR_FIELD, _("“%s” is a section’s own field; it stands alone or in a condition"), reference->own->name);
  else if (measure != NULL && is_change && !tb_change_is_meaningful (measure, since))
    g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
                 measure->kind == TB_YEAR_TO_DATE ? _("“%s” counts from January; compare it with the year before (同比)") : _("“%s” is no figure that changes"), measure->name);
  else if (measure != NULL && (node->options & TB_OPTION_RATIO) && !tb_measure_is_summable (measure))
    g_set_error (error, TB_ERROR, TB_ERROR_FIELD, _("“%s” is a rate or a rank: its change has no percentage (幅度)"), measure->name);
  else if (measure != NULL && node->verb == TB_VERB_SUM && !tb_measure_is_summable (measure))
    g_set_error (error, TB_ERROR, TB_ERROR_FIELD, _("“%s” can’t be added up"), measure->name);
  else if (measure != NULL && (node->verb == TB_VERB_BEST || node->verb == TB_VERB_WORST) && measure->direction == TB_NEUTRAL)
    g_set_error (error, TB_ERROR, TB_ERROR_FIELD, _("Of “%s”, neither more nor less is better; ask for 最高 or 最低"), measure->name);
  else
    return TRUE;
  return FALSE;
}

static gboolean
resolve_term (const TbNode *node, const TbTerm *term, const TbFieldContext *context, GError **error)
{
  return tb_reference_resolve (term->left, context, error) && check_meaning (node, term->left, error) &&
         (term->right == NULL || tb_reference_resolve (term->right, context, error));
}

/* A name that means nothing here: the gap says why. */
static gboolean
resolve (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  for (guint i = 0; i < node->terms->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (resolve_term (node, g_ptr_array_index (node->terms, i), context, &error))
        continue;
      out->n_asked++;
      tb_rendering_add_gap (out, error->message, node, NULL, NULL);
      return FALSE;
    }
  return TRUE;
}

static void
render_verb (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  switch (node->verb)
    {
    case TB_VERB_WORD:
      return render_word (node, context, out);
    case TB_VERB_VALUE:
    case TB_VERB_SUM:
    case TB_VERB_AVERAGE:
      return tb_field_render_value (node, context, out);
    case TB_VERB_SINCE_QUARTER:
    case TB_VERB_SINCE_YEAR:
      return tb_field_render_change (node, context, out);
    case TB_VERB_LIST:
    case TB_VERB_COUNT:
      return tb_field_render_list (node, context, out);
    case TB_VERB_HIGHEST:
    case TB_VERB_LOWEST:
    case TB_VERB_BEST:
    case TB_VERB_WORST:
      return tb_field_render_extreme (node, context, out);
    case TB_VERB_BOUND:
      return tb_field_render_bound (node, context, out);
    case TB_VERB_RANK:
      return tb_field_render_rank (node, context, out);
    case TB_VERB_AHEAD:
      return tb_field_render_ahead (node, context, out);
    case TB_VERB_EACH:
    default:
      g_return_if_reached ();
    }
}

/* As of an earlier quarter; its runs name that quarter. */
static void
render_earlier (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  g_autoptr (TbRendering) part = tb_rendering_new ();
  TbFieldContext earlier = *context;
  g_autofree char *period = NULL;

  if (!tb_field_context_go_back (&earlier, node->options & TB_OPTION_YEAR ? TB_SINCE_YEAR : TB_SINCE_QUARTER, &period))
    return tb_field_add_gap (node, context, NULL, node->options & TB_OPTION_YEAR ? "的上年同期数" : "的上季度数", out);
  render_verb (node, &earlier, part);
  for (guint i = 0; i < part->runs->len; i++)
    {
      TbRun *run = g_ptr_array_index (part->runs, i);

      run->period = g_strdup (period);
    }
  tb_rendering_take (out, part);
}

/* Leaves @part out when something in it is missing; but what the file holds and nobody can read isn't passed over. */
static gboolean
take_if_known (TbRendering *out, TbRendering *part)
{
  if (part->n_missing == 0 || part->n_unreadable > 0)
    {
      tb_rendering_take (out, part);
      return TRUE;
    }
  out->n_asked += part->n_asked;
  return FALSE;
}

/**
 * tb_field_render: (skip)
 * @node: a field
 * @context: where it is met
 * @out: where to add
 *
 * Renders one field.
 */
void
tb_field_render (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  g_autoptr (TbRendering) part = tb_rendering_new ();

  if (!resolve (node, context, out))
    return;
  if (node->options & (TB_OPTION_QUARTER | TB_OPTION_YEAR))
    render_earlier (node, context, part);
  else
    render_verb (node, context, part);
  if (node->options & TB_OPTION_IF_KNOWN)
    take_if_known (out, part);
  else
    tb_rendering_take (out, part);
}

/* A condition that can't be decided because the file holds what can't be read: a gap, not one of the two. */
static gboolean
render_undecided (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  for (guint i = 0; i < node->terms->len; i++)
    {
      const TbTerm *term = g_ptr_array_index (node->terms, i);
      TbOrganization *organization = tb_reference_find_organization (term->left, context, NULL);
      TbValue value;

      if (organization == NULL || tb_reference_get_value (term->left, context, organization, &value) ||
          !tb_reference_is_unreadable (term->left, context, organization))
        continue;

      g_autofree char *words = tb_reference_describe (term->left, context, organization);
      g_autofree char *key = tb_reference_dup_key (term->left);

      out->n_asked++;
      out->n_unreadable++;
      tb_rendering_add_gap (out, words, node, key, organization);
      return TRUE;
    }
  return FALSE;
}

static void
render_when (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  gboolean holds = !node->any;

  if (!resolve (node, context, out) || render_undecided (node, context, out))
    return;
  for (guint i = 0; i < node->terms->len && holds != node->any; i++)
    holds = tb_term_ask (g_ptr_array_index (node->terms, i), context) == TB_YES;
  if (holds)
    render_nodes (node->children, context, out);
  else if (node->otherwise != NULL)
    render_nodes (node->otherwise, context, out);
}

/* Said only when nothing in it is missing. */
static void
render_known (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  g_autoptr (TbRendering) part = tb_rendering_new ();

  render_nodes (node->children, context, part);
  if (!take_if_known (out, part) && node->otherwise != NULL)
    render_nodes (node->otherwise, context, out);
}

static void
render_each (const TbNode *node, const TbFieldContext *context, TbRendering *out)
{
  g_auto (TbSelection) selection = { 0 };
  const char *separator = node->options & TB_OPTION_COMMA ? "，" : "；";
  TbFieldContext inner = *context;

  if (!resolve (node, context, out))
    return;
  tb_field_select (node, context, &selection);
  if (selection.n_all == 0)
    return tb_field_render_list (node, context, out);
  for (guint i = 0; i < selection.organizations->len; i++)
    {
      inner.organization = g_ptr_array_index (selection.organizations, i);
      inner.name = tb_field_get_name (node, context, inner.organization);
      if (i > 0)
        tb_rendering_add (out, separator, NULL, NULL, NULL);
      render_nodes (node->children, &inner, out);
    }
  tb_field_render_unreadable (node, context, out);
}

static void
render_nodes (GPtrArray *nodes, const TbFieldContext *context, TbRendering *out)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const TbNode *node = g_ptr_array_index (nodes, i);

      if (node->kind == TB_NODE_TEXT)
        tb_rendering_add (out, node->source, NULL, NULL, NULL);
      else if (node->kind == TB_NODE_FIELD)
        tb_field_render (node, context, out);
      else if (node->kind == TB_NODE_WHEN)
        render_when (node, context, out);
      else if (node->kind == TB_NODE_KNOWN)
        render_known (node, context, out);
      else if (node->kind == TB_NODE_DISPLAY) /* where only text can stand, its name does */
        tb_rendering_add (out, node->source, node, NULL, NULL);
      else
        render_each (node, context, out);
    }
}

/**
 * tb_template_render:
 * @self: a template
 * @context: the figures and what is meant where a field leaves it out
 *
 * Renders a template. Never fails: a figure that isn't known, or a name that means nothing, becomes a
 * visible gap （缺：…）, whose run is marked as missing.
 *
 * Returns: (transfer full): the text as runs
 */
TbRendering *
tb_template_render (TbTemplate *self, const TbFieldContext *context)
{
  TbRendering *out = tb_rendering_new ();

  render_nodes (self->nodes, context, out);
  return out;
}

static gboolean
check_word (const TbNode *node, const TbFieldContext *context, GError **error)
{
  if (node->kind != TB_NODE_FIELD || node->verb != TB_VERB_WORD || node->word != TB_WORD_FINDING || context->finding != NULL)
    return TRUE;
  g_set_error (error, TB_ERROR, TB_ERROR_FIELD, _("“{%s}” has a meaning only in a chart’s title or caption"), node->source);
  return FALSE;
}

static gboolean
check_nodes (GPtrArray *nodes, const TbFieldContext *context, GError **error)
{
  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    {
      const TbNode *node = g_ptr_array_index (nodes, i);

      for (guint j = 0; j < node->terms->len; j++)
        {
          const TbTerm *term = g_ptr_array_index (node->terms, j);

          if (!resolve_term (node, term, context, error))
            {
              g_prefix_error (error, _("In “{%s}”: "), node->source);
              return FALSE;
            }
        }
      if (node->display != NULL && !tb_display_check (node->display, context, error))
        {
          g_prefix_error (error, _("In “{%s}”: "), node->source);
          return FALSE;
        }
      if (!check_word (node, context, error) || !check_nodes (node->children, context, error) || !check_nodes (node->otherwise, context, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * tb_template_check:
 * @self: a template
 * @context: what it will be rendered against
 * @error: return location
 *
 * Finds the first field whose topic or measure doesn't exist, or that means nothing in @context.
 *
 * Returns: whether all names mean something
 */
gboolean
tb_template_check (TbTemplate *self, const TbFieldContext *context, GError **error)
{
  return check_nodes (self->nodes, context, error);
}
