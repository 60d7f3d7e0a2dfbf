/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circular's title: a setting with fields. */
#include "wording/tb-circular-title.h"

#include "wording/tb-field.h"

#define DEFAULT_TITLE "关于{年}年{季度}政务服务工作情况的通报"
#define DEMONSTRATION "（演示数据）"

/**
 * tb_circular_dup_title_wording:
 * @book: a book
 *
 * Gets the title as it is worded: the project's setting `title` or a plain one. Made-up figures are called so in it,
 * whatever was typed there.
 *
 * Returns: (transfer full): text with fields
 */
char *
tb_circular_dup_title_wording (TbBook *book)
{
  g_autofree char *setting = tb_project_get_setting (tb_book_get_project (book), "title");
  const char *text = setting != NULL && *setting != '\0' ? setting : DEFAULT_TITLE;
  const gboolean is_marked = !tb_book_is_demonstration (book) || g_str_has_prefix (text, DEMONSTRATION);

  return g_strconcat (is_marked ? "" : DEMONSTRATION, text, NULL);
}

/**
 * tb_circular_dup_title:
 * @book: a book
 *
 * Gets the circular's title for the book's period; {年} and {季度} in it follow the period.
 *
 * Returns: (transfer full): the title
 */
char *
tb_circular_dup_title (TbBook *book)
{
  g_autofree char *wording = tb_circular_dup_title_wording (book);
  g_autoptr (GError) error = NULL;
  g_autoptr (TbTemplate) template = tb_template_parse (wording, &error);
  g_autoptr (TbRendering) rendering = NULL;
  TbFieldContext context = { 0 };

  tb_field_context_init (&context, book);
  rendering = template != NULL ? tb_template_render (template, &context) : tb_rendering_new_for_error (wording, error);

  return tb_rendering_dup_text (rendering);
}
