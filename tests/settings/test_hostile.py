"""Whatever lies where a settings file should: the defaults, one sentence at most a problem, and the file as it was."""

import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.writing import BadValue, SettingsUnwritable, set_value
from tests.tables import each_row

MANY = 20_000

TEXTS: dict[str, bytes] = {
    "a key of many parts": b".".join([b"a"] * MANY) + b" = 1\n",
    "a quoted key of many parts": b".".join([b'"a b"'] * MANY) + b" = 1\n",
    "a key of many parts, spaced out": b" . ".join([b"a"] * MANY) + b" = 1\n",
    "a table of many parts": b"[" + b".".join([b"a"] * MANY) + b"]\nx = 1\n",
    "a key deep in a table": b"x = {" + b".".join([b"a"] * MANY) + b" = 1}\n",
    "a key of some parts": b".".join([b"a"] * 90) + b" = 1\n",
    "lists within each other": b"x = " + b"[" * MANY + b"]" * MANY,
    "some lists within each other": b"x = " + b"[" * 90 + b"]" * 90,
    "tables within each other": b"x = " + b"{a = " * MANY + b"1" + b"}" * MANY,
    "many wrong entries": b"[persona]\nvalues = [" + b"1," * MANY + b"]\n",
    "many wrong examples": b"[persona]\nexamples = [" + b"{a = 1}," * MANY + b"]\n",
    "many wrong tables": b"[[persona.examples]]\n" * MANY,
    "many unknown keys": b"".join(b"key%d = 1\n" % number for number in range(MANY)),
    "a megabyte and more": b"#\n" * 2**20,
    "a whole number of thousands of digits": b"[turn]\npatience = " + b"9" * 5000,
    "one with underscores within a list": b"[persona]\nvalues = [1, -1" + b"_000" * 2000 + b"]",
    "Latin-1": "[persona]\nname = 'Zoë'".encode("latin-1"),
    "half a character": b"[persona]\nname = '\xf0\x9f\x99'",
    "zeros": b"\0" * 100,
    "a zero within": b"[persona]\nname = 'a\0b'",
    "UTF-16": "[persona]\nname = 'Robin'".encode("utf-16"),
    "nothing of a text": bytes(range(256)),
}
"""Of these nothing can be taken."""
TOLD = {
    "lists within each other": "nested too deeply",
    "a megabyte and more": "longer than 1 MB",
    "a whole number of thousands of digits": "line 2 is not valid TOML",
}


