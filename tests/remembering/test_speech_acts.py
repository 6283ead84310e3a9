import pytest

from companion.remembering.speech_acts import (
    asks_how_it_went,
    asks_past,
    asks_when,
    asks_why,
    is_question,
    whose_words,
)
from companion.values import Speaker
from tests.tables import each_row

BOTH = {Speaker.PERSON: "Caroline", Speaker.COMPANION: "Mel"}


@pytest.mark.parametrize(
    "text",
    [
        "What did I tell you about Anna?",
        "what did i tell you about anna",
        "Do you remember my first day at work?",
        "Tell me what you recommended.",
        "Where were we going that summer?",
        "Remind me of the name.",
    ],
)
def test_what_was_between_the_two_is_asked_for(text: str) -> None:
    assert asks_past(text)


@pytest.mark.parametrize(
    "text",
    ["I had a fight with Anna.", "Did you sleep well?", "What is the capital of France?", "How are you?", ""],
)
def test_other_words_do_not_ask_for_the_past(text: str) -> None:
    assert not asks_past(text)


@each_row(
    ("text", "is_one"),
    [
        ("What should I do", True),
        ("I had a fight. What should I do", True),
        ("“Which kinds of music do I like to listen to?”", True),
        ("tell me about my sister", True),
        ("When I was nine I fell into the river", False),
        ("What a day!", False),
        ("What I do is my business", False),
        ("Which is why I moved to Leeds", False),
        ("oh do you live in Leeds", True),
        ("What dog was it", True),
        ("Have a nice evening", False),
    ],
)
def test_a_question_is_known_by_its_mark_or_its_beginning(text: str, is_one: bool) -> None:
    assert is_question(text) is is_one


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Why was I so angry?", True),
        ("What made me cry on Tuesday?", True),
        ("What was I so proud of that day?", True),
        ("What left me shaken?", True),
        ("Warum war ich so wütend?", True),
        ("Pourquoi j'étais si blessé ?", True),
        ("¿Por qué me sentí tan mal?", True),
        ("どうしてあんなに怒ったんだっけ？", True),
        ("我为什么那么难受？", True),
        ("What did you tell me?", False),
        ("What about me?", False),
    ],
)
def test_a_reason_is_asked_for(text: str, asks: bool) -> None:
    assert asks_why(text) is asks


@each_row(
    ("text", "whose"),
    [
        ("What did I tell you about my sister?", Speaker.PERSON),
        ("Which painters did you recommend to me?", Speaker.COMPANION),
        ("What was your advice?", Speaker.COMPANION),
        ("When did Caroline move?", Speaker.PERSON),
        ("What is Mel's favourite book?", Speaker.COMPANION),
        ("When did Caroline and Mel meet?", None),
        ("Who was it?", None),
    ],
)
def test_it_is_known_whose_words_are_asked_for(text: str, whose: Speaker | None) -> None:
    assert whose_words(text, BOTH) is whose


@each_row(
    ("text", "asks"),
    [
        ("How have I been lately?", True),
        ("how have i been doing these last few weeks", True),
        ("How was my week?", True),
        ("So, how did it go yesterday?", True),
        ("How have I been getting on with Anna?", False),
        ("How was my exam in maths?", False),
        ("How have you been lately?", False),
        ("How are things?", False),
    ],
)
def test_it_is_known_when_somebody_asks_how_a_time_was_and_names_nothing(text: str, asks: bool) -> None:
    assert asks_how_it_went(text) is asks


@each_row(
    ("text", "asks"),
    [
        ("When is my driving test?", True),
        ("Do you remember when my exam is?", True),
        ("Wann kam der Klempner?", True),
        ("C'était quand, mon examen ?", True),
        ("¿Qué día vendí la moto?", True),
        ("水道屋さんが来たのはいつ？", True),
        ("我什么时候考驾照？", True),
        ("What did I do when I was sad?", False),
        ("Que fais-tu quand il pleut ?", False),
        ("¿Qué haces cuando llueve?", False),
        ("いつも何時に起きる？", False),
    ],
)
def test_a_question_after_a_day_is_told_from_one_that_only_names_a_time(text: str, asks: bool) -> None:
    assert asks_when(text) is asks
