"""The prompt of a strong language model."""

import re
from pathlib import Path

import pytest

from companion.settings.sections import ServerSettings
from companion.thinking.engines.openai_server import CHARACTERS_PER_TOKEN
from companion.thinking.persona import DEFAULT_PERSONA
from companion.thinking.prompt.portrait import TalkFacts, full_prompt
from companion.values import LANGUAGES
from tests.tables import each_row

TRANSLATIONS = Path(__file__).parents[3] / "companion" / "window" / "translations"

PLAIN = TalkFacts()


def line(begins: str, facts: TalkFacts = PLAIN) -> str:
    """Return the line that begins so."""
    lines = full_prompt(DEFAULT_PERSONA, facts).splitlines()
    (found,) = (one for one in lines if one.startswith(begins))
    return found


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
def test_a_server_on_this_computer_is_told_as_one(host: str) -> None:
    told = line("- Privacy:", TalkFacts(host=host))

    assert "server on this computer" in told
    assert "leaves the computer" not in told


@pytest.mark.parametrize("host", ["192.168.1.5", "models.example"])
def test_a_server_elsewhere_is_named(host: str) -> None:
    assert f"that they set, {host};" in line("- Privacy:", TalkFacts(host=host))


def test_without_a_server_nothing_leaves_the_computer() -> None:
    assert "nothing that is said leaves it" in line("- Privacy:")


def test_the_emergency_number_is_not_taken_for_one_of_the_crisis_line() -> None:
    told = line("A hint", TalkFacts(crisis="Samaritans on 116 123", emergency="999"))

    assert "Samaritans on 116 123, and 999 for an emergency" in told


def test_a_foreign_name_of_a_crisis_line_needs_no_article() -> None:
    told = line("A hint", TalkFacts(crisis="Numéro national de prévention du suicide on 3114"))

    assert "Numbers to name: Numéro national" in told


@each_row("language", LANGUAGES)
def test_the_memories_are_called_as_the_window_calls_them(language: str) -> None:
    words = (
        (TRANSLATIONS / f"companion_{language}.ts")
        .read_text("utf-8")
        .partition("<name>MemoriesPanel</name>")[2]
    )
    named = re.search(r"<source>Memories</source>\s*<translation>([^<]+)", words)

    told = line("- Your memory", TalkFacts(language))

    assert f'("{named[1] if named else "Memories"}")' in told


def test_that_it_is_software_is_said_once() -> None:
    assert full_prompt(DEFAULT_PERSONA, PLAIN).count("software, not a person") == 1


def test_a_servers_context_leaves_most_of_its_room_to_the_talk() -> None:
    tokens = len(full_prompt(DEFAULT_PERSONA, PLAIN).encode()) / CHARACTERS_PER_TOKEN

    assert tokens < ServerSettings().context_tokens / 4


def test_a_model_knows_where_its_own_reply_was_cut_off() -> None:
    assert "A reply of yours that ends in — was cut off there" in line("Their last message")


def test_the_form_of_address_is_marked_as_a_word() -> None:
    assert 'addressing them with "du"' in line("- You are heard", TalkFacts("de"))
