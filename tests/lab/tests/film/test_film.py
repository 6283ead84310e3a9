from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import pytest

from companion.channel.messages import FaceMoved
from companion.values import Easing, FaceSegment, Layer
from companion.window.talk.column import Caption
from tests.lab.film.film import Captions, Film, shortened

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("quiet_qt")]


@pytest.fixture
def film(application: "QGuiApplication") -> Iterator[Film]:
    film = Film((320, 240))
    yield film
    film.close()


def test_a_long_caption_keeps_the_words_around_the_boundary() -> None:
    caption = Caption("one two three four", "five six seven eight")

    assert shortened(caption, certain_characters=11, uncertain_characters=9) == Caption(
        "… three four", "five six …"
    )


def test_a_frame_is_a_picture_of_the_asked_size(film: Film) -> None:
    picture = film.frame(0.0, Captions())

    assert picture.shape == (240, 320, 3)
    assert picture.dtype == np.uint8
    assert len(np.unique(picture.reshape(-1, 3), axis=0)) > 100


def test_the_same_instant_gives_the_same_picture_and_its_own_copy(film: Film) -> None:
    first = film.frame(1.0, Captions())
    kept = first.copy()

    second = film.frame(1.0, Captions())
    film.frame(1.0, Captions(person=Caption("Hello")))

    assert np.array_equal(kept, second)
    assert np.array_equal(kept, first)


def test_the_mouth_opens_in_the_middle_of_the_face_and_nowhere_else(film: Film) -> None:
    film.move(FaceMoved(0.0, (FaceSegment("jaw_drop", 1.0, 0.0, 1.1, 0.8, Easing.SMOOTH, Layer.LIPS),)))
    closed = film.frame(0.5, Captions()).astype(int)

    opened = film.frame(1.2, Captions()).astype(int)

    rows, columns = np.nonzero(np.abs(opened - closed).sum(axis=2) > 60)
    assert len(rows) > 30
    assert rows.min() > 90
    assert rows.max() < 160
    assert columns.min() > 120
    assert columns.max() < 200


def test_captions_are_in_the_picture(film: Film) -> None:
    without = film.frame(0.0, Captions()).astype(int)

    with_words = film.frame(0.0, Captions(reply=Caption("The sea", "is grey"))).astype(int)

    rows, _ = np.nonzero(np.abs(with_words - without).sum(axis=2) > 60)
    assert rows.min() > 165
    assert len(rows) > 100


def test_the_background_is_the_themes_and_red_comes_first(film: Film) -> None:
    corner = film.frame(0.0, Captions())[0, 0]

    assert tuple(corner) == (0xF8, 0xF3, 0xEC)
