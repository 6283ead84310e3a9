"""Lets the program fetch the models that it begins with, once its environment is there: a language model and voices.

The program's own downloader does it: before the program starts (`companion models get`), or in the window, which is
used meanwhile. Where it cannot, the set-up goes on: they can be had later.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from installers.command import Runner
from installers.layout import Layout
from installers.progress import Progress

RECEIPT = "companion-receipt.json"
"""Lies in the folder of a model that came whole."""
FOR_THE_WINDOW = "--get-starter-models"
"""Tells the window that the person has asked for them."""

BEST = "best"
"""Asks for the language model that suits this computer best."""

_KINDS = {"language_model": "Language model", "voice": "Voice", "recogniser": "Recogniser"}
_WITHOUT = {
    "language_model": "Companion listens but cannot reply",
    "voice": "Companion speaks with a plainer voice",
    "recogniser": "Companion hears you less well",
}


@dataclass(frozen=True, slots=True)
class StarterModel:
    """A model of the catalogue that is downloaded."""

    name: str
    title: str
    purpose: str
    size_bytes: int
    is_first: bool
    """Whether the program begins with it."""

    @property
    def described(self) -> str:
        """Such as "Language model A brain (1.1 GB)"."""
        size = (
            f"{self.size_bytes / 1e9:.1f} GB" if self.size_bytes >= 1e9 else f"{self.size_bytes / 1e6:.0f} MB"
        )
        return f"{_KINDS[self.purpose]} {self.title} ({size})"


def read_starter_models(catalog: Path) -> tuple[StarterModel, ...]:
    """Read which models they are; none where the catalogue cannot be read, which the program will tell."""
    return tuple(model for model in _downloaded(catalog) if model.is_first)


def _downloaded(catalog: Path) -> tuple[StarterModel, ...]:
    try:
        tables = tomllib.loads(catalog.read_text("utf-8"))["model"]
        return tuple(
            StarterModel(
                table["name"],
                table["title"],
                table["purpose"],
                table["size_bytes"],
                is_first=table["tier"] == "starter",
            )
            for table in tables
            if table["source"] == "hub"
        )
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError):
        return ()


def fetch_chosen(layout: Layout, runner: Runner, progress: Progress, name: str) -> None:
    """Fetch the language model that the person chose; the one that the program begins with is then not fetched.

    Where it cannot be had, a sentence says so, and that one comes as it does without a choice.
    """
    minds = {model.name: model for model in _downloaded(layout.catalog) if model.purpose == "language_model"}
    if name not in (BEST, *minds):
        progress.say(
            f"No language model is called {name}, so the usual one is used; there are: {', '.join((BEST, *minds))}."
        )
        return
    title = "Language model that suits this computer best" if name == BEST else minds[name].described
    if _get(layout, runner, progress, name, title):
        _note_tried(layout, tuple(model for model in minds.values() if model.is_first))
    else:
        progress.say("The usual language model is used in its place.")


def leave_to_window(layout: Layout, progress: Progress, *, is_needed: bool) -> bool:
    """Return whether the window that opens next is to fetch the models, and say so.

    Args:
        layout: Where they would be.
        progress: Is told.
        is_needed: Whether it is tried again where it was asked for before.
    """
    models = _to_get(layout, is_needed=is_needed)
    if not models:
        return False
    progress.say(f"The window fetches: {', '.join(model.described for model in models)}. Use it meanwhile.")
    _note_tried(layout, models)
    return True


def fetch(layout: Layout, runner: Runner, progress: Progress, *, is_needed: bool) -> None:
    """Fetch the models that are not there; the program's own words say how it went.

    Args:
        layout: Where they are put.
        runner: Runs the program.
        progress: Is told each step.
        is_needed: Whether it is tried again where one could not be had before.
    """
    for model in _to_get(layout, is_needed=is_needed):
        if not _get(layout, runner, progress, model.name, model.described):
            progress.say(
                f"Until you get it (`companion models get {model.name}`), {_WITHOUT[model.purpose]}."
            )
        _note_tried(layout, (model,))


def _get(layout: Layout, runner: Runner, progress: Progress, name: str, title: str) -> bool:
    """Let the program get a model, whose last words are shown; return whether it is here."""
    progress.begin(title)
    fetched = runner.run([str(layout.python), "-m", "companion", "models", "get", name, "--beside-program"])
    progress.end("done" if fetched.is_good else "it could not be had now")
    said = fetched.output.strip().splitlines()
    if said:
        progress.say(said[-1])
    return fetched.is_good


def _to_get(layout: Layout, *, is_needed: bool) -> tuple[StarterModel, ...]:
    """Return the models that are not there, without those that were tried before unless they are needed."""
    tried = () if is_needed else _tried(layout)
    return tuple(
        model
        for model in read_starter_models(layout.catalog)
        if not (layout.models / model.name / RECEIPT).is_file() and model.name not in tried
    )


def _tried(layout: Layout) -> tuple[str, ...]:
    return tuple(layout.tried_models.read_text("utf-8").split()) if layout.tried_models.is_file() else ()


def _note_tried(layout: Layout, models: tuple[StarterModel, ...]) -> None:
    names = dict.fromkeys((*_tried(layout), *(model.name for model in models)))
    layout.tried_models.write_text("\n".join(names), "utf-8")
