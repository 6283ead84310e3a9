"""Scripted scenes: how they are made from recordings, and how what came of them is judged and counted."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.demo.performance import load_script
from companion.sound.wav import read_sound, write_wav
from companion.storage.new_file import NewFile
from companion.values import Audio, Phase, Samples, resampled
from tests.fakes.sound import speech_like
from tests.lab.bench.scenes import clips as clips_module
from tests.lab.bench.scenes import interruptions, misfortune, pauses
from tests.lab.bench.scenes.clips import Clip, active_level_db, clips, speech_span
from tests.lab.bench.scenes.interruptions import barge_in_scenes
from tests.lab.bench.scenes.misfortune import misfortune_scenes
from tests.lab.bench.scenes.noise import with_noise
from tests.lab.bench.scenes.outcomes import Fate, Outcome, outcome_of
from tests.lab.bench.scenes.pause_places import (
    FoundPlace,
    Place,
    find_places,
)
from tests.lab.bench.scenes.pauses import pause_scenes, unfinished_scenes
from tests.lab.bench.scenes.report import Report
from tests.lab.bench.scenes.scene import Entry, Family, Line, Performance, Scene
from tests.lab.bench.scenes.simulated import cast, simulate
from tests.lab.bench.simulation.costs import fixed
from tests.lab.bench.simulation.room import RATE_HZ
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


@pytest.mark.model
def test_speech_is_found_where_it_is() -> None:
    said = read_sound(load_script()[0].file)
    samples = resampled(said.samples, said.rate_hz, RATE_HZ)
    quiet = np.zeros(RATE_HZ, np.float32)

    begin, end = speech_span(Audio(np.concatenate((quiet, samples, quiet)), RATE_HZ))

    assert 0.9 < begin < 1.5
    assert begin + 0.2 < end <= 1.1 + len(samples) / RATE_HZ


# ---- pauses -----------------------------------------------------------------------------------------------


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


def test_a_person_barges_in_while_the_companion_tells_a_story(data: Path) -> None:
    made = list(barge_in_scenes(clips(data)))

    assert made
    assert all(scene.prompt and scene.lines[0].is_into_reply for scene in made)
    assert all(scene.acoustics.echo[0].gain_db == 6.0 for scene in made)


@given(st.sampled_from([5.0, 10.0, 20.0]))
def test_noise_lies_so_much_below_the_person(snr_db: float) -> None:
    noise = Audio(0.5 * np.random.default_rng(1).standard_normal(RATE_HZ).astype(np.float32), RATE_HZ)
    scene = Scene("x", Family.TURNS, "", (Line(spoken(), (0.0, 2.0)),))

    noisy = with_noise(scene, [noise], snr_db)

    assert noisy.acoustics.noise is not None
    difference = active_level_db(spoken().samples) - active_level_db(noisy.acoustics.noise.samples)
    assert difference == pytest.approx(snr_db, abs=0.5)


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


def test_silence_after_an_onset_is_measured_through_the_pauses_between_clauses() -> None:
    telling = sounding((0.0, 1.6), (1.9, 2.3))

    outcome = judged(telling, INTO_REPLY, entries=[BEGUN])

    assert outcome.silent_after == pytest.approx(0.8, abs=0.011)


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


# ---- the whole --------------------------------------------------------------------------------------------


@pytest.mark.model
def test_a_question_is_answered_in_a_simulated_room(monkeypatch: pytest.MonkeyPatch) -> None:
    said = read_sound(load_script()[0].file)
    audio = Audio(resampled(said.samples, said.rate_hz, RATE_HZ).copy(), RATE_HZ)
    line = Line(audio, speech_span(audio), after=0.4)
    scene = Scene("question", Family.TURNS, "", (line,), tail=8.0, is_over_when_answered=True)

    with cast(fixed(), is_model_real=False) as models:
        outcome = outcome_of(simulate(scene, models))

    assert outcome.wait is not None
    assert 0.2 < outcome.wait < 2.0
    assert outcome.heard == 1
    assert outcome.troubles == ()
