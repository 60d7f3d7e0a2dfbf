/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular's text with its figures lit; a click on a figure leads to its cell. */
#include "tb-circular-view.h"

#include <glib/gi18n-lib.h>

#include "tb-circular-tags.h"
#include "tb-tooltip.h"

/**
 * TbCircularView:
 *
 * Shows a #TbDocument, a line for each block. A new document replaces only the lines that differ,
 * so that the place being read stays where it is.
 */
struct _TbCircularView
{
  GtkTextView parent_instance;

  TbDocument *document; /* owned */
  GPtrArray *lines;     /* owned; of char *: what each line holds, to see what differs */
};

enum
{
  FIELD_ACTIVATED,
  CURSOR_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TbCircularView, tb_circular_view, GTK_TYPE_TEXT_VIEW)

/* a line of the buffer is a block, so no break may stand within one */
static void
append_text (GString *line, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    g_string_append_c (line, *p == '\n' || *p == '\r' ? ' ' : *p);
}

/* the line's text, and marks where fields begin: equal when nothing of it has to be drawn anew */
static char *
describe_line (const TbBlock *block)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%d.%d.%d.%s.", block->kind, block->level, block->edited, block->ordinal != NULL ? block->ordinal : "");
  for (guint i = 0; i < block->runs->len; i++)
    {
      const TbRun *run = block->runs->pdata[i];

      g_string_append_c (line, run->missing ? '\1' : run->field != NULL ? '\2'
                                                                        : '\3');
      append_text (line, run->text);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
insert_block (GtkTextBuffer *buffer, GtkTextIter *at, const TbBlock *block)
{
  const char *paragraph = tb_circular_tags_for_block (block);

  if (block->ordinal != NULL)
    gtk_text_buffer_insert_with_tags_by_name (buffer, at, block->ordinal, -1, TB_TAG_BASE, paragraph, NULL);
  for (guint i = 0; i < block->runs->len; i++)
    {
      const TbRun *run = block->runs->pdata[i];
      g_autoptr (GString) text = g_string_new (NULL);
      const char *lit = run->missing ? TB_TAG_GAP : run->field != NULL ? TB_TAG_FIELD
                                                                       : NULL;

      append_text (text, run->text);
      gtk_text_buffer_insert_with_tags_by_name (buffer, at, text->str, -1, TB_TAG_BASE, paragraph, lit, NULL);
    }
}

static void
insert_all (TbCircularView *self, GPtrArray *blocks)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  gtk_text_buffer_set_text (buffer, "", 0);
  gtk_text_buffer_get_start_iter (buffer, &iter);
  for (guint i = 0; i < blocks->len; i++)
    {
      if (i > 0)
        gtk_text_buffer_insert (buffer, &iter, "\n", 1);
      insert_block (buffer, &iter, blocks->pdata[i]);
    }
  gtk_text_buffer_get_start_iter (buffer, &iter);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

static void
replace_line (TbCircularView *self, guint line, const TbBlock *block)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_delete (buffer, &start, &end);
  insert_block (buffer, &start, block);
}

/**
 * tb_circular_view_set_document:
 * @self: a view
 * @document: the circular
 *
 * Shows a circular. Lines that are as before stay as they are.
 */
void
tb_circular_view_set_document (TbCircularView *self, TbDocument *document)
{
  GPtrArray *blocks = tb_document_get_blocks (document);
  gboolean same_shape = self->lines->len == blocks->len;

  g_return_if_fail (TB_IS_CIRCULAR_VIEW (self));
  g_return_if_fail (TB_IS_DOCUMENT (document));

  g_set_object (&self->document, document);
  if (!same_shape)
    {
      insert_all (self, blocks);
      g_ptr_array_set_size (self->lines, 0);
    }

  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *line = describe_line (blocks->pdata[i]);

      if (!same_shape)
        g_ptr_array_add (self->lines, g_steal_pointer (&line));
      else if (strcmp (line, self->lines->pdata[i]) != 0)
        {
          replace_line (self, i, blocks->pdata[i]);
          g_free (self->lines->pdata[i]);
          self->lines->pdata[i] = g_steal_pointer (&line);
        }
    }
}

static const TbBlock *
get_block_at (TbCircularView *self, const GtkTextIter *iter)
{
  GPtrArray *blocks = self->document != NULL ? tb_document_get_blocks (self->document) : NULL;
  guint line = gtk_text_iter_get_line (iter);

  return blocks != NULL && line < blocks->len ? blocks->pdata[line] : NULL;
}

static const TbRun *
get_run_at (TbCircularView *self, const GtkTextIter *iter)
{
  const TbBlock *block = get_block_at (self, iter);
  glong offset = gtk_text_iter_get_line_offset (iter);

  if (block == NULL || gtk_text_iter_ends_line (iter))
    return NULL;

  offset -= block->ordinal != NULL ? g_utf8_strlen (block->ordinal, -1) : 0;
  for (guint i = 0; i < block->runs->len && offset >= 0; i++)
    {
      const TbRun *run = block->runs->pdata[i];

      offset -= g_utf8_strlen (run->text, -1);
      if (offset < 0)
        return run;
    }

  return NULL;
}

static const TbRun *
get_run_at_point (TbCircularView *self, double x, double y)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, buffer_x, buffer_y))
    return NULL;

  return get_run_at (self, &iter);
}

static void
get_cursor (TbCircularView *self, GtkTextIter *iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_text_buffer_get_iter_at_mark (buffer, iter, gtk_text_buffer_get_insert (buffer));
}

