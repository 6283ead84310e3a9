from pathlib import Path

import pytest

from tests.fakes import tiny_gguf


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_gguf.write_llama(tmp_path_factory.mktemp("gguf") / "tiny.gguf")


@pytest.fixture(scope="session")
def sliding_window_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_gguf.write_sliding_window(tmp_path_factory.mktemp("gguf") / "sliding.gguf")


@pytest.fixture(scope="session")
def recurrent_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_gguf.write_recurrent(tmp_path_factory.mktemp("gguf") / "recurrent.gguf")
