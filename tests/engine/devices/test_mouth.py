import random
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.conversation import events as ev
from companion.engine.devices.mouth import BACKCHANNEL_DB, DUCKED_DB, Captions, SpokenMouth
from companion.sound.clock import SampleClock
from companion.sound.player import Player
from companion.speaking.choose import FallingBackVoice
from companion.speaking.voice import Voice
from companion.values import (
    CancelToken,
    Clause,
    CompanionError,
    PartBroken,
    PartMissing,
    Sentence,
    SpokenClause,
    VocalSound,
)
from tests.fakes.happenings import PATIENCE, Happenings
from tests.fakes.sound import FragileLoudspeaker, HandClock
from tests.fakes.voice import LOUDNESS, WORD_SECONDS, FakeVoice

PERIOD = 0.02
SECOND = 1000
"""The number of a second reply: far above those that mark that the mouth is idle."""


class InterruptedPlayer(Player):
    """A player that something can happen to just before it is stopped."""

    def __init__(self, clock: SampleClock) -> None:
        super().__init__(clock)
        self.before_stop: Callable[[], None] | None = None

    def stop(self, reply: int | None = None) -> None:
        if self.before_stop is not None:
            self.before_stop()
        super().stop(reply)


class Room:
    """A mouth whose player is moved by hand; the voice has its real thread."""

    def __init__(
        self, voice: Voice | CompanionError | ZeroDivisionError, *, listens_aloud: bool = False
    ) -> None:
        self.time = HandClock()
        self.clock = SampleClock(self.time, self.time)
        self.player = InterruptedPlayer(self.clock)
        self.loudspeaker = FragileLoudspeaker(monotonic=self.time)
        self.loudspeaker.open()
        self.player.attach(self.loudspeaker.feed)
        self.events: Happenings[ev.Event] = Happenings()
        self.ready: Happenings[Sentence] = Happenings()
        self.moved: list[tuple[int, float]] = []
        self.made: list[int] = []
        self.voices: Happenings[str] = Happenings()
        self.voice: Voice | CompanionError | ZeroDivisionError = voice
        """What is wished."""
        self.listens_aloud = listens_aloud
        self._marker = 1
        self.mouth = SpokenMouth(
            self._open_voice,
            self.player,
            Captions(self.events, self.clock.now),
            self.events,
            on_ready=self.ready,
            on_clause=lambda spoken, at: self.moved.append((spoken.clause.index, at)),
            on_spoken=lambda spoken: self.made.append(spoken.clause.index),
            on_voice=self.voices,
            listens_aloud=lambda: self.listens_aloud,
        )

    def _open_voice(self) -> Voice:
        if isinstance(self.voice, Exception):
            raise self.voice
        return self.voice

    def is_told(self, *texts: str, reply: int = 1, to_the_end: bool = True, is_released: bool = True) -> None:
        self._marker = max(self._marker, reply)
        if is_released:
            self.mouth.release(reply)
        for index, text in enumerate(texts):
            self.mouth.say(reply, Clause(index, text))
        if to_the_end:
            self.mouth.finish(reply)

    def time_passes(self, seconds: float) -> None:
        for _ in range(round(seconds / PERIOD)):
            self.time.advance(PERIOD)
            self.loudspeaker.played()
            for progress in self.player.advance(self.time()):
                self.mouth.progressed(progress)

    def plays(self, seconds: float) -> None:
        """Let time pass once all clauses have been handed over."""
        self.mouth_is_idle()
        self.time_passes(seconds)

    def loses_loudspeaker(self) -> None:
        self.player.detach()
        self.mouth.loudspeaker_lost()

    def plays_to_the_end(self, reply: int = 1) -> None:
        """Let time pass until the reply has sounded; the mouth's thread may still hand clauses over."""
        self.mouth_is_idle()
        for _ in range(500):
            if ev.ReplySounded(reply) in self.events.all:
                return
            self.time_passes(PERIOD)
        raise AssertionError(f"the reply did not sound; there is {self.events.all}")

    def waits_for_the_end_of(self, reply: int) -> None:
        """Wait while another thread lets time pass."""
        ends = ev.ReplySounded(reply), ev.ReplySilenced(reply)
        self.events.wait_for(lambda happened: any(end in happened for end in ends))

    def mouth_is_idle(self) -> None:
        """Wait until the mouth's thread has done all it was asked for: a last clause is cancelled at once."""
        self._marker += 1
        marker = self._marker
        self.mouth.release(marker)
        self.mouth.finish(marker)
        self.events.wait_for(lambda happened: ev.ReplySounded(marker) in happened)

    def sounds_are_ready(self, *, voices: int = 1) -> None:
        """Wait until so many voices were told of, and the last has made its sounds of listening."""
        self.voices.wait_for(lambda names: len(names) >= voices)
        self.mouth_is_idle()

    @property
    def is_silent(self) -> bool:
        """Whether the loudspeaker was given nothing but silence in the last 20 ms."""
        return not self.loudspeaker.recorded.samples[-320:].any()

    def heard(self, clause: int, reply: int = 1) -> list[str]:
        return [
            event.heard
            for event in self.events.of(ev.WordsSounded)
            if (event.reply, event.clause) == (reply, clause)
        ]


