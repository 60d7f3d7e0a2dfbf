/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A private copy of the sample project, opened with the three sections. */
#pragma once

#include "circular/tb-document.h"
#include "model/tb-book.h"
#include "section/tb-registry.h"

typedef struct
{
  char *folder;
  char *path;
  TbRegistry *registry;
  TbProject *project;
  TbBook *book;
} CircularFixture;

void circular_fixture_set_up (CircularFixture *self, gconstpointer data);
void circular_fixture_tear_down (CircularFixture *self, gconstpointer data);

/* Types a value into the sample, as an analyst would. */
void circular_fixture_type (CircularFixture *self, const char *measure, const char *organization, const char *text);
/* (transfer full): the circular's text */
char *circular_fixture_dup_text (CircularFixture *self);
/* (transfer full) (nullable): the first line of @text that starts with @beginning */
char *circular_find_line (const char *text, const char *beginning);
