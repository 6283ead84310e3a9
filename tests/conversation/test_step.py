from dataclasses import replace

import pytest

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.replying import LOST_WORDS
from companion.conversation.state import DIALOGUE_LENGTH, State
from companion.values import (
    AS_PLANNED,
    NEUTRAL,
    Affect,
    Clause,
    Delivery,
    Phase,
    Prosody,
    Speaker,
    Utterance,
    VocalSound,
)
from tests.conversation.scene import SESSION, Scene


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_a_turn_goes_from_listening_through_speaking_back_to_listening(scene: Scene) -> None:
    phases = [scene.phase]

    scene.person_starts()
    phases.append(scene.phase)
    scene.person_stops()
    phases.append(scene.phase)
    scene.silence(0.4)
    scene.recognised("How are you?")
    phases.append(scene.phase)
    scene.thinks("I am well.")
    scene.sounds(0, "I am")
    phases.append(scene.phase)
    scene.happens(ev.ReplySounded(scene.reply))
    phases.append(scene.phase)

    assert phases == [
        Phase.LISTENING,
        Phase.PERSON_SPEAKING,
        Phase.DECIDING,
        Phase.PREPARING,
        Phase.SPEAKING,
        Phase.LISTENING,
    ]


def test_a_pause_shorter_than_the_rule_does_not_end_the_turn() -> None:
    scene = Scene(pause=0.4)

    scene.person_starts()
    scene.person_stops()
    scene.silence(0.3)
    scene.person_starts()
    scene.silence(0.3)

    assert scene.phase is Phase.PERSON_SPEAKING
    assert not scene.was_asked_for(do.FinishUtterance)


def test_the_pause_is_counted_from_the_end_of_speech_not_from_its_report() -> None:
    scene = Scene(pause=0.4)
    scene.person_starts()

    scene.happens(ev.SpeechStopped(at=2.0), after=2.45)

    assert scene.asked_for(do.FinishUtterance)


def test_what_the_person_said_is_kept_before_it_is_answered(scene: Scene) -> None:
    effects = scene.person_says("My cat is ill.")

    kinds = [type(effect) for effect in effects]
    assert kinds.index(do.Keep) < kinds.index(do.BeginReply)
    assert scene.history == [("person", "My cat is ill.")]


def test_a_noise_without_words_is_not_answered(scene: Scene) -> None:
    scene.person_says(" … ")

    assert scene.phase is Phase.LISTENING
    assert scene.history == []


def test_speaking_on_before_the_reply_sounds_drops_it_and_joins_the_turn(scene: Scene) -> None:
    scene.person_says("I went to the doctor")
    scene.thinks("That is", to_the_end=False)

    scene.person_interrupts("and she said I am")
    dropped = scene.asked_for(do.CancelReply)
    scene.turn_ends()
    scene.recognised("and she said I am fine.")

    assert dropped
    assert scene.history == [("person", "I went to the doctor"), ("person", "and she said I am fine.")]
    begun = [effect for effect in scene.effects if isinstance(effect, do.BeginReply)]
    assert [said.text for said in begun[0].dialogue] == ["I went to the doctor", "and she said I am fine."]


def test_a_cough_while_a_reply_is_prepared_does_not_lose_the_answer(scene: Scene) -> None:
    scene.person_says("What is your name?")

    scene.person_pauses("", words=0.5, sound=0.5, after=0.3)

    assert scene.was_asked_for(do.Resume) == 1
    assert not scene.was_asked_for(do.CancelReply)
    assert scene.phase is Phase.PREPARING


def test_speaking_into_a_reply_silences_it_and_keeps_only_what_was_heard() -> None:
    scene = Scene.telling(
        "Tell me a story.", "Once upon a time there was a king. He had three sons.", "Once upon"
    )

    scene.person_interrupts("Not that one")
    interrupted = scene.phase
    silenced = scene.asked_for(do.Silence)
    scene.happens(ev.WordsSounded(scene.reply, 0, "Once upon a"))
    scene.falls_silent()

    assert interrupted is Phase.INTERRUPTED
    assert silenced
    assert scene.phase is Phase.PERSON_SPEAKING
    assert scene.history[-1] == ("companion", "Once upon a")
    assert scene.kept[2].is_cut_off


