"""What is shown and said of the companion itself and of the time, in a talk on a clock of the test's own."""

from dataclasses import replace
from datetime import UTC, time

import pytest

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.step import Taken
from companion.engine.equipment import Equipment
from companion.engine.watching import NOT_KEPT, OPENING, THE_TIME, WHAT_IT_IS, Watching
from companion.guarding.watch import REMINDER, Occasion, read_disclosure
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Boundaries, Phase
from tests.conversation.scene import Scene
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.running_talk import FakeTalk
from tests.fakes.voice import FakeVoice

TEXTS = read_disclosure("en")


class WatchedScene(Scene):
    """A scene that is watched; ``notices`` are those that stand there."""

    def __init__(self, boundaries: Boundaries, *, is_first: bool = False, has_voice: bool = True) -> None:
        self.talk = FakeTalk(boundaries=boundaries)
        self.is_in_crisis = False
        self.watching: Watching | None = None
        super().__init__()
        self.watching = Watching(
            self.talk,
            TEXTS,
            "Robin",
            has_voice=has_voice,
            is_in_crisis=lambda: self.is_in_crisis,
            zone=UTC,
        )
        self.watching.begin(self.state, self.now, is_first=is_first)

    def happens(self, event: ev.Event, *, after: float = 0.0) -> tuple[object, ...]:  # type: ignore[override]
        before = self.state
        effects = super().happens(event, after=after)
        if self.watching is not None:
            self.watching.act(Taken(self.now, event, before, self.state, effects))
        return effects

    @property
    def notices(self) -> dict[str, str]:
        told = (event for event in self.talk.told if isinstance(event, msg.Noticed))
        return {notice.key: str(notice.sentence) for notice in told}

    @property
    def asked_to_say(self) -> list[str]:
        return [event.text for event in self.talk.posted if isinstance(event, ev.Remarked)]

    def talks(self) -> None:
        """Let the person say something, and be answered."""
        self.person_says("Hello.")
        self.answers("Good morning.")

    def talks_for(self, seconds: float) -> None:
        until = self.now + seconds
        while self.now < until:
            self.now += 1200.0
            self.talks()


def is_text_of(occasion: Occasion, words: str) -> bool:
    return any(words == text.format(name="Robin", hours=3) for text in TEXTS.texts[occasion])


def test_what_it_is_stands_there_until_the_first_reply_was_heard() -> None:
    scene = WatchedScene(Boundaries())
    assert is_text_of(Occasion.BEGINS, scene.notices[OPENING])

    scene.talks()

    assert scene.notices[OPENING] == ""
    assert scene.asked_to_say == []


def test_at_the_first_start_it_stays_and_is_said_aloud() -> None:
    scene = WatchedScene(Boundaries(), is_first=True)
    words = scene.notices[WHAT_IT_IS]
    assert is_text_of(Occasion.FIRST, words)
    assert scene.watching is not None

    scene.watching.say_what_waits()
    scene.happens(ev.Remarked(words))
    scene.sounds_whole()
    scene.talks()

    assert scene.asked_to_say == [words]
    assert scene.notices[WHAT_IT_IS] == words
    assert [text for _, text in scene.history] == ["Hello.", "Good morning."]


def test_what_it_is_stands_there_in_the_language_and_name_that_are_chosen_before_anything_is_said() -> None:
    scene = WatchedScene(Boundaries(), is_first=True)
    assert scene.watching is not None
    french = read_disclosure("fr")

    scene.watching.adopt(french, "Maren")

    assert scene.notices[WHAT_IT_IS] in {
        text.format(name="Maren", hours=3) for text in french.texts[Occasion.FIRST]
    }
    scene.watching.say_what_waits()
    assert scene.asked_to_say == [scene.notices[WHAT_IT_IS]]


def test_what_it_is_stays_as_it_was_once_something_was_said() -> None:
    scene = WatchedScene(Boundaries(), is_first=True)
    assert scene.watching is not None
    before = scene.notices[WHAT_IT_IS]
    scene.person_says("Hello.")

    scene.watching.adopt(read_disclosure("fr"), "Maren")

    assert scene.notices[WHAT_IT_IS] == before


def test_what_could_not_be_said_is_said_after_the_next_reply() -> None:
    scene = WatchedScene(Boundaries(), is_first=True)
    assert scene.watching is not None
    scene.person_starts()
    scene.watching.say_what_waits()
    scene.happens(ev.Remarked(scene.asked_to_say[0]))
    scene.turn_ends()
    scene.recognised("Hello.")

    scene.answers("Good morning.")

    assert len(scene.asked_to_say) == 2


