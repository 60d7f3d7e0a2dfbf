# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks of figures speak with spreadsheets: copy, paste as one step, fill down, clear."""
import unittest

from desktop import Desktop
from program import Program

POINTS = "service-system/points"


class Blocks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = cls.enterClassContext(Desktop())

    def setUp(self):
        self.path = self.desktop.sample(self._testMethodName + ".tongbao")
        self.program = self.enterContext(Program(self.desktop, self.path))
        self.program.show_topic(POINTS, "便民服务点")

    def figures(self, column):
        return [self.program.figure(row, column) for row in ("溧阳市", "金坛区", "武进区")]

    def n_changes(self):
        return len(self.desktop.command("log", self.path).splitlines())

    def test_paste_is_one_step(self):
        before = self.n_changes()
        self.desktop.copy("36\t30\r\n26\t18\r\n37\t33\r\n")
        self.program.click(self.program.cell("溧阳市", "全年计划"))
        self.program.press("ctrl+v")
        self.program.idle()
        self.assertEqual(self.figures("全年计划"), ["36", "26", "37"])
        self.assertEqual(self.figures("已完成"), ["30", "18", "33"])
        self.assertEqual(self.n_changes(), before + 1)
        self.program.press("ctrl+z")
        self.assertEqual(self.figures("全年计划"), ["35", "25", "35"])
        self.assertEqual(self.figures("已完成"), ["35", "17", "35"])

    def test_paste_keeps_what_it_cannot_read(self):
        self.desktop.copy("30\n许多\n33")
        self.program.click(self.program.cell("溧阳市", "已完成"))
        self.program.press("ctrl+v")
        self.program.idle()
        self.assertEqual(self.figures("已完成"), ["30", "许多", "33"])
        self.assertIn("许多", self.program.cell("金坛区", "已完成").description)
        self.assertEqual(self.desktop.command("get", self.path, "便民服务点/已完成", "金坛区"), "17个")

    def test_copy_speaks_tsv(self):
        self.program.click(self.program.cell("溧阳市", "全年计划"))
        self.program.press("shift+down", "shift+right", "ctrl+c")
        self.assertEqual(self.desktop.clipboard(), "35\t35\n25\t17")

    def test_drag_selects_a_range(self):
        first, last = (self.program.centre(self.program.cell(row, column)) for row, column in (("金坛区", "全年计划"), ("新北区", "已完成")))
        self.program.keyboard.move(*first)
        self.program.keyboard.button(1, True)
        for step in range(1, 5):
            self.program.keyboard.move(*(a + (b - a) * step // 4 for a, b in zip(first, last)))
            self.program.idle()
        self.program.keyboard.button(1, False)
        self.program.press("ctrl+c")
        self.assertEqual(self.desktop.clipboard(), "25\t17\n35\t35\n35\t32")

    def test_fill_down_and_clear(self):
        self.program.click(self.program.cell("溧阳市", "全年计划"))
        self.program.press("shift+down", "shift+down", "ctrl+d")
        self.assertEqual(self.figures("全年计划"), ["35", "35", "35"])
        self.program.press("delete")
        self.assertEqual(self.figures("全年计划"), ["", "", ""])
        self.program.press("ctrl+z", "ctrl+z")
        self.assertEqual(self.figures("全年计划"), ["35", "25", "35"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
