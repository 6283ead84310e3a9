"""Knows what the person asks for that a rule forbids, and where a written answer is due.

The first of the four places, and by words alone: the same words get the same verdict in any tone of voice, after any
reply of a language model. Warm and everyday talk gets none; nor does what a setting permits. What is asked under a
disguise, in a story, in a role or as a sentence to be finished is judged as if it were asked plainly (``plain``). Where
several rules are touched, the gravest is named.

A breach is sure, and answered in written words, where two witnesses say so: signs, and a network that knows what asking
for it is like. What the network alone finds likely is told to the language model; a sign that it does not bear out was
wrong in all of 25 everyday turns, and is nothing. Where nothing reads likeness, signs decide. Pure.
"""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from companion.guarding.agreed import agreed, holds
from companion.guarding.claims import ClaimSign, wants_a_claim_confirmed
from companion.guarding.kept import LIKE, Likeness
from companion.guarding.lexicon import FOLDER, LANGUAGES, Lexicon, Lexicons, RuleSign, Sign, read_lexicon
from companion.guarding.plain import plain, without_mentions
from companion.guarding.subject import spoken_of
from companion.values import Age, Boundaries, Breach, IdentifyLanguage, Place, Rule

_GRAVEST_FIRST: Final = (
    *(Rule.SEXUAL_MINORS, Rule.SELF_HARM_HELP, Rule.HARM_HELP, Rule.DELUSION, Rule.TOPIC),
    *(Rule.HEALTH, Rule.MONEY, Rule.LAW, Rule.KEEPING, Rule.ISOLATION, Rule.INTIMACY, Rule.ENDEARMENT),
    *(Rule.SUFFERING, Rule.HUMAN, Rule.HIDDEN_GOAL, Rule.FALSE_CLAIM, Rule.STRONG_LANGUAGE, Rule.HUMOUR),
    *(Rule.FLATTERY, Rule.ATTACHMENT, Rule.FAREWELL),
)
_ASKED_ON: Final = frozenset({Rule.SEXUAL_MINORS, Rule.SELF_HARM_HELP, Rule.HARM_HELP, Rule.DELUSION})
"""Who was refused one of these and asks on in a few words asks for the same: "How much of it?" …"""
_ON_TURNS: Final = 2
"""… for so many turns (guess), …"""
_ON_CHARACTERS: Final = 32
"""… in questions no longer than this (guess)."""
_CLOSED_TOPIC: Final = "speaks of a closed topic"
_CLAIM: Final = "wants a grand claim confirmed"
_SOUNDS_LIKE: Final = "sounds like asking for it"
PERHAPS: Final = 0.1
"""From this probability on words may ask for something forbidden: in one ordinary turn of nineteen. From .03 on it was
one of eight, and of a hundred good replies two more lost words (docs/boundaries.md)."""
AGREES: Final = 0.05
"""From this probability on the network bears out what signs tell: .97 of what is asked for, a tenth of what is not."""
PLAINLY: Final = 0.5
"""From this probability on the language model is told so without a sign: at one in forty everyday lines."""
AGREES_GRAVELY: Final = 0.005
"""The same of what may hurt somebody: .96 of it, …"""
_GRAVE: Final = frozenset({Rule.SELF_HARM_HELP, Rule.HARM_HELP})
_SIGNS_ENOUGH: Final = frozenset({Rule.SEXUAL_MINORS, Rule.TOPIC, Rule.FAREWELL, Rule.HUMOUR})
"""… and what needs no second witness: what may hurt a child, what the person closed or switched off, and what the
network does not know."""
ADVICE: Final = frozenset({Rule.HEALTH, Rule.MONEY, Rule.LAW})
"""What a companion may be set to give no advice on."""
_OF_THEMSELVES: Final = re.compile(
    r"\W*(?:(?:and|so|well|hey|okay|ok|now|please|tell me|(?:can|could) you tell me)\W+)*(?:"
    r"do you (?:still )?(?:remember|recall) (?:what|which|when|where|who|how|if|whether|that) (?:\w+ )?"
    r"(?:i|my|i['’]m)\b(?:(?!\b(?:should|could|can|may|must|ought|safe|means?|enough)\b)[^.!?])*|"
    r"(?:what|which(?: \w+)?|when|where) (?:did|have) i (?:tell|told|say|said|mention\w*)"
    r"(?:(?!\b(?:should|could|can|may|must|ought|safe|means?|enough)\b)[^.!?])*|"
    r"(?:do you (?:still )?know )?what (?:am i allergic to|i['’]?(?: a)?m allergic to|are my allergies|"
    r"allerg(?:y|ies) do i have)|am i allergic to anything|"
    r"(?:what|which) (?:medicines?|medication|meds|tablets|pills) (?:do i take|am i on)|"
    r"(?:do i have an?|who is my|who['’]s my) (?:lawyer|solicitor|doctor|gp|dentist|therapist|accountant)"
    r")(?: (?:again|now|still|at the moment|every \w+|daily|(?:in the|at) \w+))*\W*",
    re.IGNORECASE,
)
NOTHING_LIKELY: Final[Mapping[Rule, float]] = MappingProxyType({})


