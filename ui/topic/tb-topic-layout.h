/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arranges the parts of a topic's page: side by side, one above the other, or as tabs. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TbTopicArrangement:
 * @TB_TOPIC_WIDE: the grid beside chart and text
 * @TB_TOPIC_STACKED: the grid above chart and text
 * @TB_TOPIC_TABS: one of them at a time
 */
typedef enum
{
  TB_TOPIC_WIDE,
  TB_TOPIC_STACKED,
  TB_TOPIC_TABS,
} TbTopicArrangement;

/**
 * TbTopicParts:
 * @head: title and tiles
 * @tabs: the switcher of the tabs
 * @grid: the grid, scrolled
 * @side: charts and text, scrolled
 * @shows_grid: for tabs, whether the grid is the one shown
 */
typedef struct
{
  GtkWidget *head;
  GtkWidget *tabs;
  GtkWidget *grid;
  GtkWidget *side;
  gboolean shows_grid;
} TbTopicParts;

TbTopicArrangement tb_topic_layout_for_size (int width, int height);
void tb_topic_layout_measure (const TbTopicParts *parts, GtkOrientation orientation, int for_size, int *minimum, int *natural);
void tb_topic_layout_allocate (const TbTopicParts *parts, int width, int height);

G_END_DECLS
