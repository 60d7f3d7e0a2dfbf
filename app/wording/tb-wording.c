/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads wording.txt, line by line:
 *
 *   // a note for those who review the wording
 *   # 一级标题            ## two, ### three, #### four levels; numbers are set by the program
 *   [summary 主题：便民服务点 编号]
 *   全市……               the passage's text, up to an empty line or the next heading; lines are joined
 *   @@ 进度表 [横排]        begins an attachment of that title, whose passages follow; on its side with 横排
 *
 * After a passage's id stand, in any order: 主题：NAME, 编号 (a numbered item), 逐地区 (once for every district). */
#include "wording/tb-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ATTACHMENT "@@"
#define LANDSCAPE "[横排]"

static void
item_free (TbWordingItem *self)
{
  g_free (self->id);
  g_free (self->topic);
  g_free (self->text);
  g_free (self);
}

static gboolean
fail (GError **error, guint line, const char *expected, const char *seen)
{
  g_set_error (error, TB_ERROR, TB_ERROR_FIELD, _("Line %u of the wording: %s was expected, but there is “%s”"), line, expected, seen);
  return FALSE;
}

static gboolean
is_id (const char *text)
{
  return *text != '\0' && text[strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

/* [id 主题：NAME 编号 逐地区] */
static TbWordingItem *
parse_head (const char *line, guint number, GError **error)
{
  TbWordingItem *item = NULL;
  g_autofree char *inside = NULL;
  g_auto (GStrv) words = NULL;
  const gsize length = strlen (line);

  if (line[length - 1] != ']')
    {
      fail (error, number, _("a passage’s head that ends with “]”"), line);
      return NULL;
    }
  inside = g_strndup (line + 1, length - 2);
  words = g_strsplit (g_strstrip (inside), " ", -1);
  if (words[0] == NULL || !is_id (words[0]))
    {
      fail (error, number, _("a passage’s id of small letters, digits and hyphens"), line);
      return NULL;
    }
  item = g_new0 (TbWordingItem, 1);
  item->id = g_strdup (words[0]);
  for (gsize i = 1; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], "编号"))
        item->numbered = TRUE;
      else if (g_str_equal (words[i], "逐地区"))
        item->each_district = TRUE;
      else if (g_str_has_prefix (words[i], "主题：") && item->topic == NULL)
        item->topic = g_strdup (words[i] + strlen ("主题："));
      else if (*words[i] != '\0' && !fail (error, number, _("主题：NAME, 编号 or 逐地区"), words[i]))
        {
          item_free (item);
          return NULL;
        }
    }
  return item;
}

static TbWordingItem *
parse_heading (const char *line, guint number, GError **error)
{
  const gsize level = strspn (line, "#");
  TbWordingItem *item;

  if (level > 4 || line[level] != ' ')
    {
      fail (error, number, _("one to four “#” and a blank before a heading"), line);
      return NULL;
    }
  item = g_new0 (TbWordingItem, 1);
  item->level = level;
  item->text = g_strstrip (g_strdup (line + level));
  return item;
}

/* @@ TITLE [横排] */
static TbWordingItem *
parse_attachment (const char *line, guint number, GError **error)
{
  g_autofree char *title = g_strstrip (g_strdup (line + strlen (ATTACHMENT)));
  const gboolean is_landscape = g_str_has_suffix (title, LANDSCAPE);
  TbWordingItem *item;

  if (is_landscape)
    title[strlen (title) - strlen (LANDSCAPE)] = '\0';
  if (*g_strstrip (title) == '\0')
    {
      fail (error, number, _("an attachment’s title after “@@”"), line);
      return NULL;
    }
  item = g_new0 (TbWordingItem, 1);
  item->is_attachment = TRUE;
  item->is_landscape = is_landscape;
  item->text = g_steal_pointer (&title);
  return item;
}

static TbWordingItem *
parse_opening (const char *line, guint number, GError **error)
{
  if (*line == '#')
    return parse_heading (line, number, error);
  return *line == '[' ? parse_head (line, number, error) : parse_attachment (line, number, error);
}

/* Adds a line to the passage that is open. */
static void
append_text (TbWordingItem *item, const char *line)
{
  g_autofree char *former = item->text;

  item->text = g_strconcat (former != NULL ? former : "", line, NULL);
}

static gboolean
check_complete (GPtrArray *items, guint number, GError **error)
{
  const TbWordingItem *last = items->len > 0 ? g_ptr_array_index (items, items->len - 1) : NULL;

  return last == NULL || last->text != NULL || fail (error, number, _("a passage’s text"), last->id);
}

/**
 * tb_wording_parse:
 * @text: the text of wording.txt
 * @error: return location
 *
 * Reads a section's headings and default passages. Fields in them are not read yet.
 *
 * Returns: (transfer full) (element-type TbWordingItem): the items in order; %NULL with %TB_ERROR_FIELD,
 *   whose message names the line
 */
GPtrArray *
tb_wording_parse (const char *text, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  TbWordingItem *open = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (g_str_has_prefix (line, "//"))
        continue;
      if (*line == '#' || *line == '[' || g_str_has_prefix (line, ATTACHMENT))
        {
          if (!check_complete (items, i + 1, error))
            return NULL;
          open = parse_opening (line, i + 1, error);
          if (open == NULL)
            return NULL;
          g_ptr_array_add (items, open);
        }
      else if (*line == '\0')
        {
          open = open != NULL && open->text == NULL ? open : NULL;
        }
      else if (open == NULL || open->id == NULL)
        {
          fail (error, i + 1, _("a heading (# …), an attachment (@@ …) or a passage’s head ([id])"), line);
          return NULL;
        }
      else
        {
          append_text (open, line);
        }
    }
  if (!check_complete (items, g_strv_length (lines), error))
    return NULL;
  return g_steal_pointer (&items);
}
