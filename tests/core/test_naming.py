"""Names for files: what a template says, safe wherever the file goes."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import datetime
from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.core.edit import EditResult, InputImage, ResultImage
from firered_desktop.core.job import State
from firered_desktop.core.naming import (
    DEFAULT_TEMPLATE,
    LONGEST_STEM,
    PLACES,
    Named,
    file_stem,
    free_stem,
    named,
    safe_stem,
    template_problem,
)
from firered_desktop.core.send_options import SendOptions
from firered_desktop.core.sizes import Dimensions
from tests.fakes import a_job, a_request

RESULT = ResultImage("ab" * 32, "image/png", Dimensions(1536, 1024), 99)
BEACH = Named(
    name="DSC_0042",
    model="v1.1",
    seed=7,
    moment=datetime(2026, 5, 3, 14, 5, 9),  # noqa: DTZ001 - the person's own clock
    number=2,
    count=3,
    prompt="make it\nwarmer",
    size=Dimensions(1536, 1024),
    project="Wedding A/B",
    id="0123abcd",
)
ONE = replace(BEACH, number=1, count=1)
DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{port}{at}" for port in ("COM", "LPT") for at in "1¹9")}
TEXTS = st.sampled_from(sorted(DEVICES)) | st.text(
    alphabet=st.characters(codec=None), max_size=300
)  # half of a pair too


@pytest.mark.parametrize(
    ("template", "stem"),
    [
        (DEFAULT_TEMPLATE, "DSC_0042-firered"),
        ("{date} {time}", "2026-05-03 140509"),
        ("{name}_{model}_{seed}", "DSC_0042_v1.1_7"),
        ("{prompt}", "make it warmer"),
        ("{size} {count} {id}", "1536x1024 1 0123abcd"),
        ("{project}", "Wedding A-B"),
        ("日落 {name}", "日落 DSC_0042"),
        ("a/b\\c:d", "a-b-c-d"),
        ("{other}", "{other}"),
        ("  .hidden. ", "hidden"),
        ("con", "_con"),
        ("NUL.v2", "_NUL.v2"),
        ("...", "firered"),
    ],
)
def test_a_template_gives_a_name(template: str, stem: str) -> None:
    assert file_stem(template, ONE) == stem


def test_several_results_are_told_apart_unless_the_template_does_it() -> None:
    assert file_stem(DEFAULT_TEMPLATE, BEACH) == "DSC_0042-firered-2"
    assert file_stem("{n} of {name}", BEACH) == "2 of DSC_0042"


def test_a_name_that_is_cut_keeps_the_number_of_its_result() -> None:
    stem = file_stem("{prompt}" * 9, replace(BEACH, prompt="晚霞" * 99))
    assert stem.endswith("-2")
    assert len(stem.encode()) <= LONGEST_STEM


def test_an_instruction_in_chinese_stays_and_a_long_one_ends_with_a_word() -> None:
    assert file_stem("{prompt}", replace(ONE, prompt="把天空换成日落。")) == "把天空换成日落"
    long = replace(ONE, prompt="replace the grey sky with a warm sunset, and keep all else")
    assert file_stem("{prompt}", long) == "replace the grey sky with a warm sunset, and"


def test_a_letter_is_not_cut_off_from_its_marks() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    for before in range(LONGEST_STEM - 20, LONGEST_STEM):
        stem = safe_stem("x" * before + family)
        assert stem.lstrip("x") in {"", "\U0001f468", "\U0001f468\u200d\U0001f469", family}


@given(TEXTS)
def test_any_name_is_safe_on_every_system(text: str) -> None:
    stem = safe_stem(text)
    assert 0 < len(stem.encode()) <= LONGEST_STEM
    assert not set(stem) & set('<>:"/\\|?*')
    assert stem == stem.strip(" .")
    assert {unicodedata.category(each) for each in stem} & {"Cc", "Cs"} == set()
    assert unicodedata.is_normalized("NFC", stem)
    whole = f"{stem}.png"
    assert PureWindowsPath(whole).name == whole
    assert stem.partition(".")[0].rstrip().upper() not in DEVICES


@given(TEXTS)
def test_a_safe_name_stays_as_it_is(text: str) -> None:
    assert safe_stem(safe_stem(text)) == safe_stem(text)


@given(TEXTS, TEXTS, st.sampled_from(PLACES))
def test_whatever_stands_in_the_places_the_name_is_safe(name: str, prompt: str, place: str) -> None:
    stem = file_stem(f"{{name}} {{{place}}}", replace(BEACH, name=name, prompt=prompt))
    assert safe_stem(stem) == stem


@given(st.sets(st.integers(1, 9)))
def test_a_name_that_is_taken_gets_the_next_number(numbers: set[int]) -> None:
    taken = {"beach" if number == 1 else f"beach-{number}" for number in numbers}
    free = free_stem("beach", taken.__contains__)
    expected = next(number for number in range(1, 11) if number not in numbers)
    assert free == ("beach" if expected == 1 else f"beach-{expected}")


@pytest.mark.parametrize("template", [DEFAULT_TEMPLATE, "日落", "{n}", "a{b", "}{name}"])
def test_a_good_template_has_no_problem(template: str) -> None:
    assert template_problem(template) is None


@pytest.mark.parametrize(
    ("template", "happened"),
    [
        ("{nmae}", "{nmae} is no place that a name can have."),
        ("{name} {}", "{} is no place that a name can have."),
        (" ", "There is no name yet."),
    ],
)
def test_a_place_that_nobody_knows_is_told_in_a_sentence(template: str, happened: str) -> None:
    problem = template_problem(template)
    assert problem is not None
    assert str(problem.happened) == happened
    assert "{name}, {model}, {seed}" in str(problem.remedy)


def test_an_edit_tells_what_its_results_can_be_called_by() -> None:
    request = a_request("更暖", seed=11)
    photo = InputImage("/photos/DSC_0042.NEF", Dimensions(6000, 4000), 9)
    moment = datetime(2026, 5, 3, 14, 5).timestamp()  # noqa: DTZ001 - the person's own clock
    job = a_job(
        "0123abcdef",
        request=replace(request, images=(photo,)),
        result=EditResult((RESULT, RESULT), seed=12),
        state=State.FINISHED,
        submitted_at=moment,
        options=SendOptions(project="Wedding"),
    )
    assert named(job, 1) == Named(
        name="DSC_0042",
        model="v1.1",
        seed=12,
        moment=datetime(2026, 5, 3, 14, 5),  # noqa: DTZ001 - as above
        number=2,
        count=2,
        prompt="更暖",
        size=Dimensions(1536, 1024),
        project="Wedding",
        id="0123abcd",
    )
    assert set(named(job, 0).places()) == set(PLACES)


def test_a_picture_that_only_the_library_has_is_called_by_the_beginning_of_its_hash() -> None:
    photo = InputImage(f"/library/pictures/ab/{'ab' * 32}.png", Dimensions(8, 6), 9)
    request = replace(a_request(), images=(photo,))
    job = a_job(request=request, result=EditResult((RESULT,)), state=State.FINISHED)
    assert named(job, 0).name == "abababab"


@given(TEXTS, TEXTS, st.sampled_from(["{name}-{prompt}-{n}", "{n}{prompt}{name}", "{name}"]))
def test_several_results_keep_names_of_their_own_however_long(
    name: str, prompt: str, template: str
) -> None:
    several = [replace(BEACH, name=name, prompt=prompt, number=number) for number in (1, 2, 3)]
    stems = {file_stem(template, each) for each in several}
    assert len(stems) == 3
    assert all(len(stem.encode()) <= LONGEST_STEM for stem in stems)


def test_a_number_that_a_long_name_would_cut_off_stands_at_the_end() -> None:
    long = replace(BEACH, name="照片" * 60, prompt="把天空换成日落" * 5)
    assert file_stem("{name}-{prompt}-{n}", long).endswith("-2")
