from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.guarding.agreed import agreed, is_quiet, is_romantic, proactivity_at, quiet_hours
from companion.values import Age, Boundaries, Intimacy, Proactivity
from tests.tables import each_row

TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))


def test_what_contradicts_nothing_holds_as_it_was_set() -> None:
    wished = Boundaries(
        topics=("politics", "my weight"),
        intimacy=Intimacy.AFFECTIONATE,
        allows_endearments=True,
        allows_strong_language=True,
        reminds=False,
        session_minutes=45,
        quiet=(time(22), time(7)),
        not_remembered=("my divorce",),
        proactivity=Proactivity.NEVER,
    )

    assert agreed(wished) == (wished, ())


@pytest.mark.parametrize("near", [Intimacy.WARM, Intimacy.AFFECTIONATE])
def test_it_comes_no_nearer_to_a_minor_than_a_friend(near: Intimacy) -> None:
    held, ((setting, sentence),) = agreed(Boundaries(age=Age.MINOR, intimacy=near))

    assert held.intimacy is Intimacy.FRIENDLY
    assert setting == "boundaries.intimacy"
    assert setting in str(sentence)


def test_with_a_minor_there_are_no_endearments_no_swearing_and_always_the_reminder() -> None:
    held, sentences = agreed(
        Boundaries(age=Age.MINOR, allows_endearments=True, allows_strong_language=True, reminds=False)
    )

    assert (held.allows_endearments, held.allows_strong_language, held.reminds) == (False, False, True)
    assert len(sentences) == 3


def test_who_wants_no_liking_said_hears_no_endearments() -> None:
    held, ((setting, sentence),) = agreed(Boundaries(intimacy=Intimacy.NONE, allows_endearments=True))

    assert not held.allows_endearments
    assert setting == "boundaries.endearments"
    assert setting in str(sentence)


def test_not_every_topic_can_be_closed() -> None:
    held, ((_, sentence),) = agreed(Boundaries(topics=("everything", "politics")))

    assert held.topics == ("politics",)
    assert "one by one" in str(sentence)


@pytest.mark.parametrize("topic", ["suicide", "my self-harm", "Selbstmord", "le suicide", "自杀"])
def test_who_closes_a_danger_to_life_is_told_that_danger_is_answered(topic: str) -> None:
    held, ((_, sentence),) = agreed(Boundaries(topics=(topic,)))

    assert held.topics == (topic,)
    assert "always answer" in str(sentence)


def test_who_wants_everything_forgotten_is_told_so() -> None:
    held, ((_, sentence),) = agreed(Boundaries(not_remembered=("everything",)))

    assert held.not_remembered == ("everything",)
    assert "nothing" in str(sentence)


@pytest.mark.parametrize(("minutes", "told"), [(0, False), (1, True), (9, True), (10, False), (600, False)])
def test_a_very_short_talk_may_have_been_meant_in_hours(minutes: int, told: bool) -> None:
    held, sentences = agreed(Boundaries(session_minutes=minutes))

    assert held.session_minutes == minutes
    assert bool(sentences) is told


def test_a_subject_named_twice_is_held_once() -> None:
    held, sentences = agreed(Boundaries(topics=("Politics", "sport", "politics"), not_remembered=("a", "A")))

    assert (held.topics, held.not_remembered) == (("Politics", "sport"), ("a",))
    assert sentences == ()


def test_a_night_is_quiet_where_only_its_beginning_or_its_end_is_set() -> None:
    from_ten, said_of_ten = quiet_hours(time(22, 30), None)
    until_seven, said_of_seven = quiet_hours(None, time(7))

    assert from_ten == (time(22, 30), time(6, 30))
    assert until_seven == (time(23), time(7))
    assert "22:30" in str(said_of_ten)
    assert "06:30" in str(said_of_ten)
    assert "Only one" in str(said_of_seven)


def test_the_same_time_twice_is_the_whole_day() -> None:
    quiet, sentence = quiet_hours(time(12), time(12))

    assert all(is_quiet(quiet, time(hour)) for hour in range(24))
    assert "whole day" in str(sentence)


def test_no_times_are_no_quiet_hours() -> None:
    assert quiet_hours(None, None) == (None, "")
    assert not is_quiet(None, time(3))


def test_quiet_hours_go_past_midnight_and_end_when_they_end() -> None:
    quiet = (time(22), time(7))

    assert [is_quiet(quiet, at) for at in (time(21, 59), time(22), time(3), time(6, 59), time(7))] == [
        False,
        True,
        True,
        True,
        False,
    ]


@given(begins=TIMES, ends=TIMES, now=TIMES)
def test_it_is_quiet_either_between_two_times_or_between_them_the_other_way_round(
    begins: time, ends: time, now: time
) -> None:
    if begins != ends:
        assert is_quiet((begins, ends), now) is not is_quiet((ends, begins), now)


def test_nothing_is_brought_up_in_quiet_hours() -> None:
    boundaries = Boundaries(quiet=(time(22), time(7)), proactivity=Proactivity.SELDOM)

    assert proactivity_at(boundaries, time(23)) is Proactivity.NEVER
    assert proactivity_at(boundaries, time(12)) is Proactivity.SELDOM


@pytest.mark.parametrize(
    "relation", ["my girlfriend", "Meine Geliebte", "mon petit ami", "mi novio", "恋人", "女朋友"]
)
def test_a_romantic_relation_is_told_from_a_friend(relation: str) -> None:
    assert is_romantic(relation)


@each_row(
    "relation", ["", "an old friend who teases", "eine Freundin", "mon ami", "a teacher", "友達", "朋友"]
)
def test_a_friend_is_none(relation: str) -> None:
    assert not is_romantic(relation)
