"""``companion feel``: reads the feeling in a sentence, in many, or in a recording, each by itself, without history.

A line of words, or a JSON object, for each; nothing is kept. What cannot be read (nothing, another language, code)
comes out neutral and unsure. Where the part that reads words is missing or damaged, that is said once and all is
neutral and unsure.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO, Final

from companion.encoder.reading import open_text_reader
from companion.engine.feeling.affect_sensor import TextReader
from companion.feeling.emotions import UNREAD, WordsReading, read
from companion.feeling.fusion import Track, as_claimed, fuse, reconciled
from companion.feeling.heart import UNSURE_FROM
from companion.values import (
    UNKNOWN,
    AffectEstimate,
    BadInput,
    CompanionError,
    Emotion,
    Samples,
    ToneBaseline,
    ToneEstimate,
    resampled,
)
from companion.values.files import FileTooLong, open_regular

_LONGEST_LINE: Final = 2**16
"""Bytes of a sentence, far more than one has (guess)."""
_STANDARD_INPUT: Final = "-"
_DIMENSIONS: Final = ("valence", "arousal", "dominance")
_POLES: Final = (("unpleasant", "pleasant"), ("drowsy", "excited"), ("overwhelmed", "in control"))
_CLEAR: Final = 0.1
"""Nearer to 0 a coordinate is called neutral (guess)."""
_VOICE_UNKNOWN: Final = (
    "The tone is unsure: it is read against how a person speaks when calm, and that is not known here."
)


@dataclass(frozen=True, slots=True)
class Felt:
    """A feeling as it was read."""

    estimate: AffectEstimate
    emotions: tuple[Emotion, ...]
    is_unsure: bool

    def as_json(self) -> dict[str, Any]:
        """Return it as one object: coordinates in [-1, 1], their standard deviations (``…_sd``), emotions."""
        return {
            **_coordinates(self.estimate),
            "emotions": [
                {
                    "name": one.name,
                    "probability": round(one.probability, 4),
                    "intensity": round(one.intensity, 4),
                }
                for one in self.emotions
            ],
            "is_unsure": self.is_unsure,
        }

    def in_words(self) -> str:
        """Return it as one line for people."""
        if self.is_unsure:
            return "not known"
        affect, deviation = self.estimate.affect, self.estimate.deviation
        coordinates = (
            (name, getattr(affect, name), getattr(deviation, name), poles)
            for name, poles in zip(_DIMENSIONS, _POLES, strict=True)
        )
        told = ", ".join(
            f"{_pole(value, poles)} ({name} {value:+.2f} ± {sd:.2f})"
            for name, value, sd, poles in coordinates
        )
        emotions = ", ".join(f"{one.name} {one.probability:.0%}" for one in self.emotions)
        return f"{told}; {emotions}" if emotions else told


def feel_text(text: str, *, as_json: bool) -> int:
    """Print the feeling in a text; 1 when words cannot be read here."""
    return _print_all([_decodable(text)], as_json=as_json)


def feel_lines(file: str, *, as_json: bool) -> int:
    """Print the feeling in each line of a file, an empty one included; 1 when words cannot be read here.

    Args:
        file: Its name; "-" is standard input. Bytes that are not UTF-8 are replaced.
        as_json: An object a line.

    Raises:
        BadInput: The file cannot be read.
    """
    return _print_all(_lines(file), as_json=as_json)


def feel_sound(file: Path, *, as_json: bool) -> int:
    """Print the feeling in a recording, from its words and its tone; 1 when one of them cannot be read here.

    Raises:
        CompanionError: The file is not a recording, or no speech recogniser is there.
    """
    from companion.hearing.moonshine import Moonshine
    from companion.hearing.transcriber import RATE_HZ
    from companion.sound.wav import read_sound

    audio = read_sound(file)
    samples = resampled(audio.samples, audio.rate_hz, RATE_HZ)
    utterance = Moonshine.load().begin()
    utterance.feed(samples)
    text = utterance.finish()
    reader = _Reader()
    words = reader.read(text)
    tone, is_trouble = None, reader.is_missing
    try:
        tone = tone_of(samples, RATE_HZ)
    except CompanionError as error:
        print(error.sentence, file=sys.stderr)
        is_trouble = True
    _print_sound(text, words, tone, as_json=as_json)
    return 1 if is_trouble else 0


def _print_sound(text: str, words: WordsReading, tone: ToneEstimate | None, *, as_json: bool) -> None:
    words = replace(words, estimate=as_claimed(words.estimate, text))
    felt = _joined(words, tone)
    is_tone_unsure = tone is None or tone.felt.deviation.arousal >= UNSURE_FROM
    if as_json:
        told = {
            **felt.as_json(),
            "text": text,
            "words": None if words.estimate is None else _coordinates(words.estimate),
            "tone": None if tone is None else _coordinates(tone.felt),
            "is_tone_unsure": is_tone_unsure,
            "do_disagree": reconciled(words.estimate, tone).do_disagree,
        }
        print(json.dumps(told))
        return
    print(f"heard: {text or 'no words'}")
    print(felt.in_words())
    if is_tone_unsure:
        print(_VOICE_UNKNOWN)


class _Reader:
    """Reads texts; says once when that is not possible, and then takes all as not known."""

    def __init__(self) -> None:
        self._reader: TextReader | None = None
        try:
            self._reader = open_text_reader()
        except CompanionError as error:
            self._give_up(error)

    @property
    def is_missing(self) -> bool:
        """Whether nothing can be read."""
        return self._reader is None

    def read(self, text: str) -> WordsReading:
        """Return what the words of a text say."""
        if self._reader is None:
            return UNREAD
        try:
            (measures,) = self._reader.measure((text,))
        except CompanionError as error:
            self._give_up(error)
            return UNREAD
        return read(measures)

    def _give_up(self, error: CompanionError) -> None:
        self._reader = None
        print(error.sentence, file=sys.stderr)


def tone_of(samples: Samples, rate_hz: int) -> ToneEstimate | None:
    """Return what the tone of a voice says that nothing is known of; None where there is too little voice.

    Raises:
        CompanionError: What measures or reads tone is not there.
    """
    from companion.feeling.tone import interpret, load_tone_model
    from companion.hearing.tone import measure

    return interpret(measure(samples, rate_hz), ToneBaseline(), load_tone_model())


def _print_all(texts: Iterable[str], *, as_json: bool) -> int:
    reader = _Reader()
    for text in texts:
        felt = _joined(reader.read(text), None)
        print(json.dumps(felt.as_json()) if as_json else felt.in_words(), flush=True)
    return 1 if reader.is_missing else 0


def _joined(words: WordsReading, tone: ToneEstimate | None) -> Felt:
    if words.estimate is None and tone is None:
        return Felt(UNKNOWN, (), is_unsure=True)
    _, felt = fuse(Track(), words.estimate, tone, 0.0)
    return Felt(felt, words.emotions, is_unsure=felt.deviation.valence >= UNSURE_FROM)


def _lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a file or pipe; raises ``FileTooLong`` if one is longer than a sentence can be."""
    while line := stream.readline(_LONGEST_LINE + 1):
        if len(line) > _LONGEST_LINE:
            raise FileTooLong
        yield line


