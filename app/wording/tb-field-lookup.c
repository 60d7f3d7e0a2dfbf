/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a field's names mean in a book. */
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
char *
tb_field_find_topic (const char *name, const TbFieldContext *context, GError **error)
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

static const TbFieldSpec *
find_own_in (const TbSectionSpec *section, const char *name)
{
  for (gsize i = 0; section != NULL && i < section->n_fields; i++)
    {
      if (g_str_equal (section->fields[i].name, name))
        return &section->fields[i];
    }
  return NULL;
}

/* A field that a section adds; the passage's own section is asked first. */
static const TbFieldSpec *
find_own (const char *name, const TbFieldContext *context)
{
  TbCatalog *catalog = tb_book_get_catalog (context->book);
  const TbFieldSpec *own = NULL;

  if (context->section != NULL)
    own = find_own_in (tb_catalog_find_section (catalog, context->section), name);
  for (guint i = 0; own == NULL && i < tb_catalog_get_n_sections (catalog); i++)
    own = find_own_in (tb_catalog_get_section (catalog, i), name);
  return own;
}

/**
 * tb_reference_resolve: (skip)
 * @self: a reference
 * @context: where it is met
 * @error: return location
 *
 * Finds the topic and measure that a reference names, or the section's own field. The answer is kept: the catalog never
 * changes.
 *
 * Returns: whether there are such a topic and measure, or such a field
 */
gboolean
tb_reference_resolve (TbReference *self, const TbFieldContext *context, GError **error)
{
  TbCatalog *catalog = tb_book_get_catalog (context->book);

  if (self->measure != NULL || self->own != NULL)
    return TRUE;
  g_free (self->topic_key);
  self->topic_key = self->topic != NULL ? tb_field_find_topic (self->topic, context, error) : g_strdup (context->topic_key);
  if (self->topic_key != NULL)
    self->measure = find_measure (catalog, self->topic_key, self->measure_name);
  if (self->measure == NULL && self->topic == NULL)
    self->own = find_own (self->measure_name, context);
  if (self->measure != NULL || self->own != NULL)
    return TRUE;

  if (self->topic_key != NULL)
    {
      const TbTopic *topic = tb_catalog_get_topic (catalog, self->topic_key, NULL);

      g_set_error (error, TB_ERROR, TB_ERROR_FIELD, _("The topic “%s” has no measure “%s”"), topic != NULL ? topic->name : self->topic_key, self->measure_name);
    }
  else if (self->topic == NULL)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
                   _("“%s” names no topic, and this passage has none of its own; write it as TOPIC/%s"),
                      self->measure_name, self->measure_name);
    }
  return FALSE;
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

TbReference *
tb_node_get_reference (const TbNode *self)
{
  return ((TbTerm *) g_ptr_array_index (self->terms, 0))->left;
}

TbSheet *
tb_reference_get_sheet (const TbReference *self, const TbFieldContext *context)
{
  const char *period = context->period != NULL ? context->period : tb_book_get_period (context->book);

  return tb_book_get_sheet_of (context->book, self->topic_key, period);
}

const TbCell *
tb_reference_get_cell (const TbReference *self, const TbFieldContext *context, TbOrganization *organization)
{
  return tb_sheet_get_cell (tb_reference_get_sheet (self, context), organization, self->measure);
}

const char *
tb_reference_get_unit (const TbReference *self)
{
  return self->own != NULL ? self->own->unit : self->measure->unit;
}

/* What a section's own field gives for a number; its texts aren't numbers. */
static gboolean
get_own_value (const TbFieldSpec *own, const TbFieldContext *context, TbOrganization *organization, TbValue *out)
{
  TbFieldAnswer answer = { NULL, TB_VALUE_INIT };
  const gboolean known = own->answer (context, organization, &answer);

  g_free (answer.text);
  *out = known ? answer.value : TB_VALUE_INIT;
  return tb_value_is_number (out);
}

/**
 * tb_field_get_figure:
 * @context: the figures
 * @topic_key: the topic's key
 * @measure: a measure of it
 * @organization: whose
 * @out: (out): the value
 *
 * Reads a figure as text and tables say it. The city's figure is the one stated for it, else the total over the
 * districts, if all of them have theirs.
 *
 * Returns: whether there is a number
 */
gboolean
tb_field_get_figure (const TbFieldContext *context, const char *topic_key, const TbMeasure *measure, TbOrganization *organization, TbValue *out)
{
  const char *period = context->period != NULL ? context->period : tb_book_get_period (context->book);
  TbSheet *sheet = tb_book_get_sheet_of (context->book, topic_key, period);
  const TbCell *cell = tb_sheet_get_cell (sheet, organization, measure);

  *out = cell->value;
  if (cell->origin == TB_CELL_NONE && tb_organization_get_kind (organization) == TB_CITY)
    {
      guint n_missing = 0;

      if (!tb_sheet_sum (sheet, measure, TB_DISTRICT, out, NULL, &n_missing) || n_missing > 0)
        *out = TB_VALUE_INIT;
    }
  return tb_value_is_number (out);
}

/**
 * tb_reference_get_value: (skip)
 * @self: a resolved reference
 * @context: where it is met
 * @organization: whose
 * @out: (out): the value
 *
 * Reads a figure, or a section's own field.
 *
 * Returns: whether there is a number
 */
gboolean
tb_reference_get_value (const TbReference *self, const TbFieldContext *context, TbOrganization *organization, TbValue *out)
{
  if (self->own != NULL)
    return get_own_value (self->own, context, organization, out);
  return tb_field_get_figure (context, self->topic_key, self->measure, organization, out);
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
  TbSheet *sheet;

  if (self->own != NULL)
    return FALSE;

  const char *const sources[] = { self->measure->id, self->measure->rate_of, self->measure->rate_to,
                                  self->measure->rank_of, self->measure->counts, self->measure->states };

  sheet = tb_reference_get_sheet (self, context);
  if (organization != NULL && (tb_organization_get_kind (organization) == TB_CITY || self->measure->rank_of != NULL))
    organization = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      if (sources[i] != NULL && holds_unreadable (sheet, tb_sheet_find_measure (sheet, sources[i]), organization))
        return TRUE;
    }
  return FALSE;
}

/* 2022年第二季度, where it isn't the book's own quarter that is meant. */
static char *
dup_quarter (const TbFieldContext *context)
{
  TbPeriod period;

  if (context->period == NULL || !tb_period_parse (context->period, &period, NULL))
    return g_strdup ("");
  return tb_period_to_words (period);
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
  const TbTopic *topic = self->own == NULL ? tb_catalog_get_topic (tb_book_get_catalog (context->book), self->topic_key, NULL) : NULL;
  g_autofree char *quarter = dup_quarter (context);

  return g_strconcat (quarter, organization != NULL ? tb_organization_get_short_name (organization) : "",
                      topic != NULL ? topic->name : "", self->own != NULL ? self->own->name : self->measure->name, NULL);
}

/* NULL for a section's own field, which is no cell */
char *
tb_reference_dup_key (const TbReference *self)
{
  return self->own == NULL ? g_strdup_printf ("%s/%s", self->topic_key, self->measure->id) : NULL;
}
