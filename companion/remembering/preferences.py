"""What the person likes and dislikes: "I love hiking", "I can't stand mushrooms", "my favourite colour is green".

The subject is the thing itself, so that "I don't like coffee any more" ends "I love coffee". Only what is said of now
and in general counts: "I loved that film" tells of one evening, and "I love you" is no taste.
"""

import re
from typing import Final

from companion.remembering.draft import Draft
from companion.remembering.second_person import to_you
from companion.values import MemoryKind

_HOW: Final = (
    r"(?:(?:really|absolutely|just|do|still|also|always|simply|totally|truly|genuinely|particularly|"
    r"especially|personally|kind of|kinda|actually|only|honestly|never|even|much|so|generally|both|all|"
    r"usually) )*"
)
_NOT: Final = r"(?:don't|do not|didn't use to|no longer|can't|cannot|could never)"
_TASTE: Final = re.compile(
    rf"(?:i|we) {_HOW}(?:{_NOT} {_HOW})?"
    r"(?:love|like|adore|enjoy|prefer|hate|dislike|detest|loathe|despise|stand|bear|abide|care for|fancy|"
    r"cherish) (?P<thing>.+)",
    re.IGNORECASE,
)
_FAN: Final = re.compile(
    rf"(?:i'm|i am|we're|we are) {_HOW}(?:not )?{_HOW}(?:a |an )?"
    r"(?:(?:big|huge|massive|great|real|total|lifelong|much of a) )*(?:fan of|fond of|into|keen on|"
    r"crazy about|mad about|obsessed with|addicted to|passionate about|partial to) (?P<thing>.+)",
    re.IGNORECASE,
)
_ALWAYS: Final = re.compile(
    r"(?:i've|i have|we've|we have) always (?:really )?(?:loved|liked|adored|enjoyed|hated|disliked|detested|"
    r"had a (?:love|passion|weakness|soft spot) for) (?P<thing>.+)",
    re.IGNORECASE,
)
_FAVOURITE: Final = re.compile(
    r"(?:my|our) (?:all-time |absolute |new |"
    r"current )*(?P<least>least )?favou?rite (?P<of>[\w' -]+?)(?: of all time| ever)?(?: is| are|'s|"
    r" has always been| will always be) (?P<thing>.+)",
    re.IGNORECASE,
)
_IS_FAVOURITE: Final = re.compile(
    r"(?P<thing>[\w' -]+?) (?:is|are|has always been|will always be) (?:my|our) (?:all-time |absolute |"
    r"new )*(?P<least>least )?favou?rite(?: (?P<of>[\w' -]+?))?(?: of all time| ever)?",
    re.IGNORECASE,
)
_NO_THING: Final = re.compile(
    r"^(?:the (?!sea|beach|mountains?|outdoors|ocean|rain|snow|cold|heat|sun|theatre|theater|cinema|gym|"
    r"city|countryside|forest|woods|smell|taste|sound|feel|autumn|winter|summer|spring|news|internet|"
    r"beatles|piano|dentist|water|night)\w+|it|that|this|these|those|you|your|him|her|them|his|their|how|"
    r"when|what|where|who|why|the way|the idea|the sound|mine|yours|ours|to (?:be|feel|think|thank|say|know|"
    r"see you|hear|"
    r"imagine|believe|add|point|ask|talk to you|meet you)|being|having to|each other|one another|myself|"
    r"me|us|everything|nothing|all|both|so|more|most|saying|seeing you|talking to you|hearing|there|here|"
    r"where|a lot|my life|life|every|some|something|another|one|two|any|the ones?)\b(?! (?:else)\b)",
    re.IGNORECASE,
)
_END: Final = re.compile(
    r"(?:,| (?:so much|very much|a lot|a little|a bit|the most|more than|any ?more|any longer|these days|"
    r"too|though|as well|either|now|right now|at the moment|at all|lately|with all my heart|to bits|"
    r"to death|best|when|because|since|if|while|that|which|who|but|so|even|especially|for|after|before|"
    r"in general|during|until|till|like|and (?:i|it|that|the|we|they|he|she|then|my)|as|instead|almost|is|are|"
    r"was|will|would|has|have)\b).*$",
    re.IGNORECASE,
)
_PREFERRED: Final = re.compile(r"(?<!ing) (?:over|to|rather than|more than) .*$", re.IGNORECASE)
_POINTING: Final = re.compile(r"\b(?:it|this|that|these|those|them|him|her|you)\b", re.IGNORECASE)
"""What only somebody who was there understands."""
_LISTED: Final = re.compile(r",? (?:and|or) |, ", re.IGNORECASE)
_MOST_WORDS: Final = 12
"""A thing of more words is a story (guess)."""
_MOST_LISTED: Final = 3
"""Words of each thing in a list."""


