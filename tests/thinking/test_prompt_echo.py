from companion.thinking.prompt_echo import EchoWatch, bare


def figures(texts: list[str], said: str) -> list[tuple[int, int]]:
    watch, found = EchoWatch(texts), []
    for word in said.split():
        watch.add(bare(word))
        found.append((watch.run, watch.told))
    return found


def runs(texts: list[str], said: str) -> list[int]:
    return [run for run, _ in figures(texts, said)]


def test_words_in_a_row_are_counted_whatever_their_case_and_punctuation() -> None:
    assert runs(["You are kind — and honest."], "you are KIND and honest, yes") == [1, 2, 3, 4, 5, 0]


def test_words_in_another_order_are_no_run() -> None:
    assert runs(["one two three"], "three two one two") == [1, 1, 1, 2]


def test_a_run_does_not_go_on_from_one_text_to_the_next() -> None:
    assert runs(["one two", "three four"], "one two three four") == [1, 2, 1, 2]


def test_the_longest_of_several_runs_counts() -> None:
    assert runs(["a b a b c"], "a b a b c") == [1, 2, 3, 4, 5]


def test_what_is_quoted_is_not_told() -> None:
    text = "It is about “my lost keys”; likely wants: help."

    assert figures([text], "your lost keys") == [(0, 0), (1, 0), (2, 0)]
    assert figures([text], "about my lost keys likely") == [(1, 1), (2, 1), (3, 1), (4, 1), (5, 2)]
