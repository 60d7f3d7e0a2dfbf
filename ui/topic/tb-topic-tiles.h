/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tiles at the head of a topic's page: each opens what is behind it. */
#pragma once

#include <gtk/gtk.h>

#include "grid/tb-grid-model.h"

G_BEGIN_DECLS

#define TB_TYPE_TOPIC_TILES (tb_topic_tiles_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbTopicTiles, tb_topic_tiles, TB, TOPIC_TILES, GtkWidget)

/**
 * TbTopicTiles::picked:
 * @self: the tiles
 * @measure_key: the measure behind the tile
 * @organization_id: (nullable): its organization; %NULL for the total
 */

TB_EXPORT
GtkWidget *tb_topic_tiles_new (TbGridModel *model);
TB_EXPORT
void tb_topic_tiles_refresh (TbTopicTiles *self);

G_END_DECLS
