import re
import tomllib

from companion.hearing.turn_end import CARRIER
from installers.environment import read_needs
from installers.layout import THIS
from tests.tables import each_row

NAMES = ("pip", "run", "test", "build", "llama-cpp-python", "xllamacpp", "files-only", "coqui", "torch-cpu")


def pinned(lock: str) -> dict[str, str]:
    """Read a lock as names and versions; fails on a line that pins nothing."""
    lines = [
        line
        for line in THIS.lock(lock).read_text("utf-8").splitlines()
        if line and not line.startswith(("#", " "))
    ]
    found = [re.match(r"([a-z0-9-]+)==([^ ]+) ", line) for line in lines]
    assert all(found)
    return {match[1]: match[2] for match in found if match}


@each_row("lock", NAMES)
def test_every_package_has_its_hashes(lock: str) -> None:
    text = THIS.lock(lock).read_text("utf-8")

    entries = re.split(r"\n(?=[a-z0-9])", text)

    for entry in entries[1:]:
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry.splitlines()[0]


@each_row("lock", NAMES)
def test_no_lock_names_a_place_to_download_from(lock: str) -> None:
    text = THIS.lock(lock).read_text("utf-8")

    assert "://" not in text
    assert "index" not in text.replace("importlib", "")


def test_the_lock_holds_whatever_the_project_asks_for() -> None:
    project = tomllib.loads((THIS.root / "pyproject.toml").read_text("utf-8"))
    names = [re.split(r"[^a-z0-9-]", line)[0] for line in project["project"]["dependencies"]]
    tools = [re.split(r"[^a-z0-9-]", line)[0] for line in project["dependency-groups"]["dev"]]

    assert set(names) - set(pinned("xllamacpp")) <= set(pinned("run"))
    assert set(tools) <= set(pinned("test"))


def test_pip_brings_the_language_engines_that_the_installer_brings() -> None:
    project = tomllib.loads((THIS.root / "pyproject.toml").read_text("utf-8"))["project"]

    assert f"xllamacpp=={pinned('xllamacpp')['xllamacpp']}" in project["dependencies"]
    assert project["optional-dependencies"]["engine"] == [
        f"llama-cpp-python=={pinned('llama-cpp-python')['llama-cpp-python']}"
    ]


def test_whoever_lacks_the_ear_for_turn_ends_is_told_to_get_the_very_one_of_the_lock() -> None:
    name, version = CARRIER.split("==")

    assert pinned("files-only")[name] == version


def test_the_checks_run_on_the_very_packages_that_a_person_gets() -> None:
    tested = pinned("test")

    assert pinned("run").items() <= tested.items()
    assert pinned("pip").items() <= tested.items()


def test_the_usual_machines_can_have_every_demanding_package() -> None:
    needs = read_needs(THIS.needs)

    assert "moonshine-voice" in needs
    for machine in ("linux-x86_64", "win32-amd64", "darwin-arm64"):
        assert all(machine in where for where in needs.values())
