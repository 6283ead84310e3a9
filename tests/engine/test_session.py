import asyncio
import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.latency import turn_times
from companion.engine.devices.mouth import NO_VOICE
from companion.engine.engine import Threads
from companion.engine.session import Session
from companion.hearing.transcriber import Transcriber
from companion.hearing.voice_activity import SpeechProbability
from companion.sound.echoes.echo import EchoCanceller
from companion.sound.errors import LoudspeakerMissing, MicrophoneLost, MicrophoneMissing
from companion.storage.lock import AlreadyRunning
from companion.storage.paths import Paths
from companion.storage.repair import SAVING
from companion.storage.replacing import note_damage
from companion.storage.store import Store, open_store
from companion.storage.utterances import Utterances
from companion.thinking.language_model import Prompt, ReplyLimits
from companion.values import (
    MOST_CHARACTERS,
    Affect,
    CancelToken,
    PartBroken,
    PartMissing,
    Phase,
    Speaker,
    TalkWay,
    Utterance,
)
from companion.values.worker import JobQueue, Worker
from tests.fakes.equipment import NAME, PAUSE, Cast, Company, Listening
from tests.fakes.happenings import PATIENCE
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import memory_parts
from tests.fakes.transcriber import ScriptedTranscriber


def kept(paths: Paths) -> list[tuple[str, str]]:
    """What the closed store holds, oldest first."""
    with open_store(paths, NAME) as store:
        return [(said.speaker.value, said.text) for said in store.utterances.latest(100)]


async def test_a_spoken_turn_is_heard_answered_aloud_and_kept(paths: Paths) -> None:
    cast = Cast(
        paths, ScriptedTranscriber(["How are you?"], seconds_per_word=0.1), FakeLanguageModel("Fine, thanks.")
    )
    async with Listening(cast.equipment()) as company:
        said = company.says()
        assert await company.is_answered() == "Fine, thanks."
        await company.sees_phase(Phase.LISTENING)
        (turn,) = turn_times(company.log.entries)
        (timed,) = company.of(msg.AnswerTimed)

        phases = [event.phase for event in company.of(msg.PhaseChanged)]
        heard = company.of(msg.PersonHeard)
        spoken = cast.loudspeaker.recorded
        ended = company.session.clock.at(said.end)

    assert phases[-6:] == [
        Phase.LISTENING,
        Phase.PERSON_SPEAKING,
        Phase.DECIDING,
        Phase.PREPARING,
        Phase.SPEAKING,
        Phase.LISTENING,
    ]
    assert [(event.stable, event.is_final) for event in heard][-1] == ("How are you?", True)
    assert any(not event.is_final for event in heard)
    assert abs(spoken.samples).max() > 0.1
    assert turn.sounded is not None
    assert turn.sounded >= ended + PAUSE - 0.07
    assert (timed.seconds, timed.stages) == (turn.whole, turn.stages)
    assert kept(paths) == [("person", "How are you?"), ("companion", "Fine, thanks.")]


async def test_whoever_speaks_into_a_reply_silences_it_and_it_is_kept_as_far_as_it_was_heard(
    paths: Paths,
) -> None:
    words = "One two three four five six seven eight nine ten eleven twelve"
    cast = Cast(paths, ScriptedTranscriber(["Why so many?"]), FakeLanguageModel(words, "Well then."))
    async with Listening(cast.equipment()) as company:
        company.types("Count, please.")
        await company.until(lambda: any("two" in event.heard for event in company.of(msg.CompanionSaid)))
        company.says()
        first = await company.is_answered()
        assert await company.is_answered(2) == "Well then."

    assert words.startswith(first)
    assert first != words
    assert kept(paths)[1] == ("companion", first)


async def test_without_a_microphone_typing_works_and_the_reason_is_shown(paths: Paths) -> None:
    cast = Cast(paths, model=FakeLanguageModel("Hello to you."))
    trouble = MicrophoneMissing()
    cast.microphone.error = trouble
    async with Company(cast.equipment()) as company:
        await company.sees(
            msg.EarChanged(has_microphone=False, is_muted=False, is_half_duplex=False, why=trouble.sentence)
        )
        assert (await company.sees_phase(Phase.IDLE)).why
        assert await company.tell("Hello.") == "Hello to you."
        assert company.notices["microphone"] == trouble.sentence


