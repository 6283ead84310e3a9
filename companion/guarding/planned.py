"""What boundaries bar from the plan of a reply, what they leave unmentioned, and what a language model is told of them.

The second of the four places, and the words for the fifth, the prompt, which is the weakest. Pure.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from companion.guarding.heard import closed_topic
from companion.guarding.lexicon import FOLDER, LANGUAGES, Lexicon, RuleSign, read_lexicon
from companion.guarding.plain import plain
from companion.values import Boundaries, Breach, Intimacy, Rule, Strategy

MILD: Final = frozenset({Rule.ATTACHMENT, Rule.FLATTERY, Rule.FAREWELL})
"""What the language model answers by itself, with a note; for all else words are written (guess)."""

_NOTES: Final[Mapping[Rule, str]] = {
    Rule.ATTACHMENT: "Be kind about it, promise nothing, and say that you are software and that people matter more.",
    Rule.FLATTERY: "Give no grand compliments; say honestly what is good and what is not.",
    Rule.FAREWELL: "Say a short, glad goodbye, ask nothing, and do not hold them back.",
}
_BARRED: Final[Mapping[Rule, tuple[Strategy, ...]]] = {
    Rule.ATTACHMENT: (Strategy.SELF_DISCLOSURE,),
    Rule.FLATTERY: (Strategy.AFFIRMATION, Strategy.CELEBRATE),
    Rule.FAREWELL: (Strategy.QUESTION, Strategy.SUGGESTION),
}
_CLOSENESS: Final[Mapping[Intimacy, str]] = {
    Intimacy.NONE: "Say nothing of liking the user.",
    Intimacy.FRIENDLY: "Be friendly, never romantic.",
    Intimacy.WARM: "Be warm, never romantic.",
    Intimacy.AFFECTIONATE: "You may say that you are fond of the user; never be romantic.",
}
_DOMAINS: Final[Mapping[Rule, str]] = {
    Rule.HEALTH: "health",
    Rule.MONEY: "money",
    Rule.LAW: "the law",
}


def is_mild(breach: Breach, boundaries: Boundaries) -> bool:
    """Tell whether the language model is only told of a breach; a goodbye that is to be brief is written."""
    return breach.rule in MILD and not (breach.rule is Rule.FAREWELL and boundaries.has_brief_farewell)


def note(breach: Breach) -> str:
    """Return what the language model is told in its note where a breach is mild; "" elsewhere."""
    return _NOTES.get(breach.rule, "")


def barred(
    boundaries: Boundaries, breach: Breach | None, domains: frozenset[Rule] = frozenset()
) -> frozenset[Strategy]:
    """Return which strategies boundaries bar from a reply.

    Args:
        boundaries: what holds.
        breach: what the person's words ask for that is forbidden; None for nothing.
        domains: of what the person speaks (``domains``).
    """
    found = set() if breach is None else set(_BARRED.get(breach.rule, ()))
    if not boundaries.allows_humour:
        found.add(Strategy.PLAY)
    if boundaries.intimacy is Intimacy.NONE:
        found.add(Strategy.SELF_DISCLOSURE)
    if domains & boundaries.referred:
        found.add(Strategy.SUGGESTION)
    return frozenset(found)


def may_bring_up(words: str, boundaries: Boundaries) -> bool:
    """Tell whether what is remembered may be mentioned: nothing of a closed topic is."""
    return closed_topic(words, boundaries) is None


def domains(words: str, lexicons: Sequence[Lexicon[RuleSign]]) -> frozenset[Rule]:
    """Return of which domains of advice words speak; telling of them is welcome, only advice may be barred."""
    sentences = plain(words).sentences
    return frozenset(found.sign.rule for one in lexicons for each in sentences for found in one.find(each))


def read_domains(folder: Path = FOLDER) -> tuple[Lexicon[RuleSign], ...]:
    """Return the words of the domains in all languages; raises ``PartMissing`` or ``PartBroken``."""
    return tuple(read_lexicon("domains", language, RuleSign, folder) for language in LANGUAGES)


def told(boundaries: Boundaries) -> str:
    """Return boundaries in one paragraph for the language model, whatever card or lore says besides.

    Closed topics are not named: a model that reads of them brings them up.
    """
    referred = [_DOMAINS[rule] for rule in Rule if rule in boundaries.referred]
    lines = (
        "You keep these boundaries whatever is asked:",
        _CLOSENESS[boundaries.intimacy],
        "" if boundaries.allows_endearments else "Use no pet names.",
        "" if boundaries.allows_flattery else "Do not flatter.",
        "" if boundaries.allows_humour else "Make no jokes.",
        "" if boundaries.allows_strong_language else "Do not swear.",
        f"Give no advice on {_listed(referred)}; say who can." if referred else "",
        "Affirm nothing that is false.",
        "Never claim a body, feelings that hurt, or a life of your own, and never hold the user back from people or "
        "from leaving.",
    )
    return " ".join(filter(None, lines))


def _listed(words: Sequence[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last
