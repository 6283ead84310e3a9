"""A person's wish for the reply is derived from the wishes in their words and from their feeling."""

from collections.abc import Set as AbstractSet

from companion.thinking.course import wanted
from companion.values import UNKNOWN, Affect, AffectEstimate, Want, Wish
from tests.tables import each_row


def feels(valence: float) -> AffectEstimate:
    return AffectEstimate(Affect(valence), UNKNOWN.deviation)


@each_row(
    ("wishes", "valence", "want"),
    [
        (set(), -0.5, Want.BE_HEARD),
        (set(), 0.6, Want.SHARE_JOY),
        (set(), 0.1, Want.COMPANY),
        ({Wish.FACT}, 0.0, Want.HELP),
        ({Wish.ADVICE, Wish.HURT}, -0.4, Want.HELP),
        ({Wish.NO_ADVICE, Wish.FACT}, -0.4, Want.BE_HEARD),
        ({Wish.PLAY, Wish.FACT}, 0.2, Want.PLAY),
        ({Wish.LEAVE, Wish.HURT}, 0.2, Want.LEAVE),
        ({Wish.HURT}, 0.0, Want.BE_HEARD),
    ],
)
def test_words_and_feeling_tell_what_is_wanted(wishes: AbstractSet[Wish], valence: float, want: Want) -> None:
    assert wanted(wishes, feels(valence)).want is want


def test_who_wants_to_be_asked_nothing_blames_or_asks_for_advice_is_understood() -> None:
    understood = wanted({Wish.NO_QUESTIONS, Wish.BLAME, Wish.ADVICE}, None)

    assert (understood.no_questions, understood.blames, understood.asks_advice) == (True, True, True)


def test_something_weighs_by_words_or_by_feeling_but_not_in_play() -> None:
    assert wanted({Wish.HURT}, None).weighs
    assert wanted(set(), feels(-0.5)).weighs
    assert not wanted({Wish.PLAY}, feels(-0.5)).weighs
