"""Lets the personas that ship with the program have the same talk, each in its own way.

The person says the same fifty things to every one of them; what a persona answered is part of its talk from then on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from companion.thinking.cards.character import character
from companion.thinking.cards.file import read_card_file
from companion.thinking.persona import Persona
from companion.values import Speaker, Utterance
from tests.lab.evaluation.collected import as_dialogue, rows_of
from tests.lab.evaluation.program_replies import Spoken

FOLDER: Final = Path(__file__).parents[3] / "assets" / "personas"
OPPOSITES: Final = (("maren", "lark"), ("rusk", "ilo"), ("hollis", "wenna"), ("bex", "sorrel"))
TURNS: Final = 50
_FIRST_SESSION: Final = 20_000


class Replier(Protocol):
    """Thinks and speaks as the program does (``ProgramReplier``)."""

    def speak(self, dialogue: Sequence[Utterance]) -> Spoken:
        """Return what is spoken in reply to it."""
        ...


@dataclass(frozen=True, slots=True)
class Replied:
    """What a persona said."""

    text: str


@dataclass(frozen=True, slots=True)
class Cast:
    """The personas, opposites side by side."""

    personas: tuple[Persona, ...]

    @property
    def opposites(self) -> tuple[tuple[int, int], ...]:
        """Return the pairs of opposites, by their places."""
        return tuple((at, at + 1) for at in range(0, len(self.personas), 2))

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """Return all pairs."""
        count = len(self.personas)
        return tuple((one, other) for one in range(count) for other in range(one + 1, count))


def cast(pairs: int = len(OPPOSITES), folder: Path = FOLDER) -> Cast:
    """Read so many pairs of opposites; raises ``BadInput`` where a card cannot be read."""
    names = [name for pair in OPPOSITES[:pairs] for name in pair]
    return Cast(tuple(character(read_card_file(folder / f"{name}.json")).persona for name in names))


def said_to_all(data: Path, most: int = TURNS) -> tuple[tuple[str, str], ...]:
    """Return what the person says, drawn evenly from ``persona_turns``, each with its part before it."""
    rows = rows_of("persona_turns", data)
    most = min(most, len(rows))
    drawn = [rows[at * len(rows) // most] for at in range(most)]
    return tuple((row["part"], row["person"]) for row in drawn)


def talk(replier: Replier, lines: Sequence[str], number: int = _FIRST_SESSION) -> list[Replied]:
    """Return a persona's replies to these words, one after the other in one talk."""
    said: list[tuple[Speaker, str]] = []
    found = []
    for line in lines:
        said.append((Speaker.PERSON, line))
        dialogue = as_dialogue(said, number)
        replied = Replied(replier.speak(dialogue).text)
        said.append((Speaker.COMPANION, replied.text))
        found.append(replied)
    return found
