/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a field's names mean in a book, and whether its conditions hold there. */
#include "wording/tb-field-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const TbTopic *
find_topic_in (const TbSectionSpec *section, const char *name)
{
  for (gsize i = 0; section != NULL && i < section->n_topics; i++)
    {
      if (g_str_equal (section->topics[i].name, name) || g_str_equal (section->topics[i].id, name))
        return &section->topics[i];
    }
  return NULL;
}

/* The passage's own section is asked first: topics of two sections may share a name. */
static char *
find_topic_key (const char *name, const TbFieldContext *context, GError **error)
{
  TbCatalog *catalog = tb_book_get_catalog (context->book);
  const TbTopic *topic = NULL;

  if (context->section != NULL)
    topic = find_topic_in (tb_catalog_find_section (catalog, context->section), name);
  if (topic != NULL)
    return g_strdup_printf ("%s/%s", context->section, topic->id);
  return tb_catalog_find_topic (catalog, name, error);
}

static const TbMeasure *
find_measure (TbCatalog *catalog, const char *topic_key, const char *name)
{
  g_autoptr (GPtrArray) measures = tb_catalog_list_measures (catalog, topic_key);

  for (guint i = 0; measures != NULL && i < measures->len; i++)
    {
      const TbMeasure *measure = g_ptr_array_index (measures, i);

      if (g_str_equal (measure->name, name) || g_str_equal (measure->id, name))
        return measure;
    }
  return NULL;
}

/**
 * tb_reference_resolve: (skip)
 * @self: a reference
 * @context: where it is met
 * @error: return location
 *
 * Finds the topic and measure that a reference names. The answer is kept: the catalog never changes.
 *
 * Returns: whether there are such a topic and measure
 */
gboolean
tb_reference_resolve (TbReference *self, const TbFieldContext *context, GError **error)
{
  if (self->measure != NULL)
    return TRUE;
  if (self->topic == NULL && context->topic_key == NULL)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
                   _("“%s” names no topic, and this passage has none of its own; write it as TOPIC/%s"),
                      self->measure_name, self->measure_name);
      return FALSE;
    }
  g_free (self->topic_key);
  self->topic_key = self->topic != NULL ? find_topic_key (self->topic, context, error) : g_strdup (context->topic_key);
  if (self->topic_key == NULL)
    return FALSE;
  self->measure = find_measure (tb_book_get_catalog (context->book), self->topic_key, self->measure_name);
  if (self->measure == NULL)
    {
      const TbTopic *topic = tb_catalog_get_topic (tb_book_get_catalog (context->book), self->topic_key, NULL);

      g_set_error (error, TB_ERROR, TB_ERROR_FIELD, _("The topic “%s” has no measure “%s”"), topic != NULL ? topic->name : self->topic_key, self->measure_name);
      return FALSE;
    }
  return TRUE;
}

/**
 * tb_field_context_init:
 * @self: (out caller-allocates): a context
 * @book: the figures
 *
 * Sets a context up with what all passages of a book share: its figures, its city and its dates.
 */
void
tb_field_context_init (TbFieldContext *self, TbBook *book)
{
  g_autoptr (GPtrArray) cities = tb_directory_list (tb_book_get_directory (book), TB_CITY);

  *self = (TbFieldContext){ .book = book };
  self->city = cities->len > 0 ? g_ptr_array_index (cities, 0) : NULL;
  tb_book_get_dates (book, &self->cutoff, &self->issued);
}

/**
 * tb_reference_find_organization: (skip)
 * @self: a reference
 * @context: where it is met
 * @error: return location
 *
 * Finds the organization that a reference names: the city where it names none.
 *
 * Returns: (transfer none): the organization, or %NULL with @error set
 */