/* Whether it leads to a cell of the quarter shown. */
static gboolean
leads_to_cell (const TbRun *run)
{
  return run != NULL && run->measure != NULL && run->period == NULL;
}

static gboolean
activate_run (TbCircularView *self, const TbRun *run)
{
  if (!leads_to_cell (run))
    return FALSE;

  g_signal_emit (self, signals[FIELD_ACTIVATED], 0, run->measure, run->organization != NULL ? run->organization : "");

  return TRUE;
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, TbCircularView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  if (n_press == 1 && !gtk_text_buffer_get_has_selection (buffer))
    activate_run (self, get_run_at_point (self, x, y));
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, TbCircularView *self)
{
  const TbRun *run = get_run_at_point (self, x, y);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), leads_to_cell (run) ? "pointer" : "text");
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, TbCircularView *self)
{
  GtkTextIter iter;

  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return FALSE;

  get_cursor (self, &iter);

  return activate_run (self, get_run_at (self, &iter));
}

static gboolean
on_tooltip (TbCircularView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const TbRun *run = keyboard ? NULL : get_run_at_point (self, x, y);

  if (run == NULL || run->field == NULL)
    return FALSE;

  if (leads_to_cell (run))
    {
      g_autofree char *text = g_strdup_printf (_("%s\nClick to go to its cell"), run->field);

      tb_tooltip_show (tooltip, text);
    }
  else
    tb_tooltip_show (tooltip, run->field);

  return TRUE;
}

static void
on_cursor (TbCircularView *self)
{
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

static void
tb_circular_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tb_circular_view_parent_class)->css_changed (widget, change);

  tb_circular_tags_follow_style (GTK_TEXT_VIEW (widget));
}

static void
tb_circular_view_finalize (GObject *object)
{
  TbCircularView *self = TB_CIRCULAR_VIEW (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tb_circular_view_parent_class)->finalize (object);
}

static void
tb_circular_view_class_init (TbCircularViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tb_circular_view_finalize;
  GTK_WIDGET_CLASS (klass)->css_changed = tb_circular_view_css_changed;

  /**
   * TbCircularView::field-activated:
   * @self: the view
   * @measure: the key of the measure of the cell that the field says
   * @organization: the id of its organization
   *
   * Emitted when the user chose a figure.
   */
  signals[FIELD_ACTIVATED] = g_signal_new ("field-activated", TB_TYPE_CIRCULAR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  /**
   * TbCircularView::cursor-moved:
   * @self: the view
   *
   * Emitted when the cursor may be in another block.
   */
  signals[CURSOR_MOVED] = g_signal_new ("cursor-moved", TB_TYPE_CIRCULAR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_controllers (TbCircularView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
tb_circular_view_init (TbCircularView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->lines = g_ptr_array_new_with_free_func (g_free);

  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self), "circular");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Text of the circular"), -1);
  tb_circular_tags_create (gtk_text_view_get_buffer (view));
  add_controllers (self);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_tooltip), NULL);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "notify::cursor-position", G_CALLBACK (on_cursor), self, G_CONNECT_SWAPPED);
}

/**
 * tb_circular_view_get_block:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the block that the cursor is in
 */
const TbBlock *
tb_circular_view_get_block (TbCircularView *self)
{
  GtkTextIter iter;

  g_return_val_if_fail (TB_IS_CIRCULAR_VIEW (self), NULL);

  get_cursor (self, &iter);

  return get_block_at (self, &iter);
}

static void
show_line (TbCircularView *self, guint line, int offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &iter, line, offset);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer), 0.1, TRUE, 0, 0.3);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * tb_circular_view_show_topic:
 * @self: a view
 * @topic_key: a topic's key
 *
 * Moves the cursor to the first block of a topic and brings it into view.
 *
 * Returns: whether there is one
 */
gboolean
tb_circular_view_show_topic (TbCircularView *self, const char *topic_key)
{
  GPtrArray *blocks;

  g_return_val_if_fail (TB_IS_CIRCULAR_VIEW (self), FALSE);

  blocks = self->document != NULL ? tb_document_get_blocks (self->document) : NULL;
  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      const TbBlock *block = blocks->pdata[i];

      if (g_strcmp0 (block->topic, topic_key) == 0)
        {
          show_line (self, i, 0);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * tb_circular_view_show_next_gap:
 * @self: a view
 *
 * Moves the cursor to the next field that has no value, from the start again after the last.
 *
 * Returns: whether there is one
 */
gboolean
tb_circular_view_show_next_gap (TbCircularView *self)
{
  GtkTextBuffer *buffer;
  GtkTextTag *gap;
  GtkTextIter iter;

  g_return_val_if_fail (TB_IS_CIRCULAR_VIEW (self), FALSE);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gap = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), TB_TAG_GAP);
  get_cursor (self, &iter);
  do
    {
      if (!gtk_text_iter_forward_to_tag_toggle (&iter, gap))
        {
          gtk_text_buffer_get_start_iter (buffer, &iter);
          if (!gtk_text_iter_starts_tag (&iter, gap) && !gtk_text_iter_forward_to_tag_toggle (&iter, gap))
            return FALSE;
        }
    }
  while (!gtk_text_iter_starts_tag (&iter, gap));

  show_line (self, gtk_text_iter_get_line (&iter), gtk_text_iter_get_line_offset (&iter));

  return TRUE;
}
