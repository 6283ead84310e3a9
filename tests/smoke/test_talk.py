"""A talk in writing with real models: one answer of the default model, one kill, one talk without any network."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from companion.catalog.catalog import read_catalog
from companion.catalog.installed import find_installed
from companion.channel import messages as msg
from companion.engine.choices import load_choices
from companion.engine.equip import equip, without_sound
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
from companion.storage.store import open_store
from companion.thinking.engines.in_process import small_model_file
from companion.values import Reading, Speaker, Utterance
from tests.engine.running_engine import READY_WITHIN, ROOT, RunningEngine, silent_environment
from tests.fakes.downloads import use_small_model
from tests.fakes.equipment import NAME, Company

pytestmark = [pytest.mark.smoke, pytest.mark.model]

needs_small_model = pytest.mark.skipif(small_model_file() is None, reason="SmolLM2 is not installed")
WITHOUT_NETWORK = ("unshare", "--net") if hasattr(os, "geteuid") and os.geteuid() == 0 else ("unshare", "-rn")


def kept(paths: Paths) -> list[Utterance]:
    """What was said, oldest first, once the lock could be taken and the database was found whole."""
    with open_store(paths, NAME) as store:
        assert store.database.rows("PRAGMA integrity_check") == [("ok",)]
        assert store.damage == ""
        return list(store.utterances.latest(100))


def home(folder: Path) -> Paths:
    """A home in which the default language model answers."""
    paths = find_paths({HOME_VARIABLE: str(folder)})
    paths.make()
    if find_installed(read_catalog().default_language_model, paths.models) is None:
        pytest.skip("the default language model is not downloaded")
    return paths


async def test_what_is_typed_is_answered_by_the_default_language_model(tmp_path: Path) -> None:
    paths = home(tmp_path)
    async with Company(without_sound(equip(paths, NAME, load_choices(paths, NAME)))) as company:
        company.types("My sister is called Anna, and she visits me today.")
        await company.until(lambda: len(company.replies) >= 1, within=READY_WITHIN)
        reply = company.replies[0]

    assert len(reply.split()) > 1
    assert [said.text for said in kept(paths) if said.speaker is Speaker.COMPANION] == [reply]


async def test_what_is_felt_in_german_is_read_by_the_default_language_model(tmp_path: Path) -> None:
    paths = home(tmp_path)

    def felt(company: Company) -> list[Reading]:
        return [event.reading for event in company.of(msg.Felt) if event.reading.words is not None]

    async with Company(without_sound(equip(paths, NAME, load_choices(paths, NAME)))) as company:
        company.types("Mein Vater ist gestern Nacht gestorben.")
        await company.until(lambda: bool(felt(company)), within=READY_WITHIN)
        reading = felt(company)[-1]

    assert reading.words is not None
    assert reading.words.affect.valence < -0.3


@needs_small_model
@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_kill_loses_nothing_that_was_accepted_or_heard(tmp_path: Path) -> None:
    with RunningEngine(tmp_path) as engine:
        engine.send(msg.Say("My sister is called Anna.", "1"))
        engine.waits_for(lambda told: isinstance(told, msg.CompanionSaid) and told.is_final)
        engine.send(msg.Say("And what is the last thing that I said?", "2"))
        engine.waits_for(lambda told: told == msg.Accepted("2"))
        engine.is_killed()
        heard = {each.number: each.heard for each in engine.told.of(msg.CompanionSaid) if each.heard}

    said = {each.number: each for each in kept(engine.paths)}
    assert [each.text for each in said.values() if each.speaker is Speaker.PERSON] == [
        "My sister is called Anna.",
        "And what is the last thing that I said?",
    ]
    assert heard
    assert [number for number, words in heard.items() if not said[number].text.startswith(words)] == []


@needs_small_model
def test_a_talk_needs_no_network_at_all(tmp_path: Path) -> None:
    if shutil.which("unshare") is None:
        pytest.skip("there is no unshare here")
    if subprocess.run([*WITHOUT_NETWORK, "true"], capture_output=True).returncode != 0:
        pytest.skip("a network of one's own is not permitted here")
    use_small_model(tmp_path)

    done = subprocess.run(
        [*WITHOUT_NETWORK, sys.executable, "-m", "companion", "talk", "--text"],
        input=b"Hello, who are you?\n",
        capture_output=True,
        env=silent_environment(tmp_path),
        cwd=ROOT,
        timeout=READY_WITHIN,
    )

    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.strip()
    assert b"Traceback" not in done.stderr
