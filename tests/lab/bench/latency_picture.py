"""Draws how long the stages of each answer took, as stacked bars."""

from collections.abc import Mapping, Sequence
from typing import Final

from companion.conversation.latency import STAGES
from companion.storage.new_file import NewFile

_LABELS: Final = {
    "notice": "silence noticed",
    "read": "words up to it",
    "wait": "reply begun",
    "think": "its first word",
    "cut": "its first clause",
    "speak": "the clause's sound",
    "hold": "ready, waiting for the end of the turn",
    "play": "on its way to the ear",
}
_COLOURS: Final = ("#9aa5b1", "#4c78a8", "#d0d5db", "#f2a541", "#e4574c", "#5aa469", "#dcc9a3", "#8e6bbf")


def draw_latency(turns: Sequence[Mapping[str, float]], file: NewFile, *, title: str) -> None:
    """Write a PNG with one bar a turn.

    Args:
        turns: for each turn the seconds of each stage (``conversation.latency.STAGES``) that took place.
        file: where the picture goes.
        title: stands above it.
    """
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 1.6 + 0.32 * len(turns)), layout="constrained")
    axes = figure.subplots()
    left = [0.0] * len(turns)
    for stage, colour in zip(STAGES, _COLOURS, strict=True):
        widths = [1000 * turn.get(stage, 0.0) for turn in turns]
        axes.barh(range(1, len(turns) + 1), widths, left=left, color=colour, label=_LABELS[stage])
        left = [before + width for before, width in zip(left, widths, strict=True)]
    axes.invert_yaxis()
    axes.set_yticks(range(1, len(turns) + 1))
    axes.set_ylabel("turn")
    axes.set_xlabel("milliseconds from the end of speech")
    axes.set_title(title)
    axes.grid(axis="x", alpha=0.3)
    axes.margins(y=0.01)
    figure.legend(loc="outside lower center", ncols=3, frameon=False)
    with file.writing() as stream:
        figure.savefig(stream, dpi=110, format="png")
