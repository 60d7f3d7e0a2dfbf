/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "section/tb-user-plugins.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "section/tb-manifest.h"
#include "tb-error.h"

/* ~/.config/tongbao/plugins.ini:
 *   [plugins]
 *   enabled=true
 *   [allowed]
 *   MODULE=SHA-256 of its manifest and its library
 */
#define GROUP_PLUGINS "plugins"
#define GROUP_ALLOWED "allowed"

/**
 * tb_user_plugins_dup_folder:
 *
 * The folder for plugins that a user installs alone. It need not exist.
 *
 * Returns: (transfer full): its path
 */
char *
tb_user_plugins_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "tongbao", "plugins", NULL);
}

static char *
dup_settings_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "tongbao", "plugins.ini", NULL);
}

static GKeyFile *
load_settings (void)
{
  GKeyFile *keys = g_key_file_new ();
  g_autofree char *path = dup_settings_path ();

  g_key_file_load_from_file (keys, path, G_KEY_FILE_KEEP_COMMENTS, NULL);
  return keys;
}

static gboolean
save_settings (GKeyFile *keys, GError **error)
{
  g_autofree char *path = dup_settings_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) failure = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_IO, _("The folder “%s” can’t be made: %s"), folder, g_strerror (errno));
      return FALSE;
    }
  if (!g_key_file_save_to_file (keys, path, &failure))
    {
      g_set_error (error, TB_ERROR, TB_ERROR_IO, _("“%s” can’t be written: %s"), path, failure->message);
      return FALSE;
    }

  return TRUE;
}

/**
 * tb_user_plugins_are_enabled:
 *
 * Whether plugins from the user's own folder are loaded at all; they are not until switched on.
 *
 * Returns: whether they are switched on
 */
gboolean
tb_user_plugins_are_enabled (void)
{
  g_autoptr (GKeyFile) keys = load_settings ();

  return g_key_file_get_boolean (keys, GROUP_PLUGINS, "enabled", NULL);
}

/**
 * tb_user_plugins_set_enabled:
 * @enabled: whether to load them
 * @error: return location for an error
 *
 * Switches the user's own plugins on or off, for the next start.
 *
 * Returns: whether that could be stored
 */
gboolean
tb_user_plugins_set_enabled (gboolean enabled, GError **error)
{
  g_autoptr (GKeyFile) keys = load_settings ();

  g_key_file_set_boolean (keys, GROUP_PLUGINS, "enabled", enabled);
  return save_settings (keys, error);
}

/* Nobody but the user (or root) can have put it there: not a link, theirs, and not writable by others. */
static gboolean
check_owner (const char *path, GError **error)
{
  GStatBuf info;

  if (g_lstat (path, &info) != 0)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("“%s” can’t be read: %s"), path, g_strerror (errno));
      return FALSE;
    }
  if (!S_ISREG (info.st_mode) && !S_ISDIR (info.st_mode))
    {
      g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("“%s” is a link or no ordinary file; put the plugin itself there"), path);
      return FALSE;
    }
  if ((info.st_uid != geteuid () && info.st_uid != 0) || (info.st_mode & (S_IWGRP | S_IWOTH)) != 0)
    {
      g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("“%s” can be changed by other people; take away their right to write, then start again"), path);
      return FALSE;
    }
  return TRUE;
}

