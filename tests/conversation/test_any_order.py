from hypothesis import given
from hypothesis import strategies as st

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.conversation.step import step
from companion.values import NEUTRAL, Affect, Call, Delivery, Prosody, TalkWay, Transcript, VocalSound
from tests.conversation.scene import EPOCH, SESSION

instants = st.floats(0, 5)
numbers = st.integers(0, 4)
texts = st.sampled_from(["", "Yes.", "I think so, but", " … ", "Well, 3.5 is more than 2. Is it not?"])
events: st.SearchStrategy[ev.Event] = st.one_of(
    st.builds(ev.EarOpened, st.booleans()),
    st.builds(ev.EarClosed, st.just("No microphone.")),
    st.builds(ev.SetMuted, st.booleans()),
    st.builds(ev.TalkChosen, st.sampled_from(TalkWay), ignores_others=st.booleans()),
    st.builds(ev.PatienceChosen, st.floats(0.5, 3.0)),
    st.builds(ev.HoldTalkKey, st.booleans()),
    st.builds(ev.SpeechStarted, instants),
    st.builds(ev.SpeechStopped, instants),
    st.builds(ev.WordsRecognised, numbers, st.just(Transcript("a", "b")), call=st.sampled_from(Call)),
    st.builds(ev.VoiceJudged, numbers, st.booleans(), st.booleans()),
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
    st.builds(ev.Stop),
    st.builds(ev.SayAgainAsked, texts),
    st.builds(ev.TryVoice, texts, st.sampled_from([NEUTRAL, Affect(0.5, 0.9, 0.0)])),
    st.builds(ev.UtteranceForgotten, st.just(SESSION), numbers),
    st.builds(ev.WordsCorrected, st.just(SESSION), numbers, texts),
    st.builds(ev.AnswerAgain),
    st.builds(ev.ChooseAnswer, st.integers(0, 4)),
    st.builds(ev.SetOffRecord, st.booleans()),
    st.builds(ev.Remarked, texts),
    st.builds(ev.CommandAnswered, texts),
    st.builds(ev.TimePassed),
)


def decided(happenings: list[ev.Event]) -> list[tuple[do.Effect, ...]]:
    state, decisions = State(SESSION, EPOCH), []
    for number, event in enumerate(happenings):
        state, effects = step(state, event, float(number))
        decisions.append(effects)
    return decisions


@given(st.lists(events, max_size=40))
def test_any_order_of_events_is_survived_and_always_leads_to_the_same_decisions(
    happenings: list[ev.Event],
) -> None:
    assert decided(happenings) == decided(happenings)


@given(st.lists(events, max_size=40))
def test_off_the_record_nothing_is_kept_whatever_happens(happenings: list[ev.Event]) -> None:
    state, _ = step(State(SESSION, EPOCH), ev.SetOffRecord(is_on=True), 0.0)
    for number, event in enumerate(happenings, start=1):
        if event == ev.SetOffRecord(is_on=False):
            continue
        state, effects = step(state, event, float(number))

        assert not [effect for effect in effects if isinstance(effect, do.Keep)]
