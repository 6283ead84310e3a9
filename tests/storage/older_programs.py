"""Writes rows as programs of older versions did."""

from companion.storage.database import Database
from companion.storage.utterances import keep_session
from companion.values import Utterance


def keep_as_before(database: Database, said: Utterance) -> None:
    """Keep an utterance as the first version did."""
    with database.changing() as connection:
        keep_session(connection, said.session, said.said_at)
        connection.execute(
            "INSERT INTO utterances (session, number, speaker, text, said_at, is_cut_off, is_typed) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*said.key, said.speaker.value, said.text, said.said_at, said.is_cut_off, said.is_typed),
        )
