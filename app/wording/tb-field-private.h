/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree that a passage's text is read into, and the functions that render its nodes. */
#pragma once

#include "model/tb-change.h"
#include "wording/tb-display.h"

G_BEGIN_DECLS

typedef enum
{
  TB_NODE_TEXT,
  TB_NODE_FIELD,
  TB_NODE_WHEN,    /* {若：…} … {否则} … {完} */
  TB_NODE_KNOWN,   /* {若有} … {否则} … {完} */
  TB_NODE_EACH,    /* {逐个：…} … {完} */
  TB_NODE_DISPLAY, /* {表：…}, {图：…} */
} TbNodeKind;

typedef enum
{
  TB_VERB_VALUE,
  TB_VERB_WORD, /* a word of the period or of the place */
  TB_VERB_SUM,
  TB_VERB_AVERAGE,
  TB_VERB_HIGHEST,
  TB_VERB_LOWEST,
  TB_VERB_BEST,
  TB_VERB_WORST,
  TB_VERB_LIST,
  TB_VERB_COUNT,
  TB_VERB_RANK,
  TB_VERB_AHEAD,
  TB_VERB_SINCE_QUARTER, /* 环比 */
  TB_VERB_SINCE_YEAR,    /* 同比 */
  TB_VERB_BOUND,         /* 界限 */
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
  TB_OPTION_WITH_UNIT = 1 << 10, /* 带单位: 7个部门 */
  TB_OPTION_CONCERNS = 1 << 11,  /* 涉及: …，涉及14个部门 */
  TB_OPTION_BOUND = 1 << 12,     /* 界限: …均低于70% */
  TB_OPTION_AHEAD = 1 << 13,     /* 带领先: 第五（前四位为…） */
  TB_OPTION_RATIO = 1 << 14,     /* 幅度: 增长12.5% */
  TB_OPTION_QUARTER = 1 << 15,   /* 上季度 */
  TB_OPTION_YEAR = 1 << 16,      /* 上年同期 */
  TB_OPTION_IF_KNOWN = 1 << 17,  /* 若有: nothing rather than a gap */
} TbFieldOptions;

/* a figure named in the office's words, or by ids */
typedef struct
{
  char *topic; /* nullable: the passage's own topic */
  char *measure_name;
  char *organization; /* nullable: the city */
  char *topic_key;    /* filled in when first resolved */
  const TbMeasure *measure;
  const TbFieldSpec *own; /* instead of topic and measure: a section's own field */
} TbReference;

typedef enum
{
  TB_OPERAND_NUMBER,
  TB_OPERAND_REFERENCE,
  TB_OPERAND_AVERAGE, /* 全市平均 */
  TB_OPERAND_QUARTER, /* 上季度 */
  TB_OPERAND_YEAR,    /* 上年同期 */
} TbOperand;

/* REFERENCE, or REFERENCE COMPARISON OPERAND */
typedef struct
{
  TbReference *left;
  TbComparison comparison;
  TbOperand operand;
  TbReference *right; /* (nullable) */
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
  char *none;               /* (nullable): what is said of a list that certainly names nobody */
  GPtrArray *children;      /* (element-type TbNode) */
  GPtrArray *otherwise;     /* (element-type TbNode) (nullable) */
  TbDisplay *display;       /* of a table or a chart */
} TbNode;

struct _TbTemplate
{
  GPtrArray *nodes; /* owned; of TbNode */
};

