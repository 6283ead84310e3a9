"""Scripted scenes: how they are made from recordings, and how what came of them is judged and counted."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.bench.scenes import clips as clips_module
from companion.bench.scenes import interruptions, misfortune, pauses
from companion.bench.scenes.clips import Clip, active_level_db, at_level, clips, level_of_frames, speech_span
from companion.bench.scenes.coughs import cough
from companion.bench.scenes.interruptions import SOFTER, USUAL, barge_in_scenes, self_talk_scenes
from companion.bench.scenes.misfortune import misfortune_scenes
from companion.bench.scenes.noise import USUAL_LEVEL_DB, background_noises, with_noise
from companion.bench.scenes.outcomes import Fate, Outcome, outcome_of
from companion.bench.scenes.pause_places import (
    FoundPlace,
    Place,
    find_dips,
    find_places,
    place_of,
    read_places,
    write_places,
)
from companion.bench.scenes.pauses import background, pause_scenes, turn_scenes, unfinished_scenes, with_pause
from companion.bench.scenes.real_time import can_be_played, place_among_others
from companion.bench.scenes.report import Report
from companion.bench.scenes.scene import Entry, Family, Line, Performance, Scene
from companion.bench.scenes.simulated import cast, simulate
from companion.bench.scenes.words import ASKING, STORIES, answer_to
from companion.bench.simulation.costs import fixed
from companion.bench.simulation.room import RATE_HZ, Acoustics, EchoFrom
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.demo.script import load_script
from companion.sound.resampler import resample
from companion.sound.wav import read_sound, write_wav
from companion.storage.new_file import NewFile
from companion.values import Audio, BadInput, Phase, Samples
from tests.fakes.sound import speech_like
from tests.tables import each_row

# ---- recordings -------------------------------------------------------------------------------------------


def spoken(seconds: float = 2.0) -> Audio:
    return Audio(speech_like(seconds), RATE_HZ)


def with_dip(*, at: float, seconds: float = 3.0, lasts: float = 0.08) -> Audio:
    """Something loud with one quiet stretch."""
    samples = 0.1 * np.random.default_rng(2).standard_normal(round(seconds * RATE_HZ)).astype(np.float32)
    samples[round((at - lasts / 2) * RATE_HZ) : round((at + lasts / 2) * RATE_HZ)] *= 1e-3
    return Audio(samples, RATE_HZ)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of recordings like human_speech."""
    folder = tmp_path / "human_speech"
    folder.mkdir()
    rows = [
        ("one.wav", "one two three four", "statement", "yes"),
        ("two.wav", "what is it? I see", "question", "yes"),
        ("open.wav", "and then I", "spontaneous", "no"),
        ("mhm.wav", "mhm", "backchannel", "unknown"),
        ("house_door_close_01.wav", "", "noise", "unknown"),
        ("noise_gsc_doing_the_dishes_0.wav", "", "noise", "unknown"),
        ("music_1.wav", "", "noise", "unknown"),
        ("goog_Google_Gnome.wav", "", "noise", "unknown"),
        ("ami_meeting_dev00.wav", "", "spontaneous", "unknown"),
    ]
    with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines)
        table.writerow(("file", "text", "kind", "ends_complete"))
        table.writerows(rows)
    for name, *_ in rows:
        write_wav(NewFile(folder / name), spoken(6.0 if "noise" in name else 2.5))
    return tmp_path


@pytest.fixture(autouse=True)
def _no_model(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "model" not in request.keywords:
        for module in (clips_module, pauses, interruptions, misfortune):
            monkeypatch.setattr(module, "speech_span", lambda audio: (0.1, audio.seconds - 0.1))
        monkeypatch.setattr(interruptions, "VOICES", ())
        monkeypatch.setattr(interruptions, "SPEAKERS", ())


def test_recordings_are_found_with_what_is_known_of_them(data: Path) -> None:
    found = {clip.file.name: clip for clip in clips(data)}

    assert found["open.wav"].ends == "no"
    assert found["two.wav"].kind == "question"
    assert found["one.wav"].audio().rate_hz == RATE_HZ


def test_a_folder_without_recordings_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=str(tmp_path)):
        clips(tmp_path)


@given(st.floats(min_value=-60.0, max_value=-12.0))
def test_a_sound_gets_the_level_that_is_asked_for(level_db: float) -> None:
    noise = Audio(0.02 * np.random.default_rng(1).standard_normal(RATE_HZ).astype(np.float32), RATE_HZ)

    assert active_level_db(at_level(noise, level_db).samples) == pytest.approx(level_db, abs=0.5)


