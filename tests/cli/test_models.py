import dataclasses
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from companion.catalog.catalog import Model, read_catalog
from companion.catalog.download import Progress
from companion.catalog.hub import DownloadFailed
from companion.catalog.installed import Installed, require_installed
from companion.catalog.machine import Machine
from companion.catalog.recommendation import NOT_MEASURED
from companion.cli import models
from companion.cli.main import main
from companion.engine.choices import load_choices
from companion.engine.equip import equip
from companion.engine.models.language_model import NoLanguageModel, language_model_of
from companion.engine.models.measured_machine import measured_machine
from companion.settings.reading import load
from companion.settings.sections import ProgramSettings
from companion.storage.paths import Paths
from companion.thinking.engines.choice import ModelSpec
from companion.values import CancelToken, MeasuredSpeed, PartBroken, PartMissing, Speed
from tests.fakes.downloads import put_there

CATALOG = read_catalog()
MACHINE = Machine(
    16_000_000_000, 8, 10**12, None, 10**10, MeasuredSpeed(Speed(200.0, 25.0), size_bytes=1_117_320_768)
)


class MadeDownloads:
    """Downloads that put a few bytes in place, or fail."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.fails = False

    def __call__(
        self, model: Model, models_folder: Path, *, on_progress: Callable[[Progress], None], **_: object
    ) -> Installed:
        self.asked.append(model.name)
        if self.fails:
            raise DownloadFailed("No network.")
        for done in range(0, 1001, 50):
            on_progress(Progress(done, 1000))
        shutil.rmtree(models_folder / model.name, ignore_errors=True)
        put_there(models_folder, model, b"w" * 1000)
        return require_installed(model, models_folder)


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> Iterator[MadeDownloads]:
    """What downloads; what Ctrl+C does is as before afterwards."""
    made = MadeDownloads()
    monkeypatch.setattr(models, "download", made)
    before = signal.getsignal(signal.SIGINT)
    yield made
    signal.signal(signal.SIGINT, before)


Telling = Callable[..., tuple[int, str]]


@pytest.fixture
def told(
    home: Paths,
    downloads: MadeDownloads,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Telling:
    """Give a command to the machine that is made here; returns its code and what it printed."""

    def told(*words: str, machine: Machine = MACHINE) -> tuple[int, str]:
        for measured in ("measured_machine", "measure_machine", "foreseen_machine"):
            monkeypatch.setattr(models, measured, lambda *_: machine)
        monkeypatch.setattr(models, "free_disk_bytes", lambda _: machine.free_disk_bytes)
        monkeypatch.setattr(models, "_tried", lambda installed, *_: f"{installed.model.name} was tried out.")
        code = main(["models", *words])
        said = capsys.readouterr()
        return code, said.out + said.err

    return told


def test_list_shows_every_model_that_is_offered_with_state_size_and_licence(told: Telling) -> None:
    code, shown = told("list")

    assert code == 0
    for model in CATALOG.offered:
        assert f"  {model.name}: {model.title}, " in shown
        assert model.licence in shown
    assert "smollm2" not in shown
    assert "moonshine-tiny-en: Moonshine tiny, here" in shown
    assert "gemma-4-e4b: Gemma 4 E4B, not downloaded\n      4.2 GB, Apache-2.0" in shown
    assert "for a graphics card, more than this computer does well" in shown


def test_the_licence_is_shown_before_the_download(told: Telling) -> None:
    code, shown = told("get", "whisper-base")

    assert code == 0
    assert shown.index("Licence: MIT, https://") < shown.index("100%")
    assert "Whisper base is here" in shown
    assert shown.count("%") == 11


def test_a_damaged_model_is_got_anew_and_ctrl_c_does_afterwards_what_it_did(
    told: Telling, downloads: MadeDownloads
) -> None:
    told("get", "whisper-base")
    signal.signal(signal.SIGINT, signal.default_int_handler)

    assert models.get("whisper-base", is_accepted=True, is_beside_program=False) == 0
    assert downloads.asked == ["whisper-base"]
    assert models.get("whisper-base", is_accepted=True, is_beside_program=False, is_anew=True) == 0
    assert downloads.asked == ["whisper-base"] * 2
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_what_its_publisher_forbids_is_said_before_the_download(
    told: Telling, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = msgspec.structs.replace(
        CATALOG.model("whisper-base"), forbids=("commercial use", "imitating people")
    )
    catalog = msgspec.structs.replace(CATALOG, models=(small,))
    monkeypatch.setattr(models, "read_catalog", lambda: catalog)

    _, got = told("get", small.name)
    _, listed = told("list")

    forbidden = "ts publisher forbids commercial use and imitating people"
    assert got.index(forbidden) < got.index("100%")
    assert forbidden in listed


def test_a_licence_that_must_be_accepted_waits_for_the_persons_word(
    told: Telling, downloads: MadeDownloads
) -> None:
    code, shown = told("get", "gemma-3-4b")
    assert code == 1
    assert "https://ai.google.dev/gemma/terms" in shown
    assert "`companion models get gemma-3-4b --accept`" in shown
    assert downloads.asked == []

    code, _ = told("get", "gemma-3-4b", "--accept")
    assert code == 0
    assert downloads.asked == ["gemma-3-4b"]


def test_where_little_memory_is_free_it_is_told_with_the_language_model(told: Telling) -> None:
    small = dataclasses.replace(MACHINE, free_memory_bytes=2_000_000_000)

    _, shown = told("get", CATALOG.default_language_model.name, machine=small)

    assert "Only 2 GB of memory is free" in shown.splitlines()[-1]


def test_a_language_model_that_has_come_is_tried_out_and_nothing_else(told: Telling) -> None:
    _, model = told("get", "gemma-4-e2b")
    _, recogniser = told("get", "whisper-base")

    assert "gemma-4-e2b was tried out." in model.splitlines()[-1]
    assert "tried out" not in recogniser


def test_the_list_says_where_the_speed_is_not_measured(told: Telling) -> None:
    unmeasured = dataclasses.replace(MACHINE, speed=None)

    assert str(NOT_MEASURED) in told("list", machine=unmeasured)[1]
    assert str(NOT_MEASURED) not in told("list")[1]


def test_a_model_that_is_here_is_not_downloaded_again(told: Telling, downloads: MadeDownloads) -> None:
    told("get", "whisper-base")

    code, shown = told("get", "whisper-base")

    assert (code, downloads.asked) == (0, ["whisper-base"])
    assert "here already" in shown


@pytest.mark.parametrize("name", ["whisper-base", "best"])
def test_a_download_that_fails_is_told_in_its_sentence(
    told: Telling, downloads: MadeDownloads, name: str
) -> None:
    downloads.fails = True

    code, shown = told("get", name)

    assert code == 1
    assert shown.endswith("No network.\n")


@pytest.mark.parametrize("name", ["whisper-bas", "", "../x"])
@pytest.mark.parametrize("what", ["get", "remove"])
def test_an_unknown_name_is_told(told: Telling, what: str, name: str) -> None:
    code, shown = told(what, name)

    assert code == 1
    assert "No model" in shown


def test_the_best_is_the_language_model_that_suits_this_machine(
    told: Telling, downloads: MadeDownloads
) -> None:
    code, shown = told("get", "best")

    assert (code, downloads.asked) == (0, ["gemma-4-e4b"])
    assert "language model for it is Gemma 4 E4B." in shown
    assert shown.splitlines()[-1].startswith("Gemma 4 E4B is here")


@pytest.mark.parametrize(
    "machine",
    [
        dataclasses.replace(MACHINE, speed=None),
        dataclasses.replace(MACHINE, memory_bytes=4_000_000_000),
        dataclasses.replace(MACHINE, free_disk_bytes=4_000_000_000),
    ],
    ids=["nothing measured", "little memory", "little disk"],
)
def test_where_nothing_larger_suits_it_the_best_is_the_default(
    told: Telling, downloads: MadeDownloads, machine: Machine
) -> None:
    code, _ = told("get", "best", machine=machine)

    assert (code, downloads.asked) == (0, [CATALOG.default_language_model.name])


def test_verify_names_what_is_damaged(told: Telling, home: Paths) -> None:
    told("get", "whisper-base")
    code, shown = told("verify")
    assert code == 0
    assert "whisper-base: as it should be\n" in shown

    (home.models / "whisper-base" / "model.bin").write_bytes(b"v" * 1000)
    code, shown = told("verify")
    assert code == 1
    assert "whisper-base: damaged\n" in shown
    assert "checksum" in shown

    (home.models / "whisper-base" / "model.bin").unlink()
    code, shown = told("verify")
    assert code == 1
    assert "moonshine-tiny-en: as it should be" in shown
    assert "whisper-base: not whole; type `companion models get whisper-base`" in shown


def test_remove_frees_the_disk_and_keeps_what_came_along(told: Telling, home: Paths) -> None:
    told("get", "whisper-base")

    assert told("remove", "whisper-base")[0] == 0
    assert told("remove", "moonshine-tiny-en")[0] == 1
    assert list(home.models.iterdir()) == []


def test_recommend_tells_the_set_its_reason_and_what_is_missing(told: Telling) -> None:
    code, shown = told("recommend")
    assert code == 0
    assert "language model for it is Gemma 4 E4B." in shown
    assert "To download: 4.3 GB" in shown

    told("get", "gemma-4-e4b")
    told("get", "kokoro-82m")
    _, shown = told("recommend")
    assert "All of it is here." in shown


# ---- a language model that has come is tried out at once ------------------------------------------------------


def test_how_fast_it_is_is_told_and_kept(
    home: Paths, downloads: MadeDownloads, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tried: list[Path | None] = []

    def probe(spec: ModelSpec, *, memory_bytes: int, cancel: CancelToken) -> Speed:
        tried.append(spec.file)
        return Speed(90.0, 20.0)

    monkeypatch.setattr("companion.engine.models.card_trial.probe_model", probe)

    assert main(["models", "get", "gemma-4-e2b"]) == 0

    assert tried == [home.models / "gemma-4-e2b" / "model.bin"]
    assert "Reads 90 and writes 20 tokens per second" in capsys.readouterr().out
    assert measured_machine(home).speed == MeasuredSpeed(Speed(90.0, 20.0), size_bytes=1000)


def test_with_the_engine_of_the_first_days_it_is_not_called_too_slow(
    home: Paths, downloads: MadeDownloads, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("companion.engine.models.card_trial.probe_model", lambda *_, **__: Speed(30.0, 12.0))
    monkeypatch.setattr(models, "installers_note", {"to_build": "llama-cpp-python"}.get)

    assert main(["models", "get", "gemma-4-e2b"]) == 0

    said = capsys.readouterr().out
    assert "too slow" not in said
    assert str(models.FASTER_SOON) in said


def test_one_that_cannot_be_tried_out_has_come_all_the_same(
    home: Paths, downloads: MadeDownloads, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def probe(spec: ModelSpec, *, memory_bytes: int, cancel: CancelToken) -> Speed:
        raise PartBroken("It cannot be used here; choose another model.")

    monkeypatch.setattr("companion.engine.models.card_trial.probe_model", probe)

    assert main(["models", "get", "gemma-4-e2b"]) == 0

    assert "It cannot be used here; choose another model." in capsys.readouterr().out
    assert measured_machine(home).speed is None


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
    assert "own.gguf is not there. Choose or download a model" in raised.value.sentence


def test_a_name_of_the_list_is_no_file(home: Paths, own: Path) -> None:
    main(["models", "add", str(own)])
    main(["settings", "set", "models.language_model", "auto"])

    with pytest.raises(NoLanguageModel):
        language_model(home)
