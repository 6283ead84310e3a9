"""Whatever a card holds becomes settings that can be written, and goes out again as it came."""

import errno
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.engine.companions import character as module
from companion.engine.companions.character import (
    give_out,
    open_card_lore,
    persona_of,
    take_in,
    with_drawn_looks,
)
from companion.settings.face_sections import FaceSettings
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.settings.writing import reset, set_value
from companion.storage.paths import CompanionFolder, Paths
from companion.thinking.cards.card import Card
from companion.thinking.cards.character import CardVoice, card_of, character
from companion.thinking.cards.persona_guide import shipped_cards
from companion.thinking.persona import USUAL, Persona, built_in
from companion.thinking.prompt.lorebook import NO_LORE
from companion.values import PartBroken
from companion.values.face_look import READY_LOOKS, FaceLook
from tests.thinking.cards.made_cards import canonical, cards, json_values

texts = st.text(max_size=80) | st.text(min_size=200, max_size=300)
told = st.fixed_dictionaries(
    {},
    optional={
        "pronounced": texts,
        "manner": texts,
        "relation": texts,
        "values": st.lists(texts | json_values, max_size=10),
        "sample_lines": st.lists(texts | json_values, max_size=30),
        "leads": st.floats(-1, 2) | json_values,
        "traits": st.dictionaries(
            st.sampled_from(["humour", "warmth", "x"]), st.integers(-9, 9) | json_values
        ),
        "big_five": st.dictionaries(st.sampled_from(["openness", "stability"]), st.floats(-2, 2)),
        "voice": st.fixed_dictionaries({"rate": st.floats(0, 9), "pitch": json_values}) | json_values,
    },
)


@settings(suppress_health_check=list(HealthCheck))
@given(card=cards, ours=told)
def test_every_card_is_taken_in_and_goes_out_as_it_came(
    paths: Paths, card: Card, ours: dict[str, Any]
) -> None:
    full = card.with_fields({"extensions": {"companion": ours}})
    folder = paths.companion("companion")
    paths.make()
    folder.make()

    made = take_in(full, folder, replaces=True)

    kept, problems = load(CompanionSettings, folder.settings_file)
    assert problems == ()
    assert persona_of(kept) == made.persona == character(full).persona
    if made.voice is not None:
        assert canonical(give_out(folder)) == canonical(full)


