"""Draws how long recalling takes with a growing number of memories."""

from collections.abc import Mapping, Sequence
from typing import Final

from companion.storage.new_file import NewFile

_COLOURS: Final = ("#e4574c", "#4c78a8", "#5aa469", "#f2a541", "#8e6bbf")


def draw_growth(
    memories: Sequence[int],
    times: Mapping[str, Sequence[tuple[float, float]]],
    goals: Mapping[int, float],
    file: NewFile,
) -> None:
    """Write a PNG with a curve for each thing that was timed.

    Args:
        memories: how many there were, in rising order.
        times: for each thing and each number of memories the median and the 95th percentile, seconds above 0.
        goals: what the first thing's 95th percentile is to stay below, by the number of memories.
        file: where the picture goes.
    """
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 5), layout="constrained")
    axes = figure.subplots()
    for (name, taken), colour in zip(times.items(), _COLOURS, strict=False):
        p50, p95 = ([1000 * each[place] for each in taken] for place in (0, 1))
        axes.plot(memories, p95, color=colour, marker="o", label=name)
        axes.fill_between(memories, p50, p95, color=colour, alpha=0.15)
    axes.scatter(
        list(goals),
        [1000 * goal for goal in goals.values()],
        marker="v",
        color="black",
        label="goals of a recall",
    )
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("memories")
    axes.set_ylabel("milliseconds: 95th percentile, shaded from the median")
    axes.grid(alpha=0.3, which="both")
    figure.legend(loc="outside lower center", ncols=3, frameon=False)
    with file.writing() as stream:
        figure.savefig(stream, dpi=110, format="png")
