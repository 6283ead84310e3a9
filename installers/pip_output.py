"""Turns the output of pip, ninja and the program into a few words for the live line; unknown lines are ignored."""

import re

_COLLECTING = re.compile(r"Collecting ([A-Za-z0-9._-]+)")
_DOWNLOADING = re.compile(
    r"\s*Downloading (?:\S*/)?([A-Za-z0-9_.]+-[A-Za-z0-9_.!+]+?)(?:-\S+)?\.(?:whl|tar\.gz)\S* ?(.*)"
)
_PROGRESS = re.compile(r"\s*Progress (\d+) of (\d+)")
_PERCENT = re.compile(r"\s*(\d+%) of (\S+ [KMG]B)\s*")
_INSTALLING = re.compile(r"Installing collected packages: (.*)")
_COMPILING = re.compile(r"\s*\[(\d+)/(\d+)\] ")
_BUILDING = re.compile(r"\s*(?:Building wheel|Preparing metadata|Getting requirements).*")


class PipNarrator:
    """Narrator of one run of pip, line by line."""

    def __init__(self) -> None:
        self._file = ""

    def words_for(self, line: str) -> str | None:
        """Return the meaning of a line in a few words, or None if it adds nothing."""
        if progress := _PROGRESS.match(line):
            return f"{self._file}, {_of(int(progress[1]), int(progress[2]))}" if self._file else None
        if percent := _PERCENT.fullmatch(line):
            return f"fetching, {percent[1]} of {percent[2]}"
        if compiling := _COMPILING.match(line):
            return f"compiling, part {compiling[1]} of {compiling[2]}"
        if collecting := _COLLECTING.match(line):
            self._file = ""
            return f"looking at {collecting[1]}"
        if downloading := _DOWNLOADING.match(line):
            self._file = f"fetching {downloading[1]}"
            return f"{self._file} {downloading[2]}".strip()
        if installing := _INSTALLING.match(line):
            count = installing[1].count(",") + 1
            return "putting 1 package in place" if count == 1 else f"putting {count} packages in place"
        if _BUILDING.match(line):
            return "getting ready to build"
        return None


def _of(done: int, whole: int) -> str:
    megabyte = 1_000_000
    return (
        f"{done / megabyte:.0f} of {whole / megabyte:.0f} MB"
        if whole >= megabyte
        else f"{done} of {whole} bytes"
    )


def reason_in(output: str) -> str:
    """Return pip's own last words on the cause of a failure; "" if it gave none."""
    errors = [line.strip() for line in output.splitlines() if line.strip().lower().startswith("error:")]
    return errors[-1][len("error:") :].strip() if errors else ""
