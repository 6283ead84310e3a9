"""The voices, the manner of the chosen one, and the point of feeling to try it with, at an instant; and their words.

Pure. The engine sends the voices and the settings; this module turns the user's actions into messages. A point has a
valence and an arousal. A named feeling has a dominance too; any other point has none. A name without words here stays
as the engine sends it.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias, assert_never

from companion.channel import messages as msg
from companion.values import NEUTRAL, Affect
from companion.window.downloads import Downloads
from companion.window.feelings.feeling_words import affect_words, signed_words
from companion.window.wording import (
    Translate,
    filled,
    listed_words,
    percent_words,
    size_words,
    untranslated,
)

_FEW: Final = 5
"""Maximum number of languages listed by name."""
_AS_NAMED: Final = 0.005
"""Distance in each coordinate below which a point counts as the named feeling."""


def feeling_name(name: str, translate: Translate = untranslated) -> str:
    """Return the words for a named feeling."""
    return translate("Window", name)


def point_words(
    affect: Affect, feelings: Iterable[msg.NamedFeeling], translate: Translate = untranslated
) -> str:
    """Return the words for a point: its name if it has one, otherwise words for its position."""
    name = named_at(affect, feelings)
    return feeling_name(name, translate) if name else affect_words(affect, translate)


def named_at(affect: Affect, feelings: Iterable[msg.NamedFeeling]) -> str:
    """Return the name of the feeling at this valence and arousal; "" for none."""
    for feeling in feelings:
        away = (feeling.affect.valence - affect.valence, feeling.affect.arousal - affect.arousal)
        if max(map(abs, away)) < _AS_NAMED:
            return feeling.name
    return ""


def coordinate_words(affect: Affect, translate: Translate = untranslated) -> str:
    """Return a point as figures, such as "pleasant +0.60, energetic −0.20"."""
    form = translate("Window", "pleasant %1, energetic %2")
    figures = (signed_words(value, translate) for value in (affect.valence, affect.arousal))
    return filled(form, *figures)


def about_words(voice: msg.VoiceOnOffer, translate: Translate = untranslated) -> str:
    """Return a one-line description of a voice: its languages, its size, its abilities, and whether it is slow here."""
    parts = [
        language_words(voice.languages, translate),
        size_words(voice.size_bytes, translate) if voice.size_bytes else "",
        translate("Window", "can clone a recorded voice") if voice.clones else "",
        "" if voice.keeps_up else translate("Window", "slow on this computer"),
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


VoiceEvent: TypeAlias = msg.VoiceShown | msg.VoiceOpened | msg.RecordingMoved | msg.TryStarted | msg.TryEnded

NOTICE: Final = "voices"
"""Key of the notices that refuse a setting."""
CHOOSES: Final = ("models.voice", "models.voice_name", "voice.speaker", "voice.sounds_like")
"""Settings that choose the voice; the engine refuses them once the voice could not be opened."""
AUTO: Final = "auto"
"""Stands for the best installed voice in place of a name."""
MANNER: Final = ("expressiveness", "rate", "pitch")
_OPENS: Final = ("voice", "speaker")
"""Settings that load another voice, which may take long."""


@dataclass(frozen=True, slots=True)
class Voices(Downloads):
    """The window's knowledge of the voices, with the downloads that their page requested."""

    shown: msg.VoiceShown | None = None
    """The voices and settings; None before the engine has sent them."""
    speaking: str = ""
    """Title of the current voice; "" for none."""
    is_opening: bool = False
    """True while another chosen voice is loading."""
    refused: str = ""
    """Reason why the last setting was refused; "" if it was not."""
    point: Affect = NEUTRAL
    """The feeling to try."""
    sounding: Affect | None = None
    """The feeling that is playing now; None for silence."""
    trouble: str = ""
    """Reason why the last trial was not played; "" if it was."""
    written: str | None = None
    """The sentence to try, as the user wrote it; None for the engine's own."""
    recording: msg.RecordingMoved | None = None
    """Progress of the recording of a voice; None while there is none."""
    has_right: bool = False
    """True if the user has confirmed the right to use the voice of a recording."""

    # ---- events of the engine

    def with_event(self, event: VoiceEvent) -> "Voices":
        """Return the state once this event has happened."""
        match event:
            case msg.VoiceShown():
                return replace(self, shown=event)
            case msg.VoiceOpened(name):
                return replace(self, speaking=name, is_opening=False)
            case msg.RecordingMoved(is_running=True):
                return replace(self, recording=event)
            case msg.RecordingMoved(sentence=sentence):
                return replace(self, recording=None, refused=str(sentence) or self.refused)
            case msg.TryStarted(affect):
                return replace(self, sounding=affect, trouble="")
            case msg.TryEnded(sentence):
                return replace(self, sounding=None, trouble=str(sentence))
            case _:
                assert_never(event)

    def after_refusal(self, sentence: str) -> "Voices":
        """Return the state after the engine has refused a setting."""
        return replace(self, refused=sentence, is_opening=False)

    def wish_after(self, moved: msg.DownloadMoved) -> msg.SetVoice | None:
        """Return the message to send after a download: if the best voice is to speak, it may be the new one."""
        has_come = moved.is_whole and not moved.is_running
        is_auto = self.shown is not None and self.shown.chosen == AUTO
        return msg.SetVoice("voice", AUTO) if has_come and is_auto else None

    def without_engine(self) -> "Voices":
        """Return the state after the engine is gone: nothing plays, loads, records or downloads any more."""
        return replace(self, speaking="", is_opening=False, sounding=None, recording=None, downloads={})

    # ---- actions of the user

    def at(self, valence: float, arousal: float) -> "Voices":
        """Return the state with the point moved within the map of feelings; very near a named feeling it takes that."""
        there = Affect(_within(valence), _within(arousal))
        name = named_at(there, self.feelings_at_hand)
        return replace(self, point=self._feeling(name) if name else there)

    def at_feeling(self, name: str) -> "Voices":
        """Return the state with the point at a named feeling."""
        return replace(self, point=self._feeling(name))

    def next_feeling(self, step: int) -> "Voices":
        """Return the state moved on by ``step`` named feelings; from a point without a name to the first one."""
        names = [feeling.name for feeling in self.feelings_at_hand]
        if not names:
            return self
        here = named_at(self.point, self.feelings_at_hand)
        return self.at_feeling(names[(names.index(here) + step) % len(names)] if here else names[0])

    def wish_to_hear(self) -> msg.TryVoice | None:
        """Return the message that plays the point, or None before there is a sentence."""
        return msg.TryVoice(self.sentence, self.point) if self.sentence.strip() else None

    def with_sentence(self, text: str) -> "Voices":
        """Return the state with the user's sentence; a blank one restores the engine's."""
        return replace(self, written=text if text.strip() else None)

    def with_setting(self, key: str, value: str) -> tuple["Voices", msg.SetVoice | None]:
        """Return the state after a setting, and the message to send; None if it has not changed."""
        if self.shown is None or self._is_set(key, value):
            return self, None
        return replace(self, refused="", is_opening=key in _OPENS), msg.SetVoice(key, value)

    def with_right(self, *, is_confirmed: bool) -> "Voices":
        """Return the state after the user has confirmed the right to use a recorded voice, or has withdrawn that."""
        return replace(self, has_right=is_confirmed)

    def taking_on(self, file: str) -> tuple["Voices", msg.KeepReference | None]:
        """Return the state after the choice of a recording, and the message to send; None without the right to it."""
        if not self.has_right:
            return self, None
        return replace(self, refused="", is_opening=True, has_right=False), msg.KeepReference(
            file, has_right=True
        )

    def recording_begun(self) -> tuple["Voices", msg.RecordReference | None]:
        """Return the state after the user starts to read aloud, and the message to send; None without the right."""
        if not self.has_right or self.recording is not None:
            return self, None
        return replace(self, refused="", has_right=False), msg.RecordReference(has_right=True)

    def getting(self, name: str) -> tuple["Voices", msg.GetModels | None]:
        """Return the state after a request for a download, and the message to send; None if it is not allowed."""
        voice = self.voice(name)
        if voice is None or not self.can_get(voice):
            return self, None
        return self.after_move(msg.DownloadMoved(name, 0, voice.size_bytes, is_running=True)), msg.GetModels(
            (name,)
        )

    # ---- derived values

    @property
    def feelings_at_hand(self) -> tuple[msg.NamedFeeling, ...]:
        """The named feelings."""
        return () if self.shown is None else self.shown.feelings

    @property
    def sentence(self) -> str:
        """The sentence to try."""
        if self.written is not None:
            return self.written
        return "" if self.shown is None else self.shown.sentence

    def manner(self) -> dict[str, float]:
        """Return the manner: expressiveness in [0, 1]; rate and pitch in octaves around the voice's own, [-1, 1]."""
        shown = self.shown
        if shown is None:
            return {}
        octaves = {"rate": math.log2(shown.rate), "pitch": math.log2(shown.pitch)}
        return {"expressiveness": shown.expressiveness, **octaves}

    def manner_words(self, translate: Translate = untranslated) -> dict[str, str]:
        """Return the manner in percent: of full expressiveness, and of the voice's own speed and pitch."""
        shown = self.shown
        return {} if shown is None else {key: percent_words(getattr(shown, key), translate) for key in MANNER}

    def suited(self) -> tuple[msg.VoiceOnOffer, ...]:
        """Return the voices that speak the talk's language, and the chosen one."""
        return self._voices(are_suited=True)

    def unsuited(self) -> tuple[msg.VoiceOnOffer, ...]:
        """Return the other voices."""
        return self._voices(are_suited=False)

    def voice(self, name: str) -> msg.VoiceOnOffer | None:
        """Return a voice by its name, or None if it is not on offer."""
        voices = () if self.shown is None else self.shown.voices
        return next((voice for voice in voices if voice.name == name), None)

    def can_get(self, voice: msg.VoiceOnOffer) -> bool:
        """Return True if a voice may be downloaded: its licence is accepted, or need not be."""
        is_wanted = voice.state is msg.VoiceState.NOT_DOWNLOADED and not self.is_coming(voice.name)
        return is_wanted and (not voice.must_accept or voice.name in self.accepted)

    def _is_set(self, key: str, value: str) -> bool:
        shown = self.shown
        assert shown is not None
        if key in MANNER:
            return abs(float(getattr(shown, key)) - float(value)) < 0.005
        return value == (shown.chosen if key == "voice" else shown.speaker)

    def _voices(self, *, are_suited: bool) -> tuple[msg.VoiceOnOffer, ...]:
        shown = self.shown
        if shown is None:
            return ()

        def is_suited(voice: msg.VoiceOnOffer) -> bool:
            speaks_it = not voice.languages or bool({"*", shown.language} & set(voice.languages))
            return speaks_it or voice.name == shown.chosen

        def is_usable(voice: msg.VoiceOnOffer) -> bool:
            return voice.state is not msg.VoiceState.MISSING or voice.name == shown.chosen

        return tuple(voice for voice in shown.voices if is_usable(voice) and is_suited(voice) == are_suited)

    def _feeling(self, name: str) -> Affect:
        return next(feeling.affect for feeling in self.feelings_at_hand if feeling.name == name)


def told_manner(key: str, value: float) -> str:
    """Return a value of ``Voices.manner`` in the form of a settings file."""
    return f"{value if key == 'expressiveness' else 2.0**value:.2f}"


def _within(coordinate: float) -> float:
    return max(-1.0, min(1.0, round(coordinate, 2)))
