"""Tells if another program fills the screen, which is no moment to speak first.

Windows, macOS and X11 tell it. Wayland tells no program of another's windows, so there only X programs (Xwayland) are
seen. The ways of Windows and macOS have not been tried on real ones.
"""

import ctypes
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple, TypeAlias

_BUSY: Final = frozenset({2, 3, 4})
"""QUNS_BUSY, QUNS_RUNNING_D3D_FULL_SCREEN and QUNS_PRESENTATION_MODE of QUERY_USER_NOTIFICATION_STATE (shellapi.h)."""
_MENU_BAR: Final = 24
"""kCGMainMenuWindowLevel (CGWindowLevel.h)."""
_FULL: Final = 0.9
"""Part of the display's height that a full-screen window has at least: a notch takes the rest (guess)."""
_ON_SCREEN: Final = 1
"""kCGWindowListOptionOnScreenOnly (CGWindow.h)."""
_UTF8: Final = 0x08000100
"""kCFStringEncodingUTF8 (CFString.h)."""
_INT: Final = 9
"""kCFNumberIntType (CFNumber.h)."""
_WORD: Final = 32
"""Bits in each item of a property that is read."""
_MOST_WORDS: Final = 64
"""Maximum length of a property that is read, in 32-bit words (guess; states of a window are fewer than fifteen)."""

ReadProperty: TypeAlias = Callable[[int | None, str], tuple[int, ...]]
"""Returns the 32-bit words of a property, by window (None for the root) and name; () if it is not set."""


class MacWindow(NamedTuple):
    """A window on the screen; lengths in points."""

    layer: int
    owner: int
    """Number of its process."""
    top: float
    width: float
    height: float


