/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the start of the program with the sample to its first frame, against an empty libadwaita window, and the most
 * memory that it took; on a display and a bus of its own. */
#include "bench.h"

#include <gio/gio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROUNDS 11
#define MAX_MEMORY_KIB (140 * 1024)

/* nothing can be started on this bus, above all no portal */
static const char bus_config[] = "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                                 "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">"
                                 "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                                 "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                                 "<allow own=\"*\"/></policy></busconfig>";

typedef struct
{
  GSubprocess *display; /* owned */
  GSubprocess *bus;     /* owned */
  char **environ;       /* owned */
} Desktop;

typedef struct
{
  const char *const *argv;
  Desktop *desktop;
  long peak; /* KiB */
} Program;

/* The first line that a helper says: its display number or its address. */
static char *
start_helper (GSubprocess **helper, const char *const *argv, int ready_fd)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  int ends[2];
  char c;

  if (pipe (ends) != 0)
    g_error ("no pipe");
  g_subprocess_launcher_take_fd (launcher, ends[1], ready_fd);
  *helper = g_subprocess_launcher_spawnv (launcher, argv, &error);
  if (*helper == NULL)
    g_error ("%s: %s", argv[0], error->message);
  g_subprocess_launcher_close (launcher);

  while (read (ends[0], &c, 1) == 1 && c != '\n')
    g_string_append_c (line, c);
  close (ends[0]);
  if (line->len == 0)
    g_error ("%s doesn't start", argv[0]);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
desktop_start (Desktop *self, const char *folder)
{
  g_autofree char *config = g_build_filename (folder, "bus.conf", NULL);
  g_autofree char *option = g_strconcat ("--config-file=", config, NULL);
  const char *const xvfb[] = { "Xvfb", "-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp", NULL };
  const char *const daemon[] = { "dbus-daemon", option, "--nofork", "--print-address=3", NULL };
  g_autofree char *number = NULL;
  g_autofree char *display = NULL;
  g_autofree char *address = NULL;

  if (!g_file_set_contents (config, bus_config, -1, NULL))
    g_error ("the bus can't be configured");
  number = start_helper (&self->display, xvfb, 3);
  address = start_helper (&self->bus, daemon, 3);
  display = g_strconcat (":", number, NULL);

  self->environ = g_get_environ ();
  self->environ = g_environ_unsetenv (self->environ, "WAYLAND_DISPLAY");
  self->environ = g_environ_setenv (self->environ, "DISPLAY", display, TRUE);
  self->environ = g_environ_setenv (self->environ, "DBUS_SESSION_BUS_ADDRESS", address, TRUE);
  self->environ = g_environ_setenv (self->environ, "GSK_RENDERER", "cairo", TRUE);
  self->environ = g_environ_setenv (self->environ, "GTK_A11Y", "none", TRUE);
  self->environ = g_environ_setenv (self->environ, "GSETTINGS_BACKEND", "memory", TRUE);
  self->environ = g_environ_setenv (self->environ, "HOME", folder, TRUE);
  self->environ = g_environ_setenv (self->environ, "XDG_CONFIG_HOME", folder, TRUE);
  self->environ = g_environ_setenv (self->environ, "XDG_DATA_HOME", folder, TRUE);
  self->environ = g_environ_setenv (self->environ, "LC_ALL", "C.UTF-8", TRUE);
  self->environ = g_environ_setenv (self->environ, "TONGBAO_EXIT_AFTER_FIRST_FRAME", "1", TRUE);
}

static void
desktop_stop (Desktop *self)
{
  g_subprocess_send_signal (self->bus, SIGTERM);
  g_subprocess_send_signal (self->display, SIGTERM);
  g_subprocess_wait (self->bus, NULL, NULL);
  g_subprocess_wait (self->display, NULL, NULL);
  g_object_unref (self->bus);
  g_object_unref (self->display);
  g_strfreev (self->environ);
}

static void
run_program (guint round, gpointer data)
{
  Program *program = data;
  g_autoptr (GError) error = NULL;
  struct rusage usage;
  int status;
  GPid pid;

  if (!g_spawn_async (NULL, (char **) program->argv, program->desktop->environ, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  if (wait4 (pid, &status, 0, &usage) != pid || !WIFEXITED (status) || WEXITSTATUS (status) != 0)
    g_error ("%s ended badly", program->argv[0]);

  program->peak = MAX (program->peak, usage.ru_maxrss);
}

static gboolean
report_memory (const Program *program)
{
  gboolean within = program->peak <= MAX_MEMORY_KIB;

  g_print ("peak memory: %ld MiB (at most %d): %s\n", program->peak / 1024, MAX_MEMORY_KIB / 1024, within ? "ok" : "OVER");
  return within;
}

/* The program, the sample, the empty window. */
int
main (int argc, char **argv)
{
  g_autofree char *content = NULL;
  g_autofree char *file = NULL;
  Desktop desktop = { 0 };
  char *folder;
  gsize length;
  gboolean within;

  if (argc != 4)
    g_error ("give the program, the sample and the empty window");

  folder = bench_folder_new ();
  file = g_build_filename (folder, "sample.tongbao", NULL);
  if (!g_file_get_contents (argv[2], &content, &length, NULL) || !g_file_set_contents (file, content, length, NULL))
    g_error ("the sample can't be copied");
  desktop_start (&desktop, folder);

  {
    const char *const ours_argv[] = { argv[1], file, NULL };
    const char *const bare_argv[] = { argv[3], NULL };
    Program ours = { ours_argv, &desktop, 0 };
    Program bare = { bare_argv, &desktop, 0 };

    within = bench_compare (&(BenchWork){ "start to the first frame with the sample", NULL, run_program, &ours },
                            &(BenchWork){ "empty libadwaita window", NULL, run_program, &bare }, ROUNDS, 1.6);
    within = report_memory (&ours) && within;
  }

  desktop_stop (&desktop);
  bench_folder_remove (folder);
  return within ? 0 : 1;
}
