import numpy as np
import pytest
from companion.thinking.landing import MOST, Sounding, rank, shortlist, sounding_of, stand_in_text, weigh
from companion.thinking.lead_slots import Slots
from companion.thinking.leads import FilledLead, Lead
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.manner import Manner
from companion.values import Affect, Strategy

ALONG = np.array([1.0, 0.0], np.float32)
ACROSS = np.array([0.0, 1.0], np.float32)


def filled(text: str) -> FilledLead:
    return Lead(Strategy.QUESTION, text).filled(Slots())


def sounding(valence: float = 0.0, *, lands: float = 1.0, along: bool = True) -> Sounding:
    return Sounding(ALONG if along else ACROSS, Affect(valence), Affect(lands))


def test_what_is_near_to_the_words_of_the_person_comes_first() -> None:
    ranked = rank(
        [filled("far"), filled("near")], Affect(), ALONG, [sounding(along=False), sounding(along=True)]
    )

    assert [one.text for one in ranked] == ["Near", "Far"]


def test_what_sounds_as_planned_comes_first() -> None:
    bright, quiet = filled("bright"), filled("quiet")

    measured = [sounding(0.5), sounding(-0.2)]

    assert rank([bright, quiet], Affect(-0.2), ALONG, measured)[0] is quiet
    assert rank([bright, quiet], Affect(0.5), ALONG, measured)[0] is bright


def test_what_would_land_below_the_target_counts_less_and_above_it_no_more() -> None:
    target = Affect(0.2)

    assert weigh(sounding(0.2, lands=0.0), target, None) < weigh(sounding(0.2, lands=0.2), target, None)
    assert weigh(sounding(0.2, lands=0.9), target, None) == weigh(sounding(0.2, lands=0.2), target, None)


def test_who_has_a_manner_says_what_is_put_so_and_others_speak_plainly() -> None:
    plain = filled("plain")
    lively = Lead(Strategy.QUESTION, "lively", manner=Manner.LIVELY).filled(Slots())
    measured = [sounding(), sounding()]

    def first(**voice: float) -> FilledLead:
        far = {Manner(name): degree for name, degree in voice.items()}
        return rank([plain, lively], Affect(), ALONG, measured, far)[0]

    assert first(lively=1.0) is lively
    assert first(lively=0.2) is plain
    assert first(lively=-1.0, dry=1.0) is plain
    assert first() is plain


def test_of_equals_the_first_is_first() -> None:
    one, other = filled("one"), filled("other")

    assert rank([one, other], Affect(), None, [sounding(), sounding()]) == (one, other)


def test_the_three_best_are_measured_again() -> None:
    leads = [filled(str(number)) for number in range(5)]
    beforehand = {one.lead: sounding(number / 10) for number, one in enumerate(leads)}

    last = shortlist(leads, Affect(0.4), None, beforehand)

    assert [one.text for one in last] == ["4", "3", "2"]
    assert len(last) == MOST


def test_measures_of_other_candidates_are_refused() -> None:
    with pytest.raises(ValueError, match="2 candidates, but 1"):
        rank([filled("a"), filled("b")], Affect(), None, [sounding()])


def test_gaps_have_words_before_anybody_has_spoken() -> None:
    lead = Lead(Strategy.VALIDATION, "No wonder you're {feeling}.", "It's about {yours}.")

    assert "{" not in stand_in_text(lead)
    assert stand_in_text(lead).count(".") == 2


def test_measures_from_a_file_are_a_sounding() -> None:
    kept = sounding_of(ALONG, np.array([0.5, 0, 0], np.float32), np.array([0.25, 0, 0], np.float32))

    assert (kept.expressed.valence, kept.lands.valence) == (0.5, 0.25)


@given(valences=st.lists(st.floats(-1, 1), max_size=8), target=st.floats(-1, 1))
def test_ranking_loses_and_invents_nothing(valences: list[float], target: float) -> None:
    found = [filled(str(number)) for number in range(len(valences))]

    ranked = rank(found, Affect(target), ALONG, [sounding(valence) for valence in valences])

    assert sorted(one.text for one in ranked) == [one.text for one in found]
