"""The engine's sentences in the window's language: those that people meet most, by the English they are told in.

The engine tells what happened in English sentences. Each that is known here is found by its form, its names and
figures are kept, and its words are put into the window's language; one that is not known stays as it is
(docs/window/languages.md says which those are). Pure.
"""

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeVar

import msgspec

from companion.channel.messages import (
    ChatsFound,
    GuideQuestion,
    GuideShown,
    HistoryEntry,
    HistoryShown,
    LeftOut,
    Planned,
    Recalled,
    UnreadChat,
)
from companion.window.engine_phrases import LISTED, WHY_FORMS, in_phrases, pattern_of
from companion.window.trouble_forms import TROUBLE_FORMS
from companion.window.wording import Translate, filled, number_words, translatable

Told = TypeVar("Told", bound=msgspec.Struct)

_FIELDS: Final = ("sentence", "why", "trouble", "note", "suits", "reason", "problems", "moved_by")
"""Where messages, and what they hold, have sentences."""
_FIELDS_OF: Final[Mapping[type, tuple[str, ...]]] = {
    GuideQuestion: ("text", "answers"),
    LeftOut: ("what",),
    UnreadChat: ("where", "sentence"),
}
"""Where these have some in other places; what was said and remembered stays as it is."""
_PARTS_OF: Final[Mapping[type, tuple[str, ...]]] = {
    ChatsFound: ("left", "unread"),
    GuideShown: ("questions", "personas"),
    HistoryShown: ("entries",),
    HistoryEntry: ("plan", "recalled"),
    Recalled: ("memories",),
    Planned: ("weighed",),
}
"""What these hold that has sentences of its own."""
_MEASURE: Final = re.compile(r"(\d+\.(\d+)) ([kMGT]B|s)")
"""A number with tenths, and what it counts."""
_COUNT: Final = re.compile(r"\d{1,3}(,\d{3})+")
_BETWEEN: Final = re.compile(r"(?<=[.!?]) (?=[A-Z“])")
"""Where one sentence ends and another begins."""


def translated(message: Told, translate: Translate) -> Told:
    """Return a message of the engine's, or what it holds, with its sentences in the window's language."""
    kind = type(message)
    sentences = {
        field: _each(getattr(message, field, None), lambda words: in_windows_language(words, translate), str)
        for field in _FIELDS_OF.get(kind, _FIELDS)
    }
    parts = {
        field: _each(getattr(message, field), lambda part: translated(part, translate), msgspec.Struct)
        for field in _PARTS_OF.get(kind, ())
    }
    told = {field: value for field, value in (sentences | parts).items() if value}
    return msgspec.structs.replace(message, **told) if told else message


def _each(told: object, put: Callable[[Any], object], kind: type) -> object:
    """Return one of a kind, or each of several, as ``put`` has it; None where it is none."""
    if isinstance(told, kind):
        return put(told) if told else None
    if isinstance(told, tuple) and all(isinstance(each, kind) for each in told):
        return tuple(put(each) for each in told)
    return None


def in_windows_language(words: str, translate: Translate) -> str:
    """Return one or more sentences of the engine's in the window's language, as far as they are known."""
    whole = _translated(words, translate)
    if whole is not None:
        return whole
    return " ".join(_translated(each, translate) or each for each in _BETWEEN.split(words))


def _translated(sentence: str, translate: Translate) -> str | None:
    for form, pattern in _patterns():
        if found := pattern.fullmatch(sentence):
            groups = in_phrases(form, found.groups(), translate) if form in LISTED else found.groups()
            if groups is None:
                return None
            return filled(translate("Engine", form), *(_spelled(group, translate) for group in groups))
    return None


def _spelled(group: str, translate: Translate) -> str:
    """Return "25.3 GB" or "3,418" as the window's language writes numbers; all else as it is."""
    if _COUNT.fullmatch(group):
        return number_words(int(group.replace(",", "")), translate=translate)
    if found := _MEASURE.fullmatch(group):
        return f"{number_words(float(found[1]), len(found[2]), translate)} {found[3]}"
    return group


@functools.cache
def _patterns() -> Sequence[tuple[str, re.Pattern[str]]]:
    return [(form, pattern_of(form)) for form in FORMS]


