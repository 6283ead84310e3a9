"""Finds what texts an object holds, whatever way it holds them: in fields, containers, caches, closures, other threads.

It follows what Python's garbage collector would follow, but not into what all share (modules, classes, the event loop)
and not into what a test itself takes note in.
"""

import gc
import sys
import threading
from asyncio import AbstractEventLoop
from collections.abc import Iterable
from logging import Logger
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Final

_SHARED: Final = (ModuleType, type, CodeType, FrameType, AbstractEventLoop, Logger, threading.Thread)
_TEXTS: Final = (str, bytes, bytearray)


def holds(word: str, *roots: object, but_for: Iterable[object] = ()) -> list[str]:
    """Return the ways from these objects to texts that hold a word, each as the kinds of objects on it."""
    seen = {id(root): root for root in but_for}  # held, so that nothing else gets their place
    ways: list[str] = []
    waiting = [(root, type(root).__name__) for root in roots]
    while waiting:
        thing, way = waiting.pop()
        if id(thing) in seen or isinstance(thing, _SHARED):
            continue
        seen[id(thing)] = thing
        if isinstance(thing, _TEXTS):
            if _says(thing, word):
                ways.append(way)
            continue
        waiting += [(inner, f"{way} > {type(inner).__name__}") for inner in _inside(thing)]
    return ways


def in_threads() -> list[object]:
    """Return what the functions of ours that other threads are in have in their variables."""
    mine = threading.get_ident()
    found: list[object] = []
    for thread, innermost in sys._current_frames().items():
        frame: FrameType | None = None if thread == mine else innermost
        while frame is not None:
            if frame.f_globals.get("__name__", "").startswith("companion."):
                found += frame.f_locals.values()
            frame = frame.f_back
    return found


def _says(text: str | bytes | bytearray, word: str) -> bool:
    return word in text if isinstance(text, str) else word.encode() in text


def _inside(thing: object) -> list[object]:
    if isinstance(thing, FunctionType):  # but for its module
        cells = thing.__closure__ or ()
        return [*(thing.__defaults__ or ()), *(thing.__kwdefaults__ or {}).values(), *cells]
    return gc.get_referents(thing)