def test_the_active_level_does_not_depend_on_pauses() -> None:
    noise = 0.1 * np.random.default_rng(1).standard_normal(RATE_HZ).astype(np.float32)

    paused = np.concatenate((noise, np.zeros(3 * RATE_HZ, np.float32)))

    assert active_level_db(paused) == pytest.approx(active_level_db(noise), abs=0.3)


@pytest.mark.model
def test_speech_is_found_where_it_is() -> None:
    said = read_sound(load_script()[0].file)
    samples = resample(said.samples, from_hz=said.rate_hz, to_hz=RATE_HZ)
    quiet = np.zeros(RATE_HZ, np.float32)

    begin, end = speech_span(Audio(np.concatenate((quiet, samples, quiet)), RATE_HZ))

    assert 0.9 < begin < 1.5
    assert begin + 0.2 < end <= 1.1 + len(samples) / RATE_HZ


# ---- pauses -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "next_word", "place"),
    [
        ("sea.", "Every", Place.SENTENCE_END),
        ('"Why?"', "he", Place.SENTENCE_END),
        ("printing,", "in", Place.PHRASE_END),
        ("grate", "and", Place.PHRASE_END),
        ("the", "charcoal", Place.MID_PHRASE),
        ("of", "Andes", Place.MID_PHRASE),
    ],
)
def test_how_closed_words_are_is_read_off_the_text(word: str, next_word: str, place: Place) -> None:
    assert place_of(word, next_word) is place


def test_a_dip_inside_speech_is_found_and_one_near_its_edge_is_not() -> None:
    assert find_dips(with_dip(at=1.5).samples, (0.0, 3.0)) == pytest.approx([1.5], abs=0.02)
    assert find_dips(with_dip(at=0.4).samples, (0.0, 3.0)) == []
    assert find_dips(with_dip(at=1.5, lasts=0.03).samples, (0.0, 3.0)) == []


def reader(before: str, after: str, *, at: float) -> Callable[[Samples], str]:
    """Recognises one text in what comes before a place and another in what comes after it."""
    length = round(at * RATE_HZ) + RATE_HZ // 4
    return lambda samples: before if abs(len(samples) - length) < 800 else after


@pytest.mark.parametrize(
    ("before", "after", "places"),
    [
        ("One two.", "Three four.", (Place.MID_PHRASE,)),
        ("One t.", "Woo three four.", ()),
        ("One two.", "Four.", ()),
        ("", "Three four.", ()),
    ],
)
def test_a_place_lies_between_two_words_that_are_neighbours_in_the_text(
    tmp_path: Path, before: str, after: str, places: tuple[Place, ...]
) -> None:
    write_wav(NewFile(tmp_path / "said.wav"), with_dip(at=1.3))
    clip = Clip("human_speech", tmp_path / "said.wav", "statement", "one two three four", "yes")

    found = find_places(clip, reader(before, after, at=1.3), np.random.default_rng(0))

    assert tuple(place.place for place in found) == places


def test_places_that_are_kept_are_found_again(tmp_path: Path) -> None:
    places = {"a.flac": (FoundPlace(1.25, Place.MID_PHRASE), FoundPlace(3.0, Place.SENTENCE_END))}

    write_places(places, tmp_path / "places.csv")

    assert read_places(tmp_path / "places.csv") == places


def test_there_are_places_for_more_than_150_scenes_of_every_kind() -> None:
    places = [place for found in read_places().values() for place in found]

    assert len(places) >= 150
    assert {place.place for place in places} == set(Place)


@given(st.floats(min_value=0.3, max_value=1.5))
def test_a_pause_makes_a_recording_longer_and_leaves_its_words_alone(seconds: float) -> None:
    audio = with_dip(at=1.5)

    paused = with_pause(audio, at=1.5, seconds=seconds)

    assert paused.seconds == pytest.approx(audio.seconds + seconds, abs=1e-3)
    edge = round(1.48 * RATE_HZ)
    assert np.array_equal(paused.samples[:edge], audio.samples[:edge])
    last = len(audio.samples) - round(1.52 * RATE_HZ)
    assert np.array_equal(paused.samples[-last:], audio.samples[-last:])


