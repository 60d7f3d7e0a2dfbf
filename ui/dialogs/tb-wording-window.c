/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits the wording of one passage, with its result beside it. */
#include "dialogs/tb-wording-window.h"

#include "circular/tb-passage-preview.h"
#include "dialogs/tb-apply-key.h"
#include "wording/tb-passage.h"

struct _TbWordingWindow
{
  AdwWindow parent_instance;

  TbBook *book;   /* owned */
  char *passage;  /* owned */
  char *standard; /* owned; the section's own wording */

  GtkTextView *text;
  GtkLabel *result;
};

G_DEFINE_FINAL_TYPE (TbWordingWindow, tb_wording_window, ADW_TYPE_WINDOW)

static char *
dup_text (TbWordingWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* the result, or in the error colour what is wrong and where */
static void
update_result (TbWordingWindow *self)
{
  g_autofree char *text = dup_text (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (TbBlock) block = tb_passage_render (self->book, self->passage, text, &error);
  g_autofree char *words = block != NULL ? tb_block_dup_text (block) : NULL;

  gtk_label_set_label (self->result, words != NULL ? words : error->message);
  if (block != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->result), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->result), "error");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wording.apply", block != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wording.revert", self->standard != NULL && strcmp (text, self->standard) != 0);
}

static void
activate_apply (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TbWordingWindow *self = TB_WORDING_WINDOW (widget);
  g_autofree char *text = dup_text (self);
  g_autoptr (GError) error = NULL;

  if (!tb_passage_word (self->book, self->passage, text, &error))
    {
      gtk_label_set_label (self->result, error->message);
      gtk_widget_add_css_class (GTK_WIDGET (self->result), "error");
      return;
    }

  gtk_window_close (GTK_WINDOW (self));
}

static void
activate_revert (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TbWordingWindow *self = TB_WORDING_WINDOW (widget);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), self->standard, -1);
}

static void
tb_wording_window_dispose (GObject *object)
{
  TbWordingWindow *self = TB_WORDING_WINDOW (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->passage, g_free);
  g_clear_pointer (&self->standard, g_free);

  G_OBJECT_CLASS (tb_wording_window_parent_class)->dispose (object);
}

static void
tb_wording_window_class_init (TbWordingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_wording_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/dialogs/tb-wording-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TbWordingWindow, text);
  gtk_widget_class_bind_template_child (widget_class, TbWordingWindow, result);

  gtk_widget_class_install_action (widget_class, "wording.apply", NULL, activate_apply);
  gtk_widget_class_install_action (widget_class, "wording.revert", NULL, activate_revert);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tb_wording_window_init (TbWordingWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tb_apply_key_add (GTK_WIDGET (self), "wording.apply");
}

/**
 * tb_wording_window_present:
 * @parent: the window to stand over
 * @book: the book
 * @passage: a passage's id
 *
 * Lets the user edit the wording of a passage for the period shown. Applying it is one change,
 * which can be undone.
 */
void
tb_wording_window_present (GtkWindow *parent, TbBook *book, const char *passage)
{
  TbWordingWindow *self = g_object_new (TB_TYPE_WORDING_WINDOW, "transient-for", parent, NULL);
  g_autofree char *own = tb_passage_get_wording (tb_book_get_project (book), tb_book_get_period (book), passage, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);

  self->book = g_object_ref (book);
  self->passage = g_strdup (passage);
  self->standard = tb_passage_get_default (book, passage);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (update_result), self, G_CONNECT_SWAPPED);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, own != NULL ? own : self->standard != NULL ? self->standard
                                                                               : "",
                            -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  update_result (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  gtk_window_present (GTK_WINDOW (self));
}
