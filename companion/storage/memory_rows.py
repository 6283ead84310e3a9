"""Converts a memory to its row and back, and its vector to bytes.

Emotions are stored in steps of 1/255, vectors as halves: 384 float16, little-endian. Names are folded, so that they
are found whatever their case, width or accents' spelling.
"""

import unicodedata
from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.storage.utterances import storable
from companion.values import Affect, Evidence, Memory, MemoryKind, MemoryOrigin, Speaker, TimeSpan

Vector: TypeAlias = NDArray[np.float32]
"""Meaning of a text, float32, (384,), of unit length."""

DIMENSIONS = 384
"""Length of a vector of meaning."""
SHARDS = 16
"""Number of parts over which the bits of memories are spread, by their ids."""
EMOTIONS = 28
"""Number of GoEmotions' labels (Demszky et al. 2020)."""
STEPS = 255
THESE = "IN (SELECT value FROM json_each(?))"
"""SQL for one of the ids in a JSON list."""
_PROBABILITIES = tuple(step / STEPS for step in range(STEPS + 1))

_COLUMNS = """
kind text happened_at ended_at speaker felt_valence felt_arousal felt_dominance mood_valence mood_arousal mood_dominance
emotions subject held_until due_at is_open outcome salience strength recalled_at faded_at is_pinned origin
"""
NAMES = tuple(_COLUMNS.split())
"""Columns of ``memories`` in the order of ``row``, without its id."""


def row(memory: Memory) -> tuple[object, ...]:
    """Return the values of a memory's own row, in the order of ``NAMES``.

    Raises ``ValueError`` unless it has no emotions or ``EMOTIONS`` of them.
    """
    return (
        memory.kind.value,
        storable(memory.text),
        memory.happened_at,
        memory.ended_at,
        None if memory.speaker is None else memory.speaker.value,
        *_coordinates(memory.felt),
        *_coordinates(memory.mood),
        _emotion_bytes(memory.emotions),
        storable(memory.subject),
        memory.held_until,
        memory.due_at,
        memory.is_open,
        storable(memory.outcome),
        memory.salience,
        memory.strength,
        memory.recalled_at,
        memory.faded_at,
        memory.is_pinned,
        memory.origin.value,
    )


def as_memory(
    memory_id: int, values: tuple[Any, ...], names: tuple[str, ...], evidence: tuple[Evidence, ...]
) -> Memory:
    """Return the memory from the ``values`` that ``row`` made, followed by the time that it is about, or None twice."""
    kind, text, happened_at, ended_at, speaker, *feelings = values[:11]
    emotions, subject, held_until, due_at, is_open, outcome = values[11:17]
    salience, strength, recalled_at, faded_at, is_pinned, origin, since, until = values[17:]
    return Memory(
        kind=MemoryKind(kind),
        text=text,
        happened_at=happened_at,
        ended_at=ended_at,
        speaker=None if speaker is None else Speaker(speaker),
        felt=_affect(*feelings[:3]),
        mood=_affect(*feelings[3:]),
        emotions=tuple(map(_PROBABILITIES.__getitem__, emotions or b"")),
        names=names,
        about=None if since is None else TimeSpan(since, until),
        evidence=evidence,
        subject=subject,
        held_until=held_until,
        due_at=due_at,
        is_open=bool(is_open),
        outcome=outcome,
        salience=salience,
        strength=strength,
        recalled_at=recalled_at,
        faded_at=faded_at,
        is_pinned=bool(is_pinned),
        origin=MemoryOrigin(origin),
        id=memory_id,
    )


def folded(name: str) -> str:
    """Return the form that a name is found by: NFKC (Unicode annex 15) and without case."""
    return unicodedata.normalize("NFKC", storable(name).strip().casefold())


def halves(vector: Vector) -> bytes:
    """Return a vector in stored form; raises ``ValueError`` unless it is float32, (384,), of unit length."""
    if vector.shape != (DIMENSIONS,) or vector.dtype != np.float32:
        raise ValueError(f"a vector is float32 ({DIMENSIONS},), got {vector.dtype} {vector.shape}")
    if not abs(float(vector @ vector) - 1.0) < 0.01:
        raise ValueError("a vector must have unit length")
    return vector.astype("<f2").tobytes()


def bits(vector: Vector) -> bytes:
    """Return the signs of a vector, 48 bytes."""
    return np.packbits(vector > 0.0).tobytes()


def as_vector(kept: bytes) -> Vector:
    """Return the vector of bytes made by ``halves``, float32 (384,), of unit length within a thousandth."""
    vector: Vector = as_vectors((kept,))[0]
    return vector


def as_vectors(kept: Sequence[bytes]) -> NDArray[np.float32]:
    """Return several at once, float32 (n, 384)."""
    return np.frombuffer(b"".join(kept), "<f2").astype(np.float32).reshape(-1, DIMENSIONS)


def _coordinates(affect: Affect | None) -> tuple[float | None, float | None, float | None]:
    return (None, None, None) if affect is None else (affect.valence, affect.arousal, affect.dominance)


def _affect(valence: float | None, arousal: float | None, dominance: float | None) -> Affect | None:
    if valence is None or arousal is None or dominance is None:
        return None
    return Affect(valence, arousal, dominance)


def _emotion_bytes(emotions: tuple[float, ...]) -> bytes | None:
    if not emotions:
        return None
    if len(emotions) != EMOTIONS or not all(0.0 <= each <= 1.0 for each in emotions):
        raise ValueError(f"emotions are {EMOTIONS} probabilities or none")
    return bytes(round(each * STEPS) for each in emotions)
