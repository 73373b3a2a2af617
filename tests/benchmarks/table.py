"""The results as a table for a terminal."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from tests.benchmarks.race import Result

HEADINGS = ("what", "ours", "reference", "ratio", "target", "")


def rows(results: Sequence[Result]) -> list[str]:
    """One line for the headings, one for each result, in columns."""
    cells = [HEADINGS, *(_cells(result) for result in results)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEADINGS))]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in cells]


def _cells(result: Result) -> tuple[str, ...]:
    return (
        result.benchmark.name,
        spread(result.ours),
        spread(result.reference),
        f"{result.ratio:.2f}×",
        f"≤ {result.benchmark.target:.1f}×",
        "met" if result.met else "missed",
    )


def spread(seconds: Sequence[float]) -> str:
    """The median in milliseconds, with the fastest and the slowest round."""
    low, middle, high = (
        round(1000 * value) for value in (min(seconds), statistics.median(seconds), max(seconds))
    )
    return f"{middle} ms ({low}–{high})"
