"""Imports a card into a companion's settings and folder, and exports it again with later changes.

The settings hold the parts of a card that are used, so that the person can change them. The folder holds the whole
card, for export and for its lorebook.
"""

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any, Final

from companion.settings.face_sections import FaceSettings, look_of, with_look, with_style
from companion.settings.persona_sections import Exchange, PersonalitySettings, PersonaSettings, TraitSettings
from companion.settings.reading import load
from companion.settings.section import Section
from companion.settings.sections import CompanionSettings, VoiceSettings
from companion.settings.writing import save
from companion.storage.new_file import NewFile, private_file
from companion.storage.paths import CompanionFolder
from companion.thinking.cards.card import JSON_BYTES_MAX, Card, encode_card
from companion.thinking.cards.character import CardVoice, Character, card_of, character, updated
from companion.thinking.cards.file import read_card_file
from companion.thinking.cards.lore_reading import read_lorebook, with_lorebook
from companion.thinking.persona import Persona, Traits, built_in
from companion.thinking.prompt.lorebook import NO_LORE, Lorebook
from companion.values import BadInput, PartBroken, Personality, Told
from companion.values.face_look import FaceLook, in_words

_UNSET: Final = CompanionSettings()


def take_in(card: Card, folder: CompanionFolder, *, replaces: bool, keeps_name: bool = False) -> Character:
    """Make a card's character the companion's persona, and keep the whole card.

    A look that the person chose stays; otherwise that of the card comes.

    Args:
        replaces: whether an existing persona may be replaced; its texts are then lost.
        keeps_name: whether a name that the person gave the companion stays.

    Raises:
        BadInput: A persona is set and may not be replaced.
        CompanionError: The settings cannot be written, or the disk is full; nothing has changed.
    """
    settings, _ = load(CompanionSettings, folder.settings_file)
    is_set = (settings.persona, settings.traits) != (_UNSET.persona, _UNSET.traits)
    if is_set and not replaces:
        raise BadInput(
            "This companion has a persona already, {persona}. `companion card export` keeps it in a file, "
            "`--replace` replaces it, and another NAME makes another companion.",
            {"persona": settings.persona.name},
            log="a persona is in the way of a card",
        )
    made = character(card)
    kept = kept_card(folder)
    changed = _with_character(settings, made, keeps_look=has_own_look(settings, kept))
    if keeps_name and has_own_name(settings, kept):
        changed = changed.model_copy(update={"persona": _named_as(settings.persona, changed.persona)})
    try:
        with private_file(folder.card_file) as stream:  # it is put in place once the settings are saved
            stream.write(encode_card(card))
            stream.flush()  # a full disk is noticed before the next step
            save(folder.settings_file, changed)
        folder.card_extras_file.unlink(missing_ok=True)
    except OSError as error:
        raise _not_kept(error) from error
    return made


def announced(made: Character, folder: CompanionFolder) -> Told:
    """Return the sentence about the character that a companion has now, and about its name if that stayed."""
    settings, _ = load(CompanionSettings, folder.settings_file)
    persona, name = made.persona.name, settings.persona.name
    if persona == name:
        return Told("This companion is now {name}.", {"name": name})
    return Told(
        "This companion is now like {persona}, and is still called {name}.",
        {"persona": persona, "name": name},
    )


def take_in_lore(book: Mapping[str, Any], folder: CompanionFolder) -> Card:
    """Add a lorebook to the companion's card, which is created if there is none; return the card.

    Raises:
        BadInput: The stored card cannot be read any more, or would become too long.
        PartBroken: The card cannot be written; it is unchanged.
    """
    card = with_lorebook(give_out(folder), book)
    content = encode_card(card)
    if len(content) > JSON_BYTES_MAX:
        raise BadInput(
            "With this lorebook the card would be longer than {megabytes} MB. Nothing was added.",
            {"megabytes": JSON_BYTES_MAX >> 20},
        )
    try:
        with private_file(folder.card_file) as stream:
            stream.write(content)
    except OSError as error:
        raise _not_kept(error) from error
    return card


def _not_kept(error: OSError) -> PartBroken:
    return PartBroken(
        "The card cannot be kept ({reason}). Check whether the disk is full or write-protected.",
        {"reason": error.strerror or type(error).__name__},
        log=f"card not kept: {type(error).__name__}",
    )


def give_out(folder: CompanionFolder) -> Card:
    """Return the companion's card, updated with its settings; a new card if none was imported.

    Raises ``BadInput`` if the stored card cannot be read any more.
    """
    settings, _ = load(CompanionSettings, folder.settings_file)
    persona = persona_of(settings)
    voice = CardVoice(settings.voice.rate, settings.voice.pitch, settings.voice.speaker)
    if not folder.card_file.exists():
        return card_of(persona, voice)
    return updated(read_card_file(folder.card_file), persona, voice)


