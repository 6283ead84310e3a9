"""Monitors of a virtual display, to be plugged in and pulled out: RandR 1.5 calls a part of the screen a monitor."""

import ctypes
from ctypes.util import find_library

import pytest


class _Monitor(ctypes.Structure):
    """``XRRMonitorInfo`` of Xrandr.h."""

    _fields_ = (
        ("name", ctypes.c_ulong),
        ("primary", ctypes.c_int),
        ("automatic", ctypes.c_int),
        ("noutput", ctypes.c_int),
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("mwidth", ctypes.c_int),
        ("mheight", ctypes.c_int),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    )


class _Resources(ctypes.Structure):
    """The beginning of ``XRRScreenResources`` of Xrandr.h."""

    _fields_ = (
        ("timestamp", ctypes.c_ulong),
        ("config_timestamp", ctypes.c_ulong),
        ("ncrtc", ctypes.c_int),
        ("crtcs", ctypes.c_void_p),
        ("noutput", ctypes.c_int),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    )


class Monitors:
    """The monitors of one display; ``close`` leaves it with the one that it began with."""

    def __init__(self, display: str | None) -> None:
        names = find_library("X11"), find_library("Xrandr")
        if display is None or None in names:
            pytest.skip("needs Xvfb and libXrandr")
        self._x, self._randr = (ctypes.CDLL(name) for name in names)
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = self._x.XInternAtom.restype = ctypes.c_ulong
        self._randr.XRRAllocateMonitor.restype = ctypes.POINTER(_Monitor)
        self._randr.XRRGetScreenResourcesCurrent.restype = ctypes.POINTER(_Resources)
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        assert self._display, "the display is not there"
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._there: set[str] = set()

    def plug_in(self, name: str, *, x: int, y: int, width: int, height: int, is_first: bool = False) -> None:
        """Make a monitor of a part of the screen; the first one takes the place of that of the whole screen."""
        made = self._randr.XRRAllocateMonitor(self._display, int(is_first))
        monitor = made.contents
        monitor.name, monitor.primary = self._atom(name).value, int(is_first)
        monitor.x, monitor.y, monitor.width, monitor.height = x, y, width, height
        monitor.mwidth, monitor.mheight = width // 4, height // 4  # millimetres of an ordinary screen
        if is_first:
            resources = self._randr.XRRGetScreenResourcesCurrent(self._display, self._root)
            monitor.outputs[0] = resources.contents.outputs[0]
        self._randr.XRRSetMonitor(self._display, self._root, made)
        self._there.add(name)
        self._x.XSync(self._display, 0)

    def pull_out(self, name: str) -> None:
        """Take a monitor away."""
        self._randr.XRRDeleteMonitor(self._display, self._root, self._atom(name))
        self._there.discard(name)
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        """Leave the display with the monitor of the whole screen."""
        for name in tuple(self._there):
            self.pull_out(name)
        self._x.XCloseDisplay(self._display)

    def _atom(self, name: str) -> ctypes.c_ulong:
        return ctypes.c_ulong(self._x.XInternAtom(self._display, name.encode(), 0))
