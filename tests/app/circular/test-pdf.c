/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The PDF, read back with poppler's tools: its text, its bytes, and the page of GB/T 9704-2012. */
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "circular-fixture.h"
#include "circular/tb-page.h"
#include "pdf-reader.h"
#include "run-tool.h"

typedef struct
{
  SampleFixture circular;
  char *pdf;
} PdfFixture;

static void
set_up (PdfFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbDocument) document = NULL;

  sample_fixture_set_up (&self->circular, data);
  self->pdf = g_build_filename (self->circular.folder, "circular.pdf", NULL);
  document = tb_circular_compose (self->circular.book);
  tb_document_to_pdf (document, self->pdf, &error);
  g_assert_no_error (error);
}

static void
tear_down (PdfFixture *self, gconstpointer data)
{
  g_unlink (self->pdf);
  g_free (self->pdf);
  sample_fixture_tear_down (&self->circular, data);
}

static char *
without_blanks (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("—\\d+—|\\s", 0, 0, NULL);
  g_autoptr (GRegex) blanks = g_regex_new ("[ \\n\\r\\t\\f]", 0, 0, NULL);
  g_autofree char *tight = g_regex_replace_literal (blanks, text, -1, 0, "", 0, NULL);

  return g_regex_replace_literal (regex, tight, -1, 0, "", 0, NULL);
}

static void
test_text (PdfFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) output = run_tool ("pdftotext", self->pdf, "-", NULL);
  g_autofree char *text = circular_dup_text (&self->circular);
  g_autofree char *expected = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *read = NULL;

  if (output == NULL)
    return;
  *strstr (text, "附件1\n") = '\0'; /* tables and charts are read in another order */
  expected = without_blanks (text);
  printed = dup_output (output);
  read = without_blanks (printed);
  g_assert_true (g_str_has_prefix (read, expected));
}

static void
test_same_bytes (PdfFixture *self, gconstpointer data)
{
  g_autoptr (TbDocument) document = tb_circular_compose (self->circular.book);
  g_autoptr (TbPages) pages = tb_pages_new (document);
  g_autoptr (GBytes) again = tb_pages_to_pdf (pages, NULL);
  g_autofree char *first = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self->pdf, &first, &length, NULL));
  g_assert_cmpmem (first, length, g_bytes_get_data (again, NULL), g_bytes_get_size (again));
}

/* Fonts have other names in other languages; the page doesn't care. */
static void
test_same_in_every_locale (PdfFixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->circular.folder, "locale.pdf", NULL);
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, length_again;

  g_subprocess_launcher_setenv (launcher, "LC_ALL", "zh_CN.UTF-8", TRUE);
  g_subprocess_launcher_setenv (launcher, "TZ", "Asia/Shanghai", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("TONGBAO_TEST_PROGRAM"), "export", self->circular.path, "-o", path, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_true (g_file_get_contents (self->pdf, &first, &length, NULL));
  g_assert_true (g_file_get_contents (path, &again, &length_again, NULL));
  g_assert_cmpmem (first, length, again, length_again);
  g_unlink (path);
}

/* The pages before the first attachment. */
static guint
count_text_pages (PdfFixture *self)
{
  g_autoptr (GPtrArray) words = pdf_read_words (self->pdf, NULL);
  const Word *last = words != NULL ? pdf_find_word (words, "（此件公开发布）") : NULL;

  g_assert_true (words == NULL || last != NULL);
  return last != NULL ? last->page : 0;
}

/* Nothing but the page number stands outside of the block of 156 × 225 mm; the number's dashes are 7 mm below it,
 * outside right on odd pages and outside left on even ones, one character in. */
static void
test_ink (PdfFixture *self, gconstpointer data)
{
  const guint n = count_text_pages (self);
  Ink block, number;

  for (guint i = 1; i <= n; i++)
    {
      if (!pdf_find_ink (self->pdf, i, 0, 265, &block) || !pdf_find_ink (self->pdf, i, 265, 297, &number))
        return;
      g_assert_false (block.empty);
      g_assert_cmpfloat (block.left, >, 27.8);
      g_assert_cmpfloat (block.right, <, 184.2);
      g_assert_cmpfloat (block.top, >, 37);
      g_assert_cmpfloat (block.bottom, <, 262);
      if (i < n)
        g_assert_cmpfloat (block.bottom, >, 262 - 3 * 225 / 22.0); /* full, but for headings that go with their text */
      g_assert_false (number.empty);
      g_assert_cmpfloat (number.top, >, 266);
      g_assert_cmpfloat (number.bottom, <, 273);
      if (i % 2 == 1)
        g_assert_cmpfloat_with_epsilon (number.right, 184 - 14 / MM, 0.7);
      else
        g_assert_cmpfloat_with_epsilon (number.left, 28 + 14 / MM, 0.7);
    }
}

static guint
get_row (const Word *word)
{
  return (word->y - 37 * MM) / (225 * MM / 22);
}

