"""Chats from elsewhere through real files: what is taken of each format, and what is not."""

import json
import os
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from companion.remembering.files.chat_files import MOST_CONVERSATIONS, chats_in
from companion.remembering.files.chats import MOST_VALUES, Found, Left, Said, look_through, sent_at, timed
from companion.remembering.files.exchange_json import header
from companion.values import BadInput, Speaker
from companion.values.dialogue import MOST_CHARACTERS
from tests.remembering.made_chats import AQUA, exported, letter, letters, line, node, silly_tavern, tree
from tests.tables import each_row

NOW = 1.8e9
MINE, THEIRS = Speaker.PERSON, Speaker.COMPANION


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "chat"


def found(path: Path) -> Found:
    return look_through(chats_in(path, UTC), NOW)


def talk(path: Path) -> Sequence[tuple[Speaker, str]]:
    pieces = (piece for chat in chats_in(path, UTC) for piece in chat.pieces())
    return [(piece.speaker, piece.text) for piece in pieces if isinstance(piece, Said)]


def times(path: Path) -> list[float]:
    return [at for chat in chats_in(path, UTC) for piece, at in timed(chat, NOW) if isinstance(piece, Said)]


# ---- SillyTavern -------------------------------------------------------------------------------------------


def test_of_a_chat_what_both_sides_said_is_taken_and_the_rest_counted(file: Path) -> None:
    silly_tavern(
        file,
        AQUA,
        line("Aqua", "Hello Mira!", swipes=["Hi.", "Hello Mira!", "Hey."], swipe_id=1),
        line("Mira", "I live in York.", extra={"image": "data:…"}),
        line("SillyTavern System", "Type /help.", is_system=True, extra={"type": "help"}),
        line("The Narrator", "Night falls.", extra={"type": "narrator"}),
        line("Mira", "  "),
    )

    assert talk(file) == [(THEIRS, "Hello Mira!"), (MINE, "I live in York.")]
    there = found(file)
    assert there.partners == {"Aqua": 1}
    assert there.left == {Left.NOT_CHOSEN: 2, Left.ATTACHED: 1, Left.SYSTEM: 2}


def test_what_was_hidden_from_the_model_was_said_all_the_same(file: Path) -> None:
    silly_tavern(
        file, AQUA, line("Aqua", "Hello.", is_system=True), line("Mira", "Good evening.", is_system=True)
    )

    assert talk(file) == [(THEIRS, "Hello."), (MINE, "Good evening.")]


@each_row("header", [None, {"chat_metadata": {}, "user_name": "unused", "character_name": "unused"}])
def test_in_a_group_who_speaks_first_has_the_companions_part_and_the_others_are_named(
    tmp_path: Path, header: dict[str, object] | None
) -> None:
    path = silly_tavern(
        tmp_path / "chat",
        *([] if header is None else [header]),
        line("Mira", "Who is there?"),
        line("Note", "secret", is_system=True),
        line("Aqua", "It is me."),
        line("Bo", "Me, too."),
    )

    assert talk(path) == [(MINE, "Who is there?"), (THEIRS, "It is me."), (THEIRS, "Bo: Me, too.")]
    assert found(path).partners == {"Aqua": 1}


def test_a_guest_in_a_chat_is_named_and_its_character_is_not(file: Path) -> None:
    silly_tavern(file, AQUA, line("Aqua", "Hello."), line("Bo", "I am here, too."))

    assert talk(file) == [(THEIRS, "Hello."), (THEIRS, "Bo: I am here, too.")]


def test_a_chat_is_the_same_when_another_version_wrote_its_header(file: Path) -> None:
    (before,) = chats_in(silly_tavern(file, AQUA, line("Aqua", "Hello.")), UTC)
    newer = {"chat_metadata": {"integrity": "x"}, "user_name": "unused", "character_name": "unused"}
    (after,) = chats_in(silly_tavern(file, newer, line("Aqua", "Hello.")), UTC)
    (other,) = chats_in(silly_tavern(file, newer, line("Aqua", "Good morning.")), UTC)

    assert before.key == after.key != other.key


@each_row("impossible", [None, "soon", 0, 5_000, "1970-01-01T00:00:00Z", "2199-01-01T00:00:00Z", 1e300])
def test_what_has_no_time_was_said_when_the_message_before_was(tmp_path: Path, impossible: object) -> None:
    path = silly_tavern(
        tmp_path / "chat",
        {**AQUA, "create_date": 1_700_000_000_000},
        line("Aqua", "One.", impossible),
        line("Mira", "Two.", 1_700_000_060_000),
        line("Aqua", "Three.", impossible),
    )

    assert times(path) == [1.7e9, 1.7e9 + 60, 1.7e9 + 60]
    assert found(path).untimed == 2


