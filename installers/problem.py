"""The error that stops an installation, with one sentence for the user."""


class CannotInstall(Exception):
    """An installation cannot continue; the text says what happened and what to do."""
