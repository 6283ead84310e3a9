import pytest

from companion.thinking.asked_text import asks_for_own_words, asks_for_text
from companion.values import Speaker, Utterance

ASKED = (
    "Can you write a birthday message for my aunt?",
    "I need two lines for a card.",
    "What do I say to her?",
    "Recipe for pancakes.",
    "Tell me a short story about a turtle.",
    "Give me a limerick about my boss.",
    "Was soll ich ihm sagen?",
    "Schreib mir eine Nachricht an den Vermieter.",
    "Je lui dis quoi, sans me fâcher ?",
    "J'ai besoin d'un mot pour la carte.",
    "¿Qué le digo en el brindis?",
    "Cuéntame un cuento de un triceratops.",
    "なんて言えばいい？",
    "短いお話してくれない？",
    "你帮我写一条。",
    "给我讲个短故事吧。",
)
TALK = (
    "I got a letter from my landlord.",
    "She wrote to me yesterday.",
    "He texted me at two in the morning.",
    "Il m'a écrit hier.",
    "Carmen me escribió ayer.",
    "Mein Chef hat gekündigt.",
    "手紙が来た。",
    "他昨天给我发了短信。",
)


def talk(*lines: str) -> tuple[Utterance, ...]:
    """The person's lines, each answered but the last."""
    said = [line for each in lines for line in (each, "Fine.")][:-1]
    sides = (Speaker.PERSON, Speaker.COMPANION)
    return tuple(
        Utterance("s", number, sides[number % 2], text, float(number)) for number, text in enumerate(said)
    )


@pytest.mark.parametrize("words", ASKED)
def test_words_to_say_or_write_are_asked_for(words: str) -> None:
    assert asks_for_text(talk(words))


@pytest.mark.parametrize("words", TALK)
def test_to_tell_of_a_letter_asks_for_none(words: str) -> None:
    assert not asks_for_text(talk(words))


@pytest.mark.parametrize(
    "words",
    [
        "Tell me a story from your childhood.",
        "Erzähl mir eine Geschichte aus deiner Kindheit.",
        "给我讲个你小时候的故事。",
    ],
)
def test_a_story_of_the_companions_own_is_none_of_their_words(words: str) -> None:
    assert asks_for_text(talk(words))
    assert not asks_for_own_words(talk(words))


def test_a_card_for_somebody_is_their_words() -> None:
    assert asks_for_own_words(talk("Write a card for my gran."))


def test_what_follows_goes_on_with_what_was_asked_for() -> None:
    assert asks_for_text(talk("Write a card for my gran.", "Put something about her garden in."))


def test_two_lines_later_it_is_talk_again() -> None:
    assert not asks_for_text(talk("Write a card for my gran.", "Lovely.", "It rains."))
