/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a chart's data once from the book: rows, values, labels, the foot. */
#include "chart/tb-chart-reader.h"

gboolean
tb_chart_reader_has_peers (TbChartReader *self)
{
  return (self->spec->of & TB_PEER_CITY) != 0;
}

TbChartItem *
tb_chart_reader_add_item (TbChartReader *self, TbOrganization *organization, const TbValue *value, const char *text)
{
  const TbOrganizationKind kind = tb_organization_get_kind (organization);
  g_autofree char *label = tb_chart_reader_has_peers (self) ? tb_book_dup_name_among_cities (self->book, organization)
                                                            : g_strdup (tb_organization_get_short_name (organization));
  TbChartItem *item = tb_chart_data_add (self->data, label, value, text);

  item->organization = g_object_ref (organization);
  item->own = tb_chart_reader_has_peers (self) && (kind == TB_CITY || kind == TB_CITY_LEVEL);

  return item;
}

/* Every district reports, so one without a figure is a gap. Of departments and other cities, and where only those
 * concerned have a figure, those are listed. */
static gboolean
is_shown (TbChartReader *self, TbOrganization *organization, const TbCell *cell)
{
  const TbOrganizationKind kind = tb_organization_get_kind (organization);

  if ((kind & self->spec->of) == 0 || cell->origin == TB_CELL_NONE)
    return FALSE;
  if (tb_value_is_number (&cell->value) || cell->value.state == TB_VALUE_NO_DATA ||
      (kind & (TB_CITY | TB_CITY_LEVEL)) != 0 || (kind == TB_DISTRICT && !self->measure->sparse))
    return TRUE;

  self->data->n_omitted++;

  return FALSE;
}

static void
add_values (TbChartReader *self)
{
  GPtrArray *organizations = tb_sheet_get_organizations (self->sheet);

  for (guint i = 0; i < organizations->len; i++)
    {
      const TbCell *cell = tb_sheet_get_cell (self->sheet, organizations->pdata[i], self->measure);
      g_autofree char *text = NULL;

      if (!is_shown (self, organizations->pdata[i], cell))
        continue;

      text = tb_value_to_input (&cell->value, self->measure->unit);
      tb_chart_reader_add_item (self, organizations->pdata[i], &cell->value, text);
    }
}

/* The rate that text and grid show, where a measure is that; else worked out here. */
static gboolean
get_share (TbChartReader *self, TbOrganization *organization, const TbValue *part, const TbValue *whole, TbValue *share)
{
  *share = TB_VALUE_INIT;
  if (self->rate != NULL)
    *share = tb_sheet_get_cell (self->sheet, organization, self->rate)->value;
  if (tb_value_is_number (share))
    return TRUE;

  share->state = part->state == TB_VALUE_NO_DATA ? TB_VALUE_NO_DATA : TB_VALUE_BLANK;

  return tb_value_is_number (part) && tb_value_is_number (whole) && tb_value_percentage (part, whole, 1, share);
}

/* the organization's own, or the city's where only that has one */
static const TbValue *
get_whole (TbChartReader *self, TbOrganization *organization)
{
  GPtrArray *organizations = tb_sheet_get_organizations (self->sheet);
  const TbCell *cell = tb_sheet_get_cell (self->sheet, organization, self->against);

  for (guint i = 0; cell->origin == TB_CELL_NONE && i < organizations->len; i++)
    if (tb_organization_get_kind (organizations->pdata[i]) == TB_CITY)
      cell = tb_sheet_get_cell (self->sheet, organizations->pdata[i], self->against);

  return &cell->value;
}

static char *
fraction_to_text (const TbValue *part, const TbValue *whole)
{
  g_autofree char *part_text = tb_value_to_input (part, NULL);
  g_autofree char *whole_text = tb_value_to_input (whole, NULL);

  return g_strdup_printf ("%s/%s", *part_text != '\0' ? part_text : "—", *whole_text != '\0' ? whole_text : "—");
}

static void
add_shares (TbChartReader *self)
{
  GPtrArray *organizations = tb_sheet_get_organizations (self->sheet);

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = organizations->pdata[i];
      const TbCell *cell = tb_sheet_get_cell (self->sheet, organization, self->measure);
      const TbValue *whole = get_whole (self, organization);
      g_autofree char *text = NULL;
      TbChartItem *item;
      TbValue share;

      if (!is_shown (self, organization, cell))
        continue;

      get_share (self, organization, &cell->value, whole, &share);
      text = tb_value_to_input (&share, "%");
      item = tb_chart_reader_add_item (self, organization, &share, text);
      if (tb_value_is_number (&cell->value) || tb_value_is_number (whole))
        item->detail = fraction_to_text (&cell->value, whole);
    }
}

