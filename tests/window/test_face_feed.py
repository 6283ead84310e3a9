from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel.messages import FaceDescribed, FaceMoved
from companion.values import BrowsSeen, Countenance, Doing, Easing, FaceSegment, GazeSeen, Layer, MouthSeen
from companion.window.face.face_feed import FaceClock, FaceFeed, face_words

SMILE = FaceSegment("lip_corner_puller_left", 1.0, 0.0, 2.0, 0.5, Easing.SMOOTH, Layer.FEELING)


def test_movements_are_handed_on_as_plain_lists() -> None:
    feed, seen = FaceFeed(lambda: 5.0), []
    feed.moved.connect(lambda *arguments: seen.append(arguments))

    feed.apply(FaceMoved(1.0, (SMILE,), (Layer.LIPS, Layer.GESTURE)))

    assert seen == [
        ([["lip_corner_puller_left", 1.0, 0.0, 2.0, 0.5, "smooth", "feeling"]], 1.0, ["lips", "gesture"])
    ]
    assert feed.engineTime() == 1.0


def test_the_face_is_told_in_words_until_the_engine_is_gone() -> None:
    feed = FaceFeed()
    assert feed.property("description") == ""

    feed.apply(FaceDescribed(Countenance(MouthSeen.SMILING, gaze=GazeSeen.DOWN)))
    assert feed.property("description") == "Smiling, looking down"

    feed.forget()
    assert feed.property("description") == ""


def test_a_face_that_is_held_still_is_not_told_to_look_somewhere() -> None:
    feed, told = FaceFeed(), []
    feed.apply(FaceDescribed(Countenance(MouthSeen.SMILING, gaze=GazeSeen.DOWN)))
    feed.described.connect(lambda: told.append(feed.property("description")))

    feed.setProperty("isStill", True)
    feed.setProperty("isStill", False)

    assert told == ["Smiling", "Smiling, looking down"]


@given(st.lists(st.floats(0, 0.3), min_size=1, max_size=30), st.floats(-1e5, 1e5))
def test_the_quickest_message_decides(delays: list[float], offset: float) -> None:
    clock = FaceClock()

    for number, delay in enumerate(delays):
        sent = 50.0 + number * 0.1
        clock = clock.synchronised(engine_now=sent + offset, window_now=sent + delay)

    assert clock.offset == pytest.approx(offset - min(delays), abs=1e-6)


def test_an_old_quick_message_is_forgotten() -> None:
    clock = FaceClock().synchronised(engine_now=10.0, window_now=0.0)

    clock = clock.synchronised(engine_now=29.8, window_now=20.0)

    assert clock.offset == pytest.approx(9.8)


def test_a_jump_of_the_engines_clock_is_followed_at_once() -> None:
    clock = FaceClock().synchronised(engine_now=500.0, window_now=0.0)

    clock = clock.synchronised(engine_now=0.2, window_now=1.0)

    assert clock.offset == pytest.approx(-0.8)


def test_every_face_has_words_of_its_own() -> None:
    faces = [Countenance(*parts) for parts in product(MouthSeen, BrowsSeen, GazeSeen, Doing)]

    assert len({face_words(face) for face in faces}) == len(faces)


def test_the_words_are_translated() -> None:
    german = {"looking at you": "sieht dich an", "smiling": "lächelt", "%1, %2": "%1 und %2"}

    line = face_words(Countenance(MouthSeen.SMILING), lambda context, text: german.get(text, text))

    assert line == "Lächelt und sieht dich an"
