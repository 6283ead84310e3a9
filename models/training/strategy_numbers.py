"""Measures by what the choice of what a reply does goes (``companion.thinking.strategy``), on own-written talks.

``python models/training/strategy_numbers.py --talks FOLDER… [--without FOLDER]`` asks the language model that is set
what it would do in talks that it did not learn from, and holds that against what readers say the replies there do: how
often it is right, and which letters it favours. ``--write`` writes ``assets/strategy/numbers.json``.
"""

import argparse
import json
import math
import os
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
from talk_layout import Talk, read_talks, system_text

from companion.engine.equip import language_model_of, load_choices
from companion.storage.paths import find_paths
from companion.thinking.engines import open_language_model
from companion.thinking.language_model import LanguageModel, Message, Prompt
from companion.thinking.sheet import known_text
from companion.thinking.strategy import CUE, FILE, Numbers, read_numbers
from companion.values import UNCANCELLED, Speaker, Strategy

LEAST = 0.002
"""A share is never taken as smaller (guess)."""
_MOST_FAVOUR = 1.0
"""Of what is divided out at most, in nats (guess)."""


def asked(talks: Sequence[Talk], model: LanguageModel) -> Iterator[tuple[str, str, dict[str, float]]]:
    """Yield language, letter by readers and the model's own leanings, for each reply that has a letter."""
    for talk in talks:
        said: list[Message] = []
        for exchange in talk.exchanges:
            said.append(Message(Speaker.PERSON, exchange.person))
            if exchange.letter:
                prompt = Prompt(system_text(talk), tuple(said), exchange.note, known_text(talk.sheet), (CUE,))
                leanings = model.lean(prompt, tuple(Strategy), UNCANCELLED)
                if leanings is not None:
                    yield talk.language, exchange.letter, dict(leanings)
            said.append(Message(Speaker.COMPANION, exchange.reply))


def favour_of(found: Sequence[tuple[str, str, dict[str, float]]]) -> dict[Strategy, float]:
    """Return the logarithm of readers' share over the model's mean share, for each letter."""
    by_readers = Counter(letter for _, letter, _ in found)
    favour = {}
    for strategy in Strategy:
        theirs = max(by_readers[strategy] / len(found), LEAST)
        own = max(float(np.mean([leanings[strategy] for _, _, leanings in found])), LEAST)
        favour[strategy] = round(max(-_MOST_FAVOUR, min(_MOST_FAVOUR, math.log(theirs / own))), 3)
    return favour


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--talks", type=Path, nargs="+", required=True)
    parser.add_argument(
        "--without", type=Path, nargs="*", default=[], help="folders of talks that it learned from"
    )
    parser.add_argument("--most", type=int, default=60, help="talks of each language")
    parser.add_argument("--write", action="store_true")
    wanted = parser.parse_args()
    learned = {tuple(each.person for each in talk.exchanges) for talk in read_talks(wanted.without)}
    talks = [
        talk
        for talk in read_talks(wanted.talks)
        if tuple(each.person for each in talk.exchanges) not in learned
    ]
    random.Random(3).shuffle(talks)
    languages = sorted({talk.language for talk in talks})
    chosen = [
        talk
        for language in languages
        for talk in [each for each in talks if each.language == language][: wanted.most]
    ]
    paths = find_paths(os.environ)
    with closing(open_language_model(language_model_of(paths, load_choices(paths, "companion")))) as model:
        found = list(asked(chosen, model))
    for language in (*languages, ""):
        mine = [each for each in found if language in ("", each[0])]
        right = np.mean(
            [max(leanings, key=lambda key: leanings[key]) == letter for _, letter, leanings in mine]
        )
        print(f"{language or 'all'}: {len(mine)} replies, the likeliest is the readers' in {right:.3f}")
    favour = favour_of(found)
    print(favour)
    if wanted.write:
        source = f"{len(found)} replies of {len(chosen)} own-written talks that the model did not learn from"
        numbers = Numbers(source, favour, read_numbers().ahead)
        FILE.write_text(
            json.dumps({name: getattr(numbers, name) for name in Numbers.__struct_fields__}, indent=1) + "\n",
            "utf-8",
        )


if __name__ == "__main__":
    main()
