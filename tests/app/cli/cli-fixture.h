/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the real program as a script would, over a copy of the sample in a scratch folder. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What one run of the program gave. */
typedef struct
{
  int status;
  char *out;
  char *err;
} CliResult;

void cli_result_clear (CliResult *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliResult, cli_result_clear)

/* A scratch folder with a copy of the sample. */
typedef struct
{
  char *folder;
  char *file;                   /* the copy */
  char *locale;                 /* LC_ALL of the program; C.UTF-8 from the start */
  char *plugins;                /* (nullable): a folder of plugins that replaces the usual one */
  GSpawnChildSetupFunc prepare; /* (nullable): called in the child */
} CliFixture;

void cli_fixture_set_up (CliFixture *self, gconstpointer data);
void cli_fixture_tear_down (CliFixture *self, gconstpointer data);

/* ownership of the result goes to the caller */
CliResult cli_run (CliFixture *self, const char *first, ...) G_GNUC_NULL_TERMINATED;
CliResult cli_run_strv (CliFixture *self, const char *const *arguments);

/* one line that begins with “tongbao: ” */
void cli_assert_error_line (const CliResult *result);
char *cli_read (const char *path, gsize *length);
char *cli_path (CliFixture *self, const char *name);
void cli_assert_unchanged (const char *path, const char *before, gsize length);

#define cli_add(path, function) \
  g_test_add ("/cli/" path, CliFixture, NULL, cli_fixture_set_up, function, cli_fixture_tear_down)

/* (element-type GStrv): the rows of the facts file without its header:
 * section topic organization measure qualifier value unit note */

G_END_DECLS
