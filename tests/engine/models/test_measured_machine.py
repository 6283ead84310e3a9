from collections.abc import Callable
from pathlib import Path

import pytest

from companion.catalog.catalog import read_catalog
from companion.catalog.installed import Installed
from companion.engine.models.measured_machine import (
    foreseen_machine,
    measure_speed,
    measure_voice,
    measured_machine,
    voice_speeds,
)
from companion.storage.paths import Paths
from companion.thinking.engines.choice import ModelSpec
from companion.values import (
    UNCANCELLED,
    CancelToken,
    CompanionError,
    MeasuredSpeed,
    PartBroken,
    Speed,
    VoiceSpeed,
)
from tests.fakes.made_voices import VOICES

Measured = Callable[[Speed], Speed]


@pytest.fixture
def measured(paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Measured:
    """Try out a model of seven bytes that is so fast."""
    file = tmp_path / "model.gguf"
    file.write_bytes(b"weights")

    def measure(speed: Speed) -> Speed:
        monkeypatch.setattr(
            "companion.engine.models.card_trial.probe_model",
            lambda spec, memory_bytes, cancel=UNCANCELLED: speed,
        )
        return measure_speed(paths, ModelSpec(file=file), memory_bytes=8_000_000_000)

    return measure


def test_the_speed_measured_last_belongs_to_the_machine(paths: Paths, measured: Measured) -> None:
    measured(Speed(9.0, 1.0))
    assert measured(Speed(90.0, 20.0)) == Speed(90.0, 20.0)

    assert measured_machine(paths).speed == MeasuredSpeed(Speed(90.0, 20.0), size_bytes=7)


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b'{"speed": 3, "size_bytes": 7}'])
def test_a_damaged_note_is_as_if_nothing_was_measured(
    content: bytes, paths: Paths, measured: Measured
) -> None:
    measured(Speed(90.0, 20.0))
    (note,) = paths.cache.iterdir()
    note.write_bytes(content)

    assert measured_machine(paths).speed is None


@pytest.fixture
def small_model_reads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Speed | CompanionError]:
    """What comes of trying the small model out, one after the other."""
    small = tmp_path / "small.gguf"
    small.write_bytes(b"small")
    outcomes: list[Speed | CompanionError] = []

    def probe(spec: ModelSpec, *, memory_bytes: int, cancel: CancelToken = UNCANCELLED) -> Speed:
        assert spec.file == small
        outcome = outcomes.pop(0)
        if isinstance(outcome, CompanionError):
            raise outcome
        return outcome

    monkeypatch.setattr("companion.engine.models.measured_machine.small_model_file", lambda: small)
    monkeypatch.setattr("companion.engine.models.card_trial.probe_model", probe)
    return outcomes


def test_before_any_model_has_come_the_small_one_is_tried_once(
    paths: Paths, small_model_reads: list[Speed | CompanionError]
) -> None:
    small_model_reads.append(Speed(214.0, 123.0))  # where the default one reads 43 or more and writes 22

    foreseen = foreseen_machine(paths)

    assert foreseen.speed is not None
    default = foreseen.speed.foreseen(read_catalog().default_language_model.size_bytes)
    assert 38.0 < default.reads < 43.0
    assert 20.0 < default.writes < 24.0
    assert foreseen_machine(paths).speed == foreseen.speed


def test_the_speed_of_a_model_that_was_tried_out_counts_before_what_is_foreseen(
    paths: Paths, measured: Measured, small_model_reads: list[Speed | CompanionError]
) -> None:
    small_model_reads.append(Speed(214.0, 123.0))
    foreseen_machine(paths)
    measured(Speed(90.0, 20.0))

    assert foreseen_machine(paths).speed == MeasuredSpeed(Speed(90.0, 20.0), size_bytes=7)


def test_where_the_small_one_does_not_work_no_speed_is_known(
    paths: Paths, small_model_reads: list[Speed | CompanionError]
) -> None:
    small_model_reads.append(PartBroken("It cannot be used here."))

    assert foreseen_machine(paths).speed is None


def test_a_voice_is_measured_by_what_it_says_and_that_is_known_afterwards(paths: Paths) -> None:
    voice = Installed(read_catalog().model("piper-en-us-joe"), VOICES / "piper", ())
    instants = iter(range(100))

    measured = measure_voice(paths, voice, None, clock=lambda: float(next(instants)))

    assert measured.first_seconds == 1.0
    assert measured.share > 1 / 10
    assert voice_speeds(paths) == {"piper-en-us-joe": measured}


@pytest.mark.parametrize(
    ("speed", "is_quick_enough"),
    [(VoiceSpeed(0.5, 0.4), True), (VoiceSpeed(0.51, 0.1), False), (VoiceSpeed(0.1, 0.41), False)],
)
def test_a_voice_keeps_up_that_is_soon_there_and_leaves_time_for_the_language_model(
    speed: VoiceSpeed, is_quick_enough: bool
) -> None:
    assert speed.is_quick_enough is is_quick_enough
    assert ("too slow" in str(speed.sentence)) is not is_quick_enough