/* the rest in words: 其余19项，占25.0% */
static char *
rest_to_words (const TbMeasure *whole_measure, const TbValue *part, const TbValue *whole, const TbValue *share)
{
  g_autofree char *whole_words = tb_value_to_words (whole, whole_measure->unit);
  g_autofree char *rest_words = NULL;
  g_autofree char *rest_share_words = NULL;
  TbDecimal rest, rest_share;
  TbValue value;

  if (part->qualifier != TB_EXACTLY || whole->qualifier != TB_EXACTLY || share->qualifier != TB_EXACTLY ||
      !tb_decimal_subtract (whole->number, part->number, &rest) || rest.digits < 0 ||
      !tb_decimal_subtract (TB_DECIMAL_INT (100), share->number, &rest_share))
    return g_strdup_printf ("%s%s", whole_measure->name, whole_words);

  value = TB_VALUE_EXACT (rest);
  rest_words = tb_value_to_words (&value, whole_measure->unit);
  value = TB_VALUE_EXACT (rest_share);
  rest_share_words = tb_value_to_words (&value, "%");

  return g_strdup_printf ("其余%s，占%s", rest_words, rest_share_words);
}

/* A whole alone gets sentences on both sides. */
static void
word_single_share (TbChartReader *self)
{
  TbChartItem *item = self->data->items->pdata[0];
  const TbCell *part = tb_sheet_get_cell (self->sheet, item->organization, self->measure);
  const TbCell *whole = tb_sheet_get_cell (self->sheet, item->organization, self->against);
  g_autofree char *part_words = tb_value_to_words (&part->value, self->measure->unit);
  g_autofree char *share_words = tb_value_to_words (&item->value, "%");

  if (item->missing)
    return;

  g_free (item->text);
  g_free (item->detail);
  item->text = g_strdup_printf ("%s%s，%s%s", self->measure->name, part_words,
                                item->value.qualifier == TB_EXACTLY ? "占" : "占比", share_words);
  item->detail = rest_to_words (self->against, &part->value, &whole->value, &item->value);
}

/* The values of one measure, highest first, with what they are compared with. */
void
tb_chart_reader_read_values (TbChartReader *self)
{
  TbChartData *data = self->data;
  guint n_parts = 0;

  add_values (self);
  tb_chart_data_sort (data);
  if (self->spec->kind == TB_CHART_RANKING)
    {
      tb_chart_reader_add_city_rate (self);
      tb_chart_reader_add_mean (self);
    }
  tb_chart_reader_add_target (self);
  if (tb_measure_is_summable (self->measure) && !tb_chart_reader_has_peers (self) &&
      !tb_sheet_sum (self->sheet, self->measure, self->spec->of, &data->total, &n_parts, NULL))
    data->total = TB_VALUE_INIT;
  tb_chart_data_rank (data);
  tb_chart_reader_mark_laggards (self);
}

static void
build_shares (TbChartReader *self)
{
  TbChartData *data = self->data;

  add_shares (self);
  if (self->spec->kind == TB_CHART_BULLET)
    tb_chart_reader_compare_with_total (self);
  else if (data->items->len == 1)
    word_single_share (self);
  else
    data->goal_label = g_strdup (self->against->name);
}

