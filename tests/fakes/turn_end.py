"""A judge of turn ends that says what the test tells it to."""

from companion.values import PartBroken, Samples


class ScriptedTurnEnd:
    """Every turn sounds equally complete, unless the judge is broken."""

    def __init__(self, probability: float = 0.5, *, is_broken: bool = False) -> None:
        self._probability = probability
        self._is_broken = is_broken
        self.heard: list[Samples] = []
        self.is_closed = False

    def probability(self, samples: Samples) -> float:
        if self._is_broken:
            raise PartBroken("The judge is broken; install it again.", log="scripted")
        self.heard.append(samples)
        return self._probability

    def close(self) -> None:
        self.is_closed = True
