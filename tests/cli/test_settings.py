import pytest

from companion.cli.main import main
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.setting import settings_of
from companion.storage.paths import Paths

Captured = pytest.CaptureFixture[str]


def settings(*words: str) -> int:
    return main(["settings", *words])


def of_companion(home: Paths) -> CompanionSettings:
    return load(CompanionSettings, home.companion("companion").settings_file)[0]


def of_program(home: Paths) -> ProgramSettings:
    return load(ProgramSettings, home.settings_file)[0]


def test_show_lists_every_setting_with_value_default_and_range(home: Paths, capsys: Captured) -> None:
    assert settings("set", "turn.patience", "1.5") == 0

    assert settings("show") == 0

    shown = capsys.readouterr().out
    for setting in (*settings_of(ProgramSettings), *settings_of(CompanionSettings)):
        assert f"{setting.key} = " in shown
        assert setting.sentence in shown
    assert "turn.patience = 1.5 (default 1)" in shown


def test_show_tells_settings_in_the_persons_language(home: Paths, capsys: Captured) -> None:
    assert settings("set", "interface.language", "de") == 0

    assert settings("show") == 0

    shown = capsys.readouterr().out
    assert '  interface.language = "de" (Standard "system")\n' in shown
    assert "      Geduld. " in shown
    assert "Erlaubt: eine Zahl von 0.5 bis 3." in shown


def test_show_names_what_is_wrong_with_its_line(home: Paths, capsys: Captured) -> None:
    home.make()
    home.settings_file.write_text("[sound]\nmicrophone = 3\n")

    assert settings("show") == 1

    assert "! line 2: sound.microphone must be" in capsys.readouterr().out


def test_show_does_not_show_the_servers_key(home: Paths, capsys: Captured) -> None:
    assert settings("set", "server.key", "swordfish") == 0

    assert settings("show") == 0

    assert "swordfish" not in capsys.readouterr().out


def test_set_finds_the_file_a_setting_belongs_to(home: Paths, capsys: Captured) -> None:
    assert settings("set", "turn.patience", "0.6") == 0
    assert settings("set", "compute.threads", "2") == 0

    assert of_companion(home).turn.patience == 0.6
    assert of_program(home).compute.threads == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("turn.patiense", "1", "did you mean turn.patience?"),
        ("turn.patience", "9", "turn.patience must be a number from 0.5 to 3."),
        ("turn.patience", "never", "turn.patience must be a number from 0.5 to 3."),
        ("turn.patience", "-1", "turn.patience must be a number from 0.5 to 3."),
    ],
)
def test_what_cannot_be_is_told_in_one_line_and_nothing_is_written(
    key: str, value: str, told: str, home: Paths, capsys: Captured
) -> None:
    assert settings("set", key, value) == 1

    out = capsys.readouterr().out
    assert told in out
    assert out.count("\n") == 1
    assert not home.companion("companion").settings_file.exists()


def test_lists_and_times_of_boundaries_are_set_and_shown(home: Paths, capsys: Captured) -> None:
    assert settings("set", "boundaries.topics", '["politics", "my weight"]') == 0
    assert settings("set", "boundaries.quiet_from", "22:00") == 0
    assert settings("set", "boundaries.topics", "politics") == 1
    settings("show")

    boundaries = of_companion(home).boundaries
    assert (boundaries.topics, boundaries.quiet_from) == (("politics", "my weight"), "22:00")
    shown = capsys.readouterr().out
    assert 'such as ["politics", "my weight"].' in shown
    assert 'boundaries.topics = ["politics", "my weight"] (default [])' in shown
    assert 'boundaries.quiet_from = "22:00" (default "")' in shown


def test_reset_takes_one_or_all_back(home: Paths, capsys: Captured) -> None:
    settings("set", "turn.patience", "0.6")
    settings("set", "reply.max_tokens", "50")
    settings("set", "compute.threads", "2")

    assert settings("reset", "turn.patience") == 0
    assert (of_companion(home).turn.patience, of_companion(home).reply.max_tokens) == (1.0, 50)

    assert settings("reset") == 0
    assert (of_companion(home), of_program(home)) == (CompanionSettings(), ProgramSettings())
    assert capsys.readouterr().out == ""


def test_settings_of_one_companion_are_not_those_of_another(home: Paths, capsys: Captured) -> None:
    assert main(["--name", "Robin", "settings", "set", "turn.patience", "0.7"]) == 0
    assert settings("show") == 0

    assert "turn.patience = 1\n" in capsys.readouterr().out
