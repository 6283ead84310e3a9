"""Films are drawn by Qt, which must not complain here either."""

from tests.window.conftest import quiet_qt

__all__ = ["quiet_qt"]
