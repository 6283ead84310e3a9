"""``companion recordings``: what was recorded of sessions, where that was asked for."""

import argparse

from companion.cli.kept import open_kept
from companion.cli.new_file_arguments import add_force, new_file
from companion.storage.new_file import NewFile
from companion.storage.store import Store
from companion.values import BadInput


def add_arguments(recordings: argparse.ArgumentParser) -> None:
    """Add what it can be asked for; each sets ``command``."""
    wanted = recordings.add_subparsers(title="what to do", metavar="WHAT", required=True)
    wanted.add_parser("list", help="the sessions that were recorded").set_defaults(
        command=lambda asked: list_all(asked.name)
    )
    exporting = wanted.add_parser("export", help="write a session's events to a file")
    exporting.add_argument("session", help="as in the list, or “last”")
    exporting.add_argument("file", type=new_file, help="where they go; it holds what was said")
    add_force(exporting)
    exporting.set_defaults(command=lambda asked: export(asked.name, asked.session, asked.file))
    forgetting = wanted.add_parser("forget", help="delete a session's recording, or all")
    forgetting.add_argument("session", help="as in the list, “last” or “all”")
    forgetting.set_defaults(command=lambda asked: forget(asked.name, asked.session))


def list_all(name: str) -> int:
    """Print the recorded sessions, newest first."""
    with _store(name) as store:
        for session in store.recordings.sessions():
            print(f"{session}  {len(store.recordings.events(session))} events")
    return 0


def export(name: str, session: str, file: NewFile) -> int:
    """Write a session's events to a file, a line each."""
    with _store(name) as store:
        count = store.recordings.export(_found(store, session), file)
    print(f"{count} events written. The file holds what was said and is not encrypted.")
    return 0


def forget(name: str, session: str) -> int:
    """Delete a session's recording, or all of them, for good."""
    with _store(name) as store:
        if session == "all":
            store.recordings.forget_all()
        else:
            store.recordings.forget(_found(store, session))
    print("Forgotten.")
    return 0


def _store(name: str) -> Store:
    return open_kept(name, "Nothing has been said with this companion yet, so there is no recording of it.")


def _found(store: Store, session: str) -> str:
    sessions = store.recordings.sessions()
    if session == "last" and sessions:
        return sessions[0]
    matching = [known for known in sessions if known.startswith(session)]
    if len(matching) != 1:
        raise BadInput("There is no such recording; `companion recordings list` shows them.")
    return matching[0]
