"""The frame of the benchmarks: what is timed, in what order, and how it is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from firered_desktop.store.library import SqliteLibrary
from tests.benchmarks.full_library import fill
from tests.benchmarks.race import CODE, Benchmark, Contender, Pair, RaceFailed, Result, race, timed
from tests.benchmarks.table import rows

RUNNER = "tests.benchmarks.contenders.told"


def told(words: str, done: str = "done") -> Contender:
    """A process that prints `words` and ends; "fail" makes it fail."""
    return Contender(RUNNER, done, lambda _: (words,))


def benchmark(pair: Pair, target: float = 1.0, most_rounds: int | None = None) -> Benchmark:
    @contextmanager
    def opened(_: Path) -> Iterator[Pair]:
        yield pair

    return Benchmark("a thing", "about it", target, opened, most_rounds)


def test_a_run_that_never_says_it_is_done_is_no_time(tmp_path: Path) -> None:
    with pytest.raises(RaceFailed, match="status 0"):
        timed(told("something else"), tmp_path, tmp_path)


def test_a_run_that_fails_is_no_time_and_its_words_are_told(tmp_path: Path) -> None:
    with pytest.raises(RaceFailed, match="it broke"):
        timed(told("done, fail"), tmp_path, tmp_path)


def test_the_round_that_fills_caches_does_not_count(tmp_path: Path) -> None:
    result = race(benchmark(Pair(told("done"), told("done"))), 1, tmp_path)
    assert len(result.ours) == len(result.reference) == 1


def test_each_run_has_a_new_folder_and_they_take_turns_at_going_first(tmp_path: Path) -> None:
    runs: list[tuple[str, Path]] = []

    def noted(who: str) -> Contender:
        def arguments(folder: Path) -> tuple[str, ...]:
            runs.append((who, folder))
            return ("done",)

        return Contender(RUNNER, "done", arguments)

    race(benchmark(Pair(noted("ours"), noted("reference"))), 2, tmp_path)
    assert [who for who, _ in runs] == [
        *("reference", "ours"),
        *("ours", "reference"),
        *("reference", "ours"),
    ]
    assert len({folder for _, folder in runs}) == len(runs)


def test_what_is_counted_is_read_after_each_run_and_needs_no_round_to_fill_caches(
    tmp_path: Path,
) -> None:
    counts = iter((600, 4, 4, 602))
    pair = Pair(told("done"), told("done"), lambda: next(counts))
    result = race(benchmark(pair, most_rounds=2), 7, tmp_path)
    assert (result.ours, result.reference) == ((4, 4), (600, 602))
    (_, line) = rows([result])
    assert "4 (4–4)" in line
    assert "0.01×" in line


def test_compiled_code_is_kept_for_the_next_run(tmp_path: Path) -> None:
    race(benchmark(Pair(told("done"), told("done"))), 1, tmp_path)
    assert list((tmp_path / CODE).rglob("*.pyc"))


def test_the_ratio_is_that_of_the_medians() -> None:
    pair = Pair(told("done"), told("done"))
    result = Result(benchmark(pair, target=2.0), (1.0, 3.0, 100.0), (2.0, 2.0, 0.1))
    assert result.ratio == 1.5
    assert result.met
    assert not Result(benchmark(pair), (1.1,), (1.0,)).met


def test_the_table_has_one_line_for_each_result() -> None:
    pair = Pair(told("done"), told("done"))
    result = Result(benchmark(pair), (0.5, 0.6), (1.0, 1.0))
    headings, line = rows([result])
    assert headings.split() == ["what", "ours", "reference", "ratio", "target"]
    assert line.split("  ")[0] == "a thing"
    assert "550 ms (500–600)" in line
    assert "0.55×" in line
    assert line.endswith("met")


def test_what_is_no_time_is_told_in_its_own_unit() -> None:
    pair = Pair(told("done"), told("done"))
    result = Result(replace(benchmark(pair), unit="MB"), (120.0,), (60.4,))
    (_, line) = rows([result])
    assert "120 MB (120–120)" in line
    assert "60 MB (60–60)" in line


def test_a_full_library_holds_finished_edits_with_their_pictures(tmp_path: Path) -> None:
    fill(tmp_path / "library", 5)
    with SqliteLibrary(tmp_path / "library") as library:
        newest = library.recent(10)[0]
        assert len(library.recent(10)) == 5
        assert newest.result is not None
        assert library.picture(newest.result.images[0].sha256) is not None
        assert library.thumbnail(newest.id, 0)
        assert library.unfinished() == ()