/* Joins the words of each row; the key is page × 100 + row. */
static GHashTable *
join_rows (GPtrArray *words, guint n_pages)
{
  GHashTable *rows = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = g_ptr_array_index (words, i);
      const gpointer key = GUINT_TO_POINTER (word->page * 100 + get_row (word));
      const char *former = g_hash_table_lookup (rows, key);

      if (word->page <= n_pages && word->y < (37 + 225) * MM)
        g_hash_table_insert (rows, key, g_strconcat (former != NULL ? former : "", word->text, NULL));
    }
  return rows;
}

/* Lines are on the grid of 22, hold at most 28 characters and a half (the blank half of a closing sign stands
 * out), never start with a closing sign, and never tear a number. */
static void
test_lines (PdfFixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) words = pdf_read_words (self->pdf, NULL);
  g_autoptr (GHashTable) rows = NULL;
  GHashTableIter iter;
  gpointer key, value;
  guint n_full = 0;

  if (words == NULL)
    return;
  rows = join_rows (words, count_text_pages (self));
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const char *next = g_hash_table_lookup (rows, GUINT_TO_POINTER (GPOINTER_TO_UINT (key) + 1));
      const char *line = value;
      const char last = line[strlen (line) - 1];

      g_assert_cmpuint (GPOINTER_TO_UINT (key) % 100, <, 22);
      g_assert_cmpfloat (pdf_count_cells (line), <=, 28.5);
      g_assert_cmpfloat (pdf_count_cells (line), >, 2); /* a character and its full stop get no line of their own */
      n_full += pdf_count_cells (line) > 24 ? 1 : 0;
      g_autofree char *first = g_utf8_substring (line, 0, 1);

      g_assert_null (strstr ("、。，；：？！）》”", first));
      if (next != NULL && g_ascii_isdigit (last))
        g_assert_false (g_ascii_isdigit (*next) || *next == '%' || *next == '.');
    }
  g_assert_cmpuint (n_full, >, 60);
}

/* Outline and tags follow the headings. */
static void
test_structure (PdfFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) outline = run_tool ("pdftohtml", "-xml", "-i", "-stdout", self->pdf, NULL);
  g_autoptr (GBytes) tags = NULL;
  g_autoptr (GBytes) fonts = NULL;
  g_autofree char *xml = NULL;
  g_autofree char *structure = NULL;
  g_autofree char *info = NULL;

  if (outline == NULL)
    return;
  xml = dup_output (outline);
  g_assert_nonnull (strstr (xml, "<outline>"));
  g_assert_nonnull (strstr (strstr (xml, "<outline>"), "（五）移动端标准清单应用接入情况"));
  g_assert_nonnull (strstr (strstr (xml, "<outline>"), "三、“互联网+监管”工作推进情况"));

  tags = run_tool ("pdfinfo", "-struct-text", self->pdf, NULL);
  structure = dup_output (tags);
  g_assert_nonnull (strstr (structure, "H1 (block)\n    \"关于2022年第三季度"));
  g_assert_nonnull (strstr (structure, "H3 (block)\n    \"（二）事项梳理情况\""));

  fonts = run_tool ("pdfinfo", self->pdf, NULL);
  info = dup_output (fonts);
  g_assert_nonnull (strstr (info, "Tue Oct 25"));
  g_assert_nonnull (strstr (info, "A4"));
  g_assert_true (g_regex_match_simple ("Tagged:\\s+yes", info, 0, 0));
}

/* An end that doesn't fit takes text with it: no page holds only the signature. */
static void
test_end_is_not_alone (PdfFixture *self, gconstpointer data)
{
  for (guint n = 14; n < 20; n++)
    {
      GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_block_free);
      const TbBlockKind end[] = { TB_BLOCK_OFFICE, TB_BLOCK_DATE, TB_BLOCK_CLOSING_NOTE };
      g_autoptr (TbDocument) document = NULL;
      g_autoptr (TbPages) pages = NULL;

      for (guint i = 0; i < n + 4; i++)
        {
          TbBlock *block = tb_block_new (i <= n ? TB_BLOCK_PARAGRAPH : end[i - n - 1]);
          TbRun *run = g_new0 (TbRun, 1);

          run->text = g_strdup (i <= n ? "第一行正文" : "落款");
          g_ptr_array_add (block->runs, run);
          g_ptr_array_add (blocks, block);
        }
      document = tb_document_new (blocks, NULL);
      pages = tb_pages_new (document);
      g_assert_cmpuint (tb_pages_get_n_pages (pages), ==, n + 1 + 4 <= 22 ? 1 : 2);
    }
}

