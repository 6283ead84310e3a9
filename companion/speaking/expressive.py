"""Makes an expressive voice from any engine: each clause expresses its feeling, whatever the engine supports.

The engine is asked for the whole prosody. The rest is applied to its sound: melody and pace, then colour, then
loudness. ``phrasing`` decides on stressed words, the transition from the clause before, and the duration.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import numpy as np

from companion.speaking.course import Course, each, left_to_colour, steady, sums
from companion.speaking.phrasing import Phrase, course_of, stressed_words
from companion.speaking.prosody import kind_of, prosody_of
from companion.speaking.psola import rendered
from companion.speaking.shaping import (
    SILENCE,
    RawSpeech,
    Span,
    evenly_loud,
    finished,
    joined,
    pause_after,
    raised,
    trimmed,
)
from companion.speaking.spoken_form import SpokenForm, spoken_form
from companion.speaking.text.scripts import is_in_other_script
from companion.speaking.vocal_sounds import vocal_sound
from companion.speaking.voice import Capabilities, OtherScript, SpeechEngine, Wished
from companion.speaking.voice_quality import coloured
from companion.values import (
    AS_READ,
    UNCANCELLED,
    Affect,
    Cancelled,
    CancelToken,
    Clause,
    PartMissing,
    Prosody,
    SpokenClause,
    VocalSound,
)

PAUSE_SECONDS: Final = 0.06
"""Minimum seconds of a silence within a clause that counts as a pause; shorter ones belong to a sound. Guess."""

SOUND_GAP_SECONDS: Final = 0.15
"""Seconds of silence between a laugh, a sigh … and the words behind it. Guess."""

SILENT_SECONDS: Final = 0.4
"""Seconds for which a clause is shown of which nothing is said (guess)."""

_TONE_RATE_HZ: Final = 16_000

Align: TypeAlias = Callable[[RawSpeech, SpokenForm, CancelToken], RawSpeech]
"""Adds times of phonemes and better times of words to speech without them; leaves it unchanged if it cannot."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Ended:
    """The end of a clause."""

    index: int
    prosody: Prosody


@dataclass(frozen=True, slots=True)
class Manner:
    """The person's settings for the manner of speaking, whatever is said."""

    expressiveness: float = 0.8
    """Share of a feeling that is heard, in [0, 1]; 0 reads calmly."""
    own: Prosody = AS_READ
    """Change that applies to everything."""