@contextmanager
def room_with(
    voice: Voice | CompanionError | ZeroDivisionError, *, listens_aloud: bool = False
) -> Iterator[Room]:
    room = Room(voice, listens_aloud=listens_aloud)
    room.mouth.open()
    room.ready.wait_for(bool)
    yield room
    room.mouth.close()


@pytest.fixture
def room() -> Iterator[Room]:
    with room_with(FakeVoice()) as opened:
        yield opened


def test_clauses_sound_one_after_the_other_word_by_word_and_then_the_reply_has_ended(room: Room) -> None:
    room.is_told("Good morning, Ben.", "Three.", "Four five six.")
    room.plays_to_the_end()

    assert [event.clause for event in room.events.of(ev.ClauseStarted)] == [0, 1, 2]
    assert [event.clause for event in room.events.of(ev.ClauseReady)] == [0, 1, 2]
    assert room.heard(0) == ["Good", "Good morning,", "Good morning, Ben."]
    assert room.events.of(ev.ReplySounded)[-1] == ev.ReplySounded(1)


def test_a_clause_begins_when_it_is_heard_and_moves_the_face_then(room: Room) -> None:
    room.is_told("One.", "Two.")
    room.plays_to_the_end()

    first, second = room.events.of(ev.ClauseStarted)
    assert second.at - first.at == pytest.approx(WORD_SECONDS, abs=PERIOD)
    assert room.moved == [(0, first.at), (1, second.at)]


def test_the_silence_behind_a_clause_is_part_of_the_reply(room: Room) -> None:
    room.mouth.release(1)
    room.mouth.say(1, Clause(0, "One.", pause_after=1.0))
    room.mouth.say(1, Clause(1, "Two."))
    room.mouth.finish(1)
    room.plays_to_the_end()

    first, second = room.events.of(ev.ClauseStarted)
    assert second.at - first.at == pytest.approx(WORD_SECONDS + 1.0, abs=PERIOD)
    assert room.heard(0) == ["One."]


def test_captions_do_not_wait_in_the_silence_behind_a_clause() -> None:
    events: Happenings[ev.Event] = Happenings()
    captions = Captions(events, HandClock())

    captions.release(1)
    captions.say(1, Clause(0, "One.", pause_after=5.0))
    captions.say(1, Clause(1, "Two."))
    captions.finish(1)

    assert [event.heard for event in events.of(ev.WordsSounded)] == ["One.", "Two."]
    assert events.all[-1] == ev.ReplySounded(1)


def test_silence_stops_the_sound_and_tells_what_was_heard_of_it(room: Room) -> None:
    room.is_told("One two three four five six.")
    room.plays(0.55)
    room.mouth.silence(1)
    room.time_passes(0.5)

    assert room.events.all[-1] == ev.ReplySilenced(1)
    assert room.heard(0)[-1] == "One two"
    assert room.player.is_idle


def test_silence_is_confirmed_at_once_when_nothing_sounds(room: Room) -> None:
    room.mouth.silence(1)

    assert room.events.all == [ev.ReplySilenced(1)]


