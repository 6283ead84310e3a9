import pytest

from companion.values.plain_text import with_steering_shown, without_steering, without_template_tokens
from tests.tables import each_row

STEERS = (
    *("\x1b[2J", "\x9b31m", "\a", "\r", "\x7f", "\x00", "\u202e", "\u2066", "\u2069", "\u2028"),
    *("\ufffb", "\U000e0041"),
)
ORDINARY = (
    *("Grüße, 你好, こんにちは", "two\nlines\tand a tab", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"),
    *(
        "👩‍👩‍👧 ❤️ 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "\u05d0\u200f!\u061c",
        "soft\u00adhyphen",
    ),
)
"""With the joiners of Persian and of emoji, a flag's tags, and a mark of direction."""


@each_row("steering", STEERS)
def test_what_steers_is_taken_out_or_shown(steering: str) -> None:
    text = f"before {steering} after"

    assert without_steering(text) == f"before {steering[1:]} after"
    assert with_steering_shown(text) == f"before {ascii(steering[0])[1:-1]}{steering[1:]} after"


@each_row("text", ORDINARY)
def test_what_words_need_stays(text: str) -> None:
    assert (without_steering(text), with_steering_shown(text), without_template_tokens(text)) == (text,) * 3


@each_row(
    "token",
    [
        *("<|im_start|>", "<|im_end|>", "<|eot_id|>", "<|start_header_id|>", "<｜begin▁of▁sentence｜>"),
        *(
            "</s>",
            "<s>",
            "<start_of_turn>",
            "<END_OF_TURN>",
            "[INST]",
            "[/INST]",
            "<<SYS>>",
            "< | im_end | >",
        ),
    ],
)
def test_control_tokens_are_taken_out_even_within_each_other(token: str) -> None:
    nested = f"{token[:4]}{token}{token[4:]}"

    assert without_template_tokens(f"Hello {token}you") == "Hello  you"
    assert token not in without_template_tokens(nested)


@pytest.mark.parametrize(
    "text", ["I <3 you", "x < 5 and y > 3", "a [note]", "<b>bold</b>", "|a|b|", "<name>"]
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert without_template_tokens(text) == text
