"""A story with two forks."""

from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.activities.story import begin_story, step_story
from companion.thinking.activities.texts import read_texts
from tests.tables import each_row

TEXTS = read_texts().story
STORIES = range(len(TEXTS.stories))


@each_row("number", STORIES)
def test_every_story_is_told_along_every_path(number: int) -> None:
    story = TEXTS.stories[number]
    for first in story.first.paths:
        for second in story.second.paths:
            telling, opening = begin_story(TEXTS, number)
            at_second, middle = step_story(telling, f"Hm, {first.keys[0]}, I'd say.")
            assert at_second is not None
            over, end = step_story(at_second, f"{second.keys[0]}!")

            assert opening.pieces[-1].words == story.first.ask
            assert middle.text == f"{first.text} {story.middle} {story.second.ask}"
            assert end.text.startswith(f"{second.text} {story.end}")
            assert over is None


@each_row("number", STORIES)
def test_the_paths_of_a_fork_are_told_apart_by_their_labels(number: int) -> None:
    story = TEXTS.stories[number]
    telling, _ = begin_story(TEXTS, number)
    for path in story.first.paths:
        after, said = step_story(telling, path.label)
        assert said.pieces[0].words == path.text
        assert after is not None
        for other in story.second.paths:
            assert step_story(after, other.label)[1].pieces[0].words == other.text


@given(st.text(max_size=60), st.text(max_size=60), st.integers(0, 100))
def test_whatever_is_said_the_story_comes_to_its_end(one: str, other: str, seed: int) -> None:
    telling, _ = begin_story(TEXTS, seed)

    at_second, _ = step_story(telling, one)
    assert at_second is not None
    over, end = step_story(at_second, other)

    assert over is None
    assert telling.story.end in end.text
