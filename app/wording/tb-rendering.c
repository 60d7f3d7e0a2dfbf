/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rendering adds to: runs of text, with the figures asked for and the gaps counted. */
#include "model/tb-plain-text.h"
#include "wording/tb-field-private.h"

/**
 * tb_run_free:
 * @self: (nullable): a run
 *
 * Frees a run.
 */
void
tb_run_free (TbRun *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->field);
  g_free (self->measure);
  g_free (self->organization);
  g_free (self->period);
  g_free (self);
}

TbRendering *
tb_rendering_new (void)
{
  TbRendering *self = g_new0 (TbRendering, 1);

  self->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) tb_run_free);
  return self;
}

/**
 * tb_rendering_new_for_error:
 * @text: a text that can't be read as a template
 * @error: why
 *
 * Shows @text as it is, with the reason after it as a visible gap.
 *
 * Returns: (transfer full): the rendering
 */
TbRendering *
tb_rendering_new_for_error (const char *text, const GError *error)
{
  g_autoptr (TbNode) node = tb_node_new (TB_NODE_FIELD, "", 0);
  TbRendering *self = tb_rendering_new ();

  tb_rendering_add (self, text, NULL, NULL, NULL);
  tb_rendering_add_gap (self, error->message, node, NULL, NULL);
  return self;
}

/**
 * tb_rendering_free:
 * @self: (nullable): a rendering
 *
 * Frees a rendering and its runs.
 */
void
tb_rendering_free (TbRendering *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->runs);
  g_free (self);
}

/* @node NULL: plain text, which joins the plain text before it. What can't be typeset becomes U+FFFD. */
void
tb_rendering_add (TbRendering *self, const char *text, const TbNode *node, const char *measure_key, TbOrganization *organization)
{
  TbRun *last = self->runs->len > 0 ? g_ptr_array_index (self->runs, self->runs->len - 1) : NULL;
  g_autofree char *clean = tb_plain_text_clean (text);
  TbRun *run;

  if (node == NULL && last != NULL && last->field == NULL)
    {
      g_autofree char *former = last->text;

      last->text = g_strconcat (former, clean, NULL);
      return;
    }
  run = g_new0 (TbRun, 1);
  run->text = g_steal_pointer (&clean);
  run->field = node != NULL ? g_strdup (node->source) : NULL;
  run->measure = g_strdup (measure_key);
  run->organization = organization != NULL ? g_strdup (tb_organization_get_id (organization)) : NULL;
  g_ptr_array_add (self->runs, run);
}

void
tb_rendering_add_gap (TbRendering *self, const char *what, const TbNode *node, const char *measure_key, TbOrganization *organization)
{
  g_autofree char *text = g_strdup_printf ("（缺：%s）", what);

  tb_rendering_add (self, text, node, measure_key, organization);
  ((TbRun *) g_ptr_array_index (self->runs, self->runs->len - 1))->missing = TRUE;
  self->n_missing++;
}

/* Moves what @other said to the end of @self. */
void
tb_rendering_take (TbRendering *self, TbRendering *other)
{
  for (guint i = 0; i < other->runs->len; i++)
    {
      TbRun *run = g_ptr_array_index (other->runs, i);

      if (run->field == NULL)
        {
          tb_rendering_add (self, run->text, NULL, NULL, NULL);
          continue;
        }
      g_ptr_array_add (self->runs, run);
      other->runs->pdata[i] = g_new0 (TbRun, 1);
    }
  self->n_asked += other->n_asked;
  self->n_known += other->n_known;
  self->n_missing += other->n_missing;
  self->n_unreadable += other->n_unreadable;
}

/**
 * tb_rendering_dup_text:
 * @self: a rendering
 *
 * Returns: (transfer full): the text of its runs
 */
char *
tb_rendering_dup_text (const TbRendering *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->runs->len; i++)
    g_string_append (text, ((TbRun *) g_ptr_array_index (self->runs, i))->text);
  return g_string_free (text, FALSE);
}
