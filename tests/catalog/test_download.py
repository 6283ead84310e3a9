import hashlib
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from companion.catalog.catalog import Model, ModelFile, Purpose, Source, Tier
from companion.catalog.download import (
    DiskTrouble,
    DownloadCancelled,
    Progress,
    download,
)
from companion.catalog.hub import (
    BrokeOff,
    DownloadFailed,
    Hub,
    HubStalled,
    has,
)
from companion.catalog.installed import Installed, find_installed, verify
from companion.values import BadInput, CancelToken
from tests.fakes.hub import COMMIT, FakeHub, serving

pytestmark = pytest.mark.usefixtures("fresh_session")

WEIGHTS = bytes(range(256)) * 4096  # 1 MiB
FILES = {
    "config.json": b'{"made": true}\n',
    "model.bin": WEIGHTS,
    "vocabulary.txt": b"a\nb\n",
    "README.md": b"#",
}


def known(name: str, content: bytes | None = None) -> ModelFile:
    """A file as the catalogue pins it."""
    content = FILES[name] if content is None else content
    return ModelFile(name, len(content), hashlib.sha256(content).hexdigest())


def made_model(*files: ModelFile, must_accept: bool = False, source: Source = Source.HUB) -> Model:
    return Model(
        name="made",
        title="Made model",
        purpose=Purpose.RECOGNISER,
        tier=Tier.SMALL,
        publisher="Nobody",
        source=source,
        package="made",
        repository="made/model",
        revision=COMMIT,
        languages=("en",),
        licence="MIT",
        licence_url="https://example.org/licence",
        must_accept=must_accept,
        size_bytes=1,
        files=files or (known("config.json"), known("model.bin"), known("vocabulary.txt")),
    )


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    with serving(FakeHub(dict(FILES))) as served:
        yield served


def fetch(
    hub: FakeHub,
    models: Path,
    model: Model | None = None,
    *,
    seen: list[Progress] | None = None,
    cancel: CancelToken | None = None,
    free_bytes: int = 10**12,
    is_accepted: bool = False,
    is_anew: bool = False,
    patience: float = 20.0,
) -> Installed:
    return download(
        model or made_model(),
        models,
        is_accepted=is_accepted,
        is_anew=is_anew,
        on_progress=(seen if seen is not None else []).append,
        cancel=cancel or CancelToken(),
        hub=Hub(hub.endpoint, patience=patience),
        free_bytes=lambda _: free_bytes,
        wait=lambda _: None,
    )


def left_over(models: Path) -> list[str]:
    return sorted(str(path.relative_to(models)) for path in models.rglob("*") if path.is_file())


def test_a_model_comes_whole_with_a_receipt(hub: FakeHub, models: Path) -> None:
    installed = fetch(hub, models)

    assert installed.folder == models / "made"
    assert (models / "made" / "model.bin").read_bytes() == WEIGHTS
    assert {file.path: file.sha256 for file in installed.files} == {
        name: hashlib.sha256(FILES[name]).hexdigest()
        for name in ("config.json", "model.bin", "vocabulary.txt")
    }
    assert installed.main_file.name == "model.bin"
    assert COMMIT in (models / "made" / "companion-receipt.json").read_text()
    assert verify(installed) == ()
    assert left_over(models) == [
        f"made/{name}" for name in ("companion-receipt.json", "config.json", "model.bin", "vocabulary.txt")
    ]
    assert find_installed(made_model(), models) == installed


def test_progress_is_told_up_to_the_end(hub: FakeHub, models: Path) -> None:
    seen: list[Progress] = []

    fetch(hub, models, seen=seen)

    total = sum(len(FILES[name]) for name in ("config.json", "model.bin", "vocabulary.txt"))
    done = [progress.done_bytes for progress in seen]
    assert done == sorted(done)
    assert seen[-1] == Progress(total, total)
    assert len(seen) > 3


def test_a_model_that_is_there_is_not_downloaded_again(hub: FakeHub, models: Path) -> None:
    fetch(hub, models)
    before = len(hub.tokens)

    fetch(hub, models)

    assert len(hub.tokens) == before


def test_a_damaged_model_is_downloaded_anew(hub: FakeHub, models: Path) -> None:
    fetch(hub, models)
    (models / "made" / "model.bin").write_bytes(b"cut")

    installed = fetch(hub, models)

    assert verify(installed) == ()


def test_a_copy_that_is_to_be_replaced_stays_until_the_new_one_is_whole(hub: FakeHub, models: Path) -> None:
    there = fetch(hub, models)
    there.main_file.write_bytes(WEIGHTS[::-1])
    hub.status = 503

    with pytest.raises(DownloadFailed):
        fetch(hub, models, is_anew=True)
    assert find_installed(made_model(), models) == there
    hub.status = 200

    assert verify(fetch(hub, models, is_anew=True)) == ()


