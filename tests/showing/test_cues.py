import random
from collections import Counter

import pytest

from companion.showing.cues import Cue, cue_of_emotions, cues_in, new_cues
from companion.showing.reactions import LEAST_BETWEEN, Answered, Reaction, answer, reaction_segments
from companion.showing.tracks import Tracks, sample
from companion.values import Emotion
from tests.tables import each_row


@each_row(
    ("words", "cues"),
    [
        ("and then I went home", ()),
        ("it was Suddenly dark", (Cue.SURPRISE,)),
        ("haha, that", (Cue.MIRTH, Cue.CLAUSE_END)),
        ("at 10:30 that's 3.50", ()),
        ("I know somebody like her", ()),
        ("I had a fight.", ()),
        ("why would", (Cue.QUESTION,)),
        ("you are sure?", (Cue.QUESTION,)),
        ("um well", (Cue.HESITATION,)),
        ("she died.", (Cue.SORROW,)),
        # "only" is no sorrow
        ("solo quería contarte algo gracioso", (Cue.MIRTH,)),
        ("un seul jour", ()),
        ("昨日家に帰ったら、びっくりした", (Cue.CLAUSE_END, Cue.SURPRISE)),
        ("えっと", (Cue.HESITATION,)),
        ("とても楽しかった。", (Cue.MIRTH,)),
        ("あまり楽しくなかった。", ()),
        ("祖母が亡くなって", (Cue.SORROW,)),
        ("それは本当ですか\uff1f", (Cue.QUESTION, Cue.QUESTION)),
        ("我昨天很开心", (Cue.MIRTH,)),
        ("我昨天很不开心", (Cue.SORROW,)),
        ("他突然走了\uff0c我哭了。", (Cue.SURPRISE, Cue.CLAUSE_END, Cue.SORROW)),
        ("嗯\uff0c你为什么", (Cue.HESITATION, Cue.CLAUSE_END, Cue.QUESTION)),
        ("", ()),
    ],
)
def test_words_give_cues(words: str, cues: tuple[Cue, ...]) -> None:
    assert cues_in(words) == cues


def test_a_clause_has_ended_once_another_word_follows() -> None:
    """A recogniser ends whatever it has heard so far with a full stop, and thinks better of it."""
    heard = ("I had a fight.", "I had a fight with my bed.", "I had a fight with my best friend, and")

    assert [cues_in(words) for words in heard] == [(), (), (Cue.CLAUSE_END,)]


@pytest.mark.parametrize(
    ("before", "now", "cues"),
    [
        ("haha", "haha I went home", ()),
        ("haha", "so, haha", (Cue.CLAUSE_END,)),
        ("haha", "haha, it was so funny", (Cue.CLAUSE_END, Cue.MIRTH)),
        ("きのうはびっくりした", "昨日はびっくりした", ()),
        ("きのうはとてもたいへんで", "昨日は大変で、泣いた", (Cue.CLAUSE_END, Cue.SORROW)),
    ],
)
def test_what_was_heard_before_is_not_new_however_it_is_written_now(
    before: str, now: str, cues: tuple[Cue, ...]
) -> None:
    assert new_cues(cues_in(now), Counter(cues_in(before))) == cues


def test_the_likeliest_emotion_gives_a_cue_if_it_is_likely() -> None:
    assert cue_of_emotions([Emotion("neutral", 0.9, 0.1), Emotion("joy", 0.6, 0.5)]) is Cue.MIRTH
    assert cue_of_emotions([Emotion("grief", 0.3, 0.5)]) is None
    assert cue_of_emotions([]) is None


def test_nothing_is_answered_right_after_another_answer() -> None:
    chance = random.Random(1)
    just_now = Answered().noted(Reaction.NOD, 10.0)

    answers = {
        answer(Cue.MIRTH, 10.0 + LEAST_BETWEEN - 0.01, just_now, chance, likelier=2.0) for _ in range(50)
    }

    assert answers == {None}
    assert answer(Cue.MIRTH, 20.0, just_now, chance, likelier=2.0) is Reaction.SMILE


def test_the_same_is_not_done_again_at_once() -> None:
    smiled = Answered().noted(Reaction.SMILE, 10.0)
    chance = random.Random(1)

    assert answer(Cue.MIRTH, 14.0, smiled, chance, likelier=2.0) is None
    assert answer(Cue.MIRTH, 20.0, smiled, chance, likelier=2.0) is Reaction.SMILE


def test_a_pause_is_answered_more_often_than_not_and_not_always() -> None:
    drawn = [answer(Cue.PAUSE, 100.0, Answered(), random.Random(seed)) for seed in range(400)]

    assert 0.55 < sum(one is not None for one in drawn) / 400 < 0.85
    assert {Reaction.NOD, Reaction.DOUBLE_NOD, None} == set(drawn)


@each_row("reaction", Reaction)
def test_every_reaction_begins_where_the_face_is_and_ends_at_rest(reaction: Reaction) -> None:
    segments = reaction_segments(reaction, 5.0, Tracks())

    assert all(segment.v0 == 0.0 for segment in segments if segment.t0 == 5.0)
    assert any(abs(value) > 0.3 for at in (5.2, 5.3) for value in sample(segments, at).values())
    assert set(sample(segments, 9.0).values()) == {0.0}
