"""Puts what the program tells into the language of the person at the terminal.

That is ``interface.language`` of the settings, for "system" the locale's, and English without a translation.
"""

import os
import sys
from typing import TextIO

from companion.settings.reading import load
from companion.settings.sections import ProgramSettings
from companion.storage.paths import find_paths
from companion.values import CompanionError, Sentence
from companion.words import in_words, language_here


def say(sentence: Sentence, to: TextIO | None = None) -> None:
    """Print a sentence in the language of this terminal, by default to standard output."""
    print(said(sentence), file=to or sys.stdout, flush=True)


def said(sentence: Sentence) -> str:
    """Return a sentence in the language of this terminal."""
    try:
        settings, _ = load(ProgramSettings, find_paths(os.environ).settings_file)
    except CompanionError:  # no folder of settings can be used
        return in_words(sentence, language_here("system"))
    return in_words(sentence, language_here(settings.interface.language))
