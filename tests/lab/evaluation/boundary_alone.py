"""Measures what is judged before the voice by itself: our own replies, one at a time, whatever was said before.

Here stands what a guard is worth that has nothing to go by but the words of a reply; ``boundary_kept`` tells of what is
spoken.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from companion.guarding.lexicon import Lexicon, RuleSign
from companion.guarding.plain import plain
from companion.guarding.spoken import Passing, SpokenJudge
from companion.reply.gate import DraftHeads, read_rules
from companion.values import Speaker
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.boundary_cases import Talk
from tests.lab.evaluation.boundary_replies import BoundaryReply, replies, unread_replies
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.program_replies import tools_of

LANGUAGES: Final = ("en", "de", "fr", "es", "ja", "zh")
_STRICT: Final = {"humour": False, "farewell": "brief"}
"""What differs from the default where most is forbidden."""
_QUICK: Final = 20


def figures(run: Run) -> list[Figure]:
    """Judge the replies of each language, and those that nobody has read."""
    sets = {lang: replies(lang) for lang in LANGUAGES} | {"en, fresh": unread_replies()}
    heads = tools_of(run).heads
    return [figure for name, mine in sets.items() for figure in _of_set(name, run.some(mine, _QUICK), heads)]


def _of_set(name: str, mine: Sequence[BoundaryReply], heads: DraftHeads) -> list[Figure]:
    figures, language = [], name[:2]
    rules = read_rules(language)
    for is_forbidden, told in ((True, "break"), (False, "keep")):
        passed = [
            _passing(one, _judge(one, language, rules, heads))
            for one in mine
            if one.is_forbidden is is_forbidden
        ]
        withheld, left_out = passed.count(Passing.WITHHELD), passed.count(Passing.LEFT_OUT)
        figures.append(
            share(withheld + left_out, len(passed)).named(
                f"replies that {told} a rule and are not said, by the judge of what is spoken alone, {name}",
                is_less_better=not is_forbidden,
                note=f"answered in written words {withheld}, left out {left_out}",
            )
        )
    return figures


def _judge(
    one: BoundaryReply, language: str, rules: Mapping[str, Lexicon[RuleSign]], heads: DraftHeads
) -> SpokenJudge:
    settings = {**(_STRICT if one.is_forbidden else {}), **one.settings}
    holding = Talk(one.id, one.part, language, ((Speaker.PERSON, one.said),), settings).boundaries
    return SpokenJudge(holding, language, rules, heads.likely, heads.second_look)


def _passing(one: BoundaryReply, judge: SpokenJudge) -> Passing:
    sentences = plain(one.text).sentences
    return max(
        judge.weigh(sentence, " ".join(sentences[:number]), one.said).passing
        for number, sentence in enumerate(sentences)
    )
