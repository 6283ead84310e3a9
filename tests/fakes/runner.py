"""A runner that starts nothing: it notes the commands and does to a folder what they would have done."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from installers.command import Answer
from installers.layout import Layout
from installers.machine import Graphics

GOOD = Answer(0, "")


def graphics(*has: str) -> Graphics:
    return Graphics(
        has_cuda_card="cuda card" in has,
        has_cuda_tools="cuda tools" in has,
        has_vulkan_card="vulkan card" in has,
        has_vulkan_tools="vulkan tools" in has,
        has_metal="metal" in has,
    )


class FakeRunner:
    """Fulfils `installers.command.Runner`.

    Attributes:
        commands: What was run or asked, in order.
        environments: What was added to the environment of each long command.
    """

    def __init__(self, layout: Layout | None = None) -> None:
        self.commands: list[list[str]] = []
        self.environments: list[dict[str, str]] = []
        self._layout = layout
        self._answers: list[tuple[tuple[str, ...], Answer]] = []
        self._once: tuple[tuple[str, ...], Answer] | None = None
        self._interruption: tuple[tuple[str, ...], type[BaseException]] | None = None

    def answers(self, *words: str, status: int = 0, output: str = "") -> None:
        """Let every command that holds all these words end like this; the latest rule that fits counts."""
        self._answers.insert(0, (words, Answer(status, output)))

    def answers_once(self, *words: str, status: int) -> None:
        """Let the next command that holds all these words end like this, and none after it."""
        self._once = (words, Answer(status, ""))

    def values_of(self, variable: str) -> list[str]:
        """Return what long commands found in a variable of their environment, in order."""
        return [environment[variable] for environment in self.environments if variable in environment]

    def is_interrupted_at(self, *words: str, by: type[BaseException] = KeyboardInterrupt) -> None:
        """Raise this at the next command that holds all these words, once."""
        self._interruption = words, by

    def run(self, command: Sequence[str], environment: Mapping[str, str] | None = None) -> Answer:
        self.environments.append(dict(environment or {}))
        return self._take(command, self._imitate)

    def ask(self, command: Sequence[str]) -> Answer:
        return self._take(command, lambda _: None)

    def ran(self, *words: str) -> list[list[str]]:
        """Return the commands that hold all these words."""
        return [command for command in self.commands if _holds(command, words)]

    def _take(self, command: Sequence[str], imitate: Callable[[list[str]], None]) -> Answer:
        words = list(command)
        self.commands.append(words)
        if self._interruption is not None and _holds(words, self._interruption[0]):
            (_, interruption), self._interruption = self._interruption, None
            raise interruption
        if self._once is not None and _holds(words, self._once[0]):
            (_, answer), self._once = self._once, None
            return answer
        answer = next((answer for rule, answer in self._answers if _holds(words, rule)), GOOD)
        if answer.is_good:
            imitate(words)
        return answer

    def _imitate(self, command: list[str]) -> None:
        if self._layout is not None and "venv" in command:
            make_fake_environment(replace(self._layout, environment=Path(command[-1]).name))
        if "--target" in command:
            Path(command[command.index("--target") + 1]).mkdir(parents=True, exist_ok=True)
        if self._layout is not None and "models" in command:
            folder = self._layout.models / command[command.index("get") + 1]
            folder.mkdir(parents=True)
            (folder / "companion-receipt.json").touch()
        if "download" in command:
            make_fake_source(Path(command[command.index("-d") + 1]))
        if "wheel" in command:
            wheels = Path(command[command.index("-w") + 1])
            wheels.mkdir(parents=True, exist_ok=True)
            (wheels / "llama_cpp_python-0.3.36-py3-none-any.whl").touch()


def make_fake_environment(layout: Layout) -> None:
    """Put files where a new environment has them."""
    packages = layout.venv / "lib" / "python3.11" / "site-packages"
    (packages / "pip").mkdir(parents=True, exist_ok=True)
    layout.scripts.mkdir(parents=True, exist_ok=True)
    layout.python.touch()


def make_fake_source(folder: Path) -> None:
    """Put an archive where pip leaves the source of a package."""
    unpacked = folder.with_name("packed") / "llama_cpp_python-0.3.36"
    unpacked.mkdir(parents=True)
    (unpacked / "CMakeLists.txt").touch()
    shutil.make_archive(str(folder / unpacked.name), "gztar", unpacked.parent, unpacked.name)


def _holds(command: Sequence[str], words: Sequence[str]) -> bool:
    line = " ".join(command)
    return all(word in line for word in words)
