/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The published figures that the sample is built from, as tests compare with them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The columns of facts.tsv and extra.tsv. */
enum
{
  FACT_SECTION,
  FACT_TOPIC,
  FACT_ORGANIZATION,
  FACT_MEASURE,
  FACT_QUALIFIER,
  FACT_VALUE,
  FACT_UNIT,
  FACT_NOTE,
  N_FACT_COLUMNS,
};

#define N_FACTS 257
#define N_EXTRA_FACTS 4

GPtrArray *facts_read (const char *name);

G_END_DECLS
