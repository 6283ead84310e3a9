"""Own-written examples of every strategy, and which of them a language model is shown before it answers.

A small model imitates better than it obeys, so the plan's strategy is shown as one or two earlier turns. Chosen are
those nearest to the person's words by meaning, never one that was shown for the reply before. Where they go in a
prompt, and what that costs, is told in ``docs/language-models.md``: at its end, just before the person's words, so that
all that was read before stays read.

Only rows of the part "train" are shown; "test" rows are for measuring. Vectors are the encoder's: handed in, for this
room knows no encoder.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.thinking.language_model import Message, Prompt
from companion.values import PartBroken, PartMissing, Speaker, Strategy

FOLDER: Final = Path(__file__).parents[2] / "assets" / "examples"
MOST_SHOWN: Final = 2

Vectors: TypeAlias = NDArray[np.float32]
"""float32, (n, width), each row of length 1 (or 0 for no words)."""
Embed: TypeAlias = Callable[[Sequence[str]], Vectors]
"""Texts → their meaning, such as ``lambda texts: encoder.encode(texts).meaning``."""

_FIELDS: Final = {"before", "person", "companion", "feeling", "part"}
_PARTS: Final = ("train", "test")
_MEMORY: Final = "memory"
"""Stands among the turns before in place of a speaker."""


@dataclass(frozen=True, slots=True)
class Example:
    """How one strategy sounds in one place of a talk."""

    strategy: Strategy
    before: tuple[Message, ...]
    """What was said just before; often empty."""
    remembered: tuple[str, ...]
    """What the companion remembers of the person; mostly empty."""
    person: str
    companion: str
    feeling: str
    """The person's, one of the 28 names of GoEmotions."""
    part: str
    """"train" or "test"."""

    def messages(self) -> tuple[Message, ...]:
        """Return the whole of it as messages of a prompt; what is remembered is not among them."""
        said = (Message(Speaker.PERSON, self.person), Message(Speaker.COMPANION, self.companion))
        return (*self.before, *said)

    @property
    def can_be_shown(self) -> bool:
        """Whether it stands as earlier turns: it begins with the person, and needs nothing that is remembered.

        A reply that remembers what is nowhere in the prompt would teach a model to invent memories.
        """
        starts = self.messages()[0].speaker is Speaker.PERSON
        return self.part == "train" and starts and not self.remembered


@dataclass(frozen=True, slots=True)
class ExampleShelf:
    """The examples that may be shown, with the vectors of the persons' words."""

    examples: tuple[Example, ...]
    vectors: Vectors
    """(examples, width)."""

    def __post_init__(self) -> None:
        if len(self.vectors) != len(self.examples):
            raise ValueError(f"{len(self.examples)} examples, but {len(self.vectors)} vectors")

    def of(self, strategy: Strategy) -> tuple[Example, ...]:
        """Return all of a strategy's that may be shown; none for one that needs a memory."""
        return tuple(example for example in self.examples if example.strategy is strategy)

    def nearest(
        self, strategy: Strategy, vector: Vectors, *, last: Sequence[Example] = (), most: int = MOST_SHOWN
    ) -> tuple[Example, ...]:
        """Return the examples of a strategy that are nearest by meaning, the nearest last: next to what is answered.

        Args:
            strategy: Of which examples are wanted.
            vector: The meaning of the person's words, (width,).
            last: Those shown for the reply before; none of them comes again.
            most: How many at most.
        """
        mine = [
            at
            for at, example in enumerate(self.examples)
            if example.strategy is strategy and example not in last
        ]
        if not mine:
            return ()
        likeness = self.vectors[mine] @ vector
        order = np.argsort(-likeness, kind="stable")[:most]
        return tuple(self.examples[mine[at]] for at in reversed(order))


NO_EXAMPLES: Final = ExampleShelf((), np.zeros((0, 0), np.float32))


def shelf_of(examples: Sequence[Example], embed: Embed) -> ExampleShelf:
    """Put up the examples that can be shown; ``embed`` is called once, with all of the persons' words."""
    shown = tuple(example for example in examples if example.can_be_shown)
    return ExampleShelf(shown, embed([example.person for example in shown]))


def show_examples(prompt: Prompt, examples: Sequence[Example]) -> Prompt:
    """Put examples as earlier exchanges just before the person's last words; see ``put_before_last_words``."""
    return put_before_last_words(prompt, [message for example in examples for message in example.messages()])


def put_before_last_words(prompt: Prompt, shown: Sequence[Message]) -> Prompt:
    """Put exchanges that were never said just before the person's last words.

    What comes before stays as it is, so the model reads only these and the last words. The next prompt comes without
    them, which cuts them out of the cache again, as it does with notes (design rule 8).

    Raises:
        ValueError: The last message is not the person's.
    """
    if not prompt.messages or prompt.messages[-1].speaker is not Speaker.PERSON:
        raise ValueError("examples go before words of the person")
    return replace(prompt, messages=(*prompt.messages[:-1], *shown, prompt.messages[-1]))


def load_examples(folder: Path = FOLDER) -> tuple[Example, ...]:
    """Read the examples of every strategy, one file each, in the order of the files' names and lines.

    Raises:
        PartMissing: A strategy has no file.
        PartBroken: A line is not an example; file and line are named.
    """
    missing = [strategy for strategy in Strategy if not (folder / f"{strategy.value}.jsonl").is_file()]
    if missing:
        raise PartMissing(
            f"The examples for “{missing[0].value}” are missing; run the installer again.",
            log=f"examples: no {missing[0].value}.jsonl",
        )
    return tuple(example for strategy in sorted(Strategy) for example in _read(folder, strategy))


def _read(folder: Path, strategy: Strategy) -> list[Example]:
    content = (folder / f"{strategy.value}.jsonl").read_bytes()
    examples = []
    for number, line in enumerate(content.splitlines(), start=1):
        try:
            examples.append(_example(strategy, json.loads(line)))
        except (ValueError, RecursionError) as error:
            raise PartBroken(
                f"Line {number} of the examples for “{strategy.value}” is broken; run the installer again.",
                log=f"examples: {strategy.value}.jsonl, line {number}: {_reason(error)}",
            ) from error
    return examples


def _reason(error: Exception) -> str:
    return "no JSON" if isinstance(error, json.JSONDecodeError | UnicodeDecodeError) else str(error)


def _example(strategy: Strategy, row: object) -> Example:
    if not isinstance(row, Mapping) or set(row) != _FIELDS:
        raise ValueError(f"fields other than {', '.join(sorted(_FIELDS))}")
    before = row["before"]
    if not isinstance(before, list):
        raise ValueError("before is no list")
    texts = {name: row[name] for name in ("person", "companion", "feeling", "part")}
    if not all(isinstance(text, str) and text.strip() for text in texts.values()):
        raise ValueError("a text is missing")
    if texts["part"] not in _PARTS:
        raise ValueError("part is neither train nor test")
    turns = [_turn(turn) for turn in before]
    return Example(
        strategy,
        before=tuple(Message(Speaker(who), text) for who, text in turns if who != _MEMORY),
        remembered=tuple(text for who, text in turns if who == _MEMORY),
        **texts,
    )


def _turn(turn: Any) -> tuple[str, str]:  # noqa: ANN401 (whatever JSON holds)
    match turn:
        case ["person" | "companion" | "memory" as who, str(text)] if text.strip():
            return who, text
        case _:
            raise ValueError("a turn before is no pair of speaker and words")
