"""Which language model a talk is equipped with."""

from collections.abc import Callable

import pytest

from companion.catalog.catalog import read_catalog
from companion.catalog.installed import find_installed
from companion.engine.choices import load_choices
from companion.engine.equip import equip
from companion.engine.equipment import Equipment
from companion.engine.models.language_model import NoLanguageModel
from companion.storage.paths import Paths
from companion.thinking.language_model import Message, Prompt, ReplyLimits
from companion.values import CancelToken, PartBroken, Speaker
from tests.fakes.downloads import put_there
from tests.fakes.equipment import NAME

CATALOG = read_catalog()


@pytest.fixture
def equipped(paths: Paths) -> Callable[[], Equipment]:
    def equipped() -> Equipment:
        paths.make()
        return equip(paths, NAME, load_choices(paths, NAME))

    return equipped


def test_without_a_language_model_the_sentence_says_how_to_get_one(equipped: Callable[[], Equipment]) -> None:
    with pytest.raises(NoLanguageModel) as raised:
        equipped().open_language_model()

    assert raised.value.sentence == (
        "There is no language model on this computer yet. Download one in Settings → Models."
    )


def test_the_model_that_the_program_begins_with_is_the_one_that_is_opened(
    paths: Paths, equipped: Callable[[], Equipment]
) -> None:
    put_there(paths.models, CATALOG.default_language_model, b"no GGUF")

    with pytest.raises(PartBroken) as raised:
        equipped().open_language_model()

    assert "model.bin" in raised.value.sentence


@pytest.mark.model
def test_the_model_that_set_up_brought_answers(paths: Paths, equipped: Callable[[], Equipment]) -> None:
    installed = find_installed(CATALOG.default_language_model, paths.models)
    if installed is None:
        pytest.skip("set-up could not get the language model")
    model = equipped().open_language_model()
    question = Prompt("You answer in one word.", (Message(Speaker.PERSON, "What is the capital of France?"),))

    reply = "".join(model.reply(question, ReplyLimits(max_tokens=8, temperature=0.0), CancelToken()))
    model.close()

    assert "Paris" in reply
