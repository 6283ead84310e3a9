"""The words for memories: kinds, days, feelings, amounts, the preview of forgetting, and imported chats.

Plain functions, translatable, without Qt. Sentences of the engine (why something is remembered) stay as they are.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import reduce
from typing import Final

from companion.channel.messages import ChatsFound, MemoryShown, StatisticsShown, WouldForget
from companion.values import Affect, KnownPart, Memory, MemoryKind, Speaker, TimeSpan, Utterance
from companion.window.feelings.feeling_words import affect_words
from companion.window.talk.why import nearest_tap
from companion.window.wording import Translate, filled, listed_words, number_words, untranslated

SpellDay = Callable[[float], str]
"""Function from seconds since 1970 to the day in the user's language."""

_ISO_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
"""A day as the engine writes it in its sentences."""
_TWO_DAYS: Final = 2 * 86_400.0
_LONGEST_IN_LIST: Final = 400
"""Maximum characters of a memory in the list; its own page has all (guess)."""


def row_of(
    memory: Memory, spell: SpellDay, translate: Translate = untranslated, *, near: SpellDay | None = None
) -> dict[str, object]:
    """Return a memory as a row of the list: number, text, about, isPinned, isFaded and the keys of ``feeling_of``.

    ``near`` writes its day if given; ``spell`` writes a day in the future.
    """
    text = " ".join(memory.text.split())
    return {
        "number": memory.id,
        "text": text if len(text) <= _LONGEST_IN_LIST else f"{text[: _LONGEST_IN_LIST - 1]}…",
        "about": about_words(memory, spell, translate, near=near),
        "isPinned": memory.is_pinned,
        "isFaded": memory.faded_at is not None,
        **feeling_of(memory.felt, translate),
    }


def feeling_of(felt: Affect | None, translate: Translate = untranslated) -> dict[str, object]:
    """Return a feeling to draw: felt in words, "" for none, and the nearest taps pleasant and excited."""
    if felt is None:
        return {"felt": "", "pleasant": 0, "excited": 0}
    return {
        "felt": affect_words(felt, translate),
        "pleasant": nearest_tap(felt.valence),
        "excited": nearest_tap(felt.arousal),
    }


def about_words(
    memory: Memory, spell: SpellDay, translate: Translate = untranslated, *, near: SpellDay | None = None
) -> str:
    """Return a memory's day, kind and state in one line; days as in ``row_of``."""
    parts = [
        (near or spell)(memory.happened_at),
        _what_words(memory, spell, translate),
    ]
    if memory.about is not None and memory.due_at is None:
        days = _days_of(memory.about, spell)
        if days != [spell(memory.happened_at)]:
            parts.append(filled(translate("Window", "date: %1"), " – ".join(days)))
    if memory.held_until is not None:
        parts.append(filled(translate("Window", "replaced on %1"), spell(memory.held_until)))
    if memory.faded_at is not None:
        parts.append(translate("Window", "faded"))
    return " · ".join(parts)


def _days_of(span: TimeSpan, spell: SpellDay) -> list[str]:
    """Return the first and the last day of a span, one if they are the same, or its year if it is a whole year."""
    first, last = (datetime.fromtimestamp(at).astimezone() for at in (span.since, span.until - 1.0))
    if first.year == last.year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return [str(first.year)]
    return list(dict.fromkeys((spell(span.since), spell(span.until - 1.0))))


def _what_words(memory: Memory, spell: SpellDay, translate: Translate) -> str:
    """Return who said a memory, the day of a plan that is still to come, or the kind of memory."""
    if memory.speaker is not None:
        return said_words(memory, translate)
    if memory.is_open and memory.due_at is not None:
        span = memory.about
        is_long = span is not None and span.until - span.since > _TWO_DAYS
        days = _days_of(span, spell) if span is not None and is_long else [spell(memory.due_at)]
        return filled(translate("Window", "Planned for %1"), " – ".join(days))
    return translate("Window", "Planned") if memory.is_open else kind_words(memory.kind, translate)


def said_words(memory: Memory, translate: Translate = untranslated) -> str:
    """Return the speaker of a moment's words."""
    if memory.speaker is Speaker.PERSON:
        return translate("Window", "You said")
    return translate("Window", "Your companion said")


