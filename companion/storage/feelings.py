"""Stores readings of the person, the knowledge learned from them, and the companion's mood.

A reading belongs to its utterance and is deleted with it; so is a cause with the utterance that it quotes. Raw sound
is never stored, and of the voice only the interpretation of ``ToneMeasures``. Other modules decide what a reading
means and how a mood moves. Times are seconds since 1970-01-01 UTC.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import msgspec

from companion.storage.database import Database
from companion.storage.sqlite import Connection
from companion.storage.utterances import PAGE_MAX, has_utterance, storable
from companion.values import (
    AffectEstimate,
    Cause,
    Emotion,
    Mood,
    MoodStep,
    MoodTerm,
    Reading,
    Who,
)

_READING = "r.session, r.number, r.affect, r.words, r.tone, r.emotions, r.is_unsure, r.do_disagree, r.is_told"
_EVERYTHING = ("readings", "causes", "check_ins", "mood_steps", "learned")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ReadingAt:
    """A reading and the time when its utterance began."""

    at: float
    reading: Reading


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A person's statement about their own feeling."""

    at: float
    valence: float
    """Valence in [-1, 1]."""
    arousal: float
    """Arousal in [-1, 1]."""


@dataclass(frozen=True, slots=True)
class Felt:
    """The results of one event, stored completely or not at all."""

    readings: tuple[Reading, ...] = ()
    """Readings that each replace an earlier one of the same utterance."""
    check_in: CheckedIn | None = None
    steps: tuple[MoodStep, ...] = ()
    learned: Mapping[str, bytes] = field(default_factory=dict)
    """Learned JSON values in UTF-8 by their subject, each replacing the earlier value."""
    dropped_check_in: float | None = None
    """Time of a check-in that is no longer valid."""


class Feelings:
    """The feelings of both sides in one companion's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, felt: Felt) -> None:
        """Store the results of an event.

        Readings, causes and links of an utterance that is not in the store (deleted in the meantime) are left out.
        Raises ``ValueError`` for a learned value that is not JSON.
        """
        with self._database.changing() as connection:
            for reading in felt.readings:
                _keep_reading(connection, reading)
            if felt.check_in is not None:
                told = felt.check_in
                connection.execute(
                    "INSERT INTO check_ins (at, valence, arousal) VALUES (?, ?, ?)",
                    (told.at, told.valence, told.arousal),
                )
            if felt.dropped_check_in is not None:
                connection.execute("DELETE FROM check_ins WHERE at = ?", (felt.dropped_check_in,))
            for step in felt.steps:
                _keep_step(connection, step)
            for what, value in felt.learned.items():
                connection.execute(
                    "INSERT OR REPLACE INTO learned (what, value) VALUES (?, ?)", (what, _checked(value))
                )

    def reading_at(self, session: str, number: int) -> ReadingAt | None:
        """Return the reading of an utterance and the time when it was said; None if it was not read."""
        rows = self._database.rows(
            f"SELECT u.said_at, {_READING} FROM readings r JOIN utterances u USING (session, number) "
            "WHERE r.session = ? AND r.number = ?",
            (session, number),
        )
        return ReadingAt(rows[0][0], self._as_reading(rows[0][1:])) if rows else None

    def readings_of(self, ids: Sequence[int]) -> Mapping[int, Reading]:
        """Return the readings of these utterances, by their ids in the store; unread ones are left out.

        At most ``utterances.PAGE_MAX`` ids.
        """
        if len(ids) > PAGE_MAX:
            raise ValueError(f"at most {PAGE_MAX} ids, got {len(ids)}")
        rows = self._database.rows(
            f"SELECT u.id, {_READING} FROM readings r JOIN utterances u USING (session, number) "
            f"WHERE u.id IN ({', '.join('?' * len(ids))})",
            tuple(ids),
        )
        return {row_id: self._as_reading(row) for row_id, *row in rows}

    def _as_reading(self, row: Sequence[Any]) -> Reading:
        session, number, affect, words, tone, emotions, is_unsure, do_disagree, is_told = row
        causes = self._database.rows(
            "SELECT what, who, told_in, weight, is_sure FROM causes WHERE session = ? AND number = ? ORDER BY place",
            (session, number),
        )
        return Reading(
            session,
            number,
            _read(affect, AffectEstimate),
            None if words is None else _read(words, AffectEstimate),
            None if tone is None else _read(tone, AffectEstimate),
            _read(emotions, tuple[Emotion, ...]),
            tuple(
                Cause(what, Who(who), told_in, weight, is_sure=bool(is_sure))
                for what, who, told_in, weight, is_sure in causes
            ),
            is_unsure=bool(is_unsure),
            do_disagree=bool(do_disagree),
            is_told=bool(is_told),
        )

    def steps(self, *, limit: int) -> tuple[MoodStep, ...]:
        """Return the last changes of the companion's mood, oldest first."""
        rows = self._database.rows(
            "SELECT before, after, terms, session, number FROM mood_steps ORDER BY id DESC LIMIT ?", (limit,)
        )
        return tuple(_as_step(row) for row in reversed(rows))

    def replace_steps(self, session: str, number: int, later: tuple[MoodStep, ...]) -> None:
        """Replace the first mood change of an utterance and all later ones."""
        with self._database.changing() as connection:
            (first,) = connection.execute(
                "SELECT min(id) FROM mood_steps WHERE session = ? AND number = ?", (session, number)
            ).fetchone()
            if first is None:
                return
            connection.execute("DELETE FROM mood_steps WHERE id >= ?", (first,))
            for step in later:
                _keep_step(connection, step)

    def learned(self, what: str) -> bytes | None:
        """Return one learned value as stored; None if it is unknown."""
        rows = self._database.rows("SELECT value FROM learned WHERE what = ?", (what,))
        return str(rows[0][0]).encode() if rows else None

    def unlearn(self, what: str) -> None:
        """Delete one thing learned about the person from the file."""
        with self._database.changing() as connection:
            connection.execute("DELETE FROM learned WHERE what = ?", (what,))
        self._database.sweep()

    def reset(self) -> None:
        """Delete every reading, check-in and mood change, and everything learned from them, from the file."""
        with self._database.changing() as connection:
            for table in _EVERYTHING:
                connection.execute(f"DELETE FROM {table}")
        self._database.sweep()


