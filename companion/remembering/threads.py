"""Opens and closes threads: plans, dates and promises of either side that are still open.

A plan is anything that the person tells about the future ("I have an exam on Friday", "木曜日に配管工が来ます"), unless
its words say that it is not one. Requests that would be forgotten otherwise ("remind me to call mum") open a thread
too. Words about the outcome, with some of the same words, close it. Each language has a file (``threads/*.toml``);
pure.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from functools import cache
from typing import Final

from companion.encoder.language import language_of
from companion.remembering.content_words import content_words
from companion.remembering.frames import all_frames, frames_for, in_marks, quoted, to_you
from companion.remembering.patterns import Patterns, read_patterns
from companion.remembering.statements import Draft, assertions, sentences, statements
from companion.remembering.times.dated import day_behind
from companion.remembering.times.time_language import language
from companion.remembering.times.time_words import Tense, Time, around, find_due, find_time, weekdays_of_habit
from companion.values import UNSPACED, Evidence, Memory, MemoryKind, Speaker, Utterance

_COMMA: Final = re.compile(r"(?:(?<!\d)[,，、;；]|[,，、;；](?!\d))\s*(?:(?:and|und|et|y)\s+)?")
_NEXT: Final = re.compile(rf"{_COMMA.pattern}|\s+(?:and|und|et|y)\s+")
"""Pattern between what happens each week and a plan of the same sentence."""
_GOES_ON: Final = re.compile(
    r"\b(?:i'm|we're|i am|we are|(?:she|he)'s|they're|i'll|we'll|(?:i|we) (?:have|need|must))\b",
    re.IGNORECASE,
)
"""Pattern of a plan that goes on with the day of the one before; "I go to bed at 10" tells a habit."""
_DAY: Final = 86_400.0
_HOUR: Final = 3600.0
_FARTHEST: Final = 3 * 365.25 * _DAY
"""Seconds; what comes later is a state, or nothing to ask about: "broke until 2040" (guess)."""
_AT_ONCE: Final = 15 * 60.0
"""Seconds; something that comes sooner is not a plan to ask about later (guess)."""


class _ThreadPatterns(Patterns, frozen=True):
    intends: re.Pattern[str]
    no_plan: re.Pattern[str]
    letter: re.Pattern[str]
    remind: re.Pattern[str]
    promised: re.Pattern[str]
    promises: re.Pattern[str]
    gives_word: re.Pattern[str]
    done: re.Pattern[str]
    planning: str
    irregular: dict[str, str] | None = None


@cache
def _patterns(language_name: str) -> _ThreadPatterns:
    return read_patterns(f"threads/{language_name}", _ThreadPatterns)


def threads(
    said: Utterance, zone: tzinfo, asks_to_act: Callable[[str], bool] = lambda words: False
) -> tuple[Draft, ...]:
    """Return the threads that an utterance opens, each once.

    Args:
        asks_to_act: Returns whether words ask the companion to act in the world, which is no plan of the person's.
    """
    if said.speaker is Speaker.COMPANION:
        return _promises(said, zone)
    found: dict[str, Draft] = {}
    for draft in tuple(_reminders(said, zone)) or (
        *_promised(said, zone),
        *_plans(said, zone, asks_to_act),
    ):
        found.setdefault(draft.subject, draft)
    return tuple(found.values())


def apart_from_habits(text: str, now: float, zone: tzinfo) -> str:
    """Return a text with a line of its own for what a sentence says of each week next to a plan.

    "Wednesdays is choir, and on Friday I've got the dentist" tells a fact and a plan.
    """
    return "\n".join(line for sentence in sentences(text) for line in _habits_apart(sentence, now, zone))


def _habits_apart(sentence: str, now: float, zone: tzinfo) -> Sequence[str]:
    if not weekdays_of_habit(sentence):
        return (sentence,)
    for between in _NEXT.finditer(sentence):
        parts = sentence[: between.start()], sentence[between.end() :]
        told = {(bool(weekdays_of_habit(part)), _is_plan(part, now, zone)) for part in parts}
        if told == {
            (True, False),
            (False, True),
        }:  # one is a habit and no plan, the other a plan and no habit
            return parts
    return (sentence,)


def _reminders(said: Utterance, zone: tzinfo) -> Iterator[Draft]:
    for sentence in sentences(said.text):
        spoken = _spoken(sentence, said.said_at, zone)
        if reminder := _patterns(spoken).remind.search(sentence):
            yield _open(all_frames()[spoken].asked.format(in_marks(sentence)), reminder[0], said, zone)


def _promised(said: Utterance, zone: tzinfo) -> Iterator[Draft]:
    for sentence in assertions(said.text):
        spoken = _spoken(sentence, said.said_at, zone)
        if _patterns(spoken).promised.match(sentence):
            yield _open(_told(sentence, spoken), sentence, said, zone)


def _plans(said: Utterance, zone: tzinfo, asks_to_act: Callable[[str], bool]) -> Iterator[Draft]:
    for sentence in assertions(said.text):
        spoken = _spoken(sentence, said.said_at, zone)
        if _patterns(spoken).promised.match(sentence):
            continue
        told = statements(sentence) if spoken == "en" else (sentence,)
        for clause in _with_days(
            [each for one in told for each in _parted(one, said.said_at, zone)], said, zone
        ):
            if _is_plan(clause, said.said_at, zone) and not asks_to_act(sentence):
                yield _open(_told(clause, spoken), clause, said, zone)


def _parted(clause: str, now: float, zone: tzinfo) -> Sequence[str]:
    """Return the plans that a clause lists behind commas, as in "the dentist on Friday, the vet tomorrow".

    A part without a day of its own stays with the one before; a list has several with one.
    """
    commas = list(_COMMA.finditer(clause))
    begins, ends = [0], list[int]()
    for comma, end in zip(commas, [*(one.start() for one in commas[1:]), len(clause)], strict=False):
        time = find_time(clause[comma.end() : end], now, zone, Tense.TOLD)
        if time is not None and not time.is_any_day:
            begins.append(comma.end())
            ends.append(comma.start())
    parts = [clause[begin:end] for begin, end in zip(begins, [*ends, len(clause)], strict=True)]
    return parts if sum(_is_plan(part, now, zone) for part in parts) > 1 else (clause,)


def _with_days(clauses: Sequence[str], said: Utterance, zone: tzinfo) -> Iterator[str]:
    """Yield clauses, with the day of the one before for an hour of no day: "on Saturday it's …, we're eating at 7"."""
    day = ""
    for clause in clauses:
        time = find_time(clause, said.said_at, zone, Tense.TOLD)
        if time is None:
            yield clause
        elif time.is_any_day and day and _GOES_ON.search(clause):
            yield f"{day} {clause}"
        else:
            is_day = not time.is_clock and abs(time.span.until - time.span.since - _DAY) <= _HOUR
            begin = time.start - (3 if clause[: time.start].lower().endswith("on ") else 0)
            day = clause[begin : time.end] if is_day else ""
            yield clause


def _is_plan(clause: str, now: float, zone: tzinfo) -> bool:
    time = find_time(clause, now, zone, Tense.TOLD)
    due = None if time is None or time.is_vague else time.due(now)
    if time is None or due is None or not _AT_ONCE <= due.at - now <= _FARTHEST:
        return False
    if _is_over(clause, time, now, zone):
        return False
    known = _patterns(time.language.name)
    is_to_come = time.span.since > now or known.intends.search(clause) is not None
    return is_to_come and not known.no_plan.search(clause) and bool(about(clause, now, zone))


def _is_over(sentence: str, time: Time, now: float, zone: tzinfo) -> bool:
    """Return whether a sentence tells in the past tense of today: "I saw him this morning", said before dawn."""
    _, own = around(time.language.joins, sentence, time.start)
    words = own if about(own, now, zone) else sentence
    is_past = time.language.past.search(words) is not None and not time.language.ahead.search(words)
    begins, today = (datetime.fromtimestamp(at, zone).date() for at in (time.span.since, now))
    return is_past and begins <= today


def _promises(said: Utterance, zone: tzinfo) -> tuple[Draft, ...]:
    """Return what the companion promises in words of its own, and not in a text that it writes for the person."""
    letter = _patterns(language_of(said.text)).letter.search(said.text)
    found = []
    for sentence in assertions(said.text[: letter.start()] if letter else said.text):
        spoken = _spoken(sentence, said.said_at, zone)
        known = _patterns(spoken)
        promise = known.promises.match(sentence)
        if promise and (find_due(sentence, said.said_at, zone) or known.gives_word.search(promise[0])):
            told = all_frames()[spoken].promised.format(in_marks(sentence))
            found.append(_open(told, promise[0], said, zone))
    return tuple(found)


def _spoken(text: str, now: float, zone: tzinfo) -> str:
    time = find_time(text, now, zone, Tense.TOLD)
    return language_of(text) if time is None else time.language.name


def _told(sentence: str, spoken: str) -> str:
    """Return a sentence of the person's as one to them; a sentence in another language than English as a quote."""
    return to_you(sentence) if spoken == "en" else quoted(sentence, spoken)


