"""Every memory there can be, for tests of what must hold for all of them."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from companion.remembering.files.exchange_json import Exchanged
from companion.values import (
    Affect,
    Evidence,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryLink,
    MemoryOrigin,
    Speaker,
    Utterance,
)

NAMES = tuple(f"emotion {number}" for number in range(28))
"""Stands for the names of the emotions."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
words = texts.filter(lambda text: bool(text.strip()))
times = st.datetimes(datetime(1900, 1, 2), datetime(2199, 12, 30), timezones=st.just(UTC)).map(
    lambda at: (at - _EPOCH) / timedelta(seconds=1)
)
"""Seconds since 1970, each the nearest to a whole microsecond."""
_shares = st.floats(0, 1)
_coordinates = st.floats(-1, 1)
_affects = st.builds(Affect, _coordinates, _coordinates, _coordinates)
_ids = st.integers(1, 2**40)
_quotes = st.builds(Utterance, texts, st.integers(0, 2**40), st.sampled_from(Speaker), texts, times)


@st.composite
def exchanged_memories(draw: st.DrawFn) -> Exchanged:
    """Return a memory with its quotes and links."""
    quotes = tuple(draw(st.lists(_quotes, max_size=3)))
    steps = draw(st.just(()) | st.tuples(*[st.integers(0, 255)] * len(NAMES)))
    kind = draw(st.sampled_from(MemoryKind))
    said_by = st.sampled_from(Speaker)
    memory = Memory(
        kind=kind,
        text=draw(words),
        happened_at=draw(times),
        ended_at=draw(st.none() | times),
        speaker=draw(said_by if kind is MemoryKind.MOMENT else st.none()),
        felt=draw(st.none() | _affects),
        mood=draw(st.none() | _affects),
        emotions=tuple(step / 255 for step in steps),
        names=tuple(draw(st.lists(texts, max_size=3))),
        evidence=tuple(Evidence(quote.session, quote.number) for quote in quotes),
        subject=draw(texts),
        held_until=draw(st.none() | times),
        due_at=draw(st.none() | times),
        is_open=draw(st.booleans()),
        outcome=draw(texts),
        salience=draw(_shares),
        strength=draw(st.floats(1, 1e6)),
        recalled_at=draw(st.none() | times),
        faded_at=draw(st.none() | times),
        is_pinned=draw(st.booleans()),
        origin=draw(st.sampled_from(MemoryOrigin)),
        id=draw(_ids),
    )
    weights = st.floats(0, 1, exclude_min=True)
    links = st.builds(MemoryLink, st.just(memory.id), _ids, st.sampled_from(LinkKind), weights)
    return Exchanged(memory, quotes, tuple(draw(st.lists(links, max_size=3))))
