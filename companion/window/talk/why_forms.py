"""Why a reply was made so and why something came to mind: the engine's sentences and their pieces.

Forms as in ``engine_words``. The pieces stand alone and in lists, so each has to fit into the sentence whose place it
takes: deeds into "I %1", reasons into "because %2".
"""

from typing import Final

from companion.window.wording import translatable

LISTS: Final = (
    translatable("Engine", "I %1, because %2."),
    translatable("Engine", "It came back because %1; it is %2."),
)
"""The sentences in whose places lists of pieces stand."""
NAMING: Final = (translatable("Engine", "you mentioned %1"),)
"""Pieces in whose place names stand, which stay as they are."""
WHY_FORMS: Final = (
    translatable("Engine", "I asked gently, because of what you had said."),
    translatable("Engine", "I kept calm."),
    translatable("Engine", "Nothing is light for now, after what you had told me."),
    *LISTS,
)
"""The sentences, these among them."""
PHRASES: Final = (
    translatable("Engine", "answered in written words"),
    translatable("Engine", "came back to what you had told me"),
    translatable("Engine", "you asked for a joke"),
    translatable("Engine", "you asked for it"),
    translatable("Engine", "you asked for something to do"),
    translatable("Engine", "you said yes to it"),
    translatable("Engine", "you did not want to"),
    translatable("Engine", "we seemed to have run out of things to say"),
    translatable("Engine", "we are at %1"),
    translatable("Engine", "breathing together"),
    translatable("Engine", "telling the day"),
    translatable("Engine", "a story"),
    translatable("Engine", "a word game"),
    translatable("Engine", "practising a hard talk"),
    translatable("Engine", "nothing else fits better"),
    translatable("Engine", "it is from the time you asked for"),
    translatable("Engine", "it may be what brought that feeling about"),
    translatable("Engine", "it is about something alike"),
    translatable("Engine", "it was said right beside something that fits"),
    translatable("Engine", "it mattered to you"),
    translatable("Engine", "it is still open"),
    translatable("Engine", "it is a little alike"),
    *NAMING,
    translatable("Engine", "it speaks of “%1” and “%2”"),
    translatable("Engine", "it speaks of “%1”"),
    translatable("Engine", "you felt much as you do now"),
    translatable("Engine", "it was a better time"),
    translatable("Engine", "dated in the future"),
    translatable("Engine", "from just now"),
    translatable("Engine", "from a year ago"),
    translatable("Engine", "from a month ago"),
    translatable("Engine", "from a week ago"),
    translatable("Engine", "from a day ago"),
    translatable("Engine", "from an hour ago"),
    translatable("Engine", "from a minute ago"),
    translatable("Engine", "from %1 years ago"),
    translatable("Engine", "from %1 months ago"),
    translatable("Engine", "from %1 weeks ago"),
    translatable("Engine", "from %1 days ago"),
    translatable("Engine", "from %1 hours ago"),
    translatable("Engine", "from %1 minutes ago"),
    translatable("Engine", "two"),
    translatable("Engine", "three"),
    translatable("Engine", "four"),
    translatable("Engine", "five"),
    translatable("Engine", "six"),
    translatable("Engine", "seven"),
    translatable("Engine", "eight"),
    translatable("Engine", "nine"),
    translatable("Engine", "ten"),
    translatable("Engine", "eleven"),
    translatable("Engine", "twelve"),
)
"""The pieces: what was done, and why something was done or came back."""
