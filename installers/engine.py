"""Chooses the language engine for this machine, and installs it.

`llama-cpp-python` is built here from its hash-pinned source, for a graphics card if there is one with the tools to
build for it. If nothing can be built, `xllamacpp` takes its place, which comes as a ready file. A publisher's ready
build from the catalogue is used only if its hash was verified.

Each build lies in a folder of its own and is tested there. Then one atomic change points the environment at it, so that
a running program keeps the build it has.
"""

import hashlib
import os
import shutil
import tarfile
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from installers.command import Runner
from installers.environment import LOCKED, SHOWN, install_locked, run_pip
from installers.layout import Layout
from installers.machine import Graphics, cuda_compiler
from installers.processor import InstructionSet

XLLAMACPP = "xllamacpp"
PROOF = Path(__file__).with_name("prove_engine.py")
POINTER = "companion-engine.pth"
"""File among the packages that names the folder of the used build."""
GPUS = ("auto", "cuda", "vulkan", "metal", "none")

BASE_ARGUMENTS = ("-DGGML_NATIVE=OFF", "-DLLAVA_BUILD=OFF", "-DMTMD_BUILD=OFF")
"""Arguments for every build: only the instructions of an `InstructionSet`; no pictures or sound."""


@dataclass(frozen=True, slots=True)
class EngineBuild:
    """One way to get `llama-cpp-python`, as listed in the catalogue."""

    name: str
    gpu: str
    """"cuda", "vulkan", "metal" or "none"."""
    kind: str
    """"source" for a build made here, "wheel" for the publisher's ready file."""
    cmake_args: tuple[str, ...] = ()
    """Arguments of a build from source, besides `BASE_ARGUMENTS` and those of its instructions."""
    instructions: str = ""
    """Name of its instruction set; "" for the publisher's choice."""
    url: str = ""
    """Address of a ready file."""
    sha256: str = ""
    """Hash of a ready file, hexadecimal."""
    is_verified: bool = True
    """True if the hash was checked against the publisher's; a ready file is never used without that."""


BUILT_IN = (
    EngineBuild("llama-cpp-python", "none", "source", ("-DGGML_METAL=OFF",)),
    EngineBuild(
        "llama-cpp-python-cuda", "cuda", "source", ("-DGGML_CUDA=on", "-DCMAKE_CUDA_ARCHITECTURES=native")
    ),
    EngineBuild("llama-cpp-python-vulkan", "vulkan", "source", ("-DGGML_VULKAN=on",)),
    EngineBuild("llama-cpp-python-metal", "metal", "source", ("-DGGML_METAL=on",)),
)
"""The builds to use if the catalogue lists none."""


def read_builds(catalog: Path) -> tuple[EngineBuild, ...]:
    """Read the catalogue's `[[engine_build]]` tables; return the built-in ones if it has none.

    A table without a name, graphics card or kind is skipped: the catalogue's own checks report it.
    """
    try:
        tables = tomllib.loads(catalog.read_text("utf-8")).get("engine_build", [])
    except (OSError, tomllib.TOMLDecodeError):
        return BUILT_IN
    builds = [
        _build(table) for table in tables if isinstance(table, dict) and {"name", "gpu", "kind"} <= set(table)
    ]
    return tuple(build for build in builds if build.kind in ("source", "wheel")) or BUILT_IN


def _build(table: Mapping[str, object]) -> EngineBuild:
    arguments = table.get("cmake_args", ())
    words = arguments.split() if isinstance(arguments, str) else arguments
    assert isinstance(words, list | tuple)
    return EngineBuild(
        name=str(table["name"]),
        gpu=str(table["gpu"]),
        kind=str(table["kind"]),
        cmake_args=tuple(str(word) for word in words if word not in BASE_ARGUMENTS),
        url=str(table.get("url", "")),
        sha256=str(table.get("sha256", "")),
        is_verified=table.get("verified") is True,
    )


@dataclass(frozen=True, slots=True)
class GpuChoice:
    """The kind of graphics card to build the engine for, and the reason."""

    gpu: str
    """"cuda", "vulkan", "metal" or "none"."""
    sentence: str
    """Reason for the choice, in a sentence for the user."""


