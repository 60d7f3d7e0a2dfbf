# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the chart book: charts are ticked, moved and worded, pages look as chosen, all is kept and can be undone."""
import os
import re
import subprocess
import unittest

from desktop import Desktop, wait_for
from program import Program

FIRST = "各地区便民服务中心完成进度"
SECOND = "各地区便民服务站完成进度"
THIRD = "各地区便民服务点完成进度"


class ChartBook(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = cls.enterClassContext(Desktop())

    def setUp(self):
        self.path = self.desktop.sample(self._testMethodName + ".tongbao")
        self.open()

    def open(self):
        self.program = self.enterContext(Program(self.desktop, self.path))
        self.program.grid = self.program.root
        self.program.show_place("chart-book")

    def card(self, title):
        """Its name is “title: finding; whether it is printed; its place”."""
        return self.program.need(role="grid cell", start=title + "：")

    def place(self, title):
        return int(re.search(r"第(\d+)幅，共", self.card(title).name).group(1))

    def count(self):
        """How many charts are printed, and how many there are, as the page says."""
        label = self.program.need(role="label", start="印出")
        return tuple(int(number) for number in re.findall(r"\d+", label.name))

    def select(self, title):
        self.program.click(self.card(title))
        self.assertIn(title, self.program.focused().name)

    def assert_label(self, start):
        self.assertIsNotNone(self.program.find(role="label", start=start), self.program.names("label"))

    def test_space_leaves_out_and_undo_takes_back(self):
        n_printed, n_charts = self.count()
        self.assertTrue(0 < n_printed < n_charts)
        self.select(SECOND)
        self.program.press("space")
        self.assertIn("不印", self.card(SECOND).name)
        self.assertEqual(self.count(), (n_printed - 1, n_charts))
        self.program.press("ctrl+z")
        self.assertIn("印出", self.card(SECOND).name)
        self.assertEqual(self.count(), (n_printed, n_charts))

    def test_tick_by_mouse(self):
        self.program.click(self.program.need(role="checkbox", name=THIRD))
        self.assertIn("不印", self.card(THIRD).name)

    def test_moving_by_keys(self):
        self.select(THIRD)
        self.program.press("alt+up")
        self.assertEqual(self.place(THIRD), 2)
        self.assertEqual(self.place(SECOND), 3)
        self.program.press("alt+home")
        self.assertEqual(self.place(THIRD), 1)
        # the focus goes along, and is seen
        self.program.press("alt+end")
        wait_for(lambda: self.program.focused().extents()[1] < 800, "the page scrolls")
        n_charts = self.count()[1]
        self.assertIn(f"第{n_charts}幅，共{n_charts}幅", self.program.focused().name)
        _, y, _, height = self.program.focused().extents()
        self.assertTrue(0 < y and y + height <= 800, (y, height))
        self.program.press("ctrl+z", "ctrl+z", "ctrl+z")
        self.assertEqual(self.place(THIRD), 3)

    def test_moving_by_drag(self):
        start, end = self.program.centre(self.card(THIRD)), self.program.centre(self.card(FIRST))
        end = end[0] - 100, end[1]
        self.program.keyboard.move(*start)
        self.program.keyboard.button(1, True)
        for step in range(1, 11):
            self.program.keyboard.move(*(a + (b - a) * step // 10 for a, b in zip(start, end)))
            self.program.idle()
        self.desktop.screenshot("chart-book-drag")
        self.program.keyboard.button(1, False)
        wait_for(lambda: self.place(THIRD) == 1, "the chart is moved")
        self.assertEqual(self.place(FIRST), 2)
        self.program.press("ctrl+z")
        self.assertEqual(self.place(THIRD), 3)

    def test_enter_opens_the_topic(self):
        self.select(SECOND)
        self.program.press("enter")
        self.assertIsNotNone(self.program.find(role="grid", name="便民服务站"))

    def test_all_is_kept(self):
        self.select(FIRST)
        self.program.press("space", "alt+down")
        self.choose("A3", "黑白")
        wait_for(lambda: self.program.find(role="label", name="每页2幅 · A3纵向 · 黑白"), "the button says what was chosen")
        self.program.press("esc")
        self.program.close()
        self.open()
        self.assert_label("每页2幅 · A3纵向 · 黑白")
        self.assertIn("不印；第2幅，", self.card(FIRST).name)

    def choose(self, *choices):
        self.program.click(self.program.need(role="button", start="每页"))
        for choice in choices:
            self.program.do(self.program.need(role="button", name=choice))

    def test_empty_charts_say_why(self):
        card = self.program.need(role="grid cell", start="各地区便民服务中心历季完成率：")
        self.assertIn("需要两个季度的数据", card.name)

    def test_pages_are_those_of_the_file(self):
        out = os.path.join(self.desktop.folder, "home", "book.pdf")
        n_pages = (self.count()[0] + 1) // 2
        self.program.click(self.program.need(role="tab", name="版面"))
        self.assert_label(f"第1页，共{n_pages}页")
        self.program.press("ctrl+e")
        self.program.press("ctrl+a")
        self.program.type(out)
        self.program.press("enter")
        self.assertEqual(wait_for(lambda: self.count_pages(out), "the file is written"), n_pages)
        self.assert_label("已导出“book.pdf”")

    @staticmethod
    def count_pages(path):
        done = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=False)
        return next((int(line.split()[1]) for line in done.stdout.splitlines() if line.startswith("Pages:")), None)

    def test_edit_is_shown(self):
        """The picture's words follow a figure that is edited meanwhile."""
        self.program.show_topic("service-system/points", "便民服务点")
        self.program.click(self.program.cell("金坛区", "已完成"))
        self.program.type("25")
        self.program.press("enter")
        self.program.show_place("chart-book")
        self.assertNotIn("68.0%", self.card(THIRD).name)

    def test_read_only(self):
        self.program.close()
        os.chmod(self.path, 0o444)
        self.open()
        before = self.card(SECOND).name
        self.select(SECOND)
        self.program.press("space", "alt+up", "alt+home", "F2")
        self.program.click(self.program.need(role="checkbox", name=SECOND))
        self.assertEqual(self.card(SECOND).name, before)
        self.assertIsNone(self.program.find(role="text box", name="带字段的标题"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