def test_silence_gives_up_the_clause_that_is_being_made_and_those_that_wait() -> None:
    voice = FakeVoice(is_held=True)
    with room_with(voice) as room:
        room.is_told("One.", "Two.", "Three.")
        room.mouth.silence(1)
        voice.release()
        room.mouth_is_idle()
        room.time_passes(1.0)

        assert not room.events.of(ev.ClauseReady)
        assert not room.events.of(ev.ClauseStarted)
        assert room.events.of(ev.ReplySilenced) == [ev.ReplySilenced(1)]


def test_a_reply_that_ends_just_as_it_is_to_be_silenced_is_confirmed_all_the_same(room: Room) -> None:
    room.is_told("One.")
    room.mouth_is_idle()
    room.player.before_stop = lambda: room.time_passes(1.0)
    room.mouth.silence(1)
    room.player.before_stop = None

    assert ev.ReplySounded(1) in room.events.all
    assert ev.ReplySilenced(1) in room.events.all


@pytest.mark.parametrize(
    ("trouble", "told"),
    [(PartMissing("No voice is here."), "No voice is here."), (ZeroDivisionError(), "could not start")],
)
def test_without_a_voice_the_reason_is_told_and_replies_are_shown(
    trouble: PartMissing | ZeroDivisionError, told: str
) -> None:
    with room_with(trouble) as room:
        room.is_told("One two.", "Three.")
        room.mouth_is_idle()

        (sentence,) = room.ready.all
        assert told in str(sentence)
        assert (room.heard(0), room.heard(1)) == (["One two."], ["Three."])
        assert ev.ReplySounded(1) in room.events.all


def test_without_a_loudspeaker_replies_are_shown(room: Room) -> None:
    room.mouth.loudspeaker_lost()
    room.is_told("One two.", "Three.")
    room.mouth_is_idle()

    assert (room.heard(0), room.heard(1)) == (["One two."], ["Three."])
    assert ev.ReplySounded(1) in room.events.all


def test_what_waited_for_a_loudspeaker_that_is_lost_is_shown_to_its_end(room: Room) -> None:
    room.is_told("One two three.", "Four five.")
    room.plays(0.3)
    room.loses_loudspeaker()
    room.time_passes(1.0)

    assert room.heard(0)[-1] == "One two three."
    assert room.heard(1) == ["Four five."]
    assert room.events.of(ev.ReplySounded)[-1] == ev.ReplySounded(1)
    assert room.player.is_idle


def test_the_rest_of_a_reply_is_shown_also_when_the_loudspeaker_comes_back_meanwhile(room: Room) -> None:
    room.is_told("One two three.", to_the_end=False)
    room.plays(0.3)
    room.loses_loudspeaker()
    room.loudspeaker.open()
    room.player.attach(room.loudspeaker.feed)
    room.mouth.loudspeaker_found()
    room.mouth.say(1, Clause(1, "Four."))
    room.mouth.finish(1)
    room.mouth_is_idle()
    room.time_passes(1.0)
    assert room.heard(1) == ["Four."]
    assert ev.ReplySounded(1) in room.events.all

    room.is_told("Five six.", reply=SECOND)
    room.plays_to_the_end(SECOND)

    assert room.heard(0, reply=SECOND) == ["Five", "Five six."]


def test_a_reply_that_is_silenced_as_the_loudspeaker_is_lost_is_not_shown_further(room: Room) -> None:
    room.is_told("One two three.", "Four.")
    room.plays(0.3)
    room.mouth.silence(1)
    room.loses_loudspeaker()
    room.time_passes(0.1)

    assert room.heard(0)[-1] == "One"
    assert not room.heard(1)
    assert room.events.of(ev.ReplySilenced) == [ev.ReplySilenced(1)]


def test_silence_is_confirmed_without_a_loudspeaker(room: Room) -> None:
    room.is_told("One two three.")
    room.plays(0.3)
    room.loses_loudspeaker()
    room.mouth.silence(SECOND)

    assert room.events.all[-1] == ev.ReplySilenced(SECOND)


class Stumbling(FakeVoice):
    """Fails at the clauses it is told to."""

    def __init__(self, failures: dict[str, Exception]) -> None:
        super().__init__()
        self._failures = failures

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        if clause.text in self._failures:
            raise self._failures[clause.text]
        return super().speak(clause, cancel)