@pytest.mark.parametrize("is_in_crisis", [False, True])
def test_after_three_hours_it_shows_and_unless_in_danger_says_that_it_is_software(is_in_crisis: bool) -> None:
    scene = WatchedScene(Boundaries())
    scene.talks()
    scene.is_in_crisis = is_in_crisis

    scene.talks_for(REMINDER + 60.0)

    assert is_text_of(Occasion.REMINDER, scene.notices[THE_TIME])
    assert set(scene.asked_to_say) == (set() if is_in_crisis else {scene.notices[THE_TIME]})


def test_what_is_said_of_the_time_is_said_once() -> None:
    scene = WatchedScene(Boundaries(session_minutes=30))
    scene.talks()
    scene.talks_for(2400.0)
    (words,) = set(scene.asked_to_say)

    scene.happens(ev.Remarked(words))
    scene.sounds_whole()
    asked = len(scene.asked_to_say)
    scene.talks()

    assert is_text_of(Occasion.TIME_UP, words)
    assert len(scene.asked_to_say) == asked
    assert scene.phase is Phase.LISTENING


def test_who_is_in_danger_is_told_later_that_their_time_is_up() -> None:
    scene = WatchedScene(Boundaries(session_minutes=30))
    scene.talks()
    scene.is_in_crisis = True
    scene.talks_for(2400.0)
    assert THE_TIME not in scene.notices

    scene.is_in_crisis = False
    scene.talks()

    assert is_text_of(Occasion.TIME_UP, scene.notices[THE_TIME])
    assert scene.asked_to_say == [scene.notices[THE_TIME]]


def test_the_time_is_told_once_the_reply_was_heard() -> None:
    scene = WatchedScene(Boundaries(quiet=(time(0), time(0))))
    scene.person_says("Hello.")
    assert THE_TIME not in scene.notices

    scene.answers("Good morning.")

    assert is_text_of(Occasion.QUIET, scene.notices[THE_TIME])


def test_without_a_voice_the_time_is_shown() -> None:
    scene = WatchedScene(Boundaries(session_minutes=30), has_voice=False)
    scene.talks()

    scene.talks_for(2400.0)

    assert is_text_of(Occasion.TIME_UP, scene.notices[THE_TIME])


def test_who_speaks_of_what_is_kept_out_is_told_until_they_speak_of_something_else() -> None:
    scene = WatchedScene(Boundaries(not_remembered=("my divorce",)))
    scene.happens(ev.Typed("We divorced in May."))
    told = scene.notices[NOT_KEPT]

    scene.happens(ev.Typed("It rains."))

    assert told == "Not saved, as you set: you mentioned “my divorce”."
    assert scene.notices[NOT_KEPT] == ""


def texts(occasion: Occasion) -> set[str]:
    return {text.format(name="Robin") for text in TEXTS.texts[occasion]}


async def test_the_first_start_says_more_than_the_next(paths: Paths) -> None:
    def equipment() -> Equipment:
        cast = Cast(paths, model=FakeLanguageModel("I see."))
        return replace(cast.in_writing(), disclosure=TEXTS)

    async with Company(equipment()) as company:
        assert company.notices[WHAT_IT_IS] in texts(Occasion.FIRST)
        await company.tell("Hello.")
    async with Company(equipment()) as company:
        assert company.notices[OPENING] in texts(Occasion.BEGINS)
        await company.tell("Hello again.")
        await company.until(lambda: OPENING not in company.notices)

    with open_store(paths, NAME) as store:
        said = [utterance.text for utterance in store.utterances.latest(10)]
    assert said == ["Hello.", "I see.", "Hello again.", "I see."]


async def test_the_first_start_says_it_aloud_and_is_no_turn(paths: Paths) -> None:
    voice = FakeVoice(word_seconds=0.01)
    cast = Cast(paths, voice=voice)

    async with Company(cast.equipment(disclosure=TEXTS)) as company:
        await company.until(
            lambda: (
                Phase.SPEAKING in [told.phase for told in company.of(msg.PhaseChanged)]
                and company.phase is Phase.LISTENING
            )
        )
        assert " ".join(clause.text for clause in voice.spoken) == company.notices[WHAT_IT_IS]
        assert company.replies == []

    with open_store(paths, NAME) as store:
        assert store.utterances.latest(10) == ()
