/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular as a page: whole, closed in itself, and saying all that the document says, whatever stands in it. */
#include <locale.h>
#include <string.h>

#include "export/html/tb-html.h"
#include "sample-fixture.h"

/* What a reader of the page finds. */
typedef struct
{
  GString *text;        /* owned; that of the body, without pictures */
  GHashTable *ids;      /* owned; as a set */
  GPtrArray *targets;   /* owned (element-type utf8): where links lead */
  GHashTable *elements; /* owned; name -> how often */
  guint in_picture;
  gboolean in_body;
} Page;

static void
page_clear (Page *self)
{
  g_string_free (self->text, TRUE);
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->targets);
  g_hash_table_unref (self->elements);
}

static guint
count (Page *self, const char *element)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->elements, element));
}

static void
take_attribute (Page *self, const char *element, const char *name, const char *value)
{
  if (g_str_equal (name, "id"))
    g_assert_true (g_hash_table_add (self->ids, g_strdup (value)));
  else if (g_str_has_suffix (name, "href"))
    g_ptr_array_add (self->targets, g_strdup (value));
  g_assert_cmpstr (name, !=, "src");
  g_assert_false (g_str_has_prefix (name, "on"));
}

static void
on_start (GMarkupParseContext *context, const char *element, const char **names, const char **values, gpointer data, GError **error)
{
  static const char *const forbidden[] = { "script", "iframe", "object", "embed", "img", "link", "base", "form" };
  Page *self = data;

  for (gsize i = 0; i < G_N_ELEMENTS (forbidden); i++)
    g_assert_cmpstr (element, !=, forbidden[i]);
  for (gsize i = 0; names[i] != NULL; i++)
    take_attribute (self, element, names[i], values[i]);
  if (g_str_equal (element, "th"))
    g_assert_true (g_strv_contains (names, "scope"));
  g_hash_table_insert (self->elements, g_strdup (element), GUINT_TO_POINTER (count (self, element) + 1));
  self->in_body |= g_str_equal (element, "body");
  self->in_picture += g_str_equal (element, "svg") ? 1 : 0;
}

static void
on_end (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  ((Page *) data)->in_picture -= g_str_equal (element, "svg") ? 1 : 0;
}

static void
on_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Page *self = data;

  if (self->in_body && self->in_picture == 0)
    g_string_append_len (self->text, text, (gssize) length);
}

