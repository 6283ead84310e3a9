import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.fragments import is_fragment
from companion.remembering.gate import Occasion, occasion
from companion.remembering.small_talk import is_small_talk
from tests.tables import each_row


@each_row(
    "text",
    [
        "",
        "Hi there!",
        "Hello, good morning. How are you today?",
        "Thank you so much for your help.",
        "Mhm.",
        "Yeah, right, okay.",
        "Stop.",
        "Could you speak louder please?",
        "What’s the weather like today?",
        "It's raining again.",
        "See you tomorrow.",
        "That's really nice of you.",
        "👍",
    ],
)
def test_small_talk_brings_nothing_to_mind(text: str) -> None:
    assert is_small_talk(text)
    assert occasion(text) is Occasion.NONE


@pytest.mark.parametrize(
    "text",
    [
        "What is the capital of France?",
        "Tell me a joke.",
        "Do you like music?",
        "Where were we?",
        "Count to ten.",
    ],
)
def test_what_has_nothing_to_do_with_the_person_brings_nothing_to_mind(text: str) -> None:
    assert occasion(text) is Occasion.NONE


@each_row(
    "text",
    [
        "What did I tell you about Anna?",
        "When did Anna move to Leeds?",
        "What kind of music do I like?",
        "Tell me about my sister.",
        "Do you remember the lake?",
        "What's my name?",
        "What am I allergic to?",
        "What do I like?",
        "Who is Marie?",
    ],
)
def test_questions_about_the_person_and_their_past_ask(text: str) -> None:
    assert occasion(text) is Occasion.ASKED


@pytest.mark.parametrize(
    "text",
    [
        "My cat died.",
        "I had a fight with Anna again.",
        "Anna called.",
        "It's raining and my roof leaks.",
        "I always blush and forget my words.",
    ],
)
def test_what_happened_is_told(text: str) -> None:
    assert occasion(text) is Occasion.TOLD


@pytest.mark.parametrize(
    "text",
    [
        "How do I prepare for an interview?",
        "What should I cook tonight?",
        "Can I freeze leek soup?",
        "Somebody offered me wine yesterday. Should I have one?",
    ],
)
def test_who_asks_how_to_do_something_asks_for_no_memory(text: str) -> None:
    assert occasion(text) is Occasion.TOLD


@pytest.mark.parametrize("text", ["Wait, bled me, think", "Bled me.", "Because my sister and", "Think, me"])
def test_fragments_tell_nothing(text: str) -> None:
    assert is_fragment(text)
    assert occasion(text) is Occasion.NONE


@each_row(
    "text",
    [
        "I cried.",
        "Anna called.",
        "It's cold",
        "My back hurts",
        "Went to the lake yesterday.",
        "Ich weiß",
        "我累了",
    ],
)
def test_a_short_statement_is_no_fragment(text: str) -> None:
    assert not is_fragment(text)


def test_thanks_before_a_question_do_not_hide_it() -> None:
    assert occasion("Thanks. What did I say about my sister?") is Occasion.ASKED


@given(st.text())
def test_whatever_is_said_has_an_occasion(text: str) -> None:
    assert occasion(text) in Occasion
    if is_small_talk(text):
        assert occasion(text) is Occasion.NONE
