import dataclasses
import io
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from companion.catalog.catalog import Model, read_catalog
from companion.catalog.command import get_model, list_models, recommend_models, remove_model, verify_models
from companion.catalog.download import Progress
from companion.catalog.hub import NoNetwork
from companion.catalog.installed import RECEIPT, Installed, Receipt, ReceivedFile, find_installed, sha256_of
from companion.catalog.machine import Machine
from companion.catalog.recommendation import NOT_MEASURED, Profile
from companion.values import CancelToken, MeasuredSpeed, Speed

CATALOG = read_catalog()
MACHINE = Machine(
    16_000_000_000, 8, 10**12, None, 10**10, MeasuredSpeed(Speed(200.0, 25.0), size_bytes=1_117_320_768)
)


class MadeDownloads:
    """Downloads that put a few bytes in place, or fail."""

    def __init__(self, fails: bool = False) -> None:
        self.asked: list[str] = []
        self._fails = fails

    def __call__(
        self,
        model: Model,
        models_folder: Path,
        *,
        is_accepted: bool,
        on_progress: Callable[[Progress], None],
        cancel: CancelToken,
    ) -> Installed:
        self.asked.append(model.name)
        if self._fails:
            raise NoNetwork("No network.")
        for done in range(0, 1001, 50):
            on_progress(Progress(done, 1000))
        folder = models_folder / model.name
        folder.mkdir(parents=True)
        (folder / "model.bin").write_bytes(b"w" * 1000)
        received = ReceivedFile("model.bin", 1000, sha256_of(folder / "model.bin"))
        receipt = Receipt(model.name, model.repository, "0" * 40, (received,))
        (folder / RECEIPT).write_bytes(msgspec.json.encode(receipt))
        installed = find_installed(model, models_folder)
        assert installed is not None
        return installed


def get(
    models: Path,
    name: str,
    *,
    accept: bool = False,
    downloads: MadeDownloads | None = None,
    machine: Machine = MACHINE,
) -> tuple[int, str]:
    out = io.StringIO()
    code = get_model(
        CATALOG,
        models,
        name,
        is_accepted=accept,
        download=downloads or MadeDownloads(),
        cancel=CancelToken(),
        try_out=lambda installed: f"{installed.model.name} was tried out.",
        machine=machine,
        out=out,
    )
    return code, out.getvalue()


def test_list_shows_every_model_that_is_offered_with_state_size_and_licence(tmp_path: Path) -> None:
    out = io.StringIO()

    assert list_models(CATALOG, tmp_path, MACHINE, out) == 0

    shown = out.getvalue()
    for model in CATALOG.offered:
        assert f"  {model.name}: {model.title}, " in shown
        assert model.licence in shown
    assert "smollm2" not in shown
    assert "moonshine-tiny-en: Moonshine tiny (English), here" in shown
    assert "gemma-4-e4b: Gemma 4 E4B, not downloaded\n      4.2 GB, Apache-2.0" in shown
    assert "gpu, more than this computer does well" in shown


def test_the_licence_is_shown_before_the_download(tmp_path: Path) -> None:
    code, shown = get(tmp_path, "whisper-base")

    assert code == 0
    assert shown.index("Licence: MIT, https://") < shown.index("100%")
    assert "Whisper base is here" in shown
    assert shown.count("%") == 11


def test_what_its_publisher_forbids_is_said_before_the_download(tmp_path: Path) -> None:
    small = msgspec.structs.replace(
        CATALOG.model("whisper-base"), forbids=("commercial use", "imitating people")
    )
    catalog = msgspec.structs.replace(CATALOG, models=(small,))
    out = io.StringIO()
    listed = io.StringIO()

    get_model(
        catalog,
        tmp_path,
        small.name,
        is_accepted=False,
        download=MadeDownloads(),
        cancel=CancelToken(),
        try_out=lambda installed: "",
        machine=MACHINE,
        out=out,
    )
    list_models(catalog, tmp_path, MACHINE, listed)

    forbidden = "ts publisher forbids commercial use and imitating people"
    assert out.getvalue().index(forbidden) < out.getvalue().index("100%")
    assert forbidden in listed.getvalue()


def test_a_licence_that_must_be_accepted_waits_for_the_persons_word(tmp_path: Path) -> None:
    downloads = MadeDownloads()

    code, shown = get(tmp_path, "gemma-3-4b", downloads=downloads)
    assert code == 1
    assert "https://ai.google.dev/gemma/terms" in shown
    assert "--accept" in shown
    assert downloads.asked == []

    code, _ = get(tmp_path, "gemma-3-4b", accept=True, downloads=downloads)
    assert code == 0
    assert downloads.asked == ["gemma-3-4b"]


