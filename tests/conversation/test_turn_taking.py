"""Scenes of turn taking: when it answers, what it prepares, and what it makes of speech into its own."""

import pytest

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.endpointing import EndpointingRules
from companion.values import Phase, Transcript
from tests.conversation.scene import Scene

REAL = EndpointingRules()


def listening() -> Scene:
    return Scene(endpointing=REAL)


def telling(story: str = "Once upon a time there was a king. He had three sons.") -> Scene:
    """A companion in the middle of a reply."""
    scene = listening()
    scene.person_pauses("Tell me a story.", words=0.99, sound=0.99)
    scene.silence(0.3)
    scene.thinks(story)
    scene.sounds(0, "Once upon")
    scene.now += 1.0
    return scene


def answered_after(scene: Scene, *, steps: float = 0.05, most: float = 3.0) -> float:
    """The seconds of silence from now until the turn counts as over."""
    waited = 0.0
    while scene.state.turn is not None:
        assert waited < most, "the turn never ended"
        scene.silence(steps)
        waited += steps
    return waited


# ---- the end of the turn -----------------------------------------------------------------------------------


@pytest.fixture
def scene() -> Scene:
    return listening()


@pytest.fixture
def told() -> Scene:
    return telling()


@pytest.fixture
def contested(told: Scene) -> Scene:
    """A companion in the middle of a reply, into which the person begins to speak."""
    told.person_starts()
    return told


def test_a_complete_question_is_answered_soon(scene: Scene) -> None:
    scene.person_pauses("How are you today?", words=0.97, sound=0.95)

    assert 0.1 + answered_after(scene) <= 0.45


@pytest.mark.parametrize(
    ("text", "words", "sound"),
    [
        ("I went to the", 0.02, 0.05),
        ("um", 0.03, 0.2),
        ("My number is five, five,", 0.05, 0.1),
        ("We need bread, butter, and", 0.02, 0.1),
        ("I th I th", 0.1, 0.15),
    ],
)
def test_a_pause_in_mid_sentence_is_waited_out(scene: Scene, text: str, words: float, sound: float) -> None:
    scene.person_pauses(text, words=words, sound=sound)

    scene.silence(0.9)
    spoke_on_too_late = scene.state.turn is None
    scene.person_starts()

    assert not spoke_on_too_late
    assert scene.phase is Phase.PERSON_SPEAKING


def test_a_slow_speaker_who_pauses_often_is_given_more_time_with_every_pause(scene: Scene) -> None:
    scene.person_starts()
    waits = []
    for _ in range(6):
        scene.stops_with("I was thinking of it", words=0.6, sound=0.7)
        waits.append(scene.state.silence_needed)
        scene.silence(0.8)
        scene.person_starts()

    assert waits == sorted(waits)
    assert waits[-1] > waits[0]


def test_a_verdict_on_an_earlier_pause_is_worth_nothing(scene: Scene) -> None:
    scene.person_starts()
    scene.person_stops()
    scene.person_starts()
    scene.person_stops()

    scene.happens(ev.PauseRecognised(1, 1, "I see.", 0.99))
    scene.happens(ev.TurnEndJudged(1, 1, 0.99))

    assert scene.state.turn is not None
    assert (scene.state.turn.words, scene.state.turn.sound) == (None, None)


def test_silence_ends_a_turn_that_nothing_could_be_told_of(scene: Scene) -> None:
    scene.person_starts()
    scene.person_stops()

    assert answered_after(scene) <= REAL.longest


def test_an_open_turn_is_answered_after_the_longest_silence_all_the_same(scene: Scene) -> None:
    scene.person_pauses("I went to the", words=0.0, sound=0.0)

    assert 0.1 + answered_after(scene) == pytest.approx(REAL.longest, abs=0.1)


# ---- preparing ---------------------------------------------------------------------------------------------


