"""The tree of errors: each leaf has words, a code of its own, and survives being stored."""

from __future__ import annotations

import inspect
import string

import pytest

from firered_desktop.core import errors
from firered_desktop.core.errors import LEAVES, Charged, Failure, FireredError, Offline

CLASSES = [
    value
    for _, value in inspect.getmembers(errors, inspect.isclass)
    if issubclass(value, FireredError) and value is not FireredError
]


@pytest.mark.parametrize("leaf", CLASSES)
def test_every_leaf_is_in_the_table_with_words_and_a_remedy(leaf: type[FireredError]) -> None:
    assert LEAVES[leaf.code] is leaf
    for text in (leaf.happened, leaf.remedy):
        assert text.strip().endswith((".", "}"))


def test_codes_and_sentences_are_distinct() -> None:
    assert len({leaf.code for leaf in CLASSES}) == len(CLASSES)
    assert len({leaf.happened for leaf in CLASSES}) == len(CLASSES)


def test_a_failure_tells_what_its_error_told() -> None:
    error = Offline(charged=Charged.NO)
    assert str(error.failure().notice().happened) == str(error)
    assert str(error.failure().notice().remedy)


def test_a_failure_of_a_newer_version_is_shown_as_unexpected() -> None:
    notice = Failure("from_the_future", Charged.MAYBE).notice()
    assert "from_the_future" in str(notice.happened)
    assert notice.charged is Charged.MAYBE


def test_a_failure_that_lacks_a_value_is_still_shown() -> None:
    for code, leaf in LEAVES.items():
        notice = Failure(code).notice()
        places = [name for _, name, _, _ in string.Formatter().parse(leaf.happened) if name]
        assert ("…" in str(notice.happened)) is bool(places)