TbOrganization *
tb_reference_find_organization (const TbReference *self, const TbFieldContext *context, GError **error)
{
  const char *name = self->organization;

  if (name != NULL && (g_str_equal (name, "本地区") || g_str_equal (name, "本部门") || g_str_equal (name, "本单位")))
    {
      if (context->organization == NULL)
        g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
                     _("“@%s” has a meaning only in a passage that is repeated over districts, or inside {逐个…}"), name);
      return context->organization;
    }
  if (name == NULL || g_str_equal (name, "全市"))
    {
      if (context->city == NULL)
        g_set_error_literal (error, TB_ERROR, TB_ERROR_FIELD, _("The project has no organization for the whole city (全市)"));
      return context->city;
    }
  return tb_directory_find (tb_book_get_directory (context->book), name, error);
}

/**
 * tb_reference_get_value: (skip)
 * @self: a resolved reference
 * @context: where it is met
 * @organization: whose
 * @out: (out): the value
 *
 * Reads a figure. The city's figure is the one stated for it, else the total over the districts, if all of
 * them have theirs.
 *
 * Returns: whether there is a number
 */
gboolean
tb_reference_get_value (TbReference *self, const TbFieldContext *context, TbOrganization *organization, TbValue *out)
{
  TbSheet *sheet = tb_book_get_sheet (context->book, self->topic_key);
  const TbCell *cell = tb_sheet_get_cell (sheet, organization, self->measure);

  *out = cell->value;
  if (cell->origin == TB_CELL_NONE && tb_organization_get_kind (organization) == TB_CITY)
    {
      guint n_missing = 0;

      if (!tb_sheet_sum (sheet, self->measure, TB_DISTRICT, out, NULL, &n_missing) || n_missing > 0)
        *out = TB_VALUE_INIT;
    }
  return tb_value_is_number (out);
}

