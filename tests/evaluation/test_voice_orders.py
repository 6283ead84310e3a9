from pathlib import Path

from companion.evaluation.cases import COLLECTIONS
from companion.evaluation.collected import rows_of
from companion.evaluation.part import Run
from companion.evaluation.voice_orders import GOAL, is_right, order_figures
from companion.speaking.prosody import prosody_of
from companion.values import AS_READ, Affect, Prosody


def spoken(affect: Affect) -> Prosody:
    return prosody_of(affect, 1.0)


def flat(affect: Affect) -> Prosody:
    return AS_READ


def test_there_are_sixty_orders_and_forty_sentences_that_are_none(tmp_path: Path) -> None:
    rows = rows_of("voice_orders", tmp_path)

    assert sum(bool(row["moves"]) for row in rows) == 60
    assert sum(not row["moves"] for row in rows) >= 40
    assert all(row["moves"].get("stress") is None or row["stressed"] for row in rows)


def test_orders_move_the_voice_rightly_and_nothing_else_does(tmp_path: Path) -> None:
    right, fresh, false = order_figures(Run(tmp_path), spoken)

    assert right.value >= GOAL
    assert fresh.of == 30
    assert false.value == 0.0


def test_rows_from_elsewhere_are_measured_in_their_place(tmp_path: Path) -> None:
    (tmp_path / "voice_orders.jsonl").write_text('{"words": "Slower.", "moves": {"rate": 1}}\n', "utf-8")

    right, false = order_figures(Run(tmp_path), spoken)

    assert (right.value, right.of, false.of) == (0.0, 1, 0)


def test_every_side_that_is_named_must_move() -> None:
    assert is_right({"words": "Whisper.", "moves": {"breath": 1, "level": -1}}, flat)
    assert not is_right({"words": "Whisper.", "moves": {"breath": 1, "pitch": 1}}, flat)
    assert not is_right({"words": "Whisper.", "moves": {"breath": 1}, "stressed": ["never"]}, flat)


def test_a_feeling_is_heard_only_in_a_voice_that_follows_it() -> None:
    row = {"words": "Sound excited.", "moves": {"arousal": 1, "pitch": 1}}

    assert is_right(row, spoken)
    assert not is_right(row, flat)


def test_an_order_may_follow_another() -> None:
    row = {"words": "Stop whispering.", "moves": {"breath": -1}}

    assert is_right(row | {"after": "Whisper, please."}, flat)
    assert not is_right(row, flat)


def test_the_collections_lie_where_others_do() -> None:
    assert {"voice_orders", "voice_orders_fresh"} <= {path.stem for path in COLLECTIONS.glob("*.jsonl")}
