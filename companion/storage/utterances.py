"""Stores utterances, finds them again, and corrects them.

An utterance is stored again and again while it grows (a reply as far as it was heard); its session and number
identify it. When ``keep`` returns, the change is on the disk, and words of the person's that were replaced have left
it. ``forgetting`` deletes utterances. The words themselves never enter a log or an error.
"""

import itertools
import json
import re
import unicodedata
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from companion.storage.database import Database
from companion.storage.sqlite import Connection
from companion.values import BadInput, Evidence, Speaker, Utterance
from companion.values.plain_text import in_utf8

PAGE_MAX = 1000
"""Maximum utterances read at once; keeps a page well under the channel's 8 MiB (guess)."""
WORDS_LOOKED_FOR: Final = 200
"""Maximum words of a search; the time for more grows with their square, and 80,000 took 18 s."""

_COLUMNS = "u.id, u.session, u.number, u.speaker, u.text, u.said_at, u.is_cut_off, u.is_typed, u.is_set_aside"
_UPSERT = """
INSERT INTO utterances (session, number, speaker, text, said_at, is_cut_off, is_typed, is_set_aside)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (session, number) DO UPDATE SET
    speaker = excluded.speaker, text = excluded.text, said_at = excluded.said_at,
    is_cut_off = excluded.is_cut_off, is_typed = excluded.is_typed,
    is_set_aside = max(is_set_aside, excluded.is_set_aside)
RETURNING id
"""
_ELSEWHERE: Final = uuid.UUID("b6c3d0a4-5f0e-4a86-9d0b-1f4f7c2f9e51")
"""Namespace, drawn at random, for the ids of chats from other programs."""
SAID_ELSEWHERE: Final = "substr({session}, 13, 1) = '5'"
"""Condition on the column of a session's id: true for a chat that was imported from a file (UUID version 5, made
from its name there), false for a run of the engine (version 4)."""

_KEY: Final = "kept key"
"""Name of the key in the table of learned values."""

_OF_IT: Final = "SELECT memory FROM memory_evidence WHERE session = ?1 AND number = ?2"
_HEIRS: Final = (
    "SELECT l.target, min(m.kind = 'thread' AND NOT m.is_open) AS is_over FROM memory_links l "
    "JOIN memories m ON m.id = l.source "
    f"WHERE l.kind = 'supersedes' AND m.id IN ({_OF_IT}) AND m.held_until IS NULL AND m.origin <> 'told' "
    "AND NOT EXISTS (SELECT 1 FROM memory_evidence e WHERE e.memory = m.id "
    "AND (e.session, e.number) <> (?1, ?2) AND NOT EXISTS (SELECT 1 FROM memory_evidence o "
    "WHERE o.memory = l.target AND (o.session, o.number) = (e.session, e.number))) GROUP BY l.target"
)
"""Memories that it alone superseded, and whether the plan in their place is over. The person's own words in their
place, or those of another utterance, still hold."""
_REVIVE: Final = (
    "UPDATE memories SET held_until = NULL, is_open = (kind = 'thread' AND outcome = '' AND NOT h.is_over) "
    f"FROM ({_HEIRS}) h WHERE memories.id = h.target AND memories.id NOT IN ({_OF_IT}) "
    "AND NOT EXISTS (SELECT 1 FROM memories o WHERE o.subject <> '' AND o.id <> memories.id "
    "AND o.kind = memories.kind AND o.subject = memories.subject AND o.held_until IS NULL "
    f"AND (o.kind <> 'thread' OR o.is_open) AND o.id NOT IN ({_OF_IT}))"
)
_HAND_ON: Final = (
    "INSERT OR IGNORE INTO memory_links (source, target, kind, weight) "
    "SELECT newer.source, older.target, 'supersedes', older.weight FROM memory_links older "
    "JOIN memory_links newer ON newer.target = older.source AND newer.kind = 'supersedes' "
    f"WHERE older.kind = 'supersedes' AND older.source IN ({_OF_IT}) AND newer.source NOT IN ({_OF_IT})"
)
"""Once the second of three homes in a row is gone, the third supersedes the first."""
_CLOSED: Final = (
    "SELECT m.id, (SELECT u.id FROM memory_evidence e JOIN utterances u USING (session, number) "
    "WHERE e.memory = m.id AND (e.session, e.number) <> (?1, ?2) ORDER BY u.id DESC LIMIT 1) AS earlier "
    "FROM memories m JOIN utterances i ON (i.session, i.number) = (?1, ?2) "
    f"WHERE m.id IN ({_OF_IT}) AND m.kind = 'thread' AND NOT m.is_open AND m.outcome <> '' AND m.held_until IS NULL "
    "AND earlier < i.id"
)
"""Plans that it closed, with the utterance before it that they rest on."""


class NoSuchUtterance(BadInput):
    """The utterance was deleted, or never existed."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An utterance in the store."""

    id: int
    """Id; a larger one is newer, and that of a deleted utterance is not reused."""
    utterance: Utterance
    is_set_aside: bool = False
    """True if it is part of the history alone: nothing is remembered from it, and no later talk begins with it."""


