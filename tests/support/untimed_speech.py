"""Speech of an engine without its times, and how far times that are found lie from those it told."""

from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from companion.speaking.shaping import SILENCE, RawSpeech
from companion.speaking.spoken_form import SpokenForm, spoken_form
from companion.speaking.voice import SpeechEngine, Wished
from companion.values import CancelToken

SENTENCES: Final = (
    "The kitchen light is still on.",
    "We could walk along the river after lunch, if you like.",
    "I am glad that you told me about your brother.",
    "Papa brought a big basket of pumpkins, plums and apples.",
    "Nobody can know that before they have tried it, can they?",
    "It began with twenty five letters; then there were none.",
)


def said(engine: SpeechEngine, text: str) -> tuple[RawSpeech, SpokenForm]:
    form = spoken_form(text)
    speech = engine.synthesise(Wished(form), CancelToken())
    assert speech is not None
    return speech, form


def untimed(speech: RawSpeech) -> RawSpeech:
    return replace(speech, phonemes=(), words=(None,) * len(speech.words))


def onset_errors(told: RawSpeech, found: RawSpeech | None) -> list[float]:
    """Seconds between the onsets of the sounds that both have."""
    assert found is not None
    theirs = [p for p in told.phonemes if p.phoneme != SILENCE]
    ours = [p for p in found.phonemes if p.phoneme != SILENCE]
    names = [p.phoneme.replace("ː", "") for p in theirs], [p.phoneme.replace("ː", "") for p in ours]
    blocks = SequenceMatcher(None, *names, autojunk=False).get_matching_blocks()
    pairs = [(theirs[b.a + i], ours[b.b + i]) for b in blocks for i in range(b.size)]
    assert len(pairs) > 0.6 * len(theirs)
    return [abs(a.start - b.start) for a, b in pairs]
