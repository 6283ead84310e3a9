import io
import sys
import tomllib
from pathlib import Path

import pytest

from installers.command import ChildProcesses
from installers.engine import (
    BASE_ARGUMENTS,
    BUILT_IN,
    PROOF,
    EngineBuild,
    build_environment,
    build_folder,
    built_with,
    candidates,
    choose_gpu,
    read_builds,
)
from installers.layout import THIS
from installers.machine import Graphics
from installers.processor import InstructionSet
from installers.progress import Progress
from tests.fakes.runner import graphics
from tests.tables import each_row

READY = EngineBuild(
    "ready", "cuda", "wheel", url="https://example.org/x.whl", sha256="00" * 32, is_verified=True
)
UNVERIFIED = EngineBuild(
    "unverified", "cuda", "wheel", url="https://example.org/x.whl", sha256="00" * 32, is_verified=False
)


@each_row(
    ("asked", "there", "expected"),
    [
        ("auto", graphics(), "none"),
        ("auto", graphics("cuda tools"), "none"),
        ("auto", graphics("cuda card"), "none"),
        ("auto", graphics("cuda card", "cuda tools", "vulkan card", "vulkan tools"), "cuda"),
        ("auto", graphics("cuda card", "vulkan card", "vulkan tools"), "vulkan"),
        ("auto", graphics("metal"), "metal"),
        ("none", graphics("cuda card", "cuda tools"), "none"),
        ("cuda", graphics("cuda tools"), "cuda"),
        ("vulkan", graphics("vulkan card"), "none"),
    ],
)
def test_the_engine_is_built_for_what_is_there_and_can_be_built_for(
    asked: str, there: Graphics, expected: str
) -> None:
    assert choose_gpu(asked, there).gpu == expected


def test_a_card_that_cannot_be_built_for_is_named_with_what_is_missing() -> None:
    assert "nvcc" in choose_gpu("auto", graphics("cuda card")).sentence


def test_a_ready_file_is_used_only_when_its_hash_was_verified() -> None:
    builds = (READY, UNVERIFIED, *BUILT_IN)

    tried = candidates(builds, "cuda", has_compiler=True)

    assert [build.name for build in tried] == ["ready", "llama-cpp-python-cuda", "llama-cpp-python"]


def test_without_a_compiler_nothing_is_built() -> None:
    assert candidates(BUILT_IN, "none", has_compiler=False) == ()


def test_a_plain_build_is_tried_once() -> None:
    assert [b.name for b in candidates(BUILT_IN, "none", has_compiler=True)] == ["llama-cpp-python"]


def test_the_catalogue_lists_the_builds_that_the_installer_knows(tmp_path: Path) -> None:
    catalog = tmp_path / "catalog.toml"
    catalog.write_text(
        '[[engine_build]]\nname = "x"\ngpu = "cuda"\nkind = "source"\ncmake_args = ["-DGGML_CUDA=on"]\n'
        'verified = true\n[[engine_build]]\nname = "half"\n'
    )

    assert read_builds(catalog) == (EngineBuild("x", "cuda", "source", ("-DGGML_CUDA=on",)),)


@pytest.mark.parametrize("content", [None, "", "[[engine_build", "version = 1"])
def test_without_a_readable_list_the_built_in_builds_are_used(tmp_path: Path, content: str | None) -> None:
    catalog = tmp_path / "catalog.toml"
    if content is not None:
        catalog.write_text(content)

    assert read_builds(catalog) == BUILT_IN


def test_the_shipped_catalogue_has_a_build_for_every_kind_of_card() -> None:
    builds = read_builds(THIS.catalog)

    assert {build.gpu for build in builds if build.kind == "source"} == {"none", "cuda", "vulkan", "metal"}


def test_every_ready_file_of_the_shipped_catalogue_is_off_until_it_has_a_verified_hash() -> None:
    tables = tomllib.loads(THIS.catalog.read_text("utf-8"))["engine_build"]

    for table in tables:
        if table["kind"] == "wheel" and table["verified"]:
            assert len(bytes.fromhex(table["sha256"])) == 32


@pytest.mark.model
def test_the_engine_that_is_installed_here_passes_its_proof(tmp_path: Path) -> None:
    pytest.importorskip("llama_cpp")
    runner = ChildProcesses(Progress(io.StringIO(), lambda: 0.0), tmp_path / "log")

    assert runner.ask([sys.executable, "-I", str(PROOF)]).status == 0


def test_builds_with_other_arguments_are_kept_apart() -> None:
    sets = (InstructionSet("AVX2", ("-DGGML_AVX2=ON",)), InstructionSet("any"))
    builds = [variant for build in BUILT_IN for variant in built_with(build, sets)]
    folders = {build_folder(THIS, build) for build in builds}

    assert len(folders) == len(sets) * len(BUILT_IN)


def test_a_ready_file_is_taken_as_it_is_whatever_the_processor_has() -> None:
    assert built_with(READY, (InstructionSet("AVX2"), InstructionSet("any"))) == (READY,)


def test_a_build_finds_its_arguments_and_the_pinned_tools_first(tmp_path: Path) -> None:
    environment = build_environment(tmp_path, BUILT_IN[1])

    assert environment["CMAKE_ARGS"].split()[: len(BASE_ARGUMENTS)] == list(BASE_ARGUMENTS)
    assert "-DGGML_CUDA=on" in environment["CMAKE_ARGS"]
    assert environment["PATH"].startswith(str(tmp_path / "bin"))
