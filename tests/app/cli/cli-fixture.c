/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>

static const char *
environment (const char *name)
{
  const char *value = g_getenv (name);

  if (value == NULL)
    g_error ("%s isn't set: run this through meson", name);
  return value;
}

void
cli_result_clear (CliResult *self)
{
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
}

char *
cli_read (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, length, &error);
  g_assert_no_error (error);
  return content;
}

void
cli_assert_unchanged (const char *path, const char *before, gsize length)
{
  gsize now_length;
  g_autofree char *now = cli_read (path, &now_length);

  g_assert_cmpmem (now, now_length, before, length);
}

char *
cli_path (CliFixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
cli_fixture_set_up (CliFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sample = NULL;
  gsize length;

  self->folder = g_dir_make_tmp ("tongbao-cli-XXXXXX", &error);
  g_assert_no_error (error);
  self->file = cli_path (self, "季度.tongbao");
  self->locale = g_strdup ("C.UTF-8");
  self->plugins = NULL;
  self->prepare = NULL;

  sample = cli_read (environment ("TONGBAO_SAMPLE"), &length);
  g_file_set_contents (self->file, sample, length, &error);
  g_assert_no_error (error);
}

static void
remove_tree (const char *path)
{
  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK) && g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
      const char *name;

      while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          remove_tree (child);
        }
    }

  g_remove (path);
}

void
cli_fixture_tear_down (CliFixture *self, gconstpointer data)
{
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->file);
  g_free (self->locale);
  g_free (self->plugins);
}

/* No display, no desktop, no settings of whoever runs the tests. */
static GStrv
make_environment (CliFixture *self)
{
  static const char *const unwanted[] = { "DISPLAY", "WAYLAND_DISPLAY", "LANG", "LANGUAGE", "DBUS_SESSION_BUS_ADDRESS" };
  GStrv environ = g_get_environ ();

  for (gsize i = 0; i < G_N_ELEMENTS (unwanted); i++)
    environ = g_environ_unsetenv (environ, unwanted[i]);
  environ = g_environ_setenv (environ, "LC_ALL", self->locale, TRUE);
  environ = g_environ_setenv (environ, "HOME", self->folder, TRUE);
  environ = g_environ_setenv (environ, "XDG_CONFIG_HOME", self->folder, TRUE);
  environ = g_environ_setenv (environ, "XDG_DATA_HOME", self->folder, TRUE);
  if (self->plugins != NULL)
    environ = g_environ_setenv (environ, "TONGBAO_PLUGIN_DIR", self->plugins, TRUE);

  return environ;
}

CliResult
cli_run_strv (CliFixture *self, const char *const *arguments)
{
  g_auto (GStrv) environ = make_environment (self);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  CliResult result = { -1, NULL, NULL };
  int wait_status;

  g_ptr_array_add (argv, (gpointer) environment ("TONGBAO_PROGRAM"));
  for (gsize i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);

  g_spawn_sync (self->folder, (char **) argv->pdata, environ, G_SPAWN_DEFAULT, self->prepare, NULL,
                &result.out, &result.err, &wait_status, &error);
  g_assert_no_error (error);
  if (!WIFEXITED (wait_status))
    g_error ("the program crashed: %s", result.err);

  result.status = WEXITSTATUS (wait_status);
  return result;
}

CliResult
cli_run (CliFixture *self, const char *first, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  va_list rest;

  va_start (rest, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (rest, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (rest);
  g_ptr_array_add (arguments, NULL);

  return cli_run_strv (self, (const char *const *) arguments->pdata);
}

void
cli_assert_error_line (const CliResult *result)
{
  const char *end = strchr (result->err, '\n');

  g_test_message ("%s", result->err);
  g_assert_true (g_str_has_prefix (result->err, "tongbao: "));
  g_assert_nonnull (end);
  g_assert_cmpstr (end, ==, "\n");
  g_assert_true (g_utf8_validate (result->err, -1, NULL));
}
