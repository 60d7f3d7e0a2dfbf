# SPDX-License-Identifier: GPL-3.0-or-later
"""Two windows on one file, and a file changed by another process, show the same truth."""
import os
import unittest

from desktop import Desktop, wait_for
from program import Program

SPECIALISTS = "service-system/specialists"
TRAINED = "“畅通办”专员/已培养"


class Truth(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = cls.enterClassContext(Desktop())

    def test_another_process(self):
        path = self.desktop.sample("other.tongbao")
        with Program(self.desktop, path) as program:
            program.show_topic(SPECIALISTS, "“畅通办”专员")
            self.desktop.command("set", path, TRAINED, "溧阳市", "190")
            wait_for(lambda: program.figure("溧阳市", "已培养") == "190", "the window follows the other process")
            # and both go on from there
            program.click(program.cell("金坛区", "已培养"))
            program.type("125")
            program.press("enter")
            self.assertEqual(self.desktop.command("get", path, TRAINED, "金坛区"), "125人")
            self.assertEqual(self.desktop.command("get", path, TRAINED, "溧阳市"), "190人")

    def test_made_up_figures(self):
        """A demonstration says so on every page; the sample, which is none, doesn't."""
        path = os.path.join(os.path.dirname(self.desktop.sample("real.tongbao")), "made-up.tongbao")
        self.desktop.command("demo", path, "--quarters", "2")
        with Program(self.desktop, path) as program:
            program.show_topic(SPECIALISTS, "“畅通办”专员")
            program.need(contains="数据为虚构")
            program.need(contains="（演示数据）关于")
        with Program(self.desktop, self.desktop.sample("real.tongbao")) as program:
            self.assertIsNone(program.find(contains="数据为虚构"))

    def test_deleted_file(self):
        path = self.desktop.sample("gone.tongbao")
        with Program(self.desktop, path) as program:
            os.unlink(path)
            wait_for(lambda: program.find(contains="gone.tongbao · 不再保存"), "the heading no longer says that all is saved")
            wait_for(lambda: program.find(contains="重新打开"), "the window offers to open it again")

    def test_two_programs(self):
        """Two people's programs, each on a desktop of its own, with one file."""
        path = self.desktop.sample("shared.tongbao")
        environment = dict(os.environ)
        self.addCleanup(lambda: (os.environ.clear(), os.environ.update(environment)))
        with Program(self.desktop, path) as first, Desktop() as desktop, Program(desktop, path) as second:
            for program in (first, second):
                program.show_topic(SPECIALISTS, "“畅通办”专员")
            self.type_and_compare(first, second, "溧阳市", "191")
            self.type_and_compare(second, first, "溧阳市", "192")
            self.type_and_compare(second, first, "金坛区", "126")
            # what the one did, the other undoes
            first.press("ctrl+z")
            wait_for(lambda: second.figure("金坛区", "已培养") == "124", "the other program follows the undo")
            self.assertEqual(first.figure("金坛区", "已培养"), "124")
            self.assertEqual(second.figure("溧阳市", "已培养"), "192")

    def type_and_compare(self, typing, watching, row, text):
        typing.click(typing.cell(row, "已培养"))
        typing.type(text)
        typing.press("enter")
        self.assertEqual(typing.figure(row, "已培养"), text)
        wait_for(lambda: watching.figure(row, "已培养") == text, "the other program follows")

    def test_two_windows(self):
        path = self.desktop.sample("two.tongbao")
        with Program(self.desktop, path) as program:
            program.show_topic(SPECIALISTS, "“畅通办”专员")
            program.press("ctrl+shift+n")
            frames = list(program.find_all(role="window"))
            self.assertEqual(len(frames), 2, program.names("window"))
            second = frames[1]
            program.show_place(SPECIALISTS, window=2)
            self.assertEqual(self.figure_in(program, second), "177")
            # typed where the first window lies behind: into the one that has the focus
            program.click(program.find(role="grid cell", start="溧阳市, 已培养: ", below=second))
            program.type("181")
            program.press("enter")
            for frame in frames:
                self.assertEqual(self.figure_in(program, frame), "181")

    @staticmethod
    def figure_in(program, frame):
        cell = program.find(role="grid cell", start="溧阳市, 已培养: ", below=frame)
        return cell.name.split(": ", 1)[1]


if __name__ == "__main__":
    unittest.main(verbosity=2)
