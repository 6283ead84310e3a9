import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel.messages import AnswerTimed
from companion.conversation.latency import STAGES
from companion.window.talk.latency_card_model import TURNS, LatencyCard, StageKind
from tests.fakes.noting_engine import NotingEngine

ANSWERED = AnswerTimed(
    0.42,
    {
        "notice": 0.12, "read": 0.06, "wait": 0.0, "think": 0.11, "cut": 0.04, "speak": 0.03, "hold": 0.0002,
        "play": 0.0598,
    },
)  # fmt: skip


def card_of(*seconds: float) -> LatencyCard:
    card = LatencyCard()
    for each in seconds:
        card = card.with_event(AnswerTimed(each, {"think": each}))
    return card


def test_each_stage_is_told_in_order_in_plain_words() -> None:
    shown = LatencyCard().with_event(ANSWERED).stages()

    assert [(stage.words, stage.amount) for stage in shown] == [
        ("Noticing your pause", "120 ms"),
        ("Reading your last words", "60 ms"),
        ("Thinking of the first word", "110 ms"),
        ("Finding the first phrase", "40 ms"),
        ("Turning it into speech", "30 ms"),
        ("On its way to your ear", "60 ms"),
    ]


def test_every_stage_that_the_engine_tells_has_words_and_a_kind() -> None:
    shown = LatencyCard().with_event(AnswerTimed(0.8, dict.fromkeys(STAGES, 0.1))).stages()

    assert len({stage.words for stage in shown}) == len(STAGES)
    assert not {stage.words for stage in shown} & set(STAGES)
    assert [stage.kind for stage in shown].count(StageKind.LISTENING) == 4


@given(st.lists(st.floats(0.0, 100.0), min_size=2, max_size=40))
def test_only_the_last_ten_turns_count(seconds: list[float]) -> None:
    card = card_of(*seconds)

    assert [turn.seconds for turn in card.turns] == seconds[-TURNS:]
    assert card.median is not None
    below = sum(each <= card.median for each in seconds[-TURNS:])
    assert 2 * below >= len(card.turns)


@pytest.mark.window
def test_the_model_tells_of_each_answer_and_forgets_with_the_engine(application: object) -> None:
    from companion.window.talk.latency_card_model import LatencyCardModel

    model = LatencyCardModel(NotingEngine())
    told: list[tuple[object, ...]] = []
    model.changed.connect(
        lambda: told.append((model.isThere, model.brief, model.exact, model.median, model.turns))
    )

    model.apply(ANSWERED)
    model.apply(AnswerTimed(0.5, {"think": 0.5}))
    assert model.property("stages") == [
        {"words": "Thinking of the first word", "amount": "500 ms", "part": 1.0, "kind": "thinking"}
    ]
    model.forget()
    model.forget()

    assert told == [
        (True, "0.4 s", "0.42 s", "", 1),
        (True, "0.5 s", "0.50 s", "0.46 s", 2),
        (False, "", "", "", 0),
    ]
