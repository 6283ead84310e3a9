"""Selects the rows of a database that are deleted when something is forgotten, and deletes them.

A selected row takes others with it, until no more follow: every memory that rests on a selected utterance, every
memory that includes a selected one (a summary), and the utterance of a selected moment, whose words it has. A
selected utterance also takes the sample lines from it. Alternatively an utterance may be set aside: it stays in the
history, and memories that quote it are deleted. Use it within one transaction, ended by ``delete`` or undone.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from math import inf
from typing import Any, Final, NamedTuple

from companion.storage.sqlite import Connection
from companion.storage.utterances import SAID_ELSEWHERE
from companion.values import BadInput, Evidence
from companion.values.plain_text import in_utf8

_BATCH = 10_000
"""Rows whose texts are examined at once; limits the memory needed (guess)."""
DRAFT: Final = "draft"
"""Key of the person's unsent text, among the things learned about them."""
UNSAID: Final = "unsaid"
"""Key of the rest of an interrupted reply, in the same place."""
_TABLES = ("utterances", "memories", "check_ins", "sample_lines")
"""Tables from which rows may be deleted; in the order of ``Forgotten``."""
_SET_ASIDE: Final = "set_aside"
"""Utterances that stay, in a temporary table like those of the selected rows."""
_QUOTING: Final = (
    "SELECT m.id FROM temp.doomed_set_aside d JOIN utterances u ON u.id = d.id "
    "JOIN memory_evidence e ON e.session = u.session AND e.number = u.number "
    "JOIN memories m ON m.id = e.memory WHERE m.kind IN ('moment', 'episode', 'summary', 'diary')"
)
"""Memories with the words of utterances that are set aside; others that rest on them may say something else."""
_FOLLOWS: Final = (
    (
        "memories",
        "SELECT e.memory FROM temp.doomed_utterances d JOIN utterances u ON u.id = d.id "
        "JOIN memory_evidence e ON e.session = u.session AND e.number = u.number",
    ),
    (
        "memories",
        "SELECT l.target FROM temp.doomed_memories d JOIN memory_links l ON l.source = d.id WHERE l.kind = 'part of'",
    ),
    (
        "utterances",
        "SELECT u.id FROM temp.doomed_memories d JOIN memories m ON m.id = d.id "
        "JOIN memory_evidence e ON e.memory = m.id "
        "JOIN utterances u ON u.session = e.session AND u.number = e.number "
        "WHERE m.kind = 'moment' AND u.id NOT IN temp.doomed_set_aside",
    ),
)
"""Rows that are deleted with selected rows, each query with its table."""
_ANSWERS: Final = (
    "SELECT a.id FROM temp.doomed_utterances d JOIN utterances u ON u.id = d.id "
    "JOIN utterances a ON a.session = u.session AND a.number > u.number AND a.number < ifnull("
    "(SELECT min(n.number) FROM utterances n WHERE n.session = u.session AND n.number > u.number "
    "AND n.speaker = 'person'), 1e18)"
)
"""The companion's answers to selected utterances."""
_SHOWN_MEMORIES: Final = (
    "SELECT m.text FROM temp.doomed_memories d JOIN memories m ON m.id = d.id WHERE m.kind != 'moment' "
    "OR NOT EXISTS (SELECT 1 FROM memory_evidence e JOIN utterances u "
    "ON u.session = e.session AND u.number = e.number WHERE e.memory = m.id) ORDER BY m.happened_at DESC, m.id DESC"
)
"""Texts of the selected memories, without the moments of utterances that exist: these have the same words."""
_KEYS: Final = (
    ("utterances", "session, number", "?, ?"),
    ("memories", "id, kind, happened_at", "?, ?, ?"),
    ("sample_lines", "id, made_at", "?, ?"),
)
"""Key columns of each table; in the order of ``Keys``."""


class Keys(NamedTuple):
    """Keys of the same utterances, memories and sample lines in another copy of the database."""

    utterances: tuple[tuple[str, int], ...] = ()
    """Session and number."""
    memories: tuple[tuple[int, str, float], ...] = ()
    """Id, kind and time of the event: after a backup was restored, ids alone may have been given twice."""
    sample_lines: tuple[tuple[int, float], ...] = ()
    """Id and time of creation: ids alone may have been given twice."""