def test_the_interruption_stands_after_what_it_interrupted() -> None:
    scene = Scene.telling("Tell me a story.", "Once upon a time there was a king.", "Once upon")
    scene.person_interrupts("Not that")
    scene.falls_silent()
    scene.turn_ends()

    scene.recognised("Not that one.")

    assert [text for _, text in scene.history] == ["Tell me a story.", "Once upon", "Not that one."]
    assert [said.text for said in scene.state.dialogue] == ["Tell me a story.", "Once upon", "Not that one."]


def test_each_heard_word_is_kept_as_it_sounds(scene: Scene) -> None:
    scene.person_says("Hello.")
    scene.thinks("Hello to you.")

    scene.sounds(0, "Hello")

    assert scene.history[-1] == ("companion", "Hello")
    assert scene.kept[2].is_cut_off


def test_of_a_clause_that_has_not_begun_nothing_counts_as_heard() -> None:
    scene = Scene.telling("Hello.", "Hello to you. How was the journey?", "Hello")

    effects = scene.happens(ev.WordsSounded(scene.reply, 1, "How was"))

    assert effects == ()
    assert scene.history[-1] == ("companion", "Hello")


def test_a_reply_heard_to_its_end_is_kept_whole(scene: Scene) -> None:
    scene.person_says("Hello.")

    scene.answers("Hello to you. It is good to hear from you.")

    assert scene.history[-1] == ("companion", "Hello to you. It is good to hear from you.")
    assert not scene.kept[2].is_cut_off
    assert scene.asked_for(do.Settle)


def test_a_reply_goes_to_the_voice_clause_by_clause_before_it_is_complete(scene: Scene) -> None:
    scene.person_says("Hello.")

    scene.thinks("Good morning to you. And how", to_the_end=False)

    assert scene.was_asked_for(do.Speak) >= 1


def test_a_complete_reply_is_read_ahead_as_it_will_be_heard_but_not_kept(scene: Scene) -> None:
    scene.person_says("Hello.")

    effects = scene.thinks("Good morning to you. How are you?")

    read = [effect.dialogue for effect in effects if isinstance(effect, do.Settle)]
    assert [said.text for said in read[0]] == ["Hello.", "Good morning to you. How are you?"]
    assert scene.history == [("person", "Hello.")]
    assert [said.text for said in scene.state.dialogue] == ["Hello."]


def test_words_of_a_cancelled_reply_are_not_spoken(scene: Scene) -> None:
    scene.person_says("Hello.")
    old = scene.reply
    scene.person_interrupts("wait I was")

    scene.happens(ev.ReplyWords(old, "Good morning. How are you?"))

    assert not scene.asked_for(do.Speak)


def test_an_empty_reply_is_owned_up_to(scene: Scene) -> None:
    scene.person_says("Hello.")

    scene.thinks(" … ")

    spoken = [e.clause.text for _, _, es in scene.log for e in es if isinstance(e, do.Speak)]
    assert " ".join(spoken) == LOST_WORDS


def test_a_failed_mind_is_shown_with_its_reason_and_tried_again_next_time(scene: Scene) -> None:
    scene.person_says("Hello.")

    scene.happens(ev.ReplyFailed(scene.reply, "The model file is damaged; get it again."))
    failed, why = scene.phase, scene.state.why
    scene.person_says("Are you there?")

    assert failed is Phase.FAILED
    assert why == "The model file is damaged; get it again."
    assert scene.phase is Phase.PREPARING


def test_a_mind_that_fails_in_mid_reply_lets_what_is_ready_be_heard(scene: Scene) -> None:
    scene.person_says("Hello.")
    scene.thinks("Good morning to you. And", to_the_end=False)

    scene.happens(ev.ReplyFailed(scene.reply, "It stopped."))
    finishes = scene.asked_for(do.FinishSpeaking)
    scene.sounds_whole()

    assert finishes
    assert scene.history[-1] == ("companion", "Good morning to you.")
    assert scene.phase is Phase.FAILED


def test_typed_words_are_kept_then_acknowledged_then_answered() -> None:
    scene = Scene(has_ear=False)

    effects = scene.happens(ev.Typed("I passed!", key="k1"))

    kinds = [type(effect) for effect in effects]
    assert kinds.index(do.Keep) < kinds.index(do.Accepted) < kinds.index(do.BeginReply)
    assert scene.kept[1].is_typed