def test_words_are_read_ahead_while_the_person_speaks(scene: Scene) -> None:
    scene.person_starts()

    effects = scene.happens(ev.WordsRecognised(1, Transcript("My cat is ill", "and")))

    (ahead,) = [effect for effect in effects if isinstance(effect, do.Anticipate)]
    assert [said.text for said in ahead.dialogue] == ["My cat is ill and"]


def test_single_new_words_do_not_wake_the_reader_each_time(scene: Scene) -> None:
    scene.person_starts()
    for count in range(1, 13):
        scene.happens(ev.WordsRecognised(1, Transcript(" ".join(["word"] * count))))

    assert scene.was_asked_for(do.Anticipate) == 6


def test_words_without_spaces_are_read_ahead_too(scene: Scene) -> None:
    scene.person_starts()
    for said in ("今日は", "今日はとても", "今日はとても疲れ"):
        scene.happens(ev.WordsRecognised(1, Transcript(said)))

    assert scene.was_asked_for(do.Anticipate) == 3


def test_a_reply_is_prepared_before_the_turn_is_over_and_released_with_it(scene: Scene) -> None:
    scene.person_pauses("How are you?", words=0.97, sound=0.95)
    prepared = scene.was_asked_for(do.BeginReply)
    released_early = scene.was_asked_for(do.Release)
    scene.thinks("I am well, thank you.", to_the_end=False)
    answered_after(scene)
    effects = scene.effects

    assert (prepared, released_early) == (1, 0)
    kinds = [type(effect) for effect in effects]
    assert kinds.index(do.Keep) < kinds.index(do.Release)
    assert scene.was_asked_for(do.BeginReply) == 1


def test_a_reply_to_words_that_were_only_written_differently_is_kept(scene: Scene) -> None:
    scene.person_pauses("how are you", words=0.5, sound=0.5)
    draft = scene.reply
    scene.person_starts()  # a breath
    scene.stops_with("How are you?", words=0.97, sound=0.95)
    answered_after(scene)

    assert scene.reply_was_released(draft)


def test_the_words_of_the_pause_that_ends_the_turn_are_not_read_once_more(scene: Scene) -> None:
    scene.person_pauses("How are you?", words=0.97, sound=0.95)

    answered_after(scene)

    assert not scene.was_asked_for(do.FinishUtterance)
    assert scene.history == [("person", "How are you?")]


@pytest.mark.parametrize(
    ("beginning", "text", "words", "ends_in_quiet", "pause"),
    [
        ("How are", "How are you?", 0.9, False, (0.97, 0.95)),
        ("A warning.", "A warning.", 0.1, True, (0.2, 0.99)),
    ],
    ids=["may be all", "before a quiet"],
)
def test_a_reply_is_prepared_while_one_speaks_when_the_words_may_be_all_or_quiet_begins_behind_them(
    scene: Scene, beginning: str, text: str, words: float, ends_in_quiet: bool, pause: tuple[float, float]
) -> None:
    scene.person_starts()

    scene.partial(beginning, words=0.1)
    prepared_to_a_beginning = scene.was_asked_for(do.BeginReply)
    scene.partial(text, words=words, ends_in_quiet=ends_in_quiet)
    draft = scene.reply
    scene.stops_with(text, words=pause[0], sound=pause[1])
    answered_after(scene)

    assert prepared_to_a_beginning == 0
    assert scene.was_asked_for(do.BeginReply) == 1
    assert scene.reply_was_released(draft)


def test_what_is_prepared_answers_the_words_as_last_read_while_those_told_are_shown(scene: Scene) -> None:
    scene.person_starts()

    told, latest = Transcript("The Norseman", "saw it."), "The Norsemen saw it."
    effects = scene.happens(ev.WordsRecognised(1, told, latest, 0.9))

    (begun,) = [effect for effect in effects if isinstance(effect, do.BeginReply)]
    (shown,) = [effect for effect in effects if isinstance(effect, do.PersonHeard)]
    assert begun.dialogue[-1].text == latest
    assert (shown.stable, shown.changing) == (told.stable, told.changing)


