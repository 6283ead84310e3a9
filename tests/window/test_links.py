"""Addresses are found in what is said, and copied; nothing else is done with them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel.messages import CompanionSaid
from companion.window.talk.links import last_link
from tests.fakes.engine_process import Send
from tests.fakes.window_meeting import Meeting


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("", ""),
        ("No address here: example.org", ""),
        ("Look at https://example.org/a?b=c#d.", "https://example.org/a?b=c#d"),
        ("(see http://example.org/x)", "http://example.org/x"),
        ("https://en.example.org/wiki/Sea_(water)", "https://en.example.org/wiki/Sea_(water)"),
        ("“https://example.org/a”, then https://example.org/b!", "https://example.org/b"),
    ],
)
def test_the_last_address_is_found_without_what_ends_the_sentence(text: str, link: str) -> None:
    assert last_link(text) == link


@given(st.text())
def test_whatever_is_found_stands_in_the_text(text: str) -> None:
    assert last_link(text) in text


@pytest.mark.window
def test_an_address_in_a_reply_is_shown_as_words_and_can_be_copied(meet: Callable[..., Meeting]) -> None:
    from PySide6.QtGui import QGuiApplication

    said = 'There: <img src="https://example.org/a.png"> or https://example.org/b.'
    meeting = meet(Send((CompanionSaid(2, said, "", is_final=True),)))
    meeting.sees("or https://example.org/b")

    meeting.person.clicks("copyLink")

    assert QGuiApplication.clipboard().text() == "https://example.org/b"
