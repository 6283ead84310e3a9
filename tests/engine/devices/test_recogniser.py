import math
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import numpy as np
import pytest

from companion.conversation import events as ev
from companion.engine.devices.recogniser import Recogniser
from companion.hearing.completeness import UNSURE
from companion.hearing.transcriber import RATE_HZ, Transcriber
from companion.hearing.voice_activity import LISTENING_RULES, PRE_ROLL
from companion.values import PartBroken, PartMissing, Samples, Sentence, Transcript
from tests.fakes.happenings import PATIENCE, Happenings
from tests.fakes.transcriber import ScriptedTranscriber

FRAME = 0.01


def ignore(_: object) -> None:
    """Take no note."""


def half_complete() -> Callable[[str], float]:
    """Read every text as half complete."""
    return lambda text: 0.5


def mostly_complete() -> Callable[[str], float]:
    return lambda text: 0.9 if text else 0.1


class NotingTranscription:
    """Keeps the sound it is given; can be told to fail, or to hold its thread."""

    def __init__(self, owner: "NotingTranscriber") -> None:
        self._owner = owner
        self.heard: list[Samples] = []
        self.is_abandoned = False

    @property
    def sound(self) -> Samples:
        return np.concatenate([np.zeros(0, np.float32), *self.heard])

    def feed(self, samples: Samples) -> Transcript | None:
        self.heard.append(samples)
        self._owner.is_hearing.set()
        assert self._owner.gate.wait(PATIENCE)
        if self._owner.failing_feed is not None:
            raise self._owner.failing_feed
        return Transcript(changing=f"{len(self.sound)} samples")

    @property
    def latest(self) -> str:
        return self.read()

    def likelihood(self, beginnings: Sequence[str]) -> float:
        return -math.inf

    @property
    def ends_in_quiet(self) -> bool:
        return False

    def read(self) -> str:
        return f"{len(self.sound)} samples"

    def finish(self) -> str:
        if self._owner.failing_finish is not None:
            raise self._owner.failing_finish
        return self.read()

    def abandon(self) -> None:
        self.is_abandoned = True


class NotingTranscriber:
    name = "noting"

    def __init__(self) -> None:
        self.utterances: list[NotingTranscription] = []
        self.failing_feed: Exception | None = None
        self.failing_finish: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.is_hearing = threading.Event()
        self.is_closed = False

    def begin(self) -> NotingTranscription:
        self.utterances.append(NotingTranscription(self))
        return self.utterances[-1]

    def close(self) -> None:
        self.is_closed = True


def nobody(utterance: int, samples: Samples) -> None:
    """Leave it open whose voice it is."""


class Ear:
    """A recogniser in front of which numbered samples pass: each sample is its own number."""

    def __init__(
        self,
        transcriber: Transcriber,
        open_completeness: Callable[[], Callable[[str], float]] = mostly_complete,
        judge_voice: Callable[[int, Samples], ev.VoiceJudged | None] = nobody,
    ) -> None:
        self.events: Happenings[ev.Event] = Happenings()
        self.ready: Happenings[Sentence] = Happenings()
        self.failures: Happenings[Sentence] = Happenings()
        self.recogniser = Recogniser(
            lambda: transcriber,
            open_completeness,
            self.events,
            on_ready=self.ready,
            on_failure=self.failures,
            judge_voice=judge_voice,
        )
        self._count = 0

    def hears(self, seconds: float) -> None:
        for _ in range(round(seconds / FRAME)):
            numbers = np.arange(self._count, self._count + 160, dtype=np.float32)
            self.recogniser.feed(self._count / RATE_HZ, numbers)
            self._count += 160

    def begins(self) -> None:
        """Hear a silence, and speech from its end on."""
        self.hears(0.6)
        self.recogniser.begin(1, since=0.6)

    def finishes(self, utterance: int, count: int = 1) -> str:
        """End an utterance, and return the text of the last of so many."""
        self.recogniser.finish(utterance)
        recognised: ev.UtteranceRecognised = self.events.wait_for_a(ev.UtteranceRecognised, count=count)
        return recognised.text


@contextmanager
def listening(
    transcriber: Transcriber,
    open_completeness: Callable[[], Callable[[str], float]] = mostly_complete,
    judge_voice: Callable[[int, Samples], ev.VoiceJudged | None] = nobody,
) -> Iterator[Ear]:
    ear = Ear(transcriber, open_completeness, judge_voice)
    ear.recogniser.open()
    ear.ready.wait_for(bool)
    yield ear
    ear.recogniser.close()


@pytest.fixture
def transcriber() -> NotingTranscriber:
    return NotingTranscriber()


@pytest.fixture
def ear(transcriber: NotingTranscriber) -> Iterator[Ear]:
    with listening(transcriber) as opened:
        yield opened


def test_an_utterance_begins_with_the_sound_before_its_onset(
    transcriber: NotingTranscriber, ear: Ear
) -> None:
    ear.hears(2.0)
    ear.recogniser.begin(1, since=1.8)
    ear.finishes(1)

    (utterance,) = transcriber.utterances
    assert utterance.sound[0] == pytest.approx((1.8 - PRE_ROLL) * RATE_HZ, abs=160)
    assert utterance.sound[-1] == 2.0 * RATE_HZ - 1


