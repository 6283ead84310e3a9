"""Makes a voice of any engine: it sounds like the feeling of each clause, whatever the engine can do of that itself."""

from dataclasses import replace

from companion.speaking.loudness import evenly_loud, raised
from companion.speaking.prosody import kind_of, prosody_of
from companion.speaking.shaping import finished, pause_after, trimmed
from companion.speaking.speech_engine import Capabilities, SpeechEngine, Wished
from companion.speaking.spoken_form import spoken_form
from companion.values import AS_READ, Affect, CancelToken, Clause, Prosody, SpokenClause


class ExpressiveVoice:
    """A ``Voice`` of one engine."""

    def __init__(self, engine: SpeechEngine, *, expressiveness: float = 0.8, own: Prosody = AS_READ) -> None:
        """Give an opened engine its manner; it is closed with this voice.

        Args:
            engine: What speaks.
            expressiveness: How much of a feeling is heard, in [0, 1]; 0 reads calmly.
            own: How it always speaks, as the person set it.
        """
        self._engine = engine
        self._expressiveness = expressiveness
        self._own = own

    @property
    def name(self) -> str:
        """The engine's."""
        return self._engine.name

    @property
    def capabilities(self) -> Capabilities:
        """The engine's."""
        return self._engine.capabilities

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        """Return the clause as sound; see ``Voice.speak``."""
        form = spoken_form(clause.text)
        if not form.text:
            return None
        affect = clause.affect if clause.delivery.feeling is None else clause.delivery.feeling
        prosody = self._prosody(clause, affect)
        raw = self._engine.synthesise(Wished(form, prosody, affect), cancel)
        speech = None if raw is None else trimmed(raw)
        if speech is None:
            return None
        loud = raised(evenly_loud(speech.samples, speech.rate_hz), speech.rate_hz, prosody.level_db)
        pause = pause_after(clause.text) * prosody.pauses
        return finished(replace(speech, samples=loud), clause, form, pause)

    def close(self) -> None:
        """Free the engine."""
        self._engine.close()

    def _prosody(self, clause: Clause, affect: Affect) -> Prosody:
        felt = prosody_of(affect, self._expressiveness, kind_of(clause.text))
        return self._own.then(felt).then(clause.delivery.prosody)
