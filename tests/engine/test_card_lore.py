import json
from pathlib import Path

import pytest

from companion.engine.card_lore import open_card_lore
from companion.storage.paths import CompanionFolder
from companion.thinking.lorebook import NO_LORE
from companion.values import PartBroken


@pytest.fixture
def folder(tmp_path: Path) -> CompanionFolder:
    return CompanionFolder("companion", tmp_path)


def test_the_lorebook_of_the_kept_card_is_read_with_its_names(folder: CompanionFolder) -> None:
    book = {"entries": [{"keys": ["lake"], "content": "{{char}} grew up by the lake.", "enabled": True}]}
    card = {
        "spec": "chara_card_v2",
        "spec_version": "2.0",
        "data": {"name": "Sam", "description": "Sam.", "character_book": book},
    }
    folder.card_file.write_text(json.dumps(card), encoding="utf-8")

    (entry,) = open_card_lore(folder, "Robin").entries

    assert (entry.keys, entry.content) == (("lake",), "Robin grew up by the lake.")


def test_a_companion_that_came_from_no_card_has_none(folder: CompanionFolder) -> None:
    assert open_card_lore(folder, "Robin") == NO_LORE


def test_a_broken_card_is_told_in_one_sentence_without_its_words(folder: CompanionFolder) -> None:
    folder.card_file.write_text('{"spec": "secret', encoding="utf-8")

    with pytest.raises(PartBroken) as broken:
        open_card_lore(folder, "Robin")

    assert "companion card import" in broken.value.sentence
    assert "secret" not in f"{broken.value} {broken.value.sentence}"
