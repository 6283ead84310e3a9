import ast
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import companion
from companion.catalog.catalog import GpuKind, read_catalog
from companion.catalog.machine import Gpu, Machine
from companion.catalog.recommendation import recommend
from companion.channel.messages import (
    ChatsFound,
    GuideQuestion,
    GuideShown,
    LeftOut,
    ModelsShown,
    Noticed,
    PhaseChanged,
    Recalled,
    Remembered,
    SetOffered,
    ShippedPersona,
    UnreadChat,
)
from companion.engine.sample_lines import checked
from companion.engine.talk_desk import NotCorrectable
from companion.remembering.chats import Left
from companion.remembering.query import Query
from companion.remembering.ranking import reason
from companion.settings.reading import Parsed, check, parse
from companion.settings.sections import ProgramSettings
from companion.sound.errors import MicrophoneDenied, MicrophoneSilent
from companion.storage.paths import folder_name
from companion.thinking.activities.said import say
from companion.thinking.card_character import suits
from companion.thinking.leading import BringUp, Move, Say, because
from companion.thinking.persona_guide import read_guide, shipped_cards
from companion.values import (
    CompanionError,
    FeelingPolicy,
    MeasuredSpeed,
    Memory,
    MemoryKind,
    Phase,
    RecallIntent,
    RecallScores,
    Speed,
)
from companion.window.engine_words import FORMS, PHRASES, in_windows_language, translated
from tests.remembering.moments import at, moment

NOW = at("2026-11-21 18:00")

GERMAN = {
    "The microphone is being opened.": "Das Mikrofon wird geöffnet.",
    "Forgotten: %1.": "Vergessen: %1.",
    "I %1, because %2.": "Ich habe %1, denn %2.",
    "answered in written words": "in geschriebenen Worten geantwortet",
    "you said yes to it": "du hast ja dazu gesagt",
    "it mattered to you": "es war dir wichtig",
    "it is still open": "es ist noch offen",
    "it is about something alike": "es geht um Ähnliches",
    "%1 and %2": "%1 und %2",
    "It came back because %1; it is %2.": "Es kam zurück, denn %1; es ist %2.",
    "you mentioned %1": "du hast %1 erwähnt",
    "it speaks of “%1”": "es spricht von „%1“",
    "from %1 weeks ago": "%1 Wochen her",
    "two": "zwei",
    "To the point": "Zur Sache",
    "%1 needs %2 of free disk and there are %3; make room or choose a smaller model.": "%1 braucht %2, frei sind %3.",
}


def german(context: str, text: str) -> str:
    return GERMAN.get(text, text) if context == "Engine" else text


def test_a_sentence_that_is_known_is_said_in_the_windows_language() -> None:
    assert in_windows_language("The microphone is being opened.", german) == "Das Mikrofon wird geöffnet."


def test_names_and_figures_in_it_stay() -> None:
    told = "Gemma needs 4.2 GB of free disk and there are 1 GB; make room or choose a smaller model."

    assert in_windows_language(told, german) == "Gemma braucht 4.2 GB, frei sind 1 GB."


def test_of_several_sentences_those_that_are_known_are_said_so() -> None:
    told = "The microphone is being opened. The kettle boils. Forgotten: 2 memories."

    assert (
        in_windows_language(told, german)
        == "Das Mikrofon wird geöffnet. The kettle boils. Vergessen: 2 memories."
    )


def test_what_stands_in_a_place_is_not_searched_for_places() -> None:
    assert in_windows_language("Forgotten: %2 and %1.", german) == "Vergessen: %2 and %1."


def test_a_message_has_its_sentences_put_so_and_all_else_as_it_was() -> None:
    notice = Noticed("microphone", "The microphone is being opened.", is_error=True)
    offer = SetOffered("The microphone is being opened.", ())

    assert translated(notice, german) == Noticed("microphone", "Das Mikrofon wird geöffnet.", is_error=True)
    assert translated(offer, german) == SetOffered("Das Mikrofon wird geöffnet.", ())
    assert translated(Noticed("microphone", ""), german) == Noticed("microphone", "")
    assert translated(PhaseChanged(Phase.LISTENING), german) == PhaseChanged(Phase.LISTENING)


