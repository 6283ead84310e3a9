"""Understands what a person says by their words alone, as the program does where nobody's voice is heard."""

from companion.feeling import events as ev
from companion.feeling.emotions import WordsReading
from companion.feeling.heart import begin, step
from companion.values import Affect, Personality, Reading, Utterance


class WordsHeart:
    """Understands the utterances of one session after the other."""

    def __init__(self) -> None:
        """Begin with a person of whom nothing is known."""
        self._session = ""
        self._state = begin(Personality(), 0.0)

    def foresee(self, said: Utterance, words: WordsReading) -> Reading:
        """Return how an utterance is understood after those before it in its session."""
        if said.session != self._session:
            self._session, self._state = said.session, begin(Personality(), said.said_at)
        self._state, _ = step(self._state, ev.Heard(said, words.estimate, words.emotions), said.said_at)
        return self._state.readings[-1]

    def mood(self) -> Affect:
        """Return how the companion feels."""
        return self._state.mood.emotion
