/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scratch project in a folder of its own, and short ways to write to it and look into it. */
#pragma once

#include "project/tb-edit.h"
#include "project/tb-history.h"
#include "project/tb-project-private.h"

typedef struct
{
  char *folder;
  char *path;
  TbProject *project;
  GPtrArray *texts; /* what fixture_text() returned */
} Fixture;

typedef void (*FixtureFunc) (Fixture *fixture, gconstpointer data);

void fixture_add (const char *path, FixtureFunc func);
void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
void fixture_close (Fixture *fixture);
void fixture_reopen (Fixture *fixture);
char *fixture_path (Fixture *fixture, const char *name);

/* One change each; they must succeed. */
void fixture_set_setting (Fixture *fixture, const char *id, const char *value);
void fixture_put_figure (Fixture *fixture, const char *row, const char *value);
void fixture_set (Fixture *fixture, const char *table, const char *row, const char *column, const char *value);
void fixture_remove (Fixture *fixture, const char *table, const char *row);

gint64 fixture_count (Fixture *fixture, const char *sql);
const char *fixture_text (Fixture *fixture, const char *sql);
/* As another program would: around the door. */
void fixture_run_sql (const char *path, const char *sql);
void fixture_write_file (const char *path, const void *bytes, gsize length);
char *fixture_hash_file (const char *path);
