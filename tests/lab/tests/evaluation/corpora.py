"""Tiny folders in the form of the public collections, with texts of our own."""

import json
import lzma
from pathlib import Path

from companion.feeling.emotions import LABELS


def write_emobank(folder: Path) -> None:
    folder.mkdir()
    texts = ["I am so happy", "I am sad", "It is a table", "I am very glad"]
    points = [(4.5, 4.0, 3.0), (1.5, 3.5, 3.0), (3.0, 3.0, 3.0), (4.0, 3.9, 3.2)]
    rows = [(f"d{n}", "dev", *point, text) for n, (point, text) in enumerate(zip(points, texts, strict=True))]
    rows.append(("t1", "train", 1.0, 1.0, 1.0, "not to be measured on"))
    _pack(folder / "emobank_train_dev.csv.xz", [("id", "split", "V", "A", "D", "text"), *rows])
    sides: list[tuple[object, ...]] = [("id", "V", "A", "D", "stdV", "stdA", "stdD", "N")]
    sides += [(row[0], *row[2:5], 0, 0, 0, 5) for row in rows if row[0] != "d3"]
    _pack(folder / "writer_train_dev.csv.xz", sides)
    _pack(folder / "reader_train_dev.csv.xz", sides)


def write_goemotions(folder: Path) -> None:
    folder.mkdir()
    rows = [
        ("I am glad", str(LABELS.index("joy")), "a"),
        ("a sad and angry day", f"{LABELS.index('sadness')},{LABELS.index('anger')}", "b"),
        ("a table", str(LABELS.index("neutral")), "c"),
    ]
    (folder / "dev.tsv").write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    (folder / "train.tsv").write_text("not to be measured on\t0\tx\n", encoding="utf-8")


def write_empathetic_dialogues(folder: Path) -> None:
    folder.mkdir()
    rows = [
        {"emotion": "joyful", "context": ["I am happy today", "Why?", "No idea"]},
        {"emotion": "lonely", "context": ["I am sad"]},
        {"emotion": "surprised", "context": ["Oh"]},
    ]
    with lzma.open(folder / "contexts_dev.jsonl.xz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)


def write_meld(folder: Path) -> None:
    folder.mkdir()
    _pack(
        folder / "dev_sent_emo.csv.xz",
        [
            ("Sr No.", "Utterance", "Speaker", "Emotion", "Sentiment", "Dialogue_ID"),
            (1, "I am so glad!", "A", "joy", "positive", 0),
            (2, "I am angry", "B", "anger", "negative", 0),
            (3, "A table", "B", "neutral", "neutral", 1),
        ],
    )


def write_locomo(folder: Path) -> None:
    folder.mkdir()
    sample = {
        "conversation": {
            "speaker_a": "Ann",
            "session_1_date_time": "May",
            "session_1": [
                {"speaker": "Ann", "dia_id": "D1:1", "text": "My rabbit eats carrots"},
                {"speaker": "Ben", "dia_id": "D1:2", "text": "The train was late"},
            ],
        },
        "qa": [
            {"question": "What does the rabbit eat?", "category": 4, "evidence": ["D1:1"]},
            {"question": "What does the cat eat?", "category": 5, "evidence": ["D1:1"]},
            {"question": "Lost?", "category": 1, "evidence": ["D9:9"]},
        ],
    }
    (folder / "locomo6.json").write_text(json.dumps([sample]), encoding="utf-8")


def write_memorybank(folder: Path) -> None:
    folder.mkdir()
    history = {
        "2023-04-27": [
            {"query": "My rabbit is ill", "response": "What is wrong with the rabbit?"},
            {"query": "The train was late", "response": "Trains are often late"},
        ]
    }
    (folder / "memory_bank_en.json").write_text(json.dumps({"Ann": {"history": history}}), encoding="utf-8")


def write_all(data: Path) -> None:
    """Write all of them but the recordings."""
    write_emobank(data / "emobank")
    write_goemotions(data / "goemotions")
    write_empathetic_dialogues(data / "empatheticdialogues")
    write_meld(data / "meld")
    write_locomo(data / "locomo")
    write_memorybank(data / "memorybank")


def _pack(path: Path, rows: list[tuple[object, ...]]) -> None:
    with lzma.open(path, "wt", encoding="utf-8") as file:
        file.writelines(",".join(map(str, row)) + "\n" for row in rows)
