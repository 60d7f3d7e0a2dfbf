/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moves labels along a line apart, so that none overlaps another and each stays as near as can be to what it names. */
#include "chart/tb-chart-private.h"

/* Labels that touch each other. */
typedef struct
{
  guint first, n;
  double wanted; /* where each would have the whole begin, added up */
  double extent;
  double start;
} Block;

static void
place_block (Block *block, double low, double high)
{
  block->start = MAX (low, MIN (block->wanted / block->n, high - block->extent));
}

/* Takes @next, which begins before @block ends, into it. */
static void
join_blocks (Block *block, const Block *next, double gap, double low, double high)
{
  const double offset = block->extent + gap;

  block->wanted += next->wanted - next->n * offset;
  block->n += next->n;
  block->extent = offset + next->extent;
  place_block (block, low, high);
}

/*
 * tb_chart_spread: (skip)
 * @slots: labels in order; the middle of each had best be at its `at`, and its `start` is set
 *
 * Returns: whether they fit between @low and @high
 */
gboolean
tb_chart_spread (TbChartSlot *slots, guint n, double low, double high, double gap)
{
  g_autofree Block *blocks = g_new (Block, MAX (n, 1));
  guint n_blocks = 0;
  gboolean fit = TRUE;

  for (guint i = 0; i < n; i++)
    {
      blocks[n_blocks] = (Block){ i, 1, slots[i].at - slots[i].extent / 2, slots[i].extent, 0.0 };
      place_block (&blocks[n_blocks], low, high);
      n_blocks++;
      while (n_blocks > 1 && blocks[n_blocks - 2].start + blocks[n_blocks - 2].extent + gap > blocks[n_blocks - 1].start)
        {
          join_blocks (&blocks[n_blocks - 2], &blocks[n_blocks - 1], gap, low, high);
          n_blocks--;
        }
    }

  for (guint b = 0; b < n_blocks; b++)
    {
      double start = blocks[b].start;

      fit = fit && start + blocks[b].extent <= high + 0.01;
      for (guint i = blocks[b].first; i < blocks[b].first + blocks[b].n; i++)
        {
          slots[i].start = start;
          start += slots[i].extent + gap;
        }
    }

  return fit;
}
