"""Whether words sound like the start of a topic is read off them by a head."""

import json

from companion.encoder.topic_start import load_topic_start
from companion.encoder.trunk import FOLDER, OnnxEncoder
from companion.thinking.situation import LEARNED_FILE


def test_the_shipped_head_tells_news_from_an_answer() -> None:
    encoder = OnnxEncoder(FOLDER, lambda text: 1.0)
    news, answer = load_topic_start(encoder.trunk_hash).read(
        encoder.encode(["My neighbour has bought a motorbike.", "Because he wouldn't let me."])
    )

    assert news > answer


def test_talks_to_learn_from_begin_and_end_with_the_person() -> None:
    path = LEARNED_FILE.with_name("topics.jsonl")
    talks = [json.loads(line)["turns"] for line in path.read_text("utf-8").splitlines()]

    assert all(len(talk) % 2 == 1 for talk in talks)
    assert all(who == ("person", "companion")[at % 2] for talk in talks for at, (who, _) in enumerate(talk))
    assert len({text for talk in talks for _, text in talk[:1]}) == len(talks)
