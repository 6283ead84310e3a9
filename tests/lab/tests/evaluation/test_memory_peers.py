import os
import sys
from pathlib import Path

import pytest

from companion.values import Speaker
from tests.fakes.memory import WordReader
from tests.lab.evaluation.memory_dialogues import LongTalk, Question, Turn
from tests.lab.evaluation.memory_past import Senses
from tests.lab.peers.environment import MEMORY_REQUIREMENTS
from tests.lab.peers.memory_systems import searched_by_peers

TALK = LongTalk(
    (Turn(1, Speaker.PERSON, "I saw a heron.", 0.0, 0),), (Question("What?", frozenset({0})),), 9.0
)
PEER = """#!{python}
import json, sys
talk = json.loads(sys.stdin.readline())
print(json.dumps({{"embed": talk["told"][0]}}), flush=True)
vector = json.loads(sys.stdin.readline())
print(json.dumps({{"orders": {{"peer": [[len(vector), len(talk["felt"][0]), len(talk["asked_felt"])]]}}}}), flush=True)
"""


@pytest.fixture
def senses() -> Senses:
    return Senses(WordReader())


@pytest.mark.skipif(
    os.name == "nt", reason="the peer is a script with a first line that names its interpreter"
)
def test_a_peer_gets_texts_feelings_and_the_vectors_it_asks_for(tmp_path: Path, senses: Senses) -> None:
    peer = tmp_path / "peer"
    peer.write_text(PEER.format(python=sys.executable))
    peer.chmod(0o755)

    with (tmp_path / "log").open("w") as log:
        assert searched_by_peers(peer, senses, TALK, log) == {"peer": [[384, 3, 1]]}


def test_every_package_is_pinned_with_hashes() -> None:
    packages = [
        line for line in MEMORY_REQUIREMENTS.read_text("utf-8").splitlines() if not line.startswith(" ")
    ]

    assert any(line.startswith("emotional-memory==0.18.1 ") for line in packages)
    assert any(line.startswith("mem0ai==2.2.1 ") for line in packages)
    assert all("==" in line and line.endswith("\\") for line in packages)
