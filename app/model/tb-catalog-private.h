/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the catalog's own files: what it knows of a topic. */
#pragma once

#include "model/tb-catalog.h"

G_BEGIN_DECLS

/* A topic with what belongs to it. */
typedef struct
{
  char *key;
  const TbSectionSpec *section;
  const TbTopic *topic;
  GPtrArray *measures; /* TbMeasure, not owned, in declared order */
} TbCatalogEntry;

GPtrArray *tb_catalog_get_entries (TbCatalog *self);

G_END_DECLS
