/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line: the contract for scripts, without a display. */
#pragma once

#include "tb-macros.h"

G_BEGIN_DECLS

/**
 * TbCliStatus:
 * @TB_CLI_DONE: done
 * @TB_CLI_FINDINGS: done, and there are findings
 * @TB_CLI_USAGE: wrong use: an unknown command, option, topic, organization, or a value that can't be read
 * @TB_CLI_FILE: a file can't be used
 *
 * The program's exit statuses; a contract, keep them.
 */
typedef enum
{
  TB_CLI_DONE = 0,
  TB_CLI_FINDINGS = 1,
  TB_CLI_USAGE = 2,
  TB_CLI_FILE = 3,
} TbCliStatus;

/**
 * tb_cli_handles:
 * @word: (nullable): the program's first argument
 *
 * Whether the command line answers to @word: a subcommand, `--help`, `--version`, or a word that is neither an option
 * nor a file and so must be a mistyped subcommand. Everything else belongs to the window.
 *
 * Returns: %TRUE when tb_cli_run() is to be called
 */
TB_EXPORT
gboolean tb_cli_handles (const char *word);

/**
 * tb_cli_run:
 * @argc: the number of arguments, the program's name included
 * @argv: the arguments
 *
 * Runs one subcommand. Values and text go to the standard output in UTF-8, whatever the locale; an error is one line
 * on the standard error.
 *
 * Returns: the exit status, a #TbCliStatus
 */
TB_EXPORT
int tb_cli_run (int argc, char **argv);

/**
 * tb_cli_fail:
 * @message: what went wrong
 *
 * Prints @message as the program's one line on the standard error.
 */
TB_EXPORT
void tb_cli_fail (const char *message);

G_END_DECLS
