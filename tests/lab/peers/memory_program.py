"""Keeps a talk in emotional-memory and in mem0 and searches them; runs in the peers' environment, without a network.

Reads one talk as a line of JSON from its standard input and writes the orders of turns that each system finds as a line
of JSON. Vectors are asked for in between: ``{"embed": text}`` is answered by the vector. Both packages are used as
their documentation shows, with their defaults, except that mem0 keeps the turns as they are (``infer=False``): to make
sentences of its own it would need a large language model.
"""

import json
import os
import socket
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, Final, NoReturn

MOST: Final = 10
_WIDTH: Final = 384

Talk = dict[str, Any]
"""``told``: texts; ``felt``: for each valence, arousal, dominance in [-1, 1]; ``asked`` and ``asked_felt`` likewise."""
Embed = Callable[[str], list[float]]


def main() -> None:
    """Answer one talk."""
    replies, sys.stdout = sys.stdout, sys.stderr
    talk = json.loads(sys.stdin.readline())
    embed = embedder(sys.stdin, replies)
    orders = {"emotional-memory": emotional_memory(talk, embed), "mem0": mem0(talk, embed)}
    print(json.dumps({"orders": orders}), file=replies, flush=True)


def embedder(answers: IO[str], questions: IO[str]) -> Embed:
    """Return what asks for the vector of a text, once for each text."""
    known: dict[str, list[float]] = {}

    def embed(text: str) -> list[float]:
        if text not in known:
            print(json.dumps({"embed": text}), file=questions, flush=True)
            known[text] = json.loads(answers.readline())
        return known[text]

    return embed


def emotional_memory(talk: Talk, embed: Embed) -> list[list[int]]:
    """Keep each turn with the feeling it was said with; ask with the feeling of the question."""
    from emotional_memory import CoreAffect, EmotionalMemory, InMemoryStore

    def affect(felt: list[float]) -> CoreAffect:
        valence, arousal, dominance = felt
        return CoreAffect(valence=valence, arousal=(arousal + 1) / 2, dominance=(dominance + 1) / 2)

    engine = EmotionalMemory(InMemoryStore(), _Embedder(embed))
    for place, (text, felt) in enumerate(zip(talk["told"], talk["felt"], strict=True)):
        engine.set_affect(affect(felt))
        engine.encode(text, metadata={"place": place})
    return [
        [found.metadata["place"] for found in engine.retrieve(text, top_k=MOST, query_affect=affect(felt))]
        for text, felt in zip(talk["asked"], talk["asked_felt"], strict=True)
    ]


def mem0(talk: Talk, embed: Embed) -> list[list[int]]:
    """Keep each turn as it is, in Qdrant on the disk."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"MEM0_TELEMETRY": "False", "MEM0_DIR": folder, "OPENAI_API_KEY": "none"}
        from mem0 import Memory

        memory = Memory.from_config(
            {
                "vector_store": {
                    "provider": "qdrant",
                    "config": {
                        "path": str(Path(folder) / "qdrant"),
                        "on_disk": True,
                        "embedding_model_dims": _WIDTH,
                    },
                },
                "history_db_path": str(Path(folder) / "history.db"),
            }
        )
        memory.embedding_model = _Embedder(embed)
        for place, text in enumerate(talk["told"]):
            memory.add(text, user_id="person", metadata={"place": place}, infer=False)
        return [
            [
                found["metadata"]["place"]
                for found in memory.search(text, filters={"user_id": "person"}, top_k=MOST)["results"]
            ]
            for text in talk["asked"]
        ]


class _Embedder:
    """What both packages ask for vectors."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed

    def embed(self, text: str, memory_action: str | None = None) -> list[float]:
        return self._embed(text)

    def embed_batch(self, texts: list[str], memory_action: str | None = None) -> list[list[float]]:
        return [self._embed(text) for text in texts]


def no_network() -> None:
    """Let every attempt to reach another machine fail."""

    def refuse(*_: object) -> NoReturn:
        raise OSError("no network in this measurement")

    socket.socket.connect = refuse  # type: ignore[method-assign]
    socket.getaddrinfo = refuse  # type: ignore[assignment]


if __name__ == "__main__":
    no_network()
    main()