@pytest.mark.parametrize("failure", [PartBroken("The voice stumbled; try again."), ZeroDivisionError()])
def test_a_clause_at_which_the_voice_fails_is_shown_and_the_next_one_sounds(failure: Exception) -> None:
    with room_with(Stumbling({"One two.": failure})) as room:
        room.is_told("One two.", "Three four.")
        room.plays_to_the_end()

        assert room.heard(0) == ["One two."]
        assert room.heard(1) == ["Three", "Three four."]
        assert len(room.ready.all) == 3
        assert room.ready.all[1]
        assert room.ready.all[2] == ""


def test_a_clause_that_the_voice_cannot_say_is_shown() -> None:
    class Speechless(FakeVoice):
        def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
            return None

    with room_with(Speechless()) as room:
        room.is_told("你好", "…")
        room.plays_to_the_end()

        assert room.heard(0) == ["你好"]
        assert not room.heard(1)


def test_another_voice_speaks_from_the_next_clause_on() -> None:
    before, after = FakeVoice(), FakeVoice()
    after.name = "another"
    with room_with(before) as room:
        room.is_told("One.", to_the_end=False)
        room.voice = after
        room.mouth.change_voice()
        room.mouth.say(1, Clause(1, "Two."))
        room.mouth.finish(1)
        room.plays_to_the_end()

    assert [clause.text for clause in before.spoken] == ["One."]
    assert [clause.text for clause in after.spoken] == ["Two."]
    assert before.is_closed
    assert room.voices.all == ["fake", "another"]


def test_a_voice_that_takes_the_place_of_a_failed_one_says_the_clause_and_is_named() -> None:
    failing, other = FakeVoice(failing=PartBroken("Its file is damaged.")), FakeVoice()
    other.name = "another"
    told: list[Sentence] = []
    with room_with(FallingBackVoice(failing, [lambda: other], told.append)) as room:
        room.is_told("One two.")
        room.plays_to_the_end()

        assert room.heard(0) == ["One", "One two."]
        assert room.voices.all == ["fake", "another"]
        assert room.ready.all == [""]
    assert told == ["Its file is damaged. another speaks for now."]


@pytest.mark.parametrize("trouble", [PartMissing("That voice is not here."), ZeroDivisionError()])
def test_where_another_voice_cannot_be_had_the_one_before_speaks(room: Room, trouble: Exception) -> None:
    assert isinstance(trouble, CompanionError | ZeroDivisionError)
    room.voice = trouble
    room.mouth.change_voice()
    room.is_told("One two.")
    room.plays_to_the_end()

    assert room.voices.all == ["fake", "fake"]
    assert room.heard(0) == ["One", "One two."]
    quiet, sentence, again = room.ready.all
    assert (quiet, again) == ("", "")
    assert sentence


def test_closing_is_silent_and_frees_the_voice() -> None:
    voice = FakeVoice()
    with room_with(voice) as room:
        room.is_told("One two three.")
        room.mouth_is_idle()

    room.time_passes(0.1)
    assert voice.is_closed
    assert room.player.is_idle


def test_a_reply_is_prepared_but_not_heard_before_it_is_released(room: Room) -> None:
    room.is_told("One two.", "Three.", is_released=False)
    room.plays(1.0)

    assert [event.clause for event in room.events.of(ev.ClauseReady)] == [0, 1]
    assert not room.events.of(ev.ClauseStarted)
    assert (room.made, room.moved) == ([0, 1], [])
    assert not room.loudspeaker.recorded.samples.any()
    assert room.player.is_idle


def test_a_prepared_reply_is_at_the_loudspeaker_when_releasing_it_returns(room: Room) -> None:
    room.is_told("One two.", is_released=False)
    room.mouth_is_idle()

    room.mouth.release(1)

    assert room.loudspeaker.feed.waiting == 2 * WORD_SECONDS * 16_000


class Remembered(FakeVoice):
    """A voice that knows whether somebody still has the sound it made."""

    def __init__(self) -> None:
        super().__init__()
        self._made: list[weakref.ref[object]] = []

    @property
    def kept(self) -> int:
        return sum(made() is not None for made in self._made)

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        spoken = super().speak(clause, cancel)
        if spoken is not None:
            self._made.append(weakref.ref(spoken.audio.samples))
        return spoken


