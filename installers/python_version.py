"""Says in one sentence if this Python is too old or too new; old versions can read this file."""

import shutil
import subprocess
import sys

SUPPORTED = ((3, 11), (3, 12), (3, 13), (3, 14))
"""Versions of Python for which every package of the lock has a ready file."""


def other_python() -> "str | None":
    """Return the name of a supported Python on this machine, newest first, or None if there is none."""
    for major, minor in reversed(SUPPORTED):
        name = f"python{major}.{minor}"
        if shutil.which(name) and subprocess.call([name, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return name
    return None


def sentence_for(version: "tuple[int, int]", other: "str | None", script: str) -> "str | None":
    """Return what to do under a Python of this (major, minor), or None if it is supported.

    `other` is the command of a supported Python on this machine, or None.
    """
    if version in SUPPORTED:
        return None
    said = f"Companion runs on Python 3.11 to 3.14; this is {version[0]}.{version[1]}."
    if other:
        return f"{said} This machine has a fitting one: type  {other} {script}"
    return f"{said} Install one of those (https://www.python.org/downloads/), then run {script} with it."


def require_supported_python(script: str) -> None:
    """End the process with that sentence unless this Python is supported."""
    sentence = sentence_for(sys.version_info[:2], other_python(), script)
    if sentence is not None:
        raise SystemExit(sentence)
