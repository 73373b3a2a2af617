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
    unit = "" if result.counted else result.benchmark.unit
    return (
        result.benchmark.name,
        spread(result.ours, unit),
        spread(result.reference, unit),
        f"{result.ratio:.2f}×",
        f"≤ {result.benchmark.target:g}×",
        "met" if result.met else "missed",
    )


def spread(values: Sequence[float], unit: str) -> str:
    """The median with the least and the most of the rounds; seconds where `unit` is ms."""
    low, middle, high = (
        round((1000 if unit == "ms" else 1) * value)
        for value in (min(values), statistics.median(values), max(values))
    )
    return f"{middle} {unit}".rstrip() + f" ({low}–{high})"