def test_a_prepared_reply_that_is_silenced_leaves_no_trace() -> None:
    voice = Remembered()
    with room_with(voice) as room:
        room.is_told("One two.", "Three.", is_released=False)
        room.mouth_is_idle()
        kept_before = voice.kept

        room.mouth.silence(1)
        room.mouth.release(1)
        room.mouth_is_idle()
        room.time_passes(1.0)

        assert (kept_before, voice.kept) == (2, 0)
        assert room.events.of(ev.ReplySilenced) == [ev.ReplySilenced(1)]
        assert not room.events.of(ev.ClauseStarted)
        assert ev.ReplySounded(1) not in room.events.all
        assert not room.loudspeaker.recorded.samples.any()


def test_what_comes_late_for_a_silenced_reply_is_not_heard() -> None:
    voice = FakeVoice()
    with room_with(voice) as room:
        room.is_told("One.", to_the_end=False, is_released=False)
        room.mouth.silence(1)
        room.mouth_is_idle()
        asked_before = len(voice.spoken)
        room.mouth.say(1, Clause(1, "Two."))
        room.mouth.finish(1)
        room.mouth.release(1)
        room.mouth_is_idle()
        room.time_passes(1.0)

        assert len(voice.spoken) == asked_before
        assert not room.events.of(ev.ClauseStarted)
        assert ev.ReplySounded(1) not in room.events.all


def test_a_clause_that_is_being_made_as_its_reply_is_silenced_is_not_shown_either() -> None:
    class Slow(FakeVoice):
        """Takes until it is cancelled for any clause but the first."""

        def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
            if clause.index > 0:
                at_work.set()
                while not cancel.is_cancelled:
                    at_work.wait(0.01)
            return super().speak(clause, cancel)

    at_work = threading.Event()
    with room_with(Slow()) as room:
        room.is_told("One.", "Two.")
        assert at_work.wait(PATIENCE)
        room.mouth.silence(1)
        room.mouth_is_idle()
        room.time_passes(0.5)

        assert [event.clause for event in room.events.of(ev.ClauseReady)] == [0]
        assert not room.heard(1)
        assert ev.ReplySounded(1) not in room.events.all


def test_a_reply_that_has_sounded_leaves_no_sound_behind() -> None:
    voice = Remembered()
    with room_with(voice) as room:
        room.is_told("One two.", "Three.")
        room.plays_to_the_end()
        room.mouth_is_idle()

        assert voice.kept == 0


def test_silencing_a_prepared_reply_lets_the_one_that_sounds_go_on(room: Room) -> None:
    room.is_told("One two three.")
    room.is_told("Four.", reply=SECOND, is_released=False)
    room.plays(0.3)

    room.mouth.silence(SECOND)
    room.plays_to_the_end()

    assert room.events.of(ev.ReplySilenced) == [ev.ReplySilenced(SECOND)]
    assert room.heard(0)[-1] == "One two three."


def test_silencing_the_reply_that_sounds_keeps_the_prepared_one(room: Room) -> None:
    room.is_told("One two three.")
    room.is_told("Four.", reply=SECOND, is_released=False)
    room.plays(0.3)

    room.mouth.silence(1)
    room.mouth.release(SECOND)
    room.plays_to_the_end(SECOND)

    assert room.heard(0, reply=SECOND) == ["Four."]


def test_a_ducked_reply_is_softer_within_one_block_and_full_again_after(room: Room) -> None:
    room.is_told("One two three four five six.")
    room.plays(0.2)

    room.mouth.duck(1)
    room.time_passes(0.2)
    room.mouth.unduck(1)
    room.time_passes(0.2)

    sound = room.loudspeaker.recorded.samples
    full, ducked, after = (np.abs(sound[n : n + 1600]).max() for n in (1000, 3400, 6600))
    assert 20 * np.log10(ducked / full) == pytest.approx(DUCKED_DB, abs=0.1)
    assert after == pytest.approx(full, abs=0.01)
    assert np.abs(np.diff(sound)).max() < 0.03  # 220 Hz at 0.3 moves by 0.026 from sample to sample


def test_a_reply_that_is_ducked_before_it_sounds_begins_softly(room: Room) -> None:
    room.is_told("One two.", is_released=False)
    room.mouth_is_idle()
    room.mouth.duck(1)
    room.mouth.release(1)
    room.time_passes(0.2)

    assert np.abs(room.loudspeaker.recorded.samples).max() == pytest.approx(0.06, abs=0.002)


