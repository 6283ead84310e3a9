"""Reads the feelings of both sides over time as points for a chart: each reading and step, or averages over years.

The indexes of migration 0008 contain all averaged values: 2 × 10^5 readings and as many steps take some 0.7 s of one
core, a month of them 10 ms. Times are seconds since 1970-01-01 UTC.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec

from companion.storage.database import Database
from companion.values import Affect, FeltPoint, MoodTerm

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
