"""Reads the table of sentences and puts a ``Told`` in words."""

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec

from companion.values import ENGLISH, Told, in_form
from companion.words.language import GRAMMARS

TABLE: Final = Path(__file__).with_name("sentences.json")


@functools.cache
def sentences() -> Mapping[str, Mapping[str, str]]:
    """Return the translations of each English form, by language."""
    return msgspec.json.decode(TABLE.read_bytes(), type=dict[str, dict[str, str]])


def in_words(told: Told | str, language: str) -> str:
    """Return a sentence in a language such as "de"; a plain text, and a sentence without translation, in English."""
    if isinstance(told, str):
        return told
    if language not in GRAMMARS:
        return str(told)
    return in_form(
        told, lambda form: sentences().get(form, {}).get(language, form), GRAMMARS.get(language, ENGLISH)
    )
