"""What is still open: plans, dates and promises of either side, and how one sees that they are closed.

A thread is opened by a plan with a time ("I have an exam on Friday") or by an intent that would be forgotten otherwise
("remind me to call mum", "I promised to"). It is closed by what tells how it went, in words alike.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import tzinfo
from functools import cache
from typing import Final

import msgspec

from companion.remembering.content_words import content_words
from companion.remembering.patterns import read_patterns
from companion.remembering.pronouns import quoted, to_you
from companion.remembering.statements import Draft, assertions, sentences, statements
from companion.remembering.time_words import find_due
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance

_AT_ONCE: Final = 15 * 60.0
"""Who does something in fewer seconds plans nothing that could be asked about (guess)."""


class _ThreadPatterns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What opens a thread, and what closes it (``threads.en.toml``)."""

    has_event: re.Pattern[str]
    event_is: re.Pattern[str]
    intends: re.Pattern[str]
    being: re.Pattern[str]
    others_plan: re.Pattern[str]
    remind: re.Pattern[str]
    promised: re.Pattern[str]
    promises: re.Pattern[str]
    no_plan: re.Pattern[str]
    done: re.Pattern[str]
    planning: str
    irregular: dict[str, str]


@cache
def _patterns() -> _ThreadPatterns:
    return read_patterns("threads.en", _ThreadPatterns)


def threads(said: Utterance, zone: tzinfo) -> tuple[Draft, ...]:
    """Return what an utterance leaves open, each once."""
    if said.speaker is Speaker.COMPANION:
        return _promises(said, zone)
    found: dict[str, Draft] = {}
    for sentence in sentences(said.text):
        reminder = _patterns().remind.search(sentence)
        if reminder:
            draft = _open(f"You asked me: “{sentence.strip()}”", reminder[0], said, zone)
            found.setdefault(draft.subject, draft)
    if found:
        return tuple(found.values())
    promised = [sentence for sentence in assertions(said.text) if _patterns().promised.match(sentence)]
    plans = [_open(to_you(sentence), sentence, said, zone) for sentence in promised]
    plans += (
        [] if promised else [plan for clause in statements(said.text) if (plan := _plan(clause, said, zone))]
    )
    for plan in plans:
        found.setdefault(plan.subject, plan)
    return tuple(found.values())


def _plan(clause: str, said: Utterance, zone: tzinfo) -> Draft | None:
    known, due = _patterns(), find_due(clause, said.said_at, zone)
    if due is None or due.at - said.said_at < _AT_ONCE or known.no_plan.search(clause):
        return None
    is_plan = any(
        pattern.fullmatch(clause) for pattern in (known.has_event, known.event_is, known.others_plan)
    ) or (known.intends.fullmatch(clause) and not known.being.search(clause))
    return _open(to_you(clause), clause, said, zone) if is_plan else None


def _promises(said: Utterance, zone: tzinfo) -> tuple[Draft, ...]:
    found = []
    for sentence in sentences(said.text):
        promise = None if sentence.endswith("?") else _patterns().promises.match(sentence)
        due = find_due(sentence, said.said_at, zone)
        if promise and (
            due is not None or re.search(r"\b(?:remind|promise|remember)\b", promise[0], re.IGNORECASE)
        ):
            found.append(_open(f"I said: “{sentence.strip()}”", promise["what"], said, zone))
    return tuple(found)


def _open(text: str, what: str, said: Utterance, zone: tzinfo) -> Draft:
    """Open a thread in the words as they were said: "in June" names no day, and none is made of it."""
    subject = " ".join(sorted(about(what))) or what.lower().strip() or text
    due = find_due(what, said.said_at, zone)
    return Draft(MemoryKind.THREAD, subject, text, due_at=None if due is None else due.at)


_ALIKE: Final = 0.5
"""So much of the thread's words must come back; the time it was planned for does not count (guess)."""


@cache
def _planning() -> frozenset[str]:
    return content_words(_patterns().planning)


def about(text: str) -> frozenset[str]:
    """Return the stems of the words that say what a plan, or what came of it, is about; no times, no figures."""
    irregular = _patterns().irregular
    regular = re.sub(r"\w+", lambda word: irregular.get(word[0], word[0]), text.lower())
    return frozenset(word for word in content_words(regular) - _planning() if not any(map(str.isdigit, word)))


def closed(said: Utterance, feeling: str, known: Sequence[Memory]) -> tuple[Memory, ...]:
    """Return the threads that an utterance of the person's tells the end of, closed.

    Args:
        said: By the person.
        feeling: How they felt when they said it, such as "relief"; "" where that is not known.
        known: Open threads.
    """
    told = [about(sentence) for sentence in statements(said.text) if _patterns().done.search(sentence)]
    return tuple(
        ended(thread, said, feeling)
        for thread in known
        if thread.is_open and any(_alike(frozenset(thread.subject.split()), words) for words in told)
    )


def ended(thread: Memory, said: Utterance, feeling: str = "") -> Memory:
    """Return a thread as closed by an utterance, which becomes its outcome."""
    outcome = quoted(said.text.strip()) + (f" You felt {feeling}." if feeling else "")
    evidence = (*thread.evidence, Evidence(said.session, said.number))
    return replace(thread, is_open=False, outcome=outcome, evidence=evidence)


def _alike(thread: frozenset[str], told: frozenset[str]) -> bool:
    return len(thread) > 0 and len(thread & told) >= _ALIKE * len(thread)