@pytest.mark.parametrize("text", ["😀", "🎉👍🏽", "?", "…"])
def test_a_typed_emoji_or_sign_is_a_message_and_is_answered(text: str) -> None:
    scene = Scene(has_ear=False)

    scene.happens(ev.Typed(text, key="k1"))

    assert scene.history == [("person", text)]
    assert scene.asked_for(do.BeginReply)


def test_a_reply_of_an_emoji_alone_can_be_said_again() -> None:
    scene = Scene.talked("Hello.", "😀")

    said = scene.happens(ev.SayAgainAsked("😀"))

    assert [effect.clause.text for effect in said if isinstance(effect, do.Speak)] == ["😀"]


@pytest.mark.parametrize("text", ["🎵", "♪ ♪", "..."])
def test_music_that_was_recognised_as_a_sign_is_no_message(scene: Scene, text: str) -> None:
    scene.person_says(text)

    assert scene.history == []
    assert not scene.asked_for(do.BeginReply)


def test_a_text_that_was_kept_before_the_engine_died_is_answered_and_not_kept_twice() -> None:
    scene = Scene(has_ear=False)
    scene.remember(Utterance("f" * 32, 7, Speaker.PERSON, "I passed!", 1.0, is_typed=True), key="k1")

    scene.happens(ev.Typed("I passed!", key="k1"))

    assert scene.asked_for(do.Accepted)
    assert not scene.asked_for(do.Keep)
    begun = [effect for effect in scene.effects if isinstance(effect, do.BeginReply)]
    assert [said.text for said in begun[0].dialogue] == ["I passed!"]


def test_the_same_words_typed_again_in_a_later_session_are_kept_again() -> None:
    scene = Scene(has_ear=False)
    scene.remember(Utterance("f" * 32, 7, Speaker.PERSON, "I passed!", 1.0, is_typed=True), key="k1")

    scene.happens(ev.Typed("I passed!", key="k2"))

    assert [effect.key for effect in scene.effects if isinstance(effect, do.Keep)] == ["k2"]


def test_a_text_that_was_kept_and_answered_before_the_engine_died_is_only_acknowledged() -> None:
    scene = Scene(has_ear=False)
    typed = Utterance("f" * 32, 7, Speaker.PERSON, "I passed!", 1.0, is_typed=True)
    scene.remember(typed, Utterance("f" * 32, 8, Speaker.COMPANION, "Well done.", 2.0), key="k1")

    scene.happens(ev.Typed("I passed!", key="k1"))

    assert scene.asked_for(do.Accepted)
    assert not scene.asked_for(do.Keep)
    assert not scene.asked_for(do.BeginReply)


def test_typing_into_a_sounding_reply_waits_for_what_was_heard_of_it() -> None:
    scene = Scene.telling("Hello.", "Good morning to you, how are you?", "Good")

    scene.happens(ev.Typed("Stop it."))
    begun_at_once = scene.asked_for(do.BeginReply)
    scene.happens(ev.WordsSounded(scene.reply, 0, "Good morning"))
    scene.falls_silent()

    assert not begun_at_once
    begun = [effect for effect in scene.effects if isinstance(effect, do.BeginReply)]
    assert [said.text for said in begun[0].dialogue] == ["Hello.", "Good morning", "Stop it."]


@pytest.mark.parametrize(
    "event", [ev.Stop(), ev.UtteranceForgotten(SESSION, 1)], ids=["stop", "deleted words"]
)
def test_stop_or_deleted_words_drop_the_reply_that_is_thought_of_for_good(
    scene: Scene, event: ev.Event
) -> None:
    scene.person_says("Hello.")

    scene.happens(event)

    assert scene.asked_for(do.CancelReply)
    assert not scene.asked_for(do.BeginReply)
    assert scene.phase is Phase.LISTENING


def test_stop_while_speaking_silences() -> None:
    scene = Scene.telling("Hello.", "Good morning to you.", "Good")

    scene.happens(ev.Stop())
    scene.falls_silent()

    assert scene.phase is Phase.LISTENING
    assert scene.history[-1] == ("companion", "Good")


