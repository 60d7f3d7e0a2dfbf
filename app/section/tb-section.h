/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contract of a section plugin: static tables that say what it keeps, shows, checks and writes. */
#pragma once

#include <glib-object.h>

#include "chart/tb-chart-spec.h"
#include "check/tb-check-spec.h"
#include "model/tb-measure.h"

G_BEGIN_DECLS

/**
 * TbSectionSpec:
 * @id: ASCII, as in the facts file: `service-system`
 * @name: in the office's words: 政务服务体系
 * @topics: its topics in order
 * @measures: all measures, grouped by topic, in order
 * @charts: its charts
 * @checks: its checks
 * @wording: (nullable): the default passages, UTF-8 text (see tb-passage.h for the form)
 *
 * All that the engine knows of a section. Everything is static and stays valid.
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
 * Returns: (transfer none): the section's static description
 */
TB_EXPORT
const TbSectionSpec *tb_section_describe (TbSection *self);

G_END_DECLS
