import math
from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel import messages as msg
from companion.channel.frames import MAX_FRAME_BYTES, ChannelBroken, encode, engine_reader, window_reader
from companion.values import (
    UNKNOWN,
    Affect,
    Cause,
    Easing,
    Evidence,
    FaceSegment,
    FeltPoint,
    Layer,
    Memory,
    MemoryKind,
    MoodTerm,
    Phase,
    Speaker,
    Utterance,
    Who,
)
from tests.fakes.readings import mood_step, reading
from tests.tables import each_row

EVENTS: list[msg.Event] = [
    msg.PhaseChanged(phase=Phase.LISTENING),
    msg.FaceMoved(
        now=1.5, segments=(FaceSegment("jaw_drop", 1.5, 0.0, 1.6, 0.7, Easing.LINEAR, Layer.LIPS),)
    ),
    msg.Noticed(key="microphone", sentence="No microphone was found; plug one in or type."),
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


def test_commands_and_queries_reach_the_engine_as_they_were_sent() -> None:
    query = msg.Query(number=7, asked=msg.HistoryPage(search="sea"))
    sent: list[msg.ToEngine] = [msg.Say(text="good morning", key="1"), msg.Stop(), query]
    reader = engine_reader()

    received = reader.feed(b"".join(encode(message) for message in sent))

    assert received == sent


def test_the_memory_book_reaches_the_other_side_as_it_was_sent() -> None:
    memory = Memory(
        MemoryKind.MOMENT,
        "I failed the exam.",
        1.7e9,
        speaker=Speaker.PERSON,
        felt=Affect(-0.6),
        emotions=(0.2,) * 28,
        names=("Anna",),
        evidence=(Evidence("a" * 32, 1),),
        id=7,
    )
    said = Utterance("a" * 32, 1, Speaker.PERSON, "I failed the exam.", 1.7e9)
    told: list[msg.ToWindow] = [
        msg.Answer(1, msg.MemoriesShown((memory,), has_more=True)),
        msg.Answer(
            2,
            msg.MemoryShown(
                memory, ("It was said.",), (said,), (msg.LinkedMemory("brought about", memory),), (memory,)
            ),
        ),
        msg.Answer(3, msg.StatisticsShown({MemoryKind.FACT: 2}, None, 1.7e9, 0, 1, 4096)),
        msg.Answer(4, msg.WouldForget(1, 2, 0, 1, 0)),
        msg.ExchangeMoved(1000, 0.5, is_running=True, broken=((3, "it is not JSON"),)),
    ]
    asked: list[msg.ToEngine] = [
        msg.Query(
            1,
            msg.MemoryPage(
                "exam", "Anna", "yesterday", "sad", (MemoryKind.FACT,), is_open=True, before=(1.7e9, 7)
            ),
        ),
        msg.Query(2, msg.OneMemory(7)),
        msg.Query(3, msg.MemoryStatistics()),
        *(
            msg.Query(4, msg.ForgetPreview(wish))
            for wish in (msg.ForgetMemories((7,)), msg.ForgetSince(1.7e9), msg.ForgetAbout("Anna"))
        ),
        msg.MergeMemories((7, 8), "one"),
        msg.ExportMemories("book.md", as_markdown=True, language="de"),
    ]

    assert window_reader().feed(b"".join(encode(each) for each in told)) == told
    assert engine_reader().feed(b"".join(encode(each) for each in asked)) == asked


def test_feelings_reach_the_other_side_as_they_were_sent() -> None:
    unsure = replace(reading(UNKNOWN, "joy", Cause("the sea", Who.WORLD, 1, 0.4)), is_unsure=True)
    step = mood_step(Affect(0.1), Affect(0.2), MoodTerm("thanked", Affect(0.1)))
    events: list[msg.Event] = [msg.Felt(unsure, is_final=False), msg.MoodMoved(step, can_undo=True)]
    trace = msg.Answer(1, msg.MoodTraced((FeltPoint(2.0, Affect(0.5), cause="the sea", is_told=True),), ()))
    asked: list[msg.ToEngine] = [
        msg.CheckIn(-1.0, 0.5),
        msg.CorrectReading("a" * 32, 3, Affect(0.5, 0.5)),
        msg.CorrectReading("a" * 32, 3),
        msg.UndoCorrection("a" * 32, 3),
        msg.UndoCheckIn(),
        msg.Query(2, msg.MoodTrace()),
    ]

    assert window_reader().feed(b"".join(encode(each) for each in (*events, trace))) == [*events, trace]
    assert engine_reader().feed(b"".join(encode(each) for each in asked)) == asked


def test_voices_reach_the_other_side_as_they_were_sent() -> None:
    voice = msg.VoiceOnOffer(
        "one",
        "One",
        msg.VoiceState.NOT_DOWNLOADED,
        ("en",),
        ("a", "b"),
        clones=True,
        forbids=("commercial use",),
    )
    happy = msg.NamedFeeling("happy", Affect(0.8, 0.5))
    told: list[msg.ToWindow] = [
        msg.VoiceShown(
            (voice,), "auto", "", 0.8, 1.0, 1.0, (happy,), "en", "The kettle is on.", references=1
        ),
        msg.VoiceOpened("piper joe"),
        msg.TryStarted(happy.affect),
        msg.TryEnded("Nothing can be heard."),
    ]
    asked: list[msg.ToEngine] = [
        msg.ShowVoice(),
        msg.SetVoice("rate", "1.10"),
        msg.TryVoice("The kettle is on.", happy.affect),
        msg.KeepReference("voice.wav", has_right=True),
        msg.ForgetReferences(),
    ]

    assert window_reader().feed(b"".join(encode(each) for each in told)) == told
    assert engine_reader().feed(b"".join(encode(each) for each in asked)) == asked


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


def kinds_of_message() -> list[msgspec.inspect.StructType]:
    union = msgspec.inspect.type_info(msg.ToEngine)
    assert isinstance(union, msgspec.inspect.UnionType)
    return [kind for kind in union.types if isinstance(kind, msgspec.inspect.StructType)]


@each_row("message", kinds_of_message())
def test_every_number_that_the_window_sends_has_a_range(message: msgspec.inspect.StructType) -> None:
    assert all(number.ge is not None and number.le is not None for number in numbers_in(message))


@each_row(
    "message",
    [
        msg.CheckIn(1.5, 0.0),
        msg.SayAgain(2**63),
        msg.CorrectWords(2**64 - 1, "good morning"),
        msg.DeleteTurn(-1),
        msg.Query(1, msg.OneMemory(2**63)),
        msg.ForgetSince(math.nan),
        msg.ForgetSince(math.inf),
    ],
)
def test_a_number_beyond_its_range_breaks_the_channel(message: msg.ToEngine) -> None:
    with pytest.raises(ChannelBroken):
        engine_reader().feed(encode(message))


def test_an_answer_carries_its_content() -> None:
    entry = msg.HistoryEntry(3, "person", "hello", 12.0, is_cut_off=False)
    answer = msg.Answer(number=7, content=msg.HistoryShown(entries=(entry,), has_more=False))

    assert window_reader().feed(encode(answer)) == [answer]


def test_a_length_over_the_limit_breaks_the_channel() -> None:
    with pytest.raises(ChannelBroken):
        engine_reader().feed((MAX_FRAME_BYTES + 1).to_bytes(4, "big"))


def test_a_text_that_is_not_utf_8_breaks_the_channel_whoever_reads_it() -> None:
    frame = encode(msg.Noticed("key", "sentence")).replace(b"sentence", b"senten\xff\xfe")

    with pytest.raises(ChannelBroken):
        window_reader().feed(frame)
    with pytest.raises(ChannelBroken):
        engine_reader().feed(encode(msg.Say("good morning", "key")).replace(b"good", b"g\xff\xfed"))


def test_half_a_character_in_a_text_becomes_a_question_mark_and_the_rest_arrives() -> None:
    (said,) = engine_reader().feed(encode(msg.Say("good \ud83d morning", "key")))
    (told,) = window_reader().feed(
        encode(msg.Answer(1, msg.LinesShown((msg.WrittenLine(1, "\udcff", "b", 0.5),))))
    )

    assert said == msg.Say("good ? morning", "key")
    assert told == msg.Answer(1, msg.LinesShown((msg.WrittenLine(1, "?", "b", 0.5),)))


def test_nesting_without_end_breaks_the_channel() -> None:
    body = (
        encode(msg.Say("good morning", "key"))[4:].replace(b"\x83", b"\x84", 1)
        + b"\xa4more"
        + b"\x91" * 100_000
    )

    with pytest.raises(ChannelBroken):
        engine_reader().feed(len(body).to_bytes(4, "big") + body)


@given(st.binary(min_size=1, max_size=200))
def test_bytes_that_are_no_message_break_the_channel_and_nothing_else(body: bytes) -> None:
    reader = engine_reader()

    with pytest.raises(ChannelBroken):
        reader.feed(len(body).to_bytes(4, "big") + body)


def test_what_is_no_message_is_not_quoted_in_the_error() -> None:
    secret = b"\xa6secret"

    with pytest.raises(ChannelBroken) as caught:
        engine_reader().feed(len(secret).to_bytes(4, "big") + secret)

    assert "secret" not in str(caught.value)
