from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from companion.conversation import events as ev
from companion.engine.mouth import Captions, SpokenMouth
from companion.sound.clock import SampleClock
from companion.sound.player import Player
from companion.speaking.voice import Voice
from companion.values import CancelToken, Clause, PartBroken, PartMissing, SpokenClause
from tests.fakes.happenings import Happenings
from tests.fakes.sound import FragileLoudspeaker, HandClock
from tests.fakes.voice import WORD_SECONDS, FakeVoice

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

    def __init__(self, voice: Voice | PartMissing) -> None:
        self.time = HandClock()
        self.clock = SampleClock(self.time, self.time)
        self.player = InterruptedPlayer(self.clock)
        self.loudspeaker = FragileLoudspeaker(monotonic=self.time)
        self.loudspeaker.open()
        self.player.attach(self.loudspeaker.feed)
        self.events: Happenings[ev.Event] = Happenings()
        self.ready: Happenings[str] = Happenings()
        self.moved: list[tuple[int, float]] = []
        self._voice = voice
        self._marker = 1
        self.mouth = SpokenMouth(
            self._open_voice,
            self.player,
            Captions(self.events, self.clock.now),
            self.events,
            on_ready=self.ready,
            on_clause=lambda spoken, at: self.moved.append((spoken.clause.index, at)),
        )

    def _open_voice(self) -> Voice:
        if isinstance(self._voice, PartMissing):
            raise self._voice
        return self._voice

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

    def plays_to_the_end(self, reply: int = 1) -> None:
        """Let time pass until the reply has sounded; the mouth's thread may still hand clauses over."""
        self.mouth_is_idle()
        for _ in range(500):
            if ev.ReplySounded(reply) in self.events.all:
                return
            self.time_passes(PERIOD)
        raise AssertionError(f"the reply did not sound; there is {self.events.all}")

    def mouth_is_idle(self) -> None:
        """Wait until the mouth's thread has done all it was asked for: a last clause is cancelled at once."""
        self._marker += 1
        marker = self._marker
        self.mouth.release(marker)
        self.mouth.finish(marker)
        self.events.wait_for(lambda happened: ev.ReplySounded(marker) in happened)

    def heard(self, clause: int, reply: int = 1) -> list[str]:
        return [
            event.heard
            for event in self.events.of(ev.WordsSounded)
            if (event.reply, event.clause) == (reply, clause)
        ]


@contextmanager
def room_with(voice: Voice | PartMissing) -> Iterator[Room]:
    room = Room(voice)
    room.mouth.open()
    room.ready.wait_for(bool)
    yield room
    room.mouth.close()


def test_clauses_sound_one_after_the_other_and_then_the_reply_has_ended() -> None:
    with room_with(FakeVoice()) as room:
        room.is_told("One two.", "Three.", "Four five six.")
        room.plays_to_the_end()

        assert [event.clause for event in room.events.of(ev.ClauseStarted)] == [0, 1, 2]
        assert [event.clause for event in room.events.of(ev.ClauseReady)] == [0, 1, 2]
        assert room.events.of(ev.ReplySounded)[-1] == ev.ReplySounded(1)


def test_what_has_been_heard_is_told_in_words_as_they_sound() -> None:
    with room_with(FakeVoice()) as room:
        room.is_told("Good morning, Ben.")
        room.plays_to_the_end()

        assert room.heard(0) == ["Good", "Good morning,", "Good morning, Ben."]


def test_a_clause_begins_when_it_is_heard_and_moves_the_face_then() -> None:
    with room_with(FakeVoice()) as room:
        room.is_told("One.", "Two.")
        room.plays_to_the_end()

        first, second = room.events.of(ev.ClauseStarted)
        assert second.at - first.at == pytest.approx(WORD_SECONDS, abs=PERIOD)
        assert room.moved == [(0, first.at), (1, second.at)]


def test_silence_stops_the_sound_and_tells_what_was_heard_of_it() -> None:
    with room_with(FakeVoice()) as room:
        room.is_told("One two three four five six.")
        room.mouth_is_idle()
        room.time_passes(0.55)
        room.mouth.silence(1)
        room.time_passes(0.5)

        assert room.events.all[-1] == ev.ReplySilenced(1)
        assert room.heard(0)[-1] == "One two"
        assert room.player.is_idle


def test_silence_is_confirmed_at_once_when_nothing_sounds() -> None:
    with room_with(FakeVoice()) as room:
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


def test_the_reply_after_a_silenced_one_sounds() -> None:
    with room_with(FakeVoice()) as room:
        room.is_told("One two three.")
        room.mouth_is_idle()
        room.time_passes(0.3)
        room.mouth.silence(1)
        room.is_told("Four.", reply=SECOND)
        room.plays_to_the_end(SECOND)

        assert room.heard(0, reply=SECOND) == ["Four."]


