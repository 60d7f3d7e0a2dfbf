/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card of a cell. It is filled when it is shown and says nothing that the file doesn't. */
#include "grid/tb-cell-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "grid/tb-cell-story.h"
#include "grid/tb-figure-grid-private.h"

#define STORY_STEPS 5

struct _TbCellCard
{
  GtkPopover parent_instance;

  /* template */
  GtkLabel *title;
  GtkLabel *value;
  GtkLabel *meaning;
  GtkLabel *detail;
  GtkWidget *note_list;
  AdwEntryRow *note;
  GtkLabel *problem;
  GtkLabel *story;

  TbGridModel *model; /* owned; the cell that is shown */
  guint row;
  guint column;
};

G_DEFINE_FINAL_TYPE (TbCellCard, tb_cell_card, GTK_TYPE_POPOVER)

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static const char *
qualifier_meaning (const TbValue *value)
{
  if (value->state == TB_VALUE_NO_DATA)
    return _("It was said that there is no data; that isn’t zero.");
  if (value->state != TB_VALUE_NUMBER)
    return _("Not filled in; that isn’t zero.");
  switch (value->qualifier)
    {
    case TB_OVER:
      return _("More than this number; sums with it are “more than” too.");
    case TB_AT_LEAST:
      return _("This number or more.");
    case TB_UNDER:
      return _("Less than this number.");
    case TB_AT_MOST:
      return _("This number or less.");
    case TB_ABOUT:
      return _("About this number; nothing is concluded from it.");
    case TB_RANGE:
      return _("From the one number to the other.");
    case TB_EXACTLY:
    default:
      return NULL;
    }
}

static void
on_note_applied (TbCellCard *self)
{
  g_autoptr (GError) error = NULL;
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->note));

  if (self->model == NULL)
    return;
  if (tb_grid_model_set_note (self->model, self->row, self->column, note, &error))
    gtk_popover_popdown (GTK_POPOVER (self));
  else
    set_text (self->problem, error->message);
}

static void
tb_cell_card_dispose (GObject *object)
{
  TbCellCard *self = TB_CELL_CARD (object);

  g_clear_object (&self->model);

  G_OBJECT_CLASS (tb_cell_card_parent_class)->dispose (object);
}

static void
tb_cell_card_class_init (TbCellCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tb_cell_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tongbao/Tongbao/ui/grid/tb-cell-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TbCellCard, title);
  gtk_widget_class_bind_template_child (widget_class, TbCellCard, value);
  gtk_widget_class_bind_template_child (widget_class, TbCellCard, meaning);
  gtk_widget_class_bind_template_child (widget_class, TbCellCard, detail);
  gtk_widget_class_bind_template_child (widget_class, TbCellCard, note_list);
  gtk_widget_class_bind_template_child (widget_class, TbCellCard, note);
  gtk_widget_class_bind_template_child (widget_class, TbCellCard, problem);
  gtk_widget_class_bind_template_child (widget_class, TbCellCard, story);
  gtk_widget_class_bind_template_callback (widget_class, on_note_applied);
}

static void
tb_cell_card_init (TbCellCard *self)
{
  g_type_ensure (ADW_TYPE_ENTRY_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tb_cell_card_new: (skip)
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
tb_cell_card_new (void)
{
  return g_object_new (TB_TYPE_CELL_CARD, NULL);
}

/**
 * tb_cell_card_set_cell: (skip)
 * @self: a card
 * @model: the grid's model
 * @row: a row
 * @column: a column
 *
 * Fills the card with what is known of a cell.
 */
void
tb_cell_card_set_cell (TbCellCard *self, TbGridModel *model, guint row, guint column)
{
  const TbDatum *datum = tb_grid_model_get_datum (model, row, column);
  TbBook *book = tb_grid_model_get_book (model);
  const TbCell *cell = NULL;
  g_autofree char *title = g_strdup_printf ("%s · %s", tb_grid_model_get_row (model, row)->title, datum->measure->name);
  g_autofree char *words = NULL;
  g_autofree char *story = NULL;

  g_set_object (&self->model, model);
  self->row = row;
  self->column = column;
  if (datum->organization != NULL)
    {
      cell = tb_sheet_get_cell (tb_grid_model_get_sheet (model), datum->organization, datum->measure);
      words = tb_value_to_words (&cell->value, datum->measure->unit);
      story = tb_cell_story_describe (book, tb_book_get_period (book), datum->key, datum->organization, datum->measure->unit, STORY_STEPS);
    }
  else
    {
      words = g_strdup (datum->text);
    }
  set_text (self->title, title);
  set_text (self->value, (datum->flags & TB_DATUM_UNREADABLE) != 0 || *words == '\0' ? datum->text : words);
  set_text (self->meaning, cell != NULL && (datum->flags & TB_DATUM_UNREADABLE) == 0 ? qualifier_meaning (&cell->value) : NULL);
  set_text (self->detail, datum->detail);
  set_text (self->problem, NULL);
  set_text (self->story, story);
  gtk_editable_set_text (GTK_EDITABLE (self->note), cell != NULL && cell->note != NULL ? cell->note : "");
  gtk_widget_set_visible (self->note_list, cell != NULL && cell->origin == TB_CELL_TYPED);
  gtk_widget_set_sensitive (self->note_list, !tb_project_is_read_only (tb_book_get_project (book)));
}

static void
on_card_closed (TbFigureGrid *self)
{
  tb_figure_grid_cursor_moved (self);
}

/**
 * tb_grid_show_card: (skip)
 * @self: a grid
 *
 * Shows the card of the cursor's cell.
 */
void
tb_grid_show_card (TbFigureGrid *self)
{
  GdkRectangle at;

  if (!self->has_cursor)
    return;
  if (self->card == NULL)
    {
      self->card = tb_cell_card_new ();
      gtk_widget_set_parent (self->card, GTK_WIDGET (self));
      g_signal_connect_object (self->card, "closed", G_CALLBACK (on_card_closed), self, G_CONNECT_SWAPPED);
    }
  at = tb_grid_geometry_cell (self, self->selection.row, self->selection.column);
  tb_cell_card_set_cell (TB_CELL_CARD (self->card), self->model, self->selection.row, self->selection.column);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->card), &at);
  gtk_popover_popup (GTK_POPOVER (self->card));
}
