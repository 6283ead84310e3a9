"""Chooses the words by which memories are looked for: the rarest ones of what was said.

A word that is in every tenth memory tells little and costs much, since each memory that holds it is ranked. So words
are taken from the rarest on, while the memories that hold them are not too many together. The index itself cuts the
text into words, so that both mean the same by one, in every script.
"""

import re

from companion.storage.sqlite import Connection
from companion.storage.utterances import storable

WORDS_MAX = 8
"""Most words that are looked for (guess)."""
RANKED_MAX = 4000
"""Most memories that the words are in, together: ranking a thousand takes 1 ms, however many memories there are."""
TEXT_MAX = 1000
"""So many characters of the end of a text are looked at (guess)."""

_TOKENIZER = "porter unicode61 remove_diacritics 2"
"""That of ``memory_words``."""


def rarest_words(connection: Connection, text: str) -> str:
    """Return a query for ``memory_words``: some of a text's rarest words; "" when none of them is in a few memories."""
    words = list(dict.fromkeys(re.findall(r"[^\s\"\0]+", storable(text)[-TEXT_MAX:])))
    chosen: list[str] = []
    total = 0
    for count, word in sorted(_counts(connection, words)):
        total += count
        if total > RANKED_MAX or len(chosen) == WORDS_MAX:
            break
        chosen.append(f'"{word}"')
    return " OR ".join(chosen)


def _counts(connection: Connection, words: list[str]) -> list[tuple[int, str]]:
    """Return how many memories hold each word, at most a bit over ``RANKED_MAX``; not of words in none."""
    _make_ready(connection)
    connection.executemany("INSERT INTO temp.query_words (rowid, text) VALUES (?, ?)", list(enumerate(words)))
    terms = connection.execute("SELECT doc, term FROM temp.query_terms").fetchall()
    connection.execute("INSERT INTO temp.query_words (query_words) VALUES ('delete-all')")
    rarest: dict[int, int] = {}
    for place, term in terms:
        (count,) = connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM memory_places WHERE term = ? LIMIT ?)",
            (term, RANKED_MAX + 1),
        ).fetchone()
        rarest[place] = min(count, rarest.get(place, count))
    return [(count, words[place]) for place, count in rarest.items() if count]


def _make_ready(connection: Connection) -> None:
    """Make the connection's own index, which lies in memory, if it has none yet."""
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.query_words "
        f"USING fts5(text, content = '', tokenize = '{_TOKENIZER}')"
    )
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.query_terms USING fts5vocab(temp, query_words, instance)"
    )
