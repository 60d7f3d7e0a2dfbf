/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart shows, read once from the book: rows in order, the average, who is behind, the foot. */
#include "chart/tb-chart-private.h"

#include <math.h>

#include "circular/tb-composer.h"

#define BLANK_TEXT "未填"
#define NO_DATA_TEXT "无数据"

typedef struct
{
  TbBook *book;
  TbSheet *sheet;
  const TbChartSpec *spec;
  const TbTopic *topic;
  const TbMeasure *measure;
  const TbMeasure *against; /* nullable */
  const TbMeasure *rate;    /* nullable: the measure that is their rate */
  TbChartData *data;
} Builder;

static void
item_free (gpointer data)
{
  TbChartItem *self = data;

  g_clear_object (&self->organization);
  g_free (self->detail);
  g_free (self->text);
  g_free (self->label);
  g_free (self);
}

TbChartData *
tb_chart_data_alloc (TbChartKind kind)
{
  TbChartData *self = g_new0 (TbChartData, 1);

  self->kind = kind;
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->noun = "单位";

  return self;
}

/*
 * tb_chart_data_add: (skip)
 * @text: (nullable): the value as printed; %NULL for one without a number
 */
TbChartItem *
tb_chart_data_add (TbChartData *self, const char *label, const TbValue *value, const char *text)
{
  TbChartItem *item = g_new0 (TbChartItem, 1);

  item->label = g_strdup (label);
  item->value = *value;
  item->missing = !tb_value_is_number (value);
  if (!item->missing)
    item->text = g_strdup (text);
  else
    item->text = g_strdup (value->state == TB_VALUE_NO_DATA ? NO_DATA_TEXT : BLANK_TEXT);
  g_ptr_array_add (self->items, item);

  return item;
}

void
tb_chart_data_free (TbChartData *self)
{
  g_free (self->unit);
  g_free (self->goal_label);
  g_free (self->reference_label);
  g_free (self->subject);
  g_free (self->short_foot);
  g_free (self->foot);
  g_free (self->title);
  g_ptr_array_unref (self->items);
  g_free (self);
}

guint
tb_chart_data_count_known (const TbChartData *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += !tb_chart_data_get_item (self, i)->missing;

  return n;
}

/* whether @item is at least level with every other, and certainly beyond those that differ */
static gboolean
is_extreme (const TbChartData *self, const TbChartItem *item, gboolean highest)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const TbChartItem *other = tb_chart_data_get_item (self, i);
      const gboolean level = item->value.qualifier == TB_EXACTLY && other->value.qualifier == TB_EXACTLY &&
                             tb_decimal_compare (item->value.number, other->value.number) == 0;

      if (other == item || other->missing || level)
        continue;
      if ((highest ? tb_value_less (&other->value, &item->value) : tb_value_less (&item->value, &other->value)) != TB_YES)
        return FALSE;
    }

  return TRUE;
}

/* Those level with each other at one end. */
GPtrArray *
tb_chart_data_find_extreme (const TbChartData *self, gboolean highest)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      TbChartItem *item = self->items->pdata[i];

      if (!item->missing && is_extreme (self, item, highest))
        g_ptr_array_add (found, item);
    }

  return found;
}

static gboolean
is_compared_with_peers (Builder *self)
{
  return (self->spec->of & TB_PEER_CITY) != 0;
}

/* Among other cities ours goes by its own name. */
static char *
dup_label (Builder *self, TbOrganization *organization)
{
  const TbOrganizationKind kind = tb_organization_get_kind (organization);
  const char *name = tb_organization_get_short_name (organization);
  g_autofree char *city = NULL;

  if (!is_compared_with_peers (self) || (kind != TB_CITY && kind != TB_CITY_LEVEL))
    return g_strdup (name);

  city = tb_project_get_setting (tb_book_get_project (self->book), "city");
  if (city == NULL || *city == '\0')
    return g_strdup (name);

  return kind == TB_CITY ? g_steal_pointer (&city) : g_strconcat (city, "本级", NULL);
}

static TbChartItem *
add_item (Builder *self, TbOrganization *organization, const TbValue *value, const char *text)
{
  const TbOrganizationKind kind = tb_organization_get_kind (organization);
  g_autofree char *label = dup_label (self, organization);
  TbChartItem *item = tb_chart_data_add (self->data, label, value, text);

  item->organization = g_object_ref (organization);
  item->own = is_compared_with_peers (self) && (kind == TB_CITY || kind == TB_CITY_LEVEL);

  return item;
}

