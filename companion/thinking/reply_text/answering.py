"""Makes a reply from its brief: fixed text from code if there is any, otherwise the language model's words.

The model's words are cleaned before anyone hears them (``reply_text``); the whole reply shows one feeling. Gestures and
sounds of a clause are decided once it is complete.
"""

import json
import re
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from typing import Final

from companion.thinking.known_answers import asks_amount, result_of, tells_result, worked_out
from companion.thinking.language_model import JsonSchema, LanguageModel, Message, Prompt, ReplyLimits
from companion.thinking.prompt.turn_note import Brief
from companion.thinking.reply_text.cleaner import ReplyCleaner, cleaned, ends_sentence
from companion.thinking.reply_text.foreign_words import Tongues, unless_foreign
from companion.thinking.reply_text.stage_directions import at_marks, without_shown
from companion.values import Affect, CancelToken, Gesture, Speaker, VocalSound

_SUMS: Final = (
    ("Five boxes of six eggs, two are broken. How many are whole?", "5*6-2"),
    ("I pay 13 with a twenty. What do I get back?", "20-13"),
    ("Three share 27 euros. How much is that each?", "27/3"),
)
_IN_FIGURES: Final[JsonSchema] = {
    "type": "object",
    "properties": {"sum": {"type": "string", "maxLength": 24}},
    "required": ["sum"],
}
_FIGURES: Final = ReplyLimits(max_tokens=24, temperature=0.0)
_WORD: Final = re.compile(r"\s*[^\s。！？]+[。！？]*[」』）]*|\s*[。！？]+[」』）]*|\s+")
"""A word with the blanks before it; in scripts without them, what a stop ends."""
_FREELY: Final = 0.5
"""Characters for each permitted token after which a reply comes by whole sentences: few in any language (guess)."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The next words of a reply."""

    text: str
    affect: Affect
    pause_after: float = 0.0
    """Seconds of silence after them."""
    by_model: bool = False
    """A language model wrote them."""
    ends_clause: bool = False
    """The voice may begin with them: nothing that follows belongs to them."""
    sound: VocalSound | None = None
    """Sound before them."""
    gestures: tuple[Gesture, ...] = ()
    """Movements of head, shoulders and face during them."""


def with_sum(brief: Brief, model: LanguageModel, words: str, cancel: CancelToken) -> Brief:
    """Return a brief with the result of a sum that the person's words tell as a story; unchanged if there is none.

    The model only puts the sum into figures, which takes it some 3 s on two cores: a small model that answers directly
    is often wrong. Raises ``PartBroken``.
    """
    if brief.script or brief.is_worked_out or not asks_amount(words):
        return brief
    shown = [
        Message(speaker, text)
        for story, its_sum in _SUMS
        for speaker, text in ((Speaker.PERSON, story), (Speaker.COMPANION, json.dumps({"sum": its_sum})))
    ]
    prompt = Prompt("Write the sum that answers it.", (*shown, Message(Speaker.PERSON, words)))
    figures = ""
    # a server may write anything, and a cancelled answer is no JSON
    with suppress(ValueError, TypeError, KeyError):
        figures = str(json.loads(model.complete(prompt, _IN_FIGURES, _FIGURES, cancel))["sum"])
    told = worked_out(figures, words)
    if not told:
        return brief
    return replace(brief, note=f"{told} {brief.note}".rstrip(), result=result_of(told))


def answered(
    model: LanguageModel,
    prompt: Prompt,
    brief: Brief,
    limits: ReplyLimits,
    cancel: CancelToken,
    *,
    name: str,
    tongues: Tongues | None,
    said_before: Sequence[str] = (),
    keeps_form: bool = False,
    is_voiced: bool = False,
) -> Generator[Spoken]:
    """Yield the model's answer as it comes; end early when it is cancelled, and yield nothing if it is rejected.

    If a sum is asked for, or the brief has a check, nothing comes before the whole reply is there. Raises
    ``PartBroken``.

    Args:
        name: The companion's name, with which a model may label its words.
        tongues: Permitted languages; a reply that begins in another yields nothing. None for any.
        said_before: Earlier texts; a reply that repeats one word by word yields nothing.
        keeps_form: Leave stage directions, lists and lines as ``ReplyCleaner`` does.
        is_voiced: A reply of stage directions alone yields nothing: a voice says none.
    """
    cleaner = ReplyCleaner(companion_name=name, max_tokens=limits.max_tokens, keeps_form=keeps_form)
    pieces = _ending_whole(cleaned(model.reply(prompt, limits, cancel), cleaner), model, limits)
    if tongues is not None:
        pieces = unless_foreign(pieces, tongues)
    begun = _from_first_word(_unless_said(pieces, said_before), is_voiced=is_voiced)
    with closing(_written(begun, brief)) as said:
        whole = _checked(said, brief) if brief.result or brief.check is not None else said
        yield from _with_one_sound(whole, may_sound=brief.may_sound)