class Utterances:
    """The utterances in one companion's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, utterance: Utterance, *, is_set_aside: bool = False, key: str = "") -> int:
        """Store an utterance, replacing an earlier form of it if there is one; return its id.

        An utterance that was once set aside stays so. Changed words of the person's count as a correction: the old
        ones leave the file, and what they changed in older memories is undone.
        With it the ``key`` is stored under which a typed text was sent.

        Raises the database's errors; the earlier form is then unchanged.
        """
        text = in_utf8(utterance.text)
        with self._database.changing() as connection:
            before = connection.execute(
                "SELECT speaker, text FROM utterances WHERE session = ? AND number = ?", utterance.key
            ).fetchone()
            is_corrected = before is not None and before[0] == Speaker.PERSON.value and before[1] != text
            if is_corrected:
                take_back(connection, *utterance.key)
            if before is None:
                keep_session(connection, utterance.session, utterance.said_at)
            ((row_id,),) = connection.execute(
                _UPSERT,
                (
                    *utterance.key,
                    utterance.speaker.value,
                    text,
                    utterance.said_at,
                    utterance.is_cut_off,
                    utterance.is_typed,
                    is_set_aside,
                ),
            ).fetchall()
            if key:
                connection.execute(
                    "INSERT OR REPLACE INTO learned (what, value) VALUES (?, ?)", (_KEY, json.dumps(key))
                )
        if is_corrected:
            self._database.sweep()
        return int(row_id)

    def kept_key(self) -> str:
        """Return the key of the typed text that was stored last; "" for none."""
        rows = self._database.rows("SELECT value FROM learned WHERE what = ?", (_KEY,))
        return str(json.loads(rows[0][0])) if rows else ""

    def page(
        self,
        *,
        before_id: int | None = None,
        after_id: int | None = None,
        limit: int = 50,
        search: str | None = None,
    ) -> tuple[Kept, ...]:
        """Return up to ``limit`` utterances, newest first, older than ``before_id`` if given.

        With ``after_id``, return the next newer ones.

        With ``search``, return those that contain all its words, the last one perhaps incomplete; case and accents
        do not matter. A search without any letter or digit is matched literally. No text raises.
        """
        if not 1 <= limit <= PAGE_MAX:
            raise ValueError(f"limit must lie in [1, {PAGE_MAX}], got {limit}")
        condition, parameters = _condition(search)
        if before_id is not None:
            condition += " AND u.id < ?"
            parameters += (before_id,)
        if after_id is not None:
            condition += " AND u.id > ?"
            parameters += (after_id,)
        order = "DESC" if after_id is None else "ASC"
        found = self._read(f"WHERE {condition} ORDER BY u.id {order} LIMIT ?", *parameters, limit)
        return found if after_id is None else found[::-1]

    def id_of(self, said: Evidence) -> int | None:
        """Return the id of an utterance; None if it does not exist."""
        rows = self._database.rows(
            "SELECT id FROM utterances WHERE session = ? AND number = ?", (said.session, said.number)
        )
        return int(rows[0][0]) if rows else None

    def latest(self, limit: int, *, with_set_aside: bool = False) -> tuple[Utterance, ...]:
        """Return the last utterances in the order they were said, without those imported from a file.

        Args:
            with_set_aside: Also those that were set aside: the person sees them, but no talk continues from them.
        """
        found = self._read(
            f"WHERE (? OR NOT u.is_set_aside) AND NOT {SAID_ELSEWHERE.format(session='u.session')} "
            "ORDER BY u.id DESC LIMIT ?",
            with_set_aside,
            limit,
        )
        return tuple(kept.utterance for kept in reversed(found))

    def of_session(self, session: str) -> Iterator[Utterance]:
        """Yield the utterances of a session, by their numbers; reads only some at a time."""
        last = 0
        while found := self._read(
            "WHERE u.session = ? AND u.number > ? ORDER BY u.number LIMIT ?", session, last, PAGE_MAX
        ):
            yield from (kept.utterance for kept in found)
            last = found[-1].utterance.number

    def page_after(self, row_id: int, limit: int) -> tuple[Kept, ...]:
        """Return up to ``limit`` utterances stored after one, in the order they were stored; 0 for all."""
        return self._read("WHERE u.id > ? ORDER BY u.id LIMIT ?", row_id, limit)

    def find(self, row_id: int) -> Kept:
        """Return one utterance; raises ``NoSuchUtterance``."""
        found = self._read("WHERE u.id = ?", row_id)
        if not found:
            raise NoSuchUtterance(
                "That message is no longer in the history.", log="no utterance with this id"
            )
        return found[0]

    def before(self, said: Evidence) -> Utterance | None:
        """Return the utterance before another in its session, of either side; None for the first."""
        found = self._read(
            "WHERE u.session = ? AND u.number < ? ORDER BY u.number DESC LIMIT 1", said.session, said.number
        )
        return found[0].utterance if found else None

    def said(self, these: Iterable[Evidence]) -> dict[Evidence, Utterance]:
        """Return utterances by their keys; missing ones are left out."""
        wanted = json.dumps([(each.session, each.number) for each in these])
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM json_each(?) w JOIN utterances u "
            "ON u.session = json_extract(w.value, '$[0]') AND u.number = json_extract(w.value, '$[1]')",
            (wanted,),
        )
        found = (_kept(row).utterance for row in rows)
        return {Evidence(utterance.session, utterance.number): utterance for utterance in found}

    def set_aside(self, these: Iterable[Evidence]) -> frozenset[Evidence]:
        """Return those of these utterances that are part of the history alone."""
        with self._database.reading() as connection:
            return frozenset(each for each in these if is_set_aside(connection, each))

    def _read(self, rest: str, *parameters: object) -> tuple[Kept, ...]:
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM utterances u {rest}", parameters)
        return tuple(map(_kept, rows))


def session_elsewhere(chat: str) -> str:
    """Return the session id for a chat from another program, always the same for the same identifier."""
    return uuid.uuid5(_ELSEWHERE, chat).hex


def keep_session(connection: Connection, session: str, at: float) -> None:
    """Create a session's row if it is missing; ``at`` is its start, seconds since 1970-01-01 UTC."""
    connection.execute(
        "INSERT INTO sessions (id, companion, started_at) SELECT ?, id, ? FROM companions WHERE true "
        "ON CONFLICT (id) DO NOTHING",
        (session, at),
    )