def test_a_pause_is_filled_with_the_recordings_own_background() -> None:
    times = np.arange(RATE_HZ) / RATE_HZ
    hum = (0.01 * np.sin(2 * np.pi * 400 * times)).astype(np.float32)
    recording = np.concatenate((hum, 0.3 * np.ones(RATE_HZ, np.float32)))

    fill = background(recording, 2 * RATE_HZ)

    spectrum = np.abs(np.fft.rfft(fill))
    assert np.sqrt(np.mean(fill**2)) == pytest.approx(0.01 / np.sqrt(2), rel=0.05)
    assert np.argmax(spectrum) / 2 == pytest.approx(400, abs=25)


def test_pauses_and_unfinished_recordings_become_scenes_that_end_soon_after_the_answer(data: Path) -> None:
    places = {"one.wav": (FoundPlace(1.0, Place.MID_PHRASE), FoundPlace(1.5, Place.PHRASE_END))}

    made = [*pause_scenes(clips(data), places), *unfinished_scenes(clips(data))]

    assert sorted(scene.group for scene in made) == ["mid-phrase", "phrase end", "unfinished"]
    assert all(scene.is_over_when_answered for scene in made)
    assert all(0.3 <= float(scene.facts["pause"]) <= 1.5 for scene in made if "pause" in scene.facts)
    assert len({scene.name for scene in made}) == 3


def test_the_same_recordings_give_the_same_scenes(data: Path) -> None:
    places = {"one.wav": (FoundPlace(1.0, Place.MID_PHRASE),)}

    def made() -> list[Scene]:
        found = clips(data)
        return [*pause_scenes(found, places), *barge_in_scenes(found), *misfortune_scenes_of(data)]

    assert made() == made()


def misfortune_scenes_of(data: Path) -> list[Scene]:
    few = [clip for clip in clips(data) if clip.ends == "yes"] * misfortune.EACH
    others = [clip for clip in clips(data) if clip.ends != "yes"]
    return list(misfortune_scenes([*few, *others]))


# ---- the other families -----------------------------------------------------------------------------------


def test_turns_are_recordings_that_end_complete_as_they_are(data: Path) -> None:
    made = list(turn_scenes(clips(data)))

    assert {scene.facts["file"] for scene in made} == {"one.wav", "two.wav"}


def test_a_person_barges_in_while_the_companion_tells_a_story(data: Path) -> None:
    made = list(barge_in_scenes(clips(data)))

    assert made
    assert all(scene.prompt and scene.lines[0].is_into_reply for scene in made)
    assert all(scene.acoustics.echo[0].gain_db == 6.0 for scene in made)


def test_who_barges_in_softly_is_told_apart(data: Path) -> None:
    made = list(barge_in_scenes(clips(data)))

    for scene in made:
        level = active_level_db(scene.lines[0].audio.samples)
        assert scene.group == (USUAL if level >= USUAL_LEVEL_DB else SOFTER)


def test_backchannels_are_recorded_ones_and_noises(data: Path) -> None:
    made = list(interruptions.backchannel_scenes(clips(data)))

    assert {scene.group for scene in made} == {"recorded", "noise", "made cough"}
    for scene in made:
        assert active_level_db(scene.lines[0].audio.samples) == pytest.approx(
            float(scene.facts["level"]), abs=1
        )


def test_made_coughs_are_short_and_all_different() -> None:
    random = np.random.default_rng(1)
    coughs = [cough(random) for _ in range(20)]

    assert all(0.25 <= each.seconds <= 1.8 and np.abs(each.samples).max() <= 1.0 for each in coughs)
    assert len({each.samples.tobytes() for each in coughs}) == 20


def test_a_cough_is_loudest_at_its_beginning() -> None:
    random = np.random.default_rng(1)

    for each in (cough(random) for _ in range(20)):
        levels = level_of_frames(each.samples[: round(0.2 * RATE_HZ)])
        assert levels[:5].max() > levels[15:].max() + 6.0


def test_a_minute_of_self_talk_has_an_echo_that_changes_its_way() -> None:
    made = list(self_talk_scenes(8))

    assert len(made) == 8
    assert all(len(scene.acoustics.echo) == 3 and not scene.lines for scene in made)
    assert all(
        list(scene.acoustics.echo) == sorted(scene.acoustics.echo, key=lambda e: e.at) for scene in made
    )


def test_every_misfortune_happens(data: Path) -> None:
    groups = {scene.group for scene in misfortune_scenes_of(data)}

    others = {"music", "television", "several people", "never stops", "silent hour"}
    assert groups == set(misfortune.DEVICES) | others


