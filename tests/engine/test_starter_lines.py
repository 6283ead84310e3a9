"""How the starter set, as it is installed, takes up the way that the person would have had a reply said."""

import json
from dataclasses import replace

import pytest

from companion.channel import messages as msg
from companion.engine.equip import equip, load_choices, without_sound
from companion.engine.sample_lines import NOTICE
from companion.settings.sections import ServerSettings
from companion.storage.paths import Paths
from companion.thinking.lorebook import NO_LORE
from tests.fakes.equipment import NAME, Company
from tests.fakes.happenings import in_a_loop

pytestmark = [pytest.mark.model, pytest.mark.usefixtures("small_model")]

STOLEN = "My bike was stolen last night."
LIKE_IT = "Somebody stole my scooter from the yard."
WISHED = "Stolen! Was it the green one you painted yourself?"


async def replies_to_like_words(paths: Paths, *commands: msg.SayItLikeThis | msg.UndoSampleLine) -> str:
    """Have a reply said otherwise, do what else is wanted, and return the reply to like words."""
    async with Company(without_sound(equip(paths, NAME, load_choices(paths, NAME)))) as company:
        await company.sees(msg.Noticed("preparing", ""))
        company.types(STOLEN)
        await company.is_answered()
        for count, command in enumerate(commands, start=1):
            company.session.take(command)
            await company.until(lambda n=count: sum(e.key == NOTICE for e in company.of(msg.Noticed)) >= n)  # type: ignore[misc]
        company.types("Never mind. What's new with you?")
        await company.is_answered(2)
        company.types(LIKE_IT)
        return await company.is_answered(3)


@in_a_loop
async def test_a_reply_to_like_words_begins_as_the_person_would_have_it_and_goes_on(paths: Paths) -> None:
    reply = await replies_to_like_words(paths, msg.SayItLikeThis(None, WISHED))

    assert reply.startswith("Stolen! ")
    assert len(reply.split()) > 2


@in_a_loop
async def test_once_that_is_taken_back_it_does_not(paths: Paths) -> None:
    reply = await replies_to_like_words(paths, msg.SayItLikeThis(None, WISHED), msg.UndoSampleLine())

    assert not reply.startswith("Stolen!")


def test_a_capable_model_gets_examples_lines_and_lore_as_installed(paths: Paths) -> None:
    card = {
        "spec": "chara_card_v2",
        "spec_version": "2.0",
        "data": {"name": "Sam", "character_book": {"entries": [{"keys": ["lake"], "content": "Salty."}]}},
    }
    folder = paths.companion(NAME)
    paths.make()
    folder.make()
    choices = load_choices(paths, NAME)
    server = ServerSettings(enabled=True, url="http://127.0.0.1:1/v1", model="any")
    capable = replace(choices, program=choices.program.model_copy(update={"server": server}))

    starter = equip(paths, NAME, choices).planning
    large = equip(paths, NAME, capable)
    planning = large.planning

    assert starter is not None
    assert planning is not None
    assert (starter.persona_lines, starter.open_lore(), starter.open_examples().examples) == ((), NO_LORE, ())
    assert planning.open_lore() == NO_LORE
    folder.card_file.write_text(json.dumps(card), encoding="utf-8")
    assert [entry.content for entry in planning.open_lore().entries] == ["Salty."]
    assert len(planning.open_examples().examples) > 500
    assert large.persona.examples == ()
    assert "Are you human?" in [line.person for line in planning.persona_lines]
