from pathlib import Path

import pytest

from companion.evaluation.part import Run
from companion.evaluation.voice_lips import lip_figures
from companion.speaking.engines.flite import Flite, FliteMissing

SENTENCES = (
    "Papa brought a big basket of pumpkins, plums and apples.",
    "The kitchen light is still on.",
    "I am glad that you told me about your brother.",
    "Nobody can know that before they have tried it, can they?",
    "We could walk along the river after lunch, if you like.",
    "It began with twenty five letters; then there were none.",
)


def test_without_flite_its_figures_are_left_out_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(_: Flite) -> None:
        raise FliteMissing("slt")

    monkeypatch.setattr(Flite, "open", missing)

    assert lip_figures(Run(Path()), SENTENCES) == []
    assert "left out" in capsys.readouterr().out


@pytest.mark.model
def test_lips_follow_within_the_goals() -> None:
    pytest.importorskip("pocketsphinx", reason="there is no pocketsphinx for this Python")

    figures = lip_figures(Run(Path()), SENTENCES)

    if not figures:
        pytest.skip("flite's library is not installed")
    late, median, compared, shut, work = figures
    assert late.goal is not None
    assert median.value < late.value <= late.goal
    assert late.value < compared.value < (compared.baseline or 0)
    assert shut.value == 1.0
    assert work.value < 0.1
