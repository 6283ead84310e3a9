"""Memories as JSON Lines: a header, then one object for each memory, readable by itself and read back unchanged.

Every field has its plain name, times are ISO 8601 with their zone and exact to a microsecond, the utterances that are a
memory's evidence are quoted with their words, and its links use the ids of the same file. Reading is strict, because a
file may come from anywhere: a line with an impossible value results in one sentence, and never in a memory that is half
right. The text of a memory is only text here, never an instruction.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import IO, Annotated, Final

import msgspec

from companion.values import (
    Affect,
    BadInput,
    Evidence,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryLink,
    MemoryOrigin,
    Speaker,
    Told,
    Utterance,
    with_colon,
)

FORMAT: Final = "companion memories"
VERSION: Final = 1
LONGEST_LINE: Final = 2**20
"""Maximum length of a line in bytes; nothing said or written by hand comes near it (guess)."""
MOST_LISTED: Final = 10_000
"""Maximum names, utterances or links of one memory (guess)."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
"""First and last possible year; times outside are taken for a mistake (guess)."""
_LARGEST_STRENGTH: Final = 1e6
_LARGEST_ID: Final = 2**63 - 1
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_STEPS: Final = 255
"""Number of steps in which the store keeps a probability; a file has four digits of it."""

_Time = Annotated[datetime, msgspec.Meta(tz=True)]
_Id = Annotated[int, msgspec.Meta(ge=1, le=_LARGEST_ID)]
_Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
_Coordinate = Annotated[float, msgspec.Meta(ge=-1, le=1)]


class NoMemoryFile(BadInput):
    """A file does not begin like an export of memories, or a newer version of the program has written it."""


