"""A fault in what helps with a reply costs that help, never the reply, and no word reaches the log."""

import logging
from collections.abc import Callable
from typing import NoReturn

import pytest

from companion.reply.help import helped
from companion.reply.talk_path import TalkPath
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.preparing import Prepared
from tests.reply.test_generator import thinking
from tests.reply.test_talk_path import path, talk

SECRET = "achtunddreissig"


def failing(*_args: object) -> NoReturn:
    raise KeyError(SECRET)


def test_a_fault_is_logged_by_its_place_and_without_its_text(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert helped("sums", failing, "nothing") == "nothing"

    assert "sums" in caplog.text
    assert "KeyError at test_help.py" in caplog.text
    assert SECRET not in caplog.text
    caplog.clear()


@pytest.mark.parametrize("help_with", ["prepare", "consider", "embodied"])
def test_a_reply_is_said_without_a_help_that_fails(
    help_with: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Prepared, help_with, failing)
    with thinking(FakeLanguageModel("Fine.")) as thoughts:
        assert thoughts.answer_to().strip() == "Fine."
    assert SECRET not in caplog.text
    caplog.clear()


@pytest.mark.parametrize(
    "break_help",
    [
        lambda monkeypatch: monkeypatch.setattr("companion.reply.spoken_orders.SpokenOrders.follow", failing),
        lambda monkeypatch: monkeypatch.setattr("companion.reply.who_leads.lead", failing),
    ],
)
def test_a_danger_is_heard_although_a_help_fails(
    break_help: Callable[[pytest.MonkeyPatch], None],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    break_help(monkeypatch)
    followed: TalkPath = path()

    step = followed.followed(talk("I want to kill myself."))

    assert step is not None
    assert step.cared.response.answer is not None
    caplog.clear()
