"""Speaks with the voices of Windows and macOS: sound without times, made by another program.

Neither reports word times in a usable way, so the words share the sound by their letters (errors of 0.1 s and more
are usual). There are no phonemes: the mouth follows the words.

Not run on Windows or on a Mac yet. Tests with stand-in programs cover the script's encoding and the exchange of
lines, the command line, the reading of its file and the cancelling.
"""

import base64
import binascii
import contextlib
import logging
import math
import shutil
import subprocess
import tempfile
import threading
import wave
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from companion.speaking.shaping import RawSpeech, Span, estimated_times, sounding
from companion.speaking.spoken_form import SpokenForm
from companion.speaking.voice import Capabilities, Wished
from companion.values import CancelToken, PartBroken, PartMissing, Prosody, Register
from companion.values.shipped import ASSETS, shipped

RATE_HZ = 22_050
"""Sample rate requested of both, mono, 16 bits."""


class SystemVoiceMissing(PartMissing):
    """This system has no program that speaks."""

    def __init__(self, program: str) -> None:
        super().__init__(
            "This computer's own voice cannot be used. Choose another voice in the settings.",
            log=f"program not found: {program}",
        )


class SystemVoiceBroken(PartBroken):
    """The system's voice returned no sound."""

    def __init__(self, why: str) -> None:
        super().__init__(
            "This computer's own voice failed. Choose another voice in the settings.",
            log=f"system voice: {why}",
        )


def raw_speech(pcm: bytes, form: SpokenForm, rate: float) -> RawSpeech:
    """Turn 16-bit little-endian samples at ``RATE_HZ``, spoken at ``rate`` times the usual speed, into speech.

    Raises ``SystemVoiceBroken`` for half a sample.
    """
    if len(pcm) % 2:
        raise SystemVoiceBroken("odd number of bytes")
    samples = np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(32768)
    start, end = sounding(samples, RATE_HZ) or (0, len(samples))
    words = estimated_times(form, Span(start / RATE_HZ, end / RATE_HZ))
    return RawSpeech(samples, RATE_HZ, words, (), Prosody(rate=rate, pauses=1.0 / rate))


class _SystemVoice:
    """A voice that the system knows by name; empty for its usual one."""

    def __init__(self, voice: str, languages: tuple[str, ...]) -> None:
        self._voice_name = voice
        self.name = f"system {voice or 'default'}"
        self.capabilities = Capabilities(languages)


# ---- macOS --------------------------------------------------------------------------------------------------

WORDS_PER_MINUTE = 175
"""Usual speed of ``say``."""
LOOK_SECONDS = 0.02
"""Seconds between two looks at the cancel token."""


class MacSay(_SystemVoice):
    """The voice of macOS through its command ``say``, or one of its voices by name; one process for each clause."""

    def __init__(
        self, voice: str = "", *, languages: tuple[str, ...] = ("en",), program: Sequence[str] = ("say",)
    ) -> None:
        """Store the wished voice.

        Args:
            voice: Name as listed by ``say -v '?'``; empty for the one chosen in the system's settings.
            languages: Its languages according to the person; ``say`` itself is not asked.
        """
        super().__init__(voice, languages)
        self._program = tuple(program)

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
        """Do nothing: no resource is held between clauses."""

    def command(self, path: Path, words_per_minute: int) -> list[str]:
        """Return the command line that reads text from its standard input and writes sound to ``path``."""
        voice = ["-v", self._voice_name] if self._voice_name else []
        sound = ["--file-format=WAVE", f"--data-format=LEI16@{RATE_HZ}"]
        return [*self._program, *voice, "-r", str(words_per_minute), "-o", str(path), *sound, "-f", "-"]

    def _run(self, command: Sequence[str], text: str, cancel: CancelToken) -> bool:
        """Return whether it ended successfully; False when cancelled."""
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


# ---- Windows ------------------------------------------------------------------------------------------------

ANSWER_MOST_SECONDS = 20.0
"""Maximum seconds of silence from PowerShell before it is ended. Guess."""
_SCRIPT = ASSETS / "voices" / "windows.ps1"

_log = logging.getLogger(__name__)


