import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.feeling import events as ev
from companion.feeling.correction import BASELINE_SHARE
from companion.feeling.fusion import CARRY, Carry, fuse
from companion.feeling.heart import CheckInDropped, Effect, Moved, Read, State, begin, foreseen, step
from companion.values import (
    Affect,
    AffectEstimate,
    Emotion,
    MoodStep,
    Occurrence,
    Personality,
    Reading,
    ToneEstimate,
)
from tests.feeling.feelings import (
    AFFECTS,
    COORDINATES,
    ESTIMATES,
    TONES,
    companion_says,
    felt,
    person_says,
    sounding,
)

PLAIN = Personality(0.2, 0.3, 0.2, 0.6, 0.5)
TEXTS = st.sampled_from(
    (
        "Hi!",
        "Thank you.",
        "You are useless.",
        "My dog died.",
        "Because I forgot it.",
        "",
        "I got the job!",
        "Hm.",
    )
)
NUMBERS = st.integers(1, 6)
LOW = sounding(felt(-0.5, -0.5, 0.25), angry=0.0, happy=0.0, neutral=0.1, sad=0.9)
EVENTS = st.one_of(
    st.builds(
        lambda text, number, words, tone: ev.Heard(person_says(text, number), words, (), tone),
        TEXTS,
        NUMBERS,
        st.none() | ESTIMATES,
        st.none() | TONES,
    ),
    st.builds(
        lambda text, number, expressed: ev.Said(companion_says(text, number), expressed),
        TEXTS,
        NUMBERS,
        st.none() | AFFECTS,
    ),
    st.builds(ev.CheckedIn, st.just("s"), COORDINATES, COORDINATES),
    st.builds(
        lambda number, read, said_at, told: ev.Corrected(
            Reading("s", number, read, read, None), said_at, *told
        ),
        NUMBERS,
        ESTIMATES,
        st.floats(0, 1e5),
        st.just((None, None)) | st.tuples(COORDINATES, COORDINATES),
    ),
    st.builds(ev.UndoCorrection, st.just("s"), NUMBERS),
    st.just(ev.UndoCheckIn()),
    st.builds(ev.UndoMoodStep, st.just("s"), NUMBERS),
    st.just(ev.ResetFeelings()),
    st.just(ev.TimePassed()),
)
LOGS = st.lists(st.tuples(st.floats(0, 1e5), EVENTS), max_size=10)


class Life:
    """A companion and the person who talks with it, on a clock of their own."""

    def __init__(self, carry: Carry = CARRY) -> None:
        self.now = 1000.0
        self.state = begin(PLAIN, self.now, carry)
        self.number = 0

    def person(
        self, text: str, words: AffectEstimate | None = None, tone: ToneEstimate | None = None
    ) -> Reading:
        self.number += 1
        effects = self.happens(ev.Heard(person_says(text, self.number, self.now), words, (), tone))
        return next(one.reading for one in effects if isinstance(one, Read))

    def companion(self, text: str, expressed: Affect | None = None) -> None:
        self.number += 1
        assert self.happens(ev.Said(companion_says(text, self.number, self.now), expressed)) == ()

    def corrects(self, number: int, *told: float) -> tuple[Effect, ...]:
        wrong = next(one for one in self.state.readings if one.number == number)
        said_at = next(one.said_at for one in self.state.said if one.number == number)
        return self.happens(ev.Corrected(wrong, said_at, *told))

    def happens(self, event: ev.Event, after: float = 5.0) -> tuple[Effect, ...]:
        self.now += after
        self.state, effects = step(self.state, event, self.now)
        return effects

    def moved(self, event: ev.Event, after: float = 5.0) -> MoodStep:
        return next(one.step for one in self.happens(event, after) if isinstance(one, Moved))


@pytest.fixture
def life() -> Life:
    return Life()


@given(LOGS, ESTIMATES, st.none() | TONES)
def test_an_utterance_is_understood_as_was_foreseen(
    log: list[tuple[float, ev.Event]], words: AffectEstimate, tone: ToneEstimate | None
) -> None:
    state, heard = begin(PLAIN, 0.0), ev.Heard(person_says("My dog died.", 7), words, (), tone)
    for at, event in log:
        state, _ = step(state, event, at)

    expected = foreseen(state, heard, 1e5)
    _, effects = step(state, heard, 1e5)

    assert effects[0] == Read(expected)


