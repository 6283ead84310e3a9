import asyncio
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.step import Taken
from companion.engine.feeling.face import Face
from companion.engine.live_settings import LiveSettings, face_manner
from companion.settings.face_sections import FaceSettings
from companion.settings.sections import CompanionSettings
from companion.settings.writing import set_value
from companion.showing.gestures import Repertoire
from companion.showing.manner import STYLES, Manner, manner_of
from companion.showing.speech import Speech, speech_of
from companion.showing.tracks import sample
from companion.values import (
    AS_USUAL,
    FEELINGS,
    Affect,
    AffectEstimate,
    Bearing,
    BrowsSeen,
    CancelToken,
    Clause,
    Deviation,
    Doing,
    FaceSegment,
    Layer,
    Mood,
    MoodStep,
    MouthSeen,
    Personality,
    Reading,
    SpokenClause,
    Transcript,
)
from tests.conversation.scene import Scene
from tests.fakes.voice import FakeVoice


class AtOnce:
    """A worker that does a job as it is asked for."""

    def start(self) -> None:
        pass

    def submit(self, job: Callable[[], None]) -> None:
        job()

    def close(self, timeout: float = 0.0) -> bool:
        return True


class Shown:
    """A face and what the window is told of it."""

    def __init__(
        self,
        bearing: Callable[[], Bearing] = lambda: AS_USUAL,
        manner: Callable[[], Manner] = lambda: Manner(reactions=2.0),
        mood: Callable[[], Affect | None] = lambda: None,
    ) -> None:
        self.told: list[msg.Event] = []
        self.scene = Scene()
        self.face = Face(
            self.told.append,
            lambda job: job(),
            lambda: self.scene.now,
            repertoire={},
            mood=mood,
            manner=manner,
            bearing=bearing,
            new_worker=lambda name, on_crash: AtOnce(),
        )
        self.face.open()

    async def happens(self, event: ev.Event) -> None:
        before = self.scene.state
        effects = self.scene.happens(event)
        self.face.observe(Taken(self.scene.now, event, before, self.scene.state, effects))

    @property
    def moved(self) -> list[msg.FaceMoved]:
        return [event for event in self.told if isinstance(event, msg.FaceMoved)]

    @property
    def segments(self) -> list[FaceSegment]:
        return [segment for moved in self.moved for segment in moved.segments]

    async def passes(self, ticks: int = 1) -> None:
        living = asyncio.create_task(self.face.live())
        for _ in range(ticks):
            await asyncio.sleep(0)
        living.cancel()


def layers(segments: Iterable[FaceSegment]) -> set[Layer]:
    return {segment.layer for segment in segments}


def clause() -> SpokenClause:
    spoken = FakeVoice().speak(Clause(0, "Good morning.", FEELINGS["happy"]), CancelToken())
    assert spoken is not None
    return spoken


@pytest.fixture
def shown() -> Shown:
    return Shown()


async def test_lips_head_and_feeling_move_while_a_clause_sounds(shown: Shown) -> None:
    shown.told.clear()

    shown.face.clause_begins(clause(), shown.scene.now + 0.5)

    (moved,) = shown.moved
    assert moved.now == shown.scene.now
    assert {Layer.LIPS, Layer.PROSODY, Layer.FEELING} <= layers(moved.segments)
    lips = [segment for segment in moved.segments if segment.layer is Layer.LIPS]
    assert max(segment.t1 for segment in lips) >= shown.scene.now + 0.7


