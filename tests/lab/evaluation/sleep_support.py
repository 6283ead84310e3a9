"""Measures the check that keeps a language model from inventing memories: what passes that was said, and what was not.

LoCoMo (Maharana et al. 2024) holds sentences that a language model wrote about each talk, with the utterances that each
rests on. They are asked of those utterances, of others of the same conversation, and with one of their words exchanged
for another's; and the person's own sentences are asked as they are, and denied.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.remembering.content_words import content_words, is_supported
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.files import files_of, lines
from tests.lab.evaluation.part import Figure

_LONG_WORD: Final = re.compile(r"\b[a-z]{5,}\b")
_OWN: Final = re.compile(r"\bI (?=[a-z]{3,})")
_SENTENCE: Final = re.compile(r"[^.!?]+")


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence about somebody, and the utterances that it rests on."""

    text: str
    told: tuple[str, ...]
    others: tuple[str, ...]
    """All utterances of the conversation."""


def claims(folder: Path) -> tuple[Claim, ...]:
    """Read LoCoMo's observations, the speaker's name replaced by "you"."""
    return tuple(
        claim
        for path in files_of(folder, "locomo*.json")
        for entry in json.loads("".join(lines(path)))
        for claim in _claims(entry)
    )


def figures(folder: Path, seed: int) -> list[Figure]:
    """Measure on all observations."""
    told = claims(folder)
    random = np.random.default_rng(seed)
    words = [word for one in told for word in _LONG_WORD.findall(one.text)]
    elsewhere = [tuple(random.choice(one.others, len(one.told))) for one in told]
    exchanged = [_exchanged(one.text, words, random) for one in told]
    own = [(sentence, one.told) for one in told for sentence in _own_sentences(one.told)]
    denied = [(_OWN.sub("I never ", sentence, count=1), said) for sentence, said in own]
    return [
        _passing(
            "a model's free sentence about what was said passes", [(one.text, one.told) for one in told]
        ),
        _passing(
            "it passes on other utterances",
            [(one.text, said) for one, said in zip(told, elsewhere, strict=True)],
            is_wrong=True,
        ),
        _passing(
            "it passes with one word exchanged",
            [(text, one.told) for one, text in zip(told, exchanged, strict=True)],
            is_wrong=True,
        ),
        _passing("the person's own sentence passes", own),
        _passing("it passes denied", denied, is_wrong=True),
    ]


def _passing(name: str, asked: Sequence[tuple[str, tuple[str, ...]]], *, is_wrong: bool = False) -> Figure:
    passing = sum(is_supported(text, told) for text, told in asked)
    return share(passing, len(asked)).named(f"extraction: {name}", is_less_better=is_wrong)


def _exchanged(text: str, words: Sequence[str], random: np.random.Generator) -> str:
    """Put a word of another sentence in place of one of this one's that carries something."""
    own = [word for word in _LONG_WORD.findall(text) if content_words(word)]
    if not own:
        return f"{text} {random.choice(words)}"
    return text.replace(str(random.choice(own)), str(random.choice(words)), 1)


def _own_sentences(told: Sequence[str]) -> list[str]:
    """Return sentences in the first person that say something and deny nothing."""
    found = [one.group().strip() for text in told for one in _SENTENCE.finditer(text)]
    return [one for one in found if _OWN.search(one) and len(content_words(one)) >= 3]


def _claims(entry: dict[str, object]) -> list[Claim]:
    conversation, observed = entry["conversation"], entry["observation"]
    assert isinstance(conversation, dict)
    assert isinstance(observed, dict)
    said = {
        turn["dia_id"]: str(turn["text"])
        for key, turns in conversation.items()
        if re.fullmatch(r"session_\d+", key)
        for turn in turns
    }
    found = []
    for by_speaker in observed.values():
        for name, items in by_speaker.items():
            for text, *evidence in items:
                named = re.findall(r"D\d+:\d+", json.dumps(evidence))
                told = tuple(said[one] for one in named if one in said)
                if told:
                    found.append(Claim(str(text).replace(name, "you"), told, tuple(said.values())))
    return found