def test_an_utterance_is_read_and_moves_the_mood(life: Life) -> None:
    thanked = frozenset({Occurrence.THANKED})
    effects = life.happens(ev.Heard(person_says("Thank you!", 1), felt(0.5, 0.2), occurrences=thanked))

    read, moved = effects
    assert isinstance(read, Read)
    assert isinstance(moved, Moved)
    assert read.reading.words == felt(0.5, 0.2)
    assert "thanked" in [term.name for term in moved.step.terms]
    assert life.state.mood == moved.step.after


def test_without_signs_a_reading_is_unsure_and_nothing_is_caught(life: Life) -> None:
    moved = life.moved(ev.Heard(person_says("Das Wetter ist schön.", 1)))

    assert life.state.readings[-1].is_unsure
    assert moved.after.emotion == moved.before.emotion


def test_words_and_voice_that_disagree_are_marked() -> None:
    reading = Life().person("I'm fine.", felt(0.0, 0.0), LOW)

    assert reading.do_disagree
    assert reading.affect.affect.valence >= 0
    assert reading.affect.deviation.valence > 0.3


def test_a_cause_told_later_revises_the_earlier_reading(life: Life) -> None:
    first = life.person("I feel terrible today.", felt(-0.6))
    life.companion("Oh no, what happened?")

    effects = life.happens(ev.Heard(person_says("My boss shouted at me.", 3), felt(-0.5)))

    again = effects[1]
    assert isinstance(again, Read)
    assert again.reading.number == first.number
    assert [cause.number for cause in again.reading.causes] == [3]
    assert again.reading.affect.affect.arousal > first.affect.affect.arousal


def test_a_faint_feeling_has_no_cause_unless_an_emotion_is_named_in_it() -> None:
    text = "I walked home."
    grief = (Emotion("grief", 0.9, 0.6),)

    plain = Life().person(text, felt(-0.05))
    named, _ = Life().happens(ev.Heard(person_says(text), felt(-0.05), grief))

    assert plain.causes == ()
    assert isinstance(named, Read)
    assert named.reading.causes != ()


def test_own_replies_move_no_mood() -> None:
    silent, talking = Life(), Life()

    for _ in range(50):
        talking.companion("Everything is terrible.", Affect(-1.0, -1.0, -1.0))
        silent.now += 5.0

    assert talking.state.mood == silent.state.mood


def test_gloomy_replies_do_not_come_back_through_the_person() -> None:
    quiet, gloomy = Life(), Life()

    for life, expressed in ((quiet, None), (gloomy, Affect(-1.0, -1.0, -1.0))):
        for _ in range(20):
            life.companion("Hm.", expressed)
            life.person("Hm.", felt(0.1, 0.0, 0.4))

    assert gloomy.state.mood == quiet.state.mood


def test_a_check_in_outweighs_words_and_voice(life: Life) -> None:
    life.happens(ev.CheckedIn("s", 0.7, 0.2))

    reading = life.person("Hm.", felt(-0.4, 0.0, 0.2), sounding(felt(-0.4, 0.0, 0.35)))

    assert reading.affect.affect.valence > 0.3


def test_all_that_was_said_of_one_reading_is_taken_back_at_once_and_of_no_other(life: Life) -> None:
    first = life.person("Oh great.", felt(0.5))
    second = life.person("Well.", felt(0.1))
    life.corrects(1)
    life.corrects(2, 0.3, 0.3)
    life.corrects(1, -0.4, 0.1)

    effects = life.happens(ev.UndoCorrection("s", 1))

    assert effects == (Read(first),)
    assert life.state.readings[0] == first
    assert life.state.readings[1].is_told
    assert life.happens(ev.UndoCorrection("s", 1)) == ()
    assert life.happens(ev.UndoCorrection("s", 2)) == (Read(second),)