/* Reading one field's inside; @at is its place in the passage, for messages. */
TbNode *tb_field_parse (const char *body, guint at, GError **error);
TbTerm *tb_field_parse_term (const char *text, guint at, GError **error);
gboolean tb_field_parse_condition (const char *text, TbNode *node, guint at, GError **error);
gboolean tb_field_fail (GError **error, guint at, const char *expected, const char *seen);
const char *tb_field_after_word (const char *text, const char *word);
gboolean tb_field_parse_kinds (const char *word, TbOrganizationKind *out);
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
void tb_field_render_value (const TbNode *node, const TbFieldContext *context, TbRendering *out);
void tb_field_render_change (const TbNode *node, const TbFieldContext *context, TbRendering *out);
void tb_field_render_list (const TbNode *node, const TbFieldContext *context, TbRendering *out);
void tb_field_render_extreme (const TbNode *node, const TbFieldContext *context, TbRendering *out);
void tb_field_render_bound (const TbNode *node, const TbFieldContext *context, TbRendering *out);
void tb_field_render_rank (const TbNode *node, const TbFieldContext *context, TbRendering *out);
void tb_field_render_ahead (const TbNode *node, const TbFieldContext *context, TbRendering *out);
void tb_field_add_items (const TbNode *node, const TbFieldContext *context, GPtrArray *organizations, TbRendering *out);
void tb_field_add_gap (const TbNode *node, const TbFieldContext *context, TbOrganization *organization, const char *what, TbRendering *out);
char *tb_field_dup_bound (const TbNode *node, const TbFieldContext *context, GPtrArray *organizations);

/* Looking up. */
TbReference *tb_node_get_reference (const TbNode *self);
char *tb_field_find_topic (const char *name, const TbFieldContext *context, GError **error);
gboolean tb_reference_resolve (TbReference *self, const TbFieldContext *context, GError **error);
TbOrganization *tb_reference_find_organization (const TbReference *self, const TbFieldContext *context, GError **error);
TbSheet *tb_reference_get_sheet (const TbReference *self, const TbFieldContext *context);
const TbCell *tb_reference_get_cell (const TbReference *self, const TbFieldContext *context, TbOrganization *organization);
const char *tb_reference_get_unit (const TbReference *self);
gboolean tb_reference_get_value (const TbReference *self, const TbFieldContext *context, TbOrganization *organization, TbValue *out);
gboolean tb_reference_is_unreadable (const TbReference *self, const TbFieldContext *context, TbOrganization *organization);
char *tb_reference_describe (const TbReference *self, const TbFieldContext *context, TbOrganization *organization);
char *tb_reference_dup_key (const TbReference *self);
gboolean tb_field_average (const TbReference *reference, const TbFieldContext *context, TbOrganizationKind kinds, TbValue *out);

/* A term, ready to be asked of one organization after another. */
typedef struct
{
  const TbTerm *term;            /* borrowed */
  const TbFieldContext *context; /* borrowed */
  TbFieldContext earlier;        /* for an operand of an earlier quarter */
  char *period;                  /* owned; that quarter */
  gboolean is_fixed;             /* the operand is the same for all of them */
  gboolean is_known;             /* and known */
  TbValue operand;               /* and this */
} TbTest;

void tb_test_init (TbTest *self, const TbTerm *term, const TbFieldContext *context, TbOrganizationKind kinds);
void tb_test_clear (TbTest *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TbTest, tb_test_clear)
TbTruth tb_test_ask (const TbTest *self, TbOrganization *organization);
TbTruth tb_term_ask (const TbTerm *self, const TbFieldContext *context);
gboolean tb_field_context_go_back (TbFieldContext *self, TbSince since, char **period);

/* Those that a field names. */
typedef struct
{
  GPtrArray *organizations; /* owned (element-type TbOrganization); in order, at most as many as the field's limit */
  guint n_all;              /* how many there are without the limit */
  guint n_known;            /* of whom there is a figure */
  guint n_blank;            /* of whom one is missing; where only those concerned have figures, nobody's is */
  gboolean is_open;         /* of somebody, a qualified figure leaves open whether the condition holds */
  gboolean is_none;         /* there certainly is nobody */
} TbSelection;

void tb_selection_clear (TbSelection *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TbSelection, tb_selection_clear)
TbOrganizationKind tb_field_get_kinds (const TbNode *node);
void tb_field_select (const TbNode *node, const TbFieldContext *context, TbSelection *out);
const char *tb_field_get_name (const TbNode *node, const TbFieldContext *context, TbOrganization *organization);

G_END_DECLS
