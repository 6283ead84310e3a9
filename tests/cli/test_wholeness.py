import base64
import hashlib
import shutil
from pathlib import Path

import pytest

from companion.catalog.catalog import Model, read_catalog
from companion.catalog.installed import find_installed
from companion.cli import models, wholeness
from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE
from companion.cli.wholeness import LIST, program_troubles
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Speaker, Utterance
from installers.packaging.tree import list_of_files
from tests.fakes.downloads import put_there

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def whole_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading all that is installed takes seconds."""
    monkeypatch.setattr(wholeness, "program_troubles", lambda: iter(()))


@pytest.fixture
def package(tmp_path: Path) -> Path:
    root = tmp_path / "companion-1"
    (root / "lib").mkdir(parents=True)
    (root / "lib" / "engine.so").write_bytes(b"kernels")
    (root / "lib" / "ü.txt").write_text("papers")
    (root / LIST).write_text(list_of_files(root), "utf-8")
    return root


@pytest.fixture
def voice(home: Paths) -> Model:
    home.make()
    model = read_catalog().model("kokoro-82m")
    put_there(home.models, model)
    return model


def damage(file: Path, at: float = 0.5) -> None:
    """Change one byte at a share of the file."""
    content = bytearray(file.read_bytes())
    content[int(len(content) * at)] ^= 1
    file.write_bytes(content)


def test_a_changed_and_a_missing_file_of_a_package_are_named_with_what_to_do(package: Path) -> None:
    assert list(program_troubles(package)) == []
    damage(package / "lib" / "engine.so")
    (package / "lib" / "ü.txt").unlink()

    *named, advice = program_troubles(package)

    assert named == [f"{Path('lib', 'engine.so')}: changed", f"{Path('lib', 'ü.txt')}: missing"]
    assert "again" in str(advice)


def test_without_a_list_the_packages_of_the_environment_are_compared_with_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = tmp_path / "thing-1.dist-info"
    papers.mkdir()
    (papers / "METADATA").write_text("Metadata-Version: 2.1\nName: thing\nVersion: 1\n")
    digest = base64.urlsafe_b64encode(hashlib.sha256(b"x = 1\n").digest()).decode().rstrip("=")
    (papers / "RECORD").write_text(f"thing.py,sha256={digest},6\nthing-1.dist-info/RECORD,,\n")
    (tmp_path / "thing.py").write_bytes(b"x = 1\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    before = list(program_troubles(tmp_path))
    (tmp_path / "thing.py").write_bytes(b"x = 2\n")

    assert before == []
    assert next(program_troubles(tmp_path)) == "thing.py: changed"


def test_all_is_well_where_it_is(home: Paths, capsys: Captured) -> None:
    with open_store(home, "companion") as store:
        store.utterances.keep(Utterance("a" * 32, 1, Speaker.PERSON, "Hello.", 1.0))

    assert main(["--verify"]) == 0
    assert "companions: as it should be" in capsys.readouterr().out


def test_a_damaged_model_is_told_and_got_again_by_a_repair(
    home: Paths, voice: Model, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def get(name: str, *, is_accepted: bool, is_beside_program: bool, is_anew: bool) -> int:
        assert is_anew
        shutil.rmtree(home.models / name)
        put_there(home.models, read_catalog().model(name))
        return 0

    monkeypatch.setattr(models, "get", get)
    damage(home.models / voice.name / "model.bin")

    assert main(["--verify"]) == EXIT_TROUBLE
    assert "checksum doesn't match" in capsys.readouterr().out
    assert main(["--repair"]) == 0
    assert main(["--verify"]) == 0


def test_what_came_of_a_download_that_broke_off_is_gone_on_with(
    home: Paths, voice: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = home.models / voice.name / "model.bin"
    file.write_bytes(b"half")
    found: list[bytes] = []

    def get(name: str, *, is_accepted: bool, is_beside_program: bool, is_anew: bool) -> int:
        found.append(file.read_bytes())
        return 0

    monkeypatch.setattr(models, "get", get)

    assert main(["--repair"]) == 0
    assert found == [b"half"]


def test_a_model_that_cannot_be_had_again_is_still_told_and_stays(
    home: Paths, voice: Model, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "get", lambda *_, **__: 1)
    damage(home.models / voice.name / "model.bin")

    assert main(["--repair"]) == EXIT_TROUBLE
    assert voice.title in capsys.readouterr().out
    assert find_installed(voice, home.models) is not None


def test_a_damaged_database_is_told_and_what_can_be_read_of_it_saved(home: Paths, capsys: Captured) -> None:
    with open_store(home, "companion") as store:
        for number in range(1, 201):
            store.utterances.keep(Utterance("a" * 32, number, Speaker.PERSON, "Hello. " * 40, 1.0))
    damage(home.companion("companion").database, 0.8)  # behind the tables' descriptions

    assert main(["--verify"]) == EXIT_TROUBLE
    assert "companion: " in capsys.readouterr().out
    main(["--repair"])
    assert main(["--verify"]) == 0


def test_a_companion_that_is_open_is_said_to_be(home: Paths, capsys: Captured) -> None:
    with open_store(home, "companion"):
        assert main(["--verify"]) == EXIT_TROUBLE

    assert "companion: " in capsys.readouterr().out
