/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the files of app/check: what a rule gets, and the words that all rules share. */
#pragma once

#include "check/tb-check.h"

G_BEGIN_DECLS

/**
 * TbCheckRun:
 * @section: the section that declares the check
 * @spec: the check
 * @sheet: its topic's figures
 * @topic: its topic
 * @measure: the measure checked
 * @against: (nullable): the measure compared with, where the check names one
 * @findings: (element-type TbFinding): where findings go
 *
 * One check at work: everything a rule reads, all borrowed.
 */
typedef struct
{
  const TbSectionSpec *section;
  const TbCheckSpec *spec;
  TbSheet *sheet;
  const TbTopic *topic;
  const TbMeasure *measure;
  const TbMeasure *against;
  GPtrArray *findings;
} TbCheckRun;

typedef void (*TbCheckFunc) (TbCheckRun *run);

/* the rules; see TbCheckRule */
void tb_check_sum (TbCheckRun *run);
void tb_check_count (TbCheckRun *run);
void tb_check_adds_up (TbCheckRun *run);
void tb_check_not_above (TbCheckRun *run);
void tb_check_rate (TbCheckRun *run);
void tb_check_rank (TbCheckRun *run);
void tb_check_percent (TbCheckRun *run);

/* takes @message and @arithmetic */
void tb_check_report (TbCheckRun *run, TbSeverity severity, const TbMeasure *measure, TbOrganization *organization, char *message, char *arithmetic);

TbFinding *tb_finding_new (TbSeverity severity, TbCheckRule rule, const char *topic_key, char *measure_key, TbOrganization *organization, char *message, char *arithmetic);

/* a typed number of @organization, or NULL */
const TbValue *tb_check_get_typed (TbCheckRun *run, TbOrganization *organization, const TbMeasure *measure);
/* the organizations of the check's @parts (all of the sheet where it names none) */
gboolean tb_check_is_part (TbCheckRun *run, TbOrganization *organization);
/* whether parts without a figure have none (a list of those concerned), rather than an unknown one */
gboolean tb_check_parts_are_listed (TbCheckRun *run);

/* "35+17" + 35 → "35+17+35" */
void tb_check_words_add_term (GString *sum, const TbValue *term, const char *unit);
/* "35+17" → "35+17 = 52 ≠ 50, off by 2"; both may be qualified and must not be compatible */
char *tb_check_words_compare (const char *left, const TbValue *value, const TbValue *stated, const char *unit);

G_END_DECLS