async def test_what_is_typed_is_kept_without_what_steers_a_terminal_or_turns_other_text(paths: Paths) -> None:
    cast = Cast(paths, model=FakeLanguageModel("I see."))
    async with Company(cast.equipment(microphone=None, loudspeaker=None)) as company:
        await company.tell("It \u202ewas\x1b[2J late 👩\u200d👧.")

    assert kept(paths)[0] == ("person", "It was[2J late 👩\u200d👧.")


@pytest.mark.slow
async def test_a_microphone_that_comes_back_is_listened_to_again(paths: Paths) -> None:
    cast = Cast(paths, ScriptedTranscriber(["Are you there?"]), FakeLanguageModel("Yes."))
    cast.microphone.error = MicrophoneMissing()
    async with Company(cast.equipment()) as company:
        await company.until(lambda: "microphone" in company.notices)
        cast.microphone.plug()
        await company.sees_phase(Phase.LISTENING)
        company.says()

        assert await company.is_answered() == "Yes."
        assert "microphone" not in company.notices


async def test_a_microphone_pulled_out_in_mid_sentence_loses_nothing_that_was_heard(paths: Paths) -> None:
    cast = Cast(paths, ScriptedTranscriber(["I wanted to say"]), FakeLanguageModel("Go on."))
    async with Listening(cast.equipment()) as company:
        company.says(5.0)
        await company.sees_phase(Phase.PERSON_SPEAKING)
        cast.microphone.unplug(MicrophoneLost())

        assert await company.is_answered() == "Go on."
        assert company.notices["microphone"] == MicrophoneLost().sentence

    assert kept(paths)[0] == ("person", "I wanted to say")


async def test_where_one_talks_by_key_nothing_is_heard_without_it_and_all_with_it(paths: Paths) -> None:
    cast = Cast(paths, ScriptedTranscriber(["How are you?"]), FakeLanguageModel("Fine, thanks."))
    async with Listening(cast.equipment()) as company:
        company.session.post(ev.TalkChosen(TalkWay.HOLD))
        await company.sees_phase(Phase.IDLE)
        unheard = company.says()
        await company.until(lambda: company.session.clock.now() > company.session.clock.at(unheard.end) + 1.0)
        assert company.of(msg.PersonHeard) == []

        company.session.handle(msg.HoldTalkKey(is_held=True))
        await company.sees_phase(Phase.PERSON_SPEAKING)
        heard = company.says()
        await company.until(
            lambda: company.session.clock.now() > company.session.clock.at(heard.end) + 2 * PAUSE
        )
        assert company.of(msg.PhaseChanged)[-1].phase is Phase.PERSON_SPEAKING
        company.session.handle(msg.HoldTalkKey(is_held=False))

        assert await company.is_answered() == "Fine, thanks."


async def test_without_a_loudspeaker_replies_are_shown(paths: Paths) -> None:
    cast = Cast(paths, ScriptedTranscriber(["How are you?"]), FakeLanguageModel("Fine, thanks."))
    cast.loudspeaker.error = LoudspeakerMissing()
    async with Company(cast.equipment()) as company:
        await company.until(lambda: "loudspeaker" in company.notices)
        await company.sees_phase(Phase.LISTENING)
        company.says()

        assert await company.is_answered() == "Fine, thanks."
        assert company.notices["loudspeaker"] == LoudspeakerMissing().sentence
        told = [str(told.sentence) for told in company.of(msg.Noticed) if told.key == "loudspeaker"]
        assert told == [LoudspeakerMissing().sentence], "it is not withdrawn: it was so before"


async def test_a_reply_whose_loudspeaker_is_pulled_out_is_shown_to_its_end(paths: Paths) -> None:
    words = "One two three four five six. Seven eight nine ten eleven twelve."
    cast = Cast(paths, model=FakeLanguageModel(words))
    async with Listening(cast.equipment()) as company:
        company.types("Count, please.")
        await company.until(lambda: any("two" in event.heard for event in company.of(msg.CompanionSaid)))
        cast.loudspeaker.unplug(LoudspeakerMissing())

        assert await company.is_answered() == words
        await company.sees_phase(Phase.LISTENING)

    assert kept(paths)[-1] == ("companion", words)


