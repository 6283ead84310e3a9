"""Orders about the voice, "whisper, please", "tired yet warm", "slower", and their lasting effect.

A sentence is an order if every word of it belongs to one, so that "I whisper to my cat" is none; the end of a request
may be one: "tell me a story, whispering". A single feeling alone is no order, because it may also answer a question: it
needs a verb, a "please", a comparison, or a mix of two. In doubt it is none.

An order changes all speech from the next clause on, or only the next reply (``step``). A danger cancels everything that
is not calm (``calmed``). Pure. The sizes of the effects are guesses; limits keep the result speakable.
"""

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice
from typing import Final

from companion.thinking.orders.words import (
    FEELINGS,
    Heard,
    OrderWords,
    Phrase,
    Role,
    read_order_words,
    sentences,
)
from companion.values import AS_READ, NEUTRAL, Affect, Delivery, Prosody
from companion.values.shipped import ASSETS

FOLDER: Final = ASSETS / "voice_orders"
WHISPER: Final = Prosody(breathiness=1.0, level_db=-6.0)
"""Whispered speech: it is voiceless and 15 to 20 dB weaker (Traunmüller & Eriksson 2000); less here, to be audible."""
WAYS: Final = {
    "whisper": WHISPER,
    "breathy": Prosody(breathiness=0.4, level_db=-1.0),
    "quiet": Prosody(level_db=-5.0, tilt_db=-1.0),
    "loud": Prosody(level_db=5.0, tilt_db=1.0),
    "slow": Prosody(rate=0.82, pauses=1.2),
    "fast": Prosody(rate=1.2, pauses=0.85),
    "high": Prosody(pitch_st=2.0),
    "low": Prosody(pitch_st=-2.0),
    "expressive": Prosody(pitch_range=1.4),
    "monotone": Prosody(pitch_range=0.5),
    "clear": Prosody(rate=0.88, pauses=1.2, tilt_db=0.5),
    "pausing": Prosody(pauses=1.6),
}
"""Change for each way of speaking. Clear speech is slower, with more pauses and a brighter spectrum (Picheny et al.
1986); a soft voice falls off more steeply than a loud one (Traunmüller & Eriksson 2000). Sizes are guesses."""
LEAST: Final = Prosody(
    pitch_st=-6.0, pitch_range=0.3, rate=0.6, level_db=-12.0, tilt_db=-4.0, formants=0.9, pauses=0.5
)
MOST: Final = Prosody(
    pitch_st=6.0,
    pitch_range=2.0,
    rate=1.6,
    level_db=8.0,
    tilt_db=4.0,
    breathiness=1.0,
    formants=1.1,
    pauses=3.0,
)
"""Limits of all orders together, however often they are repeated (guesses)."""
LONGEST: Final = 300
"""Maximum characters of an order; a longer text is a story (guess)."""
MORE: Final = 0.5
"""Amount of a feeling that "happier" adds and "not so sad" removes (guess)."""
_DEGREES: Final = {Role.LITTLE: 0.5, Role.MUCH: 1.6}
"""Degrees of "a bit" and "much" (guesses)."""
_MOST_STRESSED: Final = 3
"""Maximum words of one stressed phrase."""

_QUOTES: Final = "\"'“”‘’«»「」『』"
_VERBS: Final = frozenset({Role.SPEAK, Role.SAY, Role.REPEAT, Role.TOO, Role.MAKE})
_OF_SPEECH: Final = (
    *(_VERBS - {Role.MAKE}),
    Role.NAME,
    Role.USUAL,
    Role.USUAL_VOICE,
    Role.SILENT,
    Role.ALOUD,
)
"""Roles of words that are about the voice, even just after a text that was asked for."""
_ALSO_OF_TEXTS: Final = frozenset({"clear", "expressive"})
"""Ways of speaking that a text may have as well."""
_CALM: Final = (0.75, -6.0)
"""Minimum rate and level, dB, that remain of orders in a danger (guess)."""


class VoiceAnswer(StrEnum):
    """Answer to a person who orders something about the voice and nothing else."""

    DONE = "done"
    RESTORED = "restored"
    """Answer to a person who wants the usual voice back."""
    SILENCED = "silenced"
    """Shown to a person who wants text only."""
    UNSILENCED = "unsilenced"
    """Answer to a person who wants to hear words again."""


