"""The affect sensor by itself; and what a reader of words and a meter of tone must keep, real and scripted ones."""

import threading
from collections.abc import Callable, Sequence

import numpy as np
import pytest

from companion.engine.feeling.affect_sensor import (
    CALIBRATION,
    LOST,
    AffectSensor,
    Calibrating,
    Signs,
    SoFar,
    TextReader,
    ToneMeter,
)
from companion.feeling.emotions import UNREAD
from companion.feeling.tone import load_tone_model
from companion.values import (
    PartMissing,
    Samples,
    Sentence,
    Speaker,
    TextMeasures,
    ToneMeasures,
    Utterance,
)
from tests.fakes.feeling import ScriptedMeter, ScriptedReader
from tests.fakes.happenings import PATIENCE, Happenings

FAILED = "I failed the exam."
RATE_HZ = 16_000


def said(number: int = 1, text: str = FAILED, *, is_typed: bool = False) -> Utterance:
    return Utterance("a" * 32, number, Speaker.PERSON, text, 1.7e9, is_typed=is_typed)


class Sitting:
    """An affect sensor before which sound passes in frames of 20 ms."""

    def __init__(
        self,
        reader: ScriptedReader | None = None,
        meter: ScriptedMeter | None = None,
        *,
        open_reader: Callable[[], TextReader] | None = None,
    ) -> None:
        self.reader, self.meter = reader or ScriptedReader(), meter or ScriptedMeter()
        self.found: Happenings[Signs | SoFar | Calibrating] = Happenings()
        self.troubles: Happenings[tuple[str, Sentence]] = Happenings()
        self.sensor = AffectSensor(
            open_reader or (lambda: self.reader),
            lambda: (self.meter, load_tone_model()),
            self.found,
            on_trouble=lambda key, sentence: self.troubles((key, sentence)),
            monotonic=lambda: self.now,
        )
        self.now = 0.0
        self.sensor.open()

    def hears(self, seconds: float) -> None:
        for _ in range(round(seconds / 0.02)):
            self.sensor.feed(self.now, np.full(320, 0.1, np.float32))
            self.now += 0.02

    def types(self, number: int) -> Signs:
        """Have another utterance sensed by its words."""
        self.sensor.sense(said(number, is_typed=True))
        return self.signs_of(number)

    def signs_of(self, number: int) -> Signs:
        """Wait for this utterance."""

        def of_it(found: Sequence[object]) -> list[Signs]:
            return [each for each in found if isinstance(each, Signs) and each.utterance.number == number]

        return of_it(self.found.wait_for(lambda found: bool(of_it(found))))[0]

    def signs(self) -> Signs:
        """Wait for the next utterance that is over."""
        found: Signs = self.found.wait_for_a(Signs)
        return found

    def heard_seconds(self) -> float:
        return sum(len(samples) for samples in self.meter.heard) / RATE_HZ


@pytest.fixture
def sitting() -> Sitting:
    return Sitting()


def test_a_spoken_utterance_is_sensed_by_its_words_and_its_sound_alone(sitting: Sitting) -> None:
    sitting.hears(10.0)
    sitting.sensor.begin(1, since=10.0)
    sitting.hears(2.5)
    sitting.sensor.end(1)
    sitting.hears(3.0)
    sitting.sensor.sense(said())

    signs = sitting.signs()
    sitting.sensor.close()

    assert signs.words.estimate is not None
    assert signs.tone is not None
    assert signs.baseline is not None
    assert signs.baseline.weight > 0.0
    assert 2.5 <= sitting.heard_seconds() < 4.0
    assert sitting.reader.read == [FAILED]


def test_a_typed_utterance_is_sensed_by_its_words_alone(sitting: Sitting) -> None:
    sitting.sensor.begin(1, since=0.0)
    sitting.hears(2.0)
    sitting.sensor.end(1)
    sitting.sensor.sense(said(is_typed=True))

    signs = sitting.signs()
    sitting.sensor.close()

    assert (signs.tone, signs.baseline) == (None, None)