def is_screen_taken(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> bool:
    """Return True if another program fills the screen; False also if the platform does not tell."""
    own = frozenset({os.getpid(), os.getppid()})  # the window starts the engine
    try:
        if platform == "win32":
            return _notification_state() in _BUSY
        if platform == "darwin":
            return is_full_on_mac(*_mac_windows(), own)
        return bool(environment.get("DISPLAY")) and _is_full_on_x11(environment["DISPLAY"], own)
    except OSError:  # a library is missing
        return False


def is_full_on_mac(
    windows: Iterable[MacWindow], width: float, height: float, own: frozenset[int] = frozenset()
) -> bool:
    """Return True if a window of another process is as large as the display and the menu bar is away.

    ``own`` holds the numbers of the companion's processes.
    """
    shown = tuple(windows)
    if any(window.layer == _MENU_BAR and window.top >= 0 for window in shown):
        return False
    return any(
        window.layer == 0
        and window.owner not in own
        and window.width >= width
        and window.height >= _FULL * height
        for window in shown
    )


def is_full_on_x11(read: ReadProperty, atom: Callable[[str], int], own: frozenset[int] = frozenset()) -> bool:
    """Return True if the active window is another process's and full screen (Extended Window Manager Hints 1.5)."""
    active = next(iter(read(None, "_NET_ACTIVE_WINDOW")), 0)
    if not active or own.intersection(read(active, "_NET_WM_PID")):
        return False
    return atom("_NET_WM_STATE_FULLSCREEN") in read(active, "_NET_WM_STATE")


def _notification_state() -> int:
    if sys.platform == "win32":
        state = ctypes.c_int()
        ctypes.windll.shell32.SHQueryUserNotificationState(ctypes.pointer(state))
        return state.value
    return 0


class _Rectangle(ctypes.Structure):
    """CGRect."""

    _fields_ = (
        ("x", ctypes.c_double),
        ("y", ctypes.c_double),
        ("width", ctypes.c_double),
        ("height", ctypes.c_double),
    )


def _mac_windows() -> tuple[tuple[MacWindow, ...], float, float]:
    """Return the windows on the screen, and width and height of the main display."""
    graphics = ctypes.CDLL("/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics")
    core = ctypes.CDLL("/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation")
    pointer, long = ctypes.c_void_p, ctypes.c_long
    core.CFStringCreateWithCString.restype = core.CFArrayGetValueAtIndex.restype = pointer
    core.CFDictionaryGetValue.restype = graphics.CGWindowListCopyWindowInfo.restype = pointer
    core.CFStringCreateWithCString.argtypes = pointer, ctypes.c_char_p, ctypes.c_uint32
    core.CFArrayGetCount.restype, core.CFArrayGetCount.argtypes = long, (pointer,)
    core.CFArrayGetValueAtIndex.argtypes = pointer, long
    core.CFDictionaryGetValue.argtypes = pointer, pointer
    core.CFNumberGetValue.argtypes = pointer, long, pointer
    core.CFRelease.argtypes = (pointer,)
    graphics.CGRectMakeWithDictionaryRepresentation.argtypes = pointer, pointer
    graphics.CGDisplayBounds.restype = _Rectangle

    names = b"kCGWindowLayer", b"kCGWindowOwnerPID", b"kCGWindowBounds"
    layer, owner, bounds = keys = [core.CFStringCreateWithCString(None, name, _UTF8) for name in names]

    def number(window: int, key: int) -> int:
        value = ctypes.c_int()
        core.CFNumberGetValue(core.CFDictionaryGetValue(window, key), _INT, ctypes.byref(value))
        return value.value

    def read(window: int) -> MacWindow:
        place = _Rectangle()
        graphics.CGRectMakeWithDictionaryRepresentation(
            core.CFDictionaryGetValue(window, bounds), ctypes.byref(place)
        )
        return MacWindow(number(window, layer), number(window, owner), place.y, place.width, place.height)

    display = graphics.CGDisplayBounds(graphics.CGMainDisplayID())
    listed = graphics.CGWindowListCopyWindowInfo(_ON_SCREEN, 0)
    windows: tuple[MacWindow, ...] = ()
    if listed:  # no list outside a session with a screen
        count = core.CFArrayGetCount(listed)
        windows = tuple(read(core.CFArrayGetValueAtIndex(listed, index)) for index in range(count))
        core.CFRelease(listed)
    for key in keys:
        core.CFRelease(key)
    return windows, display.width, display.height


class _Cookie(ctypes.Structure):
    """xcb_intern_atom_cookie_t, xcb_get_property_cookie_t."""

    _fields_ = (("sequence", ctypes.c_uint),)


class _Roots(ctypes.Structure):
    """xcb_screen_iterator_t; a screen begins with the number of its root."""

    _fields_ = (
        ("data", ctypes.POINTER(ctypes.c_uint32)),
        ("rem", ctypes.c_int),
        ("index", ctypes.c_int),
    )


class _Reply(ctypes.Structure):
    """xcb_get_property_reply_t; an atom's reply has the atom in place of the type."""

    _fields_ = (
        ("response_type", ctypes.c_uint8),
        ("format", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("type", ctypes.c_uint32),
        ("bytes_after", ctypes.c_uint32),
        ("value_len", ctypes.c_uint32),
        ("pad", ctypes.c_uint32 * 3),
    )


def _is_full_on_x11(display: str, own: frozenset[int]) -> bool:
    """Ask the X server; libxcb reports what is gone, where Xlib would end the program."""
    xcb, c = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL(None)
    pointer, number = ctypes.c_void_p, ctypes.c_uint32
    reply = ctypes.POINTER(_Reply)
    xcb.xcb_connect.restype, xcb.xcb_connect.argtypes = pointer, (ctypes.c_char_p, pointer)
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (pointer,)
    xcb.xcb_get_setup.restype, xcb.xcb_get_setup.argtypes = pointer, (pointer,)
    xcb.xcb_setup_roots_iterator.restype, xcb.xcb_setup_roots_iterator.argtypes = _Roots, (pointer,)
    xcb.xcb_intern_atom.restype, xcb.xcb_get_property.restype = _Cookie, _Cookie
    xcb.xcb_intern_atom.argtypes = pointer, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_char_p
    xcb.xcb_get_property.argtypes = pointer, ctypes.c_uint8, number, number, number, number, number
    xcb.xcb_intern_atom_reply.restype = xcb.xcb_get_property_reply.restype = reply
    xcb.xcb_intern_atom_reply.argtypes = xcb.xcb_get_property_reply.argtypes = pointer, _Cookie, pointer
    xcb.xcb_get_property_value.restype = ctypes.POINTER(number)
    xcb.xcb_get_property_value.argtypes = (reply,)
    c.free.argtypes = (pointer,)

    server = xcb.xcb_connect(display.encode(), None)
    try:
        if xcb.xcb_connection_has_error(server):
            return False
        root = xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(server)).data[0]

        def atom(name: str) -> int:
            word = name.encode()
            found = xcb.xcb_intern_atom_reply(
                server, xcb.xcb_intern_atom(server, False, len(word), word), None
            )
            value = int(found[0].type) if found else 0
            c.free(found)
            return value

        def read(window: int | None, name: str) -> tuple[int, ...]:
            asked = xcb.xcb_get_property(server, False, window or root, atom(name), 0, 0, _MOST_WORDS)
            found = xcb.xcb_get_property_reply(server, asked, None)
            is_words = bool(found) and found[0].format == _WORD
            value = tuple(xcb.xcb_get_property_value(found)[: found[0].value_len]) if is_words else ()
            c.free(found)
            return value

        return is_full_on_x11(read, atom, own)
    finally:
        xcb.xcb_disconnect(server)
