"""Makes a reply of its brief: says what code chose, and has a language model write the rest.

A small model continues far better than it obeys, so a scripted reply is a chain of words that stand, each finished by
the model where it is open. What was said so far is the opening of the next call, so nothing is read twice. A free
answer is the model's own; beginnings that say nothing are drawn anew (``first_words``).

What the model writes is cleaned before anybody hears it (``reply_text``). Where nothing fit to be spoken comes of it,
code says something instead.
"""

import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Final

from companion.thinking.brief import Brief
from companion.thinking.first_words import worth_saying
from companion.thinking.language_model import LanguageModel, Prompt, ReplyLimits
from companion.thinking.openings import OPENING_WORDS, FormulaHabit, OpeningFault, fault_of
from companion.thinking.reply_text import ReplyCleaner, cleaned
from companion.thinking.said_before import not_again
from companion.thinking.sentences import SentenceCounter
from companion.thinking.sound_marks import at_marks
from companion.values import Affect, CancelToken, Gesture, VocalSound

SENTENCE_TOKENS: Final = 28
"""So many tokens may finish a sentence that code began (guess)."""
FIRST_WORDS: Final = 0.25
"""Seconds within which the first words should be known: until then bad beginnings are drawn anew (guess)."""
STUCK: Final = " – sorry, I can't find the words."
"""Ends a sentence that was begun and that the model does not finish with anything fit to be spoken."""

_TRIES: Final = 2
"""So often the model is asked to finish a sentence, while the person waits in the midst of it (guess)."""
_ENDS: Final = (".", "!", "?", "…")
_CLOSING: Final = "\"'”’)"


@dataclass(frozen=True, slots=True)
class Spoken:
    """The next words of a reply."""

    text: str
    affect: Affect
    """What they are to show."""
    pause_after: float = 0.0
    """Seconds of silence that follow them."""
    by_model: bool = False
    """A language model wrote them, or they stand in for what it wrote."""
    ends_clause: bool = False
    """The voice may begin with them: nothing that follows belongs to them."""
    sound: VocalSound | None = None
    """What is uttered before them."""
    clause: int = 0
    """To which planned clause they belong, from 0."""
    gestures: tuple[Gesture, ...] = ()
    """What head, shoulders and face do with them."""


def answered(
    model: LanguageModel,
    prompt: Prompt,
    brief: Brief,
    limits: ReplyLimits,
    cancel: CancelToken,
    *,
    name: str,
    language: str,
    habit: FormulaHabit,
    now: Callable[[], float] = time.monotonic,
) -> Generator[Spoken]:
    """Yield a reply as it comes; ends early when it is cancelled.

    Args:
        model: Writes what is not said by code.
        prompt: Persona and dialogue, with the brief's notes.
        brief: How the reply is to be made.
        limits: Of a free answer.
        cancel: Ends the reply.
        name: The companion's, with which a model may label what it says.
        language: Of the talk, such as "en"; sentences in another are left out.
        habit: Tells whether a formula is due.
        now: Gives the time in seconds.

    Raises:
        PartBroken: The model failed.
    """
    tail = brief.tail
    told = (prompt.persona, tail.situation, tail.feeling, tail.plan)
    known = (*not_again(prompt.messages, prompt.messages[-1].text), *brief.not_to_copy)
    writer = _Writer(model, brief.laid_into(prompt), cancel, name, language, told, known)
    limits = replace(limits, bias=brief.bias)
    with closing(_said(writer, brief, limits, habit, now)) as said:
        yield from _with_gestures(_with_one_sound(said, brief), brief)


def _said(
    writer: "_Writer", brief: Brief, limits: ReplyLimits, habit: FormulaHabit, now: Callable[[], float]
) -> Generator[Spoken]:
    if brief.opening:
        yield Spoken(brief.opening, brief.target(0))
    if brief.script:
        yield from _scripted(writer, brief, limits)
    else:
        yield from _free(writer, brief, limits, habit, now)


def _with_one_sound(spoken: Iterable[Spoken], brief: Brief) -> Iterator[Spoken]:
    """Yield a reply with the planned sound before its first words, else with the first of the model's, or with none."""
    planned, may_sound = brief.sound, brief.may_sound
    for each in spoken:
        sound = planned or (each.sound if may_sound else None)
        planned, may_sound = None, may_sound and sound is None
        yield replace(each, sound=sound)


