/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text with fields: read once into a template, rendered against a book's figures. The language is described in
 * fields.md; nothing in it can run code or open a file. */
#pragma once

#include "model/tb-book.h"
#include "wording/tb-field-spec.h"
#include "wording/tb-run.h"

G_BEGIN_DECLS

/**
 * TbTemplate:
 *
 * A passage's text, read: plain text, fields, conditions and repetitions.
 */
typedef struct _TbTemplate TbTemplate;

TB_EXPORT
TbTemplate *tb_template_parse (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
TB_EXPORT
void tb_template_free (TbTemplate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbTemplate, tb_template_free)

/**
 * TbFieldContext:
 * @book: the figures
 * @topic_key: (nullable): the topic meant where a field names none
 * @section: (nullable): the id of the section whose topics are looked up first
 * @city: (nullable): the organization that stands for the whole city
 * @organization: (nullable): the one that 本地区 means
 * @name: (nullable): what it is called here, where that isn't its short name
 * @finding: (nullable): in a chart's title or caption, what 发现 means
 * @period: (nullable): the id of the quarter whose figures are meant, where that isn't the book's
 * @cutoff: the last day that the period's figures speak of
 * @issued: the date of issue, or not a valid date where it isn’t set
 *
 * What a template is rendered against: tb_field_context_init(), then what its passage adds. Everything is borrowed.
 */
struct _TbFieldContext
{
  TbBook *book;
  const char *topic_key;
  const char *section;
  TbOrganization *city;
  TbOrganization *organization;
  const char *name;
  const char *finding;
  const char *period;
  GDate cutoff;
  GDate issued;
};

TB_EXPORT
void tb_field_context_init (TbFieldContext *self, TbBook *book);
TB_EXPORT
gboolean tb_field_get_figure (const TbFieldContext *context, const char *topic_key, const TbMeasure *measure, TbOrganization *organization, TbValue *out);

/**
 * TbRendering:
 * @runs: (element-type TbRun): the text
 * @n_asked: figures that fields asked for
 * @n_known: those of them that are known and said
 * @n_missing: visible gaps among the runs
 * @n_unreadable: those of them where the file holds what can't be read; they are never left out
 *
 * A rendered template.
 */
typedef struct
{
  GPtrArray *runs;
  guint n_asked;
  guint n_known;
  guint n_missing;
  guint n_unreadable;
} TbRendering;

TB_EXPORT
TbRendering *tb_template_render (TbTemplate *self, const TbFieldContext *context);
TB_EXPORT
gboolean tb_template_check (TbTemplate *self, const TbFieldContext *context, GError **error);
TB_EXPORT
gboolean tb_field_name_is_usable (const char *name);
TB_EXPORT
TbRendering *tb_rendering_new_for_error (const char *text, const GError *error);
TB_EXPORT
char *tb_rendering_dup_text (const TbRendering *self);
TB_EXPORT
void tb_rendering_free (TbRendering *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbRendering, tb_rendering_free)

G_END_DECLS
