"""The judge of manner, with an encoder that sees nothing but a line's first word."""

from collections.abc import Sequence

import numpy as np

from companion.encoder.meaning import Vectors
from companion.thinking.persona import Persona
from companion.values import Personality
from tests.lab.evaluation.persona_manner import MannerJudge

_WORDS = ("calm", "quick", "dark")


class FirstWords:
    """Fulfils ``Encoder``."""

    trunk_hash = ""

    def encode(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), 4), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            word = text.split()[0].strip(".,").lower()
            row[_WORDS.index(word) if word in _WORDS else 3] = 1.0
        return vectors

    def forget(self) -> None:
        """Hold nothing, as ever."""


def a_persona(name: str, word: str, extraversion: float) -> Persona:
    return Persona(
        name,
        f"You are {name}.",
        (("Hello.", f"{word} one."), ("Who are you?", f"I'm {name}.")),
        sample_lines=(f"{word} two.", f"{word} three.", f"{word} four."),
        big_five=Personality(extraversion=extraversion),
    )


SLOW, FAST = a_persona("Ada", "Calm", -0.8), a_persona("Bo", "Quick", 0.8)


def test_new_lines_are_known_by_their_manner_and_their_traits_are_read() -> None:
    judge = MannerJudge(FirstWords(), [SLOW, FAST])

    seen = judge.judge(["Calm as ever.", "Quick, now."])

    assert seen.scores.argmax(axis=1).tolist() == [0, 1]
    assert seen.traits[0, 2] < -0.3 < 0.3 < seen.traits[1, 2]