def choose_gpu(asked: str, graphics: Graphics) -> GpuChoice:
    """Choose the graphics card to build for; `asked` is one of `GPUS`. One that cannot be built for becomes "none"."""
    offers = {
        "cuda": (
            graphics.has_cuda_card,
            graphics.has_cuda_tools,
            "an NVIDIA card",
            "NVIDIA's CUDA toolkit (nvcc)",
        ),
        "metal": (graphics.has_metal, True, "Apple's graphics", "Xcode's command line tools"),
        "vulkan": (
            graphics.has_vulkan_card,
            graphics.has_vulkan_tools,
            "a card that Vulkan may reach",
            "Vulkan's headers and glslc",
        ),
    }
    if asked == "none":
        return GpuChoice("none", "The engine is built without a graphics card, as asked.")
    if asked != "auto":
        _, has_tools, _, tools = offers[asked]
        if has_tools:
            return GpuChoice(asked, f"The engine is built for {asked}, as asked.")
        return GpuChoice(
            "none",
            f"To build for {asked}, {tools} are missing; the engine does without the card for now.",
        )
    lacking = ""
    for gpu, (has_card, has_tools, card, tools) in offers.items():
        if has_card and has_tools:
            return GpuChoice(gpu, f"There is {card} and what it takes to build for it: {gpu}.")
        if has_card and not lacking:
            lacking = f"There is {card}, but {tools} are missing; the engine does without it for now."
    return GpuChoice(
        "none", lacking or "No graphics card that the engine could use; the processor does the work."
    )


def candidates(builds: Sequence[EngineBuild], gpu: str, *, has_compiler: bool) -> tuple[EngineBuild, ...]:
    """Return the builds worth trying, best first: a verified ready file, from source, without a graphics card."""
    ready = [b for b in builds if b.kind == "wheel" and b.gpu == gpu and b.is_verified and b.sha256 and b.url]
    source = [b for b in builds if b.kind == "source" and b.gpu == gpu and has_compiler]
    plain = [b for b in builds if b.kind == "source" and b.gpu == "none" and has_compiler and gpu != "none"]
    return (*ready, *source, *plain)


def built_with(build: EngineBuild, sets: Sequence[InstructionSet]) -> tuple[EngineBuild, ...]:
    """Return one build with each of the processor's sets; a ready file stays as it is."""
    if build.kind == "wheel":
        return (build,)
    return tuple(
        replace(build, cmake_args=(*build.cmake_args, *each.cmake_args), instructions=each.name)
        for each in sets
    )


def install_engine(layout: Layout, runner: Runner, build: EngineBuild) -> Path | None:
    """Unpack one build of `llama-cpp-python`; return its folder, or None if it is not available."""
    folder = layout.engines / _name_of(layout, build)
    shutil.rmtree(folder, ignore_errors=True)
    into = ("install", "--no-deps", "--target", str(folder))
    if build.kind == "wheel":
        layout.build.mkdir(exist_ok=True)
        lock = layout.build / "ready-engine.txt"
        lock.write_text(f"llama-cpp-python @ {build.url} --hash=sha256:{build.sha256}\n", "utf-8")
        answer = run_pip(layout, runner, *into, *SHOWN, *LOCKED, "-r", str(lock))
    else:
        wheel = built_wheel(layout, build) or _build_wheel(layout, runner, build)
        if wheel is None:
            return None
        answer = run_pip(layout, runner, *into, "--no-index", str(wheel))
    return folder if answer.is_good else None


def prove_engine(layout: Layout, runner: Runner, folder: Path) -> bool:
    """Return True if an unpacked `llama-cpp-python` decodes correctly, in a process of its own.

    An engine with instructions that the processor, or the machine that emulates one, does not support crashes there or
    gives wrong words.
    """
    return runner.ask([str(layout.python), "-I", str(PROOF), str(folder)]).is_good


def use_engine(layout: Layout, runner: Runner, folder: Path) -> None:
    """Make the program use this build from its next start, in place of any earlier one."""
    packages = layout.site_packages()
    assert packages is not None
    _remove_from_packages(layout, runner, packages)
    pointer = packages / POINTER
    unfinished = pointer.with_suffix(".new")
    unfinished.write_text(f"{folder}\n", "utf-8")
    unfinished.replace(pointer)
    for other in layout.engines.iterdir():
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)


def remove_engine(layout: Layout, runner: Runner) -> None:
    """Remove `llama-cpp-python` from the program."""
    packages = layout.site_packages()
    assert packages is not None
    (packages / POINTER).unlink(missing_ok=True)
    _remove_from_packages(layout, runner, packages)
    shutil.rmtree(layout.engines, ignore_errors=True)


