/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shapes that Chinese characters are drawn in.
 *
 * Outside a Chinese locale nothing tells the font system which country's shapes are meant, and it
 * takes Japanese ones. The office's words are simplified Chinese in every locale, so the interface
 * font gets a simplified Chinese one behind it. */
#include "tb-language.h"

/* The font behind a generic name such as Sans: named itself, it goes before the Chinese one, where the generic name
 * would come after it. That is right for an interface in another language; in a Chinese one the Chinese font also has
 * the quotation marks. */
static char *
find_family (PangoFontDescription *description)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  PangoContext *context;
  PangoFont *font;
  PangoFontDescription *found;
  char *family;

  if (g_str_has_prefix (g_get_language_names ()[0], "zh"))
    return g_strdup (pango_font_description_get_family (description));
  context = pango_font_map_create_context (map);
  pango_context_set_language (context, pango_language_from_string ("en"));
  font = pango_font_map_load_font (map, context, description);
  g_object_unref (context);
  if (font == NULL)
    return g_strdup (pango_font_description_get_family (description));
  found = pango_font_describe (font);
  g_object_unref (font);
  family = g_strdup (pango_font_description_get_family (found));
  pango_font_description_free (found);
  return family;
}

static void
apply (GtkSettings *settings, GParamSpec *property, GtkCssProvider *provider)
{
  g_autofree char *name = NULL;
  g_autofree char *css = NULL;
  PangoFontDescription *font;
  g_autofree char *family = NULL;

  g_object_get (settings, "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name != NULL ? name : "Sans");
  family = find_family (font);
  if (family != NULL && strpbrk (family, "\"\\\n") == NULL)
    {
      css = g_strdup_printf ("window, popover, tooltip { font-family: \"%s\", \"Noto Sans CJK SC\", \"Source Han Sans SC\", \"Microsoft YaHei\"; }", family);
      gtk_css_provider_load_from_data (provider, css, -1);
    }
  pango_font_description_free (font);
}

/**
 * tb_language_prefer_simplified_chinese:
 *
 * Has the whole program draw Chinese characters in their simplified Chinese shapes, also where the
 * locale isn't Chinese.
 */
void
tb_language_prefer_simplified_chinese (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (GtkCssProvider) provider = NULL;

  if (settings == NULL || pango_language_matches (pango_language_get_default (), "zh-cn"))
    return;

  provider = gtk_css_provider_new ();
  apply (settings, NULL, provider);
  g_signal_connect_object (settings, "notify::gtk-font-name", G_CALLBACK (apply), provider, 0);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}
