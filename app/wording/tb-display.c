/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the field of a table or a chart: 表：TOPICS {| option}, 图：CHART. */
#include "wording/tb-display.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wording/tb-field-private.h"

/* Names joined with 、; %NULL when one of them is empty. */
static GStrv
split_names (const char *text)
{
  GStrv names = g_strsplit (text, "、", -1);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (*g_strstrip (names[i]) == '\0')
        {
          g_strfreev (names);
          return NULL;
        }
    }
  if (names[0] == NULL)
    g_clear_pointer (&names, g_strfreev);
  return names;
}

static gboolean
parse_rank (TbDisplay *self, const char *text, guint at, GError **error)
{
  const char *measure = tb_field_after_word (text, "从高到低");

  self->ascending = measure == NULL;
  if (measure == NULL)
    measure = tb_field_after_word (text, "从低到高");
  self->ranked_by = g_strstrip (g_strdup (measure));
  return *self->ranked_by != '\0' || tb_field_fail (error, at, _("the measure that gives the order, such as 从高到低：完成率"), text);
}

static gboolean
parse_option (TbDisplay *self, const char *text, guint at, GError **error)
{
  const char *title = tb_field_after_word (text, "标题");
  TbOrganizationKind kinds;

  if (title != NULL && self->title == NULL)
    {
      self->title = g_strstrip (g_strdup (title));
      return TRUE;
    }
  if (self->kind == TB_DISPLAY_CHART)
    return tb_field_fail (error, at, _("nothing after the chart’s name"), text);
  if (tb_field_parse_kinds (text, &kinds))
    {
      self->kinds |= kinds;
      return TRUE;
    }
  if ((tb_field_after_word (text, "从高到低") != NULL || tb_field_after_word (text, "从低到高") != NULL) && self->ranked_by == NULL)
    return parse_rank (self, text, at, error);
  if (self->measures == NULL)
    self->measures = split_names (text);
  else
    return tb_field_fail (error, at, _("an option such as 部门, 地区, 从高到低：完成率 or 标题：…"), text);
  return self->measures != NULL || tb_field_fail (error, at, _("measures joined with 、"), text);
}

static gboolean
parse_names (TbDisplay *self, const char *text, guint at, GError **error)
{
  if (self->kind == TB_DISPLAY_TABLE)
    {
      self->names = split_names (text);
      return self->names != NULL || tb_field_fail (error, at, _("topics joined with 、, such as 表：便民服务站、便民服务点"), text);
    }
  self->names = g_new0 (char *, 2);
  self->names[0] = g_strstrip (g_strdup (text));
  return *self->names[0] != '\0' || tb_field_fail (error, at, _("a chart’s name, such as 图：各地区便民服务点完成进度"), text);
}

/**
 * tb_display_is_field: (skip)
 * @body: a field's inside
 *
 * Returns: whether it is the field of a table or a chart
 */
gboolean
tb_display_is_field (const char *body)
{
  return tb_field_after_word (body, "表") != NULL || tb_field_after_word (body, "图") != NULL;
}

/**
 * tb_display_parse: (skip)
 * @body: the inside of such a field
 * @at: its place in the passage, in characters from 1
 * @error: return location
 *
 * Reads the field of a table or a chart.
 *
 * Returns: (transfer full): what it says; %NULL with %TB_ERROR_FIELD
 */
TbDisplay *
tb_display_parse (const char *body, guint at, GError **error)
{
  const char *table = tb_field_after_word (body, "表");
  g_autoptr (TbDisplay) self = g_new0 (TbDisplay, 1);
  g_auto (GStrv) parts = NULL;

  self->kind = table != NULL ? TB_DISPLAY_TABLE : TB_DISPLAY_CHART;
  self->source = g_strdup (body);
  parts = g_regex_split_simple ("\\s*[|｜]\\s*", table != NULL ? table : tb_field_after_word (body, "图"), 0, 0);
  if (!parse_names (self, parts[0] != NULL ? parts[0] : "", at, error))
    return NULL;
  for (gsize i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    {
      if (!parse_option (self, g_strstrip (parts[i]), at, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

void
tb_display_free (TbDisplay *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->ranked_by);
  g_strfreev (self->measures);
  g_strfreev (self->names);
  g_free (self->source);
  g_free (self);
}
