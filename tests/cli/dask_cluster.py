"""A Dask cluster on loopback: a scheduler and two workers, until standard input ends.

It is a program of its own, and prints the scheduler's address.
"""

from __future__ import annotations

import sys
from typing import Any

import distributed


def main() -> None:
    """Run it."""
    made: Any = distributed.LocalCluster
    with made(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address=None,
        worker_dashboard_address=None,
        silence_logs=50,
    ) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
