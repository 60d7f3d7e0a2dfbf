/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files that place what was set on pages. Each part of the document has its rule; text lies on the grid of
 * rows, and so begins again below what doesn't. */
#pragma once

#include "circular/tb-page-private.h"

G_BEGIN_DECLS

/**
 * TbPlacer:
 * @pages: borrowed
 * @page: borrowed; the one that is filled
 * @y: where the next thing goes, in points from the top of the text block
 * @i: the set that is placed
 * @office_width: of the widest line of the office's name
 * @date_width: of the date
 *
 * The placing of a document.
 */
typedef struct
{
  TbPages *pages;
  TbSetPage *page;
  double y;
  guint i;
  double office_width;
  double date_width;
} TbPlacer;

/* tb-place.c */
void tb_placer_next_page (TbPlacer *self, gboolean is_landscape);
TbSetBlock *tb_placer_get_set (TbPlacer *self, guint i);
gboolean tb_placer_is_next (TbPlacer *self, TbBlockKind kind);
gboolean tb_placer_is_empty (TbPlacer *self);
double tb_placer_get_left (TbPlacer *self);
double tb_placer_get_top (TbPlacer *self);
double tb_placer_get_width (TbPlacer *self);
double tb_placer_get_height (TbPlacer *self);
void tb_placer_go_to_row (TbPlacer *self, guint row);
void tb_placer_skip_rows (TbPlacer *self, guint n);
gboolean tb_placer_fits_rows (TbPlacer *self, guint n);
void tb_placer_snap (TbPlacer *self);
void tb_placer_add_line (TbPlacer *self, const TbSetBlock *set, const TbLine *line, double x);
void tb_placer_add_line_at (TbPlacer *self, const TbSetBlock *set, const TbLine *line, double x, double middle);
void tb_placer_add_rule (TbPlacer *self, double x, double y, double width, double height, double thickness);
double tb_placer_centre (TbPlacer *self, const TbLine *line);
gboolean tb_block_kind_is_end (TbBlockKind kind);

/* tb-place-head.c */
void tb_place_mark (TbPlacer *self);
void tb_place_number (TbPlacer *self);
void tb_place_title (TbPlacer *self);

/* tb-place-text.c */
void tb_place_text (TbPlacer *self);

/* tb-place-end.c */
void tb_place_end (TbPlacer *self);

/* tb-place-attachment.c */
void tb_place_attachment (TbPlacer *self);
void tb_place_chart (TbPlacer *self);

/* tb-place-table.c */
void tb_place_table (TbPlacer *self);

/* tb-place-record.c */
void tb_place_record (TbPlacer *self);

G_END_DECLS
