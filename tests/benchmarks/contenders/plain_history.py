"""What plain SQLite needs for the same rows: first, search, scroll or memory; then DIR."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from time import perf_counter

from tests.benchmarks.contenders.idle_memory import held

PAGE = "SELECT record FROM edits ORDER BY place DESC LIMIT 60 OFFSET ?"
SEARCH = "SELECT record FROM edits WHERE prompt LIKE ? ORDER BY place DESC LIMIT 60"
FAR = 55_000  # edits down, of which several have more results than one
ROWS = 1_000
WORDS = ("sunset", "红色", "霞", "a", "zz", "qqq", "the light", "beach_012")


def main() -> None:
    """Do the work and tell what it took."""
    work, folder = sys.argv[1:]
    begun = perf_counter()
    with closing(sqlite3.connect(Path(folder) / "library.sqlite3")) as connection:
        connection.execute(PAGE, (0,)).fetchall()
        took = perf_counter() - begun
        if work == "scroll":
            begun = perf_counter()
            connection.execute(PAGE, (FAR,)).fetchall()
            took = perf_counter() - begun
        if work in ("search", "memory"):
            took = max(_search(connection, word) for word in WORDS)
        if work == "memory":
            rows = [connection.execute(PAGE, (row,)).fetchall() for row in range(0, ROWS, 60)]
            took = held()
            del rows
    print("took", took, flush=True)


def _search(connection: sqlite3.Connection, word: str) -> float:
    begun = perf_counter()
    connection.execute(SEARCH, (f"%{word}%",)).fetchall()
    return perf_counter() - begun


if __name__ == "__main__":
    main()
