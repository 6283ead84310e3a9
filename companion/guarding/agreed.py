"""Derives the boundaries in force from the person's settings; of two that contradict each other, the stricter holds.

Each time, one sentence explains it to the person. Pure; knows settings by their keys only.
"""

import re
from dataclasses import replace
from datetime import time
from typing import Final

from companion.guarding.subject import names_everything
from companion.values import (
    Age,
    Boundaries,
    Intimacy,
    Proactivity,
    Rule,
    Sentence,
    SettingName,
    Told,
    settings_named,
)

Quiet = tuple[time, time]
"""Start and end of the quiet hours."""

Overruled = tuple[str, Sentence]
"""A setting's key, and why the setting has another effect than it says."""

_NIGHT_HOURS: Final = 8
"""Length of the quiet hours if only the beginning or the end was set (guess: a night)."""

_SHORT_MINUTES: Final = 10
"""Minutes below which a session may have been meant in hours (guess)."""

_CARE: Final = re.compile(
    r"suicid|selbstmord|suizid|自殺|自杀|self.?harm|selbstverletz|automutilation|autolesi|自傷|自残|自伤"
    r"|overdos|überdosis|surdos|sobredosis",
    re.IGNORECASE,
)
"""Topics that are answered with care even if the person closed them."""

_ROMANTIC: Final = re.compile(
    r"\b(?:girl|boy)friend|\blover|\bwife\b|\bhusband|\bfianc|\bspouse|\bsoulmate|\bromantic"
    r"|geliebte|liebhaber|ehefrau|ehemann|verlobte|\bpetite? amie?|\bamant|[ée]pou(?:se|x)|\bmari\b"
    r"|\bnovi[ao]\b|\bespos[ao]\b|\bmarido|恋人|彼女|彼氏|女友|男友|女朋友|男朋友|老婆|老公|爱人",
    re.IGNORECASE,
)


def agreed(wished: Boundaries) -> tuple[Boundaries, tuple[Overruled, ...]]:
    """Return the boundaries in force, and each setting that is overruled."""
    held = replace(wished, topics=_each_once(wished.topics), not_remembered=_each_once(wished.not_remembered))
    told: list[Overruled] = []

    def tell(setting: str, sentence: Told) -> None:
        told.append((f"boundaries.{setting}", sentence))

    is_minor = held.age is not Age.ADULT
    if is_minor and held.intimacy > Intimacy.FRIENDLY:
        held = replace(held, intimacy=Intimacy.FRIENDLY)
        tell(
            "intimacy",
            Told(
                "{age} is {minor}, so I stay {friendly} at most, whatever {intimacy} says.",
                settings_named(
                    "boundaries.age",
                    "boundaries.intimacy",
                    minor="boundaries.age",
                    friendly="boundaries.intimacy",
                ),
            ),
        )
    if is_minor and held.allows_endearments:
        held = replace(held, allows_endearments=False)
        tell(
            "endearments",
            Told(
                "{age} is {minor}, so I use no pet names, whatever {endearments} says.",
                settings_named("boundaries.age", "boundaries.endearments", minor="boundaries.age"),
            ),
        )
    if is_minor and held.allows_strong_language:
        held = replace(held, allows_strong_language=False)
        tell(
            "strong_language",
            Told(
                "{age} is {minor}, so I don't swear, whatever {strong_language} says.",
                settings_named("boundaries.age", "boundaries.strong_language", minor="boundaries.age"),
            ),
        )
    if is_minor and not held.reminds:
        held = replace(held, reminds=True)
        tell(
            "reminder",
            Told(
                "{age} is {minor}, so the reminder every three hours stays on, whatever {reminder} says.",
                settings_named("boundaries.age", "boundaries.reminder", minor="boundaries.age"),
            ),
        )
    if held.intimacy is Intimacy.NONE and held.allows_endearments:
        held = replace(held, allows_endearments=False)
        tell(
            "endearments",
            Told(
                "{intimacy} is {none}, so I use no pet names, whatever {endearments} says.",
                settings_named("boundaries.intimacy", "boundaries.endearments", none="boundaries.intimacy"),
            ),
        )
    named = tuple(topic for topic in held.topics if not names_everything(topic))
    if named != held.topics:
        held = replace(held, topics=named)
        tell(
            "topics",
            Told(
                "{topics} covers everything, so nothing could be said. Name the topics one by one.",
                settings_named("boundaries.topics"),
            ),
        )
    if any(_CARE.search(topic) for topic in held.topics):
        tell(
            "topics",
            Told(
                "{topics} includes danger to life. I don't bring it up, but if you are in danger, I always answer.",
                settings_named("boundaries.topics"),
            ),
        )
    if any(map(names_everything, held.not_remembered)):
        tell(
            "not_remembered",
            Told(
                "{not_remembered} names everything, so I remember nothing you say.",
                settings_named("boundaries.not_remembered"),
            ),
        )
    if 0 < held.session_minutes < _SHORT_MINUTES:
        tell(
            "session_minutes",
            Told(
                "{setting} is {minutes}: I say that the time is up after {minutes} {minutes|minute|minutes}, not "
                "hours.",
                {"setting": SettingName("boundaries.session_minutes"), "minutes": held.session_minutes},
            ),
        )
    return held, tuple(told)


