from pathlib import Path
from typing import Final

import pytest

from companion.cli.companions import PASSWORD_VARIABLE
from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE
from companion.settings.persona_sections import PersonaSettings
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.writing import set_value
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Speaker, Utterance
from tests.fakes.terminal import Terminal
from tests.tables import each_row

Captured = pytest.CaptureFixture[str]

HELLO = Utterance("a" * 32, 1, Speaker.PERSON, "Hello.", 1.7e9)


@pytest.fixture
def kept(home: Paths) -> Paths:
    home.make()
    with open_store(home, "ada") as store:
        store.utterances.keep(HELLO)
    return home


def listed(capsys: Captured) -> list[str]:
    capsys.readouterr()
    assert main(["companions", "list"]) == 0
    return capsys.readouterr().out.splitlines()


def said(home: Paths, name: str) -> tuple[Utterance, ...]:
    with open_store(home, name) as store:
        return store.utterances.latest(5)


def refused(capsys: Captured, *arguments: str) -> str:
    capsys.readouterr()
    assert main(["companions", *arguments]) == EXIT_TROUBLE
    told = capsys.readouterr()
    assert told.out == ""
    return told.err.strip()


def test_a_companion_that_was_made_is_listed_by_what_it_is_called(kept: Paths, capsys: Captured) -> None:
    assert main(["companions", "create", "Bea"]) == 0
    assert "companion --name bea" in capsys.readouterr().out

    ada, bea = listed(capsys)

    assert ada.startswith("ada ")
    assert "last on 20" in ada
    assert bea.split(maxsplit=1) == ["bea", "Bea, has not talked yet"]


def test_a_companion_whose_settings_cannot_be_read_is_named_and_the_others_are_listed(
    kept: Paths, capsys: Captured
) -> None:
    for name in ("bea", "eve", "zoe"):
        assert main(["companions", "create", name]) == 0
    for name in ("bea", "eve"):
        kept.companion(name).settings_file.write_text("[turn]\npatience = " + "9" * 5000)
    assert main(["companions", "archive", "eve"]) == 0
    capsys.readouterr()

    assert main(["companions", "list"]) == EXIT_TROUBLE

    told = capsys.readouterr()
    assert [line.split()[0].split(".")[0] for line in told.out.splitlines()] == ["ada", "bea", "zoe", "eve"]
    bea, eve = told.err.splitlines()
    assert bea.startswith("companions/bea/settings.toml: line 2 is not valid TOML; ")
    assert eve.startswith("archive/eve.")


def test_a_companion_can_be_one_of_those_that_ship(kept: Paths, capsys: Captured) -> None:
    assert main(["companions", "create", "Bea", "--who", "maren"]) == 0
    assert main(["--name", "bea", "persona", "show"]) == 0

    assert "Bea" in capsys.readouterr().out
    assert "description" in kept.companion("bea").settings_file.read_text()


def test_a_companion_can_come_from_a_card(kept: Paths, tmp_path: Path) -> None:
    card = tmp_path / "card.json"
    main(["companions", "create", "Bea", "--who", "maren"])
    main(["card", "export", "bea", str(card)])

    assert main(["companions", "create", "Cleo", "--card", str(card)]) == 0

    assert kept.companion("cleo").card_file.exists()


def test_a_duplicate_remembers_only_if_asked_for(kept: Paths) -> None:
    assert main(["companions", "duplicate", "ada", "Bea"]) == 0
    assert main(["companions", "duplicate", "ada", "Cleo", "--with-memories"]) == 0

    assert said(kept, "bea") == ()
    assert said(kept, "cleo") == (HELLO,)


def test_one_is_put_away_brought_back_and_deleted_by_its_name(kept: Paths, capsys: Captured) -> None:
    assert main(["companions", "archive", "ada"]) == 0
    (line,) = listed(capsys)
    key = line.split()[0]
    assert "put away on" in line

    assert main(["companions", "restore", key]) == 0
    assert said(kept, "ada") == (HELLO,)
    assert main(["companions", "archive", "ada"]) == 0
    key = listed(capsys)[0].split()[0]
    assert "Companion" in refused(capsys, "delete", key, "Ada")

    assert main(["companions", "delete", key, "companion"]) == 0

    assert listed(capsys) == []


def test_what_a_deleted_link_led_to_is_said(kept: Paths, tmp_path: Path, capsys: Captured) -> None:
    kept.companion("ada").folder.rename(tmp_path / "stick")
    kept.companion("ada").folder.symlink_to(tmp_path / "stick")
    assert main(["companions", "archive", "ada"]) == 0
    key = listed(capsys)[0].split()[0]

    assert main(["companions", "delete", key, "companion"]) == 0

    assert f"{tmp_path / 'stick'} is still there" in capsys.readouterr().out
    assert listed(capsys) == []


def test_one_is_packed_and_brought_in_again(kept: Paths, tmp_path: Path, capsys: Captured) -> None:
    file = str(tmp_path / "ada.companion")

    assert main(["companions", "pack", "ada", file]) == 0
    assert "not encrypted" in capsys.readouterr().out
    assert main(["companions", "unpack", file]) == 0
    assert 'companion --name "ada 2"' in capsys.readouterr().out
    assert main(["companions", "unpack", file, "--as", "Bea"]) == 0

    assert said(kept, "ada 2") == said(kept, "bea") == (HELLO,)
    assert "already" in refused(capsys, "unpack", file, "--as", "bea")


