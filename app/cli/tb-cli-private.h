/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the subcommands share; never installed. */
#pragma once

#include <json-glib/json-glib.h>

#include "cli/tb-cli.h"
#include "model/tb-book.h"
#include "section/tb-registry.h"

G_BEGIN_DECLS

typedef struct _TbCliCall TbCliCall;

/**
 * TbCliCommand:
 * @name: the subcommand
 * @usage: its operands, for the help
 * @summary: what it does, in one translatable line
 * @n_min: how many operands it needs
 * @n_max: how many it takes
 * @free_value: whether the last operand is free text, which may begin with `-` or be `--`
 * @run: does it; on failure the error's code decides on the exit status
 *
 * A line of the table of subcommands. The first operand, where there is one, is always the project file.
 */
typedef struct
{
  const char *name;
  const char *usage;
  const char *summary;
  guint n_min;
  guint n_max;
  gboolean free_value;
  TbCliStatus (*run) (TbCliCall *call, GError **error);
} TbCliCommand;

/**
 * TbCliCall:
 * @command: the subcommand called
 * @arguments: what followed it
 * @operands: after tb_cli_parse(), what is left without the options; valid UTF-8 but for the file
 *
 * One call of a subcommand.
 */
struct _TbCliCall
{
  const TbCliCommand *command;
  GStrv arguments;
  GStrv operands;
};

/* Options that several subcommands have: the fields of a GOptionEntry. */
#define TB_CLI_PERIOD(variable) \
  "period", 'p', 0, G_OPTION_ARG_FILENAME, &(variable), N_ ("The period, for example 2022Q3; without it the newest that has figures"), N_ ("PERIOD")
#define TB_CLI_JSON(variable) \
  "json", 0, 0, G_OPTION_ARG_NONE, &(variable), N_ ("Print JSON"), NULL
#define TB_CLI_TSV(variable) \
  "tsv", 0, 0, G_OPTION_ARG_NONE, &(variable), N_ ("Print cells separated by tabs"), NULL

/* tb-cli-options.c: takes the options apart. FALSE with *error unset: help was asked for and printed. */
gboolean tb_cli_parse (TbCliCall *call, const GOptionEntry *entries, GError **error);

/* tb-cli-book.c: the open project with the sections' catalog */

/**
 * TbCliBook:
 * @project: the project
 * @registry: the section plugins
 * @catalog: what they declare, owned by @registry
 * @book: the project as read for one period; %NULL when it has no period yet
 *
 * All that a subcommand works on.
 */
typedef struct
{
  TbProject *project;
  TbRegistry *registry;
  TbCatalog *catalog;
  TbBook *book;
} TbCliBook;

TbCliBook *tb_cli_book_open (const char *path, TbProjectMode mode, const char *period, GError **error);
void tb_cli_book_free (TbCliBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbCliBook, tb_cli_book_free)
gboolean tb_cli_book_has_period (TbCliBook *self, GError **error);
void tb_cli_print_problems (TbRegistry *registry);

/* tb-cli-cell.c: the cell that operands name */

/**
 * TbCliCell:
 * @key: the measure's key
 * @measure: the measure
 * @organization: (transfer none): the organization
 *
 * A cell of the open project. Initialize with zeros.
 */
typedef struct
{
  char *key;
  const TbMeasure *measure;
  TbOrganization *organization;
} TbCliCell;

gboolean tb_cli_find_cell (TbCliBook *self, TbCliCall *call, TbCliCell *cell, GError **error);
void tb_cli_cell_clear (TbCliCell *cell);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TbCliCell, tb_cli_cell_clear)

/* tb-cli-output.c */
void tb_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
void tb_cli_print_tsv (const char *const *cells, gsize n_cells);
char *tb_cli_format_time (gint64 time);
char *tb_cli_format_time_iso (gint64 time);

/**
 * TbCliList:
 *
 * A JSON array printed item by item, one a line, so that its length doesn't matter. Initialize with zeros.
 */
typedef struct
{
  guint n_items;
} TbCliList;

/* @builder holds one finished object; it is reset for the next one */
void tb_cli_list_add (TbCliList *self, JsonBuilder *builder);
void tb_cli_list_end (TbCliList *self);
void tb_cli_print_json (JsonBuilder *builder);
/* a string member; null for NULL */
void tb_cli_json_string (JsonBuilder *builder, const char *name, const char *value);
void tb_cli_json_int (JsonBuilder *builder, const char *name, gint64 value);
void tb_cli_json_boolean (JsonBuilder *builder, const char *name, gboolean value);

/* the subcommands, one file each */
TbCliStatus tb_cli_new (TbCliCall *call, GError **error);
TbCliStatus tb_cli_demo (TbCliCall *call, GError **error);
TbCliStatus tb_cli_info (TbCliCall *call, GError **error);
TbCliStatus tb_cli_get (TbCliCall *call, GError **error);
TbCliStatus tb_cli_set (TbCliCall *call, GError **error);
TbCliStatus tb_cli_figures (TbCliCall *call, GError **error);
TbCliStatus tb_cli_check (TbCliCall *call, GError **error);
TbCliStatus tb_cli_passages (TbCliCall *call, GError **error);
TbCliStatus tb_cli_render (TbCliCall *call, GError **error);
TbCliStatus tb_cli_charts (TbCliCall *call, GError **error);
TbCliStatus tb_cli_chart (TbCliCall *call, GError **error);
TbCliStatus tb_cli_export (TbCliCall *call, GError **error);
TbCliStatus tb_cli_chart_book (TbCliCall *call, GError **error);
TbCliStatus tb_cli_undo (TbCliCall *call, GError **error);
TbCliStatus tb_cli_redo (TbCliCall *call, GError **error);
TbCliStatus tb_cli_log (TbCliCall *call, GError **error);
TbCliStatus tb_cli_sections (TbCliCall *call, GError **error);

G_END_DECLS
