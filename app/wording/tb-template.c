/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a passage's text into a tree: plain text, fields, and the blocks that fields open and close. */
#include "wording/tb-field-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_DEPTH 16
#define MAX_LENGTH 65536
#define BLANKS " \t\r\n"

typedef enum
{
  STOP_END,
  STOP_OTHERWISE,
  STOP_DONE,
} Stop;

typedef struct
{
  const char *text; /* borrowed */
  const char *at;   /* where reading stands */
  guint depth;      /* open blocks */
  gboolean in_each; /* one of them is {逐个…} */
} Reader;

static GPtrArray *read_nodes (Reader *reader, Stop *stop, GError **error);

static guint
reader_place (Reader *reader, const char *at)
{
  return g_utf8_pointer_to_offset (reader->text, at) + 1;
}

/**
 * tb_node_new: (skip)
 * @kind: its kind
 * @source: its source text
 * @length: how many bytes of it
 *
 * Returns: (transfer full): a node
 */
TbNode *
tb_node_new (TbNodeKind kind, const char *source, gsize length)
{
  TbNode *node = g_new0 (TbNode, 1);

  node->kind = kind;
  node->source = g_strndup (source, length);
  node->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_term_free);
  return node;
}

static void
reference_free (TbReference *self)
{
  if (self == NULL)
    return;
  g_free (self->topic);
  g_free (self->measure_name);
  g_free (self->organization);
  g_free (self->topic_key);
  g_free (self);
}

void
tb_term_free (TbTerm *self)
{
  if (self == NULL)
    return;
  reference_free (self->left);
  reference_free (self->right);
  g_free (self);
}

void
tb_node_free (TbNode *self)
{
  if (self == NULL)
    return;
  g_free (self->source);
  g_free (self->none);
  g_ptr_array_unref (self->terms);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->otherwise, g_ptr_array_unref);
  tb_display_free (self->display);
  g_free (self);
}

/* Plain text up to the next field; {{ and }} stand for the braces themselves. */
static TbNode *
read_text (Reader *reader, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (*reader->at != '\0')
    {
      const char c = *reader->at;

      if (c == '{' && reader->at[1] != '{')
        break;
      if (c == '}' && reader->at[1] != '}')
        {
          g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
                       _("At character %u: “}” closes no field; write “}}” for the sign itself"),
                          reader_place (reader, reader->at));
          return NULL;
        }
      g_string_append_c (text, c);
      reader->at += c == '{' || c == '}' ? 2 : 1;
    }
  return tb_node_new (TB_NODE_TEXT, text->str, text->len);
}

/* A field's inside, without its braces and outer blanks. */
static char *
read_body (Reader *reader, GError **error)
{
  const char *start = reader->at + 1;
  const char *end = start + strcspn (start, "{}\n");

  if (*end != '}')
    {
      g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
                   _("At character %u: the field that begins here isn’t closed; a “}” was expected"),
                      reader_place (reader, reader->at));
      return NULL;
    }
  reader->at = end + 1;
  return g_strstrip (g_strndup (start, end - start));
}

/* What stands between a block's opening and its {完}. */
static gboolean
read_block (Reader *reader, TbNode *node, const char *opening, GError **error)
{
  const guint place = reader_place (reader, opening);
  const gboolean is_each = node->kind == TB_NODE_EACH;
  Stop stop;

  /* Repetitions inside repetitions would multiply: a text that came by mail mustn't be able to stop the program. */
  if (++reader->depth > MAX_DEPTH || (is_each && reader->in_each))
    {
      g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
                   is_each ? _("At character %u: {逐个…} can’t stand inside another one") : _("At character %u: too many blocks stand inside each other"), place);
      return FALSE;
    }
  reader->in_each |= is_each;
  node->children = read_nodes (reader, &stop, error);
  if (node->children != NULL && stop == STOP_OTHERWISE)
    {
      node->otherwise = read_nodes (reader, &stop, error);
      if (node->otherwise == NULL)
        return FALSE;
    }
  reader->depth--;
  reader->in_each &= !is_each;
  if (node->children == NULL)
    return FALSE;
  if (stop != STOP_DONE)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
                   stop == STOP_END ? _("At character %u: “{%s}” opens a block that has no {完}") : _("At character %u: “{%s}” has more than one {否则}"), place, node->source);
      return FALSE;
    }
  return TRUE;
}

/* What follows @word and a colon of either width; %NULL when @text begins otherwise. */
const char *
tb_field_after_word (const char *text, const char *word)
{
  if (!g_str_has_prefix (text, word))
    return NULL;
  text += strlen (word);
  if (g_str_has_prefix (text, "："))
    return text + strlen ("：");
  return *text == ':' ? text + 1 : NULL;
}