@dataclass(frozen=True, slots=True)
class VoiceOrder:
    """Orders about the voice in one turn of the person's."""

    feeling: Affect | None = None
    """Feeling to show in place of the planned one."""
    shift: Affect = NEUTRAL
    """Shift of the feeling: "happier"."""
    added: Prosody = AS_READ
    taken: Prosody = AS_READ
    """Change to reduce: "not so loud"."""
    stressed: tuple[str, ...] = ()
    is_back: bool = False
    """All earlier orders are cancelled."""
    is_once: bool = False
    """It applies only to the next reply."""
    repeats: bool = False
    """The last words are to be repeated."""
    is_silent: bool | None = None
    """Words are only to be shown, or to be spoken again; None if the order does not say."""
    is_mere: bool = True
    """The turn contains nothing else."""
    may_mean_text: bool = False
    """It may as well be about a text that was just written: "a little warmer"."""

    @property
    def answer(self) -> VoiceAnswer:
        """Kind of answer to it."""
        if self.is_silent is not None:
            return VoiceAnswer.SILENCED if self.is_silent else VoiceAnswer.UNSILENCED
        return VoiceAnswer.RESTORED if self.is_back else VoiceAnswer.DONE

    def followed_by(self, other: "VoiceOrder") -> "VoiceOrder":
        """Return the combination of this order and that of another sentence."""
        return VoiceOrder(
            self.feeling if other.feeling is None else other.feeling,
            self.shift.moved(other.shift),
            self.added if self.added == other.added else self.added.then(other.added),
            self.taken if self.taken == other.taken else self.taken.then(other.taken),
            self.stressed + other.stressed,
            self.is_back or other.is_back,
            self.is_once or other.is_once,
            self.repeats or other.repeats,
            self.is_silent if other.is_silent is None else other.is_silent,
            self.is_mere and other.is_mere,
            self.may_mean_text and other.may_mean_text,
        )


@dataclass(frozen=True, slots=True)
class Ordered:
    """The person's wishes for the delivery."""

    feeling: Affect | None = None
    """Feeling in place of the planned one."""
    shift: Affect = NEUTRAL
    """Shift of the planned feeling, if nothing replaces it."""
    prosody: Prosody = AS_READ
    stressed: tuple[str, ...] = ()

    def shown(self, planned: Affect) -> Affect:
        """Return the feeling that words, voice and face show instead of the planned one."""
        return planned.moved(self.shift) if self.feeling is None else self.feeling

    @property
    def delivery(self) -> Delivery:
        """Orders for the voice; a feeling that replaces the planned one is the plan's as well."""
        return Delivery(self.feeling, self.prosody, self.stressed)

    def with_order(self, order: VoiceOrder) -> "Ordered":
        """Return the wishes after another order."""
        before = Ordered() if order.is_back else self
        stressed = tuple(dict.fromkeys((*before.stressed, *order.stressed)))
        changed = replace(
            before,
            prosody=_bounded(before.prosody.then(order.added).left_after(order.taken)),
            stressed=stressed,
        )
        if order.feeling is not None:
            return replace(changed, feeling=order.feeling.moved(order.shift), shift=NEUTRAL)
        if before.feeling is not None:
            return replace(changed, feeling=before.feeling.moved(order.shift))
        return replace(changed, shift=before.shift.moved(order.shift))


@dataclass(frozen=True, slots=True)
class Orders:
    """Orders about the voice in a session."""

    lasting: Ordered = field(default_factory=Ordered)
    once: Ordered | None = None
    """Orders for the next reply only; None if it has none of its own."""

    @property
    def now(self) -> Ordered:
        """Wishes for the next reply."""
        return self.lasting if self.once is None else self.once


def step(orders: Orders, order: VoiceOrder | None, *, goes_on: bool = False) -> Orders:
    """Return the orders in force after a turn of the person's.

    Args:
        goes_on: Something in the last reply continues, such as a story: its own order stays in force.
    """
    kept = orders if goes_on else replace(orders, once=None)
    if order is None:
        return kept
    if order.is_once:
        return replace(
            kept, once=orders.now.with_order(order) if goes_on else orders.lasting.with_order(order)
        )
    return Orders(kept.lasting.with_order(order))


def calmed(orders: Orders) -> Orders:
    """Return the calm part of orders when someone is in danger: slower and quieter, within limits."""
    least_rate, least_level = _CALM
    prosody = orders.now.prosody
    rate = max(least_rate, min(1.0, prosody.rate))
    level_db = max(least_level, min(0.0, prosody.level_db))
    return Orders(Ordered(prosody=Prosody(rate=rate, level_db=level_db)))


