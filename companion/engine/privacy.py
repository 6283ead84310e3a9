"""Reads the person's limits on storing and saying, as they are set at the moment.

A part that stores or says something asks at that moment, so that changes take effect at once, even for writes in
progress. Anything made under the previous limits, such as a prompt, is made again (``Session``).
"""

from dataclasses import dataclass

from companion.engine.choices import boundaries_of, contacts_of
from companion.engine.guessed_region import guessed_region
from companion.guarding.contacts import NO_CONTACTS, Contacts, read_contacts
from companion.settings.sections import CompanionSettings
from companion.values import Boundaries, MemoryKind


@dataclass(frozen=True, slots=True)
class Privacy:
    """The limits of what a companion may store and say."""

    boundaries: Boundaries = Boundaries()  # noqa: RUF009 - a frozen value
    """Its boundaries; the stricter one if settings contradict each other."""
    contacts: Contacts = NO_CONTACTS
    """People and numbers that the person can call in a danger."""
    kinds: frozenset[MemoryKind] = frozenset(MemoryKind)
    """Kinds of memories that are written down; none if nothing is remembered."""
    is_recall_on: bool = True
    """True if memories come back by themselves."""
    is_tone_on: bool = True
    """True if the voice is read as well."""
    backups_kept: int = 0
    """Days of backups to keep; 0 makes none and deletes the daily ones."""

    @property
    def remembers(self) -> bool:
        """Return whether anything is remembered."""
        return bool(self.kinds)

    def replies_as(self, other: "Privacy") -> bool:
        """Tell whether replies are made under the same limits."""
        return (self.boundaries, self.contacts, self.remembers, self.is_recall_on) == (
            other.boundaries,
            other.contacts,
            other.remembers,
            other.is_recall_on,
        )


def privacy_of(settings: CompanionSettings) -> Privacy:
    """Return the limits from a companion's settings."""
    memory = settings.memory
    boundaries, _ = boundaries_of(settings)
    contacts, _ = contacts_of(settings.contacts, read_contacts(), guessed_region())
    return Privacy(
        boundaries,
        contacts,
        kinds=memory.kinds if memory.enabled else frozenset(),
        is_recall_on=memory.enabled and memory.recall,
        is_tone_on=settings.feeling.tone,
        backups_kept=settings.backup.keep,
    )
