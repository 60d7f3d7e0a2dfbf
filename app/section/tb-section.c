/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interface that a section plugin's GTK-free half implements. */
#include "section/tb-section.h"

G_DEFINE_INTERFACE (TbSection, tb_section, G_TYPE_OBJECT)

static void
tb_section_default_init (TbSectionInterface *iface)
{
}

const TbSectionSpec *
tb_section_describe (TbSection *self)
{
  g_return_val_if_fail (TB_IS_SECTION (self), NULL);
  g_return_val_if_fail (TB_SECTION_GET_IFACE (self)->describe != NULL, NULL);

  return TB_SECTION_GET_IFACE (self)->describe (self);
}
