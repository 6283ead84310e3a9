"""The figures of scenes that were played, family by family, as lines and as JSON."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tests.lab.bench.figures import Share, milliseconds, spread
from tests.lab.bench.scenes.outcomes import Fate, Outcome
from tests.lab.bench.scenes.pauses import UNFINISHED
from tests.lab.bench.scenes.scene import Family

_SOON: Final = 0.7
"""Seconds within which nobody should answer words that are unfinished."""


@dataclass(frozen=True, slots=True)
class Report:
    """All scenes of one family under one noise."""

    family: Family
    noise: str
    outcomes: tuple[Outcome, ...]
    core_seconds: float
    """Processor time that playing them took."""

    def lines(self) -> list[str]:
        """Return the figures for a terminal."""
        played = sum(outcome.seconds for outcome in self.outcomes)
        head = (
            f"{self.family}, noise {self.noise}: {len(self.outcomes)} scenes, {played:.0f} s played in "
            f"{self.core_seconds:.0f} s of one core ({played / max(self.core_seconds, 1e-9):.1f} times real time)"
        )
        body = {
            Family.TURNS: _turns,
            Family.PAUSES: _pauses,
            Family.BARGE_INS: _barge_ins,
            Family.BACKCHANNELS: _backchannels,
            Family.SELF_TALK: _self_talk,
            Family.MISFORTUNE: _misfortune,
        }[self.family](self.outcomes)
        troubled = [outcome.name for outcome in self.outcomes if outcome.troubles]
        return [head, *(f"  {line}" for line in body), *(f"  trouble in {name}" for name in troubled)]

    def as_json(self) -> dict[str, object]:
        """Return figures and outcomes for a file; times in seconds."""
        return {
            "family": str(self.family),
            "noise": self.noise,
            "figures": self.lines(),
            "core_seconds": self.core_seconds,
            "outcomes": [outcome.as_json() for outcome in self.outcomes],
        }


def _by_group(outcomes: Sequence[Outcome]) -> dict[str, list[Outcome]]:
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(outcome.group, []).append(outcome)
    return dict(sorted(groups.items()))


def _times(name: str, values: Sequence[float]) -> str:
    found = spread(values)
    if found is None:
        return f"{name}: none"
    return (
        f"{name}: p50 {milliseconds(found.p50)}, p95 {milliseconds(found.p95)}, most {milliseconds(found.most)} ms "
        f"(n = {found.count})"
    )


def _waits(outcomes: Sequence[Outcome]) -> list[float]:
    return [outcome.wait for outcome in outcomes if outcome.wait is not None]


def _cut_ins(outcomes: Sequence[Outcome]) -> Share:
    return Share(sum(outcome.cut_in_after is not None for outcome in outcomes), len(outcomes))


def _prepared(outcomes: Sequence[Outcome]) -> str:
    begun, heard = sum(o.begun for o in outcomes), sum(o.heard for o in outcomes)
    return f"replies prepared {begun}, heard {heard}, dropped unheard {begun - heard}"


def _turns(outcomes: Sequence[Outcome]) -> list[str]:
    unanswered = sum(o.wait is None and o.cut_in_after is None for o in outcomes)
    return [
        _times("end of speech → first sound", _waits(outcomes)),
        f"cut in on: {_cut_ins(outcomes)}; never answered: {unanswered}",
        _prepared(outcomes),
    ]


def _pauses(outcomes: Sequence[Outcome]) -> list[str]:
    paused = [outcome for outcome in outcomes if outcome.group != UNFINISHED]
    unfinished = [outcome for outcome in outcomes if outcome.group == UNFINISHED]
    lines = [f"cut in on: {_cut_ins(paused)}"]
    lines += [f"  at a {group}: {_cut_ins(some)}" for group, some in _by_group(paused).items()]
    in_pause = Share(sum(_is_in_pause(outcome) for outcome in paused), len(paused))
    lines += [
        f"  of them by a reply that came in the inserted pause or just after: {in_pause}",
        _times("end of speech → first sound", _waits(paused)),
        _prepared(paused),
    ]
    if unfinished:
        soon = sum(outcome.wait is not None and outcome.wait < _SOON for outcome in unfinished)
        lines += [
            f"unfinished: answered within {_SOON} s: {Share(soon, len(unfinished))}; cut in on: {_cut_ins(unfinished)}",
            _times("unfinished: end of speech → first sound", _waits(unfinished)),
        ]
    return lines


def _is_in_pause(outcome: Outcome) -> bool:
    if outcome.cut_in_after is None:
        return False
    begins = float(outcome.facts["pause_at"]) - float(outcome.facts["speech_at"])
    return begins <= outcome.cut_in_after <= begins + float(outcome.facts["pause"]) + _SOON


def _barge_ins(outcomes: Sequence[Outcome]) -> list[str]:
    told = [outcome for outcome in outcomes if outcome.fate is not Fate.OVER_BEFORE]
    silent = [outcome.silent_after for outcome in told if outcome.silent_after is not None]
    lines = [
        _times("onset → silence", silent),
        f"missed: {Share(len(told) - len(silent), len(told))}",
        f"silent before anybody spoke: {len(outcomes) - len(told)}",
        "what became of the reply: " + _fates(told),
    ]
    lines += [_silences(f"person of {group}", some) for group, some in _by_group(told).items()]
    for delay in sorted({float(outcome.facts["delay"]) for outcome in told}):
        some = [outcome for outcome in told if float(outcome.facts["delay"]) == delay]
        lines.append(_silences(f"echo after {delay:.2f} s", some))
    return lines


def _silences(name: str, outcomes: Sequence[Outcome]) -> str:
    within = [outcome.silent_after for outcome in outcomes if outcome.silent_after is not None]
    return _times(f"  {name}, missed {len(outcomes) - len(within)} of {len(outcomes)}", within)


def _backchannels(outcomes: Sequence[Outcome]) -> list[str]:
    told = [outcome for outcome in outcomes if outcome.fate is not Fate.OVER_BEFORE]
    lines = [f"reply stopped for good: {_stopped(told)}; {_fates(outcomes)}"]
    lines += [f"  {group}: {_stopped(some)}; {_fates(some)}" for group, some in _by_group(told).items()]
    resumed = [outcome.longest_silence for outcome in told if outcome.fate is Fate.RESUMED]
    lines.append(_times("silence before it went on", resumed))
    return lines


def _stopped(outcomes: Sequence[Outcome]) -> Share:
    stopped = sum(outcome.fate in {Fate.GIVEN_UP, Fate.STILL_HELD} for outcome in outcomes)
    return Share(stopped, len(outcomes))


def _fates(outcomes: Sequence[Outcome]) -> str:
    counts = Counter(outcome.fate for outcome in outcomes)
    return ", ".join(f"{fate} {counts[fate]}" for fate in Fate if counts[fate])


def _self_talk(outcomes: Sequence[Outcome]) -> list[str]:
    lines = []
    for group, some in {"all": list(outcomes), **_by_group(outcomes)}.items():
        minutes = sum(outcome.seconds for outcome in some) / 60.0
        lines.append(
            f"{group}: {minutes:.0f} min; took itself for a person {sum(o.starts for o in some)} times, held its reply "
            f"{sum(o.holds for o in some)} times, gave it up {sum(o.silences for o in some)} times"
        )
    return lines


def _misfortune(outcomes: Sequence[Outcome]) -> list[str]:
    lines = []
    for group, some in _by_group(outcomes).items():
        phases = ", ".join(sorted({outcome.last_phase for outcome in some}))
        lines.append(
            f"{group} ({len(some)}): cut in on {_cut_ins(some).count}, answered {len(_waits(some))}, "
            f"{_prepared(some)}; taken for speech {sum(o.starts for o in some)} times; at the end {phases}"
        )
    return lines
