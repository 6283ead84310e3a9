from companion.evaluation.example_places import does_borrow, places
from companion.thinking.examples import Example

from companion.thinking.language_model import Message, Prompt
from companion.values import Speaker, Strategy

KITE = Example(Strategy.PLAY, (), (), "My kite got stuck.", "Whisper it a secret.", "neutral", "train")
BOAT = Example(Strategy.PLAY, (), (), "My boat drifted off.", "Offer it a biscuit.", "neutral", "train")
PROMPT = Prompt(
    "You are kind.",
    (
        Message(Speaker.PERSON, "Who are you?"),
        Message(Speaker.COMPANION, "A friend."),
        Message(Speaker.PERSON, "It rains."),
        Message(Speaker.COMPANION, "Again?"),
        Message(Speaker.PERSON, "I lost."),
    ),
    example_messages=2,
)


def texts(prompt: Prompt) -> list[str]:
    return [message.text for message in prompt.messages]


def test_before_the_words_the_talk_stays_in_front() -> None:
    one = places()["one before the words"](PROMPT, [KITE, BOAT])

    assert texts(one) == [*texts(PROMPT)[:4], BOAT.person, BOAT.companion, "I lost."]


def test_behind_the_persona_they_count_as_its_examples() -> None:
    one = places()["two behind the persona"](PROMPT, [BOAT])

    assert texts(one) == [*texts(PROMPT)[:2], BOAT.person, BOAT.companion, *texts(PROMPT)[2:]]
    assert one.example_messages == 4


def test_two_long_words_that_only_the_example_had_are_borrowed() -> None:
    assert does_borrow("You could whisper your secret.", "I lost.", [KITE])
    assert not does_borrow("You could whisper your secret.", "I whispered a secret, only a whisper.", [KITE])
    assert not does_borrow("You could whisper.", "I lost.", [KITE])
