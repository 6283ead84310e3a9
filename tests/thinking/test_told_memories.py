"""What a language model is told of a memory whose sentence quotes the person."""

from datetime import UTC

from companion.remembering.pronouns import of_them
from companion.thinking.prompt.memory_notes import told
from companion.values import Memory, MemoryKind

AT = 1_700_000_000.0


def test_quoted_words_are_told_as_they_were_said() -> None:
    asked = Memory(MemoryKind.PROFILE, "You asked me: “Remind me to call my mum!”", AT)
    exam = Memory(MemoryKind.THREAD, "You have an exam.", AT, outcome="You said: “I passed my exam!”")

    assert told(asked, AT, UTC, of_them) == "They asked you: ’Remind me to call my mum!’"
    assert (
        told(exam, AT, UTC, of_them)
        == "They have an exam. It ended: They said: ’I passed my exam!’ They told you earlier today."
    )