def test_files_in_folders_keep_their_place(hub: FakeHub, models: Path) -> None:
    hub.files["onnx/model.bin"] = b"inner"

    installed = fetch(hub, models, made_model(known("onnx/model.bin", b"inner")))

    assert installed.main_file == models / "made" / "onnx" / "model.bin"


def test_a_connection_that_breaks_is_opened_again_where_it_ended(hub: FakeHub, models: Path) -> None:
    hub.cuts = [10, 300_000]

    installed = fetch(hub, models, made_model(known("model.bin")))

    assert verify(installed) == ()
    assert hub.ranges[0] == ("model.bin", None)
    assert [asked for _, asked in hub.ranges[1:]] == ["bytes=10-", "bytes=300010-"]


@settings(max_examples=15)
@given(cuts=st.lists(st.integers(1, 400_000), max_size=5), ignores_ranges=st.just(False))
@example(cuts=[400_000, 10], ignores_ranges=True)  # begins anew twice; a third time would be given up
@example(cuts=[10, 400_000], ignores_ranges=True)
def test_cutting_the_connection_elsewhere_changes_nothing(
    hub: FakeHub, tmp_path_factory: pytest.TempPathFactory, cuts: list[int], ignores_ranges: bool
) -> None:
    models = tmp_path_factory.mktemp("models")
    hub.cuts, hub.ignores_ranges = list(cuts), ignores_ranges

    installed = fetch(hub, models, made_model(known("model.bin")))

    assert installed.main_file.read_bytes() == WEIGHTS


def test_a_hub_that_ends_every_file_too_early_is_told_and_gone_on_with(hub: FakeHub, models: Path) -> None:
    hub.cuts = [1000, 0, 0, 0]

    with pytest.raises(BrokeOff) as raised:
        fetch(hub, models, made_model(known("model.bin")))

    assert "continue from here" in raised.value.sentence
    assert find_installed(made_model(), models) is None
    hub.ranges.clear()
    assert verify(fetch(hub, models, made_model(known("model.bin")))) == ()
    assert hub.ranges == [("model.bin", "bytes=1000-")]


def test_a_hub_that_stalls_is_given_up_and_the_next_try_goes_on(hub: FakeHub, models: Path) -> None:
    hub.files["model.bin"] = b"abc"  # one byte comes with each try, then none
    hub.stalls = True
    model = made_model(known("model.bin", b"abc"))

    with pytest.raises(HubStalled) as raised:
        fetch(hub, models, model, patience=0.25)

    assert "stopped sending" in raised.value.sentence
    hub.stalls = False
    assert verify(fetch(hub, models, model)) == ()
    assert hub.ranges[-1][1] is not None


def test_a_cancelled_download_stops_and_goes_on_later(hub: FakeHub, models: Path) -> None:
    cancel = CancelToken()

    with pytest.raises(DownloadCancelled):
        download(
            made_model(known("model.bin")),
            models,
            is_accepted=False,
            on_progress=lambda _: cancel.cancel(),
            cancel=cancel,
            hub=Hub(hub.endpoint),
            wait=lambda _: None,
        )

    assert find_installed(made_model(), models) is None
    assert verify(fetch(hub, models, made_model(known("model.bin")))) == ()
    start = hub.ranges[-1][1]
    assert start is not None
    assert 0 < int(start.removeprefix("bytes=").removesuffix("-")) < len(WEIGHTS)


def test_what_came_of_another_revision_is_thrown_away(hub: FakeHub, models: Path) -> None:
    old = models / ".partial" / "made@0123456789ab"
    old.mkdir(parents=True)
    (old / "model.bin.part").write_bytes(b"old")

    fetch(hub, models)

    assert not old.exists()


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "no longer where it was"),
        (410, "no longer where it was"),
        (401, "accepted its terms"),
        (403, "accepted its terms"),
        (400, "has a problem"),
        (429, "has a problem"),
        (500, "has a problem"),
        (503, "has a problem"),
    ],
)
def test_what_the_hub_answers_is_told_in_a_sentence(
    hub: FakeHub, models: Path, status: int, words: str
) -> None:
    hub.status = status

    with pytest.raises(DownloadFailed) as raised:
        fetch(hub, models)

    assert words in raised.value.sentence
    assert left_over(models.parent) == []


