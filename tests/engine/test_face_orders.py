"""Orders of the face: what is said to them, what is kept, and a whole session with one."""

from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.engine.equipment import PlanningParts
from companion.engine.face_orders import FaceOrders, open_face_orders
from companion.engine.kept_bearing import KeptBearing
from companion.guarding.caring import Response
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.settings.writing import SettingsUnwritable, set_value
from companion.storage.paths import Paths
from companion.thinking.face_order_words import read_face_order_words
from companion.thinking.face_orders import Change
from companion.values import AS_USUAL, Bearing, Phase
from tests.fakes.equipment import Cast, Company
from tests.fakes.happenings import in_a_loop
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.voice import FakeVoice

DONE = read_face_order_words("en").done


def test_a_mere_order_is_answered_and_one_with_more_words_is_not() -> None:
    orders = open_face_orders("en")

    mere = orders.move(orders.order("Nod less."), Response(), 3)

    assert mere is not None
    assert mere.said.text in DONE[Change.LESS]
    assert orders.move(orders.order("Nod less. I slept badly."), Response(), 3) is None


def test_who_is_in_danger_is_answered_as_planned() -> None:
    orders = open_face_orders("en")

    assert orders.move(orders.order("Stop staring at me."), Response(is_open=True), 3) is None


@pytest.mark.parametrize("orders", [FaceOrders(), open_face_orders("xx")])
def test_in_a_language_without_words_nothing_is_an_order(orders: FaceOrders) -> None:
    assert orders.order("Nod less.") is None


def test_what_is_ordered_counts_before_it_is_written_and_outlasts_the_session(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    bearing = KeptBearing(file)
    assert bearing() == AS_USUAL

    bearing.order(Bearing(nods=0.5))
    assert bearing() == Bearing(nods=0.5)
    assert not file.exists()

    bearing.write()
    assert KeptBearing(file)() == Bearing(nods=0.5)
    assert bearing() == Bearing(nods=0.5)


def test_what_is_set_elsewhere_counts_at_once(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    bearing = KeptBearing(file)
    bearing.order(Bearing(nods=0.5))
    bearing.write()

    set_value(CompanionSettings, file, "face.winks", "0.25")

    assert bearing() == Bearing(nods=0.5, winks=0.25)


def test_a_bearing_that_cannot_be_written_still_counts(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("face = 3 = 4\n", "utf-8")
    bearing = KeptBearing(file)
    bearing.order(Bearing(nods=0.5))

    with pytest.raises(SettingsUnwritable):
        bearing.write()

    assert bearing() == Bearing(nods=0.5)


def test_without_a_file_nothing_is_written() -> None:
    bearing = KeptBearing()
    bearing.order(Bearing(nods=0.5))

    bearing.write()

    assert bearing() == Bearing(nods=0.5)


@in_a_loop
async def test_an_order_is_confirmed_in_words_and_kept_as_a_setting(paths: Paths) -> None:
    cast = Cast(paths, model=FakeLanguageModel("That is a good plan."), voice=FakeVoice(word_seconds=0.02))
    file = paths.data / "bearing.toml"
    equipment = cast.equipment(planning=PlanningParts(), bearing=KeptBearing(file))

    async with Company(equipment) as company:
        await company.sees_phase(Phase.LISTENING)
        company.types("Please don't nod so much.")
        answer = await company.is_answered()
        company.types("Nod as usual again.")
        undone = await company.is_answered(2)
        company.types("Stop winking. I will paint the fence.")
        planned = await company.is_answered(3)
        refused = [event for event in company.of(msg.Noticed) if event.key == "wish"]

    settings, _ = load(CompanionSettings, file)
    assert answer in DONE[Change.LESS]
    assert undone in DONE[Change.USUAL]
    assert planned == "That is a good plan."
    assert (settings.face.nods, settings.face.winks) == (1.0, 0.0)
    assert refused == []


@in_a_loop
async def test_the_gestures_of_a_reply_reach_the_voice(paths: Paths) -> None:
    voice = FakeVoice(word_seconds=0.02)
    cast = Cast(paths, model=FakeLanguageModel("That sounds lovely. What did you see?"), voice=voice)

    async with Company(cast.equipment(planning=PlanningParts())) as company:
        await company.sees_phase(Phase.LISTENING)
        said = ("I went to the sea.", "It was warm.", "We ate fish.", "Then we sailed.", "It rained.")
        for turn, words in enumerate(said, start=1):
            company.types(words)
            await company.is_answered(turn)

    assert any(clause.gestures for clause in voice.spoken)
