/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For the engine only: figures read row by row, without a copy. */
#pragma once

#include "model/tb-figure.h"

G_BEGIN_DECLS

/* All text is borrowed until the function returns. @organization and @value are as the file has them: to be compared
 * and decoded, and checked before they are shown. */
typedef struct
{
  const char *period;
  const char *measure;
  const char *organization;
  const char *value;
  const char *named;
  const char *note;
} TbFigureRow;

typedef gboolean (*TbFigureFunc) (const TbFigureRow *row, gpointer user_data, GError **error);

gboolean tb_figures_foreach (TbProject *project, const char *period, const char *prefix, TbFigureFunc func, gpointer user_data, GError **error);

G_END_DECLS
