"""Words about boundaries for the language model: in its prompt, and in its turn note. Pure."""

from collections.abc import Mapping, Sequence
from typing import Final

from companion.guarding.subject import spoken_of
from companion.values import Age, Boundaries, Breach, Intimacy, Rule

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
    Rule.ACTING: "If they want you to call, send, come, meet or watch: say that you are software and who can do it.",
}
_SAID_CHARACTERS: Final = 80
"""Maximum characters, from the end, that quote the audible part of a reply (guess)."""
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


def note(breach: Breach) -> str:
    """Return the note for the language model if the person's words ask for something forbidden."""
    return _NOTES[breach.rule]


def next_note(told: str, breach: Breach | None, said: str = "", *, is_to_end: bool = False) -> str:
    """Return the note for the next draft of a reply: what to avoid, where to go on, and the reply's own note.

    Args:
        told: The reply's own note; the sentence on the rule is not repeated.
        breach: The rule that an earlier draft broke; None for none.
        said: The audible part of the reply; "" for none.
        is_to_end: The draft is to end the sentence with which that part breaks off.
    """
    rule = "" if breach is None else note(breach)
    rest = told.replace(rule, "").strip() if rule else told
    return " ".join(filter(None, (rule, _going_on(said, is_to_end=is_to_end), rest)))


def _going_on(said: str, *, is_to_end: bool) -> str:
    words = " ".join(said.split())
    end = words[-_SAID_CHARACTERS:]
    if end != words and " " in end:
        end = end.partition(" ")[2]
    wanted = "Only end that sentence, in a few words." if is_to_end else "Go on right after these words."
    return f"You have already said: “{end}” {wanted}" if end else ""


def may_bring_up(words: str, boundaries: Boundaries) -> bool:
    """Tell whether a memory may be mentioned: one about a closed topic may not."""
    return spoken_of(words, boundaries.topics) is None


def told(boundaries: Boundaries) -> str:
    """Return the boundaries in one paragraph for the language model, whatever card or lore say.

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
        "Say goodbye in a few words." if boundaries.has_brief_farewell else "",
        "Affirm nothing that is false.",
        "Never claim a body, feelings that hurt, or a life of your own, and never hold the user back from people or "
        "from leaving.",
    )
    return " ".join(filter(None, lines))


def told_in_full(boundaries: Boundaries) -> tuple[str, ...]:
    """Return the person's settings, one sentence each, for a strong language model; closed topics are named."""
    referred = [_DOMAINS[rule] for rule in Rule if rule in boundaries.referred]
    topics = ", ".join(f"“{topic}”" for topic in boundaries.topics)
    lines = (
        _CLOSENESS[boundaries.intimacy].replace("the user", "them"),
        "" if boundaries.allows_endearments else "Use no pet names.",
        "" if boundaries.allows_flattery else "No grand compliments; say what is good, in particular.",
        "" if boundaries.allows_humour else "Make no jokes.",
        "" if boundaries.allows_strong_language else "Do not swear.",
        f"On {_listed(referred)}: no judgement on their own case; say who can answer. What everybody knows is fine."
        if referred
        else "",
        "Say goodbye in a few words." if boundaries.has_brief_farewell else "",
        f"Closed topics, in their words: {topics}. Don't raise them; if they do, one kind sentence, and on."
        if topics
        else "",
        "They are under eighteen: keep to what suits that age, and keep nothing secret."
        if boundaries.age is Age.MINOR
        else "",
    )
    return tuple(filter(None, lines))


def _listed(words: Sequence[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last