async def test_without_an_echo_canceller_it_is_half_duplex_and_says_so(paths: Paths) -> None:
    def missing() -> EchoCanceller:
        raise PartMissing("The echo canceller is missing; install Companion again.")

    cast = Cast(paths)
    async with Company(cast.equipment(open_echo_canceller=missing)) as company:
        await company.sees(msg.EarChanged(has_microphone=True, is_muted=False, is_half_duplex=True))

        assert company.notices["echo"] == "The echo canceller is missing; install Companion again."


async def test_without_a_model_of_speech_typing_is_still_answered_aloud(paths: Paths) -> None:
    def missing() -> SpeechProbability:
        raise PartMissing("What tells speech from noise is missing; install Companion again.")

    cast = Cast(paths, model=FakeLanguageModel("Hello to you."))
    async with Company(cast.equipment(open_speech_probability=missing)) as company:
        assert await company.tell("Hello.") == "Hello to you."

        spoken = cast.loudspeaker.recorded
        why = (await company.sees_phase(Phase.IDLE)).why
    assert abs(spoken.samples).max() > 0.1
    assert why == "What tells speech from noise is missing; install Companion again."


async def test_without_a_recogniser_the_reason_is_shown_and_typing_works(paths: Paths) -> None:
    def missing() -> Transcriber:
        raise PartMissing("No recogniser is here; install Companion again.")

    cast = Cast(paths, model=FakeLanguageModel("Hello to you."))
    async with Company(cast.equipment(open_transcriber=missing)) as company:
        await company.until(
            lambda: any("recogniser" in str(event.why) for event in company.of(msg.EarChanged))
        )
        assert await company.tell("Hello.") == "Hello to you."
        assert (await company.sees_phase(Phase.IDLE)).why == "No recogniser is here; install Companion again."


async def test_without_a_language_model_the_words_are_kept_and_the_reason_is_shown(paths: Paths) -> None:
    def missing() -> FakeLanguageModel:
        raise PartMissing("The language model is missing; install Companion again.")

    cast = Cast(paths)
    async with Company(replace(cast.in_writing(), open_language_model=missing)) as company:
        company.types("Hello.", key="key")
        failed = await company.sees_phase(Phase.FAILED)

        assert failed.why == "The language model is missing; install Companion again."
        assert msg.Accepted("key") in company.shown

    assert kept(paths) == [("person", "Hello.")]


