"""Speaks with the voice of macOS through its command ``say``; one process a clause.

Not run on a Mac yet: what is proven is the command line, the reading of its file and the cancelling, with a
program that stands in for ``say``.
"""

import shutil
import subprocess
import tempfile
import wave
from collections.abc import Sequence
from pathlib import Path

from companion.speaking.engines.system_voice import RATE_HZ, SystemVoiceBroken, SystemVoiceMissing, raw_speech
from companion.speaking.shaping import RawSpeech
from companion.speaking.speech_engine import Capabilities, Wished
from companion.values import CancelToken

WORDS_PER_MINUTE = 175
"""``say``'s usual speed."""
LOOK_SECONDS = 0.02
"""Time between two looks at the cancel token."""


class MacSay:
    """The system's voice, or one of its voices by name."""

    def __init__(
        self, voice: str = "", *, languages: tuple[str, ...] = ("en",), program: Sequence[str] = ("say",)
    ) -> None:
        """Store what is wished.

        Args:
            voice: As ``say -v '?'`` lists them; empty for the one chosen in the system's settings.
            languages: What the person says it speaks; ``say`` itself is not asked.
            program: The command that speaks.
        """
        self._voice_name = voice
        self._languages = languages
        self._program = tuple(program)

    @property
    def name(self) -> str:
        """Such as "system Samantha"."""
        return f"system {self._voice_name or 'default'}"

    @property
    def capabilities(self) -> Capabilities:
        """Its language, and no times."""
        return Capabilities(languages=self._languages)

    def open(self) -> None:
        """Check that the program is there; raises ``SystemVoiceMissing``."""
        if shutil.which(self._program[0]) is None:
            raise SystemVoiceMissing(self._program[0])

    def synthesise(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
        """Return the words as sound at the wished rate; see ``SpeechEngine.synthesise``."""
        words_per_minute = round(WORDS_PER_MINUTE * wished.prosody.rate)
        try:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "clause.wav"
                if not self._run(self.command(path, words_per_minute), wished.form.text, cancel):
                    return None
                pcm = _pcm(path)
        except (OSError, EOFError, wave.Error) as error:  # of the program, the disk, or the file
            raise SystemVoiceBroken(type(error).__name__) from error
        return raw_speech(pcm, wished.form, words_per_minute / WORDS_PER_MINUTE)

    def close(self) -> None:
        """Nothing is held between clauses."""

    def command(self, path: Path, words_per_minute: int) -> list[str]:
        """Return the command line that reads text from its standard input and writes sound to ``path``."""
        voice = ["-v", self._voice_name] if self._voice_name else []
        sound = ["--file-format=WAVE", f"--data-format=LEI16@{RATE_HZ}"]
        return [*self._program, *voice, "-r", str(words_per_minute), "-o", str(path), *sound, "-f", "-"]

    def _run(self, command: Sequence[str], text: str, cancel: CancelToken) -> bool:
        """Return whether it ended well; False when cancelled."""
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stderr=subprocess.DEVNULL) as process:
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
    with wave.open(str(path), "rb") as file:
        form = (file.getframerate(), file.getnchannels(), file.getsampwidth())
        if form != (RATE_HZ, 1, 2):
            raise SystemVoiceBroken(f"unexpected sound format {form}")
        return file.readframes(file.getnframes())
