/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree that a passage's text is read into, and the functions that render its nodes. */
#pragma once

#include "wording/tb-field.h"

G_BEGIN_DECLS

typedef enum
{
  TB_NODE_TEXT,
  TB_NODE_FIELD,
  TB_NODE_WHEN,  /* {若：…} … {否则} … {完} */
  TB_NODE_KNOWN, /* {若有} … {否则} … {完} */
  TB_NODE_EACH,  /* {逐个：…} … {完} */
} TbNodeKind;

typedef enum
{
  TB_VERB_VALUE,
  TB_VERB_WORD, /* a word of the period or of the place */
  TB_VERB_SUM,
  TB_VERB_AVERAGE,
  TB_VERB_BEST,
  TB_VERB_WORST,
  TB_VERB_LIST,
  TB_VERB_COUNT,
  TB_VERB_RANK,
  TB_VERB_AHEAD,
  TB_VERB_EACH,
} TbVerb;

typedef enum
{
  TB_WORD_YEAR,
  TB_WORD_QUARTER,
  TB_WORD_CUTOFF_MONTH,
  TB_WORD_CUTOFF_DATE,
  TB_WORD_ISSUE_DATE,
  TB_WORD_CITY,
  TB_WORD_HERE,
  TB_WORD_FINDING,
} TbFieldWord;

typedef enum
{
  TB_COMPARE_NONE,
  TB_COMPARE_KNOWN,
  TB_COMPARE_UNKNOWN,
  TB_COMPARE_LESS,
  TB_COMPARE_LESS_EQUAL,
  TB_COMPARE_GREATER,
  TB_COMPARE_GREATER_EQUAL,
  TB_COMPARE_EQUAL,
  TB_COMPARE_NOT_EQUAL,
} TbComparison;

typedef enum
{
  TB_OPTION_NUMBER = 1 << 0,     /* 数字: neither qualifier nor unit */
  TB_OPTION_NO_UNIT = 1 << 1,    /* 不带单位 */
  TB_OPTION_ORDINAL = 1 << 2,    /* 第几 */
  TB_OPTION_BRACKETS = 1 << 3,   /* 带数: 市城管局（8件） */
  TB_OPTION_VALUES = 1 << 4,     /* 直书: 新北区21.7% */
  TB_OPTION_COUNT = 1 << 5,      /* 计数: 等7个部门 */
  TB_OPTION_DESCENDING = 1 << 6, /* 从高到低 */
  TB_OPTION_ASCENDING = 1 << 7,  /* 从低到高 */
  TB_OPTION_SEMICOLON = 1 << 8,  /* 分号 */
  TB_OPTION_COMMA = 1 << 9,      /* 逗号 */
} TbFieldOptions;

/* a figure named in the office's words, or by ids */
typedef struct
{
  char *topic; /* nullable: the passage's own topic */
  char *measure_name;
  char *organization; /* nullable: the city */
  char *topic_key;    /* filled in when first resolved */
  const TbMeasure *measure;
} TbReference;

/* REFERENCE, or REFERENCE COMPARISON OPERAND; of the operands, one is there */
typedef struct
{
  TbReference *left;
  TbComparison comparison;
  TbReference *right;
  gboolean with_average;
  TbDecimal number;
} TbTerm;

typedef struct
{
  TbNodeKind kind;
  char *source; /* the text, or the field without its braces */
  TbVerb verb;
  TbFieldWord word;
  GPtrArray *terms; /* (element-type TbTerm): one, or the parts of a condition */
  gboolean any;     /* the parts are joined by 或, not 且 */
  TbFieldOptions options;
  TbOrganizationKind kinds; /* 0: those that the measure has, the city left out */
  guint limit;              /* 0: no limit */
  GPtrArray *children;      /* (element-type TbNode) */
  GPtrArray *otherwise;     /* (element-type TbNode) (nullable) */
} TbNode;

struct _TbTemplate
{
  GPtrArray *nodes; /* owned; of TbNode */
};

/* Reading one field's inside; @at is its place in the passage, for messages. */
TbNode *tb_field_parse (const char *body, guint at, GError **error);
gboolean tb_field_parse_condition (const char *text, TbNode *node, guint at, GError **error);
TbNode *tb_node_new (TbNodeKind kind, const char *source, gsize length);
void tb_node_free (TbNode *self);
void tb_term_free (TbTerm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbNode, tb_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TbTerm, tb_term_free)

/* Rendering: every function adds to @out; an error becomes a visible gap. */
TbRendering *tb_rendering_new (void);
void tb_rendering_add (TbRendering *self, const char *text, const TbNode *node, const char *measure_key, TbOrganization *organization);
void tb_rendering_add_gap (TbRendering *self, const char *what, const TbNode *node, const char *measure_key, TbOrganization *organization);
void tb_rendering_take (TbRendering *self, TbRendering *other);

void tb_field_render (const TbNode *node, const TbFieldContext *context, TbRendering *out);
void tb_field_render_unreadable (const TbNode *node, const TbFieldContext *context, TbRendering *out);
void tb_field_render_list (const TbNode *node, const TbFieldContext *context, TbRendering *out);
void tb_field_render_extreme (const TbNode *node, const TbFieldContext *context, TbRendering *out);
void tb_field_render_rank (const TbNode *node, const TbFieldContext *context, TbRendering *out);
void tb_field_render_ahead (const TbNode *node, const TbFieldContext *context, TbRendering *out);

/* Looking up. */
gboolean tb_reference_resolve (TbReference *self, const TbFieldContext *context, GError **error);
TbOrganization *tb_reference_find_organization (const TbReference *self, const TbFieldContext *context, GError **error);
gboolean tb_reference_get_value (TbReference *self, const TbFieldContext *context, TbOrganization *organization, TbValue *out);
gboolean tb_reference_is_unreadable (const TbReference *self, const TbFieldContext *context, TbOrganization *organization);
char *tb_reference_describe (const TbReference *self, const TbFieldContext *context, TbOrganization *organization);
char *tb_reference_dup_key (const TbReference *self);
gboolean tb_field_average (const TbReference *reference, const TbFieldContext *context, TbValue *out);

gboolean tb_term_holds (const TbTerm *self, const TbFieldContext *context, TbOrganization *organization);
/* (transfer container) (element-type TbOrganization): those of which the node's first term holds */
GPtrArray *tb_field_select (const TbNode *node, const TbFieldContext *context);
const char *tb_field_get_name (const TbNode *node, const TbFieldContext *context, TbOrganization *organization);

G_END_DECLS
