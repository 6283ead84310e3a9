"""Bad inputs of every kind that a person or a stranger can give, made from good ones by a few lines and one seed.

Each is a command's arguments with what the environment says beside them; files lie in the folder that is given.
"""

import json
import random
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.setting import settings_of
from companion.storage.new_file import NewFile
from companion.storage.packing import pack
from companion.storage.paths import Paths
from companion.thinking.cards.card import new_card
from tests.fakes import tiny_gguf
from tests.remembering.made_chats import AQUA, letter, letters, line, node, tree
from tests.thinking.cards.card_files import Container, in_file

STEERING: Final = "\x1b[2J\x1b]0;mine\x07\u202e\u2066\u2028\x9b"
HOSTILE: Final[Sequence[Any]] = (
    None, True, -1, 10**4000, -(10**400), 1e308, "", " ", "\0", STEERING, "x" * 5000, "../../x", "~nobody/x",
    [], {}, [[]], [None] * 3000, {"": ""}, {STEERING: STEERING}, "9999-12-31T23:59:59Z", "0000-00-00", "\ud800",
)  # fmt: skip
TOML: Final = (
    "nan", "-inf", "1e999", "9" * 5000, "0x" + "f" * 9000, '""', "[]", "{}", "true", "[[[]]]", "9999-12-31",
    "1979-05-27T00:32:00-07:00", '"' + "x" * 5000 + '"', r'"\u001b[31m\u202e"', "[nan, {a = 1}]", "'''\n'''",
)  # fmt: skip
WORDS: Final = (
    "", " ", "-", "-1", "0", "9" * 5000, "1e999", "nan", "../../etc/passwd", "/dev/zero", "/dev/null/x", "~nobody",
    "x" * 300, "/tmp/" + "x" * 300, "/x" * 3000, STEERING, "\udcff", "*", "%s%n", "ｆｕｌｌ", "--force", "con", "@file",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try: what is typed, and the variables of the environment that differ."""

    kind: str
    arguments: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)


def bad_inputs(folder: Path, paths: Paths, seed: int) -> Iterator[Attempt]:
    """Yield all, one after the other: a file is as it was made only until the next one is asked for."""
    rng = random.Random(seed)
    for kind in (
        _settings_files, _settings, _cards, _chats, _memories, _packed, _models, _environments, _arguments,
    ):  # fmt: skip
        yield from kind(folder, paths, rng)


def _settings_files(folder: Path, paths: Paths, rng: random.Random) -> Iterator[Attempt]:
    companion = paths.companion("ada").settings_file
    for kind, file in ((CompanionSettings, companion), (ProgramSettings, paths.settings_file)):
        before = file.read_bytes() if file.exists() else b""
        for number in range(60):
            setting = rng.choice(settings_of(kind))
            text = f"[{setting.section}]\n{setting.name} = {rng.choice(TOML)}\n".encode()
            file.write_bytes(text if number % 3 else _damaged(text, rng))
            command = ("companions", "list") if number % 2 else ("settings", "show")
            yield Attempt("settings files", ("--name", "ada", *command))
        file.write_bytes(before)


def _settings(folder: Path, paths: Paths, rng: random.Random) -> Iterator[Attempt]:
    keys = [each.key for kind in (CompanionSettings, ProgramSettings) for each in settings_of(kind)]
    for _ in range(60):
        key = rng.choice((rng.choice(keys), rng.choice(WORDS)))
        yield Attempt("settings keys", ("settings", "set", key, rng.choice((*TOML, *WORDS))))


def _cards(folder: Path, paths: Paths, rng: random.Random) -> Iterator[Attempt]:
    fields = {
        "name": "Ada",
        "description": "Keeps bees.",
        "tags": ["a"],
        "mes_example": "<START>\n{{char}}: Hi",
    }
    book = {"entries": [{"keys": ["bees"], "content": "Bees sleep.", "insertion_order": 1, "extensions": {}}]}
    card = new_card({**fields, "character_book": book, "extensions": {"companion": {"values": ["a"]}}})
    for number in range(90):
        container = rng.choice(tuple(Container))
        if number % 2:
            data = _damaged(in_file(card, container), rng)
        else:
            data = json.dumps(_with_something_else(json.loads(json.dumps(card.content)), rng)).encode()
        file = _file(folder, f"card{container.value}", data)
        yield Attempt("cards", ("companions", "create", f"bea {number}", "--card", file))


def _chats(folder: Path, paths: Paths, rng: random.Random) -> Iterator[Attempt]:
    said = {"1": node("user", "Good evening.", at=1.7e9), "2": node("assistant", "Hi.", at=1.7e9, parent="1")}
    forms: Sequence[Callable[[], Any]] = (
        lambda: [tree(said)],
        lambda: [letters(letter("human", "Good evening."), letter("assistant", "Hi."))],
    )
    for number in range(90):
        if number % 3 == 2:
            lines = [AQUA, line("Aqua", "Hello."), line("Mira", "Good evening.")]
            changed = [_with_something_else(each, rng) for each in lines]
            data = "\n".join(map(json.dumps, changed)).encode()
        else:
            data = json.dumps(_with_something_else(forms[number % 3](), rng)).encode()
        yield Attempt("chats", ("memory", "import", _file(folder, "chat", _damaged(data, rng, number % 2))))


def _memories(folder: Path, paths: Paths, rng: random.Random) -> Iterator[Attempt]:
    first = {"format": "companion memories", "version": 1}
    fact = {"id": 1, "kind": "fact", "text": "likes tea", "happened_at": "2020-01-01T00:00:00Z", "links": []}
    for number in range(40):
        changed = [_with_something_else(dict(each), rng) for each in (first, fact, fact)]
        if number % 2:
            changed[0] = first
        data = "\n".join(map(json.dumps, changed)).encode()
        yield Attempt("memories", ("memory", "import", _file(folder, "memories", data)))


def _packed(folder: Path, paths: Paths, rng: random.Random) -> Iterator[Attempt]:
    whole = folder / "whole"
    pack(paths, "ada", NewFile(whole), None, 1.7e9)
    for number in range(50):
        file = _file(folder, "packed", _damaged(whole.read_bytes(), rng, 1 + number % 4))
        yield Attempt("packed files", ("companions", "unpack", file, "--as", f"eve {number}"))


def _models(folder: Path, paths: Paths, rng: random.Random) -> Iterator[Attempt]:
    whole = tiny_gguf.write_llama(folder / "whole.gguf", template=None).read_bytes()
    for _ in range(50):  # none has a chat template, so what stays whole is refused before it is loaded
        head = _damaged(whole[:6000], rng)
        yield Attempt("models", ("models", "add", _file(folder, "own.gguf", head + whole[6000:])))


def _environments(folder: Path, paths: Paths, rng: random.Random) -> Iterator[Attempt]:
    homes = (
        "~nobody/x",
        "/dev/null",
        "/dev/null/x",
        "/proc/x",
        "/" + "x" * 300,
        "/x" * 3000,
        "/tmp/" + "x" * 300 + "/y",
    )
    for home in homes:
        for command in (
            ("companions", "list"),
            ("settings", "show"),
            ("memory", "list"),
            ("card", "export", "a", "b.png"),
        ):
            yield Attempt("environments", command, {"COMPANION_HOME": home})
    for zone in ("UTC+24", "AAA-24", "AAA24BBB,M3.2.0,M11.1.0", "AAA+24:59:59"):
        yield Attempt("environments", ("companions", "list"), {"TZ": zone})


def _arguments(folder: Path, paths: Paths, rng: random.Random) -> Iterator[Attempt]:
    commands: Sequence[Sequence[str]] = (
        ("companions", "duplicate", "?", "?"), ("companions", "archive", "?"), ("companions", "restore", "?"),
        ("companions", "pack", "?", "?"), ("companions", "unpack", "?"), ("companions", "delete", "?", "?"),
        ("companions", "create", "new", "--card", "?"), ("companions", "create", "new", "--who", "?"),
        ("persona", "show", "?"), ("persona", "choose", "?"), ("persona", "set", "?", "?"), ("card", "show", "?"),
        ("persona", "guide", "--answers", "?"), ("card", "export", "?", "?"), ("card", "import", "?"),
        ("memory", "show", "?"), ("memory", "list", "--when", "?"), ("memory", "list", "--feeling", "?"),
        ("memory", "list", "--limit", "?"), ("memory", "import", "?"), ("memory", "export", "?"),
        ("memory", "pin", "?"), ("memory", "forget", "--last", "?"), ("lines", "delete", "?"),
        ("backups", "restore", "?"), ("models", "get", "?"), ("models", "remove", "?"), ("models", "add", "?"),
        ("--name", "?", "doctor", "?"), ("voice", "say", "Hi.", "--feeling", "?"),
        ("voice", "say", "Hi.", "--wav", "?", "--voice", "nobody"), ("?",),
    )  # fmt: skip
    for _ in range(130):
        asked = [rng.choice(WORDS) if each == "?" else each for each in rng.choice(commands)]
        yield Attempt("arguments", [each.replace("\0", "") for each in asked])


def _file(folder: Path, name: str, data: bytes) -> str:
    file = folder / name
    file.write_bytes(data)
    return str(file)


def _damaged(data: bytes, rng: random.Random, times: int = 1) -> bytes:
    """Return bytes as a broken disk, a cut line or a stranger leaves them."""
    for _ in range(times):
        start = rng.randrange(len(data) + 1)
        end = min(len(data), start + rng.choice((1, 2, 8, 60)))
        match rng.randrange(5):
            case 0:
                data = data[:start]
            case 1:
                data = data[:start] + rng.randbytes(end - start) + data[end:]
            case 2:
                data = data[:start] + data[end:]
            case 3:
                data = data[:start] + data[start:end] * 50 + data[end:]
            case _:
                data = data[:start] + zlib.compress(data[start:end]) + data[end:]
    return data


def _with_something_else(value: Any, rng: random.Random) -> Any:  # noqa: ANN401 - any JSON
    """Return a document in which something hostile stands in one place."""
    if isinstance(value, dict) and value and rng.random() < 0.9:
        key = rng.choice(list(value))
        return {**value, key: _with_something_else(value[key], rng)}
    if isinstance(value, list) and value and rng.random() < 0.9:
        place = rng.randrange(len(value))
        return [*value[:place], _with_something_else(value[place], rng), *value[place + 1 :]]
    return rng.choice(HOSTILE)
