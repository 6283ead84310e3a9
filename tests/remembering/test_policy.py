from companion.remembering.policy import NO_RECALL, intend
from companion.values import Affect, FeelingPolicy, MemoryKind
from tests.tables import each_row

SAD = Affect(-0.6, -0.3, -0.3)
AFRAID = Affect(-0.5, 0.6, -0.4)
GLAD = Affect(0.7, 0.4, 0.3)
CALM = Affect(0.1, -0.2, 0.1)
TOLD = "I went to my mother's grave today."


@each_row(
    ("text", "felt", "policy"),
    [
        (TOLD, SAD, FeelingPolicy.COUNTER),
        (TOLD + " I need to talk it through.", SAD, FeelingPolicy.CONGRUENT),
        ("I've got my exam tomorrow.", AFRAID, FeelingPolicy.CONGRUENT),
        ("I passed my exam!", GLAD, FeelingPolicy.CONGRUENT),
        ("I passed the bakery.", CALM, FeelingPolicy.NEUTRAL),
        ("I passed the bakery.", None, FeelingPolicy.NEUTRAL),
        ("What did I tell you about Anna?", SAD, FeelingPolicy.NEUTRAL),
        ("When was I last this happy?", GLAD, FeelingPolicy.CONGRUENT),
        ("Why was I so sad on Tuesday?", SAD, FeelingPolicy.NEUTRAL),
    ],
)
def test_the_feeling_counts_as_it_does_good(text: str, felt: Affect | None, policy: FeelingPolicy) -> None:
    assert intend(text, felt, None).policy is policy


def test_the_companions_mood_colours_recall_where_the_persons_feeling_is_not_known() -> None:
    assert intend(TOLD, None, GLAD).policy is FeelingPolicy.CONGRUENT
    assert intend(TOLD, None, SAD).policy is FeelingPolicy.CONGRUENT
    assert intend(TOLD, CALM, SAD).policy is FeelingPolicy.NEUTRAL


def test_small_talk_asks_no_source() -> None:
    assert intend("Good morning!", GLAD, None) == NO_RECALL
    assert not NO_RECALL.kinds


def test_who_asks_is_told_from_who_tells() -> None:
    assert intend("What do I do for a living?", None, None).is_asked
    assert not intend(TOLD, None, None).is_asked


def test_summaries_are_for_who_asks() -> None:
    assert MemoryKind.SUMMARY in intend("What did I do in May?", None, None).kinds
    assert MemoryKind.SUMMARY not in intend(TOLD, None, None).kinds
