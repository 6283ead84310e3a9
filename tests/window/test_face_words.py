from itertools import product

from companion.values import BrowsSeen, Countenance, Doing, GazeSeen, MouthSeen
from companion.window.face.face_words import face_words


def test_a_face_is_told_in_one_line() -> None:
    kind = Countenance(MouthSeen.SMILING_SOFTLY, BrowsSeen.WORRIED, GazeSeen.AT_PERSON, Doing.LISTENING)

    assert face_words(kind) == "Smiling softly, brows drawn up in worry, looking at you, listening"


def test_what_is_calm_is_not_told() -> None:
    assert face_words(Countenance()) == "Looking at you"


def test_where_eyes_look_that_do_not_move_is_not_told() -> None:
    aside = Countenance(MouthSeen.SMILING, gaze=GazeSeen.ASIDE, doing=Doing.LISTENING)

    assert face_words(aside, is_still=True) == "Smiling, listening"
    assert face_words(Countenance(gaze=GazeSeen.HALF_CLOSED), is_still=True) == "Eyes half closed"
    assert face_words(Countenance(), is_still=True) == ""


def test_every_face_has_words_of_its_own() -> None:
    faces = [Countenance(*parts) for parts in product(MouthSeen, BrowsSeen, GazeSeen, Doing)]

    assert len({face_words(face) for face in faces}) == len(faces)


def test_the_words_are_translated() -> None:
    german = {"looking at you": "sieht dich an", "smiling": "lächelt", "%1, %2": "%1 und %2"}

    line = face_words(Countenance(MouthSeen.SMILING), lambda context, text: german.get(text, text))

    assert line == "Lächelt und sieht dich an"