def test_a_resumed_reply_goes_on_at_full_loudness_with_the_word_that_was_cut_off(room: Room) -> None:
    room.is_told("One two three four.")
    room.plays(0.5)
    room.mouth.duck(1)
    room.mouth.hold(1)
    room.time_passes(0.4)

    room.mouth.resume(1)
    room.plays_to_the_end()

    sound = room.loudspeaker.recorded.samples[round(0.9 * 16_000) :]
    assert np.flatnonzero(sound)[-1] / 16_000 == pytest.approx(2 * WORD_SECONDS, abs=0.03)
    assert np.abs(sound).max() == pytest.approx(0.3, abs=0.01)
    assert room.heard(0) == ["One", "One two", "One two three", "One two three four."]
    assert len(room.events.of(ev.ClauseStarted)) == 1


def test_the_face_goes_on_where_the_voice_does(room: Room) -> None:
    room.is_told("One two three four.")
    room.plays(0.5)
    room.mouth.hold(1)
    room.time_passes(0.4)

    room.mouth.resume(1)
    room.plays_to_the_end()

    (first, began), (second, would_have_begun) = room.moved
    assert (first, second) == (0, 0)
    assert would_have_begun - began == pytest.approx(0.5, abs=PERIOD)  # the pause, and 0.1 s said twice


def test_a_held_reply_that_is_silenced_tells_how_far_it_was_heard() -> None:
    voice = Remembered()
    with room_with(voice) as room:
        room.is_told("One two three.", "Four.")
        room.plays(0.5)
        room.mouth.hold(1)
        room.time_passes(0.3)

        room.mouth.silence(1)
        room.time_passes(1.0)
        room.mouth.resume(1)
        room.time_passes(1.0)

        assert room.events.all[-1] == ev.ReplySilenced(1)
        assert room.heard(0)[-1] == "One two"
        assert not room.heard(1)
        assert room.player.is_idle
        assert voice.kept == 0


def test_what_is_asked_of_a_reply_that_is_over_changes_nothing(room: Room) -> None:
    room.is_told("One.")
    room.plays_to_the_end()
    for ask in (room.mouth.duck, room.mouth.hold, room.mouth.release):
        ask(1)
    room.is_told("Two.", reply=SECOND)
    room.plays_to_the_end(SECOND)

    assert room.heard(0, reply=SECOND) == ["Two."]
    assert np.abs(room.loudspeaker.recorded.samples[-4000:]).max() == pytest.approx(0.3, abs=0.01)


def test_a_held_reply_whose_loudspeaker_is_lost_is_shown_whole_once_it_is_resumed(room: Room) -> None:
    room.is_told("One two three.", "Four five.")
    room.plays(0.3)
    room.mouth.hold(1)
    room.time_passes(0.1)
    room.loses_loudspeaker()
    room.time_passes(0.5)
    during = (room.heard(0)[-1], room.heard(1))

    room.mouth.resume(1)

    assert during == ("One", [])
    assert (room.heard(0)[-1], room.heard(1)) == ("One two three.", ["Four five."])
    assert [event.clause for event in room.events.of(ev.ClauseStarted)] == [0, 0, 1]
    assert room.events.all[-1] == ev.ReplySounded(1)


def test_a_shown_reply_does_not_end_while_it_is_held(room: Room) -> None:
    room.mouth.loudspeaker_lost()
    room.is_told("One two.", to_the_end=False)
    room.mouth_is_idle()
    room.mouth.hold(1)
    room.mouth.finish(1)
    room.mouth_is_idle()
    during = room.events.all

    room.mouth.resume(1)

    assert ev.ReplySounded(1) not in during
    assert room.events.all[-1] == ev.ReplySounded(1)


def test_a_prepared_reply_whose_loudspeaker_is_lost_is_shown_once_it_is_released(room: Room) -> None:
    room.is_told("One two.", is_released=False)
    room.mouth_is_idle()
    room.loses_loudspeaker()
    before = room.events.of(ev.ClauseStarted)

    room.mouth.release(1)

    assert before == []
    assert room.heard(0) == ["One two."]
    assert room.events.all[-1] == ev.ReplySounded(1)


