"""Stores readings of the person, the knowledge learned from them, and the companion's mood.

A reading belongs to its utterance and is deleted with it; so is a cause with the utterance that it quotes. Raw sound is
never stored, and of the voice only the interpretation of ``ToneMeasures``. Other modules decide what a reading means
and how a mood moves. Times are seconds since 1970-01-01 UTC.

For a chart, the feelings of both sides over time are read as points: each reading and step, or averages over years. The
indexes of migration 0008 contain all averaged values: 2 × 10^5 readings and as many steps take some 0.7 s of one core,
a month of them 10 ms.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

import msgspec

from companion.storage.database import Database
from companion.storage.sqlite import Connection
from companion.storage.utterances import PAGE_MAX, has_utterance
from companion.values import (
    Affect,
    AffectEstimate,
    Cause,
    Emotion,
    FeltPoint,
    Mood,
    MoodStep,
    MoodTerm,
    Reading,
    Who,
)
from companion.values.plain_text import in_utf8

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
    arousal: float


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
                    in_utf8(cause.what),
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


MOST: Final = 2000
"""Maximum points of a side that are read at once; keeps an answer well under the channel's 8 MiB (guess)."""

_VALENCE: Final = "json_extract(r.affect, '$.affect.valence')"
_AROUSAL: Final = "json_extract(r.affect, '$.affect.arousal')"
_PERSON: Final = f"""
SELECT max(abs({_VALENCE}) + abs({_AROUSAL})), avg(u.said_at), avg({_VALENCE}), avg({_AROUSAL}), avg(r.is_unsure),
    avg(r.is_told), count(*), r.session, r.number
FROM utterances u INDEXED BY utterances_by_time
CROSS JOIN readings r INDEXED BY readings_as_points USING (session, number)
WHERE u.said_at >= ? AND u.said_at < ?
"""
"""Query for the person. The bare columns are those of the row with the greatest ``max``: the strongest feeling of
the group."""
_AT: Final = "json_extract(after, '$.at')"
_STEP_VALENCE: Final = "json_extract(after, '$.emotion.valence')"
_STEP_AROUSAL: Final = "json_extract(after, '$.emotion.arousal')"
_COMPANION: Final = f"""
SELECT max(
        abs({_STEP_VALENCE} - json_extract(before, '$.emotion.valence'))
        + abs({_STEP_AROUSAL} - json_extract(before, '$.emotion.arousal'))
    ), avg({_AT}), avg({_STEP_VALENCE}), avg({_STEP_AROUSAL}), count(*), id
FROM mood_steps INDEXED BY mood_steps_as_points
WHERE {_AT} >= ? AND {_AT} < ?
"""
"""Query for the companion. The bare columns are those of the step that moved the companion most."""


