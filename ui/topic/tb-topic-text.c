/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The topic's paragraphs of the circular. Each paragraph is a label; a figure is a link to its cell. */
#include "topic/tb-topic-text.h"

#include <glib/gi18n-lib.h>

#include "circular/tb-document.h"
#include "tb-tooltip.h"

struct _TbTopicText
{
  GtkWidget parent_instance;

  TbBook *book;          /* owned */
  char *topic_key;       /* owned */
  GtkWidget *box;        /* the only child */
  GtkWidget *empty;      /* in the box */
  GPtrArray *paragraphs; /* GtkLabel, in the box */
};

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TbTopicText, tb_topic_text, GTK_TYPE_WIDGET)

static gboolean
is_of_topic (TbTopicText *self, const TbRun *run)
{
  gsize length = strlen (self->topic_key);

  return run->measure != NULL && strncmp (run->measure, self->topic_key, length) == 0 && run->measure[length] == '/';
}

static gboolean
concerns_topic (TbTopicText *self, const TbBlock *block)
{
  if (block->kind != TB_BLOCK_PARAGRAPH)
    return FALSE;
  if (g_strcmp0 (block->topic, self->topic_key) == 0)
    return TRUE;
  for (guint i = 0; i < block->runs->len; i++)
    if (is_of_topic (self, g_ptr_array_index (block->runs, i)))
      return TRUE;
  return FALSE;
}

static void
append_run (TbTopicText *self, GString *markup, const TbRun *run)
{
  g_autofree char *text = g_markup_escape_text (run->text, -1);

  if (run->measure != NULL && run->organization != NULL && run->period == NULL && is_of_topic (self, run))
    {
      g_autofree char *target = g_markup_printf_escaped ("%s|%s", run->measure, run->organization);

      g_string_append_printf (markup, "<a href=\"%s\"><span underline=\"none\">%s</span></a>", target, text);
    }
  else if (run->missing)
    {
      g_string_append_printf (markup, "<span style=\"italic\" alpha=\"60%%\">%s</span>", text);
    }
  else
    {
      g_string_append (markup, text);
    }
}

static gboolean
on_link (GtkLabel *label, const char *target, TbTopicText *self)
{
  g_auto (GStrv) parts = g_strsplit (target, "|", 2);

  if (parts[0] != NULL && parts[1] != NULL)
    g_signal_emit (self, signals[PICKED], 0, parts[0], parts[1]);
  return TRUE;
}

static GtkLabel *
get_paragraph (TbTopicText *self, guint index)
{
  GtkWidget *label;

  if (index < self->paragraphs->len)
    return g_ptr_array_index (self->paragraphs, index);
  label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_widget_add_css_class (label, "circular-text");
  g_signal_connect_object (label, "activate-link", G_CALLBACK (on_link), self, 0);
  gtk_box_append (GTK_BOX (self->box), label);
  g_ptr_array_add (self->paragraphs, label);
  return GTK_LABEL (label);
}

static void
tb_topic_text_dispose (GObject *object)
{
  TbTopicText *self = TB_TOPIC_TEXT (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (tb_topic_text_parent_class)->dispose (object);
}

static void
tb_topic_text_finalize (GObject *object)
{
  TbTopicText *self = TB_TOPIC_TEXT (object);

  g_ptr_array_unref (self->paragraphs);
  g_clear_pointer (&self->topic_key, g_free);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (tb_topic_text_parent_class)->finalize (object);
}

static void
tb_topic_text_class_init (TbTopicTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_topic_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = tb_topic_text_finalize;
  signals[PICKED] = g_signal_new ("picked", TB_TYPE_TOPIC_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "topictext");
}

static void
add_heading (TbTopicText *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_("In the circular"));
  GtkWidget *edit = gtk_button_new_with_mnemonic (_("_Edit Text"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (edit, "flat");
  tb_tooltip_set (edit, _("Opens the circular at this topic"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (edit), "s", self->topic_key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "win.show-circular");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), edit);
  gtk_box_append (GTK_BOX (self->box), line);
  self->empty = gtk_label_new (_("The circular doesn’t speak of this topic yet. Once its figures are filled in, its text stands here."));
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_widget_add_css_class (self->empty, "dim-label");
  gtk_box_append (GTK_BOX (self->box), self->empty);
}

static void
tb_topic_text_init (TbTopicText *self)
{
  self->paragraphs = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * tb_topic_text_new:
 * @book: the open book
 * @topic_key: a topic's key
 *
 * Makes the view of a topic's text.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
tb_topic_text_new (TbBook *book, const char *topic_key)
{
  TbTopicText *self;

  g_return_val_if_fail (TB_IS_BOOK (book), NULL);
  g_return_val_if_fail (topic_key != NULL, NULL);

  self = g_object_new (TB_TYPE_TOPIC_TEXT, NULL);
  self->book = g_object_ref (book);
  self->topic_key = g_strdup (topic_key);
  add_heading (self);
  return GTK_WIDGET (self);
}

/**
 * tb_topic_text_refresh:
 * @self: a topic's text
 *
 * Takes over the circular as it reads now.
 */
void
tb_topic_text_refresh (TbTopicText *self)
{
  g_autoptr (TbDocument) document = NULL;
  GPtrArray *blocks;
  guint n_shown = 0;

  g_return_if_fail (TB_IS_TOPIC_TEXT (self));

  document = tb_circular_compose (self->book);
  blocks = tb_document_get_blocks (document);
  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);
      g_autoptr (GString) markup = g_string_new (NULL);
      GtkLabel *paragraph;

      if (!concerns_topic (self, block))
        continue;
      for (guint j = 0; j < block->runs->len; j++)
        append_run (self, markup, g_ptr_array_index (block->runs, j));
      paragraph = get_paragraph (self, n_shown++);
      if (g_strcmp0 (gtk_label_get_label (paragraph), markup->str) != 0)
        gtk_label_set_markup (paragraph, markup->str);
      gtk_widget_set_visible (GTK_WIDGET (paragraph), TRUE);
    }
  for (guint i = n_shown; i < self->paragraphs->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->paragraphs, i), FALSE);
  gtk_widget_set_visible (self->empty, n_shown == 0);
}
