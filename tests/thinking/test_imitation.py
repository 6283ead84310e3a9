import numpy as np
from companion.thinking.examples import NO_EXAMPLES, Example, ExampleShelf, Vectors
from companion.thinking.imitation import (
    EXAMPLE_TOKENS,
    NOTHING,
    Imitation,
    imitated_by_capable_model,
    imitated_by_starter_model,
)
from companion.thinking.sample_lines import NO_LINES, LineShelf

from companion.thinking.language_model import Message
from companion.thinking.prompt import MESSAGE_TOKENS
from companion.values import (
    NEUTRAL,
    Intent,
    Plan,
    PlannedClause,
    RecallIntent,
    SampleLine,
    Situation,
    Speaker,
    Stage,
    Strategy,
    Want,
)

EAST, NORTH = np.array((1.0, 0.0), np.float32), np.array((0.0, 1.0), np.float32)
INTENT = Intent(
    Situation("", "", Want.BE_HEARD, 0.5),
    Stage.EXPLORATION,
    frozenset({Strategy.REFLECTION, Strategy.QUESTION}),
    does_lead=False,
    recall=RecallIntent(),
)
PLAN = Plan(
    (PlannedClause(Strategy.REFLECTION, NEUTRAL), PlannedClause(Strategy.VALUE, NEUTRAL)),
    asks=False,
    most_words=20,
    sentence="Say what they feel.",
    why="I wanted to listen.",
)


def words(text: str) -> int:
    return len(text.split())


def example(name: str, strategy: Strategy = Strategy.REFLECTION, *, companion: str = "yes") -> Example:
    return Example(strategy, (), (), name, companion, "neutral", "train")


def examples(*several: Example) -> ExampleShelf:
    return ExampleShelf(several, np.array([EAST] * len(several), np.float32))


def lines(*several: SampleLine) -> LineShelf:
    return LineShelf(several, np.array([EAST] * len(several), np.float32))


def capable(
    shelf: LineShelf = NO_LINES, own: ExampleShelf = NO_EXAMPLES, *, last: tuple[Example, ...] = ()
) -> Imitation:
    return imitated_by_capable_model(EAST, INTENT, PLAN, shelf, own, words, last=last)


def starter(shelf: LineShelf, *said: str, at: Vectors = EAST) -> Imitation:
    return imitated_by_starter_model(at, INTENT, PLAN, shelf, words, said=said)


def persons(like: Imitation) -> list[str]:
    return [message.text for message in like.shown if message.speaker is Speaker.PERSON]


def test_examples_of_the_leading_strategy_come_before_sample_lines() -> None:
    own = examples(example("example"), example("other", Strategy.QUESTION))

    like = capable(lines(SampleLine("line", "So.")), own)

    assert persons(like) == ["example", "line"]
    assert like.examples == (example("example"),)
    assert like.begin == ""


def test_no_example_is_shown_twice_running() -> None:
    first, second = example("first"), example("second")

    assert capable(own=examples(first, second), last=(first,)).examples == (second,)


def test_of_examples_that_are_too_long_the_nearest_stays() -> None:
    half = EXAMPLE_TOKENS // 2 - 2 * MESSAGE_TOKENS - 1
    far, near = (example(name, companion="so " * half) for name in ("far", "near"))
    nearer = ExampleShelf((far, near), np.stack([NORTH, EAST]))
    longer = ExampleShelf((example("far", companion="so " * (half + 2)), near), np.stack([NORTH, EAST]))

    assert [one.person for one in capable(own=nearer).examples] == ["far", "near"]
    assert [one.person for one in capable(own=longer).examples] == ["near"]


def test_lines_suit_by_what_is_planned_beyond_the_intent_too() -> None:
    planned = SampleLine("planned", "Your family matters to you.", Strategy.VALUE)
    advice = SampleLine("advice", "Call her.", Strategy.SUGGESTION)

    assert persons(capable(lines(planned, advice))) == ["planned"]


def test_the_starter_model_begins_as_a_line_that_fits_and_sees_no_examples() -> None:
    like = starter(lines(SampleLine("line", "Stolen! Was it the green one?")))

    assert like == Imitation(
        (Message(Speaker.PERSON, "line"), Message(Speaker.COMPANION, "Stolen! Was it the green one?")),
        begin="Stolen!",
    )


def test_the_starter_model_is_shown_nothing_where_no_line_fits_or_it_was_just_begun_with() -> None:
    shelf = lines(SampleLine("line", "Stolen! Was it the green one?"))

    assert starter(shelf, at=NORTH) == NOTHING
    assert starter(shelf, "Stolen! What kind?") == NOTHING
    assert starter(NO_LINES) == NOTHING


def test_words_without_a_meaning_bring_nothing() -> None:
    shelf = lines(SampleLine("line", "So."))

    assert imitated_by_starter_model(None, INTENT, PLAN, shelf, words) == NOTHING
    assert imitated_by_capable_model(None, INTENT, PLAN, shelf, NO_EXAMPLES, words) == NOTHING