def _bounded(prosody: Prosody) -> Prosody:
    return Prosody(
        **{
            name: max(getattr(LEAST, name), min(getattr(MOST, name), getattr(prosody, name)))
            for name in Prosody.__dataclass_fields__
        }
    )


# ---- recognising an order --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A way of speaking or a feeling, with its degree."""

    phrase: Phrase
    degree: float
    is_more: bool
    is_less: bool

    @property
    def is_compared(self) -> bool:
        """Tell whether it is relative to the present delivery."""
        return self.is_more or self.is_less


@dataclass(frozen=True, slots=True)
class _Reading:
    """Meaning of a stretch of words that contains nothing else."""

    phrases: tuple[Phrase, ...]
    wanted: tuple[_Wanted, ...]

    def has(self, *roles: Role) -> bool:
        """Tell whether a phrase has one of these roles."""
        return any(phrase.role in roles for phrase in self.phrases)

    @property
    def feelings(self) -> tuple[_Wanted, ...]:
        """Feelings among the wishes."""
        return tuple(one for one in self.wanted if one.phrase.role is Role.FEELING)

    @property
    def ways(self) -> tuple[_Wanted, ...]:
        """Ways of speaking among the wishes."""
        return tuple(one for one in self.wanted if one.phrase.role is Role.VOICE)

    @property
    def is_switch(self) -> bool:
        """Tell whether it switches speech on or off."""
        return self.has(Role.SILENT, Role.ALOUD)

    @property
    def may_mean_text(self) -> bool:
        """Tell whether no word is about speaking."""
        return not self.has(*_OF_SPEECH) and all(one.phrase.name in _ALSO_OF_TEXTS for one in self.ways)

    @property
    def is_ready(self) -> bool:
        """Tell whether all wishes are in the form of a manner ("slowly"), not of a property ("slow")."""
        return bool(self.wanted) and all(one.phrase.is_ready for one in self.wanted)


@functools.cache
def read_voice_words(language: str) -> OrderWords:
    """Return the words of orders about the voice in a language; raises ``PartMissing`` or ``PartBroken``."""
    return read_order_words(FOLDER, language, {*WAYS, *FEELINGS}, tuple(VoiceAnswer))


def voice_order(said: str, words: OrderWords, *, is_answer: bool = False) -> VoiceOrder | None:
    """Return the person's order about the companion's voice; None for none.

    Args:
        is_answer: They were asked something, so a bare feeling is more likely theirs.
    """
    if len(said) > LONGEST:
        return None
    found, is_mere = None, True
    for sentence in sentences(said):
        order = _in_sentence(sentence, words, is_answer=is_answer)
        if order is None:
            is_mere = is_mere and not words.heard(sentence)
        else:
            found = order if found is None else found.followed_by(order)
    return None if found is None else replace(found, is_mere=is_mere and found.is_mere)


def _in_sentence(sentence: str, words: OrderWords, *, is_answer: bool) -> VoiceOrder | None:
    order = _stress(sentence, words) or _whole(words.heard(sentence), words, is_answer=is_answer)
    if order is not None or words.reported.search(sentence):
        return order
    return _at_end(sentence, words) or _at_beginning(sentence, words)


def _stress(sentence: str, words: OrderWords) -> VoiceOrder | None:
    """Return the order to stress words, if a sentence gives one after polite words alone."""
    for pattern in words.stress:
        match = pattern.search(sentence)
        if match is None or words.phrases.cover(words.heard(sentence[: match.start()])) is None:
            continue
        stressed = match["words"].strip(f"{_QUOTES} ").casefold().replace("’", "'").split()
        if 1 <= len(stressed) <= _MOST_STRESSED:
            return VoiceOrder(stressed=tuple(stressed))
    return None


def _whole(heard: Heard, words: OrderWords, *, is_answer: bool) -> VoiceOrder | None:
    """Return the order in words that contain nothing else."""
    reading = _reading(heard, words)
    return _order(reading) if reading is not None and _is_order(reading, is_answer=is_answer) else None


def _at_end(sentence: str, words: OrderWords) -> VoiceOrder | None:
    """Return the order at the end of a sentence; of a request, it concerns the delivery."""
    heard = words.heard(sentence)
    is_request = _is_request(heard, words)
    reading = _adverb(heard, words) if is_request else None
    if reading is None:
        ends = filter(None, (_reading(end, words) for end in words.behind_commas(sentence)))
        plain = (one for one in ends if one.is_switch or (one.wanted and (is_request or _is_plain(one))))
        reading = next(plain, None)
    if reading is None:
        return None
    order = _order(reading)
    is_once = order.is_once or (is_request and not reading.has(Role.LASTING))
    return replace(order, is_once=is_once, is_mere=False)