def test_all_sound_up_to_the_end_of_the_turn_is_heard_once_and_in_order(
    transcriber: NotingTranscriber, ear: Ear
) -> None:
    ear.begins()
    ear.hears(1.0)
    ear.finishes(1)

    (utterance,) = transcriber.utterances
    assert np.array_equal(np.diff(utterance.sound), np.ones(len(utterance.sound) - 1))
    assert utterance.sound[-1] == round(1.6 * RATE_HZ) - 1


def test_an_utterance_soon_after_another_does_not_hear_its_last_words_again(
    transcriber: NotingTranscriber, ear: Ear
) -> None:
    ear.hears(1.0)
    ear.recogniser.begin(1, since=0.5)
    ear.finishes(1)
    ear.hears(0.2)
    ear.recogniser.begin(2, since=1.05)
    ear.finishes(2, count=2)

    _, second = transcriber.utterances
    assert second.sound[0] == pytest.approx((1.0 - LISTENING_RULES.min_speech) * RATE_HZ, abs=320)


def test_words_are_told_while_the_person_speaks_and_the_text_at_the_end() -> None:
    with listening(ScriptedTranscriber(["good morning to you"], seconds_per_word=0.2)) as ear:
        ear.recogniser.begin(1, since=0.0)
        ear.hears(0.5)
        growing = ear.events.wait_for_a(ev.WordsRecognised)
        ear.hears(0.5)

        assert ear.finishes(1) == "good morning to you"
        assert growing.utterance == 1
        assert "good morning to you".startswith(growing.transcript.text)


def test_whose_voice_it_is_is_told_before_its_words_by_all_that_was_heard_of_it() -> None:
    lengths: list[float] = []

    def judge_voice(utterance: int, samples: Samples) -> ev.VoiceJudged:
        lengths.append(len(samples) / RATE_HZ)
        return ev.VoiceJudged(utterance, is_stranger=True)

    with listening(NotingTranscriber(), judge_voice=judge_voice) as ear:
        ear.hears(1.0)
        ear.recogniser.begin(1, since=PRE_ROLL)
        ear.recogniser.judge(1, 1)
        ear.events.wait_for_a(ev.PauseRecognised)
        ear.hears(0.5)
        ear.finishes(1)

    told = [event for event in ear.events.all if not isinstance(event, ev.WordsRecognised)]
    assert [type(event) for event in told] == [
        ev.VoiceJudged,
        ev.PauseRecognised,
        ev.VoiceJudged,
        ev.UtteranceRecognised,
    ]
    assert lengths == pytest.approx([1.0, 1.5], abs=0.02)


def test_whose_voice_it_is_is_told_of_who_makes_no_pause() -> None:
    with listening(
        NotingTranscriber(), judge_voice=lambda utterance, _: ev.VoiceJudged(utterance, True)
    ) as ear:
        ear.recogniser.begin(1, since=PRE_ROLL)
        ear.hears(4.0)
        ear.finishes(1)

    told = [event for event in ear.events.all if not isinstance(event, ev.WordsRecognised)]
    assert [type(event) for event in told] == [ev.VoiceJudged, ev.VoiceJudged, ev.UtteranceRecognised]


def test_a_slow_recogniser_catches_up_in_one_go(transcriber: NotingTranscriber, ear: Ear) -> None:
    transcriber.gate.clear()
    ear.begins()
    assert transcriber.is_hearing.wait(PATIENCE)
    ear.hears(1.0)
    transcriber.gate.set()
    ear.finishes(1)

    stretches = transcriber.utterances[0].heard
    assert len(stretches) == 2
    assert len(stretches[1]) == RATE_HZ


def test_sound_that_comes_for_a_minute_while_the_model_stands_still_is_taken_all_the_same(
    transcriber: NotingTranscriber, ear: Ear
) -> None:
    transcriber.gate.clear()
    ear.begins()
    assert transcriber.is_hearing.wait(PATIENCE)
    ear.hears(60.0)
    transcriber.gate.set()

    assert ear.finishes(1) == f"{round((60.0 + PRE_ROLL) * RATE_HZ)} samples"


def test_without_a_model_the_reason_is_told_and_utterances_are_empty() -> None:
    events: Happenings[ev.Event] = Happenings()
    ready: Happenings[Sentence] = Happenings()

    def missing() -> Transcriber:
        raise PartMissing("No recogniser is here; install Companion again.")

    recogniser = Recogniser(missing, half_complete, events, on_ready=ready, on_failure=ignore)
    recogniser.open()
    recogniser.begin(1, since=0.0)
    recogniser.finish(1)

    assert events.wait_for(bool) == [ev.UtteranceRecognised(1, "")]
    assert ready.all == ["No recogniser is here; install Companion again."]
    recogniser.close()