def kind_words(kind: MemoryKind, translate: Translate = untranslated) -> str:
    """Return a memory's kind in a word."""
    return {
        MemoryKind.MOMENT: translate("Window", "Moment"),
        MemoryKind.EPISODE: translate("Window", "Event"),
        MemoryKind.FACT: translate("Window", "Fact"),
        MemoryKind.PREFERENCE: translate("Window", "Preference"),
        MemoryKind.PERSON: translate("Window", "Person or animal"),
        MemoryKind.THREAD: translate("Window", "Plan or promise"),
        MemoryKind.PROFILE: translate("Window", "About you"),
        MemoryKind.DIARY: translate("Window", "Diary"),
        MemoryKind.SUMMARY: translate("Window", "Summary"),
    }[kind]


def part_words(part: KnownPart, translate: Translate = untranslated) -> str:
    """Return a heading for a part of the sheet."""
    return {
        KnownPart.NAME: translate("Window", "Name"),
        KnownPart.PEOPLE: translate("Window", "People and animals"),
        KnownPart.HEALTH: translate("Window", "Health"),
        KnownPart.CARE: translate("Window", "Sensitive topics"),
        KnownPart.LIFE: translate("Window", "Work and life"),
        KnownPart.PLANS: translate("Window", "Plans"),
        KnownPart.TASTES: translate("Window", "Likes and dislikes"),
        KnownPart.TALKING: translate("Window", "How to talk with you"),
    }[part]


def feelings_to_find(translate: Translate = untranslated) -> Mapping[str, str]:
    """Return the feelings to filter by: the engine's names, and their words."""
    return {
        "pleasant": translate("Window", "pleasant"),
        "unpleasant": translate("Window", "unpleasant"),
        "happy": translate("Window", "happy"),
        "grateful": translate("Window", "grateful"),
        "proud": translate("Window", "proud"),
        "hopeful": translate("Window", "hopeful"),
        "sad": translate("Window", "sad"),
        "angry": translate("Window", "angry"),
        "afraid": translate("Window", "afraid"),
        "nervous": translate("Window", "nervous"),
        "disappointed": translate("Window", "disappointed"),
        "surprised": translate("Window", "surprised"),
    }


def times_to_find(translate: Translate = untranslated) -> Mapping[str, str]:
    """Return the times to filter by: in the engine's form, and their words."""
    return {
        "today": translate("Window", "today"),
        "yesterday": translate("Window", "yesterday"),
        "last week": translate("Window", "last week"),
        "last month": translate("Window", "last month"),
        "last summer": translate("Window", "last summer"),
        "last year": translate("Window", "last year"),
    }


def amount_words(shown: StatisticsShown, translate: Translate = untranslated) -> str:
    """Return the number of memories; single utterances are in the history."""
    count = sum(number for kind, number in shown.counts.items() if kind is not MemoryKind.MOMENT)
    if count == 0:
        return translate("Window", "No memories yet.")
    return _counted(count, translate("Window", "1 memory"), translate("Window", "%1 memories"), translate)


def _counted(count: int, one: str, many: str, translate: Translate) -> str:
    return one if count == 1 else filled(many, number_words(count, translate=translate))


def going_words(gone: WouldForget, translate: Translate = untranslated) -> tuple[str, ...]:
    """Return what would be deleted, one line each; nothing if nothing would be."""
    counted = (
        (gone.memories, translate("Window", "1 memory"), translate("Window", "%1 memories")),
        (gone.utterances, translate("Window", "1 message"), translate("Window", "%1 messages")),
        (gone.sample_lines, translate("Window", "1 example line"), translate("Window", "%1 example lines")),
        (gone.check_ins, translate("Window", "1 check-in"), translate("Window", "%1 check-ins")),
        (
            gone.backups,
            translate("Window", "1 backup is rewritten without it"),
            translate("Window", "%1 backups are rewritten without it"),
        ),
        (
            gone.files,
            translate("Window", "1 unreadable copy is deleted"),
            translate("Window", "%1 unreadable copies are deleted"),
        ),
    )
    return tuple(_counted(count, one, many, translate) for count, one, many in counted if count)


def staying_words(gone: WouldForget, translate: Translate = untranslated) -> str:
    """Return what would stay in the history and not be used any more; "" for nothing."""
    one = translate("Window", "1 message stays in the history.")
    many = translate("Window", "%1 messages stay in the history.")
    return _counted(gone.set_aside, one, many, translate) if gone.set_aside else ""