def test_while_one_speaks_each_second_is_sensed_with_the_words_that_are_settled(sitting: Sitting) -> None:
    sitting.sensor.begin(1, since=0.0)
    sitting.hears(1.1)
    sitting.found.wait_for_a(SoFar)
    sitting.sensor.settle(1, "I failed")
    sitting.sensor.settle(2, "somebody else's")
    sitting.hears(1.1)
    told = sitting.found.wait_for(lambda all_of: sum(isinstance(one, SoFar) for one in all_of) == 2)
    sitting.sensor.close()

    so_far = [one for one in told if isinstance(one, SoFar)]
    assert [one.text for one in so_far] == ["", "I failed"]
    assert [one.words.estimate is None for one in so_far] == [True, False]
    assert all(one.tone is not None for one in so_far)


def test_an_utterance_that_waits_for_its_words_keeps_its_sound_while_the_next_begins(
    sitting: Sitting,
) -> None:
    sitting.sensor.begin(1, since=0.0)
    sitting.hears(1.5)
    sitting.sensor.end(1)
    sitting.sensor.begin(3, since=sitting.now)
    sitting.hears(0.5)
    sitting.sensor.sense(said(1))

    signs = sitting.signs()
    sitting.sensor.close()

    assert signs.tone is not None


def test_a_thread_that_is_behind_takes_all_that_came_at_once() -> None:
    goes_on = threading.Event()

    class Slow(ScriptedMeter):
        def feed(self, samples: Samples) -> ToneMeasures | None:
            goes_on.wait(PATIENCE)
            return super().feed(samples)

    sitting = Sitting(meter=Slow())
    sitting.sensor.begin(1, since=0.0)
    sitting.hears(30.0)
    goes_on.set()
    sitting.sensor.end(1)
    sitting.sensor.sense(said())
    signs = sitting.signs()
    sitting.sensor.close()

    assert signs.tone is not None
    assert sitting.heard_seconds() == pytest.approx(30.0, abs=0.1)
    assert len(sitting.meter.heard) <= 3


def test_with_tone_off_words_are_still_read_while_one_speaks(sitting: Sitting) -> None:
    sitting.sensor.is_tone_on = False
    sitting.sensor.begin(1, since=0.0)
    sitting.sensor.settle(1, FAILED)
    sitting.hears(1.1)
    so_far = sitting.found.wait_for_a(SoFar)
    sitting.sensor.end(1)
    sitting.sensor.sense(said())
    signs = sitting.signs()
    sitting.sensor.close()

    assert isinstance(so_far, SoFar)
    assert (so_far.words.estimate is not None, so_far.tone) == (True, None)
    assert signs.tone is None
    assert sitting.meter.heard == []


def test_a_reader_that_crashes_leaves_the_utterance_unsure_and_the_next_is_read() -> None:
    class Fragile(ScriptedReader):
        def measure(self, texts: Sequence[str]) -> tuple[TextMeasures, ...]:
            if "crash" in texts[0]:
                raise ZeroDivisionError
            return super().measure(texts)

    sitting = Sitting(Fragile())
    sitting.sensor.sense(said(1, "crash"))
    first = sitting.signs()
    sitting.sensor.sense(said(3))
    both = sitting.found.wait_for(lambda all_of: len(all_of) == 2)
    sitting.sensor.close()

    assert first.words == UNREAD
    assert isinstance(both[1], Signs)
    assert both[1].words.estimate is not None
    assert [key for key, _ in sitting.troubles.all] == ["feeling"]


def test_without_a_meter_words_are_read_and_the_reason_is_told() -> None:
    def missing() -> tuple[ToneMeter, object]:
        raise PartMissing("The part that hears voices is missing; install Companion again.")

    found: Happenings[object] = Happenings()
    troubles: Happenings[tuple[str, Sentence]] = Happenings()
    sensor = AffectSensor(
        ScriptedReader,
        missing,  # type: ignore[arg-type]
        found,
        on_trouble=lambda key, sentence: troubles((key, sentence)),
    )
    sensor.open()
    sensor.sense(said())
    signs = found.wait_for_a(Signs)
    sensor.close()

    assert isinstance(signs, Signs)
    assert signs.words.estimate is not None
    assert troubles.all == [("tone", "The part that hears voices is missing; install Companion again.")]


def test_a_reader_that_broke_is_tried_again_after_a_while_and_its_trouble_is_over() -> None:
    sitting = Sitting(ScriptedReader(is_broken=True))
    broken = sitting.types(1)
    sitting.reader.is_broken = False
    sitting.now += 59.0
    too_soon = sitting.types(3)
    sitting.now += 2.0
    again = sitting.types(5)
    sitting.sensor.close()

    assert (broken.words, too_soon.words) == (UNREAD, UNREAD)
    assert again.words.estimate is not None
    assert sitting.troubles.all == [
        ("feeling", "The reader of feelings is damaged; install Companion again."),
        ("feeling", ""),
    ]


