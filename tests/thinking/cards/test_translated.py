from dataclasses import replace
from itertools import product

from companion.thinking.cards.character import character
from companion.thinking.cards.persona_guide import shipped_cards
from companion.thinking.cards.translated import sounding_in, translated
from companion.thinking.prompt.portrait import portrait
from companion.thinking.spoken_language import language_of_line
from companion.values import LANGUAGES, UNSPACED
from tests.tables import each_row

CARDS = shipped_cards()
OTHERS = LANGUAGES[1:]
MOST_WORDS = 25
MOST_CHARACTERS = 60
"""Maximum characters of a line, in a language without spaces between words."""


@each_row("language", OTHERS)
def test_each_language_has_the_personas_that_ship(language: str) -> None:
    assert translated(language).keys() == CARDS.keys()


@each_row(("language", "who"), product(OTHERS, CARDS))
def test_each_persona_has_some_short_lines_in_each_language(language: str, who: str) -> None:
    lines = translated(language)[who].sample_lines

    assert 4 <= len(set(lines)) <= 6
    assert all(0 < len(line.split()) <= MOST_WORDS for line in lines)
    assert language not in UNSPACED or max(map(len, lines)) <= MOST_CHARACTERS


@each_row(("language", "who"), product(OTHERS, CARDS))
def test_all_that_is_written_in_a_language_is_in_it(language: str, who: str) -> None:
    told = translated(language)[who]
    texts = (*told.sample_lines, told.description, told.first_mes)

    assert [text for text in texts if language_of_line(text, language) != language] == []


@each_row(("language", "who"), product(OTHERS, CARDS))
def test_a_persona_is_described_and_greets_by_its_name_in_each_language(language: str, who: str) -> None:
    told = translated(language)[who]

    assert "{{char}}" in told.description
    assert "{{char}}" in told.first_mes


@each_row(("language", "who"), product(OTHERS, CARDS))
def test_a_shipped_persona_sounds_in_the_language_of_the_talk(language: str, who: str) -> None:
    read = portrait(sounding_in(language, character(CARDS[who]).persona), language=language)

    assert f"How you sound: “{translated(language)[who].sample_lines[0]}” “" in read


def test_in_english_and_under_another_name_its_lines_are_still_its_own() -> None:
    ilo = character(CARDS["ilo"]).persona

    assert sounding_in("en", ilo) == ilo
    assert sounding_in("de", replace(ilo, name="Nova")).sample_lines == translated("de")["ilo"].sample_lines


def test_the_persons_own_lines_stay_in_every_language() -> None:
    written = replace(character(CARDS["ilo"]).persona, sample_lines=("Hm.", "Schau an."))

    assert sounding_in("de", written) == written
