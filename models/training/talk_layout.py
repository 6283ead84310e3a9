"""Lays own-written talks out as the program's prompts, several behind one persona, so that it is read once for all.

A pack is a tree: the persona's text, behind it each talk as a branch, and behind a person's words that had a turn note
a branch of its own with the note and the reply to it; so are replies that the model gave itself, which readers marked.
A token sees what stands before it on its way from the root, at the place that it has there; so each reply is learned
behind exactly what the program would have read.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.guarding.planned import told
from companion.thinking.cards.character import character
from companion.thinking.cards.file import read_card_file
from companion.thinking.engines.chat_template import NOTES_AFTER, NOTES_BEFORE
from companion.thinking.persona import Persona
from companion.thinking.prompt.memory_notes import known_text
from companion.thinking.prompt.portrait import portrait
from companion.values import Boundaries

LETTERS: Final = "QFRASIJPTG"
"""What a reply does, in one letter each; one token in the default model's vocabulary (``talks/README.md``)."""
CUE: Final = "#"
"""What the letter is learned behind: one token, with which no reply begins. The program never gives it."""
_HEAD: Final = re.compile(r"## (?P<name>[^|]+?) \| (?P<language>en|de|fr|es|ja|zh)$")
_LINE: Final = re.compile(
    rf"(?P<kind>sheet|bounds|P|N|C|y|n|\?)(?:\((?P<letter>[{LETTERS}])\))?: (?P<text>.*)$"
)
_WITHOUT_LETTER: Final = 5
"""Of so many replies with a letter one is learned without it, as where a model has none to be asked for."""
_TALK: Final = 200
"""Tokens that have to be left in a pack for another talk."""
_CHOICES: Final = 2
"""Sensible replies, and others, to the same words that are learned from."""
_PERSONAS: Final = Path(__file__).parents[2] / "assets" / "personas"


@dataclass(frozen=True, slots=True)
class OwnReply:
    """A reply that the model gave to the person's words itself, and whether readers call it sensible."""

    text: str
    is_sensible: bool
    letter: str = ""
    """What it does; "" where nobody has said it."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """The person's words, the note that was read behind them ("" for none), and the reply."""

    person: str
    note: str
    reply: str
    letter: str = ""
    """What the reply does; "" where nobody has said it."""
    own: tuple[OwnReply, ...] = ()


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
                case "C", text:
                    exchanges.append(Exchange(person, note, text, found["letter"] or ""))
                case "?", _:
                    raise ValueError(f"{name}:{number}: nobody has marked this reply yet, with y or n")
                case _ if not exchanges:
                    raise ValueError(f"{name}:{number}: there is no reply above it")
                case mark, text:
                    own = (*exchanges[-1].own, OwnReply(text, mark == "y", found["letter"] or ""))
                    exchanges[-1] = replace(exchanges[-1], own=own)
        elif line.strip():
            raise ValueError(f"{name}:{number}: what is {line[:40]!r}?")


def talk_text(talk: Talk, own: Sequence[Sequence[str]]) -> str:
    """Return a talk as it is written in a file, with lines of its own below each reply."""
    lines = [f"## {talk.persona} | {talk.language}"]
    if talk.sheet:
        lines.append(f"sheet: {' '.join(talk.sheet)}")
    if talk.bounds:
        lines.append(f"bounds: {talk.bounds}")
    for exchange, below in zip(talk.exchanges, own, strict=True):
        lines.append(f"P: {exchange.person}")
        if exchange.note:
            lines.append(f"N: {exchange.note}")
        mark = f"C({exchange.letter})" if exchange.letter else "C"
        lines += [f"{mark}: {exchange.reply}", *below]
    return "\n".join([*lines, ""])


def _items(sheet: str) -> tuple[str, ...]:
    """Cut a sheet into its items, at full stops before a capital letter."""
    return tuple(filter(None, re.split(r"(?<=[.。])\s*(?=[^\W\d_])", sheet.strip())))


@dataclass(frozen=True, slots=True)
class LearnedReply:
    """A reply in a pack."""

    of: tuple[int, int]
    """The numbers of its talk and its exchange."""
    is_sensible: bool
    tokens: list[int]
    """With the one that ends it."""
    places: list[int]
    """Where each of the tokens is foretold."""
    letters: int = 0
    """So many tokens at its beginning say what it does."""

    def moved(self, by: int) -> "LearnedReply":
        """Return the same, so many places on."""
        return replace(self, places=[place + by for place in self.places])


@dataclass(slots=True)
class Pack:
    """Tokens of several talks."""

    tokens: list[int] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)
    before: list[int] = field(default_factory=list)
    """For each token the one before it on the way from the root; -1 at the root."""
    learned: list[LearnedReply] = field(default_factory=list)
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

    def learn(
        self, of: tuple[int, int], letter: list[int], words: list[int], behind: int, *, is_sensible: bool
    ) -> int:
        """Add a reply that is learned, behind the letter that says what it does; return the place of its end."""
        first, tokens = len(self.tokens), [*letter, *words]
        places = [behind, *range(first, first + len(tokens) - 1)]
        self.learned.append(LearnedReply(of, is_sensible, tokens, places, len(letter)))
        return self.add(tokens, behind)

    def way(self, place: int) -> Iterator[int]:
        """Yield the places that one sees, from itself to the root."""
        while place >= 0:
            yield place
            place = self.before[place]

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


