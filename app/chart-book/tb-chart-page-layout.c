/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where everything stands on a page: head and number in the margins, charts in equal cells between. */
#include "chart-book/tb-chart-pages-private.h"

#include <math.h>

#define MM (72 / 25.4)

/* margins of an A4 page, and what is between charts; larger paper has larger ones */
#define SIDE (20 * MM)
#define HEAD (14 * MM)
#define FOOT (13 * MM)
#define GAP (10 * MM)
#define HEAD_SIZE 9.0
/* A chart keeps about this much room around itself; without it charts line up with the head. */
#define INSET 6.5
/* captions' letters grow with the charts' own */
#define CAPTION_SIZE 9.0
#define LARGEST_CAPTION 16.0
#define WIDTH_IN_LETTERS 54.0
#define CAPTION_GAP 5.0
#define DIM 0.3

/* A chart gets more height than its rows look best with, for air, but isn't blown up over its whole cell. */
#define STRETCH 1.3
/* Of charts side by side the shorter one is made as high as the other, so that their feet are level, when that makes it
 * no more than this much higher. */
#define MOST_LEVELLING 1.5
/* how much of the height that a page of one row leaves over stands above it */
#define ABOVE 0.36

PangoLayout *
tb_page_text_shape (const TbPageText *self)
{
  PangoLayout *layout = tb_chart_text_new (self->text, self->size, self->bold, self->is_line ? -1 : self->box.width, PANGO_ALIGN_LEFT);

  if (self->is_line)
    {
      double width;

      tb_chart_layout_size (layout, &width, NULL);
      if (width > self->box.width)
        {
          pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
          pango_layout_set_width (layout, (int) floor (self->box.width * PANGO_SCALE));
        }
    }
  return layout;
}

static void
measure (TbPageText *self)
{
  g_autoptr (PangoLayout) layout = tb_page_text_shape (self);

  tb_chart_layout_size (layout, &self->box.width, &self->box.height);
}

static double
get_scale (TbChartPages *self)
{
  return self->options.paper == TB_PAPER_A3 ? G_SQRT2 : 1.0;
}

/* letters of the head grow less than the paper */
static double
get_letters (TbChartPages *self)
{
  return self->options.paper == TB_PAPER_A3 ? 1.2 : 1.0;
}

static TbPageText *
add_text (TbChartPage *page, const char *text, double size, double x, double y, double width)
{
  TbPageText *self = &page->texts[page->n_texts++];

  *self = (TbPageText){ .box = { x, y, width, 0 }, .text = text, .size = size, .grey = DIM, .is_line = TRUE };
  measure (self);
  return self;
}

/* What it is and of when on the left, the circular on the right, as much of it as there is room for. */
static void
lay_head (TbChartPages *self, TbChartPage *page)
{
  const double scale = get_scale (self);
  const double size = HEAD_SIZE * get_letters (self);
  const double left = SIDE * scale, right = self->width - SIDE * scale;
  TbPageText *heading = add_text (page, self->heading, size, left, HEAD * scale, right - left);
  double end = left + heading->box.width + size;
  TbPageText *text;

  heading->grey = 0;
  if (self->mark != NULL)
    {
      text = add_text (page, self->mark, size, end, HEAD * scale, right - end);
      text->bold = TRUE;
      text->grey = 0;
      text->box.width = right - end;
      measure (text);
      end += text->box.width + size;
    }
  text = add_text (page, self->title, size, end, HEAD * scale, right - end);
  text->box.x = right - text->box.width;
  page->rule = (TbChartBox){ left, HEAD * scale + heading->box.height + 3, right - left, 0 };
}

static void
lay_number (TbChartPages *self, TbChartPage *page, guint index)
{
  const double scale = get_scale (self);
  TbPageText *text;

  page->number = g_strdup_printf ("%u / %u", index + 1, tb_chart_pages_get_n_pages (self));
  text = add_text (page, page->number, HEAD_SIZE * get_letters (self), 0, 0, self->width);
  text->box.x = (self->width - text->box.width) / 2;
  text->box.y = self->height - FOOT * scale - text->box.height;
}

