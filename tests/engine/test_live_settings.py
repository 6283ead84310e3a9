"""What counts at once of what is set, what the person orders of the face, and a whole session with such orders."""

from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.engine.live_settings import LiveSettings
from companion.reply.brief_maker import PlanningParts
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.settings.writing import SettingsUnwritable, reset, set_value
from companion.speaking.expressive import Manner
from companion.storage.paths import Paths
from companion.thinking.orders.face import Change, read_face_words
from companion.values import AS_USUAL, Bearing
from tests.fakes.equipment import Cast, Listening
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.voice import FakeVoice

DONE = read_face_words("en").answers


def test_what_is_ordered_counts_before_it_is_written_and_outlasts_the_session(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    live = LiveSettings(file)
    assert live.bearing() == AS_USUAL

    live.order(Bearing(nods=0.5))
    assert live.bearing() == Bearing(nods=0.5)
    assert not file.exists()

    live.write()
    assert LiveSettings(file).bearing() == Bearing(nods=0.5)
    assert live.bearing() == Bearing(nods=0.5)


def test_what_is_set_elsewhere_counts_at_once(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    live = LiveSettings(file)
    live.order(Bearing(nods=0.5))
    live.write()

    set_value(CompanionSettings, file, "face.winks", "0.25")

    assert live.bearing() == Bearing(nods=0.5, winks=0.25)


def test_a_bearing_that_cannot_be_written_still_counts(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("face = 3 = 4\n", "utf-8")
    live = LiveSettings(file)
    live.order(Bearing(nods=0.5))

    with pytest.raises(SettingsUnwritable):
        live.write()

    assert live.bearing() == Bearing(nods=0.5)


def test_without_a_file_nothing_is_written() -> None:
    live = LiveSettings()
    live.order(Bearing(nods=0.5))

    live.write()

    assert live.bearing() == Bearing(nods=0.5)


def test_how_it_speaks_counts_the_next_time_it_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    manner = LiveSettings(file).speaking_manner
    manner()

    set_value(CompanionSettings, file, "voice.expressiveness", "0.35")
    set_value(CompanionSettings, file, "voice.rate", "1.25")
    set_value(CompanionSettings, file, "voice.pitch", "2.0")
    changed = manner()
    reset(CompanionSettings, file)

    assert changed.expressiveness == 0.35
    assert (changed.own.rate, changed.own.pitch_st) == (1.25, 12.0)
    assert changed.own.pauses == pytest.approx(0.8)
    assert manner() == Manner(0.8)


def test_a_file_that_cannot_be_read_leaves_the_usual_manner(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(b"\xff voice = ")

    assert LiveSettings(file).speaking_manner() == Manner(0.8)


@pytest.mark.parametrize("text", ['[boundaries]\nage = "minr"\n', "[boundaries\n"])
def test_a_typo_loosens_no_boundary_and_is_told_once(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.toml"
    set_value(CompanionSettings, file, "boundaries.age", "minor")
    live, told = LiveSettings(file), list[str]()
    live.subscribe((), lambda: None)
    live.watch(lambda: told.extend(str(problem.sentence) for problem in live.read()[2]))

    file.write_text(text, "utf-8")
    looks = live.look(), live.look()

    assert live.now().boundaries.age == "minor"
    assert looks == (False, False)
    assert len(told) == 1


def test_a_typo_that_is_put_right_is_told_no_more(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    live, told = LiveSettings(file), list[int]()
    live.subscribe((), lambda: None)
    live.watch(lambda: told.append(len(live.read()[2])))
    for text in ("[turn]\npatience = 'long'\n", ""):
        file.write_text(text, "utf-8")
        live.look()

    assert told == [1, 0]


async def test_an_order_is_confirmed_in_words_and_kept_as_a_setting(paths: Paths) -> None:
    cast = Cast(paths, model=FakeLanguageModel("That is a good plan."), voice=FakeVoice(word_seconds=0.02))
    file = paths.data / "bearing.toml"
    equipment = cast.equipment(planning=PlanningParts(), settings=LiveSettings(file))

    async with Listening(equipment) as company:
        answer = await company.tell("Please don't nod so much.")
        undone = await company.tell("Nod as usual again.")
        planned = await company.tell("Stop winking. I will paint the fence.")
        refused = [event for event in company.of(msg.Noticed) if event.key == "wish"]

    settings, _ = load(CompanionSettings, file)
    assert answer in DONE[Change.LESS]
    assert undone in DONE[Change.USUAL]
    assert planned == "That is a good plan."
    assert (settings.face.nods, settings.face.winks) == (1.0, 0.0)
    assert refused == []


async def test_the_gestures_of_a_reply_reach_the_voice(paths: Paths) -> None:
    voice = FakeVoice(word_seconds=0.02)
    cast = Cast(paths, model=FakeLanguageModel("That sounds lovely. What did you see?"), voice=voice)

    async with Listening(cast.equipment(planning=PlanningParts())) as company:
        await company.tell(
            "I went to the sea.", "It was warm.", "We ate fish.", "Then we sailed.", "It rained."
        )

    assert any(clause.gestures for clause in voice.spoken)
