import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.orders.face import (
    Change,
    FaceOrder,
    Facet,
    face_order,
    obeyed,
    read_face_words,
)
from companion.values import AS_USUAL, LANGUAGES
from tests.lab.evaluation.cases import COLLECTIONS
from tests.tables import each_row

ENGLISH = read_face_words("en")


def ordered(said: str) -> list[tuple[Facet, Change]]:
    order = face_order(said, ENGLISH)
    return [] if order is None else [(facet, change) for facet, change, _ in order.changes]


@each_row(
    ("said", "facet", "change"),
    [
        ("Nod less.", Facet.NODS, Change.LESS),
        ("Don't nod so much.", Facet.NODS, Change.LESS),
        ("Stop nodding, please.", Facet.NODS, Change.NONE),
        ("You don't nod enough.", Facet.NODS, Change.MORE),
        ("Look at me more!", Facet.EYE_CONTACT, Change.MORE),
        ("Stop staring at me.", Facet.EYE_CONTACT, Change.LESS),
        ("Stop winking.", Facet.WINKS, Change.NONE),
        ("Could you move a bit less?", Facet.MOVEMENT, Change.LESS),
        ("Be livelier.", Facet.MOVEMENT, Change.MORE),
        ("Keep your head still.", Facet.HEAD, Change.NONE),
        ("Smile more, you look so stern.", Facet.SMILE, Change.MORE),
        ("Nod less because it makes me nervous.", Facet.NODS, Change.LESS),
        ("You can nod again.", Facet.NODS, Change.USUAL),
    ],
)
def test_an_order_of_the_face_is_heard(said: str, facet: Facet, change: Change) -> None:
    assert ordered(said) == [(facet, change)]


@each_row(
    "said",
    [
        "I nod off.",
        "Look at me, I passed!",
        "Look at me.",
        "Don't look at me!",
        "Don't move!",
        "Stop moving the furniture.",
        "He winked at me.",
        "My head is still sore.",
        "She smiles more these days.",
        "I want to move less.",
        "Thank you.",
        "",
    ],
)
def test_ordinary_talk_is_no_order(said: str) -> None:
    assert ordered(said) == []


def test_two_orders_in_one_turn_both_count() -> None:
    both = [(Facet.NODS, Change.LESS), (Facet.SMILE, Change.MORE)]

    assert ordered("Nod less. And smile more.") == both
    assert ordered("Nod less and smile more, please.") == both
    assert ordered("Stop nodding and winking.") == [(Facet.NODS, Change.NONE), (Facet.WINKS, Change.NONE)]


@pytest.mark.parametrize(
    ("said", "is_mere"),
    [
        ("Nod less, please. Thank you!", True),
        ("Nod less. My day was long.", False),
        ("Nod less, I feel ill.", False),
    ],
)
def test_what_is_said_beside_an_order_is_noticed(said: str, is_mere: bool) -> None:
    order = face_order(said, ENGLISH)

    assert order is not None
    assert order.is_mere is is_mere


def test_a_face_never_loses_all_its_smile_and_its_look_at_one() -> None:
    order = FaceOrder(((Facet.EYE_CONTACT, Change.NONE, 1.0), (Facet.SMILE, Change.NONE, 1.0)))

    bearing = obeyed(AS_USUAL, order)

    assert bearing.eye_contact > 0
    assert bearing.smile > 0


CHANGES = st.tuples(st.sampled_from(Facet), st.sampled_from(Change), st.sampled_from((0.5, 1.0, 2.0)))


@given(st.lists(CHANGES, min_size=1, max_size=30))
def test_however_much_is_ordered_a_bearing_stays_within_its_bounds(
    changes: list[tuple[Facet, Change, float]],
) -> None:
    obeyed(AS_USUAL, FaceOrder(tuple(changes)))


@each_row("language", LANGUAGES)
def test_what_is_said_to_an_order_is_none_itself(language: str) -> None:
    words = read_face_words(language)

    assert all(face_order(line, words) is None for lines in words.answers.values() for line in lines)


def test_all_languages_hear_the_rows_of_the_collection() -> None:
    lines = (COLLECTIONS / "face_orders.jsonl").read_text("utf-8").splitlines()

    for row in map(json.loads, lines):
        order = face_order(row["words"], read_face_words(row["language"]))
        ways = {Change.LESS: -1, Change.NONE: -1, Change.MORE: 1, Change.USUAL: 0}
        found = {} if order is None else {facet.value: ways[change] for facet, change, _ in order.changes}
        assert found == row["wants"], row["words"]
