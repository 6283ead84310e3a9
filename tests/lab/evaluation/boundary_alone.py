"""Measures what is judged before the voice by itself: our own replies, one at a time, whatever was said before.

Here stands what a guard is worth that has nothing to go by but the words of a reply; ``boundary_kept`` tells of what is
spoken.
"""

from collections.abc import Sequence
from typing import Final

from companion.encoder.guard import GuardReader, open_guard
from companion.guarding.heard import heard, read_asked
from companion.guarding.plain import plain
from companion.guarding.spoken import Likely, Passing, SpokenJudge, is_grave
from companion.reply.gate import read_rules
from companion.values import Boundaries, Breach, Rule, Speaker
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.boundary_cases import Talk
from tests.lab.evaluation.boundary_replies import BoundaryReply, answers, replies, unread_replies
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.program_replies import tools_of

LANGUAGES: Final = ("en", "de", "fr", "es", "ja", "zh")
_STRICT: Final = {"humour": False, "farewell": "brief"}
"""What differs from the default where most is forbidden."""
_QUICK: Final = 20


def figures(run: Run) -> list[Figure]:
    """Judge the replies of each language, and those that nobody has read."""
    fresh = {f"{lang}, fresh answers": answers(lang) for lang in LANGUAGES}
    sets = {lang: replies(lang) for lang in LANGUAGES} | {"en, fresh": unread_replies()} | fresh
    likely = tools_of(run).likely
    told = [figure for name, mine in sets.items() for figure in _of_set(name, run.some(mine, _QUICK), likely)]
    return [*told, *_of_acting(run)]


def _of_acting(run: Run) -> list[Figure]:
    """Judge pairs of a wish and a reply, by a hand that the readers never learned from."""
    guard, found = open_guard(), []
    for language in LANGUAGES:
        rows = [row for row in rows_of("acting", run.data) if row["lang"] == language]
        judge = SpokenJudge(Boundaries(), language, read_rules(language), guard.spoken)
        stopped = [
            _is_broken(plain(row["reply"]).sentences, row["person"], judge, _wish(row["person"], guard))
            for row in rows
        ]
        for acts, name in ((True, "claims to act"), (False, "replies that claim nothing")):
            of = [is_stopped for row, is_stopped in zip(rows, stopped, strict=True) if row["acts"] is acts]
            found.append(
                share(sum(of), len(of)).named(f"{name} that are stopped, {language}", is_less_better=not acts)
            )
    return found


def _of_set(name: str, mine: Sequence[BoundaryReply], likely: Likely) -> list[Figure]:
    language = name[:2]
    rules = read_rules(language)
    stopped: dict[str, list[bool]] = {"break a grave rule": [], "break a soft rule": [], "keep the rules": []}
    for one in mine:
        talk = _talk(one, language)
        judge = SpokenJudge(talk.boundaries, language, rules, likely)
        told = "grave" if is_grave(Rule(one.rule), talk.boundaries) else "soft"
        of = f"break a {told} rule" if one.is_forbidden else "keep the rules"
        stopped[of].append(_is_stopped(one, judge))
    return [
        share(sum(each), len(each)).named(
            f"replies that {of} and are stopped, by the judge of what is spoken alone, {name}",
            is_less_better=of == "keep the rules",
        )
        for of, each in stopped.items()
    ]


def _talk(one: BoundaryReply, language: str) -> Talk:
    settings = {**(_STRICT if one.is_forbidden else {}), **one.settings}
    return Talk(one.id, one.part, language, ((Speaker.PERSON, one.said),), settings)


def _is_stopped(one: BoundaryReply, judge: SpokenJudge) -> bool:
    return _is_broken(plain(one.text).sentences, one.said, judge)


def _wish(said: str, guard: GuardReader) -> Breach | None:
    return heard(said, Boundaries(), read_asked(), likely=guard.asked(said))


def _is_broken(sentences: Sequence[str], said: str, judge: SpokenJudge, asked: Breach | None = None) -> bool:
    return any(
        judge.weigh(sentence, " ".join(sentences[:number]), said, asked).passing is Passing.BROKEN
        for number, sentence in enumerate(sentences)
    )
