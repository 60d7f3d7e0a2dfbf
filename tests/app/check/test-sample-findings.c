/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On the sample the checks find exactly what is wrong in the published figures, and nothing else. */
#include "check/tb-check.h"
#include "section/tb-registry.h"
#include "tb-paths.h"

typedef struct
{
  TbSeverity severity;
  TbCheckRule rule;
  const char *measure;
  const char *organization;
  const char *arithmetic;
} Expected;

static const Expected expected[] = {
  { TB_SEVERE, TB_CHECK_SUM, "service-system/points/running", "全市", "35+17+35+32+25+25+21 = 190 ≠ 185, off by 5" },
  { TB_SEVERE, TB_CHECK_NOT_ABOVE, "service-system/points/done", "经开区", "21 > 20, off by 1" },
  { TB_SEVERE, TB_CHECK_SUM, "service-system/specialists/stated", "全市", "177+124+180余+187+143+135+113 > 1059 > 1054, off by more than 5" },
  { TB_SEVERE, TB_CHECK_RATE, "supervision/matters/claim-rate", "市本级", "961 ÷ 1060 = 90.66% ≠ 91.78%, off by 1.12" },
  { TB_WARNING, TB_CHECK_SUM, "service-system/centers/mostly-done", "全市", "7+4+10+10+7+6+5 = 49 ≠ 51, off by 2" },
  { TB_WARNING, TB_CHECK_SUM, "supervision/information/adopted", "全市", "1+6+1+2+2+10+1 = 23 ≠ 47, off by 24" },
};

static void
test_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbRegistry) registry = tb_registry_new ();
  g_autoptr (TbProject) project = tb_project_open (tb_paths_get_sample (), TB_PROJECT_READ_ONLY, &error);
  g_autoptr (TbBook) book = NULL;
  g_autoptr (GListModel) findings = NULL;

  g_assert_no_error (error);
  book = tb_book_new (project, tb_registry_get_catalog (registry), "2022Q3", &error);
  g_assert_no_error (error);
  findings = tb_check_run (book);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TbFinding) finding = g_list_model_get_item (findings, i);

      g_test_message ("%s: %s", tb_finding_get_message (finding), tb_finding_get_arithmetic (finding));
      g_assert_cmpuint (i, <, G_N_ELEMENTS (expected));
      g_assert_cmpint (tb_finding_get_severity (finding), ==, expected[i].severity);
      g_assert_cmpint (tb_finding_get_rule (finding), ==, expected[i].rule);
      g_assert_cmpstr (tb_finding_get_measure_key (finding), ==, expected[i].measure);
      g_assert_cmpstr (tb_organization_get_short_name (tb_finding_get_organization (finding)), ==, expected[i].organization);
      g_assert_cmpstr (tb_finding_get_arithmetic (finding), ==, expected[i].arithmetic);
    }
  g_assert_cmpuint (g_list_model_get_n_items (findings), ==, G_N_ELEMENTS (expected));
}

/* the sheets are read already: this is what every keystroke costs */
static void
test_speed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TbRegistry) registry = tb_registry_new ();
  g_autoptr (TbProject) project = tb_project_open (tb_paths_get_sample (), TB_PROJECT_READ_ONLY, &error);
  g_autoptr (TbBook) book = NULL;
  double best = G_MAXDOUBLE;

  g_assert_no_error (error);
  book = tb_book_new (project, tb_registry_get_catalog (registry), "2022Q3", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GListModel) findings = NULL;

      g_test_timer_start ();
      findings = tb_check_run (book);
      best = MIN (best, g_test_timer_elapsed ());
      g_assert_cmpuint (g_list_model_get_n_items (findings), ==, G_N_ELEMENTS (expected));
    }

  g_test_minimized_result (best * 1000.0, "a run over the sample: %.3f ms", best * 1000.0);
  /* far above what is measured, so that only a wrong order of growth fails */
  g_assert_cmpfloat (best, <, 0.02);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/sample", test_sample);
  g_test_add_func ("/check/speed", test_speed);

  return g_test_run ();
}
