"""What the starter set, as it is installed, remembers over weeks: the real encoder, store and language model."""

import time

import pytest

from companion.channel import messages as msg
from companion.engine.equip import equip, load_choices, without_sound
from companion.engine.equipment import Equipment
from companion.engine.threads import Threads
from companion.storage.paths import Paths
from tests.fakes.downloads import use_small_model
from tests.fakes.equipment import NAME, Company
from tests.fakes.happenings import in_a_loop

pytestmark = pytest.mark.model

WEEKS = 15 * 86_400.0
EXAM = "My exam is on Friday and I'm scared."
TOLD = (EXAM, "My sister Anna moved to Berlin.", "I love hiking in the mountains.")


def installed(paths: Paths) -> Equipment:
    use_small_model(paths.data)
    return without_sound(equip(paths, NAME, load_choices(paths, NAME)))


async def tells(paths: Paths) -> None:
    async with Company(installed(paths)) as company:
        for number, text in enumerate(TOLD, start=1):
            company.types(text)
            await company.is_answered(number)


async def asked_weeks_later(paths: Paths, text: str) -> tuple[str, list[msg.Remembered]]:
    """Say something in a new session; return the reply, and what came to mind for it."""
    async with Company(installed(paths), threads=Threads(unix_now=lambda: time.time() + WEEKS)) as company:
        company.types(text)
        reply = await company.is_answered()
        return reply, [each for event in company.of(msg.Recalled) for each in event.memories]


@pytest.fixture
def told(paths: Paths) -> Paths:
    in_a_loop(tells)(paths)
    return paths


@pytest.mark.parametrize("text", ["How have I been lately?", "I have to go to the university tomorrow."])
@in_a_loop
async def test_what_was_told_weeks_ago_is_brought_up_at_the_right_time_with_the_reason(
    told: Paths, text: str
) -> None:
    reply, remembered = await asked_weeks_later(told, text)

    assert reply
    assert (remembered[0].text, remembered[0].is_told) == (EXAM, True)
    assert remembered[0].reason.startswith("It came back because")


@in_a_loop
async def test_who_asks_for_somebody_is_told_of_them(told: Paths) -> None:
    _, remembered = await asked_weeks_later(told, "Where does my sister live?")

    assert remembered[0].is_told
    assert "Anna" in remembered[0].text


@pytest.mark.parametrize("text", ["Hello!", "What is the capital of France?", "Thank you very much."])
@in_a_loop
async def test_small_talk_brings_nothing_up(told: Paths, text: str) -> None:
    _, remembered = await asked_weeks_later(told, text)

    assert remembered == []


@in_a_loop
async def test_nothing_of_what_was_remembered_is_in_a_log(
    told: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    await asked_weeks_later(told, "How have I been lately?")

    logged = "\n".join(record.getMessage() for record in caplog.records).lower()
    assert "exam" not in logged
    assert "lately" not in logged
