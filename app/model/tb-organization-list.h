/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The organizations that a new project starts with. */
#pragma once

#include "tb-macros.h"

G_BEGIN_DECLS

/**
 * tb_organizations_default_tsv:
 *
 * The list that a new project starts with, in the form that tb_organizations_load_tsv() reads. The
 * analyst changes it in the project.
 *
 * Returns: (transfer none): the text of data/samples/organizations.tsv
 */
TB_EXPORT
const char *tb_organizations_default_tsv (void);

G_END_DECLS
