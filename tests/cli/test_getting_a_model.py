"""A language model that has come is tried out at once; what fits this machine is told by that."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.catalog.catalog import Model
from companion.catalog.installed import Installed, require_installed
from companion.cli import models
from companion.cli.main import main
from companion.engine.models.measured_machine import measured_machine
from companion.storage.paths import Paths
from companion.thinking.engines.choice import ModelSpec
from companion.values import CancelToken, MeasuredSpeed, PartBroken, Speed, Told
from tests.fakes.downloads import put_there


def comes(model: Model, models_folder: Path, **_: object) -> Installed:
    put_there(models_folder, model)
    return require_installed(model, models_folder)


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Downloads that put a file of seven bytes in place; what Ctrl+C does is as before afterwards."""
    monkeypatch.setattr(models, "download", comes)
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


def test_how_fast_it_is_is_told_and_kept(
    home: Paths, downloads: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tried: list[Path | None] = []

    def probe(spec: ModelSpec, *, memory_bytes: int, cancel: CancelToken) -> Speed:
        tried.append(spec.file)
        return Speed(90.0, 20.0)

    monkeypatch.setattr("companion.engine.models.card_trial.probe_model", probe)

    assert main(["models", "get", "gemma-4-e2b"]) == 0

    assert tried == [home.models / "gemma-4-e2b" / "model.bin"]
    assert "Reads 90 and writes 20 tokens per second" in capsys.readouterr().out
    assert measured_machine(home).speed == MeasuredSpeed(Speed(90.0, 20.0), size_bytes=7)


def test_with_the_engine_of_the_first_days_it_is_not_called_too_slow(
    home: Paths, downloads: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("companion.engine.models.card_trial.probe_model", lambda *_, **__: Speed(30.0, 12.0))
    monkeypatch.setattr(models, "installers_note", {"to_build": "llama-cpp-python"}.get)

    assert main(["models", "get", "gemma-4-e2b"]) == 0

    said = capsys.readouterr().out
    assert "too slow" not in said
    assert str(models.FASTER_SOON) in said


def test_one_that_cannot_be_tried_out_has_come_all_the_same(
    home: Paths, downloads: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def probe(spec: ModelSpec, *, memory_bytes: int, cancel: CancelToken) -> Speed:
        raise PartBroken(Told("It cannot be used here; choose another model."))

    monkeypatch.setattr("companion.engine.models.card_trial.probe_model", probe)

    assert main(["models", "get", "gemma-4-e2b"]) == 0

    assert "It cannot be used here; choose another model." in capsys.readouterr().out
    assert measured_machine(home).speed is None