def test_a_prepared_reply_is_spoken_by_a_loudspeaker_that_came_back_in_time(room: Room) -> None:
    room.is_told("One two.", is_released=False)
    room.mouth_is_idle()
    room.mouth.loudspeaker_lost()
    room.mouth.loudspeaker_found()

    room.mouth.release(1)
    room.plays_to_the_end()

    assert room.heard(0) == ["One", "One two."]


def test_a_clause_that_cannot_be_spoken_is_not_shown_while_its_reply_is_held() -> None:
    with room_with(Stumbling({"Three.": PartBroken("The voice stumbled; try again.")})) as room:
        room.is_told("One two.", "Three.", "Four.")
        room.mouth.hold(1)
        room.mouth_is_idle()
        room.time_passes(0.5)
        during = room.heard(1)

        room.mouth.resume(1)
        room.plays_to_the_end()

        assert during == []
        assert [room.heard(clause)[-1] for clause in range(3)] == ["One two.", "Three.", "Four."]


asked = st.lists(
    st.tuples(
        st.sampled_from(["say", "release", "duck", "unduck", "hold", "resume", "lost", "found", "settle"]),
        st.integers(1, 20),
    ),
    max_size=20,
)


@given(asked, st.booleans())
def test_whatever_is_asked_nothing_is_heard_unreleased_or_held_and_all_is_heard_in_the_end(
    asked: list[tuple[str, int]], is_silenced: bool
) -> None:
    with room_with(FakeVoice(word_seconds=0.05)) as room:
        room.mouth.say(1, Clause(0, "One two three."))
        said, is_released, is_held = 1, False, False
        for what, periods in asked:
            heard_before = [*room.events.of(ev.ClauseStarted), *room.events.of(ev.WordsSounded)]
            if what == "say":
                room.mouth.say(1, Clause(said, "One two three."))
                said += 1
            elif what == "lost":
                room.mouth.loudspeaker_lost()
            elif what == "found":
                room.mouth.loudspeaker_found()
            elif what == "settle":
                room.mouth_is_idle()
            else:
                getattr(room.mouth, what)(1)
                is_released = is_released or what == "release"
                is_held = what == "hold" or (is_held and what != "resume")
            room.time_passes(PERIOD)
            if is_held and what != "hold":
                heard = [*room.events.of(ev.ClauseStarted), *room.events.of(ev.WordsSounded)]
                assert heard == heard_before
                assert room.is_silent
            if not is_released:
                assert not room.events.of(ev.ClauseStarted)
            room.time_passes(periods * PERIOD)
        if is_silenced:
            room.mouth.silence(1)
            room.time_passes(0.1)
        else:
            room.mouth.finish(1)
            room.mouth.release(1)
            room.mouth.resume(1)
            room.plays_to_the_end()
        room.time_passes(0.5)

        ends = [ev.ReplySilenced(1), ev.ReplySounded(1)]
        assert [event for event in room.events.all if event in ends] == [ends[not is_silenced]]
        assert room.player.is_idle
        for clause in range(said if not is_silenced else 0):
            heard_words = [len(heard.split()) for heard in room.heard(clause)]
            assert heard_words[-1] == 3
            assert room.heard(clause)[-1] == "One two three."


def test_asked_from_several_threads_at_once_each_reply_ends_once() -> None:
    with room_with(FakeVoice(word_seconds=0.05)) as room:
        chance = random.Random(1)
        is_over = threading.Event()

        def sound_thread() -> None:
            while not is_over.is_set():
                room.time_passes(PERIOD)

        thread = threading.Thread(target=sound_thread)
        thread.start()
        try:
            for reply in range(1, 60):
                for index in range(3):
                    room.mouth.say(reply, Clause(index, "One two three."))
                room.mouth.finish(reply)
                room.mouth.release(reply)
                for _ in range(chance.randrange(6)):
                    getattr(room.mouth, chance.choice(["hold", "resume", "duck", "unduck"]))(reply)
                room.mouth.resume(reply)
                if chance.random() < 0.5:
                    room.mouth.silence(reply)
                room.waits_for_the_end_of(reply)
        finally:
            is_over.set()
            thread.join()

        sounded = [event.reply for event in room.events.of(ev.ReplySounded)]
        silenced = [event.reply for event in room.events.of(ev.ReplySilenced)]
        assert sorted({*sounded, *silenced}) == list(range(1, 60))
        assert len(sounded) == len(set(sounded))
        for reply in set(sounded):
            assert [room.heard(clause, reply)[-1] for clause in range(3)] == ["One two three."] * 3


