"""Makes a reply of its brief: what code has to say as it stands, else what the language model says.

What the model writes is cleaned before anybody hears it (``reply_text``), and told apart into sentences, each with the
feeling that was planned for it.
"""

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace

from companion.thinking.brief import Brief
from companion.thinking.foreign_words import Tongues
from companion.thinking.known_answers import tells_number
from companion.thinking.language_model import LanguageModel, Prompt, ReplyLimits
from companion.thinking.reply_text import ReplyCleaner, cleaned
from companion.thinking.sentences import SentenceCounter
from companion.thinking.sound_marks import at_marks
from companion.values import Affect, CancelToken, Gesture, VocalSound


@dataclass(frozen=True, slots=True)
class Spoken:
    """The next words of a reply."""

    text: str
    affect: Affect
    """What they are to show."""
    pause_after: float = 0.0
    """Seconds of silence that follow them."""
    by_model: bool = False
    """A language model wrote them."""
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
    tongues: Tongues,
) -> Generator[Spoken]:
    """Yield what the model answers as it comes; ends early when it is cancelled, and is empty where nothing is fit.

    Where a sum is asked for nothing comes before all of it is there, and nothing at all of what lacks the result.

    Args:
        model: Answers.
        prompt: Persona and dialogue, with the brief's note.
        brief: How the reply is to be made.
        limits: How long it may get and how it is drawn.
        cancel: Ends the reply.
        name: The companion's, with which a model may label what it says.
        tongues: In which languages it may be; sentences in another are left out.

    Raises:
        PartBroken: The model failed.
    """
    cleaner = ReplyCleaner(
        companion_name=name, max_sentences=limits.max_sentences, tongues=tongues, marks_sounds=True
    )
    with closing(_written(cleaned(model.reply(prompt, limits, cancel), cleaner), brief)) as said:
        whole = _with_result(said, brief.result) if brief.result else said
        yield from _with_gestures(_with_one_sound(whole, brief), brief)


def _with_result(said: Iterable[Spoken], result: str) -> Iterator[Spoken]:
    whole = list(said)
    if tells_number("".join(each.text for each in whole), result):
        yield from whole


def scripted(brief: Brief) -> Iterator[Spoken]:
    """Yield what code says, line by line."""
    said = (
        Spoken(f" {line.words}" if place else line.words, line.affect, line.pause_after)
        for place, line in enumerate(brief.script)
    )
    return _with_gestures(_with_one_sound(said, replace(brief, may_sound=False)), brief)


def _written(pieces: Iterable[str], brief: Brief) -> Generator[Spoken]:
    sentences = SentenceCounter()
    for piece in _from_first_word(pieces):
        for sentence, text in sentences.feed(piece):
            for part, sound in at_marks(text):
                yield Spoken(part, brief.target(sentence), by_model=True, sound=sound, clause=sentence)


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


def _from_first_word(pieces: Iterable[str]) -> Iterator[str]:
    """Yield a stream once it holds a letter or a digit; nothing of one that never does."""
    held, has_words = "", False
    for piece in pieces:
        held += piece
        has_words = has_words or any(character.isalnum() for character in piece)
        if has_words:
            yield held
            held = ""
