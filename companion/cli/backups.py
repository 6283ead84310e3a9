"""``companion backups`` and ``companion repair``: restore or save a companion's data after something went wrong.

They work on a companion that is not running, even if its database cannot be opened.
"""

import argparse
import time

from companion.cli.arguments import add_command, add_subcommands
from companion.cli.kept import kept_paths, tell
from companion.cli.output import said, say
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.storage.backups import Backup
from companion.storage.store import resting_store
from companion.values import BadInput, Told, together


def add_arguments(backups: argparse.ArgumentParser) -> None:
    """Add the subcommands and options; each subcommand sets ``command``."""
    wanted = add_subcommands(backups)
    add_command(wanted, "list", "list the backups, newest first", lambda asked: list_all(asked.name))
    add_command(
        wanted, "make", "make a backup now and keep it until you delete it", lambda asked: make(asked.name)
    )
    restoring = add_command(wanted, "restore", "restore a backup; the current data becomes a backup first")
    restoring.add_argument("backup", metavar="BACKUP", help="its name in the list")
    restoring.set_defaults(command=lambda asked: restore(asked.name, asked.backup))
    deleting = add_command(wanted, "delete", "permanently delete a backup")
    deleting.add_argument("backup", metavar="BACKUP", help="its name in the list")
    deleting.set_defaults(command=lambda asked: delete(asked.name, asked.backup))


def list_all(name: str) -> int:
    """Print the backups, newest first."""
    with resting_store(kept_paths(name), name) as resting:
        for backup in resting.backups.all():
            print(f"{backup.name:<28}  {said(_size(backup))}")
    return 0


def make(name: str) -> int:
    """Make a backup in addition to the daily ones; it is kept until the person deletes it."""
    with resting_store(kept_paths(name), name) as resting:
        settings, _ = load(CompanionSettings, resting.folder.settings_file)
        if settings.backup.keep == 0:
            raise BadInput(
                "Backups are switched off. `companion settings set backup.keep 3` keeps those of three days.",
                log="backup.keep is 0",
            )
        made = resting.backups.make_by_hand(time.time())
    say(Told("Backup {name} is made ({size}).", {"name": made.name, "size": _size(made)}))
    return 0


def restore(name: str, backup: str) -> int:
    """Replace the database with a backup."""
    with resting_store(kept_paths(name), name) as resting:
        replaced = resting.backups.restore(backup, time.time())
    kept = (
        Told("What it replaced is kept as {name}.", {"name": replaced.name}) if replaced is not None else ""
    )
    say(together(Told("{backup} is put back.", {"backup": backup}), kept))
    return 0


def delete(name: str, backup: str) -> int:
    """Delete a backup for good."""
    with resting_store(kept_paths(name), name) as resting:
        resting.backups.delete(resting.backups.find(backup))
    say(Told("Deleted."))
    return 0


def repair(name: str) -> int:
    """Read the whole database and save what can be read if part of it is damaged."""
    with resting_store(kept_paths(name), name) as resting:
        tell(Told("Reading all that is kept, and saving it if any is damaged; that can take a minute."))
        told = resting.repair(time.time())
    say(told or Told("Nothing is damaged."))
    return 0


def _size(backup: Backup) -> Told:
    return Told("{size} MB", {"size": round(backup.size_bytes / 1e6, 1)})
