# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's widgets over the accessibility bus, asked anew each time: nothing is cached, so nothing
that a test reads can be out of date."""
from gi.repository import Gio, GLib

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
STATE_FOCUSED = 12
COORDINATES_OF_WINDOW = 1


def connect(address):
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def find_bus(session):
    """The accessibility bus of a session."""
    answer = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                               Gio.DBusCallFlags.NONE, 10000, None)
    return connect(answer.unpack()[0])


class Node:
    """One widget."""

    def __init__(self, bus, owner, path):
        self.bus = bus
        self.owner = owner
        self.path = path

    def call(self, interface, method, arguments=None):
        return self.bus.call_sync(self.owner, self.path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 5000, None).unpack()

    def _property(self, name):
        return self.call("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (ACCESSIBLE, name)))[0]

    @property
    def name(self):
        return self._property("Name")

    @property
    def description(self):
        return self._property("Description")

    @property
    def role(self):
        return self.call(ACCESSIBLE, "GetRoleName")[0]

    @property
    def process_id(self):
        return self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                  GLib.Variant("(s)", (self.owner,)), None, Gio.DBusCallFlags.NONE, 5000, None).unpack()[0]

    def children(self):
        return [Node(self.bus, owner, path) for owner, path in self.call(ACCESSIBLE, "GetChildren")[0]]

    def has_focus(self):
        words = self.call(ACCESSIBLE, "GetState")[0]
        return bool(words[STATE_FOCUSED // 32] >> (STATE_FOCUSED % 32) & 1)

    def extents(self):
        """x, y, width and height in the window."""
        return self.call("org.a11y.atspi.Component", "GetExtents", GLib.Variant("(u)", (COORDINATES_OF_WINDOW,)))[0]

    def act(self):
        return self.call("org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))[0]

    def text(self):
        """What a text view or entry shows."""
        count = self.call("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", ("org.a11y.atspi.Text", "CharacterCount")))[0]
        return self.call("org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, count)))[0]


def list_programs(bus):
    """The programs that have come to the accessibility bus."""
    return Node(bus, "org.a11y.atspi.Registry", ROOT).children()