def _keep_reading(connection: Connection, reading: Reading) -> None:
    if not has_utterance(connection, reading.session, reading.number):
        return
    connection.execute(
        "INSERT OR REPLACE INTO readings "
        "(session, number, affect, words, tone, emotions, is_unsure, do_disagree, is_told) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            reading.session,
            reading.number,
            _json(reading.affect),
            None if reading.words is None else _json(reading.words),
            None if reading.tone is None else _json(reading.tone),
            _json(reading.emotions),
            reading.is_unsure,
            reading.do_disagree,
            reading.is_told,
        ),
    )
    for place, cause in enumerate(reading.causes, start=1):
        if has_utterance(connection, reading.session, cause.number):
            connection.execute(
                "INSERT INTO causes (session, number, place, what, who, told_in, weight, is_sure) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    reading.session,
                    reading.number,
                    place,
                    storable(cause.what),
                    cause.who.value,
                    cause.number,
                    cause.weight,
                    cause.is_sure,
                ),
            )


def _keep_step(connection: Connection, step: MoodStep) -> None:
    is_linked = has_utterance(connection, step.session, step.number)
    connection.execute(
        "INSERT INTO mood_steps (before, after, terms, session, number) VALUES (?, ?, ?, ?, ?)",
        (
            _json(step.before),
            _json(step.after),
            _json(step.terms),
            step.session if is_linked else None,
            step.number if is_linked else None,
        ),
    )


def _as_step(row: tuple[Any, ...]) -> MoodStep:
    before, after, terms, session, number = row
    return MoodStep(
        _read(before, Mood),
        _read(after, Mood),
        _read(terms, tuple[MoodTerm, ...]),
        session=session or "",
        number=number or 0,
    )


def _checked(value: bytes) -> str:
    try:
        msgspec.json.decode(value)
    except msgspec.DecodeError:
        raise ValueError("what was learned must be one JSON value") from None
    return value.decode("utf-8")


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode("utf-8")


def _read(text: str, kind: type[T]) -> T:
    return msgspec.json.decode(text, type=kind)
