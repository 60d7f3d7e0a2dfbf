/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's places: pages made when first shown, going to one, and going back. */
#include <glib/gi18n-lib.h>

#include "chart-book/tb-chart-book-page.h"
#include "pages/tb-checks-page.h"
#include "pages/tb-circular-page.h"
#include "pages/tb-history-page.h"
#include "pages/tb-overview-page.h"
#include "tb-section-pages.h"
#include "tb-topic-page.h"
#include "tb-window-private.h"

#define MAX_BACK 100

static GtkWidget *
create_missing_page (const char *title, const char *description)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "application-x-addon-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);

  return page;
}

static TbSectionPages *
get_section_pages (TbWindow *self, const char *section_id)
{
  TbApplication *application = TB_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  GObject *pages = g_hash_table_lookup (self->section_pages, section_id);

  if (pages == NULL)
    {
      pages = tb_registry_create_extension (tb_application_get_registry (application), section_id, TB_TYPE_SECTION_PAGES);
      if (pages != NULL)
        g_hash_table_insert (self->section_pages, (gpointer) tb_catalog_find_section (tb_book_get_catalog (self->book), section_id)->id, pages);
    }

  return pages != NULL ? TB_SECTION_PAGES (pages) : NULL;
}

static GtkWidget *
create_topic_page (TbWindow *self, const char *topic_key)
{
  const TbSectionSpec *section = NULL;
  const TbTopic *topic = tb_catalog_get_topic (tb_book_get_catalog (self->book), topic_key, &section);
  TbSectionPages *pages;
  GtkWidget *page;

  if (topic == NULL)
    return NULL;

  pages = get_section_pages (self, section->id);
  page = pages != NULL ? tb_section_pages_create_page (pages, self->book, topic_key) : NULL;
  if (page == NULL)
    page = create_missing_page (topic->name, _("The plugin of this section brings no form for this topic. Its figures are in the file, untouched, and stay in the circular."));

  return page;
}

static GtkWidget *
create_page (TbWindow *self, const char *place)
{
  TbApplication *application = TB_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  if (strchr (place, '/') != NULL)
    return create_topic_page (self, place);
  if (g_str_equal (place, TB_PLACE_OVERVIEW))
    return tb_overview_page_new (self->standing, tb_application_get_registry (application));
  if (g_str_equal (place, TB_PLACE_CIRCULAR))
    return tb_circular_page_new (self->book);
  if (g_str_equal (place, TB_PLACE_CHART_BOOK))
    return tb_chart_book_page_new (self->book);
  if (g_str_equal (place, TB_PLACE_CHECKS))
    return tb_checks_page_new (self->standing);
  if (g_str_equal (place, TB_PLACE_HISTORY))
    return tb_history_page_new (tb_book_get_project (self->book));

  return NULL;
}

static GtkWidget *
ensure_page (TbWindow *self, const char *place)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, place);

  if (page != NULL || !tb_sidebar_select (self->sidebar, place))
    return page;

  page = create_page (self, place);
  if (page != NULL)
    gtk_stack_add_named (self->pages, page, place);

  return page;
}

static gboolean
holds_focus (GtkWidget *side)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (side));

  return focus != NULL && gtk_widget_is_ancestor (focus, side);
}

/**
 * tb_window_focus_page: (skip)
 * @self: a window with a project
 *
 * Moves the keys to the page that is shown; in a topic's, to its grid.
 */
void
tb_window_focus_page (TbWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (page != NULL && gtk_widget_get_mapped (page) && !gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* the keys follow to what is shown, unless they are going through the sidebar */
static void
take_focus (TbWindow *self)
{
  if (!holds_focus (self->sidebar_side))
    tb_window_focus_page (self);
}

/* @place isn't freed before this ends: it may belong to the window itself */
static gboolean
go (TbWindow *self, const char *place)
{
  GtkWidget *page = ensure_page (self, place);
  g_autofree char *copy = g_strdup (place);

  if (page == NULL)
    return FALSE;

  g_free (self->place);
  self->place = g_steal_pointer (&copy);
  tb_window_leave_charts (self);
  tb_sidebar_select (self->sidebar, self->place);
  gtk_stack_set_visible_child (self->pages, page);
  adw_leaflet_set_visible_child (self->leaflet, self->content_side);
  take_focus (self);

  return TRUE;
}

/**
 * tb_window_show_place:
 * @self: a window with a project
 * @place: `overview`, `circular`, `chart-book`, `checks`, `history`, or a topic's key
 *
 * Shows a place, and remembers the one shown before. An unknown place is left alone.
 */
void
tb_window_show_place (TbWindow *self, const char *place)
{
  g_autofree char *before = NULL;

  g_return_if_fail (TB_IS_WINDOW (self));
  g_return_if_fail (place != NULL);

  if (self->book == NULL)
    return;

  before = g_strdup (self->place);
  if (!go (self, place) || before == NULL || g_str_equal (before, self->place))
    return;

  g_queue_push_head (&self->back, g_steal_pointer (&before));
  if (g_queue_get_length (&self->back) > MAX_BACK)
    g_free (g_queue_pop_tail (&self->back));
  tb_window_update_actions (self);
}

/**
 * tb_window_go_back: (skip)
 * @self: a window
 *
 * Shows the place that was shown before.
 */
void
tb_window_go_back (TbWindow *self)
{
  g_autofree char *place = NULL;

  if (tb_window_leave_charts (self))
    return;
  place = g_queue_pop_head (&self->back);
  if (place != NULL)
    go (self, place);
  tb_window_update_actions (self);
}

/**
 * tb_window_step_place: (skip)
 * @self: a window
 * @step: how far to go down the sidebar
 *
 * Shows the next or previous place.
 */
void
tb_window_step_place (TbWindow *self, int step)
{
  const char *place = tb_sidebar_get_step (self->sidebar, step);

  if (place != NULL)
    tb_window_show_place (self, place);
}

/**
 * tb_window_show_cell:
 * @self: a window with a project
 * @measure_key: the key of the cell's measure
 * @organization_id: (nullable): the id of its organization
 *
 * Shows the page of the measure's topic and moves the focus to the cell.
 */
void
tb_window_show_cell (TbWindow *self, const char *measure_key, const char *organization_id)
{
  const char *end;
  g_autofree char *topic_key = NULL;
  GtkWidget *page;

  g_return_if_fail (TB_IS_WINDOW (self));
  g_return_if_fail (measure_key != NULL);

  end = strrchr (measure_key, '/');
  if (end == NULL)
    return;

  topic_key = g_strndup (measure_key, end - measure_key);
  tb_window_show_place (self, topic_key);
  page = gtk_stack_get_child_by_name (self->pages, topic_key);
  if (TB_IS_TOPIC_PAGE (page) && organization_id != NULL)
    tb_topic_page_focus_cell (TB_TOPIC_PAGE (page), measure_key, organization_id);
}
