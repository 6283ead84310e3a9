"""Wishes that are commands although no rule knows their words."""

from typing import cast

import pytest

from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.handlers.commands import CommandHandler
from companion.engine.live_settings import LiveSettings
from companion.engine.memory.book import MemoryBook
from companion.reply.talk_setup import TalkSetup
from companion.thinking.persona import DEFAULT_PERSONA
from companion.values import Command, PrivacyWish

WISH = "This next thing isn't for the record."


def handler(*, is_off_record: bool = False, in_danger: bool = False) -> CommandHandler:
    return CommandHandler(
        lambda: TalkSetup(DEFAULT_PERSONA),
        lambda: State("a" * 32, 0.0, is_off_record=is_off_record),
        lambda event: None,
        attend=lambda work: work.close(),
        book=lambda: cast("MemoryBook", None),
        settings=cast("LiveSettings", None),
        tell=lambda message: None,
        is_in_crisis=lambda: in_danger,
        privacy_wish=lambda words: PrivacyWish.OFF_RECORD if words == WISH else None,
        can_sound=lambda: True,
        unix_now=lambda: 0.0,
    )


def command(heard: CommandHandler, words: str) -> Command | None:
    noted = heard.noted(ev.Typed(words))
    return noted.given.command if isinstance(noted, ev.Typed) and noted.given else None


def test_a_wish_that_nothing_be_kept_goes_off_the_record() -> None:
    assert command(handler(), WISH) is Command.OFF_RECORD
    assert command(handler(), "We had soup.") is None


@pytest.mark.parametrize(("is_off_record", "in_danger"), [(True, False), (False, True)])
def test_it_is_no_command_off_the_record_and_in_a_danger(is_off_record: bool, in_danger: bool) -> None:
    assert command(handler(is_off_record=is_off_record, in_danger=in_danger), WISH) is None
