import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.orders.voice import LEAST, MOST, WAYS, Ordered, Orders, VoiceOrder, calmed, step
from companion.values import AS_PLANNED, Affect, Prosody

SAD, GLAD, LIVELY = Affect(-0.6, -0.3, -0.3), Affect(0.8, 0.5, 0.4), Affect(0.5, 0.6, 0.3)
SLOWER, LOUDER = VoiceOrder(added=WAYS["slow"]), VoiceOrder(added=WAYS["loud"])
WHISPER = VoiceOrder(added=WAYS["whisper"])
affects = st.builds(Affect, *(st.floats(-1, 1) for _ in range(3)))
orders = st.builds(
    VoiceOrder,
    st.none() | affects,
    affects,
    st.sampled_from(list(WAYS.values())),
    st.sampled_from(list(WAYS.values())),
    st.just(("never",)),
    st.booleans(),
    st.booleans(),
)


def after(*given: VoiceOrder | None) -> Orders:
    held = Orders()
    for order in given:
        held = step(held, order)
    return held


def test_an_ordered_feeling_stands_in_the_place_of_the_planned_one() -> None:
    assert after(VoiceOrder(feeling=GLAD)).now.shown(SAD) == GLAD


def test_a_feeling_ordered_by_comparison_moves_what_was_planned() -> None:
    shown = after(VoiceOrder(shift=Affect(0.3, 0.1, 0.0))).now.shown(SAD)

    assert (shown.valence, shown.arousal) == pytest.approx((-0.3, -0.2))


def test_what_was_ordered_holds_in_the_turns_that_follow() -> None:
    held = after(WHISPER, None, None)

    assert held.now.delivery.prosody.breathiness == 1.0


def test_what_was_ordered_once_holds_for_one_reply() -> None:
    once = VoiceOrder(feeling=GLAD, is_once=True)

    assert after(once).now.shown(SAD) == GLAD
    assert after(once, None).now.shown(SAD) == SAD


def test_what_was_ordered_for_a_story_holds_as_long_as_it_goes_on() -> None:
    begun = step(Orders(), VoiceOrder(added=WAYS["whisper"], is_once=True))

    assert step(begun, None, goes_on=True).now.delivery.prosody.breathiness == 1.0
    assert step(begun, None).now.delivery == AS_PLANNED


def test_who_is_to_stop_whispering_has_a_voice_again_and_stays_slow() -> None:
    prosody = after(SLOWER, WHISPER, VoiceOrder(taken=WAYS["whisper"])).now.prosody

    assert (prosody.breathiness, prosody.level_db) == (0.0, 0.0)
    assert prosody.rate == WAYS["slow"].rate


def test_the_normal_voice_takes_back_all_that_was_ordered() -> None:
    held = after(WHISPER, VoiceOrder(feeling=SAD, stressed=("never",)), VoiceOrder(is_back=True))

    assert held == Orders()


def test_words_to_be_stressed_are_told_to_the_voice_once_each() -> None:
    held = after(VoiceOrder(stressed=("never",)), VoiceOrder(stressed=("never", "again")))

    assert held.now.delivery.stressed == ("never", "again")


@given(st.lists(orders, max_size=30), affects)
def test_no_number_of_orders_leaves_the_bounds(given: list[VoiceOrder], planned: Affect) -> None:
    now = after(*given).now

    now.shown(planned)
    for name in Prosody.__dataclass_fields__:
        assert getattr(LEAST, name) <= getattr(now.prosody, name) <= getattr(MOST, name)


@given(st.lists(orders, max_size=10), affects)
def test_whoever_is_in_danger_hears_the_calm_of_the_plan_at_most_slower_and_quieter(
    given: list[VoiceOrder], planned: Affect
) -> None:
    now = calmed(after(*given)).now

    assert now.shown(planned) == planned
    assert 0.75 <= now.prosody.rate <= 1.0
    assert -6.0 <= now.prosody.level_db <= 0.0
    assert now == Ordered(prosody=Prosody(rate=now.prosody.rate, level_db=now.prosody.level_db))


@pytest.mark.parametrize("order", [VoiceOrder(feeling=LIVELY), LOUDER, VoiceOrder(added=WAYS["fast"])])
def test_nothing_that_is_not_calm_is_left_in_a_danger(order: VoiceOrder) -> None:
    assert calmed(after(order)).now.delivery == AS_PLANNED


def test_slower_is_still_slower_in_a_danger() -> None:
    assert calmed(after(SLOWER)).now == Ordered(prosody=Prosody(rate=WAYS["slow"].rate))


def test_a_whisper_stays_quiet_in_a_danger_but_has_a_voice() -> None:
    prosody = calmed(after(WHISPER)).now.prosody

    assert (prosody.level_db, prosody.breathiness) == (-6.0, 0.0)
