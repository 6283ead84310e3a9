from companion.channel.messages import FaceDescribed, FaceMoved
from companion.values import Countenance, Easing, FaceSegment, GazeSeen, Layer, MouthSeen
from companion.window.face.face_feed import FaceFeed

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
