"""Thoughts and replies as they are measured, without an encoder or a language model."""

from collections.abc import Sequence

from companion.engine.deliberation import Thought
from companion.thinking.wants import Wanted
from companion.values import NEUTRAL, Speaker, Utterance
from tests.lab.evaluation.program_replies import Spoken


class FakeReplier:
    """Fulfils ``Replier``: decides nothing and says how many utterances it has heard."""

    def think(self, dialogue: Sequence[Utterance]) -> Thought:
        said = Utterance("0" * 32, 1, Speaker.PERSON, "It rains.", said_at=0.0)
        return Thought(said, Wanted(), NEUTRAL, None)

    def speak(self, dialogue: Sequence[Utterance]) -> Spoken:
        return Spoken(f"{len(dialogue)} heard.")