class FeltPoints:
    """The feelings of both sides over time, in one companion's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def first(self) -> float | None:
        """Return the time of the first feeling; None if there is none."""
        (row,) = self._database.rows(
            "SELECT min(t) FROM (SELECT min(u.said_at) AS t FROM readings JOIN utterances u USING (session, number) "
            f"UNION ALL SELECT min({_AT}) FROM mood_steps UNION ALL SELECT min(at) FROM check_ins)"
        )
        return None if row[0] is None else float(row[0])

    def person(self, *, since: float, until: float, most: int) -> tuple[FeltPoint, ...]:
        """Return the person's feelings in [since, until), oldest first: at most ``most`` readings, or averages if more.

        Check-ins are included, in the averages too.
        """
        rows = self._rows(_PERSON, ("u.id", "u.said_at"), since, until, most)
        causes = self._causes([(session, number) for *_, session, number in rows])
        read = [
            FeltPoint(
                at,
                Affect(_within(valence), _within(arousal)),
                count,
                session,
                number,
                causes.get((session, number), ""),
                is_unsure=unsure > 0.5,
                is_told=told > 0.5,
            )
            for _, at, valence, arousal, unsure, told, count, session, number in rows
        ]
        return tuple(sorted([*read, *self._check_ins(since, until, most)], key=lambda point: point.at))

    def companion(self, *, since: float, until: float, most: int) -> tuple[FeltPoint, ...]:
        """Return the companion's feelings in [since, until) after each step; averages if more than ``most``."""
        rows = self._rows(_COMPANION, ("id", _AT), since, until, most)
        steps = self._steps([row[-1] for row in rows])
        return tuple(
            FeltPoint(at, Affect(_within(valence), _within(arousal)), count, *steps[step])
            for _, at, valence, arousal, count, step in rows
        )

    def since_last(self, count: int) -> tuple[float, float]:
        """Return the start times of the last ``count`` readings and check-ins, and of the last ``count`` steps."""
        (person,) = self._database.rows(
            "SELECT min(t) FROM (SELECT t FROM (SELECT u.said_at AS t FROM readings JOIN utterances u USING "
            "(session, number) UNION ALL SELECT at FROM check_ins) ORDER BY t DESC LIMIT ?)",
            (count,),
        )
        (companion,) = self._database.rows(
            f"SELECT min(t) FROM (SELECT {_AT} AS t FROM mood_steps INDEXED BY mood_steps_as_points "
            f"WHERE {_AT} IS NOT NULL ORDER BY {_AT} DESC LIMIT ?)",
            (count,),
        )
        return float(person[0] or 0.0), float(companion[0] or 0.0)

    def _rows(
        self, select: str, keys: tuple[str, str], since: float, until: float, most: int
    ) -> list[tuple[Any, ...]]:
        """Return a row for each reading or step, or for each of ``most`` stretches of time if there are more."""
        if not 1 <= most <= MOST:
            raise ValueError(f"most must lie in [1, {MOST}], got {most}")
        each, at = keys
        rows = self._database.rows(f"{select} GROUP BY {each} ORDER BY 2 LIMIT ?", (since, until, most + 1))
        if len(rows) <= most:
            return rows
        width = (until - since) / most
        return self._database.rows(
            f"{select} GROUP BY CAST(({at} - ?) / ? AS INTEGER) ORDER BY 2", (since, until, since, width)
        )

    def _check_ins(self, since: float, until: float, most: int) -> list[FeltPoint]:
        rows = self._database.rows(
            "SELECT at, valence, arousal FROM check_ins WHERE at >= ? AND at < ? ORDER BY at", (since, until)
        )
        if len(rows) <= most:
            return [FeltPoint(at, Affect(valence, arousal), is_told=True) for at, valence, arousal in rows]
        groups: dict[int, list[tuple[float, float, float]]] = {}
        for row in rows:
            groups.setdefault(int((row[0] - since) / (until - since) * most), []).append(row)
        return [_average(group) for group in groups.values()]

    def _causes(self, of: Sequence[tuple[str, int]]) -> Mapping[tuple[str, int], str]:
        rows = self._database.rows(
            "SELECT c.session, c.number, c.what FROM json_each(?) w JOIN causes c ON "
            "c.session = json_extract(w.value, '$[0]') AND c.number = json_extract(w.value, '$[1]') WHERE c.is_sure "
            "ORDER BY c.place DESC",
            (json.dumps(of),),
        )
        return {(session, number): what for session, number, what in rows}

    def _steps(self, ids: Sequence[int]) -> Mapping[int, tuple[str, int, str]]:
        """Return for each step the session and number of its utterance, and its strongest cause."""
        rows = self._database.rows(
            "SELECT s.id, s.session, s.number, s.terms FROM json_each(?) w JOIN mood_steps s ON s.id = w.value",
            (json.dumps(ids),),
        )
        return {
            step: (session or "", number or 0, _strongest(terms)) for step, session, number, terms in rows
        }


def _strongest(terms: str) -> str:
    read = msgspec.json.decode(terms, type=tuple[MoodTerm, ...])
    return max(read, key=lambda term: term.shift.size).name if read else ""


def _average(rows: Sequence[tuple[float, float, float]]) -> FeltPoint:
    at, valence, arousal = (sum(column) / len(rows) for column in zip(*rows, strict=True))
    return FeltPoint(at, Affect(_within(valence), _within(arousal)), len(rows), is_told=True)


def _within(value: float) -> float:
    """Return an average of coordinates, limited to [-1, 1] against rounding errors."""
    return max(-1.0, min(1.0, value))