def test_a_chat_without_any_time_was_when_its_file_was_written(file: Path) -> None:
    silly_tavern(file, line("Aqua", "One.", None))
    os.utime(file, (1.75e9, 1.75e9))

    assert times(file) == [1.75e9]


@each_row(
    ("wrong", "sentence"),
    [
        ("secret nonsense", "it is not JSON, or breaks off"),
        ('{"name": "Mira", "is_user": true, "mes": "secret', "it is not JSON, or breaks off"),
        ('{"name": "Mira", "is_user": true}', "there is no text (mes)"),
        ('{"name": "Mira", "mes": {"secret": 1}}', "a field is not what it should be (mes)"),
        ('{"mes": "\udcff"}', "it is not JSON, or breaks off"),
        ('{"secret": ' + "[" * 100_000, "it is nested too deeply"),
        (json.dumps(line("Mira", "a" * 2**24)), "it is longer than a message can be"),
    ],
)
def test_a_broken_line_is_named_and_stops_nothing(tmp_path: Path, wrong: str, sentence: str) -> None:
    path = tmp_path / "chat"
    lines = (json.dumps(AQUA), wrong, json.dumps(line("Mira", "Good evening.")))
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))

    assert talk(path) == [(MINE, "Good evening.")]
    (unread,) = found(path).first_unread
    assert (str(unread.where), str(unread.sentence)) == ("line 2", sentence)


def test_a_message_that_is_too_long_to_have_been_said_is_counted(file: Path) -> None:
    silly_tavern(file, AQUA, line("Mira", "a" * 2**20), line("Mira", "a" * MOST_CHARACTERS))

    assert found(file).messages == 1
    assert found(file).left == {Left.TOO_LONG: 1}


def test_the_chats_of_a_folder_are_taken_from_the_oldest_on(tmp_path: Path) -> None:
    silly_tavern(tmp_path / "a.jsonl", {**AQUA, "create_date": 1_700_000_000_000}, line("Mira", "Later."))
    silly_tavern(
        tmp_path / "b.jsonl", {**AQUA, "create_date": 1_600_000_000_000}, line("Mira", "Before."), "secret"
    )
    (tmp_path / "notes.txt").write_text("no chat")
    (tmp_path / "c.jsonl").touch()

    assert talk(tmp_path) == [(MINE, "Before."), (MINE, "Later.")]
    assert found(tmp_path).partners == {"Aqua": 2}
    assert [unread.where for unread in found(tmp_path).first_unread] == ["b.jsonl, line 3"]


# ---- ChatGPT -----------------------------------------------------------------------------------------------


def test_of_a_tree_the_path_to_the_current_message_is_taken(file: Path) -> None:
    exported(
        file,
        tree(
            {
                "root": {"message": None, "parent": None},
                "hidden": node("system", "", parent="root"),
                "1": node("user", "I live in York.", at=1.7e9, parent="hidden"),
                "2a": node("assistant", "Which York?", parent="1"),
                "search": node("assistant", "york", parent="1", recipient="browser"),
                "found": node("tool", "A city.", parent="search"),
                "2b": node("assistant", "A fine", "city.", at=1.7e9 + 5, parent="found"),
            }
        ),
    )

    assert talk(file) == [(MINE, "I live in York."), (THEIRS, "A fine\ncity.")]
    assert times(file) == [1.7e9, 1.7e9 + 5]
    there = found(file)
    assert there.partners == {"ChatGPT": 1}
    assert there.left == {Left.SYSTEM: 1, Left.TOOL: 2, Left.NOT_CHOSEN: 1}


def test_what_was_said_aloud_is_taken_and_its_sound_and_pictures_counted(file: Path) -> None:
    spoken = {"content_type": "audio_transcription", "text": "Good evening."}
    sound = {"content_type": "audio_asset_pointer", "asset_pointer": "x"}
    exported(
        file,
        tree(
            {
                "1": node("user", spoken, sound, content_type="multimodal_text"),
                "2": node("assistant", "thinking", parent="1", content_type="thoughts"),
                "3": node("assistant", "", parent="2"),
            }
        ),
    )

    assert talk(file) == [(MINE, "Good evening.")]
    assert found(file).left == {Left.ATTACHED: 1, Left.TOOL: 1}


CIRCLE = {
    "mapping": {"a": node("user", "secret", parent="b"), "b": node("user", "", parent="a")},
    "current_node": "a",
}