async def test_a_sound_thread_that_crashes_leaves_a_talk_in_writing(
    paths: Paths, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    cast = Cast(paths, model=FakeLanguageModel("One two three four five six.", "Still here."))

    def crash() -> None:
        raise ZeroDivisionError

    async with Listening(cast.equipment()) as company:
        company.types("Count, please.")
        await company.until(lambda: any("two" in event.heard for event in company.of(msg.CompanionSaid)))
        monkeypatch.setattr(cast.loudspeaker, "played", crash)

        assert await company.is_answered() == "One two three four five six."
        assert await company.tell("Are you there?") == "Still here."
        assert company.notices["computer"]
        assert company.phase is Phase.IDLE
    assert any(record.exc_info for record in caplog.records)


async def test_closing_while_it_speaks_keeps_what_was_heard(paths: Paths) -> None:
    words = "One two three four five six seven eight nine ten eleven twelve."
    cast = Cast(paths, model=FakeLanguageModel(words))
    async with Listening(cast.equipment()) as company:
        company.types("Count, please.")
        await company.until(lambda: any("three" in event.heard for event in company.of(msg.CompanionSaid)))

    ((_, _), (speaker, text)) = kept(paths)
    assert speaker == "companion"
    assert text.startswith("One two three")
    assert words.startswith(text)
    assert company.replies == [text]


async def test_closing_ends_input_before_all_models_before_the_store(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[str] = []

    class Transcribing(ScriptedTranscriber):
        def close(self) -> None:
            ended.append("recogniser")

    class Thinking(FakeLanguageModel):
        def close(self) -> None:
            ended.append("generator")

    cast = Cast(paths, Transcribing(), Thinking())
    close_store = Store.close
    monkeypatch.setattr(cast.microphone, "close", lambda: ended.append("microphone"))
    monkeypatch.setattr(cast.voice, "close", lambda: ended.append("voice"))

    def noting_close(store: Store) -> None:
        ended.append("store")
        close_store(store)

    monkeypatch.setattr(Store, "close", noting_close)
    async with Listening(cast.equipment()):
        ended.clear()

    assert ended[0] == "microphone"
    assert set(ended[1:-1]) == {"recogniser", "generator", "voice"}
    assert ended[-1] == "store"


async def test_a_second_copy_is_refused_and_the_first_goes_on(paths: Paths) -> None:
    cast = Cast(paths)
    async with Company(cast.in_writing()) as company:
        with pytest.raises(AlreadyRunning):
            await Session(cast.in_writing(), lambda event: None).open()
        assert await company.tell("Hello.") == "I see."


async def test_a_store_that_cannot_be_read_is_given_back(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Utterances, limit: int) -> tuple[Utterance, ...]:
        raise PartBroken("The database is damaged; restore a copy.")

    monkeypatch.setattr(Utterances, "latest", broken)
    with pytest.raises(PartBroken):
        await Session(Cast(paths).in_writing(), lambda event: None).open()
    monkeypatch.undo()

    assert kept(paths) == []


async def test_damage_is_told_before_the_rest_is_saved_and_how_much_that_is(paths: Paths) -> None:
    with open_store(paths, NAME) as store:
        for number in range(1, 300):
            store.utterances.keep(Utterance("a" * 32, number, Speaker.PERSON, f"Number {number}.", 1.7e9))
        file = store.folder.database
    content = bytearray(file.read_bytes())
    content[-4096] ^= 1  # of the last page: rows, not the schema
    file.write_bytes(content)
    note_damage(file)

    async with Company(Cast(paths).in_writing()) as company:
        told = [str(one.sentence) for one in company.of(msg.Noticed) if one.key == "store"]

    assert told[0] == SAVING
    assert "I rescued" in told[1]
    assert len(kept(paths)) > 50


@pytest.mark.parametrize("part", ["open_store", "open_speech_probability"])
async def test_an_interrupt_while_a_part_is_opened_leaves_nothing_open(paths: Paths, part: str) -> None:
    cast = Cast(paths)
    open_part = getattr(cast.equipment(), part)
    before = set(threading.enumerate())
    is_opening, may_open = threading.Event(), threading.Event()

    def slowly(*given: object) -> object:
        is_opening.set()
        may_open.wait(PATIENCE)
        return open_part(*given)

    opening = asyncio.create_task(Session(cast.equipment(**{part: slowly}), lambda event: None).open())
    await asyncio.to_thread(is_opening.wait, PATIENCE)
    opening.cancel()
    may_open.set()
    with pytest.raises(asyncio.CancelledError):
        await opening

    assert kept(paths) == []
    assert not {thread.name for thread in set(threading.enumerate()) - before if "asyncio" not in thread.name}


async def test_at_the_end_all_models_are_waited_for_at_the_same_time(paths: Paths) -> None:
    models = {"recogniser", "turn end", "generator", "mouth", "face"}
    together = threading.Barrier(len(models))

    class Together(Worker):
        def close(self, timeout: float = PATIENCE) -> bool:
            together.wait(PATIENCE)
            return super().close(timeout)

    def new_worker(name: str, on_crash: Callable[[], None]) -> JobQueue:
        return Together(name, on_crash) if name in models else Worker(name, on_crash)

    async with Company(Cast(paths).equipment(), threads=Threads(new_worker=new_worker)) as company:
        await company.tell("Hello.")

    assert kept(paths)[0] == ("person", "Hello.")


async def test_the_next_session_remembers_the_last(paths: Paths) -> None:
    first, second = FakeLanguageModel("Nice to meet you, Ben."), FakeLanguageModel("Ben.")
    async with Company(Cast(paths, model=first).in_writing()) as company:
        await company.tell("My name is Ben.")
    async with Company(Cast(paths, model=second).in_writing()) as company:
        await company.tell("What is my name?")

    assert [message.text for message in second.prompts[-1].messages] == [
        "My name is Ben.",
        "Nice to meet you, Ben.",
        "What is my name?",
    ]


async def test_muted_it_does_not_listen(paths: Paths) -> None:
    cast = Cast(paths, ScriptedTranscriber(["Hello."]))
    async with Listening(cast.equipment()) as company:
        company.session.handle(msg.SetMuted(True))
        assert (await company.sees_phase(Phase.IDLE)).why
        company.says(0.4)
        await company.until(lambda: any(level.is_speech for level in company.of(msg.LevelMeasured)))
        company.session.handle(msg.SetMuted(False))
        await company.sees_phase(Phase.LISTENING)

        assert not company.of(msg.PersonHeard)


async def test_a_wish_about_a_turn_that_is_gone_is_refused_in_a_sentence(paths: Paths) -> None:
    async with Company(Cast(paths).in_writing()) as company:
        company.session.handle(msg.DeleteTurn(12345))

        await company.until(lambda: "wish" in company.notices)


async def test_more_than_anybody_says_at_once_is_refused_in_a_sentence(paths: Paths) -> None:
    async with Company(Cast(paths).in_writing()) as company:
        company.types("a" * (MOST_CHARACTERS + 1))
        company.types("Hello.")
        await company.is_answered()

        assert "100,001 characters" in company.notices["writing"]

    assert kept(paths) == [("person", "Hello."), ("companion", "I see.")]


async def test_a_turn_deleted_just_before_the_end_is_deleted(paths: Paths) -> None:
    async with Company(Cast(paths).in_writing()) as company:
        await company.tell("Hello.")
        company.session.handle(msg.DeleteTurn((await company.ids())["Hello."]))

    assert kept(paths) == [("companion", "I see.")]


async def test_two_lines_typed_at_once_are_kept_in_order_and_answered_together(paths: Paths) -> None:
    model = FakeLanguageModel("I see.")
    async with Company(Cast(paths, model=model).in_writing()) as company:
        company.types("I have an exam.", "one")
        company.types("It is tomorrow.", "two")
        await company.sees(msg.Accepted("two"))
        await company.is_answered()

    assert [each.text for each in model.prompts[-1].messages] == ["I have an exam. It is tomorrow."]
    assert company.of(msg.Accepted) == [msg.Accepted("one"), msg.Accepted("two")]
    assert company.replies == ["I see."]
    assert kept(paths) == [
        ("person", "I have an exam."),
        ("person", "It is tomorrow."),
        ("companion", "I see."),
    ]


class GatedModel(FakeLanguageModel):
    """Says no word of a reply before its gate is open."""

    def __init__(self, *replies: str) -> None:
        super().__init__(*replies)
        self.is_thinking = threading.Event()
        self.gate = threading.Event()

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        for word in super().reply(prompt, limits, cancel):
            self.is_thinking.set()
            assert self.gate.wait(PATIENCE)
            yield word


@pytest.mark.parametrize("corrected", ["I love bees.", ""], ids=["corrected", "deleted"])
async def test_words_changed_while_their_answer_is_thought_of_are_neither_answered_nor_kept_as_they_were(
    paths: Paths, corrected: str
) -> None:
    model = GatedModel("Peas are green.", "Go on.")
    equipment = replace(Cast(paths, model=model).in_writing(), memory=memory_parts())
    async with Company(equipment) as company:
        company.types("I love peas.")
        await asyncio.to_thread(model.is_thinking.wait, PATIENCE)
        said = (await company.ids())["I love peas."]
        if corrected:
            company.session.handle(msg.CorrectWords(said, corrected))
            await company.until(lambda: any(one.stable == corrected for one in company.of(msg.PersonHeard)))
        else:
            company.session.handle(msg.DeleteTurn(said))
            await company.sees_phase(Phase.IDLE)
            company.types("Hello.")
        model.gate.set()
        await company.is_answered()

    assert company.replies == ["Go on."]
    assert "peas" not in repr(model.prompts[-1])
    assert kept(paths) == [("person", corrected or "Hello."), ("companion", "Go on.")]
    with open_store(paths, NAME) as store:
        assert not any("peas" in memory.text.casefold() for memory in store.memories.page(limit=100))


async def test_of_several_answers_the_chosen_one_alone_is_history_memory_and_what_the_model_reads(
    paths: Paths,
) -> None:
    model = FakeLanguageModel("Peas are green.", "Bees are busy.", "Go on.")
    equipment = replace(Cast(paths, model=model).in_writing(), memory=memory_parts())
    async with Company(equipment) as company:
        await company.tell("Tell me something.")
        company.session.handle(msg.AnswerAgain())
        await company.is_answered(2)
        company.session.handle(msg.ChooseAnswer(1))
        await company.is_answered(3)
        await company.tell("And more of it?")

    assert company.replies == ["Peas are green.", "Bees are busy.", "Peas are green.", "Go on."]
    assert [each.answers for each in company.of(msg.CompanionSaid) if each.is_final] == [1, 2, 2, 1]
    assert "Bees" not in repr(model.prompts[-1])
    assert "Peas" in repr(model.prompts[-1])
    assert ("companion", "Bees are busy.") not in kept(paths)
    assert ("companion", "Peas are green.") in kept(paths)
    with open_store(paths, NAME) as store:
        assert not any("bees" in memory.text.casefold() for memory in store.memories.page(limit=100))


async def test_without_a_loudspeaker_reading_aloud_says_why_nothing_is_heard(paths: Paths) -> None:
    async with Company(Cast(paths).in_writing()) as company:
        await company.tell("Hello.")
        company.session.handle(msg.SayAgain(None))
        await company.until(lambda: "writing" in company.notices)

    assert company.notices["writing"] == NO_VOICE


async def test_what_was_said_enters_no_log(paths: Paths, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    secrets = ("Xylophone", "Marzipan", "Quagmire", "Zeppelin")
    transcriber = ScriptedTranscriber(["Xylophone, please."])
    model = FakeLanguageModel("Marzipan and more.", "Zeppelin it is.", "Marzipan again.")
    async with Listening(Cast(paths, transcriber, model).equipment()) as company:
        company.says()
        await company.is_answered()
        await company.tell("Quagmire, then.")
        model.fail_next()
        company.types("Quagmire once more.")
        await company.sees_phase(Phase.FAILED)
        found = await company.asks(msg.HistoryPage(search="Quagmire"), msg.HistoryShown)
        company.session.handle(msg.DeleteTurn(found.entries[0].id))
        company.session.handle(msg.CorrectWords(found.entries[-1].id, "Zeppelin instead."))
        await company.until(lambda: any("Zeppelin" in event.stable for event in company.of(msg.PersonHeard)))

    logged = "\n".join(logging.Formatter("%(message)s").format(record) for record in caplog.records)
    assert logged
    assert not [secret for secret in secrets if secret.lower() in logged.lower()]


async def test_a_voice_is_tried_aloud_and_kept_nowhere(paths: Paths) -> None:
    cast = Cast(paths)
    glad = Affect(0.7, 0.5, 0.2)
    async with Listening(cast.equipment()) as company:
        company.session.handle(msg.TryVoice("The kettle is on.", glad))
        await company.sees(msg.TryEnded())
        told = company.of(msg.TryStarted)
        spoken = cast.loudspeaker.recorded
        company.session.handle(msg.TryVoice(" ", glad))
        await company.until(lambda: any(ended.sentence for ended in company.of(msg.TryEnded)))

    assert told == [msg.TryStarted(glad)]
    assert abs(spoken.samples).max() > 0.1
    assert kept(paths) == []


SESSION = "b" * 32


def filled(paths: Paths) -> Paths:
    with open_store(paths, "companion") as store:
        for number in range(1, 101):
            store.utterances.keep(Utterance(SESSION, number, Speaker.PERSON, f"words {number}", 1e9 + number))
    return paths


async def test_an_utterance_is_shown_with_those_around_it_and_one_goes_on_from_there(paths: Paths) -> None:
    async with Company(Cast(filled(paths)).in_writing()) as company:
        place = await company.asks(msg.HistoryPage(limit=10, beside=(SESSION, 50)), msg.HistoryShown)
        newer = await company.asks(msg.HistoryPage(limit=10, after_id=place.entries[0].id), msg.HistoryShown)
        last = await company.asks(msg.HistoryPage(limit=10, after_id=95), msg.HistoryShown)

    assert [entry.text for entry in place.entries] == [f"words {number}" for number in range(55, 45, -1)]
    assert (place.has_more, place.has_newer) == (True, True)
    assert next(entry.text for entry in place.entries if entry.id == place.found) == "words 50"
    assert [entry.text for entry in newer.entries] == [f"words {number}" for number in range(65, 55, -1)]
    assert newer.has_newer
    assert not last.has_newer


async def test_of_an_utterance_that_is_gone_nothing_is_shown(paths: Paths) -> None:
    async with Company(Cast(filled(paths)).in_writing()) as company:
        place = await company.asks(msg.HistoryPage(limit=10, beside=(SESSION, 500)), msg.HistoryShown)

    assert (place.entries, place.found) == ((), None)


async def test_a_reply_tells_what_it_answers(paths: Paths) -> None:
    async with Company(Cast(paths).in_writing()) as company:
        await company.tell("I failed the exam.")
        reply, said = (await company.history())[:2]

    assert said.text == "I failed the exam."
    assert said.heard is None
    assert (reply.heard is None) == (reply.plan is None)