static char *
hash_plugin (TbManifest *manifest, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *files[] = { manifest->path, manifest->library };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *contents = NULL;
      g_autoptr (GError) failure = NULL;
      guint64 size;
      gsize length;

      if (!g_file_get_contents (files[i], &contents, &length, &failure))
        {
          g_set_error (error, TB_ERROR, TB_ERROR_PLUGIN, _("“%s” can’t be read: %s"), files[i], failure->message);
          return NULL;
        }
      size = GUINT64_TO_LE ((guint64) length);
      g_checksum_update (checksum, (const guchar *) &size, sizeof size);
      g_checksum_update (checksum, (const guchar *) contents, length);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * tb_user_plugins_allow:
 * @manifest: the path of a plugin's manifest
 * @error: return location for an error
 *
 * Remembers that the user wants this plugin, as it is now. When its files change it has to be allowed again.
 *
 * Returns: whether that could be stored
 */
gboolean
tb_user_plugins_allow (const char *manifest, GError **error)
{
  g_autoptr (TbManifest) plugin = NULL;
  g_autoptr (GKeyFile) keys = load_settings ();
  g_autofree char *hash = NULL;

  g_return_val_if_fail (manifest != NULL, FALSE);

  plugin = tb_manifest_load (manifest, error);
  if (plugin == NULL)
    return FALSE;
  hash = hash_plugin (plugin, error);
  if (hash == NULL)
    return FALSE;

  g_key_file_set_string (keys, GROUP_ALLOWED, plugin->module, hash);
  return save_settings (keys, error);
}

/**
 * tb_user_plugins_check:
 * @manifest: the path of a plugin's manifest in the user's folder
 * @needs_permission: (out): whether tb_user_plugins_allow() is all that it needs
 * @error: return location for an error
 *
 * Whether this plugin may be loaded: nobody else can have written its files or the folders they lie in,
 * and the user allowed exactly this content.
 *
 * Returns: whether it may; if not, @error says what to do
 */
gboolean
tb_user_plugins_check (const char *manifest, gboolean *needs_permission, GError **error)
{
  g_autoptr (TbManifest) plugin = NULL;
  g_autoptr (GKeyFile) keys = load_settings ();
  g_autofree char *top = tb_user_plugins_dup_folder ();
  g_autofree char *allowed = NULL;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (manifest != NULL, FALSE);

  *needs_permission = FALSE;
  plugin = tb_manifest_load (manifest, error);
  if (plugin == NULL || !check_owner (top, error) || !check_owner (plugin->folder, error) ||
      !check_owner (plugin->path, error) || !check_owner (plugin->library, error))
    return FALSE;

  hash = hash_plugin (plugin, error);
  if (hash == NULL)
    return FALSE;
  allowed = g_key_file_get_string (keys, GROUP_ALLOWED, plugin->module, NULL);
  if (allowed == NULL)
    g_set_error_literal (error, TB_ERROR, TB_ERROR_PLUGIN, _("you haven’t allowed it yet; allow it in the preferences if you trust where it comes from"));
  else if (!g_str_equal (allowed, hash))
    g_set_error_literal (error, TB_ERROR, TB_ERROR_PLUGIN, _("it was changed since you allowed it; allow it again in the preferences if you know why"));
  else
    return TRUE;

  *needs_permission = TRUE;
  return FALSE;
}

static void
waiting_plugin_free (TbWaitingPlugin *self)
{
  g_free (self->manifest);
  g_free (self->name);
  g_free (self->reason);
  g_free (self);
}

/**
 * tb_user_plugins_list_waiting:
 *
 * Lists the plugins in the user's folder that would be used if they were allowed, for a dialog that asks. Reads
 * the folder anew and loads nothing.
 *
 * Returns: (transfer full) (element-type TbWaitingPlugin): them, in the order of their paths
 */
GPtrArray *
tb_user_plugins_list_waiting (void)
{
  GPtrArray *waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) waiting_plugin_free);
  g_autofree char *folder = tb_user_plugins_dup_folder ();
  g_autoptr (GPtrArray) paths = tb_manifest_find (folder);

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autoptr (TbManifest) manifest = tb_manifest_load (path, NULL);
      g_autoptr (GError) error = NULL;
      gboolean needs_permission;
      TbWaitingPlugin *plugin;

      if (manifest == NULL || tb_user_plugins_check (path, &needs_permission, &error) || !needs_permission)
        continue;

      plugin = g_new0 (TbWaitingPlugin, 1);
      plugin->manifest = g_strdup (path);
      plugin->name = g_strdup (manifest->name);
      plugin->reason = g_strdup (error->message);
      g_ptr_array_add (waiting, plugin);
    }

  return waiting;
}