def test_a_story_is_told_to_those_who_ask_for_one() -> None:
    assert answer_to(ASKING.format(number=4)).startswith(STORIES[1])
    assert len(answer_to(ASKING.format(number=4)).split()) > 250
    assert len(answer_to("How are you?").split()) < 20


@given(st.sampled_from([5.0, 10.0, 20.0]))
def test_noise_lies_so_much_below_the_person(snr_db: float) -> None:
    noise = Audio(0.5 * np.random.default_rng(1).standard_normal(RATE_HZ).astype(np.float32), RATE_HZ)
    scene = Scene("x", Family.TURNS, "", (Line(spoken(), (0.0, 2.0)),))

    noisy = with_noise(scene, [noise], snr_db)

    assert noisy.acoustics.noise is not None
    difference = active_level_db(spoken().samples) - active_level_db(noisy.acoustics.noise.samples)
    assert difference == pytest.approx(snr_db, abs=0.5)


def test_only_sounds_that_go_on_are_taken_for_a_rooms_noise(data: Path) -> None:
    assert len(background_noises(clips(data))) == 1


# ---- outcomes ---------------------------------------------------------------------------------------------

TELLING = Entry(0.5, ev.ClauseStarted(1, 0, 0.5), ())
SAID = Line(Audio(np.zeros(2 * RATE_HZ, np.float32), RATE_HZ), speech=(0.5, 1.5))
INTO_REPLY = Line(SAID.audio, speech=(0.5, 1.5), is_into_reply=True)
BEGUN = Entry(0.0, ev.Typed("Tell me"), (do.BeginReply(1, ()),))


def at(second: float, *effects: do.Effect) -> Entry:
    return Entry(second, ev.TimePassed(), effects)


def sounding(*stretches: tuple[float, float], seconds: float = 10.0) -> Audio:
    samples = np.zeros(round(seconds * RATE_HZ), dtype=np.float32)
    for begin, end in stretches:
        samples[round(begin * RATE_HZ) : round(end * RATE_HZ)] = 0.1
    return Audio(samples, RATE_HZ)


def judged(
    companion: Audio, line: Line | None = SAID, *, begins: float = 1.0, entries: Sequence[Entry] = ()
) -> Outcome:
    lines = () if line is None else (line,)
    scene = Scene("x", Family.PAUSES, "group", lines)
    return outcome_of(
        Performance(scene, companion, (begins,) * len(lines), tuple(entries), ((0.0, Phase.LISTENING),), 10.0)
    )


def test_the_wait_runs_from_the_end_of_speech_to_the_first_sound() -> None:
    outcome = judged(sounding((3.0, 4.0)))

    assert outcome.wait == pytest.approx(0.5, abs=0.011)
    assert outcome.cut_in_after is None


def test_a_companion_that_sounds_before_the_end_has_cut_in() -> None:
    outcome = judged(sounding((2.0, 2.2), (3.0, 4.0)))

    assert outcome.cut_in_after == pytest.approx(0.5, abs=0.011)
    assert outcome.wait == pytest.approx(0.5, abs=0.011)


def test_there_is_no_wait_when_it_sounds_as_the_words_end() -> None:
    assert judged(sounding((2.0, 4.0))).wait is None
    assert judged(sounding()).wait is None


def test_silence_after_an_onset_is_measured_through_the_pauses_between_clauses() -> None:
    telling = sounding((0.0, 1.6), (1.9, 2.3))

    outcome = judged(telling, INTO_REPLY, entries=[BEGUN])

    assert outcome.silent_after == pytest.approx(0.8, abs=0.011)


def test_falling_silent_too_late_is_a_miss() -> None:
    assert judged(sounding((0.0, 8.0)), INTO_REPLY, entries=[BEGUN]).silent_after is None
    assert judged(sounding((0.0, 3.1)), INTO_REPLY, entries=[BEGUN]).silent_after is None


@pytest.mark.parametrize(
    ("effects", "fate"),
    [
        ((), Fate.UNMOVED),
        ((do.Duck(1),), Fate.SOFTENED),
        ((do.Duck(1), do.Hold(1), do.Resume(1)), Fate.RESUMED),
        ((do.Hold(1),), Fate.STILL_HELD),
        ((do.Hold(1), do.Silence(1)), Fate.GIVEN_UP),
        ((do.Silence(2),), Fate.UNMOVED),
    ],
)
def test_what_became_of_a_reply_is_read_off_what_was_done_with_it(
    effects: tuple[do.Effect, ...], fate: Fate
) -> None:
    entries = [BEGUN, TELLING, at(2.0, *effects)]

    assert judged(sounding((0.0, 8.0)), INTO_REPLY, entries=entries).fate is fate


