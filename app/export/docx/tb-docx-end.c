/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands below the text: the list of attachments, office and date. */
#include "export/docx/tb-docx-private.h"

#include "circular/tb-page-private.h"

/* Half a character: the reader's fonts may be a little wider than ours, and what is signed isn't wrapped. */
#define ROOM 0.5
#define OFFICE_ROOM (TB_CELLS_A_LINE - 4)

static int
to_twips (double cells)
{
  return (int) (cells * TB_DOCX_CELL);
}

static void
write_placed (TbDocxWriter *self, const char *style, int before, const TbDocxIndent *indent)
{
  tb_docx_open_paragraph (self->xml, style);
  tb_docx_write_spacing (self->xml, before, 0, 0);
  tb_docx_write_indent (self->xml, indent);
  tb_docx_end_properties (self);
}

/* 附件：1. stands two characters in; the next numbers, and the titles, each stand under the first one. */
static void
write_note (TbDocxWriter *self, const TbBlock *block, const TbBlock *former)
{
  g_autofree char *text = tb_block_dup_text (block);
  const char *ordinal = block->ordinal != NULL ? block->ordinal : "";
  const gboolean is_single = g_str_has_suffix (ordinal, "：");
  const int left = to_twips (is_single ? TB_NOTE_INDENT - 1 : TB_NOTE_INDENT);
  const TbDocxIndent indent = { left, 0, to_twips (tb_title_measure (ordinal)), "left" };
  const gboolean is_first = former == NULL || former->kind != TB_BLOCK_ATTACHMENT_NOTE;

  write_placed (self, "AttachmentNote", is_first ? TB_DOCX_LINE : 0, &indent);
  tb_docx_write_run (self->xml, text);
  tb_xml_close (self->xml);
}

/* Where the signature stands, in characters from the text block's left. */
typedef struct
{
  double office; /* the middle of the office's name */
  double date;   /* the date's left end */
} Signature;

/* With a seal: the date four characters from the right, the office centred over it. Without: the office two characters
 * from the right, the date's first character two to the right of the office's; a longer date takes the two characters. */
static Signature
place_signature (const TbDocxWriter *self, gboolean is_sealed)
{
  const double room = TB_CELLS_A_LINE;
  const double office = self->office_width;
  const double date = self->date_width;

  if (is_sealed)
    return (Signature){ MIN (room - 4 - date / 2, room - office / 2), room - 4 - date };
  return (Signature){ room - 2 - office / 2, MIN (room - 2 - office + 2, room - 2 - date) };
}

void
tb_docx_measure_signature (TbDocxWriter *self, GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const TbBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *text = tb_block_dup_text (block);
      g_auto (GStrv) lines = block->kind == TB_BLOCK_OFFICE ? tb_title_break (text, OFFICE_ROOM) : NULL;

      for (gsize j = 0; lines != NULL && lines[j] != NULL; j++)
        self->office_width = MAX (self->office_width, tb_title_measure (lines[j]));
      if (block->kind == TB_BLOCK_DATE)
        self->date_width = tb_title_measure (text);
    }
}

static void
write_office (TbDocxWriter *self, const TbBlock *block, int before)
{
  const Signature signature = place_signature (self, block->is_sealed);
  g_autofree char *text = tb_block_dup_text (block);
  g_auto (GStrv) lines = tb_title_break (text, OFFICE_ROOM);
  const double half = self->office_width / 2 + ROOM;
  const TbDocxIndent indent = { to_twips (signature.office - half), to_twips (TB_CELLS_A_LINE - signature.office - half), 0, "center" };

  write_placed (self, "IssuingOffice", before, &indent);
  tb_docx_write_lines (self->xml, lines, 0);
  tb_xml_close (self->xml);
}

static void
write_date (TbDocxWriter *self, const TbBlock *block, int before)
{
  const Signature signature = place_signature (self, block->is_sealed);
  const TbDocxIndent indent = { to_twips (signature.date), 0, 0, "left" };
  g_autofree char *text = tb_block_dup_text (block);

  write_placed (self, "IssueDate", before, &indent);
  tb_docx_write_run (self->xml, text);
  tb_xml_close (self->xml);
}

/* The list of attachments, and the signature, each have a blank line above them. */
void
tb_docx_write_end_block (TbDocxWriter *self, const TbBlock *block, const TbBlock *former)
{
  const gboolean is_below = former != NULL && (former->kind == TB_BLOCK_OFFICE || former->kind == TB_BLOCK_DATE);
  const int before = is_below ? 0 : TB_DOCX_LINE;

  if (block->kind == TB_BLOCK_ATTACHMENT_NOTE)
    write_note (self, block, former);
  else if (block->kind == TB_BLOCK_OFFICE)
    write_office (self, block, before);
  else
    write_date (self, block, before);
}
