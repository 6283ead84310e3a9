"""All there is of one memory, put into words for its page.

Plain functions, translatable, without Qt. Why something is remembered comes from the engine, in sentences.
"""

from collections.abc import Callable

from companion.channel.messages import MemoryShown
from companion.values import Memory, MemoryKind, Speaker, Utterance
from companion.window.feelings.feeling_words import affect_words
from companion.window.memories.memory_words import SpellDay, about_words, feeling_of, row_of
from companion.window.wording import Translate, filled, untranslated


def detail_of(
    shown: MemoryShown,
    spell: SpellDay,
    spell_moment: Callable[[float], str],
    translate: Translate = untranslated,
) -> dict[str, object]:
    """Return a memory as its page shows it.

    The keys are number, text, about, canCorrect, isPinned, those of ``feeling_of``, mood, names, outcome, why (in
    sentences), evidence (who, when, words, session, number of each), linked (says, and those of
    ``row_of``) and before (likewise).
    """
    memory = shown.memory
    return {
        "number": memory.id,
        "text": memory.text,
        "about": about_words(memory, spell, translate),
        "canCorrect": memory.kind is not MemoryKind.MOMENT,
        "isPinned": memory.is_pinned,
        **feeling_of(memory.felt, translate),
        "mood": _mood_words(memory, translate),
        "names": ", ".join(memory.names),
        "outcome": memory.outcome,
        "why": list(shown.why),
        "evidence": [_quote(said, spell_moment, translate) for said in shown.evidence],
        "linked": [{"says": one.says, **row_of(one.memory, spell, translate)} for one in shown.linked],
        "before": [row_of(one, spell, translate) for one in shown.history],
    }


def _mood_words(memory: Memory, translate: Translate) -> str:
    if memory.mood is None:
        return ""
    return filled(translate("Window", "Your companion felt %1"), affect_words(memory.mood, translate))


def _quote(said: Utterance, spell_moment: Callable[[float], str], translate: Translate) -> dict[str, object]:
    is_person = said.speaker is Speaker.PERSON
    return {
        "who": translate("Window", "You") if is_person else translate("Window", "Your companion"),
        "when": spell_moment(said.said_at),
        "words": said.text,
        "session": said.session,
        "number": said.number,
    }