def _is_plain(reading: _Reading) -> bool:
    """Tell whether the end of a sentence is an order regardless of the words before it."""
    return reading.has(Role.PLEASE, *_VERBS) and _is_order(reading, is_answer=True)


def _adverb(heard: Heard, words: OrderWords) -> _Reading | None:
    """Return the delivery at the end of a request: "count to ten slowly"."""
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
    """Return the order at the beginning of a sentence that continues with something else, such as the reason."""
    beginnings = (*words.before_commas(sentence), *islice(words.before_reasons(sentence), 1))
    orders = filter(None, (_whole(begun, words, is_answer=True) for begun in beginnings))
    return next((replace(order, is_mere=False) for order in orders), None)


def _is_request(heard: Heard, words: OrderWords) -> bool:
    """Tell whether words are a request to the companion, apart from polite words before it."""
    for at in range(len(heard)):
        if words.begin_request(heard[at:]):
            before = words.phrases.cover(heard[:at])
            return before is not None and all(one.role in (Role.ASIDE, Role.PLEASE) for one in before)
    return False


def _reading(heard: Heard, words: OrderWords) -> _Reading | None:
    """Return the meaning of words; None if they contain anything that belongs to no order."""
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
    if wanted and wanted[-1].degree == 1.0:  # "slow down a bit"
        wanted[-1] = replace(wanted[-1], degree=degree)
    return _Reading(phrases, tuple(wanted))


def _is_order(reading: _Reading, *, is_answer: bool) -> bool:
    """Tell whether words that could be an order are one."""
    if reading.is_switch:
        return True
    is_told = reading.has(*_VERBS)
    is_asked = is_told or reading.has(Role.PLEASE)
    if reading.has(Role.USUAL, Role.USUAL_VOICE):
        return is_asked or reading.has(Role.USUAL_VOICE)
    ways, feelings = reading.ways, reading.feelings
    if ways:
        is_plain = not any(one.phrase.is_ready or one.is_compared for one in ways)
        return is_asked or (reading.has(Role.TOO_VOICE) and not feelings) or not is_plain
    if not feelings or reading.has(Role.TOO_VOICE):
        return False
    is_compared = any(one.is_compared for one in feelings) and not reading.has(Role.NOT)
    if reading.has(Role.BE) and not is_told:  # "please be happy" is a kind wish
        return is_compared
    is_mix = len(feelings) > 1 and reading.has(Role.CONTRAST) and not reading.has(Role.NOT)
    return is_asked or (not is_answer and (is_compared or is_mix))


def _order(reading: _Reading) -> VoiceOrder:
    plain = [one for one in reading.feelings if not one.is_compared]
    return VoiceOrder(
        feeling=_mixed(plain) if plain else None,
        shift=_shift(one for one in reading.feelings if one.is_compared),
        added=_prosody(one for one in reading.ways if not one.is_less),
        taken=_prosody(one for one in reading.ways if one.is_less),
        is_back=reading.has(Role.USUAL, Role.USUAL_VOICE),
        is_once=reading.has(Role.ONCE, Role.SAY, Role.REPEAT) and not reading.has(Role.LASTING),
        repeats=reading.has(Role.REPEAT),
        is_silent=True if reading.has(Role.SILENT) else False if reading.has(Role.ALOUD) else None,
        may_mean_text=reading.may_mean_text,
    )


def _prosody(wanted: Iterable[_Wanted]) -> Prosody:
    """Return the combined change of several ways of speaking, each once, however often it was named."""
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
    """Return one feeling with its degree, or a mix of several, each with its share."""
    if len(wanted) == 1:
        return FEELINGS[wanted[0].phrase.name].scaled(wanted[0].degree)
    mix, weight = NEUTRAL, 0.0
    for one in wanted:
        weight += one.degree
        mix = mix.towards(FEELINGS[one.phrase.name], one.degree / weight)
    return mix


def _shift(wanted: Iterable[_Wanted]) -> Affect:
    """Return the shift for feelings that are wanted more or less than now."""
    shift = NEUTRAL
    for one in wanted:
        part = FEELINGS[one.phrase.name].scaled(MORE * one.degree)
        shift = shift.moved(part.negated() if one.is_less else part)
    return shift
