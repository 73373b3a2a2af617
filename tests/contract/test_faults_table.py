"""FAULTS.md says what becomes of an edit that meets a fault, and it is true."""

from __future__ import annotations

import pytest

from tests.contract.fault_acts import FAULTS, SENSELESS, STEPS
from tests.contract.faults_table import PAGE, Key, keys, read, see_all, written

pytestmark = pytest.mark.e2e

# A few of each step; the whole page is seen by make check-all.
SAMPLE = ("refused", "answer lost", "401", "429", "502 nginx", "truncated")


def sampled(step: str) -> list[Key]:
    return [key for key in keys() if key[0] == step and key[1] in SAMPLE]


def others(step: str) -> list[Key]:
    return [key for key in keys() if key[0] == step and key[1] not in SAMPLE]


def compare(wanted: list[Key]) -> None:
    stated = read(PAGE.read_text(encoding="utf-8"))
    seen = see_all(wanted)
    assert seen == {key: stated[key] for key in wanted}
    # Whatever the page says: never more than one request for one wish.
    assert all(count <= 1 for row in seen.values() for count in row.accepted)


@pytest.mark.parametrize("step", STEPS)
def test_the_page_is_what_is_seen(step: str) -> None:
    compare(sampled(step))


@pytest.mark.whole
@pytest.mark.parametrize("step", STEPS)
def test_the_rest_of_the_page_is_what_is_seen(step: str) -> None:
    compare(others(step))


def test_the_page_has_every_step_and_fault_and_its_own_words() -> None:
    page = PAGE.read_text(encoding="utf-8")
    rows = read(page)
    assert set(rows) | set(SENSELESS) == {(step, fault) for step in STEPS for fault in FAULTS}
    assert written(rows) == page


def test_no_row_of_the_page_has_more_than_one_accepted_request() -> None:
    rows = read(PAGE.read_text(encoding="utf-8"))
    assert all(count <= 1 for row in rows.values() for count in row.accepted)
