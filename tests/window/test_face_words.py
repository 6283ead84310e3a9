from itertools import product

from companion.values import BrowsSeen, Countenance, Doing, GazeSeen, MouthSeen
from companion.window.face.face_words import face_words


def test_every_face_has_words_of_its_own() -> None:
    faces = [Countenance(*parts) for parts in product(MouthSeen, BrowsSeen, GazeSeen, Doing)]

    assert len({face_words(face) for face in faces}) == len(faces)


def test_the_words_are_translated() -> None:
    german = {"looking at you": "sieht dich an", "smiling": "lächelt", "%1, %2": "%1 und %2"}

    line = face_words(Countenance(MouthSeen.SMILING), lambda context, text: german.get(text, text))

    assert line == "Lächelt und sieht dich an"
