import re
from collections.abc import Iterator
from itertools import product

import pytest

from companion.guarding.crisis import Frame
from companion.guarding.lexicon import CrisisSign, RuleSign, Sign, read_lexicon
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.setting import settings_of
from companion.thinking.activities.requests import ActivityKind
from companion.thinking.cards.character import suits
from companion.thinking.cards.persona_guide import read_guide, shipped_cards
from companion.values import LANGUAGES, places
from companion.words import TABLE, sentences
from tests.words.told_in_code import Found, told_in_code, told_in_english

OF_DATA = (
    "guarding/lexicon.py",
    "thinking/leading.py",
    "thinking/cards/character.py",
    "thinking/cards/persona_guide.py",
    "values/errors.py",
)
"""Modules that tell what stands in files that ship, the name of an activity or a sign, or what an error is given."""
SIGNS: dict[str, type[Sign]] = {"crisis": CrisisSign, "frames": Frame, "rules": RuleSign, "asked": RuleSign}
"""Kind of the signs in the files of each subject."""
UNFRENCH = re.compile(r"['\u202f]| [»?!:;%]|« ")
"""A straight apostrophe, or a sign without a no-break space."""


def forms() -> Iterator[str]:
    """Yield every English form that the program may tell."""
    for found in told_in_code():
        yield from found.forms
    guide = read_guide()
    for question in guide.questions:
        yield from (question.text.form, *(answer.text.form for answer in question.answers))
    yield from (reason.form for reason in guide.reasons.values())
    yield from (suits(card).form for card in shipped_cards().values())
    yield from (kind.value for kind in ActivityKind)
    for (subject, kind), language in product(SIGNS.items(), LANGUAGES):
        yield from (sign.told.form for sign in read_lexicon(subject, language, kind).signs)


def test_every_sentence_is_told_in_every_language() -> None:
    lacking = [
        form for form in dict.fromkeys(forms()) if set(sentences().get(form, ())) != set(LANGUAGES[1:])
    ]

    assert lacking == []


def test_a_french_sign_never_stands_alone_on_a_line() -> None:
    told = [translations["fr"] for translations in sentences().values()]

    assert [sentence for sentence in told if UNFRENCH.search(sentence)] == []


def test_no_sentence_is_kept_that_nothing_tells() -> None:
    assert set(sentences()) <= set(forms())


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_translation_has_the_places_of_the_english_form(language: str) -> None:
    wrong = [form for form, told in sentences().items() if places(told[language]) != places(form)]

    assert wrong == []


def test_a_sentence_is_given_what_its_places_hold() -> None:
    wrong = [
        (found.place, form)
        for found in told_in_code()
        for form in found.forms
        if found.args and places(form) != found.args
    ]

    assert wrong == []


def test_a_setting_stands_in_a_place_of_its_own_unless_it_is_typed() -> None:
    keys = [setting.key for kind in (ProgramSettings, CompanionSettings) for setting in settings_of(kind)]
    forms = {form: re.sub("`[^`]*`", "", form) for form in sentences()}

    assert [form for form, read in forms.items() if any(key in read for key in keys)] == []


def test_a_form_is_written_out_where_it_is_told() -> None:
    assert [found.place for found in told_in_code() if not found.forms and not is_of_data(found)] == []


def test_no_command_prints_a_sentence_in_english_alone() -> None:
    assert list(told_in_english()) == []


def is_of_data(found: Found) -> bool:
    return found.place.partition(":")[0] in OF_DATA


def test_the_table_is_in_the_order_of_its_forms() -> None:
    assert list(sentences()) == sorted(sentences()), (
        f"sort {TABLE.name} by its keys, so that changes stay small"
    )