def test_a_card_whose_settings_cannot_be_saved_leaves_all_as_it_was(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = paths.companion("companion")
    paths.make()
    folder.make()
    first, second = (card_of(Persona(name, "You are kind."), CardVoice()) for name in ("Ada", "Bo"))
    take_in(first, folder, replaces=True)
    before = {file: file.read_bytes() for file in folder.card_file.parent.iterdir() if file.is_file()}

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(module, "save", full)
    with pytest.raises(PartBroken, match="card not kept"):
        take_in(second, folder, replaces=True)

    assert before == {file: file.read_bytes() for file in folder.card_file.parent.iterdir() if file.is_file()}


def test_the_built_in_character_has_the_name_and_the_traits_that_are_set() -> None:
    empty = CompanionSettings()
    named = empty.model_copy(update={"persona": empty.persona.model_copy(update={"name": "Ada"})})

    assert persona_of(named) == built_in("Ada")
    assert "You are Ada," in persona_of(named).description
    assert persona_of(empty).big_five == USUAL


def test_who_is_described_does_not_sound_like_the_built_in_character() -> None:
    empty = CompanionSettings()
    own = empty.persona.model_copy(update={"description": "You are a sailor."})

    assert persona_of(empty).sample_lines != ()
    assert persona_of(empty.model_copy(update={"persona": own})).sample_lines == ()


def test_a_persona_without_words_for_its_looks_looks_as_its_face_is_drawn() -> None:
    hollis = replace(Persona("Hollis", "You are kind."), face_look=READY_LOOKS["jonas"])
    sailor = replace(hollis, looks="A sailor.")
    own = FaceSettings(avatar="own")

    assert with_drawn_looks(hollis, FaceSettings()).looks == (
        "A drawn face with short chestnut hair, porcelain skin, blue eyes, a navy shirt and round glasses."
    )
    assert with_drawn_looks(sailor, FaceSettings()).looks == "A sailor."
    assert with_drawn_looks(hollis, own).looks == ""


def test_a_cards_style_of_the_face_is_set_and_given_out_again(paths: Paths) -> None:
    folder = paths.companion("companion")
    paths.make()
    folder.make()
    ada = replace(Persona("Ada", "You are kind."), face_style="wry")

    take_in(card_of(ada, CardVoice()), folder, replaces=True)
    kept, _ = load(CompanionSettings, folder.settings_file)

    assert kept.face.style == "wry"
    assert character(give_out(folder)).persona.face_style == "wry"


def look_set(folder: CompanionFolder) -> FaceLook:
    kept, problems = load(CompanionSettings, folder.settings_file)
    assert problems == ()
    return persona_of(kept).face_look


@pytest.fixture
def folder(paths: Paths) -> CompanionFolder:
    made = paths.companion("companion")
    paths.make()
    made.make()
    return made


def looking(name: str) -> Card:
    ada = replace(Persona("Ada", "You are kind."), face_look=READY_LOOKS[name])
    return card_of(ada, CardVoice())


def test_a_card_brings_its_look_and_gives_it_out_again(folder: CompanionFolder) -> None:
    for name in ("jonas", "zuri"):
        take_in(looking(name), folder, replaces=True)

        assert look_set(folder) == READY_LOOKS[name]
        assert character(give_out(folder)).persona.face_look == READY_LOOKS[name]


@pytest.mark.parametrize("before", [(), ("zuri",)], ids=["built-in", "card"])
def test_a_look_that_the_person_chose_stays_whole_with_another_card(
    before: tuple[str, ...], folder: CompanionFolder
) -> None:
    for name in before:
        take_in(looking(name), folder, replaces=True)
    set_value(CompanionSettings, folder.settings_file, "face.eyes", "violet")
    chosen = look_set(folder)

    take_in(looking("alma"), folder, replaces=True)
    take_in(looking("jonas"), folder, replaces=True)

    assert look_set(folder) == chosen
    assert character(give_out(folder)).persona.face_look == chosen


def test_a_kept_card_that_is_broken_is_no_hindrance_to_another(folder: CompanionFolder) -> None:
    folder.card_file.write_bytes(b"no card")

    take_in(looking("zuri"), folder, replaces=True)

    assert look_set(folder) == READY_LOOKS["zuri"]


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

    assert "Settings → Personality" in broken.value.sentence
    assert "secret" not in f"{broken.value} {broken.value.sentence}"


@pytest.mark.parametrize("card", shipped_cards().values(), ids=shipped_cards())
def test_all_that_was_made_of_the_old_name_follows_a_new_one(card: Card, folder: CompanionFolder) -> None:
    take_in(card, folder, replaces=True)

    set_value(CompanionSettings, folder.settings_file, "persona.name", "Otto")

    kept, problems = load(CompanionSettings, folder.settings_file)
    under_it = character(card.with_fields({"name": "Otto"})).persona
    assert problems == ()
    assert persona_of(kept) == replace(under_it, pronounced="")
    assert give_out(folder).text("description") == card.text("description")


def test_a_name_that_the_person_gave_stays_with_its_sound_where_it_is_to(folder: CompanionFolder) -> None:
    cards, file = shipped_cards(), folder.settings_file
    take_in(cards["rusk"], folder, replaces=True)
    take_in(cards["bex"], folder, replaces=True, keeps_name=True)
    assert load(CompanionSettings, file)[0].persona.name == "Bex"
    set_value(CompanionSettings, file, "persona.name", "Otto")
    set_value(CompanionSettings, file, "persona.pronounced", "ˈɔto")

    take_in(cards["hollis"], folder, replaces=True, keeps_name=True)

    kept, _ = load(CompanionSettings, file)
    under_it = character(cards["hollis"].with_fields({"name": "Otto"})).persona
    assert replace(persona_of(kept), face_look=under_it.face_look) == replace(under_it, pronounced="ˈɔto")
    take_in(cards["hollis"], folder, replaces=True)
    assert load(CompanionSettings, file)[0].persona.name == "Hollis"


def test_the_sound_of_a_name_goes_with_it_until_another_is_set(folder: CompanionFolder) -> None:
    take_in(shipped_cards()["rusk"], folder, replaces=True)
    file = folder.settings_file

    set_value(CompanionSettings, file, "persona.name", "RUSK")
    assert load(CompanionSettings, file)[0].persona.pronounced == "ɹʌsk"
    set_value(CompanionSettings, file, "persona.name", "Otto")
    assert load(CompanionSettings, file)[0].persona.pronounced == ""
    set_value(CompanionSettings, file, "persona.pronounced", "ˈɔto")
    reset(CompanionSettings, file, "persona.name")
    assert load(CompanionSettings, file)[0].persona.pronounced == ""
    assert "You are Companion." in load(CompanionSettings, file)[0].persona.description


def test_words_of_the_persons_own_stay_but_for_the_old_name(folder: CompanionFolder) -> None:
    file = folder.settings_file
    set_value(CompanionSettings, file, "persona.name", "May")
    set_value(
        CompanionSettings, file, "persona.description", "You are May, born in May. Lark is May's friend."
    )
    set_value(CompanionSettings, file, "persona.sample_lines", '["May I?", "May here."]')

    set_value(CompanionSettings, file, "persona.name", "Otto")

    persona = load(CompanionSettings, file)[0].persona
    assert persona.description == "You are Otto, born in May. Lark is Otto's friend."
    assert persona.sample_lines == ("May I?", "Otto here.")


def test_a_long_description_still_fits_under_a_longer_name(folder: CompanionFolder) -> None:
    file = folder.settings_file
    set_value(CompanionSettings, file, "persona.name", "Al")
    set_value(CompanionSettings, file, "persona.description", "Al. " * 1000)

    set_value(CompanionSettings, file, "persona.name", "Maximiliane")

    kept, problems = load(CompanionSettings, file)
    assert problems == ()
    assert kept.persona.description.startswith("Maximiliane. Maximiliane.")
    assert "Al." not in kept.persona.description
