"""Starts the companion when the user logs in, if they want that; changes nothing else of the system.

On Linux it writes a file in ``autostart`` (XDG Desktop Application Autostart Specification 0.5, freedesktop.org), on
macOS one in ``LaunchAgents`` (launchd.plist(5)), on Windows a value of the ``Run`` key of the user's own registry.
"""

import logging
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

log = logging.getLogger(__name__)

NAME: Final = "Companion"
RUN_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
_LABEL: Final = "companion.window"
_PLAIN: Final = re.compile(r"[\w./%+:@,=-]+")
"""A word that no launcher reads as anything else."""
_ESCAPED: Final = re.compile(r'["`$\\]')


def own_command() -> tuple[str, ...]:
    """Return program and arguments that open this program's window in the tray, without a terminal."""
    program = Path(sys.executable)
    windowed = program.with_name("pythonw.exe")
    return str(windowed if windowed.exists() else program), "-m", "companion", "--tray"


def desktop_entry(command: Sequence[str]) -> str:
    """Return the content of an XDG autostart file."""
    # each string of such a file doubles its backslashes, those of the quoting too
    line = " ".join(map(_quoted, command)).replace("\\", "\\\\")
    return f"[Desktop Entry]\nType=Application\nName={NAME}\nExec={line}\nX-GNOME-Autostart-enabled=true\n"


def _quoted(word: str) -> str:
    """Return a word of an Exec key: in double quotes unless it is plain, escaped within them, and with %% for %."""
    escaped = _ESCAPED.sub(r"\\\g<0>", word).replace("%", "%%")
    return escaped if _PLAIN.fullmatch(word) else f'"{escaped}"'


def launch_agent(command: Sequence[str]) -> bytes:
    """Return the content of a macOS launch agent."""
    import plistlib  # slow to import, and only macOS needs it

    return plistlib.dumps({"Label": _LABEL, "ProgramArguments": list(command), "RunAtLoad": True})


@dataclass(frozen=True, slots=True)
class Autostart:
    """The place where the system looks for programs to start at log-in."""

    platform: str
    """The platform's name in ``sys.platform``."""
    environment: Mapping[str, str]
    home: Path
    command: tuple[str, ...]

    @property
    def place(self) -> str:
        """The path or registry key that is written, in the form shown to the user."""
        return rf"HKEY_CURRENT_USER\{RUN_KEY}\{NAME}" if self.platform == "win32" else str(self._file)

    def switch(self, *, is_on: bool) -> None:
        """Switch the start at log-in on or off.

        Raises:
            OSError: the system does not allow the change.
        """
        if self.platform == "win32":
            self._set_value(is_on=is_on)
        elif is_on:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            is_mac = self.platform == "darwin"
            content = launch_agent(self.command) if is_mac else desktop_entry(self.command).encode()
            self._file.write_bytes(content)
        else:
            self._file.unlink(missing_ok=True)

    @property
    def _file(self) -> Path:
        if self.platform == "darwin":
            return self.home / "Library" / "LaunchAgents" / f"{_LABEL}.plist"
        base = self.environment.get("XDG_CONFIG_HOME") or str(self.home / ".config")
        return Path(base) / "autostart" / "companion.desktop"

    def _set_value(self, *, is_on: bool) -> None:
        if sys.platform == "win32":
            import winreg

            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY, 0, winreg.KEY_SET_VALUE) as key:
                if is_on:
                    line = subprocess.list2cmdline(self.command)
                    winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, line)
                    return
                try:
                    winreg.DeleteValue(key, NAME)
                except FileNotFoundError:
                    log.info("nothing was started at log-in")
        else:
            raise OSError("there is no registry here")
