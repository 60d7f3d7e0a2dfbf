/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one thread that draws pages: shaped text belongs to the thread that shaped it, and a page can take longer than a
 * frame. */
#include "paper/tb-draw-thread.h"

typedef struct
{
  TbDrawFunc func;
  gpointer data;
  guint number;        /* jobs are done in their order, */
  gboolean is_awaited; /* those first that someone waits for */
} Job;

typedef struct
{
  TbDrawFunc func;
  gpointer data;
  GMutex mutex;
  GCond cond;
  gboolean is_done;
} Awaited;

static int n_jobs;

static void
do_job (gpointer data, gpointer unused)
{
  Job *job = data;

  job->func (job->data);
  g_free (job);
  g_atomic_int_add (&n_jobs, -1);
}

static int
compare_jobs (gconstpointer a, gconstpointer b, gpointer unused)
{
  const Job *left = a, *right = b;

  if (left->is_awaited != right->is_awaited)
    return left->is_awaited ? -1 : 1;

  return left->number < right->number ? -1 : left->number > right->number;
}

/* one thread, which stays */
static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool = NULL;

  if (g_once_init_enter (&pool))
    {
      GThreadPool *made = g_thread_pool_new (do_job, NULL, 1, TRUE, NULL);

      g_thread_pool_set_sort_function (made, compare_jobs, NULL);
      g_once_init_leave (&pool, made);
    }

  return pool;
}

static void
push (TbDrawFunc func, gpointer data, gboolean is_awaited)
{
  static int n_pushed = 0;
  Job *job = g_new (Job, 1);

  *job = (Job){ func, data, g_atomic_int_add (&n_pushed, 1), is_awaited };
  g_atomic_int_inc (&n_jobs);
  g_thread_pool_push (get_pool (), job, NULL);
}

static void
do_awaited (gpointer data)
{
  Awaited *awaited = data;

  awaited->func (awaited->data);
  g_mutex_lock (&awaited->mutex);
  awaited->is_done = TRUE;
  g_cond_signal (&awaited->cond);
  g_mutex_unlock (&awaited->mutex);
}

/**
 * tb_draw_thread_run:
 * @func: what to do
 * @data: its data
 *
 * Does something in the thread that draws, before anything that nobody waits for, and returns when it is done. Not
 * to be called in that thread itself.
 */
void
tb_draw_thread_run (TbDrawFunc func, gpointer data)
{
  Awaited awaited = { .func = func, .data = data };

  g_return_if_fail (func != NULL);

  g_mutex_init (&awaited.mutex);
  g_cond_init (&awaited.cond);
  push (do_awaited, &awaited, TRUE);

  g_mutex_lock (&awaited.mutex);
  while (!awaited.is_done)
    g_cond_wait (&awaited.cond, &awaited.mutex);
  g_mutex_unlock (&awaited.mutex);

  g_cond_clear (&awaited.cond);
  g_mutex_clear (&awaited.mutex);
}

/**
 * tb_draw_thread_push:
 * @func: what to do
 * @data: its data
 *
 * Has something done in the thread that draws, and returns at once.
 */
void
tb_draw_thread_push (TbDrawFunc func, gpointer data)
{
  g_return_if_fail (func != NULL);

  push (func, data, FALSE);
}

/**
 * tb_draw_thread_is_busy:
 *
 * Returns: whether anything is left to do in the thread that draws
 */
gboolean
tb_draw_thread_is_busy (void)
{
  return g_atomic_int_get (&n_jobs) > 0;
}
