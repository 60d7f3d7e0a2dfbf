/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that says one finding and leads to its cell. */
#include "tb-finding-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "tb-tooltip.h"

static char *
describe (TbFinding *finding, TbCatalog *catalog)
{
  const TbTopic *topic = tb_catalog_get_topic (catalog, tb_finding_get_topic_key (finding), NULL);
  const char *arithmetic = tb_finding_get_arithmetic (finding);

  if (topic == NULL)
    return g_markup_escape_text (arithmetic != NULL ? arithmetic : "", -1);
  if (arithmetic == NULL || *arithmetic == '\0')
    return g_markup_escape_text (topic->name, -1);

  return g_markup_printf_escaped ("%s\n%s", topic->name, arithmetic);
}

/**
 * tb_finding_row_new:
 * @finding: the finding
 * @catalog: the catalog that its topic is in
 *
 * Makes a row that shows @finding's message and arithmetic; activating it shows its cell.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
tb_finding_row_new (TbFinding *finding, TbCatalog *catalog)
{
  gboolean severe = tb_finding_get_severity (finding) == TB_SEVERE;
  TbOrganization *organization = tb_finding_get_organization (finding);
  g_autofree char *title = g_markup_escape_text (tb_finding_get_message (finding), -1);
  g_autofree char *subtitle = describe (finding, catalog);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (severe ? "dialog-error-symbolic" : "dialog-warning-symbolic");

  gtk_widget_add_css_class (icon, severe ? "error" : "warning");
  tb_tooltip_set (icon, severe ? _("Error: can’t be right") : _("Warning: look at it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, severe ? _("Error") : _("Warning"), -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)",
                                    tb_finding_get_measure_key (finding),
                                    organization != NULL ? tb_organization_get_id (organization) : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-cell");

  return row;
}
