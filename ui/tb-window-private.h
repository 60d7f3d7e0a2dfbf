/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's own parts; for tb-window*.c only. */
#pragma once

#include "tb-sidebar.h"
#include "tb-window.h"

G_BEGIN_DECLS

struct _TbWindow
{
  AdwApplicationWindow parent_instance;

  char *path;                      /* owned; the real path of the project shown */
  TbBook *book;                    /* owned */
  TbStanding *standing;            /* owned */
  GHashTable *section_pages;       /* owned; section id -> TbSectionPages, made when first shown */
  char *place;                     /* owned; the place shown */
  GQueue back;                     /* owned; places shown before, the last first */
  GMenu *periods;                  /* owned; the quarters to choose from */
  GtkWidget *chart_page;           /* an enlarged chart; NULL until the first one */
  GtkWidget *meeting;              /* NULL until the first one */
  GtkWidget *focus_before_chart;   /* weak; where the keys were before */
  GtkWidget *focus_before_meeting; /* weak */
  gboolean is_meeting_from_chart;  /* rather than from the project's pages */
  gboolean was_fullscreen;         /* before the meeting */
  guint inhibited;                 /* keeps the screen on */
  guint refresh;                   /* the idle source that brings the frame up to date */
  gboolean is_replaced;            /* the file is another one, or gone: nothing is saved any more */

  AdwToastOverlay *toasts;
  GtkStack *states;
  GtkMenuButton *start_menu;
  AdwBin *start_bin;
  AdwLeaflet *leaflet;
  GtkWidget *sidebar_side;
  AdwHeaderBar *sidebar_header;
  TbSidebar *sidebar;
  GtkWidget *content_side;
  AdwHeaderBar *content_header;
  AdwWindowTitle *heading;
  GMenuModel *main_menu;
  GtkMenuButton *menu_button;
  GtkMenuButton *find_button;
  GtkMenuButton *period_button;
  GtkMenuButton *narrow_period_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *narrow_undo_button;
  GtkWidget *narrow_redo_button;
  GtkWidget *made_up;
  GtkRevealer *notice;
  GtkLabel *notice_label;
  GtkStack *pages;
};

/* tb-window.c */
void tb_window_show_start_page (TbWindow *self);
void tb_window_set_state (TbWindow *self, const char *state);
void tb_window_refresh (TbWindow *self);
void tb_window_queue_refresh (TbWindow *self);

/* tb-window-actions.c */
void tb_window_add_actions (TbWindow *self);
void tb_window_update_actions (TbWindow *self);

/* tb-window-periods.c */
char *tb_window_choose_period (TbProject *project);
void tb_window_update_periods (TbWindow *self);
void tb_window_add_period (TbWindow *self);

/* tb-window-places.c */
void tb_window_focus_page (TbWindow *self);
void tb_window_step_place (TbWindow *self, int step);
void tb_window_go_back (TbWindow *self);

/* tb-window-charts.c */
void tb_window_add_chart_actions (TbWindow *self);
void tb_window_enlarge_chart (TbWindow *self, const char *id);
gboolean tb_window_leave_charts (TbWindow *self);

/* tb-window-print.c */
void tb_window_print (TbWindow *self);
void tb_window_print_chart (TbWindow *self, const char *id);
void tb_window_write_chart_book (TbWindow *self, const char *path);

/* tb-window-files.c */
void tb_window_ask_new (TbWindow *self);
void tb_window_ask_open (TbWindow *self);
void tb_window_ask_copy (TbWindow *self);
void tb_window_ask_export (TbWindow *self);
void tb_window_open_sample (TbWindow *self);

G_END_DECLS
