"""Speaks with the voice of Windows (System.Speech) through one PowerShell that stays open.

Starting PowerShell takes about a second, so it is started once and then answers a line of text with a line
of sound: the speed and the text, UTF-8 in base64, then the sound, 16-bit mono in base64. Not run on Windows yet: what
is proven is the script's encoding and the exchange of lines, with a program that stands in for it.
"""

import base64
import binascii
import contextlib
import logging
import math
import subprocess
import threading
from collections.abc import Sequence

from companion.speaking.engines.system_voice import RATE_HZ, SystemVoiceBroken, SystemVoiceMissing, raw_speech
from companion.speaking.shaping import RawSpeech
from companion.speaking.speech_engine import Capabilities, Wished
from companion.values import CancelToken

ANSWER_MOST_SECONDS = 20.0
"""A PowerShell that stays silent longer is ended. Guess."""
_NO_WINDOW = 0x0800_0000
"""CREATE_NO_WINDOW of the Windows API."""

_log = logging.getLogger(__name__)


class WindowsSpeech:
    """The system's voice, or one of its voices by name; open it before speaking."""

    def __init__(
        self, voice: str = "", *, languages: tuple[str, ...] = ("en",), program: Sequence[str] = ()
    ) -> None:
        """Store what is wished.

        Args:
            voice: As the system names it, such as "Microsoft Zira Desktop"; empty for the system's choice.
            languages: What the person says it speaks; the system itself is not asked.
            program: The command that answers lines; by default PowerShell with ``script``.
        """
        self._voice_name = voice
        self._languages = languages
        self._program = tuple(program) or powershell(script(voice))
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def name(self) -> str:
        """Such as "system Microsoft Zira Desktop"."""
        return f"system {self._voice_name or 'default'}"

    @property
    def capabilities(self) -> Capabilities:
        """Its language, and no times."""
        return Capabilities(languages=self._languages)

    def open(self) -> None:
        """Start PowerShell and wait until it is ready; raises ``SystemVoiceMissing``."""
        try:
            self._process = subprocess.Popen(
                self._program,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=_NO_WINDOW if hasattr(subprocess, "STARTUPINFO") else 0,
            )
        except OSError as error:
            raise SystemVoiceMissing(self._program[0]) from error
        if self._answer() != b"ready":
            self.close()
            raise SystemVoiceMissing("voice of System.Speech")
        _log.info("voice opened: %s", self.name)

    def synthesise(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
        """Return the words as sound at the wished rate; see ``SpeechEngine.synthesise``.

        Cancelled, it still waits for the answer.
        """
        if cancel.is_cancelled:
            return None
        speed = _speed(wished.prosody.rate)
        pcm = self._pcm(wished.form.text, speed)
        return None if cancel.is_cancelled else raw_speech(pcm, wished.form, 3.0 ** (speed / 10))

    def close(self) -> None:
        """End PowerShell: it ends by itself at the end of its input, or is ended after a second."""
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
        if self._process is None or self._process.stdin is None:
            raise ValueError("the voice is not open")
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
        """Return the next line; empty when the program ended or stayed silent too long."""
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


def _speed(rate: float) -> int:
    """Return the speed of System.Speech, -10 … 10: a third to three times the voice's own."""
    return min(10, max(-10, round(10 * math.log(rate, 3))))


def script(voice: str) -> str:
    """Return the PowerShell program that answers lines of speed and text with lines of sound."""
    choose = f"$s.SelectVoice('{voice.replace(chr(39), chr(39) * 2)}')\n" if voice else ""
    return (
        "$ErrorActionPreference = 'Stop'\n"
        "Add-Type -AssemblyName System.Speech\n"
        "$s = New-Object System.Speech.Synthesis.SpeechSynthesizer\n"
        f"{choose}"
        "$f = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo("
        f"{RATE_HZ}, [System.Speech.AudioFormat.AudioBitsPerSample]::Sixteen, "
        "[System.Speech.AudioFormat.AudioChannel]::Mono)\n"
        "[Console]::Out.WriteLine('ready')\n"
        "while ($null -ne ($line = [Console]::In.ReadLine())) {\n"
        "  $speed, $text = $line.Split(' ')\n"
        "  $s.Rate = [int]$speed\n"
        "  $m = New-Object System.IO.MemoryStream\n"
        "  $s.SetOutputToAudioStream($m, $f)\n"
        "  $s.Speak([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($text)))\n"
        "  $s.SetOutputToNull()\n"
        "  [Console]::Out.WriteLine([Convert]::ToBase64String($m.ToArray()))\n"
        "  [Console]::Out.Flush()\n"
        "}\n"
    )


def powershell(program: str) -> tuple[str, ...]:
    """Return the command line that runs ``program`` in PowerShell, whatever characters it holds."""
    encoded = base64.b64encode(program.encode("utf-16-le")).decode()
    return ("powershell.exe", "-NoProfile", "-NonInteractive", "-EncodedCommand", encoded)
