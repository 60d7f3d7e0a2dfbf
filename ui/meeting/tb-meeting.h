/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart book on the wall: one chart after the other over the whole screen, with a pointer. */
#pragma once

#include <gtk/gtk.h>

#include "chart-book/tb-chart-book.h"

G_BEGIN_DECLS

#define TB_TYPE_MEETING (tb_meeting_get_type ())
G_DECLARE_FINAL_TYPE (TbMeeting, tb_meeting, TB, MEETING, GtkWidget)

/**
 * TbMeeting::ended:
 * @self: the meeting
 *
 * Emitted when the user ends it.
 */

GtkWidget *tb_meeting_new (TbChartBook *charts);
gboolean tb_meeting_begin (TbMeeting *self, const char *chart, const char *topic_key);
void tb_meeting_rest (TbMeeting *self);

G_END_DECLS
