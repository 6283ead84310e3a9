"""Gets passwords from the environment, otherwise from the person at the terminal or from one line of standard input."""

import os
import sys
from getpass import getpass
from typing import Final

from companion.cli.said import said
from companion.values import BadInput, Told

PASSWORD_VARIABLE: Final = "COMPANION_PASSWORD"


def new_password() -> str:
    """Return a new password for encryption; a person at a terminal types it twice."""
    given = _given()
    if given is not None:
        return given
    password = _typed(Told("Password: "))
    if _typed(Told("The same again: ")) != password:
        raise BadInput(
            Told("These were two different passwords; nothing was written."), log="passwords differ"
        )
    return password


def known_password() -> str:
    """Return the existing password of something encrypted."""
    given = _given()
    return _typed(Told("Password: ")) if given is None else given


def _given() -> str | None:
    """Return the password that a script supplies, or None if a person can be asked."""
    if PASSWORD_VARIABLE in os.environ:
        return _checked(os.environ[PASSWORD_VARIABLE])
    if sys.stdin.isatty():
        return None
    line = sys.stdin.buffer.readline().decode("utf-8", "surrogateescape")
    return _checked(line.rstrip("\r\n"))


def _typed(prompt: Told) -> str:
    try:
        return _checked(getpass(said(prompt)))
    except EOFError:
        raise _none() from None


def _checked(password: str) -> str:
    if not password:
        raise _none()
    try:
        password.encode()
    except UnicodeEncodeError:
        raise BadInput(Told("The password is no text in UTF-8."), log="a password is no text") from None
    return password


def _none() -> BadInput:
    return BadInput(
        Told(
            "A password is needed: type it in a terminal, or give it in {variable} or on standard input.",
            {"variable": PASSWORD_VARIABLE},
        ),
        log="no password",
    )
