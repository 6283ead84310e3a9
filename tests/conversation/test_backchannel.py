import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.conversation.contest import is_backchannel, is_claim, is_own_voice, spoken_words
from tests.tables import each_row


@each_row(
    "text",
    [
        "",
        "Mm-hmm.",
        "Mhm",
        "Yeah.",
        "yeah, yeah",
        "Uh-huh.",
        "Oh, I see.",
        "Right.",
        "Okay, got it.",
        "Ha ha ha!",
        "Oh no.",
        "Wow, really?",
        "No way!",
        "Hmm.",
        "Aha.",
        "Ha ha ha ha ha ha",
        "That's interesting.",
        "Oh my goodness.",
        "Absolutely.",
        "Is that right?",
    ],
)
def test_a_listeners_signal_leaves_the_turn(text: str) -> None:
    assert is_backchannel(text, is_asked=False)
    assert not is_claim(text)


@each_row(
    "text",
    [
        "Stop.",
        "Wait, wait.",
        "No.",
        "Hold on",
        "Okay, wait",
        "Can you stop",
        "Why?",
        "Who?",
        "Sorry?",
        "Slower.",
        "Whisper!",
        "Speak up",
        "Quieter",
    ],
)
def test_some_words_want_the_turn_however_short_they_are(text: str) -> None:
    assert not is_backchannel(text, is_asked=False)
    assert is_claim(text)


@pytest.mark.parametrize("text", ["My cat too.", "Okay okay okay okay okay", "Not what?", "Well", "But"])
def test_other_words_are_no_signal_but_no_plain_claim(text: str) -> None:
    assert not is_backchannel(text, is_asked=False)
    assert not is_claim(text)


@pytest.mark.parametrize("text", ["Yes.", "Yeah, sure.", "Okay."])
def test_agreement_is_an_answer_when_something_was_asked(text: str) -> None:
    assert not is_backchannel(text, is_asked=True)


def test_a_murmur_is_no_answer() -> None:
    assert is_backchannel("Hmm.", is_asked=True)


def test_words_of_the_reply_itself_are_its_echo() -> None:
    said = "Once upon a time there was a king who had three sons and a castle by the sea."

    assert is_own_voice("a king who had three son", said=said)
    assert not is_own_voice("what was his name", said=said)
    assert not is_own_voice("", said=said)


@given(st.text())
def test_case_and_punctuation_change_nothing(text: str) -> None:
    assert spoken_words(f" {text.upper().lower()}… ") == spoken_words(text.upper().lower())
