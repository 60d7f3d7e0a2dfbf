/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document's parts, put together. */
#include "export/docx/tb-docx.h"

#include "export/docx/tb-docx-private.h"
#include "tb-output.h"

#define WORD_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define CORE_TYPE "application/vnd.openxmlformats-package.core-properties+xml"
#define CORE_KIND "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
#define APP_TYPE "application/vnd.openxmlformats-officedocument.extended-properties+xml"

static void
add_word_part (TbDocxPackage *package, const char *name, const char *kind, const char *type, GBytes *bytes)
{
  g_autofree char *path = g_strconcat ("word/", name, NULL);

  tb_docx_package_add (package, path, type, bytes);
  g_free (tb_docx_package_relate_from_body (package, kind, name));
}

static char *
add_footer (TbDocxPackage *package, TbDocxFooter footer)
{
  g_autofree char *name = g_strdup_printf ("footer%d.xml", footer + 1);
  g_autofree char *path = g_strconcat ("word/", name, NULL);

  tb_docx_package_add (package, path, WORD_TYPE "footer+xml", tb_docx_write_footer (footer));
  return tb_docx_package_relate_from_body (package, "footer", name);
}

static void
add_fixed_parts (TbDocxWriter *self, TbDocument *document)
{
  TbDocxPackage *package = self->package;

  add_word_part (package, "styles.xml", "styles", WORD_TYPE "styles+xml", tb_docx_write_styles ());
  add_word_part (package, "settings.xml", "settings", WORD_TYPE "settings+xml", tb_docx_write_settings ());
  add_word_part (package, "fontTable.xml", "fontTable", WORD_TYPE "fontTable+xml", tb_docx_write_fonts ());
  for (TbDocxFooter footer = 0; footer < TB_DOCX_N_FOOTERS; footer++)
    self->footers[footer] = add_footer (package, footer);
  tb_docx_package_add (package, "docProps/core.xml", CORE_TYPE, tb_docx_write_core (document));
  tb_docx_package_relate (package, CORE_KIND, "docProps/core.xml");
  tb_docx_package_add (package, "docProps/app.xml", APP_TYPE, tb_docx_write_app ());
  tb_docx_package_relate (package, "extended-properties", "docProps/app.xml");
}

/**
 * tb_docx_to_bytes:
 * @document: a composed circular
 * @error: return location for an error
 *
 * Makes a DOCX: A4, the grid of GB/T 9704-2012 with 22 lines of 28 characters, real styles, tables and page numbers,
 * fonts by their official names; charts as SVG with a PNG of 300 dpi, and described in words. The same document gives
 * the same bytes.
 *
 * Returns: (transfer full): the bytes, or %NULL with %TB_ERROR_EXPORT
 */
GBytes *
tb_docx_to_bytes (TbDocument *document, GError **error)
{
  g_autoptr (TbDocxPackage) package = tb_docx_package_new ();
  g_autoptr (TbXml) xml = tb_xml_new ();
  TbDocxWriter writer = { .xml = xml, .package = package };
  GBytes *bytes = NULL;

  g_return_val_if_fail (TB_IS_DOCUMENT (document), NULL);

  tb_docx_package_relate (package, "officeDocument", "word/document.xml");
  add_fixed_parts (&writer, document);
  if (tb_docx_write_body (&writer, document, error))
    {
      tb_docx_package_add (package, "word/document.xml", WORD_TYPE "document.main+xml", tb_xml_end (g_steal_pointer (&xml)));
      bytes = tb_docx_package_to_bytes (package, error);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (writer.footers); i++)
    g_free (writer.footers[i]);
  return bytes;
}

/**
 * tb_export_docx:
 * @document: a composed circular
 * @path: the file; an existing one is replaced
 * @error: return location for an error
 *
 * Writes what tb_docx_to_bytes() makes, whole or not at all.
 *
 * Returns: whether it was written
 */
gboolean
tb_export_docx (TbDocument *document, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TbOutput) output = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  bytes = tb_docx_to_bytes (document, error);
  output = bytes != NULL ? tb_output_begin (path, error) : NULL;
  return output != NULL &&
         tb_output_write (output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error) &&
         tb_output_commit (output, error);
}
