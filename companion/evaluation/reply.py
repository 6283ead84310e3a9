"""``companion eval reply``: whether replies do what was planned, sound as it was planned, and say something."""

from typing import Final

from companion.evaluation import (
    plan_follow,
    reply_labels,
    reply_openings,
    reply_reframes,
    reply_small_talk,
    reply_ways,
)
from companion.evaluation.part import Figure, Part, Run
from companion.evaluation.reply_talks import as_dialogue, opened_talks
from companion.evaluation.replying import Answered, Way
from companion.thinking.persona import DEFAULT_PERSONA


def measure(run: Run) -> tuple[Figure, ...]:
    """Measure the judge first, then the replies that it judges.

    Raises:
        CompanionError: The encoder or the starter language model is missing or damaged.
    """
    from companion.evaluation import sample_lines
    from companion.evaluation.program_replies import open_replies

    with open_replies(run.seed) as replies:
        replier = replies.replier(DEFAULT_PERSONA)
        made: dict[Way, list[Answered]] = {way: [] for way in Way}
        for number, talk in enumerate(opened_talks(run.data, is_quick=run.is_quick, seed=run.seed), start=1):
            dialogue = as_dialogue(talk.said, number)
            thought = replier.think(dialogue)
            for way in Way:
                made[way].append(Answered(talk.last, thought, replier.say(dialogue, thought, way)))
        reviews = {way: replies.reviewer.review(answered) for way, answered in made.items()}
        return (
            *plan_follow.figures(run),
            *reply_labels.figures(replies.reviewer.judge, run.data, run.seed),
            *reply_openings.figures(run.data),
            *reply_ways.figures(made, reviews, run.seed),
            *reply_small_talk.figures(replier, run.data, run.seed, is_quick=run.is_quick),
            *reply_reframes.figures(replier, replies.reviewer, run.data, is_quick=run.is_quick),
            *sample_lines.figures(run, replier, replies.reviewer.reader.encoder),
        )


PART: Final = Part(
    "reply",
    "Does a reply do what was planned, with the feeling that was planned, and does it say something?",
    (),
    "our own talks and labels: that of the program",
    "shares with Wilson's interval; Spearman's rank correlation; Cohen's kappa (1960); differences of the same turn; "
    "95 % bootstrap",
    measure,
    baseline="the starter language model alone; the first lead that suits, unranked",
    ceiling="the judge's own agreement with labels by hand",
)