class ExpressiveVoice:
    """A ``Voice`` of one engine."""

    def __init__(
        self,
        engine: SpeechEngine,
        *,
        manner: Callable[[], Manner] = Manner,
        shift: Prosody = AS_READ,
        align: Align | None = None,
    ) -> None:
        """Wrap an opened engine, which is closed with this voice.

        Args:
            manner: Returns the manner of speaking for each clause.
            shift: Change that makes another voice from the engine's.
            align: Times speech that comes without phonemes; None leaves it without.
        """
        self.name = engine.name
        self._engine = engine
        self._manner = manner
        self._shift = shift
        self._align = align
        self._language = engine.capabilities.languages[0]
        self._before: _Ended | None = None

    @property
    def capabilities(self) -> Capabilities:
        """Return the abilities of the engine, with those added by changes of its sound."""
        capabilities = self._engine.capabilities
        if not capabilities.times_phonemes and self._align is None:
            return replace(capabilities, sounds=frozenset())
        return replace(capabilities, times_phonemes=True)

    def warm_up(self) -> None:
        """Load modules that would otherwise delay the first clause; the engine is not called."""
        tone = np.sin(2 * np.pi * 200 * np.arange(_TONE_RATE_HZ // 5) / _TONE_RATE_HZ).astype(np.float32)
        every = Prosody(pitch_st=1.0, rate=1.1, tilt_db=1.0, breathiness=0.1, formants=1.02)
        _changed(RawSpeech(tone, _TONE_RATE_HZ, (), ()), steady(every), UNCANCELLED)

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        """Return the clause as sound; see ``Voice.speak``. When cancelled it stops within about one block."""
        try:
            return self._spoken(clause, cancel)
        except Cancelled:
            return None

    def close(self) -> None:
        """Free the engine."""
        self._engine.close()

    def _spoken(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        if is_in_other_script(clause.text, self._language):
            raise OtherScript(self.name)
        form = spoken_form(clause.text, self._language)
        affect = clause.affect if clause.delivery.feeling is None else clause.delivery.feeling
        wished = self._wished(clause, affect)
        uttered = None if clause.sound is None else self._uttered(clause.sound, wished, cancel)
        speech = self._said(Wished(form, wished, affect), cancel)
        cancel.check()
        if speech is None and uttered is None:
            is_shown = not form.text and any(map(str.isalnum, clause.text))
            return _silent(clause, form) if is_shown else None
        if speech is not None:
            speech = _changed(speech, self._course(clause, form, speech, wished), cancel)
            self._before = _Ended(clause.index, wished)
        whole = joined(uttered, speech, SOUND_GAP_SECONDS * wished.pauses, form)
        return finished(whole, clause, form, pause_after(clause.text) * wished.pauses)

    def _wished(self, clause: Clause, affect: Affect) -> Prosody:
        manner = self._manner()
        felt = prosody_of(affect, manner.expressiveness, kind_of(clause.text))
        lively = Prosody(pitch_range=self._engine.capabilities.melody)
        return self._shift.then(manner.own).then(lively).then(felt).then(clause.delivery.prosody)

    def _said(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
        """Return the engine's speech for a wish, with timed phonemes; None if there is nothing to hear."""
        raw = self._engine.synthesise(wished, cancel) if wished.form.text else None
        speech = None if raw is None else trimmed(raw)
        if speech is None or self._align is None or cancel.is_cancelled or _has_phonemes(speech):
            return speech
        return self._align(speech, wished.form, cancel)

    def _uttered(self, sound: VocalSound, wished: Prosody, cancel: CancelToken) -> RawSpeech | None:
        """Return a sound that is not a word; None if the voice cannot utter it."""

        def say(word: str) -> RawSpeech | None:
            return self._said(Wished(spoken_form(word, self._language)), cancel)

        if sound not in self.capabilities.sounds:
            return None
        try:
            uttered = vocal_sound(sound, say, wished, self._language)
        except PartMissing as error:
            _log.warning("sound cannot be uttered: %s", error)
            return None
        if uttered is None:
            return None
        return replace(uttered, samples=raised(uttered.samples, uttered.rate_hz, wished.level_db))

    def _course(self, clause: Clause, form: SpokenForm, speech: RawSpeech, wished: Prosody) -> Course:
        captions = [word.caption for word in form.words]
        stressed = (speech.words[i] for i in stressed_words(captions, clause.delivery.stressed))
        follows = self._before is not None and self._before.index == clause.index - 1
        phrase = Phrase(
            wished,
            before=self._before.prosody if self._before is not None and follows else None,
            stressed=tuple(span for span in stressed if span is not None),
            pauses=_pauses(speech),
            seconds=clause.seconds,
        )
        return course_of(phrase, len(speech.samples) / speech.rate_hz, speech.realised)


def _silent(clause: Clause, form: SpokenForm) -> SpokenClause:
    """Return a clause of which nothing is said, such as a stage direction, so that it is shown in its turn."""
    nothing = np.zeros(round(SILENT_SECONDS * _TONE_RATE_HZ), np.float32)
    raw = RawSpeech(nothing, _TONE_RATE_HZ, (None,) * len(form.words), ())
    return finished(raw, clause, form, 0.0)


def _has_phonemes(speech: RawSpeech) -> bool:
    return any(phoneme.phoneme != SILENCE for phoneme in speech.phonemes)


def _pauses(speech: RawSpeech) -> tuple[Span, ...]:
    inner = speech.phonemes[1:-1]
    return tuple(
        Span(p.start, p.end) for p in inner if p.phoneme == SILENCE and p.end - p.start >= PAUSE_SECONDS
    )


def _changed(speech: RawSpeech, course: Course, cancel: CancelToken) -> RawSpeech:
    """Apply the remaining changes to the speech; raises ``Cancelled``."""
    length = len(speech.samples) / speech.rate_hz
    try:
        paced = rendered(speech, course, cancel)
    except PartMissing as error:
        _log.warning("pitch and pace cannot be changed: %s", error)
        paced, course = speech, each(course, lambda left: replace(left, rate=1.0))
    rest = left_to_colour(course, length)
    colour = coloured(paced.samples, paced.rate_hz, rest, cancel)
    cancel.check()
    even = evenly_loud(colour, paced.rate_hz)
    cancel.check()
    gains_db = sums(rest, "level_db", np.arange(len(even)) / paced.rate_hz)
    return replace(paced, samples=raised(even, paced.rate_hz, gains_db.astype(np.float32), cancel))
