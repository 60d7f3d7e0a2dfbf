/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the pages from the chart book, and draws them. */
#include "chart-book/tb-chart-pages-private.h"

#include <pango/pangocairo.h>

#include "chart-book/tb-chart-book-private.h"
#include "model/tb-plain-text.h"
#include "wording/tb-circular-title.h"

#define MM (72 / 25.4)
/* more of a title isn't looked at: there is no room for it in a head */
#define TITLE_MAX 160

static void
paged_chart_free (TbPagedChart *self)
{
  g_object_unref (self->chart);
  g_free (self->caption);
  g_free (self);
}

static void
set_paper (TbChartPages *self)
{
  const double short_side = (self->options.paper == TB_PAPER_A3 ? 297 : 210) * MM;
  const double long_side = (self->options.paper == TB_PAPER_A3 ? 420 : 297) * MM;

  self->width = self->options.is_landscape ? long_side : short_side;
  self->height = self->options.is_landscape ? short_side : long_side;
  tb_chart_style_init (&self->style, self->options.is_mono ? TB_CHART_STYLE_MONO : TB_CHART_STYLE_PRINT);
}

static void
set_words (TbChartPages *self, TbBook *book)
{
  g_autofree char *words = NULL;
  g_autofree char *title = NULL;
  GDate cutoff, issued;
  TbPeriod period;

  words = tb_period_parse (tb_book_get_period (book), &period, NULL) ? tb_period_to_words (period) : g_strdup (tb_book_get_period (book));
  self->heading = g_strdup_printf ("图册　%s", words);
  self->mark = tb_book_is_demonstration (book) ? g_strdup (TB_DEMONSTRATION_SOURCE) : NULL;
  title = tb_circular_dup_title (book);
  self->title = tb_plain_text_cut (title, TITLE_MAX);
  self->author = tb_book_dup_source (book);
  tb_book_get_dates (book, &cutoff, &issued);
  self->date = g_date_valid (&issued) ? issued : cutoff;
}

static void
add_chart (TbChartPages *self, TbChartBook *book, const TbChartEntry *entry, GStrvBuilder *empty)
{
  g_autoptr (TbChart) chart = tb_chart_book_make_chart (book, entry);
  TbPagedChart *paged;

  if (chart == NULL || tb_chart_is_empty (chart))
    {
      g_strv_builder_add (empty, entry->spec->title);
      return;
    }
  paged = g_new0 (TbPagedChart, 1);
  paged->caption = tb_chart_book_render_caption (book, entry, chart);
  paged->chart = g_steal_pointer (&chart);
  g_ptr_array_add (self->charts, paged);
}

/**
 * tb_chart_pages_new_for_charts:
 * @book: a chart book
 * @options: how the pages look
 * @ids: (nullable): which charts, whether they are picked or not; %NULL for those picked
 *
 * Makes pages of some charts: what is shown, for example, in a topic's page.
 *
 * Returns: (transfer full): the pages
 */
TbChartPages *
tb_chart_pages_new_for_charts (TbChartBook *book, const TbChartBookOptions *options, const char *const *ids)
{
  g_autoptr (GStrvBuilder) empty = g_strv_builder_new ();
  GPtrArray *entries;
  TbChartPages *self;

  g_return_val_if_fail (TB_IS_CHART_BOOK (book), NULL);
  g_return_val_if_fail (options->per_page == 1 || options->per_page == 2 || options->per_page == 4, NULL);

  self = g_new0 (TbChartPages, 1);
  self->charts = g_ptr_array_new_with_free_func ((GDestroyNotify) paged_chart_free);
  self->options = *options;
  set_paper (self);
  set_words (self, tb_chart_book_get_book (book));
  entries = tb_chart_book_get_entries (book);
  for (guint i = 0; i < entries->len; i++)
    {
      const TbChartEntry *entry = g_ptr_array_index (entries, i);

      if (ids != NULL ? g_strv_contains (ids, entry->id) : entry->is_picked)
        add_chart (self, book, entry, empty);
    }
  self->empty = g_strv_builder_end (empty);
  return self;
}