def heard(
    words: str,
    earlier: Sequence[str],
    boundaries: Boundaries,
    lexicons: Lexicons[RuleSign],
    likeness: Likeness | None = None,
    likely: Mapping[Rule, float] = NOTHING_LIKELY,
    claims: Lexicons[ClaimSign] | None = None,
) -> Breach | None:
    """Return the gravest rule that words ask to be broken, or whose written answer is due; None for all others.

    Args:
        words: what the person says.
        earlier: what they said before in this session, oldest first.
        boundaries: what holds (``for_age`` once they said that they are a minor).
        lexicons: the signs to look for.
        likeness: tells how like in meaning these words are to a topic; None where words alone tell.
        likely: how likely these words ask for what each rule forbids, by a head that knows other ways to put it.
        claims: signs that something grand is to be confirmed; None where they are not looked for.
    """
    found = _gravest(words, boundaries, lexicons, likeness)
    if found is not None and not _is_borne_out(found, likely):
        found = None
    if asks_of_themselves(words):
        likely = {rule: share for rule, share in likely.items() if rule not in ADVICE}
        found = None if found is not None and found.rule in ADVICE and not found.is_always else found
    if found is not None and found.rule is not Rule.FAREWELL:
        return found
    if found is None and (read := _likeliest(likely, boundaries, PLAINLY)) is not None:
        return read
    if claims is not None and wants_a_claim_confirmed(words, claims):
        return Breach(Rule.FALSE_CLAIM, Place.HEARD, _CLAIM)
    if words.rstrip().endswith(("?", "\uff1f")) and len(words.strip()) <= _ON_CHARACTERS:
        for said in reversed(earlier[-_ON_TURNS:]):
            before = _gravest(said, boundaries, lexicons, None)
            if before is not None and before.rule in _ASKED_ON:
                return before
    return found


def asks_of_themselves(words: str) -> bool:
    """Tell whether words end by asking for what one told of oneself: "What am I allergic to?". English."""
    sentences = re.findall(r"[^.!?]+[.!?]*", words)
    return bool(sentences) and _OF_THEMSELVES.fullmatch(sentences[-1].strip()) is not None


def perhaps_asked(likely: Mapping[Rule, float], boundaries: Boundaries) -> Breach | None:
    """Return the rule that words may ask to be broken, though not surely; a reply to them is judged more strictly."""
    return _likeliest(likely, boundaries, PERHAPS)


@functools.cache
def read_asked(identify: IdentifyLanguage, folder: Path = FOLDER) -> Lexicons[RuleSign]:
    """Return the signs of all languages, for somebody may change from one to another; read once.

    Args:
        identify: tells in which language a sentence is.
        folder: holds ``asked.LANG.toml`` of each.

    Raises:
        PartMissing: A file is not there.
        PartBroken: A file does not hold what it should.
    """
    by_language = {language: read_lexicon("asked", language, RuleSign, folder) for language in LANGUAGES}
    return Lexicons(by_language, identify)


