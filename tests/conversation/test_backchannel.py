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
        *("Nein.", "Warum?", "Moment mal.", "Halt!", "Wie bitte?"),
        *("Non.", "Pourquoi ?", "Attends.", "Où ?", "Tais-toi."),
        *("¿Por qué?", "¿Qué?", "Espera.", "¿Cómo?", "Más despacio."),
        *("いや。", "どうして？", "なぜ？", "待って。", "違う。"),
        *("不。", "不是。", "为什么？", "什么？", "等一下。"),
    ],
)
def test_some_words_want_the_turn_however_short_they_are(text: str) -> None:
    assert not is_backchannel(text, is_asked=False)
    assert is_claim(text)


@pytest.mark.parametrize("text", [
    "My cat too.", "Okay okay okay okay okay", "Not what?", "Well", "But",
    "Genau.", "Ja, ja.", "Wie schön.", "C’est vrai.", "¡Qué bien!",
    "うん、うん。", "なるほど。", "嗯。", "不错。", "怎么会。",
])  # fmt: skip
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


def test_words_of_a_reply_without_spaces_are_its_echo() -> None:
    said = "如果天气好，我们可以去公园散步。你觉得这个主意好不好？"

    assert is_own_voice("我们可以去公园", said=said)
    assert not is_own_voice("我不想去", said=said)
    assert not is_own_voice("不", said=said), "a single character is often there by chance"


@given(st.text())
def test_case_and_punctuation_change_nothing(text: str) -> None:
    assert spoken_words(f" {text.upper().lower()}… ") == spoken_words(text.upper().lower())
