"""Estimates and charges."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.core.models import DEFAULT_MODEL, MODELS, find_model
from firered_desktop.core.money import (
    NOTHING,
    Estimate,
    charge,
    dollars,
    estimate,
    exact_dollars,
    total,
)
from firered_desktop.core.sizes import Dimensions

PRICE = Decimal("0.0325")


def test_the_price_is_a_range_since_rounding_is_not_documented() -> None:
    assert str(estimate(Dimensions(1536, 1024), 1, PRICE)) == "about $0.05–0.07"


def test_a_whole_megapixel_has_one_price() -> None:
    assert str(estimate(Dimensions(1000, 1000), 2, PRICE)) == "about $0.07"
    assert str(estimate(Dimensions(1000, 1000), 4, PRICE)) == "about $0.13"


@given(st.integers(64, 4096), st.integers(64, 4096), st.integers(1, 4))
def test_what_fal_can_charge_lies_within_the_estimate(width: int, height: int, count: int) -> None:
    size = Dimensions(width, height)
    asked = estimate(size, count, PRICE)
    binary = -(-size.pixels // (1024 * 1024))
    decimal = -(-size.pixels // 1_000_000)
    for units in (size.megapixels, binary, decimal):
        charged = Decimal(units) * count * PRICE
        assert asked.low - Decimal("1e-9") <= charged <= asked.high + Decimal("1e-9")


def test_several_edits_add_up() -> None:
    one = estimate(Dimensions(1000, 1000), 1, PRICE)
    assert total([one, one]) == Estimate(PRICE * 2, PRICE * 2)
    assert total([]) == NOTHING


@pytest.mark.parametrize(
    ("amount", "shown"), [("0", "$0.00"), ("0.001", "$0.01"), ("0.065", "$0.07"), ("12", "$12.00")]
)
def test_amounts_are_shown_in_cents_and_never_as_free(amount: str, shown: str) -> None:
    assert dollars(Decimal(amount)) == shown


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        *(("0", "$0.00"), ("0.0325", "$0.0325"), ("0.07", "$0.07"), ("0.051100", "$0.0511")),
        *(("12", "$12.00"), ("100.5", "$100.50"), ("0.125", "$0.125"), ("0.00001", "$0.00")),
    ],
)
def test_an_exact_amount_has_cents_and_parts_of_a_cent_where_there_are_some(
    amount: str, shown: str
) -> None:
    assert exact_dollars(Decimal(amount)) == shown


def test_the_charge_follows_the_billable_units() -> None:
    assert charge(2.0, PRICE) == 0.065


def test_a_model_is_found_by_id_and_by_version() -> None:
    assert [find_model(model.id) for model in MODELS] == list(MODELS)
    assert [find_model(model.version) for model in MODELS] == list(MODELS)
    assert find_model("v2") is None
    assert DEFAULT_MODEL.id == "fal-ai/firered-image-edit-v1.1"
