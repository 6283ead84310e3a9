"""Lays own-written talks out as the program's prompts, several behind one persona, so that it is read once for all.

A pack is a tree: the persona's text, behind it each talk as a branch, and behind a person's words that had a turn note
a branch of its own with the note and the reply to it. A token sees what stands before it on its way from the root, at
the place that it has there; so each reply is learned behind exactly what the program would have read.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.guarding.planned import told
from companion.thinking.card_character import character
from companion.thinking.card_file import read_card_file
from companion.thinking.chat_template import NOTES_AFTER, NOTES_BEFORE
from companion.thinking.persona import Persona
from companion.thinking.portrait import portrait
from companion.thinking.sheet import known_text
from companion.values import Boundaries

_HEAD: Final = re.compile(r"## (?P<name>[^|]+?) \| (?P<language>en|de|fr|es|ja|zh)$")
_LINE: Final = re.compile(r"(?P<kind>sheet|bounds|P|N|C): (?P<text>.*)$")
_PERSONAS: Final = Path(__file__).parents[2] / "assets" / "personas"


@dataclass(frozen=True, slots=True)
class Exchange:
    """The person's words, the note that was read behind them ("" for none), and the reply."""

    person: str
    note: str
    reply: str


@dataclass(frozen=True, slots=True)
class Talk:
    """One own-written talk."""

    persona: str
    """The name of one that ships, or a sentence of its own that begins with a name and a comma."""
    language: str
    sheet: tuple[str, ...]
    bounds: str
    exchanges: tuple[Exchange, ...]


def read_talks(folders: Sequence[Path]) -> list[Talk]:
    """Read all talks of folders of ``*.txt``; raises ``ValueError`` that names the line."""
    return [
        talk
        for folder in folders
        for file in sorted(folder.glob("*.txt"))
        for talk in _talks_of(file.name, file.read_text(encoding="utf-8").splitlines())
    ]


def _talks_of(name: str, lines: Sequence[str]) -> Iterator[Talk]:
    head: dict[str, str] | None = None
    exchanges: list[Exchange] = []
    sheet, bounds, person, note = "", "", "", ""
    for number, line in enumerate([*lines, "## end | en"], 1):
        if begun := _HEAD.match(line):
            if head is not None:
                if not exchanges:
                    raise ValueError(f"{name}:{number}: a talk without a reply")
                yield Talk(head["name"], head["language"], _items(sheet), bounds, tuple(exchanges))
            head, sheet, bounds, exchanges = begun.groupdict(), "", "", []
        elif found := _LINE.match(line):
            match found["kind"], found["text"].strip():
                case "sheet", text:
                    sheet = text
                case "bounds", text:
                    bounds = text
                case "P", text:
                    person, note = text, ""
                case "N", text:
                    note = text
                case _, text:
                    exchanges.append(Exchange(person, note, text))
        elif line.strip():
            raise ValueError(f"{name}:{number}: what is {line[:40]!r}?")


def _items(sheet: str) -> tuple[str, ...]:
    """Cut a sheet into its items, at full stops before a capital letter."""
    return tuple(filter(None, re.split(r"(?<=[.。])\s*(?=[^\W\d_])", sheet.strip())))


@dataclass(slots=True)
class Pack:
    """Tokens of several talks."""

    tokens: list[int] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)
    before: list[int] = field(default_factory=list)
    """For each token the one before it on the way from the root; -1 at the root."""
    learned: list[tuple[int, int, float]] = field(default_factory=list)
    """(place, the token to be foretold there, its weight)."""
    roots: list[tuple[range, list[range]]] = field(default_factory=list)
    """The places of each persona's text, and of each talk behind it."""

    def add(self, tokens: Sequence[int], behind: int) -> int:
        """Add a branch behind a place; return the place of its end."""
        for token in tokens:
            self.tokens.append(token)
            self.positions.append(0 if behind < 0 else self.positions[behind] + 1)
            self.before.append(behind)
            behind = len(self.tokens) - 1
        return behind

    def learn(self, tokens: Sequence[int], behind: int) -> int:
        """Add a branch that is learned; return the place of its end."""
        for token in tokens:
            self.learned.append((behind, token, 1.0))
            behind = self.add([token], behind)
        return behind

    def seen(self) -> Iterator[tuple[range, range, NDArray[np.bool_]]]:
        """Yield the places of a text, those before it that it sees all of, and which of its own (row) sees which."""
        for root, talks in self.roots:
            for places, above in ((root, range(0)), *((talk, root) for talk in talks)):
                own = np.zeros((len(places),) * 2, dtype=bool)
                for row, place in enumerate(places):
                    if self.before[place] in places:
                        own[row] = own[self.before[place] - places.start]
                    own[row, row] = True
                yield places, above, own


