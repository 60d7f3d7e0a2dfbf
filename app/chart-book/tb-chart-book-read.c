/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads picks, order, titles and options from the project. What came by mail may be nonsense: then the default holds. */
#include "chart-book/tb-chart-book-private.h"

#include <math.h>
#include <string.h>

#include "project/tb-project-private.h"
#include "wording/tb-passage.h"

static void
booked_chart_free (TbBookedChart *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->caption);
  g_free (self);
}

/* The chart book's settings, by one query. */
GHashTable *
tb_chart_book_read_settings (TbProject *project)
{
  GHashTable *settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (sqlite3_stmt) stmt = tb_project_prepare (project, "SELECT id, value FROM setting WHERE id >= 'chart' AND id < 'charu'", NULL);

  if (stmt == NULL)
    return settings;
  while (tb_sql_row (stmt, NULL))
    g_hash_table_insert (settings, g_strdup (tb_sql_text (stmt, 0)), g_strdup (tb_sql_text (stmt, 1)));
  return settings;
}

static gboolean
is_yes (GHashTable *settings, const char *id)
{
  return g_strcmp0 (g_hash_table_lookup (settings, id), "yes") == 0;
}

/* @anchors: chart id -> TbBookedChart. A chart whose anchor has gone with its plugin goes back to its own place. */
static double
read_position (const char *text, GHashTable *anchors, guint place)
{
  const TbBookedChart *anchor;
  double fraction;
  char *end;

  if (text == NULL)
    return place;
  fraction = g_ascii_strtod (text, &end);
  if (end == text || !(fraction >= 0 && fraction < 1))
    return place;
  if (*end == '\0')
    return fraction > 0 ? fraction - 1 : place;
  anchor = *end == ' ' ? g_hash_table_lookup (anchors, end + 1) : NULL;
  return anchor != NULL ? anchor->place + fraction : place;
}

/*
 * tb_chart_book_position_to_text:
 * @entries: (element-type TbBookedChart): all charts
 * @chart: one of them
 * @position: where it is to be sorted, more than -1 and less than their number
 *
 * Says a position relative to the chart before it in the sections' own order, so that it stays right when a section
 * gets more charts: “0.5 service-system/points-progress” is halfway to the one after that, “0.5” before the first.
 *
 * Returns: (transfer full) (nullable): the setting; %NULL for the chart's own place
 */
char *
tb_chart_book_position_to_text (GPtrArray *entries, const TbBookedChart *chart, double position)
{
  const double whole = floor (position);
  char fraction[G_ASCII_DTOSTR_BUF_SIZE];

  if (position == chart->place)
    return NULL;
  g_ascii_dtostr (fraction, sizeof fraction, position - whole);
  for (guint i = 0; i < entries->len; i++)
    {
      const TbBookedChart *anchor = g_ptr_array_index (entries, i);

      if (anchor->place == whole)
        return g_strconcat (fraction, " ", anchor->id, NULL);
    }
  return g_strdup (fraction);
}

static TbBookedChart *
read_chart (const TbSectionSpec *section, const TbChartSpec *spec, GHashTable *settings, GHashTable *wordings)
{
  TbBookedChart *self = g_new0 (TbBookedChart, 1);
  g_autofree char *left_out = NULL;
  g_autofree char *title = NULL;
  g_autofree char *caption = NULL;

  self->id = g_strconcat (section->id, "/", spec->id, NULL);
  left_out = g_strdup_printf ("chart/%s/left-out", self->id);
  title = g_strdup_printf ("chart/%s/title", self->id);
  caption = g_strdup_printf ("chart/%s/caption", self->id);
  self->title = g_strdup (g_hash_table_lookup (wordings, title));
  self->caption = g_strdup (g_hash_table_lookup (wordings, caption));
  self->entry = (TbChartEntry){
    .id = self->id,
    .section_id = section->id,
    .spec = spec,
    .is_picked = !is_yes (settings, left_out),
    .has_own_title = self->title != NULL,
    .has_caption = self->caption != NULL,
  };
  return self;
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const TbBookedChart *left = *(TbBookedChart *const *) a, *right = *(TbBookedChart *const *) b;

  if (left->position != right->position)
    return left->position < right->position ? -1 : 1;
  return left->place < right->place ? -1 : 1;
}

static void
sort_entries (GPtrArray *entries, GHashTable *settings)
{
  g_autoptr (GHashTable) anchors = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    {
      TbBookedChart *chart = g_ptr_array_index (entries, i);

      chart->place = i;
      g_hash_table_insert (anchors, chart->id, chart);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      TbBookedChart *chart = g_ptr_array_index (entries, i);
      g_autofree char *setting = g_strdup_printf ("chart/%s/position", chart->id);

      chart->position = read_position (g_hash_table_lookup (settings, setting), anchors, chart->place);
    }
  g_ptr_array_sort (entries, compare_positions);
}

/*
 * tb_chart_book_read_entries:
 * @book: a book
 * @settings: the chart book's settings
 *
 * Returns: (transfer full) (element-type TbBookedChart): all charts of all sections in the chart book's order
 */
GPtrArray *
tb_chart_book_read_entries (TbBook *book, GHashTable *settings)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) booked_chart_free);
  g_autoptr (GHashTable) wordings = tb_passage_load_wordings (tb_book_get_project (book), tb_book_get_period (book));
  TbCatalog *catalog = tb_book_get_catalog (book);

  for (guint i = 0; i < tb_catalog_get_n_sections (catalog); i++)
    {
      const TbSectionSpec *section = tb_catalog_get_section (catalog, i);

      for (gsize j = 0; j < section->n_charts; j++)
        g_ptr_array_add (entries, read_chart (section, &section->charts[j], settings, wordings));
    }
  sort_entries (entries, settings);
  return entries;
}

TbChartBookOptions
tb_chart_book_read_options (GHashTable *settings)
{
  const char *per_page = g_hash_table_lookup (settings, "chart-book/per-page");
  TbChartBookOptions options = { .per_page = 2 };

  if (g_strcmp0 (per_page, "1") == 0 || g_strcmp0 (per_page, "4") == 0)
    options.per_page = *per_page - '0';
  if (g_strcmp0 (g_hash_table_lookup (settings, "chart-book/paper"), "A3") == 0)
    options.paper = TB_PAPER_A3;
  options.is_landscape = is_yes (settings, "chart-book/landscape");
  options.is_mono = is_yes (settings, "chart-book/mono");
  return options;
}