def test_what_was_prepared_while_one_speaks_is_dropped_when_the_words_go_on(scene: Scene) -> None:
    scene.person_starts()
    scene.partial("I like tea.", words=0.9)
    draft = scene.reply

    effects = scene.partial("I like tea. And also", words=0.1)

    assert [effect.reply for effect in effects if isinstance(effect, do.CancelReply)] == [draft]
    assert scene.state.reply is None
    assert not scene.was_asked_for(do.Release)
    assert scene.history == []


def test_other_words_behind_which_quiet_begins_are_answered_anew(scene: Scene) -> None:
    scene.person_starts()
    scene.partial("How old is Sir Brooklyn Bridge?", words=0.9)
    scene.partial("How old is the Brooklyn Bridge?", words=0.9)
    was_kept = scene.was_asked_for(do.BeginReply) == 1

    scene.partial("How old is the Brooklyn Bridge?", words=0.9, ends_in_quiet=True)

    assert was_kept
    assert scene.was_asked_for(do.BeginReply) == 2


def test_a_breath_begins_no_new_reply_to_words_that_were_no_end(scene: Scene) -> None:
    scene.person_starts()
    scene.partial("I like tea.", words=0.9)
    scene.person_stops()
    scene.happens(ev.ReplyFailed(scene.reply, "It stopped."))

    scene.person_starts()

    assert scene.was_asked_for(do.BeginReply) == 1


def test_a_prepared_reply_is_dropped_without_trace_when_more_comes(scene: Scene) -> None:
    scene.person_pauses("I like tea.", words=0.9, sound=0.6)
    draft = scene.reply
    scene.thinks("Tea is nice.")
    scene.person_starts()
    kept_while_nothing_new_was_said = not scene.was_asked_for(do.CancelReply)

    scene.partial("I like tea. And also coffee")
    scene.stops_with("I like tea. And also coffee.", words=0.97, sound=0.95)
    answered_after(scene)
    scene.answers("Coffee and tea, both?")

    assert kept_while_nothing_new_was_said
    assert scene.was_asked_for(do.CancelReply) == 1
    assert scene.reply_was_released(draft) is False
    assert scene.history == [
        ("person", "I like tea. And also coffee."),
        ("companion", "Coffee and tea, both?"),
    ]


def test_a_reply_to_an_evidently_open_turn_of_a_slow_speaker_is_not_prepared_at_once() -> None:
    scene = Scene(endpointing=EndpointingRules(patience=1.5))

    scene.person_pauses("I went to the", words=0.02, sound=0.03)
    at_once = scene.was_asked_for(do.BeginReply)
    scene.silence(1.0)

    assert at_once == 0
    assert scene.was_asked_for(do.BeginReply) == 1


def test_a_prepared_reply_to_a_text_that_turned_out_otherwise_is_thought_of_anew(scene: Scene) -> None:
    scene.person_pauses("I love peas.", words=0.5, sound=0.5)
    scene.person_starts()
    scene.person_stops()
    answered_after(scene)

    scene.recognised("I love bees.")

    begun = [effect for effect in scene.effects if isinstance(effect, do.BeginReply)]
    assert [said.text for said in begun[0].dialogue] == ["I love bees."]
    assert [effect.reply for effect in scene.effects if isinstance(effect, do.Release)] == [begun[0].reply]


def test_a_prepared_reply_that_is_complete_is_read_ahead_after_the_words_it_answers(scene: Scene) -> None:
    scene.person_pauses("How are you?", words=0.97, sound=0.95)

    effects = scene.thinks("I am well.")

    (ahead,) = [effect for effect in effects if isinstance(effect, do.Settle)]
    assert [said.text for said in ahead.dialogue] == ["How are you?", "I am well."]
    assert scene.history == []


def test_a_mind_that_fails_while_preparing_is_asked_once_more_and_told_then(scene: Scene) -> None:
    scene.person_pauses("How are you?", words=0.97, sound=0.95)
    scene.happens(ev.ReplyFailed(scene.reply, "The model file is damaged; get it again."))
    silent = scene.phase
    answered_after(scene)
    scene.happens(ev.ReplyFailed(scene.reply, "The model file is damaged; get it again."))

    assert silent is Phase.DECIDING
    assert scene.was_asked_for(do.BeginReply) == 2
    assert scene.phase is Phase.FAILED


