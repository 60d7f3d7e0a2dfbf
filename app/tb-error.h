/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tb-macros.h"

G_BEGIN_DECLS

/**
 * TB_ERROR:
 *
 * The domain of all errors of the engine. Their messages are written for the analyst, in the
 * user's language, and say what happened, where, and what to do next.
 */
#define TB_ERROR (tb_error_quark ())

/**
 * TbError:
 * @TB_ERROR_USAGE: a command or call was used wrongly
 * @TB_ERROR_VALUE: a typed value can't be read
 * @TB_ERROR_OVERFLOW: a number is too large for exact arithmetic
 * @TB_ERROR_NOT_FOUND: no topic, measure, organization, period or row of that name
 * @TB_ERROR_AMBIGUOUS: a name that more than one thing has
 * @TB_ERROR_NOT_EDITABLE: the cell is computed or doesn't exist for that organization
 * @TB_ERROR_NOT_PROJECT: the file is no project
 * @TB_ERROR_DAMAGED: the file is a project, and damaged or truncated
 * @TB_ERROR_NEWER_VERSION: the file was written by a newer version
 * @TB_ERROR_FOREIGN_SCHEMA: the file holds a table, trigger, view or index that isn't ours
 * @TB_ERROR_JOURNAL: the journal beside the file can't be trusted
 * @TB_ERROR_READ_ONLY: the file or its folder can't be written
 * @TB_ERROR_BUSY: another program holds the file
 * @TB_ERROR_FULL: the disk is full
 * @TB_ERROR_IO: reading or writing failed
 * @TB_ERROR_REPLACED: the file was replaced by another copy while it was open
 * @TB_ERROR_PLUGIN: a section plugin can't be used
 * @TB_ERROR_FIELD: a field in a passage can't be read
 * @TB_ERROR_EXPORT: the output can't be made
 *
 * Codes of %TB_ERROR.
 */
typedef enum
{
  TB_ERROR_USAGE,
  TB_ERROR_VALUE,
  TB_ERROR_OVERFLOW,
  TB_ERROR_NOT_FOUND,
  TB_ERROR_AMBIGUOUS,
  TB_ERROR_NOT_EDITABLE,
  TB_ERROR_NOT_PROJECT,
  TB_ERROR_DAMAGED,
  TB_ERROR_NEWER_VERSION,
  TB_ERROR_FOREIGN_SCHEMA,
  TB_ERROR_JOURNAL,
  TB_ERROR_READ_ONLY,
  TB_ERROR_BUSY,
  TB_ERROR_FULL,
  TB_ERROR_IO,
  TB_ERROR_REPLACED,
  TB_ERROR_PLUGIN,
  TB_ERROR_FIELD,
  TB_ERROR_EXPORT,
} TbError;

TB_EXPORT
GQuark tb_error_quark (void);

G_END_DECLS
