"""How the starter set, as it is installed, takes up the way that the person would have had a reply said."""

import json
from dataclasses import replace

import pytest

from companion.channel import messages as msg
from companion.engine.choices import load_choices
from companion.engine.equip import equip, without_sound
from companion.engine.sample_lines import NOTICE
from companion.settings.sections import ServerSettings
from companion.storage.paths import Paths
from companion.thinking.prompt.lorebook import NO_LORE
from tests.fakes.equipment import NAME, Company

pytestmark = [pytest.mark.model, pytest.mark.usefixtures("small_model")]

STOLEN = "My bike was stolen last night."
LIKE_IT = "Somebody stole my scooter from the yard."
WISHED = "Stolen! Was it the green one you painted yourself?"


async def test_a_reply_said_otherwise_is_told_to_the_language_model_and_not_read_out(paths: Paths) -> None:
    async with Company(without_sound(equip(paths, NAME, load_choices(paths, NAME)))) as company:
        await company.sees(msg.Noticed("preparing", ""))
        await company.tell(STOLEN)
        commands: tuple[msg.LineCommand, ...] = (msg.SayItLikeThis(None, WISHED), msg.UndoSampleLine())
        for count, command in enumerate(commands, start=1):
            company.session.handle(command)
            await company.until(lambda n=count: sum(e.key == NOTICE for e in company.of(msg.Noticed)) >= n)  # type: ignore[misc]
            reply = await company.tell(LIKE_IT)

            assert len(reply.split()) > 1
            assert "would have you say" not in reply


@pytest.mark.parametrize("has_server", [False, True])
def test_every_model_gets_the_lorebook_of_its_card_as_installed(paths: Paths, has_server: bool) -> None:
    card = {
        "spec": "chara_card_v2",
        "spec_version": "2.0",
        "data": {"name": "Sam", "character_book": {"entries": [{"keys": ["lake"], "content": "Salty."}]}},
    }
    folder = paths.companion(NAME)
    paths.make()
    folder.make()
    choices = load_choices(paths, NAME)
    server = ServerSettings(enabled=has_server, url="http://127.0.0.1:1/v1", model="any")
    chosen = replace(choices, program=choices.program.model_copy(update={"server": server}))

    equipment = equip(paths, NAME, chosen)
    planning = equipment.planning

    assert planning.open_lore() == NO_LORE
    folder.card_file.write_text(json.dumps(card), encoding="utf-8")
    assert [entry.content for entry in planning.open_lore().entries] == ["Salty."]
    assert planning.lore_tokens > 0
    assert equipment.setup.persona.examples == ()
    assert "How you sound: " in equipment.setup.persona.description