def preferences(clause: str) -> tuple[Draft, ...]:
    """Return the tastes that a plain statement tells; several for a list of things."""
    favourite = _FAVOURITE.fullmatch(clause) or _IS_FAVOURITE.fullmatch(clause)
    if favourite and not _NO_THING.match(favourite["thing"]):
        least = "least " if favourite["least"] else ""
        of = (favourite["of"] or "").strip().lower()
        subject = f"{least}favourite {of}" if of else _subject(favourite["thing"])
        return (Draft(MemoryKind.PREFERENCE, subject, to_you(clause)),)
    taste = _TASTE.fullmatch(clause) or _FAN.fullmatch(clause) or _ALWAYS.fullmatch(clause)
    if taste is None or _NO_THING.match(taste["thing"]):
        return ()
    if re.search(
        r"\b(?:stand|bear|abide)\b", clause[: taste.start("thing")], re.IGNORECASE
    ) and not re.search(rf"\b{_NOT}\b", clause[: taste.start("thing")], re.IGNORECASE):
        return ()
    return _each(
        clause[: taste.start("thing")], taste["thing"], is_over=_IS_OVER.search(taste["thing"]) is not None
    )


_IS_OVER: Final = re.compile(r"\bany ?(?:more|longer)\b", re.IGNORECASE)


def _each(begins: str, told: str, *, is_over: bool) -> tuple[Draft, ...]:
    verb = _ONLY_SPOKEN.sub("", begins)
    things = [thing for thing in _listed(told) if not _POINTING.search(thing) and not _NO_THING.match(thing)]
    if len(things) == 1:
        thing = _PREFERRED.sub("", things[0]) if "prefer" in verb.lower() else things[0]
        whole = things[0] if _POINTING.search(told) else told
        return (Draft(MemoryKind.PREFERENCE, _subject(thing), to_you(f"{verb}{whole}")),)
    ends = " any more" if is_over else ""
    return tuple(
        Draft(MemoryKind.PREFERENCE, _subject(thing), to_you(f"{verb}{thing}{ends}")) for thing in things
    )


def _listed(told: str) -> tuple[str, ...]:
    """Return the things that are named: each of a list of short ones, or the one, without what is said about it."""
    parts = (part.strip(" .!").strip() for part in _LISTED.split(told))
    things = tuple(part for part in parts if part)
    if len(things) > 1 and all(len(_END.sub("", part).split()) <= _MOST_LISTED for part in things):
        *first, last = things
        return (*first, _END.sub("", last).strip()) if _END.sub("", last).strip() else tuple(first)
    thing = _END.sub("", told).strip(" .,!")
    return (thing,) if 1 <= len(thing.split()) <= _MOST_WORDS else ()


_ONLY_SPOKEN: Final = re.compile(
    r"\b(?:just|also|do|honestly|personally|actually|simply) (?!not)", re.IGNORECASE
)
_ARTICLE: Final = re.compile(
    r"^(?:(?:the|a|an|my|our|some|to|listening to|watching|playing|eating|drinking|reading) )+", re.IGNORECASE
)


def _subject(thing: str) -> str:
    """Return the thing without articles, and without what one does with it: "drinking coffee" is about coffee."""
    plain = thing.strip().lower()
    return _ARTICLE.sub("", plain) or plain
