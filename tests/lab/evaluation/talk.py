"""``companion eval talk``: whether whole talks are good: right, to the point, honest, in keeping with what was told.

Scenes with fixed words of a person's are talked through by the program as it ships and by a plain loop round the same
language model; a program checks what a program can (``talk_checks``), and people read the rest (``talk_pairs``).
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn, TypeAlias

import numpy as np

from companion.storage.new_file import NewFile
from companion.values import BadInput
from tests.lab.evaluation.bootstrap import Measured, bootstrap, pooled_share
from tests.lab.evaluation.files import lines
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.statistics import mean
from tests.lab.evaluation.talk_checks import OF_ANY_REPLY, Check, Checked, Outcome, checked, repeated
from tests.lab.evaluation.talk_pairs import key_of, pairs_file, read_figures
from tests.lab.evaluation.talk_scenes import Scene, scenes

_QUICK: Final = 2
"""Scenes of a quick run; with a larger model they take longer than 50 s, too."""

Talks: TypeAlias = Mapping[tuple[str, str], tuple[str, ...]]
"""The replies, by arm and scene."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of it is wanted, beside what every part is told."""

    arms: tuple[str, ...] = ()
    """By name; none for all that are usual."""
    without: tuple[str, ...] = ()
    """Mechanisms that are switched off, each in an arm of its own."""
    most_scenes: int | None = None
    talks: Path | None = None
    """Where talks are written as they come; those that are there already are not had again."""
    judge: Path | None = None
    """Such a file that is only judged."""
    pairs: NewFile | None = None
    """Where pairs of talks are written for readers."""
    read: tuple[Path, ...] = ()
    """Files that readers have filled in."""
    key: Path | None = None
    """The key that was written beside the pairs."""


def measure(run: Run, wanted: Wanted = Wanted()) -> tuple[Figure, ...]:
    """Have the talks, or read them, and judge them; or count what readers say.

    Raises:
        CompanionError: A part of the program is missing, or a file has another form.
    """
    if wanted.read:
        return read_figures(wanted.read, wanted.key, run.seed)
    if wanted.pairs is not None:
        key_of(wanted.pairs)  # hours before it is written
    found = scenes(run.data, _QUICK if run.is_quick else wanted.most_scenes, seed=run.seed)
    talks = (
        _had(found, wanted, run.seed)
        if wanted.judge is None
        else kept_talks(wanted.judge, scenes(run.data), must_exist=True)
    )
    names = tuple(dict.fromkeys(arm for arm, _ in talks))
    if wanted.pairs is not None:
        pairs_file(wanted.pairs, found, names[:2], talks, run.seed)
    return figures(found, names, talks, run.seed)


@dataclass(frozen=True, slots=True)
class Judged:
    """A talk with its checks."""

    scene: Scene
    replies: tuple[str, ...]
    by_reply: tuple[tuple[Checked, ...], ...]

    @property
    def checks(self) -> list[Checked]:
        """Those of all replies."""
        return [one for reply in self.by_reply for one in reply]


def figures(found: Sequence[Scene], arms: Sequence[str], talks: Talks, seed: int) -> tuple[Figure, ...]:
    """Judge the talks of each arm, and compare the first with each other one, scene by scene."""
    judged = {
        (arm, scene.id): Judged(scene, replies, checked(scene, replies))
        for arm in arms
        for scene in found
        if (replies := talks.get((arm, scene.id)))
    }
    made: list[Figure] = []
    for arm in arms:
        made += _of_arm(arm, [one for (whose, _), one in judged.items() if whose == arm], seed)
    for other in arms[1:]:
        both = [scene.id for scene in found if {(arms[0], scene.id), (other, scene.id)} <= judged.keys()]
        more = [_share(judged[arms[0], id].checks) - _share(judged[other, id].checks) for id in both]
        if more:
            made.append(
                bootstrap(mean, np.array(more), seed=seed).named(
                    f"{arms[0]} less {other}: checks passed, mean of scenes"
                )
            )
    return tuple(made)


def _of_arm(arm: str, judged: Sequence[Judged], seed: int) -> Iterator[Figure]:
    if not judged:
        return
    whole = [one.checks for one in judged]
    lengths = [len(one.replies) for one in judged]
    yield _passed(whole, seed).named(f"{arm}: checks passed")
    own = [[one for one in checks if one.check not in OF_ANY_REPLY] for checks in whole]
    yield _passed(own, seed).named(f"{arm}: checks of the scenes passed")
    clean = [sum(_share(checks) == 1.0 for checks in one.by_reply) for one in judged]
    yield pooled_share(clean, lengths, seed=seed).named(f"{arm}: replies without a fault")
    groups: dict[str, list[list[Checked]]] = defaultdict(list)
    for one in judged:
        groups[f"kind {one.scene.kind}"].append(one.checks)
        groups[f"language {one.scene.language}"].append(one.checks)
    for name, of_group in sorted(groups.items()):
        yield _passed(of_group, seed).named(f"{arm}: checks passed, {name}")
    for check in Check:
        of_check = [[one for one in checks if one.check is check] for checks in whole]
        if any(of_check):
            yield _counted(of_check, Outcome.PASSED, seed).named(f"{arm}: {check}")
        if check is Check.ANSWER and any(of_check):
            yield _counted(of_check, Outcome.FAILED, seed).named(
                f"{arm}: facts, sums and names wrong",
                is_less_better=True,
                note="of the rest it said that it did not know",
            )
    phrases = [sum(repeated(one.replies, one.scene.language)) for one in judged]
    yield pooled_share(phrases, lengths, seed=seed).named(
        f"{arm}: repeated five-word phrases per reply", is_less_better=True
    )


