"""What is asked for, yes, no, and that something is to end."""

from companion.thinking.activities.requests import (
    ActivityKind,
    asked_for,
    does_agree,
    does_end,
    does_refuse,
    is_bare_no,
)
from tests.tables import each_row


@each_row(
    ("words", "kind"),
    [
        ("Can we breathe together?", ActivityKind.BREATHING),
        ("A breathing exercise, please.", ActivityKind.BREATHING),
        ("Help me calm down.", ActivityKind.BREATHING),
        ("Tell me a short story.", ActivityKind.STORY),
        ("Another story, please!", ActivityKind.STORY),
        ("I'd like to hear a story.", ActivityKind.STORY),
        ("A nice bedtime story, please.", ActivityKind.STORY),
        ("Tell me a story, I can't sleep.", ActivityKind.STORY),
        ("Tell me a story, whispering.", ActivityKind.STORY),
        ("Can we rehearse what I tell my boss?", ActivityKind.HARD_TALK),
        ("Help me practise a hard conversation.", ActivityKind.HARD_TALK),
        ("Let me tell you about my day.", ActivityKind.DAY),
        ("Ask me about my day.", ActivityKind.DAY),
    ],
)
def test_an_activity_is_asked_for(words: str, kind: ActivityKind) -> None:
    assert asked_for(words) is kind


@each_row(
    "words",
    [
        "I read a story about a whale.",
        "Let's play a word game.",
        "Tell me the story of Rome.",
        "Tell me a story about a lighthouse keeper.",
        "Don't tell me a story.",
        "My breathing was bad on the stairs.",
        "She can play the violin.",
        "The children play in the yard.",
        "I have to practise the violin.",
        "What did you do all day?",
        "My day was long.",
        "I need to breathe more often, said the doctor.",
        "I told my mother about my day.",
    ],
)
def test_what_only_names_one_asks_for_none(words: str) -> None:
    assert asked_for(words) is None


@each_row(
    "words",
    [
        "Tell me a story about a fox.",
        "Tell me a story with a fox in it.",
        "Tell me a fox story.",
        "Make up a scary story.",
        "Can you make up a story for my kid with a fox?",
        "A story, please. A fox should be in it.",
        "Read me a story, please. I want a fox.",
        "Tell me a short bedtime story, there should be a fox in it.",
        "I'd like to hear a story set in Japan.",
        "Read me a story. Dragons!",
        "Tell me a story, I love dragons.",
    ],
)
def test_a_story_of_something_is_left_to_the_language_model(words: str) -> None:
    assert asked_for(words) is None


@each_row(
    "words",
    [
        "Yes.",
        "Yeah, why not?",
        "Okay.",
        "Sure, let's do that.",
        "Oh, I'd love to.",
        "mhm",
        "Sounds good.",
        "No problem.",
        "Fine, go on.",
        "All right then.",
        "please",
        "Another one, please.",
        "I do.",
    ],
)
def test_a_yes_is_a_yes(words: str) -> None:
    assert does_agree(words)
    assert not does_refuse(words)


@each_row(
    "words",
    [
        "No.",
        "No, thanks.",
        "Okay, but not now.",
        "I don't feel like it.",
        "Maybe later.",
        "I'd rather not.",
        "Not today.",
        "Thanks, but no.",
        "I'm fine.",
    ],
)
def test_a_no_is_never_a_yes(words: str) -> None:
    assert does_refuse(words) or does_end(words) or not does_agree(words)
    assert not does_agree(words)


@each_row(
    "words",
    [
        "The library closes on Mondays.",
        "My sister called.",
        "What is that?",
        "",
        "...",
        "I do miss her.",
        "Another thing happened.",
    ],
)
def test_something_else_is_neither(words: str) -> None:
    assert not does_agree(words)
    assert not does_refuse(words)


@each_row(
    "words",
    [
        "Stop.",
        "Stop it, please.",
        "Stop practising now.",
        "Okay, that's enough.",
        "Enough for now.",
        "Let's do something else.",
        "I don't want to play any more.",
        "Can we stop?",
        "I'm done.",
        "Good night.",
        "That'll do.",
        "I have to go.",
    ],
)
def test_whoever_wants_an_end_is_heard(words: str) -> None:
    assert does_end(words)


@each_row(
    "words",
    [
        "I waited at the bus stop.",
        "I had enough sleep.",
        "Stop calling me at night.",
        "Stop pretending you didn't hear me.",
        "I never stop working.",
        "They wished it goodbye and went home.",
        "elephant",
        "I have to go to the dentist tomorrow.",
    ],
)
def test_what_only_sounds_like_an_end_is_none(words: str) -> None:
    assert not does_end(words)


def test_a_bare_no_says_nothing_else() -> None:
    assert is_bare_no("No.")
    assert is_bare_no("Oh, no thanks.")
    assert not is_bare_no("No, I need the rest.")
    assert not is_bare_no("nose")
