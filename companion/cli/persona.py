"""``companion persona``: shows, chooses and changes the companion's persona in the terminal.

Changes are written to the companion's settings; a running companion takes them up from its next reply on.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from typing import Final

from companion.cli.arguments import add_command, add_flag, add_subcommands
from companion.cli.kept import id_of, open_kept
from companion.cli.output import agreed, said, say
from companion.engine.companions.character import announced, persona_of, take_in
from companion.engine.companions.cleared import LeftOut, cleared, is_ours, open_character_judge
from companion.engine.learned_manner import REASONS, held
from companion.remembering.telling import in_one_line, time_words
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.settings.setting import nearest, settings_of
from companion.settings.writing import set_value
from companion.storage.paths import find_paths, made_folder
from companion.thinking.cards.card import Card
from companion.thinking.cards.character import character, suits
from companion.thinking.cards.persona_guide import Guide, Question, propose, read_guide, shipped_cards
from companion.thinking.cards.translated import sounding_in
from companion.thinking.persona import Persona, Trait
from companion.thinking.prompt.portrait import portrait
from companion.values import BadInput, Feedback, Sentence, Told
from companion.values.local_zone import LOCAL

_SECTIONS: Final = ("persona", "traits", "personality", "voice")
_LISTS: Final = frozenset({"persona.values", "persona.sample_lines"})
_STEPS: Final = range(1, 6)


def add_arguments(persona: argparse.ArgumentParser) -> None:
    """Add the subcommands and options; each subcommand sets ``command``."""
    wanted = add_subcommands(persona)
    add_command(wanted, "list", "list the personalities that come with the program", lambda asked: list_all())
    showing = add_command(wanted, "show", "show all traits of a personality")
    showing.add_argument(
        "who", nargs="?", metavar="PERSONA", help="one from the list; default: the companion's own"
    )
    showing.set_defaults(command=lambda asked: show(asked.name, asked.who))
    choosing = add_command(wanted, "choose", "give the companion a personality from the list")
    choosing.add_argument("who", metavar="PERSONA", help="one from the list")
    _add_replace(choosing)
    choosing.set_defaults(command=lambda asked: choose(asked.name, asked.who, replaces=asked.replace))
    change = add_command(wanted, "set", "change one trait of the companion")
    change.add_argument(
        "field", metavar="TRAIT", help="such as relation, playfulness, openness, rate or feeling_vs_reason"
    )
    change.add_argument(
        "value",
        nargs="+",
        metavar="VALUE",
        help="the new value; values and sample_lines take several, each in quotation marks",
    )
    change.set_defaults(command=lambda asked: set_field(asked.name, asked.field, asked.value))
    learned = add_command(wanted, "learned", "list or undo what it learned from your reactions")
    about_learned = add_subcommands(learned)
    add_command(
        about_learned,
        "list",
        "list each change with its reason, newest first",
        lambda asked: list_learned(asked.name),
    )
    undoing = add_command(about_learned, "undo", "permanently undo changes")
    undoing.add_argument("ids", nargs="*", metavar="ID", help="numbers from the list; default: all")
    undoing.set_defaults(command=lambda asked: undo_learned(asked.name, asked.ids))
    guiding = add_command(wanted, "guide", "answer five questions and get a suggestion")
    guiding.add_argument("--answers", metavar="1,3,2,5,4", help="your answers; without this option, it asks")
    add_flag(guiding, "--choose", "give the companion the suggested personality")
    _add_replace(guiding)
    guiding.set_defaults(
        command=lambda asked: guide(
            asked.name, answers=asked.answers, chooses=asked.choose, replaces=asked.replace
        )
    )


def _add_replace(part: argparse.ArgumentParser) -> None:
    add_flag(part, "--replace", "replace the personality it already has")


def list_all() -> int:
    """Print the shipped personas, each with the kind of person it suits."""
    for key, card in shipped_cards().items():
        print(f"{key:8} {said(suits(card))}")
    say(
        Told(
            "`companion persona guide` asks five questions and proposes one; any card can be imported as well."
        )
    )
    return 0


def show(name: str, who: str | None) -> int:
    """Print all traits of a persona, and its portrait for the language model."""
    settings = _settings(name)
    told = persona_of(settings) if who is None else character(shipped(who)).persona
    used, left_out = (told, LeftOut()) if is_ours(told) else cleared(told, open_character_judge())
    language = settings.conversation.language
    print("\n".join(map(said, (*_shown(sounding_in(language, used), language), *left_out.lines))))
    return 0


def choose(name: str, who: str, *, replaces: bool) -> int:
    """Make a shipped persona the companion's own."""
    card = shipped(who)
    made = take_in(card, made_folder(name), replaces=replaces, keeps_name=True)
    say(announced(made, made_folder(name)))
    return 0


