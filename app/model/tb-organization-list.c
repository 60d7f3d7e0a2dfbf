/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/tb-organization-list.h"

/* data/samples/organizations.tsv, made into C by the build */
extern const char tb_organization_list[];

const char *
tb_organizations_default_tsv (void)
{
  return tb_organization_list;
}
