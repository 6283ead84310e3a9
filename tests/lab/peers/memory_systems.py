"""Has the packages that remember search a talk: hands it to their environment and gives them vectors when they ask."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, Final

from companion.values import PartBroken
from tests.lab.evaluation.memory_dialogues import LongTalk
from tests.lab.evaluation.memory_past import Senses
from tests.lab.evaluation.memory_recall import Orders

_PROGRAM: Final = Path(__file__).with_name("memory_program.py")


def searched_by_peers(python: Path, senses: Senses, talk: LongTalk, log: IO[str]) -> Orders:
    """Return what the peers find; raises ``PartBroken`` where their program fails."""
    with subprocess.Popen(
        [str(python), str(_PROGRAM)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        print(json.dumps(_as_json(senses, talk)), file=program.stdin, flush=True)
        for line in program.stdout:
            said = json.loads(line)
            if "orders" in said:
                orders: Orders = said["orders"]
                return orders
            vector = senses.vector(said["embed"])
            print(json.dumps([float(number) for number in vector]), file=program.stdin, flush=True)
    raise PartBroken("The peers' program ended without an answer; see its log.")


def _as_json(senses: Senses, talk: LongTalk) -> dict[str, Any]:
    asked = [question.text for question in talk.questions]
    return {
        "told": talk.told,
        "felt": _felt(senses, talk.told),
        "asked": asked,
        "asked_felt": _felt(senses, asked),
    }


def _felt(senses: Senses, texts: Sequence[str]) -> list[tuple[float, float, float]]:
    affects = [senses.measures(text).felt.affect for text in texts]
    return [(affect.valence, affect.arousal, affect.dominance) for affect in affects]
