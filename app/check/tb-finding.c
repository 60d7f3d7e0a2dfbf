/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a check found: one sentence, its arithmetic, and the cell to look at. */
#include "check/tb-check-private.h"

struct _TbFinding
{
  GObject parent_instance;

  TbSeverity severity;
  TbCheckRule rule;
  char *topic_key;              /* owned */
  char *measure_key;            /* owned */
  TbOrganization *organization; /* owned, nullable */
  char *message;                /* owned */
  char *arithmetic;             /* owned */
};

G_DEFINE_FINAL_TYPE (TbFinding, tb_finding, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SEVERITY,
  PROP_TOPIC_KEY,
  PROP_MEASURE_KEY,
  PROP_ORGANIZATION,
  PROP_MESSAGE,
  PROP_ARITHMETIC,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
tb_finding_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TbFinding *self = TB_FINDING (object);

  switch (prop_id)
    {
    case PROP_SEVERITY:
      g_value_set_uint (value, self->severity);
      break;
    case PROP_TOPIC_KEY:
      g_value_set_string (value, self->topic_key);
      break;
    case PROP_MEASURE_KEY:
      g_value_set_string (value, self->measure_key);
      break;
    case PROP_ORGANIZATION:
      g_value_set_object (value, self->organization);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_ARITHMETIC:
      g_value_set_string (value, self->arithmetic);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tb_finding_finalize (GObject *object)
{
  TbFinding *self = TB_FINDING (object);

  g_free (self->arithmetic);
  g_free (self->message);
  g_clear_object (&self->organization);
  g_free (self->measure_key);
  g_free (self->topic_key);

  G_OBJECT_CLASS (tb_finding_parent_class)->finalize (object);
}

static void
tb_finding_class_init (TbFindingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tb_finding_get_property;
  object_class->finalize = tb_finding_finalize;

  properties[PROP_SEVERITY] = g_param_spec_uint ("severity", NULL, NULL, TB_WARNING, TB_SEVERE, TB_WARNING, flags);
  properties[PROP_TOPIC_KEY] = g_param_spec_string ("topic-key", NULL, NULL, NULL, flags);
  properties[PROP_MEASURE_KEY] = g_param_spec_string ("measure-key", NULL, NULL, NULL, flags);
  properties[PROP_ORGANIZATION] = g_param_spec_object ("organization", NULL, NULL, TB_TYPE_ORGANIZATION, flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  properties[PROP_ARITHMETIC] = g_param_spec_string ("arithmetic", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tb_finding_init (TbFinding *self)
{
}

/*
 * tb_finding_new: (skip)
 * @measure_key: (transfer full): the key of the measure to look at
 * @organization: (nullable): whose figure to look at
 * @message: (transfer full): one sentence in the user's language
 * @arithmetic: (transfer full): the calculation
 */
TbFinding *
tb_finding_new (TbSeverity severity, TbCheckRule rule, const char *topic_key, char *measure_key, TbOrganization *organization, char *message, char *arithmetic)
{
  TbFinding *self = g_object_new (TB_TYPE_FINDING, NULL);

  self->severity = severity;
  self->rule = rule;
  self->topic_key = g_strdup (topic_key);
  self->measure_key = measure_key;
  self->organization = organization != NULL ? g_object_ref (organization) : NULL;
  self->message = message;
  self->arithmetic = arithmetic;

  return self;
}

/**
 * tb_finding_get_severity:
 * @self: a finding
 *
 * Returns: whether it is an error or a warning
 */
TbSeverity
tb_finding_get_severity (TbFinding *self)
{
  g_return_val_if_fail (TB_IS_FINDING (self), TB_WARNING);

  return self->severity;
}

/**
 * tb_finding_get_rule:
 * @self: a finding
 *
 * Returns: the rule that isn't kept
 */
TbCheckRule
tb_finding_get_rule (TbFinding *self)
{
  g_return_val_if_fail (TB_IS_FINDING (self), TB_CHECK_SUM);

  return self->rule;
}

/**
 * tb_finding_get_topic_key:
 * @self: a finding
 *
 * Returns: the key of its topic, "section/topic"
 */
const char *
tb_finding_get_topic_key (TbFinding *self)
{
  g_return_val_if_fail (TB_IS_FINDING (self), NULL);

  return self->topic_key;
}

/**
 * tb_finding_get_measure_key:
 * @self: a finding
 *
 * Returns: the key of the measure to look at, "section/topic/measure"
 */
const char *
tb_finding_get_measure_key (TbFinding *self)
{
  g_return_val_if_fail (TB_IS_FINDING (self), NULL);

  return self->measure_key;
}

/**
 * tb_finding_get_organization:
 * @self: a finding
 *
 * Returns: (transfer none) (nullable): whose figure to look at
 */
TbOrganization *
tb_finding_get_organization (TbFinding *self)
{
  g_return_val_if_fail (TB_IS_FINDING (self), NULL);

  return self->organization;
}

/**
 * tb_finding_get_message:
 * @self: a finding
 *
 * Returns: what is wrong, one sentence in the user's language
 */
const char *
tb_finding_get_message (TbFinding *self)
{
  g_return_val_if_fail (TB_IS_FINDING (self), NULL);

  return self->message;
}

/**
 * tb_finding_get_arithmetic:
 * @self: a finding
 *
 * Returns: the calculation: 7+5+10 = 22 ≠ 20, off by 2
 */
const char *
tb_finding_get_arithmetic (TbFinding *self)
{
  g_return_val_if_fail (TB_IS_FINDING (self), NULL);

  return self->arithmetic;
}