/* A heading goes over with its text, and so does a heading above it. */
static void
test_headings_stay_with_text (PdfFixture *self, gconstpointer data)
{
  for (guint n = 18; n < 22; n++)
    {
      GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_block_free);
      g_autofree char *path = g_build_filename (self->circular.folder, "circular.pdf", NULL);
      g_autoptr (TbDocument) document = NULL;
      g_autoptr (GBytes) output = NULL;
      g_autofree char *text = NULL;

      for (guint i = 0; i < n + 3; i++)
        {
          TbBlock *block = tb_block_new (i == n || i == n + 1 ? TB_BLOCK_HEADING : TB_BLOCK_PARAGRAPH);
          TbRun *run = g_new0 (TbRun, 1);

          block->level = i == n ? 1 : i == n + 1 ? 2
                                                 : 0;
          run->text = g_strdup (i == n ? "上标题" : i == n + 1 ? "下标题"
                                                               : "正文");
          g_ptr_array_add (block->runs, run);
          g_ptr_array_add (blocks, block);
        }
      document = tb_document_new (blocks, NULL);
      g_assert_true (tb_document_to_pdf (document, path, NULL));
      output = run_tool ("pdftotext", "-l", "1", path, "-", NULL);
      if (output == NULL)
        return;
      text = dup_output (output);
      g_assert_true ((strstr (text, "上标题") != NULL) == (n <= 19));
      g_assert_true ((strstr (text, "下标题") != NULL) == (n <= 19));
    }
}

/* Whatever an analyst pastes is set somehow: other scripts, signs beyond the basic plane, a word longer than a line. */
static void
test_any_text (PdfFixture *self, gconstpointer data)
{
  static const char *const texts[] = {
    "",
    " ",
    "。",
    "مرحبا بالعالم، 123 ثم 全市 שלום 45%",
    "e\u0301a\u0308 \U0001F468\u200D\U0001F469\u200D\U0001F467 \U00020000\U0002A6D6 \u200F\u202E全市\u202C",
    "https://www.example.org/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（）））））））））））））））））））））））））））））））））））））",
    "换\n行\t和\r回车",
    "\x01\x1b[31m控制符\x7f\302\233",
  };

  for (TbBlockKind kind = TB_BLOCK_TITLE; kind <= TB_BLOCK_PRINTING; kind++)
    {
      if (kind == TB_BLOCK_TABLE || kind == TB_BLOCK_CHART)
        continue;

      GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_block_free);
      g_autoptr (TbDocument) document = NULL;
      g_autoptr (TbPages) pages = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          TbBlock *block = tb_block_new (kind);
          TbRun *run = g_new0 (TbRun, 1);

          block->level = kind == TB_BLOCK_HEADING ? 1 : 0;
          run->text = g_strdup (texts[i]);
          g_ptr_array_add (block->runs, run);
          g_ptr_array_add (blocks, block);
        }
      document = tb_document_new (blocks, NULL);
      pages = tb_pages_new (document);
      bytes = tb_pages_to_pdf (pages, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
    }
}

/* A mailed file can hold what cairo refuses as no text. */
static void
test_no_characters (PdfFixture *self, gconstpointer data)
{
  TbEdit *edit = tb_edit_begin (self->circular.project, "Title", NULL);
  g_autoptr (TbDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tb_edit_set_setting (edit, "title", "通\357\277\276报\x1b", NULL));
  g_assert_true (tb_edit_commit (edit, NULL));
  document = tb_circular_compose (self->circular.book);
  tb_document_to_pdf (document, self->pdf, &error);
  g_assert_no_error (error);
}

static void
test_substitutes (PdfFixture *self, gconstpointer data)
{
  g_autoptr (TbDocument) document = tb_circular_compose (self->circular.book);
  g_autoptr (TbPages) pages = tb_pages_new (document);
  g_auto (GStrv) substitutes = tb_pages_dup_substitutes (pages);

  for (gsize i = 0; substitutes[i] != NULL; i++)
    {
      g_test_message ("%s", substitutes[i]);
      g_assert_nonnull (strstr (substitutes[i], " → "));
    }
}

static void
test_cannot_write (PdfFixture *self, gconstpointer data)
{
  g_autoptr (TbDocument) document = tb_circular_compose (self->circular.book);
  g_autoptr (GError) error = NULL;

  g_assert_false (tb_document_to_pdf (document, "/nowhere/at/all.pdf", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_EXPORT);
  g_assert_nonnull (strstr (error->message, "all.pdf"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, PdfFixture, NULL, set_up, func, tear_down)
  ADD ("/circular/pdf/text", test_text);
  ADD ("/circular/pdf/same-bytes", test_same_bytes);
  ADD ("/circular/pdf/same-in-every-locale", test_same_in_every_locale);
  ADD ("/circular/pdf/ink", test_ink);
  ADD ("/circular/pdf/lines", test_lines);
  ADD ("/circular/pdf/structure", test_structure);
  ADD ("/circular/pdf/end-is-not-alone", test_end_is_not_alone);
  ADD ("/circular/pdf/headings-stay-with-text", test_headings_stay_with_text);
  ADD ("/circular/pdf/any-text", test_any_text);
  ADD ("/circular/pdf/no-characters", test_no_characters);
  ADD ("/circular/pdf/substitutes", test_substitutes);
  ADD ("/circular/pdf/cannot-write", test_cannot_write);
  return g_test_run ();
}
