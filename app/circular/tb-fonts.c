/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fonts are asked for by their official names, then by those of free fonts that come near. fontconfig never says no:
 * so what is there is found out first, and what was used is looked at afterwards. */
#include "circular/tb-fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>

/* where TeX keeps it, out of fontconfig's sight */
#define FANDOL_FANG "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf"

typedef enum
{
  OFFICIAL = 1 << 0,   /* the face itself, or the same by another foundry */
  HALF_WIDTH = 1 << 1, /* its digits and letters are half a character wide only with the feature hwid */
  BOLD = 1 << 2,
  KAI_DIGITS = 1 << 3, /* its digits and letters don't fit the grid: those of AR PL KaitiM GB stand in */
} Traits;

typedef struct
{
  const char *family;
  Traits traits;
} Candidate;

#define MAX_CANDIDATES 10

static const struct
{
  const char *name; /* in reports */
  Candidate candidates[MAX_CANDIDATES];
} chains[TB_N_FACES] = {
  [TB_FACE_BODY] = { "仿宋_GB2312",
                     { { "仿宋_GB2312", OFFICIAL },
                       { "FangSong_GB2312", OFFICIAL },
                       { "仿宋", OFFICIAL },
                       { "FangSong", OFFICIAL },
                       { "方正仿宋_GBK", OFFICIAL },
                       { "STFangsong", OFFICIAL },
                       { "FandolFang", KAI_DIGITS },
                       { "Noto Serif CJK SC", HALF_WIDTH } } },
  [TB_FACE_HEI] = { "黑体",
                    { { "黑体", OFFICIAL }, { "SimHei", OFFICIAL }, { "Noto Sans CJK SC", HALF_WIDTH } } },
  [TB_FACE_KAI] = { "楷体_GB2312",
                    { { "楷体_GB2312", OFFICIAL }, { "KaiTi_GB2312", OFFICIAL }, { "楷体", OFFICIAL }, { "KaiTi", OFFICIAL }, { "AR PL KaitiM GB", 0 }, { "FandolKai", 0 }, { "Noto Serif CJK SC", HALF_WIDTH } } },
  [TB_FACE_TITLE] = { "方正小标宋简体",
                      { { "方正小标宋简体", OFFICIAL }, { "FZXiaoBiaoSong-B05S", OFFICIAL }, { "方正小标宋_GBK", OFFICIAL }, { "FZXiaoBiaoSong-B05", OFFICIAL }, { "Noto Serif CJK SC", BOLD } } },
  [TB_FACE_SONG] = { "宋体",
                     { { "宋体", OFFICIAL }, { "SimSun", OFFICIAL }, { "Noto Serif CJK SC", HALF_WIDTH } } },
};

/* Measured: the middle of the ink of 国 above the baseline, in ems. */
static const struct
{
  const char *family;
  double middle;
} middles[] = {
  { "FandolFang", 0.296 },
  { "FandolKai", 0.287 },
  { "Noto Serif CJK", 0.371 },
  { "Noto Sans CJK", 0.357 },
  { "AR PL KaitiM", 0.378 },
};

#define USUAL_MIDDLE 0.36
#define KAI_FAMILY "AR PL KaitiM GB"
#define KAI_DIGITS_MIDDLE 0.33 /* that of its digits, beside characters of another font */

/* What a thread keeps from one document to the next: finding fonts takes longer than setting ten pages. */
typedef struct
{
  PangoFontMap *map;     /* owned */
  PangoContext *context; /* owned */
  Candidate chosen[TB_N_FACES];
  gboolean has_kai_digits;
} FoundFonts;

struct _TbFonts
{
  FoundFonts *found;            /* a reference; the thread's */
  GHashTable *used[TB_N_FACES]; /* owned; families that stood in */
};

static void
found_fonts_clear (gpointer data)
{
  FoundFonts *self = data;

  g_object_unref (self->context);
  g_object_unref (self->map);
}

static void
found_fonts_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, found_fonts_clear);
}

static GPrivate found_fonts = G_PRIVATE_INIT (found_fonts_unref);

static gboolean
has_family (FcConfig *config, const char *family)
{
  FcPattern *pattern = FcPatternBuild (NULL, FC_FAMILY, FcTypeString, family, NULL);
  FcObjectSet *objects = FcObjectSetBuild (FC_FILE, NULL);
  FcFontSet *found = FcFontList (config, pattern, objects);
  const gboolean has = found != NULL && found->nfont > 0;

  if (found != NULL)
    FcFontSetDestroy (found);
  FcObjectSetDestroy (objects);
  FcPatternDestroy (pattern);
  return has;
}

/* The last candidate is taken even when it isn't there: fontconfig then finds something with Chinese characters. */
static Candidate
choose (FcConfig *config, TbFace face)
{
  const Candidate *candidates = chains[face].candidates;
  guint i = 0;

  while (i + 1 < MAX_CANDIDATES && candidates[i + 1].family != NULL && !has_family (config, candidates[i].family))
    i++;
  return candidates[i];
}

/* A font map of its own where TeX's 仿宋 must be added; else the system's fonts as they are. */
static FcConfig *
load_config (void)
{
  FcConfig *config;

  if (!g_file_test (FANDOL_FANG, G_FILE_TEST_IS_REGULAR) || has_family (NULL, "FandolFang"))
    return FcConfigReference (NULL);
  config = FcInitLoadConfigAndFonts ();
  if (config == NULL)
    return FcConfigReference (NULL);
  FcConfigAppFontAddFile (config, (const FcChar8 *) FANDOL_FANG);
  return config;
}