def has_utterance(connection: Connection, session: str | None, number: int | None) -> bool:
    """Tell whether an utterance is still in the store."""
    found = connection.execute("SELECT 1 FROM utterances WHERE session = ? AND number = ?", (session, number))
    return found.fetchone() is not None


def is_set_aside(connection: Connection, said: Evidence) -> bool:
    """Tell whether an utterance is part of the history alone."""
    found = connection.execute(
        "SELECT is_set_aside FROM utterances WHERE session = ? AND number = ?", (said.session, said.number)
    ).fetchone()
    return found is not None and bool(found[0])


def _condition(search: str | None) -> tuple[str, tuple[object, ...]]:
    if search is None or not search.strip():
        return "true", ()
    return holds_words("u", "utterance_words", search)


_UNSPACED: Final = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
"""Scripts written without spaces between words (Thai, Lao, Burmese, Khmer, Japanese, Chinese): the index of words
knows only whole sentences of them."""


def holds_words(table: str, index: str, search: str) -> tuple[str, tuple[str, ...]]:
    """Return a condition that a row of a table, by its alias, holds all words of a search, and its parameters.

    Where words are not parted, or there are none (an emoji), each part between spaces is searched for unchanged.
    """
    wanted = all_words(search)
    if wanted and not _UNSPACED.search(search):
        return f"{table}.id IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)", (wanted,)
    parts = tuple(in_utf8(search).split()[:WORDS_LOOKED_FOR])
    return " AND ".join(f"instr({table}.text, ?) > 0" for _ in parts), parts


def all_words(search: str) -> str:
    """Return a query for all words of a search, the last one perhaps incomplete, in FTS5's language; "" without any.

    Only letters and digits make a word. Of more than ``WORDS_LOOKED_FOR`` the first count.
    """
    words = re.finditer(r"[^\W_]+", unicodedata.normalize("NFC", in_utf8(search)))
    wanted = " ".join(f'"{word[0]}"' for word in itertools.islice(words, WORDS_LOOKED_FOR))
    return f"{wanted}*" if wanted else ""


def take_back(connection: Connection, session: str, number: int) -> None:
    """Undo what an utterance changed in older memories, before it is deleted or gets other words.

    A newer fact ends an older one, and what tells how a plan went closes it. Without these words the older memory holds
    again, as if they had not been said: nothing that is still told elsewhere is lost with them.
    """
    said = session, number
    connection.execute(_REVIVE, said)
    connection.execute(_HAND_ON, said)
    for memory, earlier in connection.execute(_CLOSED, said).fetchall():
        connection.execute("UPDATE memories SET is_open = 1, outcome = '' WHERE id = ?", (memory,))
        # evidence that is deleted takes its memory with it; one that another row replaces does not
        connection.execute(
            "UPDATE OR REPLACE memory_evidence SET (session, number) = "
            "(SELECT session, number FROM utterances WHERE id = ?3) "
            "WHERE memory = ?4 AND session = ?1 AND number = ?2",
            (*said, earlier, memory),
        )


def _kept(row: tuple[Any, ...]) -> Kept:
    row_id, session, number, speaker, text, said_at, is_cut_off, is_typed, is_set_aside = row
    return Kept(
        row_id,
        Utterance(session, number, Speaker(speaker), text, said_at, bool(is_cut_off), bool(is_typed)),
        bool(is_set_aside),
    )
