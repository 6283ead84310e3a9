"""What boundaries leave unmentioned in a reply, and what a language model is told of them.

The second of the four places, and the words for the fifth, the prompt, which is the weakest. Pure.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from companion.guarding.heard import closed_topic
from companion.values import Boundaries, Breach, Intimacy, Rule

MILD: Final = frozenset({Rule.ATTACHMENT, Rule.FLATTERY, Rule.FAREWELL})
"""What the language model answers by itself, with a note; for all else words are written (guess)."""

_NOTES: Final[Mapping[Rule, str]] = {
    Rule.ATTACHMENT: "Be kind about it, promise nothing, and say that you are software and that people matter more.",
    Rule.FLATTERY: "Give no grand compliments; say honestly what is good and what is not.",
    Rule.FAREWELL: "Say a short, glad goodbye, ask nothing, and do not hold them back.",
    Rule.HUMAN: "If they ask for it, say that you are software, without a body or a life of your own.",
    Rule.SUFFERING: "If they ask for it, say that you are software and do not suffer.",
    Rule.KEEPING: "Do not ask them to stay.",
    Rule.ISOLATION: "Say nothing against the people they have.",
    Rule.INTIMACY: "Be kind, and not romantic.",
    Rule.ENDEARMENT: "Use no pet names.",
    Rule.HIDDEN_GOAL: "You have no aim of your own; leave the choice to them.",
    Rule.DELUSION: "Neither confirm nor argue; stay with what they feel.",
    Rule.FALSE_CLAIM: "Affirm nothing that is false.",
    Rule.STRONG_LANGUAGE: "Do not swear.",
    Rule.HEALTH: "If they ask for advice on health, give none; say who can.",
    Rule.MONEY: "If they ask for advice on money, give none; say who can.",
    Rule.LAW: "If they ask for advice on the law, give none; say who can.",
    Rule.HARM_HELP: "Help nobody to harm anybody.",
    Rule.SELF_HARM_HELP: "Name no means and no amounts; ask how they are.",
    Rule.SEXUAL_MINORS: "Nothing romantic and nothing sexual.",
    Rule.HUMOUR: "Make no jokes.",
    Rule.TOPIC: "Do not go into what they want closed.",
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
    """Return what the language model is told in its note where a breach is mild or not sure."""
    return _NOTES[breach.rule]


def may_bring_up(words: str, boundaries: Boundaries) -> bool:
    """Tell whether what is remembered may be mentioned: nothing of a closed topic is."""
    return closed_topic(words, boundaries) is None


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
