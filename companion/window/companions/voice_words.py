"""The words for voices: the feeling of a point, a voice's languages, and the limits that its publisher sets.

Plain functions, translatable, without Qt. A name without words here stays as the engine sends it.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from companion.channel.messages import NamedFeeling, VoiceOnOffer
from companion.values import Affect
from companion.window.feelings.feeling_words import affect_words, signed_words
from companion.window.wording import Translate, filled, listed_words, size_words, untranslated

_FEW: Final = 5
"""Maximum number of languages listed by name."""
_AS_NAMED: Final = 0.005
"""Distance in each coordinate below which a point counts as the named feeling."""


def feeling_name(name: str, translate: Translate = untranslated) -> str:
    """Return the words for a named feeling."""
    return translate("Window", name)


def point_words(affect: Affect, feelings: Iterable[NamedFeeling], translate: Translate = untranslated) -> str:
    """Return the words for a point: its name if it has one, otherwise words for its position."""
    name = named_at(affect, feelings)
    return feeling_name(name, translate) if name else affect_words(affect, translate)


def named_at(affect: Affect, feelings: Iterable[NamedFeeling]) -> str:
    """Return the name of the feeling at this valence and arousal; "" for none."""
    for feeling in feelings:
        away = (feeling.affect.valence - affect.valence, feeling.affect.arousal - affect.arousal)
        if max(map(abs, away)) < _AS_NAMED:
            return feeling.name
    return ""


def coordinate_words(affect: Affect, translate: Translate = untranslated) -> str:
    """Return a point as figures, such as "pleasure +0.60, energy −0.20"."""
    form = translate("Window", "pleasure %1, energy %2")
    figures = (signed_words(value, translate) for value in (affect.valence, affect.arousal))
    return filled(form, *figures)


def about_words(voice: VoiceOnOffer, translate: Translate = untranslated) -> str:
    """Return a one-line description of a voice: its languages, its size and its abilities."""
    parts = [
        language_words(voice.languages, translate),
        size_words(voice.size_bytes, translate) if voice.size_bytes else "",
        translate("Window", "can clone a recorded voice") if voice.clones else "",
    ]
    return " · ".join(part for part in parts if part)


def language_words(languages: Iterable[str], translate: Translate = untranslated) -> str:
    """Return the names of languages, or only their number if there are more than a few; "" for none."""
    names, codes = _languages(translate), tuple(languages)
    if len(codes) > _FEW:
        return filled(translate("Window", "%1 languages"), str(len(codes)))
    return listed_words((names.get(code, code) for code in codes), translate)


def _languages(translate: Translate) -> Mapping[str, str]:
    return {
        "*": translate("Window", "many languages"),
        "en": translate("Window", "English"),
        "de": translate("Window", "German"),
        "fr": translate("Window", "French"),
        "es": translate("Window", "Spanish"),
        "it": translate("Window", "Italian"),
        "pt": translate("Window", "Portuguese"),
        "ja": translate("Window", "Japanese"),
        "zh": translate("Window", "Chinese"),
        "hi": translate("Window", "Hindi"),
    }
