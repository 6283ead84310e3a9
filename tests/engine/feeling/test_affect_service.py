"""The affect service in a whole session: what is typed or said is understood, kept, told, and moves a mood."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from companion.channel import messages as msg
from companion.engine.engine import Threads
from companion.engine.equipment import Equipment, FeelingParts
from companion.engine.keeper import Keeper
from companion.feeling.fusion import Carry
from companion.feeling.mood import replayed
from companion.showing.tracks import sample
from companion.storage.paths import Paths
from companion.storage.store import Store, open_store
from companion.values import Affect, Layer, Mood, PartBroken, PartMissing, Phase, Reading, TextMeasures
from tests.fakes.equipment import NAME, Cast, Company, Listening
from tests.fakes.feeling import ScriptedMeter, ScriptedReader, feeling_parts
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.transcriber import ScriptedTranscriber
from tests.support.kept_feelings import kept_readings

LATEST = msg.MoodTrace()


def in_writing(paths: Paths, *replies: str, parts: FeelingParts | None = None) -> Equipment:
    cast = Cast(paths, model=FakeLanguageModel(*(replies or ("I see.",))))
    return replace(cast.in_writing(), feeling=parts or feeling_parts())


async def understood(company: Company, count: int = 1) -> Reading:
    """Wait until so many utterances were understood and return the last one's reading."""
    await company.until(lambda: len(final(company)) >= count)
    return final(company)[count - 1]


@asynccontextmanager
async def saddened(paths: Paths, *replies: str) -> AsyncIterator[tuple[Company, Reading]]:
    """A company in which something sad was typed and understood, with its reading."""
    async with Company(in_writing(paths, *replies)) as company:
        company.types("I failed the exam.")
        yield company, await understood(company)


def final(company: Company) -> list[Reading]:
    return [event.reading for event in company.of(msg.Felt) if event.is_final]


def kept_reading(store: Store, of: Reading) -> Reading | None:
    found = store.feelings.reading_at(of.session, of.number)
    return None if found is None else found.reading


async def traced(company: Company, asked: msg.MoodTrace = LATEST) -> msg.MoodTraced:
    return await company.asks(asked, msg.MoodTraced)


def moods(company: Company) -> list[msg.MoodMoved]:
    return company.of(msg.MoodMoved)


async def test_a_typed_text_is_understood_kept_and_moves_the_mood(paths: Paths) -> None:
    async with saddened(paths) as (company, reading):
        await company.until(lambda: len(moods(company)) == 2)
        before, after = moods(company)

    assert reading.affect.affect.valence < -0.3
    assert [emotion.name for emotion in reading.emotions] == ["sadness"]
    assert (reading.words is not None, reading.tone, reading.is_unsure) == (True, None, False)
    assert after.can_undo
    assert after.step.after.emotion.valence < before.step.after.emotion.valence
    assert "bad news" in {term.name for term in after.step.terms}
    with open_store(paths, NAME) as store:
        assert kept_reading(store, reading) == reading
        assert store.feelings.steps(limit=5) == (after.step,)


async def test_what_moved_it_fades_on_its_face_while_nobody_says_anything(paths: Paths) -> None:
    def depressed(company: Company) -> float:
        moved = [segment for event in company.of(msg.FaceMoved) for segment in event.segments]
        shown = sample((segment for segment in moved if segment.layer is Layer.FEELING), 1e9)
        return shown["lip_corner_depressor_left"] - shown["lip_corner_puller_left"]

    away = 0.0
    threads = Threads(
        monotonic=lambda: time.monotonic() + away,
        monotonic_with_sleep=lambda: time.monotonic() + away,
        unix_now=lambda: time.time() + away,
    )
    async with Company(in_writing(paths), threads=threads) as company:
        at_rest = depressed(company)
        company.types("I failed the exam.")
        await company.until(lambda: len(moods(company)) == 2)
        await company.until(lambda: depressed(company) > at_rest + 0.02)
        told = len(moods(company))

        away = 86_400.0
        await company.until(lambda: depressed(company) == pytest.approx(at_rest, abs=0.01))

        assert len(moods(company)) == told