class BrokenLine(BadInput):
    """A line of a file is not a memory; ``told`` says what is wrong with it."""

    def __init__(self, told: Told) -> None:
        super().__init__(told, log="a line of an import is no memory")


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A memory as it stands in a file."""

    memory: Memory
    """The memory with its id in the file, at least 1."""
    quotes: tuple[Utterance, ...] = ()
    """Utterances that are its evidence, in the order of that."""
    links: tuple[MemoryLink, ...] = ()
    """Links that begin at it."""


class _Header(msgspec.Struct, frozen=True):
    format: str
    version: int


class _Feeling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    valence: _Coordinate
    arousal: _Coordinate
    dominance: _Coordinate


class _Quoted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    session: str
    number: Annotated[int, msgspec.Meta(ge=0, le=_LARGEST_ID)]
    speaker: Speaker
    said_at: _Time
    words: str


class _Linked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: LinkKind
    target: _Id
    weight: Annotated[float, msgspec.Meta(gt=0, le=1)] = 1.0


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: _Id
    kind: MemoryKind
    text: str
    happened_at: _Time
    ended_at: _Time | None = None
    speaker: Speaker | None = None
    felt: _Feeling | None = None
    mood: _Feeling | None = None
    emotions: dict[str, _Share] | None = None
    names: Annotated[list[str], msgspec.Meta(max_length=MOST_LISTED)] = msgspec.field(default_factory=list)
    subject: str = ""
    held_until: _Time | None = None
    due_at: _Time | None = None
    is_open: bool = False
    outcome: str = ""
    salience: _Share = 0.5
    strength: Annotated[float, msgspec.Meta(ge=1, le=_LARGEST_STRENGTH)] = 1.0
    recalled_at: _Time | None = None
    faded_at: _Time | None = None
    is_pinned: bool = False
    origin: MemoryOrigin = MemoryOrigin.IMPORT
    evidence: Annotated[list[_Quoted], msgspec.Meta(max_length=MOST_LISTED)] = msgspec.field(
        default_factory=list
    )
    links: Annotated[list[_Linked], msgspec.Meta(max_length=MOST_LISTED)] = msgspec.field(
        default_factory=list
    )


_AS_THEY_ARE: Final = (
    *("id", "kind", "text", "speaker", "subject", "is_open", "outcome"),
    *("salience", "strength", "is_pinned", "origin"),
)
"""Fields of a memory that are the same in a file."""
_TIMES: Final = ("happened_at", "ended_at", "held_until", "due_at", "recalled_at", "faded_at")

_MISFITS: Final = (
    ("^Invalid enum value .*", Told("is none of the words that may stand there")),
    ("^Object contains unknown field .*", Told("there is a field that is not known")),
    ("^Invalid RFC3339 encoded datetime", Told("must be a time such as 2026-05-01T18:00:00+02:00")),
    ("^Number out of range|^Integer value out of range", Told("is too large a number")),
    ("^Expected `datetime` with a timezone component", Told("must be a time with its zone")),
)
"""Error messages of msgspec, and plain words for them."""
_MISSING_FIELD: Final = re.compile("^Object missing required field `(.*)`")
_EXPECTED: Final = re.compile(
    r"^Expected `(?P<what>\w+)(?: \| \w+)*`?(?: (?P<bound>of length <=|>=|<=|>) (?P<figure>[^\s`,]+))?`?"
    r"(?:, got `(?P<given>\w+)`)?"
)
_KINDS: Final = {
    "str": Told("a text"),
    "int": Told("a whole number"),
    "float": Told("a number"),
    "bool": Told("true or false"),
    "datetime": Told("a time"),
    "array": Told("a list"),
    "object": Told("an object"),
}
"""Types as msgspec names them."""

_header_decoder: Final = msgspec.json.Decoder(_Header)
_line_decoder: Final = msgspec.json.Decoder(_Line)
_encoder: Final = msgspec.json.Encoder()


def header() -> bytes:
    """Return the first line of a file, without its line break."""
    return _encoder.encode(_Header(FORMAT, VERSION))


def check_header(line: bytes) -> None:
    """Raise ``NoMemoryFile`` unless a file that begins with this line can be read."""
    try:
        found = _header_decoder.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise _not_ours() from error
    if found.format != FORMAT:
        raise _not_ours()
    if found.version != VERSION:
        raise NoMemoryFile(
            "The file was written by another version of Companion (its format is "
            "{version}, this one reads {version2}); install that version to read it. "
            "Nothing was imported.",
            {"version": found.version, "version2": VERSION},
            log=f"memory file of format {found.version}",
        )


def encode(exchanged: Exchanged, emotions: Sequence[str]) -> bytes:
    """Return a memory as one line, without its line break.

    Args:
        exchanged: the memory to write; its evidence is taken from the quotes.
        emotions: the names of the 28 emotions in the order of ``Memory.emotions``.
    """
    memory = exchanged.memory
    return _encoder.encode(
        _Line(
            **{name: getattr(memory, name) for name in _AS_THEY_ARE},
            **{name: _maybe_time(getattr(memory, name)) for name in _TIMES},  # type: ignore[arg-type]
            felt=_feeling(memory.felt),
            mood=_feeling(memory.mood),
            emotions=_by_name(memory.emotions, emotions),
            names=list(memory.names),
            evidence=[_quoted(quote) for quote in exchanged.quotes],
            links=[_Linked(link.kind, link.target, link.weight) for link in exchanged.links],
        )
    )


def decode(line: bytes, emotions: Sequence[str]) -> Exchanged:
    """Return the memory on a line; raises ``BrokenLine`` with a sentence if it is not one.

    Args:
        line: the line without its line break, at most ``LONGEST_LINE`` bytes.
    """
    if len(line) > LONGEST_LINE:
        raise BrokenLine(Told("it is longer than a memory can be"))
    try:
        found = _line_decoder.decode(line)
    except msgspec.ValidationError as error:
        raise BrokenLine(_misfit(str(error))) from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise BrokenLine(Told("it is not JSON")) from None
    except RecursionError:
        raise BrokenLine(Told("it is nested too deeply")) from None
    if not found.text.strip():
        raise BrokenLine(Told("text: is empty"))
    if found.kind is MemoryKind.MOMENT and found.speaker is None:
        raise BrokenLine(Told("speaker: of a moment it must be told who said it"))
    memory = Memory(
        **{name: getattr(found, name) for name in _AS_THEY_ARE},
        **{name: _maybe_seconds(name, getattr(found, name)) for name in _TIMES},  # type: ignore[arg-type]
        felt=_affect(found.felt),
        mood=_affect(found.mood),
        emotions=_in_order(found.emotions, emotions),
        names=tuple(found.names),
        evidence=tuple(Evidence(quoted.session, quoted.number) for quoted in found.evidence),
    )
    return Exchanged(
        memory,
        tuple(map(_utterance, found.evidence)),
        tuple(MemoryLink(found.id, link.target, link.kind, link.weight) for link in found.links),
    )


def numbered_lines(stream: IO[bytes], longest: int, *, first: int = 1) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a file that are not empty, with their numbers; only the beginning of one that is too long.

    Args:
        longest: Maximum bytes of a line; of one that is too long, one byte more is returned.
        first: The number of the file's next line.
    """
    for number in count(first):
        line = rest = stream.readline(longest + 1)
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(longest)
        if not line:
            return
        if bare := line.removeprefix(b"\xef\xbb\xbf").strip():
            yield number, bare


