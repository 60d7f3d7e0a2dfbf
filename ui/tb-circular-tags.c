/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the circular's text looks on the screen: the faces of the printed page in the colours of the window. */
#include "tb-circular-tags.h"

#define SERIF "方正小标宋简体, FZXiaoBiaoSong-B05S, Noto Serif CJK SC, Source Han Serif SC, serif"
#define SANS "黑体, SimHei, Noto Sans CJK SC, Source Han Sans SC, sans-serif"
#define KAI "楷体_GB2312, 楷体, KaiTi, AR PL KaitiM GB, AR PL UKai CN, serif"

static const char *const headings[] = { "heading-1", "heading-2", "heading-3", "heading-4" };

/**
 * tb_circular_tags_for_block:
 * @block: a block
 *
 * Returns: the name of the tag of its paragraph
 */
const char *
tb_circular_tags_for_block (const TbBlock *block)
{
  switch (block->kind)
    {
    case TB_BLOCK_TITLE:
      return "title";
    case TB_BLOCK_ADDRESSEES:
      return "addressees";
    case TB_BLOCK_HEADING:
      return headings[CLAMP (block->level, 1, 4) - 1];
    case TB_BLOCK_OFFICE:
    case TB_BLOCK_DATE:
      return "signature";
    case TB_BLOCK_MARK:
      return "mark";
    case TB_BLOCK_NUMBER:
      return "number";
    case TB_BLOCK_ATTACHMENT:
      return headings[0];
    case TB_BLOCK_TABLE:
    case TB_BLOCK_CHART:
      return "object";
    case TB_BLOCK_CLOSING_NOTE:
    case TB_BLOCK_PARAGRAPH:
    default:
      return "paragraph";
    }
}

/**
 * tb_circular_tags_create:
 * @buffer: the buffer of a text view
 *
 * Gives a buffer the tags of a circular.
 */
void
tb_circular_tags_create (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, TB_TAG_BASE, "language", "zh-cn", "pixels-inside-wrap", 10, NULL);
  gtk_text_buffer_create_tag (buffer, "title", "family", SERIF, "weight", PANGO_WEIGHT_BOLD, "scale", 1.5, "justification", GTK_JUSTIFY_CENTER,
                              "pixels-above-lines", 24, "pixels-below-lines", 24, NULL);
  gtk_text_buffer_create_tag (buffer, "mark", "family", SERIF, "weight", PANGO_WEIGHT_BOLD, "scale", 1.25, "justification", GTK_JUSTIFY_CENTER,
                              "pixels-above-lines", 24, "pixels-below-lines", 12, NULL);
  gtk_text_buffer_create_tag (buffer, "number", "justification", GTK_JUSTIFY_CENTER, "pixels-below-lines", 12, NULL);
  gtk_text_buffer_create_tag (buffer, "object", "justification", GTK_JUSTIFY_CENTER, "pixels-above-lines", 6,
                              "pixels-below-lines", 10, NULL);
  gtk_text_buffer_create_tag (buffer, "addressees", "pixels-below-lines", 10, NULL);
  gtk_text_buffer_create_tag (buffer, "paragraph", "pixels-below-lines", 10, NULL);
  gtk_text_buffer_create_tag (buffer, "signature", "justification", GTK_JUSTIFY_RIGHT, "pixels-above-lines", 12, NULL);
  gtk_text_buffer_create_tag (buffer, headings[0], "family", SANS, "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 18, "pixels-below-lines", 10, NULL);
  gtk_text_buffer_create_tag (buffer, headings[1], "family", KAI, "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 12, "pixels-below-lines", 10, NULL);
  gtk_text_buffer_create_tag (buffer, headings[2], "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 6, "pixels-below-lines", 10, NULL);
  gtk_text_buffer_create_tag (buffer, headings[3], "pixels-above-lines", 6, "pixels-below-lines", 10, NULL);
  gtk_text_buffer_create_tag (buffer, TB_TAG_FIELD, NULL);
  gtk_text_buffer_create_tag (buffer, TB_TAG_GAP, "weight", PANGO_WEIGHT_BOLD, NULL);
}

static GtkTextTag *
find_tag (GtkTextView *view, const char *name)
{
  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (view)), name);
}

static void
light (GtkTextView *view, const char *tag, const char *color_name, float alpha)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (view));
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (style, color_name, &color))
    return;

  color.alpha = alpha;
  g_object_set (find_tag (view, tag), "background-rgba", &color, NULL);
}

/**
 * tb_circular_tags_follow_style:
 * @view: a view of a buffer with the tags of a circular
 *
 * Takes the colours and the font size of the window's style.
 */
void
tb_circular_tags_follow_style (GtkTextView *view)
{
  PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (view)));
  int em = PANGO_PIXELS (pango_font_description_get_size (font));
  GdkRGBA color;

  if (!pango_font_description_get_size_is_absolute (font))
    em = em * 96 / 72;

  light (view, TB_TAG_FIELD, "accent_bg_color", 0.16f);
  light (view, TB_TAG_GAP, "warning_bg_color", 0.3f);
  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (view)), "warning_color", &color))
    g_object_set (find_tag (view, TB_TAG_GAP), "foreground-rgba", &color, NULL);
  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (view)), "error_color", &color))
    g_object_set (find_tag (view, "mark"), "foreground-rgba", &color, NULL);
  g_object_set (find_tag (view, "paragraph"), "indent", 2 * em, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    g_object_set (find_tag (view, headings[i]), "indent", 2 * em, NULL);
}