def _with_gestures(spoken: Iterable[Spoken], brief: Brief) -> Iterator[Spoken]:
    """Yield a reply with the gestures of each planned clause at its first words."""
    begun = -1
    for each in spoken:
        yield replace(each, gestures=brief.gestures(each.clause)) if each.clause > begun else each
        begun = max(begun, each.clause)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Has a language model go on with one reply, and makes what it writes fit to be spoken."""

    model: LanguageModel
    prompt: Prompt
    cancel: CancelToken
    name: str
    language: str
    told: tuple[str, ...]
    """What the model was told and should not read out."""
    known: tuple[str, ...]
    """What should not be said word for word."""

    def goes_on(self, said: str, limits: ReplyLimits) -> Iterator[str]:
        """Yield what follows the words that were said, with the blank that it takes; nothing but marks is nothing."""
        cleaner = ReplyCleaner(
            companion_name=self.name,
            max_sentences=limits.max_sentences,
            language=self.language,
            prompt_texts=self.told,
            said_before=self.known,
            begun=said,
            marks_sounds=True,
        )
        pieces = self.model.reply(replace(self.prompt, opening=said), limits, self.cancel)
        return _from_first_word(cleaned(pieces, cleaner))


def _free(
    writer: _Writer, brief: Brief, limits: ReplyLimits, habit: FormulaHabit, now: Callable[[], float]
) -> Iterator[Spoken]:
    began_at = now()
    said = brief.opening
    if brief.begin:
        words = _behind(said, brief.begin)
        said += words
        yield Spoken(words, brief.target(0))

    def draw(thrown_away: tuple[str, ...]) -> Iterator[str]:
        unwanted = tuple(filter(None, thrown_away))
        anew = replace(limits, seed=limits.seed + len(thrown_away), unwanted_beginnings=unwanted)
        return writer.goes_on(said, anew)

    instead = STUCK if brief.begin else _behind(said, brief.instead)
    until = began_at + FIRST_WORDS
    sentences = SentenceCounter()
    for piece in worth_saying(draw, habit, begun=said, instead=instead, now=now, until=until):
        for sentence, text in sentences.feed(piece):
            for part, sound in at_marks(text):
                yield Spoken(part, brief.target(sentence), by_model=True, sound=sound, clause=sentence)


def _scripted(writer: _Writer, brief: Brief, limits: ReplyLimits) -> Iterator[Spoken]:
    short = replace(limits, max_tokens=min(limits.max_tokens, SENTENCE_TOKENS), max_sentences=1)
    said = brief.opening
    for line in brief.script:
        words = _behind(said, line.words)
        said += words
        yield Spoken(words, line.affect, line.pause_after, clause=line.clause)
        if not line.goes_on:
            continue
        if writer.cancel.is_cancelled:
            return
        for text in _finished(writer, said, short):
            for part, sound in at_marks(text):
                said += part
                yield Spoken(part, line.affect, by_model=True, sound=sound, clause=line.clause)
        short = replace(short, seed=short.seed + _TRIES)


def _finished(writer: _Writer, said: str, limits: ReplyLimits) -> Iterator[str]:
    """Yield the rest of the sentence that was begun, with a full stop where the model ends without any mark."""
    for seed in range(limits.seed, limits.seed + _TRIES):
        rest = ""
        for text in _unless_refusal(writer.goes_on(said, replace(limits, seed=seed))):
            rest += text
            yield text
        if rest:
            if not rest.rstrip(_CLOSING).endswith(_ENDS):
                yield "."
            return
    yield STUCK


def _unless_refusal(pieces: Iterator[str]) -> Iterator[str]:
    """Yield a stream, or nothing of one whose first words are a refusal."""
    held = ""
    for piece in pieces:
        held += piece
        if len(held.split()) > OPENING_WORDS:
            break
    if held and fault_of(held) is not OpeningFault.REFUSAL:
        yield held
        yield from pieces


def _from_first_word(pieces: Iterable[str]) -> Iterator[str]:
    """Yield a stream once it holds a letter or a digit; nothing of one that never does."""
    held, has_words = "", False
    for piece in pieces:
        held += piece
        has_words = has_words or any(character.isalnum() for character in piece)
        if has_words:
            yield held
            held = ""


def _behind(said: str, words: str) -> str:
    """Return words as they follow what was said."""
    return f" {words}" if said and words else words