def _passed(of_scenes: Sequence[Sequence[Checked]], seed: int) -> Measured:
    """Return the share that passed of what was either right or wrong."""
    return _counted(
        [[one for one in of_scene if one.outcome is not Outcome.UNKNOWN] for of_scene in of_scenes],
        Outcome.PASSED,
        seed,
    )


def _counted(of_scenes: Sequence[Sequence[Checked]], outcome: Outcome, seed: int) -> Measured:
    counts = [sum(one.outcome is outcome for one in of_scene) for of_scene in of_scenes]
    return pooled_share(counts, [len(of_scene) for of_scene in of_scenes], seed=seed)


def _share(checks: Sequence[Checked]) -> float:
    known = [one.outcome for one in checks if one.outcome is not Outcome.UNKNOWN]
    return sum(outcome is Outcome.PASSED for outcome in known) / len(known)


# ---- having and keeping talks ---------------------------------------------------------------------------


def _had(found: Sequence[Scene], wanted: Wanted, seed: int) -> Talks:
    from tests.lab.evaluation.talk_stage import ARMS, AS_SHIPPED, PLAIN_LOOP, open_stage

    usual = wanted.arms or (AS_SHIPPED, PLAIN_LOOP)
    names = tuple(dict.fromkeys((*usual, *(f"without {name}" for name in wanted.without))))
    for name in names:
        if name not in ARMS:
            raise BadInput(
                "There is no “{name}”; choose of {arms}.",
                {"name": name, "arms": ", ".join(ARMS)},
                log="unknown arm of talks asked for",
            )
    talks = {} if wanted.talks is None else kept_talks(wanted.talks, found)
    missing = [(name, scene) for scene in found for name in names if (name, scene.id) not in talks]
    if missing:
        with open_stage(seed) as stage:
            for number, (name, scene) in enumerate(missing, start=1):
                print(f"{number}/{len(missing)} {name}: {scene.id}", file=sys.stderr, flush=True)
                replies = talks[name, scene.id] = ARMS[name](scene, stage)
                if wanted.talks is not None:
                    _keep(wanted.talks, name, scene, replies)
    return {(name, scene.id): talks[name, scene.id] for name in names for scene in found}


def _keep(file: Path, arm: str, scene: Scene, replies: Sequence[str]) -> None:
    row = {"arm": arm, "scene": scene.id, "said": scene.said, "replies": replies}
    try:
        with file.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
    except OSError as error:
        raise BadInput(
            "The file {file} cannot be written; name another one.",
            {"file": str(file)},
            log=f"talks not written: {type(error).__name__}",
        ) from error


def kept_talks(
    file: Path, found: Sequence[Scene], *, must_exist: bool = False
) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the talks of a file, those of other scenes left out; none where it is not there and need not be.

    Raises:
        BadInput: It cannot be read, or a line is no talk, or one about other words than the scene has now.
    """
    if not must_exist and not file.exists():
        return {}
    by_id = {scene.id: scene for scene in found}
    talks: dict[tuple[str, str], tuple[str, ...]] = {}
    try:
        rows = [line for line in lines(file) if line.strip()]
    except OSError as error:
        raise BadInput(
            "The file {file} cannot be read; name another one.",
            {"file": str(file)},
            log="talks not read",
        ) from error
    for number, line in enumerate(rows, start=1):
        arm, scene, said, replies = _talk_of(line) or _refuse(file, number, "is no talk")
        if scene in by_id and list(by_id[scene].said) != said:
            _refuse(file, number, "answers other words than its scene has now")
        if scene in by_id:
            talks[arm, scene] = tuple(replies)
    return talks


def _talk_of(line: str) -> tuple[str, str, list[str], list[str]] | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    match row:
        case {"arm": str(arm), "scene": str(scene), "said": list(said), "replies": list(replies)} if len(
            said
        ) == len(replies) and all(isinstance(reply, str) for reply in replies):
            return arm, scene, said, replies
        case _:
            return None


def _refuse(file: Path, number: int, why: str) -> NoReturn:
    raise BadInput(
        "Line {number} of {file} {why}; take it out, or name another file.",
        {"number": number, "file": file.name, "why": why},
        log="talks unusable",
    )


PART: Final = Part(
    "talk",
    "Are whole talks good: right, to the point, honest, and in keeping with what was told?",
    (),
    "our own scenes: that of the program",
    "shares of checks by a program; 95 % bootstrap over scenes; readers' verdicts on pairs, Fleiss' kappa (1971)",
    (measure,),
    baseline="a plain loop round the same language model: one text of some 70 words, and the talk",
)