/* Every district reports, so one without a figure is a gap. Of departments and other cities only those
 * concerned are listed. */
static gboolean
is_shown (Builder *self, TbOrganization *organization, const TbCell *cell)
{
  const TbOrganizationKind kind = tb_organization_get_kind (organization);

  if ((kind & self->spec->of) == 0 || cell->origin == TB_CELL_NONE)
    return FALSE;
  if (tb_value_is_number (&cell->value) || cell->value.state == TB_VALUE_NO_DATA ||
      (kind & (TB_DISTRICT | TB_CITY | TB_CITY_LEVEL)) != 0)
    return TRUE;

  self->data->n_omitted++;

  return FALSE;
}

static void
add_values (Builder *self)
{
  GPtrArray *organizations = tb_sheet_get_organizations (self->sheet);

  for (guint i = 0; i < organizations->len; i++)
    {
      const TbCell *cell = tb_sheet_get_cell (self->sheet, organizations->pdata[i], self->measure);
      g_autofree char *text = NULL;

      if (!is_shown (self, organizations->pdata[i], cell))
        continue;

      text = tb_value_to_input (&cell->value, self->measure->unit);
      add_item (self, organizations->pdata[i], &cell->value, text);
    }
}

/* The rate that text and grid show, where a measure is that; else worked out here. */
static gboolean
get_share (Builder *self, TbOrganization *organization, const TbValue *part, const TbValue *whole, TbValue *share)
{
  *share = TB_VALUE_INIT;
  if (self->rate != NULL)
    *share = tb_sheet_get_cell (self->sheet, organization, self->rate)->value;
  if (tb_value_is_number (share))
    return TRUE;

  share->state = part->state == TB_VALUE_NO_DATA ? TB_VALUE_NO_DATA : TB_VALUE_BLANK;

  return tb_value_is_number (part) && tb_value_is_number (whole) && tb_value_percentage (part, whole, 1, share);
}

static char *
fraction_to_text (const TbValue *part, const TbValue *whole)
{
  g_autofree char *part_text = tb_value_to_input (part, NULL);
  g_autofree char *whole_text = tb_value_to_input (whole, NULL);

  return g_strdup_printf ("%s/%s", *part_text != '\0' ? part_text : "—", *whole_text != '\0' ? whole_text : "—");
}

