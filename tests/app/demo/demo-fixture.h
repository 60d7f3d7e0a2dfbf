/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scratch folder for demonstration projects. */
#pragma once

#include "demo/tb-demo.h"
#include "model/tb-book.h"

typedef struct
{
  char *folder;
} DemoFixture;

void demo_fixture_set_up (DemoFixture *self, gconstpointer data);
void demo_fixture_tear_down (DemoFixture *self, gconstpointer data);

/* (transfer full): a new project */
TbProject *demo_create (DemoFixture *self, TbCatalog *catalog, guint n_quarters, guint64 seed);

/* (transfer full): the figures of a period (NULL: all) as text, a line each, with the organizations' names */
char *demo_dump (TbProject *project, const char *period);
