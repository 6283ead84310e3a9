from dataclasses import replace
from datetime import timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.files.exchange_json import Exchanged
from companion.remembering.telling import (
    Telling,
    deletion_words,
    forgotten_words,
    in_one_line,
    markdown,
)
from companion.storage.doomed import Forgotten
from companion.values import Affect, LinkKind, Memory, MemoryKind, MemoryLink, Speaker, Utterance
from tests.remembering.any_memory import NAMES, exchanged_memories


def test_nothing_steers_a_terminal() -> None:
    assert (
        in_one_line("a\x1b[2Jb\r\nc\u2028d\x9b1m\u202e e\u2066 👨‍👩‍👧 می\u200cخواهم")
        == "a [2Jb c d 1m e 👨‍👩‍👧 می\u200cخواهم"
    )


ZONE = timezone(timedelta(hours=2))
MAY_1 = 1777651200.0  # 2026-05-01 16:00 UTC
DAY = 86400.0
NURSE = Memory(MemoryKind.FACT, "They work as a nurse.", MAY_1, felt=Affect(0.4), id=7)
QUOTE = Utterance("a" * 32, 4, Speaker.PERSON, "I am a nurse\nnow.", MAY_1)


def written(*memories: Exchanged, language: str = "en") -> str:
    beginning, pieces = markdown(memories, Telling(NAMES, ZONE, language), written_at=MAY_1 + DAY)
    return beginning + "".join(pieces)


def test_a_memory_is_told_with_its_feeling_and_what_it_rests_on() -> None:
    text = written(Exchanged(NURSE, (QUOTE,), (MemoryLink(7, 3, LinkKind.SUPERSEDES),)))

    assert text == (
        "# What your companion remembers\n"
        "\n"
        "Written on 2026-05-02. This file is for reading and is not encrypted. It cannot be imported again; an export "
        "that is not Markdown can.\n"
        "\n"
        "## Facts\n"
        "\n"
        "### 2026-05-01\n"
        "\n"
        "- **They work as a nurse.** (7, 2026-05-01 18:00)\n"
        "  - You felt: content\n"
        "  - Source: a conversation\n"
        "  - Linked: replaces 3\n"
        "  - Rests on: You, 2026-05-01 18:00: “I am a nurse now.”\n"
    )


def test_what_nobody_said_is_in_the_language_of_the_file() -> None:
    text = written(Exchanged(NURSE, (QUOTE,)), language="de")

    assert text.startswith("# Woran sich dein Begleiter erinnert\n")
    assert text.endswith(
        "## Fakten\n"
        "\n"
        "### 2026-05-01\n"
        "\n"
        "- **They work as a nurse.** (7, 2026-05-01 18:00)\n"
        "  - Dein Gefühl: zufrieden\n"
        "  - Quelle: ein Gespräch\n"
        "  - Beruht auf: Du, 2026-05-01 18:00: „I am a nurse now.“\n"
    )


def test_each_kind_and_each_day_has_one_heading() -> None:
    facts = [Exchanged(replace(NURSE, happened_at=MAY_1 + days * DAY)) for days in (0, 0, 1)]
    thread = Exchanged(replace(NURSE, kind=MemoryKind.THREAD, happened_at=MAY_1 + DAY))

    text = written(*facts, thread)

    assert text.count("## Facts\n") == 1
    assert text.count("### 2026-05-01\n") == 1
    assert text.count("### 2026-05-02\n") == 2
    assert text.index("## Facts") < text.index("## Plans and promises")


@given(st.lists(exchanged_memories(), max_size=3))
def test_nothing_that_was_said_becomes_markup_or_steers_a_terminal(memories: list[Exchanged]) -> None:
    text = written(*memories)

    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert len(headings) <= 1 + 2 * len(memories)
    assert all(line.startswith(("#", "- **", "  - ", "Written")) for line in text.splitlines() if line)
    assert not any(ord(letter) < 32 and letter != "\n" for letter in text)


def test_markup_in_words_is_escaped_and_emoji_stay_whole() -> None:
    text = written(Exchanged(replace(NURSE, text="**bold** [link](x) <b> 👨‍👩‍👧 \x1b[2J")))

    assert r"\*\*bold\*\* \[link\](x) \<b\> 👨‍👩‍👧 \[2J" in text


def test_what_was_deleted_and_what_stays_are_told_apart() -> None:
    gone = Forgotten(utterances=2, memories=1, set_aside=3)

    assert str(deletion_words(gone)) == (
        "Deleted: 2 messages, 1 memory. Not deleted: 3 messages that stay only in the history."
    )
    assert str(deletion_words(Forgotten(memories=1))) == "Deleted: 1 memory."


def test_a_wish_that_only_sets_messages_aside_is_not_told_as_nothing() -> None:
    assert str(forgotten_words(Forgotten(set_aside=3))) == "3 messages that stay only in the history"
    assert str(forgotten_words(Forgotten())) == "nothing"
