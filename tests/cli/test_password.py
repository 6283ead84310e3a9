import io
from collections.abc import Iterator, Sequence

import pytest

from companion.cli import companions
from companion.cli.companions import PASSWORD_VARIABLE, known_password, new_password
from companion.values import BadInput


class Terminal(io.TextIOWrapper):
    """Standard input at which somebody sits."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def nothing_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PASSWORD_VARIABLE, raising=False)


def script_gives(monkeypatch: pytest.MonkeyPatch, line: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(line)))


def person_types(monkeypatch: pytest.MonkeyPatch, passwords: Sequence[str]) -> list[str]:
    """Let somebody type these, then Ctrl+D; return what they were asked."""
    typed: Iterator[str] = iter(passwords)
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        for each in typed:
            return each
        raise EOFError

    monkeypatch.setattr("sys.stdin", Terminal(io.BytesIO()))
    monkeypatch.setattr(companions, "getpass", answer)
    return asked


def test_a_new_password_is_typed_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = person_types(monkeypatch, ["correct horse", "correct horse"])

    assert (new_password(), len(asked)) == ("correct horse", 2)


def test_a_known_password_is_typed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = person_types(monkeypatch, ["correct horse"])

    assert (known_password(), len(asked)) == ("correct horse", 1)


def test_a_new_password_that_is_typed_in_two_ways_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    person_types(monkeypatch, ["correct horse", "correct house"])

    with pytest.raises(BadInput, match="differ"):
        new_password()


@pytest.mark.parametrize("typed", [[], [""]])
def test_no_password_is_refused(monkeypatch: pytest.MonkeyPatch, typed: list[str]) -> None:
    person_types(monkeypatch, typed)

    with pytest.raises(BadInput, match="no password"):
        new_password()


@pytest.mark.parametrize("line", [b"caf\xc3\xa9 \n", b"caf\xc3\xa9 \r\n", b"caf\xc3\xa9 "])
def test_a_script_gives_it_as_a_line_of_standard_input(monkeypatch: pytest.MonkeyPatch, line: bytes) -> None:
    script_gives(monkeypatch, line)

    assert new_password() == "caf\u00e9 "


@pytest.mark.parametrize(
    ("line", "reason"), [(b"", "no password"), (b"\n", "no password"), (b"\xff\n", "no text")]
)
def test_a_script_that_gives_none_is_told(monkeypatch: pytest.MonkeyPatch, line: bytes, reason: str) -> None:
    script_gives(monkeypatch, line)

    with pytest.raises(BadInput, match=reason):
        known_password()


def test_a_script_gives_it_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = person_types(monkeypatch, [])
    monkeypatch.setenv(PASSWORD_VARIABLE, "correct horse")

    assert (new_password(), known_password(), asked) == ("correct horse", "correct horse", [])
