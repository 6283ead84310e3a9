"""The face through a talk: what happens goes in, what is seen comes out."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing import events as ev
from companion.showing.gestures import Movement, Placed
from companion.showing.manner import Manner
from companion.showing.parameters import MOUTH, PARAMETERS
from companion.showing.reactions import BETWEEN_SOUNDS, Answered
from companion.showing.speech import Speech, speech_of
from companion.showing.state import FaceState
from companion.showing.step import AHEAD, step
from companion.showing.tracks import sample
from companion.values import (
    FEELINGS,
    NEUTRAL,
    Bearing,
    Clause,
    Emotion,
    FaceSegment,
    Layer,
    Phase,
    TimedWord,
    VocalSound,
)
from tests.fakes.said import said
from tests.tables import each_row

TICK = 1.0
LIVELY = Manner(reactions=2.0)

VOICED = {Layer.LIPS, Layer.PROSODY, Layer.INTONATION}


class Watched:
    """A face, and what one who only sees its movements knows."""

    def __init__(self, state: FaceState | None = None) -> None:
        self.state = state or FaceState()
        self.seen: list[FaceSegment] = []
        self.uttered: list[tuple[float, VocalSound]] = []
        self.now = 0.0

    def happens(self, event: ev.Event, after: float = 0.0) -> None:
        self.now += after
        self.state, moves = step(self.state, event, self.now)
        if moves.sound is not None:
            self.uttered.append((self.now, moves.sound))
        self.seen = [s for s in self.seen if s.t0 <= self.now or s.layer not in moves.forgets]
        self.seen += moves.segments

    def passes(self, seconds: float) -> None:
        for _ in range(round(seconds / TICK)):
            self.happens(ev.TimePassed(), TICK)

    def at(self, after: float, *layers: Layer) -> dict[str, float]:
        chosen = [s for s in self.seen if not layers or s.layer in layers]
        return sample(chosen, self.now + after)

    def answers(self) -> list[FaceSegment]:
        return [s for s in self.seen if s.layer is Layer.REACTION]


def speech(*sounds: tuple[str, float], text: str = "any") -> Speech:
    words = (TimedWord(text, 0.0, sum(seconds for _, seconds in sounds)),)
    clause = said(*sounds, words=words)
    return speech_of(replace(clause, clause=Clause(0, text, FEELINGS["happy"])), {})


@pytest.fixture
def face() -> Watched:
    watched = Watched()
    watched.happens(ev.TimePassed())
    return watched


def test_lips_move_on_the_clock_of_the_voice(face: Watched) -> None:
    face.happens(ev.ClauseBegan(speech(("ɑ", 0.4)), start=face.now + 0.2, told=face.now))

    assert face.at(0.1)["jaw_drop"] == 0.0
    assert face.at(0.4)["jaw_drop"] > 0.6
    assert face.at(1.0)["jaw_drop"] < 0.01


@pytest.mark.parametrize("feeling", FEELINGS)
def test_no_feeling_moves_the_lips_that_speech_holds(face: Watched, feeling: str) -> None:
    plain = Watched()
    for one, affect in ((face, FEELINGS[feeling]), (plain, NEUTRAL)):
        one.happens(ev.MoodMoved(affect), 2.0)
        one.happens(ev.ClauseBegan(speech(("ɑ", 0.3), ("m", 0.1), ("u", 0.3)), one.now, one.now))
        one.state = replace(one.state, said=affect)

    for after in (0.1, 0.2, 0.35, 0.45, 0.6):
        shaped = {name: face.at(after)[name] for name in MOUTH}
        assert shaped == pytest.approx({name: plain.at(after)[name] for name in MOUTH}, abs=0.02)


def test_feeling_keeps_the_corners_while_speaking(face: Watched) -> None:
    face.happens(ev.ClauseBegan(speech(("ɑ", 3.0)), face.now, face.now))

    assert face.at(2.0)["lip_corner_puller_left"] > 0.6


def test_the_feeling_of_the_words_stays_a_little_and_fades(face: Watched) -> None:
    face.happens(ev.PhaseChanged(Phase.SPEAKING))
    face.happens(ev.ClauseBegan(speech(("ɑ", 1.0)), face.now, face.now))
    face.happens(ev.PhaseChanged(Phase.LISTENING), 1.5)

    smiles = [face.at(after, Layer.FEELING)["lip_corner_puller_left"] for after in (0.0, 1.0, 3.0, 8.0)]
    assert smiles[0] == pytest.approx(smiles[1])
    assert smiles[1] > smiles[2] > smiles[3]


def test_words_that_are_read_show_their_feelings_one_after_the_other_for_as_long_as_they_are_read(
    face: Watched,
) -> None:
    def corner(after: float) -> float:
        shown = face.at(after, Layer.FEELING)
        return shown["lip_corner_puller_left"] - shown["lip_corner_depressor_left"]

    glad, sad = (replace(speech(("ɑ", 1.0)), lips=(), affect=FEELINGS[name]) for name in ("happy", "sad"))
    for clause in (glad, sad, glad):
        face.happens(ev.ClauseShown(clause, 3.0))
    face.happens(ev.PhaseChanged(Phase.SPEAKING))
    face.happens(ev.PhaseChanged(Phase.LISTENING))

    read = [corner(after) for after in (2.5, 5.5, 8.5)]
    face.passes(16)

    assert read[0] > 0.6
    assert read[1] < -0.5
    assert read[2] > 0.6
    assert corner(0.0) < 0.3


def test_what_is_still_to_be_read_is_left_as_soon_as_the_person_goes_on() -> None:
    face = Watched()
    gesture = Placed(Movement(0.2, {"head_yaw": ((0.0, 0.0), (0.2, 0.8), (0.4, 0.0))}), 0.0, 1.0, 1.0)
    glad = replace(speech(("ɑ", 1.0)), lips=(), gestures=(gesture,))
    for _ in range(3):
        face.happens(ev.ClauseShown(glad, 4.0))
    face.happens(ev.PhaseChanged(Phase.PREPARING), 3.0)

    assert face.at(2.0, Layer.FEELING)["lip_corner_puller_left"] < 0.1
    assert {face.at(after, Layer.GESTURE)["head_yaw"] for after in (1.2, 5.2)} == {0.0}

    face.happens(ev.ClauseShown(replace(glad, affect=FEELINGS["sad"]), 4.0))
    assert face.at(3.0, Layer.FEELING)["lip_corner_depressor_left"] > 0.5


def test_the_head_goes_with_the_pitch_of_the_voice(face: Watched) -> None:
    sung = replace(speech(("ɑ", 3.0)), intonation=((0.2, 1.0), (2.8, -1.0)))
    face.happens(ev.ClauseBegan(sung, face.now + 0.2, face.now))

    assert face.at(0.6, Layer.INTONATION)["head_pitch"] > 0.05
    assert face.at(3.0, Layer.INTONATION)["head_pitch"] < -0.05
    assert face.at(4.0, Layer.INTONATION)["head_pitch"] == 0.0


def test_a_silenced_reply_closes_the_mouth_and_stops_the_head(face: Watched) -> None:
    sung = replace(speech(("ɑ", 3.0)), intonation=((0.2, 1.0), (2.8, -1.0)))
    face.happens(ev.ClauseBegan(sung, face.now, face.now))
    face.happens(ev.Silenced(), 1.0)

    assert face.at(0.0)["jaw_drop"] > 0.5
    assert face.at(0.15)["jaw_drop"] == 0.0
    assert all(s.t0 <= face.now for s in face.seen if s.layer in VOICED)
    assert set(face.at(0.5, *VOICED).values()) == {0.0}


def test_a_clause_that_was_silenced_before_it_was_worked_out_moves_nothing(face: Watched) -> None:
    told = face.now
    face.happens(ev.Silenced(), 0.1)
    face.happens(ev.ClauseBegan(speech(("ɑ", 1.0)), told, told))

    assert face.at(0.3)["jaw_drop"] == 0.0


def test_a_clause_that_goes_on_speaks_again(face: Watched) -> None:
    clause = speech(("ɑ", 3.0))
    face.happens(ev.ClauseBegan(clause, face.now, face.now))
    face.happens(ev.Silenced(), 0.5)
    face.happens(ev.ClauseBegan(clause, start=face.now - 0.2, told=face.now + 0.3), 0.3)

    assert face.at(0.2)["jaw_drop"] > 0.5


def test_it_looks_aside_while_it_thinks_and_at_the_person_while_they_speak(face: Watched) -> None:
    face.happens(ev.PhaseChanged(Phase.PREPARING), 1.0)
    aside = face.at(0.5)["gaze_x"]
    face.happens(ev.PhaseChanged(Phase.PERSON_SPEAKING), 1.0)

    assert aside > 0.3
    assert abs(face.at(0.5)["gaze_x"]) < 0.1


def listening(cue: ev.Event, seed: int, manner: Manner = LIVELY) -> tuple[Watched, float]:
    """A face that has been listening for two seconds when something happens, and when that was."""
    face = Watched(FaceState(seed=seed, manner=manner))
    face.happens(ev.PhaseChanged(Phase.PERSON_SPEAKING))
    face.happens(ev.PersonBegan())
    face.happens(cue, 2.0)
    return face, face.now


EXAM = "and then I went home"


@each_row(
    ("cue", "moves"),
    [
        (ev.PersonPaused(), "head_pitch"),
        (ev.WordsHeard(1, f"{EXAM} suddenly"), "outer_brow_raiser_left"),
        (ev.WordsHeard(1, f"{EXAM} haha"), "lip_corner_puller_left"),
        (ev.WordsHeard(1, f"{EXAM} crying"), "inner_brow_raiser_left"),
        (ev.WordsHeard(1, f"{EXAM} um"), "head_roll"),
        (ev.WordsHeard(1, f"{EXAM} right?"), "head_roll"),
        (ev.WordsHeard(1, "それから家に帰って、とても嬉しかった"), "lip_corner_puller_left"),
        (ev.WordsHeard(1, "然后我回家就哭了"), "inner_brow_raiser_left"),
        (ev.PersonFelt(FEELINGS["happy"], (Emotion("joy", 0.8, 0.6),)), "lip_corner_puller_left"),
        (ev.PersonFelt(FEELINGS["sad"], (Emotion("grief", 0.8, 0.6),)), "inner_brow_raiser_left"),
        (ev.PersonFelt(NEUTRAL, (), 0.6), "outer_brow_raiser_left"),
    ],
)
def test_the_face_answers_within_three_tenths_of_a_second(cue: ev.Event, moves: str) -> None:
    answers = 0
    for seed in range(20):
        face, at = listening(cue, seed)
        begun = [s.t0 - at for s in face.answers() if s.parameter == moves]
        if begun:
            answers += 1
            assert 0.0 <= min(begun) <= 0.3
            assert abs(face.at(0.3, Layer.REACTION)[moves]) > 0.08

    assert answers >= 10


def test_nobody_smiles_at_a_laugh_over_something_sad() -> None:
    told = f"{EXAM} my dog died and my uncle told jokes haha funny"
    for seed in range(20):
        face, _ = listening(ev.WordsHeard(1, told), seed)
        face.happens(ev.WordsHeard(1, f"{told} haha"), 4.0)

        assert not [s for s in face.answers() if s.parameter == "lip_corner_puller_left"]


def test_a_listener_nods_now_and_then_but_not_all_the_time() -> None:
    counts = []
    for seed in range(10):
        face = Watched(FaceState(seed=seed))
        face.happens(ev.PhaseChanged(Phase.PERSON_SPEAKING))
        for _ in range(20):  # clauses of 2 s with a pause after each
            face.happens(ev.PersonBegan(), 0.3)
            face.happens(ev.PersonPaused(), 2.0)
        downs = {s.t0 for s in face.answers() if s.v1 < -0.2}
        counts.append(len(downs))

    assert min(counts) >= 5
    assert max(counts) <= 20
    assert len(set(counts)) > 1


def pausing(*, fits: float, bearing: Bearing = Bearing(), seed: int = 0) -> Watched:  # noqa: B008 - a frozen value
    """A face, and a person who makes twenty pauses, each with room for a sound."""
    face = Watched(FaceState(seed=seed, bearing=bearing))
    face.happens(ev.PhaseChanged(Phase.PERSON_SPEAKING))
    for _ in range(20):
        face.happens(ev.PersonBegan(), 0.5)
        face.happens(ev.PersonPaused(), 3.0)
        face.happens(ev.RoomLeft(fits), 0.2)
    return face


def test_nods_can_be_heard_in_pauses_with_room() -> None:
    faces = [pausing(fits=1.0, seed=seed) for seed in range(5)]

    assert {sound for face in faces for _, sound in face.uttered} == {VocalSound.HUM, VocalSound.ASSENT}
    for face in faces:
        assert 8 <= len(face.uttered) <= 20
        assert all(after - before >= BETWEEN_SOUNDS for (before, _), (after, _) in pairwise(face.uttered))


def test_the_less_a_pause_has_room_the_fewer_sounds() -> None:
    counts = [
        sum(len(pausing(fits=fits, seed=seed).uttered) for seed in range(5)) for fits in (0.0, 0.3, 1.0)
    ]

    assert counts[0] == 0
    assert 0 < counts[1] < 0.7 * counts[2]


def test_who_wishes_no_nods_sees_none_and_hears_no_sound() -> None:
    face = pausing(fits=1.0, bearing=Bearing(nods=0.0))

    assert face.answers() == []
    assert face.uttered == []


def test_a_pause_without_a_nod_gets_one_with_its_sound() -> None:
    face = Watched(FaceState(manner=LIVELY))
    for _ in range(2):  # the second pause comes too soon after the first for a nod of its own
        face.happens(ev.PersonBegan(), 0.3)
        face.happens(ev.PersonPaused(), 1.5)
    before = len(face.answers())

    face.happens(ev.RoomLeft(1.0), 0.2)

    assert [sound for _, sound in face.uttered] == [VocalSound.HUM]
    assert len(face.answers()) > before


def test_a_sound_just_after_another_reaction_comes_without_a_nod() -> None:
    face = Watched(FaceState(manner=LIVELY))
    face.happens(ev.PersonBegan())
    face.happens(ev.WordsHeard(1, "suddenly"), 2.0)
    face.happens(ev.PersonPaused(), 0.2)
    before = face.answers()

    face.happens(ev.RoomLeft(1.0), 0.2)

    assert [sound for _, sound in face.uttered] == [VocalSound.HUM]
    assert face.answers() == before


def test_words_that_were_answered_to_are_not_answered_again(face: Watched) -> None:
    face.happens(ev.PersonBegan())
    face.happens(ev.WordsHeard(1, "haha"), 2.0)
    before = face.answers()
    face.happens(ev.WordsHeard(1, "haha I went home"), 9.0)

    assert face.answers() == before


def test_words_that_become_known_just_after_they_were_said_are_answered_and_later_ones_not() -> None:
    def answered(after: float) -> bool:
        face = Watched(FaceState(manner=LIVELY))
        face.happens(ev.PersonBegan())
        face.happens(ev.PersonPaused(), 3.0)
        face.seen = [s for s in face.seen if s.layer is not Layer.REACTION]
        face.state = replace(face.state, listening=replace(face.state.listening, answered=Answered()))
        face.happens(ev.WordsHeard(1, "haha"), after)
        return face.answers() != []

    assert answered(1.0)
    assert not answered(4.0)


def test_nobody_is_answered_who_does_not_speak(face: Watched) -> None:
    face.happens(ev.WordsHeard(1, "haha"), 2.0)

    assert face.answers() == []


def test_sympathy_fades_once_the_feeling_is_long_ago(face: Watched) -> None:
    face.happens(ev.PersonFelt(FEELINGS["sad"]))
    worried = face.at(3.0, Layer.FEELING)["inner_brow_raiser_left"]
    face.passes(60)

    assert worried > 0.3
    assert face.at(3.0, Layer.FEELING)["inner_brow_raiser_left"] < 0.1


def test_what_moves_by_itself_never_ends(face: Watched) -> None:
    face.passes(120)

    for layer in (Layer.BLINK, Layer.BREATH, Layer.IDLE, Layer.GAZE):
        begun = sorted({s.t0 for s in face.seen if s.layer is layer})
        assert max(b - a for a, b in pairwise(begun)) < 35
        assert max(s.t1 for s in face.seen if s.layer is layer) > face.now + AHEAD / 2


def test_an_excited_one_breathes_and_blinks_more() -> None:
    def counted(feeling: str) -> tuple[int, int]:
        face = Watched(FaceState(own=FEELINGS[feeling]))
        face.passes(300)
        breaths = sum(s.layer is Layer.BREATH and s.v1 > 0 for s in face.seen)
        return breaths, sum(s.layer is Layer.BLINK and s.v1 == 1 for s in face.seen)

    (breaths, blinks), (calm_breaths, calm_blinks) = counted("excited"), counted("calm")
    assert breaths > 1.15 * calm_breaths
    assert blinks > 1.1 * calm_blinks
    assert 0.8 <= calm_breaths / 300 * 60 / 14 <= 1.2


def test_a_wish_counts_at_once(face: Watched) -> None:
    face.happens(ev.MoodMoved(FEELINGS["happy"]))
    face.happens(ev.MannerChanged(Manner(), Bearing(smile=0.0)), 3.0)

    assert face.at(3.0, Layer.FEELING)["lip_corner_puller_left"] == 0.0


def test_who_wishes_no_movement_sees_head_and_body_still() -> None:
    face = Watched(FaceState(bearing=Bearing(movement=0.0)))
    face.happens(ev.PhaseChanged(Phase.PERSON_SPEAKING))
    face.happens(ev.MoodMoved(FEELINGS["sad"]))
    face.happens(ev.ClauseBegan(speech(("ɑ", 1.0)), face.now, face.now))
    face.passes(20)

    moved = {s.parameter for s in face.seen if s.v0 or s.v1}
    assert not {name for name in moved if name.startswith("head")}
    assert not moved & {"lean", "shoulders", "sway", "breath"}
    assert "lip_corner_depressor_left" in moved


EVENTS = st.one_of(
    st.builds(ev.PhaseChanged, st.sampled_from(Phase)),
    st.just(ev.Silenced()),
    st.just(ev.PersonBegan()),
    st.just(ev.PersonPaused()),
    st.just(ev.RoomLeft(0.5)),
    st.builds(
        ev.WordsHeard, st.integers(0, 2), st.sampled_from(["", "haha yes", "why um?", "I am sad. And then"])
    ),
    st.builds(ev.PersonFelt, st.sampled_from([*FEELINGS.values()])),
    st.builds(ev.MoodMoved, st.sampled_from([*FEELINGS.values()])),
    st.builds(
        ev.MannerChanged,
        st.builds(Manner, *[st.floats(0, 2)] * 6),
        st.builds(Bearing, *[st.floats(0, 2)] * 6),
    ),
    st.just(ev.TimePassed()),
    st.builds(lambda: ev.ClauseBegan(speech(("ɑ", 0.3), ("m", 0.2)), 0.0, 0.0)),
    st.builds(lambda seconds: ev.ClauseShown(speech(("ɑ", 0.3)), seconds), st.floats(0.5, 5.0)),
)


@given(st.lists(st.tuples(EVENTS, st.floats(0, 3)), max_size=12), st.integers(0, 9))
def test_whatever_happens_nothing_jumps_and_nothing_leaves_its_range(
    events: list[tuple[ev.Event, float]], seed: int
) -> None:
    face = Watched(FaceState(seed=seed))
    for event, after in events:
        was, before = face.now, face.at(after)
        if isinstance(event, ev.ClauseBegan):
            event = replace(event, start=face.now + after + 0.06, told=face.now + after)
        face.happens(event, after)
        now = face.at(0.0)
        assert now == pytest.approx(before, abs=1e-6), f"jumped at {face.now} after {was}"
        assert face.state.tracks.values(face.now + 1.0) == pytest.approx(face.at(1.0))
        for name, value in now.items():
            assert PARAMETERS[name].low <= value <= PARAMETERS[name].high


def test_the_same_events_give_the_same_face() -> None:
    one, other, third = Watched(FaceState(seed=1)), Watched(FaceState(seed=1)), Watched(FaceState(seed=2))
    for face in (one, other, third):
        face.happens(ev.PhaseChanged(Phase.PERSON_SPEAKING))
        face.passes(30)

    assert one.seen == other.seen
    assert one.seen != third.seen


def test_a_face_that_lives_for_hours_keeps_no_more_than_one_that_lives_for_minutes(face: Watched) -> None:
    face.passes(60)
    early = len(face.state.tracks.segments)
    face.passes(1800)

    assert len(face.state.tracks.segments) < 2 * early + 50
