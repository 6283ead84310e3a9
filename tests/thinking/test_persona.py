import pytest

from companion.thinking.persona import DEFAULT_PERSONA, HONEST, Persona, Trait, Traits
from companion.thinking.prompt.portrait import as_read
from companion.thinking.reply_text.cleaner import ReplyCleaner


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
        cleaner = ReplyCleaner(companion_name=DEFAULT_PERSONA.name)

        assert cleaner.feed(line) + cleaner.finish() == line


def test_the_built_in_persona_says_that_it_is_software() -> None:
    assert HONEST in as_read(DEFAULT_PERSONA).description


def test_a_trait_leans_from_one_end_to_the_other() -> None:
    leans = [Traits(warmth=step).lean(Trait.WARMTH) for step in range(1, 6)]

    assert leans == [-1.0, -0.5, 0.0, 0.5, 1.0]


@pytest.mark.parametrize("step", [0, 6])
def test_there_are_five_steps(step: int) -> None:
    with pytest.raises(ValueError, match="humour"):
        Traits(humour=step)


def test_each_trait_has_a_slider() -> None:
    assert {trait.value for trait in Trait} == set(Traits.__dataclass_fields__)
