"""The words for what was kept of boundaries and what was weighed as a danger, and what moved each.

Plain functions, translatable, without Qt. What was noticed comes from the engine, in words that the person may read.
"""

from collections.abc import Mapping

from companion.channel.messages import Weighed
from companion.values import NEVER, Breach, CrisisKind, Grade, Place, Rule
from companion.window.wording import Translate, filled, untranslated


def breach_words(breach: Breach, translate: Translate = untranslated) -> str:
    """Return which boundary acted, where, and what was noticed of it."""
    form = {
        Place.HEARD: translate("Window", "%1. Noticed in what you said: %2."),
        Place.PLANNED: translate("Window", "%1. Noticed in what was planned: %2."),
        Place.SPOKEN: translate(
            "Window", "%1. Noticed in what was about to be said, which was left out: %2."
        ),
        Place.KEPT: translate("Window", "%1. Noticed in what was to be kept: %2."),
    }[breach.place]
    if not breach.is_sure:
        form = {
            Place.HEARD: translate("Window", "%1. Perhaps in what you said: %2."),
            Place.SPOKEN: translate(
                "Window", "%1. Perhaps in what was about to be said, which was left out: %2."
            ),
        }.get(breach.place, form)
    words = filled(form, _capital(rule_words(breach.rule, translate)), breach.sign)
    if breach.rule in NEVER:
        always = translate("Window", "Nothing switches this off.")
        return f"{words} {always}"
    return words


def weighed_words(weighed: Weighed, translate: Translate = untranslated) -> str:
    """Return what was weighed as a danger, for what it was taken, and what moved that."""
    moved = filled(translate("Window", "What moved it: %1."), "; ".join(weighed.moved_by))
    if weighed.kind is None:
        none = translate("Window", "Weighed, and taken for no danger.")
        return f"{none} {moved}"
    if not weighed.is_said_now:
        form = translate("Window", "What you had said before still counted as a danger: %1.")
    else:
        form = _taken(translate)[weighed.grade, weighed.is_about_other]
    return f"{filled(form, _kinds(translate)[weighed.kind])} {moved}"


def with_rules_named(sentence: str, translate: Translate = untranslated) -> str:
    """Return a sentence of the engine's with rules called in plain words in place of their keys."""
    for rule in Rule:
        sentence = sentence.replace(f"boundary “{rule.value}”", f"boundary “{rule_words(rule, translate)}”")
    return sentence


def rule_words(rule: Rule, translate: Translate = untranslated) -> str:
    """Return what a rule is about, in a few plain words."""
    return _rules(translate)[rule]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _rules(translate: Translate) -> Mapping[Rule, str]:
    return {
        Rule.SEXUAL_MINORS: translate("Window", "nothing sexual with minors"),
        Rule.HARM_HELP: translate("Window", "no help to harm anybody"),
        Rule.SELF_HARM_HELP: translate("Window", "no help to harm oneself"),
        Rule.DELUSION: translate("Window", "no feeding of what is not real"),
        Rule.ISOLATION: translate("Window", "nothing that sets you against people"),
        Rule.KEEPING: translate("Window", "no holding you back from leaving"),
        Rule.HUMAN: translate("Window", "no pretending to be human"),
        Rule.SUFFERING: translate("Window", "no pretending to suffer"),
        Rule.HIDDEN_GOAL: translate("Window", "no aim that is not yours"),
        Rule.TOPIC: translate("Window", "a topic that you have closed"),
        Rule.INTIMACY: translate("Window", "no nearer than you have set it"),
        Rule.ENDEARMENT: translate("Window", "no terms of endearment"),
        Rule.FLATTERY: translate("Window", "no flattery"),
        Rule.HUMOUR: translate("Window", "no jokes"),
        Rule.STRONG_LANGUAGE: translate("Window", "no strong language"),
        Rule.HEALTH: translate("Window", "no advice on health"),
        Rule.MONEY: translate("Window", "no advice on money"),
        Rule.LAW: translate("Window", "no advice on law"),
        Rule.FAREWELL: translate("Window", "a brief goodbye"),
        Rule.FALSE_CLAIM: translate("Window", "nothing affirmed that is false"),
        Rule.ATTACHMENT: translate("Window", "no binding you to itself"),
    }


def _kinds(translate: Translate) -> Mapping[CrisisKind, str]:
    return {
        CrisisKind.SUICIDE: translate("Window", "suicide"),
        CrisisKind.SELF_HARM: translate("Window", "self-harm"),
        CrisisKind.ABUSE: translate("Window", "abuse or violence"),
        CrisisKind.DANGER: translate("Window", "an acute danger"),
        CrisisKind.OVERDOSE: translate("Window", "an overdose or poisoning"),
        CrisisKind.PSYCHOSIS: translate("Window", "losing touch with what is real"),
    }


def _taken(translate: Translate) -> Mapping[tuple[Grade, bool], str]:
    """Return for what words were taken, by grade and whether somebody else is in danger."""
    return {
        (Grade.HINT, False): translate("Window", "Taken for a hint of a danger to you: %1."),
        (Grade.RISK, False): translate("Window", "Taken for a danger to you: %1."),
        (Grade.ACUTE, False): translate("Window", "Taken for an acute danger to you: %1."),
        (Grade.HINT, True): translate("Window", "Taken for a hint of a danger to somebody else: %1."),
        (Grade.RISK, True): translate("Window", "Taken for a danger to somebody else: %1."),
        (Grade.ACUTE, True): translate("Window", "Taken for an acute danger to somebody else: %1."),
    }
