import re
from pathlib import Path

import pytest

from companion.storage.new_file import NewFile
from tests.lab.evaluation.talk_pairs import agreement, pairs_file, read_figures, read_key
from tests.lab.tests.evaluation.talks import a_row, given

GOOD, BAD = "Maren listens.", "Bananas."


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    found = given(tmp_path, *(a_row(f"scene {number}", "Hello.", "Well?") for number in range(4)))
    talks = {("ours", scene.id): (GOOD, GOOD) for scene in found}
    talks |= {("theirs", scene.id): (BAD, GOOD) for scene in found}
    pairs_file(NewFile(tmp_path / "pairs.txt"), found, ("ours", "theirs"), talks, seed=1)
    return tmp_path / "pairs.txt"


def filled_in(pairs: Path, reader: str, instead: dict[str, str] | None = None) -> Path:
    """Fill in the truth, but for some lines."""
    text = pairs.read_text(encoding="utf-8")
    for number, pair in read_key(key_of(pairs)).items():
        for side, arm in (("one", pair.one), ("two", pair.two)):
            text = text.replace(
                f"\n{number} {side}: _ _", f"\n{number} {side}: {'y' if arm == 'ours' else 'n'} y"
            )
        text = text.replace(f"\n{number} rather: _", f"\n{number} rather: {1 if pair.one == 'ours' else 2}")
    for line, other in (instead or {}).items():
        text = re.sub(rf"(?m)^{line}:.*$", other, text)
    file = pairs.with_name(f"{reader}.txt")
    file.write_text(text, encoding="utf-8")
    return file


def key_of(pairs: Path) -> Path:
    return pairs.with_name("pairs.txt.key")


def counted(pairs: Path, *files: Path) -> dict[str, float]:
    return {figure.name: figure.value for figure in read_figures(files, key_of(pairs), seed=0)}


def test_a_pair_shows_both_talks_and_not_whose_they_are(pairs: Path) -> None:
    text = pairs.read_text(encoding="utf-8")

    assert text.count("Person: Hello.") == 4
    assert "ours" not in text
    assert "theirs" not in text
    assert {pair.one for pair in read_key(key_of(pairs)).values()} == {"ours", "theirs"}


def test_verdicts_are_counted_for_the_arms_whichever_stood_first(pairs: Path) -> None:
    figures = counted(pairs, *(filled_in(pairs, name) for name in "abc"))

    assert figures["ours: sensible replies"] == 1.0
    assert figures["theirs: sensible replies"] == 0.5
    assert figures["ours: pairs won"] == 1.0
    assert figures["ours rather than theirs, an equal one counting half"] == 1.0
    assert figures["readers on “sensible”: Fleiss' kappa"] == 1.0


def test_agreement_is_that_of_fleiss_example() -> None:
    counts = [
        (0, 0, 0, 0, 14),
        (0, 2, 6, 4, 2),
        (0, 0, 3, 5, 6),
        (0, 3, 9, 2, 0),
        (2, 2, 8, 1, 1),
        (7, 7, 0, 0, 0),
        (3, 2, 6, 3, 0),
        (2, 5, 3, 2, 2),
        (6, 5, 2, 1, 0),
        (0, 2, 2, 3, 7),
    ]
    items = [[mark for mark, count in enumerate(row) for _ in range(count)] for row in counts]

    raw, kappa = agreement(items)

    assert raw == pytest.approx(0.378, abs=5e-4)
    assert kappa == pytest.approx(0.210, abs=5e-4)
