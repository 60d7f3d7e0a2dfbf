/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program remembers between runs, apart from any project. */
#include "tb-settings.h"

#include "tb-paths.h"

static GSettings *
open_settings (void)
{
  const char *folder = tb_paths_get_schema_dir ();
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GError) error = NULL;

  if (folder == NULL)
    return g_settings_new (TB_APPLICATION_ID);

  source = g_settings_schema_source_new_from_directory (folder, g_settings_schema_source_get_default (), TRUE, &error);
  if (source == NULL)
    g_error ("The settings’ schema can’t be read from %s: %s", folder, error->message);

  schema = g_settings_schema_source_lookup (source, TB_APPLICATION_ID, FALSE);
  if (schema == NULL)
    g_error ("The settings’ schema is missing in %s", folder);

  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * tb_settings_get:
 *
 * Gets the program's settings. A program that runs from its build folder reads the schema there.
 *
 * Returns: (transfer none): the settings
 */
GSettings *
tb_settings_get (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = open_settings ();

  return settings;
}

/**
 * tb_settings_dup_author:
 *
 * Gets the name that changes are signed with: the one set, else the account's real name.
 *
 * Returns: (transfer full): the name
 */
char *
tb_settings_dup_author (void)
{
  g_autofree char *author = g_settings_get_string (tb_settings_get (), "author");
  const char *real = g_get_real_name ();

  g_strstrip (author);
  if (*author != '\0')
    return g_steal_pointer (&author);

  return g_strdup (g_strcmp0 (real, "Unknown") == 0 ? g_get_user_name () : real);
}
