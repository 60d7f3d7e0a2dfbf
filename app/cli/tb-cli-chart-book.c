/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao chart-book: the pages of the chart book as a PDF. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "chart-book/tb-chart-pages.h"
#include "export/tb-export.h"
#include "tb-output.h"

typedef struct
{
  char *output;
  char *period;
  char *paper;
  int per_page;
  gboolean mono;
  gboolean colour;
  gboolean landscape;
  gboolean portrait;
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_free (self->output);
  g_free (self->period);
  g_free (self->paper);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static gboolean
parse (TbCliCall *call, Arguments *self, GError **error)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output, N_ ("The file to write: .pdf"), N_ ("OUT") },
    { "per-page", 0, 0, G_OPTION_ARG_INT, &self->per_page, N_ ("How many charts stand on a page: 1, 2 or 4"), N_ ("N") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &self->paper, N_ ("The size of the paper: A4 or A3"), N_ ("PAPER") },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &self->landscape, N_ ("Lay the paper on its long side"), NULL },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &self->portrait, N_ ("Stand the paper on its short side"), NULL },
    { "mono", 0, 0, G_OPTION_ARG_NONE, &self->mono, N_ ("Draw for a black-and-white printer"), NULL },
    { "colour", 0, 0, G_OPTION_ARG_NONE, &self->colour, N_ ("Draw in colour"), NULL },
    { TB_CLI_PERIOD (self->period) },
    { NULL },
  };

  self->per_page = -1;
  if (!tb_cli_parse (call, entries, error))
    return FALSE;
  if (self->output == NULL)
    g_set_error_literal (error, TB_ERROR, TB_ERROR_USAGE, _("Say with -o which file to write."));
  else if (!tb_output_has_ending (self->output, ".pdf"))
    g_set_error_literal (error, TB_ERROR, TB_ERROR_USAGE, _("The chart book is written as PDF. End the file’s name in .pdf."));
  else if (self->per_page != -1 && self->per_page != 1 && self->per_page != 2 && self->per_page != 4)
    g_set_error_literal (error, TB_ERROR, TB_ERROR_USAGE, _("A page has 1, 2 or 4 charts."));
  else if (self->paper != NULL && g_ascii_strcasecmp (self->paper, "A4") != 0 && g_ascii_strcasecmp (self->paper, "A3") != 0)
    g_set_error_literal (error, TB_ERROR, TB_ERROR_USAGE, _("The paper is A4 or A3."));
  else if ((self->landscape && self->portrait) || (self->mono && self->colour))
    g_set_error_literal (error, TB_ERROR, TB_ERROR_USAGE, _("--landscape and --portrait exclude each other, and so do --mono and --colour."));
  else
    return TRUE;
  return FALSE;
}

/* As the project has them, but for what the call says. */
static TbChartBookOptions
get_options (const Arguments *self, TbChartBook *charts)
{
  TbChartBookOptions options = tb_chart_book_get_options (charts);

  if (self->per_page != -1)
    options.per_page = self->per_page;
  if (self->paper != NULL)
    options.paper = g_ascii_strcasecmp (self->paper, "A3") == 0 ? TB_PAPER_A3 : TB_PAPER_A4;
  if (self->landscape || self->portrait)
    options.is_landscape = self->landscape;
  if (self->mono || self->colour)
    options.is_mono = self->mono;
  return options;
}

static void
print_empty (TbChartPages *pages)
{
  const char *const *empty = tb_chart_pages_get_empty (pages);

  for (gsize i = 0; empty[i] != NULL; i++)
    {
      g_autofree char *line = g_strdup_printf (_("Left out, for it has no figure in this period: %s"), empty[i]);

      fprintf (stderr, "tongbao: %s\n", line);
    }
}

static void
write_pages (TbBook *book, const Arguments *arguments, GError **error)
{
  g_autoptr (TbChartBook) charts = tb_chart_book_new (book);
  const TbChartBookOptions options = get_options (arguments, charts);
  g_autoptr (TbChartPages) pages = tb_chart_pages_new_with_options (charts, &options);

  print_empty (pages);
  tb_chart_pages_to_pdf (pages, arguments->output, error);
}

TbCliStatus
tb_cli_chart_book (TbCliCall *call, GError **error)
{
  g_auto (Arguments) arguments = { 0 };
  g_autoptr (TbCliBook) book = NULL;

  if (!parse (call, &arguments, error))
    return TB_CLI_DONE;
  book = tb_cli_book_open (call->operands[0], TB_PROJECT_READ_ONLY, arguments.period, error);
  if (book != NULL && tb_cli_book_has_period (book, error) && tb_export_spares_project (book->project, arguments.output, error))
    write_pages (book->book, &arguments, error);
  return TB_CLI_DONE;
}
