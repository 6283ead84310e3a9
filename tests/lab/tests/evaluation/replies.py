"""Replies as they are measured, without an encoder or a language model."""

from collections.abc import Sequence

from companion.values import Utterance
from tests.lab.evaluation.program_replies import Spoken


class FakeReplier:
    """Fulfils ``Replier``: says how many utterances it has heard."""

    def speak(self, dialogue: Sequence[Utterance]) -> Spoken:
        return Spoken(f"{len(dialogue)} heard.")
