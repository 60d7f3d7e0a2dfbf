# SPDX-License-Identifier: GPL-3.0-or-later
"""A private desktop to drive the real program in: its own X server without a window manager, its own
session bus that can start nothing but accessibility, its own home folder; keys and clicks as the X
server gives them, and the program's widgets as a screen reader sees them."""
import ctypes
import os
import shutil
import subprocess
import tempfile
import time

APPLICATION = "io.github.tongbao.Tongbao"
APPLICATION_PATH = "/io/github/tongbao/Tongbao"
BUS_CONFIG = """<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
# where GTK draws a window without a window manager, from the screen's corner
MARGIN = 5
KEY_NAMES = {
    "ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L", "enter": "Return", "esc": "Escape", "tab": "Tab",
    "down": "Down", "up": "Up", "left": "Left", "right": "Right", "delete": "Delete", "home": "Home", "end": "End",
    "pageup": "Page_Up", "pagedown": "Page_Down", "backspace": "BackSpace", "space": "space",
}


def wait_for(check, what, seconds=10.0):
    """Polls for what no event tells: another process that starts or ends."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = check()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError(f"timed out: {what}")


class Keyboard:
    """Keys and buttons through the XTEST extension; every call returns when the server has taken it."""

    def __init__(self, display):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.xtst = ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self.x11.XStringToKeysym.restype = ctypes.c_ulong
        self.x11.XkbKeycodeToKeysym.argtypes = [ctypes.c_void_p, ctypes.c_ubyte, ctypes.c_uint, ctypes.c_uint]
        self.x11.XkbKeycodeToKeysym.restype = ctypes.c_ulong
        self.x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self.x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self.xtst.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self.xtst.XTestFakeButtonEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self.xtst.XTestFakeMotionEvent.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_ulong]
        self.display = self.x11.XOpenDisplay(display.encode())
        assert self.display, f"the X server {display} can't be reached"

    def close(self):
        self.x11.XCloseDisplay(self.display)

    def _key(self, keycode, down):
        self.xtst.XTestFakeKeyEvent(self.display, keycode, 1 if down else 0, 0)
        self.x11.XSync(self.display, 0)

    def _keycode(self, name):
        keysym = self.x11.XStringToKeysym(KEY_NAMES.get(name, name).encode())
        keycode = self.x11.XKeysymToKeycode(self.display, keysym)
        assert keycode, f"no key {name}"
        return keycode

    def press(self, combination):
        """For example ctrl+shift+z."""
        keys = [self._keycode(name) for name in combination.split("+")]
        for keycode in keys:
            self._key(keycode, True)
        for keycode in reversed(keys):
            self._key(keycode, False)

    def type(self, text):
        """ASCII text."""
        shift = self._keycode("shift")
        for character in text:
            keycode = self.x11.XKeysymToKeycode(self.display, ord(character))
            shifted = self.x11.XkbKeycodeToKeysym(self.display, keycode, 0, 0) != ord(character)
            if shifted:
                self._key(shift, True)
            self._key(keycode, True)
            self._key(keycode, False)
            if shifted:
                self._key(shift, False)

    def click(self, x, y, button=1, times=1):
        self.move(x, y)
        for _ in range(times):
            self.button(button, True)
            self.button(button, False)

    def move(self, x, y):
        self.xtst.XTestFakeMotionEvent(self.display, -1, int(x), int(y), 0)
        self.x11.XSync(self.display, 0)

    def button(self, button, down):
        self.xtst.XTestFakeButtonEvent(self.display, button, 1 if down else 0, 0)
        self.x11.XSync(self.display, 0)


