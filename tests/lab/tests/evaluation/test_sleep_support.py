import json
from pathlib import Path

from tests.lab.evaluation.sleep_support import Claim, claims, figures

SOUP = "I cooked lentil soup for my sister. It was a rainy day."
SHED = "I painted the garden shed green. Nobody saw it."
LOCOMO = [
    {
        "conversation": {
            "session_1": [
                {"dia_id": "D1:1", "text": SOUP},
                {"dia_id": "D1:2", "text": SHED},
            ],
        },
        "observation": {
            "session_1_observation": {
                "Ann": [
                    ["Ann cooked lentil soup.", "D1:1"],
                    ["Ann painted the garden shed.", ["D1:2", "D9:9"]],
                ],
                "Bob": [["Bob said nothing.", "D9:9"]],
            }
        },
    }
]


def test_what_a_model_wrote_is_read_with_what_it_rests_on(tmp_path: Path) -> None:
    (tmp_path / "locomo1.json").write_text(json.dumps(LOCOMO), encoding="utf-8")

    assert claims(tmp_path) == (
        Claim("you cooked lentil soup.", (SOUP,), (SOUP, SHED)),
        Claim("you painted the garden shed.", (SHED,), (SOUP, SHED)),
    )


def test_what_was_said_passes_and_what_was_denied_does_not(tmp_path: Path) -> None:
    (tmp_path / "locomo1.json").write_text(json.dumps(LOCOMO), encoding="utf-8")

    free, _, _, own, denied = figures(tmp_path, seed=0)

    assert (free.value, free.of) == (1.0, 2)
    assert (own.value, own.of) == (1.0, 2)
    assert (denied.value, denied.of) == (0.0, 2)
    assert denied.is_less_better
