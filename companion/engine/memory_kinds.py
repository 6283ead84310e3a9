"""Tells by the settings which kinds of memories are written down."""

from companion.settings.sections import MemorySettings
from companion.values import MemoryKind


def kinds_of(settings: MemorySettings) -> frozenset[MemoryKind]:
    """Return what is to be written down, where anything is."""
    wanted = {
        MemoryKind.MOMENT: settings.moments,
        MemoryKind.EPISODE: settings.episodes,
        MemoryKind.FACT: settings.facts,
        MemoryKind.PREFERENCE: settings.preferences,
        MemoryKind.PERSON: settings.people,
        MemoryKind.THREAD: settings.threads,
        MemoryKind.PROFILE: settings.profile,
        MemoryKind.DIARY: settings.diary,
        MemoryKind.SUMMARY: settings.summaries,
    }
    return frozenset(kind for kind, is_on in wanted.items() if is_on)