async def test_how_much_carries_over_is_applied(paths: Paths) -> None:
    async def second_valence(name: str, inertia: float) -> float:
        parts = feeling_parts(carry=Carry(inertia, 0.0))
        async with Company(
            in_writing(replace(paths, data=paths.data / name), "One.", "Two.", parts=parts)
        ) as company:
            company.types("I failed the exam.")
            await company.is_answered()
            await company.tell("The cup stands on the table.")
            return (await understood(company, 2)).affect.affect.valence

    assert await second_valence("steady", 1.0) < await second_valence("fresh", 0.0) - 0.02


async def test_the_mood_outlasts_the_session_and_has_faded_a_little(paths: Paths) -> None:
    async with saddened(paths) as (company, _):
        await company.until(lambda: len(moods(company)) == 2)
        left = moods(company)[-1].step.after

    async with Company(in_writing(paths)) as company:
        await company.until(lambda: bool(moods(company)))
        (found,) = moods(company)

    assert found.step.before == left
    assert found.step.after.at >= left.at
    assert not found.can_undo


async def test_a_missing_reader_is_told_once_and_all_goes_on_unsure(paths: Paths) -> None:
    def missing() -> ScriptedReader:
        raise PartMissing("The reader of feelings is not there; install Companion again.")

    async with Company(in_writing(paths, parts=feeling_parts(open_reader=missing))) as company:
        assert await company.tell("I failed the exam.") == "I see."
        reading = await understood(company)

        assert company.notices["feeling"] == "The reader of feelings is not there; install Companion again."
        assert reading.is_unsure
        assert reading.affect.affect == Affect()