@each_row(
    ("wrong", "sentence"),
    [
        (CIRCLE, "its messages answer each other in a circle"),
        ({"mapping": {}}, "it does not say which message is the last"),
        (
            {"mapping": {"secret": {"message": {"author": {"role": 4}}}}, "current_node": "secret"},
            "a field is not what it should be (author.role)",
        ),
        ({"secret": 1}, "it is no conversation"),
        (4, "a field is not what it should be"),
    ],
)
def test_a_broken_conversation_is_named_and_stops_none(tmp_path: Path, wrong: object, sentence: str) -> None:
    path = exported(tmp_path / "chat", wrong, tree({"1": node("user", "Good evening.")}))

    assert talk(path) == [(MINE, "Good evening.")]
    (unread,) = found(path).first_unread
    assert (str(unread.where), str(unread.sentence)) == ("conversation 1", sentence)


def test_without_a_current_message_the_path_to_the_newest_is_taken(file: Path) -> None:
    messages = {
        "1": node("user", "My canary is called Pixel.", at=1.7e9),
        "2b": node("assistant", "A fine name.", at=1.7e9 + 9, parent="1"),
        "3": node("user", "She sings at six.", at=1.7e9 + 60, parent="2b"),
        "2a": node("assistant", "A parrot then.", at=1.7e9 + 5, parent="1"),
    }

    for current in ({}, {"current_node": None}, {"current_node": "gone"}):
        exported(file, {"mapping": messages, **current})

        assert [text for _, text in talk(file)] == [
            "My canary is called Pixel.",
            "A fine name.",
            "She sings at six.",
        ]
        assert found(file).left == {Left.NOT_CHOSEN: 1}


def test_a_message_without_content_or_unreadable_loses_no_other(file: Path) -> None:
    empty = node("user", at=1.7e9 + 60, parent="2")
    empty["message"]["content"] = None
    broken = node("assistant", "lost", parent="3")
    broken["message"]["create_time"] = "yesterday"
    one, two, last = (
        node("user", "One."),
        node("assistant", "Two.", parent="1"),
        node("user", "Three.", parent="4"),
    )

    exported(file, tree({"1": one, "2": two, "3": empty, "4": broken, "5": last}))

    assert [text for _, text in talk(file)] == ["One.", "Two.", "Three."]
    (unread,) = found(file).first_unread
    assert unread.where == "conversation 1"


def test_the_numbered_files_of_a_split_export_are_read_from_their_folder(tmp_path: Path) -> None:
    exported(tmp_path / "conversations-001.json", tree({"1": node("user", "Second.")}, "c2", 1.71e9))
    exported(tmp_path / "conversations-000.json", tree({"1": node("user", "First.")}, "c1"), 4)
    (tmp_path / "user.json").write_text('{"id": "me"}')

    assert talk(tmp_path) == [(MINE, "First."), (MINE, "Second.")]
    assert found(tmp_path).first_unread[0].where == "conversations-000.json, conversation 2"


# ---- Claude ------------------------------------------------------------------------------------------------


def test_of_a_conversation_with_claude_the_blocks_of_text_are_taken(file: Path) -> None:
    exported(
        file,
        letters(
            letter("human", "What is in it?", files=[{"file_name": "a.png"}]),
            letter(
                "assistant",
                "all of it together",
                content=[{"type": "thinking", "thinking": "Hm."}, {"type": "text", "text": "A cat."}],
            ),
        ),
    )

    assert talk(file) == [(MINE, "What is in it?"), (THEIRS, "A cat.")]
    there = found(file)
    assert there.partners == {"Claude": 1}
    assert there.left == {Left.ATTACHED: 1, Left.TOOL: 1}


def test_of_messages_that_name_what_they_answer_the_path_to_the_last_one_is_taken(file: Path) -> None:
    exported(
        file,
        letters(
            letter("human", "A", parent_message_uuid="nobody"),
            letter("assistant", "B", parent_message_uuid="A"),
            letter("assistant", "C", parent_message_uuid="A"),
        ),
    )

    assert talk(file) == [(MINE, "A"), (THEIRS, "C")]
    assert found(file).left == {Left.NOT_CHOSEN: 1}


def test_messages_out_of_order_are_taken_as_they_answer_each_other(file: Path) -> None:
    shuffled = (
        letter("assistant", "2", parent_message_uuid="1"),
        letter("human", "1", parent_message_uuid="nobody"),
        letter("assistant", "4", "2024-05-03T18:09:00Z", parent_message_uuid="3"),
        letter("human", "3", "2024-05-03T18:09:00Z", parent_message_uuid="2"),
    )

    for current in ({}, {"current_leaf_message_uuid": "4"}):
        exported(file, letters(*shuffled) | current)

        assert talk(file) == [(MINE, "1"), (THEIRS, "2"), (MINE, "3"), (THEIRS, "4")]


