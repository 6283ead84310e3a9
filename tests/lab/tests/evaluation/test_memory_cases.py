from collections import Counter
from pathlib import Path

from tests.lab.evaluation import memory_cases as cases

TRAINING = Path(__file__).parents[4] / "models" / "training" / "sentences"


def test_there_are_as_many_as_were_promised() -> None:
    assert [len(cases.topics(part)) for part in cases.PARTS] == [20, 20]
    assert [len(cases.scenes(part)) for part in cases.PARTS] == [100, 30]
    assert [len(cases.talks(part)) for part in cases.PARTS] == [30, 16]
    assert [len(cases.small_talk(part)) for part in cases.PARTS] == [200, 110]
    assert len(cases.instructions()) == 30
    assert len(cases.probes()) == 68


def test_no_text_is_there_twice() -> None:
    texts = [text for part in cases.PARTS for topic in cases.topics(part) for text in topic.memories.values()]
    texts += [text for part in cases.PARTS for said in cases.moods(part).values() for text in said]
    texts += [
        text
        for part in cases.PARTS
        for scene in cases.scenes(part)
        for _, text in scene.said
        if len(text.split()) > 3
    ]
    texts += [
        text
        for part in cases.PARTS
        for scene in cases.scenes(part)
        for text in (scene.question, *scene.alike)
    ]
    texts += [
        text for part in cases.PARTS for talk in cases.talks(part) for text in (talk.telling, talk.need)
    ]
    texts += [text for part in cases.PARTS for text in cases.small_talk(part)]
    texts += cases.instructions()

    assert [text for text, count in Counter(texts).items() if count > 1] == []


def test_nothing_that_is_felt_in_these_was_trained_on() -> None:
    taught = " ".join(
        " ".join(path.read_text(encoding="utf-8").casefold().split())
        for path in sorted(TRAINING.glob("*"))
        if path.is_file()
    )
    texts = [text for part in cases.PARTS for topic in cases.topics(part) for text in topic.memories.values()]
    texts += [text for part in cases.PARTS for said in cases.moods(part).values() for text in said]

    assert [text for text in texts if text.casefold().rstrip(".!?") in taught] == []