def test_a_reply_that_ends_just_as_it_is_to_be_silenced_is_confirmed_all_the_same() -> None:
    with room_with(FakeVoice()) as room:
        room.is_told("One.")
        room.mouth_is_idle()
        room.player.before_stop = lambda: room.time_passes(1.0)
        room.mouth.silence(1)
        room.player.before_stop = None

        assert ev.ReplySounded(1) in room.events.all
        assert ev.ReplySilenced(1) in room.events.all


def test_without_a_voice_the_reason_is_told_and_replies_are_shown() -> None:
    with room_with(PartMissing("No voice is here; run the installer again.")) as room:
        room.is_told("One two.", "Three.")
        room.mouth_is_idle()

        assert room.ready.all == ["No voice is here; run the installer again."]
        assert (room.heard(0), room.heard(1)) == (["One two."], ["Three."])
        assert ev.ReplySounded(1) in room.events.all


def test_without_a_loudspeaker_replies_are_shown() -> None:
    with room_with(FakeVoice()) as room:
        room.mouth.loudspeaker_lost()
        room.is_told("One two.", "Three.")
        room.mouth_is_idle()

        assert (room.heard(0), room.heard(1)) == (["One two."], ["Three."])
        assert ev.ReplySounded(1) in room.events.all


def test_what_waited_for_a_loudspeaker_that_is_lost_is_shown_to_its_end() -> None:
    with room_with(FakeVoice()) as room:
        room.is_told("One two three.", "Four five.")
        room.mouth_is_idle()
        room.time_passes(0.3)
        room.player.detach()
        room.mouth.loudspeaker_lost()
        room.time_passes(1.0)

        assert room.heard(0)[-1] == "One two three."
        assert room.heard(1) == ["Four five."]
        assert room.events.of(ev.ReplySounded)[-1] == ev.ReplySounded(1)
        assert room.player.is_idle


def test_the_rest_of_a_reply_is_shown_also_when_the_loudspeaker_comes_back_meanwhile() -> None:
    with room_with(FakeVoice()) as room:
        room.is_told("One two three.", to_the_end=False)
        room.mouth_is_idle()
        room.time_passes(0.3)
        room.player.detach()
        room.mouth.loudspeaker_lost()
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


def test_a_reply_that_is_silenced_as_the_loudspeaker_is_lost_is_not_shown_further() -> None:
    with room_with(FakeVoice()) as room:
        room.is_told("One two three.", "Four.")
        room.mouth_is_idle()
        room.time_passes(0.3)
        room.mouth.silence(1)
        room.player.detach()
        room.mouth.loudspeaker_lost()
        room.time_passes(0.1)

        assert room.heard(0)[-1] == "One"
        assert not room.heard(1)
        assert room.events.of(ev.ReplySilenced) == [ev.ReplySilenced(1)]


def test_silence_is_confirmed_without_a_loudspeaker() -> None:
    with room_with(FakeVoice()) as room:
        room.is_told("One two three.")
        room.mouth_is_idle()
        room.time_passes(0.3)
        room.player.detach()
        room.mouth.loudspeaker_lost()
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


def test_a_voice_that_crashes_while_it_loads_is_told_and_replies_are_shown() -> None:
    room = Room(FakeVoice())

    def crashing() -> Voice:
        raise ZeroDivisionError

    mouth = SpokenMouth(
        crashing,
        room.player,
        Captions(room.events, room.clock.now),
        room.events,
        on_ready=room.ready,
        on_clause=lambda spoken, at: None,
    )
    mouth.open()
    mouth.release(1)
    mouth.say(1, Clause(0, "One."))

    (sentence,) = room.ready.wait_for(bool)
    assert sentence
    room.events.wait_for(lambda happened: ev.WordsSounded(1, 0, "One.") in happened)
    mouth.close()


def test_closing_is_silent_and_frees_the_voice() -> None:
    voice = FakeVoice()
    with room_with(voice) as room:
        room.is_told("One two three.")
        room.mouth_is_idle()

    room.time_passes(0.1)
    assert voice.is_closed
    assert room.player.is_idle


def test_captions_count_as_heard_at_once() -> None:
    events: Happenings[ev.Event] = Happenings()
    captions = Captions(events, lambda: 5.0)

    captions.release(1)
    captions.say(1, Clause(0, "One two."))
    captions.finish(1)
    captions.silence(2)

    assert events.all == [
        ev.ClauseReady(1, 0),
        ev.ClauseStarted(1, 0, 5.0),
        ev.WordsSounded(1, 0, "One two."),
        ev.ReplySounded(1),
        ev.ReplySilenced(2),
    ]
