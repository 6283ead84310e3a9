"""Lets the program fetch the language model that it begins with, into this folder, once its environment is there.

The program's own downloader does it (`companion models get`). Where it cannot, the set-up goes on: the model can be had
later, and the window be used meanwhile.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from installers.command import Runner
from installers.layout import Layout
from installers.progress import Progress

RECEIPT = "companion-receipt.json"
"""Lies in the folder of a model that came whole."""


@dataclass(frozen=True, slots=True)
class DefaultModel:
    """The language model that the catalogue says the program begins with."""

    name: str
    title: str
    size_bytes: int


def read_default_model(catalog: Path) -> DefaultModel | None:
    """Read which model it is; None where the catalogue cannot be read, which the program will tell."""
    try:
        tables = tomllib.loads(catalog.read_text("utf-8"))["model"]
        return next(
            DefaultModel(table["name"], table["title"], table["size_bytes"])
            for table in tables
            if (table["purpose"], table["tier"]) == ("language_model", "starter")
        )
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, StopIteration):
        return None


def fetch(layout: Layout, runner: Runner, progress: Progress, *, is_needed: bool) -> None:
    """Fetch the model where it is not there; the program's own words say how it went.

    Args:
        layout: Where it is put.
        runner: Runs the program.
        progress: Is told the step.
        is_needed: Whether it is tried again where it could not be had before.
    """
    model = read_default_model(layout.catalog)
    if model is None or (layout.models / model.name / RECEIPT).is_file():
        return
    if not is_needed and _read(layout.tried_model) == model.name:
        return
    progress.begin(f"Language model {model.title} ({model.size_bytes / 1e9:.1f} GB)")
    command = [str(layout.python), "-m", "companion", "models", "get", model.name, "--beside-program"]
    fetched = runner.run(command)
    progress.end("done" if fetched.is_good else "it could not be had now")
    said = fetched.output.strip().splitlines()
    if said:
        progress.say(said[-1])
    if not fetched.is_good:
        progress.say(
            f"Until you get it (`companion models get {model.name}`), Companion listens but cannot reply."
        )
    layout.tried_model.write_text(model.name, "utf-8")


def _read(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""