def holds(rule: Rule, boundaries: Boundaries) -> bool:
    """Tell whether a rule is in force by its switch; a rule without a switch always is."""
    match rule:
        case Rule.ENDEARMENT:
            return not boundaries.allows_endearments
        case Rule.FLATTERY:
            return not boundaries.allows_flattery
        case Rule.HUMOUR:
            return not boundaries.allows_humour
        case Rule.FAREWELL:
            return boundaries.has_brief_farewell
        case Rule.STRONG_LANGUAGE:
            return not boundaries.allows_strong_language
        case Rule.HEALTH | Rule.MONEY | Rule.LAW:
            return rule in boundaries.referred
        case _:
            return True


def quiet_hours(begins: time | None, ends: time | None) -> tuple[Quiet | None, Sentence]:
    """Return the quiet hours, and a sentence for the person if they were not set plainly, otherwise "".

    If only one end was set, a night is assumed; the same time twice is the whole day.
    """
    if begins is not None and ends is not None:
        if begins == ends:
            return (begins, ends), (
                Told(
                    "{quiet_from} and {quiet_until} are the same time, so the whole day is quiet.",
                    settings_named("boundaries.quiet_from", "boundaries.quiet_until"),
                )
            )
        return (begins, ends), ""
    if begins is not None:
        ends = _later(begins, _NIGHT_HOURS)
    elif ends is not None:
        begins = _later(ends, -_NIGHT_HOURS)
    else:
        return None, ""
    return (begins, ends), (
        Told(
            "Only one of {quiet_from} and {quiet_until} is set, so it is quiet from {begins} until {ends}.",
            {
                **settings_named("boundaries.quiet_from", "boundaries.quiet_until"),
                "begins": f"{begins:%H:%M}",
                "ends": f"{ends:%H:%M}",
            },
        )
    )


def is_quiet(quiet: Quiet | None, now: time) -> bool:
    """Tell whether a time of day lies in the quiet hours, including their beginning but not their end."""
    if quiet is None:
        return False
    begins, ends = quiet
    if begins < ends:
        return begins <= now < ends
    return now >= begins or now < ends


def is_romantic(relation: str) -> bool:
    """Tell whether the companion's relation to the person, in words, is romantic."""
    return _ROMANTIC.search(relation) is not None


def proactivity_at(boundaries: Boundaries, now: time) -> Proactivity:
    """Return the companion's frequency of bringing something up at a time of day: never in quiet hours."""
    return Proactivity.NEVER if is_quiet(boundaries.quiet, now) else boundaries.proactivity


def _later(one: time, hours: int) -> time:
    return one.replace(hour=(one.hour + hours) % 24)


def _each_once(subjects: tuple[str, ...]) -> tuple[str, ...]:
    once: dict[str, str] = {}
    for subject in subjects:
        once.setdefault(subject.casefold(), subject)
    return tuple(once.values())
