"""Speaks with a downloaded coqui-tts model, VITS or XTTS-v2, in a process of its own (``coqui_process``).

The process may take seconds for a sentence, crash, or lose its graphics card. A cancelled sentence is dropped by its
number at once, and its later answers are ignored. A process that ends or stays silent raises ``CoquiBroken``. The
model changes the rate itself; melody, loudness and colour are changed in its sound afterwards. If there are
recordings of one voice in several feelings, XTTS follows the one nearest to the wished feeling.
"""

import contextlib
import logging
import os
import queue
import re
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO, cast

import numpy as np

import companion
from companion.speaking.engines import coqui_frames
from companion.speaking.engines.coqui_frames import (
    Drop,
    Failed,
    FrameBroken,
    FromProcess,
    Load,
    Loaded,
    Sample,
    Sound,
    Speak,
    Spoken,
    ToProcess,
)
from companion.speaking.engines.espeak_machine import open_voice
from companion.speaking.engines.ipa_speech import (
    SENTENCE_ENDS,
    IpaText,
    Script,
    Stretch,
    ipa_text,
    recited,
)
from companion.speaking.reference import Reference
from companion.speaking.shaping import RawSpeech, Span, estimated_times, sounding
from companion.speaking.voice import Capabilities, SpeechEngine, Wished
from companion.values import (
    AS_READ,
    Affect,
    CancelToken,
    PartBroken,
    PartMissing,
    Prosody,
    Samples,
    usable_cores,
)

END_MOST_SECONDS = 1.0
"""Maximum seconds for a process to end by itself."""

_FOLDER = Path(companion.__file__).resolve().parent.parent
_PYTHON = _FOLDER / ".venv-coqui" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_UNWANTED = ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "VIRTUAL_ENV")


