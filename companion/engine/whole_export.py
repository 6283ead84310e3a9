"""Writes all that a companion keeps into one archive that is not encrypted: to be read, or taken elsewhere.

What was said lies in it as one JSON object a line, the oldest first; memories as ``companion memory export`` writes
them, so that they can be imported again; settings and the Character Card as they are.
"""

import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from companion.feeling.emotions import LABELS
from companion.remembering.exchange import write_json
from companion.storage.new_file import NewFile
from companion.storage.store import Store
from companion.values import Utterance

_PAGE: Final = 1000


class _Said(msgspec.Struct, frozen=True):
    said_at: datetime
    speaker: str
    text: str
    is_cut_off: bool
    is_typed: bool


@dataclass(frozen=True, slots=True)
class WholeExport:
    """What an archive holds."""

    utterances: int
    memories: int


def write_everything(store: Store, file: NewFile) -> WholeExport:
    """Write the archive, ZIP, for its owner alone, whole or not at all; return what it holds.

    Raises as ``NewFile.writing``, and the database's errors.
    """
    with (
        file.writing() as stream,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
        tempfile.TemporaryDirectory(dir=file.path.parent) as beside,  # on the disk that the person chose
    ):
        utterances = _write_history(store, archive)
        written = Path(beside) / "memories.jsonl"
        memories = write_json(store, NewFile(written), LABELS, lambda count: None)
        archive.write(written, written.name)
        for kept in (store.folder.settings_file, store.folder.card_file, store.folder.card_extras_file):
            if kept.is_file():
                archive.write(kept, kept.name)
    return WholeExport(utterances, memories)


def _write_history(store: Store, archive: zipfile.ZipFile) -> int:
    count = 0
    with archive.open("history.jsonl", "w") as stream:
        for said in _history(store):
            stream.write(msgspec.json.encode(_line(said)) + b"\n")
            count += 1
    return count


def _history(store: Store) -> Iterator[Utterance]:
    """Yield all that was said, the oldest first."""
    last = 0
    while page := store.utterances.page_after(last, _PAGE):
        yield from (kept.utterance for kept in page)
        last = page[-1].id


def _line(said: Utterance) -> _Said:
    at = datetime.fromtimestamp(said.said_at, UTC)
    return _Said(at, said.speaker.value, said.text, said.is_cut_off, said.is_typed)
