"""Hears an order about the voice in what the person says: "whisper, please", "tired yet warm", "slower".

A sentence is an order where every word of it belongs to one (``order_words``), so that "I whisper to my cat" is none;
of a request its end may be: "tell me a story, whispering". A single feeling alone is no order, as it answers a question
as well: it takes a verb, a "please", a comparison, or a mix of two. Pure, and in doubt nothing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from companion.thinking.order_words import OrderWords, Phrase, Role, tokens
from companion.thinking.ordered_feelings import FEELINGS
from companion.thinking.voice_orders import WAYS, WHISPER, VoiceOrder
from companion.values import AS_READ, NEUTRAL, Affect, Prosody

LONGEST: Final = 300
"""Characters: who says more tells something (guess)."""
MORE: Final = 0.5
"""So much of a feeling is added by "happier", and taken by "not so sad" (guess)."""
_DEGREES: Final = {Role.LITTLE: 0.5, Role.MUCH: 1.6}
"""How far "a bit" and "much" go (guesses)."""
_MOST_STRESSED: Final = 3
"""So many words at most are one thing to be stressed."""

_SENTENCE_ENDS: Final = re.compile(r"[.!?;:…\n。！？；：]+|\s[–—-]\s|—")
_COMMAS: Final = re.compile(r"[,，、]")
_QUOTES: Final = "\"'“”‘’«»「」『』"
_VERBS: Final = frozenset({Role.SPEAK, Role.SAY, Role.REPEAT, Role.TOO})


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A way to speak or a feeling, and how much of it."""

    phrase: Phrase
    degree: float
    is_more: bool
    is_less: bool

    @property
    def is_compared(self) -> bool:
        """Whether it is held against how it is said now."""
        return self.is_more or self.is_less


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a stretch of words says that holds nothing else."""

    phrases: tuple[Phrase, ...]
    wanted: tuple[_Wanted, ...]

    def has(self, *roles: Role) -> bool:
        """Tell whether a phrase has one of these roles."""
        return any(phrase.role in roles for phrase in self.phrases)

    @property
    def feelings(self) -> tuple[_Wanted, ...]:
        """The feelings among what is wanted."""
        return tuple(one for one in self.wanted if one.phrase.role is Role.FEELING)

    @property
    def ways(self) -> tuple[_Wanted, ...]:
        """The ways to speak among it."""
        return tuple(one for one in self.wanted if one.phrase.role is Role.VOICE)

    @property
    def is_switch(self) -> bool:
        """Whether it is about being heard at all."""
        return self.has(Role.SILENT, Role.ALOUD)

    @property
    def is_ready(self) -> bool:
        """Whether all that is wanted is told as how, and not as what."""
        return bool(self.wanted) and all(one.phrase.is_ready for one in self.wanted)


def voice_order(said: str, words: OrderWords, *, is_answer: bool = False) -> VoiceOrder | None:
    """Return what somebody orders of the companion's voice; None for nothing.

    Args:
        said: What they said.
        words: Of the language they spoke.
        is_answer: They were asked something, so a bare feeling is more likely theirs.
    """
    if len(said) > LONGEST:
        return None
    found = None
    is_mere = True
    for sentence in filter(None, map(str.strip, _SENTENCE_ENDS.split(said))):
        order = _in_sentence(sentence, words, is_answer=is_answer)
        if order is None:
            is_mere = is_mere and not tokens(sentence, words.language)
        else:
            is_mere = is_mere and order.is_mere
            found = order if found is None else _both(found, order)
    return None if found is None else replace(found, is_mere=is_mere)


def _both(one: VoiceOrder, other: VoiceOrder) -> VoiceOrder:
    """Return what two sentences order."""
    return VoiceOrder(
        other.feeling if other.feeling is not None else one.feeling,
        one.shift.moved(other.shift),
        one.added if one.added == other.added else one.added.then(other.added),
        one.taken if one.taken == other.taken else one.taken.then(other.taken),
        one.stressed + other.stressed,
        one.is_back or other.is_back,
        one.is_once or other.is_once,
        one.repeats or other.repeats,
        one.is_silent if other.is_silent is None else other.is_silent,
    )


def _in_sentence(sentence: str, words: OrderWords, *, is_answer: bool) -> VoiceOrder | None:
    stress = _stress(sentence, words)
    if stress is not None:
        return stress
    whole = _whole(tokens(sentence, words.language), words, is_answer=is_answer)
    if whole is not None:
        return whole
    if words.reported is not None and words.reported.search(sentence):
        return None
    return _at_end(sentence, words) or _at_beginning(sentence, words)


def _stress(sentence: str, words: OrderWords) -> VoiceOrder | None:
    """Return which words are to be stressed, where a sentence orders that, and polite words alone come before it."""
    for pattern in words.stress:
        match = pattern.search(sentence)
        if match is None or _reading(tokens(sentence[: match.start()], words.language), words) is None:
            continue
        stressed = match["words"].strip(f"{_QUOTES} ").casefold().replace("’", "'").split()
        if 1 <= len(stressed) <= _MOST_STRESSED:
            return VoiceOrder(stressed=tuple(stressed))
    return None


def _whole(heard: Sequence[str], words: OrderWords, *, is_answer: bool) -> VoiceOrder | None:
    """Return what words order that hold nothing else."""
    reading = _reading(heard, words)
    return _order(reading) if reading is not None and _is_order(reading, is_answer=is_answer) else None


def _at_end(sentence: str, words: OrderWords) -> VoiceOrder | None:
    """Return what the end of a sentence orders: of a request, how it is to be said."""
    heard = tokens(sentence, words.language)
    is_request = _is_request(heard, words)
    reading = _adverb(heard, words) if is_request else None
    if reading is None:
        parts = _COMMAS.split(sentence)
        ends = (tokens(" ".join(parts[at:]), words.language) for at in range(1, len(parts)))
        readings = filter(None, (_reading(end, words) for end in ends))
        reading = next(
            (one for one in readings if one.is_switch or (one.wanted and (is_request or _is_plain(one)))),
            None,
        )
    if reading is None:
        return None
    order = _order(reading)
    is_once = order.is_once or (is_request and not reading.has(Role.LASTING))
    return replace(order, is_once=is_once, is_mere=False)


def _is_plain(reading: _Reading) -> bool:
    """Tell whether the end of a sentence is an order whatever comes before it."""
    return reading.has(Role.PLEASE, *_VERBS) and _is_order(reading, is_answer=True)


def _adverb(heard: Sequence[str], words: OrderWords) -> _Reading | None:
    """Return how something is to be said, where a request ends with that: "count to ten slowly"."""
    for at in range(1, len(heard)):
        if heard[at - 1] in words.subordinate:
            return None
        reading = _reading(heard[at:], words)
        if reading is None or not reading.wanted:
            continue
        if reading.is_ready or reading.phrases[0].role is Role.WITH:
            return reading
    return None


def _at_beginning(sentence: str, words: OrderWords) -> VoiceOrder | None:
    """Return what the beginning of a sentence orders that goes on to something else, such as the reason."""
    parts = _COMMAS.split(sentence)
    for at in range(len(parts) - 1, 0, -1):
        order = _whole(tokens(" ".join(parts[:at]), words.language), words, is_answer=True)
        if order is not None:
            return replace(order, is_mere=False)
    heard = tokens(sentence, words.language)
    for at in range(1, len(heard)):
        if heard[at] in words.reasons:
            order = _whole(heard[:at], words, is_answer=True)
            return None if order is None else replace(order, is_mere=False)
    return None


def _is_request(heard: tuple[str, ...], words: OrderWords) -> bool:
    """Tell whether something is asked of the companion, polite words before it aside."""
    for at in range(len(heard)):
        if any(heard[at : at + len(request)] == request for request in words.requests):
            before = words.phrases.cover(heard[:at])
            return before is not None and all(one.role in (Role.ASIDE, Role.PLEASE) for one in before)
    return False


def _reading(heard: Sequence[str], words: OrderWords) -> _Reading | None:
    """Return what words say; None where they hold anything that belongs to no order."""
    phrases = words.phrases.cover(heard)
    if phrases is None:
        return None
    wanted: list[_Wanted] = []
    degree, is_more, is_less = 1.0, False, False
    for phrase in phrases:
        match phrase.role:
            case Role.LITTLE | Role.MUCH:
                degree = _DEGREES[phrase.role]
            case Role.MORE:
                is_more = True
            case Role.LESS | Role.NOT | Role.TOO | Role.TOO_VOICE:
                is_less = True
            case Role.CONTRAST:
                is_more = is_less = False
            case Role.VOICE | Role.FEELING:
                wanted.append(_Wanted(phrase, degree, is_more or phrase.is_more, is_less))
                degree = 1.0
            case _:
                pass
    if wanted and wanted[-1].degree == 1.0:  # "slow down a bit"
        wanted[-1] = replace(wanted[-1], degree=degree)
    return _Reading(phrases, tuple(wanted))


def _is_order(reading: _Reading, *, is_answer: bool) -> bool:
    """Tell whether words that could be an order are one."""
    if reading.is_switch:
        return True
    is_told = reading.has(*_VERBS)
    is_asked = is_told or reading.has(Role.PLEASE)
    if reading.has(Role.BACK):
        return is_asked or any(one.role is Role.BACK and one.is_ready for one in reading.phrases)
    ways, feelings = reading.ways, reading.feelings
    if ways:
        is_plain = not any(one.phrase.is_ready or one.is_compared for one in ways)
        return is_asked or (reading.has(Role.TOO_VOICE) and not feelings) or not is_plain
    if not feelings or reading.has(Role.TOO_VOICE):
        return False
    is_compared = any(one.is_compared for one in feelings) and not reading.has(Role.NOT)
    if reading.has(Role.BE) and not is_told:  # "please be happy" wishes somebody well
        return is_compared
    is_mix = len(feelings) > 1 and reading.has(Role.CONTRAST) and not reading.has(Role.NOT)
    return is_asked or (not is_answer and (is_compared or is_mix))


def _order(reading: _Reading) -> VoiceOrder:
    """Return what a reading orders."""
    plain = [one for one in reading.feelings if not one.is_compared]
    return VoiceOrder(
        feeling=_mixed(plain) if plain else None,
        shift=_shift(one for one in reading.feelings if one.is_compared),
        added=_prosody(one for one in reading.ways if not one.is_less),
        taken=_prosody(one for one in reading.ways if one.is_less),
        is_back=reading.has(Role.BACK),
        is_once=reading.has(Role.ONCE, Role.SAY, Role.REPEAT) and not reading.has(Role.LASTING),
        repeats=reading.has(Role.REPEAT),
        is_silent=True if reading.has(Role.SILENT) else False if reading.has(Role.ALOUD) else None,
    )


def _prosody(wanted: Iterable[_Wanted]) -> Prosody:
    """Return what ways to speak change together, each once, however often it was named."""
    degrees: dict[str, float] = {}
    for one in wanted:
        name = one.phrase.name
        degrees[name] = max(
            degrees.get(name, 0.0), one.degree if WAYS[name] != WHISPER else min(1.0, one.degree)
        )
    prosody = AS_READ
    for name, degree in degrees.items():
        prosody = prosody.then(WAYS[name].scaled(degree))
    return prosody


def _mixed(wanted: Sequence[_Wanted]) -> Affect:
    """Return one feeling as strong as was said, or a mix of several, each with its share."""
    if len(wanted) == 1:
        return FEELINGS[wanted[0].phrase.name].scaled(wanted[0].degree)
    mix, weight = NEUTRAL, 0.0
    for one in wanted:
        weight += one.degree
        mix = mix.towards(FEELINGS[one.phrase.name], one.degree / weight)
    return mix


def _shift(wanted: Iterable[_Wanted]) -> Affect:
    """Return by how much feelings are wanted more or less than now."""
    shift = NEUTRAL
    for one in wanted:
        part = FEELINGS[one.phrase.name].scaled(MORE * one.degree)
        shift = shift.moved(part.negated() if one.is_less else part)
    return shift
