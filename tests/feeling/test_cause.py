from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.feeling.cause import MOST, causes, revised, tells_cause_of_earlier
from companion.values import Reading, Who
from tests.feeling.feelings import companion_says, felt, person_says
from tests.tables import each_row


def test_a_cause_is_named_by_the_words_that_tell_it() -> None:
    (cause, *_) = causes([person_says("I feel awful because my boss shouted at me.")])

    assert cause.what == "my boss shouted at me."
    assert cause.who is Who.OTHER
    assert cause.number == 1


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("I am a bit nervous because of the exam tomorrow.", "the exam tomorrow."),
        ("We are late due to the snow.", "the snow."),
        ("I lost my keys, and I am upset.", "I lost my keys"),
    ],
)
def test_what_is_said_to_be_the_cause_can_be_quoted_after_a_because(said: str, what: str) -> None:
    (cause, *_) = causes([person_says(said)])

    assert cause.what == what


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("I'm so upset, I forgot her birthday.", Who.SELF),
        ("I'm angry because you forgot my name.", Who.COMPANION),
        ("I'm so happy, my sister called me.", Who.OTHER),
        ("I'm sad because it rained on the whole holiday.", Who.WORLD),
    ],
)
def test_a_cause_lies_with_somebody(text: str, who: Who) -> None:
    assert causes([person_says(text)])[0].who is who


@each_row(
    ("text", "is_sure"),
    [
        ("I feel awful because my boss shouted at me.", True),
        ("I lost my keys, and I am upset.", True),
        ("I'm so happy, my sister called me.", True),
        ("I am a bit nervous because of the exam tomorrow.", True),
        ("I'm so sad. Because my dog died.", True),
        ("Because my boss shouted at me, I'm upset.", True),
        ("Thanks, I'm happy with that! I bought eggs.", False),
        ("I'm glad. I visited London as a child.", False),
        ("I'm so tired! I met my brother in town because of the sale.", False),
        ("I use oat milk because of my stomach.", False),
        ("We're late because of the snow. I'm happy.", False),
        ("What should I cook tonight? I have eggs, rice and tomatoes.", False),
        ("My sister Ruth is coming to visit in December.", False),
        ("I don't know anybody here yet.", False),
        ("My neighbour's dog barked until three.", False),
        ("I got up at seven and had a nice coffee.", False),
        ("I was sad.", False),
    ],
)
def test_a_cause_that_the_person_names_is_sure_and_what_is_only_told_is_not(text: str, is_sure: bool) -> None:
    sure = [cause.is_sure for cause in causes([person_says(text)])]

    assert (sure[0] if is_sure else any(sure)) is is_sure


def test_what_was_said_before_is_never_a_sure_cause() -> None:
    said = [
        person_says("I am upset because my boss shouted at me.", number=1),
        companion_says("That hurts.", number=2),
        person_says("Can you tell me a short joke?", number=3),
    ]

    assert not any(cause.is_sure for cause in causes(said))


def test_what_the_companion_said_is_no_cause() -> None:
    said = [
        companion_says("It is calm in me, and I like that.", number=1),
        person_says("Ha, that's good.", number=2),
    ]

    assert causes(said) == ()


@each_row(
    "text",
    [
        "Hello!",
        "Good evening, companion.",
        "Mhm.",
        "Because.",
        "That's so lovely!",
        "What's my name?",
        "Hey, how are you doing today",
        "Did you see my sister?",
    ],
)
def test_a_greeting_a_murmur_a_reaction_or_a_question_is_no_cause(text: str) -> None:
    assert causes([person_says(text)]) == ()


def test_beside_a_greeting_and_a_question_the_clause_that_tells_is_the_cause() -> None:
    said = [
        person_says("Good evening, I passed my exam! How are you?", number=1),
        companion_says("You passed!", number=2),
        person_says("Yes!", number=3),
    ]

    assert [(cause.what, cause.number) for cause in causes(said)] == [("I passed my exam!", 1)]


def test_what_is_told_at_length_is_its_own_cause() -> None:
    said = [
        companion_says("Mhm.", number=1),
        person_says("My cat died and I found her in the garden.", number=2),
    ]

    assert causes(said)[0].number == 2


@given(st.lists(st.tuples(st.booleans(), st.text(max_size=60)), max_size=12))
def test_at_most_three_causes_whose_weights_are_shares(said: list[tuple[bool, str]]) -> None:
    utterances = [
        (person_says if is_person else companion_says)(text, number)
        for number, (is_person, text) in enumerate(said, start=1)
    ]

    found = causes(utterances)

    assert len(found) <= MOST
    assert all(0 < cause.weight <= 1 for cause in found)
    assert sum(cause.weight for cause in found) <= 1
    assert [cause.weight for cause in found] == sorted((cause.weight for cause in found), reverse=True)
    assert len({cause.number for cause in found}) == len(found)


def test_without_words_there_is_no_cause() -> None:
    assert causes([]) == ()
    assert causes([person_says("")]) == ()


PEOPLE = (
    "neighbour",
    "old neighbour",
    "Muslim neighbour",
    "Polish neighbour",
    "female neighbour",
    "gay neighbour",
)


@each_row("who", PEOPLE)
def test_age_sex_nation_and_faith_move_no_cause(who: str) -> None:
    said = [
        companion_says("What happened?", number=1),
        person_says("My {} shouted at me, I'm upset.", number=2),
    ]

    def weights(one: str) -> list[tuple[int, Who, float]]:
        named = [replace(utterance, text=utterance.text.format(one)) for utterance in said]
        return [(cause.number, cause.who, cause.weight) for cause in causes(named)]

    assert weights(who) == weights(PEOPLE[0])


@pytest.mark.parametrize(
    ("text", "asked", "does_tell"),
    [
        ("Because my dog died.", "", True),
        ("It's because of work.", "", True),
        ("My dog died.", "Oh no, what happened?", True),
        ("My dog died.", "Would you like some tea?", False),
    ],
)
def test_a_later_utterance_may_tell_the_cause(text: str, asked: str, does_tell: bool) -> None:
    assert tells_cause_of_earlier(text, asked) == does_tell


def reading(valence: float, arousal: float = 0.0) -> Reading:
    return Reading("s", 1, felt(valence, arousal, 0.2), felt(valence), None)


def test_anothers_deed_makes_displeasure_more_like_anger_than_ones_own() -> None:
    theirs = revised(reading(-0.6), causes([person_says("Because my boss shouted at me.")]))
    own = revised(reading(-0.6), causes([person_says("Because I broke her vase.")]))

    assert theirs.affect.affect.arousal > 0 > own.affect.affect.arousal
    assert theirs.affect.affect.dominance > own.affect.affect.dominance


def test_revising_leaves_valence_and_what_was_told() -> None:
    found = causes([person_says("Because my boss shouted at me.")])
    told = replace(reading(-0.6), is_told=True)

    assert revised(reading(-0.6), found).affect.affect.valence == -0.6
    assert revised(told, found).affect == told.affect
    assert revised(told, found).causes == found


def test_without_clear_valence_nobody_is_to_blame() -> None:
    found = causes([person_says("Because my boss shouted at me.")])

    assert revised(reading(-0.05), found).affect == reading(-0.05).affect
