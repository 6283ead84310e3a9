from dataclasses import replace
from datetime import UTC

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.episodes import Told, episodes, events
from companion.values import Cause, Evidence, Memory, MemoryKind, Speaker, Who
from tests.remembering.moments import EMOTIONS, moment

SAD = (0.1, 0.8, 0.1)
UNKNOWN = (0.2, 0.2, 0.1)


def told(
    number: int,
    text: str,
    topic: int = 0,
    *,
    valence: float = 0.0,
    emotions: tuple[float, ...] = UNKNOWN,
    names: tuple[str, ...] = (),
    causes: tuple[Cause, ...] = (),
) -> Told:
    """Return a moment whose vector is that of its topic."""
    vector = np.zeros(384, np.float32)
    vector[topic] = 1.0
    said = moment(number, text, salience=0.7, valence=valence, emotions=emotions, names=names)
    return Told(said, vector, causes)


TEST = (
    told(1, "I took my driving test at the centre this morning.", names=("Anna",)),
    told(3, "I failed the driving test because I went through a red light.", valence=-0.8, emotions=SAD),
    told(5, "In the end I booked another driving test for June."),
)


def test_an_episode_is_told_in_the_persons_own_words() -> None:
    (episode,) = episodes(TEST, EMOTIONS, UTC)

    assert episode.kind is MemoryKind.EPISODE
    assert episode.text == (
        "On Saturday, 21 November 2026, about Anna: “I took my driving test at the centre this morning.” "
        "(on Saturday 21 November, morning) “I failed the driving test because I went through a red light.” You felt "
        "sadness. It ended: “In the end I booked another driving test for June.”"
    )
    assert episode.outcome == "“In the end I booked another driving test for June.”"
    assert episode.names == ("Anna",)
    assert episode.felt == TEST[1].moment.felt
    assert (episode.happened_at, episode.ended_at) == (TEST[0].moment.happened_at, TEST[2].moment.happened_at)
    assert episode.evidence == (Evidence("t", 1), Evidence("t", 3), Evidence("t", 5))


def test_an_episode_is_told_in_the_language_of_the_talk() -> None:
    talk = (
        told(1, "J'ai passé mon permis de conduire ce matin.", names=("Anna", "Luc")),
        told(3, "J'ai raté mon examen de conduite à cause d'un feu rouge.", valence=-0.8, emotions=SAD),
    )

    (made,) = episodes(talk, EMOTIONS, UTC)

    assert made.text.startswith("Samedi 21 novembre 2026, sur Anna et Luc : “J'ai passé")
    assert made.text.endswith("” Ton sentiment : tristesse.")


def test_why_it_felt_so_is_told_where_it_was_read_elsewhere() -> None:
    cause = Cause("my examiner shouted at me", Who.OTHER, 9, 0.7)
    felt = told(3, "I failed my test and drove home alone.", valence=-0.8, emotions=SAD, causes=(cause,))

    (episode,) = episodes((felt,), EMOTIONS, UTC)

    assert "You felt sadness, because “my examiner shouted at me”." in episode.text
    assert Evidence("t", 9) in episode.evidence


def test_another_topic_is_another_episode() -> None:
    garden = (
        told(7, "We planted tomatoes behind the new shed today.", 1),
        told(9, "The old shed door fell off its hinges.", 1),
    )

    found = episodes((*TEST, *garden), EMOTIONS, UTC)

    assert [len(event) for event in events((*TEST, *garden))] == [3, 2]
    assert len(found) == 2


def test_one_remark_about_something_else_neither_ends_an_event_nor_joins_it() -> None:
    aside = told(4, "There is a pigeon sitting on my balcony now.", 1)

    assert events((*TEST[:2], aside, TEST[2])) == ((aside,), TEST)


def test_half_an_hour_of_silence_ends_an_event() -> None:
    later = replace(TEST[2], moment=replace(TEST[2].moment, happened_at=TEST[1].moment.happened_at + 1801))

    assert len(events((*TEST[:2], later))) == 2


def test_what_mattered_little_is_no_episode() -> None:
    calm = [replace(one, moment=replace(one.moment, salience=0.3)) for one in TEST]

    assert episodes(calm, EMOTIONS, UTC) == ()
    assert episodes((), EMOTIONS, UTC) == ()


def test_the_companions_words_are_not_quoted() -> None:
    theirs = replace(TEST[1], moment=replace(TEST[1].moment, speaker=Speaker.COMPANION))

    (episode,) = episodes((TEST[0], theirs, TEST[2]), EMOTIONS, UTC)

    assert "failed" not in episode.text


SAID = st.builds(
    told,
    st.integers(1, 99),
    st.text(st.characters(exclude_characters="“”"), max_size=60)
    | st.just("I planted tomatoes behind the shed"),
    st.integers(0, 3),
    valence=st.floats(-1, 1),
)


@given(st.lists(SAID | SAID.map(lambda one: replace(one, vector=None)), max_size=12))
def test_no_moment_is_lost_and_nothing_is_invented(talk: list[Told]) -> None:
    talk.sort(key=lambda one: one.moment.happened_at)
    said = {piece for one in talk for piece in one.moment.evidence}

    assert sorted(id(one) for event in events(talk) for one in event) == sorted(map(id, talk))
    for episode in episodes(talk, EMOTIONS, UTC):
        assert set(episode.evidence) <= said
        assert _quotes(episode) <= {" ".join(one.moment.text.split()) for one in talk}


def _quotes(episode: Memory) -> set[str]:
    return {part.split("”")[0] for part in episode.text.split("“")[1:] if "”" in part}