def set_field(name: str, field: str, values: Sequence[str]) -> int:
    """Change one field of a companion's persona; a list is replaced as a whole."""
    known = {
        setting.name: setting.key
        for setting in settings_of(CompanionSettings)
        if setting.section in _SECTIONS
    }
    key = known.get(field.replace("-", "_"))
    if key is None:
        raise BadInput(
            "A persona has no {field}{meant}. It has {known}.",
            {"field": field, "meant": nearest(field, known), "known": ", ".join(known)},
        )
    text = json.dumps(list(values), ensure_ascii=False) if key in _LISTS else " ".join(values)
    folder = made_folder(name)
    set_value(CompanionSettings, folder.settings_file, key, text)
    say(Told("{key} is set. It counts from the next reply on.", {"key": key}))
    return 0


def list_learned(name: str) -> int:
    """Print what the companion learned from the person's reactions, newest first, with their words."""
    with open_kept(name) as store:
        kept = held(store.lessons.feedback(), _settings(name).traits)
    for each in reversed(kept):
        why = said(REASONS[Feedback(each.kind)])
        words = said(Told("“{word}”", {"word": in_one_line(each.words)}))
        print(f"{each.id:>6}  {time_words(each.at, LOCAL)}  {why}  {words}")
    if not kept:
        say(Told("Nothing is learned yet."), sys.stderr)
    return 0


def undo_learned(name: str, ids: Sequence[str]) -> int:
    """Undo steps by their numbers; all of them if none is named."""
    chosen = [id_of(each, "persona learned") for each in ids]
    with open_kept(name) as store:
        store.lessons.undo_feedback(chosen or [each.id for each in store.lessons.feedback()])
    say(Told("Undone."))
    return 0


def shipped(who: str) -> Card:
    """Return the card of a shipped persona; raises ``BadInput`` if there is none of that name."""
    cards = shipped_cards()
    card = cards.get(who.casefold())
    if card is None:
        raise BadInput(
            "No persona {who} comes with the program{meant}. There are {cards}.",
            {"who": who, "meant": nearest(who.casefold(), cards), "cards": ", ".join(cards)},
        )
    return card


def _settings(name: str) -> CompanionSettings:
    settings, _ = load(CompanionSettings, find_paths(os.environ).companion(name).settings_file)
    return settings


def _shown(persona: Persona, language: str) -> Iterator[Sentence]:
    yield f"{persona.name} [{persona.pronounced}]" if persona.pronounced else persona.name
    yield ""
    yield from portrait(persona, language=language).splitlines()
    yield ""
    yield Told("Sliders:")
    yield from (f"  {trait:17} {_drawn(persona.traits.step(trait))}" for trait in Trait)
    slider = f"  feeling_vs_reason {_drawn(persona.feeling_vs_reason)}"
    yield Told("{slider}  from feeling (1) to reason (5)", {"slider": slider})
    share = Told("{percent}% of the talk", {"percent": round(100 * persona.leads)})
    yield f"  leads             {said(share)}"


def _drawn(step: int) -> str:
    """Return a step as a slider: "··●·· 3"."""
    return f"{'·' * (step - 1)}●{'·' * (_STEPS[-1] - step)} {step}"


# ---- the guide: it asks in a terminal; otherwise the arguments hold the answers -------------------------


def guide(name: str, *, answers: str | None, chooses: bool, replaces: bool) -> int:
    """Propose a persona, and make it the companion's if the person wants that."""
    questions = read_guide()
    asks = answers is None
    chosen = _asked(questions) if answers is None else _given(questions, answers)
    proposal = propose(questions, chosen)
    say(Told("I suggest {who}", {"who": proposal.why}))
    if chooses or (asks and agreed(Told("Shall it be this one?"))):
        return choose(name, proposal.key, replaces=replaces)
    say(
        Told(
            "`companion persona choose {key}` makes it who your companion is; `list` shows the others.",
            {"key": proposal.key},
        )
    )
    return 0


def _asked(questions: Guide) -> list[int]:
    if not sys.stdin.isatty():
        raise BadInput(
            "Nobody can be asked here. Give the numbers of your answers with --answers, such as --answers "
            "1,3,2,5,4."
        )
    return [_ask(question) for question in questions.questions]


def _ask(question: Question) -> int:
    say(question.text)
    for number, answer in enumerate(question.answers, start=1):
        print(f"  {number}  {said(answer.text)}")
    while True:
        told = _told()
        if told.isdecimal() and 1 <= int(told) <= len(question.answers):
            return int(told) - 1
        say(Told("Please type a number from 1 to {most}.", {"most": len(question.answers)}))


def _given(questions: Guide, answers: str) -> Sequence[int]:
    numbers = [each.strip() for each in answers.split(",")]
    most = [len(question.answers) for question in questions.questions]
    is_right = len(numbers) == len(most) and all(
        each.isdecimal() and 1 <= int(each) <= highest for each, highest in zip(numbers, most, strict=True)
    )
    if not is_right:
        raise BadInput(
            "--answers takes {count} numbers with commas between them; the questions have {numbers} answers.",
            {"count": len(most), "numbers": ", ".join(map(str, most))},
        )
    return [int(each) - 1 for each in numbers]


def _told() -> str:
    try:
        return input("> ").strip()
    except EOFError:
        raise BadInput("The guide was left before its end. Nothing was changed.") from None
