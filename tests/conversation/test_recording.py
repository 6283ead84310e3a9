from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.recording import Beginning, Line, Moment, digest, encode_line
from companion.conversation.state import State
from companion.conversation.step import step
from companion.values import NEUTRAL, Affect, Clause, Delivery, Prosody, Transcript, VocalSound
from tests.conversation.scene import EPOCH, SESSION, Scene
from tests.support.replaying import RecordingUnreadable, decode_lines, replay


def recording_of(scene: Scene) -> list[bytes]:
    moments = [Moment(now, event, digest(effects)) for now, event, effects in scene.log]
    lines: list[Line] = [Beginning(scene.beginning), *moments]
    return [encode_line(line) for line in lines]


def interrupted_talk() -> Scene:
    scene = Scene()
    scene.person_says("Tell me a story.")
    scene.thinks("Once upon a time there was a king. He had three sons.")
    scene.sounds(0, "Once upon")
    scene.person_interrupts("No, another")
    scene.falls_silent()
    scene.person_stops()
    scene.silence(scene.state.silence_needed)
    scene.recognised("Another one.")
    return scene


def test_a_recording_replays_to_the_same_decisions() -> None:
    scene = interrupted_talk()

    replayed = list(replay(recording_of(scene)))

    assert [again.effects for again in replayed] == [effects for _, _, effects in scene.log]
    assert all(again.is_as_recorded for again in replayed)


def test_a_changed_decision_is_noticed() -> None:
    lines = recording_of(interrupted_talk())
    changed = lines[3].replace(b'"decided":"', b'"decided":"0')

    replayed = list(replay([*lines[:3], changed, *lines[4:]]))

    assert [again.is_as_recorded for again in replayed].count(False) == 1


def test_a_clause_nothing_was_ordered_of_counts_as_it_did_in_older_recordings() -> None:
    plain = Clause(0, "Hello.", Affect(0.1, 0.2, 0.0))

    assert digest((do.Speak(1, plain),)) == "2cf15883cacdc627"
    assert digest((do.Speak(1, replace(plain, sound=VocalSound.HUM)),)) != "2cf15883cacdc627"


def test_words_of_an_older_recording_are_said_as_planned() -> None:
    line = b'{"type":"Moment","now":1.0,"event":{"type":"ReplyWords","reply":1,"text":"Yes."},"decided":""}'

    (moment,) = decode_lines([line])

    assert isinstance(moment, Moment)
    assert moment.event == ev.ReplyWords(1, "Yes.")


@pytest.mark.parametrize("lines", [[], [b"{}"], [b"\xff\xfe"], [b'{"type":"\xff"}'], [b'{"type":"Moment"}']])
def test_what_is_no_recording_is_refused_in_one_sentence(lines: list[bytes]) -> None:
    with pytest.raises(RecordingUnreadable) as caught:
        list(replay(lines))

    assert "export it again" in caught.value.sentence


instants = st.floats(0, 5)
numbers = st.integers(0, 4)
texts = st.sampled_from(["", "Yes.", "I think so, but", " … ", "Well, 3.5 is more than 2. Is it not?"])
events: st.SearchStrategy[ev.Event] = st.one_of(
    st.builds(ev.EarOpened, st.booleans()),
    st.builds(ev.EarClosed, st.just("No microphone.")),
    st.builds(ev.Muted, st.booleans()),
    st.builds(ev.TalkChosen, st.booleans()),
    st.builds(ev.PatienceChosen, st.floats(0.5, 3.0)),
    st.builds(ev.TalkKeyMoved, st.booleans()),
    st.builds(ev.SpeechStarted, instants),
    st.builds(ev.SpeechStopped, instants),
    st.builds(ev.WordsRecognised, numbers, st.just(Transcript("a", "b"))),
    st.builds(ev.UtteranceRecognised, numbers, texts),
    st.builds(ev.Typed, texts, st.sampled_from(["", "k"])),
    st.builds(ev.ReplyWords, numbers, texts, st.sampled_from([NEUTRAL, Affect(-0.5, 0.1, 0.0)])),
    st.builds(
        ev.ReplyWords,
        numbers,
        texts,
        delivery=st.builds(Delivery, prosody=st.sampled_from([Prosody(), Prosody(rate=0.8)])),
        sound=st.sampled_from([None, *VocalSound]),
    ),
    st.builds(ev.ReplyCompleted, numbers),
    st.builds(ev.ReplyFailed, numbers, st.just("It failed.")),
    st.builds(ev.ClauseStarted, numbers, numbers, instants),
    st.builds(ev.WordsSounded, numbers, numbers, texts),
    st.builds(ev.ReplySounded, numbers),
    st.builds(ev.ReplySilenced, numbers),
    st.builds(ev.StopAsked),
    st.builds(ev.SayAgainAsked, texts),
    st.builds(ev.VoiceTried, texts, st.sampled_from([NEUTRAL, Affect(0.5, 0.9, 0.0)])),
    st.builds(ev.UtteranceForgotten, st.just(SESSION), numbers),
    st.builds(ev.WordsCorrected, st.just(SESSION), numbers, texts),
    st.builds(ev.OffRecord, st.booleans()),
    st.builds(ev.Remarked, texts),
    st.builds(ev.TimePassed),
)


@given(st.lists(events, max_size=40))
def test_any_order_of_events_is_survived_and_replays(happenings: list[ev.Event]) -> None:
    state = beginning = State(SESSION, EPOCH)
    lines = [encode_line(Beginning(beginning))]
    for number, event in enumerate(happenings):
        state, effects = step(state, event, float(number))
        lines.append(encode_line(Moment(float(number), event, digest(effects))))

    assert all(again.is_as_recorded for again in replay(lines))


@given(st.lists(events, max_size=40))
def test_off_the_record_nothing_is_kept_whatever_happens(happenings: list[ev.Event]) -> None:
    state, _ = step(State(SESSION, EPOCH), ev.OffRecord(is_on=True), 0.0)
    for number, event in enumerate(happenings, start=1):
        if event == ev.OffRecord(is_on=False):
            continue
        state, effects = step(state, event, float(number))

        assert not [effect for effect in effects if isinstance(effect, do.Keep)]