/* A table or a chart: it has no words around it, but may have blanks. */
static TbNode *
read_display (Reader *reader, const char *opening, const char *body, GError **error)
{
  const guint place = reader_place (reader, opening);
  TbDisplay *display;
  TbNode *node;

  if (strspn (reader->text, BLANKS) != (gsize) (opening - reader->text) || reader->at[strspn (reader->at, BLANKS)] != '\0')
    {
      g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
                   _("At character %u: a table or a chart stands in a passage of its own, without other words"), place);
      return NULL;
    }
  display = tb_display_parse (body, place, error);
  if (display == NULL)
    return NULL;
  node = tb_node_new (TB_NODE_DISPLAY, body, strlen (body));
  node->display = display;
  return node;
}

static TbNode *
read_field (Reader *reader, Stop *stop, GError **error)
{
  const char *opening = reader->at;
  const guint place = reader_place (reader, opening);
  g_autofree char *body = read_body (reader, error);
  g_autoptr (TbNode) node = NULL;
  const char *condition;

  *stop = STOP_END;
  if (body == NULL)
    return NULL;
  if (g_str_equal (body, "否则") || g_str_equal (body, "完"))
    {
      *stop = g_str_equal (body, "完") ? STOP_DONE : STOP_OTHERWISE;
      if (reader->depth == 0)
        g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
                     _("At character %u: “{%s}” belongs to no {若…} or {逐个…} before it"), place, body);
      return NULL;
    }
  if (tb_display_is_field (body))
    return read_display (reader, opening, body, error);
  condition = tb_field_after_word (body, "若");
  if (g_str_equal (body, "若有"))
    {
      node = tb_node_new (TB_NODE_KNOWN, body, strlen (body));
    }
  else if (condition != NULL)
    {
      node = tb_node_new (TB_NODE_WHEN, body, strlen (body));
      if (!tb_field_parse_condition (condition, node, place, error))
        return NULL;
    }
  else
    {
      node = tb_field_parse (body, place, error);
    }
  if (node == NULL || (node->kind != TB_NODE_FIELD && !read_block (reader, node, opening, error)))
    return NULL;
  return g_steal_pointer (&node);
}

static GPtrArray *
read_nodes (Reader *reader, Stop *stop, GError **error)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_node_free);

  *stop = STOP_END;
  while (*reader->at != '\0')
    {
      GError *failure = NULL;
      TbNode *node;

      if (*reader->at == '{' && reader->at[1] != '{')
        node = read_field (reader, stop, &failure);
      else
        node = read_text (reader, &failure);

      if (failure != NULL)
        {
          g_clear_pointer (&node, tb_node_free);
          g_propagate_error (error, failure);
          return NULL;
        }
      if (node == NULL) /* {否则} or {完} */
        break;
      g_ptr_array_add (nodes, node);
    }
  return g_steal_pointer (&nodes);
}

/**
 * tb_template_parse:
 * @text: a passage's text with its fields in braces, in the language of fields.md
 * @error: return location
 *
 * Reads a passage. Names are only read here; whether there are such topics and measures is found when
 * rendering, or by tb_template_check().
 *
 * Returns: (transfer full): the template; %NULL with %TB_ERROR_FIELD, whose message names the place
 *   and what was expected there
 */
TbTemplate *
tb_template_parse (const char *text, GError **error)
{
  Reader reader = { .text = text, .at = text };
  TbTemplate *self;
  GPtrArray *nodes;
  Stop stop;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > MAX_LENGTH || !g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, TB_ERROR, TB_ERROR_FIELD,
                   _("The passage is longer than %d bytes, or isn’t UTF-8 text"), MAX_LENGTH);
      return NULL;
    }
  nodes = read_nodes (&reader, &stop, error);
  if (nodes == NULL)
    return NULL;
  self = g_new0 (TbTemplate, 1);
  self->nodes = nodes;
  return self;
}

/**
 * tb_template_free:
 * @self: (nullable): a template
 *
 * Frees a template.
 */
void
tb_template_free (TbTemplate *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

/**
 * tb_template_get_display:
 * @self: a template
 *
 * Returns: (transfer none) (nullable): the table or the chart that the passage is; %NULL for text
 */
const TbDisplay *
tb_template_get_display (TbTemplate *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const TbNode *node = g_ptr_array_index (self->nodes, i);

      if (node->display != NULL)
        return node->display;
    }
  return NULL;
}
