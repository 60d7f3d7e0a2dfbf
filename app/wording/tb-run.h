/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A stretch of rendered text: plain, or what one field says, with the cell behind it. */
#pragma once

#include <glib.h>

#include "tb-macros.h"

G_BEGIN_DECLS

/**
 * TbRun:
 * @text: the text, with a field's value filled in
 * @field: (nullable): for a field, its source text without the braces
 * @measure: (nullable): for a field that names one cell, its measure's key
 * @organization: (nullable): and its organization's id
 * @period: (nullable): the quarter of that cell, where it isn't the one that the circular is about
 * @missing: whether the field has no value: @text is then the visible gap
 */
typedef struct
{
  char *text;
  char *field;
  char *measure;
  char *organization;
  char *period;
  gboolean missing;
} TbRun;

TB_EXPORT
void tb_run_free (TbRun *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbRun, tb_run_free)

G_END_DECLS
