"""The patterns of English expressions of time, each with the function that says what it means.

What a pattern leaves out is left out on purpose: "every Friday" and "Fridays" are habits, "I may" is no month. Widths
of vague words ("the other day", "a while ago") are guesses.
"""

import re
from collections.abc import Callable
from typing import Final

from companion.remembering import dates
from companion.remembering import time_meanings as meanings
from companion.remembering.dates import DAY, Stretch
from companion.remembering.time_names import (
    CARDINAL,
    COUNT,
    DECADES,
    MONTH,
    ORDINAL,
    UNIT,
    WEEKDAY,
    YEAR,
    one_of,
)
from companion.remembering.vantage import Vantage

Rule = Callable[[re.Match[str], Vantage], Stretch | None]
"""Takes the match and from where it is understood; None where it means no time after all."""

_SEASON: Final = one_of(*dates.SEASONS)
_HOLIDAY: Final = one_of(*dates.HOLIDAYS)
_PART: Final = one_of(*dates.PARTS)
_WHICH: Final = r"(?P<which>this past|this coming|this|last|past|next|the coming|the upcoming)"
_ON_A: Final = rf"(?:{WEEKDAY},? )?"
_IN_YEAR: Final = rf"(?:,? (?:of |in )?(?P<year>{YEAR}|last year|this year|next year))"
_AFTER: Final = "|".join(
    rf"(?<=\b{word} )"
    for word in (
        *(
            "in",
            "since",
            "until",
            "till",
            "before",
            "after",
            "by",
            "from",
            "between",
            "during",
            "around",
            "over",
        ),
        *("early", "late", "mid", "of", "back in", "this", "through"),
    )
)
"""Names of months and seasons are other words or people's names as well ("may", "fall", "April"): only after these."""
_AND: Final = r"(?<=\band )|(?<=\bto )"
_NO_THING: Final = (
    r"(?! (?:trees?|presents?|gifts?|eggs?|cards?|bunny|songs?|carols?|movies?|shopping|jumpers?|sweaters?|costumes?|"
    r"candy|decorations|lights|spirit|market))"
)
"""A Christmas tree is no time."""

