"""Messages between engine and window on their way: each arrives as it was sent, wherever the stream is cut.

Frames that nobody of ours sends: ``tests.engine.test_hostile_frames``.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel.frames import ChannelBroken, FrameReader, encode, engine_reader, window_reader
from companion.channel.messages import (
    Answer,
    Event,
    FaceMoved,
    LinesShown,
    Noticed,
    PhaseChanged,
    Say,
    ToEngine,
    ToWindow,
    WrittenLine,
)
from companion.values import Easing, FaceSegment, Layer, Phase, TimeSpan
from tests.tables import each_row

EVENTS: list[Event] = [
    PhaseChanged(phase=Phase.LISTENING),
    FaceMoved(now=1.5, segments=(FaceSegment("jaw_drop", 1.5, 0.0, 1.6, 0.7, Easing.LINEAR, Layer.LIPS),)),
    Noticed(key="microphone", sentence="No microphone was found; plug one in or type."),
]


@given(st.data())
def test_messages_survive_a_stream_cut_anywhere(data: st.DataObject) -> None:
    stream = b"".join(encode(event) for event in EVENTS)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=12)))
    reader = window_reader()

    received = []
    for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True):
        received += reader.feed(stream[start:end])

    assert received == EVENTS


def kinds_of_message(all_of: object) -> list[msgspec.inspect.StructType]:
    union = msgspec.inspect.type_info(all_of)
    assert isinstance(union, msgspec.inspect.UnionType)
    return [kind for kind in union.types if isinstance(kind, msgspec.inspect.StructType)]


def examples(kind: msgspec.inspect.Type) -> Iterator[Any]:
    """Yield values of a type: one of each alternative that is in it, however deep."""
    match kind:
        case msgspec.inspect.StrType():
            yield "good morning"
        case msgspec.inspect.IntType():
            yield 3
        case msgspec.inspect.FloatType():
            yield 1.0
        case msgspec.inspect.BoolType():
            yield True
        case msgspec.inspect.EnumType(cls):
            yield list(cls)[-1]
        case msgspec.inspect.VarTupleType(item_type=item):
            yield tuple(examples(item))
        case msgspec.inspect.TupleType(item_types=items):
            yield tuple(next(examples(item)) for item in items)
        case msgspec.inspect.DictType(key_type=key, value_type=value):
            yield {next(examples(key)): next(examples(value))}
        case msgspec.inspect.UnionType(types):
            for each in types:
                yield from examples(each)
        case msgspec.inspect.DataclassType(cls) if cls is TimeSpan:
            yield TimeSpan(1.0, 2.0)
        case msgspec.inspect.StructType() | msgspec.inspect.DataclassType():
            usual = {field.name: next(examples(field.type)) for field in kind.fields}
            yield kind.cls(**usual)
            for field in kind.fields:
                for other in islice(examples(field.type), 1, None):
                    yield kind.cls(**usual | {field.name: other})
        case msgspec.inspect.NoneType():
            yield None
        case _:
            raise AssertionError(kind)


@each_row(
    ("kind", "reader"),
    [
        *((kind, engine_reader) for kind in kinds_of_message(ToEngine)),
        *((kind, window_reader) for kind in kinds_of_message(ToWindow)),
    ],
)
def test_every_message_reaches_the_other_side_as_it_was_sent(
    kind: msgspec.inspect.StructType, reader: Callable[[], FrameReader[Any]]
) -> None:
    sent = list(examples(kind))

    assert reader().feed(b"".join(map(encode, sent))) == sent


def numbers_in(kind: msgspec.inspect.Type) -> Iterator[msgspec.inspect.IntType | msgspec.inspect.FloatType]:
    """Yield all numbers in what a message is made of, however deep."""
    match kind:
        case msgspec.inspect.IntType() | msgspec.inspect.FloatType():
            yield kind
        case msgspec.inspect.UnionType(types) | msgspec.inspect.TupleType(types):
            for each in types:
                yield from numbers_in(each)
        case msgspec.inspect.VarTupleType(item_type=item):
            yield from numbers_in(item)
        case msgspec.inspect.StructType(fields=fields):
            for field in fields:
                yield from numbers_in(field.type)


@each_row("message", kinds_of_message(ToEngine))
def test_every_number_that_the_window_sends_has_a_range(message: msgspec.inspect.StructType) -> None:
    assert all(number.ge is not None and number.le is not None for number in numbers_in(message))


def test_a_text_that_is_not_utf_8_breaks_the_channel_whoever_reads_it() -> None:
    frame = encode(Noticed("key", "sentence")).replace(b"sentence", b"senten\xff\xfe")

    with pytest.raises(ChannelBroken):
        window_reader().feed(frame)
    with pytest.raises(ChannelBroken):
        engine_reader().feed(encode(Say("good morning", "key")).replace(b"good", b"g\xff\xfed"))


def test_half_a_character_in_a_text_becomes_a_question_mark_and_the_rest_arrives() -> None:
    (said,) = engine_reader().feed(encode(Say("good \ud83d morning", "key")))
    (told,) = window_reader().feed(encode(Answer(1, LinesShown((WrittenLine(1, "\udcff", "b", 0.5),)))))

    assert said == Say("good ? morning", "key")
    assert told == Answer(1, LinesShown((WrittenLine(1, "?", "b", 0.5),)))


@given(st.binary(min_size=1, max_size=200))
def test_bytes_that_are_no_message_break_the_channel_and_nothing_else(body: bytes) -> None:
    reader = engine_reader()

    with pytest.raises(ChannelBroken):
        reader.feed(len(body).to_bytes(4, "big") + body)
