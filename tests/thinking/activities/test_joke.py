from companion.thinking.activities.joke import BEFORE_PUNCHLINE, asks_for_joke, tell_joke
from companion.thinking.activities.texts import read_texts
from tests.tables import each_row

JOKES = read_texts().jokes


@each_row(
    "words",
    [
        "Tell me a joke",
        "do you know any jokes",
        "Can you tell me another joke, please?",
        "A joke, please.",
        "Got any good jokes?",
        "Make me laugh!",
        "say something funny",
        "Cheer me up with a joke.",
    ],
)
def test_a_joke_is_asked_for(words: str) -> None:
    assert asks_for_joke(words, was_told=False)


def test_the_punchline_comes_after_a_silence() -> None:
    _, setup, punchline = tell_joke(JOKES, 3).pieces

    assert (setup.words, punchline.words) == (JOKES.jokes[3].setup, JOKES.jokes[3].punchline)
    assert setup.silence == BEFORE_PUNCHLINE


def test_no_joke_comes_again_before_all_others_came() -> None:
    told = [tell_joke(JOKES, seed).pieces[1].words for seed in range(len(JOKES.jokes))]

    assert len(set(told)) == len(told)
