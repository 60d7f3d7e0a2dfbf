/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tongbao render: what a text with fields says of a project. */
#include "cli/tb-cli-private.h"

#include <glib/gi18n-lib.h>

#include "wording/tb-field.h"

/* What the options name; @topic_key is the caller's to free. */
static gboolean
fill_context (TbFieldContext *context, TbCliBook *book, const char *topic, const char *organization, char **topic_key, GError **error)
{
  const TbSectionSpec *section = NULL;

  tb_field_context_init (context, book->book);
  if ((topic != NULL && !g_utf8_validate (topic, -1, NULL)) || (organization != NULL && !g_utf8_validate (organization, -1, NULL)))
    {
      g_set_error_literal (error, TB_ERROR, TB_ERROR_USAGE, _("The topic or the organization isn’t text in UTF-8"));
      return FALSE;
    }
  if (topic != NULL)
    {
      *topic_key = tb_catalog_find_topic (book->catalog, topic, error);
      if (*topic_key == NULL)
        return FALSE;
      tb_catalog_get_topic (book->catalog, *topic_key, &section);
      context->topic_key = *topic_key;
      context->section = section->id;
    }
  if (organization == NULL)
    return TRUE;
  context->organization = tb_directory_find (tb_book_get_directory (book->book), organization, error);
  return context->organization != NULL;
}

static TbCliStatus
print_rendering (TbCliBook *book, const char *text, const TbFieldContext *context, GError **error)
{
  g_autoptr (TbTemplate) template = tb_template_parse (text, error);
  g_autoptr (TbRendering) rendering = NULL;
  g_autofree char *said = NULL;

  if (template == NULL || !tb_template_check (template, context, error))
    return TB_CLI_USAGE;
  rendering = tb_template_render (template, context);
  said = tb_rendering_dup_text (rendering);
  tb_cli_print ("%s\n", said);
  return rendering->n_missing > 0 ? TB_CLI_FINDINGS : TB_CLI_DONE;
}

TbCliStatus
tb_cli_render (TbCliCall *call, GError **error)
{
  g_autoptr (TbCliBook) book = NULL;
  g_autofree char *period = NULL;
  g_autofree char *topic = NULL;
  g_autofree char *organization = NULL;
  g_autofree char *topic_key = NULL;
  TbFieldContext context;
  const GOptionEntry entries[] = {
    { TB_CLI_PERIOD (period) },
    { "topic", 't', 0, G_OPTION_ARG_FILENAME, &topic, N_ ("The topic of fields that name none"), N_ ("TOPIC") },
    { "organization", 0, 0, G_OPTION_ARG_FILENAME, &organization, N_ ("The organization that 本地区 means"), N_ ("ORGANIZATION") },
    { NULL },
  };

  if (!tb_cli_parse (call, entries, error))
    return TB_CLI_DONE;

  book = tb_cli_book_open (call->operands[0], TB_PROJECT_READ_ONLY, period, error);
  if (book == NULL || !tb_cli_book_has_period (book, error) || !fill_context (&context, book, topic, organization, &topic_key, error))
    return TB_CLI_USAGE;

  return print_rendering (book, call->operands[1], &context, error);
}
