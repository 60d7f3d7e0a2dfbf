/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The DOCX of documents built by hand, unpacked again: well-formed whatever the text, the same bytes each time, and each
 * part of an official document where it belongs. */
#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <string.h>

#include "export/docx/tb-docx.h"
#include "tb-error.h"

static TbBlock *
add (GPtrArray *blocks, TbBlockKind kind, const char *text)
{
  TbBlock *block = tb_block_new (kind);
  TbRun *run = g_new0 (TbRun, 1);

  run->text = g_strdup (text);
  g_ptr_array_add (block->runs, run);
  g_ptr_array_add (blocks, block);
  return block;
}

static TbTable *
new_table (const char *cell)
{
  TbTable *table = tb_table_new (NULL, cell);

  tb_table_add_column (table, cell, NULL, FALSE);
  tb_table_column_set_group (tb_table_add_column (table, "数", cell, TRUE), cell);
  for (guint i = 0; i < 3; i++)
    {
      TbTableRow *row = tb_table_add_row (table);

      tb_table_row_add_cell (row, cell);
      tb_table_row_add_cell (row, "1");
    }
  return table;
}

/* One block of each kind but a chart, with @text in every place; the record last. */
static TbDocument *
new_document (const char *text, guint n_paragraphs, gboolean is_sealed)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_block_free);
  TbBlock *block;

  add (blocks, TB_BLOCK_MARK, text);
  add (blocks, TB_BLOCK_NUMBER, text);
  add (blocks, TB_BLOCK_TITLE, text);
  add (blocks, TB_BLOCK_ADDRESSEES, text);
  block = add (blocks, TB_BLOCK_HEADING, text);
  block->level = 1;
  block->ordinal = g_strdup ("一、");
  for (guint i = 0; i < n_paragraphs; i++)
    add (blocks, TB_BLOCK_PARAGRAPH, text);
  add (blocks, TB_BLOCK_ATTACHMENT_NOTE, text)->ordinal = g_strdup ("附件：");
  add (blocks, TB_BLOCK_OFFICE, text)->is_sealed = is_sealed;
  add (blocks, TB_BLOCK_DATE, "2022年10月25日")->is_sealed = is_sealed;
  add (blocks, TB_BLOCK_CLOSING_NOTE, text);
  block = add (blocks, TB_BLOCK_ATTACHMENT, text);
  block->ordinal = g_strdup ("附件");
  block->is_landscape = TRUE;
  add (blocks, TB_BLOCK_TABLE, text)->table = new_table (text);
  add (blocks, TB_BLOCK_COPIES, text);
  add (blocks, TB_BLOCK_PRINTING, text);
  return tb_document_new (blocks, NULL);
}

/* (transfer full) (element-type utf8 utf8): the archive's parts by their paths */
static GHashTable *
unpack (GBytes *bytes)
{
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;

  g_assert_cmpint (archive_read_support_format_zip (archive), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_read_open_memory (archive, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      const gsize size = (gsize) archive_entry_size (entry);
      char *content = g_malloc0 (size + 1);

      g_assert_cmpint (archive_read_data (archive, content, size), ==, size);
      g_hash_table_insert (parts, g_strdup (archive_entry_pathname (entry)), content);
    }
  archive_read_free (archive);
  return parts;
}

static GHashTable *
export_parts (TbDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tb_docx_to_bytes (document, &error);

  g_assert_no_error (error);
  return unpack (bytes);
}

static void
test_same_bytes (void)
{
  g_autoptr (TbDocument) document = new_document ("全市政务服务", 3, FALSE);
  g_autoptr (GBytes) first = tb_docx_to_bytes (document, NULL);
  g_autoptr (GBytes) again = NULL;

  g_assert_true (g_setenv ("TZ", "Pacific/Auckland", TRUE));
  again = tb_docx_to_bytes (document, NULL);
  g_unsetenv ("TZ");
  g_assert_true (g_bytes_equal (first, again));
}

static void
collect_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  g_string_append_len (data, text, length);
}

