/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the book only: what a change of the project touches. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

GHashTable *tb_book_find_touched (TbBook *self, GPtrArray *cells, GHashTable *sheets);

G_END_DECLS