def test_messages_that_name_no_other_are_taken_by_their_time(file: Path) -> None:
    exported(file, letters(letter("assistant", "Yes.", "2024-05-03T18:09:00Z"), letter("human", "Hello?")))

    assert talk(file) == [(MINE, "Hello?"), (THEIRS, "Yes.")]


def test_a_message_of_claudes_that_cannot_be_read_loses_no_other(file: Path) -> None:
    broken = letter("human", "B", parent_message_uuid="A") | {"text": 5}

    exported(file, letters(letter("human", "A"), broken, letter("assistant", "C", parent_message_uuid="B")))

    assert [text for _, text in talk(file)] == ["A", "C"]
    assert found(file).unread == 1


# ---- what is none of them ----------------------------------------------------------------------------------


@each_row(
    "content",
    [
        b"",
        b"\n\n",
        b"secret words",
        b'{"secret": 1}',
        b"[]",
        b"[1, 2]",
        b'[{"mapping": {"secret": ',
        b"[" * 100_000,
        b'["secret": 1]',
        b"[" + b"0," * (MOST_CONVERSATIONS + 1) + b"0]",
        b"PK\x03\x04 secret",
        b"\xff\xfe{\x00",
    ],
)
def test_a_foreign_file_is_refused_with_a_sentence_without_its_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)

    with pytest.raises(BadInput) as refused:
        chats_in(path, UTC)

    assert refused.value.sentence.endswith(".")
    assert "secret" not in f"{refused.value.sentence}{refused.value}"


def test_a_conversation_of_millions_of_values_is_not_taken_apart_and_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "file"
    huge = b'{"chat_messages": [{"sender": "human", "files": [' + b"0," * MOST_VALUES + b"0]}]}"
    other = json.dumps(letters(letter("human", "Good evening."))).encode()
    path.write_bytes(b"[" + huge + b",\n " + other + b"]")

    assert talk(path) == [(MINE, "Good evening.")]
    (unread,) = found(path).first_unread
    assert unread.where == "conversation 1"
    assert unread.sentence == "it holds more values than a conversation can"


def test_how_many_messages_were_found_is_told_meanwhile(file: Path) -> None:
    silly_tavern(file, AQUA, *(line("Mira", f"I saw {count} geese.") for count in range(2500)))
    told: list[int] = []

    look_through(chats_in(file, UTC), NOW, told.append)

    assert told == [1000, 2000]


def test_a_file_of_memories_holds_no_chats(file: Path) -> None:
    file.write_bytes(header() + b"\n")

    assert chats_in(file, UTC) == ()


def test_a_folder_without_chats_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no chat"):
        chats_in(tmp_path, UTC)


EAST = timezone(timedelta(hours=2))


def at(*parts: int, zone: timezone = EAST) -> float:
    year, month, day, hour, minute, second, microsecond = (*parts, 0, 0)[:7]
    return datetime(year, month, day, hour, minute, second, microsecond, zone).timestamp()


@each_row(
    ("written", "instant"),
    [
        ("June 19, 2023 4:13pm", at(2023, 6, 19, 16, 13)),
        ("June 9, 2023 12:05am", at(2023, 6, 9, 0, 5)),
        ("Jun 19, 2023 12:05 PM", at(2023, 6, 19, 12, 5)),
        ("2023-6-19 @14h 56m 50s 682ms", at(2023, 6, 19, 14, 56, 50, 682_000)),
        ("2024-07-12@01h31m37s", at(2024, 7, 12, 1, 31, 37)),
        ("2024-07-12@01h31m37s5ms", at(2024, 7, 12, 1, 31, 37, 5_000)),
        ("2024-07-12 @01h 31m", at(2024, 7, 12, 1, 31)),
        ("2024-05-03T18:06:00.250Z", at(2024, 5, 3, 18, 6, 0, 250_000, zone=UTC)),
        ("2024-05-03T18:06:00+02:00", at(2024, 5, 3, 18, 6)),
        ("2024-05-03T18:06:00", at(2024, 5, 3, 18, 6)),
        (1714759620250, 1714759620.25),
        ("1714759620250", 1714759620.25),
        (1714759620.25, 1714759620.25),
        (0, 0.0),
    ],
)
def test_every_form_in_which_chat_programs_wrote_times_is_read(written: str | float, instant: float) -> None:
    assert sent_at(written, EAST) == instant


@each_row(
    "written",
    [
        None,
        "",
        "yesterday",
        "June 31, 2023 4:13pm",
        "Foo 19, 2023 4:13pm",
        "2023-13-01 @14h 56m 50s",
        "19.6.2023",
    ],
)
def test_what_is_no_time_is_none(written: str | None) -> None:
    assert sent_at(written, EAST) is None
