/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart book: the charts of all sections, which are printed, in which order, under which titles, on what pages. */
#pragma once

#include "chart/tb-chart.h"
#include "model/tb-book.h"

G_BEGIN_DECLS

/**
 * TbChartEntry:
 * @id: "section/chart"
 * @section_id: the section that declares it
 * @spec: the chart; its title is what people call it
 * @is_picked: whether it is printed
 * @has_own_title: whether its title in this period is the analyst's; else it is its finding
 * @has_caption: whether it has a caption in this period
 *
 * A chart of the book.
 */
typedef struct
{
  const char *id;
  const char *section_id;
  const TbChartSpec *spec;
  gboolean is_picked;
  gboolean has_own_title;
  gboolean has_caption;
} TbChartEntry;

/**
 * TbPaper:
 * @TB_PAPER_A4: 210 × 297 mm
 * @TB_PAPER_A3: 297 × 420 mm
 *
 * Sizes of paper.
 */
typedef enum
{
  TB_PAPER_A4,
  TB_PAPER_A3,
} TbPaper;

/**
 * TbChartBookOptions:
 * @per_page: how many charts stand on a page: 1, 2 or 4
 * @paper: its size
 * @is_landscape: whether it lies on its long side
 * @is_mono: whether charts are drawn for a black-and-white printer
 *
 * How the pages look. A new project has two charts on an upright A4 page, in colour.
 */
typedef struct
{
  guint per_page;
  TbPaper paper;
  gboolean is_landscape;
  gboolean is_mono;
} TbChartBookOptions;

/**
 * TbChartBook:
 *
 * What the chart book of a project holds. Picks, order and options belong to the project, titles and captions to its
 * period; all are written through edits, so undo, history and merging know them.
 *
 * Each lives in a cell of its own: settings `chart/SECTION/CHART/left-out` (“yes”) and `…/position` (see
 * tb_chart_book_move()), `chart-book/per-page`, `…/paper`, `…/landscape`, `…/mono`; passages `chart/SECTION/CHART/title`
 * and `…/caption`. So two people who leave out, move or word different charts never meet. A setting that makes no
 * sense counts as not set.
 */

#define TB_TYPE_CHART_BOOK (tb_chart_book_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbChartBook, tb_chart_book, TB, CHART_BOOK, GObject)

/**
 * TbChartBook::changed:
 * @self: the chart book
 *
 * Emitted after a pick, the order, a title or caption, an option or the period changed; entries got before are gone
 * then. Figures alone don't change the chart book: for those there is #TbBook::sheet-changed.
 */

TB_EXPORT
TbChartBook *tb_chart_book_new (TbBook *book);
TB_EXPORT
TbBook *tb_chart_book_get_book (TbChartBook *self);
TB_EXPORT
GPtrArray *tb_chart_book_get_entries (TbChartBook *self);
TB_EXPORT
const TbChartEntry *tb_chart_book_find (TbChartBook *self, const char *id, GError **error);
TB_EXPORT
TbChartBookOptions tb_chart_book_get_options (TbChartBook *self);

TB_EXPORT
TbChart *tb_chart_book_make_chart (TbChartBook *self, const TbChartEntry *entry);
TB_EXPORT
char *tb_chart_book_dup_title_text (TbChartBook *self, const TbChartEntry *entry);
TB_EXPORT
char *tb_chart_book_dup_caption_text (TbChartBook *self, const TbChartEntry *entry);
TB_EXPORT
char *tb_chart_book_dup_caption (TbChartBook *self, const TbChartEntry *entry);
TB_EXPORT
char *tb_chart_book_preview (TbChartBook *self, const TbChartEntry *entry, const char *text, GError **error);

TB_EXPORT
gboolean tb_chart_book_set_title (TbChartBook *self, const char *id, const char *text, GError **error);
TB_EXPORT
gboolean tb_chart_book_set_caption (TbChartBook *self, const char *id, const char *text, GError **error);
TB_EXPORT
gboolean tb_chart_book_set_words (TbChartBook *self, const char *id, const char *title, const char *caption, GError **error);
TB_EXPORT
gboolean tb_chart_book_set_picked (TbChartBook *self, const char *id, gboolean is_picked, GError **error);
TB_EXPORT
gboolean tb_chart_book_set_all_picked (TbChartBook *self, gboolean is_picked, GError **error);
TB_EXPORT
gboolean tb_chart_book_move (TbChartBook *self, const char *id, guint position, GError **error);
TB_EXPORT
gboolean tb_chart_book_set_options (TbChartBook *self, const TbChartBookOptions *options, GError **error);

G_END_DECLS
