from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.manner import Manner
from companion.thinking.vocal_sounds import REPLIES_APART, planned_sound
from companion.values import Affect, Strategy, VocalSound
from tests.tables import each_row

SAD, GLAD, ANGRY = Affect(-0.6, -0.3, -0.3), Affect(0.7, 0.5, 0.3), Affect(-0.6, 0.7, 0.2)
DUE = REPLIES_APART - 1
affects = st.builds(Affect, *(st.floats(-1, 1) for _ in range(3)))


@each_row(
    ("strategy", "felt", "sound"),
    [
        (Strategy.REFLECTION, SAD, VocalSound.SIGH),
        (Strategy.VALIDATION, SAD, VocalSound.SIGH),
        (Strategy.REFLECTION, ANGRY, VocalSound.HUM),
        (Strategy.RESTATEMENT, GLAD, VocalSound.HUM),
        (Strategy.SHARE_JOY, GLAD, VocalSound.LAUGH),
        (Strategy.PLAY, GLAD, VocalSound.LAUGH),
        (Strategy.PLAY, SAD, None),
        (Strategy.DISAGREE_KINDLY, GLAD, VocalSound.HESITATION),
        (Strategy.INFORMATION, GLAD, None),
    ],
)
def test_a_sound_fits_what_the_reply_does_and_what_is_felt(
    strategy: Strategy, felt: Affect, sound: VocalSound | None
) -> None:
    assert planned_sound(strategy, felt, {}, DUE, may_laugh=True) is sound


def test_nobody_is_laughed_with_who_wants_no_humour() -> None:
    assert planned_sound(Strategy.PLAY, GLAD, {}, DUE, may_laugh=False) is None


def test_nothing_is_uttered_where_it_is_not_known_what_is_felt() -> None:
    assert planned_sound(Strategy.REFLECTION, None, {}, DUE, may_laugh=True) is None


def sounds(voice: dict[Manner, float], turns: int = 60) -> int:
    return sum(
        planned_sound(Strategy.REFLECTION, SAD, voice, turn, may_laugh=True) is not None
        for turn in range(turns)
    )


def test_one_reply_in_six_has_a_sound_and_fewer_of_a_dry_companion() -> None:
    assert sounds({}) == 10
    assert sounds({Manner.DRY: 1.0}) == 5
    assert sounds({Manner.LIVELY: 1.0}) == 20


@given(
    st.sampled_from(Strategy),
    affects,
    st.dictionaries(st.sampled_from(Manner), st.floats(-1, 1)),
    st.integers(0, 99),
)
def test_two_replies_running_are_never_both_heard_so(
    strategy: Strategy, felt: Affect, voice: dict[Manner, float], turn: int
) -> None:
    both = [planned_sound(strategy, felt, voice, turn + more, may_laugh=True) for more in (0, 1)]

    assert None in both
