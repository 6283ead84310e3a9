import io
from pathlib import Path

import pytest

from installers import coqui, environment, machine
from installers.layout import THIS, Layout
from installers.machine import Machine
from installers.problem import CannotInstall
from installers.progress import Progress
from tests.fakes.runner import FakeRunner, graphics

LOCK = (
    "# a lock\n"
    "coqui-tts==0.28.0 \\\n    --hash=sha256:00\n"
    "nvidia-cublas==13.1 ; sys_platform == 'linux' \\\n    --hash=sha256:00\n"
    "torch==2.13.0 \\\n    --hash=sha256:00\n"
    "torchaudio==2.11.0 \\\n    --hash=sha256:00\n"
)


class Site:
    """A repository in a temporary folder, on a machine with or without an NVIDIA card."""

    def __init__(self, root: Path) -> None:
        self.layout = Layout(root)
        folder = root / "installers" / "lock"
        folder.mkdir(parents=True)
        for name in ("pip", "torch-cpu"):
            (folder / f"{name}.txt").write_text(f"{name}==1 \\\n    --hash=sha256:00\n")
        (folder / "coqui.txt").write_text(LOCK)
        self.runner = FakeRunner(self.layout)
        self.shown = io.StringIO()

    def install(self, gpu: str | None = None, *, repair: bool = False) -> list[list[str]]:
        """Install, and return what was run for it."""
        self.runner.commands.clear()
        coqui.install(self.layout, self.runner, Progress(self.shown, lambda: 0.0), gpu=gpu, repair=repair)
        return self.runner.commands

    def installed(self) -> str:
        """Return the lock that was installed last."""
        return Path(self.runner.ran("coqui")[-1][-3]).read_text("utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setattr(machine, "graphics_of", lambda _machine, _runner, _environment: graphics())
    monkeypatch.setattr(machine, "this_machine", lambda: Machine("linux", "x86_64", (2, 36)))
    monkeypatch.setattr(machine, "disk_free_bytes", lambda _folder: 10**12)
    return Site(tmp_path)


def test_it_gets_an_environment_of_its_own_and_leaves_the_programs_alone(site: Site) -> None:
    commands = site.install()

    assert environment.is_usable(site.layout.coqui)
    assert not site.layout.venv.exists()
    assert not [line for line in commands if str(site.layout.python) in line]


def test_without_a_card_pytorch_for_processors_is_taken_and_nothing_of_cuda(site: Site) -> None:
    site.install()

    (line,) = site.runner.ran("torch-cpu.txt")
    assert "--require-hashes" in line
    assert "coqui-tts==" in site.installed()
    assert "torchaudio==" in site.installed()
    assert "torch==" not in site.installed()
    assert "nvidia" not in site.installed()


def test_where_that_is_not_found_the_common_pytorch_takes_its_place(site: Site) -> None:
    site.runner.answers("torch-cpu.txt", status=1, output="ERROR: No matching distribution found")

    site.install()

    assert site.installed() == LOCK
    assert "4 GB more" in site.shown.getvalue()


@pytest.mark.parametrize("gpu", [None, "cuda"])
def test_with_a_card_the_common_pytorch_is_taken_at_once(
    site: Site, monkeypatch: pytest.MonkeyPatch, gpu: str | None
) -> None:
    monkeypatch.setattr(machine, "graphics_of", lambda _machine, _runner, _environment: graphics("cuda card"))

    site.install(gpu)

    assert site.runner.ran("torch-cpu.txt") == []
    assert site.installed() == LOCK


@pytest.mark.parametrize("there", [Machine("win32", "amd64", None), Machine("darwin", "arm64", (15, 0))])
def test_elsewhere_the_common_pytorch_is_for_processors_anyway(
    site: Site, monkeypatch: pytest.MonkeyPatch, there: Machine
) -> None:
    monkeypatch.setattr(machine, "this_machine", lambda: there)

    site.install()

    assert site.runner.ran("torch-cpu.txt") == []
    assert site.installed() == LOCK


@pytest.mark.parametrize(
    "there", [Machine("linux", "aarch64", (2, 36)), Machine("darwin", "x86_64", (12, 0))]
)
def test_a_machine_without_files_is_told_so_before_anything(
    site: Site, monkeypatch: pytest.MonkeyPatch, there: Machine
) -> None:
    monkeypatch.setattr(machine, "this_machine", lambda: there)

    with pytest.raises(CannotInstall, match="no files that run on this machine"):
        site.install()
    assert site.runner.commands == []


def test_a_second_time_runs_no_program_at_all_but_a_repair_does_all(site: Site) -> None:
    site.install()

    assert site.install() == []
    assert any("venv" in line for line in site.install(repair=True))


def test_a_changed_lock_is_installed_into_the_same_environment(site: Site) -> None:
    site.install()
    site.layout.lock("coqui").write_text(LOCK.replace("0.28.0", "0.29.0"))

    commands = site.install()

    assert not any("venv" in line for line in commands)
    assert "coqui-tts==0.29.0" in site.installed()


def test_an_interrupted_installation_is_not_taken_for_whole(site: Site) -> None:
    site.runner.is_interrupted_at("coqui-for-this-machine.txt")

    with pytest.raises(KeyboardInterrupt):
        site.install()

    assert site.install() != []
    assert site.install() == []


def test_a_failure_ends_in_a_sentence_and_a_full_disk_before_anything(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.runner.answers("coqui-for-this-machine.txt", status=1, output="ERROR: no route to host")
    with pytest.raises(CannotInstall, match="no route to host"):
        site.install()

    monkeypatch.setattr(machine, "disk_free_bytes", lambda _folder: 10**9)
    site.runner.commands.clear()
    with pytest.raises(CannotInstall, match="4 GB"):
        site.install()
    assert site.runner.commands == []


def test_the_lock_pins_what_is_for_cards_alone_and_pytorch_for_processors_at_the_same_version() -> None:
    lock = THIS.lock("coqui").read_text("utf-8")

    assert "nvidia-cublas" in coqui.cuda_packages(lock)
    assert "torch" not in coqui.cuda_packages(lock)
    assert "\ntorch==2.13.0 " in lock
    assert "\ntorch==2.13.0+cpu " in THIS.lock("torch-cpu").read_text("utf-8")