def _remove_from_packages(layout: Layout, runner: Runner, packages: Path) -> None:
    """Remove the engine from the place that earlier versions used."""
    if (packages / "llama_cpp").is_dir():
        run_pip(layout, runner, "uninstall", "--yes", "llama-cpp-python")


def build_folder(layout: Layout, build: EngineBuild) -> Path:
    """Return the folder of this build, which is kept so that a repaired installation need not build it again.

    The name stands for the source, the tools and the arguments; a change of any of them makes another build.
    """
    return layout.build / "engine" / _name_of(layout, build)


def _name_of(layout: Layout, build: EngineBuild) -> str:
    content = [layout.lock(name).read_bytes() for name in ("llama-cpp-python", "build")]
    content.append(" ".join((*build.cmake_args, build.sha256)).strip().encode())
    return hashlib.sha256(b"\0".join(content)).hexdigest()[:16]


def built_wheel(layout: Layout, build: EngineBuild) -> Path | None:
    """Return the result of an earlier build, or None; an incomplete one is never in this place."""
    return next(iter(sorted(build_folder(layout, build).glob("llama_cpp_python-*.whl"))), None)


def _build_wheel(layout: Layout, runner: Runner, build: EngineBuild) -> Path | None:
    """Build in a folder that survives an interruption, so that nothing is compiled twice."""
    tools = _build_tools(layout, runner)
    folder = build_folder(layout, build)
    unfinished = folder.with_name(folder.name + "-unfinished")
    for stale in (folder, unfinished / "wheels"):
        shutil.rmtree(stale, ignore_errors=True)
    source = _unpacked_source(layout, runner, tools, unfinished)
    if source is None:
        return None
    flags = ("-v", "--no-deps", "--no-index", "--no-build-isolation")
    places = ("-C", f"build-dir={unfinished / 'made'}", "-w", str(unfinished / "wheels"))
    answer = run_pip(
        layout, runner, "wheel", *flags, *places, str(source), added=build_environment(tools, build)
    )
    if answer.is_good:
        (unfinished / "wheels").rename(folder)
        shutil.rmtree(tools, ignore_errors=True)
    shutil.rmtree(unfinished, ignore_errors=True)
    return built_wheel(layout, build)


def _unpacked_source(layout: Layout, runner: Runner, tools: Path, folder: Path) -> Path | None:
    """Fetch the pinned source into a folder if it is not there yet; return None if it is not available."""
    source = folder / "source"
    if source.is_dir():
        return source
    shutil.rmtree(folder, ignore_errors=True)
    flags = ("--no-deps", "--no-build-isolation", "--no-binary", ":all:", "--require-hashes")
    places = ("-d", str(folder / "archive"), "-r", str(layout.lock("llama-cpp-python")))
    answer = run_pip(layout, runner, "download", *SHOWN, *flags, *places, added={"PYTHONPATH": str(tools)})
    if not answer.is_good:
        return None
    (archive,) = (folder / "archive").iterdir()
    with tarfile.open(archive) as content:
        content.extraction_filter = getattr(tarfile, "data_filter", None)  # Python 3.11.3 has none
        content.extractall(folder / "unpacked")
    (unpacked,) = (folder / "unpacked").iterdir()
    return unpacked.rename(source)


def build_environment(tools: Path, build: EngineBuild) -> dict[str, str]:
    """Return the environment for the build: the arguments, pinned tools and nvcc."""
    nvcc = cuda_compiler(os.environ) if build.gpu == "cuda" else None
    return {
        **({"CUDACXX": nvcc} if nvcc else {}),
        "CMAKE_ARGS": " ".join((*BASE_ARGUMENTS, *build.cmake_args)),
        "PYTHONPATH": str(tools),
        "PATH": os.pathsep.join((str(tools / "bin"), os.environ.get("PATH", os.defpath))),
    }


def _build_tools(layout: Layout, runner: Runner) -> Path:
    """Install the locked build tools into a folder of their own, apart from the program's packages."""
    known = hashlib.sha256(layout.lock("build").read_bytes()).hexdigest()[:16]
    tools = layout.build / "engine" / f"tools-{known}"
    if tools.is_dir():
        return tools
    unfinished = tools.with_name(tools.name + "-unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    install_locked(layout, runner, "build", flags=("--target", str(unfinished)))
    unfinished.rename(tools)
    return tools
