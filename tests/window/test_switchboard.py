"""Each message goes to those that take it, and to nobody else."""

from collections.abc import Sequence
from typing import get_args

import pytest

from companion.channel.messages import Accepted, EngineReady, HistoryChanged, Noticed, ToWindow
from companion.window.page_model import Switchboard
from tests.window.controls import Meet

READY = EngineReady("Robin", "0.1.0")


class Desk:
    """A model that keeps what it is told."""

    def __init__(self, *takes: type[ToWindow], notice: str = "") -> None:
        self.takes = takes
        self.notice = notice
        self.told: list[ToWindow] = []

    def apply(self, message: ToWindow) -> None:
        self.told.append(message)


def told(desks: Sequence[Desk], message: ToWindow) -> list[list[ToWindow]]:
    Switchboard(desks).hand_on(message)
    return [desk.told for desk in desks]


def test_a_message_goes_to_all_that_take_it() -> None:
    desks = Desk(EngineReady), Desk(HistoryChanged), Desk(HistoryChanged, EngineReady)

    assert told(desks, READY) == [[READY], [], [READY]]
    assert told((Desk(EngineReady),), HistoryChanged()) == [[]], "what nobody takes is dropped"


def test_a_notice_of_a_key_goes_to_its_page_alone_and_others_to_whom_takes_them_in_general() -> None:
    refused, full = Noticed("voices", "There is no such voice."), Noticed("disk", "The disk is full.")

    assert told((Desk(Noticed), Desk(notice="voices")), refused) == [[], [refused]]
    assert told((Desk(Noticed), Desk(notice="voices")), full) == [[full], []]


@pytest.mark.window
def test_all_that_the_engine_says_reaches_somebody_in_the_window(meet: Meet) -> None:
    taken = meet().window.switchboard.types

    assert set(get_args(ToWindow)) - taken == {Accepted}, "the link's own"