def _lines(file: str) -> Iterator[str]:
    try:
        if file == _STANDARD_INPUT:
            yield from map(_decoded, _lines_of(sys.stdin.buffer))
            return
        with open_regular(Path(file)) as stream:
            yield from map(_decoded, _lines_of(stream))
    except FileTooLong as error:
        raise BadInput(
            "A line is longer than {longest_line} kB; give a text with a sentence on each line.",
            {"longest_line": _LONGEST_LINE >> 10},
            log="line too long",
        ) from error
    except OSError as error:
        raise BadInput(
            "The file {file} cannot be read; name a text file with a sentence on each line.",
            {"file": file},
            log=f"lines unreadable: {type(error).__name__}",
        ) from error


def _decoded(line: bytes) -> str:
    return line.removesuffix(b"\n").removesuffix(b"\r").decode("utf-8", "replace").removeprefix("\ufeff")


def _decodable(argument: str) -> str:
    """Replace what came in that is no character: half ones, and bytes that were not UTF-8."""
    return argument.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _coordinates(estimate: AffectEstimate) -> dict[str, float]:
    return {name: round(getattr(estimate.affect, name), 4) for name in _DIMENSIONS} | {
        f"{name}_sd": round(getattr(estimate.deviation, name), 4) for name in _DIMENSIONS
    }


def _pole(value: float, poles: tuple[str, str]) -> str:
    if abs(value) < _CLEAR:
        return "neutral"
    return poles[value > 0]