def test_a_check_in_is_taken_back_whatever_was_corrected_since(life: Life) -> None:
    life.person("Oh great.", felt(0.5))
    before = life.state.track
    life.happens(ev.CheckedIn("s", 0.7, 0.2))
    made_at = life.now
    life.corrects(1)

    effects = life.happens(ev.UndoCheckIn())

    assert effects == (CheckInDropped(made_at),)
    assert life.state.track.told == before.told
    assert life.state.readings[0].is_told
    assert life.happens(ev.UndoCheckIn()) == ()


def test_a_reading_of_long_ago_is_corrected_and_taken_back_by_the_same_rule(life: Life) -> None:
    life.person("Hm.", felt(0.1))
    before = life.state
    old = Reading("an earlier session", 7, felt(-0.5), felt(-0.5), None)
    said_at = life.now - 30 * 86400.0

    (corrected,) = life.happens(ev.Corrected(old, said_at, 0.3, 0.0))
    shift = life.state.track.baseline.affect.valence - before.track.baseline.affect.valence
    now_felt = fuse(life.state.track, None, None, life.now)[1].affect.valence

    assert isinstance(corrected, Read)
    assert (corrected.reading.session, corrected.reading.affect.affect.valence) == (old.session, 0.3)
    assert shift == pytest.approx(BASELINE_SHARE * 0.8)
    assert now_felt == pytest.approx(fuse(before.track, None, None, life.now)[1].affect.valence, abs=0.05)
    assert life.happens(ev.UndoCorrection(old.session, 7)) == (Read(old),)


def test_taking_back_what_was_never_said_changes_nothing(life: Life) -> None:
    before = life.state

    assert life.happens(ev.UndoCorrection("s", 99)) == ()
    assert life.state == before


def test_taking_out_what_an_utterance_did_to_the_mood() -> None:
    life, other = Life(), Life()
    life.person("You are useless.", felt(-0.5))
    other.now += 5.0
    other.number += 1
    life.person("Thank you.")
    other.person("Thank you.")

    moved = life.moved(ev.UndoMoodStep("s", 1))
    other.moved(ev.TimePassed())

    assert moved.terms[0].name == "undone"
    for layer in ("emotion", "mood"):
        undone, never = getattr(life.state.mood, layer), getattr(other.state.mood, layer)
        assert undone.valence == pytest.approx(never.valence, abs=0.1)
    assert life.happens(ev.UndoMoodStep("s", 1)) == ()


def test_a_reset_forgets_all_that_was_learned(life: Life) -> None:
    life.person("You are useless.", felt(-0.5))
    life.happens(ev.CheckedIn("s", 0.7, 0.2))

    life.moved(ev.ResetFeelings())

    assert life.state == begin(PLAIN, life.now)


def test_how_much_carries_over_is_the_persons_choice_and_outlasts_a_reset() -> None:
    steady, fresh = Life(Carry(inertia=0.9, contagion=0.0)), Life(Carry(inertia=0.0, contagion=0.0))
    for life in (steady, fresh):
        life.happens(ev.ResetFeelings())
        life.person("I failed.", felt(-0.7))

    after_steady, after_fresh = (life.person("Hm.", felt(0.0, 0.0, 0.4)) for life in (steady, fresh))

    assert after_steady.affect.affect.valence < -0.3
    assert after_fresh.affect.affect.valence == pytest.approx(0.0, abs=0.1)


def test_who_was_long_away_is_welcomed_back(life: Life) -> None:
    life.person("Hello.")

    moved = life.moved(ev.Heard(person_says("Hello.", 2)), after=3 * 86400.0)

    assert "returned" in [term.name for term in moved.terms]


@given(LOGS)
def test_what_is_kept_and_read_back_goes_on_alike(log: list[tuple[float, ev.Event]]) -> None:
    state, now = begin(PLAIN, 0.0), 0.0

    for gap, event in log:
        now += gap
        kept = msgspec.json.decode(msgspec.json.encode(state), type=State)
        same = msgspec.json.decode(msgspec.json.encode(event), type=ev.Event)
        assert step(kept, same, now) == step(state, event, now)
        state, _ = step(state, event, now)
