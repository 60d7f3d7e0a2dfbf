# SPDX-License-Identifier: GPL-3.0-or-later
"""The running program as a person at a screen reader has it: widgets by role and name, figures by row and
column, and a way to wait until everything is drawn."""
import os

from gi.repository import Gio, GLib

import a11y
from desktop import APPLICATION, APPLICATION_PATH, MARGIN, Desktop, wait_for


class Program:
    """Starts build/tongbao with a project and drives it."""

    def __init__(self, desktop: Desktop, *arguments):
        self.desktop = desktop
        self.keyboard = desktop.keyboard
        self.arguments = arguments
        self.bus = a11y.connect(os.environ["DBUS_SESSION_BUS_ADDRESS"])
        self.a11y = a11y.find_bus(self.bus)

    def __enter__(self):
        self.log_path = os.path.join(self.desktop.folder, f"log-{len(self.desktop.processes)}")
        with open(self.log_path, "w", encoding="utf-8") as log:
            self.process = self.desktop.start([os.path.join(self.desktop.build, "tongbao"), *self.arguments], stdout=log, stderr=log)
        wait_for(self._owns_name, "the program comes to the bus")
        self.idle()
        self.root = wait_for(self._find_application, "the program comes to AT-SPI")
        return self

    def __exit__(self, failure, *rest):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)
        complaints = self.complaints()
        if failure is None:
            assert not complaints, "the program complained:\n" + "\n".join(complaints)
        elif complaints:
            print("\n".join(complaints))

    def complaints(self):
        with open(self.log_path, encoding="utf-8") as log:
            return [line for line in log.read().splitlines() if "CRITICAL" in line or "WARNING" in line]

    def _owns_name(self):
        assert self.process.poll() is None, open(self.log_path, encoding="utf-8").read()
        answer = self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                                    GLib.Variant("(s)", (APPLICATION,)), None, Gio.DBusCallFlags.NONE, 5000, None)
        return answer.unpack()[0]

    def _find_application(self):
        for node in a11y.list_programs(self.a11y):
            if node.process_id == self.process.pid and node.children():
                return node
        return None

    def idle(self):
        """Waits until the program has nothing left to do and has drawn it."""
        self.bus.call_sync(APPLICATION, APPLICATION_PATH, APPLICATION + ".Test", "WaitIdle", None, None,
                           Gio.DBusCallFlags.NONE, 10000, None)

    def press(self, *combinations):
        for combination in combinations:
            self.keyboard.press(combination)
        self.idle()

    def type(self, text):
        self.keyboard.type(text)
        self.idle()

    def close(self):
        """Closes the window as a person would and waits for the program to end."""
        self.press_without_waiting("ctrl+q")
        self.process.wait(10)
        assert self.process.returncode == 0

    def press_without_waiting(self, combination):
        self.keyboard.press(combination)

    def activate(self, action, parameter=None, window=1):
        """An action of a window, as a menu entry would start it."""
        self.bus.call_sync(APPLICATION, APPLICATION_PATH + f"/window/{window}", "org.gtk.Actions", "Activate",
                           GLib.Variant("(sava{sv})", (action, [parameter] if parameter is not None else [], {})), None,
                           Gio.DBusCallFlags.NONE, 5000, None)
        self.idle()

    # What a screen reader sees

    def walk(self, node=None):
        """All widgets below one, in order."""
        stack = [node or self.root]
        while stack:
            node = stack.pop()
            yield node
            try:
                stack.extend(reversed(node.children()))
            except GLib.Error:
                continue  # it went while we looked

    def find_all(self, role=None, name=None, start=None, contains=None, below=None):
        """The widgets of a role and name, in order."""
        for node in self.walk(below):
            try:
                if role is not None and node.role != role:
                    continue
                label = node.name if (name or start or contains) else ""
            except GLib.Error:
                continue
            if (name is None or label == name) and (start is None or label.startswith(start)) and (contains is None or contains in label):
                yield node

    def find(self, **what):
        """The first such widget; None when there is none."""
        return next(self.find_all(**what), None)

    def need(self, **what):
        node = self.find(**what)
        if node is None:
            raise AssertionError(f"not on the screen: {what}; there are: {self.names(what.get('role'))}")
        return node

    def names(self, role=None, below=None):
        return [f"{node.role} “{node.name}”" for node in self.find_all(role=role, below=below) if node.name][:80]

    def text(self):
        """All that text views show."""
        return "\n".join(node.text() for node in self.find_all(role="text box"))

    def centre(self, node):
        """Where a widget is on the screen."""
        x, y, width, height = node.extents()
        assert width > 0, f"{node.name} isn't shown"
        return MARGIN + x + width // 2, MARGIN + y + height // 2

    def click(self, node, button=1, times=1):
        self.keyboard.click(*self.centre(node), button, times)
        self.idle()

    def do(self, node):
        """The widget's own action, such as a button's click."""
        assert node.act(), f"{node.name} has no action"
        self.idle()

    def show_place(self, place, window=1):
        """Goes to a page by its name."""
        self.activate("show-place", GLib.Variant("s", place), window)

    # The figure grid

    def show_topic(self, key, name):
        """Goes to a topic's page; what is said of figures then is about its grid."""
        self.show_place(key)
        self.grid = self.need(role="grid", name=name)
        self.cells = {}

    def cell(self, row, column):
        """A figure's cell; its name is “row, column: value”."""
        start = f"{row}, {column}: "
        node = self.cells.get(start)
        if node is None or not node.name.startswith(start):
            node = self.cells[start] = self.need(role="grid cell", start=start, below=self.grid)
        return node

    def figure(self, row, column):
        """What a figure's cell shows."""
        return self.cell(row, column).name.split(": ", 1)[1]

    def focused(self):
        """The widget that has the focus; most often it is in the grid."""
        for start in (self.grid, self.root):
            for node in self.walk(start):
                if node.has_focus():
                    return node
        return None
