"""Shows and changes whom the companion names to somebody in danger: what the window asks for.

What is set is written to the companion's settings, and counts from its next start on. Files are read and written in a
thread of their own, one wish after the other.
"""

from typing import Final

from companion.channel import messages as msg
from companion.channel.messages.contacts import Command as ContactCommand
from companion.engine.contacts import contacts_of, regions_of
from companion.engine.desk import Desk
from companion.guarding.contacts import Contact, Need, read_contacts
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.settings.writing import set_value
from companion.values import BadInput

NOTICE: Final = "contacts"
"""The key of what is said of wishes about contacts."""
_KEYS: Final = ("region", *(need.value for need in Need))


class ContactDesk(Desk[ContactCommand]):
    """Whom one companion names, to be shown and changed."""

    notice = NOTICE

    def _obey(self, command: ContactCommand) -> tuple[msg.Event, ...]:
        if isinstance(command, msg.SetContact):
            if command.key not in _KEYS:
                raise BadInput("There is no contact of that kind.", log="no such contact")
            set_value(CompanionSettings, self._folder.settings_file, f"contacts.{command.key}", command.value)
        settings, _ = load(CompanionSettings, self._folder.settings_file)
        shipped = read_contacts()
        contacts, sentences = contacts_of(settings.contacts, shipped)
        shown = msg.ContactsShown(
            settings.contacts.region,
            regions_of(shipped),
            tuple(_shown(one) for one in contacts.known),
            " ".join(sentences),
            is_in_use=settings.contacts == self._in_use.contacts,
        )
        return (shown,)


def _shown(one: Contact) -> msg.ShownContact:
    seen = "" if one.seen is None else one.seen.isoformat()
    return msg.ShownContact(one.need, one.number, one.name, one.address, seen, is_own=one.is_own)
