"""Gestures and sounds go with the words of a clause, in the persona's habits and as the person wishes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.gestures import NODS, REPLIES_APART, Manner, Occasion, gestures_of, sound_of
from companion.values import MERRY, Affect, Bearing, Gesture, GestureName, VocalSound
from tests.tables import each_row

TURNS = range(200)
MILD, LOW, BRIGHT = Affect(0.1), Affect(-0.5, -0.1), Affect(0.5, 0.2)
CLAUSES = (
    "How was it?",
    "No, I don't think so.",
    "Yes, of course.",
    "Good night.",
    "I'm sorry.",
    "Maybe it was the rain.",
    "The kettle is on.",
)


def gestures(words: str, target: Affect = MILD, occasion: Occasion | None = None) -> list[Gesture]:
    """Return all gestures that a clause is said with in many turns."""
    occasion = occasion or Occasion()
    return [one for turn in TURNS for one in gestures_of(words, target, replace(occasion, turn=turn))]


def names(made: list[Gesture]) -> list[GestureName]:
    return [gesture.name for gesture in made]


@each_row(
    ("words", "target", "usual"),
    [
        ("How was it?", MILD, GestureName.TILT),
        ("お元気ですか？", MILD, GestureName.TILT),
        ("No, that's not so.", MILD, GestureName.SMALL_SHAKE),
        ("Nein, leider nicht.", MILD, GestureName.SMALL_SHAKE),
        ("不是这样。", MILD, GestureName.SMALL_SHAKE),
        ("You got it, how lovely!", BRIGHT, GestureName.BROW_FLASH),
        ("That is a hard month.", LOW, GestureName.SLOW_NOD),
        ("I remember the garden.", MILD, GestureName.GLANCE_ASIDE),
        ("Good night, then.", MILD, GestureName.BOW),
        ("The kettle is on.", MILD, GestureName.NOD),
    ],
)
def test_words_have_their_usual_gesture(words: str, target: Affect, usual: GestureName) -> None:
    made = names(gestures(words, target))

    assert max(set(made), key=made.count) is usual


def test_to_a_sad_question_the_head_tilts_to_comfort() -> None:
    made = names(gestures("How are you now?", LOW))

    assert GestureName.COMFORTING_TILT in made
    assert GestureName.TILT not in made


@each_row("words", CLAUSES)
@pytest.mark.parametrize("grave", [Occasion(is_light=False), Occasion(may_be_merry=False)])
def test_nothing_is_merry_in_grief_or_where_nobody_wants_humour(words: str, grave: Occasion) -> None:
    assert MERRY.isdisjoint(names(gestures(words, BRIGHT, grave)))


def test_the_lively_gesture_oftener_larger_and_faster_than_the_quiet() -> None:
    lively = gestures("The kettle is on.", MILD, Occasion({Manner.LIVELY: 1.0}))
    quiet = gestures("The kettle is on.", MILD, Occasion({Manner.QUIET: 1.0}))

    assert len(lively) > len(quiet)
    assert min(one.size for one in lively) > max(one.size for one in quiet)
    assert min(one.speed for one in lively) > max(one.speed for one in quiet)


def test_who_is_to_nod_less_nods_seldomer_and_smaller_and_does_all_else_as_before() -> None:
    def nods(bearing: Bearing) -> list[Gesture]:
        return [one for one in gestures("Yes.", MILD, Occasion(bearing=bearing)) if one.name in NODS]

    usual, less = nods(Bearing()), nods(Bearing(nods=0.5))

    assert 0.3 < len(less) / len(usual) < 0.7
    assert max(one.size for one in less) < min(one.size for one in usual)
    assert gestures("How?", MILD, Occasion(bearing=Bearing(nods=0.5, winks=0.0))) != []


@pytest.mark.parametrize(
    ("bearing", "gone"),
    [
        (Bearing(nods=0.0), NODS),
        (Bearing(winks=0.0), {GestureName.WINK}),
        (Bearing(head=0.0), NODS | {GestureName.TILT, GestureName.SMALL_SHAKE, GestureName.BOW}),
        (Bearing(movement=0.0), frozenset(GestureName)),
    ],
)
def test_what_the_person_wants_nothing_of_is_never_made(
    bearing: Bearing, gone: frozenset[GestureName]
) -> None:
    for words in CLAUSES:
        assert gone.isdisjoint(names(gestures(words, BRIGHT, Occasion(bearing=bearing))))


@given(
    st.text(max_size=40),
    st.builds(Affect, *(st.floats(-1, 1),) * 3),
    st.dictionaries(st.sampled_from(Manner), st.floats(-1, 1)),
    st.builds(Bearing, *(st.floats(0, 2),) * 4),
    st.integers(0, 10**6),
)
def test_any_words_have_at_most_one_gesture_and_always_the_same(
    words: str, target: Affect, voice: dict[Manner, float], bearing: Bearing, turn: int
) -> None:
    occasion = Occasion(voice, turn, bearing=bearing)

    made = gestures_of(words, target, occasion)

    assert len(made) <= 1
    assert made == gestures_of(words, target, occasion)


@pytest.mark.parametrize(
    ("words", "target", "sound"),
    [
        ("That is a long month.", LOW, VocalSound.SIGH),
        ("You did it!", BRIGHT, VocalSound.LAUGH),
        ("Well, that depends.", MILD, VocalSound.HESITATION),
        ("The kettle is on.", MILD, None),
    ],
)
def test_one_reply_in_some_begins_with_a_sound_that_goes_with_its_words(
    words: str, target: Affect, sound: VocalSound | None
) -> None:
    heard = [sound_of(words, target, Occasion(turn=turn)) for turn in range(2 * REPLIES_APART)]

    assert [one for one in heard if one is not None] == ([] if sound is None else [sound] * 2)


def test_nothing_is_uttered_where_it_is_no_time_for_it() -> None:
    for occasion in (Occasion(is_light=False), Occasion(may_be_merry=False)):
        turns = (replace(occasion, turn=turn) for turn in TURNS)
        assert not any(sound_of("You did it!", BRIGHT, one) for one in turns)
