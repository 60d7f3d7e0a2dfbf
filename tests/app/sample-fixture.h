/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A private copy of the sample project, opened with the three sections. */
#pragma once

#include "model/tb-book.h"
#include "section/tb-registry.h"

typedef struct
{
  char *folder;
  char *path;
  TbRegistry *registry;
  TbProject *project;
  TbBook *book;
} SampleFixture;

void sample_fixture_set_up (SampleFixture *self, gconstpointer data);
void sample_fixture_tear_down (SampleFixture *self, gconstpointer data);

/* Types a value into the sample, as an analyst would. */
void sample_fixture_type (SampleFixture *self, const char *measure, const char *organization, const char *text);
