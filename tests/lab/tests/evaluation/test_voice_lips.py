from pathlib import Path

import pytest

from companion.catalog.catalog import Model
from companion.catalog.installed import Installed, NotInstalled
from tests.lab.evaluation import voice_lips
from tests.lab.evaluation.part import Run
from tests.lab.evaluation.voice_lips import lip_figures


def test_lips_need_a_voice_that_tells_its_times(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(model: Model, models_folder: Path) -> Installed:
        raise NotInstalled("Kokoro is not on this computer.")

    monkeypatch.setattr(voice_lips, "require_installed", missing)

    with pytest.raises(NotInstalled):
        lip_figures(Run(Path()))
