from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from companion.catalog.catalog import Catalog, Model, Purpose, Source, read_catalog
from companion.catalog.installed import (
    RECEIPT,
    Installed,
    NotInstalled,
    VerifyingStopped,
    best_installed,
    find_installed,
    has_more_than_the_starter_set,
    installed_models,
    remove,
    require_installed,
    verify,
)
from companion.values import BadInput, CancelToken
from tests.fakes.downloads import put_there

CATALOG = read_catalog()
BASE = CATALOG.model("whisper-base")
QWEN = CATALOG.default_language_model


def only(*names: str) -> Catalog:
    return msgspec.structs.replace(CATALOG, models=tuple(CATALOG.model(name) for name in names))


def found(model: Model, models: Path) -> Installed:
    installed = find_installed(model, models)
    assert installed is not None
    return installed


def test_a_downloaded_model_is_found_with_its_files(tmp_path: Path) -> None:
    put_there(tmp_path, BASE)

    installed = found(BASE, tmp_path)

    assert installed.main_file == tmp_path / "whisper-base" / "model.bin"
    assert installed.size_bytes == 7
    assert verify(installed) == ()


def test_the_starter_set_is_there_before_any_download(tmp_path: Path) -> None:
    names = {installed.model.name for installed in installed_models(CATALOG, tmp_path)}

    assert {"moonshine-tiny-en", "espeak"} <= names
    put_there(tmp_path, QWEN)
    assert not has_more_than_the_starter_set(CATALOG, tmp_path)
    put_there(tmp_path, BASE)
    assert has_more_than_the_starter_set(CATALOG, tmp_path)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "no receipt": lambda folder: (folder / RECEIPT).unlink(),
    "broken receipt": lambda folder: (folder / RECEIPT).write_text("{"),
    "receipt of odd bytes": lambda folder: (folder / RECEIPT).write_bytes(
        (folder / RECEIPT).read_bytes().replace(BASE.name.encode(), b"\xff")
    ),
    "no file": lambda folder: (folder / "model.bin").unlink(),
    "short file": lambda folder: (folder / "model.bin").write_bytes(b"w"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_model_that_is_not_whole_is_not_there(tmp_path: Path, damage: str) -> None:
    put_there(tmp_path, BASE)

    DAMAGES[damage](tmp_path / BASE.name)

    assert find_installed(BASE, tmp_path) is None
    with pytest.raises(NotInstalled) as raised:
        require_installed(BASE, tmp_path)
    assert "Download it in Settings → Models" in raised.value.sentence


def test_changed_bytes_are_found_by_verifying(tmp_path: Path) -> None:
    put_there(tmp_path, BASE)
    installed = found(BASE, tmp_path)
    (tmp_path / BASE.name / "model.bin").write_bytes(b"Weights")

    assert verify(installed) == ("model.bin has changed since it was made: its checksum doesn't match.",)

    (tmp_path / BASE.name / "model.bin").write_bytes(b"w")
    assert verify(installed) == ("model.bin has 1 bytes instead of 7.",)

    (tmp_path / BASE.name / "model.bin").unlink()
    assert "cannot be read" in str(verify(installed)[0])


def test_a_package_that_is_not_installed_holds_no_model(tmp_path: Path) -> None:
    model = msgspec.structs.replace(CATALOG.model("smollm2-135m"), package="no_such_package")

    with pytest.raises(NotInstalled) as raised:
        require_installed(model, tmp_path)

    assert "Install Companion again" in raised.value.sentence


@pytest.fixture
def beside_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "program" / "models" / "downloaded"
    monkeypatch.setattr("companion.catalog.installed.folder_beside_program", lambda: folder)
    return folder


def test_what_set_up_brought_is_found_from_every_models_folder(tmp_path: Path, beside_program: Path) -> None:
    put_there(beside_program, QWEN)

    assert found(QWEN, tmp_path / "one").folder == found(QWEN, tmp_path / "other").folder
    put_there(tmp_path / "one", QWEN)
    assert found(QWEN, tmp_path / "one").folder == tmp_path / "one" / QWEN.name


def test_what_set_up_brought_is_removed_after_the_persons_own(tmp_path: Path, beside_program: Path) -> None:
    put_there(beside_program, QWEN, b"12345")
    put_there(tmp_path / "own", QWEN, b"123")

    freed = [remove(QWEN, tmp_path / "own") for _ in range(2)]

    assert freed[0] < freed[1]
    assert find_installed(QWEN, tmp_path / "own") is None


def test_auto_takes_what_does_better_and_first_what_nobody_was_advised_to_get(tmp_path: Path) -> None:
    def best(purpose: Purpose) -> str | None:
        installed = best_installed(CATALOG, tmp_path, purpose, "en")
        return installed.model.name if installed else None

    assert best(Purpose.RECOGNISER) == "moonshine-tiny-en"
    put_there(tmp_path, BASE)
    assert best(Purpose.RECOGNISER) == "moonshine-tiny-en"  # it hears English better, and sooner
    assert best(Purpose.LANGUAGE_MODEL) is None  # the one for tests is never meant
    put_there(tmp_path, QWEN)
    assert best(Purpose.LANGUAGE_MODEL) == QWEN.name
    put_there(tmp_path, CATALOG.model("gemma-4-e2b"))
    assert best(Purpose.LANGUAGE_MODEL) == "gemma-4-e2b"
    put_there(tmp_path, CATALOG.model("qwen3-4b-instruct-2507"))
    assert best(Purpose.LANGUAGE_MODEL) == "qwen3-4b-instruct-2507"


def test_auto_takes_only_what_knows_the_language(tmp_path: Path) -> None:
    catalog = only("moonshine-tiny-en", "whisper-base")

    assert best_installed(catalog, tmp_path, Purpose.RECOGNISER, "de") is None
    put_there(tmp_path, BASE)
    best = best_installed(catalog, tmp_path, Purpose.RECOGNISER, "de")
    assert best is not None
    assert best.model is BASE


def test_a_downloaded_model_can_be_removed_also_when_damaged(tmp_path: Path) -> None:
    put_there(tmp_path, BASE, b"x" * 1000)
    (tmp_path / BASE.name / RECEIPT).unlink()

    assert remove(BASE, tmp_path) == 1000

    assert list(tmp_path.iterdir()) == []
    with pytest.raises(NotInstalled):
        remove(BASE, tmp_path)


def test_what_came_with_the_program_is_not_removed(tmp_path: Path) -> None:
    for model in CATALOG.models:
        if model.source is not Source.HUB:
            with pytest.raises(BadInput):
                remove(model, tmp_path)


def test_looking_through_files_is_stopped(tmp_path: Path) -> None:
    put_there(tmp_path, BASE)
    cancel = CancelToken()
    cancel.cancel()

    with pytest.raises(VerifyingStopped):
        verify(found(BASE, tmp_path), cancel)
