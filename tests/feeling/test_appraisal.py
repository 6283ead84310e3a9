from companion.feeling.appraisal import LONG_AWAY, SHIFTS, appraised
from companion.values import Occurrence
from tests.feeling.feelings import felt
from tests.tables import each_row


@each_row(
    ("told", "valence", "what"),
    [
        ({Occurrence.THANKED, Occurrence.GREETED}, None, {Occurrence.THANKED, Occurrence.GREETED}),
        ({Occurrence.GOOD_NEWS}, 0.7, {Occurrence.GOOD_NEWS}),
        ({Occurrence.BAD_NEWS}, 0.7, set()),
        ({Occurrence.GOOD_NEWS}, -0.7, set()),
        ({Occurrence.THANKED, Occurrence.INSULTED}, None, {Occurrence.INSULTED}),
        ({Occurrence.THANKED, Occurrence.BLAMED}, None, {Occurrence.BLAMED}),
        (set(), -0.8, set()),
    ],
)
def test_what_words_tell_counts_unless_the_feeling_or_something_stronger_contradicts(
    told: set[Occurrence], valence: float | None, what: set[Occurrence]
) -> None:
    assert set(appraised(told, None if valence is None else felt(valence))) == what


def test_who_was_long_away_has_returned() -> None:
    assert appraised({Occurrence.GREETED}, None, away=LONG_AWAY) == (Occurrence.RETURNED,)


def test_kind_deeds_please_and_unkind_ones_hurt() -> None:
    assert all(
        SHIFTS[what].valence > 0 for what in (Occurrence.THANKED, Occurrence.PRAISED, Occurrence.APOLOGISED)
    )
    assert all(
        SHIFTS[what].valence < 0 for what in (Occurrence.BLAMED, Occurrence.INSULTED, Occurrence.BAD_NEWS)
    )
