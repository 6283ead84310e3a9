import re
from collections import Counter
from pathlib import Path

from companion.evaluation import memory_cases as cases
from companion.values import Speaker
from tests.tables import each_row

TRAINING = Path(__file__).parents[2] / "models" / "training" / "sentences"
COMMON = """
    i i'm my me a an the and or of to in on at for with from by that this it its was is are be been had has have so he
    she they we you him her them us our his their who what when why how not no as if but up down out off over about
    all one did do does can could couldn't got get made make feel felt feeling there
"""
FEELING_WORDS = re.compile(
    r"\b(?:happy|sad|angry|afraid|scared|proud|ashamed|sorry|love|hate|fear|joy|glad|grateful|calm|cry|laugh\w*)\b"
)


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z']+", text.lower())) - set(COMMON.split())


def test_there_are_as_many_as_were_promised() -> None:
    assert [len(cases.topics(part)) for part in cases.PARTS] == [20, 20]
    assert [len(cases.scenes(part)) for part in cases.PARTS] == [100, 30]
    assert [len(cases.talks(part)) for part in cases.PARTS] == [30, 16]
    assert [len(cases.small_talk(part)) for part in cases.PARTS] == [200, 110]
    assert len(cases.instructions()) == 30
    assert len(cases.probes()) == 68


@each_row("part", cases.PARTS)
def test_every_topic_has_each_feeling_once_and_every_feeling_its_moods(part: str) -> None:
    assert all(tuple(topic.memories) == cases.FEELINGS for topic in cases.topics(part))
    assert {feeling: len(said) for feeling, said in cases.moods(part).items()} == dict.fromkeys(
        cases.FEELINGS, 3
    )


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


@each_row("part", cases.PARTS)
def test_a_mention_of_a_topic_names_no_feeling(part: str) -> None:
    named = [
        mention
        for topic in cases.topics(part)
        for mention in topic.mentions
        if FEELING_WORDS.search(mention.lower())
    ]

    assert named == []


@each_row("part", cases.PARTS)
def test_what_is_said_of_a_mood_names_no_topic(part: str) -> None:
    said = [text for texts in cases.moods(part).values() for text in texts]
    topics = [words(topic.topic) for topic in cases.topics(part)]

    assert [text for text in said if any(words(text) & topic for topic in topics)] == []


@each_row("part", cases.PARTS)
def test_a_cause_is_told_by_the_person_in_other_words_than_the_question(part: str) -> None:
    for scene in cases.scenes(part):
        speaker, telling = scene.said[scene.cause]

        assert speaker is Speaker.PERSON
        assert words(telling) & words(scene.question) == set(), scene.question


@each_row("part", cases.PARTS)
def test_a_telling_moment_lies_between_a_twentieth_and_nine_tenths_of_a_talk(part: str) -> None:
    depths = [talk.depth for talk in cases.talks(part)]

    assert depths == sorted(depths)
    assert depths[0] == 0.05
    assert depths[-1] == 0.9
    assert len(set(depths)) == len(depths)


def test_every_probe_of_memorybank_names_days_and_numbers() -> None:
    for probe in cases.probes():
        assert probe.evidence
        assert all(re.fullmatch(r"2023-0[45]-\d\d", date) and number >= 0 for date, number in probe.evidence)


def test_nothing_that_is_felt_in_these_was_trained_on() -> None:
    taught = " ".join(
        " ".join(path.read_text(encoding="utf-8").casefold().split())
        for path in sorted(TRAINING.glob("*"))
        if path.is_file()
    )
    texts = [text for part in cases.PARTS for topic in cases.topics(part) for text in topic.memories.values()]
    texts += [text for part in cases.PARTS for said in cases.moods(part).values() for text in said]

    assert [text for text in texts if text.casefold().rstrip(".!?") in taught] == []
