"""How far a talk is: exploring, comforting, acting; company where nothing weighs."""

from companion.thinking.situation import Understanding
from companion.thinking.stage import Progress, advance
from companion.values import Situation, Stage, Want


def wants(want: Want, probability: float = 0.8) -> Understanding:
    others = dict.fromkeys(set(Want) - {want}, (1 - probability) / (len(Want) - 1))
    return Understanding(Situation(want, probability), {want: probability, **others})


def go_on(progress: Progress, want: Want, valence: float, *, is_met: bool = False) -> Progress:
    return advance(progress, wants(want), valence, has_shifted=False, is_met=is_met)


def test_what_weighs_is_explored_then_comforted_then_acted_on() -> None:
    progress, stages = Progress(), []
    for valence, is_met in ((-0.5, False), (-0.5, False), (-0.5, False), (-0.4, True), (-0.1, True)):
        progress = go_on(progress, Want.BE_HEARD, valence, is_met=is_met)
        stages.append(progress.stage)
    assert stages == [
        Stage.EXPLORATION,
        Stage.EXPLORATION,
        Stage.COMFORTING,
        Stage.COMFORTING,
        Stage.ACTION,
    ]


def test_another_topic_begins_anew() -> None:
    acting = Progress(Stage.ACTION, 3, -0.6)
    weighing = advance(acting, wants(Want.COMFORT), -0.5, has_shifted=True, is_met=False)
    assert weighing == Progress(Stage.EXPLORATION, 1, -0.5)
    light = advance(acting, wants(Want.COMPANY), 0.1, has_shifted=True, is_met=False)
    assert light == Progress(Stage.COMPANY, 1, 0.0)
