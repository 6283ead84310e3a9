"""Stands in for the process of coqui-tts: answers like it, at once, with a tone; run as a program.

What it is to say decides what it does: "Die" ends it, "Fail" fails, "Babble" answers what is no frame, "Mumble" what
is not UTF-8, "Void" sounds like no number, "Stall" says a little and then nothing until that is dropped, and answers it
all the same, late, "Which" repeats the reference that it was to follow before its tone. A folder named "damaged" cannot
be loaded, "own-voice" holds a model that takes on no other, "no-voice" one without a voice of its own, "ipa" one like
VITS that is given IPA and says each character of it in 0.05 s. All others stream and take on a voice, like XTTS.
"""

import os
import sys
from pathlib import Path
from typing import BinaryIO

import numpy as np

from companion.speaking.engines.coqui_frames import (
    Drop,
    Failed,
    Load,
    Loaded,
    Sample,
    Sound,
    Speak,
    Spoken,
    read_order,
    write,
)

RATE_HZ = 22050


def tone(seconds: float) -> bytes:
    return (0.3 * np.sin(np.arange(round(seconds * RATE_HZ)) / 9)).astype(np.float32).tobytes()


def level(value: float) -> bytes:
    return np.full(RATE_HZ // 10, value, np.float32).tobytes()


def main(orders: BinaryIO, answers: BinaryIO) -> None:
    load = read_order(orders)
    assert isinstance(load, Load)
    kind = Path(load.folder).name
    if kind == "damaged":
        write(answers, Failed(0, "UnpicklingError"))
        return
    own = () if kind == "no-voice" else ("ann", "bob")
    phonemes = "en-us" if kind == "ipa" else ""
    loaded = Loaded(
        RATE_HZ,
        ("en", "de"),
        own,
        clones=kind not in {"own-voice", "ipa"},
        has_gpu=False,
        phonemes=phonemes,
        signs=".,?!",
    )
    write(answers, loaded)
    while (order := read_order(orders)) is not None:
        if isinstance(order, Speak) and phonemes:
            recite(order, answers)
        elif isinstance(order, Speak):
            answer(order, load.samples if loaded.clones else (), orders, answers)


def recite(order: Speak, answers: BinaryIO) -> None:
    for piece in order.pieces:
        edges = tuple(0.05 * i for i in range(len(piece) + 1))
        write(answers, Sound(order.number, tone(edges[-1]), order.rate, edges))
    write(answers, Spoken(order.number))


def answer(order: Speak, samples: tuple[Sample, ...], orders: BinaryIO, answers: BinaryIO) -> None:
    number, (first, *_) = order.number, order.pieces
    if first.startswith("Die"):
        os._exit(3)
    if first.startswith("Babble"):
        answers.write(b"\xff\xff\xff\xffprinted by a library")
        answers.flush()
        return
    if first.startswith("Mumble"):
        answers.write(b"\x00\x00\x00\x09\x81\xa4type\xa2\xff\xfe")
        answers.flush()
        return
    if first.startswith("Fail"):
        write(answers, Failed(number, "AcceleratorError"))
        return
    if first.startswith("Stall"):
        write(answers, Sound(number, tone(0.1), 1.0))
        assert isinstance(read_order(orders), Drop)
    if first.startswith("Which") and samples:
        write(answers, Sound(number, samples[order.sample].samples, 1.0))
    if first.startswith("Void"):
        write(answers, Sound(number, level(np.nan), 1.0))
    for _ in order.pieces:
        write(answers, Sound(number, tone(0.5 / order.rate), order.rate))
    write(answers, Spoken(number))


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