def test_forgetting_an_utterance_drops_what_was_prepared_from_it() -> None:
    scene = Scene(endpointing=REAL)
    scene.person_says("My secret.")
    scene.answers("I see, thank you.")
    scene.person_pauses("How are you?", words=0.97, sound=0.95)
    prepared = scene.reply

    scene.happens(ev.UtteranceForgotten(scene.state.session, 1))

    assert do.CancelReply(prepared) in scene.effects


# ---- speech into a reply -----------------------------------------------------------------------------------


def test_suspected_speech_only_makes_it_speak_softer(told: Scene) -> None:
    told.happens(ev.SpeechSuspected(at=told.now))
    ducked = told.asked_for(do.Duck)
    told.happens(ev.SuspicionPassed(at=told.now))

    assert ducked
    assert told.asked_for(do.Unduck)
    assert told.phase is Phase.SPEAKING


def test_speech_holds_the_reply_at_once(told: Scene) -> None:
    effects = told.person_starts()

    assert isinstance(effects[0], do.Hold)
    assert not told.was_asked_for(do.Silence)


@pytest.mark.parametrize("text", ["", "Mm-hmm.", "Yeah.", "Oh, wow."])
def test_after_a_listeners_signal_it_goes_on_where_it_stopped(contested: Scene, text: str) -> None:
    contested.partial(text)

    contested.stops_with(text, words=0.5, sound=0.9, after=0.4)

    assert contested.was_asked_for(do.Resume) == 1
    assert not contested.was_asked_for(do.Silence)
    assert contested.phase is Phase.SPEAKING
    assert contested.history == [("person", "Tell me a story."), ("companion", "Once upon")]


@pytest.mark.parametrize("text", ["what was his name", "I would rather hear"])
def test_words_that_go_on_for_some_time_get_the_turn_while_they_are_said(contested: Scene, text: str) -> None:
    contested.partial(text)
    at_once = contested.was_asked_for(do.Silence)
    contested.now += 1.3
    contested.settled(text)

    assert not at_once
    assert contested.asked_for(do.Silence)
    assert contested.phase is Phase.INTERRUPTED


@pytest.mark.parametrize(
    ("text", "after", "effect"),
    [
        ("Stop.", 0.3, do.Silence),
        ("Wait.", 0.3, do.Silence),
        ("Why?", 0.3, do.Silence),
        ("Nein.", 0.3, do.Silence),
        ("Warum?", 0.3, do.Silence),
        ("¿Por qué?", 0.3, do.Silence),
        ("不是。", 0.3, do.Silence),
        ("うん。", 0.3, do.Resume),
        ("Hi, sir.", 0.4, do.Resume),
        ("I have one too.", 1.0, do.Silence),
    ],
)
def test_what_is_short_gets_the_turn_only_if_it_wants_it_plainly(
    told: Scene, text: str, after: float, effect: type[do.Effect]
) -> None:
    told.person_pauses(text, words=0.9, sound=0.9, after=after)

    assert told.was_asked_for(effect) == 1


@pytest.mark.parametrize("question", ["你要去吗？", "他问：“你要去吗？”", "He asked, “Are you coming?”"])
def test_a_short_answer_to_what_was_just_asked_gets_the_turn(question: str) -> None:
    scene = Scene.telling("Hello.", f"{question} I wonder.", question)
    scene.now += 2.0

    scene.person_pauses("是。", words=0.9, sound=0.9, after=0.3)

    assert scene.was_asked_for(do.Silence) == 1


def test_a_gap_in_the_middle_of_a_signal_decides_nothing(contested: Scene) -> None:
    contested.person_stops(after=0.15)
    contested.pause_is_read("No.", 0.9, after=0.05)
    contested.silence(0.05)

    contested.person_pauses("Uh-huh.", words=0.9, sound=0.9, after=0.2)

    assert contested.was_asked_for(do.Resume) == 1
    assert not contested.was_asked_for(do.Silence)


