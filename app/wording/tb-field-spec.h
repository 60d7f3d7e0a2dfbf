/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of a section's own, beside those of the language. */
#pragma once

#include "model/tb-organization.h"
#include "model/tb-value.h"

G_BEGIN_DECLS

typedef struct _TbFieldContext TbFieldContext;

/**
 * TbFieldAnswer:
 * @text: (nullable) (transfer full): what the field says; %NULL says @value instead
 * @value: a number, said with the field's unit
 *
 * What a field of a section answers.
 */
typedef struct
{
  char *text;
  TbValue value;
} TbFieldAnswer;

/**
 * TbFieldSpec:
 * @name: how it is written in braces, in the office's words: `{热线人均受理}` or, of one organization, `{热线人均受理@溧阳市}`
 * @about: one sentence that says what it tells, for those who choose a field; in the office's words
 * @unit: (nullable): the unit of its value
 * @answer: works it out from @context's figures for @organization, the city where the field names none. It fills
 *   the answer, which comes blank, and returns %TRUE; %FALSE when that isn't known: the field is a visible gap then. It reads
 *   figures of `context->period`, where that is set, and keeps nothing
 *
 * A field that a section adds to the language. It can be said, compared in conditions and asked for as of an earlier
 * quarter like a figure.
 */
typedef struct
{
  const char *name;
  const char *about;
  const char *unit;
  gboolean (*answer) (const TbFieldContext *context, TbOrganization *organization, TbFieldAnswer *out);
} TbFieldSpec;

G_END_DECLS
