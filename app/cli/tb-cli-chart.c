/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao chart: one chart as SVG, PNG or PDF. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>

#include "chart-book/tb-chart-book.h"
#include "export/tb-export-chart.h"
#include "export/tb-export.h"

static const char output_help[] = N_ ("The file to write: .svg, .png or .pdf");
static const char output_word[] = N_ ("OUT");
static const char style_help[] = N_ ("light or dark for screens, colour or mono for paper; without it light, for a .pdf colour");
static const char style_word[] = N_ ("STYLE");
static const char size_help[] = N_ ("Width and height in points, 72 to the inch; without it 600 wide and as high as the chart needs");
static const char size_word[] = N_ ("WxH");
static const char scale_help[] = N_ ("Pixels per point of a .png; without it 1 for a given size, else 2");
static const char scale_word[] = N_ ("N");

/**
 * Picture:
 *
 * What the options ask for; a height of zero is the one that the chart needs.
 */
typedef struct
{
  TbChartFormat format;
  TbChartStyle style;
  double width;
  double height;
  double scale;
} Picture;

static gboolean
read_style (const char *text, Picture *picture, GError **error)
{
  static const struct
  {
    const char *name;
    TbChartStyleKind kind;
  } styles[] = {
    { "light", TB_CHART_STYLE_LIGHT },
    { "dark", TB_CHART_STYLE_DARK },
    { "colour", TB_CHART_STYLE_PRINT },
    { "mono", TB_CHART_STYLE_MONO },
  };

  if (text == NULL)
    {
      tb_chart_style_init (&picture->style, picture->format == TB_CHART_FORMAT_PDF ? TB_CHART_STYLE_PRINT : TB_CHART_STYLE_LIGHT);
      return TRUE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (text, styles[i].name))
      {
        tb_chart_style_init (&picture->style, styles[i].kind);
        return TRUE;
      }

  g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("There is no style “%s”. The styles are light, dark, colour and mono."), text);
  return FALSE;
}

/* 600x400 */
static gboolean
read_size (const char *text, Picture *picture, GError **error)
{
  char *end;

  picture->width = TB_EXPORT_CHART_WIDTH;
  picture->height = 0.0;
  if (text == NULL)
    return TRUE;

  picture->width = g_ascii_strtod (text, &end);
  if (end != text && (*end == 'x' || *end == 'X'))
    {
      const char *second = end + 1;

      picture->height = g_ascii_strtod (second, &end);
      if (end != second && *end == '\0' && picture->width > 0 && picture->height > 0)
        return TRUE;
    }

  g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("“%s” is no size. Say width and height in points: 600x400."), text);
  return FALSE;
}

static gboolean
read_scale (const char *text, Picture *picture, GError **error)
{
  char *end;

  picture->scale = picture->height > 0 ? 1.0 : TB_EXPORT_CHART_SCALE;
  if (text == NULL)
    return TRUE;

  picture->scale = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && picture->scale > 0)
    return TRUE;

  g_set_error (error, TB_ERROR, TB_ERROR_USAGE, _("“%s” is no scale. Say how many pixels a point has: 2."), text);
  return FALSE;
}

static void
write_chart (TbCliBook *book, const char *id, Picture *picture, const char *output, GError **error)
{
  g_autoptr (TbChartBook) charts = tb_chart_book_new (book->book);
  const TbChartEntry *entry = tb_chart_book_find (charts, id, error);
  g_autoptr (TbChart) chart = NULL;

  if (entry == NULL)
    return;

  chart = tb_chart_book_make_chart (charts, entry);
  if (chart == NULL)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_NOT_FOUND, _("The chart “%s” shows a topic or a measure that isn’t there."), entry->id);
      return;
    }
  if (picture->height <= 0)
    picture->height = tb_export_chart_get_height (chart, picture->width);

  tb_export_chart (chart, &picture->style, picture->format, picture->width, picture->height, picture->scale, output, error);
}

TbCliStatus
tb_cli_chart (TbCliCall *call, GError **error)
{
  g_autoptr (TbCliBook) book = NULL;
  g_autofree char *period = NULL, *output = NULL, *style = NULL, *size = NULL, *scale = NULL;
  Picture picture = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, output_help, output_word },
    { "style", 0, 0, G_OPTION_ARG_FILENAME, &style, style_help, style_word },
    { "size", 0, 0, G_OPTION_ARG_FILENAME, &size, size_help, size_word },
    { "scale", 0, 0, G_OPTION_ARG_FILENAME, &scale, scale_help, scale_word },
    { TB_CLI_PERIOD (period) },
    { NULL },
  };

  if (!tb_cli_parse (call, entries, error))
    return TB_CLI_DONE;
  if (output == NULL)
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_USAGE, _("Say with -o which file to write."));
      return TB_CLI_DONE;
    }
  if (!tb_chart_format_from_path (output, &picture.format, error) || !read_style (style, &picture, error) ||
      !read_size (size, &picture, error) || !read_scale (scale, &picture, error))
    return TB_CLI_DONE;

  book = tb_cli_book_open (call->operands[0], TB_PROJECT_READ_ONLY, period, error);
  if (book != NULL && tb_cli_book_has_period (book, error) && tb_export_spares_project (book->project, output, error))
    write_chart (book, call->operands[1], &picture, output, error);

  return TB_CLI_DONE;
}