RULES: Final[tuple[tuple[re.Pattern[str], Rule], ...]] = tuple(
    (re.compile(rf"(?:{pattern})(?!\w)"), rule)
    for pattern, rule in (
        (rf"(?P<day>{one_of(*meanings.DAYS)})", meanings.relative_day),
        (r"earlier today", meanings.earlier_today),
        (r"later today", meanings.later_today),
        (r"(?P<way>earlier|later) this (?P<unit>week|month|year)", meanings.earlier_in),
        (rf"this (?P<part>{_PART})", meanings.this_part),
        (r"tonight", meanings.tonight),
        (r"last (?P<part>night|evening)", meanings.last_part),
        (r"the (?P<part>night|evening) (?P<before>before) last", meanings.last_part),
        (r"in the (?P<part>morning|afternoon|evening)", meanings.in_the_part),
        (rf"{_WHICH} (?P<name>{WEEKDAY}|sun|sat|wed|mon)", meanings.weekday),
        (rf"(?<!every )(?P<name>{WEEKDAY})", meanings.weekday),
        (r"(?<=\bon )(?P<name>sun|sat|wed|mon)", meanings.weekday),
        (rf"(?P<name>{WEEKDAY}),? (?:of )?(?P<week>last|this|next) week", meanings.weekday_of_week),
        (rf"(?:the )?(?P<name>{WEEKDAY}) (?P<week>week|after next|before last)", meanings.weekday_of_week),
        (rf"{_WHICH} (?P<unit>week|weekend|month|year|decade)", meanings.unit),
        (r"the (?P<unit>week|weekend|month|year) (?P<which>before last|after next)", meanings.unit),
        (r"the weekend", meanings.the_weekend),
        (rf"(?P<count>{COUNT}) (?P<unit>{UNIT})(?P<half> and a half)? (?:ago|back|earlier)", meanings.ago),
        (rf"(?P<count>{CARDINAL}) (?P<unit>{UNIT}) ago (?P<day>today|yesterday)", meanings.ago_to_the_day),
        (rf"an? (?P<unit>{UNIT}) or (?P<count>two) (?:ago|back)", meanings.one_or_two_ago),
        (
            r"(?:this time|the same (?:time|day)) (?P<which>last|next) (?P<unit>week|month|year)",
            meanings.this_time,
        ),
        (rf"in (?:about )?(?P<count>{COUNT}) (?P<unit>{UNIT})(?:['s]* time)?", meanings.ahead),
        (rf"(?P<count>{COUNT}) (?P<unit>{UNIT}) from (?:now|today)", meanings.ahead),
        (rf"the (?:last|past) (?:(?P<count>{COUNT}) )?(?P<unit>{UNIT})", meanings.past_units),
        (rf"(?:last|past) (?P<count>{COUNT}) (?P<unit>{UNIT})", meanings.past_units),
        (rf"the (?:next|coming) (?:(?P<count>{COUNT}) )?(?P<unit>{UNIT})", meanings.next_units),
        (rf"(?:next|within|in under) (?P<count>{COUNT}) (?P<unit>{UNIT})", meanings.next_units),
        (rf"{_ON_A}(?P<name>{MONTH}) (?:the )?(?P<day>{ORDINAL}|\d{{1,2}})(?!:){_IN_YEAR}?", meanings.date),
        (
            rf"{_ON_A}(?:the )?(?P<day>{ORDINAL}|\d{{1,2}}) (?:of )?(?P<name>{MONTH}){_IN_YEAR}?",
            meanings.date,
        ),
        (r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)", meanings.iso_date),
        (rf"{_ON_A}the (?P<day>\d{{1,2}}(?:st|nd|rd|th))(?! century)", meanings.day_of_month),
        (rf"(?<=\bon )the (?P<day>{ORDINAL})", meanings.day_of_month),
        (rf"(?!this (?:may|march) \w){_WHICH} (?P<name>{MONTH})", meanings.month),
        (rf"(?P<name>{MONTH}){_IN_YEAR}", meanings.month),
        (rf"(?:{_AFTER})(?P<name>{MONTH})(?!')", meanings.month),
        (rf"(?:{_AND})(?P<name>{MONTH})(?! \w)", meanings.month),
        (rf"(?P<years_ago>{CARDINAL}) (?P<name>{_SEASON})s ago", meanings.season),
        (rf"the (?P<name>{_SEASON}) (?P<which>before last|after next)", meanings.season),
        (rf"{_WHICH} (?P<name>{_SEASON})", meanings.season),
        (rf"(?:the )?(?P<name>{_SEASON}){_IN_YEAR}", meanings.season),
        (rf"(?:{_AFTER}|{_AND})(?:the )?(?P<name>{_SEASON})", meanings.season),
        (
            rf"(?P<years_ago>{CARDINAL}) (?P<name>christmas|easter|halloween|thanksgiving)(?:e?s) ago",
            meanings.holiday,
        ),
        (rf"the (?P<name>{_HOLIDAY}) (?P<which>before last)", meanings.holiday),
        (rf"{_WHICH} (?P<name>{_HOLIDAY}){_NO_THING}", meanings.holiday),
        (rf"(?P<name>{_HOLIDAY}){_IN_YEAR}", meanings.holiday),
        (rf"(?P<name>{_HOLIDAY}){_NO_THING}", meanings.holiday),
        (rf"my (?:(?P<which>last|next) )?birthday{_IN_YEAR}?", meanings.birthday),
        (r"(?P<which>last|next) birthday", meanings.birthday),
        (rf"(?:{_AFTER}|(?<=\byear )|{_AND})(?P<year>{YEAR})", meanings.year),
        (rf"the (?P<decade>(?:19|20)?\d0'?s|{one_of(*DECADES)})", meanings.decade),
    )
)
"""What each expression means; of those that fit at a place the longest holds."""


def _days_before(most: float, fewest: float) -> Rule:
    return lambda _, at: Stretch(at.now - most * DAY, at.now - fewest * DAY)


VAGUE_RULES: Final[tuple[tuple[re.Pattern[str], Rule], ...]] = tuple(
    (re.compile(rf"(?:{pattern})(?!\w)"), _days_before(most, fewest))
    for pattern, most, fewest in (
        (r"just now|a (?:moment|minute|second) ago", 1 / 48, 0.0),
        (r"earlier(?! (?:than|in|on))", 0.5, 0.0),
        (r"the other (?:day|night|morning|evening|week)", 10.0, 1.0),
        (r"recently|lately|these days|in recent (?:days|weeks)", 30.0, 0.0),
        (r"(?:quite )?(?:a|some) (?:little )?(?:while|time) (?:ago|back)", 365.0, 14.0),
        (r"not (?:too |so |very |that )?long ago", 180.0, 7.0),
        (r"(?:a long time|ages|(?<!\d )(?:years|decades)|a lifetime) ago|long ago", 3650.0, 730.0),
        (r"(?<!\d )(?:weeks|months) ago", 365.0, 21.0),
    )
)
"""What leaves open when, with days before now from and to (guesses); they give way to any other expression."""
