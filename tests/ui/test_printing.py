# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing through the system's dialog: what is shown is printed, on its own paper, and the preview shows it."""
import os
import re
import subprocess
import unittest

from gi.repository import GLib

from desktop import Desktop, wait_for
from program import Program

POINTS = "service-system/points"


def pdf_info(path, name):
    """A line that pdfinfo prints."""
    done = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True)
    return re.search(rf"^{name}: *(.*)$", done.stdout, re.MULTILINE).group(1)


class Printing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desktop = cls.enterClassContext(Desktop())

    def setUp(self):
        """Each project lies in a folder of its own: what is printed to a file lies beside it."""
        self.folder = os.path.join(self.desktop.folder, "home", self._testMethodName)
        os.makedirs(self.folder)
        self.path = self.desktop.sample(os.path.join(self._testMethodName, "sample.tongbao"))

    def open(self, place):
        program = self.enterContext(Program(self.desktop, self.path))
        program.show_place(place)
        return program

    def ask(self, program):
        """Opens the print dialog."""
        program.press("ctrl+p")
        self.need_dialog(program)

    @staticmethod
    def need_dialog(program):
        dialog = wait_for(lambda: program.find(role="dialog", name="打印"), "the print dialog opens")
        program.idle()
        return dialog

    def print_to_file(self, program):
        """Chooses the file in the dialog, and returns it when it is whole."""
        dialog = self.need_dialog(program)
        # the head of the list comes first
        program.click(list(program.find_all(role="row", below=dialog))[-1])
        before = set(os.listdir(self.folder))
        program.do(program.need(role="button", start="打印", below=dialog))
        name = wait_for(lambda: next(iter(set(os.listdir(self.folder)) - before), None), "a file is written")
        path = os.path.join(self.folder, name)
        wait_for(lambda: self.is_whole(path), "the file is whole")
        program.idle()
        return path

    @staticmethod
    def is_whole(path):
        with open(path, "rb") as file:
            return file.read()[-7:].strip().endswith(b"%%EOF")

    def text(self, path):
        return subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout

    def count_pages(self, *options):
        """How many pages the command line writes."""
        out = self.path + ".pdf"
        self.desktop.command("chart-book", self.path, "-o", out, *options)
        return pdf_info(out, "Pages")

    def assert_label(self, program, message):
        self.assertIsNotNone(program.find(role="label", start=message), program.names("label"))

    def test_chart_book(self):
        program = self.open("chart-book")
        self.ask(program)
        path = self.print_to_file(program)
        self.assertEqual(os.path.basename(path), "图册 2022年第三季度.pdf")
        self.assertEqual(pdf_info(path, "Pages"), self.count_pages())
        self.assertIn("A4", pdf_info(path, "Page size"))
        self.assertIn("便民服务点：金坛区完成68.0%，进度最慢", self.text(path))
        self.assert_label(program, "已打印“图册")

    def test_paper_of_the_book(self):
        program = self.open("chart-book")
        program.click(program.need(role="button", start="每页2幅"))
        for choice in ("4", "A3", "横向"):
            program.do(program.need(role="button", name=choice))
        wait_for(lambda: program.find(role="button", start="每页4幅 · A3横向"), "the button says what was chosen")
        program.press("esc")
        self.ask(program)
        path = self.print_to_file(program)
        self.assertEqual(pdf_info(path, "Pages"), self.count_pages("--per-page", "4"))
        width, height = re.match(r"([\d.]+) x ([\d.]+)", pdf_info(path, "Page size")).groups()
        self.assertAlmostEqual(float(width), 1190.55, delta=1)
        self.assertAlmostEqual(float(height), 841.89, delta=1)

    def test_topic_prints_its_charts(self):
        program = self.open(POINTS)
        self.ask(program)
        text = self.text(self.print_to_file(program))
        self.assertIn("便民服务点：金坛区完成68.0%", text)
        self.assertNotIn("便民服务站", text)

    def test_circular(self):
        program = self.open("circular")
        self.ask(program)
        path = self.print_to_file(program)
        self.assertTrue(os.path.basename(path).startswith("关于2022年第三季度"), path)
        self.assertIn("A4", pdf_info(path, "Page size"))
        exported = self.path + ".pdf"
        self.desktop.command("export", self.path, "-o", exported)
        self.assertEqual(pdf_info(path, "Pages"), pdf_info(exported, "Pages"))

    def test_preview(self):
        program = self.open("chart-book")
        self.ask(program)
        self.preview(program)
        self.assert_label(program, f"第1页，共{self.count_pages()}页")
        program.press("esc")
        self.assertIsNone(program.find(role="window", name="打印预览"))
        # nothing was printed, and the window goes on
        self.assertIsNone(program.find(role="label", start="已打印"))
        program.show_place("overview")

    def preview(self, program):
        program.do(program.need(role="button", start="预览", below=self.need_dialog(program)))
        wait_for(lambda: program.find(role="window", name="打印预览"), "the preview opens")
        program.idle()

    def test_preview_prints_what_it_shows(self):
        """A single chart, while its whole topic is shown."""
        program = self.open("service-system/specialists")
        program.activate("print-chart", GLib.Variant("s", "service-system/points-progress"))
        self.preview(program)
        program.press("ctrl+p")
        text = self.text(self.print_to_file(program))
        self.assertIn("便民服务点：金坛区完成68.0%", text)
        self.assertNotIn("专员", text)

    def test_nothing_to_print(self):
        program = self.open("chart-book")
        program.click(list(program.find_all(role="button", name="更多"))[-1])
        program.do(program.need(role="menu item", start="全部不印"))
        wait_for(lambda: program.find(role="label", start="印出0幅"), "all are left out")
        program.press("ctrl+p")
        self.assertIsNone(program.find(role="dialog", name="打印"))
        self.assert_label(program, "没有可打印的内容")


if __name__ == "__main__":
    unittest.main(verbosity=2)
