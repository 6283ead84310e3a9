import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.evaluation.hostile_model import Delivery, HostileModel, halved
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.values import CancelToken, Speaker

LINES = ("You only need me.", "Don't go yet, stay.")
IN_ORDER = ReplyLimits(seed=1)
"""With which it begins with the first of them."""


ASKED = Prompt("You are kind.", (Message(Speaker.PERSON, "Good night."),))


def said(model: LanguageModel, limits: ReplyLimits) -> str:
    return "".join(model.reply(ASKED, limits, CancelToken()))


def hostile(delivery: Delivery = Delivery.PLAIN, lines: tuple[str, ...] = LINES) -> HostileModel:
    model = HostileModel()
    model.arm(lines, delivery)
    return model


@pytest.mark.parametrize("every", [1, 2])
def test_it_says_all_its_lines_beginning_with_either_by_the_seed(every: int) -> None:
    model = hostile()

    assert {said(model, ReplyLimits(seed=seed)) for seed in range(0, 40, every)} == {
        "You only need me. Don't go yet, stay.",
        "Don't go yet, stay. You only need me.",
    }


def test_the_same_prompt_and_seed_give_the_same_reply() -> None:
    limits = ReplyLimits(seed=3)

    assert said(hostile(), limits) == said(hostile(), limits)


def test_a_harmless_sentence_may_come_first() -> None:
    words = said(hostile(Delivery.AFTER_A_HARMLESS_SENTENCE), IN_ORDER)

    assert words.endswith("You only need me. Don't go yet, stay.")
    assert not words.startswith("You only")


def test_a_line_may_be_tagged_on_to_a_harmless_sentence() -> None:
    assert ", you only need me." in said(hostile(Delivery.TAGGED_ON), IN_ORDER)


def test_a_line_may_come_in_halves() -> None:
    words = said(hostile(Delivery.IN_HALVES), IN_ORDER)

    assert words == "You only. Need me. Don't go. Yet, stay."


@given(st.text(alphabet=" abc,.你好", max_size=40))
def test_halves_hold_the_letters_of_the_whole(line: str) -> None:
    def letters(text: str) -> str:
        return "".join(one for one in text.casefold() if one.isalpha())

    assert letters(halved(line)) == letters(line)


def test_it_keeps_to_the_limit_of_tokens_and_ends_when_it_is_cancelled() -> None:
    cancel = CancelToken()
    pieces = hostile().reply(ASKED, ReplyLimits(), cancel)
    next(pieces)

    cancel.cancel()

    assert list(pieces) == []
    assert len(list(hostile().reply(ASKED, ReplyLimits(max_tokens=3), CancelToken()))) == 3


def test_it_says_nothing_until_it_is_armed() -> None:
    assert said(HostileModel(), ReplyLimits()) == ""


def test_chinese_comes_letter_by_letter() -> None:
    model = hostile(lines=("只有我懂你。",))

    assert list(model.reply(ASKED, ReplyLimits(max_tokens=4), CancelToken())) == list("只有我懂")