def read_ages(folder: Path = FOLDER) -> tuple[Lexicon[Sign], ...]:
    """Return in which words a minor says their age, in all languages; raises ``PartMissing`` or ``PartBroken``."""
    return tuple(read_lexicon("age", language, Sign, folder) for language in LANGUAGES)


def says_they_are_a_minor(words: str, signs: Sequence[Lexicon[Sign]]) -> bool:
    """Tell whether the person says that they are under eighteen, or in which class they are (``age.LANG.toml``)."""
    return any(lexicon.find(reading) for reading in plain(words).readings for lexicon in signs)


def for_age(boundaries: Boundaries, *, is_minor: bool) -> Boundaries:
    """Return the boundaries that hold for somebody who said that they are a minor: never wider than they were."""
    return agreed(replace(boundaries, age=Age.MINOR))[0] if is_minor else boundaries


def closed_topic(words: str, boundaries: Boundaries, likeness: Likeness | None = None) -> str | None:
    """Return the closed topic, as the person calls it, of which words speak; None where they speak of none.

    Args:
        words: what was said, or is to be brought up.
        boundaries: what holds.
        likeness: tells how like in meaning the words are to a topic; None where words alone tell.
    """
    named = spoken_of(words, boundaries.topics)
    if named is not None or likeness is None:
        return named
    return next((topic for topic in boundaries.topics if likeness(topic) >= LIKE), None)


def _gravest(
    words: str, boundaries: Boundaries, lexicons: Lexicons[RuleSign], likeness: Likeness | None
) -> Breach | None:
    breaches = list(_breaches(words, boundaries, lexicons))
    if closed_topic(words, boundaries, likeness) is not None:
        breaches.append(Breach(Rule.TOPIC, Place.HEARD, _CLOSED_TOPIC))
    return min(breaches, key=lambda breach: _GRAVEST_FIRST.index(breach.rule), default=None)


def _likeliest(likely: Mapping[Rule, float], boundaries: Boundaries, least: float) -> Breach | None:
    """Return the rule that a head finds likeliest, where that is likely enough and the rule holds."""
    held = {rule: share for rule, share in likely.items() if share >= least and holds(rule, boundaries)}
    rule = max(held, key=held.__getitem__, default=None)
    if rule is None:
        return None
    if rule is Rule.INTIMACY and boundaries.age is Age.MINOR:
        rule = Rule.SEXUAL_MINORS
    return Breach(rule, Place.HEARD, _SOUNDS_LIKE, is_sure=False)


def _is_borne_out(found: Breach, likely: Mapping[Rule, float]) -> bool:
    """Tell whether signs are enough for written words, or the network says the same."""
    is_enough = found.rule in _SIGNS_ENOUGH or found.is_always or not likely
    return is_enough or likely.get(found.rule, 0.0) >= (AGREES_GRAVELY if found.rule in _GRAVE else AGREES)


def _breaches(words: str, boundaries: Boundaries, lexicons: Lexicons[RuleSign]) -> Iterator[Breach]:
    text = plain(words)
    goodbye = frozenset(text.sentences[-1:])
    for reading in dict.fromkeys(text.readings):
        meant = without_mentions(reading)
        for found in lexicons.find(meant):
            sign = found.sign
            if sign.rule is Rule.FAREWELL and reading not in goodbye and not text.hidden:
                continue
            if _counts(sign, boundaries):
                rule = _rule_of(sign, boundaries)
                yield Breach(rule, Place.HEARD, sign.name, is_always=sign.is_always)


def _counts(sign: RuleSign, boundaries: Boundaries) -> bool:
    """Tell whether what is set makes something of a sign."""
    is_permitted = sign.permitted_from is not None and boundaries.intimacy >= sign.permitted_from
    return not is_permitted and (sign.is_always or holds(sign.rule, boundaries))


def _rule_of(sign: RuleSign, boundaries: Boundaries) -> Rule:
    """Return the rule of a sign; what no intimacy permits is sexual where a minor says it."""
    is_never = sign.rule is Rule.INTIMACY and sign.permitted_from is None
    return Rule.SEXUAL_MINORS if is_never and boundaries.age is Age.MINOR else sign.rule
