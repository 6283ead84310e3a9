"""``companion persona``: shows, chooses and changes who the companion is, in the terminal.

What is set here is written to the companion's settings and counts from its next start on.
"""

import json
import os
from collections.abc import Iterator, Sequence
from typing import Final

from companion.engine.character import persona_of, take_in
from companion.engine.cleared import LeftOut, cleared, is_ours, open_character_judge
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.settings.setting import nearest, settings_of
from companion.settings.writing import set_value
from companion.storage.paths import CompanionFolder, find_paths
from companion.thinking.card import Card
from companion.thinking.card_character import character, suits
from companion.thinking.card_file import CardFile
from companion.thinking.persona import Persona, Trait
from companion.thinking.persona_guide import shipped_cards
from companion.thinking.portrait import portrait
from companion.values import BadInput

_SECTIONS: Final = ("persona", "traits", "personality", "voice")
_LISTS: Final = frozenset({"persona.values", "persona.sample_lines"})
_STEPS: Final = range(1, 6)


def list_all() -> int:
    """Print the personas that ship, each with whom it suits."""
    for key, card in shipped_cards().items():
        print(f"{key:8} {suits(card)}")
    print("`companion persona guide` asks five questions and proposes one; any card can be imported as well.")
    return 0


def show(name: str, who: str | None) -> int:
    """Print a persona in all its traits, and what a language model reads of it."""
    told = _own(name) if who is None else character(shipped(who)).persona
    used, left_out = (told, LeftOut()) if is_ours(told) else cleared(told, open_character_judge())
    print("\n".join((*_shown(used), *left_out.lines)))
    return 0


def choose(name: str, who: str, *, replaces: bool) -> int:
    """Make one of the personas that ship the companion's own."""
    card = shipped(who)
    made = take_in(CardFile(card), _folder(name), replaces=replaces)
    print(f"{made.persona.name} is who this companion is from its next start on.")
    return 0


def set_field(name: str, field: str, values: Sequence[str]) -> int:
    """Change one thing about a companion's persona; of what is a list, all of it."""
    known = {
        setting.name: setting.key
        for setting in settings_of(CompanionSettings)
        if setting.section in _SECTIONS
    }
    key = known.get(field.replace("-", "_"))
    if key is None:
        raise BadInput(f"A persona has no {field}{nearest(field, known)}; it has {', '.join(known)}.")
    text = json.dumps(list(values), ensure_ascii=False) if key in _LISTS else " ".join(values)
    folder = _folder(name)
    set_value(CompanionSettings, folder.settings_file, key, text)
    print(f"{key} is set; it counts from its next start on.")
    return 0


def shipped(who: str) -> Card:
    """Return the card of a persona that ships; raises ``BadInput`` where there is none of that name."""
    cards = shipped_cards()
    card = cards.get(who.casefold())
    if card is None:
        raise BadInput(
            f"No persona {who} comes with the program{nearest(who.casefold(), cards)}; there are {', '.join(cards)}."
        )
    return card


def _folder(name: str) -> CompanionFolder:
    paths = find_paths(os.environ)
    folder = paths.companion(name)
    paths.make()
    folder.make()
    return folder


def _own(name: str) -> Persona:
    settings, _ = load(CompanionSettings, find_paths(os.environ).companion(name).settings_file)
    return persona_of(settings)


def _shown(persona: Persona) -> Iterator[str]:
    yield f"{persona.name} [{persona.pronounced}]" if persona.pronounced else persona.name
    yield ""
    yield from portrait(persona).splitlines()
    yield ""
    yield "Sliders:"
    yield from (f"  {trait:17} {_drawn(persona.traits.step(trait))}" for trait in Trait)
    yield f"  feeling_vs_reason {_drawn(persona.feeling_vs_reason)}  from feeling (1) to reason (5)"
    yield f"  leads             {persona.leads:.0%} of the talk"


def _drawn(step: int) -> str:
    """Return a step as a slider: "··●·· 3"."""
    return f"{'·' * (step - 1)}●{'·' * (_STEPS[-1] - step)} {step}"