/* Markup, controls and code points that are no characters stand in every text and attribute. */
static void
test_any_text (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "<w:p>&amp;\"'</w:p>", "<w:p>&amp;\"'</w:p>" },
    { "]]>全市\x01\x1b\xef\xbf\xbe", "]]>全市\357\277\275\357\277\275\357\277\275" },
    { "\xff坏", "\357\277\275坏" },
    { "", "附件" },
    { "\U0002A6D6\U0001F468 שלום", "\U0002A6D6\U0001F468 שלום" },
  };
  const GMarkupParser parser = { .text = collect_text };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TbDocument) document = new_document (cases[i].text, 1, FALSE);
      g_autoptr (GHashTable) parts = export_parts (document);
      GHashTableIter iter;
      gpointer path, content;

      g_hash_table_iter_init (&iter, parts);
      while (g_hash_table_iter_next (&iter, &path, &content))
        {
          g_autoptr (GString) text = g_string_new (NULL);
          g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, text, NULL);
          g_autoptr (GError) error = NULL;

          g_markup_parse_context_parse (context, content, -1, &error);
          g_assert_no_error (error);
          g_assert_true (g_markup_parse_context_end_parse (context, &error));
          if (g_str_equal (path, "word/document.xml"))
            g_assert_nonnull (strstr (text->str, cases[i].expected));
        }
    }
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

/* Upright text, the attachment on its side, the record's page: three sections, each with its footers. */
static void
test_sections (void)
{
  g_autoptr (TbDocument) document = new_document ("全市政务服务", 3, FALSE);
  g_autoptr (GHashTable) parts = export_parts (document);
  const char *body = g_hash_table_lookup (parts, "word/document.xml");

  g_assert_cmpuint (count (body, "<w:sectPr>"), ==, 3);
  g_assert_cmpuint (count (body, "w:orient=\"landscape\""), ==, 1);
  g_assert_cmpuint (count (body, "<w:footerReference"), ==, 6);
  g_assert_cmpuint (count (body, "<w:type w:val=\"evenPage\"/>"), ==, 1);
  g_assert_cmpuint (count (body, "<w:pageBreakBefore/>"), ==, 0); /* the section has begun a page */
  g_assert_nonnull (strstr (g_hash_table_lookup (parts, "word/footer1.xml"), " PAGE "));
  g_assert_nonnull (strstr (g_hash_table_lookup (parts, "word/footer3.xml"), "tbRl"));
  g_assert_null (strstr (g_hash_table_lookup (parts, "word/footer5.xml"), "PAGE"));
}

/* A record that has room at the foot of the last page's text floats there. */
static void
test_record_beside_text (void)
{
  for (guint n = 5; n <= 30; n += 25)
    {
      GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_block_free);
      g_autoptr (TbDocument) document = NULL;
      g_autoptr (GHashTable) parts = NULL;
      const char *body;

      for (guint i = 0; i < n; i++)
        add (blocks, TB_BLOCK_PARAGRAPH, "一行正文");
      add (blocks, TB_BLOCK_COPIES, "抄送：市政府办公室。");
      document = tb_document_new (blocks, NULL);
      parts = export_parts (document);
      body = g_hash_table_lookup (parts, "word/document.xml");
      /* 30 lines end on the second page, which is even; 5 on the first, which isn't */
      g_assert_cmpuint (count (body, "w:tblpYSpec=\"bottom\""), ==, (n == 30 ? 1 : 0));
      g_assert_cmpuint (count (body, "evenPage"), ==, (n == 30 ? 0 : 1));
    }
}

/* With a seal the date ends four characters from the right: 28 − 4 − 7 of 316 twips from the left. */
static void
test_seal (void)
{
  static const struct
  {
    gboolean is_sealed;
    const char *left;
  } cases[] = {
    { TRUE, "<w:ind w:left=\"5372\" w:right=\"0\"/>" },
    { FALSE, "<w:ind w:left=\"6004\" w:right=\"0\"/>" }, /* longer than the office: two characters from the right */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TbDocument) document = new_document ("市政府", 1, cases[i].is_sealed);
      g_autoptr (GHashTable) parts = export_parts (document);

      g_assert_nonnull (strstr (g_hash_table_lookup (parts, "word/document.xml"), cases[i].left));
    }
}

static void
test_cannot_write (void)
{
  g_autoptr (TbDocument) document = new_document ("全市", 1, FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_false (tb_export_docx (document, "/nowhere/at/all.docx", &error));
  g_assert_error (error, TB_ERROR, TB_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "all.docx"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/docx/same-bytes", test_same_bytes);
  g_test_add_func ("/export/docx/any-text", test_any_text);
  g_test_add_func ("/export/docx/sections", test_sections);
  g_test_add_func ("/export/docx/record-beside-text", test_record_beside_text);
  g_test_add_func ("/export/docx/seal", test_seal);
  g_test_add_func ("/export/docx/cannot-write", test_cannot_write);
  return g_test_run ();
}
