from pathlib import Path

import numpy as np
import pytest

from companion.storage.new_file import NewFile
from companion.values import BadInput
from tests.lab.film.mp4 import FRAMES_PER_SECOND, RATE_HZ, write_mp4

PICTURES = [np.full((16, 16, 3), 20 * number, np.uint8) for number in range(FRAMES_PER_SECOND // 5)]


def test_a_film_has_its_pictures_and_its_sound(tmp_path: Path) -> None:
    import av

    tone = 0.5 * np.sin(np.arange(RATE_HZ // 5) / RATE_HZ * 2 * np.pi * 440).astype(np.float32)

    write_mp4(NewFile(tmp_path / "film.mp4"), PICTURES, (16, 16), tone)

    with av.open(str(tmp_path / "film.mp4")) as film:
        heard = np.concatenate([frame.to_ndarray()[0] for frame in film.decode(audio=0)])
    with av.open(str(tmp_path / "film.mp4")) as film:
        assert len(list(film.decode(video=0))) == len(PICTURES)
    assert np.abs(heard).max() == pytest.approx(0.5, abs=0.1)


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="folder of the file is missing"):
        write_mp4(NewFile(tmp_path / "no" / "film.mp4"), PICTURES, (16, 16), np.zeros(0, np.float32))
