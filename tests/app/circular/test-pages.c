/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The official page, read back from the PDF and measured against GB/T 9704-2012. */
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "circular-fixture.h"
#include "circular/tb-page.h"
#include "pdf-reader.h"
#include "run-tool.h"

#define PITCH (225 * MM / 22)
#define CELL (156 * MM / 28)
#define LEFT (28 * MM)
#define TOP (37 * MM)

typedef struct
{
  SampleFixture circular;
  char *pdf;
  GPtrArray *words; /* NULL where poppler's tools aren't installed */
  GArray *sizes;
} PagesFixture;

static void
export_pdf (PagesFixture *self)
{
  g_autoptr (TbDocument) document = tb_circular_compose (self->circular.book);
  g_autoptr (GError) error = NULL;

  tb_document_to_pdf (document, self->pdf, &error);
  g_assert_no_error (error);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->sizes, g_array_unref);
  self->words = pdf_read_words (self->pdf, &self->sizes);
}

static void
set_up (PagesFixture *self, gconstpointer data)
{
  sample_fixture_set_up (&self->circular, data);
  self->pdf = g_build_filename (self->circular.folder, "pages.pdf", NULL);
  export_pdf (self);
}

static void
tear_down (PagesFixture *self, gconstpointer data)
{
  g_unlink (self->pdf);
  g_free (self->pdf);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->sizes, g_array_unref);
  sample_fixture_tear_down (&self->circular, data);
}

static void
set_setting (PagesFixture *self, const char *id, const char *text)
{
  g_autoptr (GError) error = NULL;
  TbEdit *edit = tb_edit_begin (self->circular.project, "Setting", &error);

  g_assert_true (tb_edit_set_setting (edit, id, text, &error));
  g_assert_true (tb_edit_commit (edit, &error));
  g_assert_no_error (error);
}

static double
get_row (const Word *word)
{
  return (word->y - TOP) / PITCH;
}

static void
assert_centred (const Word *first, const Word *last)
{
  g_assert_cmpfloat_with_epsilon ((first->x0 + last->x1) / 2, LEFT + 78 * MM, CELL / 2);
}

/* Mark: its top 35 mm below the block's. Number: two lines below it. Title: two lines below the rule. Then addressees,
 * flush left after a blank line, and text on the first page. */
static void
test_head (PagesFixture *self, gconstpointer data)
{
  const Word *number, *title, *addressees, *text;
  Ink mark;

  if (self->words == NULL || !pdf_find_ink (self->pdf, 1, 0, 110, &mark))
    return;
  g_assert_cmpfloat_with_epsilon (mark.top, 37 + 35, 1.5);
  number = pdf_find_word (self->words, "常放管服办");
  title = pdf_find_word (self->words, "关于2022");
  addressees = pdf_find_word (self->words, "各辖市");
  text = pdf_find_word (self->words, "现将");
  g_assert_nonnull (number);
  g_assert_nonnull (strstr (number->text, "〔2022〕5号"));
  assert_centred (number, number);
  assert_centred (title, title);
  g_assert_cmpfloat (number->y, >, (mark.bottom > 100 ? 0 : mark.bottom) * MM + 2 * PITCH);
  g_assert_cmpfloat_with_epsilon (get_row (title) - get_row (number), 3.2, 0.4);
  g_assert_cmpfloat_with_epsilon (get_row (addressees) - get_row (title), 3, 0.1); /* two lines of title, one blank */
  g_assert_cmpfloat_with_epsilon (addressees->x0, LEFT, 1);
  g_assert_cmpfloat_with_epsilon (text->x0, LEFT + 2 * CELL, 1);
  g_assert_cmpuint (text->page, ==, 1);
}

/* A circular has no head until one of its parts was typed, and then it lacks none of them unnoticed. */
static void
test_head_is_whole (PagesFixture *self, gconstpointer data)
{
  g_autoptr (TbDocument) document = NULL;

  set_setting (self, "number", "");
  set_setting (self, "mark", "");
  export_pdf (self);
  if (self->words == NULL)
    return;
  g_assert_cmpfloat_with_epsilon (get_row (pdf_find_word (self->words, "关于2022")), 1.5, 0.1);

  set_setting (self, "mark", "常州市政务服务管理办公室");
  document = tb_circular_compose (self->circular.book);
  g_assert_cmpuint (tb_document_get_n_missing (document), ==, 1);
}

/* 附件1 flush left on the first line, the title centred on the third; a wide table on its side, in a block of 225 × 156 mm,
 * with the page number where upright pages have it. */
