/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One section's state on the overview: figures filled, findings, last change, and topics to look at. */
#pragma once

#include <adwaita.h>

#include "tb-standing.h"

G_BEGIN_DECLS

#define TB_TYPE_SECTION_CARD (tb_section_card_get_type ())
G_DECLARE_FINAL_TYPE (TbSectionCard, tb_section_card, TB, SECTION_CARD, AdwPreferencesGroup)

GtkWidget *tb_section_card_new (TbStanding *standing, guint index, const TbSectionSpec *section);
void tb_section_card_update (TbSectionCard *self);

G_END_DECLS
