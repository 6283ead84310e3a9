"""What the starter set, as it is installed, remembers over weeks: the real encoder, store and language model."""

import shutil
import time
from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.engine.choices import load_choices
from companion.engine.engine import Threads
from companion.engine.equip import equip, without_sound
from companion.engine.equipment import Equipment
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
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
        await company.tell(*TOLD)


def weeks_later(paths: Paths) -> Company:
    return Company(installed(paths), threads=Threads(unix_now=lambda: time.time() + WEEKS))


async def asked(company: Company, text: str) -> tuple[str, list[msg.Remembered]]:
    """Say something; return the reply, and what came to mind for it."""
    recalled = len(company.of(msg.Recalled))
    reply = await company.tell(text)
    return reply, [each for event in company.of(msg.Recalled)[recalled:] for each in event.memories]


@pytest.fixture(scope="module")
def told_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which all was told."""
    home = tmp_path_factory.mktemp("told") / "home"
    paths = find_paths({HOME_VARIABLE: str(home)})
    paths.make()
    in_a_loop(tells)(paths)
    return home


@pytest.fixture
def told(told_once: Path, tmp_path: Path) -> Paths:
    shutil.copytree(told_once, tmp_path / "home")
    return find_paths({HOME_VARIABLE: str(tmp_path / "home")})


async def test_what_was_told_weeks_ago_is_brought_up_at_the_right_time_with_the_reason_and_in_no_log(
    told: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    async with weeks_later(told) as company:
        reply, remembered = await asked(company, "I am still nervous about the exam.")

    assert reply
    assert (remembered[0].text, remembered[0].is_told) == (f"“{EXAM}”", True)
    assert str(remembered[0].reason).startswith("Recalled because")
    logged = "\n".join(record.getMessage() for record in caplog.records).lower()
    assert "exam" not in logged
    assert "nervous" not in logged


async def test_who_asks_for_somebody_or_for_oneself_is_told_of_them(told: Paths) -> None:
    async with weeks_later(told) as company:
        _, remembered = await asked(company, "Where does my sister live?")
        assert remembered[0].is_told
        assert "Anna" in remembered[0].text

        _, remembered = await asked(company, "How have I been lately?")
        assert f"“{EXAM}”" in [each.text for each in remembered if each.is_told]


async def test_small_talk_brings_nothing_up(told: Paths) -> None:
    async with weeks_later(told) as company:
        for text in ("Hello!", "What is the capital of France?", "Thank you very much."):
            _, remembered = await asked(company, text)
            assert remembered == []
