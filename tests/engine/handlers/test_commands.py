"""Wishes that are commands although no rule knows their words."""

from collections.abc import Collection
from types import SimpleNamespace
from typing import cast

import pytest

from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.handlers.commands import CommandHandler
from companion.engine.memory.book import MemoryBook
from companion.remembering.sheet import MostImportant
from companion.reply.decision import ReplyDecider
from companion.thinking.known_answers import PlansAsked
from companion.values import Command, Given, PrivacyWish
from tests.fakes.running_talk import FakeTalk

WISH = "This next thing isn't for the record."


class Book:
    """A memory book that knows plans alone."""

    def __init__(self, planned: tuple[str, ...] | None) -> None:
        self._planned = planned
        self.known = self

    def plans(self, asked: PlansAsked) -> MostImportant | None:
        return None if self._planned is None else MostImportant(self._planned)

    def holds(self, subject: str) -> bool:
        return False


class FollowedPath:
    """Follows no talk: the person is in danger or not, and these words are wishes."""

    def __init__(self, in_danger: bool, wished: Collection[str]) -> None:
        self._in_danger = in_danger
        self._wished = wished

    def is_in_crisis(self) -> bool:
        return self._in_danger

    def tells_of_danger(self, words: str) -> bool:
        return False

    def privacy_wish(self, words: str) -> PrivacyWish | None:
        return PrivacyWish.OFF_RECORD if words in self._wished else None

    def is_at_activity(self) -> bool:
        return False


def handler(
    *,
    is_off_record: bool = False,
    in_danger: bool = False,
    wished: Collection[str] = (WISH,),
    planned: tuple[str, ...] | None = None,
) -> CommandHandler:
    return CommandHandler(
        FakeTalk(State("a" * 32, 0.0, is_off_record=is_off_record)),
        book=lambda: cast("MemoryBook", Book(planned)),
        decider=cast("ReplyDecider", SimpleNamespace(path=FollowedPath(in_danger, wished))),
        can_sound=lambda: True,
    )


def command(heard: CommandHandler, words: str) -> Command | None:
    noted = heard.noted(ev.Typed(words))
    return noted.given.command if isinstance(noted, ev.Typed) and noted.given else None


def test_a_wish_that_nothing_be_kept_goes_off_the_record() -> None:
    assert command(handler(), WISH) is Command.OFF_RECORD
    assert command(handler(), "We had soup.") is None


@pytest.mark.parametrize(
    "words",
    [
        f"{WISH} I fancy Jo.",
        f"{WISH[:-1]}: I fancy Jo.",
        f"I fancy Jo. {WISH} She's nice.",
        f"I fancy Jo.\n{WISH}",
        "Off the record: I fancy Jo.",
    ],
)
def test_what_comes_with_it_is_left_to_the_model(words: str) -> None:
    noted = handler(wished={WISH, WISH[:-1]}).noted(ev.Typed(words))

    assert isinstance(noted, ev.Typed)
    assert noted.given == Given(Command.OFF_RECORD)


def test_a_wish_that_somebody_else_is_quoted_with_is_none() -> None:
    assert command(handler(), f"My boss told me about it. Then he said: {WISH}") is None


def test_what_is_planned_is_told_as_it_was_told() -> None:
    noted = handler(planned=("You have the dentist on Thursday.",)).noted(ev.Typed("What's on this week?"))

    assert isinstance(noted, ev.Typed)
    assert noted.given is not None
    assert "You have the dentist on Thursday." in noted.given.answer.splitlines()


def test_who_asks_for_plans_hears_that_there_are_none() -> None:
    assert command(handler(planned=()), "What are my plans?") is Command.TELL_KNOWN
    assert command(handler(planned=None), "What's on for dinner tonight?") is None


@pytest.mark.parametrize(("is_off_record", "in_danger"), [(True, False), (False, True)])
def test_it_is_no_command_off_the_record_and_in_a_danger(is_off_record: bool, in_danger: bool) -> None:
    assert command(handler(is_off_record=is_off_record, in_danger=in_danger), WISH) is None


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("Vergiss die letzte Stunde.", "Soll ich alles aus der letzten Stunde vergessen?"),
        ("Oublie la dernière heure.", "Dois-je oublier tout ce qui date de la dernière heure"),
        ("Olvida la última hora.", "¿Olvido todo lo de la última hora?"),
        ("最後の一時間を忘れて。", "この一時間のことを全部忘れますか。"),
        ("忘掉刚才这一个小时。", "要我忘掉过去一个小时的一切吗？"),
    ],
)
def test_a_command_in_another_language_than_the_talk_is_answered_in_its_own(
    words: str, question: str
) -> None:
    noted = handler().noted(ev.Typed(words))

    assert isinstance(noted, ev.Typed)
    assert noted.given is not None
    assert noted.given.command is Command.FORGET_HOUR
    assert question in noted.given.answer
