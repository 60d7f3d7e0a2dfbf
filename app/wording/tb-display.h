/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table or a chart within the text: what the field says that a passage of its own consists of. */
#pragma once

#include "wording/tb-field.h"

G_BEGIN_DECLS

/**
 * TB_DISPLAY_CHART_BOOK:
 *
 * In a chart's field, stands for all charts that the chart book prints, in its order.
 */
#define TB_DISPLAY_CHART_BOOK "图册"

/**
 * TbDisplayKind:
 * @TB_DISPLAY_TABLE: {表：便民服务点|地区|全年计划、已完成}
 * @TB_DISPLAY_CHART: {图：各地区便民服务点完成进度}
 *
 * What is displayed.
 */
typedef enum
{
  TB_DISPLAY_TABLE,
  TB_DISPLAY_CHART,
} TbDisplayKind;

/**
 * TbDisplay:
 * @kind: what it is
 * @source: the field without its braces
 * @names: the table's topics, or the one chart, by name or id
 * @measures: (nullable): the names of the measures shown; all of the topics
 * @kinds: the kinds of organizations in the rows; 0 for districts, else departments, else others, by what the measures have
 * @ranked_by: (nullable): the measure that orders the rows and gives them places
 * @ascending: whether the lowest comes first
 * @title: (nullable): what stands above it
 *
 * A table or a chart, read but not looked up.
 */
typedef struct
{
  TbDisplayKind kind;
  char *source;
  GStrv names;
  GStrv measures;
  TbOrganizationKind kinds;
  char *ranked_by;
  gboolean ascending;
  char *title;
} TbDisplay;

/**
 * TbDisplayColumn:
 * @topic_key: owned; the topic's key
 * @topic: (nullable): the topic
 * @measure: the measure
 *
 * A measure that a table shows.
 */
typedef struct
{
  char *topic_key;
  const TbTopic *topic;
  const TbMeasure *measure;
} TbDisplayColumn;

TB_EXPORT
const TbDisplay *tb_template_get_display (TbTemplate *self);
TB_EXPORT
GPtrArray *tb_display_list_columns (const TbDisplay *self, const TbFieldContext *context, GError **error);
TB_EXPORT
const TbChartSpec *tb_display_find_chart (const TbDisplay *self, const TbFieldContext *context, const char **section_id, GError **error);

char *tb_field_find_topic (const char *name, const TbFieldContext *context, GError **error);
gboolean tb_display_is_field (const char *body);
TbDisplay *tb_display_parse (const char *body, guint at, GError **error);
void tb_display_free (TbDisplay *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbDisplay, tb_display_free)
gboolean tb_display_check (const TbDisplay *self, const TbFieldContext *context, GError **error);

G_END_DECLS
