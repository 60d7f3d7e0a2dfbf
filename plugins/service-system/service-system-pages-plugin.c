/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libpeas/peas.h>

#include "tb-service-system-pages.h"

G_MODULE_EXPORT void peas_register_types (PeasObjectModule *module);

G_MODULE_EXPORT void
peas_register_types (PeasObjectModule *module)
{
  peas_object_module_register_extension_type (module, TB_TYPE_SECTION_PAGES, TB_TYPE_SERVICE_SYSTEM_PAGES);
}
