# SPDX-License-Identifier: GPL-3.0-or-later
"""A figure is edited: total, chart and circular follow; it is undone, and done again after reopening."""
import sqlite3
import unittest

from desktop import Desktop
from program import Program

SPECIALISTS = "service-system/specialists"
TRAINED = "“畅通办”专员/已培养"


def total(program, column):
    """What the total's cell shows."""
    return program.figure("合计", column)


def chart_description(program):
    return program.need(role="image", contains="专员").description


def topic_text(program, contains):
    return program.find(role="label", contains=contains)


class Edit(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = cls.enterClassContext(Desktop())

    def edit(self, program, value):
        program.click(program.cell("溧阳市", "已培养"))
        program.type(value)
        program.press("enter")

    def assert_shows(self, program, path, value):
        self.assertEqual(program.figure("溧阳市", "已培养"), value)
        self.assertEqual(self.desktop.command("get", path, TRAINED, "溧阳市"), value + "人")
        self.assertIn(value, chart_description(program))
        self.assertIsNotNone(topic_text(program, value + "人"), program.names("label"))

    def test_edit_undo_close_reopen_redo(self):
        path = self.desktop.sample("edit.tongbao")
        with Program(self.desktop, path) as program:
            program.show_topic(SPECIALISTS, "“畅通办”专员")
            self.assert_shows(program, path, "177")
            self.assertEqual(total(program, "已培养"), "超过1059")

            self.edit(program, "178")
            self.assert_shows(program, path, "178")
            self.assertEqual(total(program, "已培养"), "1060余")

            program.press("ctrl+z")
            self.assert_shows(program, path, "177")
            self.assertEqual(total(program, "已培养"), "超过1059")
            program.close()
        with Program(self.desktop, path) as program:
            program.show_topic(SPECIALISTS, "“畅通办”专员")
            self.assert_shows(program, path, "177")
            program.press("ctrl+shift+z")
            self.assert_shows(program, path, "178")

    def test_circular_follows(self):
        path = self.desktop.sample("circular.tongbao")
        with Program(self.desktop, path) as program:
            program.show_topic(SPECIALISTS, "“畅通办”专员")
            self.edit(program, "179")
            program.press("alt+2")
            self.assertIn("179人", program.text())
        self.assertIn("179人", self.export(path))

    def export(self, path):
        out = path + ".txt"
        self.desktop.command("export", path, "-o", out)
        with open(out, encoding="utf-8") as file:
            return file.read()

    def test_undo_by_mouse_until_nothing_is_left(self):
        path = self.desktop.sample("mouse.tongbao")
        with Program(self.desktop, path) as program:
            program.show_topic(SPECIALISTS, "“畅通办”专员")
            self.edit(program, "178")
            button = program.centre(program.need(role="button", name="撤销"))
            for _ in range(5):
                self.desktop.keyboard.click(*button)
            program.idle()
            # what was said last is what was done last, with no older message before it
            program.need(role="label", name="已撤销: 新建项目")
            program.press("ctrl+shift+z", "ctrl+shift+z", "ctrl+shift+z")
            program.cells = {}
            self.assertEqual(program.figure("溧阳市", "已培养"), "178")

    def test_escape_restores(self):
        path = self.desktop.sample("escape.tongbao")
        with Program(self.desktop, path) as program:
            program.show_topic(SPECIALISTS, "“畅通办”专员")
            program.click(program.cell("溧阳市", "已培养"))
            program.type("99")
            program.press("esc")
            self.assertEqual(program.figure("溧阳市", "已培养"), "177")
            self.assertEqual(self.desktop.command("get", path, TRAINED, "溧阳市"), "177人")

    def test_unreadable_stays_marked(self):
        path = self.desktop.sample("unreadable.tongbao")
        with Program(self.desktop, path) as program:
            program.show_topic(SPECIALISTS, "“畅通办”专员")
            self.edit(program, "abc")
            cell = program.cell("溧阳市", "已培养")
            self.assertEqual(program.figure("溧阳市", "已培养"), "abc")
            self.assertIn("abc", cell.description)
            self.assertTrue(cell.has_focus())
            self.assertEqual(self.desktop.command("get", path, TRAINED, "溧阳市"), "177人")

            # leaving and coming back keeps it; Esc gives the stored value back
            program.show_topic("service-system/points", "便民服务点")
            program.show_topic(SPECIALISTS, "“畅通办”专员")
            self.assertEqual(program.figure("溧阳市", "已培养"), "abc")
            # by way of another cell: two quick clicks on one would begin an edit
            program.click(program.cell("金坛区", "已培养"))
            program.press("up", "esc")
            self.assertEqual(program.figure("溧阳市", "已培养"), "177")

    def test_what_was_not_saved_is_tried_again(self):
        path = self.desktop.sample("locked.tongbao")
        with Program(self.desktop, path) as program:
            program.show_topic(SPECIALISTS, "“畅通办”专员")
            other = sqlite3.connect(path, isolation_level=None)
            other.execute("BEGIN IMMEDIATE")
            self.edit(program, "178")
            self.assertEqual(program.figure("溧阳市", "已培养"), "178")
            self.assertIn("locked.tongbao", program.cell("溧阳市", "已培养").description)
            other.execute("ROLLBACK")
            other.close()
            self.assertEqual(self.desktop.command("get", path, TRAINED, "溧阳市"), "177人")

            self.edit(program, "178")
            self.assertEqual(self.desktop.command("get", path, TRAINED, "溧阳市"), "178人")
            self.assertNotIn("locked.tongbao", program.cell("溧阳市", "已培养").description)

    def test_stored_value_clears_what_was_unreadable(self):
        path = self.desktop.sample("again.tongbao")
        with Program(self.desktop, path) as program:
            program.show_topic(SPECIALISTS, "“畅通办”专员")
            self.edit(program, "abc")
            program.press("f2", "ctrl+a")
            program.type("177")
            program.press("enter")
            self.assertEqual(program.figure("溧阳市", "已培养"), "177")


if __name__ == "__main__":
    unittest.main(verbosity=2)