class WindowsSpeech(_SystemVoice):
    """The voice of Windows (System.Speech), or one of its voices by name; open it before speaking.

    Starting PowerShell takes about a second, so it is started once. It then answers a line with the speed and the
    text, UTF-8 in base64, with a line of sound, 16-bit mono in base64.
    """

    def __init__(
        self,
        voice: str = "",
        *,
        languages: tuple[str, ...] = ("en",),
        register: Register | None = None,
        program: Sequence[str] = (),
    ) -> None:
        """Store the wished voice.

        Args:
            voice: The system's name for it, such as "Microsoft Zira Desktop"; empty for the system's choice.
            languages: Its languages according to the person; the system itself is not asked.
            register: Wished if no name is given; the system's choice stays if it has none of the first language.
            program: The command that answers lines; by default PowerShell with ``script``.
        """
        super().__init__(voice, languages)
        self._program = tuple(program) or powershell(script(voice, register, languages[0]))
        self._process: subprocess.Popen[bytes] | None = None

    def open(self) -> None:
        """Start PowerShell and wait until it is ready; raises ``SystemVoiceMissing``."""
        try:
            self._process = subprocess.Popen(
                self._program,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise SystemVoiceMissing(self._program[0]) from error
        if self._answer() != b"ready":
            self.close()
            raise SystemVoiceMissing("voice of System.Speech")
        _log.info("voice opened: %s", self.name)

    def synthesise(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
        """Return the words as sound at the wished rate; see ``SpeechEngine.synthesise``.

        When cancelled, it still waits for the answer.
        """
        if cancel.is_cancelled:
            return None
        speed = _speed(wished.prosody.rate)
        pcm = self._pcm(wished.form.text, speed)
        return None if cancel.is_cancelled else raw_speech(pcm, wished.form, 3.0 ** (speed / 10))

    def close(self) -> None:
        """End PowerShell: it ends by itself at the end of its input, or is killed after a second."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            with contextlib.suppress(OSError):  # it has ended before it read everything
                process.stdin.close()
        try:
            process.wait(1.0)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()

    def _pcm(self, text: str, speed: int) -> bytes:
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(b"%d %s\n" % (speed, base64.b64encode(text.encode())))
            self._process.stdin.flush()
        except OSError as error:
            raise SystemVoiceBroken("PowerShell has ended") from error
        answer = self._answer()
        if not answer:
            raise SystemVoiceBroken("no answer")
        try:
            return base64.b64decode(answer, validate=True)
        except binascii.Error as error:
            raise SystemVoiceBroken("answer is not base64") from error

    def _answer(self) -> bytes:
        """Return the next line; empty if the program ended or stayed silent too long."""
        assert self._process is not None
        assert self._process.stdout is not None
        watch = threading.Timer(ANSWER_MOST_SECONDS, self._process.kill)
        watch.name = "system voice watch"
        watch.daemon = True
        watch.start()
        try:
            return self._process.stdout.readline().strip()
        finally:
            watch.cancel()


_GENDERS: Final[Mapping[Register, str]] = {Register.WOMAN: "Female", Register.MAN: "Male"}
"""Names of .NET's ``VoiceGender``."""


def _speed(rate: float) -> int:
    """Return the speed of System.Speech, -10 … 10: a third to three times the voice's own."""
    return min(10, max(-10, round(10 * math.log(rate, 3))))


def script(voice: str, register: Register | None = None, language: str = "en") -> str:
    """Return the PowerShell program that answers lines of speed and text with lines of sound."""
    choose = ""
    if voice:
        choose = f"$s.SelectVoice('{voice.replace(chr(39), chr(39) * 2)}')\n"
    elif register is not None:
        choose = f"try {{ $s.SelectVoiceByHints('{_GENDERS[register]}', 'NotSet', 1, '{language}') }} catch {{ }}\n"
    with shipped(_SCRIPT):
        return _SCRIPT.read_text("utf-8").replace("<choose>", choose).replace("<rate>", str(RATE_HZ))


def powershell(program: str) -> tuple[str, ...]:
    """Return the command line that runs ``program`` in PowerShell, whatever characters it holds."""
    encoded = base64.b64encode(program.encode("utf-16-le")).decode()
    return ("powershell.exe", "-NoProfile", "-NonInteractive", "-EncodedCommand", encoded)