def _not_ours() -> NoMemoryFile:
    return NoMemoryFile(
        "This is no file of memories. Choose one that Companion exported.",
        log="no header of a memory file",
    )


def _misfit(told: str) -> Told:
    """Put an error message of msgspec about a line into plain words; nothing from the line itself is repeated."""
    what, _, where = told.partition(" - at `$")
    wrong, field = _wrong(what), where.strip(".`")
    return with_colon(field, wrong) if field else wrong


def _wrong(what: str) -> Told:
    for theirs, ours in _MISFITS:
        if re.match(theirs, what):
            return ours
    if missing := _MISSING_FIELD.match(what):
        return Told("there is no field {name}", {"name": missing[1]})
    expected = _EXPECTED.match(what)
    if expected is None or expected["what"] not in _KINDS:
        return Told("is not what it should be")
    kind, given = _KINDS[expected["what"]], _KINDS.get(expected["given"] or "")
    if given is not None:
        return Told("must be {kind}, not {given}", {"kind": kind, "given": given})
    args = {"kind": kind, "figure": expected["figure"] or ""}
    match expected["bound"]:
        case ">=":
            return Told("must be {kind} of at least {figure}", args)
        case "<=":
            return Told("must be {kind} of at most {figure}", args)
        case ">":
            return Told("must be {kind} above {figure}", args)
        case "of length <=":
            return Told("must be {kind} with at most {figure} entries", args)
    return Told("must be {kind}", {"kind": kind})


def _time(at: float) -> datetime:
    return _EPOCH + timedelta(seconds=at)


def _maybe_time(at: float | None) -> datetime | None:
    return None if at is None else _time(at)


def _seconds(field: str, at: datetime) -> float:
    if not _FIRST_YEAR <= at.year < _LAST_YEAR:
        raise BrokenLine(
            Told(
                "{field}: lies outside the years {first_year} to {last_year}",
                {"field": field, "first_year": str(_FIRST_YEAR), "last_year": str(_LAST_YEAR)},
            )
        )
    return (at - _EPOCH).total_seconds()


def _maybe_seconds(field: str, at: datetime | None) -> float | None:
    return None if at is None else _seconds(field, at)


def _feeling(felt: Affect | None) -> _Feeling | None:
    return None if felt is None else _Feeling(felt.valence, felt.arousal, felt.dominance)


def _affect(felt: _Feeling | None) -> Affect | None:
    return None if felt is None else Affect(felt.valence, felt.arousal, felt.dominance)


def _by_name(emotions: Sequence[float], names: Sequence[str]) -> dict[str, float] | None:
    if not emotions:
        return None
    there = zip(names, emotions, strict=True)
    return {name: round(value, 4) for name, value in there if round(value * _STEPS)}


def _in_order(emotions: dict[str, float] | None, names: Sequence[str]) -> tuple[float, ...]:
    if emotions is None:
        return ()
    if not emotions.keys() <= set(names):
        raise BrokenLine(Told("emotions: names one that is not known"))
    return tuple(round(emotions.get(name, 0.0) * _STEPS) / _STEPS for name in names)


def _quoted(said: Utterance) -> _Quoted:
    return _Quoted(said.session, said.number, said.speaker, _time(said.said_at), said.text)


def _utterance(quoted: _Quoted) -> Utterance:
    said_at = _seconds("evidence.said_at", quoted.said_at)
    return Utterance(quoted.session, quoted.number, quoted.speaker, quoted.words, said_at)
