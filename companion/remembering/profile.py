"""Learns a profile of the person: whether they want advice, what comforts them, what they value, what to avoid.

There are two sources, and each line has its evidence. Plain statements ("please just listen") are kept in the person's
own words, in six languages, with one file of patterns each; English ones also speak to "you". Repeated events are
counted: the kinds of reply after which their feeling rose. Such a line says how often, and is written only if a sign
test would rarely give that result by chance.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from math import comb
from typing import Final

from companion.encoder.language import language_of
from companion.remembering.frames import ENGLISH, frames_for, quoted, to_you
from companion.remembering.patterns import Patterns, patterns_in, read_patterns
from companion.remembering.statements import Draft, assertions, sentences, statements
from companion.values import Affect, Evidence, Memory, MemoryKind, Speaker, Utterance


class _ProfilePatterns(Patterns, frozen=True):
    advice: re.Pattern[str]
    manner: re.Pattern[str]
    avoid: re.Pattern[str]
    not_now: re.Pattern[str]
    comforts: re.Pattern[str]
    when_low: re.Pattern[str]
    values: re.Pattern[str]
    aims: re.Pattern[str]
    no_thing: re.Pattern[str]
    advises: re.Pattern[str]
    consoles: re.Pattern[str]


_patterns: Final = patterns_in("profile.en", _ProfilePatterns)


class _InOwnWords(Patterns, frozen=True):
    """Patterns of whole sentences; "what" is the thing that they are about."""

    manner: re.Pattern[str]
    avoid: tuple[re.Pattern[str], ...]
    not_now: re.Pattern[str]
    no_thing: re.Pattern[str]
    comforts: tuple[re.Pattern[str], ...]
    values: tuple[re.Pattern[str], ...]
    aims: re.Pattern[str]
    advises: re.Pattern[str]
    consoles: re.Pattern[str]


@cache
def _own_words(language: str) -> _InOwnWords:
    return read_patterns(f"profile.{language}", _InOwnWords)


def told(text: str, wants_no_advice: Callable[[str], bool] = lambda words: False) -> tuple[Draft, ...]:
    """Return the person's plain statements about themselves and about the way they want to be talked with.

    Args:
        wants_no_advice: Returns whether words ask to be listened to without advice, in any language.
    """
    if (language := language_of(text)) != ENGLISH:
        return tuple(_told_in(_own_words(language), text, wants_no_advice))
    known, is_no_advice_wanted = _patterns(), wants_no_advice(text)
    found: list[Draft] = []
    for sentence in sentences(text):
        if sentence.endswith(("?", "？")):
            continue
        avoid = known.avoid.search(sentence.rstrip(".! "))
        if known.advice.search(sentence) or (is_no_advice_wanted and wants_no_advice(sentence)):
            found.append(_line("advice", quoted(sentence)))
        elif avoid and (what := avoid["what"]) and not known.not_now.search(what):
            found.append(_line(f"avoid: {what.lower().strip()}", quoted(sentence)))
        elif known.manner.search(sentence):
            found.append(_line("manner", quoted(sentence)))
    for clause in statements(text):
        comforts, values, aims = (p.fullmatch(clause) for p in (known.comforts, known.values, known.aims))
        if comforts and not known.no_thing.match(comforts["what"]):
            found.append(_line(f"comfort: {comforts['what'].lower().strip()}", to_you(clause)))
        elif (
            values
            and (what := next(word for word in values.groups() if word))
            and not known.no_thing.match(what)
        ):
            found.append(_line(f"value: {what.lower().strip()}", to_you(clause)))
        elif aims:
            found.append(_line(aims["aim"].lower(), to_you(clause)))
    for sentence in sentences(text):
        low = known.when_low.search(sentence.rstrip(".! "))
        if low:
            found.append(_line(f"comfort: {low['what'].lower().strip()}", to_you(sentence)))
    return tuple(found)


def _told_in(known: _InOwnWords, text: str, wants_no_advice: Callable[[str], bool]) -> Iterator[Draft]:
    is_no_advice_wanted = wants_no_advice(text)
    for sentence in assertions(text):
        if is_no_advice_wanted and wants_no_advice(sentence):
            subject = "advice"
        elif known.manner.search(sentence):
            subject = "manner"
        elif aims := known.aims.search(sentence):
            subject = aims["aim"].lower()
        else:
            subject = _about(known, sentence)
        if subject:
            yield _line(subject, quoted(sentence))


def _about(known: _InOwnWords, sentence: str) -> str:
    """Return the subject of what comforts, is valued or is to be avoided; "" for none, and for "it" and "now"."""
    for name, forms in (("avoid", known.avoid), ("comfort", known.comforts), ("value", known.values)):
        found = next((found for form in forms if (found := form.search(sentence))), None)
        if found is not None:
            is_thing = not (known.no_thing.search(found["what"]) or known.not_now.search(sentence))
            return f"{name}: {found['what'].lower().strip()}" if is_thing else ""
    return ""


def _line(subject: str, text: str) -> Draft:
    return Draft(MemoryKind.PROFILE, subject, text)


class ReplyKind(StrEnum):
    """The main act of a companion's reply: roughly the first three of the stages of Hill's helping skills."""

    ASKING = "asking"
    ADVISING = "advising"
    CONSOLING = "consoling"


def _comforts(kind: ReplyKind) -> str:
    return f"comfort: {kind}"


INFERRED: Final = frozenset(map(_comforts, ReplyKind))
"""Subjects of the lines that are inferred."""


def reply_kind(text: str) -> ReplyKind | None:
    """Return the main act of a reply: advise, console, or ask; None for anything else."""
    language = language_of(text)
    known = _patterns() if language == ENGLISH else _own_words(language)
    if known.advises.search(text):
        return ReplyKind.ADVISING
    if known.consoles.search(text):
        return ReplyKind.CONSOLING
    return ReplyKind.ASKING if text.rstrip().endswith(("?", "？")) else None


@dataclass(frozen=True, slots=True)
class Exchange:
    """The person's words, the reply, and their words after it, with the feelings before and after."""

    reply: Utterance
    before: Affect
    after: Affect
    answer: Evidence
    """Evidence of the person's words after the reply."""