def test_laughter_that_goes_on_leaves_the_turn(contested: Scene) -> None:
    for text in ("ha", "ha ha ha", "ha ha ha ha ha ha"):
        contested.now += 0.6
        contested.partial(text)

    contested.stops_with("Ha ha ha ha ha ha.", words=0.5, sound=0.5, after=0.1)

    assert not contested.was_asked_for(do.Silence)
    assert contested.was_asked_for(do.Resume) == 1


def test_what_laughter_reads_like_for_a_moment_does_not_stop_it(contested: Scene) -> None:
    contested.now += 1.3
    contested.partial("oh I don't know")

    contested.stops_with("", words=0.5, sound=0.5, after=0.1)

    assert not contested.was_asked_for(do.Silence)
    assert contested.was_asked_for(do.Resume) == 1


def test_laughter_that_is_read_otherwise_at_its_end_leaves_the_turn(contested: Scene) -> None:
    contested.now += 0.8
    contested.settled("ha ha ha")

    contested.stops_with("Her father, her father.", words=0.5, sound=0.5, after=0.2)

    assert not contested.was_asked_for(do.Silence)
    assert contested.was_asked_for(do.Resume) == 1


def test_more_words_after_a_signal_get_the_turn(contested: Scene) -> None:
    contested.now += 0.8
    contested.settled("yeah")

    contested.stops_with("Yeah, my uncle had one.", words=0.9, sound=0.9, after=0.2)

    assert contested.was_asked_for(do.Silence) == 1


@pytest.mark.parametrize(
    ("text", "spoken", "quiet"),
    [("In June.", 0.5, 0.35), ("Yeah.", 0.1, 0.4)],
    ids=["unclear", "its own echo"],
)
def test_after_unclear_words_or_under_its_own_echo_it_waits_longer_for_more(
    contested: Scene, text: str, spoken: float, quiet: float
) -> None:
    contested.person_stops(after=spoken)
    contested.pause_is_read(text, 0.9, after=0.1)

    contested.silence(quiet)
    waited = not contested.was_asked_for(do.Resume)
    contested.silence(0.2)

    assert waited
    assert contested.was_asked_for(do.Resume) == 1


@pytest.mark.parametrize(
    ("first", "second", "resumed", "silenced"),
    [("This is my", "passport", 1, 1), ("Mm-hmm.", "Passport.", 2, 0), ("Passport.", "Mm-hmm.", 2, 0)],
)
def test_who_says_something_short_twice_means_it_unless_it_is_a_listeners_signal(
    told: Scene, first: str, second: str, resumed: int, silenced: int
) -> None:
    for text in (first, second):
        told.person_pauses(text, words=0.9, sound=0.9, after=0.4)
        told.now += 0.1

    assert told.was_asked_for(do.Resume) == resumed
    assert told.was_asked_for(do.Silence) == silenced


def test_its_own_words_coming_back_do_not_stop_it(contested: Scene) -> None:
    contested.partial("upon a time")

    contested.stops_with("upon a time there", words=0.5, sound=0.5, after=0.5)

    assert contested.was_asked_for(do.Resume) == 1
    assert not contested.was_asked_for(do.Silence)


def test_yes_to_a_question_is_an_answer() -> None:
    scene = telling("Once upon a time? Shall I go on with it? There is more.")
    scene.sounds(0, "Once upon a time?")

    scene.person_pauses("Yes.", words=0.9, sound=0.9, after=0.3)

    assert scene.was_asked_for(do.Silence) == 1


def test_silence_read_once_more_brings_no_new_words(scene: Scene) -> None:
    scene.person_pauses("Chuck.", words=0.5, sound=0.1)
    prepared = scene.reply

    for text in ("Chuck it.", "Chalk."):
        scene.partial(text)

    assert scene.reply == prepared
    assert scene.was_asked_for(do.BeginReply) == 1


