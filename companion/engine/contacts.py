"""Makes whom a person can call of their settings and of the contacts that ship; what fits no number is told."""

from collections.abc import Sequence

from companion.guarding.contacts import Contact, Contacts, Need, contacts_in, own_contact
from companion.settings.contact_sections import ContactSettings


def contacts_of(settings: ContactSettings, shipped: Sequence[Contact]) -> tuple[Contacts, tuple[str, ...]]:
    """Return whom the person can call, and a sentence for each setting of which nothing comes."""
    own, sentences = [], []
    for need in Need:
        try:
            contact = own_contact(need, getattr(settings, need.value))
        except ValueError:
            sentences.append(f"contacts.{need.value} is no number with a name and a day, and is ignored.")
            continue
        if contact is not None:
            own.append(contact)
    regions = regions_of(shipped)
    if settings.region and settings.region not in regions:
        sentences.append(
            f"Of the region “{settings.region}” in contacts.region no numbers are known; set your own in"
            f" contacts.emergency and contacts.crisis. Known are {', '.join(regions)}."
        )
    return contacts_in(settings.region, shipped, own), tuple(sentences)


def regions_of(shipped: Sequence[Contact]) -> tuple[str, ...]:
    """Return the regions of which numbers are known, in alphabetical order."""
    return tuple(sorted({one.region for one in shipped}))