def _ending_whole(pieces: Iterable[str], model: LanguageModel, limits: ReplyLimits) -> Iterator[str]:
    """Yield a stream, from some length on by whole sentences or lines: it ends with one if its tokens run out."""
    length, held, is_whole = 0, "", False
    for word in (word for piece in pieces for word in _WORD.findall(piece)):
        if word.lstrip(" ").startswith("\n"):
            yield held
            held, is_whole = "", True
        held, length = held + word, length + len(word)
        if not is_whole or length < limits.max_tokens * _FREELY or ends_sentence(held):
            yield held
            held, is_whole = "", ends_sentence(held)
    if not model.was_cut_off:
        yield held


def _unless_said(pieces: Iterable[str], said_before: Sequence[str]) -> Iterator[str]:
    """Yield a stream once it differs from all of these texts, ignoring punctuation; yield nothing for a repetition."""
    before = {bare(text) for text in said_before if len(text.split()) > 1}
    held = ""
    for piece in pieces:
        held += piece
        if not any(text.startswith(bare(held)) for text in before):
            before = set()
            yield held
            held = ""
    if held and bare(held) not in before:
        yield held


def bare(text: str) -> str:
    """Return only the letters and digits of a text, in lower case."""
    return "".join(filter(str.isalnum, text.casefold()))


def _checked(said: Iterable[Spoken], brief: Brief) -> Iterator[Spoken]:
    """Yield a whole reply if it passes the brief's check and contains the result that was asked for."""
    whole = list(said)
    text = "".join(each.text for each in whole)
    has_result = not brief.result or tells_result(text, brief.result)
    if has_result and (brief.check is None or brief.check(text)):
        yield from whole


def scripted(brief: Brief) -> Iterator[Spoken]:
    """Yield the fixed text of the brief, line by line."""
    return (
        Spoken(f" {line.words}" if place else line.words, line.affect, line.pause_after)
        for place, line in enumerate(brief.script)
    )


def _written(pieces: Iterable[str], brief: Brief) -> Generator[Spoken]:
    for piece in pieces:
        for part, sound in at_marks(piece):
            yield Spoken(part, brief.affect, by_model=True, sound=sound)


def _with_one_sound(spoken: Iterable[Spoken], *, may_sound: bool) -> Iterator[Spoken]:
    """Yield a reply with only the first of the sounds that the model wrote, or with none if sounds are not allowed."""
    for each in spoken:
        sound = each.sound if may_sound else None
        may_sound = may_sound and sound is None
        yield replace(each, sound=sound)


Embody = Callable[[str, Affect, bool], tuple[tuple[Gesture, ...], VocalSound | None]]
"""Function that returns a clause's gestures and the sound before it, from its words, its feeling, and whether it comes
first."""


def embodied(spoken: Iterable[Spoken], embody: Embody) -> Iterator[Spoken]:
    """Yield a reply with the gestures of each clause at its first words, and a sound before the first of all."""
    clause: list[Spoken] = []
    is_first = True
    for each in spoken:
        clause.append(each)
        if each.ends_clause:
            yield from _with_body(clause, embody, is_first=is_first)
            clause, is_first = [], False
    yield from _with_body(clause, embody, is_first=is_first)


def _with_body(clause: Sequence[Spoken], embody: Embody, *, is_first: bool) -> Iterator[Spoken]:
    words = "".join(each.text for each in clause)
    if not words.strip():
        yield from clause
        return
    gestures, sound = embody(words, clause[0].affect, is_first)
    has_sound = any(each.sound is not None for each in clause)
    yield replace(clause[0], gestures=gestures, sound=clause[0].sound if has_sound else sound)
    yield from clause[1:]


def _from_first_word(pieces: Iterable[str], *, is_voiced: bool) -> Iterator[str]:
    """Yield a stream once it contains a letter or a digit, if voiced outside stage directions; otherwise nothing."""
    held, has_words = "", False
    for piece in pieces:
        held += piece
        has_words = has_words or any(map(str.isalnum, without_shown(held) if is_voiced else piece))
        if has_words:
            yield held
            held = ""
