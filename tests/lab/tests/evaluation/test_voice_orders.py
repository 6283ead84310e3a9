from pathlib import Path

from companion.speaking.prosody import prosody_of
from companion.values import AS_READ, Affect, Prosody
from tests.lab.evaluation.part import Run
from tests.lab.evaluation.voice_orders import GOAL, is_right, order_figures


def spoken(affect: Affect) -> Prosody:
    return prosody_of(affect, 1.0)


def flat(affect: Affect) -> Prosody:
    return AS_READ


def test_orders_move_the_voice_rightly_and_nothing_else_does(tmp_path: Path) -> None:
    right, fresh, false = order_figures(Run(tmp_path), spoken)

    assert right.value >= GOAL
    assert fresh.of == 30
    assert false.value == 0.0


def test_every_side_that_is_named_must_move() -> None:
    assert is_right({"words": "Whisper.", "moves": {"breath": 1, "level": -1}}, flat)
    assert not is_right({"words": "Whisper.", "moves": {"breath": 1, "pitch": 1}}, flat)
    assert not is_right({"words": "Whisper.", "moves": {"breath": 1}, "stressed": ["never"]}, flat)
