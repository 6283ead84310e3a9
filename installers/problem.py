"""What stops an installation, in one sentence for the person."""


class CannotInstall(Exception):
    """An installation cannot go on; the text says what happened and what to do."""
