from pathlib import Path

import pytest

from companion.catalog.catalog import Model
from companion.catalog.installed import Installed, NotInstalled
from tests.lab.evaluation import voice_lips
from tests.lab.evaluation.part import Run
from tests.lab.evaluation.voice_lips import lip_figures

SENTENCES = ("The kitchen light is still on.",)


def test_without_a_voice_that_tells_its_times_the_figures_are_left_out_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(model: Model, models_folder: Path) -> Installed:
        raise NotInstalled("Kokoro is not on this computer.")

    monkeypatch.setattr(voice_lips, "require_installed", missing)

    assert lip_figures(Run(Path()), SENTENCES) == []
    assert "left out" in capsys.readouterr().out
