"""The words for voices: what feeling a point is, which languages a voice speaks, what its publisher forbids.

Plain functions, translatable, without Qt. What has no words here stays as the engine names it.
"""

import functools
from collections.abc import Iterable, Mapping
from typing import Final

from companion.channel.messages import NamedFeeling, VoiceOnOffer
from companion.values import Affect
from companion.window.feelings.feeling_words import affect_words, signed_words
from companion.window.wording import Translate, filled, size_words, untranslated

_FEW: Final = 5
"""So many languages are named."""
_AS_NAMED: Final = 0.005
"""Nearer than this, in each coordinate, a point is the named feeling's own."""


def feeling_name(name: str, translate: Translate = untranslated) -> str:
    """Return what a named feeling is called."""
    return _feelings(translate).get(name, name)


def point_words(affect: Affect, feelings: Iterable[NamedFeeling], translate: Translate = untranslated) -> str:
    """Return what a point of feeling is called: by its name where it has one, else by where it lies."""
    name = named_at(affect, feelings)
    return feeling_name(name, translate) if name else affect_words(affect, translate)


def named_at(affect: Affect, feelings: Iterable[NamedFeeling]) -> str:
    """Return the name of the feeling that lies there, by valence and arousal; "" for none."""
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
    """Return what a voice is, in one line: its languages, its size, what it can."""
    parts = [
        language_words(voice.languages, translate),
        size_words(voice.size_bytes, translate) if voice.size_bytes else "",
        translate("Window", "can take on a recorded voice") if voice.clones else "",
    ]
    return " · ".join(part for part in parts if part)


def language_words(languages: Iterable[str], translate: Translate = untranslated) -> str:
    """Return the names of languages, of more than a few only how many; "" for none."""
    names, codes = _languages(translate), tuple(languages)
    if len(codes) > _FEW:
        return filled(translate("Window", "%1 languages"), str(len(codes)))
    return ", ".join(names.get(code, code) for code in codes)


def forbidden_words(voice: VoiceOnOffer, translate: Translate = untranslated) -> str:
    """Return what a voice's publisher forbids, in a sentence; "" for nothing."""
    if not voice.forbids:
        return ""
    known = _forbidden(translate)
    both = translate("Window", "%1 and %2")
    what = functools.reduce(
        lambda one, two: filled(both, one, two), (known.get(each, each) for each in voice.forbids)
    )
    return filled(translate("Window", "Its publisher forbids %1."), what)


def _feelings(translate: Translate) -> Mapping[str, str]:
    return {
        "calm": translate("Window", "calm"),
        "content": translate("Window", "content"),
        "happy": translate("Window", "happy"),
        "excited": translate("Window", "excited"),
        "tender": translate("Window", "tender"),
        "sad": translate("Window", "sad"),
        "afraid": translate("Window", "afraid"),
        "angry": translate("Window", "angry"),
        "surprised": translate("Window", "surprised"),
    }


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


def _forbidden(translate: Translate) -> Mapping[str, str]:
    return {
        "commercial use": translate("Window", "commercial use"),
        "commercial use of it and of what it says": translate(
            "Window", "commercial use of it and of what it says"
        ),
    }
