/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds topics, measures, organizations and figures by a few words, and goes there. */
#include "tb-finder.h"

#include <glib/gi18n-lib.h>

#include "tb-find-index.h"

#define MAX_RESULTS 40

struct _TbFinder
{
  GtkPopover parent_instance;

  TbWindow *window; /* borrowed: it owns this popover */
  GPtrArray *index; /* owned; of TbFindEntry; while the popover is shown */
  GPtrArray *found; /* owned; of TbFindEntry (borrowed from @index), in the order of the rows */

  GtkSearchEntry *entry;
  GtkStack *states;
  GtkLabel *hint;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TbFinder, tb_finder, GTK_TYPE_POPOVER)

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "caption");
    }

  return label;
}

static GtkWidget *
new_row (const TbFindEntry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *name = g_strdup_printf ("%s, %s", entry->title, entry->place);

  gtk_box_append (GTK_BOX (box), new_label (entry->title, NULL));
  gtk_box_append (GTK_BOX (box), new_label (entry->place, "dim-label"));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
clear_rows (TbFinder *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->found, g_ptr_array_unref);
}

static void
search (TbFinder *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  clear_rows (self);
  if (self->index == NULL)
    return;

  self->found = tb_find_index_search (self->index, query, MAX_RESULTS);
  for (guint i = 0; i < self->found->len; i++)
    gtk_list_box_append (self->list, new_row (self->found->pdata[i]));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));

  gtk_label_set_label (self->hint, *query == '\0' ? _("Type a few words, for example a district’s name and part of what is counted.") : _("Nothing is called that. Try fewer or shorter words."));
  gtk_stack_set_visible_child_name (self->states, self->found->len > 0 ? "results" : "hint");
}

static void
go (TbFinder *self, GtkListBoxRow *row)
{
  const TbFindEntry *entry;
  g_autofree char *topic = NULL;
  g_autofree char *measure = NULL;
  g_autofree char *organization = NULL;

  if (row == NULL || self->found == NULL)
    return;

  /* the index goes with the popover */
  entry = self->found->pdata[gtk_list_box_row_get_index (row)];
  topic = g_strdup (entry->topic);
  measure = g_strdup (entry->measure);
  organization = g_strdup (entry->organization);
  gtk_popover_popdown (GTK_POPOVER (self));
  if (measure != NULL)
    tb_window_show_cell (self->window, measure, organization);
  else
    tb_window_show_place (self->window, topic);
}

static void
on_row_activated (TbFinder *self, GtkListBoxRow *row)
{
  go (self, row);
}

static void
on_entry_activated (TbFinder *self)
{
  go (self, gtk_list_box_get_selected_row (self->list));
}

/* up and down go through the results while the words are being typed */
static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, TbFinder *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int step = key == GDK_KEY_Down ? 1 : key == GDK_KEY_Up ? -1
                                                         : 0;

  if (step == 0 || row == NULL)
    return FALSE;

  row = gtk_list_box_get_row_at_index (self->list, MAX (0, gtk_list_box_row_get_index (row) + step));
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);

  return TRUE;
}

static void
tb_finder_map (GtkWidget *widget)
{
  TbFinder *self = TB_FINDER (widget);

  self->index = tb_find_index_new (tb_window_get_book (self->window));
  search (self);

  GTK_WIDGET_CLASS (tb_finder_parent_class)->map (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static void
tb_finder_unmap (GtkWidget *widget)
{
  TbFinder *self = TB_FINDER (widget);

  GTK_WIDGET_CLASS (tb_finder_parent_class)->unmap (widget);

  clear_rows (self);
  g_clear_pointer (&self->index, g_ptr_array_unref);
}

static void
tb_finder_finalize (GObject *object)
{
  TbFinder *self = TB_FINDER (object);

  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->index, g_ptr_array_unref);

  G_OBJECT_CLASS (tb_finder_parent_class)->finalize (object);
}

static void
tb_finder_class_init (TbFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tb_finder_finalize;
  widget_class->map = tb_finder_map;
  widget_class->unmap = tb_finder_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/tb-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, TbFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, TbFinder, states);
  gtk_widget_class_bind_template_child (widget_class, TbFinder, hint);
  gtk_widget_class_bind_template_child (widget_class, TbFinder, list);
}

static void
tb_finder_init (TbFinder *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_entry_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
}

/**
 * tb_finder_new:
 * @window: the window that shows the book to search
 *
 * Returns: (transfer floating): a new finder
 */
GtkWidget *
tb_finder_new (TbWindow *window)
{
  TbFinder *self = g_object_new (TB_TYPE_FINDER, NULL);

  self->window = window;

  return GTK_WIDGET (self);
}
