import pytest

from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.values import CancelToken, Speaker
from tests.lab.evaluation.hostile_model import Delivery, HostileModel

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


def test_a_line_may_come_in_halves() -> None:
    words = said(hostile(Delivery.IN_HALVES), IN_ORDER)

    assert words == "You only. Need me. Don't go. Yet, stay."