def test_a_muted_companion_does_not_hear(scene: Scene) -> None:
    scene.happens(ev.SetMuted(is_muted=True))

    scene.person_starts()

    assert scene.phase is Phase.IDLE
    assert scene.state.why == "Muted."
    assert not scene.asked_for(do.BeginUtterance)


def test_muting_in_mid_sentence_throws_the_sentence_away(scene: Scene) -> None:
    scene.person_starts()

    scene.happens(ev.SetMuted(is_muted=True))

    assert scene.asked_for(do.AbandonUtterance)


def test_a_microphone_pulled_out_in_mid_sentence_loses_no_word_heard_before(scene: Scene) -> None:
    scene.person_starts()

    scene.happens(ev.EarClosed("The microphone was unplugged; plug it in again or type."), after=1.0)
    scene.recognised("I wanted to tell you")

    assert scene.history == [("person", "I wanted to tell you")]


def test_without_a_microphone_the_reason_is_shown(scene: Scene) -> None:
    effects = scene.happens(ev.EarClosed("No microphone was found; plug one in or type."))

    assert do.PhaseChanged(Phase.IDLE, "No microphone was found; plug one in or type.") in effects


def test_a_half_duplex_companion_is_deaf_while_it_speaks_and_shortly_after() -> None:
    scene = Scene(is_half_duplex=True)
    scene.person_says("Hello.")
    scene.thinks("Good morning.")
    scene.sounds(0, "Good")

    scene.person_starts()
    while_speaking = scene.phase
    scene.happens(ev.ReplySounded(scene.reply))
    scene.person_starts()
    just_after = scene.phase
    scene.silence(0.5)
    scene.person_starts()

    assert while_speaking is Phase.SPEAKING
    assert just_after is Phase.LISTENING
    assert scene.phase is Phase.PERSON_SPEAKING


GLAD = Affect(0.7, 0.5, 0.2)
REMARK = ev.Remarked("Three hours have gone by.")


@pytest.mark.parametrize("event", [ev.SayAgainAsked("Good morning."), REMARK], ids=["again", "a remark"])
def test_a_reply_said_again_and_a_remark_of_code_are_said_beside_the_talk(event: ev.Event) -> None:
    scene = Scene.talked("Hello.", "Good morning.")
    before = scene.history, scene.state.dialogue

    scene.happens(event)
    spoke = scene.asked_for(do.Speak)
    scene.sounds_whole()

    assert spoke
    assert (scene.history, scene.state.dialogue) == before
    assert scene.phase is Phase.LISTENING


@pytest.mark.parametrize("event", [REMARK, ev.TryVoice("The kettle is on.", GLAD)], ids=["a remark", "a try"])
def test_while_anybody_is_at_it_nothing_is_said_beside_the_talk(scene: Scene, event: ev.Event) -> None:
    scene.person_starts()
    assert scene.happens(event) == ()

    scene.turn_ends()
    assert scene.happens(event) == ()
    scene.recognised("Hello.")
    assert scene.happens(event) == ()
    scene.thinks("Good morning.")
    scene.sounds(0, "Good")
    assert scene.happens(event) == ()


def test_who_speaks_into_a_remark_is_answered(scene: Scene) -> None:
    scene.happens(REMARK)
    scene.sounds(0, "Three hours")

    scene.person_interrupts("Wait, what time is it?")
    scene.falls_silent()
    scene.turn_ends()
    scene.recognised("Wait, what time is it?")

    assert scene.history == [("person", "Wait, what time is it?")]
    assert scene.phase is Phase.PREPARING


def test_a_voice_is_tried_with_a_feeling_beside_the_talk() -> None:
    scene = Scene.talked("Hello.", "Good morning.")
    before = scene.history, scene.state.dialogue

    effects = scene.happens(ev.TryVoice("The kettle is on.", GLAD))
    scene.sounds_whole()

    spoken = [effect.clause for effect in effects if isinstance(effect, do.Speak)]
    assert [(clause.text, clause.affect) for clause in spoken] == [("The kettle is on.", GLAD)]
    assert (scene.history, scene.state.dialogue) == before
    assert scene.phase is Phase.LISTENING