STRANGE: Final = {
    "plain": """
        persona.name = 'Ada'
        [contacts]
        crisis = '0900 666, Better Help'
        [boundaries]
        age = 'adult'
        intimacy = 'affectionate'
    """,
    "inline": """
        contacts = {crisis = '0900 666, Better Help'}
        boundaries.intimacy = 'affectionate'
        persona = {name = 'Ada'}
    """,
    "of many parts": """
        [boundaries]
        intimacy = 'affectionate'
        [persona]
        name = 'Ada'
        [x.y]
        [contacts]
        crisis = '0900 666, Better Help'
        [[x.z]]
    """,
}
LEFT_OUT: Final = '  boundaries.intimacy = "affectionate"\n  contacts.crisis = "0900 666, Better Help"\n'


@pytest.fixture
def strange(kept: Paths, tmp_path: Path, shape: str) -> Path:
    """Have a file that brings its own crisis line and boundaries."""
    file = tmp_path / "ada.companion"
    kept.companion("ada").settings_file.write_text(STRANGE[shape])
    assert main(["companions", "pack", "ada", str(file)]) == 0
    return file


def settings_of(home: Paths, name: str) -> CompanionSettings:
    return load(CompanionSettings, home.companion(name).settings_file)[0]


@pytest.mark.parametrize("shape", STRANGE)
def test_numbers_and_boundaries_of_a_file_are_shown_and_left_out_where_nobody_can_be_asked(
    kept: Paths, strange: Path, capsys: Captured
) -> None:
    assert main(["companions", "unpack", str(strange), "--as", "Bea"]) == 0

    assert LEFT_OUT in capsys.readouterr().out
    bea = settings_of(kept, "bea")
    assert bea == CompanionSettings(persona=PersonaSettings(name="Ada"))


@pytest.mark.parametrize("shape", STRANGE)
def test_what_is_trusted_is_taken_over(kept: Paths, strange: Path, capsys: Captured) -> None:
    assert main(["companions", "unpack", str(strange), "--as", "Bea", "--trust"]) == 0

    assert LEFT_OUT in capsys.readouterr().out
    assert settings_of(kept, "bea") == settings_of(kept, "ada")
    assert settings_of(kept, "bea").contacts.crisis == "0900 666, Better Help"


@pytest.mark.parametrize("shape", ["plain"])
@pytest.mark.parametrize(("answer", "crisis"), [("y\n", "0900 666, Better Help"), ("\n", "")])
def test_the_person_is_asked_whether_to_trust_a_file(
    kept: Paths, strange: Path, monkeypatch: pytest.MonkeyPatch, answer: str, crisis: str
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))

    assert main(["companions", "unpack", str(strange), "--as", "Bea"]) == 0

    assert settings_of(kept, "bea").contacts.crisis == crisis


def test_one_that_is_packed_with_a_password_needs_it(
    kept: Paths, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = str(tmp_path / "ada.companion")
    monkeypatch.setenv(PASSWORD_VARIABLE, "correct horse")

    assert main(["companions", "pack", "ada", file, "--password"]) == 0
    assert "not encrypted" not in capsys.readouterr().out
    assert main(["companions", "unpack", file]) == 0

    monkeypatch.setenv(PASSWORD_VARIABLE, "another")
    assert "password" in refused(capsys, "unpack", file)
    assert [line.split("  ")[0] for line in listed(capsys)] == ["ada", "ada 2"]


def test_one_that_runs_is_not_put_away(kept: Paths, capsys: Captured) -> None:
    with open_store(kept, "ada"):
        assert "already running" in refused(capsys, "archive", "ada")


@each_row(
    "arguments",
    [
        ("create", "a/b"),
        ("create", "ADA"),
        ("create", "Bea", "--who", "nobody"),
        ("create", "Bea", "--card", "nowhere.json"),
        ("duplicate", "nobody", "Bea"),
        ("archive", "nobody"),
        ("restore", "nobody"),
        ("delete", "ada", "Ada"),
        ("pack", "nobody", "nobody.companion"),
        ("pack", "ada", "no/such/folder/ada.companion"),
        ("unpack", "nowhere.companion"),
        ("unpack", "."),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    kept: Paths, capsys: Captured, arguments: tuple[str, ...]
) -> None:
    assert refused(capsys, *arguments).endswith(".")

    assert [line.split()[0] for line in listed(capsys)] == ["ada"]


def test_without_a_name_the_one_that_was_chosen_last_is_meant(kept: Paths, capsys: Captured) -> None:
    main(["companions", "create", "Bea"])
    set_value(ProgramSettings, kept.settings_file, "interface.companion", "bea")

    main(["settings", "set", "voice.rate", "1.2"])
    main(["--name", "ada", "settings", "set", "voice.rate", "0.8"])

    assert "1.2" in kept.companion("bea").settings_file.read_text()
    assert "0.8" in kept.companion("ada").settings_file.read_text()


def test_when_that_one_is_gone_the_first_one_is_meant(kept: Paths) -> None:
    set_value(ProgramSettings, kept.settings_file, "interface.companion", "bea")

    main(["settings", "set", "voice.rate", "1.2"])

    assert kept.companion("companion").settings_file.exists()
    assert not kept.companion("bea").folder.exists()
