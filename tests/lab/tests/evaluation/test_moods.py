from collections.abc import Sequence

from companion.feeling.fusion import Carry
from companion.values import Affect, AffectEstimate, Deviation
from tests.lab.evaluation.dialogues import Dialogue, Turn
from tests.lab.evaluation.moods import carried, followed


def vague(valence: float) -> AffectEstimate:
    return AffectEstimate(Affect(valence, 0.0, 0.0), Deviation(0.4, 0.4, 0.4))


def dialogue(*emotions: str) -> Dialogue:
    return Dialogue("d", tuple(Turn("AB"[at % 2], "text", emotion) for at, emotion in enumerate(emotions)))


def words(texts: Sequence[str]) -> list[AffectEstimate | None]:
    return [vague(0.3 if at % 3 else -0.3) for at, _ in enumerate(texts)]


def test_inertia_carries_ones_own_feeling_and_contagion_the_others() -> None:
    said = [vague(0.9), vague(-0.9), None]
    talk = [dialogue("joy", "anger", "joy")]

    own = followed(talk, said, Carry(inertia=0.5, contagion=0.0))[2]
    others = followed(talk, said, Carry(inertia=0.0, contagion=0.5))[2]
    neither = followed(talk, said, Carry(0.0, 0.0))[2]

    assert others < neither < own


def test_every_part_is_left_out_once() -> None:
    found = carried([dialogue("joy", "anger", "joy", "sadness"), dialogue("anger", "joy")], words, seed=0)

    assert [figure.name.rsplit(", ", 1)[1] for figure in found] == [
        "as it is",
        "without inertia",
        "without contagion",
        "without both",
    ]
    assert all(figure.of == 6 for figure in found)