def _open(text: str, what: str, said: Utterance, zone: tzinfo) -> Draft:
    """Open a thread in the words as they were said: "in June" names no day, and none is invented for it."""
    subject = " ".join(sorted(about(what, said.said_at, zone))) or what.lower().strip() or text
    due = find_due(what, said.said_at, zone)
    return Draft(MemoryKind.THREAD, subject, text, due_at=None if due is None else due.at)


_ALIKE: Final = 0.5
"""Share of a thread's words that must come back; the planned time does not count (guess)."""


@cache
def _planning(language_name: str) -> frozenset[str]:
    return content_words(_patterns(language_name).planning)


@cache
def _planning_characters(language_name: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(_patterns(language_name).planning.split(), key=len, reverse=True)))


def about(text: str, now: float, zone: tzinfo) -> frozenset[str]:
    """Return the stems of the words that name a plan, or its outcome; no times, no figures."""
    spoken = _spoken(text, now, zone)
    irregular = _patterns(spoken).irregular or {}
    untimed = ""
    while (time := find_time(text, now, zone)) is not None:
        untimed, text = f"{untimed} {text[: time.start]}", text[time.end :]
    regular = re.sub(r"\w+", lambda word: irregular.get(word[0], word[0]), f"{untimed} {text}".lower())
    if spoken in UNSPACED:
        regular = _planning_characters(spoken).sub(" ", regular)
    telling = content_words(regular) - _planning(spoken)
    return frozenset(word for word in telling if not any(map(str.isdigit, word)))