def test_captions_show_nothing_before_the_release_and_then_all() -> None:
    events: Happenings[ev.Event] = Happenings()
    captions = Captions(events, lambda: 5.0)

    captions.say(1, Clause(0, "One two."))
    captions.finish(1)
    before = events.all
    captions.release(1)

    assert before == [ev.ClauseReady(1, 0)]
    assert events.all[1:] == [
        ev.ClauseStarted(1, 0, 5.0),
        ev.WordsSounded(1, 0, "One two."),
        ev.ReplySounded(1),
    ]


def test_captions_that_are_held_show_nothing_more_until_they_are_resumed() -> None:
    events: Happenings[ev.Event] = Happenings()
    captions = Captions(events, lambda: 5.0)
    captions.release(1)
    captions.duck(1)
    captions.say(1, Clause(0, "One."))

    captions.hold(1)
    captions.say(1, Clause(1, "Two."))
    captions.finish(1)
    during = events.of(ev.WordsSounded)
    captions.unduck(1)
    captions.resume(1)

    assert during == [ev.WordsSounded(1, 0, "One.")]
    assert events.of(ev.WordsSounded)[1:] == [ev.WordsSounded(1, 1, "Two.")]
    assert events.all[-1] == ev.ReplySounded(1)


def test_captions_that_were_silenced_unshown_leave_no_trace() -> None:
    events: Happenings[ev.Event] = Happenings()
    captions = Captions(events, lambda: 5.0)
    captions.say(1, Clause(0, "One."))

    captions.silence(1)
    captions.release(1)
    captions.resume(1)
    captions.finish(1)

    captions.silence(2)
    captions.release(2)
    captions.say(2, Clause(0, "Two."))

    assert events.all == [ev.ClauseReady(1, 0), ev.ReplySilenced(1), ev.ReplySilenced(2)]


# ---- sounds of listening -----------------------------------------------------------------------------------


def test_sounds_of_listening_are_made_once_for_a_voice_and_are_no_part_of_a_reply() -> None:
    voice = FakeVoice(hums=True)
    with room_with(voice, listens_aloud=True) as room:
        room.sounds_are_ready()
        for sound in (VocalSound.HUM, VocalSound.ASSENT, VocalSound.HUM):
            room.mouth.give_backchannel(sound)
            room.time_passes(1.0)

        loudest = np.abs(room.loudspeaker.recorded.samples).max()
        assert [clause.sound for clause in voice.spoken] == [VocalSound.HUM, VocalSound.ASSENT]
        assert loudest == pytest.approx(LOUDNESS * 10.0 ** (BACKCHANNEL_DB / 20.0), abs=0.01)
        assert room.events.of(ev.ClauseStarted) == []
        assert not room.moved
        assert not room.made


def test_another_voice_makes_its_own_sounds_of_listening() -> None:
    other = FakeVoice(hums=True)
    with room_with(FakeVoice(hums=True), listens_aloud=True) as room:
        room.voice = other
        room.mouth.change_voice()
        room.sounds_are_ready(voices=2)

        assert [clause.sound for clause in other.spoken] == [VocalSound.HUM, VocalSound.ASSENT]


def test_sounds_of_listening_are_made_when_they_become_wanted_and_not_before() -> None:
    voice = FakeVoice(hums=True)
    with room_with(voice) as room:
        room.sounds_are_ready()
        room.mouth.give_backchannel(VocalSound.HUM)
        made_before = list(voice.spoken)
        room.listens_aloud = True
        room.mouth.prepare_backchannels()
        room.mouth_is_idle()

        room.mouth.give_backchannel(VocalSound.HUM)
        room.time_passes(0.1)

        assert made_before == []
        assert not room.is_silent


@pytest.mark.parametrize(
    "voice", [FakeVoice(), FakeVoice(failing=PartBroken("It is broken.", log="scripted"))]
)
def test_a_voice_that_cannot_hum_listens_silently(voice: FakeVoice) -> None:
    with room_with(voice, listens_aloud=True) as room:
        room.sounds_are_ready()

        room.mouth.give_backchannel(VocalSound.HUM)
        room.time_passes(0.1)

        assert room.is_silent