class CoquiMissing(PartMissing):
    """coqui-tts is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "coqui-tts is not installed; in Companion's repository type "
            "`python3 installers/run.py --with coqui`.",
            log="no environment of coqui-tts",
        )


class CoquiBroken(PartBroken):
    """The model cannot be loaded, or its process failed."""


def usual_program() -> tuple[str, ...]:
    """Return the command of the process; raises ``CoquiMissing``."""
    if not _PYTHON.is_file():
        raise CoquiMissing
    return (str(_PYTHON), "-P", "-m", "companion.speaking.engines.coqui_process")


class CoquiLink:
    """The process, and a thread that reads its answers."""

    def __init__(self, program: Sequence[str]) -> None:
        try:
            self._process = subprocess.Popen(
                program,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # libraries may print words that are said
                env=surroundings(os.environ),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise CoquiMissing from error
        # both are pipes, which Popen types too broadly
        self._orders = cast("BinaryIO", self._process.stdin)
        self._output = cast("BinaryIO", self._process.stdout)
        self._answers: queue.SimpleQueue[FromProcess | None] = queue.SimpleQueue()
        self._has_ended = False
        self._reader = threading.Thread(target=self._read, name="coqui answers", daemon=True)
        self._reader.start()

    def tell(self, order: ToProcess) -> None:
        """Send an order; raises ``CoquiBroken`` when the process has ended."""
        try:
            coqui_frames.write(self._orders, order)
        except (OSError, ValueError) as error:  # ValueError: closed after it fell silent
            raise stopped("process has ended") from error

    def next_within(self, seconds: float) -> FromProcess | None:
        """Wait for the next answer; None if there was none. Raises ``CoquiBroken`` if the process has ended."""
        if self._has_ended:
            raise stopped("process has ended")
        try:
            answer = self._answers.get(timeout=seconds)
        except queue.Empty:
            return None
        if answer is None:
            self._has_ended = True
            raise stopped(f"process ended with {self._process.wait()}")
        return answer

    def close(self) -> None:
        """Let the process end, or kill it after ``END_MOST_SECONDS``."""
        with contextlib.suppress(OSError):  # it has ended before it read everything
            self._orders.close()
        try:
            self._process.wait(END_MOST_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join()
        self._output.close()

    def _read(self) -> None:
        try:
            while (answer := coqui_frames.read_answer(self._output)) is not None:
                self._answers.put(answer)
        except FrameBroken:
            self._process.kill()  # it is another program, or its memory is damaged
        self._answers.put(None)


def stopped(log: str) -> CoquiBroken:
    """Return the error for a process that cannot speak any more, or not this text."""
    return CoquiBroken(
        "The coqui-tts voice has stopped. Choose it again, or another voice.", log=f"coqui: {log}"
    )


def surroundings(present: Mapping[str, str]) -> dict[str, str]:
    """Return the process's environment: the present one, restricted to our files, without network access.

    PyTorch's threads sleep while they wait for each other: with their usual spinning, two of them took 11 s on two
    busy cores for work that otherwise takes 3.
    """
    kept = {name: value for name, value in present.items() if name not in _UNWANTED}
    return kept | {
        "PYTHONPATH": str(_FOLDER),
        "PYTHONNOUSERSITE": "1",
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "OMP_WAIT_POLICY": "PASSIVE",
    }


LOAD_MOST_SECONDS = 180.0
"""Maximum seconds for a process to load its model (guess: XTTS's 1.9 GB from a slow disk)."""
ANSWER_MOST_SECONDS = 60.0
"""Maximum seconds of silence from a process that speaks; guess."""
LOOK_SECONDS = 0.02
"""Seconds between two looks at the cancel token."""
PIECE_CHARACTERS = 200
"""Maximum characters said in one go; XTTS's limit in most languages lies above it."""
SHORTER_PIECES = {"ar": 160, "cs": 180, "hi": 150, "ko": 90, "ru": 180, "zh": 80}
"""Maximum characters in languages in which XTTS's limit is lower."""
RATES = (0.5, 2.0)
"""Minimum and maximum rate requested of the model itself; the rest is changed afterwards."""
NOISES = (0.7, 1.3)
"""Minimum and maximum factor on VITS's own variation, by the wished range of pitch. Guess."""

_ENDS = (r"[.!?…]\s|[。！？]", r"[,;:–—]\s|[，、；：]", r"\s")
"""Places where a speaker would breathe, the best first."""

_log = logging.getLogger(__name__)


class CoquiVoiceMissing(PartMissing):
    """The model, or the voice that it should imitate, is missing."""


def open_coqui(
    folder: Path,
    *,
    language: str = "en",
    speaker: str = "",
    references: Sequence[Reference] = (),
    with_gpu: bool = True,
    program: Sequence[str] = (),
) -> SpeechEngine:
    """Start a process with the model of a folder and wait until it is ready; the caller closes it.

    Raises ``CoquiMissing``, ``CoquiVoiceMissing``, ``CoquiBroken``, or ``EspeakMissing`` for a model that reads IPA.

    Args:
        folder: Folder with config.json, the model's file and its other files.
        speaker: Name of one of the model's own voices; empty for its first.
        references: Recordings of the voice that XTTS should imitate, one or several feelings of one person; ignored
            by a model that cannot imitate a voice.
        with_gpu: Whether to use a graphics card if there is one.
        program: The command of the process; by default coqui-tts's environment with ``coqui_process``.
    """
    command = tuple(program) or usual_program()
    if not (folder / "config.json").is_file():
        raise CoquiVoiceMissing(
            "The files of this voice are not there. Download it again or choose another voice.",
            log="no config.json in the voice's folder",
        )
    link = CoquiLink(command)
    samples = tuple(Sample(r.audio.samples.tobytes(), r.audio.rate_hz) for r in references)
    threads = max(1, usable_cores() - 1)
    try:
        link.tell(Load(str(folder), threads=threads, with_gpu=with_gpu, samples=samples))
        loaded = _ready(link)
        _check_voice(loaded, language, speaker, has_references=bool(references))
        if loaded.phonemes:
            open_voice(loaded.phonemes)
    except BaseException:
        link.close()
        raise
    _log.info("voice opened: coqui, gpu=%s", loaded.has_gpu)
    feelings = [reference.affect for reference in references] if loaded.clones else []
    return _CoquiEngine(link, loaded, folder.name, language, speaker, feelings)


def _ready(link: CoquiLink) -> Loaded:
    try:
        answer = link.next_within(LOAD_MOST_SECONDS)
    except CoquiBroken:
        answer = None
    if isinstance(answer, Loaded):
        return answer
    raise CoquiBroken(
        "This voice cannot be loaded. Download it again or choose another voice.",
        log=f"coqui model not loaded: {answer.reason if isinstance(answer, Failed) else 'no answer'}",
    )


def _check_voice(loaded: Loaded, language: str, speaker: str, *, has_references: bool) -> None:
    if language not in loaded.languages:
        raise CoquiVoiceMissing(
            "This voice does not speak that language. Choose another one.", log="language not there"
        )
    if speaker and speaker not in loaded.speakers:
        raise CoquiVoiceMissing(
            "This voice is not in its model. Choose another one.", log="speaker not there"
        )
    if loaded.clones and not loaded.speakers and not has_references:
        raise CoquiVoiceMissing(
            "This model needs a recording of the voice to clone. Record one first.",
            log="neither speakers nor references",
        )


class _CoquiEngine:
    """A running process with its model; see ``SpeechEngine``."""

    def __init__(
        self,
        link: CoquiLink,
        loaded: Loaded,
        model: str,
        language: str,
        speaker: str,
        feelings: Sequence[Affect],
    ) -> None:
        self._link = link
        self._rate_hz = loaded.rate_hz
        self._script = Script(loaded.phonemes, str, loaded.signs) if loaded.phonemes else None
        self._language = language
        self._piece_characters = SHORTER_PIECES.get(language, PIECE_CHARACTERS)
        self._speaker = speaker
        self._feelings = tuple(feelings)
        self._number = 0
        self.name = f"coqui {model}"
        self.capabilities = Capabilities((language,), times_phonemes=self._script is not None)

    def synthesise(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
        """Return the words as sound; see ``SpeechEngine.synthesise``.

        A model that reads IPA reports the time of each sound; for other models, word times are estimated from
        letters.
        """
        if cancel.is_cancelled:
            return None
        if self._script is not None:
            return self._recited(ipa_text(wished.form, self._script), wished, cancel)
        said = self._said(tuple(pieces(wished.form.text, self._piece_characters)), wished, cancel)
        if said is None:
            return None
        sound, realised = _joined(said)
        start, end = sounding(sound, self._rate_hz) or (0, len(sound))
        words = estimated_times(wished.form, Span(start / self._rate_hz, end / self._rate_hz))
        return RawSpeech(sound, self._rate_hz, words, (), realised)

    def close(self) -> None:
        """End the process."""
        self._link.close()

    def _recited(self, ipa: IpaText, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
        everything: list[Sound] = []

        def speak(piece: str) -> Stretch | None:
            said = self._said((piece,), wished, cancel)
            if said is None:
                return None
            everything.extend(said)
            edges = [edge for sound in said for edge in sound.edges]
            return Stretch(_joined(said)[0], tuple(Span(*span) for span in pairwise(edges)) or None)

        raw = recited(wished.form, ipa, speak, self._rate_hz, self._piece_characters, ends=SENTENCE_ENDS)
        return None if raw is None else replace(raw, realised=_joined(everything)[1])

    def _said(self, spoken: tuple[str, ...], wished: Wished, cancel: CancelToken) -> tuple[Sound, ...] | None:
        """Have the text spoken, and collect its answers; None when cancelled."""
        self._number += 1
        self._link.tell(
            Speak(
                self._number,
                spoken,
                self._language,
                speaker=self._speaker,
                sample=nearest(wished.affect, self._feelings),
                rate=min(max(wished.prosody.rate, RATES[0]), RATES[1]),
                noise=min(max(wished.prosody.pitch_range, NOISES[0]), NOISES[1]),
            )
        )
        stretches: list[Sound] = []
        silent_since = time.monotonic()
        while True:
            if cancel.is_cancelled:
                self._link.tell(Drop(self._number))
                return None
            answer = self._link.next_within(LOOK_SECONDS)
            if answer is not None:
                silent_since = time.monotonic()
            elif time.monotonic() - silent_since > ANSWER_MOST_SECONDS:
                self._link.close()
                raise stopped("no answer")
            match answer:
                case Sound(number=self._number):
                    stretches.append(answer)
                case Spoken(number=self._number):
                    return tuple(stretches)
                case Failed(number=self._number, reason=reason):
                    raise stopped(reason)
                case _:
                    pass  # no answer yet, or one of a sentence that was dropped


def _joined(stretches: Sequence[Sound]) -> tuple[Samples, Prosody]:
    parts = [np.frombuffer(stretch.samples, np.float32) for stretch in stretches]
    sound = np.concatenate([*parts, np.zeros(0, np.float32)]).clip(-1.0, 1.0)
    if not np.isfinite(sound).all():
        raise stopped("its sound holds no numbers")
    as_read = sum(len(part) * stretch.rate for part, stretch in zip(parts, stretches, strict=True))
    return sound, Prosody(rate=as_read / len(sound)) if len(sound) else AS_READ


def pieces(text: str, most: int) -> Iterator[str]:
    """Cut a text into stretches of at most ``most`` characters: behind a sentence, a comma, a word, or anywhere."""
    rest = text.strip()
    while len(rest) > most:
        head = rest[: most + 1]
        ends = [[found.end() for found in re.finditer(signs, head)] for signs in _ENDS]
        end = min(most, next((found[-1] for found in ends if found), most))
        yield rest[:end].strip()
        rest = rest[end:].strip()
    if rest:
        yield rest


def nearest(affect: Affect, feelings: Sequence[Affect]) -> int:
    """Return the index of the nearest feeling; 0 if there are none."""
    return min(range(len(feelings)), key=lambda index: affect.distance(feelings[index]), default=0)
