from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from companion.remembering.recalling.recall import Sources, recall
from companion.remembering.recalling.signals import Query
from companion.storage.database import Database, open_database
from companion.storage.memories import Memories, NewMemory
from companion.storage.memory_search import MemorySearch
from companion.storage.utterances import Utterances
from companion.values import (
    Affect,
    Evidence,
    FeelingPolicy,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryLink,
    RecallIntent,
    RecallPurpose,
    Speaker,
    TimeSpan,
    Utterance,
)
from tests.fakes.text_reader import FakeEncoder

NOW = 1.79e9
ENCODER = FakeEncoder()
ANYTHING = RecallIntent()
GLAD, SAD = Affect(0.7, 0.3, 0.3), Affect(-0.7, -0.2, -0.3)


class Life:
    """What was said, in a real database."""

    def __init__(self, database: Database) -> None:
        self._utterances = Utterances(database)
        self._memories = Memories(database)
        self.sources = Sources(MemorySearch(database), self._memories)
        self._talks = 0

    def talk(
        self, *said: str, felt: Affect | None = None, names: tuple[str, ...] = (), at: float = NOW - 1e6
    ) -> tuple[int, ...]:
        """Keep one talk, the person beginning and both taking turns; return the ids of its moments."""
        self._talks += 1
        session = f"{self._talks:032x}"
        new = []
        for number, text in enumerate(said, start=1):
            speaker = Speaker.PERSON if number % 2 else Speaker.COMPANION
            spoken = Utterance(session, number, speaker, text, at + number)
            self._utterances.keep(spoken)
            memory = Memory(
                MemoryKind.MOMENT,
                text,
                spoken.said_at,
                speaker=speaker,
                felt=felt,
                names=names,
                evidence=(Evidence(session, number),),
            )
            new.append(NewMemory(memory, ENCODER.encode((text,))[0], ENCODER.trunk_hash))
        return self._memories.add(new)

    def link(self, source: int, target: int) -> None:
        self._memories.link((MemoryLink(source, target, LinkKind.CAUSED, 0.2),))

    def asked(
        self,
        text: str,
        intent: RecallIntent = ANYTHING,
        felt: Affect | None = None,
        span: TimeSpan | None = None,
    ) -> list[str]:
        """Return the texts that come back."""
        query = Query(
            text,
            NOW,
            intent,
            vector=ENCODER.encode((text,))[0],
            trunk=ENCODER.trunk_hash,
            felt=felt,
            names=frozenset({"anna"}) if "Anna" in text else frozenset(),
            span=span,
        )
        return [one.memory.text for one in recall(query, self.sources)]


@pytest.fixture
def life(tmp_path: Path) -> Iterator[Life]:
    with open_database(tmp_path / "companion.db", bytes(32)) as database:
        life = Life(database)
        for number in range(40):
            life.talk(f"The lamp in room {number} flickers.", "Somebody should mend the lamp.")
        yield life


def test_what_was_told_comes_back_by_its_words(life: Life) -> None:
    life.talk("My harmonica was a gift from uncle Leo.")

    assert life.asked("Who gave me the harmonica?")[0] == "My harmonica was a gift from uncle Leo."


def test_the_answer_comes_back_with_the_question_it_was_given_to(life: Life) -> None:
    life.talk("Where did you put that harmonica, then?", "Behind the clock.")

    assert "Behind the clock." in life.asked("What did you say about the harmonica?")


def test_what_brought_a_feeling_about_comes_back_though_it_was_said_elsewhere(life: Life) -> None:
    (cause,) = life.talk("They gave my desk away.")
    (effect,) = life.talk("I feel quite invisible, and so weary.")
    assert "They gave my desk away." not in life.asked("Why did I feel invisible and weary?")

    life.link(cause, effect)

    assert "They gave my desk away." in life.asked("Why did I feel invisible and weary?")


def test_what_was_said_shortly_before_a_feeling_may_have_brought_it_about(life: Life) -> None:
    life.talk("They gave my desk away.", "While you were out?", "I feel quite invisible, and so weary.")

    assert "They gave my desk away." in life.asked("Why did I feel invisible and weary?")[:3]
    assert "While you were out?" not in life.asked("Why did I feel invisible and weary?")[:2]


def test_what_is_about_somebody_comes_back_when_they_are_named(life: Life) -> None:
    life.talk("She has moved to Leeds.", names=("Anna",))

    assert life.asked("What is Anna doing?")[0] == "She has moved to Leeds."


def test_a_feeling_alike_comes_first_though_it_was_not_among_the_nearest(life: Life) -> None:
    life.talk("The lamp at home burnt out, and I cried.", felt=SAD)
    life.talk("The lamp at home shone, and we danced.", felt=GLAD)
    congruent = RecallIntent(FeelingPolicy.CONGRUENT, most=1)

    assert life.asked("My lamp at home looks odd today.", congruent, SAD) == [
        "The lamp at home burnt out, and I cried."
    ]
    assert life.asked("My lamp at home looks odd today.", congruent, GLAD) == [
        "The lamp at home shone, and we danced."
    ]


def test_what_is_from_the_time_asked_for_comes_back_though_others_are_nearer(life: Life) -> None:
    life.talk("One lamp near some lighthouse went out.", at=NOW - 3e7)
    july = TimeSpan(NOW - 3.1e7, NOW - 2.9e7)
    words = "What did I say about the lamp?"
    past = RecallIntent(asks_past=True)

    assert "One lamp near some lighthouse went out." not in life.asked(words, past)
    assert "One lamp near some lighthouse went out." in life.asked(words, past, span=july)


def test_nothing_is_asked_where_nothing_is_to_come(life: Life) -> None:
    assert life.asked("Where is the lamp?", RecallIntent(kinds=frozenset())) == []
    assert life.asked("Where is the lamp?", RecallIntent(most=0)) == []


def test_what_nothing_was_ever_said_of_brings_nothing_up(life: Life) -> None:
    assert life.asked("Penguins in Antarctica huddle against blizzards all winter.") == []


def test_an_empty_memory_recalls_nothing(tmp_path: Path) -> None:
    with open_database(tmp_path / "new.db", bytes(32)) as database:
        assert Life(database).asked("What did I tell you?") == []


def test_the_next_best_comes_back_in_place_of_small_talk(life: Life) -> None:
    life.talk("The lamp is fine, thanks.")
    words = "Is the lamp fine?"
    thanks = {RecallPurpose.SMALL_TALK: 1.0}
    life.sources = replace(life.sources, purposes=lambda text: thanks if "thanks" in text else {})

    found = life.asked(words)

    assert len(found) == ANYTHING.most
    assert "The lamp is fine, thanks." not in found
