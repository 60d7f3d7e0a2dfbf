/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the sections' checks over a book and says what was found, with the arithmetic. */
#pragma once

#include "model/tb-book.h"

G_BEGIN_DECLS

/**
 * TbFinding:
 *
 * One thing that a check found. It never changes; its properties are `severity`, `topic-key`, `measure-key`,
 * `organization` (nullable), `message` and `arithmetic`.
 */

#define TB_TYPE_FINDING (tb_finding_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbFinding, tb_finding, TB, FINDING, GObject)

TB_EXPORT
TbSeverity tb_finding_get_severity (TbFinding *self);
TB_EXPORT
TbCheckRule tb_finding_get_rule (TbFinding *self);
TB_EXPORT
const char *tb_finding_get_topic_key (TbFinding *self);
TB_EXPORT
const char *tb_finding_get_measure_key (TbFinding *self);
TB_EXPORT
TbOrganization *tb_finding_get_organization (TbFinding *self);
TB_EXPORT
const char *tb_finding_get_message (TbFinding *self);
TB_EXPORT
const char *tb_finding_get_arithmetic (TbFinding *self);

TB_EXPORT
GListModel *tb_check_run (TbBook *book);
TB_EXPORT
GListModel *tb_check_run_topic (TbBook *book, const char *topic_key);

G_END_DECLS