@each_row("what", TEXTS)
def test_a_file_made_to_harm_gives_the_defaults_and_one_sentence(what: str, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(TEXTS[what])

    for kind in (CompanionSettings, ProgramSettings):
        settings, problems = load(kind, file)
        assert settings == kind()
        assert [problem.key for problem in problems] == [""]
        assert str(problems[0].sentence).endswith("the defaults are used and the file is left as it is.")
        assert TOLD.get(what, "") in str(problems[0].sentence)
    with pytest.raises(SettingsUnwritable):
        set_value(CompanionSettings, file, "turn.patience", "1")
    assert file.read_bytes() == TEXTS[what]
    assert {each.name for each in tmp_path.iterdir()} <= {file.name, f"{file.name}.lock"}


def _terabyte(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(2**40)


THINGS: dict[str, Callable[[Path], None]] = {
    "a folder": Path.mkdir,
    "a pipe": lambda file: os.mkfifo(file),
    "a device without an end": lambda file: file.symlink_to("/dev/zero"),
    "a terminal": lambda file: file.symlink_to("/dev/tty"),
    "a link to itself": lambda file: file.symlink_to(file.name),
    "a terabyte": _terabyte,
}


@pytest.mark.skipif(sys.platform == "win32", reason="makes pipes and links")
@each_row("what", THINGS)
def test_what_is_no_file_of_settings_gives_the_defaults_and_one_sentence(what: str, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    THINGS[what](file)
    before = file.lstat()

    settings, problems = load(CompanionSettings, file)

    assert settings == CompanionSettings()
    assert [str(problem.sentence).endswith("the file is left as it is.") for problem in problems] == [True]
    with pytest.raises(SettingsUnwritable):
        set_value(CompanionSettings, file, "turn.patience", "1")
    assert stat.S_IFMT(file.lstat().st_mode) == stat.S_IFMT(before.st_mode)


def test_a_long_text_and_a_byte_order_mark_are_no_harm(file: Path) -> None:
    words = "Yes. No. " * 200 + "\n" * 2000
    file.write_bytes(f'[persona]\ndescription = """{words}"""\nname = 3\n'.encode("utf-8-sig"))

    settings, problems = load(CompanionSettings, file)

    assert settings.persona.description == words
    assert [(problem.line, problem.key) for problem in problems] == [(2003, "persona.name")]


def test_a_text_whose_lines_cannot_be_found_in_time_is_still_read(file: Path) -> None:
    file.write_text('[turn]\npatience = "x"\n[persona]\ndescription = """' + "]\n" * 100_000 + '"""\n')

    settings, problems = load(CompanionSettings, file)

    assert settings == CompanionSettings()
    assert [(each.line, each.key) for each in problems] == [(2, "turn.patience"), (3, "persona.description")]


@pytest.mark.parametrize("steering", ["\x1b[2J", "\u202e", "\u2066", "\x9b", "\u2028"])
@pytest.mark.parametrize("key", ["name", "pronounced", "description", "manner", "relation"])
def test_a_text_that_steers_a_terminal_or_other_text_is_not_used(key: str, steering: str, file: Path) -> None:
    file.write_text(f"[persona]\n{key} = {json.dumps('Ro' + steering + 'bin')}\n", encoding="utf-8")

    settings, problems = load(CompanionSettings, file)

    assert settings == CompanionSettings()
    assert [problem.key for problem in problems] == [f"persona.{key}"]
    assert "control characters" in str(problems[0].sentence)
    assert steering not in str(problems[0].sentence)


@pytest.mark.parametrize("name", ["Zoë", "می\u200cخواهم", "👩\u200d👧", "\u05d0\u05d1\u200f!"])
def test_a_name_in_any_script_is_used(name: str, file: Path) -> None:
    file.write_text(f'[persona]\nname = "{name}"\n', encoding="utf-8")

    settings, problems = load(CompanionSettings, file)

    assert (settings.persona.name, problems) == (name, ())


@pytest.mark.parametrize(
    "value",
    [
        "9" * 5000,
        "[" * MANY + "]" * MANY,
        "{" + ".".join("a" * MANY) + " = 1}",
        "[" + "1," * MANY + "]",
        "\x1b[2J",
    ],
)
def test_a_value_made_to_harm_is_refused(value: str, file: Path) -> None:
    with pytest.raises(BadValue):
        set_value(CompanionSettings, file, "turn.patience", value)

    assert not file.exists()


NO_NUMBERS = {
    "nan": "patience = nan",
    "a negative nan": "patience = -nan",
    "without end": "patience = inf",
    "larger than any": "patience = 1e999",
    "of hexadecimal digits": "patience = 0x" + "f" * 50_000,
    "an unknown one": "colours = [nan, {a = +nan}]",
    "of another table": "[hologram]\npatience = nan",
}


@each_row("what", NO_NUMBERS)
def test_what_is_no_number_is_named_and_every_other_setting_can_be_changed(what: str, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f"[turn]\n{NO_NUMBERS[what]}\n")

    set_value(CompanionSettings, file, "persona.name", "Ada")
    settings, problems = load(CompanionSettings, file)

    assert settings.persona.name == "Ada"
    assert len(problems) == 1
    assert NO_NUMBERS[what] in file.read_text()


STEERING = r"\u001b[31m\u202e\n\u2028"


def test_a_key_that_steers_a_terminal_or_other_text_is_told_harmlessly(file: Path) -> None:
    file.write_text(f'"{STEERING}" = 1\n[turn]\n"a{STEERING}" = 1\n"{"b" * 5000}" = 2\n')

    _, problems = load(CompanionSettings, file)

    assert [len(str(problem.sentence).splitlines()) for problem in problems] == [1, 1, 1]
    assert all(str(problem.sentence).isprintable() for problem in problems)
    assert r"\x1b[31m\u202e" in str(problems[0].sentence)
    assert max(len(str(problem.sentence)) for problem in problems) < 200


def test_an_address_that_steers_a_terminal_is_not_used(file: Path) -> None:
    file.write_text(r'server.url = "http://a\u202e\u001b[2J"')

    settings, problems = load(ProgramSettings, file)

    assert settings == ProgramSettings()
    assert [problem.key for problem in problems] == ["server.url"]
