/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds the sample project from the texts beside this file, through the engine's one door:
 * build-sample PROJECT TEXTS-FOLDER PLUGINS-FOLDER. What it stores is the same every time. */
#include <glib/gstdio.h>
#include <locale.h>

#include "wording/tb-passage.h"
#include "model/tb-figure.h"
#include "model/tb-organization.h"
#include "model/tb-period.h"
#include "section/tb-registry.h"
#include "tb-error.h"

typedef struct
{
  const char *folder;
  TbProject *project;
  TbCatalog *catalog;
  TbDirectory *directory;
  char *period;
} Build;

/* One line of a text, split at its tabs. */
typedef gboolean (*LineFunc) (Build *build, TbEdit *edit, char **columns, GError **error);

static gboolean
for_each_line (Build *build, TbEdit *edit, const char *name, guint n_columns, LineFunc func, GError **error)
{
  g_autofree char *path = g_build_filename (build->folder, name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] == '\0')
        continue;
      if (g_strv_length (columns) != n_columns)
        {
          g_set_error (error, TB_ERROR, TB_ERROR_USAGE, "line %u has %u columns, not %u", i + 1, g_strv_length (columns), n_columns);
          g_prefix_error (error, "%s: ", name);
          return FALSE;
        }
      if (!func (build, edit, columns, error))
        {
          g_prefix_error (error, "%s, line %u: ", name, i + 1);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
add_setting (Build *build, TbEdit *edit, char **columns, GError **error)
{
  return tb_edit_set_setting (edit, columns[0], columns[1], error);
}

/* period, cut-off date, date of issue */
static gboolean
add_period (Build *build, TbEdit *edit, char **columns, GError **error)
{
  TbPeriod period;

  if (!tb_period_parse (columns[0], &period, error) || !tb_period_add (edit, period, error))
    return FALSE;

  g_free (build->period);
  build->period = tb_period_to_id (period);
  return tb_edit_set (edit, "period", build->period, "cutoff", columns[1], error) &&
         tb_edit_set (edit, "period", build->period, "issued", columns[2], error);
}

/* section, topic, organization, measure, qualifier, value, unit, note */
static gboolean
add_figure (Build *build, TbEdit *edit, char **columns, GError **error)
{
  g_autofree char *topic = NULL;
  g_autofree char *name = NULL;
  g_autofree char *key = NULL;
  TbOrganization *organization;
  const char *id;
  const char *named;
  TbValue value;

  if (g_str_equal (columns[0], "section"))
    return TRUE;

  topic = g_strconcat (columns[1], "/", columns[3], NULL);
  key = tb_catalog_find_measure (build->catalog, topic, error);
  organization = key != NULL ? tb_directory_find (build->directory, columns[2], error) : NULL;
  if (organization == NULL || !tb_value_from_tsv (columns[4], columns[5], &value, error))
    return FALSE;

  id = tb_organization_get_id (organization);
  named = g_str_equal (columns[2], tb_organization_get_short_name (organization)) ? NULL : columns[2];
  return tb_figure_set (edit, build->period, key, id, &value, error) &&
         ((named == NULL && *columns[7] == '\0') ||
          tb_figure_set_note (edit, build->period, key, id, named, *columns[7] != '\0' ? columns[7] : NULL, error));
}

/* A passage's file: its id in the first line, then its text. */
static gboolean
add_passage (Build *build, TbEdit *edit, const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *id = NULL;
  char *body;

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;

  body = strchr (text, '\n');
  if (body == NULL)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_USAGE, "%s: no text after the passage’s id", path);
      return FALSE;
    }
  *body++ = '\0';
  id = tb_passage_find_id (build->directory, text, error);
  return id != NULL && tb_passage_set_wording (edit, build->period, id, g_strstrip (body), error);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
add_passages (Build *build, TbEdit *edit, GError **error)
{
  g_autofree char *folder = g_build_filename (build->folder, "passages", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_strings);

  for (guint i = 0; i < paths->len; i++)
    if (!add_passage (build, edit, g_ptr_array_index (paths, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_beginning (Build *build, GError **error)
{
  g_autoptr (TbEdit) edit = tb_edit_begin (build->project, "新建项目", error);
  g_autofree char *path = g_build_filename (build->folder, "organizations.tsv", NULL);
  g_autofree char *organizations = NULL;

  return edit != NULL && g_file_get_contents (path, &organizations, NULL, error) &&
         tb_organizations_load_tsv (edit, organizations, error) &&
         for_each_line (build, edit, "settings.tsv", 2, add_setting, error) &&
         for_each_line (build, edit, "periods.tsv", 3, add_period, error) &&
         tb_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
write_figures (Build *build, GError **error)
{
  g_autoptr (TbEdit) edit = tb_edit_begin (build->project, "录入2022年第三季度数据", error);

  if (edit == NULL)
    return FALSE;
  tb_edit_set_origin (edit, "公开发布的2022年第三季度通报");
  return for_each_line (build, edit, "facts.tsv", 8, add_figure, error) &&
         for_each_line (build, edit, "extra.tsv", 8, add_figure, error) &&
         add_passages (build, edit, error) &&
         tb_edit_commit (g_steal_pointer (&edit), error);
}

static gboolean
build_sample (Build *build, const char *path, GError **error)
{
  g_unlink (path);
  build->project = tb_project_create (path, error);
  if (build->project == NULL)
    return FALSE;

  tb_project_set_author (build->project, "协调办");
  if (!write_beginning (build, error))
    return FALSE;

  build->directory = tb_directory_new (build->project, error);
  return build->directory != NULL && write_figures (build, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (TbRegistry) registry = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *problems;
  Build build = { 0 };
  gboolean done;

  setlocale (LC_ALL, "");
  if (argc != 4)
    {
      g_printerr ("usage: build-sample PROJECT TEXTS-FOLDER PLUGINS-FOLDER\n");
      return 2;
    }

  registry = tb_registry_new_for_paths ((const char *[]){ argv[3], NULL });
  problems = tb_registry_get_problems (registry);
  for (guint i = 0; i < problems->len; i++)
    {
      TbPluginProblem *problem = g_ptr_array_index (problems, i);

      g_printerr ("build-sample: %s: %s\n", problem->module, problem->reason);
    }

  build.folder = argv[2];
  build.catalog = tb_registry_get_catalog (registry);
  done = build_sample (&build, argv[1], &error);
  if (!done)
    {
      g_printerr ("build-sample: %s\n", error->message);
      g_unlink (argv[1]);
    }

  g_clear_object (&build.directory);
  g_clear_object (&build.project);
  g_free (build.period);
  return done ? 0 : 1;
}