def test_a_meter_that_broke_is_tried_again_with_a_later_utterance() -> None:
    sitting = Sitting(meter=ScriptedMeter(is_broken=True))
    tones = []
    for number in (1, 3):
        sitting.sensor.begin(number, since=sitting.now)
        sitting.hears(2.5)
        sitting.sensor.end(number)
        sitting.sensor.sense(said(number))
        tones.append(sitting.signs_of(number).tone)
        sitting.meter.is_broken = False
        sitting.now += 100.0
    sitting.sensor.close()

    assert tones[0] is None
    assert tones[1] is not None
    assert [sentence for key, sentence in sitting.troubles.all if key == "tone"][1:] == [""]


def test_a_meter_that_crashes_at_each_utterance_is_told_once_and_words_are_read() -> None:
    class Crashing(ScriptedMeter):
        def feed(self, samples: Samples) -> ToneMeasures | None:
            raise ZeroDivisionError

    sitting = Sitting(meter=Crashing())
    signs = []
    for number in (1, 3):
        sitting.sensor.begin(number, since=sitting.now)
        sitting.hears(2.5)
        sitting.sensor.end(number)
        sitting.sensor.sense(said(number))
        signs.append(sitting.signs_of(number))
    sitting.sensor.close()

    assert all(one.words.estimate is not None and one.tone is None for one in signs)
    assert sitting.troubles.all == [("feeling", LOST)]


def test_halves_of_letters_from_broken_input_are_read_as_far_as_they_go() -> None:
    class Strict(ScriptedReader):
        def measure(self, texts: Sequence[str]) -> tuple[TextMeasures, ...]:
            assert all(text.encode("utf-8") for text in texts)
            return super().measure(texts)

    sitting = Sitting(Strict())
    sitting.sensor.sense(said(text="I failed \udce9"))
    signs = sitting.signs()
    sitting.sensor.close()

    assert signs.words.estimate is not None


# ---- calibration ------------------------------------------------------------------------------------------


def test_a_calibration_listens_for_half_a_minute_and_knows_the_voice_then(sitting: Sitting) -> None:
    sitting.sensor.calibrate()
    sitting.sensor.begin(1, since=0.0)  # what is said meanwhile is no utterance
    sitting.hears(CALIBRATION + 1.0)
    told = sitting.found.wait_for(lambda all_of: any(_is_over(one) for one in all_of))
    sitting.sensor.close()

    steps = [one for one in told if isinstance(one, Calibrating)]
    assert steps[0].seconds == 0.0
    assert steps[-1].seconds >= CALIBRATION
    assert steps[-1].baseline is not None
    assert steps[-1].baseline.is_calibrated


def test_a_calibration_that_is_given_up_learns_nothing(sitting: Sitting) -> None:
    sitting.sensor.calibrate()
    sitting.hears(10.1)
    sitting.found.wait_for(lambda all_of: len(all_of) >= 2)
    sitting.sensor.cancel_calibration()
    sitting.hears(30.0)
    sitting.sensor.sense(said())
    sitting.signs()
    sitting.sensor.close()

    assert not any(_is_over(one) for one in sitting.found.all)


def _is_over(found: object) -> bool:
    return isinstance(found, Calibrating) and found.baseline is not None


# ---- contracts --------------------------------------------------------------------------------------------


def _real_reader() -> TextReader:
    from companion.encoder.reading import open_text_reader

    return open_text_reader()


@pytest.mark.parametrize(
    "open_reader", [ScriptedReader, pytest.param(_real_reader, marks=pytest.mark.model)], ids=("fake", "real")
)
def test_a_reader_says_something_of_any_text(open_reader: Callable[[], TextReader]) -> None:
    texts = ["", "😀", "x" * 20_000, "def f(x): return x", FAILED, "\x00\x1b", "Das weiß ich nicht."]
    reader = open_reader()

    measured = reader.measure(texts)

    assert len(measured) == len(texts)
    assert all(len(each.emotions) == 28 for each in measured)
    assert all(0.0 <= value <= 1.0 for each in measured for value in (*each.emotions, each.intensity))
    assert measured[4].felt.affect.valence < -0.1
    assert reader.measure([]) == ()
