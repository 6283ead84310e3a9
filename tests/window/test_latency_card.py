import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel.messages import AnswerTimed
from companion.conversation.latency import STAGES
from companion.window.talk.latency_card import TURNS, LatencyCard, StageKind, seconds_words

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
        card = card.after(AnswerTimed(each, {"think": each}))
    return card


def test_before_the_first_answer_there_is_nothing_to_tell() -> None:
    card = LatencyCard()

    assert (card.last, card.median, card.stages()) == (None, None, ())


def test_each_stage_is_told_in_order_in_plain_words() -> None:
    shown = LatencyCard().after(ANSWERED).stages()

    assert [(stage.words, stage.amount) for stage in shown] == [
        ("Noticing that you had paused", "120 ms"),
        ("Reading your last words", "60 ms"),
        ("Thinking of the first word", "110 ms"),
        ("Finding the first phrase", "40 ms"),
        ("Making it sound", "30 ms"),
        ("On its way to your ear", "60 ms"),
    ]


def test_every_stage_that_the_engine_tells_has_words_and_a_kind() -> None:
    shown = LatencyCard().after(AnswerTimed(0.8, dict.fromkeys(STAGES, 0.1))).stages()

    assert len({stage.words for stage in shown}) == len(STAGES)
    assert not {stage.words for stage in shown} & set(STAGES)
    assert [stage.kind for stage in shown].count(StageKind.LISTENING) == 4


def test_a_stage_without_words_of_its_own_is_told_by_its_name() -> None:
    (shown,) = LatencyCard().after(AnswerTimed(0.1, {"dream": 0.1})).stages()

    assert shown.words == "dream"


def test_an_answer_without_stages_still_has_its_time() -> None:
    card = LatencyCard().after(AnswerTimed(0.4, {}))

    assert card.stages() == ()
    assert card.last is not None


def test_words_go_through_the_translation() -> None:
    def shout(context: str, text: str) -> str:
        assert context in ("Window", "Numbers")
        return text.upper()

    assert LatencyCard().after(ANSWERED).stages(shout)[0].words == "NOTICING THAT YOU HAD PAUSED"
    assert seconds_words(0.42, digits=1, translate=shout) == "0.4 S"


@pytest.mark.parametrize(("seconds", "median"), [((0.4,), None), ((0.4, 0.8), 0.6), ((0.4, 3.0, 0.5), 0.5)])
def test_the_median_is_of_two_turns_and_more(seconds: tuple[float, ...], median: float | None) -> None:
    assert card_of(*seconds).median == (None if median is None else pytest.approx(median))


@given(st.lists(st.floats(0.0, 100.0), min_size=2, max_size=40))
def test_only_the_last_ten_turns_count(seconds: list[float]) -> None:
    card = card_of(*seconds)

    assert [turn.seconds for turn in card.turns] == seconds[-TURNS:]
    assert card.median is not None
    below = sum(each <= card.median for each in seconds[-TURNS:])
    assert 2 * below >= len(card.turns)


@given(st.dictionaries(st.sampled_from(STAGES), st.floats(0.0, 1000.0)))
def test_the_parts_of_the_bar_fill_it(stages: dict[str, float]) -> None:
    shown = LatencyCard().after(AnswerTimed(sum(stages.values()), stages)).stages()

    assert all(0.0 < stage.part <= 1.0 for stage in shown)
    assert not shown or math.isclose(sum(stage.part for stage in shown), 1.0)


@given(st.floats(0.0, 1000.0))
def test_no_stage_is_told_as_nothing(seconds: float) -> None:
    shown = LatencyCard().after(AnswerTimed(seconds, {"think": seconds})).stages()

    assert all(stage.amount != "0 ms" for stage in shown)


@pytest.mark.window
def test_the_model_tells_of_each_answer_and_forgets_with_the_engine(application: object) -> None:
    from companion.window.talk.latency_card_model import LatencyCardModel

    model = LatencyCardModel()
    told: list[tuple[object, ...]] = []
    model.changed.connect(
        lambda: told.append((model.isThere, model.brief, model.exact, model.median, model.turns))
    )

    model.take(ANSWERED)
    model.take(AnswerTimed(0.5, {"think": 0.5}))
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
