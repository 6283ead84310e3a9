"""Keeps ``None``, ``True`` and ``False`` alive in a process that uses Qt on Python 3.11.

PySide6 6.12.0 returns ``None`` from every void method, and ``True`` from ``Signal.emit``, without taking a reference
(counted: 100 calls of ``setObjectName`` lose 100 of ``None``, 100 emits lose 100 of ``True``). From Python 3.12 on
these objects cannot die (PEP 683). On 3.11 the process is aborted after some hundred signals: "Fatal Python error:
deallocating True or False". So here 3.11 gets what 3.12 has: counts that no session uses up. To be dropped with the
last Python 3.11, or with a PySide6 that keeps the references.
"""

import ctypes
import sys
from typing import Final

_PLENTY: Final = 1 << 48
"""At ten thousand calls a second it lasts for nearly nine hundred years."""


def make_singletons_immortal() -> None:
    """Raise the reference counts beyond reach, once; nothing to do from Python 3.12 on."""
    if sys.version_info >= (3, 12):
        return
    for singleton in (None, True, False):
        if sys.getrefcount(singleton) < _PLENTY // 2:
            # the count is the first field of every object of CPython 3.11 (Include/object.h, struct _object)
            ctypes.c_ssize_t.from_address(id(singleton)).value += _PLENTY
