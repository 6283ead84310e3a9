import json
from collections.abc import Callable
from pathlib import Path

import pytest

from companion.thinking.orders import face, voice
from companion.thinking.orders.face import read_face_words
from companion.thinking.orders.voice import read_voice_words
from companion.thinking.orders.words import FEELINGS, OrderWords, Phrases, Role, read_order_words, tokens
from companion.values import LANGUAGES, PartBroken


@pytest.mark.parametrize("phrases", [[("…", "do")], [("go on", "do"), ("Go on!", "stop")]])
def test_no_phrase_is_without_words_or_does_two_things(phrases: list[tuple[str, str]]) -> None:
    with pytest.raises(ValueError, match="has no words, or two roles"):
        Phrases("en", phrases)


def test_a_text_is_covered_by_its_longest_phrases() -> None:
    words = read_voice_words("en")

    found = words.phrases.cover(tokens("Say that again, a little bit slower", "en"))

    assert found is not None
    assert [one.role for one in found] == [Role.REPEAT, Role.LITTLE, Role.VOICE]


def test_what_can_be_read_in_countless_ways_is_read_at_once() -> None:
    phrases = Phrases("en", [("no", "no"), ("more", "more"), ("no more", "less")])

    assert phrases.cover(("no", "more") * 50) == ("less",) * 50
    assert phrases.cover((*("no", "more") * 50, "xyz")) is None


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("phrases", {"more": ["less"]}),
        ("phrases", {"louder": ["louder"]}),
        ("named", {"voice": 3}),
        ("ready", {"voice": {"slouch": ["slouch"]}}),
        ("answers", {"done": []}),
        ("unheard", {}),
    ],
)
def test_a_file_that_does_not_hold_such_phrases_is_broken(
    part: str, change: dict[str, object], tmp_path: Path
) -> None:
    whole = json.loads((voice.FOLDER / "en.json").read_bytes())
    (tmp_path / "en.json").write_text(json.dumps(whole | {part: whole.get(part, {}) | change}))

    with pytest.raises(PartBroken, match=r"en\.json"):
        read_order_words(tmp_path, "en", {*voice.WAYS, *FEELINGS}, tuple(voice.VoiceAnswer))


@pytest.mark.parametrize("folder", [voice.FOLDER, face.FOLDER])
def test_each_language_has_phrases_for_the_same_roles(folder: Path) -> None:
    files = [json.loads((folder / f"{language}.json").read_bytes()) for language in LANGUAGES]

    assert [file["phrases"].keys() for file in files] == [files[0]["phrases"].keys()] * len(files)


@pytest.mark.parametrize("read", [read_voice_words, read_face_words])
def test_nothing_is_known_of_a_language_without_a_file(read: Callable[[str], OrderWords]) -> None:
    words = read("xx")

    assert words.phrases.cover(words.heard("Slower, nod less.")) is None
    assert not any(words.answers.values())
