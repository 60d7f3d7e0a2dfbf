/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The container: what the parts are, how they hang together, and the archive. The archive bears no date of its own, so
 * that the same document gives the same bytes. */
#include "export/docx/tb-docx-package.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

#include "export/tb-xml.h"
#include "tb-error.h"

#define CONTENT_TYPES "http://schemas.openxmlformats.org/package/2006/content-types"
#define RELATIONS "http://schemas.openxmlformats.org/package/2006/relationships"
#define RELATION_TYPE "application/vnd.openxmlformats-package.relationships+xml"
#define KINDS "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

typedef struct
{
  char *path;
  const char *type; /* a literal; NULL where the ending says it */
  GBytes *bytes;
} Part;

typedef struct
{
  const char *kind; /* a literal */
  char *target;
} Relation;

struct _TbDocxPackage
{
  GPtrArray *parts;          /* owned (element-type Part) */
  GPtrArray *relations;      /* owned (element-type Relation): of the package */
  GPtrArray *body_relations; /* owned (element-type Relation): of word/document.xml */
};

static void
part_free (gpointer data)
{
  Part *self = data;

  g_free (self->path);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static void
relation_free (gpointer data)
{
  Relation *self = data;

  g_free (self->target);
  g_free (self);
}

/**
 * tb_docx_package_new: (skip)
 *
 * Returns: (transfer full): a package without parts
 */
TbDocxPackage *
tb_docx_package_new (void)
{
  TbDocxPackage *self = g_new0 (TbDocxPackage, 1);

  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->relations = g_ptr_array_new_with_free_func (relation_free);
  self->body_relations = g_ptr_array_new_with_free_func (relation_free);
  return self;
}

/**
 * tb_docx_package_free: (skip)
 * @self: (nullable): a package
 *
 * Frees a package and its parts.
 */
void
tb_docx_package_free (TbDocxPackage *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->body_relations);
  g_ptr_array_unref (self->relations);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/**
 * tb_docx_package_add: (skip)
 * @self: a package
 * @path: the part's path, such as "word/styles.xml"
 * @type: (nullable): its content type, a literal; %NULL for pictures and relations, whose ending says it
 * @bytes: (transfer full): its content
 *
 * Adds a part.
 */
void
tb_docx_package_add (TbDocxPackage *self, const char *path, const char *type, GBytes *bytes)
{
  Part *part = g_new0 (Part, 1);

  part->path = g_strdup (path);
  part->type = type;
  part->bytes = bytes;
  g_ptr_array_add (self->parts, part);
}

static char *
add_relation (GPtrArray *relations, const char *kind, const char *target)
{
  Relation *relation = g_new0 (Relation, 1);

  relation->kind = kind;
  relation->target = g_strdup (target);
  g_ptr_array_add (relations, relation);
  return g_strdup_printf ("rId%u", relations->len);
}

/**
 * tb_docx_package_relate: (skip)
 * @self: a package
 * @kind: what the part is to the package: a word for one of the office relations, or a whole address; a literal
 * @target: the part's path
 *
 * Relates a part to the package.
 */
void
tb_docx_package_relate (TbDocxPackage *self, const char *kind, const char *target)
{
  g_free (add_relation (self->relations, kind, target));
}

/**
 * tb_docx_package_relate_from_body: (skip)
 * @self: a package
 * @kind: what the part is to the body, as for tb_docx_package_relate()
 * @target: its path from the folder "word"
 *
 * Relates a part to the body.
 *
 * Returns: (transfer full): the relation's id, by which the body names the part
 */
char *
tb_docx_package_relate_from_body (TbDocxPackage *self, const char *kind, const char *target)
{
  return add_relation (self->body_relations, kind, target);
}

static GBytes *
write_relations (GPtrArray *relations)
{
  TbXml *xml = tb_xml_new ();

  tb_xml_open (xml, "Relationships", "xmlns", RELATIONS, NULL);
  for (guint i = 0; i < relations->len; i++)
    {
      const Relation *relation = g_ptr_array_index (relations, i);
      g_autofree char *id = g_strdup_printf ("rId%u", i + 1);
      g_autofree char *kind = g_strconcat (g_str_has_prefix (relation->kind, "http:") ? "" : KINDS, relation->kind, NULL);

      tb_xml_empty (xml, "Relationship", "Id", id, "Type", kind, "Target", relation->target, NULL);
    }
  tb_xml_close (xml);
  return tb_xml_end (xml);
}

static GBytes *
write_content_types (TbDocxPackage *self)
{
  static const char *const endings[][2] = {
    { "rels", RELATION_TYPE },
    { "xml", "application/xml" },
    { "png", "image/png" },
    { "svg", "image/svg+xml" },
  };
  TbXml *xml = tb_xml_new ();

  tb_xml_open (xml, "Types", "xmlns", CONTENT_TYPES, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    tb_xml_empty (xml, "Default", "Extension", endings[i][0], "ContentType", endings[i][1], NULL);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = g_ptr_array_index (self->parts, i);
      g_autofree char *name = g_strconcat ("/", part->path, NULL);

      if (part->type != NULL)
        tb_xml_empty (xml, "Override", "PartName", name, "ContentType", part->type, NULL);
    }
  tb_xml_close (xml);
  return tb_xml_end (xml);
}

static la_ssize_t
append (struct archive *archive, void *byte_array, const void *data, size_t length)
{
  g_byte_array_append (byte_array, data, (guint) length);
  return (la_ssize_t) length;
}

static gboolean
write_part (struct archive *archive, const char *path, GBytes *bytes)
{
  struct archive_entry *entry = archive_entry_new ();
  const gsize size = g_bytes_get_size (bytes);
  gboolean done;

  archive_entry_set_pathname (entry, path);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) size);
  done = archive_write_header (archive, entry) == ARCHIVE_OK &&
         archive_write_data (archive, g_bytes_get_data (bytes, NULL), size) == (la_ssize_t) size;
  archive_entry_free (entry);
  return done;
}

/* Readers expect the content types first. */
static gboolean
write_parts (TbDocxPackage *self, struct archive *archive)
{
  g_autoptr (GBytes) types = write_content_types (self);
  g_autoptr (GBytes) relations = write_relations (self->relations);
  g_autoptr (GBytes) body_relations = write_relations (self->body_relations);

  if (!write_part (archive, "[Content_Types].xml", types) || !write_part (archive, "_rels/.rels", relations) ||
      !write_part (archive, "word/_rels/document.xml.rels", body_relations))
    return FALSE;
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = g_ptr_array_index (self->parts, i);

      if (!write_part (archive, part->path, part->bytes))
        return FALSE;
    }
  return TRUE;
}

GBytes *
tb_docx_package_to_bytes (TbDocxPackage *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();
  gboolean done = archive_write_set_format_zip (archive) == ARCHIVE_OK &&
                  archive_write_set_bytes_in_last_block (archive, 1) == ARCHIVE_OK &&
                  archive_write_open (archive, bytes, NULL, append, NULL) == ARCHIVE_OK &&
                  write_parts (self, archive) &&
                  archive_write_close (archive) == ARCHIVE_OK;

  if (!done)
    {
      const char *reason = archive_error_string (archive);

      g_set_error (error, TB_ERROR, TB_ERROR_EXPORT, _("The document can’t be packed: %s"), reason != NULL ? reason : "");
    }
  archive_write_free (archive);
  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
