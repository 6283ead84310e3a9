"""Puts what the program tells into the language of the person at the terminal.

That is ``interface.language`` of the settings, for "system" the locale's, and English without a translation.
"""

import os
import sys
from typing import TextIO

from companion.settings.reading import load
from companion.settings.sections import ProgramSettings
from companion.storage.paths import find_paths
from companion.values import CompanionError, Sentence, Told
from companion.words import in_words, language_here


def say(sentence: Sentence, to: TextIO | None = None) -> None:
    """Print a sentence in the language of this terminal, by default to standard output."""
    print(said(sentence), file=to or sys.stdout, flush=True)


def said(sentence: Sentence) -> str:
    """Return a sentence in the language of this terminal."""
    return in_words(sentence, language())


def language() -> str:
    """Return the language of this terminal, such as "de"."""
    try:
        settings, _ = load(ProgramSettings, find_paths(os.environ).settings_file)
    except CompanionError:  # no folder of settings can be used
        return language_here("system")
    return language_here(settings.interface.language)


def agreed(question: Sentence) -> bool:
    """Ask on standard error, and return whether the answer is yes, in English or in the terminal's language."""
    print(f"{said(question)} {said(Told('[y/N]'))} ", end="", file=sys.stderr, flush=True)
    yes = said(Told("yes"))
    return sys.stdin.readline().strip().casefold() in {"y", "yes", yes, yes[0]}
