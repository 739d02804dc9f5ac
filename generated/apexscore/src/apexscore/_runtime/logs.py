"""The package's log on standard error, where the environment asks for it."""

from __future__ import annotations

import logging

from .errors import ConfigurationError

_LEVELS = ("debug", "info", "warning", "error")


def log_to_stderr(package: str, level: str) -> None:
    """Write the log of a package from a level on, unless the application does."""
    if level.lower() not in _LEVELS:
        known = ", ".join(_LEVELS)
        raise ConfigurationError(f"{package.upper()}_LOG must be one of: {known}")
    logger = logging.getLogger(package)
    logger.setLevel(level.upper())
    if not logger.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(
            logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s")
        )
        logger.addHandler(handler)
