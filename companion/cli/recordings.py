"""``companion recordings`` and ``companion replay``: what was recorded of sessions, where that was asked for."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from companion.cli.kept import open_kept
from companion.conversation.recording import replay
from companion.storage.new_file import NewFile
from companion.storage.store import Store
from companion.values import BadInput
from companion.values.regular_file import lines_of, open_regular

_LONGEST_LINE: Final = 2**24
"""Bytes of an event, or of the state that a recording begins with (guess)."""


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


def replay_file(file: Path) -> int:
    """Decide an exported session again and print what follows from each event; 1 when something else does."""
    differing = events = 0
    for again in replay(_lines(file)):
        events += 1
        effects = ", ".join(type(effect).__name__ for effect in again.effects)
        mark = "" if again.is_as_recorded else "  (decided otherwise when it was recorded)"
        print(
            f"{again.moment.now:9.3f}  {type(again.moment.event).__name__:20} → {effects or 'nothing'}{mark}"
        )
        differing += not again.is_as_recorded
    print(f"{events} events, {events - differing} decided as recorded.")
    return 1 if differing else 0


def _lines(file: Path) -> Iterator[bytes]:
    try:
        with open_regular(file) as stream:
            yield from lines_of(stream, most_bytes=_LONGEST_LINE)
    except OSError as error:
        raise BadInput(
            f"The recording {file} cannot be read; give the file that `companion recordings export` wrote.",
            log=f"recording unreadable: {type(error).__name__}",
        ) from error


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
