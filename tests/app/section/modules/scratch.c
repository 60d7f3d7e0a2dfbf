/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sections that the registry's tests load: one module for each way of being right or wrong. The build
 * gives each its own type (SCRATCH_TYPE, scratch_type) and tells what is the matter with it (SCRATCH_IS_…). */
#include <libpeas/peas.h>

#include "section/tb-section.h"

#ifndef SCRATCH_IS_EMPTY
static const TbTopic topics[] = {
  { .id = "places", .name = "网点" },
};

static const TbMeasure measures[] = {
  { .topic = "places", .id = "planned", .name = "计划", .unit = "个", .of = TB_DISTRICT },
  { .topic = "places", .id = "done", .name = "完成", .unit = "个", .of = TB_DISTRICT },
  { .topic = "places", .id = "rate", .name = "完成率", .unit = "%", .of = TB_DISTRICT, .rate_of = "done",
#ifdef SCRATCH_IS_WRONG
    .rate_to = "plan"
#else
    .rate_to = "planned"
#endif
  },
};

static const TbSectionSpec section = {
  .id = SCRATCH_ID,
  .name = "测试",
  .topics = topics,
  .n_topics = G_N_ELEMENTS (topics),
  .measures = measures,
  .n_measures = G_N_ELEMENTS (measures),
};

#endif

#define DECLARE(Type, type) G_DECLARE_FINAL_TYPE (Type, type, TB, SCRATCH, GObject)
#define DEFINE(Type, type, spec) TB_DEFINE_SECTION (Type, type, spec)
#define GET_TYPE_(type) type##_get_type ()
#define GET_TYPE(type) GET_TYPE_ (type)

DECLARE (SCRATCH_TYPE, scratch_type)
#ifdef SCRATCH_IS_EMPTY
DEFINE (SCRATCH_TYPE, scratch_type, *(const TbSectionSpec *) NULL)
#else
DEFINE (SCRATCH_TYPE, scratch_type, section)
#endif

#ifdef SCRATCH_IS_UNRESOLVED
void tb_nothing_has_this_name (void);
#endif

#ifdef SCRATCH_IS_NO_PLUGIN
#define peas_register_types scratch_register
#endif

G_MODULE_EXPORT void peas_register_types (PeasObjectModule *module);

G_MODULE_EXPORT void
peas_register_types (PeasObjectModule *module)
{
#ifdef SCRATCH_IS_UNRESOLVED
  tb_nothing_has_this_name ();
#endif
#ifndef SCRATCH_IS_SOMETHING_ELSE
  peas_object_module_register_extension_type (module, TB_TYPE_SECTION, GET_TYPE (scratch_type));
#endif
}