def test_another_try_cuts_off_the_one_before(scene: Scene) -> None:
    scene.happens(ev.TryVoice("The kettle is on.", GLAD))
    first = scene.reply
    scene.sounds(0, "The kettle")

    effects = scene.happens(ev.TryVoice("The kettle is on.", NEUTRAL))

    assert effects.index(do.Silence(first)) < effects.index(do.Release(scene.reply))
    assert scene.reply > first


def test_what_is_typed_stops_a_try_at_once(scene: Scene) -> None:
    scene.happens(ev.TryVoice("The kettle is on.", GLAD))
    scene.sounds(0, "The kettle")

    effects = scene.happens(ev.Typed("Hello.", "key"))

    assert do.Silence(1) in effects
    assert [text for _, text in scene.history] == ["Hello."]


def test_nothing_is_tried_without_a_word() -> None:
    assert Scene().happens(ev.TryVoice(" … ", GLAD)) == ()


def test_a_clause_carries_what_was_ordered_of_the_voice_and_ends_where_that_changes() -> None:
    scene, slower = Scene(), Delivery(prosody=Prosody(rate=0.8))
    scene.person_says("Tell me something, and slow down.")

    effects = (
        *scene.happens(ev.ReplyWords(scene.reply, "That is fine")),
        *scene.happens(ev.ReplyWords(scene.reply, " and this is slow.", delivery=slower)),
        *scene.happens(ev.ReplyCompleted(scene.reply)),
    )

    spoken = [
        (effect.clause.text, effect.clause.delivery) for effect in effects if isinstance(effect, do.Speak)
    ]
    assert spoken == [("That is fine", AS_PLANNED), ("and this is slow.", slower)]


def test_a_sound_is_uttered_before_the_clause_that_begins_with_its_words(scene: Scene) -> None:
    scene.person_says("My cat fell into the bath.")

    effects = (
        *scene.happens(ev.ReplyWords(scene.reply, "Oh dear")),
        *scene.happens(ev.ReplyWords(scene.reply, " ", sound=VocalSound.LAUGH)),
        *scene.happens(ev.ReplyWords(scene.reply, "I can see it. Is she dry?")),
        *scene.happens(ev.ReplyCompleted(scene.reply)),
    )

    spoken = [(effect.clause.text, effect.clause.sound) for effect in effects if isinstance(effect, do.Speak)]
    assert spoken == [("Oh dear", None), ("I can see it.", VocalSound.LAUGH), ("Is she dry?", None)]


def test_what_is_said_beside_the_talk_is_said_as_was_ordered_and_a_tried_voice_is_not() -> None:
    scene, whispered = Scene(), Delivery(GLAD, Prosody(breathiness=1.0))
    scene.person_says("Whisper, the baby sleeps.")
    scene.happens(ev.ReplyWords(scene.reply, "Of course.", delivery=whispered))
    scene.happens(ev.ReplyCompleted(scene.reply))
    scene.sounds_whole()

    again = scene.happens(ev.SayAgainAsked("Of course."))
    scene.sounds_whole()
    tried = scene.happens(ev.TryVoice("Hello.", NEUTRAL))

    def clauses(effects: tuple[do.Effect, ...]) -> list[Clause]:
        return [effect.clause for effect in effects if isinstance(effect, do.Speak)]

    assert clauses(again) == [Clause(0, "Of course.", GLAD, delivery=whispered)]
    assert clauses(tried) == [Clause(0, "Hello.", NEUTRAL)]


def test_a_deleted_utterance_leaves_the_dialogue() -> None:
    scene = Scene.talked("My secret.", "I see, thank you.")

    scene.happens(ev.UtteranceForgotten(SESSION, 1))

    assert [said.text for said in scene.state.dialogue] == ["I see, thank you."]


@pytest.mark.parametrize("is_stopped", [False, True])
def test_a_reply_deleted_while_it_sounds_or_falls_silent_is_not_kept_again(is_stopped: bool) -> None:
    scene = Scene.telling("Hello.", "Good morning to you.", "Good")
    if is_stopped:
        scene.happens(ev.Stop())

    scene.happens(ev.UtteranceForgotten(SESSION, 2))
    silenced = scene.was_asked_for(do.Silence)
    scene.happens(ev.WordsSounded(scene.reply, 0, "Good morning"))
    scene.falls_silent()

    assert silenced == 1
    assert scene.history == [("person", "Hello.")]


