"""Talks of two: the person's words and the companion's by turns."""

from companion.values import Speaker, Utterance

SESSION = "a" * 32


def talk(*texts: str, session: str = SESSION, at: float = 0.0, apart: float = 1.0) -> tuple[Utterance, ...]:
    """Words of both sides in turns, the person's first, some seconds apart behind a time."""
    sides = (Speaker.PERSON, Speaker.COMPANION)
    return tuple(
        Utterance(session, number, sides[(number - 1) % 2], text, at + apart * number)
        for number, text in enumerate(texts, start=1)
    )


def dialogue(*texts: str) -> tuple[Utterance, ...]:
    """Words of both sides in turns, the person's last."""
    begins = len(texts) % 2 == 0
    return talk("", *texts)[1:] if begins else talk(*texts)


def count_words(text: str) -> int:
    """Count words for tokens."""
    return len(text.split())
