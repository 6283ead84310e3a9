"""``companion recordings``: what was recorded of sessions, where that was asked for."""

from companion.cli.kept import open_kept
from companion.storage.new_file import NewFile
from companion.storage.store import Store
from companion.values import BadInput


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
