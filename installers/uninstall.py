"""Removes what the installation and the program left on this machine, except for what the user keeps.

Finds the program's folders by the rules of `platformdirs`, because the environment may be broken by now. The repository
itself stays, and so do system packages; a sentence names them.
"""

import errno
import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from installers.alone import alone
from installers.command import Runner
from installers.layout import THIS, Layout
from installers.progress import Progress
from installers.stamp import read_stamp

NOTES = ("window.json", "connections.jsonl", "echo-paths.json")
"""Files in the data folder that hold nothing that a user would keep."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of the user's data."""

    data: Path
    config: Path
    cache: Path
    logs: Path


def find_folders(environment: Mapping[str, str], system: str, home: Path) -> Folders:
    """Return the program's folders on this system, the same as its `storage` room uses."""
    everything = environment.get("COMPANION_HOME")
    if everything:
        portable = Path(everything).expanduser().absolute()
        return Folders(portable, portable, portable / "cache", portable / "logs")
    if system == "win32":
        local = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "companion"
        return Folders(local, local, local / "Cache", local / "Logs")
    if system == "darwin":
        library = home / "Library"
        support = library / "Application Support" / "companion"
        return Folders(support, support, library / "Caches" / "companion", library / "Logs" / "companion")

    def base(variable: str, default: str) -> Path:
        return Path(environment.get(variable, "").strip() or home / default) / "companion"

    return Folders(
        base("XDG_DATA_HOME", ".local/share"),
        base("XDG_CONFIG_HOME", ".config"),
        base("XDG_CACHE_HOME", ".cache"),
        base("XDG_STATE_HOME", ".local/state") / "log",
    )


class Keepsake(Enum):
    """A thing that the user may keep; the value is the question."""

    CONVERSATIONS = "Keep your companions: conversations, memories and each one's settings?"
    SETTINGS = "Keep the program's settings?"
    MODELS = "Keep downloaded models?"


def places_of(keepsake: Keepsake, layout: Layout, folders: Folders) -> tuple[Path, ...]:
    """Return the places of a keepsake."""
    return {
        Keepsake.CONVERSATIONS: (folders.data / "companions", folders.data / "archive"),
        Keepsake.SETTINGS: (folders.config / "settings.toml",),
        Keepsake.MODELS: (folders.data / "models", layout.models),
    }[keepsake]


def places_to_remove(layout: Layout, folders: Folders, kept: frozenset[Keepsake]) -> tuple[Path, ...]:
    """Return the places to remove: the environment, built things, caches, logs, notes, and everything not kept."""
    unkept = [
        place
        for keepsake in Keepsake
        if keepsake not in kept
        for place in places_of(keepsake, layout, folders)
    ]
    notes = (folders.data / name for name in NOTES)
    return (*unkept, *notes, folders.cache, folders.logs, layout.build, layout.coqui.venv, layout.venv)


def log_in_file(environment: Mapping[str, str], system: str, home: Path) -> Path | None:
    """Return the file that starts the program at log-in, if it is switched on; None for Windows."""
    if system == "win32":
        return None
    if system == "darwin":
        return home / "Library" / "LaunchAgents" / "companion.window.plist"
    return Path(environment.get("XDG_CONFIG_HOME") or home / ".config") / "autostart" / "companion.desktop"


def _start_at_log_in_no_more() -> None:
    file = log_in_file(os.environ, sys.platform, Path.home())
    if file is not None:
        _remove(file)
    if sys.platform == "win32":
        import winreg

        place = r"Software\Microsoft\Windows\CurrentVersion\Run"
        with (
            suppress(FileNotFoundError),
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, place, 0, winreg.KEY_SET_VALUE) as key,
        ):
            winreg.DeleteValue(key, "Companion")


def ask_what_to_keep(layout: Layout, folders: Folders, ask: Callable[[str], str]) -> frozenset[Keepsake]:
    """Ask about each thing that exists; any answer but a clear no keeps it."""
    kept = set()
    for keepsake in Keepsake:
        is_there = any(place.exists() for place in places_of(keepsake, layout, folders))
        if is_there and not is_no(ask(f"{keepsake.value} [Y/n] ")):
            kept.add(keepsake)
    return frozenset(kept)


def is_no(answer: str) -> bool:
    """Return True if an answer means no."""
    return answer.strip().casefold() in ("n", "no")


def keyring_names(folders: Folders) -> tuple[str, ...]:
    """Return the names under which the companions' keys lie in the system's keyring."""
    found = [
        re.match(r"keyring ([0-9a-f]{32})\s*$", file.read_text("ascii", errors="replace"))
        for place in places_of(Keepsake.CONVERSATIONS, THIS, folders)
        for file in sorted(place.glob("*/database.key"))
    ]
    return tuple(match[1] for match in found if match)


_BUSY = "Something is still being installed in this folder; it is removed once that has ended (Ctrl-C: not)."
_FORGET = "import keyring, sys\nfor name in sys.argv[1:]: keyring.delete_password('companion', name)"


def uninstall(layout: Layout, runner: Runner, progress: Progress, kept: frozenset[Keepsake]) -> None:
    """Remove everything that is not kept, and report what remains."""
    folders = find_folders(os.environ, sys.platform, Path.home())
    stamp = read_stamp(layout.stamp)
    progress.begin("Removing Companion")
    if not layout.is_packaged:  # a running build would put the engine back
        with alone(layout.set_up_lock, lambda: progress.say(_BUSY)):
            layout.stamp.unlink(missing_ok=True)
        with alone(layout.quiet_build_lock, lambda: None):
            pass
    if Keepsake.CONVERSATIONS not in kept:
        _forget_keys(layout, runner, progress, keyring_names(folders))
    _start_at_log_in_no_more()
    failed = [(place, why) for place in places_to_remove(layout, folders, kept) if (why := _remove(place))]
    for folder in (folders.cache, folders.logs.parent, folders.config, folders.data):
        if folder.name == "companion" and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    progress.end("removed")
    for place, why in failed:
        progress.say(f"{place} could not be removed; {why}")
    for keepsake in Keepsake:
        for place in places_of(keepsake, layout, folders):
            if place.exists():
                progress.say(f"Kept: {place}")
    if stamp and stamp.system_packages:
        names = " ".join(stamp.system_packages)
        progress.say(f"Installed for it through the system, and still there: {names}")
    if layout.is_packaged:
        progress.say(
            f"The program itself lies in {layout.root.parent}; remove it as it was installed: by the system's programs "
            "(`sudo apt remove companion`), or delete that folder."
        )
    else:
        progress.say(f"The program itself lies in {layout.root}; delete that folder to be rid of it too.")


def _forget_keys(layout: Layout, runner: Runner, progress: Progress, names: tuple[str, ...]) -> None:
    python = sys.executable if layout.is_packaged else str(layout.python)
    if names and not runner.ask([python, "-c", _FORGET, *names]).is_good:
        progress.say('The keyring did not let go of all keys named "companion"; you may remove them there.')


def _remove(place: Path) -> str:
    """Remove a file or folder; return what to do if that fails, otherwise ""."""
    try:
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)
    except OSError as error:
        if os.name == "posix" and error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            return "you may not change it; its owner can remove it, or the administrator by `sudo rm -r`."
        return "end Companion if it still runs, then remove it by hand."
    return ""
