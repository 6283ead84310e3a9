"""Takes from the full-text indexes what deletions leave behind.

FTS5 deletes a word from its pages (``secure-delete``), but where the word was the first of a page, the shortest
beginning that told that page from the one before stays in the table of pages (``…_idx``) until the index is built
anew; of a short name that is all of it.
"""

from companion.storage.sqlite import Connection

_INDEXES = ("utterance_words", "memory_words")
_TOLD_FROM = 3
"""Beginnings of fewer letters tell nothing of a word (guess)."""


def forget_page_beginnings(connection: Connection) -> None:
    """Build an index anew where it still holds the beginning of a word that is in it no longer.

    About half a second for 10^5 memories, and only then.
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