async def test_a_clause_is_worked_out_once_and_before_it_sounds(monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out = []

    def counted(spoken: SpokenClause, repertoire: Repertoire) -> Speech:
        worked_out.append(spoken)
        return speech_of(spoken, repertoire)

    monkeypatch.setattr("companion.engine.feeling.face.speech_of", counted)
    shown, spoken = Shown(), clause()

    shown.face.get_ready(spoken)
    assert worked_out == [spoken]
    shown.face.clause_begins(spoken, shown.scene.now + 0.5)

    assert worked_out == [spoken]
    assert Layer.LIPS in layers(shown.segments)


async def test_words_without_a_voice_show_their_feeling_while_they_are_read(shown: Shown) -> None:
    shown.face.clause_shown(Clause(0, "Good morning to you.", FEELINGS["happy"]))

    assert sample(shown.segments, shown.scene.now + 1.5)["lip_corner_puller_left"] > 0.6
    assert Layer.LIPS not in layers(shown.segments)


@pytest.mark.parametrize(
    "text", ["おはようございます。今日はとてもいい天気ですね。", "早上好，今天的天气真好，我们出去走走吧。"]
)
async def test_a_feeling_waits_until_words_without_spaces_before_it_are_read(shown: Shown, text: str) -> None:
    shown.face.clause_shown(Clause(0, text, FEELINGS["happy"]))
    shown.face.clause_shown(Clause(1, "哎。", FEELINGS["sad"]))

    assert sample(shown.segments, shown.scene.now + 3.5)["lip_corner_depressor_left"] < 0.1
    assert sample(shown.segments, shown.scene.now + 6.0)["lip_corner_depressor_left"] > 0.5


async def test_the_face_takes_on_the_attitude_of_the_phase(shown: Shown) -> None:
    await shown.happens(ev.SpeechStarted(at=shown.scene.now))

    assert Layer.ATTITUDE in layers(shown.segments)


async def test_it_answers_to_words_while_they_are_said(shown: Shown) -> None:
    await shown.happens(ev.SpeechStarted(at=shown.scene.now))
    shown.scene.now += 2.0

    await shown.happens(ev.WordsRecognised(1, Transcript("it was", "haha"), "it was haha"))

    assert Layer.REACTION in layers(shown.moved[-1].segments)


@pytest.mark.parametrize(
    ("event", "effect"),
    [(ev.Stop(), do.Silence), (ev.SpeechStarted(at=0.0), do.Hold)],
    ids=["silenced", "held"],
)
async def test_the_mouth_closes_and_forgets_what_was_to_come_when_the_reply_falls_silent(
    shown: Shown, event: ev.Event, effect: type[do.Effect]
) -> None:
    shown.scene.person_says("Hello.")
    shown.scene.thinks("Good morning to you.")
    shown.scene.sounds(0, "Good")

    await shown.happens(event)

    assert shown.scene.asked_for(effect)
    assert any(Layer.LIPS in moved.forgets for moved in shown.moved)


def reading(feeling: str, *, is_unsure: bool = False) -> Reading:
    estimate = AffectEstimate(FEELINGS[feeling], Deviation(0.1, 0.1, 0.1))
    return Reading("s", 1, estimate, estimate, None, is_unsure=is_unsure)


async def test_it_worries_with_who_is_sad_and_not_where_that_is_unsure() -> None:
    sure, unsure = Shown(), Shown()

    sure.face.heard(msg.Felt(reading("sad")))
    unsure.face.heard(msg.Felt(reading("sad", is_unsure=True)))

    assert sample(sure.segments, sure.scene.now + 5)["inner_brow_raiser_left"] > 0.3
    assert sample(unsure.segments, unsure.scene.now + 5)["inner_brow_raiser_left"] < 0.1


async def test_feelings_that_are_forgotten_are_not_shown(shown: Shown) -> None:
    shown.face.heard(msg.Felt(reading("sad")))

    shown.scene.now += 2.0
    shown.face.heard(msg.FeelingsReset())

    assert sample(shown.segments, shown.scene.now + 5)["inner_brow_raiser_left"] < 0.1


async def test_its_own_mood_shows(shown: Shown) -> None:
    before, after = (Mood(FEELINGS[name], FEELINGS["calm"], 0.0) for name in ("calm", "happy"))

    shown.face.heard(msg.MoodMoved(MoodStep(before, after, ())))

    assert sample(shown.segments, shown.scene.now + 5)["lip_corner_puller_left"] > 0.6


async def test_a_feeling_that_fades_fades_on_the_face() -> None:
    moods = [FEELINGS["happy"]]
    shown = Shown(mood=lambda: moods[0])

    def corner() -> float:
        return sample(shown.segments, shown.scene.now + 5)["lip_corner_puller_left"]

    smiles = []
    for share in (1.0, 0.5, 0.1):
        moods[0] = FEELINGS["happy"].scaled(share)
        shown.scene.now += 600.0
        await shown.passes()
        smiles.append(corner())

    assert smiles[0] > 0.6 > smiles[1] > smiles[2]
    assert smiles[2] < 0.25


async def test_a_feeling_that_hardly_fades_moves_nothing() -> None:
    moods = [FEELINGS["sad"]]
    shown = Shown(mood=lambda: moods[0])
    await shown.passes()
    told = len(shown.moved)

    moods[0] = FEELINGS["sad"].scaled(0.99)
    await shown.passes()

    assert Layer.FEELING not in layers(segment for moved in shown.moved[told:] for segment in moved.segments)


async def test_it_is_described_when_that_changes(shown: Shown) -> None:
    await shown.passes()
    await shown.passes()
    before, after = (Mood(FEELINGS[name], FEELINGS["calm"], 0.0) for name in ("calm", "sad"))
    shown.face.heard(msg.MoodMoved(MoodStep(before, after, ())))
    shown.scene.now += 3.0
    await shown.passes()

    described = [event.seen for event in shown.told if isinstance(event, msg.FaceDescribed)]
    assert [(seen.mouth, seen.brows, seen.doing) for seen in described] == [
        (MouthSeen.CALM, BrowsSeen.CALM, Doing.NOTHING),
        (MouthSeen.CORNERS_DOWN, BrowsSeen.WORRIED, Doing.NOTHING),
    ]


async def test_what_the_person_wishes_to_see_counts_from_the_next_second_on() -> None:
    wished = [AS_USUAL]
    shown = Shown(lambda: wished[0])
    before, after = (Mood(FEELINGS[name], FEELINGS["calm"], 0.0) for name in ("calm", "happy"))
    shown.face.heard(msg.MoodMoved(MoodStep(before, after, ())))

    wished[0] = Bearing(smile=0.0)
    shown.scene.now += 2.0
    await shown.passes()

    assert sample(shown.segments, shown.scene.now + 5)["lip_corner_puller_left"] == 0.0


async def test_another_style_counts_from_the_next_second_on() -> None:
    styles = [Manner()]
    shown = Shown(manner=lambda: styles[0])
    before, after = (Mood(FEELINGS[name], FEELINGS["calm"], 0.0) for name in ("calm", "happy"))
    shown.face.heard(msg.MoodMoved(MoodStep(before, after, ())))

    styles[0] = STYLES["still"]
    shown.scene.now += 2.0
    await shown.passes()

    assert 0.3 < sample(shown.segments, shown.scene.now + 5)["lip_corner_puller_left"] < 0.65


def test_a_style_has_its_manner_and_auto_follows_the_personality() -> None:
    outgoing = Personality(extraversion=0.8)

    assert face_manner(FaceSettings(style="wry"), outgoing) == STYLES["wry"]
    assert face_manner(FaceSettings(), outgoing) == manner_of(outgoing)
    assert face_manner(FaceSettings(expressiveness=0.5), outgoing).size == 0.5 * manner_of(outgoing).size


def test_the_style_in_the_settings_is_read_anew_once_it_has_changed(tmp_path: Path) -> None:
    kept = LiveSettings(tmp_path / "companion.toml")
    before = kept.now().face.style

    set_value(CompanionSettings, tmp_path / "companion.toml", "face.style", "lively")

    assert (before, kept.now().face.style) == ("auto", "lively")
