from companion.channel.messages import DownloadMoved
from companion.window.downloads import download_row


def test_what_was_not_asked_for_does_not_come() -> None:
    row = download_row(None)

    assert (row["isComing"], row["progressWords"], row["ended"], row["hasFailed"]) == (False, "", "", False)


def test_what_comes_is_told_by_its_part_and_its_sizes() -> None:
    row = download_row(
        DownloadMoved("model", 1_200_000_000, 4_800_000_000, is_running=True, sentence="Soon.")
    )

    assert (row["isComing"], row["progress"], row["progressWords"]) == (True, 0.25, "1.2 GB of 4.8 GB")
    assert (row["ended"], row["hasFailed"]) == ("", False)


def test_what_ended_before_its_end_has_failed_and_says_why() -> None:
    broken = download_row(DownloadMoved("model", 5, 10, is_running=False, sentence="It broke off."))
    whole = download_row(DownloadMoved("model", 10, 10, is_running=False, sentence="It is here."))

    assert (broken["ended"], broken["hasFailed"]) == ("It broke off.", True)
    assert (whole["ended"], whole["hasFailed"]) == ("It is here.", False)


def test_a_download_whose_size_is_not_known_has_no_part() -> None:
    assert download_row(DownloadMoved("model", 0, 0, is_running=True))["progress"] == 0.0