/**
 * tb_chart_pages_new_with_options:
 * @book: a chart book
 * @options: how the pages look, instead of as the project says
 *
 * Makes the pages of the charts that are picked.
 *
 * Returns: (transfer full): the pages
 */
TbChartPages *
tb_chart_pages_new_with_options (TbChartBook *book, const TbChartBookOptions *options)
{
  return tb_chart_pages_new_for_charts (book, options, NULL);
}

/**
 * tb_chart_pages_new:
 * @book: a chart book
 *
 * Makes the pages of the charts that are picked, as they look at this moment. Reads all their figures, and lays
 * nothing out yet; so it is quick.
 *
 * Returns: (transfer full): the pages
 */
TbChartPages *
tb_chart_pages_new (TbChartBook *book)
{
  const TbChartBookOptions options = tb_chart_book_get_options (book);

  return tb_chart_pages_new_with_options (book, &options);
}

/**
 * tb_chart_pages_free:
 * @self: (nullable): pages
 *
 * Frees the pages.
 */
void
tb_chart_pages_free (TbChartPages *self)
{
  if (self == NULL)
    return;
  g_free (self->author);
  g_free (self->title);
  g_free (self->mark);
  g_free (self->heading);
  g_strfreev (self->empty);
  g_ptr_array_unref (self->charts);
  g_free (self);
}

/**
 * tb_chart_pages_get_n_pages:
 * @self: pages
 *
 * Returns: how many there are; 0 when no chart has anything to show
 */
guint
tb_chart_pages_get_n_pages (TbChartPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (self->charts->len + self->options.per_page - 1) / self->options.per_page;
}

/**
 * tb_chart_pages_get_size:
 * @self: pages
 * @width: (out): the width of each
 * @height: (out): its height
 *
 * Gets the size of the paper in points, 72 to the inch.
 */
void
tb_chart_pages_get_size (TbChartPages *self, double *width, double *height)
{
  g_return_if_fail (self != NULL);

  *width = self->width;
  *height = self->height;
}

/**
 * tb_chart_pages_get_title:
 * @self: pages
 *
 * Returns: (transfer none): what the whole is called, for a print job or a window
 */
const char *
tb_chart_pages_get_title (TbChartPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->heading;
}

/**
 * tb_chart_pages_get_empty:
 * @self: pages
 *
 * Returns: (transfer none): what the charts show that were picked but have no figure yet, and so aren't on the pages
 */
const char *const *
tb_chart_pages_get_empty (TbChartPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->empty;
}

static void
draw_text (const TbPageText *self, cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = tb_page_text_shape (self);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  cairo_set_source_rgb (cr, self->grey, self->grey, self->grey);
  cairo_move_to (cr, self->box.x - pango_units_to_double (logical.x), self->box.y - pango_units_to_double (logical.y));
  pango_cairo_show_layout (cr, layout);
}

static void
draw_slot (TbChartPages *self, const TbPageSlot *slot, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, slot->box.x, slot->box.y);
  tb_chart_render (slot->chart->chart, &self->style, cr, slot->box.width, slot->box.height);
  cairo_restore (cr);
  if (slot->caption.text != NULL)
    draw_text (&slot->caption, cr);
}

/**
 * tb_chart_pages_draw:
 * @self: pages
 * @page: which one, from 0
 * @cr: where to draw
 *
 * Draws a page with its corner at (0, 0) of @cr's space, in points. The paper is white already.
 */
void
tb_chart_pages_draw (TbChartPages *self, guint page, cairo_t *cr)
{
  g_auto (TbChartPage) laid = { 0 };

  g_return_if_fail (self != NULL && page < tb_chart_pages_get_n_pages (self));
  g_return_if_fail (cr != NULL);

  tb_chart_page_lay (self, page, &laid);
  cairo_save (cr);
  for (guint i = 0; i < laid.n_texts; i++)
    draw_text (&laid.texts[i], cr);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, laid.rule.x, laid.rule.y);
  cairo_rel_line_to (cr, laid.rule.width, 0);
  cairo_stroke (cr);
  for (guint i = 0; i < laid.n_slots; i++)
    draw_slot (self, &laid.slots[i], cr);
  cairo_restore (cr);
}
