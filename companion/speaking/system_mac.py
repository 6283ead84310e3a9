"""Speaks with the voice of macOS through its command ``say``; one process a clause.

Not run on a Mac yet: what is proven is the command line, the reading of its file and the cancelling, with a
program that stands in for ``say``. Pitch cannot be set.
"""

import subprocess
import tempfile
import wave
from collections.abc import Sequence
from pathlib import Path

from companion.speaking.spoken_form import spoken_form
from companion.speaking.system_voice import (
    RATE_HZ,
    SystemVoiceBroken,
    SystemVoiceMissing,
    spoken_clause,
)
from companion.values import CancelToken, Clause, SpokenClause

WORDS_PER_MINUTE = 175
"""``say``'s usual speed."""
LOOK_SECONDS = 0.02
"""Time between two looks at the cancel token."""


class MacVoice:
    """The system's voice, or one of its voices by name."""

    def __init__(self, voice: str = "", *, rate: float = 1.0, program: Sequence[str] = ("say",)) -> None:
        """Store what is wished.

        Args:
            voice: As ``say -v '?'`` lists them; empty for the one chosen in the system's settings.
            rate: Speed, 1 is ``WORDS_PER_MINUTE``.
            program: The command that speaks.
        """
        self._voice_name = voice
        self._rate = rate
        self._program = tuple(program)

    @property
    def name(self) -> str:
        """Such as "system Samantha"."""
        return f"system {self._voice_name or 'default'}"

    def open(self) -> None:
        """Check that the program is there; raises ``SystemVoiceMissing``."""
        import shutil

        if shutil.which(self._program[0]) is None:
            raise SystemVoiceMissing(self._program[0])

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        """Return the clause as sound; see ``Voice.speak``."""
        form = spoken_form(clause.text)
        if not form.text:
            return None
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "clause.wav"
            if not self._run(path, form.text, cancel):
                return None
            return spoken_clause(_pcm(path), clause, form)

    def close(self) -> None:
        """Nothing is held between clauses."""

    def command(self, path: Path) -> list[str]:
        """Return the command line that reads text from its standard input and writes sound to ``path``."""
        speed = str(round(WORDS_PER_MINUTE * self._rate))
        voice = ["-v", self._voice_name] if self._voice_name else []
        sound = ["--file-format=WAVE", f"--data-format=LEI16@{RATE_HZ}"]
        return [*self._program, *voice, "-r", speed, "-o", str(path), *sound, "-f", "-"]

    def _run(self, path: Path, text: str, cancel: CancelToken) -> bool:
        """Return whether it ended well; False when cancelled."""
        pipe = subprocess.PIPE
        with subprocess.Popen(self.command(path), stdin=pipe, stderr=subprocess.DEVNULL) as process:
            given: bytes | None = text.encode()
            while not cancel.is_cancelled:
                try:
                    process.communicate(given, timeout=LOOK_SECONDS)
                except subprocess.TimeoutExpired:
                    given = None
                    continue
                if process.returncode != 0:
                    raise SystemVoiceBroken(f"say ended with {process.returncode}")
                return True
            process.kill()
        return False


def _pcm(path: Path) -> bytes:
    try:
        with wave.open(str(path), "rb") as file:
            form = (file.getframerate(), file.getnchannels(), file.getsampwidth())
            if form != (RATE_HZ, 1, 2):
                raise SystemVoiceBroken(f"unexpected sound format {form}")
            return file.readframes(file.getnframes())
    except (OSError, EOFError, wave.Error) as error:
        raise SystemVoiceBroken(type(error).__name__) from error
