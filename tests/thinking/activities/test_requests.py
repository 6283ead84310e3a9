"""What is asked for."""

from companion.thinking.activities.kind import ActivityKind
from companion.thinking.activities.requests import asked_for
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
        ("Let's play something.", ActivityKind.WORD_GAME),
        ("Shall we play a game?", ActivityKind.WORD_GAME),
        ("Do you know word chain?", ActivityKind.WORD_GAME),
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
