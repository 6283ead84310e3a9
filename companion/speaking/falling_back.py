"""Continues with another voice if one fails, so that a reply is spoken to its end."""

import logging
from collections.abc import Callable, Sequence

from companion.speaking.voice import OtherScript, Voice
from companion.values import CancelToken, Clause, CompanionError, SpokenClause, Told

_log = logging.getLogger(__name__)


class FallingBackVoice:
    """The first voice of a list that has not failed."""

    def __init__(
        self, voice: Voice, others: Sequence[Callable[[], Voice]], tell: Callable[[Told], None]
    ) -> None:
        """Take an opened voice, which is closed with this one.

        Args:
            others: Functions that open the replacements, best first.
            tell: Receives a sentence when another voice replaces one that failed.
        """
        self._voice = voice
        self._others = list(others)
        self._tell = tell

    @property
    def name(self) -> str:
        """Return the name of the voice that speaks now."""
        return self._voice.name

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        """Return the clause as sound of the first voice that does not fail; see ``Voice.speak``.

        If all fail, the error of the last one is raised, and that one is tried again for the next clause. A clause
        in a script that the voice cannot say is not a failure: the others speak the same language.
        """
        while True:
            try:
                return self._voice.speak(clause, cancel)
            except OtherScript:
                raise
            except CompanionError as error:
                if not self._falls_back(error):
                    raise

    def close(self) -> None:
        """Free the voice that speaks now."""
        self._voice.close()

    def _falls_back(self, failure: CompanionError) -> bool:
        """Replace a failed voice with the next one that opens; return whether there was one."""
        _log.warning("voice failed: %s", failure)
        while self._others:
            try:
                voice = self._others.pop(0)()
            except CompanionError as error:
                _log.warning("voice to fall back to not there: %s", error)
                continue
            self._voice.close()
            self._voice = voice
            self._tell(meanwhile(failure, voice))
            return True
        return False


def meanwhile(failure: CompanionError, voice: Voice) -> Told:
    """Return the sentence that says why another voice speaks."""
    return Told("{why} {voice} speaks for now.", {"why": failure.told, "voice": voice.name})