def test_a_model_that_crashes_while_it_loads_is_told_in_a_sentence() -> None:
    ready: Happenings[Sentence] = Happenings()

    def crashing() -> Transcriber:
        raise ZeroDivisionError

    recogniser = Recogniser(crashing, half_complete, ignore, on_ready=ready, on_failure=ignore)
    recogniser.open()

    (sentence,) = ready.wait_for(bool)
    assert sentence
    recogniser.close()


def test_without_a_judge_of_words_it_says_so_and_recognises_all_the_same() -> None:
    def missing() -> Callable[[str], float]:
        raise PartMissing("The judge of words is missing; install Companion again.")

    with listening(NotingTranscriber(), missing) as ear:
        ear.recogniser.begin(1, since=0.0)
        ear.hears(1.0)
        ear.recogniser.judge(1, pause=1)
        told: ev.PauseRecognised = ear.events.wait_for_a(ev.PauseRecognised)

        assert told == ev.PauseRecognised(1, 1, f"{RATE_HZ} samples", UNSURE)
        assert ear.failures.all == ["The judge of words is missing; install Companion again."]
        assert ear.ready.all == [""]


def test_a_pause_is_told_with_all_words_up_to_it_and_how_complete_they_read(ear: Ear) -> None:
    ear.recogniser.begin(1, since=0.0)
    ear.hears(1.0)

    ear.recogniser.judge(1, pause=2)
    told: ev.PauseRecognised = ear.events.wait_for_a(ev.PauseRecognised)

    assert told == ev.PauseRecognised(1, 2, f"{RATE_HZ} samples", 0.9)


def test_the_pause_of_an_utterance_that_is_over_is_not_told(ear: Ear) -> None:
    ear.recogniser.begin(1, since=0.0)
    ear.hears(1.0)
    ear.recogniser.finish(1)

    ear.recogniser.judge(1, pause=1)
    ear.recogniser.begin(2, since=1.0)
    ear.finishes(2, count=2)

    assert ear.events.of(ev.PauseRecognised) == []


def test_the_next_utterance_does_not_hear_again_what_an_abandoned_one_was_given(
    transcriber: NotingTranscriber, ear: Ear
) -> None:
    ear.hears(1.0)
    ear.recogniser.begin(1, since=0.2)
    ear.recogniser.abandon(1)
    ear.hears(0.3)
    ear.recogniser.begin(2, since=1.2)
    ear.finishes(2)

    assert transcriber.utterances[1].sound[0] >= (1.0 - LISTENING_RULES.min_speech - 0.02) * RATE_HZ


def test_a_failure_while_listening_gives_an_empty_text_and_a_sentence(
    transcriber: NotingTranscriber, ear: Ear
) -> None:
    transcriber.failing_feed = PartBroken("It stumbled; say it again.")
    ear.begins()
    ear.hears(0.5)

    assert ear.finishes(1) == ""
    assert ear.failures.all == ["It stumbled; say it again."]


@pytest.mark.parametrize("failure", [PartBroken("It stumbled; say it again."), ZeroDivisionError()])
def test_a_failure_at_the_end_gives_an_empty_text_and_a_sentence(
    transcriber: NotingTranscriber, failure: Exception, ear: Ear
) -> None:
    transcriber.failing_finish = failure
    ear.begins()

    assert ear.finishes(1) == ""
    assert len(ear.failures.all) == 1
    assert ear.ready.all == [""]


def test_the_utterance_after_a_failure_is_recognised_and_takes_the_notice_away(
    transcriber: NotingTranscriber, ear: Ear
) -> None:
    transcriber.failing_finish = PartBroken("It stumbled; say it again.")
    ear.begins()
    ear.finishes(1)
    transcriber.failing_finish = None
    ear.recogniser.begin(2, since=0.6)

    assert ear.finishes(2, count=2) != ""
    assert ear.failures.all[-1] == ""


def test_an_abandoned_utterance_is_forgotten_and_tells_nothing(
    transcriber: NotingTranscriber, ear: Ear
) -> None:
    ear.begins()
    ear.recogniser.abandon(1)
    ear.recogniser.begin(2, since=0.6)
    ear.finishes(2)

    assert transcriber.utterances[0].is_abandoned
    assert [event.utterance for event in ear.events.of(ev.UtteranceRecognised)] == [2]


def test_closing_frees_the_model(transcriber: NotingTranscriber) -> None:
    with listening(transcriber):
        pass

    assert transcriber.is_closed


def test_what_is_overheard_goes_on_as_an_utterance_and_nobodys_voice_is_judged_before() -> None:
    transcriber, judged = NotingTranscriber(), list[int]()
    with listening(transcriber, judge_voice=lambda utterance, samples: judged.append(utterance)) as ear:
        ear.hears(3.0)
        ear.recogniser.overhear(1, since=0.6)
        ear.recogniser.read(1, pause=1)
        ear.events.wait_for_a(ev.PauseRecognised)
        before = list(judged)
        ear.recogniser.begin(1, since=0.6)
        ear.hears(0.5)
        ear.recogniser.judge(1, pause=1)
        ear.events.wait_for_a(ev.PauseRecognised, count=2)

        (utterance,) = transcriber.utterances
        assert (before, set(judged)) == ([], {1})
        assert utterance.sound[-1] == round(3.5 * RATE_HZ) - 1
