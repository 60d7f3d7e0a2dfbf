/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tb-error.h"

/* clang-format off */
G_DEFINE_QUARK (tb-error-quark, tb_error)
/* clang-format on */
