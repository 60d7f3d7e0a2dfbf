/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scratch project with a small section, for tests of what reads it. */
#pragma once

#include "model/tb-book.h"

/* topic keys of the section */
#define POINTS "test/points"
#define RANKS "test/ranks"
#define WARNINGS "test/warnings"

typedef struct
{
  char *folder;
  char *path;
  TbProject *project;
  TbCatalog *catalog;
  TbBook *book;
} ModelFixture;

extern const TbSectionSpec model_section;

/* A project with the period 2022Q3, three districts, three departments, three peer cities, 全市 and 市本级. */
void model_fixture_set_up (ModelFixture *self, gconstpointer data);
void model_fixture_tear_down (ModelFixture *self, gconstpointer data);

TbOrganization *model_find (ModelFixture *self, const char *name);
void model_type (ModelFixture *self, const char *measure, const char *organization, const char *text);
const TbCell *model_cell (ModelFixture *self, const char *measure, const char *organization);

/* a value in stored form, freed with the test's pool of strings */
void model_assert_value (const TbValue *value, const char *stored);
