/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An organization: who has figures, under all its names. */
#include "model/tb-organization.h"

#include <string.h>

#include "model/tb-organization-private.h"

struct _TbOrganization
{
  GObject parent_instance;

  char *id;         /* owned */
  char *short_name; /* owned */
  char *full_name;  /* owned */
  GStrv aliases;    /* owned */
  TbOrganizationKind kind;
  int position;
};

G_DEFINE_FINAL_TYPE (TbOrganization, tb_organization, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_KIND,
  PROP_FULL_NAME,
  PROP_SHORT_NAME,
  PROP_ALIASES,
  PROP_POSITION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  TbOrganizationKind kind;
  const char *id;
} kinds[] = {
  { TB_CITY, "city" },
  { TB_CITY_LEVEL, "city-level" },
  { TB_DISTRICT, "district" },
  { TB_DEPARTMENT, "department" },
  { TB_PEER_CITY, "peer-city" },
  { TB_PLACE, "place" },
  { TB_GROUP, "group" },
};

static void
tb_organization_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  TbOrganization *self = TB_ORGANIZATION (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_KIND:
      g_value_set_uint (value, self->kind);
      break;
    case PROP_FULL_NAME:
      g_value_set_string (value, self->full_name);
      break;
    case PROP_SHORT_NAME:
      g_value_set_string (value, self->short_name);
      break;
    case PROP_ALIASES:
      g_value_set_boxed (value, self->aliases);
      break;
    case PROP_POSITION:
      g_value_set_int (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tb_organization_finalize (GObject *object)
{
  TbOrganization *self = TB_ORGANIZATION (object);

  g_strfreev (self->aliases);
  g_free (self->full_name);
  g_free (self->short_name);
  g_free (self->id);

  G_OBJECT_CLASS (tb_organization_parent_class)->finalize (object);
}

static void
tb_organization_class_init (TbOrganizationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tb_organization_get_property;
  object_class->finalize = tb_organization_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_FULL_NAME] = g_param_spec_string ("full-name", NULL, NULL, NULL, flags);
  properties[PROP_SHORT_NAME] = g_param_spec_string ("short-name", NULL, NULL, NULL, flags);
  properties[PROP_ALIASES] = g_param_spec_boxed ("aliases", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_POSITION] = g_param_spec_int ("position", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tb_organization_init (TbOrganization *self)
{
}

/*
 * tb_organization_new:
 * @id: its row id
 * @kind: its kind
 * @short_name: its short name
 * @full_name: (nullable): its full name, when it isn't the short one
 * @aliases: (nullable): its other names, one a line
 * @position: its place in the order of protocol
 *
 * Returns: (transfer full): the organization
 */
TbOrganization *
tb_organization_new (const char *id, TbOrganizationKind kind, const char *short_name, const char *full_name, const char *aliases, int position)
{
  TbOrganization *self = g_object_new (TB_TYPE_ORGANIZATION, NULL);

  self->id = g_strdup (id);
  self->kind = kind;
  self->short_name = g_strdup (short_name);
  self->full_name = g_strdup (full_name != NULL && full_name[0] != '\0' ? full_name : short_name);
  self->aliases = aliases != NULL && aliases[0] != '\0' ? g_strsplit (aliases, "\n", -1) : g_new0 (char *, 1);
  self->position = position;

  return self;
}

/* Whether two have the same content. */
gboolean
tb_organization_equal (TbOrganization *self, TbOrganization *other)
{
  return self->kind == other->kind && self->position == other->position &&
         strcmp (self->id, other->id) == 0 &&
         strcmp (self->short_name, other->short_name) == 0 &&
         strcmp (self->full_name, other->full_name) == 0 &&
         g_strv_equal ((const char *const *) self->aliases, (const char *const *) other->aliases);
}

/**
 * tb_organization_get_id:
 * @self: an organization
 *
 * Returns: its row id
 */
const char *
tb_organization_get_id (TbOrganization *self)
{
  g_return_val_if_fail (TB_IS_ORGANIZATION (self), NULL);

  return self->id;
}

/**
 * tb_organization_get_kind:
 * @self: an organization
 *
 * Returns: its kind
 */
TbOrganizationKind
tb_organization_get_kind (TbOrganization *self)
{
  g_return_val_if_fail (TB_IS_ORGANIZATION (self), 0);

  return self->kind;
}

/**
 * tb_organization_get_full_name:
 * @self: an organization
 *
 * Returns: its full official name; the short name where it has no other
 */
const char *
tb_organization_get_full_name (TbOrganization *self)
{
  g_return_val_if_fail (TB_IS_ORGANIZATION (self), NULL);

  return self->full_name;
}

/**
 * tb_organization_get_short_name:
 * @self: an organization
 *
 * Returns: the name that tables and the circular use
 */
const char *
tb_organization_get_short_name (TbOrganization *self)
{
  g_return_val_if_fail (TB_IS_ORGANIZATION (self), NULL);

  return self->short_name;
}

/**
 * tb_organization_get_aliases:
 * @self: an organization
 *
 * Returns: (transfer none) (array zero-terminated=1): its other names
 */
const char *const *
tb_organization_get_aliases (TbOrganization *self)
{
  g_return_val_if_fail (TB_IS_ORGANIZATION (self), NULL);

  return (const char *const *) self->aliases;
}

/**
 * tb_organization_get_position:
 * @self: an organization
 *
 * Returns: its place in the order of protocol, low first
 */
int
tb_organization_get_position (TbOrganization *self)
{
  g_return_val_if_fail (TB_IS_ORGANIZATION (self), 0);

  return self->position;
}

/**
 * tb_organization_kind_to_id:
 * @kind: one kind
 *
 * Returns: its id: `city`, `city-level`, `district`, `department`, `peer-city`, `place` or `group`
 */
const char *
tb_organization_kind_to_id (TbOrganizationKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind)
      return kinds[i].id;

  g_return_val_if_reached (NULL);
}

/**
 * tb_organization_kind_from_id:
 * @id: (nullable): a kind's id
 *
 * Returns: the kind, or 0 when there is no such kind
 */
TbOrganizationKind
tb_organization_kind_from_id (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].id, id) == 0)
      return kinds[i].kind;

  return 0;
}
