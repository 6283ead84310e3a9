import pytest

from companion.thinking.persona import DEFAULT_PERSONA, HONEST, Persona
from companion.thinking.portrait import as_read
from companion.thinking.reply_text import ReplyCleaner


@pytest.mark.parametrize("name", ["", " ", "two\nlines"])
def test_a_name_is_one_line(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        Persona(name, "You are nobody.")


@pytest.mark.parametrize("exchange", [("", "Hello."), ("Hello.", " ")])
def test_both_sides_of_an_example_speak(exchange: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="example"):
        Persona("Ada", "You are Ada.", (exchange,))


def test_the_built_in_lines_are_fit_to_be_spoken() -> None:
    for line in DEFAULT_PERSONA.sample_lines:
        cleaner = ReplyCleaner(companion_name=DEFAULT_PERSONA.name, max_sentences=3)

        assert cleaner.feed(line) + cleaner.finish() == line


def test_the_built_in_persona_says_that_it_is_software() -> None:
    assert HONEST in as_read(DEFAULT_PERSONA).description
