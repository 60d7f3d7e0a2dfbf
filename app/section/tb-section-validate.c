/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a section's tables agree with each other; what stands behind it needs not doubt them. */
#include "section/tb-section.h"

#include <glib/gi18n-lib.h>

#include "chart/tb-chart-kind.h"
#include "tb-error.h"
#include "wording/tb-field.h"
#include "wording/tb-wording.h"

#define ALL_KINDS (TB_CITY | TB_CITY_LEVEL | TB_DISTRICT | TB_DEPARTMENT | TB_PEER_CITY | TB_PLACE | TB_GROUP)
#define MAX_DECIMALS 6

/* ASCII letters, digits, - and _, so that an id can stand in keys and file names */
static gboolean
is_id (const char *id)
{
  if (id == NULL || *id == '\0')
    return FALSE;
  for (const char *p = id; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-' && *p != '_')
      return FALSE;
  return TRUE;
}

static gboolean
is_name (const char *name)
{
  return name != NULL && *name != '\0' && g_utf8_validate (name, -1, NULL);
}

static gboolean
are_kinds (TbOrganizationKind kinds)
{
  return kinds != 0 && (kinds & ~ALL_KINDS) == 0;
}

static gboolean G_GNUC_PRINTF (4, 5)
    fail (GError **error, const char *table, const char *entry, const char *format, ...)
{
  va_list args;
  g_autofree char *reason = NULL;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);

  /* Translators: a table of a section plugin (measures, charts, checks), the entry's name in it, and what is wrong */
  g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("%s, “%s”: %s"), table, entry, reason);
  return FALSE;
}

static const TbTopic *
find_topic (const TbSectionSpec *self, const char *id)
{
  for (gsize i = 0; i < self->n_topics; i++)
    if (g_strcmp0 (self->topics[i].id, id) == 0)
      return &self->topics[i];
  return NULL;
}

static const TbMeasure *
find_measure (const TbSectionSpec *self, const char *topic, const char *id)
{
  for (gsize i = 0; i < self->n_measures; i++)
    if (g_strcmp0 (self->measures[i].topic, topic) == 0 && g_strcmp0 (self->measures[i].id, id) == 0)
      return &self->measures[i];
  return NULL;
}

/* A measure that another entry names must stand in the same topic. */
static gboolean
check_reference (const TbSectionSpec *self, const char *table, const char *entry, const char *topic, const char *role, const char *id, GError **error)
{
  if (find_measure (self, topic, id) != NULL)
    return TRUE;
  return fail (error, table, entry, _("%s names “%s”, which topic “%s” doesn’t have"), role, id != NULL ? id : "", topic != NULL ? topic : "");
}

static gboolean
check_topics (const TbSectionSpec *self, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < self->n_topics; i++)
    {
      const TbTopic *topic = &self->topics[i];

      if (!is_id (topic->id))
        return fail (error, "topics", topic->id != NULL ? topic->id : "", _("number %u has no usable id"), (guint) i + 1);
      if (!is_name (topic->name))
        return fail (error, "topics", topic->id, _("it has no name"));
      if (find_topic (self, topic->id) != topic)
        return fail (error, "topics", topic->id, _("the id is there twice"));
      if (!g_hash_table_add (names, (gpointer) topic->name))
        return fail (error, "topics", topic->id, _("the name “%s” is there twice"), topic->name);
    }
  return TRUE;
}

static gboolean
check_measure_form (const TbMeasure *measure, const char *entry, GError **error)
{
  if (!is_name (measure->name) || !is_name (measure->unit))
    return fail (error, "measures", entry, _("it has no name or no unit"));
  if (!are_kinds (measure->of))
    return fail (error, "measures", entry, _("it names no kind of organization"));
  if ((guint) measure->kind > TB_SETTING)
    return fail (error, "measures", entry, _("its kind is unknown"));
  if ((guint) measure->direction > TB_LESS_IS_BETTER)
    return fail (error, "measures", entry, _("its direction is unknown"));
  if (measure->decimals > MAX_DECIMALS)
    return fail (error, "measures", entry, _("it has more than %d decimals"), MAX_DECIMALS);
  if ((measure->rate_of == NULL) != (measure->rate_to == NULL))
    return fail (error, "measures", entry, _("a rate needs both rate_of and rate_to"));
  if (measure->rank_of != NULL && !are_kinds (measure->rank_among))
    return fail (error, "measures", entry, _("a rank needs rank_among"));
  return TRUE;
}

