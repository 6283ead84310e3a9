"""What is told of a voice that is tried, in a talk on a clock of the test's own."""

import pytest

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.step import Taken
from companion.engine.devices.mouth import NO_LOUDSPEAKER
from companion.engine.engine import (
    ANSWERS_FIRST,
    IS_GONE,
    LONGEST,
    NO_WORDS,
    SOMEBODY_SPEAKS,
    TOO_LONG,
    TalkPresenter,
    why_not_tried,
)
from companion.values import NEUTRAL, Affect
from tests.conversation.scene import Scene

GLAD = Affect(0.7, 0.5, 0.2)


class TryingScene(Scene):
    """A scene in which a voice is tried."""

    def __init__(self) -> None:
        self.told: list[msg.Event] = []
        self.presenter = TalkPresenter(self.told.append)
        super().__init__()

    def happens(self, event: ev.Event, *, after: float = 0.0) -> tuple[object, ...]:  # type: ignore[override]
        before = self.state
        effects = super().happens(event, after=after)
        self.presenter.observe(Taken(self.now, event, before, self.state, effects))
        return effects

    @property
    def tries(self) -> list[msg.Event]:
        """What was told of tries."""
        return [event for event in self.told if isinstance(event, msg.TryStarted | msg.TryEnded)]


@pytest.fixture
def scene() -> TryingScene:
    return TryingScene()


def test_the_beginning_and_the_end_of_a_try_are_told(scene: TryingScene) -> None:
    scene.happens(ev.TryVoice("The kettle is on.", GLAD))
    assert scene.tries == []
    scene.sounds_whole()

    assert scene.tries == [msg.TryStarted(GLAD), msg.TryEnded()]


def test_a_try_ends_when_another_begins(scene: TryingScene) -> None:
    scene.happens(ev.TryVoice("The kettle is on.", GLAD))
    scene.sounds(0, "The kettle")
    scene.happens(ev.TryVoice("The kettle is on.", NEUTRAL))
    scene.happens(ev.ReplySilenced(1))
    scene.sounds_whole()

    assert scene.tries == [msg.TryStarted(GLAD), msg.TryEnded(), msg.TryStarted(NEUTRAL), msg.TryEnded()]


def test_a_try_that_is_not_said_because_somebody_is_at_it_says_so(scene: TryingScene) -> None:
    scene.person_says("Hello.")

    scene.happens(ev.TryVoice("The kettle is on.", GLAD))

    assert scene.tries == [msg.TryEnded(SOMEBODY_SPEAKS)]


def test_a_try_that_is_cut_off_by_words_is_over(scene: TryingScene) -> None:
    scene.happens(ev.TryVoice("The kettle is on.", GLAD))
    scene.sounds(0, "The kettle")

    scene.happens(ev.Typed("Hello.", "key"))

    assert scene.tries == [msg.TryStarted(GLAD), msg.TryEnded()]


def test_nothing_is_told_of_what_is_no_try(scene: TryingScene) -> None:
    scene.person_says("Hello.")
    scene.answers("Good morning.")
    scene.happens(ev.SayAgainAsked("Good morning."))
    scene.sounds_whole()

    assert scene.tries == []


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("The kettle is on.", ""),
        ("x" * LONGEST, ""),
        ("x" * (LONGEST + 1), TOO_LONG),
        ("😀", ""),
        (" …\n", NO_WORDS),
        ("", NO_WORDS),
    ],
)
def test_what_cannot_be_tried_is_told_why(sentence: str, why: str) -> None:
    assert why_not_tried(sentence, "") == why


def test_where_nothing_can_sound_nothing_is_tried() -> None:
    assert why_not_tried("The kettle is on.", NO_LOUDSPEAKER) == NO_LOUDSPEAKER


def test_the_end_of_off_the_record_is_told_before_its_last_answer_and_after(scene: TryingScene) -> None:
    scene.happens(ev.SetOffRecord(is_on=True))
    scene.person_says("My secret is blue.")

    scene.happens(ev.SetOffRecord(is_on=False))
    assert scene.told[-1] == msg.Noticed("wish", ANSWERS_FIRST)
    scene.answers("Blue is nice.")

    assert scene.told[-1] == msg.Noticed("wish", IS_GONE)
