"""Edits as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firered_desktop.core.job import Job, Progress, State
from firered_desktop.core.parameters import BY_NAME, EditParameters
from firered_desktop.core.sizes import Custom, Dimensions, MatchPhoto, Preset
from firered_desktop.store.records import RecordDamagedError, from_record, to_record
from tests.contract.sample_jobs import a_job

WORDS = st.text(st.characters(), max_size=8) | st.sampled_from(["\udcff.jpg", "红色", "\0", '"'])
SIZES = st.sampled_from([MatchPhoto(), Preset("square"), Custom(Dimensions(64, 4096))])
PARAMETERS = st.builds(
    lambda **values: EditParameters(values),
    prompt=WORDS,
    image_size=SIZES,
    seed=st.none() | st.integers(0, 2**53 - 1),
    guidance_scale=st.sampled_from([1, 4.0, 9.5]),
    sync_mode=st.booleans(),
)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    float: st.floats(allow_nan=False),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    EditParameters: PARAMETERS,
    Progress: st.just(Progress()),
}


def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of `kind`, every field of it filled or None where it may be."""
    if kind in PLAIN:
        return PLAIN[kind]
    if is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        return st.builds(kind, **{each.name: anything(hints[each.name]) for each in fields(kind)})
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple:
        return st.lists(anything(inner[0]), max_size=2).map(tuple)
    if origin is Mapping:
        return st.dictionaries(anything(inner[0]), anything(inner[1]), max_size=2)
    if inner:
        return st.one_of([anything(each) for each in inner])
    strategy: st.SearchStrategy[Any] = st.from_type(kind)
    return strategy


@settings(max_examples=60, deadline=None)
@given(anything(Job))
def test_every_field_survives_being_stored(job: Job) -> None:
    assert from_record(to_record(job)) == job


def test_numbers_keep_their_kind() -> None:
    stored = json.loads(to_record(a_job()))
    stored["created_at"] = 1
    assert type(from_record(json.dumps(stored)).created_at) is float


def test_progress_is_left_out() -> None:
    job = a_job(state=State.UPLOADING)
    assert from_record(to_record(job.progressed(Progress(0.5, 3)))) == job


def test_names_of_a_later_version_are_ignored() -> None:
    stored = json.loads(to_record(a_job()))
    stored["rating"] = 5
    stored["request"]["recipe"] = {"name": "sky"}
    stored["request"]["parameters"]["strength"] = 0.5
    assert from_record(json.dumps(stored)) == a_job()


def test_what_an_earlier_version_did_not_write_has_its_default() -> None:
    stored = json.loads(to_record(a_job(folder="/exports", uploads=("https://x",))))
    del stored["folder"], stored["uploads"], stored["request"]["seed_drawn"]
    assert from_record(json.dumps(stored)) == a_job()


def test_the_parameters_that_are_missing_have_their_default() -> None:
    stored = json.loads(to_record(a_job()))
    del stored["request"]["parameters"]["guidance_scale"]
    read = from_record(json.dumps(stored))
    assert read.request.parameters["guidance_scale"] == BY_NAME["guidance_scale"].default


@pytest.mark.parametrize(
    "damage",
    [
        {"state": "dreaming"},
        {"created_at": "yesterday"},
        {"id": None},
        {"request": []},
        {"uploads": 3},
        {"estimate": {"low": "cheap", "high": "1"}},
    ],
)
def test_what_is_no_edit_is_refused(damage: dict[str, Any]) -> None:
    with pytest.raises(RecordDamagedError):
        from_record(json.dumps({**json.loads(to_record(a_job())), **damage}))


@pytest.mark.parametrize("record", ["", "{", "null", "[]", "{}", "7"])
def test_what_is_no_record_is_refused(record: str) -> None:
    with pytest.raises(RecordDamagedError):
        from_record(record)


def test_a_refusal_does_not_tell_what_was_stored() -> None:
    stored = json.loads(to_record(replace(a_job(prompt="secret plan"), folder="secret")))
    stored["state"] = "secret state"
    with pytest.raises(RecordDamagedError) as refused:
        from_record(json.dumps(stored))
    assert "secret" not in str(refused.value)
