"""A loss, an illness or a danger is told from everyday talk."""

import pytest

from companion.thinking.course import tells_gravely
from tests.tables import each_row


@each_row(
    "words",
    [
        "My dog died last week and I can't stop crying.",
        "Mum has cancer.",
        "They took him to the hospital.",
        "My brother's in hospital.",
        "I was mugged on my way home.",
        "We had a car crash.",
        "I lost my job today.",
        "We had to put her to sleep.",
        "Sometimes I think of suicide.",
        "He hits me when he is drunk.",
    ],
)
def test_a_loss_an_illness_or_a_danger_is_grave(words: str) -> None:
    assert tells_gravely(words)


@pytest.mark.parametrize(
    "words",
    [
        "My laptop crashed again.",
        "I work at the hospital.",
        "We lost the match.",
        "She left a note about dinner.",
        "I hurt for laughing.",
    ],
)
def test_everyday_talk_is_not_grave(words: str) -> None:
    assert not tells_gravely(words)
