/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts as lines within the page. The picture itself says what it shows to who can't see it. */
#include "export/html/tb-html-private.h"

#include <string.h>

#include "export/tb-export-chart.h"

/* Between a phone, which shows it a little smaller, and a desk, which shows it larger. */
#define CHART_WIDTH 400.0

/* How Cairo gives and uses names within a picture. */
static const char *const names[] = { " id=\"", "href=\"#", "url(#" };

/* The length of a way to use a name that @at begins with, or 0. */
static gsize
match_name (const char *at, const char *end)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const gsize length = strlen (names[i]);

      if ((gsize) (end - at) > length && memcmp (at, names[i], length) == 0)
        return length;
    }
  return 0;
}

/* Every picture names its letters glyph0-0 and so on; in one page the names have to differ. Only tags have names: what
 * looks like one in a text is left alone. */
static void
write_renamed (TbXml *xml, const char *svg, const char *end, const char *prefix)
{
  const char *from = svg;
  gboolean is_tag = FALSE;

  for (const char *at = svg; at < end; at++)
    {
      const gsize length = is_tag ? match_name (at, end) : 0;

      if (*at == '<' || *at == '>')
        is_tag = *at == '<';
      if (length == 0)
        continue;
      tb_xml_markup (xml, from, at + length - from);
      tb_xml_markup (xml, prefix, -1);
      from = at + length;
      at = from - 1;
    }
  tb_xml_markup (xml, from, end - from);
}

/* Within a page a picture has no head of its own. */
static void
write_picture (TbHtmlWriter *self, GBytes *picture)
{
  const char *data = g_bytes_get_data (picture, NULL);
  const gsize size = g_bytes_get_size (picture);
  const char *root = g_strstr_len (data, (gssize) size, "<svg ");
  g_autofree char *prefix = g_strdup_printf ("chart%u-", ++self->n_charts);

  g_assert (root != NULL);
  write_renamed (self->xml, root, data + size, prefix);
}

gboolean
tb_html_write_chart (TbHtmlWriter *self, TbChart *chart, GError **error)
{
  const double height = tb_export_chart_get_height (chart, CHART_WIDTH);
  g_autoptr (GBytes) picture = NULL;
  TbChartStyle style;

  tb_chart_style_init (&style, TB_CHART_STYLE_LIGHT);
  picture = tb_export_chart_to_bytes (chart, &style, TB_CHART_FORMAT_SVG, CHART_WIDTH, height, 1, error);
  if (picture == NULL)
    return FALSE;
  tb_xml_open (self->xml, "figure", NULL);
  write_picture (self, picture);
  tb_xml_element (self->xml, "figcaption", tb_chart_get_title (chart));
  tb_xml_close (self->xml);
  return TRUE;
}