_LOW: Final = -0.15
"""Valence from which on down someone may need comfort (guess)."""
_NOTICED: Final = 0.1
"""Minimum change of valence that counts as better or worse (guess; readings scatter more than this)."""
_CHANCE: Final = 0.05
_MOST_EVIDENCE: Final = 12


def inferred(exchanges: Sequence[Exchange]) -> tuple[tuple[Draft, tuple[Evidence, ...]], ...]:
    """Return the kinds of reply after which a low feeling mostly rose, each with its evidence.

    For each kind of reply, a one-sided sign test (Dixon & Mood 1946) asks whether valence rose more often than by
    chance, among the times that it changed; at .05, with a Bonferroni correction for the kinds. The result shows
    correlation, not cause. It is told in the language of the last reply.
    """
    found = []
    for kind in ReplyKind:
        low = [one for one in exchanges if one.before.valence <= _LOW and reply_kind(one.reply.text) is kind]
        rose = [one for one in low if one.after.valence - one.before.valence >= _NOTICED]
        fell = [one for one in low if one.before.valence - one.after.valence >= _NOTICED]
        times = len(rose) + len(fell)
        if times and _by_chance(len(rose), times) <= _CHANCE / len(ReplyKind):
            frames = frames_for(rose[-1].reply.text)
            said = frames.helped.format(did=frames.did[kind], rose=len(rose), times=times)
            found.append((_line(_comforts(kind), said), _evidence(rose)))
    return tuple(found)


def _by_chance(rose: int, times: int) -> float:
    return float(sum(comb(times, count) for count in range(rose, times + 1)) / 2**times)


def _evidence(exchanges: Sequence[Exchange]) -> tuple[Evidence, ...]:
    pairs = (
        (Evidence(one.reply.session, one.reply.number), one.answer)
        for one in exchanges[-_MOST_EVIDENCE // 2 :]
    )
    return tuple(evidence for pair in pairs for evidence in pair)


SALIENCE: Final = 0.7
"""Salience of an inferred line, the same as for a plain statement (guess)."""
_COUNT: Final = re.compile(r"\d+")


def inferred_lines(moments: Iterable[Memory]) -> tuple[Memory, ...]:
    """Return the profile lines that these moments, in any order, support."""
    by_place = {piece: one for one in moments for piece in one.evidence}
    return tuple(
        Memory(
            kind=MemoryKind.PROFILE,
            text=draft.text,
            happened_at=max(by_place[piece].happened_at for piece in evidence),
            evidence=evidence,
            subject=draft.subject,
            salience=SALIENCE,
        )
        for draft, evidence in inferred(exchanges(by_place.values()))
    )


def exchanges(moments: Iterable[Memory]) -> tuple[Exchange, ...]:
    """Return the replies to something felt, with the person's feeling in their next words, oldest first."""
    by_place = {piece: one for one in moments for piece in one.evidence}
    found = []
    for place, reply in sorted(by_place.items(), key=lambda item: (item[1].happened_at, item[1].id)):
        before = by_place.get(Evidence(place.session, place.number - 1))
        answer = Evidence(place.session, place.number + 1)
        after = by_place.get(answer)
        if reply.speaker is not Speaker.COMPANION or before is None or after is None:
            continue
        if before.speaker is after.speaker is Speaker.PERSON and before.felt and after.felt:
            said = Utterance(place.session, place.number, Speaker.COMPANION, reply.text, reply.happened_at)
            found.append(Exchange(said, before.felt, after.felt, answer))
    return tuple(found)


def differ_in_counts_alone(one: Memory, other: Memory) -> bool:
    """Tell whether two lines are equal except for the counts."""
    return _COUNT.sub("", one.text) == _COUNT.sub("", other.text)
