# SPDX-License-Identifier: GPL-3.0-or-later
"""A plugin of the user's own: switched on and allowed in the preferences, then used."""
import os
import shutil
import unittest

from desktop import Desktop, wait_for
from program import Program

MANIFEST = "[Plugin]\nModule=guest\nName=来客\nX-Tongbao-Api=1\n"


class Plugins(unittest.TestCase):
    def test_allow(self):
        with Desktop(language="zh_CN") as desktop:
            self.install(desktop)
            self.assertNotIn("guest", desktop.command("sections"))
            with Program(desktop, desktop.sample()) as program:
                program.press("ctrl+comma")
                program.click(program.need(role="switch"))
                allow = wait_for(lambda: program.find(role="button", start="允许"), "the plugin is listed")
                self.assertIn("来客", desktop.command("sections"))
                desktop.screenshot("preferences-plugin")
                program.do(allow)
                self.assertIsNone(program.find(role="button", start="允许"))
            self.assertTrue(desktop.command("sections").splitlines()[-1].startswith("guest  "))

    @staticmethod
    def install(desktop):
        folder = os.path.join(os.environ["XDG_DATA_HOME"], "tongbao/plugins/guest")
        os.makedirs(folder, mode=0o700)
        with open(os.path.join(folder, "guest.plugin"), "w", encoding="utf-8") as file:
            file.write(MANIFEST)
        shutil.copy(os.path.join(desktop.build, "tests/app/section/modules/libguest.so"), folder)
        for name in os.listdir(folder):
            os.chmod(os.path.join(folder, name), 0o600)


if __name__ == "__main__":
    unittest.main(verbosity=2)