def test_where_little_memory_is_free_it_is_told_with_the_language_model(tmp_path: Path) -> None:
    small = dataclasses.replace(MACHINE, free_memory_bytes=2_000_000_000)

    _, shown = get(tmp_path, CATALOG.default_language_model.name, machine=small)

    assert "Only 2.0 GB of memory are free now" in shown.splitlines()[-1]


def test_a_language_model_that_has_come_is_tried_out_and_nothing_else(tmp_path: Path) -> None:
    _, model = get(tmp_path, "gemma-4-e2b")
    _, recogniser = get(tmp_path, "whisper-base")

    assert "gemma-4-e2b was tried out." in model.splitlines()[-1]
    assert "tried out" not in recogniser


def test_the_list_says_where_the_speed_is_not_measured(tmp_path: Path) -> None:
    unmeasured = dataclasses.replace(MACHINE, speed=None)

    assert NOT_MEASURED in told(lambda out: list_models(CATALOG, tmp_path, unmeasured, out))[1]
    assert NOT_MEASURED not in told(lambda out: list_models(CATALOG, tmp_path, MACHINE, out))[1]


def test_a_model_that_is_here_is_not_downloaded_again(tmp_path: Path) -> None:
    downloads = MadeDownloads()
    get(tmp_path, "whisper-base", downloads=downloads)

    code, shown = get(tmp_path, "whisper-base", downloads=downloads)

    assert (code, downloads.asked) == (0, ["whisper-base"])
    assert "here already" in shown


def test_a_download_that_fails_is_told_in_its_sentence(tmp_path: Path) -> None:
    code, shown = get(tmp_path, "whisper-base", downloads=MadeDownloads(fails=True))

    assert code == 1
    assert shown.endswith("No network.\n")


@pytest.mark.parametrize("name", ["whisper-bas", "", "../x"])
def test_an_unknown_name_is_told(tmp_path: Path, name: str) -> None:
    for code, shown in (
        get(tmp_path, name),
        told(lambda out: remove_model(CATALOG, tmp_path, name, out)),
        told(lambda out: verify_models(CATALOG, tmp_path, name, out)) if name else (1, "No model"),
    ):
        assert code == 1
        assert "No model" in shown


def told(command: Callable[[io.StringIO], int]) -> tuple[int, str]:
    out = io.StringIO()
    return command(out), out.getvalue()


def test_verify_names_what_is_damaged(tmp_path: Path) -> None:
    get(tmp_path, "whisper-base")
    assert told(lambda out: verify_models(CATALOG, tmp_path, "whisper-base", out)) == (
        0,
        "whisper-base: as it should be\n",
    )

    (tmp_path / "whisper-base" / "model.bin").write_bytes(b"v" * 1000)
    code, shown = told(lambda out: verify_models(CATALOG, tmp_path, "whisper-base", out))
    assert code == 1
    assert "checksum" in shown

    (tmp_path / "whisper-base" / "model.bin").unlink()
    code, shown = told(lambda out: verify_models(CATALOG, tmp_path, None, out))
    assert code == 1
    assert "moonshine-tiny-en: as it should be" in shown
    assert "whisper-base: not whole; type `companion models get whisper-base`" in shown


def test_remove_frees_the_disk_and_keeps_what_came_along(tmp_path: Path) -> None:
    get(tmp_path, "whisper-base")

    assert told(lambda out: remove_model(CATALOG, tmp_path, "whisper-base", out))[0] == 0
    assert told(lambda out: remove_model(CATALOG, tmp_path, "moonshine-tiny-en", out))[0] == 1
    assert list(tmp_path.iterdir()) == []


def test_recommend_tells_the_set_its_reason_and_what_is_missing(tmp_path: Path) -> None:
    code, shown = told(lambda out: recommend_models(CATALOG, tmp_path, MACHINE, "en", out))
    assert code == 0
    assert "suits it best is Gemma 4 E4B." in shown
    assert "To download: 4.3 GB" in shown

    get(tmp_path, "gemma-4-e4b")
    get(tmp_path, "kokoro-82m")
    _, shown = told(lambda out: recommend_models(CATALOG, tmp_path, MACHINE, "en", out))
    assert "All of it is here." in shown


@pytest.mark.parametrize(
    ("profile", "code", "expected"),
    [
        (Profile.SMALL, 0, "qwen2.5-coder-1.5b"),
        (Profile.USUAL, 0, "gemma-4-e4b"),
        (Profile.GRAPHICS_CARD, 1, "No graphics card"),
    ],
)
def test_recommend_takes_a_profile_by_its_name(
    tmp_path: Path, profile: Profile, code: int, expected: str
) -> None:
    ended, shown = told(lambda out: recommend_models(CATALOG, tmp_path, MACHINE, "en", out, profile=profile))

    assert ended == code
    assert expected in shown