def test_a_file_that_is_gone_is_told(hub: FakeHub, models: Path) -> None:
    hub.files = {"config.json": FILES["config.json"]}

    with pytest.raises(DownloadFailed, match="404"):
        fetch(hub, models)


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        ("sends_in_circles", "in circles"),
        ("answers_with_page", "sign-in page"),
        ("serves_page_as_file", "sign-in page"),
    ],
)
def test_a_network_that_stands_between_is_recognised(
    hub: FakeHub, models: Path, trouble: str, words: str
) -> None:
    setattr(hub, trouble, True)

    with pytest.raises(DownloadFailed) as raised:
        fetch(hub, models)

    assert words in raised.value.sentence
    assert find_installed(made_model(), models) is None


@pytest.mark.parametrize("name", ["config.json", "model.bin"])
@pytest.mark.parametrize("change", [lambda content: content[:-1] + b"?", lambda content: content + b"?"])
def test_other_bytes_than_announced_are_thrown_away(
    hub: FakeHub, models: Path, name: str, change: "st.SearchStrategy[bytes]"
) -> None:
    hub.changed[name] = change(FILES[name])  # type: ignore[operator]

    with pytest.raises(DownloadFailed, match=r"checksum|more bytes"):
        fetch(hub, models)

    assert find_installed(made_model(), models) is None
    hub.changed.clear()
    assert verify(fetch(hub, models)) == ()


def test_without_a_network_the_next_step_is_told(models: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    with pytest.raises(DownloadFailed) as raised:
        fetch(FakeHub({}, endpoint=f"http://127.0.0.1:{port}"), models)

    assert "internet connection" in raised.value.sentence


def test_a_disk_that_is_too_small_is_told_before_the_first_byte(hub: FakeHub, models: Path) -> None:
    with pytest.raises(DiskTrouble) as raised:
        fetch(hub, models, free_bytes=1000)

    assert "needs 201 MB of free disk" in raised.value.sentence
    assert hub.ranges == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_disk_that_fills_up_is_told(hub: FakeHub, models: Path) -> None:
    partial = models / ".partial" / f"made@{COMMIT[:12]}"
    partial.mkdir(parents=True)
    (partial / "model.bin.part").symlink_to("/dev/full")

    with pytest.raises(DiskTrouble) as raised:
        fetch(hub, models, made_model(known("model.bin")))

    assert "The disk is full" in raised.value.sentence


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_file_system_that_takes_no_large_files_is_told(hub: FakeHub, models: Path) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, before[1]))
    try:
        with pytest.raises(DiskTrouble) as raised:
            fetch(hub, models, made_model(known("model.bin")))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert "a file as large" in raised.value.sentence


def test_a_folder_that_cannot_be_written_is_told(hub: FakeHub, models: Path) -> None:
    models.write_text("in the way")

    with pytest.raises(DownloadFailed) as raised:
        fetch(hub, models)

    assert "models folder" in raised.value.sentence


def test_a_licence_that_must_be_accepted_comes_first(hub: FakeHub, models: Path) -> None:
    with pytest.raises(BadInput) as raised:
        fetch(hub, models, made_model(must_accept=True))

    assert "https://example.org/licence" in raised.value.sentence
    assert hub.tokens == []
    fetch(hub, models, made_model(must_accept=True), is_accepted=True)


def test_the_persons_token_is_sent_only_where_the_publisher_demands_it(
    hub: FakeHub, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_mine")

    fetch(hub, models)
    assert set(hub.tokens) == {None}

    (models / "made" / "model.bin").unlink()
    hub.tokens.clear()
    fetch(hub, models, made_model(must_accept=True), is_accepted=True)
    assert set(hub.tokens) == {"Bearer hf_mine"}


def test_a_model_from_elsewhere_is_not_downloaded(hub: FakeHub, models: Path) -> None:
    with pytest.raises(BadInput, match="not downloaded"):
        fetch(hub, models, made_model(source=Source.PACKAGE))


def test_telemetry_and_the_second_protocol_are_off(hub: FakeHub, models: Path) -> None:
    fetch(hub, models)

    from huggingface_hub import constants

    assert constants.HF_HUB_DISABLE_TELEMETRY
    assert constants.HF_HUB_DISABLE_XET
    assert os.environ["HF_HUB_DISABLE_TELEMETRY"] == "1"


def test_the_hub_is_known_to_give_a_model_without_taking_it(hub: FakeHub) -> None:
    assert has(Hub(hub.endpoint), made_model())
    hub.status = 503
    assert not has(Hub(hub.endpoint), made_model())
    hub.status = 200
    hub.files.clear()
    assert not has(Hub(hub.endpoint), made_model())


def test_a_hub_that_is_not_there_gives_nothing() -> None:
    assert not has(Hub("http://127.0.0.1:9", patience=1.0), made_model())
