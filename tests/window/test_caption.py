from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel.messages import CompanionSaid
from companion.window.talk.column import Caption, CertainWords, last_link
from tests.fakes.engine_process import Send
from tests.window.controls import Meet

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


def test_uncertain_words_follow_the_certain_ones_as_their_script_is_written() -> None:
    assert Caption("I am", "tired").uncertain_markup == " tired"
    assert Caption("", "I am").uncertain_markup == "I am"
    assert Caption("今日は", "疲れた").uncertain_markup == "疲れた"


def test_markup_in_what_was_said_is_shown_and_not_obeyed_and_lines_stay_apart() -> None:
    assert Caption("<b>bold</b> & more").certain_markup == "&lt;b&gt;bold&lt;/b&gt; &amp; more"
    assert Caption("Ada is ill.\nYou live in York.").certain_markup == "Ada is ill.<br>You live in York."


def test_no_line_is_broken_inside_a_number() -> None:
    assert Caption("Call 116 123 now.").certain_markup == "Call 116&nbsp;123 now."
    assert Caption("Ça va\u00a0?").certain_markup == "Ça va&nbsp;?"


@pytest.mark.window
def test_a_number_is_drawn_in_one_line(application: "QGuiApplication") -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtQml import QQmlComponent, QQmlEngine

    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(b"import QtQuick; Text { textFormat: Text.StyledText; wrapMode: Text.Wrap }", QUrl())
    drawn = component.create()
    drawn.setProperty("text", Caption("116 123").certain_markup)
    number = drawn.property("contentWidth")

    drawn.setProperty("text", Caption("I 116 123").certain_markup)
    drawn.setProperty("width", number + 1)

    assert drawn.property("contentWidth") == number


def told(*captions: Caption) -> list[str]:
    """Return what a screen reader is told as a caption changes."""
    words, sentences = CertainWords(), []
    for caption in captions:
        words, sentence = words.with_caption(caption)
        if sentence:
            sentences.append(sentence)
    return sentences


def test_words_are_told_once_they_cannot_change_and_a_whole_sentence_does_not_wait_for_the_next() -> None:
    exam = Caption("", "I fail"), Caption("I failed", "the"), Caption("I failed the exam")
    sorry = Caption("I am sorry.", "That is"), Caption("I am sorry. That", "is hard.")

    assert told(*exam) == ["I failed the exam"]
    assert told(*sorry, Caption("I am sorry. That is hard.")) == ["I am sorry.", "That is hard."]
    assert told(Caption("そうですか。それ", "は")) == ["そうですか。"], "without a space after it"


@given(st.text(alphabet="ab .!?。", max_size=40), st.data())
def test_all_that_was_said_is_told_in_its_order(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=5)))

    sentences = told(*(Caption(text[:cut], text[cut:] or "…") for cut in cuts), Caption(text))

    assert "".join("".join(sentences).split()) == "".join(text.split())


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
def test_an_address_in_a_reply_is_shown_as_words_and_can_be_copied(meet: Meet) -> None:
    from PySide6.QtGui import QGuiApplication

    said = 'There: <img src="https://example.org/a.png"> or https://example.org/b.'
    meeting = meet(Send((CompanionSaid(2, said, "", is_final=True),)))
    meeting.sees("or https://example.org/b")

    meeting.person.clicks("copyLink")

    assert QGuiApplication.clipboard().text() == "https://example.org/b"