/* The height that a chart looks good with in a cell; its caption is measured on the way. */
static void
measure_slot (TbChartPages *self, TbPageSlot *slot, const TbPagedChart *chart, TbChartBox cell)
{
  const double inset = INSET * get_scale (self);
  double room = cell.height;

  *slot = (TbPageSlot){ .chart = chart, .box = cell };
  if (chart->caption != NULL)
    {
      slot->caption = (TbPageText){ .box = { cell.x + inset, 0, cell.width - 2 * inset, 0 }, .text = chart->caption, .size = CLAMP (cell.width / WIDTH_IN_LETTERS, CAPTION_SIZE, LARGEST_CAPTION) };
      measure (&slot->caption);
      room -= slot->caption.box.height + CAPTION_GAP;
    }
  slot->box.height = MIN (room, STRETCH * tb_chart_get_natural_height (chart->chart, cell.width));
}

static double
get_bottom (const TbPageSlot *slot)
{
  return slot->caption.text != NULL ? slot->caption.box.y + slot->caption.box.height : slot->box.y + slot->box.height;
}

/* Puts the charts of a row side by side; a row that has the page to itself stands in its optical middle. */
static void
lay_row (TbPageSlot *slots, guint n_slots, double y, double height, gboolean alone)
{
  double highest = 0, bottom = y;

  for (guint i = 0; i < n_slots; i++)
    highest = MAX (highest, slots[i].box.height);
  for (guint i = 0; i < n_slots; i++)
    {
      TbPageSlot *slot = &slots[i];
      const double room = height - (slot->caption.text != NULL ? slot->caption.box.height + CAPTION_GAP : 0);

      if (highest <= slot->box.height * MOST_LEVELLING)
        slot->box.height = MIN (highest, room);
      slot->box.y = y;
      slot->caption.box.y = y + slot->box.height + CAPTION_GAP;
      bottom = MAX (bottom, get_bottom (slot));
    }
  for (guint i = 0; alone && i < n_slots; i++)
    {
      slots[i].box.y += (y + height - bottom) * ABOVE;
      slots[i].caption.box.y += (y + height - bottom) * ABOVE;
    }
}

static void
lay_slots (TbChartPages *self, TbChartPage *page, guint index, TbChartBox area)
{
  const guint per_page = self->options.per_page;
  const guint n_columns = per_page == 4 || (per_page == 2 && self->options.is_landscape) ? 2 : 1;
  const guint n_rows = per_page / n_columns;
  const double gap = (GAP - 2 * INSET) * get_scale (self);
  const double width = (area.width - gap * (n_columns - 1)) / n_columns;
  const double row_gap = GAP * get_scale (self);
  const double height = (area.height - row_gap * (n_rows - 1)) / n_rows;

  page->n_slots = MIN (per_page, self->charts->len - index * per_page);
  for (guint i = 0; i < page->n_slots; i++)
    measure_slot (self, &page->slots[i], g_ptr_array_index (self->charts, index * per_page + i),
                  (TbChartBox){ area.x + (width + gap) * (i % n_columns), 0, width, height });
  for (guint i = 0; i < page->n_slots; i += n_columns)
    lay_row (&page->slots[i], MIN (n_columns, page->n_slots - i), area.y + (height + row_gap) * (i / n_columns), height, n_rows == 1);
}

/*
 * tb_chart_page_lay:
 * @self: pages
 * @index: one of them
 * @out: (out caller-allocates): where everything stands on it, in points; what it points to is @self's
 */
void
tb_chart_page_lay (TbChartPages *self, guint index, TbChartPage *out)
{
  const double scale = get_scale (self);
  double top, bottom;

  *out = (TbChartPage){ 0 };
  lay_head (self, out);
  lay_number (self, out, index);
  top = out->rule.y + 6 * MM * scale;
  bottom = out->texts[out->n_texts - 1].box.y - 5 * MM * scale;
  lay_slots (self, out, index, (TbChartBox){ (SIDE - INSET) * scale, top, self->width - 2 * (SIDE - INSET) * scale, bottom - top });
}

void
tb_chart_page_clear (TbChartPage *self)
{
  g_clear_pointer (&self->number, g_free);
}