static FoundFonts *
find_fonts (void)
{
  FoundFonts *self = g_atomic_rc_box_new0 (FoundFonts);
  FcConfig *config = load_config ();
  cairo_font_options_t *options = cairo_font_options_create ();

  for (TbFace face = 0; face < TB_N_FACES; face++)
    self->chosen[face] = choose (config, face);
  self->has_kai_digits = has_family (config, KAI_FAMILY);

  self->map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->map), 72.0);
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (self->map), config);
  FcConfigDestroy (config);

  self->context = pango_font_map_create_context (self->map);
  pango_context_set_language (self->context, pango_language_from_string ("zh-cn"));
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  return self;
}

/**
 * tb_fonts_new: (skip)
 *
 * Finds what the system has for each face, once in each thread.
 *
 * Returns: (transfer full): fonts, to be used in one thread
 */
TbFonts *
tb_fonts_new (void)
{
  TbFonts *self = g_new0 (TbFonts, 1);

  if (g_private_get (&found_fonts) == NULL)
    g_private_set (&found_fonts, find_fonts ());
  self->found = g_atomic_rc_box_acquire (g_private_get (&found_fonts));
  for (TbFace face = 0; face < TB_N_FACES; face++)
    self->used[face] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * tb_fonts_free: (skip)
 * @self: (nullable): fonts
 *
 * Frees the fonts.
 */
void
tb_fonts_free (TbFonts *self)
{
  if (self == NULL)
    return;
  for (TbFace face = 0; face < TB_N_FACES; face++)
    g_hash_table_unref (self->used[face]);
  found_fonts_unref (self->found);
  g_free (self);
}

PangoContext *
tb_fonts_get_context (TbFonts *self)
{
  return self->found->context;
}

/* Digits and letters that must be half a character wide. */
static void
add_half_width (PangoAttrList *attributes, TbFonts *self, Traits traits, const char *text)
{
  const char *at = text;

  while (*at != '\0')
    {
      const char *start = at;
      PangoAttribute *attribute;

      while (g_ascii_isgraph (*at))
        at++;
      if (at == start)
        {
          at = g_utf8_next_char (at);
          continue;
        }
      if (traits & HALF_WIDTH)
        attribute = pango_attr_font_features_new ("hwid=1");
      else
        attribute = pango_attr_family_new (KAI_FAMILY);
      attribute->start_index = start - text;
      attribute->end_index = at - text;
      pango_attr_list_change (attributes, attribute);
    }
}

/**
 * tb_fonts_get_attributes: (skip)
 * @self: fonts
 * @face: a face
 * @size: in points
 * @text: the text that will be set
 *
 * Makes the attributes that set a text in a face.
 *
 * Returns: (transfer full): the attributes
 */
PangoAttrList *
tb_fonts_get_attributes (TbFonts *self, TbFace face, double size, const char *text)
{
  const Candidate *chosen = &self->found->chosen[face];
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, chosen->family);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_font_description_set_weight (description, chosen->traits & BOLD ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_attr_list_insert (attributes, pango_attr_font_desc_new (description));
  pango_font_description_free (description);
  if ((chosen->traits & HALF_WIDTH) || ((chosen->traits & KAI_DIGITS) && self->found->has_kai_digits))
    add_half_width (attributes, self, chosen->traits, text);
  return attributes;
}

/* A font has a name in each of several languages, and Pango gives that of the user's: all are looked at, so that
 * the page is the same in every locale. */
static gboolean
is_of_family (PangoFont *font, const char *family, gboolean whole)
{
  FcPattern *pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (font));
  FcChar8 *name;

  for (int i = 0; FcPatternGetString (pattern, FC_FAMILY, i, &name) == FcResultMatch; i++)
    {
      if (whole ? g_ascii_strcasecmp ((const char *) name, family) == 0 : g_str_has_prefix ((const char *) name, family))
        return TRUE;
    }
  return FALSE;
}

/* The name in Latin letters, where there is one. */
static const char *
get_family (PangoFont *font)
{
  FcPattern *pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (font));
  const char *family = NULL;
  FcChar8 *name;

  for (int i = 0; FcPatternGetString (pattern, FC_FAMILY, i, &name) == FcResultMatch; i++)
    {
      if (family == NULL || (!g_str_is_ascii (family) && g_str_is_ascii ((const char *) name)))
        family = (const char *) name;
    }
  return family;
}

double
tb_fonts_get_middle (TbFonts *self, TbFace face, PangoFont *font)
{
  if ((self->found->chosen[face].traits & KAI_DIGITS) && is_of_family (font, KAI_FAMILY, TRUE))
    return KAI_DIGITS_MIDDLE;
  for (gsize i = 0; i < G_N_ELEMENTS (middles); i++)
    {
      if (is_of_family (font, middles[i].family, FALSE))
        return middles[i].middle;
    }
  return USUAL_MIDDLE;
}

void
tb_fonts_note_use (TbFonts *self, TbFace face, PangoFont *font)
{
  const Candidate *chosen = &self->found->chosen[face];
  const char *family = get_family (font);

  if (family == NULL || ((chosen->traits & OFFICIAL) && is_of_family (font, chosen->family, TRUE)))
    return;
  if ((chosen->traits & KAI_DIGITS) && is_of_family (font, KAI_FAMILY, TRUE))
    return;
  if (!g_hash_table_contains (self->used[face], family))
    g_hash_table_add (self->used[face], g_strdup (family));
}

GStrv
tb_fonts_dup_substitutes (TbFonts *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (TbFace face = 0; face < TB_N_FACES; face++)
    {
      g_autoptr (GList) families = g_list_sort (g_hash_table_get_keys (self->used[face]), (GCompareFunc) strcmp);

      for (GList *at = families; at != NULL; at = at->next)
        {
          g_autofree char *line = g_strdup_printf ("%s → %s", chains[face].name, (const char *) at->data);

          g_strv_builder_add (builder, line);
        }
    }
  return g_strv_builder_end (builder);
}
