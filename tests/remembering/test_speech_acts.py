from collections.abc import Callable

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

ACTS: dict[Callable[[str], bool], tuple[tuple[str, ...], tuple[str, ...]]] = {
    asks_past: (
        (
            "What did I tell you about Anna?",
            "what did i tell you about anna",
            "Do you remember my first day at work?",
            "Tell me what you recommended.",
            "Where were we going that summer?",
            "Remind me of the name.",
        ),
        (
            "I had a fight with Anna.",
            "Did you sleep well?",
            "What is the capital of France?",
            "How are you?",
            "",
        ),
    ),
    is_question: (
        (
            "What should I do",
            "I had a fight. What should I do",
            "“Which kinds of music do I like to listen to?”",
            "tell me about my sister",
            "oh do you live in Leeds",
            "What dog was it",
        ),
        (
            "When I was nine I fell into the river",
            "What a day!",
            "What I do is my business",
            "Which is why I moved to Leeds",
            "Have a nice evening",
        ),
    ),
    asks_why: (
        (
            "Why was I so angry?",
            "What made me cry on Tuesday?",
            "What was I so proud of that day?",
            "What left me shaken?",
            "Warum war ich so wütend?",
            "Pourquoi j'étais si blessé ?",
            "¿Por qué me sentí tan mal?",
            "どうしてあんなに怒ったんだっけ？",
            "我为什么那么难受？",
        ),
        ("What did you tell me?", "What about me?"),
    ),
    asks_how_it_went: (
        (
            "How have I been lately?",
            "how have i been doing these last few weeks",
            "How was my week?",
            "So, how did it go yesterday?",
        ),
        (
            "How have I been getting on with Anna?",
            "How was my exam in maths?",
            "How have you been lately?",
            "How are things?",
        ),
    ),
    asks_when: (
        (
            "When is my driving test?",
            "Do you remember when my exam is?",
            "Wann kam der Klempner?",
            "C'était quand, mon examen ?",
            "¿Qué día vendí la moto?",
            "水道屋さんが来たのはいつ？",
            "我什么时候考驾照？",
        ),
        (
            "What did I do when I was sad?",
            "Que fais-tu quand il pleut ?",
            "¿Qué haces cuando llueve?",
            "いつも何時に起きる？",
        ),
    ),
}
"""Words that are such an act, and words that are none."""


@each_row(
    ("act", "text", "does"),
    [(act, text, texts is yes) for act, (yes, no) in ACTS.items() for texts in (yes, no) for text in texts],
)
def test_what_words_ask_for_is_known(act: Callable[[str], bool], text: str, does: bool) -> None:
    assert act(text) is does


@each_row(
    ("text", "whose"),
    [
        ("What did I tell you about my sister?", Speaker.PERSON),
        ("Which painters did you recommend to me?", Speaker.COMPANION),
        ("What was your advice?", Speaker.COMPANION),
        ("Who was it?", None),
    ],
)
def test_it_is_known_whose_words_are_asked_for(text: str, whose: Speaker | None) -> None:
    assert whose_words(text) is whose
