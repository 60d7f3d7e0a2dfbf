/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The print dialog's preview. */
#pragma once

#include <adwaita.h>

#include "paper/tb-page-set.h"

G_BEGIN_DECLS

#define TB_TYPE_PRINT_PREVIEW_WINDOW (tb_print_preview_window_get_type ())
G_DECLARE_FINAL_TYPE (TbPrintPreviewWindow, tb_print_preview_window, TB, PRINT_PREVIEW_WINDOW, AdwWindow)

/**
 * TbPrintPreviewWindow::print:
 * @self: the window
 *
 * Emitted after the window was closed because its pages are to be printed.
 */

GtkWidget *tb_print_preview_window_new (GtkWindow *parent, GtkPrintOperationPreview *preview, TbPageSet *pages);

G_END_DECLS
