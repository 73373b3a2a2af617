"""Folding and quoting of what is searched for."""

from __future__ import annotations

import sqlite3
import unicodedata
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firered_desktop.store.words import folded, searched, wanted
from tests.contract.sample_jobs import a_job


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("SUNSET", "sunset"),
        ("Ｓｕｎｓｅｔ", "sunset"),
        ("STRASSE", "straße"),
        ("café", unicodedata.normalize("NFD", "Café")),
        ("ÉTÉ", "été"),
    ],
)
def test_case_width_and_composition_make_no_difference(typed: str, written: str) -> None:
    assert folded(typed) == folded(written)


def test_words_of_three_characters_go_to_the_index_and_shorter_ones_do_not() -> None:
    found = wanted("the 红色 car a 红色汽")
    assert found.match == '"the" "car" "红色汽"'
    assert found.short == ("红色", "a")


def test_nothing_is_wanted_where_there_is_no_word() -> None:
    assert not wanted(" \t\n")
    assert wanted("a")


@settings(deadline=None)
@given(st.text(st.characters()) | st.sampled_from(['AND "', "a* OR", "text: NEAR(", "^-+(){}"]))
def test_no_text_breaks_a_query_of_the_index(text: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'trigram')")
        connection.execute("INSERT INTO t VALUES (?)", (folded(text),))
        query = wanted(text).match
        if query:
            question = "SELECT count(*) FROM t WHERE t MATCH ?"
            assert connection.execute(question, (query,)).fetchone() == (1,)


def test_prompt_and_file_names_are_searched_but_no_folder() -> None:
    job = a_job(prompt="Warm", files=("/secret/A.JPG", "C:\\private\\b.png"))
    assert searched(job.request) == "warm\na.jpg\nb.png"


def test_a_file_name_that_is_no_unicode_can_be_stored() -> None:
    searched(a_job(files=("/p/\udcff.jpg",)).request).encode()