class Touched(NamedTuple):
    """Session and number of the utterances that a request concerns."""

    deleted: frozenset[tuple[str, int]] = frozenset()
    set_aside: frozenset[tuple[str, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Deleted rows, or rows that would be deleted, in the database itself, and the number of other files affected."""

    utterances: int = 0
    memories: int = 0
    """Memories without the moments of these utterances, which have the same words."""
    check_ins: int = 0
    sample_lines: int = 0
    backups: int = 0
    """Backups from which something was deleted."""
    set_aside: int = 0
    """Utterances that stay in the history and are no longer used."""
    files: int = 0
    """Files deleted completely: backups that could not be opened or made room on a full disk, and damaged databases
    that were kept."""
    named: tuple[str, ...] = field(default=(), compare=False, repr=False)
    """Texts of these memories, newest first."""
    said: tuple[str, ...] = field(default=(), compare=False, repr=False)
    """Texts of these utterances, oldest first."""


class Doomed:
    """The rows of one database that are selected for deletion; none at first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._since = inf
        """Time from which on nothing is declined any more; in seconds since 1970-01-01 UTC."""
        for table in (*_TABLES, _SET_ASIDE):
            connection.execute(
                f"CREATE TABLE IF NOT EXISTS temp.doomed_{table} (id INTEGER PRIMARY KEY) WITHOUT ROWID"
            )
            connection.execute(f"DELETE FROM temp.doomed_{table}")

    def choose_keys(self, keys: Keys) -> None:
        """Select the same rows as in another copy, if they exist here."""
        for (table, columns, marks), wanted in zip(_KEYS, keys, strict=True):
            self._connection.executemany(
                f"INSERT OR IGNORE INTO temp.doomed_{table} SELECT id FROM {table} WHERE ({columns}) = ({marks})",
                wanted,
            )

    def choose_utterances(self, utterances: tuple[Evidence, ...]) -> None:
        """Select utterances by session and number."""
        self.choose_keys(Keys(tuple((each.session, each.number) for each in utterances)))

    def set_aside(self, utterances: tuple[Evidence, ...]) -> None:
        """Select the memories that quote utterances, and keep the utterances in the history alone."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO temp.doomed_set_aside SELECT id FROM utterances WHERE (session, number) = (?, ?)",
            [(each.session, each.number) for each in utterances],
        )
        self._choose("memories", _QUOTING)

    def choose_ids(self, table: str, ids: Sequence[int]) -> None:
        """Select rows of a table, such as ``memories``, by their ids."""
        self._choose(
            table, f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?))", json.dumps(ids)
        )

    def choose_since(self, since: float, now: float) -> None:
        """Select everything said, remembered or set since an instant, in seconds since 1970-01-01 UTC.

        The clock may have been changed since. Rows with a time later than ``now`` were made before the clock was set
        back, and are selected. So is everything said after something of that time in the same session, or in the
        next session, whatever its time: the clock was set back in between and has been corrected. No further session
        is included: a session that got this hour long ago, from a wrong clock, must not take years with it. A chat
        that was imported from a file is not a next session.
        """
        self._since = since
        self._choose("utterances", "SELECT id FROM utterances WHERE said_at >= ?", since)
        self._choose(
            "utterances",
            "SELECT u.id FROM utterances u JOIN "
            "(SELECT session, min(id) AS first FROM utterances WHERE said_at >= ? GROUP BY session) s "
            "ON u.session = s.session AND u.id >= s.first",
            since,
        )
        self._choose(
            "utterances",
            "SELECT id FROM utterances WHERE session IN "
            "(SELECT (SELECT n.session FROM utterances n WHERE n.id > s.last "
            f"AND NOT {SAID_ELSEWHERE.format(session='n.session')} ORDER BY n.id LIMIT 1) FROM "
            "(SELECT max(id) AS last FROM utterances WHERE session IN (SELECT session FROM utterances "
            "WHERE said_at BETWEEN ? AND ?) GROUP BY session) s)",
            since,
            now,
        )
        self._choose("memories", "SELECT id FROM memories WHERE happened_at >= ?1 OR ended_at >= ?1", since)
        self._choose("check_ins", "SELECT id FROM check_ins WHERE at >= ?", since)
        self._choose("sample_lines", "SELECT id FROM sample_lines WHERE made_at >= ?", since)

    def choose_about(self, words: str) -> None:
        """Select everything from texts that name someone or something; raises ``BadInput`` for no words.

        The companion's answers to such utterances are selected too, because "Tomorrow at three." names nothing.
        """
        names = mentions(words)
        self._choose_texts("utterances", "id, text", names)
        self._choose("utterances", _ANSWERS)
        self._choose_texts("memories", "id, text, subject, outcome", names)
        self._choose_texts("sample_lines", "id, person, companion", names)
        called = self._rows("SELECT memory, name FROM memory_names")
        self.choose_ids("memories", [memory for memory, name in called if names(str(name))])

    def follow(self) -> None:
        """Select everything that cannot stay without the selected rows, sample lines too."""
        before = -1
        while before != (before := sum(self._count(table) for table in _TABLES[:2])):
            for table, select in _FOLLOWS:
                self._choose(table, select)
        self._choose(
            "sample_lines",
            "SELECT s.id FROM temp.doomed_utterances d JOIN utterances u ON u.id = d.id "
            "JOIN sample_lines s ON s.session = u.session AND u.number IN (s.number, s.answered)",
        )

    def touched(self) -> Touched:
        """Return the utterances that are selected, and those that are set aside."""
        rows = self._rows(
            "SELECT session, number, id IN temp.doomed_utterances FROM utterances "
            "WHERE id IN temp.doomed_utterances OR id IN temp.doomed_set_aside"
        )
        return Touched(
            frozenset((session, number) for session, number, is_gone in rows if is_gone),
            frozenset((session, number) for session, number, is_gone in rows if not is_gone),
        )

    def keys(self) -> Keys:
        """Return the keys of the selected utterances, memories and sample lines for other copies.

        A copy may hold earlier forms of a memory, from before it was merged or a plan was closed.
        """
        keys = Keys(
            *(
                tuple(self._rows(f"SELECT {columns} FROM {table} WHERE id IN temp.doomed_{table}"))
                for table, columns, _ in _KEYS
            )
        )
        earlier = self._rows(
            "SELECT DISTINCT earlier, kind, happened_at FROM earlier_forms WHERE memory IN temp.doomed_memories"
        )
        return keys._replace(memories=(*keys.memories, *earlier))

    def counts(self) -> Forgotten:
        """Return the number of selected rows."""
        set_aside = self._rows(
            "SELECT count(*) FROM utterances u JOIN temp.doomed_set_aside d ON d.id = u.id "
            "WHERE NOT u.is_set_aside AND u.id NOT IN temp.doomed_utterances"
        )
        utterances, _, check_ins, sample_lines = map(self._count, _TABLES)
        shown = len(self._rows(_SHOWN_MEMORIES))
        return Forgotten(utterances, shown, check_ins, sample_lines, set_aside=int(set_aside[0][0]))

    def listed(self) -> Forgotten:
        """Return the number of selected rows with the texts of memories and utterances."""
        said = self._rows("SELECT text FROM utterances WHERE id IN temp.doomed_utterances ORDER BY id")
        return replace(
            self.counts(),
            named=tuple(text for (text,) in self._rows(_SHOWN_MEMORIES)),
            said=tuple(text for (text,) in said),
        )

    def holds_any(self) -> bool:
        """Return whether any row is selected, or any utterance would newly be set aside."""
        return self.counts().set_aside > 0 or any(map(self._count, _TABLES))

    def delete(self) -> None:
        """Delete the selected rows, and sessions that become empty; mark the utterances that are set aside.

        The unsent text and the rest of an interrupted reply are deleted as well, because they may be about them.
        """
        self._connection.execute("DELETE FROM learned WHERE what IN (?, ?)", (DRAFT, UNSAID))
        self._connection.execute("UPDATE utterances SET is_set_aside = 1 WHERE id IN temp.doomed_set_aside")
        emptied = self._rows(
            "SELECT DISTINCT session FROM temp.doomed_utterances d JOIN utterances u ON u.id = d.id"
        )
        self._connection.execute("DELETE FROM declined WHERE happened_at >= ?", (self._since,))
        for table in ("sample_lines", "memories", "utterances", "check_ins"):
            self._connection.execute(f"DELETE FROM {table} WHERE id IN temp.doomed_{table}")
        self._connection.executemany(
            "DELETE FROM sessions WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM utterances WHERE session = ?1)",
            emptied,
        )
        forget_page_beginnings(self._connection)

    def _choose_texts(self, table: str, columns: str, names: Callable[[str], bool]) -> None:
        last = -1
        while rows := self._rows(
            f"SELECT {columns} FROM {table} WHERE id > ? ORDER BY id LIMIT {_BATCH}", last
        ):
            last = rows[-1][0]
            self.choose_ids(table, [row[0] for row in rows if any(names(text) for text in row[1:] if text)])

    def _choose(self, table: str, select: str, *parameters: object) -> None:
        self._connection.execute(f"INSERT OR IGNORE INTO temp.doomed_{table} {select}", parameters)

    def _count(self, table: str) -> int:
        return int(self._rows(f"SELECT count(*) FROM temp.doomed_{table}")[0][0])

    def _rows(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        return self._connection.execute(sql, parameters).fetchall()


_SHORTEST_WITH_S: Final = 4
"""Minimum letters of a word that is the same with an s: "new" is not "news" (guess)."""
_ACCENTS: Final = re.compile("[\u0300-\u036f]+")
"""Combining diacritical marks: those that FTS5's ``remove_diacritics`` drops; vowel signs of other scripts stay."""
_WITHOUT_SPACES: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Hangul (letters and syllables), Khmer, Kana and Han, by their Unicode blocks."""


def folded(text: str) -> str:
    """Return a text in one case and width, without accents, and with single spaces."""
    plain = in_utf8(text)
    if not plain.isascii():
        # composed again: "ぎ" is another letter than "き", and "진" another syllable than "지"
        plain = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", plain)))
    return " ".join(plain.casefold().split())


def mentions(words: str) -> Callable[[str], bool]:
    """Return a function that tells whether a text names these words; raises ``BadInput`` if there are none.

    Whole words count, whatever their case, width or accents; a word of some letters also with an s at its end, or
    without the one that it has ("Anna", "Annas"). In languages that write words without spaces, or attach endings
    (Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese), the end of a word is not visible, and part of a longer word
    counts as well.
    """
    wanted = folded(words)
    bare = wanted.removesuffix("s")
    may_have_s = len(bare) - bare.rfind(" ") > _SHORTEST_WITH_S
    wanted = bare if may_have_s else wanted
    if not wanted:
        raise BadInput("Enter what to delete: a name or a few words.", log="nothing to forget was named")
    begins_anywhere, ends_anywhere = _has_no_edge(wanted[0]), _has_no_edge(wanted[-1])

    def names(text: str) -> bool:
        plain = folded(text)
        place = plain.find(wanted)
        while place >= 0:
            after = place + len(wanted)
            after += may_have_s and plain.startswith("s", after)
            is_begin = begins_anywhere or place == 0 or not _is_of_word(plain[place - 1])
            if is_begin and (ends_anywhere or after == len(plain) or not _is_of_word(plain[after])):
                return True
            place = plain.find(wanted, place + 1)
        return False

    return names


def _has_no_edge(character: str) -> bool:
    return not _is_of_word(character) or _WITHOUT_SPACES.match(character) is not None


def _is_of_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")


_INDEXES = ("utterance_words", "memory_words")
_TOLD_FROM = 3
"""Minimum letters of a beginning that reveals a word (guess)."""


def forget_page_beginnings(connection: Connection) -> None:
    """Rebuild an index that still contains the beginning of a word that is no longer in it.

    FTS5 deletes a word from its pages (``secure-delete``). But if the word was the first of a page, the shortest
    beginning that distinguished that page from the one before stays in the table of pages (``…_idx``) until the
    index is rebuilt; for a short name that is the whole name. About half a second for 10^5 memories, and only then.
    """
    for index in _INDEXES:
        _forget_page_beginnings(connection, index)


def _forget_page_beginnings(connection: Connection, index: str) -> None:
    connection.execute(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{index}_terms USING fts5vocab(main, {index}, row)"
    )
    beginnings = connection.execute(
        f"SELECT DISTINCT substr(term, 2) FROM {index}_idx WHERE length(term) > 1"
    ).fetchall()
    for (beginning,) in beginnings:
        text = bytes(beginning).decode("utf-8", "ignore")  # a page may begin within a letter's bytes
        if len(text) >= _TOLD_FROM and not _is_begun(connection, index, text):
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
            return


def _is_begun(connection: Connection, index: str, beginning: str) -> bool:
    found = connection.execute(
        f"SELECT term FROM temp.{index}_terms WHERE term >= ? ORDER BY term LIMIT 1", (beginning,)
    ).fetchone()
    return found is not None and str(found[0]).startswith(beginning)
