"""Yes, no, and that something is to end."""

from companion.thinking.activities.answers import does_agree, does_end, does_refuse, is_bare_no
from tests.tables import each_row


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