def closed(said: Utterance, feeling: str, known: Sequence[Memory], zone: tzinfo) -> tuple[Memory, ...]:
    """Return the threads whose end an utterance of the person's tells, each as closed.

    Args:
        feeling: Their feeling when they said it, such as "relief"; "" if unknown.
    """
    told = [about(clause, said.said_at, zone) for clause in _done(said.text)]
    return tuple(
        ended(thread, said, zone, feeling)
        for thread in known
        if thread.is_open and any(_alike(frozenset(thread.subject.split()), words) for words in told)
    )


def _done(text: str) -> Iterator[str]:
    """Yield the clauses that tell that something has happened, or has not."""
    for sentence in assertions(text):
        spoken = language_of(sentence)
        past = () if spoken == "en" else (language(spoken).past,)
        for clause in statements(sentence) if spoken == "en" else (sentence,):
            if any(pattern.search(clause) for pattern in (_patterns(spoken).done, *past)):
                yield clause


def ended(thread: Memory, said: Utterance, zone: tzinfo, feeling: str = "") -> Memory:
    """Return a thread as closed by an utterance, which becomes its outcome."""
    words = " ".join(said.text.split())
    frames = frames_for(words)
    outcome = quoted(words) + day_behind(
        words, Memory(MemoryKind.MOMENT, words, said.said_at), said.said_at, zone
    )
    outcome += f" {frames.felt.format(frames.emotion(feeling))}" if feeling else ""
    evidence = (*thread.evidence, Evidence(said.session, said.number))
    return replace(thread, is_open=False, outcome=outcome, evidence=evidence)


def _alike(thread: frozenset[str], told: frozenset[str]) -> bool:
    found = sum(any(_is_same(word, other) for other in told) for word in thread)
    return len(thread) > 0 and found >= _ALIKE * len(thread)


_STEM: Final = 5
"""Minimum letters of a word that another one may begin with: "Zahnarzt" and "Zahnarzttermin" (guess)."""


def _is_same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _STEM and long.startswith(short))