static void
add_shares (Builder *self)
{
  GPtrArray *organizations = tb_sheet_get_organizations (self->sheet);
  TbValue total = TB_VALUE_INIT;

  if (self->against == NULL)
    tb_sheet_sum (self->sheet, self->measure, self->spec->of, &total, NULL, NULL);

  for (guint i = 0; i < organizations->len; i++)
    {
      TbOrganization *organization = organizations->pdata[i];
      const TbCell *cell = tb_sheet_get_cell (self->sheet, organization, self->measure);
      const TbValue *whole = self->against != NULL ? &tb_sheet_get_cell (self->sheet, organization, self->against)->value : &total;
      g_autofree char *text = NULL;
      TbChartItem *item;
      TbValue share;

      if (!is_shown (self, organization, cell))
        continue;

      get_share (self, organization, &cell->value, whole, &share);
      text = tb_value_to_input (&share, "%");
      item = add_item (self, organization, &share, text);
      if (tb_value_is_number (&cell->value) || (tb_value_is_number (whole) && self->against != NULL))
        item->detail = self->against != NULL ? fraction_to_text (&cell->value, whole) : tb_value_to_input (&cell->value, NULL);
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
word_single_share (Builder *self)
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

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const TbChartItem *const *left = a, *const *right = b;
  double low, high, left_middle, right_middle;

  if ((*left)->missing || (*right)->missing)
    return (*left)->missing - (*right)->missing;

  tb_chart_value_extent (&(*left)->value, &low, &high);
  left_middle = (low + high) / 2;
  tb_chart_value_extent (&(*right)->value, &low, &high);
  right_middle = (low + high) / 2;

  return left_middle > right_middle ? -1 : left_middle < right_middle;
}

/* Ranks are printed where all of them are certain: nobody missing, no comparison open. */
static void
rank_items (TbChartData *data)
{
  if (data->direction != TB_MORE_IS_BETTER || tb_chart_data_count_known (data) < data->items->len || data->items->len < 3)
    return;

  for (guint i = 0; i < data->items->len; i++)
    if (tb_chart_data_get_item (data, i)->value.qualifier != TB_EXACTLY)
      return;

  for (guint i = 0; i < data->items->len; i++)
    {
      TbChartItem *item = data->items->pdata[i];
      const TbChartItem *before = i > 0 ? tb_chart_data_get_item (data, i - 1) : NULL;
      const gboolean level = before != NULL && tb_decimal_compare (before->value.number, item->value.number) == 0;

      item->rank = level ? before->rank : i + 1;
    }
}

/* The stated or weighted rate of the city, drawn where it isn't a row itself. */
static void
add_city_rate (Builder *self)
{
  GPtrArray *organizations = tb_sheet_get_organizations (self->sheet);

  if (g_strcmp0 (self->measure->unit, "%") != 0 || (self->spec->of & (TB_CITY | TB_PEER_CITY)) != 0)
    return;

  for (guint i = 0; i < organizations->len; i++)
    {
      const TbCell *cell = tb_sheet_get_cell (self->sheet, organizations->pdata[i], self->measure);
      g_autofree char *words = NULL;

      if (tb_organization_get_kind (organizations->pdata[i]) != TB_CITY || !tb_value_is_number (&cell->value))
        continue;

      self->data->reference = cell->value;
      words = tb_value_to_words (&cell->value, "%");
      self->data->reference_label = g_strconcat ("全市平均", words, NULL);
      return;
    }
}

/* The mean of counts of districts, once all are there. */
static void
add_mean (Builder *self)
{
  TbChartData *data = self->data;
  g_autofree char *words = NULL;
  guint n_parts = 0, n_missing = 0;
  TbValue sum, mean;

  if (data->reference_label != NULL || self->spec->of != TB_DISTRICT || !tb_measure_is_summable (self->measure) ||
      !tb_sheet_sum (self->sheet, self->measure, self->spec->of, &sum, &n_parts, &n_missing))
    return;
  if (n_parts < 3 || n_missing > 0 || sum.qualifier == TB_RANGE || sum.qualifier == TB_ABOUT)
    return;

  mean = sum;
  if (!tb_decimal_ratio (sum.number, TB_DECIMAL_INT (n_parts), 1, 1, &mean.number))
    return;

  data->reference = mean;
  words = tb_value_to_input (&mean, self->measure->unit);
  data->reference_label = g_strconcat ("平均", words, NULL);
}

static gboolean
is_worse (TbDirection direction, const TbValue *value, const TbValue *than)
{
  return (direction == TB_LESS_IS_BETTER ? tb_value_less (than, value) : tb_value_less (value, than)) == TB_YES;
}

/* Behind is who has a rate certainly worse than the city's; of counts, the one that is certainly the
 * worst, unless only those concerned are listed and more would be better. */
static void
mark_laggards (Builder *self)
{
  TbChartData *data = self->data;
  const gboolean rate = g_strcmp0 (self->measure->unit, "%") == 0;

  if (data->direction == TB_NEUTRAL || is_compared_with_peers (self))
    return;

  if (rate && tb_value_is_number (&data->reference))
    {
      for (guint i = 0; i < data->items->len; i++)
        {
          TbChartItem *item = data->items->pdata[i];

          item->laggard = !item->missing && is_worse (data->direction, &item->value, &data->reference);
        }
    }
  else if (tb_chart_data_count_known (data) == data->items->len && data->items->len >= 3 &&
           (data->n_omitted == 0 || data->direction == TB_LESS_IS_BETTER))
    {
      g_autoptr (GPtrArray) worst = tb_chart_data_find_extreme (data, data->direction == TB_LESS_IS_BETTER);

      if (worst->len == 1)
        ((TbChartItem *) worst->pdata[0])->laggard = TRUE;
    }
}

/* The share done of all plans together, once all are there; behind is who is below it. */
static void
compare_with_total (Builder *self)
{
  TbChartData *data = self->data;
  g_autofree char *words = NULL;
  const TbValue all = TB_VALUE_EXACT (TB_DECIMAL_INT (100));
  TbValue done, planned, rate;
  guint n_missing = 0, n_unplanned = 0;

  data->goal_label = g_strdup (self->against->name);
  if (!tb_sheet_sum (self->sheet, self->measure, self->spec->of, &done, NULL, &n_missing) ||
      !tb_sheet_sum (self->sheet, self->against, self->spec->of, &planned, NULL, &n_unplanned) ||
      n_missing > 0 || n_unplanned > 0 || !tb_value_percentage (&done, &planned, 1, &rate) || !tb_value_is_number (&rate))
    return;

  data->reference = rate;
  words = tb_value_to_words (&rate, "%");
  data->reference_label = g_strconcat ("合计", words, NULL);
  for (guint i = 0; i < data->items->len; i++)
    {
      TbChartItem *item = data->items->pdata[i];

      item->laggard = !item->missing && tb_value_less (&item->value, &rate) == TB_YES && tb_value_less (&item->value, &all) == TB_YES;
    }
}

static void
build_ranking (Builder *self)
{
  TbChartData *data = self->data;
  guint n_parts = 0;

  add_values (self);
  g_ptr_array_sort (data->items, compare_items);
  if (self->spec->kind == TB_CHART_RANKING)
    {
      add_city_rate (self);
      add_mean (self);
    }
  if (tb_measure_is_summable (self->measure) && !is_compared_with_peers (self) &&
      !tb_sheet_sum (self->sheet, self->measure, self->spec->of, &data->total, &n_parts, NULL))
    data->total = TB_VALUE_INIT;
  rank_items (data);
  mark_laggards (self);
}

static void
build_shares (Builder *self)
{
  TbChartData *data = self->data;

  add_shares (self);
  if (self->spec->kind == TB_CHART_BULLET && self->against != NULL)
    compare_with_total (self);
  else if (self->against != NULL && data->items->len == 1)
    word_single_share (self);
  else
    data->goal_label = g_strdup (self->against != NULL ? self->against->name : "合计");
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

/* 即办率 says enough in the topic 即办件; 已培养 needs its topic in front. */
static char *
dup_subject (Builder *self)
{
  if (self->spec->kind == TB_CHART_BULLET || self->spec->kind == TB_CHART_SHARE)
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

static void
add_foot (Builder *self)
{
  TbChartData *data = self->data;
  g_autofree char *office = tb_project_get_setting (tb_book_get_project (self->book), "office");
  g_autofree char *listed = NULL;
  GDate cutoff, issued;

  if (data->n_omitted > 0 && !is_compared_with_peers (self) && data->items->len > 0)
    listed = g_strdup_printf ("　仅列有数据的%u个%s", data->items->len, data->noun);

  tb_composer_get_dates (self->book, &cutoff, &issued);
  data->short_foot = g_strdup_printf ("单位：%s　截至%u年%u月%u日%s", self->measure->unit, g_date_get_year (&cutoff),
                                      (guint) g_date_get_month (&cutoff), (guint) g_date_get_day (&cutoff),
                                      listed != NULL ? listed : "");
  if (office != NULL && *office != '\0')
    data->foot = g_strdup_printf ("%s　来源：%s", data->short_foot, office);
  else
    data->foot = g_strdup (data->short_foot);
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
  Builder self = { .book = book, .spec = spec };
  GPtrArray *measures;

  self.topic = tb_catalog_get_topic (tb_book_get_catalog (book), topic_key, NULL);
  self.sheet = self.topic != NULL ? tb_book_get_sheet (book, topic_key) : NULL;
  if (self.sheet == NULL)
    return NULL;

  self.measure = tb_sheet_find_measure (self.sheet, spec->measure);
  self.against = spec->against != NULL ? tb_sheet_find_measure (self.sheet, spec->against) : NULL;
  if (self.measure == NULL || (spec->against != NULL && self.against == NULL))
    return NULL;

  measures = tb_sheet_get_measures (self.sheet);
  for (guint i = 0; i < measures->len && self.against != NULL; i++)
    {
      const TbMeasure *measure = measures->pdata[i];

      if (g_strcmp0 (measure->rate_of, self.measure->id) == 0 && g_strcmp0 (measure->rate_to, self.against->id) == 0)
        self.rate = measure;
    }

  self.data = tb_chart_data_alloc (spec->kind == TB_CHART_BULLET && self.against == NULL ? TB_CHART_SHARE : spec->kind);
  self.data->noun = get_noun (spec->of);
  self.data->direction = self.measure->direction;
  self.data->unit = g_strdup (self.measure->unit);
  self.data->part_name = self.measure->name;
  self.data->subject = dup_subject (&self);
  if (spec->kind == TB_CHART_RANKING || spec->kind == TB_CHART_DOTS)
    build_ranking (&self);
  else
    build_shares (&self);
  add_foot (&self);
  self.data->title = tb_chart_title_compose (self.data, spec->title);

  return self.data;
}
