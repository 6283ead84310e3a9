import pytest
from companion.thinking.lead_slots import SLOT_NAMES, Said, Slots, slots_of
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.second_person import to_you
from companion.thinking.spoken_feelings import FeelingSort

SADNESS, NERVOUSNESS, NEUTRAL = 25, 19, 27


def read(said: str, *, means: str = "", **emotions: float) -> Slots:
    numbers = {"sadness": SADNESS, "nervousness": NERVOUSNESS, "neutral": NEUTRAL}
    probabilities = [0.0] * 28
    for name, probability in emotions.items():
        probabilities[numbers[name]] = probability
    return slots_of(said, probabilities, to_you, means=means)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I've been laid off and the baby's due in June.", "you've been laid off and the baby's due in June"),
        ("Tonight. They've been in my bedroom.", "they've been in your bedroom"),
        ("I passed! I actually passed the nursing boards!", "you passed the nursing boards"),
        ("It's my mother's birthday today. The first one without her.", "it's your mother's birthday today"),
    ],
)
def test_what_happened_is_told_back_to_the_person(said: str, told: str) -> None:
    assert read(said).what == told


@pytest.mark.parametrize(
    "said",
    [
        "I'm a terrible mother.",
        "It's my own fault.",
        "Nobody likes me any more.",
        "You called my sister by the wrong name again.",
        "What should I do about my sister?",
        "I always ruin everything for everyone.",
        "The food my mum sent from Manila.",
    ],
)
def test_what_would_be_cruel_or_odd_said_back_is_not(said: str) -> None:
    assert read(said).what == ""


def test_what_they_did_is_told_from_what_happened_to_them() -> None:
    assert read("I got the keys!").deed == "you got the keys"
    assert read("I've been laid off.").deed == ""
    assert read("They've been in my bedroom.").deed == ""


def test_somebody_of_theirs_is_named_and_told_from_things_of_nobody() -> None:
    assert read("The biopsy's on Thursday.").thing == "the biopsy"
    assert read("The biopsy's on Thursday.").yours == ""
    assert read("My sister is coming.").yours == "your sister"


def test_a_feeling_is_named_only_where_it_is_likely() -> None:
    assert read("Oh.", sadness=0.6, neutral=0.9).feeling == "sad"
    assert read("Oh.", sadness=0.2).feeling == ""
    assert slots_of("Oh.", (), to_you).sort is None


def test_what_the_situation_means_helps_a_doubtful_feeling() -> None:
    slots = read("Oh.", means="worry, sadness", nervousness=0.15, sadness=0.2)

    assert (slots.feeling, slots.sort) == ("nervous", FeelingSort.FEAR)


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("I got the keys.", Said.TOLD),
        ("Why does bread rise?", Said.ASKED),
        ("Could you explain what a mortgage is?", Said.ASKED),
        ("How old are you, actually?", Said.OF_ME),
        ("Should I take the flat or the house?", Said.CHOOSING),
        ("Tell me a story with a spoon in it.", Said.INVITED),
        ("Good morning!", Said.GREETED),
        ("Evening. Just sat down with my tea.", Said.TOLD),
    ],
)
def test_what_the_person_did_with_their_words_is_told(said: str, done: Said) -> None:
    assert read(said).said is done


def test_a_greeting_is_answered_and_a_time_of_day_is_none() -> None:
    assert read("Good morning!").greeting == "good morning"
    assert read("I handed in my notice this morning.").greeting == ""
    assert read("Knock knock.").move == "who's there?"
    assert read("Tell me a good joke!").move.startswith("why did the teaspoon")
    assert read("He told me a joke.").move == ""


def test_thanks_to_the_companion_are_answered() -> None:
    assert read("Thanks, that helped.").owed == {"welcome"}
    assert read("Thank goodness it's over.").owed == frozenset()


def test_what_was_used_is_not_there_a_second_time() -> None:
    slots = Slots(what="you got the keys", deed="you got the keys", thing="the keys").without(["what"])

    assert slots.filled() == {"thing"}


@given(said=st.text(max_size=200), emotions=st.lists(st.floats(0, 1), min_size=28, max_size=28))
def test_whatever_is_said_fits_into_one_line(said: str, emotions: list[float]) -> None:
    slots = slots_of(said, emotions, to_you)

    assert slots.filled() <= SLOT_NAMES
    assert all("\n" not in getattr(slots, name) for name in SLOT_NAMES)