async def test_where_what_was_felt_cannot_be_kept_one_sentence_says_so_and_the_talk_goes_on(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuses(*_: object) -> None:
        raise PartBroken("The disk is full.")

    monkeypatch.setattr(Keeper, "keep_felt", refuses)
    async with Company(in_writing(paths)) as company:
        for _ in range(2):
            assert await company.tell("I failed the exam.") == "I see."

    assert [event.sentence for event in company.of(msg.Noticed) if event.key == "feeling"] == [
        "The disk is full."
    ]
    with open_store(paths, NAME) as store:
        assert len(store.utterances.latest(10)) == 4


async def test_what_is_said_aloud_is_understood_by_voice_as_well(paths: Paths) -> None:
    meter = ScriptedMeter()
    transcriber = ScriptedTranscriber(["I failed the exam."], seconds_per_word=0.2)
    cast = Cast(paths, transcriber, FakeLanguageModel("I am sorry."))
    async with Listening(replace(cast.equipment(), feeling=feeling_parts(meter=meter))) as company:
        company.says(2.4)
        reading = await understood(company)
        await company.is_answered()
        so_far = [event.reading for event in company.of(msg.Felt) if not event.is_final]

    assert reading.tone is not None
    assert reading.words is not None
    assert {one.number for one in so_far} == {reading.number}
    assert 2.0 < sum(len(samples) for samples in meter.heard) / 16_000 < 4.5
    with open_store(paths, NAME) as store:
        assert store.feelings.learned("voice") is not None


async def test_with_tone_off_nothing_of_the_voice_is_measured_and_the_choice_is_kept(paths: Paths) -> None:
    meter = ScriptedMeter()
    kept: list[bool] = []
    cast = Cast(paths, ScriptedTranscriber(["I failed the exam."]), FakeLanguageModel("I am sorry."))
    parts = feeling_parts(meter=meter, keep_tone_on=kept.append)
    async with Listening(replace(cast.equipment(), feeling=parts)) as company:
        company.session.handle(msg.SetTone(is_on=False))
        await company.sees(msg.ToneChanged(is_on=False, is_known=False))
        company.says(1.5)
        reading = await understood(company)
        await company.is_answered()

    assert reading.tone is None
    assert reading.words is not None
    assert meter.heard == []
    assert kept == [False]


async def test_that_is_wrong_makes_the_reading_unknown_and_a_told_feeling_replaces_it(paths: Paths) -> None:
    async with saddened(paths) as (company, first):
        company.session.handle(msg.CorrectReading(first.session, first.number))
        wrong = await understood(company, 2)
        company.session.handle(msg.CorrectReading(first.session, first.number, Affect(0.5, 0.5)))
        told = await understood(company, 3)

    assert (wrong.is_told, wrong.is_unsure) == (True, True)
    assert (told.is_told, told.is_unsure) == (True, False)
    assert told.affect.affect.valence == pytest.approx(0.5)
    with open_store(paths, NAME) as store:
        assert kept_reading(store, first) == told


async def test_what_was_said_of_a_reading_is_taken_back_and_it_is_as_it_was_read(paths: Paths) -> None:
    async with saddened(paths) as (company, first):
        company.session.handle(msg.CorrectReading(first.session, first.number))
        await understood(company, 2)
        assert company.of(msg.Felt)[-1].can_undo
        company.session.handle(msg.UndoCorrection(first.session, first.number))
        back = await understood(company, 3)

        assert back == first
        assert not company.of(msg.Felt)[-1].can_undo
    with open_store(paths, NAME) as store:
        assert kept_reading(store, first) == first


async def test_the_history_tells_how_each_utterance_of_an_earlier_session_was_understood_and_it_is_corrected(
    paths: Paths,
) -> None:
    async with saddened(paths) as (company, first):
        await company.is_answered()

    async with Company(in_writing(paths)) as company:
        reply, said = await company.history()
        company.session.handle(msg.CorrectReading(first.session, first.number))
        wrong = await understood(company)
        _, corrected = await company.history()
        company.session.handle(msg.UndoCorrection(first.session, first.number))
        await understood(company, 2)
        _, back = await company.history()

    assert (reply.reading, said.reading, said.can_undo) == (None, first, False)
    assert (wrong.is_told, wrong.is_unsure) == (True, True)
    assert (corrected.reading, corrected.can_undo) == (wrong, True)
    assert (back.reading, back.can_undo) == (first, False)


async def test_a_correction_of_what_is_gone_changes_nothing(paths: Paths) -> None:
    async with Company(in_writing(paths)) as company:
        company.session.handle(msg.CorrectReading("a" * 32, 99))
        company.types("I failed the exam.")

        assert (await understood(company)).number == 1
        assert len(final(company)) == 1


async def test_a_check_in_is_kept_unless_it_is_taken_back_and_outweighs_the_next_words(paths: Paths) -> None:
    async with Company(in_writing(paths, "One.", "Two.")) as company:
        company.session.handle(msg.CheckIn(1.0, 0.5))
        company.session.handle(msg.CheckIn(-1.0, 0.5))
        company.session.handle(msg.UndoCheckIn())
        await company.until(lambda: len(company.of(msg.MoodTraceChanged)) == 3)
        company.types("I failed the exam.")
        reading = await understood(company)
        trace = await traced(company)

    assert reading.affect.affect.valence > 0.0
    told, _ = trace.person
    assert (told.is_told, told.affect) == (True, Affect(1.0, 0.5))


async def test_what_an_utterance_did_to_the_mood_is_taken_out(paths: Paths) -> None:
    async with saddened(paths, "One.", "Two.") as (company, first):
        company.types("The cup stands on the table.")
        second = await understood(company, 2)
        await company.until(lambda: len(moods(company)) == 3)
        low = moods(company)[-1].step.after.emotion.valence
        company.session.handle(msg.UndoMoodStep(first.session, first.number))
        await company.until(lambda: len(moods(company)) == 4)
        undone = moods(company)[-1].step

    assert undone.after.emotion.valence > low
    with open_store(paths, NAME) as store:
        kept = store.feelings.steps(limit=10)
        assert [step.number for step in kept] == [second.number]
        assert kept[-1].after.emotion.valence == pytest.approx(undone.after.emotion.valence, abs=0.01)


async def test_the_moods_of_two_sessions_are_replayed_from_the_stored_steps_alone(paths: Paths) -> None:
    texts = ("I failed the exam.", "Thank you.", "I passed the exam.", "The cup stands on the table.")
    parts = feeling_parts()
    for first, second in (texts[:2], texts[2:]):
        async with Company(in_writing(paths, "One.", "Two.", parts=parts)) as company:
            company.types(first)
            reading = await understood(company)
            company.types(second)
            await understood(company, 2)
            await company.until(lambda: len(moods(company)) == 3)
            if first == texts[2]:
                company.session.handle(msg.UndoMoodStep(reading.session, reading.number))
                await company.until(lambda: len(moods(company)) == 4)

    with open_store(paths, NAME) as store:
        steps = store.feelings.steps(limit=10)
    again = replayed(steps[0].before, parts.personality, steps)

    assert len(steps) == 3
    for stored, replay in zip(steps, again, strict=True):
        assert close(replay.after, stored.after)
        assert {term.name for term in stored.terms} == {term.name for term in replay.terms}


def close(one: Mood, other: Mood) -> bool:
    return all(
        getattr(getattr(one, layer), axis) == pytest.approx(getattr(getattr(other, layer), axis), abs=1e-9)
        for layer in ("emotion", "mood")
        for axis in ("valence", "arousal", "dominance")
    )


async def test_a_reset_forgets_all_feeling_and_nothing_that_was_said(paths: Paths) -> None:
    async with saddened(paths) as (company, _):
        await company.is_answered()
        company.session.handle(msg.CheckIn(0.5, 0.5))
        company.session.handle(msg.ResetFeelings())
        await company.sees(msg.FeelingsReset())
        trace = await traced(company)

    assert trace == msg.MoodTraced((), ())
    with open_store(paths, NAME) as store:
        assert kept_readings(store.database) == ()
        assert store.feelings.steps(limit=10) == ()
        assert store.feelings.learned("person") is None
        assert len(store.utterances.latest(10)) == 2


async def test_a_deleted_utterance_is_no_longer_in_the_trace(paths: Paths) -> None:
    async with saddened(paths) as (company, _):
        await company.is_answered()
        *_, said = await company.history()
        changes = len(company.of(msg.MoodTraceChanged))
        company.session.handle(msg.DeleteTurn(said.id))
        await company.until(lambda: len(company.of(msg.MoodTraceChanged)) > changes)
        trace = await traced(company)

    assert trace.person == ()
    assert trace.companion != ()


async def test_corrected_words_are_understood_anew_and_move_the_mood_once(paths: Paths) -> None:
    async with saddened(paths, "One.", "Two.") as (company, _):
        await company.is_answered()
        *_, said = await company.history()
        company.session.handle(msg.CorrectWords(said.id, "I passed the exam."))
        reading = await understood(company, 2)
        await company.is_answered(2)

    assert reading.affect.affect.valence > 0.3
    with open_store(paths, NAME) as store:
        (step,) = store.feelings.steps(limit=10)
        assert step.after.emotion.valence > step.before.emotion.valence
        assert kept_readings(store.database) == (reading,)


async def test_a_slow_reader_does_not_keep_the_answer_waiting(paths: Paths) -> None:
    is_let_go = asyncio.Event()
    loop = asyncio.get_running_loop()

    class Slow(ScriptedReader):
        def measure(self, texts: Sequence[str]) -> tuple[TextMeasures, ...]:
            asyncio.run_coroutine_threadsafe(is_let_go.wait(), loop).result()
            return super().measure(texts)

    async with Company(in_writing(paths, parts=feeling_parts(Slow()))) as company:
        assert await company.tell("I failed the exam.") == "I see."
        assert final(company) == []
        is_let_go.set()
        await understood(company)


async def test_while_it_listens_how_one_usually_sounds_it_answers_nothing_and_listens_again_after(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("companion.engine.feeling.affect_sensor.CALIBRATION", 1.0)
    cast = Cast(paths, ScriptedTranscriber(["I read aloud."]), FakeLanguageModel("No."))
    async with Listening(replace(cast.equipment(), feeling=feeling_parts())) as company:
        company.session.handle(msg.CalibrateTone())
        await company.sees_phase(Phase.IDLE)
        company.says(1.0)
        await company.until(lambda: any(event.sentence for event in company.of(msg.CalibrationMoved)))
        await company.sees_phase(Phase.LISTENING)

        last = company.of(msg.CalibrationMoved)[-1]
        assert (last.is_running, "louder" in str(last.sentence)) == (False, True)
        assert company.replies == []
        assert company.of(msg.Felt) == []


async def test_a_calibration_can_be_given_up(paths: Paths) -> None:
    cast = Cast(paths)
    async with Listening(replace(cast.equipment(), feeling=feeling_parts())) as company:
        company.session.handle(msg.CalibrateTone())
        await company.sees_phase(Phase.IDLE)
        company.session.handle(msg.CancelCalibration())

        await company.sees_phase(Phase.LISTENING)
        await company.until(lambda: not company.of(msg.CalibrationMoved)[-1].is_running)


async def test_without_a_microphone_there_is_nothing_to_calibrate(paths: Paths) -> None:
    async with Company(in_writing(paths)) as company:
        company.session.handle(msg.CalibrateTone())

        await company.until(lambda: "calibration" in company.notices)


async def test_where_no_feeling_is_read_the_talk_goes_on_without(paths: Paths) -> None:
    cast = Cast(paths, model=FakeLanguageModel("I see."))
    async with Company(cast.in_writing()) as company:
        company.session.handle(msg.CheckIn(0.0, 0.0))
        company.session.handle(msg.SetTone(is_on=False))
        company.session.handle(msg.CancelCalibration())
        company.types("I failed the exam.")
        assert await company.is_answered() == "I see."
        trace = await traced(company)

    assert trace == msg.MoodTraced((), ())
    assert company.of(msg.Felt) == []


@pytest.mark.parametrize("limit", [-3, 0, 10**9])
async def test_a_trace_of_a_length_that_cannot_be_is_answered_all_the_same(limit: int, paths: Paths) -> None:
    async with saddened(paths) as (company, _):
        await company.until(lambda: len(moods(company)) == 2)
        trace = await traced(company, msg.MoodTrace(limit=limit))

    assert len(trace.person) == 1


async def test_a_point_of_a_trace_names_its_utterance_and_what_can_be_undone_and_an_average_does_not(
    paths: Paths,
) -> None:
    async with saddened(paths, "One.", "Two.") as (company, first):
        company.types("I passed the exam.")
        second = await understood(company, 2)
        company.session.handle(msg.CorrectReading(first.session, first.number))
        await understood(company, 3)
        points = await traced(company)
        averages = await traced(company, msg.MoodTrace(limit=1, since=0.0))

    assert [(point.session, point.number, point.can_undo) for point in points.person] == [
        (first.session, first.number, True),
        (second.session, second.number, False),
    ]
    assert [(point.session, point.number, point.can_undo) for point in points.companion[:2]] == [
        (first.session, first.number, True),
        (second.session, second.number, True),
    ]
    for average in (*averages.person, averages.companion[0]):
        assert (average.count, average.session, average.number, average.can_undo) == (2, "", 0, False)


async def test_the_companions_side_of_a_trace_goes_on_to_now(paths: Paths) -> None:
    away = 0.0
    async with Company(in_writing(paths), threads=Threads(unix_now=lambda: time.time() + away)) as company:
        company.types("I failed the exam.")
        await understood(company)
        away = 7_200.0
        trace = await traced(company)
        earlier = await traced(company, msg.MoodTrace(until=trace.until - 3_600.0))

    moved, now = trace.companion
    assert (now.at, now.number) == (trace.until, 0)
    assert moved.affect.valence < now.affect.valence
    assert earlier.companion == (moved,)
