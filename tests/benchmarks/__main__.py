"""``make bench``: each benchmark beside its reference; a missed target is shown, not failed."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import (
    answering,
    bundle,
    compare,
    following,
    history,
    large_edit,
    memory,
    pictures,
    small_edit,
    start_up,
)
from tests.benchmarks.race import RaceFailed, race
from tests.benchmarks.table import rows

BENCHMARKS = {
    "start-up": start_up.BENCHMARK,
    "bundle-start": bundle.START,
    "bundle-size": bundle.SIZE,
    "memory": memory.BENCHMARK,
    "answering": answering.USUAL,
    "answering-longest": answering.LONGEST,
    "large-edit": large_edit.BENCHMARK,
    "small-edit": small_edit.BENCHMARK,
    "following": following.BENCHMARK,
    "compare": compare.BENCHMARK,
    "preview": pictures.PREVIEW,
    "preparation": pictures.PREPARATION,
    "thumbnails": pictures.THUMBNAILS,
    "history-first": history.FIRST,
    "history-search": history.SEARCH,
    "history-scroll": history.SCROLL,
    "history-frames": history.FRAMES,
    "history-turns": history.TURNS,
    "history-memory": history.MEMORY,
}


def main() -> int:
    """Run the named benchmarks, or all; 1 when one could not be measured."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--rounds", type=int, default=7)
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(BENCHMARKS):
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    results = []
    failed = False
    for name in asked.names or BENCHMARKS:
        print(f"{name}: {BENCHMARKS[name].about}", flush=True)
        with tempfile.TemporaryDirectory(prefix="firered-bench-") as folder:
            try:
                results.append(race(BENCHMARKS[name], asked.rounds, Path(folder)))
            except RaceFailed as failure:
                print(f"{name} could not be measured: {failure}", file=sys.stderr)
                failed = True
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    print(f"\nMedian of {asked.rounds} rounds or less (least–most), {machine}")
    print("\n".join(rows(results)))
    return int(failed)


sys.exit(main())