class Desktop:
    """One X server and session bus; use it in a with statement, before anything of Atspi is imported."""

    def __init__(self, width=1200, height=800, language="zh_CN", dark=False):
        here = os.path.dirname(os.path.abspath(__file__))
        self.build = os.environ.get("TONGBAO_BUILD", os.path.normpath(os.path.join(here, "../../build")))
        self.size = (width, height)
        self.language = language
        self.dark = dark
        self.processes = []

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="tongbao-ui-")
        try:
            self._set_environment()
            self._start_server()
            self._start_bus()
            self.keyboard = Keyboard(os.environ["DISPLAY"])
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, *failure):
        if hasattr(self, "keyboard"):
            self.keyboard.close()
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _set_environment(self):
        for name in ("home", "run", "config", "data", "cache"):
            os.makedirs(os.path.join(self.folder, name), mode=0o700)
        for name in ("WAYLAND_DISPLAY", "DISPLAY", "LC_ALL", "GTK_THEME", "TONGBAO_PLUGIN_DIR", "G_MESSAGES_DEBUG"):
            os.environ.pop(name, None)
        os.environ.update({
            "HOME": os.path.join(self.folder, "home"),
            "XDG_RUNTIME_DIR": os.path.join(self.folder, "run"),
            "XDG_CONFIG_HOME": os.path.join(self.folder, "config"),
            "XDG_DATA_HOME": os.path.join(self.folder, "data"),
            "XDG_CACHE_HOME": os.path.join(self.folder, "cache"),
            "LANG": "C.UTF-8",
            "LANGUAGE": self.language,
            "GSK_RENDERER": "cairo",
            "GDK_BACKEND": "x11",
            "GDK_DEBUG": "gl-disable",
            "GTK_A11Y": "atspi",
            "GSETTINGS_BACKEND": "keyfile",
            "NO_AT_BRIDGE": "0",
            "ADW_DISABLE_PORTAL": "1",
        })
        self._write_settings()

    def _write_settings(self):
        """The window fills the screen."""
        folder = os.path.join(self.folder, "config/glib-2.0/settings")
        os.makedirs(folder)
        with open(os.path.join(folder, "keyfile"), "w", encoding="utf-8") as file:
            file.write(f"[{APPLICATION_PATH[1:]}]\nwindow-width={self.size[0]}\nwindow-height={self.size[1]}\n"
                       f"color-scheme='{'dark' if self.dark else 'light'}'\nauthor='分析员'\n")

    def start(self, arguments, **options):
        process = subprocess.Popen(arguments, **options)
        self.processes.append(process)
        return process

    def _start_server(self):
        ready, write = os.pipe()
        width, height = self.size
        self.start(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset"],
                   pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(ready) as file:
            number = file.readline().strip()
        assert number, "Xvfb didn't start"
        os.environ["DISPLAY"] = f":{number}"

    def _start_bus(self):
        services = os.path.join(self.folder, "services")
        os.makedirs(services)
        shutil.copy("/usr/share/dbus-1/services/org.a11y.Bus.service", services)
        config = os.path.join(self.folder, "bus.conf")
        with open(config, "w", encoding="utf-8") as file:
            file.write(BUS_CONFIG.format(folder=self.folder))
        bus = self.start(["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    def sample(self, name="sample.tongbao"):
        """A copy of the sample project."""
        path = os.path.join(self.folder, "home", name)
        shutil.copy(os.path.join(self.build, "data/samples/changzhou-2022q3.tongbao"), path)
        os.chmod(path, 0o644)
        return path

    def command(self, *arguments):
        """Runs a subcommand and returns what it printed."""
        done = subprocess.run([os.path.join(self.build, "tongbao"), *arguments], capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{arguments}: {done.stderr}"
        return done.stdout.strip()

    def copy(self, text):
        """Puts text on the clipboard, as a spreadsheet would."""
        self.processes.append(subprocess.Popen(["xclip", "-selection", "clipboard", "-quiet", "-i"], stdin=subprocess.PIPE,
                                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        self.processes[-1].stdin.write(text.encode())
        self.processes[-1].stdin.close()
        wait_for(lambda: self.clipboard() == text, "the clipboard takes the text")

    def clipboard(self):
        return subprocess.run(["xclip", "-selection", "clipboard", "-o"], capture_output=True, check=False).stdout.decode()

    def screenshot(self, name):
        """Writes what the screen shows to build/screenshots."""
        folder = os.path.join(self.build, "screenshots")
        os.makedirs(folder, exist_ok=True)
        subprocess.run(["import", "-window", "root", os.path.join(folder, name + ".png")], check=True)
