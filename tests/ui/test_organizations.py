# SPDX-License-Identifier: GPL-3.0-or-later
"""Organizations are added, renamed and taken out in their window; grid and undo follow."""
import unittest

from desktop import Desktop, wait_for
from program import Program

POINTS = "service-system/points"


class Organizations(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = cls.enterClassContext(Desktop())

    def setUp(self):
        self.path = self.desktop.sample(self._testMethodName + ".tongbao")
        self.program = self.enterContext(Program(self.desktop, self.path))
        self.program.show_topic(POINTS, "便民服务点")
        self.program.activate("organizations")
        self.window = self.program.need(role="window", name="单位")

    def fill(self, entry, text):
        """Clicks into an entry, replaces its text and applies it."""
        self.desktop.copy(text)
        node = self.program.need(start=entry, below=self.window)
        self.wait_until_still(node)
        self.program.click(node)
        self.program.press("ctrl+a", "ctrl+v")
        wait_for(lambda: node.text() == text, "the text is pasted")
        self.program.press("enter")

    def wait_until_still(self, node):
        """A row that was just opened still slides."""
        places = []

        def still():
            places.append(node.extents())
            self.program.idle()
            return len(places) > 3 and len(set(places[-4:])) == 1 and places[-1][3] > 10

        wait_for(still, "the row comes to rest")

    def wait_for_rows(self, check, what):
        """The grid is in a window that lies behind: its frames aren't the ones that are waited for."""
        wait_for(lambda: check(self.rows()), what)

    def rows(self):
        """The names of the grid's rows."""
        return [cell.name.split(",")[0] for cell in self.program.find_all(role="grid cell", contains=", 全年计划: ", below=self.program.grid)]

    def open_row(self, name):
        self.program.click(self.program.need(role="list item", name=name, below=self.window))

    def test_add(self):
        self.fill("按简称添加辖市、区", "滨江区")
        self.wait_for_rows(lambda rows: "滨江区" in rows, "the new row comes")
        self.assertIn("添加滨江区", self.desktop.command("log", self.path))
        # a name that another one has is refused
        self.fill("按简称添加辖市、区", "常州高新区")
        self.assertNotIn("常州高新区", self.rows())

    def test_rename(self):
        self.open_row("金坛区")
        self.fill("简称", "金坛新区")
        self.wait_for_rows(lambda rows: "金坛新区" in rows, "the row takes the new name")
        self.assertEqual(self.desktop.command("get", self.path, "便民服务点/已完成", "金坛新区"), "17个")

    def test_remove_and_undo(self):
        self.open_row("金坛区")
        self.program.do(self.program.need(role="button", contains="移除", below=self.window))
        self.wait_for_rows(lambda rows: "金坛区" not in rows, "the row goes")
        self.program.do(self.program.need(role="button", contains="撤销(U)", below=self.window))
        self.wait_for_rows(lambda rows: "金坛区" in rows, "the row comes back")
        self.assertEqual(self.desktop.command("get", self.path, "便民服务点/已完成", "金坛区"), "17个")


if __name__ == "__main__":
    unittest.main(verbosity=2)
