"""The window's words for chats that were found in a file: how many, with whom and when, and what is not taken of them.

Plain functions, translatable, without Qt.
"""

from collections.abc import Iterable
from functools import reduce

from companion.channel.messages import ChatsFound
from companion.window.engine_phrases import joints
from companion.window.memories.memory_words import SpellDay
from companion.window.wording import Translate, filled, number_words, untranslated


def found_words(found: ChatsFound, spell: SpellDay, translate: Translate = untranslated) -> str:
    """Return what there is: how many chats with whom, how many messages, from when to when."""
    if found.first_at is None or found.last_at is None:
        return translate("Window", "Nothing was said in that file.")
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
    """Return what of it is not taken, or not as it stands there, one thing in each."""
    told: list[str] = []
    if found.left:
        left = (
            #: what is not taken, and how much of it: pictures and files (3)
            filled(translate("Window", "%1 (%2)"), each.what, number_words(each.count, translate=translate))
            for each in found.left
        )
        told.append(filled(translate("Window", "Not taken: %1."), _listed(left, translate)))
    if found.untimed:
        untimed = number_words(found.untimed, translate=translate)
        told.append(
            filled(translate("Window", "Without a time, and given that of the message before: %1."), untimed)
        )
    return tuple(told)


def unread_words(found: ChatsFound, translate: Translate = untranslated) -> tuple[str, ...]:
    """Return what of it cannot be read, one piece in each, and how many others there are."""
    #: a place in a file, and what is wrong there: Cannot be read (line 7): there is no text
    form = translate("Window", "Cannot be read (%1): %2")
    told = [filled(form, each.where, each.sentence) for each in found.unread]
    if found.more_unread:
        more = number_words(found.more_unread, translate=translate)
        told.append(filled(translate("Window", "Others that cannot be read: %1."), more))
    return tuple(told)


def _listed(pieces: Iterable[str], translate: Translate) -> str:
    return reduce(lambda list, piece: filled(joints(translate)[", "], list, piece), pieces)
