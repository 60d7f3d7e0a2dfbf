/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pointer that is seen from the last row: a ringed dot with a halo, in a colour that no chart draws values in. */
#include "meeting/tb-meeting-private.h"

#define DOT 9.0f
#define RING 3.0f
#define HALO 30.0f

static void
append_disc (GtkSnapshot *snapshot, double x, double y, float radius, const GdkRGBA *colour)
{
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (x - radius, y - radius, 2 * radius, 2 * radius), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, colour, &disc.bounds);
  gtk_snapshot_pop (snapshot);
}

/**
 * tb_meeting_pointer_draw: (skip)
 * @self: a meeting
 * @snapshot: where to draw
 *
 * Draws the pointer over the chart, while it is asked for.
 */
void
tb_meeting_pointer_draw (TbMeeting *self, GtkSnapshot *snapshot)
{
  GdkRGBA colour = { 0.88f, 0.11f, 0.14f, 1 };
  const GdkRGBA white = { 1, 1, 1, 1 };
  GdkRGBA halo;

  if (!self->is_pointing)
    return;
  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "error_bg_color", &colour);
  halo = colour;
  halo.alpha = 0.28f;
  append_disc (snapshot, self->x, self->y, HALO, &halo);
  append_disc (snapshot, self->x, self->y, DOT + RING, &white);
  append_disc (snapshot, self->x, self->y, DOT, &colour);
}
