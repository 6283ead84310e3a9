from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.engine.face import Face
from companion.values import CancelToken, Clause
from tests.conversation.scene import Scene
from tests.fakes.happenings import in_a_loop
from tests.fakes.voice import FakeVoice


async def show(face: Face, scene: Scene, event: ev.Event) -> None:
    before = scene.state
    effects = scene.happens(event)
    await face.saw(scene.now, event, before, scene.state, effects)


@in_a_loop
async def test_the_mouth_moves_while_a_clause_sounds() -> None:
    told: list[msg.Event] = []
    spoken = FakeVoice().speak(Clause(0, "Good morning."), CancelToken())
    assert spoken is not None

    Face(told.append, lambda: 4.5).clause_begins(spoken, 5.0)

    (moved,) = told
    assert isinstance(moved, msg.FaceMoved)
    assert moved.now == 4.5
    assert "jaw_drop" in {segment.parameter for segment in moved.segments}
    assert max(segment.t1 for segment in moved.segments) >= 5.0 + 0.2


@in_a_loop
async def test_the_face_takes_on_the_attitude_of_the_phase() -> None:
    told: list[msg.Event] = []
    face, scene = Face(told.append, lambda: 0.0), Scene()

    await show(face, scene, ev.SpeechStarted(at=scene.now))

    assert any(isinstance(event, msg.FaceMoved) and event.segments for event in told)


@in_a_loop
async def test_the_mouth_closes_and_forgets_what_was_to_come_when_the_reply_is_silenced() -> None:
    told: list[msg.Event] = []
    face, scene = Face(told.append, lambda: 0.0), Scene()
    scene.person_says("Hello.")
    scene.thinks("Good morning to you.")
    scene.sounds(0, "Good")

    await show(face, scene, ev.StopAsked())

    assert scene.asked_for(do.Silence)
    moved = [event for event in told if isinstance(event, msg.FaceMoved) and event.forgets]
    assert len(moved) == 1


@in_a_loop
async def test_the_mouth_closes_while_the_reply_is_held() -> None:
    told: list[msg.Event] = []
    face, scene = Face(told.append, lambda: 0.0), Scene()
    scene.person_says("Hello.")
    scene.thinks("Good morning to you.")
    scene.sounds(0, "Good")

    await show(face, scene, ev.SpeechStarted(at=scene.now))

    assert scene.asked_for(do.Hold)
    assert any(event.forgets for event in told if isinstance(event, msg.FaceMoved))