_PERSONA_FORMS: Final = (
    translatable("Engine", "After a hard day, what do you like best?"),
    translatable("Engine", "To talk while somebody listens"),
    translatable("Engine", "To sort out what happened"),
    translatable("Engine", "To laugh about it"),
    translatable("Engine", "To hear what I did well"),
    translatable("Engine", "How should we talk?"),
    translatable("Engine", "Slowly, with pauses"),
    translatable("Engine", "To the point"),
    translatable("Engine", "Fast and lively"),
    translatable("Engine", "Here and there, wherever it drifts"),
    translatable("Engine", "Which kind of humour is yours?"),
    translatable("Engine", "Little of it, and gentle"),
    translatable("Engine", "Dry"),
    translatable("Engine", "Cheeky, it may be at my cost"),
    translatable("Engine", "Silly or whimsical"),
    translatable("Engine", "Warm and sunny"),
    translatable("Engine", "If I see something otherwise than you, what should I do?"),
    translatable("Engine", "Say so softly, once"),
    translatable("Engine", "Give my reasons, so that we can argue it out"),
    translatable("Engine", "Say it straight out"),
    translatable("Engine", "Say it in good spirits and move on"),
    translatable("Engine", "What would you most like to do with me?"),
    translatable("Engine", "Tell you about my day and my people"),
    translatable("Engine", "Get things done"),
    translatable("Engine", "Think about interesting questions"),
    translatable("Engine", "Play and make things up"),
    translatable("Engine", "Banter"),
    translatable(
        "Engine",
        "Maren, because you like to be listened to in peace, by somebody who says little and does "
        "not hurry you.",
    ),
    translatable(
        "Engine",
        "Rusk, because you want things clear and sorted, in plain words and one step at a time.",
    ),
    translatable("Engine", "Lark, because you like to laugh, to play and to be surprised."),
    translatable("Engine", "Hollis, because you enjoy questions, reasons and a dry remark."),
    translatable(
        "Engine",
        "Wenna, because you like a cosy talk about your day, your people and everyday things.",
    ),
    translatable("Engine", "Ilo, because you like pictures and moods, and thoughts that may drift."),
    translatable("Engine", "Bex, because you like banter and want to be told straight out."),
    translatable(
        "Engine",
        "Sorrel, because you have things in mind to do and like somebody who sees the effort and "
        "cheers you on.",
    ),
    translatable("Engine", "You like banter and somebody who says straight out what it thinks."),
    translatable("Engine", "You enjoy ideas, dry humour and somebody who argues fairly."),
    translatable("Engine", "You like pictures, moods and thoughts that may wander."),
    translatable("Engine", "You want surprise, games and somebody who starts things."),
    translatable("Engine", "You want somebody who lets you talk, says little and never hurries you."),
    translatable("Engine", "You like plain words, clear steps and somebody who keeps to the matter."),
    translatable("Engine", "You have something in mind to do and like to be cheered on."),
    translatable("Engine", "You like a cosy chat about people, food, weather and old days."),
)
"""Of the personas that ship: the guide's questions and answers, whom each suits and why, in the English of
``assets/personas``."""

