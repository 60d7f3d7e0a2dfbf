/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Titles and captions: text with fields, bound to the chart's topic and to what the chart finds. */
#include "chart-book/tb-chart-book-private.h"

#include "model/tb-plain-text.h"
#include "wording/tb-field.h"

/* the most characters of a title and of a caption that are shown */
#define TITLE_MAX 120
#define CAPTION_MAX 600

static const TbBookedChart *
get_booked (const TbChartEntry *entry)
{
  return (const TbBookedChart *) entry;
}

/* @topic_key is to be freed; it has to outlive @context */
static void
init_context (TbFieldContext *context, TbBook *book, const TbChartEntry *entry, TbChart *chart, char **topic_key)
{
  *topic_key = g_strconcat (entry->section_id, "/", entry->spec->topic, NULL);
  tb_field_context_init (context, book);
  context->section = entry->section_id;
  context->topic_key = *topic_key;
  context->finding = chart != NULL ? tb_chart_get_finding (chart) : "";
}

/* A stored text may come by mail: it is drawn in one paragraph and no longer than people read. */
static char *
to_line (const TbRendering *rendering, gsize max)
{
  g_autofree char *text = tb_rendering_dup_text (rendering);

  g_strdelimit (text, "\r\n\t", ' ');
  return tb_plain_text_cut (g_strstrip (text), max);
}

/* Never fails: a field without a figure shows as a visible gap, and so does why the text can't be read. */
static char *
render (TbBook *book, const TbChartEntry *entry, TbChart *chart, const char *text, gsize max)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbTemplate) template = tb_template_parse (text, &error);
  g_autoptr (TbRendering) rendering = NULL;
  g_autofree char *topic_key = NULL;
  TbFieldContext context;

  init_context (&context, book, entry, chart, &topic_key);
  rendering = template != NULL ? tb_template_render (template, &context) : tb_rendering_new_for_error (text, error);
  return to_line (rendering, max);
}

/**
 * tb_chart_book_make_chart:
 * @self: a chart book
 * @entry: a chart of it
 *
 * Makes a chart as it is shown and printed, under its own title where it has one.
 *
 * Returns: (transfer full) (nullable): the chart, a snapshot of the figures; %NULL when its topic or a measure of it
 *   isn't there
 */
TbChart *
tb_chart_book_make_chart (TbChartBook *self, const TbChartEntry *entry)
{
  TbBook *book = tb_chart_book_get_book (self);
  TbChart *chart = tb_chart_new (book, entry->section_id, entry->spec);

  if (chart != NULL && get_booked (entry)->title != NULL)
    {
      g_autofree char *title = render (book, entry, chart, get_booked (entry)->title, TITLE_MAX);

      tb_chart_set_title (chart, title);
    }
  return chart;
}

/**
 * tb_chart_book_dup_title_text:
 * @self: a chart book
 * @entry: a chart of it
 *
 * Gets a title to edit: the analyst's own, or the field that stands for what the chart finds.
 *
 * Returns: (transfer full): the title with its fields
 */
char *
tb_chart_book_dup_title_text (TbChartBook *self, const TbChartEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  return g_strdup (entry->has_own_title ? get_booked (entry)->title : TB_CHART_BOOK_FINDING);
}

/**
 * tb_chart_book_dup_caption_text:
 * @self: a chart book
 * @entry: a chart of it
 *
 * Returns: (transfer full): the caption with its fields, to edit; empty where there is none
 */
char *
tb_chart_book_dup_caption_text (TbChartBook *self, const TbChartEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  return g_strdup (entry->has_caption ? get_booked (entry)->caption : "");
}

/*
 * tb_chart_book_render_caption:
 *
 * Returns: (transfer full) (nullable): what the caption of @chart says, in one line; %NULL where there is none
 */
char *
tb_chart_book_render_caption (TbChartBook *self, const TbChartEntry *entry, TbChart *chart)
{
  return entry->has_caption ? render (tb_chart_book_get_book (self), entry, chart, get_booked (entry)->caption, CAPTION_MAX) : NULL;
}

/**
 * tb_chart_book_dup_caption:
 * @self: a chart book
 * @entry: a chart of it
 *
 * Returns: (transfer full) (nullable): what the caption says, in one line; %NULL where there is none
 */
char *
tb_chart_book_dup_caption (TbChartBook *self, const TbChartEntry *entry)
{
  g_autoptr (TbChart) chart = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  if (!entry->has_caption)
    return NULL;
  chart = tb_chart_new (tb_chart_book_get_book (self), entry->section_id, entry->spec);
  return tb_chart_book_render_caption (self, entry, chart);
}

/**
 * tb_chart_book_preview:
 * @self: a chart book
 * @entry: a chart of it
 * @text: what its title or caption could be, with fields
 * @error: return location for an error
 *
 * Renders a text that isn't stored. Missing figures are gaps, not errors.
 *
 * Returns: (transfer full): what it would say; %NULL with %TB_ERROR_FIELD, whose message names the place and what was
 *   expected there
 */
char *
tb_chart_book_preview (TbChartBook *self, const TbChartEntry *entry, const char *text, GError **error)
{
  TbBook *book = tb_chart_book_get_book (self);
  g_autoptr (TbTemplate) template = NULL;
  g_autoptr (TbRendering) rendering = NULL;
  g_autoptr (TbChart) chart = NULL;
  g_autofree char *topic_key = NULL;
  TbFieldContext context;

  g_return_val_if_fail (entry != NULL, NULL);

  template = tb_template_parse (text, error);
  if (template == NULL)
    return NULL;
  chart = tb_chart_new (book, entry->section_id, entry->spec);
  init_context (&context, book, entry, chart, &topic_key);
  if (!tb_template_check (template, &context, error))
    return NULL;
  rendering = tb_template_render (template, &context);
  return to_line (rendering, CAPTION_MAX);
}