/* Whether the file holds, in the place of this measure's figure, something that can't be read. */
static gboolean
holds_unreadable (TbSheet *sheet, const TbMeasure *measure, TbOrganization *organization)
{
  GPtrArray *organizations = tb_sheet_get_organizations (sheet);

  if (measure == NULL)
    return FALSE;
  if (organization != NULL)
    return tb_sheet_get_cell (sheet, organization, measure)->unreadable != NULL;
  for (guint i = 0; i < organizations->len; i++)
    {
      if (tb_sheet_get_cell (sheet, g_ptr_array_index (organizations, i), measure)->unreadable != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * tb_reference_is_unreadable: (skip)
 * @self: a resolved reference
 * @context: where it is met
 * @organization: (nullable): whose figure; %NULL for a figure that comes from all of them
 *
 * Whether a figure is unknown because the file holds what can't be read, in its place or in that of one that it is
 * worked out from.
 *
 * Returns: %TRUE when that is so
 */
gboolean
tb_reference_is_unreadable (const TbReference *self, const TbFieldContext *context, TbOrganization *organization)
{
  TbSheet *sheet = tb_book_get_sheet (context->book, self->topic_key);
  const char *const sources[] = { self->measure->id, self->measure->rate_of, self->measure->rate_to,
                                  self->measure->rank_of, self->measure->counts, self->measure->states };

  if (organization != NULL && (tb_organization_get_kind (organization) == TB_CITY || self->measure->rank_of != NULL))
    organization = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      if (sources[i] != NULL && holds_unreadable (sheet, tb_sheet_find_measure (sheet, sources[i]), organization))
        return TRUE;
    }
  return FALSE;
}

/**
 * tb_reference_describe: (skip)
 * @self: a resolved reference
 * @context: where it is met
 * @organization: (nullable): whose figure
 *
 * Names a figure for a visible gap: 溧阳市便民服务点已完成.
 *
 * Returns: (transfer full): the words
 */
char *
tb_reference_describe (const TbReference *self, const TbFieldContext *context, TbOrganization *organization)
{
  const TbTopic *topic = tb_catalog_get_topic (tb_book_get_catalog (context->book), self->topic_key, NULL);

  return g_strconcat (organization != NULL ? tb_organization_get_short_name (organization) : "",
                      topic != NULL ? topic->name : "", self->measure->name, NULL);
}

char *
tb_reference_dup_key (const TbReference *self)
{
  return g_strdup_printf ("%s/%s", self->topic_key, self->measure->id);
}

/**
 * tb_field_average: (skip)
 * @reference: a resolved reference to a rate
 * @context: where it is met
 * @out: (out): the average
 *
 * The city's average of a rate: the one stated for the city, else the weighted one over the districts.
 *
 * Returns: whether it is known
 */
gboolean
tb_field_average (const TbReference *reference, const TbFieldContext *context, TbValue *out)
{
  TbSheet *sheet = tb_book_get_sheet (context->book, reference->topic_key);

  if (context->city != NULL)
    {
      const TbCell *cell = tb_sheet_get_cell (sheet, context->city, reference->measure);

      *out = cell->value;
      if (tb_value_is_number (out))
        return TRUE;
      if (cell->unreadable != NULL)
        return FALSE;
    }
  return tb_sheet_weighted_rate (sheet, reference->measure, TB_DISTRICT, out) && tb_value_is_number (out);
}

static gboolean
compare (const TbValue *a, TbComparison comparison, const TbValue *b)
{
  switch (comparison)
    {
    case TB_COMPARE_LESS:
      return tb_value_less (a, b) == TB_YES;
    case TB_COMPARE_LESS_EQUAL:
      return tb_value_less (b, a) == TB_NO;
    case TB_COMPARE_GREATER:
      return tb_value_less (b, a) == TB_YES;
    case TB_COMPARE_GREATER_EQUAL:
      return tb_value_less (a, b) == TB_NO;
    case TB_COMPARE_EQUAL:
      return a->qualifier == TB_EXACTLY && b->qualifier == TB_EXACTLY && tb_decimal_compare (a->number, b->number) == 0;
    case TB_COMPARE_NOT_EQUAL:
      return tb_value_less (a, b) == TB_YES || tb_value_less (b, a) == TB_YES;
    default:
      return FALSE;
    }
}

/* What the term compares with. Beside a list's organization, a figure without a name is that organization's. */
static gboolean
get_operand (const TbTerm *self, const TbFieldContext *context, TbOrganization *organization, gboolean listing, TbValue *out)
{
  if (self->with_average)
    return tb_field_average (self->left, context, out);
  if (self->right != NULL)
    {
      if (!tb_reference_resolve (self->right, context, NULL))
        return FALSE;
      if (!listing || self->right->organization != NULL)
        organization = tb_reference_find_organization (self->right, context, NULL);
      return organization != NULL && tb_reference_get_value (self->right, context, organization, out);
    }
  *out = TB_VALUE_EXACT (self->number);
  return TRUE;
}

/**
 * tb_term_holds: (skip)
 * @self: a term
 * @context: where it is met
 * @organization: (nullable): for a list, the organization asked about; %NULL for the one that the term names
 *
 * Whether a condition certainly holds. Without a comparison: whether the figure is known and, for 是/否, is yes.
 *
 * Returns: %FALSE also when a figure is missing or can't be compared
 */
gboolean
tb_term_holds (const TbTerm *self, const TbFieldContext *context, TbOrganization *organization)
{
  const gboolean listing = organization != NULL;
  TbValue value, operand;
  gboolean known;

  if (!tb_reference_resolve (self->left, context, NULL))
    return FALSE;
  if (organization == NULL)
    organization = tb_reference_find_organization (self->left, context, NULL);
  known = organization != NULL && tb_reference_get_value (self->left, context, organization, &value);

  if (self->comparison == TB_COMPARE_UNKNOWN)
    return !known;
  if (!known || self->comparison == TB_COMPARE_KNOWN)
    return known;
  if (self->comparison == TB_COMPARE_NONE)
    return g_strcmp0 (self->left->measure->unit, "是/否") != 0 || tb_decimal_compare (value.number, TB_DECIMAL_INT (0)) > 0;
  return get_operand (self, context, organization, listing, &operand) && compare (&value, self->comparison, &operand);
}
