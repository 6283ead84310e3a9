"""Measures what examples of a strategy cost and help, at either end of a prompt, with the starter model.

Every "test" row's words are answered after the same short talk, which the model has read already: without examples,
with one or two just before the words, and with two behind the persona, before the talk. Counted are processor time to
the first piece of the reply (of the model's own thread, so one thread must compute), whether the judge finds the
strategy in the reply, and whether the reply speaks of things that only the examples had.
"""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from companion.encoder.familiarity import familiarity
from companion.encoder.strategy import open_strategy_judge
from companion.encoder.trunk import FOLDER, OnnxEncoder
from companion.evaluation.bootstrap import bootstrap, share
from companion.evaluation.part import Figure, Run
from companion.evaluation.plan_follow import does_follow
from companion.evaluation.statistics import mean
from companion.thinking.engines import ModelSpec, manner_of, open_language_model
from companion.thinking.examples import Example, load_examples, shelf_of, show_examples
from companion.thinking.language_model import LanguageModel, Prompt, ReplyLimits
from companion.thinking.persona import DEFAULT_PERSONA
from companion.thinking.prompt import build_prompt
from companion.thinking.reply_text import ReplyCleaner
from companion.values import CancelToken, Speaker, Utterance

_TALK: Final = (
    ("Hi, I'm home.", "Hello! How was the way home?"),
    ("Long. The bus stood still for half an hour.", "Half an hour is long. What did you do all the while?"),
    ("I looked out of the window and counted umbrellas.", "I like that. How many did you count?"),
    ("Thirty-one. Most of them were black.", "Thirty-one umbrellas! Then it must have rained hard."),
)
_QUICK_ROWS: Final = 25
_WORD: Final = re.compile(r"[a-z']{5,}")


class Place(Protocol):
    """Puts examples, the nearest last, into a prompt."""

    def __call__(self, prompt: Prompt, examples: Sequence[Example]) -> Prompt:
        """Return the prompt with the examples."""
        ...


@dataclass(frozen=True, slots=True)
class _Answered:
    seconds: float
    reply: str
    did_follow: bool
    did_borrow: bool


def places() -> dict[str, Place]:
    """Return the places that are compared, by name; the first is the one without."""
    return {
        "none": lambda prompt, examples: prompt,
        "one before the words": lambda prompt, examples: show_examples(prompt, examples[-1:]),
        "two before the words": show_examples,
        "two behind the persona": _at_start,
    }


def figures(run: Run) -> list[Figure]:
    """Answer every row in every place; takes some minutes on one core, ``run.is_quick`` about one."""
    encoder = OnnxEncoder(FOLDER, familiarity)
    judge = open_strategy_judge(encoder)
    examples = load_examples()
    shelf = shelf_of(examples, lambda texts: encoder.encode(texts).meaning)
    rows = [one for one in examples if one.part == "test" and any(shelf.of(one.strategy))]
    rows = rows[:: max(1, len(rows) // _QUICK_ROWS)] if run.is_quick else rows
    vectors = encoder.encode([row.person for row in rows]).meaning
    shown = [shelf.nearest(row.strategy, vector) for row, vector in zip(rows, vectors, strict=True)]
    spec = ModelSpec(context_tokens=2048, threads=1)
    limits = replace(manner_of(spec).limits, seed=run.seed)
    model = open_language_model(spec)
    found: list[Figure] = []
    without: NDArray[np.float64] | None = None
    try:
        for name, place in places().items():
            answered = []
            for row, near in zip(rows, shown, strict=True):
                seconds, reply = _answer(model, row.person, partial(place, examples=near), limits)
                follows = does_follow(judge.judge([(row.person, reply)])[0], row.strategy)
                borrowed = name != "none" and does_borrow(reply, row.person, near)
                answered.append(_Answered(seconds, reply, follows, borrowed))
            found += _figures_of(name, answered, run.seed)
            followed = np.array([one.did_follow for one in answered], float)
            if without is None:
                without = followed
            else:
                more = bootstrap(mean, followed - without, seed=run.seed)
                found.append(more.named(f"examples, {name}: more replies follow than without"))
    finally:
        model.close()
    return found


def does_borrow(reply: str, person: str, examples: Sequence[Example]) -> bool:
    """Tell whether a reply has two long words that examples have, and neither the person nor the talk before."""
    theirs = {word for one in examples for message in one.messages() for word in _long_words(message.text)}
    known = _long_words(" ".join((person, *(text for pair in _TALK for text in pair))))
    known |= _long_words(" ".join(text for pair in DEFAULT_PERSONA.examples for text in pair))
    return len(_long_words(reply) & (theirs - known)) >= 2


def _long_words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower().replace("’", "'")))


def _at_start(prompt: Prompt, examples: Sequence[Example]) -> Prompt:
    first = prompt.example_messages
    shown = [message for example in examples for message in example.messages()]
    messages = (*prompt.messages[:first], *shown, *prompt.messages[first:])
    return replace(prompt, messages=messages, example_messages=first + len(shown))


def _answer(
    model: LanguageModel, words: str, put: Callable[[Prompt], Prompt], limits: ReplyLimits
) -> tuple[float, str]:
    """Return the processor time to the first piece, in seconds, and the reply as it would be spoken."""
    texts = [text for pair in _TALK for text in pair]
    said = [_utterance(number, text) for number, text in enumerate((*texts, words), start=1)]
    cancel = CancelToken()
    model.read(build_prompt(DEFAULT_PERSONA, said[:-1]), cancel)
    prompt = put(build_prompt(DEFAULT_PERSONA, said))
    cleaner = ReplyCleaner(companion_name=DEFAULT_PERSONA.name, max_sentences=limits.max_sentences)
    begun, first, reply = time.thread_time(), 0.0, ""
    for piece in model.reply(prompt, limits, cancel):
        first = first or time.thread_time() - begun
        reply += cleaner.feed(piece)
        if cleaner.ended is not None:
            break
    return first, reply + cleaner.finish()


def _utterance(number: int, text: str) -> Utterance:
    speaker = Speaker.PERSON if number % 2 else Speaker.COMPANION
    return Utterance("0" * 32, number, speaker, text, said_at=0.0)


def _figures_of(name: str, answered: Sequence[_Answered], seed: int) -> list[Figure]:
    times = np.array([one.seconds for one in answered])
    return [
        bootstrap(mean, times, seed=seed).named(
            f"examples, {name}: seconds to the first piece", is_less_better=True
        ),
        share(sum(one.did_follow for one in answered), len(answered)).named(
            f"examples, {name}: replies that follow the strategy"
        ),
        share(sum(one.did_borrow for one in answered), len(answered)).named(
            f"examples, {name}: replies that borrow from an example", is_less_better=True
        ),
    ]
