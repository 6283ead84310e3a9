"""Moments of talks, for tests of what is made of them."""

from datetime import UTC, datetime

from companion.values import Affect, Evidence, Memory, MemoryKind, Speaker

EMOTIONS = ("joy", "sadness", "neutral")
"""Stand for the 28."""


def at(text: str) -> float:
    """Read a time such as "2026-11-21 18:30"."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


def moment(
    number: int,
    text: str,
    *,
    when: str = "2026-11-21 18:00",
    salience: float = 0.5,
    speaker: Speaker = Speaker.PERSON,
    valence: float | None = None,
    emotions: tuple[float, ...] = (),
    names: tuple[str, ...] = (),
    talk: str = "t",
) -> Memory:
    """Return a moment said ``number`` seconds after ``when``."""
    return Memory(
        kind=MemoryKind.MOMENT,
        text=text,
        happened_at=at(when) + number,
        speaker=speaker,
        felt=None if valence is None else Affect(valence, 0.0, 0.0),
        emotions=emotions,
        names=names,
        evidence=(Evidence(talk, number),),
        salience=salience,
        id=number,
    )
