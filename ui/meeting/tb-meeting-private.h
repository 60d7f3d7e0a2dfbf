/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the meeting share. */
#pragma once

#include "charts/tb-chart-view.h"
#include "meeting/tb-meeting.h"
#include "tb-refresher.h"

G_BEGIN_DECLS

struct _TbMeeting
{
  GtkWidget parent_instance;

  TbChartBook *charts;    /* owned */
  GPtrArray *list;        /* owned; the charts that are shown */
  int index;              /* the one that is shown */
  TbRefresher *refresher; /* owned */

  GtkWidget *overlay; /* the child that holds all others */
  TbChartView *view;
  GtkLabel *caption;
  GtkLabel *number;
  GtkRevealer *hint;

  double x, y;           /* where the pointer is */
  gboolean is_pointing;  /* whether it is seen from afar */
  gboolean is_key_held;  /* the key that makes it so */
  guint hold;            /* the source that tells a held button from a click */
  double hold_x, hold_y; /* where the button went down */
  guint idle;            /* the source that hides the cursor and the hint */
};

/* tb-meeting.c */
void tb_meeting_turn_to (TbMeeting *self, int index);
void tb_meeting_end (TbMeeting *self);

/* tb-meeting-input.c */
void tb_meeting_input_init (TbMeeting *self);
void tb_meeting_wake (TbMeeting *self);

/* tb-meeting-pointer.c */
void tb_meeting_pointer_draw (TbMeeting *self, GtkSnapshot *snapshot);

G_END_DECLS