static void
test_attachments (PagesFixture *self, gconstpointer data)
{
  guint n_landscape = 0;

  for (guint i = 0; self->words != NULL && i < self->words->len; i++)
    {
      const Word *word = g_ptr_array_index (self->words, i);
      const PageSize *size = &g_array_index (self->sizes, PageSize, word->page - 1);
      const gboolean is_landscape = size->width > size->height;
      const double left = is_landscape ? 35 * MM : LEFT;
      const double top = is_landscape ? LEFT : TOP;
      const Word *title = i + 1 < self->words->len ? g_ptr_array_index (self->words, i + 1) : word;

      if (!g_str_has_prefix (word->text, "附件") || strlen (word->text) != strlen ("附件1"))
        continue;
      g_assert_cmpfloat_with_epsilon (word->x0, left, 1);
      g_assert_cmpfloat_with_epsilon (word->y, top + PITCH / 2, 3);
      g_assert_cmpfloat_with_epsilon (title->y, top + 2.5 * PITCH, 3);
      g_assert_cmpfloat_with_epsilon ((title->x0 + title->x1) / 2, left + (is_landscape ? 225 : 156) * MM / 2, CELL / 2);
      n_landscape += is_landscape;
    }
  g_assert_true (self->words == NULL || n_landscape == 1);
}

static void
test_landscape (PagesFixture *self, gconstpointer data)
{
  for (guint page = 1; self->words != NULL && page <= self->sizes->len; page++)
    {
      const PageSize *size = &g_array_index (self->sizes, PageSize, page - 1);
      Ink all, head;

      if (size->width < size->height)
        continue;
      g_assert_cmpfloat_with_epsilon (size->width, 297 * MM, 0.5);
      g_assert_cmpfloat_with_epsilon (size->height, 210 * MM, 0.5);
      g_assert_true (pdf_find_ink (self->pdf, page, 0, 210, &all) && pdf_find_ink (self->pdf, page, 0, 70, &head));
      g_assert_cmpfloat (head.left, >, 34.8);
      g_assert_cmpfloat (all.right, <, 260.3);
      g_assert_cmpfloat (head.top, >, 28);
      g_assert_cmpfloat_with_epsilon (all.left, 297 - 37 - 225 - 7 - 14 / MM * 0.6, 2.5); /* the number, 7 mm beside the block */
    }
}

/* Columns of a table stand between real rules as wide as the block, and every page of it has the head. */
static void
test_long_table (PagesFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) departments = tb_directory_list (tb_book_get_directory (self->circular.book), TB_DEPARTMENT);
  guint n_heads = 0;

  for (guint i = 0; i < departments->len; i++)
    sample_fixture_type (&self->circular, "one-network/response/warnings", tb_organization_get_short_name (g_ptr_array_index (departments, i)), "12");
  export_pdf (self);
  for (guint i = 0; self->words != NULL && i < self->words->len; i++)
    n_heads += g_str_equal (((Word *) g_ptr_array_index (self->words, i))->text, "预警");
  g_assert_true (self->words == NULL || n_heads == 2);
  for (guint i = 0; self->words != NULL && i < departments->len; i++)
    {
      const char *name = tb_organization_get_short_name (g_ptr_array_index (departments, i));
      guint n = 0;

      for (guint j = 0; j < self->words->len; j++)
        n += g_str_equal (((Word *) g_ptr_array_index (self->words, j))->text, name);
      g_assert_cmpuint (n, >=, 1);
    }
}

/* The record stands on the last page, an even one; its last rule is the foot of the text block. Alone there, and on a blank
 * page before it, there is no number. */
static void
test_record (PagesFixture *self, gconstpointer data)
{
  const Word *printed;
  Ink foot, number;

  set_setting (self, "copies", "省政府办公厅，市委办公室");
  export_pdf (self);
  if (self->words == NULL)
    return;
  printed = pdf_find_word (self->words, "2022年10月25日印发");
  g_assert_nonnull (printed);
  g_assert_cmpuint (printed->page, ==, self->sizes->len);
  g_assert_cmpuint (self->sizes->len % 2, ==, 0);
  g_assert_cmpfloat_with_epsilon (printed->x1, LEFT + 156 * MM - 14, 1);
  g_assert_cmpuint (pdf_find_word (self->words, "抄送：")->page, ==, printed->page);
  g_assert_cmpfloat_with_epsilon (pdf_find_word (self->words, "抄送：")->x0, LEFT + 14, 1);
  g_assert_true (pdf_find_ink (self->pdf, printed->page, 200, 264, &foot) && pdf_find_ink (self->pdf, printed->page, 264, 297, &number));
  g_assert_cmpfloat_with_epsilon (foot.bottom, 37 + 225, 0.4);
  g_assert_cmpfloat_with_epsilon (foot.left, 28, 0.3);
  g_assert_cmpfloat_with_epsilon (foot.right, 184, 0.3);
  g_assert_true (number.empty);
}

