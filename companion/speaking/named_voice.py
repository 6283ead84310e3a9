"""A voice that pronounces one name as it should be; captions keep the name as it is written."""

import re
from dataclasses import replace

from companion.speaking.name_spelling import nearest_spelling
from companion.speaking.text.unspaced import parted
from companion.speaking.voice import OtherScript, Voice
from companion.values import CancelToken, Clause, SpokenClause


class NamedVoice:
    """Another voice, given another spelling of a name."""

    def __init__(self, voice: Voice, name: str, spelling: str) -> None:
        """Wrap a loaded voice, which is closed with this one.

        Args:
            voice: The voice.
            name: As it is written, one word.
            spelling: As the voice is given it, one word.
        """
        self._voice = voice
        self._written = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        self._spelling = spelling

    @property
    def name(self) -> str:
        """The other voice's."""
        return self._voice.name

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        """Return the clause as sound; see ``Voice.speak``."""
        said = self._written.sub(lambda _: self._spelling, clause.text)
        spoken = self._voice.speak(replace(clause, text=said), cancel)
        if spoken is None or said == clause.text:
            return spoken
        captions = parted(clause.text)
        words = (replace(word, text=text) for word, text in zip(spoken.words, captions, strict=True))
        return replace(spoken, clause=clause, words=tuple(words))

    def close(self) -> None:
        """Free the engine."""
        self._voice.close()


def naming(voice: Voice, name: str, ipa: str) -> Voice:
    """Return a voice that says a name as some IPA has it, the voice itself where it does so already or cannot be told.

    Raises ``PartBroken`` when the engine fails.
    """
    if not ipa or len(name.split()) != 1:
        return voice

    def phonemes_of(text: str) -> str:
        try:
            spoken = voice.speak(Clause(0, text), CancelToken())
        except OtherScript:
            return text  # far from any pronunciation
        return "" if spoken is None else "".join(sound.phoneme for sound in spoken.phonemes)

    spelling = nearest_spelling(name, ipa, phonemes_of)
    return voice if spelling == name else NamedVoice(voice, name, spelling)
