/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's quarters: which one is shown, and beginning the next. */
#include <glib/gi18n-lib.h>

#include "model/tb-figure.h"
#include "model/tb-period.h"
#include "tb-window-private.h"
#include "tb-words.h"
#include "wording/tb-passage.h"

/**
 * tb_window_choose_period: (skip)
 * @project: a project
 *
 * Chooses the quarter to begin with: the newest that has figures, else the newest.
 *
 * Returns: (transfer full) (nullable): its id
 */
char *
tb_window_choose_period (TbProject *project)
{
  g_auto (GStrv) periods = tb_periods_list (project, NULL);
  guint n = periods != NULL ? g_strv_length (periods) : 0;

  for (guint i = n; i > 0; i--)
    if (tb_figures_count (project, periods[i - 1], NULL, NULL) > 0)
      return g_strdup (periods[i - 1]);

  return n > 0 ? g_strdup (periods[n - 1]) : NULL;
}

static char *
next_period (const char *const *periods)
{
  guint n = periods != NULL ? g_strv_length ((char **) periods) : 0;
  TbPeriod last;

  if (n == 0 || !tb_period_parse (periods[n - 1], &last, NULL))
    return NULL;

  return tb_period_to_id (tb_period_next (last));
}

/**
 * tb_window_update_periods: (skip)
 * @self: a window
 *
 * Fills the menu of quarters and shows which one is open.
 */
void
tb_window_update_periods (TbWindow *self)
{
  const char *present = tb_book_get_period (self->book);
  g_auto (GStrv) periods = tb_periods_list (tb_book_get_project (self->book), NULL);
  g_autofree char *next = next_period ((const char *const *) periods);
  g_autofree char *words = tb_words_period (present);
  g_autoptr (GMenu) choices = g_menu_new ();
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "period");

  g_menu_remove_all (self->periods);
  for (guint i = periods != NULL ? g_strv_length (periods) : 0; i > 0; i--)
    {
      g_autofree char *label = tb_words_period (periods[i - 1]);
      g_autofree char *detailed = g_strconcat ("win.period::", periods[i - 1], NULL);

      g_menu_append (choices, label, detailed);
    }
  g_menu_append_section (self->periods, NULL, G_MENU_MODEL (choices));
  if (next != NULL)
    {
      g_autofree char *next_words = tb_words_period (next);
      g_autofree char *label = g_strdup_printf (_("Begin %s"), next_words);
      g_autoptr (GMenu) more = g_menu_new ();

      g_menu_append (more, label, "win.next-period");
      g_menu_append_section (self->periods, NULL, G_MENU_MODEL (more));
    }

  gtk_menu_button_set_label (self->period_button, words);
  gtk_menu_button_set_label (self->narrow_period_button, words);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (present != NULL ? present : ""));
}

static gboolean
store_period (TbProject *project, const char *id, GError **error)
{
  g_autofree char *words = tb_words_period (id);
  g_autofree char *label = g_strdup_printf (_("Begin %s"), words);
  g_autoptr (TbEdit) edit = NULL;
  TbPeriod period;

  if (!tb_period_parse (id, &period, error))
    return FALSE;

  edit = tb_edit_begin (project, label, error);
  if (edit == NULL || !tb_passage_start_period (edit, period, error))
    return FALSE;

  return tb_edit_commit (g_steal_pointer (&edit), error);
}

/**
 * tb_window_add_period: (skip)
 * @self: a window
 *
 * Begins the quarter after the last one and shows it.
 */
void
tb_window_add_period (TbWindow *self)
{
  TbProject *project = tb_book_get_project (self->book);
  g_auto (GStrv) periods = tb_periods_list (project, NULL);
  g_autofree char *next = next_period ((const char *const *) periods);
  g_autoptr (GError) error = NULL;

  if (next == NULL)
    return;

  if (!store_period (project, next, &error))
    tb_window_show_error (self, _("The quarter can’t be begun"), error);
  else
    tb_book_set_period (self->book, next);
}
