from pathlib import Path

import pytest

from companion.catalog.catalog import Model
from companion.catalog.installed import Installed, NotInstalled
from companion.evaluation import voice_lips
from companion.evaluation.part import Run
from companion.evaluation.voice_lips import lip_figures

SENTENCES = (
    "Papa brought a big basket of pumpkins, plums and apples.",
    "The kitchen light is still on.",
    "I am glad that you told me about your brother.",
    "Nobody can know that before they have tried it, can they?",
    "We could walk along the river after lunch, if you like.",
    "It began with twenty five letters; then there were none.",
)


def test_without_a_voice_that_tells_its_times_the_figures_are_left_out_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(model: Model, models_folder: Path) -> Installed:
        raise NotInstalled("Kokoro is not on this computer.")

    monkeypatch.setattr(voice_lips, "require_installed", missing)

    assert lip_figures(Run(Path()), SENTENCES) == []
    assert "left out" in capsys.readouterr().out


@pytest.mark.model
def test_lips_follow_within_the_goals() -> None:
    pytest.importorskip("pocketsphinx", reason="there is no pocketsphinx for this Python")

    figures = lip_figures(Run(Path()), SENTENCES)

    if not figures:
        pytest.skip("Kokoro is not downloaded")
    off, median, late, compared, shut, _work = figures
    assert median.value < off.value <= 0.07
    assert abs(late.value) <= 0.03
    assert off.value < compared.value < (compared.baseline or 0)
    assert shut.value == 1.0
