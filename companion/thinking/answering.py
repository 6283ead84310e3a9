"""Makes a reply of its brief: says what code chose, and has a language model write the rest.

A small model continues far better than it obeys, so a scripted reply is a chain of words that stand, each finished by
the model where it is open. What was said so far is the opening of the next call, so nothing is read twice. A free
answer is the model's own; beginnings that say nothing are drawn anew (``first_words``).
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from companion.thinking.brief import Brief, ScriptLine
from companion.thinking.first_words import worth_saying
from companion.thinking.language_model import LanguageModel, Prompt, ReplyLimits
from companion.thinking.openings import FormulaHabit
from companion.thinking.sentences import SentenceCounter
from companion.values import Affect, CancelToken

SENTENCE_TOKENS: Final = 28
"""So many tokens may finish a sentence that code began (guess)."""
FIRST_WORDS: Final = 0.25
"""Seconds within which the first words should be known: until then bad beginnings are drawn anew (guess)."""

Clean: TypeAlias = Callable[[Iterable[str], int | None], Iterator[str]]
"""A stream of model text, and how many sentences of it may be said → what is fit to be spoken."""

_ENDS: Final = (".", "!", "?", "…")
_CLOSING: Final = "\"'”’)"
_OPENING: Final = '"“‘('


@dataclass(frozen=True, slots=True)
class Spoken:
    """The next words of a reply."""

    text: str
    affect: Affect
    """What they are to show."""
    pause_after: float = 0.0
    """Seconds of silence that follow them."""


def answered(
    model: LanguageModel,
    prompt: Prompt,
    brief: Brief,
    limits: ReplyLimits,
    cancel: CancelToken,
    *,
    clean: Clean,
    habit: FormulaHabit,
    now: Callable[[], float] = time.monotonic,
) -> Iterator[Spoken]:
    """Yield a reply as it comes; ends early when it is cancelled.

    Args:
        model: Writes what is not said by code.
        prompt: Persona and dialogue, with what the brief shows and notes.
        brief: How the reply is to be made.
        limits: Of a free answer.
        cancel: Ends the reply.
        clean: Makes what the model writes fit to be spoken.
        habit: Tells whether a formula is due.
        now: Gives the time in seconds.

    Raises:
        PartBroken: The model failed.
    """
    prompt = brief.laid_into(prompt)
    limits = replace(limits, bias=brief.bias)
    said = brief.opening
    if said:
        yield Spoken(said if brief.script else f"{said} ", brief.target(0))
    if brief.script:
        yield from _scripted(model, prompt, brief.script, said, limits, cancel, clean)
        return
    began_at = now()
    if brief.begin:
        yield Spoken(brief.begin, brief.target(0))
        prompt = replace(prompt, opening=brief.begin)

    def draw(thrown_away: tuple[str, ...]) -> Iterator[str]:
        anew = replace(limits, seed=limits.seed + len(thrown_away), unwanted_beginnings=thrown_away)
        return _joined(brief.begin, clean(model.reply(prompt, anew, cancel), limits.max_sentences))

    sentences = SentenceCounter()
    for piece in worth_saying(draw, habit, begun=brief.begin, now=now, until=began_at + FIRST_WORDS):
        for sentence, text in sentences.feed(piece):
            yield Spoken(text, brief.target(sentence))


def _scripted(
    model: LanguageModel,
    prompt: Prompt,
    script: Iterable[ScriptLine],
    said: str,
    limits: ReplyLimits,
    cancel: CancelToken,
    clean: Clean,
) -> Iterator[Spoken]:
    short = replace(limits, max_tokens=min(limits.max_tokens, SENTENCE_TOKENS))
    for line in script:
        words = f" {line.words}" if said else line.words
        said += words
        yield Spoken(words, line.affect, line.pause_after)
        if not line.goes_on:
            continue
        if cancel.is_cancelled:
            return
        short = replace(short, seed=short.seed + 1)
        for text in _joined(said, clean(model.reply(replace(prompt, opening=said), short, cancel), 1)):
            said += text
            yield Spoken(text, line.affect)
        if not said.rstrip(_CLOSING).endswith(_ENDS):
            said += "."
            yield Spoken(".", line.affect)


def _joined(before: str, pieces: Iterator[str]) -> Iterator[str]:
    """Put a blank between what was said before and what the model says first, unless that is a mark."""
    is_first = bool(before)
    for piece in pieces:
        if is_first and piece:
            yield f" {piece}" if piece[0].isalnum() or piece[0] in _OPENING else piece
            is_first = False
        else:
            yield piece
