"""Streams a file from the model hub through ``huggingface_hub``.

Every failure on the way becomes one of the errors below, each with a sentence. The library's telemetry and its other
transfer protocol are off. The person's own access token is sent only for models whose publisher demands a signed-in
person. Nothing here runs unless a download was requested.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from companion.catalog.catalog import Model, ModelFile
from companion.values import Connection, ConnectionPurpose, NoteConnection, PartBroken, not_noted

_log = logging.getLogger(__name__)

PATIENCE = 10.0
"""Seconds without any byte after which a connection counts as stalled; the hub library's own default."""
SHORT_PATIENCE = 3.0
"""Seconds without any byte before a connection counts as stalled while the person waits to choose a model (guess)."""


class DownloadFailed(PartBroken):
    """A download did not finish; the part that had arrived is kept and the next try continues from there."""


class HubStalled(DownloadFailed):
    """The hub was reached and then sent nothing more."""


class BrokeOff(DownloadFailed):
    """The connection ended before the file did."""


class Hub:
    """The model hub at an address; tests use another than the real one."""

    def __init__(
        self, endpoint: str | None = None, *, patience: float = PATIENCE, note: NoteConnection = not_noted
    ) -> None:
        self._endpoint = endpoint
        self._patience = patience
        self._note = note

    @contextmanager
    def open(self, model: Model, file: ModelFile, *, from_byte: int) -> Iterator[tuple[int, Iterator[bytes]]]:
        """Stream a file from a byte on, or from its start if the hub does not support that.

        Yields the offset of the first byte and an iterator over the data from there on, as it comes from the
        network: data from before the connection broke is not held back. Raises ``DownloadFailed``, also while the
        data is read.
        """
        _be_discreet()
        from huggingface_hub import get_session, hf_hub_url
        from huggingface_hub.utils import (  # type: ignore[attr-defined]  # exported at run time
            build_hf_headers,
            hf_raise_for_status,
        )

        headers = build_hf_headers(token=_token(model)) | {"Accept-Encoding": "identity"}
        if from_byte:
            headers["Range"] = f"bytes={from_byte}-"
        url = hf_hub_url(model.repository, file.path, revision=model.revision, endpoint=self._endpoint)
        answering, received_bytes = url, 0
        try:
            with (
                _sentences(model),
                get_session().stream("GET", url, headers=headers, timeout=self._patience) as response,
            ):
                try:
                    hf_raise_for_status(response)
                    if response.headers.get("Content-Type", "").startswith("text/html"):
                        raise _other_answer()
                    yield (from_byte if response.status_code == 206 else 0), response.iter_bytes()
                finally:
                    answering, received_bytes = str(response.url), response.num_bytes_downloaded
        finally:  # a connection that could not be made is recorded, too
            host = urlsplit(answering).hostname or ""
            self._note(Connection(ConnectionPurpose.MODEL, host, received_bytes, 0))


def has(hub: Hub, model: Model) -> bool:
    """Tell whether a hub provides a model now, by requesting its first file without reading it."""
    try:
        with hub.open(model, model.files[0], from_byte=0):
            return True
    except DownloadFailed as error:
        _log.info("the hub does not give %s: %s", model.name, error)
        return False


def _be_discreet() -> None:
    """Switch off the library's telemetry and its second transfer protocol, whether or not it is imported already."""
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    os.environ["HF_HUB_DISABLE_XET"] = "1"
    from huggingface_hub import constants

    constants.HF_HUB_DISABLE_TELEMETRY = True
    constants.HF_HUB_DISABLE_XET = True


def _token(model: Model) -> bool | None:
    """Return False to send no token, None to send the token stored by the hub's own tool, if any."""
    return None if model.must_accept else False


def _other_answer() -> DownloadFailed:
    return DownloadFailed(
        "Something else answered in place of the model hub, perhaps the sign-in page of your network. Sign "
        "in there in a browser, then try again.",
        log="not the hub's answer: HTML",
    )


@contextmanager
def _sentences(model: Model) -> Iterator[None]:
    """Convert errors of the library and its transport into errors of ours."""
    import httpx2
    from huggingface_hub.errors import HfHubHTTPError, OfflineModeIsEnabled

    try:
        yield
    except HfHubHTTPError as error:
        raise _of_status(model, error.response.status_code) from error
    except OfflineModeIsEnabled as error:
        raise DownloadFailed(
            "Downloads are switched off by HF_HUB_OFFLINE in the environment. Remove it and try again."
        ) from error
    except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
        raise DownloadFailed(
            "The model hub cannot be reached. Check your internet connection and try again."
        ) from error
    except httpx2.TimeoutException as error:
        raise HubStalled(
            "The model hub has stopped sending. Try again later to continue from here."
        ) from error
    except httpx2.TooManyRedirects as error:
        raise DownloadFailed(
            "The model hub redirects in circles. Try again later.", log="redirects"
        ) from error
    except httpx2.RequestError as error:
        raise BrokeOff(
            "The connection to the model hub was lost. Try again to continue from here.",
            log=f"broke off: {type(error).__name__}",
        ) from error


def _of_status(model: Model, status: int) -> DownloadFailed:
    log = f"{model.repository}: status {status}"
    if status in (401, 403):
        return DownloadFailed(
            "The publisher gives {model} only to people who have accepted its terms: "
            "sign in at {address} and accept them, then sign in here with `hf auth "
            "login` and try again.",
            {"model": model.title, "address": model.licence_url},
            log=log,
        )
    if status in (404, 410):
        return DownloadFailed(
            "{model} is no longer where it was on the model hub. Choose another model.",
            {"model": model.title},
            log=log,
        )
    return DownloadFailed(
        "The model hub has a problem (error {status}). Try again later.",
        {"status": status},
        log=log,
    )