def itself(exchange: Exchange) -> tuple[OwnReply, ...]:
    """Return the reply of the talk as what is learned."""
    return (OwnReply(exchange.reply, is_sensible=True, letter=exchange.letter),)


def choices(exchange: Exchange) -> tuple[OwnReply, ...]:
    """Return what is chosen between behind the person's words; nothing where readers found nothing wrong.

    Where no reply of the model's own is sensible, that of the talk stands for one. The words of the best stand once
    more behind the letter of another, as a worse choice: they do not do what that says.
    """
    bad = [reply for reply in exchange.own if not reply.is_sensible][:_CHOICES]
    good = [reply for reply in exchange.own if reply.is_sensible][:_CHOICES] or itself(exchange)
    if not bad:
        return ()
    best, amiss = good[0], []
    if all(reply.letter for reply in (*good, *bad)):
        others = (reply.letter for reply in bad if reply.letter != best.letter)
        amiss = [replace(best, is_sensible=False, letter=letter) for letter in others][:1]
    return (*good, *[*amiss, *bad][:_CHOICES])


def with_choices(talk: Talk) -> Talk | None:
    """Return a talk up to the last words behind which there is a choice; ``None`` where there are none."""
    last = max((place for place, each in enumerate(talk.exchanges) if choices(each)), default=None)
    return None if last is None else replace(talk, exchanges=talk.exchanges[: last + 1])


def packs(
    talks: Sequence[Talk],
    layout: Layout,
    length: int,
    learned: Callable[[Exchange], Sequence[OwnReply]] = itself,
) -> list[Pack]:
    """Lay talks out in packs of about so many tokens, each behind one persona."""
    by_system: dict[str, list[int]] = defaultdict(list)
    for number, talk in enumerate(talks):
        by_system[system_text(talk)].append(number)
    made: list[Pack] = []
    for system, same in by_system.items():
        random.Random(len(system)).shuffle(same)
        pack, root = _begun(system, layout)
        for number in same:
            if len(pack.tokens) > length - _TALK:
                made.append(pack)
                pack, root = _begun(system, layout)
            _lay(pack, root, number, talks[number], layout, learned)
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
        room.learned += [reply.moved(at) for reply in pack.learned]
    return joined


def _moved(places: range, by: int) -> range:
    return range(places.start + by, places.stop + by)


def _begun(system: str, layout: Layout) -> tuple[Pack, int]:
    pack = Pack()
    end = pack.add([*layout.opened("system"), *layout.words(system)], -1)
    pack.roots.append((range(end + 1), []))
    return pack, end


def _lay(
    pack: Pack,
    root: int,
    number: int,
    talk: Talk,
    layout: Layout,
    learned: Callable[[Exchange], Sequence[OwnReply]],
) -> None:
    end, line = layout.control("<|im_end|>"), layout.words("\n")
    known = known_text(talk.sheet)
    began = len(pack.tokens)
    trunk = pack.add([*(layout.words(known) if known else []), end, *line], root)
    for place, exchange in enumerate(talk.exchanges):
        asked = pack.add(layout.part("user", exchange.person), trunk)
        opened = told = pack.add(layout.opened("assistant"), asked)
        if exchange.note:
            noted = layout.part("user", exchange.person, NOTES_BEFORE, exchange.note, NOTES_AFTER)
            told = pack.add(layout.opened("assistant"), pack.add(noted, trunk))
        said = None
        replies = learned(exchange)
        is_plain = learned is itself and (number + place) % _WITHOUT_LETTER == 0
        has_letters = not is_plain and all(reply.letter for reply in replies)
        if has_letters:
            told = pack.add(layout.words(CUE), told)
        for reply in replies:
            letter = layout.words(reply.letter) if has_letters else []
            words = [*layout.words(reply.text), end]
            last = pack.learn((number, place), letter, words, told, is_sensible=reply.is_sensible)
            if reply.text == exchange.reply and told == opened:
                said = last
        if said is None:
            said = pack.add([*layout.words(exchange.reply), end], opened)
        trunk = pack.add(line, said)
    pack.roots[-1][1].append(range(began, len(pack.tokens)))


def system_text(talk: Talk) -> str:
    """Return the persona's text as the program reads it, without what is known of the person."""
    return portrait(_persona(talk), limits=f"{told(Boundaries())} {talk.bounds}".rstrip())


def _persona(talk: Talk) -> Persona:
    file = _PERSONAS / f"{talk.persona.lower()}.json"
    if file.is_file():
        return character(read_card_file(file)).persona
    name = re.split(r"[,.]", talk.persona)[0].strip()
    return Persona(name, f"You are {talk.persona.rstrip('.')}.")
