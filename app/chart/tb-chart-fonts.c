/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fonts of charts. A chart uses many sizes, and for each fontconfig compares all that a system has: some hundred
 * fonts, a few milliseconds. So letters come from a set that holds the Chinese font alone, and only a text that this one
 * can't show is given all fonts. */
#include "chart/tb-chart-private.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

/* what a Chinese desktop has, regular and bold; the first that is there is used */
static const char *const families[] = { "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC" };

/* the same for Pango, and then whatever fontconfig finds for Chinese */
#define ALL_FAMILIES "Noto Sans CJK SC,Source Han Sans SC,Noto Sans SC,WenQuanYi Micro Hei,sans-serif"

static GPrivate thread_few = G_PRIVATE_INIT (g_object_unref);
static GPrivate thread_all = G_PRIVATE_INIT (g_object_unref);

static void
append_folders (GString *xml, const char *element, FcStrList *folders)
{
  const FcChar8 *folder;

  while ((folder = FcStrListNext (folders)) != NULL)
    {
      g_autofree char *line = g_markup_printf_escaped ("<%s>%s</%s>", element, (const char *) folder, element);

      g_string_append (xml, line);
    }
  FcStrListDone (folders);
}

static void
append_pattern (GString *xml, const char *name, const char *type, const char *value)
{
  g_string_append_printf (xml, "<pattern><patelt name=\"%s\"><%s>%s</%s></patelt></pattern>", name, type, value, type);
}

/* Where the system's fonts are and what is known of them, and of all these only the families above. */
static char *
describe_few (void)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>");

  append_folders (xml, "dir", FcConfigGetFontDirs (NULL));
  append_folders (xml, "cachedir", FcConfigGetCacheDirs (NULL));
  g_string_append (xml, "<selectfont><acceptfont>");
  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    append_pattern (xml, "family", "string", families[i]);
  g_string_append (xml, "</acceptfont><rejectfont>");
  append_pattern (xml, "scalable", "bool", "true");
  append_pattern (xml, "scalable", "bool", "false");
  g_string_append (xml, "</rejectfont></selectfont></fontconfig>");

  return g_string_free (xml, FALSE);
}

/* NULL where none of the families is installed */
static FcConfig *
load_few (void)
{
  g_autofree char *xml = describe_few ();
  FcConfig *config = FcConfigCreate ();
  const FcFontSet *found;

  if (FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) xml, FcTrue) && FcConfigBuildFonts (config))
    {
      found = FcConfigGetFonts (config, FcSetSystem);
      if (found != NULL && found->nfont > 0)
        return config;
    }
  FcConfigDestroy (config);

  return NULL;
}

/* Unhinted metrics on unrounded positions: what fits at one scale fits at all. */
static PangoContext *
make_context (PangoFontMap *map)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("zh-cn"));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);

  return context;
}

static PangoContext *
get_all (void)
{
  PangoContext *context = g_private_get (&thread_all);

  if (context == NULL)
    {
      context = make_context (pango_cairo_font_map_get_default ());
      g_private_set (&thread_all, context);
    }

  return context;
}

static PangoContext *
get_few (void)
{
  PangoContext *context = g_private_get (&thread_few);
  g_autoptr (PangoFontMap) map = NULL;
  FcConfig *config;

  if (context != NULL)
    return context;

  config = load_few ();
  if (config != NULL)
    {
      map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
      pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
      FcConfigDestroy (config);
      context = make_context (map);
    }
  else
    context = g_object_ref (get_all ());
  g_private_set (&thread_few, context);

  return context;
}

static PangoLayout *
shape (PangoContext *context, const char *text, double size, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, ALL_FAMILIES);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/*
 * tb_chart_fonts_shape: (skip)
 * @text: text that is fit to be shown
 * @size: in points
 *
 * Returns: (transfer full): the text on one line
 */
PangoLayout *
tb_chart_fonts_shape (const char *text, double size, gboolean bold)
{
  PangoLayout *layout = shape (get_few (), text, size, bold);

  if (pango_layout_get_unknown_glyphs_count (layout) == 0)
    return layout;

  g_object_unref (layout);

  return shape (get_all (), text, size, bold);
}
