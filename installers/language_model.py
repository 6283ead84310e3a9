"""Lets the program fetch the language model that it begins with, once its environment is there.

The program's own downloader does it: before the program starts (`companion models get`), or in the window, which is
used meanwhile. Where it cannot, the set-up goes on: the model can be had later.
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


FOR_THE_WINDOW = "--get-language-model"
"""Tells the window that the person has asked for it."""


def leave_to_window(layout: Layout, progress: Progress, *, is_needed: bool) -> bool:
    """Return whether the window that opens next is to fetch the model, and say so.

    Args:
        layout: Where it would be.
        progress: Is told.
        is_needed: Whether it is tried again where it was asked for before.
    """
    model = _to_get(layout, is_needed=is_needed)
    if model is None:
        return False
    progress.say(
        f"The window fetches the language model {model.title} ({model.size_bytes / 1e9:.1f} GB); use it meanwhile."
    )
    layout.tried_model.write_text(model.name, "utf-8")
    return True


def fetch(layout: Layout, runner: Runner, progress: Progress, *, is_needed: bool) -> None:
    """Fetch the model where it is not there; the program's own words say how it went.

    Args:
        layout: Where it is put.
        runner: Runs the program.
        progress: Is told the step.
        is_needed: Whether it is tried again where it could not be had before.
    """
    model = _to_get(layout, is_needed=is_needed)
    if model is None:
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


def _to_get(layout: Layout, *, is_needed: bool) -> DefaultModel | None:
    """Return the model where it is not there; None too where it was tried before, unless it is needed."""
    model = read_default_model(layout.catalog)
    if model is None or (layout.models / model.name / RECEIPT).is_file():
        return None
    return model if is_needed or _read(layout.tried_model) != model.name else None


def _read(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""
