"""The interface of a voice, independent of its engine."""

from typing import Protocol

from companion.values import CancelToken, Clause, CompanionError, SpokenClause, Told


class OtherScript(CompanionError):
    """A clause is in a script that the voice cannot say."""

    def __init__(self, voice: str) -> None:
        super().__init__(
            Told(
                "The voice {voice} cannot say this script, so it is shown as text; choose a "
                "voice of its language in the settings.",
                {"voice": voice},
            ),
            log=f"{voice}: a clause in another script",
        )


class Voice(Protocol):
    """A loaded voice; used by one thread."""

    @property
    def name(self) -> str:
        """Return a name such as "piper joe"."""
        ...

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        """Return the clause as sound with the times of its words and phonemes.

        None when cancelled or when the clause has nothing to say (only punctuation, for example). Raises
        ``PartBroken`` when the engine fails, ``OtherScript`` when this voice cannot say the clause.
        """
        ...

    def close(self) -> None:
        """Free the engine."""
        ...
