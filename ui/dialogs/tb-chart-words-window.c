/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Both texts are written in the field language, so that they follow the figures; the computed finding is a field, too. */
#include "dialogs/tb-chart-words-window.h"

#include <glib/gi18n-lib.h>

#include "dialogs/tb-apply-key.h"
#include "tb-toast.h"

#define FINDING "{发现}"

struct _TbChartWordsWindow
{
  AdwWindow parent_instance;

  TbChartBook *charts; /* owned */
  char *id;            /* owned */
  char *first_title;   /* owned; the texts as they were */
  char *first_caption; /* owned */
  GtkWidget *teller;   /* weak; where the toast appears */

  GtkTextView *title;
  GtkLabel *title_result;
  GtkTextView *caption;
  GtkLabel *caption_result;
};

G_DEFINE_FINAL_TYPE (TbChartWordsWindow, tb_chart_words_window, ADW_TYPE_WINDOW)

static char *
dup_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return g_strstrip (text);
}

static void
show_result (GtkLabel *label, const char *words, const GError *error)
{
  gtk_label_set_label (label, error != NULL ? error->message : words);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "error");
}

/* the result, or in the error colour what is wrong and where */
static gboolean
preview (TbChartWordsWindow *self, const char *text, const char *empty, GtkLabel *label)
{
  g_autoptr (GError) error = NULL;
  const TbChartEntry *entry = tb_chart_book_find (self->charts, self->id, &error);
  g_autofree char *words = entry == NULL ? NULL : *text != '\0' ? tb_chart_book_preview (self->charts, entry, text, &error)
                                                                : g_strdup (empty);

  show_result (label, words, error);
  return words != NULL;
}

static void
update (TbChartWordsWindow *self)
{
  g_autofree char *title = dup_text (self->title);
  g_autofree char *caption = dup_text (self->caption);
  const gboolean title_reads = preview (self, *title != '\0' ? title : FINDING, "", self->title_result);
  const gboolean caption_reads = preview (self, caption, _("No caption"), self->caption_result);
  const gboolean changed = strcmp (title, self->first_title) != 0 || strcmp (caption, self->first_caption) != 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "words.apply", title_reads && caption_reads && changed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "words.revert", strcmp (title, FINDING) != 0);
}

static gboolean
store (TbChartWordsWindow *self, const char *title, const char *caption, GError **error)
{
  if (strcmp (caption, self->first_caption) == 0)
    return tb_chart_book_set_title (self->charts, self->id, title, error);
  if (strcmp (title, self->first_title) == 0)
    return tb_chart_book_set_caption (self->charts, self->id, caption, error);
  return tb_chart_book_set_words (self->charts, self->id, title, caption, error);
}

static void
activate_apply (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TbChartWordsWindow *self = TB_CHART_WORDS_WINDOW (widget);
  g_autofree char *title = dup_text (self->title);
  g_autofree char *caption = dup_text (self->caption);
  g_autoptr (GError) error = NULL;

  if (!store (self, title, caption, &error))
    {
      show_result (self->title_result, NULL, error);
      return;
    }
  if (self->teller != NULL)
    tb_toast_show_with_action (self->teller, _("Changed the chart’s words"), _("_Undo"), "win.undo");
  gtk_window_close (GTK_WINDOW (self));
}

static void
activate_revert (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (TB_CHART_WORDS_WINDOW (widget)->title), FINDING, -1);
}

static void
tb_chart_words_window_dispose (GObject *object)
{
  TbChartWordsWindow *self = TB_CHART_WORDS_WINDOW (object);

  g_clear_weak_pointer (&self->teller);
  g_clear_pointer (&self->first_caption, g_free);
  g_clear_pointer (&self->first_title, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->charts);

  G_OBJECT_CLASS (tb_chart_words_window_parent_class)->dispose (object);
}

static void
tb_chart_words_window_class_init (TbChartWordsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_chart_words_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/dialogs/tb-chart-words-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TbChartWordsWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TbChartWordsWindow, title_result);
  gtk_widget_class_bind_template_child (widget_class, TbChartWordsWindow, caption);
  gtk_widget_class_bind_template_child (widget_class, TbChartWordsWindow, caption_result);

  gtk_widget_class_install_action (widget_class, "words.apply", NULL, activate_apply);
  gtk_widget_class_install_action (widget_class, "words.revert", NULL, activate_revert);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tb_chart_words_window_init (TbChartWordsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tb_apply_key_add (GTK_WIDGET (self), "words.apply");
}

static void
fill (TbChartWordsWindow *self, GtkTextView *view, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * tb_chart_words_window_present: (skip)
 * @widget: a widget of the window to stand over, which also tells that it was done
 * @charts: the chart book
 * @id: a chart's id
 *
 * Lets the user edit the title and the caption of a chart for the period shown. Applying them is one change, which can be
 * undone.
 */
void
tb_chart_words_window_present (GtkWidget *widget, TbChartBook *charts, const char *id)
{
  const TbChartEntry *entry = tb_chart_book_find (charts, id, NULL);
  TbChartWordsWindow *self;

  if (entry == NULL)
    return;
  self = g_object_new (TB_TYPE_CHART_WORDS_WINDOW, "transient-for", gtk_widget_get_root (widget), NULL);
  self->charts = g_object_ref (charts);
  self->id = g_strdup (id);
  g_set_weak_pointer (&self->teller, widget);
  self->first_title = tb_chart_book_dup_title_text (charts, entry);
  self->first_caption = tb_chart_book_dup_caption_text (charts, entry);
  fill (self, self->title, self->first_title);
  fill (self, self->caption, self->first_caption);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
  gtk_window_present (GTK_WINDOW (self));
}
