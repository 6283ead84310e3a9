"""What can be set on the page Privacy, and what is kept where and which connections were made, in words.

Plain functions, translatable, without Qt.
"""

from collections.abc import Callable, Mapping
from typing import Final

from companion.channel.messages import PrivacyShown, ShownConnection, StatisticsShown
from companion.values import MemoryKind
from companion.window.settings.setting_part import Group, Kind, Option, Part
from companion.window.wording import Translate, filled, number_words, size_words, untranslated


def privacy(translate: Translate) -> tuple[Group, ...]:
    """Return its groups, in the order in which they are shown."""
    return (
        Group(
            "memory",
            translate("Window", "What it remembers"),
            (
                Part(
                    "memory.enabled",
                    Kind.SWITCH,
                    translate("Window", "Remember at all"),
                    translate(
                        "Window", "What was said stays in the history either way, until you delete it."
                    ),
                    found_by=translate("Window", "memory remember forget"),
                ),
                Part(
                    "memory.recall",
                    Kind.SWITCH,
                    translate("Window", "Bring it up"),
                    translate("Window", "What it remembers comes back to it by itself while you talk."),
                ),
            ),
        ),
        Group("kinds", translate("Window", "Which memories it keeps"), _memories(translate)),
        Group(
            "notifications",
            translate("Window", "Notifications"),
            (
                Part(
                    "interface.notifications",
                    Kind.CHOICE,
                    translate("Window", "Notifications"),
                    translate(
                        "Window",
                        "What the desktop shows when it says something while you are elsewhere; others may see it.",
                    ),
                    options=(
                        Option("off", translate("Window", "Nothing")),
                        Option("sign", translate("Window", "That it says something")),
                        Option("words", translate("Window", "Its words")),
                    ),
                    found_by=translate("Window", "notify message popup desktop"),
                ),
            ),
        ),
        Group(
            "recordings",
            translate("Window", "Recordings for developers"),
            (
                Part(
                    "conversation.record_events",
                    Kind.SWITCH,
                    translate("Window", "Record each session’s events"),
                    translate(
                        "Window", "With what was said, but no sound; so that a session can be replayed."
                    ),
                    found_by=translate("Window", "debug replay record"),
                ),
            ),
        ),
    )


def _memories(translate: Translate) -> tuple[Part, ...]:
    named = (
        (
            "moments",
            translate("Window", "Moments"),
            translate("Window", "Single things you said, and what you felt with them."),
        ),
        (
            "episodes",
            translate("Window", "What happened to you"),
            translate("Window", "When, with whom, and how it ended."),
        ),
        ("facts", translate("Window", "Facts about you"), translate("Window", "Such as your work.")),
        (
            "preferences",
            translate("Window", "Likes and dislikes"),
            translate("Window", "What you like and what you do not."),
        ),
        ("people", translate("Window", "People"), translate("Window", "Who is who in your life.")),
        (
            "threads",
            translate("Window", "What is still open"),
            translate("Window", "Plans, promises and dates."),
        ),
        (
            "profile",
            translate("Window", "What it infers of you"),
            translate("Window", "Such as what comforts you."),
        ),
        ("diary", translate("Window", "Its own diary"), translate("Window", "What it made of a day.")),
        ("summaries", translate("Window", "Summaries"), translate("Window", "Of days and months.")),
    )
    return tuple(Part(f"memory.{name}", Kind.SWITCH, title, does) for name, title, does in named)


Spell = Callable[[float], str]
"""Seconds since 1970-01-01 UTC in, day and time in the person's language out."""

_SETTINGS: Final[Mapping[MemoryKind, str]] = {
    MemoryKind.MOMENT: "memory.moments",
    MemoryKind.EPISODE: "memory.episodes",
    MemoryKind.FACT: "memory.facts",
    MemoryKind.PREFERENCE: "memory.preferences",
    MemoryKind.PERSON: "memory.people",
    MemoryKind.THREAD: "memory.threads",
    MemoryKind.PROFILE: "memory.profile",
    MemoryKind.DIARY: "memory.diary",
    MemoryKind.SUMMARY: "memory.summaries",
}
"""By which setting a kind of memory is kept."""


def kept_words(shown: StatisticsShown, translate: Translate = untranslated) -> dict[str, str]:
    """Return how many memories there are of each kind, by its setting, and of all, by "memory.enabled"."""
    counts = {setting: shown.counts.get(kind, 0) for kind, setting in _SETTINGS.items()}
    counts["memory.enabled"] = sum(shown.counts.values())
    form = translate("Window", "%1 kept now")
    return {
        setting: filled(form, number_words(count, translate=translate)) for setting, count in counts.items()
    }


def recording_words(count: int, translate: Translate = untranslated) -> str:
    """Return how many recordings of sessions there are."""
    if count == 0:
        return translate("Window", "No session is recorded.")
    if count == 1:
        return translate("Window", "One session is recorded.")
    return filled(translate("Window", "%1 sessions are recorded."), str(count))


def network_words(shown: PrivacyShown, spell: Spell, translate: Translate = untranslated) -> str:
    """Return how many connections the program has made, and since when that is known."""
    since = spell(shown.since)
    if not shown.connections:
        return filled(translate("Window", "No connection since %1."), since)
    last = spell(shown.connections[0].at)
    if shown.connection_count == 1:
        return filled(translate("Window", "One connection since %1, on %2."), since, last)
    form = translate("Window", "%1 connections since %2, the last on %3.")
    return filled(form, str(shown.connection_count), since, last)


def purpose_words(connection: ShownConnection, translate: Translate = untranslated) -> str:
    """Return what a connection was for, and with whom."""
    if connection.purpose == "server":
        form = translate("Window", "Your language model server, %1")
    else:
        form = translate("Window", "Download of a model, %1")
    return filled(form, connection.host)


def amount_words(connection: ShownConnection, translate: Translate = untranslated) -> str:
    """Return how much came and went through a connection."""
    came = size_words(connection.received_bytes, translate)
    if not connection.sent_bytes:
        return filled(translate("Window", "%1 came"), came)
    went = size_words(connection.sent_bytes, translate)
    return filled(translate("Window", "%1 came, %2 went"), came, went)


def key_words(shown: PrivacyShown, translate: Translate = untranslated) -> str:
    """Return how what is kept is encrypted, and where the key lies."""
    if shown.is_key_in_keyring:
        return translate(
            "Window",
            "All that is said, felt and remembered is encrypted; the key is in the system’s keyring.",
        )
    return translate(
        "Window",
        "All that is said, felt and remembered is encrypted. The key lies in a file beside it, because there is no"
        " system keyring here: whoever can read your files can read it.",
    )
