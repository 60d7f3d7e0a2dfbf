/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scratch project with a few organizations and one section of the test's own, read through a book. */
#pragma once

#include "model/tb-book.h"

typedef struct
{
  char *folder;
  TbProject *project;
  TbCatalog *catalog;
  TbBook *book;
} BookFixture;

void book_fixture_init (BookFixture *self, const TbSectionSpec *section);
void book_fixture_clear (BookFixture *self);
/* "溧阳市 done 35; 金坛区 done 180余": organization, measure of topic "topic", what is typed; they must succeed */
void book_fixture_type (BookFixture *self, const char *cells);