/* The page is XML, too, but for its first line: what isn't closed or escaped is found. */
static void
page_read (Page *self, TbDocument *document)
{
  static const GMarkupParser parser = { on_start, on_end, on_text, NULL, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tb_html_to_bytes (document, &error);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, self, NULL);
  const char *page;

  g_assert_no_error (error);
  page = g_bytes_get_data (bytes, NULL);
  g_assert_true (g_str_has_prefix (page, "<!DOCTYPE html>\n"));
  *self = (Page){ g_string_new (NULL), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), g_ptr_array_new_with_free_func (g_free), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), 0, FALSE };
  g_markup_parse_context_parse (context, page, (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
assert_says (Page *page, const char *text)
{
  if (strstr (page->text->str, text) == NULL)
    g_test_message ("not said: %s", text);
  g_assert_nonnull (strstr (page->text->str, text));
}

static void
test_all_is_said (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (TbDocument) document = tb_circular_compose (fixture->book);
  GPtrArray *blocks = tb_document_get_blocks (document);
  guint n_tables = 0;
  guint n_charts = 0;
  Page page;

  page_read (&page, document);
  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *text = tb_block_dup_text (block);

      assert_says (&page, text);
      n_tables += block->table != NULL ? 1 : 0;
      n_charts += block->chart != NULL ? 1 : 0;
      for (guint r = 0; block->table != NULL && r < block->table->rows->len; r++)
        for (guint c = 0; c < block->table->columns->len; c++)
          assert_says (&page, tb_table_get_cell (block->table, r, c)->text);
    }
  g_assert_cmpuint (count (&page, "h1"), ==, 1);
  g_assert_cmpuint (n_tables, >, 0);
  g_assert_cmpuint (count (&page, "table"), ==, n_tables);
  g_assert_cmpuint (n_charts, >, 1);
  g_assert_cmpuint (count (&page, "figure"), ==, n_charts);
  g_assert_cmpuint (count (&page, "svg"), ==, n_charts);
  g_assert_cmpuint (count (&page, "desc"), ==, n_charts);
  page_clear (&page);
}

/* All that the page refers to is in it, under a name that nothing else has. */
static void
test_closed_in_itself (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (TbDocument) document = tb_circular_compose (fixture->book);
  g_autoptr (GBytes) bytes = tb_html_to_bytes (document, NULL);
  g_autofree char *html = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  Page page;

  page_read (&page, document);
  g_assert_cmpuint (page.targets->len, >, 100);
  for (guint i = 0; i < page.targets->len; i++)
    {
      const char *target = g_ptr_array_index (page.targets, i);

      g_assert_cmpint (*target, ==, '#');
      g_assert_true (g_hash_table_contains (page.ids, target + 1));
    }
  for (const char *at = strstr (html, "url("); at != NULL; at = strstr (at + 1, "url("))
    g_assert_true (g_str_has_prefix (at, "url(#chart"));
  g_assert_null (strstr (html, "@import"));
  page_clear (&page);
}

static void
test_same_bytes (SampleFixture *fixture, gconstpointer data)
{
  g_autoptr (TbDocument) document = tb_circular_compose (fixture->book);
  g_autoptr (TbDocument) again = tb_circular_compose (fixture->book);
  g_autoptr (GBytes) first = tb_html_to_bytes (document, NULL);
  g_autoptr (GBytes) second = tb_html_to_bytes (again, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

/* What looks like a name of the picture's own is left alone where it is text. */
static void
test_hostile_chart (SampleFixture *fixture, gconstpointer data)
{
  const char *title = "甲</title><script>1</script> id=\"glyph0-0\" href=\"#a\" url(#b)";
  g_autoptr (TbDocument) document = tb_circular_compose (fixture->book);
  GPtrArray *blocks = tb_document_get_blocks (document);
  Page page;

  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);

      if (block->chart != NULL)
        tb_chart_set_title (block->chart, title);
    }
  page_read (&page, document);
  assert_says (&page, title);
  page_clear (&page);
}

static TbBlock *
add_block (GPtrArray *blocks, TbBlockKind kind, const char *ordinal, const char *text)
{
  TbBlock *block = tb_block_new (kind);
  TbRun *run = g_new0 (TbRun, 1);

  run->text = g_strdup (text);
  block->ordinal = g_strdup (ordinal);
  g_ptr_array_add (block->runs, run);
  g_ptr_array_add (blocks, block);
  return block;
}

static TbDocument *
make_document (const char *text)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_block_free);
  TbBlock *block;
  TbTableColumn *column;

  for (TbBlockKind kind = TB_BLOCK_TITLE; kind <= TB_BLOCK_PRINTING; kind++)
    {
      if (kind == TB_BLOCK_CHART)
        continue;
      block = add_block (blocks, kind, text, text);
      if (kind != TB_BLOCK_TABLE)
        continue;
      block->table = tb_table_new (text, text);
      column = tb_table_add_column (block->table, text, text, FALSE);
      tb_table_column_set_group (column, text);
      tb_table_add_column (block->table, text, NULL, TRUE);
      TbTableRow *row = tb_table_add_row (block->table);
      tb_table_row_add_cell (row, text);
      tb_table_row_add_cell (row, text)->is_missing = TRUE;
    }
  tb_block_add_gap (g_ptr_array_index (blocks, 0), text);
  return tb_document_new (blocks, NULL);
}

/* Whatever stands in any part, the page is whole, holds no element that isn't ours, and says the text. */
static void
test_hostile_text (void)
{
  static const struct
  {
    const char *text, *shown;
  } cases[] = {
    { "</p></main><script>alert(1)</script>", NULL },
    { "\"><img src=x onerror=alert(1)>", NULL },
    { "</title></style><iframe src='//a.example'>", NULL },
    { "&lt;b&gt; &#60; &amp;amp; &copy", NULL },
    { "<!-- ]]> --> <![CDATA[ ?>", NULL },
    { "第一行\n第二行\t完", NULL },
    { "完成\u202E97%\u202C和\u206697%\u2069", "完成\uFFFD97%\uFFFD和\uFFFD97%\uFFFD" },
    { "完\x1b[31m成\x01", "完\uFFFD[31m成\uFFFD" },
    { "坏\xff\xfe字节", "坏\uFFFD\uFFFD字节" },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TbDocument) document = make_document (cases[i].text);
      Page page;

      page_read (&page, document);
      assert_says (&page, cases[i].shown != NULL ? cases[i].shown : cases[i].text);
      g_assert_cmpuint (count (&page, "h1"), ==, 1);
      g_assert_cmpuint (count (&page, "mark"), ==, 2); /* the gap in the title, and the one in the table */
      page_clear (&page);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/export/html/all-is-said", SampleFixture, NULL, sample_fixture_set_up, test_all_is_said, sample_fixture_tear_down);
  g_test_add ("/export/html/closed-in-itself", SampleFixture, NULL, sample_fixture_set_up, test_closed_in_itself, sample_fixture_tear_down);
  g_test_add ("/export/html/same-bytes", SampleFixture, NULL, sample_fixture_set_up, test_same_bytes, sample_fixture_tear_down);
  g_test_add ("/export/html/hostile-chart", SampleFixture, NULL, sample_fixture_set_up, test_hostile_chart, sample_fixture_tear_down);
  g_test_add_func ("/export/html/hostile-text", test_hostile_text);
  return g_test_run ();
}