@pytest.mark.parametrize(
    "entries", [[BEGUN], [BEGUN, TELLING, at(1.2, do.Hold(1))], [TELLING, at(1.2, do.Silence(1))]]
)
def test_words_into_a_reply_that_has_fallen_silent_are_no_barge_in(entries: Sequence[Entry]) -> None:
    assert judged(sounding((0.0, 1.2)), INTO_REPLY, entries=entries).fate is Fate.OVER_BEFORE


def test_replies_that_never_sounded_count_as_dropped() -> None:
    heard = Entry(3.0, ev.ClauseStarted(2, 0, 3.0), ())

    outcome = judged(sounding(), entries=[BEGUN, at(1.0, do.BeginReply(2, ())), heard])

    assert (outcome.begun, outcome.heard, outcome.dropped) == (2, 1, 1)


def test_a_scene_in_which_nobody_speaks_is_only_counted() -> None:
    entries = [BEGUN, Entry(3.0, ev.SpeechStarted(2.9), (do.Hold(1),))]

    outcome = judged(sounding((0.0, 9.0)), None, entries=entries)

    assert (outcome.wait, outcome.silent_after, outcome.starts, outcome.holds) == (None, None, 1, 1)


def test_the_level_of_frames_is_in_decibels_of_full_scale() -> None:
    assert level_of_frames(np.full(320, 0.1, np.float32)) == pytest.approx([-20.0, -20.0], abs=0.01)


# ---- figures ----------------------------------------------------------------------------------------------


@each_row("family", list(Family))
def test_every_family_has_figures(family: Family) -> None:
    facts: dict[str, float | str] = {"delay": 0.14, "pause": 0.5, "pause_at": 0.9, "speech_at": 0.1}
    scene = Scene(
        "x", family, "unfinished", (INTO_REPLY if family is Family.BARGE_INS else SAID,), facts=facts
    )
    played = Performance(
        scene, sounding((3.0, 4.0)), (1.0,), (BEGUN, TELLING), ((0.0, Phase.LISTENING),), 10.0
    )

    report = Report(family, "clean", (outcome_of(played),), core_seconds=2.0)

    assert "5.0 times real time" in report.lines()[0]
    assert len(report.lines()) > 1


def test_a_family_without_scenes_has_figures_too() -> None:
    assert all(Report(family, "5", (), core_seconds=0.0).lines() for family in Family)


# ---- in real time -----------------------------------------------------------------------------------------


@given(st.floats(min_value=0.0, max_value=0.9))
@settings(max_examples=5)
def test_words_are_found_on_tape_under_a_louder_voice(begins: float) -> None:
    random = np.random.default_rng(7)
    said, voice = (random.standard_normal(seconds * RATE_HZ).astype(np.float32) for seconds in (2, 4))
    first = round(begins * RATE_HZ)
    tape = 3.0 * voice
    tape[first : first + len(said)] += said

    assert place_among_others(said, tape) == pytest.approx(first, abs=1)


def test_a_room_that_changes_or_breaks_the_sound_is_left_to_the_simulation() -> None:
    usual = Scene("x", Family.TURNS, "", (SAID,), acoustics=Acoustics((EchoFrom(),)))

    assert can_be_played(usual)
    assert not can_be_played(replace(usual, acoustics=Acoustics((EchoFrom(), EchoFrom(at=5.0)))))
    assert not can_be_played(replace(usual, acoustics=Acoustics(overdrive_db=20.0)))
    assert not can_be_played(replace(usual, tail=3600.0))


# ---- the whole --------------------------------------------------------------------------------------------


@pytest.mark.model
def test_a_question_is_answered_in_a_simulated_room(monkeypatch: pytest.MonkeyPatch) -> None:
    said = read_sound(load_script()[0].file)
    audio = Audio(resample(said.samples, from_hz=said.rate_hz, to_hz=RATE_HZ).copy(), RATE_HZ)
    line = Line(audio, speech_span(audio), after=0.4)
    scene = Scene("question", Family.TURNS, "", (line,), tail=8.0, is_over_when_answered=True)

    with cast(fixed(), is_model_real=False) as models:
        outcome = outcome_of(simulate(scene, models))

    assert outcome.wait is not None
    assert 0.2 < outcome.wait < 2.0
    assert outcome.heard == 1
    assert outcome.troubles == ()