def write_card(card: Card, file: NewFile) -> None:
    """Write a card as JSON, completely or not at all.

    Raises ``BadInput`` if the file's name does not end with .json, and the errors of ``NewFile.write``.
    """
    if file.path.suffix.lower() != ".json":
        raise BadInput(
            "The name of a card's file ends with .json; {path} does not.", {"path": file.path.name}
        )
    file.write(encode_card(card))


def open_card_lore(folder: CompanionFolder, name: str) -> Lorebook:
    """Return the lorebook of a companion's card, an empty one if there is no card; raises ``PartBroken``."""
    if not folder.card_file.exists():
        return NO_LORE
    try:
        return read_lorebook(read_card_file(folder.card_file), name)
    except BadInput as error:
        raise PartBroken(
            "This companion's card can't be read anymore, so its world is missing. Import the "
            "card again in Settings → Personality."
        ) from error


def persona_of(settings: CompanionSettings) -> Persona:
    """Return the companion's persona: the settings, completed by the built-in character."""
    who = settings.persona
    otherwise = built_in(who.name)
    examples = tuple((exchange.person, exchange.companion) for exchange in who.examples)
    is_described = bool(who.description.strip() or examples)
    return Persona(
        who.name,
        who.description.strip() or otherwise.description,
        examples,
        pronounced=who.pronounced,
        manner=who.manner,
        sample_lines=who.sample_lines or (() if is_described else otherwise.sample_lines),
        looks=who.looks,
        relation=who.relation,
        values=who.values,
        big_five=personality_of(settings.personality),
        traits=Traits(**settings.traits.model_dump()),
        feeling_vs_reason=who.feeling_vs_reason,
        leads=who.leads,
        face_style=settings.face.style,
        face_look=look_of(settings.face),
    )


def with_drawn_looks(persona: Persona, face: FaceSettings) -> Persona:
    """Return a persona that looks as its face is drawn, unless it has words for that or an avatar is shown."""
    if persona.looks or face.avatar == "own":
        return persona
    return replace(persona, looks=in_words(persona.face_look))


def personality_of(settings: PersonalitySettings) -> Personality:
    """Return the Big Five from the settings."""
    return Personality(**settings.model_dump())


def kept_card(folder: CompanionFolder) -> Card | None:
    """Return the companion's card; None if it has no readable one."""
    try:
        return read_card_file(folder.card_file)
    except BadInput:
        return None


def has_own_name(settings: CompanionSettings, card: Card | None) -> bool:
    """Return whether the person gave the companion its name: neither its card nor the program did."""
    return settings.persona.name not in (_UNSET.persona.name, _on_card(card).name)


def has_own_look(settings: CompanionSettings, card: Card | None) -> bool:
    """Return whether the person chose any part of the face's look: neither its card nor the program has this one."""
    return look_of(settings.face) not in (FaceLook(), _on_card(card).face_look)


def _on_card(card: Card | None) -> Persona:
    """Return the persona of a card; the built-in one without a card."""
    return built_in(_UNSET.persona.name) if card is None else character(card).persona


def _named_as(named: PersonaSettings, persona: PersonaSettings) -> PersonaSettings:
    """Return a persona under the name of another, which sounds as it did there."""
    return persona.with_value("name", named.name).model_copy(update={"pronounced": named.pronounced})


def _with_character(settings: CompanionSettings, made: Character, *, keeps_look: bool) -> CompanionSettings:
    """Return settings whose persona comes entirely from a card, with a voice if the card names one."""
    persona, voice = made.persona, made.voice
    who = PersonaSettings(
        name=persona.name,
        pronounced=persona.pronounced,
        description=persona.description,
        manner=persona.manner,
        sample_lines=persona.sample_lines,
        looks=persona.looks,
        relation=persona.relation,
        values=persona.values,
        feeling_vs_reason=persona.feeling_vs_reason,
        leads=persona.leads,
        examples=tuple(Exchange(person=person, companion=said) for person, said in persona.examples),
    )
    sections: dict[str, Section] = {
        "persona": who,
        "personality": PersonalitySettings(**asdict(persona.big_five)),
        "traits": TraitSettings(**asdict(persona.traits)),
        "face": with_style(
            settings.face if keeps_look else with_look(settings.face, persona.face_look), persona.face_style
        ),
    }
    if voice is not None:
        sections["voice"] = VoiceSettings(**asdict(voice))
    return settings.model_copy(update=sections)