def test_a_list_is_taken_apart_and_joined_as_the_windows_language_joins() -> None:
    alike = (
        "It came back because it is about something alike, it mattered to you and it is still open; it is "
    )

    assert in_windows_language(f"{alike}from two weeks ago.", german) == (
        "Es kam zurück, denn es geht um Ähnliches, es war dir wichtig und es ist noch offen; es ist zwei Wochen her."
    )


def test_what_code_did_is_told_with_its_reason() -> None:
    assert in_windows_language("I answered in written words, because you said yes to it.", german) == (
        "Ich habe in geschriebenen Worten geantwortet, denn du hast ja dazu gesagt."
    )


def test_a_list_with_a_piece_that_is_not_known_stays_whole() -> None:
    why = "I answered in written words, because the kettle boils and it mattered to you."

    assert in_windows_language(why, german) == why


def test_what_was_said_stays_as_it_was_within_a_sentence_about_it() -> None:
    why = "It came back because it speaks of “answered in written words”; it is from two weeks ago."

    assert in_windows_language(why, german) == (
        "Es kam zurück, denn es spricht von „answered in written words“; es ist zwei Wochen her."
    )


def test_what_a_message_holds_has_its_sentences_put_so_but_not_what_is_remembered() -> None:
    because = "It came back because you mentioned Ana; it is from two weeks ago."
    recalled = Recalled(1, (Remembered(7, "The microphone is being opened.", 0.0, because, is_told=True),))
    guide = GuideShown(
        (GuideQuestion("How?", ("To the point",)),), (ShippedPersona("bex", "To the point", ""),)
    )

    (memory,) = translated(recalled, german).memories
    asked = translated(guide, german)

    assert memory.reason == "Es kam zurück, denn du hast Ana erwähnt; es ist zwei Wochen her."
    assert memory.text == "The microphone is being opened."
    assert asked.questions == (GuideQuestion("How?", ("Zur Sache",)),)
    assert asked.personas[0].name == "To the point"


PIECES = (
    "My voice reaches the microphone",
    "The system does not let me use the microphone; allow it ",
    "Your microphone is on but sends nothing at all; ",
    "%1: ",
    "it speaks of “",
    "a field is not what it should be (",
    "from ",
)
"""Sentences that the engine puts together from pieces of its own; the next tests let it say them."""


def blank(context: str, text: str) -> str:
    """Return a text whose own letters are all "x"."""
    del context
    return re.sub(r"(?<!%)\w", "x", text)


def is_known(sentence: str) -> bool:
    return set(re.findall(r"[A-Za-z]", in_windows_language(sentence, blank))) == {"x"}


def refuse_correction() -> None:
    raise NotCorrectable


@pytest.mark.parametrize("trouble", [MicrophoneDenied(), MicrophoneSilent(1.0)])
def test_what_is_wrong_with_the_microphone_is_known_on_this_system(trouble: CompanionError) -> None:
    assert is_known(trouble.sentence)


@pytest.mark.parametrize(
    "refuse",
    [lambda: folder_name("../x"), lambda: checked(""), lambda: checked("x" * 301), refuse_correction],
)
def test_what_is_wrong_with_what_the_person_wrote_is_known(refuse: Callable[[], object]) -> None:
    with pytest.raises(CompanionError) as refused:
        refuse()

    assert is_known(refused.value.sentence)


