/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contract of a section plugin: static tables that say what it keeps, shows, checks and writes. */
#pragma once

#include <gio/gio.h>

#include "chart/tb-chart-spec.h"
#include "check/tb-check-spec.h"
#include "model/tb-measure.h"
#include "wording/tb-field-spec.h"

G_BEGIN_DECLS

/**
 * TB_SECTION_API:
 *
 * The version of this contract. A plugin's manifest says which one it was built for with
 * `X-Tongbao-Api`; a plugin of another version is not loaded.
 */
#define TB_SECTION_API 1

/**
 * TbSectionSpec:
 * @id: ASCII, as in the facts file: `service-system`
 * @name: in the office's words: 政务服务体系
 * @topics: its topics in order
 * @measures: all measures, grouped by topic, in order
 * @charts: its charts
 * @checks: its checks
 * @fields: fields that it adds to those of the passages' language
 * @wording: (nullable): the default passages, UTF-8 text (see fields.md for the form)
 *
 * All that the engine knows of a section. Everything is static and stays valid: modules are never
 * unloaded. Names are the office's words and are not translated; sentences for the user (the reasons
 * of checks) are marked for translation and shown through gettext.
 */
typedef struct
{
  const char *id;
  const char *name;
  const TbTopic *topics;
  gsize n_topics;
  const TbMeasure *measures;
  gsize n_measures;
  const TbChartSpec *charts;
  gsize n_charts;
  const TbCheckSpec *checks;
  gsize n_checks;
  const TbFieldSpec *fields;
  gsize n_fields;
  const char *wording;
} TbSectionSpec;

#define TB_TYPE_SECTION (tb_section_get_type ())
TB_EXPORT
G_DECLARE_INTERFACE (TbSection, tb_section, TB, SECTION, GObject)

/**
 * TbSectionInterface:
 * @describe: returns the section's static description
 */
struct _TbSectionInterface
{
  GTypeInterface g_iface;

  const TbSectionSpec *(*describe) (TbSection *self);
};

/**
 * tb_section_describe:
 * @self: a section
 *
 * Asks a section for its tables.
 *
 * Returns: (transfer none): the section's static description
 */
TB_EXPORT
const TbSectionSpec *tb_section_describe (TbSection *self);

/**
 * tb_section_spec_validate:
 * @self: a section's description
 * @error: return location for an error
 *
 * Looks whether the tables agree with each other: ids are there, plain ASCII and unique, every id that
 * a measure, a chart or a check names stands in the same topic, kinds and rules are known, the wording
 * is UTF-8. The registry uses no section whose tables fail here, so that nothing behind it needs to
 * doubt them. A plugin's own tests can call it, too.
 *
 * Returns: whether the section can be used; if not, @error (%TB_ERROR_PLUGIN) says which entry is wrong
 */
TB_EXPORT
gboolean tb_section_spec_validate (const TbSectionSpec *self, GError **error);

/**
 * TB_DEFINE_SECTION:
 * @TypeName: the type's name, declared with G_DECLARE_FINAL_TYPE (…, GObject)
 * @type_name: the same in lower case
 * @spec: its static #TbSectionSpec
 *
 * Defines a type that implements #TbSection by returning @spec: all the code that most sections need.
 */
#define TB_DEFINE_SECTION(TypeName, type_name, spec)                                                                                    \
  struct _##TypeName                                                                                                                    \
  {                                                                                                                                     \
    GObject parent_instance;                                                                                                            \
  };                                                                                                                                    \
  static const TbSectionSpec *type_name##_describe (TbSection *self) { return &(spec); }                                                \
  static void type_name##_section_init (TbSectionInterface *iface) { iface->describe = type_name##_describe; }                          \
  G_DEFINE_FINAL_TYPE_WITH_CODE (TypeName, type_name, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (TB_TYPE_SECTION, type_name##_section_init)) \
  static void type_name##_class_init (TypeName##Class *klass) {}                                                                        \
  static void type_name##_init (TypeName *self) {}

G_END_DECLS
