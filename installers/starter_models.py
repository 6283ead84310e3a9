"""Fetches the starter models, once the environment is there: a language model and voices.

The program's own downloader does the work: before the program starts (`companion models get`), or in the window, which
can be used in the meantime. If it fails, the set-up continues: the models can be fetched later.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from installers.command import Runner
from installers.layout import Layout
from installers.progress import Progress

RECEIPT = "companion-receipt.json"
"""Name of the file that marks a complete model in its folder."""
FOR_THE_WINDOW = "--get-starter-models"
"""Option that tells the window that the user has asked for the models."""

BEST = "best"
"""Value that asks for the language model that suits this computer best."""

_KINDS = {"language_model": "Language model", "voice": "Voice", "recogniser": "Recogniser"}
_WITHOUT = {
    "language_model": "Companion listens but cannot reply",
    "voice": "Companion speaks with a plainer voice",
    "recogniser": "Companion hears you less well",
}


@dataclass(frozen=True, slots=True)
class StarterModel:
    """A model of the catalogue to download."""

    name: str
    title: str
    purpose: str
    size_bytes: int
    is_first: bool
    """True if it is a starter model."""

    @property
    def described(self) -> str:
        """Its description, such as "Language model A brain (1.1 GB)"."""
        size = (
            f"{self.size_bytes / 1e9:.1f} GB" if self.size_bytes >= 1e9 else f"{self.size_bytes / 1e6:.0f} MB"
        )
        return f"{_KINDS[self.purpose]} {self.title} ({size})"


def read_starter_models(catalog: Path) -> tuple[StarterModel, ...]:
    """Read the starter models; return none if the catalogue is unreadable, which the program will report."""
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
    """Fetch the language model that the user chose, in place of the starter one.

    If it is not available, a sentence says so, and the starter one is fetched as if there were no choice.
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
    """Return True if the window that opens next will fetch the models, and say so.

    Args:
        layout: Gives the folder of the models.
        progress: Gets the sentence.
        is_needed: Try again to fetch models that were tried before.
    """
    models = _to_get(layout, is_needed=is_needed)
    if not models:
        return False
    progress.say(f"The window fetches: {', '.join(model.described for model in models)}. Use it meanwhile.")
    _note_tried(layout, models)
    return True


def fetch(layout: Layout, runner: Runner, progress: Progress, *, is_needed: bool) -> None:
    """Fetch the missing models; the program's own words report the result.

    Args:
        layout: Gives the folder of the models.
        runner: Runs the program.
        progress: Shows each step.
        is_needed: Try again to fetch models that were tried before.
    """
    for model in _to_get(layout, is_needed=is_needed):
        if not _get(layout, runner, progress, model.name, model.described):
            progress.say(
                f"Until you get it (`companion models get {model.name}`), {_WITHOUT[model.purpose]}."
            )
        _note_tried(layout, (model,))


def _get(layout: Layout, runner: Runner, progress: Progress, name: str, title: str) -> bool:
    """Run the program to fetch a model, and show its last words; return True if the model is there."""
    progress.begin(title)
    fetched = runner.run([str(layout.python), "-m", "companion", "models", "get", name, "--beside-program"])
    progress.end("done" if fetched.is_good else "it could not be had now")
    said = fetched.output.strip().splitlines()
    if said:
        progress.say(said[-1])
    return fetched.is_good


def _to_get(layout: Layout, *, is_needed: bool) -> tuple[StarterModel, ...]:
    """Return the missing models, without those that were tried before unless they are needed."""
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
