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

from companion.evaluation.bootstrap import Measured, bootstrap
from companion.evaluation.files import lines
from companion.evaluation.part import Figure, Part, Run
from companion.evaluation.statistics import ratio
from companion.evaluation.talk_checks import OF_ANY_REPLY, Check, Checked, Outcome, checked, repeated
from companion.evaluation.talk_pairs import pairs_file, read_figures
from companion.evaluation.talk_scenes import Scene, scenes
from companion.storage.new_file import NewFile
from companion.values import BadInput

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


def figures(found: Sequence[Scene], arms: Sequence[str], talks: Talks, seed: int) -> tuple[Figure, ...]:
    """Judge the talks of each arm, and compare the first with each other one, scene by scene."""
    judged = {
        arm: {
            scene.id: (scene, talks[arm, scene.id], checked(scene, talks[arm, scene.id]))
            for scene in found
            if (arm, scene.id) in talks
        }
        for arm in arms
    }
    made = [
        figure
        for arm, of_arm in judged.items()
        if of_arm
        for figure in _of_arm(arm, [*of_arm.values()], seed)
    ]
    for other in arms[1:]:
        common = judged[arms[0]].keys() & judged[other].keys()
        pairs = [(judged[arms[0]][id][2], judged[other][id][2]) for id in sorted(common)]
        if pairs:
            more = [_share(ours) - _share(theirs) for ours, theirs in pairs]
            made.append(
                bootstrap(lambda draws: draws.mean(axis=1), np.array(more), seed=seed).named(
                    f"{arms[0]} less {other}: checks passed, mean of scenes"
                )
            )
    return tuple(made)


_Judged: TypeAlias = tuple[Scene, tuple[str, ...], tuple[tuple[Checked, ...], ...]]


def _of_arm(arm: str, judged: Sequence[_Judged], seed: int) -> Iterator[Figure]:
    checks = [[one for reply in replies for one in reply] for _, _, replies in judged]
    yield _passed(checks, seed).named(f"{arm}: checks passed")
    own = [[one for one in of_scene if one.check not in OF_ANY_REPLY] for of_scene in checks]
    yield _passed(own, seed).named(f"{arm}: checks of the scenes passed")
    groups: dict[str, list[list[Checked]]] = defaultdict(list)
    for (scene, _, _), of_scene in zip(judged, checks, strict=True):
        groups[f"kind {scene.kind}"].append(of_scene)
        if scene.language != "en":
            groups[f"language {scene.language}"].append(of_scene)
    for name, of_group in sorted(groups.items()):
        yield _passed(of_group, seed).named(f"{arm}: checks passed, {name}")
    for check in Check:
        of_check = [[one for one in of_scene if one.check is check] for of_scene in checks]
        if any(of_check):
            yield _counted(of_check, Outcome.PASSED, seed).named(f"{arm}: {check}")
    facts = [[one for one in of_scene if one.check is Check.ANSWER] for of_scene in checks]
    if any(facts):
        yield _counted(facts, Outcome.FAILED, seed).named(
            f"{arm}: facts, sums and names wrong",
            is_less_better=True,
            note="the rest is said not to be known",
        )
    phrases = [sum(repeated(replies, scene.language)) for scene, replies, _ in judged]
    yield _ratio(phrases, [len(replies) for _, replies, _ in judged], seed).named(
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
    return _ratio(counts, [len(of_scene) for of_scene in of_scenes], seed)


def _ratio(counts: Sequence[int], of: Sequence[int], seed: int) -> Measured:
    """Return a sum's share of another, over scenes; how many there are is the other sum."""
    measured = bootstrap(ratio, np.array(counts, np.float64), np.array(of, np.float64), seed=seed)
    return Measured(measured.value, measured.low, measured.high, sum(of))


def _share(replies: Sequence[Sequence[Checked]]) -> float:
    known = [one.outcome for reply in replies for one in reply if one.outcome is not Outcome.UNKNOWN]
    return sum(outcome is Outcome.PASSED for outcome in known) / len(known)


# ---- having and keeping talks ---------------------------------------------------------------------------


def _had(found: Sequence[Scene], wanted: Wanted, seed: int) -> Talks:
    from companion.evaluation.talk_stage import ARMS, AS_SHIPPED, PLAIN_LOOP, open_stage

    usual = wanted.arms or (AS_SHIPPED, PLAIN_LOOP)
    names = tuple(dict.fromkeys((*usual, *(f"without {name}" for name in wanted.without))))
    for name in names:
        if name not in ARMS:
            raise BadInput(
                f"There is no “{name}”; choose of {', '.join(ARMS)}.", log="unknown arm of talks asked for"
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
            f"The file {file} cannot be written, or its disk is full; name another one.",
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
        rows = list(lines(file))
    except OSError as error:
        raise BadInput(f"The file {file} cannot be read; name another one.", log="talks not read") from error
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
        f"Line {number} of {file.name} {why}; take it out, or name another file.", log="talks unusable"
    )


PART: Final = Part(
    "talk",
    "Are whole talks good: right, to the point, honest, and in keeping with what was told?",
    (),
    "our own scenes: that of the program",
    "shares of checks by a program; 95 % bootstrap over scenes; readers' verdicts on pairs, Fleiss' kappa (1971)",
    measure,
    baseline="a plain loop round the same language model: one text of some 70 words, and the talk",
)
