# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts in the window: they follow an edit, tell their values, lead to cells, go out as pictures, are enlarged, worded
and shown in a meeting."""
import os
import struct
import subprocess
import unittest

from desktop import MARGIN, Desktop, wait_for
from program import Program

POINTS = "service-system/points"
FINDING = "便民服务点：金坛区完成68.0%，进度最慢"


class Charts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = cls.enterClassContext(Desktop())

    def setUp(self):
        self.path = self.desktop.sample(self._testMethodName + ".tongbao")
        self.program = self.enterContext(Program(self.desktop, self.path))
        self.program.show_topic(POINTS, "便民服务点")

    def chart(self):
        return self.program.need(role="image", start="便民服务点")

    def focused(self):
        node = self.program.focused()
        return node.name if node is not None else None

    def walk_into_chart(self):
        """From the grid's end, Tab comes to the first chart."""
        self.program.click(self.program.cell("溧阳市", "已完成"))
        self.program.press("ctrl+end", "tab")
        self.assertEqual(self.focused(), "溧阳市：100.0%（35/35）")

    def test_edit_changes_the_description(self):
        self.assertEqual(self.chart().name, FINDING)
        self.program.click(self.program.cell("金坛区", "已完成"))
        self.program.type("24")
        self.program.press("enter")
        self.assertIn("金坛区：96.0% (24/25)", self.chart().description)
        self.assertNotIn("68.0%", self.chart().name)

    def test_walking_through_values(self):
        self.walk_into_chart()
        self.assertIn("已完成 ÷ 全年计划", self.program.focused().description)
        for key, name in (("down", "金坛区：68.0%（17/25）"), ("right", "武进区：100.0%（35/35）"), ("left", "金坛区：68.0%（17/25）"),
                          ("end", "经开区：105.0%（21/20）"), ("home", "溧阳市：100.0%（35/35）"), ("down", "金坛区：68.0%（17/25）")):
            self.program.press(key)
            self.assertEqual(self.focused(), name)
        x, y, width, height = self.program.focused().extents()
        chart = self.chart().extents()
        self.assertTrue(chart[0] <= x and x + width <= chart[0] + chart[2] and chart[1] < y < y + height < chart[1] + chart[3])
        self.program.press("enter")
        self.assertEqual(self.focused(), "金坛区, 已完成: 17")

    def test_escape_goes_back_to_the_grid(self):
        self.walk_into_chart()
        self.program.press("esc")
        self.assertEqual(self.program.focused().role, "grid cell")

    def test_menu_at_the_pointer(self):
        self.program.click(self.chart(), button=3)
        for name in ("放大", "复制为图片", "另存为图片…", "标题和说明…"):
            self.assertIsNotNone(self.program.find(role="menu item", start=name[:4]), self.program.names("menu item"))
        self.program.press("esc")

    def test_shown_in_the_chart_book(self):
        self.walk_into_chart()
        self.program.press("shift+F10")
        self.program.do(self.program.need(role="menu item", start="在图册中"))
        wait_for(lambda: "便民服务点" in (self.focused() or ""), "the chart's card has the focus")

    def test_pointing_tells_the_value_and_its_source(self):
        x, y, width, height = self.chart().extents()
        self.desktop.keyboard.move(MARGIN + x + width * 2 // 5, MARGIN + y + height // 2)
        self.program.idle()
        self.assertIsNotNone(self.program.find(role="label", contains="已完成 ÷ 全年计划"), self.program.names("label"))
        self.assertIsNotNone(self.program.find(role="label", contains="公开发布的2022年第三季度通报"), self.program.names("label"))

    def test_copy(self):
        self.walk_into_chart()
        self.program.press("ctrl+c")
        kinds = lambda: self.paste("TARGETS").decode().split()
        wait_for(lambda: "image/png" in kinds(), "the picture comes to the clipboard")
        self.assertIn("image/svg+xml", kinds())
        self.assert_is_png(self.paste("image/png"))
        self.assertIn("<title>" + FINDING, self.paste("image/svg+xml").decode())

    @staticmethod
    def paste(kind):
        return subprocess.run(["xclip", "-selection", "clipboard", "-t", kind, "-o"], capture_output=True, check=False).stdout

    def assert_is_png(self, data):
        self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n")
        width, height = struct.unpack(">II", data[16:24])
        self.assertGreater(width, 1000)
        self.assertGreater(height, 300)

    def test_save(self):
        out = os.path.join(self.desktop.folder, "home", "chart.png")
        self.walk_into_chart()
        self.program.press("ctrl+s")
        self.program.press("ctrl+a")
        self.program.type(out)
        self.program.press("enter")
        wait_for(lambda: os.path.exists(out), "the picture is written")
        with open(out, "rb") as file:
            self.assert_is_png(file.read())

    def test_words(self):
        self.walk_into_chart()
        self.program.press("F2")
        self.program.press("ctrl+end")
        self.program.type("!")
        self.program.press("ctrl+enter")
        self.assertEqual(self.chart().name, FINDING + "!")
        # what cannot be read is told, and can't be applied
        self.program.press("F2")
        self.program.press("ctrl+end")
        self.program.type("{")
        self.program.press("ctrl+enter")
        self.assertEqual(self.chart().name, FINDING + "!")
        self.program.press("esc")
        self.program.press("ctrl+z")
        self.assertEqual(self.chart().name, FINDING)

    def test_enlarged_and_back(self):
        self.walk_into_chart()
        self.program.press("down", "space")
        _, _, width, height = self.enlarged().extents()
        self.assertGreater(width, 1000)
        self.assertGreater(height, 600)
        self.program.press("pagedown")
        self.assertNotEqual(self.focused(), "金坛区：68.0%（17/25）")
        self.program.press("pageup", "esc")
        self.assertEqual(self.focused(), "金坛区：68.0%（17/25）")

    def enlarged(self):
        return max(self.program.find_all(role="image", name=FINDING), key=lambda node: node.extents()[2])

    def test_enlarged_leads_to_the_cell(self):
        self.walk_into_chart()
        self.program.press("space", "end", "enter")
        self.assertEqual(self.focused(), "经开区, 已完成: 21")

    def test_meeting(self):
        self.program.click(self.program.cell("武进区", "已完成"))
        self.program.press("F11")
        place = self.focused().split("：", 1)[0]
        self.assertIn(FINDING, self.focused())
        self.program.press("right")
        self.assertNotIn(FINDING, self.focused())
        self.program.press("pageup")
        self.assertEqual(self.focused().split("：", 1)[0], place)
        self.program.press("home")
        self.assertTrue(self.focused().startswith("第1幅"), self.focused())
        self.desktop.keyboard.click(400, 300)
        self.program.idle()
        self.assertTrue(self.focused().startswith("第2幅"), self.focused())
        self.program.press("left", "left")
        self.assertTrue(self.focused().startswith("第1幅"), self.focused())
        self.program.press("end", "space")
        last = self.focused()
        self.program.press("right")
        self.assertEqual(self.focused(), last)
        self.program.press("esc")
        self.assertEqual(self.focused(), "武进区, 已完成: 35")

    def test_held_button_points_and_does_not_turn(self):
        self.program.press("F11")
        slide = self.focused()
        self.desktop.keyboard.move(400, 300)
        self.desktop.keyboard.button(1, True)
        self.desktop.keyboard.move(500, 320)
        self.program.idle()
        self.desktop.keyboard.button(1, False)
        self.program.idle()
        self.assertEqual(self.focused(), slide)
        self.program.press("F11")
        self.assertEqual(self.program.focused().role, "grid cell")


if __name__ == "__main__":
    unittest.main(verbosity=2)