/* Without a seal the date is two characters to the right of the office; with one it ends four from the right. */
static void
test_signature (PagesFixture *self, gconstpointer data)
{
  const Word *date;

  set_setting (self, "office", "市政务办");
  export_pdf (self);
  if (self->words == NULL)
    return;
  date = pdf_find_word (self->words, "2022年10月25日");
  g_assert_cmpfloat_with_epsilon (date->x1, LEFT + 156 * MM - 2 * CELL, 1.5); /* longer than the office: it takes the two */

  set_setting (self, "seal", "yes");
  export_pdf (self);
  date = pdf_find_word (self->words, "2022年10月25日");
  g_assert_cmpfloat_with_epsilon (date->x1, LEFT + 156 * MM - 4 * CELL, 1.5);
  for (guint i = 0; i < self->words->len; i++)
    {
      const Word *word = g_ptr_array_index (self->words, i);

      if (word->page == date->page && g_str_equal (word->text, "市政务办"))
        g_assert_cmpfloat_with_epsilon ((word->x0 + word->x1) / 2, (date->x0 + date->x1) / 2, 1);
    }
}

/* Faces come embedded as subsets; what stands in for an official one is told. */
static void
test_fonts (PagesFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) output = run_tool ("pdffonts", self->pdf, NULL);
  g_autofree char *fonts = NULL;
  g_auto (GStrv) lines = NULL;

  if (output == NULL)
    return;
  fonts = dup_output (output);
  lines = g_strsplit (g_strstrip (fonts), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 4);
  for (gsize i = 2; lines[i] != NULL; i++)
    g_assert_true (g_regex_match_simple ("^[A-Z]{6}\\+.* yes yes yes ", lines[i], 0, 0));
}

/* A screen reader finds rows, heads and cells, and the figures. */
static void
test_tags (PagesFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) output = run_tool ("pdfinfo", "-struct-text", self->pdf, NULL);
  g_autofree char *tags = NULL;

  if (output == NULL)
    return;
  tags = dup_output (output);
  g_assert_nonnull (strstr (tags, "Table"));
  g_assert_nonnull (strstr (tags, "      TH\n        \"地区\""));
  g_assert_nonnull (strstr (strstr (tags, "      TD\n"), "\"溧阳市\""));
  g_assert_nonnull (strstr (tags, "Figure"));
}

/* From a passage to its page, and from that place back; in a table, to the cell. */
static void
test_places (PagesFixture *self, gconstpointer data)
{
  g_autoptr (TbDocument) document = tb_circular_compose (self->circular.book);
  g_autoptr (TbPages) pages = tb_pages_new (document);
  const TbTableCell *cell = NULL;
  const TbBlock *block;
  guint index;
  double y;

  g_assert_false (tb_pages_find_passage (pages, "service-system/none", &index, &y));
  g_assert_true (tb_pages_find_passage (pages, "supervision/clues", &index, &y));
  block = tb_pages_pick (pages, index, LEFT + 10 * CELL, y + PITCH / 2, &cell);
  g_assert_cmpstr (block->passage, ==, "supervision/clues");
  g_assert_null (cell);
  g_assert_null (tb_pages_pick (pages, index, 5, 5, NULL));

  g_assert_true (tb_pages_find_passage (pages, "service-system/progress-table", &index, &y));
  for (guint i = 0; self->words != NULL && i < self->words->len; i++)
    {
      const Word *word = g_ptr_array_index (self->words, i);

      if (word->page != index + 1 || !g_str_equal (word->text, "180余"))
        continue;
      tb_pages_pick (pages, index, (word->x0 + word->x1) / 2, word->y, &cell);
      g_assert_cmpstr (cell->measure, ==, "service-system/specialists/trained");
    }
  g_assert_true (self->words == NULL || cell != NULL);
}

#define PAGES_TEST(path, function) g_test_add ("/circular/pages/" path, PagesFixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  PAGES_TEST ("head", test_head);
  PAGES_TEST ("head-is-whole", test_head_is_whole);
  PAGES_TEST ("attachments", test_attachments);
  PAGES_TEST ("landscape", test_landscape);
  PAGES_TEST ("long-table", test_long_table);
  PAGES_TEST ("record", test_record);
  PAGES_TEST ("signature", test_signature);
  PAGES_TEST ("fonts", test_fonts);
  PAGES_TEST ("tags", test_tags);
  PAGES_TEST ("places", test_places);
  return g_test_run ();
}
