"""Traditional and simplified characters are one way of writing to the patterns."""

import pytest

from companion.guarding.hanzi import SIMPLIFIED
from companion.guarding.plain import plain


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("我想自殺，藥已經準備好了。", "我想自杀,药已经准备好了。"),
        ("他現在正在砸門，說要打死我", "他现在正在砸门,说要打死我"),
    ],
)
def test_who_writes_traditional_characters_is_understood(traditional: str, simplified: str) -> None:
    assert plain(traditional) == plain(simplified)


def test_what_is_simplified_stays_as_it_is() -> None:
    simplified = "".join(map(chr, SIMPLIFIED.values()))
    assert simplified.translate(SIMPLIFIED) == simplified
