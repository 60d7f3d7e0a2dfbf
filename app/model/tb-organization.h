/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Districts, departments, peer cities, the city itself: who has figures, under all their names. */
#pragma once

#include "project/tb-edit.h"

G_BEGIN_DECLS

/**
 * TbOrganizationKind:
 * @TB_CITY: the whole city (全市): totals that were stated
 * @TB_CITY_LEVEL: the city's own level (市本级)
 * @TB_DISTRICT: a district or county-level city (辖市、区), and a development zone that reports as one (经开区)
 * @TB_DEPARTMENT: a city department
 * @TB_PEER_CITY: another city of the province
 * @TB_PLACE: a place within a district that reports by itself (溧阳经开区)
 * @TB_GROUP: a group addressed as one (各部门): settings that hold for all of them
 *
 * Kinds of organizations; flags, so that a measure can name all that have it.
 */
typedef enum
{
  TB_CITY = 1 << 0,
  TB_CITY_LEVEL = 1 << 1,
  TB_DISTRICT = 1 << 2,
  TB_DEPARTMENT = 1 << 3,
  TB_PEER_CITY = 1 << 4,
  TB_PLACE = 1 << 5,
  TB_GROUP = 1 << 6,
} TbOrganizationKind;

#define TB_TYPE_ORGANIZATION (tb_organization_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbOrganization, tb_organization, TB, ORGANIZATION, GObject)

TB_EXPORT
const char *tb_organization_get_id (TbOrganization *self);
TB_EXPORT
TbOrganizationKind tb_organization_get_kind (TbOrganization *self);
TB_EXPORT
const char *tb_organization_get_full_name (TbOrganization *self);
TB_EXPORT
const char *tb_organization_get_short_name (TbOrganization *self);
TB_EXPORT
const char *const *tb_organization_get_aliases (TbOrganization *self);
TB_EXPORT
int tb_organization_get_position (TbOrganization *self);

TB_EXPORT
const char *tb_organization_kind_to_id (TbOrganizationKind kind);
TB_EXPORT
TbOrganizationKind tb_organization_kind_from_id (const char *id);

#define TB_TYPE_DIRECTORY (tb_directory_get_type ())
TB_EXPORT
G_DECLARE_FINAL_TYPE (TbDirectory, tb_directory, TB, DIRECTORY, GObject)

TB_EXPORT
TbDirectory *tb_directory_new (TbProject *project, GError **error);
TB_EXPORT
TbOrganization *tb_directory_get (TbDirectory *self, const char *id);
TB_EXPORT
TbOrganization *tb_directory_find (TbDirectory *self, const char *name, GError **error);
TB_EXPORT
GPtrArray *tb_directory_list (TbDirectory *self, TbOrganizationKind kinds);

TB_EXPORT
gboolean tb_organization_create (TbEdit *edit, const char *id, TbOrganizationKind kind, const char *short_name, const char *full_name, const char *const *aliases, int position, GError **error);
TB_EXPORT
gboolean tb_organization_update (TbEdit *edit, TbOrganization *organization, const char *short_name, const char *full_name, const char *const *aliases, GError **error);
TB_EXPORT
gboolean tb_organization_remove (TbEdit *edit, TbOrganization *organization, GError **error);
TB_EXPORT
gboolean tb_organizations_load_tsv (TbEdit *edit, const char *tsv, GError **error);

G_END_DECLS
