"""Imports all of a package, in a process that has nothing of ours."""

from __future__ import annotations

import importlib
import multiprocessing
import os
import pkgutil
import sys
import traceback
import warnings
from multiprocessing.connection import Connection
from pathlib import Path
from unittest import mock


def imported(source: Path, package: str) -> str:
    """Import a package in a process of its own; give what went wrong, if any.

    The process is forked from one that has what packages need, and this module.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["httpx2", "pydantic", "import_server"])
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_import_all, args=(there, str(source), package))
    with mock.patch.dict(os.environ, PYTHONPATH=str(Path(__file__).parent)):
        process.start()
    there.close()
    try:
        return str(here.recv())
    except EOFError:
        return "the process ended"
    finally:
        process.join()


def _import_all(told: Connection, source: str, package: str) -> None:
    """Import every module and load every model, warnings being errors."""
    warnings.simplefilter("error")
    sys.path.insert(0, source)
    try:
        whole = importlib.import_module(package)
        for module in pkgutil.walk_packages(whole.__path__, f"{package}."):
            importlib.import_module(module.name)
        models = importlib.import_module(f"{package}.models")
        for name in getattr(models, "__all__", ()):
            getattr(models, name)
    except BaseException:
        told.send(traceback.format_exc())
    else:
        told.send("")