static gboolean
share_two_characters (const char *a, const char *b)
{
  for (const char *p = a; *p != '\0' && *g_utf8_next_char (p) != '\0'; p = g_utf8_next_char (p))
    {
      const char *end = g_utf8_next_char (g_utf8_next_char (p));
      g_autofree char *pair = g_strndup (p, end - p);

      if (strstr (b, pair) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* 即办率 says enough in the topic 即办件; 已培养 needs its topic in front; 受理 is all said by the topic 热线受理. */
static char *
dup_subject (TbChartReader *self)
{
  if (self->spec->kind == TB_CHART_BULLET || self->against != NULL || self->spec->measures != NULL ||
      strstr (self->topic->name, self->measure->name) != NULL)
    return g_strdup (self->topic->name);
  if (share_two_characters (self->measure->name, self->topic->name) || g_utf8_strlen (self->measure->name, -1) >= 6)
    return g_strdup (self->measure->name);

  return g_strconcat (self->topic->name, self->measure->name, NULL);
}

static const char *
get_noun (TbOrganizationKind kinds)
{
  if ((kinds & TB_PEER_CITY) != 0)
    return "城市";
  if (kinds == TB_DISTRICT)
    return "地区";
  if (kinds == TB_DEPARTMENT)
    return "部门";

  return "单位";
}

/* 单位：个、项; nothing where units stand with the figures */
static char *
dup_units (TbChartReader *self)
{
  g_autoptr (GString) units = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (self->spec->kind == TB_CHART_FIGURES)
    return g_strdup ("");

  for (guint i = 0; i < self->measures->len; i++)
    {
      const TbMeasure *measure = self->measures->pdata[i];

      if (g_hash_table_add (seen, (gpointer) measure->unit))
        g_string_append_printf (units, "%s%s", units->len > 0 ? "、" : "单位：", measure->unit);
    }
  g_string_append (units, "　");

  return g_string_free (g_steal_pointer (&units), FALSE);
}

static void
add_foot (TbChartReader *self)
{
  TbChartData *data = self->data;
  g_autofree char *source = tb_book_dup_source (self->book);
  g_autofree char *facts = NULL;
  g_autofree char *units = dup_units (self);
  g_autofree char *note = data->note != NULL ? g_strconcat ("　", data->note, NULL) : g_strdup ("");
  g_autofree char *listed = NULL;
  g_autofree char *as_at = NULL;
  GDate issued;

  if (data->n_omitted > 0 && !tb_chart_reader_has_peers (self) && data->items->len > 0)
    listed = g_strdup_printf ("　仅列有数据的%u个%s", data->items->len, data->noun);

  tb_book_get_dates (self->book, &data->cutoff, &issued);
  as_at = tb_date_to_words (&data->cutoff);
  facts = g_strdup_printf ("%s截至%s%s%s", units, as_at, listed != NULL ? listed : "", note);
  data->short_foot = g_strconcat (tb_book_is_demonstration (self->book) ? "演示数据　" : "", facts, NULL);
  data->foot = source != NULL ? g_strdup_printf ("%s　来源：%s", facts, source) : g_strdup (facts);
}

/* those that the spec names; %NULL when one isn't there */
static GPtrArray *
find_measures (TbSheet *sheet, const TbChartSpec *spec)
{
  g_auto (GStrv) ids = g_strsplit (spec->measures != NULL ? spec->measures : spec->measure, "+", -1);
  g_autoptr (GPtrArray) measures = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const TbMeasure *measure = tb_sheet_find_measure (sheet, ids[i]);

      if (measure == NULL)
        return NULL;
      g_ptr_array_add (measures, (gpointer) measure);
    }

  return measures->len > 0 ? g_steal_pointer (&measures) : NULL;
}

/* the measure that is the rate of what is drawn to what it is drawn against */
static const TbMeasure *
find_rate (TbChartReader *self)
{
  GPtrArray *measures = tb_sheet_get_measures (self->sheet);

  for (guint i = 0; i < measures->len; i++)
    {
      const TbMeasure *measure = measures->pdata[i];

      if (g_strcmp0 (measure->rate_of, self->measure->id) == 0 && g_strcmp0 (measure->rate_to, self->against->id) == 0)
        return measure;
    }

  return NULL;
}

static void
read_rows (TbChartReader *self)
{
  switch (tb_chart_spec_get_reading (self->spec))
    {
    case TB_CHART_READS_FIGURES:
      tb_chart_reader_read_figures (self);
      break;
    case TB_CHART_READS_QUARTERS:
      tb_chart_reader_read_quarters (self);
      break;
    case TB_CHART_READS_SHARES:
      build_shares (self);
      break;
    case TB_CHART_READS_PARTS:
      tb_chart_reader_read_parts (self);
      break;
    case TB_CHART_READS_MEASURES:
      tb_chart_reader_read_measures (self);
      break;
    case TB_CHART_READS_VALUES:
    default:
      tb_chart_reader_read_values (self);
      break;
    }
}

/*
 * tb_chart_data_new: (skip)
 *
 * Returns: (transfer full) (nullable): the data; %NULL when the topic or a measure isn't known
 */
TbChartData *
tb_chart_data_new (TbBook *book, const char *section_id, const TbChartSpec *spec)
{
  g_autofree char *topic_key = g_strconcat (section_id, "/", spec->topic, NULL);
  TbChartReader self = { .book = book, .spec = spec };
  g_autoptr (GPtrArray) measures = NULL;

  self.topic = tb_catalog_get_topic (tb_book_get_catalog (book), topic_key, NULL);
  self.sheet = self.topic != NULL ? tb_book_get_sheet (book, topic_key) : NULL;
  if (self.sheet == NULL)
    return NULL;

  self.measures = measures = find_measures (self.sheet, spec);
  self.against = spec->against != NULL ? tb_sheet_find_measure (self.sheet, spec->against) : NULL;
  if (measures == NULL || (spec->against != NULL && self.against == NULL))
    return NULL;

  self.measure = measures->pdata[0];
  self.rate = self.against != NULL ? find_rate (&self) : NULL;
  self.data = tb_chart_data_alloc (spec->kind);
  if (spec->kind == TB_CHART_OWN)
    self.data->drawing = spec->own;
  self.data->measure = measures->len == 1 ? self.measure : NULL;
  self.data->period = g_strdup (tb_book_get_period (book));
  self.data->logarithmic = spec->logarithmic;
  self.data->noun = get_noun (spec->of);
  self.data->direction = self.measure->direction;
  self.data->unit = g_strdup (self.measure->unit);
  self.data->part_name = self.measure->name;
  self.data->subject = dup_subject (&self);
  read_rows (&self);
  if (spec->kind == TB_CHART_HEAT)
    tb_chart_data_mark_last (self.data);
  add_foot (&self);
  self.data->finding = tb_chart_title_compose (self.data, spec->title);
  self.data->title = g_strdup (self.data->finding);

  return self.data;
}