FORMS: Final = (
    *_PERSONA_FORMS,
    *WHY_FORMS,
    *TROUBLE_FORMS,
    # ---- microphone and loudspeaker
    translatable("Engine", "The microphone is being opened."),
    translatable("Engine", "I found no microphone; plug one in and I will notice, or type to me meanwhile."),
    translatable(
        "Engine",
        "Another program is using the microphone; close it there (a call, a recorder) and I will try again.",
    ),
    translatable(
        "Engine",
        "The microphone was disconnected; plug it in again or choose another one, you can type meanwhile.",
    ),
    translatable(
        "Engine",
        "The microphone cannot be opened; choose another one in the settings or unplug it and plug it in again.",
    ),
    translatable(
        "Engine",
        "I found no loudspeaker; plug one in or put on headphones, my replies are shown as text meanwhile.",
    ),
    translatable(
        "Engine", "Another program keeps the loudspeaker to itself; close it there and I will try again."
    ),
    translatable(
        "Engine",
        "The loudspeaker was disconnected; connect it again or choose another one, I show my replies as text "
        "meanwhile.",
    ),
    translatable(
        "Engine",
        "The loudspeaker cannot be opened; choose another one in the settings or reconnect it.",
    ),
    translatable(
        "Engine",
        "The computer was asleep; if you were in the middle of a sentence, please say it again.",
    ),
    # ---- the test of the sound
    translatable(
        "Engine",
        "Your microphone sends nothing at all; check that it is not muted, then test again.",
    ),
    translatable(
        "Engine",
        "Something clips: the sound is too loud for your microphone; turn the loudspeaker or the microphone's "
        "level down, then test again.",
    ),
    translatable(
        "Engine",
        "The sound stuttered while I tested; close programs that are busy, then test again.",
    ),
    translatable(
        "Engine",
        "The room is too loud for me to hear myself; test again when it is quieter.",
    ),
    translatable("Engine", "I hear nothing of my own voice: headphones, or the loudspeaker is off."),
    translatable(
        "Engine",
        "My voice reaches the microphone %1 dB louder than I play it; I remove %2 dB of it: you can interrupt me "
        "freely.",
    ),
    translatable(
        "Engine",
        "My voice reaches the microphone %1 dB softer than I play it; I remove %2 dB of it: you can interrupt me "
        "freely.",
    ),
    translatable(
        "Engine",
        "My voice reaches the microphone %1 dB louder than I play it; I remove only %2 dB of it: speak up to "
        "interrupt me, turn the loudspeaker down, or use headphones.",
    ),
    translatable(
        "Engine",
        "My voice reaches the microphone %1 dB softer than I play it; I remove only %2 dB of it: speak up to "
        "interrupt me, turn the loudspeaker down, or use headphones.",
    ),
    # ---- listening, thinking, speaking
    translatable("Engine", "Hold the talk key while you speak."),
    translatable("Engine", "Something went wrong while listening; please say it again."),
    translatable("Engine", "Something went wrong while thinking; please say it again."),
    translatable("Engine", "Something went wrong inside me; if no answer comes, please say it again."),
    translatable("Engine", "Something went wrong while speaking; what was to be said is shown instead."),
    translatable("Engine", "The language model is not ready yet."),
    translatable("Engine", "I am busy with an answer just now; try it again in a moment."),
    translatable("Engine", "No voice here speaks this language (%1); what is said is shown as text."),
    translatable("Engine", "Hearing could not be got ready; run `companion doctor`, and type meanwhile."),
    translatable(
        "Engine", "The language model could not be loaded; run `companion doctor` to see what is wrong."
    ),
    translatable(
        "Engine",
        "I cannot hear any more when you have finished; I wait a little longer before I answer.",
    ),
    # ---- downloads
    translatable("Engine", "The download was stopped; another try goes on from here."),
    translatable(
        "Engine",
        "The model hub cannot be reached; see whether this computer is connected to the network, then try again.",
    ),
    translatable("Engine", "The connection to the model hub broke off; try again, it goes on from here."),
    translatable(
        "Engine",
        "%1 needs %2 of free disk and there are %3; make room or choose a smaller model.",
    ),
    # ---- what is kept
    translatable(
        "Engine",
        "There is no system keyring here, so the key of %1's memories lies in the file %2 beside them, readable "
        "by you alone.",
    ),
    translatable("Engine", "Forgotten: %1."),
    translatable("Engine", "I'll say it like that."),
    translatable("Engine", "Taken back."),
    translatable("Engine", "Not kept, as you have set it: it did not sound like you."),
    translatable("Engine", "Not kept, as you have set it: what you said speaks of “%1”."),
    translatable(
        "Engine", "Off the record nothing is kept, so not this either; go back on the record first."
    ),
    translatable("Engine", "Write how I should have said it."),
    translatable("Engine", "A line has at most %1 letters, for I imitate its length; this one has %2."),
    translatable("Engine", "That reply was off the record or is deleted, so nothing of it is kept."),
    translatable("Engine", "I said that by myself; only answers to you can be said otherwise."),
    translatable("Engine", "That reply is no longer in the history."),
    translatable("Engine", "Only your own words of the last talk can be changed; say it anew instead."),
    translatable("Engine", "%1 utterances were written into %2, which is not encrypted."),
    translatable("Engine", "%1 memories were written into %2, which is not encrypted."),
    translatable("Engine", "The export was stopped; no file was written."),
    translatable("Engine", "An import or export is running already; wait for its end, or stop it."),
    # ---- chats and memories from files
    translatable("Engine", "%1 lines read: %2 memories added, %3 were there already, %4 are no memories."),
    translatable("Engine", "It was stopped; import the file again to go on."),
    translatable("Engine", "%1 messages added to what was said, %2 were there already."),
    translatable("Engine", "Without words: %1."),
    translatable("Engine", "It was stopped; import it again to go on."),
    translatable("Engine", "The import was stopped; nothing came in."),
    translatable(
        "Engine", "Your companion is set to remember nothing, so no chats come in; see the settings."
    ),
    translatable("Engine", "The file can no longer be read; see whether its disk is connected."),
    translatable("Engine", "The rest of the file could not be read; see whether its disk is connected."),
    translatable("Engine", "%1 cannot be read."),
    translatable("Engine", "The file %1 is empty."),
    translatable("Engine", "The file %1 holds neither memories nor chats that can be read."),
    translatable(
        "Engine",
        "Give a file of exported memories, a chat of SillyTavern's (.jsonl) or a folder of them, or the "
        "conversations.json of an export of ChatGPT's or Claude's.",
    ),
    translatable("Engine", "That is an archive; unpack it, and give the conversations.json that is in it."),
    translatable("Engine", "There is no conversation in %1."),
    translatable("Engine", "The file is larger than %1 GiB, which is more than is read at once; split it."),
    translatable("Engine", "system messages"),
    translatable("Engine", "answers that were not chosen"),
    translatable("Engine", "pictures and files"),
    translatable("Engine", "steps of thought and tools"),
    translatable("Engine", "messages longer than %1 characters"),
    translatable("Engine", "line %1"),
    translatable("Engine", "conversation %1"),
    translatable("Engine", "its messages answer each other in a circle"),
    translatable("Engine", "a field is not what it should be (%1)"),
    translatable("Engine", "a field is not what it should be"),
    translatable("Engine", "it is not JSON, or breaks off"),
    translatable("Engine", "it is nested too deeply"),
    translatable("Engine", "it does not say which message is the last"),
    translatable("Engine", "it is no conversation"),
    translatable("Engine", "it is longer than a message can be"),
    translatable("Engine", "there is no text (mes)"),
    # ---- feelings
    translatable("Engine", "I am listening how you usually sound."),
    translatable("Engine", "I know now how you usually sound."),
    translatable(
        "Engine",
        "I heard too little of your voice; speak a little louder or nearer to the microphone, and try again.",
    ),
    # ---- models
    translatable("Engine", "Chosen for a small computer."),
    translatable("Engine", "Chosen for a usual computer."),
    translatable("Engine", "Chosen for a computer with a graphics card."),
    translatable("Engine", "This computer has %1 of memory, no graphics processor and %2 cores."),
    translatable("Engine", "This computer has %1 of memory, a graphics processor with %2 and %3 cores."),
    translatable("Engine", "The language model that suits it best is %1."),
    translatable("Engine", "Its disk has room for %1 (%2 are free)."),
    translatable("Engine", "No language model answers quickly on it; the quickest is %1."),
    translatable(
        "Engine",
        "How quickly language models answer on this computer is measured once the first one is here.",
    ),
    translatable(
        "Engine",
        "Only %1 of memory are free now, so %2 may not fit; close other programs before you talk.",
    ),
    # ---- personas and companions
    translatable("Engine", "%1 is who this companion is from its next start on."),
    translatable("Engine", "Please answer all of the questions first."),
    translatable(
        "Engine",
        "A companion cannot be called “%1”; use up to %2 letters and digits, with spaces or hyphens only between"
        " them.",
    ),
    translatable("Engine", "Nothing was deleted: type the name “%1” to delete it for good."),
    translatable(
        "Engine",
        "That companion is open in another window or terminal; use that one, or close it first.",
    ),
    translatable(
        "Engine",
        "You are talking with this one; choose another first, then it can be archived.",
    ),
)
"""The sentences that are known, names and figures in them as "%1", "%2" in their order."""
