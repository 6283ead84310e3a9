import io
from pathlib import Path

import pytest

from companion.settings.command import SettingsFiles, reset_, set_, show
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.setting import settings_of


@pytest.fixture
def files(tmp_path: Path) -> SettingsFiles:
    return SettingsFiles(tmp_path / "program.toml", tmp_path / "companion.toml")


def test_show_lists_every_setting_with_value_default_and_range(files: SettingsFiles) -> None:
    files.companion.write_text("[turn]\npatience = 1.5\n")
    out = io.StringIO()

    assert show(files, out) == 0

    shown = out.getvalue()
    for setting in (*settings_of(ProgramSettings), *settings_of(CompanionSettings)):
        assert f"{setting.key} = " in shown
        assert setting.sentence in shown
    assert "turn.patience = 1.5 (default 1)" in shown


def test_show_names_what_is_wrong_with_its_line(files: SettingsFiles) -> None:
    files.program.write_text("[sound]\nmicrophone = 3\n")
    out = io.StringIO()

    assert show(files, out) == 1

    assert "! line 2: sound.microphone must be" in out.getvalue()


def test_show_does_not_show_the_servers_key(files: SettingsFiles) -> None:
    files.program.write_text('[server]\nkey = "swordfish"\n')
    out = io.StringIO()

    show(files, out)

    assert "swordfish" not in out.getvalue()


def test_set_finds_the_file_a_setting_belongs_to(files: SettingsFiles) -> None:
    out = io.StringIO()

    assert set_(files, "turn.patience", "0.6", out) == 0
    assert set_(files, "compute.threads", "2", out) == 0

    assert load(CompanionSettings, files.companion)[0].turn.patience == 0.6
    assert load(ProgramSettings, files.program)[0].compute.threads == 2
    assert out.getvalue() == ""


@pytest.mark.parametrize(
    ("key", "text", "told"),
    [
        ("turn.patiense", "1", "did you mean turn.patience?"),
        ("turn.patience", "9", "turn.patience must be a number from 0.5 to 3."),
    ],
)
def test_set_tells_what_is_wrong_in_one_line(files: SettingsFiles, key: str, text: str, told: str) -> None:
    out = io.StringIO()

    assert set_(files, key, text, out) == 1

    assert told in out.getvalue()
    assert out.getvalue().count("\n") == 1
    assert not files.companion.exists()


def test_lists_and_times_of_boundaries_are_set_and_shown(files: SettingsFiles) -> None:
    out = io.StringIO()

    assert set_(files, "boundaries.topics", '["politics", "my weight"]', out) == 0
    assert set_(files, "boundaries.quiet_from", "22:00", out) == 0
    assert set_(files, "boundaries.topics", "politics", out) == 1
    show(files, out)

    companion, _ = load(CompanionSettings, files.companion)
    assert (companion.boundaries.topics, companion.boundaries.quiet_from) == (
        ("politics", "my weight"),
        "22:00",
    )
    assert 'such as ["politics", "my weight"].' in out.getvalue()
    assert 'boundaries.topics = ["politics", "my weight"] (default [])' in out.getvalue()
    assert 'boundaries.quiet_from = "22:00" (default "")' in out.getvalue()


def test_reset_takes_one_or_all_back(files: SettingsFiles) -> None:
    out = io.StringIO()
    set_(files, "turn.patience", "0.6", out)
    set_(files, "reply.max_tokens", "50", out)
    set_(files, "compute.threads", "2", out)

    assert reset_(files, "turn.patience", out) == 0
    companion, _ = load(CompanionSettings, files.companion)
    assert (companion.turn.patience, companion.reply.max_tokens) == (1.0, 50)

    assert reset_(files, None, out) == 0
    assert load(CompanionSettings, files.companion)[0] == CompanionSettings()
    assert load(ProgramSettings, files.program)[0] == ProgramSettings()
    assert out.getvalue() == ""
