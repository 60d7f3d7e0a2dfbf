/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "circular/tb-composer.h"

struct _TbComposer
{
  GHashTable *templates; /* owned; passage id -> CachedTemplate */
};

typedef struct
{
  char *text;
  TbTemplate *template;
  GError *error; /* why there is no template */
} CachedTemplate;

static void
cached_template_free (CachedTemplate *self)
{
  g_free (self->text);
  tb_template_free (self->template);
  g_clear_error (&self->error);
  g_free (self);
}

static void
tb_composer_free (TbComposer *self)
{
  g_hash_table_unref (self->templates);
  g_free (self);
}

/**
 * tb_composer_get:
 * @book: a book
 *
 * Gives what composing keeps for a book; it is made when first asked for and goes with the book.
 *
 * Returns: (transfer none): the composer
 */
TbComposer *
tb_composer_get (TbBook *book)
{
  TbComposer *self = g_object_get_data (G_OBJECT (book), "tb-composer");

  if (self != NULL)
    return self;
  self = g_new0 (TbComposer, 1);
  self->templates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cached_template_free);
  g_object_set_data_full (G_OBJECT (book), "tb-composer", self, (GDestroyNotify) tb_composer_free);
  return self;
}

/**
 * tb_composer_get_template:
 * @self: a composer
 * @passage: a passage's id
 * @text: its text
 * @error: return location for an error
 *
 * Reads a passage's text; again only when it is another text than the last time.
 *
 * Returns: (transfer none): the template; %NULL with %TB_ERROR_FIELD
 */
TbTemplate *
tb_composer_get_template (TbComposer *self, const char *passage, const char *text, GError **error)
{
  CachedTemplate *cached = g_hash_table_lookup (self->templates, passage);

  if (cached == NULL || !g_str_equal (cached->text, text))
    {
      cached = g_new0 (CachedTemplate, 1);
      cached->text = g_strdup (text);
      cached->template = tb_template_parse (text, &cached->error);
      g_hash_table_replace (self->templates, g_strdup (passage), cached);
    }
  if (cached->template == NULL)
    g_propagate_error (error, g_error_copy (cached->error));
  return cached->template;
}
