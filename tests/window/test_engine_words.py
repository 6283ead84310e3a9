import ast
import functools
import re
from pathlib import Path

import pytest

import companion
from companion.channel.messages import Noticed, PhaseChanged, SetOffered
from companion.values import Phase
from companion.window.engine_words import forms, in_windows_language, translated

GERMAN = {
    "The microphone is being opened.": "Das Mikrofon wird geöffnet.",
    "Forgotten: %1.": "Vergessen: %1.",
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


PIECES = ("My voice reaches the microphone",)
"""Sentences that the engine puts together from pieces of its own."""


@pytest.mark.parametrize("form", [form for form in forms() if not form.startswith(PIECES)])
def test_every_known_sentence_is_one_that_the_program_says(form: str) -> None:
    said = all_texts()

    pieces = [piece for piece in re.split(r"%\d", form) if piece.strip(" .;")]
    missing = [piece for piece in pieces if not any(piece in text for text in said)]

    assert missing == []


@functools.cache
def all_texts() -> frozenset[str]:
    """Return the texts of the whole program but the window's own."""
    files = (file for file in Path(companion.__file__).parent.rglob("*.py") if "window" not in file.parts)
    nodes = (node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8"))))
    return frozenset(
        node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