def test_a_reply_falls_silent_when_the_words_that_it_answers_are_deleted() -> None:
    scene = Scene.telling("My secret.", "Good morning to you.", "Good")

    scene.happens(ev.UtteranceForgotten(SESSION, 1))
    silenced = scene.asked_for(do.Silence)
    scene.falls_silent()

    assert silenced
    assert not scene.asked_for(do.BeginReply)
    assert scene.history == [("companion", "Good")]


def test_what_is_left_to_be_answered_is_thought_of_anew_without_the_words_that_are_deleted() -> None:
    scene = Scene(has_ear=False)
    scene.happens(ev.Typed("My secret."))
    scene.happens(ev.Typed("How are you?"))

    scene.happens(ev.UtteranceForgotten(SESSION, 1))

    (begun,) = [effect for effect in scene.effects if isinstance(effect, do.BeginReply)]
    assert [said.text for said in begun.dialogue] == ["How are you?"]


def test_corrected_words_replace_the_old_and_are_answered_anew() -> None:
    scene = Scene.talked("I love peas.", "Peas are green.")

    scene.happens(ev.WordsCorrected(SESSION, 1, "I love bees."))

    assert scene.history == [("person", "I love bees.")]
    assert scene.phase is Phase.PREPARING


def test_corrected_words_of_an_earlier_session_are_said_again_in_this_one() -> None:
    scene = Scene()
    earlier = "b" * 32
    before = Utterance(earlier, 5, Speaker.PERSON, "I love peas.", 0.0)
    scene.state = replace(scene.state, dialogue=(before,))

    effects = scene.happens(ev.WordsCorrected(earlier, 5, "I love bees."))

    assert do.Forget(earlier, 5) in effects
    assert [(said.session, said.text) for said in scene.state.dialogue] == [(SESSION, "I love bees.")]


def test_the_deadline_is_the_end_of_the_pause() -> None:
    scene = Scene(pause=0.4)
    scene.person_starts()
    speaking = scene.state.deadline

    scene.person_stops(after=1.0)

    assert speaking is None
    assert scene.state.deadline == 1.4


def test_each_clause_shows_the_feeling_that_its_words_came_with() -> None:
    low, higher = Affect(-0.3, -0.1, 0.0), Affect(0.1, 0.0, 0.0)
    scene = Scene()
    scene.person_says("My cat is ill.")

    spoken = (
        *scene.happens(ev.ReplyWords(scene.reply, "That is a worry", low)),
        *scene.happens(ev.ReplyWords(scene.reply, " What did the vet say?", higher)),
        *scene.happens(ev.ReplyCompleted(scene.reply)),
    )

    clauses = [effect.clause for effect in spoken if isinstance(effect, do.Speak)]
    assert [(clause.text, clause.affect) for clause in clauses] == [
        ("That is a worry", low),
        ("What did the vet say?", higher),
    ]


def test_a_silence_ends_the_clause_that_it_follows_and_no_other(scene: Scene) -> None:
    scene.person_says("Let us breathe.")

    spoken = (
        *scene.happens(ev.ReplyWords(scene.reply, "Sit as you like. Breathe in,", pause_after=0.6)),
        *scene.happens(ev.ReplyWords(scene.reply, " two,", pause_after=0.6)),
        *scene.happens(ev.ReplyWords(scene.reply, " and out")),
        *scene.happens(ev.ReplyCompleted(scene.reply)),
    )

    clauses = [effect.clause for effect in spoken if isinstance(effect, do.Speak)]
    assert [(clause.text, clause.pause_after) for clause in clauses] == [
        ("Sit as you like.", 0.0),
        ("Breathe in,", 0.6),
        ("two,", 0.6),
        ("and out", 0.0),
    ]


def test_the_dialogue_holds_the_last_utterances_of_a_talk_of_any_length() -> None:
    state = State(SESSION, epoch=0.0)

    for number in range(1, DIALOGUE_LENGTH + 11):
        state = state.with_utterance(Utterance(SESSION, number, Speaker.PERSON, "Hello.", said_at=0.0))

    assert [said.number for said in state.dialogue] == list(range(11, DIALOGUE_LENGTH + 11))