@dataclass(frozen=True, slots=True)
class Layout:
    """How a prompt becomes tokens: template and words apart from each other, as the program reads them."""

    words: Callable[[str], list[int]]
    control: Callable[[str], int]

    def part(self, role: str, *texts: str) -> list[int]:
        """Return one message, to its end, with the line break behind it."""
        said = [token for text in texts for token in self.words(text)]
        return [*self.opened(role), *said, self.control("<|im_end|>"), *self.words("\n")]

    def opened(self, role: str) -> list[int]:
        """Return what opens a message."""
        return [self.control("<|im_start|>"), *self.words(f"{role}\n")]


def packs(talks: Sequence[Talk], layout: Layout, length: int) -> list[Pack]:
    """Lay talks out in packs of about so many tokens, each behind one persona."""
    by_system: dict[str, list[Talk]] = defaultdict(list)
    for talk in talks:
        by_system[system_text(talk)].append(talk)
    made: list[Pack] = []
    for system, same in by_system.items():
        random.Random(len(system)).shuffle(same)
        pack, root = _begun(system, layout)
        for talk in same:
            if len(pack.tokens) > length - 200:
                made.append(pack)
                pack, root = _begun(system, layout)
            _lay(pack, root, talk, layout)
        made.append(pack)
    return _joined(made, length)


def _joined(made: list[Pack], length: int) -> list[Pack]:
    """Put small packs of different personas together; their trees have nothing in common."""
    joined: list[Pack] = []
    for pack in sorted(made, key=lambda each: -len(each.tokens)):
        room = next((each for each in joined if len(each.tokens) + len(pack.tokens) <= length), None)
        if room is None:
            joined.append(pack)
            continue
        at = len(room.tokens)
        room.roots += [(_moved(root, at), [_moved(talk, at) for talk in talks]) for root, talks in pack.roots]
        room.tokens += pack.tokens
        room.positions += pack.positions
        room.before += [behind + at if behind >= 0 else -1 for behind in pack.before]
        room.learned += [(place + at, token, weight) for place, token, weight in pack.learned]
    return joined


def _moved(places: range, by: int) -> range:
    return range(places.start + by, places.stop + by)


def _begun(system: str, layout: Layout) -> tuple[Pack, int]:
    pack = Pack()
    end = pack.add([*layout.opened("system"), *layout.words(system)], -1)
    pack.roots.append((range(end + 1), []))
    return pack, end


def _lay(pack: Pack, root: int, talk: Talk, layout: Layout) -> None:
    end, line = layout.control("<|im_end|>"), layout.words("\n")
    known = known_text(talk.sheet)
    began = len(pack.tokens)
    trunk = pack.add([*(layout.words(known) if known else []), end, *line], root)
    for exchange in talk.exchanges:
        asked = pack.add(layout.part("user", exchange.person), trunk)
        reply = [*layout.words(exchange.reply), end]
        opened = pack.add(layout.opened("assistant"), asked)
        if exchange.note:
            noted = pack.add(
                layout.part("user", exchange.person, NOTES_BEFORE, exchange.note, NOTES_AFTER), trunk
            )
            pack.learn(reply, pack.add(layout.opened("assistant"), noted))
            trunk = pack.add(reply, opened)
        else:
            trunk = pack.learn(reply, opened)
        trunk = pack.add(line, trunk)
    pack.roots[-1][1].append(range(began, len(pack.tokens)))


def system_text(talk: Talk) -> str:
    """Return the persona's text as the program reads it, without what is known of the person."""
    return portrait(_persona(talk), limits=f"{told(Boundaries())} {talk.bounds}".rstrip())


def _persona(talk: Talk) -> Persona:
    file = _PERSONAS / f"{talk.persona.lower()}.json"
    if file.is_file():
        return character(read_card_file(file).card).persona
    name = re.split(r"[,.]", talk.persona)[0].strip()
    return Persona(name, f"You are {talk.persona.rstrip('.')}.")
