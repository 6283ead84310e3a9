from pathlib import Path

import pytest

from companion.cli import models
from companion.cli.main import main
from companion.engine.choices import load_choices
from companion.engine.equip import equip
from companion.engine.models.language_model import NoLanguageModel, language_model_of
from companion.settings.reading import load
from companion.settings.sections import ProgramSettings
from companion.storage.paths import Paths
from companion.thinking.engines.choice import ModelSpec
from companion.values import PartMissing, Speed


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(models, "try_on_card", lambda paths, spec, memory_bytes: Speed(120.0, 2.0))
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "own.gguf"
    file.write_bytes(b"weights")
    return file


def language_model(home: Paths) -> ModelSpec:
    return language_model_of(home, load_choices(home, "companion"))


def test_a_file_of_ones_own_answers_from_where_it_lies(
    home: Paths, own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "add", own.name]) == 0

    assert language_model(home).file == own
    assert own.read_bytes() == b"weights"
    told = capsys.readouterr().out
    assert "Reads 120 and writes 2 tokens per second. That is too slow" in told
    assert "keep the file there" in told


def test_a_file_that_cannot_be_used_leaves_the_model_that_is_set(
    home: Paths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "own.gguf"
    file.write_bytes(b"GGUF")
    before, _ = load(ProgramSettings, home.settings_file)

    assert main(["models", "add", str(file)]) == 1

    assert load(ProgramSettings, home.settings_file)[0] == before
    assert "cut short or damaged; get it again" in capsys.readouterr().out


def test_a_file_that_has_gone_is_told_as_the_model_is_opened_and_not_before(home: Paths, own: Path) -> None:
    main(["models", "add", str(own)])
    own.unlink()

    equipment = equip(home, "companion", load_choices(home, "companion"))

    with pytest.raises(PartMissing) as raised:
        equipment.open_language_model()
    assert "own.gguf is not there; choose or download a model" in raised.value.sentence


def test_a_name_of_the_list_is_no_file(home: Paths, own: Path) -> None:
    main(["models", "add", str(own)])
    main(["settings", "set", "models.language_model", "auto"])

    with pytest.raises(NoLanguageModel):
        language_model(home)
