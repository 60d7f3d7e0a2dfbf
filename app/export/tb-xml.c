/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes XML. Names of elements and attributes are ours; texts and values are anybody's. */
#include "export/tb-xml.h"

#include "model/tb-plain-text.h"

struct _TbXml
{
  GString *text;   /* owned */
  GPtrArray *open; /* owned (element-type utf8): names of the open elements, borrowed */
};

static TbXml *
begin (const char *head)
{
  TbXml *self = g_new0 (TbXml, 1);

  self->text = g_string_new (head);
  self->open = g_ptr_array_new ();
  return self;
}

/**
 * tb_xml_new: (skip)
 *
 * Begins a document in UTF-8.
 *
 * Returns: (transfer full): a writer
 */
TbXml *
tb_xml_new (void)
{
  return begin ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
}

/**
 * tb_xml_new_html: (skip)
 *
 * Begins a page of HTML, which is written like XML; only elements that never have content may be written as empty.
 *
 * Returns: (transfer full): a writer
 */
TbXml *
tb_xml_new_html (void)
{
  return begin ("<!DOCTYPE html>\n");
}

/**
 * tb_xml_free: (skip)
 * @self: (nullable): a writer
 *
 * Drops what was written.
 */
void
tb_xml_free (TbXml *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->open);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/* XML has no way to say a control character: it is replaced. */
static void
append_escaped (TbXml *self, const char *text)
{
  g_autofree char *clean = tb_plain_text_clean (text);

  for (const char *at = clean; *at != '\0'; at++)
    {
      if (*at == '&')
        g_string_append (self->text, "&amp;");
      else if (*at == '<')
        g_string_append (self->text, "&lt;");
      else if (*at == '>')
        g_string_append (self->text, "&gt;");
      else if (*at == '"')
        g_string_append (self->text, "&quot;");
      else if (*at == '\n')
        g_string_append (self->text, "&#10;");
      else
        g_string_append_c (self->text, *at);
    }
}

static void
append_tag (TbXml *self, const char *name, va_list attributes)
{
  const char *attribute;

  g_string_append_printf (self->text, "<%s", name);
  while ((attribute = va_arg (attributes, const char *)) != NULL)
    {
      const char *value = va_arg (attributes, const char *);

      if (value == NULL)
        continue;
      g_string_append_printf (self->text, " %s=\"", attribute);
      append_escaped (self, value);
      g_string_append_c (self->text, '"');
    }
}

/**
 * tb_xml_open: (skip)
 * @self: a writer
 * @name: the element's name, a literal
 * @...: attributes, each a name and a value, then %NULL; one whose value is %NULL is left out
 *
 * Begins an element.
 */
void
tb_xml_open (TbXml *self, const char *name, ...)
{
  va_list attributes;

  va_start (attributes, name);
  append_tag (self, name, attributes);
  va_end (attributes);
  g_string_append_c (self->text, '>');
  g_ptr_array_add (self->open, (gpointer) name);
}

/**
 * tb_xml_close: (skip)
 * @self: a writer
 *
 * Ends the element that was opened last.
 */
void
tb_xml_close (TbXml *self)
{
  g_assert (self->open->len > 0);
  g_string_append_printf (self->text, "</%s>", (char *) g_ptr_array_steal_index (self->open, self->open->len - 1));
}

/**
 * tb_xml_empty: (skip)
 * @self: a writer
 * @name: the element's name
 * @...: attributes as for tb_xml_open()
 *
 * Writes an element without content.
 */
void
tb_xml_empty (TbXml *self, const char *name, ...)
{
  va_list attributes;

  va_start (attributes, name);
  append_tag (self, name, attributes);
  va_end (attributes);
  g_string_append (self->text, "/>");
}

/**
 * tb_xml_text: (skip)
 * @self: a writer
 * @text: any text
 *
 * Writes text.
 */
void
tb_xml_text (TbXml *self, const char *text)
{
  append_escaped (self, text);
}

/**
 * tb_xml_element: (skip)
 * @self: a writer
 * @name: the element's name, a literal
 * @text: any text
 *
 * Writes an element that holds nothing but text.
 */
void
tb_xml_element (TbXml *self, const char *name, const char *text)
{
  tb_xml_open (self, name, NULL);
  tb_xml_text (self, text);
  tb_xml_close (self);
}

/**
 * tb_xml_markup: (skip)
 * @self: a writer
 * @markup: well-formed markup of our own making
 * @length: its length in bytes, or -1
 *
 * Writes what is markup already.
 */
void
tb_xml_markup (TbXml *self, const char *markup, gssize length)
{
  g_string_append_len (self->text, markup, length);
}

GBytes *
tb_xml_end (TbXml *self)
{
  GBytes *bytes;

  g_assert (self->open->len == 0);
  bytes = g_string_free_to_bytes (g_steal_pointer (&self->text));
  g_ptr_array_unref (self->open);
  g_free (self);
  return bytes;
}
