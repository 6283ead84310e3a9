"""Writes pictures and sound as MP4 (H.264 and AAC), encoded by PyAV."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from companion.storage.new_file import NewFile
from companion.values import Samples

FRAMES_PER_SECOND: Final = 25
RATE_HZ: Final = 48_000
_BLOCK: Final = 1024
"""Samples of one AAC frame."""


def write_mp4(
    file: NewFile, pictures: Iterable[NDArray[np.uint8]], size: tuple[int, int], sound: Samples
) -> None:
    """Write a film.

    Args:
        file: Where to.
        pictures: uint8 (height, width, 3), red first; ``FRAMES_PER_SECOND`` of them a second.
        size: Their width and height, both even.
        sound: float32 (n,) at ``RATE_HZ``; empty for a silent film.

    Raises:
        BadInput: As ``NewFile.writing``.
    """
    with file.writing() as stream:
        _write(stream, pictures, size, sound)


def _write(
    stream: BinaryIO, pictures: Iterable[NDArray[np.uint8]], size: tuple[int, int], sound: Samples
) -> None:
    import av

    with av.open(stream, "w", format="mp4") as container:
        video = container.add_stream("libx264", rate=FRAMES_PER_SECOND)
        video.width, video.height = size
        video.pix_fmt = "yuv420p"
        video.options = {"preset": "veryfast", "crf": "23"}
        audio = container.add_stream("aac", rate=RATE_HZ, layout="mono") if len(sound) else None
        _encode_pictures(container, video, pictures)
        if audio is not None:
            _encode_sound(container, audio, sound)


def mix_in(mixed: Samples, samples: Samples, start: float) -> None:
    """Add sound to ``mixed``, both float32 at ``RATE_HZ``, from second ``start`` on; what lies after its end is cut."""
    first = max(round(start * RATE_HZ), 0)
    part = samples[: max(len(mixed) - first, 0)]
    mixed[first : first + len(part)] += part


def _encode_pictures(container: Any, stream: Any, pictures: Iterable[NDArray[np.uint8]]) -> None:  # noqa: ANN401
    import av

    for number, picture in enumerate(pictures):
        frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
        frame.pts = number
        frame.time_base = Fraction(1, FRAMES_PER_SECOND)
        container.mux(stream.encode(frame))
    container.mux(stream.encode())


def _encode_sound(container: Any, stream: Any, samples: Samples) -> None:  # noqa: ANN401
    import av

    for start in range(0, len(samples), _BLOCK):
        frame = av.AudioFrame.from_ndarray(
            samples[None, start : start + _BLOCK], format="fltp", layout="mono"
        )
        frame.sample_rate = RATE_HZ
        frame.pts = start
        frame.time_base = Fraction(1, RATE_HZ)
        container.mux(stream.encode(frame))
    container.mux(stream.encode())
