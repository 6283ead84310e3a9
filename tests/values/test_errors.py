import pytest

from companion.storage.paths import BadName, folder_name
from companion.values import BadInput
from tests.tables import each_row

STEERING = {"escape": "\x1b[2J", "reversed": "\u202e", "one byte": "\x9b", "another line": "\u2028"}


@each_row("what", STEERING)
def test_a_name_in_a_sentence_never_steers_a_terminal_or_other_text(what: str) -> None:
    error = BadInput("{file} cannot be read.", {"file": f"{STEERING[what]}.txt"})

    assert STEERING[what] not in str(error.sentence)
    assert str(error.sentence).endswith(".txt cannot be read.")


def test_a_packed_companions_name_is_refused_harmlessly() -> None:
    with pytest.raises(BadName) as raised:
        folder_name("\x1b]0;mine\x07")

    assert raised.value.sentence.startswith(r"A companion cannot be called “\x1b]0;mine\x07”.")
