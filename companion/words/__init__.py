"""Puts what the engine tells into the person's language: one table of sentences for window, commands and demonstration.

The table is ``sentences.json``: for each English form its five translations. A test walks every ``Told`` of the program
and fails on a form that has none, and on a place that is missing in one. The rooms that tell something need only
``companion.values.Told``.
"""

from companion.words.language import LANGUAGES as LANGUAGES
from companion.words.language import language_here as language_here
from companion.words.message import in_language as in_language
from companion.words.table import TABLE as TABLE
from companion.words.table import in_words as in_words
from companion.words.table import sentences as sentences