def test_sound_without_words_is_not_listened_to_for_ever(contested: Scene) -> None:
    due = contested.state.deadline
    assert due is not None

    contested.silence(due - contested.now)

    assert contested.asked_for(do.Resume)
    assert contested.phase is Phase.SPEAKING


def test_a_recogniser_that_says_nothing_does_not_keep_the_reply_held(contested: Scene) -> None:
    contested.person_stops(after=0.4)

    contested.silence(2.0)

    assert contested.asked_for(do.Resume)


def test_after_a_real_interruption_it_knows_where_it_was(told: Scene) -> None:
    told.person_interrupts("No, another one")
    told.falls_silent()
    told.stops_with("No, another one.", words=0.97, sound=0.95)

    begun = [effect for _, _, effects in told.log for effect in effects if isinstance(effect, do.BeginReply)]

    assert [(said.text, said.is_cut_off) for said in begun[-1].dialogue] == [
        ("Tell me a story.", False),
        ("Once upon", True),
        ("No, another one.", False),
    ]


def test_being_spoken_over_right_at_its_beginning_teaches_it_that_the_pause_was_no_end(scene: Scene) -> None:
    scene.person_pauses("I like tea.", words=0.97, sound=0.95)
    answered_after(scene)
    scene.thinks("Tea is very nice indeed.")
    scene.sounds(0, "")
    before = scene.state.habits

    scene.now += 0.3
    scene.person_interrupts("and I like coffee")

    assert scene.state.habits.pause > before.pause
    assert scene.state.habits.cut_ins == 1.0


@pytest.mark.parametrize("is_sounding", [False, True])
def test_the_rest_of_what_was_to_be_said_is_kept_however_short_it_is(scene: Scene, is_sounding: bool) -> None:
    scene.person_pauses("I like tea.", words=0.97, sound=0.95)
    answered_after(scene)
    scene.thinks("Tea is very nice indeed.")
    if is_sounding:
        scene.sounds(0, "Tea")

    scene.person_pauses("And biscuits.", words=0.9, sound=0.9, after=0.4)
    answered_after(scene)

    assert [text for who, text in scene.history if who == "person"] == ["I like tea.", "And biscuits."]


def test_one_who_never_stops_is_let_be_after_a_few_cut_ins(scene: Scene) -> None:
    for _ in range(12):
        scene.person_starts()
        scene.now += 2.0
        scene.partial("I like tea and many other things.")
        scene.stops_with("I like tea and many other things.", words=0.97, sound=0.95, after=0.0)
        scene.silence(0.3)

    assert 1 <= scene.was_asked_for(do.Release) <= 3


def test_muting_while_a_reply_is_held_lets_it_go_on(contested: Scene) -> None:
    contested.happens(ev.SetMuted(is_muted=True))

    assert contested.asked_for(do.Resume)


def test_a_microphone_lost_while_a_reply_is_held_gives_the_person_the_turn(contested: Scene) -> None:
    contested.happens(ev.EarClosed("The microphone was unplugged; plug it in again or type."))

    assert contested.asked_for(do.Silence)
    assert contested.asked_for(do.FinishUtterance)


def test_what_was_learned_of_the_pauses_is_kept_when_nobody_waits(scene: Scene) -> None:
    scene.person_starts()
    scene.person_stops()
    scene.silence(0.8)
    scene.person_pauses("I like tea.", words=0.97, sound=0.95)
    answered_after(scene)
    while_waiting = scene.was_asked_for(do.KeepHabits)
    scene.answers("Tea is nice.")

    assert while_waiting == 0
    assert scene.asked_for(do.KeepHabits)
    assert scene.state.habits.pause > 0.5


def test_patience_that_is_chosen_while_one_talks_counts_from_the_next_pause_on() -> None:
    usual, patient = listening(), listening()
    patient.happens(ev.PatienceChosen(2.0))
    for scene in (usual, patient):
        scene.person_pauses("I was thinking", words=0.5, sound=0.5)

    assert patient.state.silence_needed == pytest.approx(2 * usual.state.silence_needed)