static gboolean
check_measure (const TbSectionSpec *self, const TbMeasure *measure, guint number, GError **error)
{
  g_autofree char *entry = g_strdup_printf ("%s/%s", measure->topic != NULL ? measure->topic : "", measure->id != NULL ? measure->id : "");
  const struct
  {
    const char *role;
    const char *id;
  } references[] = {
    { "rate_of", measure->rate_of },
    { "rate_to", measure->rate_to },
    { "rank_of", measure->rank_of },
    { "states", measure->states },
    { "counts", measure->counts },
  };

  if (!is_id (measure->id))
    return fail (error, "measures", entry, _("number %u has no usable id"), number);
  if (find_topic (self, measure->topic) == NULL)
    return fail (error, "measures", entry, _("there is no topic of that id"));
  if (find_measure (self, measure->topic, measure->id) != measure)
    return fail (error, "measures", entry, _("the id is there twice"));
  if (!check_measure_form (measure, entry, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    {
      if (references[i].id == NULL)
        continue;
      if (!check_reference (self, "measures", entry, measure->topic, references[i].role, references[i].id, error))
        return FALSE;
      if (g_str_equal (references[i].id, measure->id))
        return fail (error, "measures", entry, _("%s names the measure itself"), references[i].role);
      /* a rate of a rate would have to be worked out in turns, and could name itself that way */
      if (i < 2 && find_measure (self, measure->topic, references[i].id)->rate_of != NULL)
        return fail (error, "measures", entry, _("%s names a rate"), references[i].role);
    }
  return TRUE;
}

static gboolean
check_measures (const TbSectionSpec *self, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < self->n_measures; i++)
    {
      const TbMeasure *measure = &self->measures[i];

      if (!check_measure (self, measure, (guint) i + 1, error))
        return FALSE;
      if (!g_hash_table_add (names, g_strdup_printf ("%s/%s", measure->topic, measure->name)))
        return fail (error, "measures", measure->id, _("the name “%s” is there twice in its topic"), measure->name);
    }
  return TRUE;
}

/* Bars beside each other or on each other share an axis, and each has a colour of its own. */
static gboolean
check_chart_bars (const TbSectionSpec *self, const TbChartSpec *chart, const char *entry, char **ids, GError **error)
{
  const guint n = g_strv_length (ids);
  const gboolean is_parts = chart->kind == TB_CHART_SHARE || chart->kind == TB_CHART_RING;
  const gboolean is_bars = chart->kind == TB_CHART_GROUPED || chart->kind == TB_CHART_STACKED;
  gboolean is_right = n >= 2 && n <= TB_CHART_N_CATEGORIES;

  if (!is_bars && (!is_parts || chart->measures == NULL))
    return TRUE;

  for (guint i = 1; i < n && is_right; i++)
    is_right = g_str_equal (find_measure (self, chart->topic, ids[i])->unit, find_measure (self, chart->topic, ids[0])->unit);

  return is_right || fail (error, "charts", entry, _("its bars need two to eight measures of one unit"));
}

/* one measure, or several joined by “+” */
static gboolean
check_chart_measures (const TbSectionSpec *self, const TbChartSpec *chart, const char *entry, GError **error)
{
  g_auto (GStrv) ids = g_strsplit (chart->measures != NULL ? chart->measures : "", "+", -1);

  if (chart->measures == NULL)
    return check_chart_bars (self, chart, entry, ids, error) && check_reference (self, "charts", entry, chart->topic, "measure", chart->measure, error);
  if (chart->measure != NULL)
    return fail (error, "charts", entry, _("it names both a measure and several"));
  for (guint i = 0; ids[i] != NULL; i++)
    if (!check_reference (self, "charts", entry, chart->topic, "measures", ids[i], error))
      return FALSE;
  return check_chart_bars (self, chart, entry, ids, error);
}

/* Which kinds have an axis of time, and which can have a logarithmic one: bars would have no lengths on it. */
static gboolean
check_chart_axes (const TbSectionSpec *self, const TbChartSpec *chart, const char *entry, GError **error)
{
  const gboolean has_points = chart->kind == TB_CHART_LINE || chart->kind == TB_CHART_DOTS;
  const gboolean needs_quarters = chart->kind == TB_CHART_LINE || chart->kind == TB_CHART_SLOPE;
  const gboolean can_have_quarters = needs_quarters || chart->kind == TB_CHART_DOTS || chart->kind == TB_CHART_HEAT || chart->kind == TB_CHART_OWN;

  if (chart->logarithmic && !has_points && chart->kind != TB_CHART_OWN)
    return fail (error, "charts", entry, _("only dots and lines can have a logarithmic axis"));
  if (chart->kind == TB_CHART_HEAT && chart->quarters < 2 && chart->measures == NULL)
    return fail (error, "charts", entry, _("a table needs columns: “measures”, or at least two quarters"));
  if (needs_quarters && chart->quarters < 2)
    return fail (error, "charts", entry, _("it needs at least two quarters"));
  if (chart->quarters > 0 && !can_have_quarters)
    return fail (error, "charts", entry, _("its kind has no quarters"));
  if (chart->quarters > 0 && chart->measures != NULL)
    return fail (error, "charts", entry, _("over quarters it can draw only one measure"));
  return chart->target == NULL || check_reference (self, "charts", entry, chart->topic, "target", chart->target, error);
}

static gboolean
check_charts (const TbSectionSpec *self, GError **error)
{
  for (gsize i = 0; i < self->n_charts; i++)
    {
      const TbChartSpec *chart = &self->charts[i];
      const char *entry = chart->id != NULL ? chart->id : "";
      const gboolean needs_against = chart->kind == TB_CHART_BULLET;

      if (!is_id (chart->id))
        return fail (error, "charts", entry, _("number %u has no usable id"), (guint) i + 1);
      for (gsize j = 0; j < i; j++)
        if (g_str_equal (self->charts[j].id, chart->id))
          return fail (error, "charts", entry, _("the id is there twice"));
      if (chart->kind == TB_CHART_OWN ? chart->own == NULL || chart->own->lay == NULL || chart->own->says == NULL
                                      : tb_chart_kind_get (chart->kind) == NULL)
        return fail (error, "charts", entry, _("its kind is unknown"));
      if (!are_kinds (chart->of))
        return fail (error, "charts", entry, _("it names no kind of organization"));
      if (!is_name (chart->title))
        return fail (error, "charts", entry, _("it has no title"));
      if (!check_chart_measures (self, chart, entry, error) || !check_chart_axes (self, chart, entry, error))
        return FALSE;
      if ((needs_against || chart->against != NULL) &&
          !check_reference (self, "charts", entry, chart->topic, "against", chart->against, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_addends (const TbSectionSpec *self, const TbCheckSpec *check, const char *entry, GError **error)
{
  g_auto (GStrv) addends = g_strsplit (check->addends != NULL ? check->addends : "", "+", -1);

  if (g_strv_length (addends) < 2)
    return fail (error, "checks", entry, _("addends must name at least two measures, joined by “+”"));
  for (gsize i = 0; addends[i] != NULL; i++)
    if (!check_reference (self, "checks", entry, check->topic, "addends", addends[i], error))
      return FALSE;
  return TRUE;
}

/* Whether a measure states how many organizations have some of the one checked. */
static gboolean
has_whole (const TbSectionSpec *self, const TbCheckSpec *check)
{
  for (gsize i = 0; i < self->n_measures && check->against == NULL; i++)
    if (g_str_equal (self->measures[i].topic, check->topic) && g_strcmp0 (self->measures[i].counts, check->measure) == 0)
      return TRUE;
  return check->against != NULL;
}

/* What each rule needs beside the measure. */
static gboolean
check_rule (const TbSectionSpec *self, const TbCheckSpec *check, const char *entry, GError **error)
{
  const TbMeasure *measure = find_measure (self, check->topic, check->measure);

  switch (check->rule)
    {
    case TB_CHECK_SUM:
    case TB_CHECK_COUNT:
      if (!are_kinds (check->parts))
        return fail (error, "checks", entry, _("it names no kind of organization as parts"));
      return check->rule == TB_CHECK_SUM || has_whole (self, check) ? TRUE : fail (error, "checks", entry, _("it names no measure that states the number"));
    case TB_CHECK_NOT_ABOVE:
      return check_reference (self, "checks", entry, check->topic, "against", check->against, error);
    case TB_CHECK_RATE:
      return measure->rate_of != NULL ? TRUE : fail (error, "checks", entry, _("the measure isn’t a rate"));
    case TB_CHECK_RANK:
      return measure->rank_of != NULL ? TRUE : fail (error, "checks", entry, _("the measure isn’t a rank"));
    case TB_CHECK_PERCENT:
      return g_str_equal (measure->unit, "%") ? TRUE : fail (error, "checks", entry, _("the measure’s unit isn’t %%"));
    case TB_CHECK_ADDS_UP:
      return check_addends (self, check, entry, error);
    default:
      return fail (error, "checks", entry, _("its rule is unknown"));
    }
}

static gboolean
check_checks (const TbSectionSpec *self, GError **error)
{
  for (gsize i = 0; i < self->n_checks; i++)
    {
      const TbCheckSpec *check = &self->checks[i];
      g_autofree char *entry = g_strdup_printf ("%s/%s (%u)", check->topic != NULL ? check->topic : "", check->measure != NULL ? check->measure : "", (guint) i + 1);

      if (!check_reference (self, "checks", entry, check->topic, "measure", check->measure, error))
        return FALSE;
      if (check->against != NULL && !check_reference (self, "checks", entry, check->topic, "against", check->against, error))
        return FALSE;
      if (check->severity != TB_WARNING && check->severity != TB_SEVERE)
        return fail (error, "checks", entry, _("its severity is unknown"));
      if (check->parts != 0 && !are_kinds (check->parts))
        return fail (error, "checks", entry, _("it names an unknown kind of organization"));
      if (!check_rule (self, check, entry, error))
        return FALSE;
    }
  return TRUE;
}

/* A measure's name would hide a field's in the passages of its topic. */
static gboolean
check_fields (const TbSectionSpec *self, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < self->n_measures && self->n_fields > 0; i++)
    g_hash_table_add (names, (gpointer) self->measures[i].name);
  for (gsize i = 0; i < self->n_fields; i++)
    {
      const TbFieldSpec *field = &self->fields[i];
      const char *entry = field->name != NULL ? field->name : "";

      if (!is_name (field->name) || !tb_field_name_is_usable (field->name))
        return fail (error, "fields", entry, _("number %u has no name that can stand in braces"), (guint) i + 1);
      if (!g_hash_table_add (names, (gpointer) field->name))
        return fail (error, "fields", entry, _("a measure or another field has this name"));
      if (!is_name (field->about))
        return fail (error, "fields", entry, _("it doesn’t say what it tells"));
      if (field->answer == NULL)
        return fail (error, "fields", entry, _("it has no function"));
    }
  return TRUE;
}

/* The form of the wording, and that its passages speak of topics that there are. */
static gboolean
check_wording (const TbSectionSpec *self, GError **error)
{
  g_autoptr (GPtrArray) items = NULL;

  if (self->wording == NULL)
    return TRUE;
  if (!g_utf8_validate (self->wording, -1, NULL))
    return fail (error, "wording", self->id, _("it isn’t UTF-8"));

  items = tb_wording_parse (self->wording, error);
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const TbWordingItem *item = g_ptr_array_index (items, i);
      gboolean known = item->topic == NULL;

      for (gsize j = 0; j < self->n_topics && !known; j++)
        known = g_str_equal (self->topics[j].name, item->topic);
      if (!known)
        return fail (error, "wording", item->id != NULL ? item->id : "", _("it names the topic “%s”, which the section doesn’t have"), item->topic);
    }
  return items != NULL;
}

gboolean
tb_section_spec_validate (const TbSectionSpec *self, GError **error)
{
  if (self == NULL)
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_PLUGIN, _("The section describes nothing"));
      return FALSE;
    }
  if (!is_id (self->id))
    return fail (error, "section", self->id != NULL ? self->id : "", _("it has no usable id"));
  if (!is_name (self->name))
    return fail (error, "section", self->id, _("it has no name"));
  if ((self->topics == NULL && self->n_topics > 0) || (self->measures == NULL && self->n_measures > 0) ||
      (self->charts == NULL && self->n_charts > 0) || (self->checks == NULL && self->n_checks > 0) ||
      (self->fields == NULL && self->n_fields > 0))
    return fail (error, "section", self->id, _("a table is missing"));
  if (self->n_topics == 0)
    return fail (error, "section", self->id, _("it has no topics"));

  return check_topics (self, error) && check_measures (self, error) &&
         check_charts (self, error) && check_checks (self, error) && check_fields (self, error) && check_wording (self, error);
}
