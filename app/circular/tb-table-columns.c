/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses the size of a table's text and the widths of its columns so that all of it can be read. */
#include "circular/tb-table-columns.h"

#include <math.h>

#include "circular/tb-page-private.h"

#define MAX_NAME 14.0 /* a name that is longer is broken */

/* 小四, 五号, 小五, and smaller only for tables that nobody should print */
static const double sizes[] = { 12, 10.5, 9, 7.5 };

char *
tb_table_column_dup_name (const TbTableColumn *self)
{
  return self->unit != NULL ? g_strdup_printf ("%s（%s）", self->name, self->unit) : g_strdup (self->name);
}

/* The narrowest and the best width of a column, in characters: numbers are never broken, names seldom, heads often. */
static void
measure_column (const TbTable *table, guint i, double *least, double *best)
{
  const TbTableColumn *column = g_ptr_array_index (table->columns, i);
  g_autofree char *name = tb_table_column_dup_name (column);
  const double head = tb_title_measure (name);
  double longest = 0;

  for (guint row = 0; row < table->rows->len; row++)
    longest = MAX (longest, tb_title_measure (tb_table_get_cell (table, row, i)->text));
  *least = MAX (ceil (head / 3), column->is_number ? longest : MIN (longest, MAX_NAME / 2));
  *best = MAX (ceil (head / 2), column->is_number ? longest : MIN (longest, MAX_NAME));
  *best = MAX (*best, *least) + 2 * TB_TABLE_PADDING;
  *least += 2 * TB_TABLE_PADDING;
}

/* The largest size that all columns fit in at their least widths; what is left is shared out. */
double
tb_table_choose_columns (const TbTable *table, double width, double *edges)
{
  const guint n = table->columns->len;
  g_autofree double *least = g_new0 (double, n + 1);
  g_autofree double *best = g_new0 (double, n + 1);
  double all_least = 0, all_best = 0;
  gsize i = 0;

  for (guint c = 0; c < n; c++)
    {
      measure_column (table, c, &least[c], &best[c]);
      all_least += least[c];
      all_best += best[c];
    }
  while (i + 1 < G_N_ELEMENTS (sizes) && all_least * sizes[i] > width)
    i++;

  const double room = width / sizes[i];
  const double share = all_best > all_least ? CLAMP ((room - all_least) / (all_best - all_least), 0, 1) : 1;
  const double used = all_least + share * (all_best - all_least);

  edges[0] = 0;
  for (guint c = 0; c < n; c++)
    edges[c + 1] = edges[c] + (least[c] + share * (best[c] - least[c])) * room / used * sizes[i];
  return sizes[i];
}

guint
tb_table_count_group (const TbTable *table, guint column)
{
  const char *group = ((TbTableColumn *) g_ptr_array_index (table->columns, column))->group;
  guint n = 1;

  while (group != NULL && column + n < table->columns->len &&
         g_strcmp0 (group, ((TbTableColumn *) g_ptr_array_index (table->columns, column + n))->group) == 0)
    n++;
  return n;
}
