import sys

import pytest

from companion.hearing.packaged import find_packaged
from companion.values import PartMissing, Told


def test_a_file_is_found_without_importing_its_package() -> None:
    path = find_packaged("moonshine_voice", "assets/tiny-en", part=Told("The speech recogniser"))

    assert (path / "tokenizer.bin").is_file()
    assert "moonshine_voice" not in sys.modules


@pytest.mark.parametrize(
    ("package", "relative"), [("no_such_package", "x"), ("moonshine_voice", "assets/no-such-model")]
)
def test_what_is_missing_is_said_in_words_of_the_person(package: str, relative: str) -> None:
    with pytest.raises(PartMissing) as caught:
        find_packaged(package, relative, part=Told("The speech recogniser"))

    assert caught.value.sentence.startswith("The speech recogniser is")
    assert "install Companion again" in caught.value.sentence