def found_words(found: ChatsFound, spell: SpellDay, translate: Translate = untranslated) -> str:
    """Return the contents of a file of chats: how many with whom, how many messages, from when to when."""
    if found.first_at is None or found.last_at is None:
        return translate("Window", "This file contains no messages.")
    partners = _listed(found.partners, translate)
    if found.more_partners:
        more = number_words(found.more_partners, translate=translate)
        #: names of people, and how many others: Aqua, Bea, Cleo and 3 more
        partners = filled(translate("Window", "%1 and %2 more"), partners, more)
    messages = number_words(found.messages, translate=translate)
    days = spell(found.first_at), spell(found.last_at)
    if found.chats == 1:
        form = translate("Window", "One chat with %1. Messages: %2, from %3 to %4.")
        return filled(form, partners, messages, *days)
    form = translate("Window", "%1 chats with %2. Messages: %3, from %4 to %5.")
    return filled(form, number_words(found.chats, translate=translate), partners, messages, *days)


def left_words(found: ChatsFound, translate: Translate = untranslated) -> tuple[str, ...]:
    """Return the parts of the chats that are left out or changed, one line each."""
    told: list[str] = []
    if found.left:
        left = (
            #: what is not taken, and how much of it: pictures and files (3)
            filled(
                translate("Window", "%1 (%2)"), str(each.what), number_words(each.count, translate=translate)
            )
            for each in found.left
        )
        told.append(filled(translate("Window", "Not imported: %1."), _listed(left, translate)))
    if found.untimed:
        untimed = number_words(found.untimed, translate=translate)
        told.append(
            filled(translate("Window", "No time given, so dated like the message before: %1."), untimed)
        )
    return tuple(told)


def unread_words(found: ChatsFound, translate: Translate = untranslated) -> tuple[str, ...]:
    """Return the parts of the chats that cannot be read, one line each, and the number of others."""
    #: a place in a file, and what is wrong there: Unreadable (line 7): there is no text
    form = translate("Window", "Unreadable (%1): %2")
    told = [filled(form, str(each.where), str(each.sentence)) for each in found.unread]
    if found.more_unread:
        more = number_words(found.more_unread, translate=translate)
        told.append(filled(translate("Window", "Also unreadable: %1."), more))
    return tuple(told)


def _listed(pieces: Iterable[str], translate: Translate) -> str:
    #: joins pieces of a list: the first pieces, the next one
    form = translate("Engine", "%1, %2")
    return reduce(lambda list, piece: filled(form, list, piece), pieces)


def detail_of(
    shown: MemoryShown, spell: SpellDay, translate: Translate = untranslated, *, near: SpellDay | None = None
) -> dict[str, object]:
    """Return a memory for its page; days as in ``row_of``.

    The keys are number, text, about, canCorrect, isPinned, those of ``feeling_of``, mood, names, outcome, why (in
    sentences), evidence (who, when, words, session, number of each), linked (says, and those of ``row_of``) and before
    (likewise, without those that are linked).
    """
    memory = shown.memory
    linked = {one.memory.id for one in shown.linked}
    return {
        "number": memory.id,
        "text": memory.text,
        "about": about_words(memory, spell, translate, near=near),
        "canCorrect": memory.kind is not MemoryKind.MOMENT,
        "isPinned": memory.is_pinned,
        **feeling_of(memory.felt, translate),
        "mood": _mood_words(memory, translate),
        "names": listed_words(memory.names, translate),
        "outcome": memory.outcome,
        "why": [_with_days(why, spell) for why in map(str, shown.why)],
        "evidence": [_quote(said, near or spell, translate) for said in shown.evidence],
        "linked": [
            {"says": one.says, **row_of(one.memory, spell, translate, near=near)} for one in shown.linked
        ],
        "before": [row_of(one, spell, translate, near=near) for one in shown.history if one.id not in linked],
    }


def _with_days(sentence: str, spell: SpellDay) -> str:
    return _ISO_DAY.sub(lambda day: spell(datetime.fromisoformat(day[0]).timestamp()), sentence)


def _mood_words(memory: Memory, translate: Translate) -> str:
    if memory.mood is None:
        return ""
    return filled(translate("Window", "My mood then: %1"), affect_words(memory.mood, translate))


def _quote(said: Utterance, spell: SpellDay, translate: Translate) -> dict[str, object]:
    is_person = said.speaker is Speaker.PERSON
    return {
        "who": translate("Window", "You") if is_person else translate("Window", "Your companion"),
        "when": spell(said.said_at),
        "words": said.text,
        "session": said.session,
        "number": said.number,
    }
