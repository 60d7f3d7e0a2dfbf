# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole work by keyboard alone: from the sidebar into the grid, through it, and out again."""
import unittest

from desktop import MARGIN, Desktop
from program import Program

POINTS = "service-system/points"


class Tour(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = cls.enterClassContext(Desktop())

    def setUp(self):
        self.path = self.desktop.sample(self._testMethodName + ".tongbao")
        self.program = self.enterContext(Program(self.desktop, self.path))
        self.program.show_topic(POINTS, "便民服务点")

    def focused_name(self):
        node = self.program.focused()
        return node.name if node is not None else None

    def tab_to_grid(self):
        for _ in range(40):
            node = self.program.focused()
            if node is not None and node.role == "grid cell":
                return node.name
            self.program.press("tab")
        raise AssertionError("Tab doesn't come to the grid")

    def test_tab_reaches_and_leaves_the_grid(self):
        self.assertEqual(self.tab_to_grid(), "溧阳市, 全年计划: 35")
        self.program.press("ctrl+end")
        self.assertTrue(self.focused_name().startswith("全市"), self.focused_name())
        self.program.press("tab")
        self.assertNotEqual(self.program.focused().role, "grid cell")
        # coming back finds the cursor where it was
        self.program.press("shift+tab")
        self.assertTrue(self.focused_name().startswith("全市"), self.focused_name())

    def test_from_the_sidebar_into_the_grid(self):
        self.program.show_place("overview")
        self.program.press("F9")
        self.assertTrue(self.focused_name().startswith("概览"), self.focused_name())
        self.program.press("down", "down")
        # going through the sidebar shows the places and stays in it
        self.assertTrue(self.focused_name().startswith("便民服务站"), self.focused_name())
        self.program.press("down", "enter")
        self.program.press("tab")
        self.assertEqual(self.focused_name(), "溧阳市, 已完成: 35")
        self.program.type("34")
        self.program.press("enter")
        self.assertEqual(self.program.figure("溧阳市", "已完成"), "34")

    def test_moving(self):
        self.program.click(self.program.cell("金坛区", "全年计划"))
        for keys, name in (
                ("right", "金坛区, 已完成: 17"),
                ("down", "武进区, 已完成: 35"),
                ("tab", "武进区, 完成率: 100.0%"),
                ("shift+tab", "武进区, 已完成: 35"),
                ("enter", "新北区, 已完成: 32"),
                ("shift+enter", "武进区, 已完成: 35"),
                ("home", "武进区, 全年计划: 35"),
                ("ctrl+home", "溧阳市, 全年计划: 35"),
                ("ctrl+down", "全市")):
            self.program.press(keys)
            self.assertTrue(self.focused_name().startswith(name), f"{keys}: {self.focused_name()}")

    def test_entering_a_row(self):
        """Type, Tab, type, Enter: the cursor comes back below the cell where the row began."""
        self.program.click(self.program.cell("金坛区", "全年计划"))
        self.program.type("26")
        self.program.press("tab")
        self.program.type("18")
        self.program.press("enter")
        self.assertEqual(self.focused_name(), "武进区, 全年计划: 35")
        self.assertEqual(self.program.figure("金坛区", "全年计划"), "26")
        self.assertEqual(self.program.figure("金坛区", "已完成"), "18")
        self.assertEqual(self.program.figure("金坛区", "完成率"), "69.2%")

    def test_f2_edits_what_is_there(self):
        self.program.click(self.program.cell("金坛区", "已完成"))
        self.program.press("F2", "backspace")
        self.program.type("9")
        self.program.press("enter")
        self.assertEqual(self.program.figure("金坛区", "已完成"), "19")

    def test_card(self):
        self.program.click(self.program.cell("金坛区", "已完成"))
        self.program.press("alt+enter")
        self.assertIsNotNone(self.program.find(role="label", name="金坛区 · 已完成"), self.program.names("label"))
        self.program.press("esc")
        self.assertEqual(self.focused_name(), "金坛区, 已完成: 17")

    def test_secondary_button_opens_the_card(self):
        self.program.click(self.program.cell("武进区", "已完成"), button=3)
        self.assertIsNotNone(self.program.find(role="label", name="武进区 · 已完成"), self.program.names("label"))

    def test_chart_leads_to_the_cell(self):
        chart = self.program.need(role="image", start="便民服务点")
        x, y, width, height = chart.extents()
        self.program.keyboard.click(MARGIN + x + width * 2 // 5, MARGIN + y + height // 2)
        self.program.idle()
        self.assertRegex(self.focused_name(), "^..区, 已完成: ")

    def test_finding_leads_to_the_cell(self):
        self.program.show_place("checks")
        self.program.click(self.program.need(role="list item", start="经开区"))
        self.assertTrue(self.focused_name().startswith("经开区, 已完成"), self.focused_name())

    def test_every_topic(self):
        """Ctrl+Page Down goes through all places; each topic brings its grid."""
        self.program.show_place("overview")
        for _ in range(30):
            self.program.press("ctrl+pagedown")
        grids = {node.name for node in self.program.find_all(role="grid") if node.name}
        for topic in ("便民服务中心", "旗舰店", "网办响应", "移动端标准应用", "系统建设", "监管信息"):
            self.assertIn(topic, grids)
        self.assertGreaterEqual(len(grids), 20)


if __name__ == "__main__":
    unittest.main(verbosity=2)
