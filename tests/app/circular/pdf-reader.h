/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF read back with poppler's tools: where its words and its ink are. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MM (72 / 25.4)

typedef struct
{
  guint page; /* from 1 */
  double x0, x1, y0, y1;
  double y; /* the middle */
  char *text;
} Word;

/* where a page is dark, in millimetres */
typedef struct
{
  double left, right, top, bottom;
  gboolean empty;
} Ink;

typedef struct
{
  double width, height; /* points */
} PageSize;

/* (transfer full) (nullable) (element-type Word): %NULL where poppler's tools aren't installed; @sizes gets a size for each page */
GPtrArray *pdf_read_words (const char *path, GArray **sizes);
/* Finds the ink of a page between two heights in millimetres; FALSE where poppler's tools aren't installed. */
gboolean pdf_find_ink (const char *path, guint page, double from, double to, Ink *out);
/* The first word that begins with @text, or NULL. */
const Word *pdf_find_word (GPtrArray *words, const char *text);
/* in full-width characters */
double pdf_count_cells (const char *text);

G_END_DECLS
