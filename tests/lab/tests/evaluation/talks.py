"""Scenes of two lines, and stages whose companion says what it is told to."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from companion.engine.equipment import Equipment
from companion.storage.paths import HOME_VARIABLE, find_paths
from tests.fakes.equipment import Cast
from tests.fakes.language_model import FakeLanguageModel
from tests.lab.evaluation.talk_scenes import Scene, scenes
from tests.lab.evaluation.talk_stage import Stage


def a_row(id: str, *turns: str | dict[str, Any], **other: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    row = {"id": id, "kind": "day", "language": "en", "persona": "maren", "told_before": [], "turns": turns}
    return row | other


def given(folder: Path, *rows: dict[str, Any]) -> tuple[Scene, ...]:
    """Put scenes among the data, and return them as they are read."""
    text = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "talk_b.jsonl").write_text(text, encoding="utf-8")
    return scenes(folder)


def a_scene(folder: Path, *turns: str | dict[str, Any], **other: Any) -> Scene:  # noqa: ANN401 - JSON
    return given(folder, a_row("one", *turns, **other))[0]


def a_stage(model: FakeLanguageModel) -> Stage:
    def parts(scene: Scene, folder: Path) -> Equipment:
        paths = find_paths({HOME_VARIABLE: str(folder)})
        paths.make()
        return Cast(paths, model=model).in_writing()

    return Stage(lambda: model, lambda: model, parts)


@contextmanager
def opened(model: FakeLanguageModel) -> Iterator[Stage]:
    yield a_stage(model)