@pytest.mark.parametrize("content", [b"\xff", b"= 1", b"#" * 2**21])
def test_what_is_wrong_with_a_whole_settings_file_is_known(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.x"
    file.write_bytes(content)

    problem = parse(file).problem

    assert problem is not None
    assert is_known(problem.sentence.replace(tmp_path.name, "x"))


def test_what_is_said_of_a_newer_companions_settings_is_known() -> None:
    _, (problem,) = check(ProgramSettings, Parsed("version = 9", {"version": 9}, None))

    assert is_known(problem.sentence)


def test_what_code_did_is_known() -> None:
    memory = Memory(MemoryKind.MOMENT, "I saw a kingfisher.", 0.0)
    moves: tuple[Move, ...] = (Say(say("Hello."), "you asked for it"), BringUp(memory, "you asked for it"))

    assert [because(move) for move in moves if not is_known(because(move))] == []


def test_all_that_the_guide_asks_and_says_is_known() -> None:
    guide = read_guide()
    said = [
        *(
            words
            for asked in guide.questions
            for words in (asked.text, *(each.text for each in asked.answers))
        ),
        *guide.reasons.values(),
        *(suits(card) for card in shipped_cards().values()),
    ]

    assert [words for words in said if not is_known(words)] == []


@given(seconds=st.floats(0, 4e9))
def test_why_a_memory_came_back_is_known(seconds: float) -> None:
    query = Query("xxxx?", NOW, RecallIntent(FeelingPolicy.NEUTRAL))
    memory = replace(moment(1, "xxxx yyyy"), happened_at=NOW - seconds, is_open=True)

    assert is_known(reason(query, memory, RecallScores(meaning=0.5, near=0.5, salience=0.8)))


def test_why_models_are_proposed_is_known() -> None:
    machines = product(
        (None, Gpu("a card", GpuKind.CUDA, 8 * 10**9)),
        (6 * 10**9, 500 * 10**9),
        (None, Speed(9.0, 2.0), Speed(900.0, 90.0)),
        (8 * 10**9, 2 * 10**9),
        (4 * 10**9, 16 * 10**9),
    )
    unknown = []
    for gpu, disk, speed, free_memory, memory in machines:
        measured = None if speed is None else MeasuredSpeed(speed, 10**9)
        why = recommend(read_catalog(), Machine(memory, 8, disk, gpu, free_memory, measured)).sentence
        told = in_windows_language(why, lambda context, text: "known" if context == "Engine" else text)
        if set(told.split()) != {"known"}:
            unknown.append(why)

    assert unknown == []


def test_a_measure_has_its_number_as_the_window_writes_it() -> None:
    def comma(context: str, text: str) -> str:
        return "," if (context, text) == ("Numbers", ".") else text

    told = in_windows_language(
        "Llama 3.2 needs 2.5 GB of free disk and there are 1.5 GB; make room or", comma
    )
    known = in_windows_language(
        "Llama 3.2 needs 2.5 GB of free disk and there are 1.5 GB; make room or choose a smaller model.",
        comma,
    )

    assert "2.5 GB" in told
    assert known.startswith("Llama 3.2 needs 2,5 GB of free disk and there are 1,5 GB;")


def test_a_count_of_thousands_is_written_as_the_window_writes_it() -> None:
    def point(context: str, text: str) -> str:
        return "." if (context, text) == ("Numbers", ",") else text

    told = "3,418 messages added to what was said, 0 were there already."

    assert in_windows_language(told, point) == told.replace(",", ".", 1)


def test_what_is_left_and_unread_of_chats_is_put_so_and_names_stay() -> None:
    found = ChatsFound(
        file="system messages",
        chats=1,
        partners=("system messages",),
        more_partners=0,
        messages=1,
        first_at=0.0,
        last_at=0.0,
        untimed=0,
        left=(LeftOut("system messages", 1),),
        unread=(UnreadChat("line 7", "it is no conversation"),),
        more_unread=0,
    )
    words = {"system messages": "Systemnachrichten", "line %1": "Zeile %1"}

    told = translated(found, lambda context, text: words.get(text, text))

    assert (told.file, told.partners) == ("system messages", ("system messages",))
    assert told.left == (LeftOut("Systemnachrichten", 1),)
    assert told.unread == (UnreadChat("Zeile 7", "it is no conversation"),)


def test_all_that_is_left_of_chats_is_known() -> None:
    assert [left for left in Left if not is_known(left.value)] == []


def test_every_known_sentence_is_one_that_the_program_says() -> None:
    said = all_texts()
    known = [form for form in (*FORMS, *PHRASES) if not form.startswith(PIECES)]

    missing = [
        (form, piece)
        for form in known
        for piece in re.split(r"%\d", form)
        if piece.strip(" .;") and not any(piece in text for text in said)
    ]

    assert missing == []


def all_texts() -> frozenset[str]:
    """Return the texts of the whole program but the window's own."""
    program = Path(companion.__file__).parent
    files = (file for file in program.rglob("*.py") if "window" not in file.relative_to(program).parts)
    nodes = (node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8"))))
    said = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    folder = program.parent / "assets"
    shipped = (folder / "personas").glob("*.json")
    return frozenset(said.union(file.read_text("utf-8") for file in shipped))


def test_what_is_told_of_this_computer_is_in_the_windows_language() -> None:
    told = ModelsShown((), "Chosen for a small computer. Chosen for a usual computer.", 0, 0)

    shown = translated(told, lambda context, text: text.upper())

    assert shown.machine == told.machine.upper()
