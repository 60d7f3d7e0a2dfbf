/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A VFS that plays a disk whose power is cut: it keeps what was written apart from what was synced. */
#pragma once

#include <glib.h>

/* Becomes the default VFS; call it before any project is opened. */
void crash_vfs_register (void);

/* From now on @path and its journal live in memory; they start as the files on disk. */
void crash_vfs_arm (const char *path);
/* The power goes off at the operation of that number from now; 0: never. */
void crash_vfs_cut_at (guint operation);
/* Writing fails for lack of room from the write of that number on; 0: never. */
void crash_vfs_full_at (guint write);
/* How many operations there were since arming. */
guint crash_vfs_get_count (void);
/* Writes to the real files what a disk could hold after the cut; @seed picks which of what wasn't synced. */
void crash_vfs_reboot (guint32 seed);
void crash_vfs_disarm (void);
