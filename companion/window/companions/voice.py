"""The voices, how the chosen one speaks, and the point of feeling that it is heard with, at an instant.

Pure. What there is and what is set comes from the engine; here what the person does with it becomes the wishes that go
back. A point has a valence and an arousal; a named feeling has its dominance as well, any other point none.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias, assert_never

from companion.channel.messages import (
    DownloadMoved,
    GetModels,
    KeepReference,
    NamedFeeling,
    RecordingMoved,
    RecordReference,
    SetVoice,
    TryEnded,
    TryStarted,
    TryVoice,
    VoiceOnOffer,
    VoiceOpened,
    VoiceShown,
    VoiceState,
)
from companion.values import NEUTRAL, Affect
from companion.window.companions.voice_words import named_at

VoiceEvent: TypeAlias = VoiceShown | VoiceOpened | RecordingMoved | TryStarted | TryEnded

NOTICE: Final = "voices"
"""The key of the notices that refuse what was set."""
AUTO: Final = "auto"
"""In place of a voice's name: the best that is here."""
MANNER: Final = ("expressiveness", "rate", "pitch")
_OPENS: Final = ("voice", "speaker")
"""What is set by opening another voice, which may take long."""


@dataclass(frozen=True, slots=True)
class Voices:
    """What the window knows of the voices."""

    shown: VoiceShown | None = None
    """None before the engine told it."""
    speaking: str = ""
    """Which voice speaks now; "" while none does."""
    is_opening: bool = False
    """Another voice was chosen, and is being loaded."""
    refused: str = ""
    """Why what was set last could not be; "" where it could."""
    point: Affect = NEUTRAL
    """The feeling that is tried."""
    sounding: Affect | None = None
    """The feeling that is heard just now; None for silence."""
    trouble: str = ""
    """Why what was tried last was not said; "" where it was."""
    written: str | None = None
    """The sentence to try, as the person wrote it; None for the engine's."""
    accepted: frozenset[str] = frozenset()
    """Names of voices whose licence the person has accepted."""
    recording: RecordingMoved | None = None
    """How far the recording of a voice is; None while there is none."""
    has_right: bool = False
    """The person has confirmed that they may use the voice of a recording."""
    downloads: Mapping[str, DownloadMoved] = field(default_factory=dict)
    """The latest word on each download that was asked for here, by voice."""

    # ---- events of the engine

    def with_event(self, event: VoiceEvent) -> "Voices":
        """Return the state once this event has happened."""
        match event:
            case VoiceShown():
                return replace(self, shown=event)
            case VoiceOpened(name):
                return replace(self, speaking=name, is_opening=False)
            case RecordingMoved(is_running=True):
                return replace(self, recording=event)
            case RecordingMoved(sentence=sentence):
                return replace(self, recording=None, refused=sentence or self.refused)
            case TryStarted(affect):
                return replace(self, sounding=affect, trouble="")
            case TryEnded(sentence):
                return replace(self, sounding=None, trouble=sentence)
            case _:
                assert_never(event)

    def after_refusal(self, sentence: str) -> "Voices":
        """Return the state once the engine has refused what was set."""
        return replace(self, refused=sentence, is_opening=False)

    def after_move(self, moved: DownloadMoved) -> "Voices":
        """Return the state once a download has moved that was asked for here."""
        return replace(self, downloads={**self.downloads, moved.name: moved})

    def wish_after(self, moved: DownloadMoved) -> SetVoice | None:
        """Return what is to be sent once a download has moved: where the best voice speaks, it may be this one now."""
        has_come = moved.is_whole and not moved.is_running
        is_auto = self.shown is not None and self.shown.chosen == AUTO
        return SetVoice("voice", AUTO) if has_come and is_auto else None

    def without_engine(self) -> "Voices":
        """Return the state once the engine is gone: nothing sounds, opens or comes any more."""
        return replace(self, speaking="", is_opening=False, sounding=None, recording=None, downloads={})

    # ---- actions of the user

    def at(self, valence: float, arousal: float) -> "Voices":
        """Return the state with the point there, held within the map of feelings; where one has a name, it is that."""
        there = Affect(_within(valence), _within(arousal))
        name = named_at(there, self.feelings_at_hand)
        return replace(self, point=self._feeling(name) if name else there)

    def at_feeling(self, name: str) -> "Voices":
        """Return the state with the point at a named feeling."""
        return replace(self, point=self._feeling(name))

    def next_feeling(self, step: int) -> "Voices":
        """Return the state so many named feelings on; from a point without a name at the first one."""
        names = [feeling.name for feeling in self.feelings_at_hand]
        if not names:
            return self
        here = named_at(self.point, self.feelings_at_hand)
        return self.at_feeling(names[(names.index(here) + step) % len(names)] if here else names[0])

    def wish_to_hear(self) -> TryVoice | None:
        """Return what is to be sent to hear the point; None before there is a sentence."""
        return TryVoice(self.sentence, self.point) if self.sentence.strip() else None

    def with_sentence(self, text: str) -> "Voices":
        """Return the state once the person wrote a sentence; blank is the engine's again."""
        return replace(self, written=text if text.strip() else None)

    def with_setting(self, key: str, value: str) -> tuple["Voices", SetVoice | None]:
        """Return the state once something was set, and what is to be sent; None where it is so already."""
        if self.shown is None or self._is_set(key, value):
            return self, None
        return replace(self, refused="", is_opening=key in _OPENS), SetVoice(key, value)

    def with_right(self, *, is_confirmed: bool) -> "Voices":
        """Return the state once the person confirmed that they may use the voice of a recording, or took it back."""
        return replace(self, has_right=is_confirmed)

    def taking_on(self, file: str) -> tuple["Voices", KeepReference | None]:
        """Return the state once a recording was chosen, and what is to be sent; None without the right to it."""
        if not self.has_right:
            return self, None
        return replace(self, refused="", is_opening=True, has_right=False), KeepReference(
            file, has_right=True
        )

    def recording_begun(self) -> tuple["Voices", RecordReference | None]:
        """Return the state once the person wants to read aloud, and what is to be sent; None without the right."""
        if not self.has_right or self.recording is not None:
            return self, None
        return replace(self, refused="", has_right=False), RecordReference(has_right=True)

    def with_licence(self, name: str, *, is_accepted: bool) -> "Voices":
        """Return the state once the person ticked or unticked a licence."""
        return replace(self, accepted=self.accepted | {name} if is_accepted else self.accepted - {name})

    def getting(self, name: str) -> tuple["Voices", GetModels | None]:
        """Return the state once the person asked for a download, and what is to be sent; None where it may not be."""
        voice = self.voice(name)
        if voice is None or not self.can_get(voice):
            return self, None
        return self.after_move(DownloadMoved(name, 0, voice.size_bytes, is_running=True)), GetModels((name,))

    # ---- what follows from it

    @property
    def feelings_at_hand(self) -> tuple[NamedFeeling, ...]:
        """The feelings that have names."""
        return () if self.shown is None else self.shown.feelings

    @property
    def sentence(self) -> str:
        """What is tried."""
        if self.written is not None:
            return self.written
        return "" if self.shown is None else self.shown.sentence

    def manner(self) -> dict[str, float]:
        """Return how it speaks: expressiveness in [0, 1]; rate and pitch in octaves around the voice's own, [-1, 1]."""
        shown = self.shown
        if shown is None:
            return {}
        octaves = {"rate": math.log2(shown.rate), "pitch": math.log2(shown.pitch)}
        return {"expressiveness": shown.expressiveness, **octaves}

    def manner_words(self) -> dict[str, str]:
        """Return the same in percent: of all of its feeling, of the voice's own speed and pitch."""
        return (
            {} if self.shown is None else {key: f"{100 * getattr(self.shown, key):.0f} %" for key in MANNER}
        )

    def suited(self) -> tuple[VoiceOnOffer, ...]:
        """Return the voices that speak the talk's language, and the chosen one."""
        return self._voices(are_suited=True)

    def unsuited(self) -> tuple[VoiceOnOffer, ...]:
        """Return the others."""
        return self._voices(are_suited=False)

    def voice(self, name: str) -> VoiceOnOffer | None:
        """Return a voice by its name; None for one that is not on offer."""
        voices = () if self.shown is None else self.shown.voices
        return next((voice for voice in voices if voice.name == name), None)

    def is_coming(self, name: str) -> bool:
        """Tell whether a voice is being downloaded."""
        return name in self.downloads and self.downloads[name].is_running

    def can_get(self, voice: VoiceOnOffer) -> bool:
        """Tell whether a voice may be downloaded: its licence is accepted where it must be."""
        is_wanted = voice.state is VoiceState.NOT_DOWNLOADED and not self.is_coming(voice.name)
        return is_wanted and (not voice.must_accept or voice.name in self.accepted)

    def _is_set(self, key: str, value: str) -> bool:
        shown = self.shown
        assert shown is not None
        if key in MANNER:
            return abs(float(getattr(shown, key)) - float(value)) < 0.005
        return value == (shown.chosen if key == "voice" else shown.speaker)

    def _voices(self, *, are_suited: bool) -> tuple[VoiceOnOffer, ...]:
        shown = self.shown
        if shown is None:
            return ()

        def is_suited(voice: VoiceOnOffer) -> bool:
            speaks_it = not voice.languages or bool({"*", shown.language} & set(voice.languages))
            return speaks_it or voice.name == shown.chosen

        return tuple(voice for voice in shown.voices if is_suited(voice) == are_suited)

    def _feeling(self, name: str) -> Affect:
        return next(feeling.affect for feeling in self.feelings_at_hand if feeling.name == name)


def told_manner(key: str, value: float) -> str:
    """Return as a settings file has it how the voice is to speak, of a value as ``Voices.manner`` has it."""
    return f"{value if key == 'expressiveness' else 2.0**value:.2f}"


def _within(coordinate: float) -> float:
    return max(-1.0, min(1.0, round(coordinate, 2)))
