import numpy as np
import pytest

from companion.conversation import events as ev
from companion.engine.devices.turn_ends import TurnEndJudge
from companion.hearing.transcriber import RATE_HZ
from companion.hearing.turn_end import SPAN_SAMPLES, TurnEndProbability
from companion.hearing.voice_activity import PRE_ROLL
from companion.values import PartMissing, Sentence
from tests.fakes.happenings import Happenings
from tests.fakes.made_vowel import silence, vowel
from tests.fakes.turn_end import ScriptedTurnEnd


class Sitting:
    """A judge in front of which numbered samples pass: each sample is its own number."""

    def __init__(self, model: TurnEndProbability | None, *, is_pitch_wanted: bool = False) -> None:
        self.events: Happenings[ev.Event] = Happenings()
        self.ready: Happenings[Sentence] = Happenings()
        self._model = model
        self.judge = TurnEndJudge(
            self._open, self.events, on_ready=self.ready, is_pitch_wanted=lambda: is_pitch_wanted
        )
        self.judge.open()
        self._count = 0

    def _open(self) -> TurnEndProbability:
        if self._model is None:
            raise PartMissing("The judge is not installed; install Companion again.")
        return self._model

    def hears(self, seconds: float) -> None:
        for _ in range(round(seconds * 100)):
            numbers = np.arange(self._count, self._count + 160, dtype=np.float32)
            self.judge.feed(self._count / RATE_HZ, numbers)
            self._count += 160


def test_a_pause_is_judged_by_the_sound_of_its_turn_alone() -> None:
    model = ScriptedTurnEnd(0.8)
    sitting = Sitting(model)
    sitting.hears(3.0)
    sitting.judge.begin(since=2.0)

    sitting.judge.judge(4, pause=2)
    told = sitting.events.wait_for_a(ev.TurnEndJudged)
    sitting.judge.close()

    assert told == ev.TurnEndJudged(4, 2, 0.8)
    assert model.heard[0][0] == pytest.approx((2.0 - PRE_ROLL) * RATE_HZ, abs=160)
    assert model.heard[0][-1] == 3.0 * RATE_HZ - 1
    assert model.is_closed


@pytest.mark.parametrize("is_wanted", [True, False])
def test_a_low_end_of_the_voice_is_told_if_that_is_wanted(is_wanted: bool) -> None:
    sitting = Sitting(ScriptedTurnEnd(0.2), is_pitch_wanted=is_wanted)
    said = np.concatenate((vowel(200.0, 1.5, RATE_HZ), vowel(130.0, 0.2, RATE_HZ), silence(0.1, RATE_HZ)))
    for first in range(0, len(said), 160):
        sitting.judge.feed(first / RATE_HZ, said[first : first + 160])

    sitting.judge.judge(1, pause=1)
    told = sitting.events.wait_for_a(ev.TurnEndJudged)
    sitting.judge.close()

    assert told.ends_low is is_wanted


def test_of_a_long_turn_the_last_seconds_are_judged() -> None:
    model = ScriptedTurnEnd()
    sitting = Sitting(model)
    sitting.judge.begin(since=0.0)
    sitting.hears(20.0)

    sitting.judge.judge(1, pause=1)
    sitting.events.wait_for_a(ev.TurnEndJudged)
    sitting.judge.close()

    assert SPAN_SAMPLES <= len(model.heard[0]) < SPAN_SAMPLES + 160


def test_a_missing_judge_is_told_in_a_sentence_and_judges_nothing() -> None:
    sitting = Sitting(None)
    sitting.hears(1.0)

    sitting.judge.judge(1, pause=1)
    sentence = sitting.ready.wait_for(bool)
    sitting.judge.close()

    assert sentence == ["The judge is not installed; install Companion again."]
    assert sitting.events.all == []


def test_a_judge_that_breaks_is_told_once_and_asked_no_more() -> None:
    sitting = Sitting(ScriptedTurnEnd(is_broken=True))
    sitting.hears(1.0)

    for pause in (1, 2):
        sitting.judge.judge(1, pause)
    told = sitting.ready.wait_for(lambda sentences: len(sentences) == 2)
    sitting.judge.close()

    assert told == ["", "The judge is broken; install it again."]
    assert sitting.events.all == []
