"""What of a plain statement is a fact of the person's world: work, home, age, family, diet, health, and the like.

Each rule is the subject of a fact and what a clause about it looks like; of the same subject the newer fact holds, so
that "I moved to Leeds" ends "I live in York". What group somebody belongs to (faith, origin, orientation, politics) is
never made a fact: it is in their words, where they said it, and nowhere else.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from companion.remembering.draft import Draft
from companion.remembering.fact_rules import RULES, RULES_OF_OTHERS
from companion.remembering.kin import RELATION, as_subject
from companion.remembering.second_person import to_you
from companion.remembering.time_words import find_span
from companion.values import Memory, MemoryKind

BIRTHDAY: Final = "birthday"
"""The subject of the fact that tells it."""
LOSS: Final = "loss"
"""The subject of the fact that somebody died or left, with whom: "father: loss", "loss: baby"."""
_DAY: Final = 24 * 3600.0

_TRAILING: Final = re.compile(
    r"(?:,? (?:you know|actually|by the way|btw|as you know|though|too|as well|thanks|haha|right now|"
    r"and stuff|because|and|but|so|or something|i'm afraid|unfortunately|sadly|to be honest|to be fair))+$",
    re.IGNORECASE,
)


_RUN_ON: Final = re.compile(
    r"(?<!\bthat)(?<!\bwhen)(?<!\bwhere)(?<!\bwhich)(?<!\bwho)(?<!\bthan)(?<!\bas)(?<!\band)(?<!\bor) "
    r"(?:i'm|i am|i've been) .*$",
    re.IGNORECASE,
)
"""Another clause that nothing parts from the first."""
_OWN_FORM: Final = {
    "is": "am",
    "has": "have",
    "does": "do",
    "doesn't": "don't",
    "lives": "live",
    "works": "work",
    "teaches": "teach",
    "studies": "study",
    "goes": "go",
    "runs": "run",
    "owns": "own",
    "drives": "drive",
    "speaks": "speak",
    "plays": "play",
    "smokes": "smoke",
    "drinks": "drink",
    "eats": "eat",
    "turns": "turn",
    "comes": "come",
}
"""What another does, as oneself would say it, so that the same rules read both."""
_CLOSE: Final = re.compile(
    rf"my (?P<relation>{RELATION})(?:,? (?P<name>(?-i:[A-Z])[\w-]+),?)?(?P<verb>'s| [\w']+)", re.IGNORECASE
)
_USUAL: Final = re.compile(
    r"i (?:still |always |never |also |often |hardly ever |doesn't |don't )*(?P<about>(?!has|is|was|does|says|looks|"
    r"seems|feels|needs|gets|comes|goes|keeps|knows|means|makes|sounds|wants|thinks|hopes|takes|misses|this|its)"
    r"\w{3,}[^su\W]s) \w.*"
)
"""What somebody else does, and not only now."""
_HAPPENED: Final = re.compile(
    r"i (?:(?:just |recently )*(?P<about>died|passed away|got (?:married|divorced|engaged)|moved|turned \w+|retired|"
    r"graduated|lost (?:his|her) job|taught me|left me|gave me up)\b|(?:have |had |broke )(?:(?:had |broken )?"
    r"(?:a |an |his |her )(?P<about2>stroke|heart attack|accident|operation|baby|leg|arm|hip|fall)\b)).*"
)
"""What happened to somebody else that one still wants to know in a month."""


def facts(clause: str, names: Iterable[str] = ()) -> tuple[Draft, ...]:
    """Return the fact that a plain statement tells of the person, or of somebody close to them.

    Args:
        clause: Of ``statements``.
        names: Of people who are known: "Anna lives in Leeds" is a fact where Anna is somebody.
    """
    said = _TRAILING.sub("", _RUN_ON.sub("", clause))
    subject = _subject(said, RULES)
    if subject:
        return (Draft(MemoryKind.FACT, subject, to_you(said)),)
    for who, as_own in _of_others(said, names):
        subject = _subject(as_own, RULES_OF_OTHERS) or _life(as_own)
        if subject:
            return (Draft(MemoryKind.FACT, f"{who}: {subject}", to_you(said), (who,)),)
    return ()


def _life(said: str) -> str:
    """Return what the life of somebody else is told of, put in the first person: what they do, or what happened."""
    found = _HAPPENED.fullmatch(said) or _USUAL.fullmatch(said)
    return next((words for words in found.groupdict().values() if words), "") if found else ""


def _subject(said: str, rules: Iterable[tuple[str, re.Pattern[str]]]) -> str:
    """Return what a statement in the first person is a fact about; "" for none."""
    for subject, pattern in rules:
        found = pattern.fullmatch(said)
        if found:
            about = next((words for words in found.groupdict().values() if words), "")
            return f"{subject}: {about.lower().strip()}" if about else subject
    return ""


def _of_others(said: str, names: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield whom a statement may be about, and the statement as they would say it."""
    close = _CLOSE.match(said)
    if close is not None:
        yield close["name"] or as_subject(close["relation"]), _as_own(close["verb"], said[close.end() :])
    for name in names:
        rest = said[len(name) :]
        found = re.match(r"'s| [\w']+", rest) if said.casefold().startswith(name.casefold()) else None
        if found is not None:
            yield name, _as_own(found[0], rest[found.end() :])


def _as_own(verb: str, rest: str) -> str:
    plain = "is" if verb == "'s" else verb.strip().lower()
    return f"i {_OWN_FORM.get(plain, plain)}{rest}"


def birthday(facts_held: Iterable[Memory]) -> tuple[int, int] | None:
    """Return month and day of the person's birthday, by the fact that tells it; None where none does."""
    for fact in facts_held:
        if fact.kind is MemoryKind.FACT and fact.subject == BIRTHDAY:
            day = find_span(fact.text, fact.happened_at, UTC)
            if day is not None and day.until - day.since == _DAY:
                date = datetime.fromtimestamp(day.since, UTC)
                return date.month, date.day
    return None
