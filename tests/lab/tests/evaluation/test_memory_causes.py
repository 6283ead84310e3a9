import numpy as np
import pytest

from companion.encoder.reading import open_text_reader
from tests.lab.evaluation.memory_cases import scenes
from tests.lab.evaluation.memory_causes import remember
from tests.lab.evaluation.memory_past import Senses, a_past


@pytest.fixture(scope="module")
def senses() -> Senses:
    return Senses(open_text_reader())


def test_scenes_are_remembered_with_what_merely_sounds_like_them(senses: Senses) -> None:
    told = scenes("a")[:2]
    with a_past(senses) as past:
        talks = remember(past, told, np.random.default_rng(0))
        texts = {memory.text for memory in past.memories.page(limit=100)}

    assert [[one.text for one in talk.utterances] for talk in talks] == [
        [text for _, text in one.said] for one in told
    ]
    assert texts.issuperset(text for scene in told for text in scene.alike)
