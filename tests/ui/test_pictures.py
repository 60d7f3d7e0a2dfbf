# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page for people to look at, in build/screenshots: both languages, light and dark, wide
and narrow: test_pictures.py LANGUAGE SCHEME WIDTH HEIGHT PLACE... Each page has to fit its screen."""
import subprocess
import sys
import unittest

from desktop import Desktop
from program import Program

LANGUAGE, SCHEME, WIDTH, HEIGHT, *PLACES = sys.argv[1:]


class Pictures(unittest.TestCase):
    def test_pages(self):
        width, height = int(WIDTH), int(HEIGHT)
        with Desktop(width, height, LANGUAGE, SCHEME == "dark") as desktop, Program(desktop, desktop.sample("常州2022Q3.tongbao")) as program:
            for place in PLACES:
                with self.subTest(place):
                    program.show_place(place)
                    program.idle()
                    name = "-".join([LANGUAGE, SCHEME, WIDTH, place.replace("/", "-")])
                    desktop.screenshot(name)
                    _, _, shown_width, shown_height = program.need(role="window").extents()
                    self.assertLessEqual(shown_width, width)
                    self.assertLessEqual(shown_height, height)
                    self.assertGreater(self.count_colours(desktop, name), 40)

    @staticmethod
    def count_colours(desktop, name):
        path = f"{desktop.build}/screenshots/{name}.png"
        return int(subprocess.run(["identify", "-format", "%k", path], capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
