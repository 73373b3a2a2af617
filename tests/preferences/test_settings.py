"""The table of settings and their record."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from firered_desktop.core.budget import NO_BUDGETS, Budgets
from firered_desktop.preferences import TABLE, Preferences
from firered_desktop.preferences.settings import PROGRAM

# name, default, values at the edge that are allowed, values just beyond
EDGES: tuple[tuple[str, object, tuple[object, ...], tuple[object, ...]], ...] = (
    ("language", "system", ("system", "en", "zh_CN"), ("zh", "", None)),
    ("theme", "system", ("system", "light", "dark", "neutral"), ("grey",)),
    ("text_size", 100, (90, 150), (89, 151, 100.0)),
    ("motion", "system", ("system", "none"), ("some",)),
    ("desktop_notices", True, (True, False), (1,)),
    ("notice_words", False, (True, False), (0,)),
    ("key_set", "lightroom", ("lightroom", "darktable", "photo_mechanic"), ("vim", None)),
    ("keys", (), ((("save", ("F2",)),), (("save", ()),)), ((("save", "F2"),), {}, (("S", ()),))),
    ("gallery_size", 200, (96, 416), (95, 417, 200.0)),
    ("parallel_edits", 2, (1, 40), (0, 41, 2.0, True)),
    ("largest_size_mp", 2.0, (0.5, 16.0), (0.4, 16.1, float("nan"))),
    ("library_folder", None, (None, "/photos"), ("photos",)),
    ("export_folder", None, (None, "/photos"), ("photos",)),
    ("export_template", "{name}-firered", ("{n}", "日落"), ("", "{nmae}", None)),
    ("export_format", "png", ("jpeg", "tiff", "webp", "untouched"), ("gif", None)),
    ("export_quality", 95, (1, 100), (0, 101, 95.0)),
    ("export_depth", "8", ("8", "16"), ("12", 8)),
    ("export_size", "as_is", ("as_is", "box", "original"), ("huge",)),
    ("export_box_width", 2_048, (16, 16_383), (15, 16_384)),
    ("export_box_height", 2_048, (16, 16_383), (15, 16_384)),
    ("export_enlarge", False, (True, False), (0,)),
    ("export_space", "srgb", ("srgb", "original"), ("cmyk",)),
    ("export_metadata", True, (True, False), (1,)),
    ("export_location", False, (True, False), (1,)),
    ("export_prompt", True, (True, False), (1,)),
    ("export_certificate", None, (None, "/photos"), ("photos",)),
    ("export_key", None, (None, "/photos"), ("photos",)),
    ("input_expiry_s", 86_400, (3_600, 2_592_000), (3_599, None)),
    ("result_expiry_s", 604_800, (3_600, 31_536_000), (3_599, None)),
    ("connect_timeout_s", 10, (1, 120), (0, 121)),
    ("silence_timeout_s", 30, (5, 600), (4, 601)),
    ("edit_timeout_s", 3_600, (60, 86_400), (59, 86_401)),
    ("network_return", "send", ("send", "ask", "wait"), ("never", "", None)),
    ("proxy", "", ("http://proxy:8080", "socks5://127.0.0.1:1080"), ("proxy", "ftp://a", None)),
    ("update_check", True, (True, False), (1,)),
    ("update_address", "", ("https://example.com/latest",), ("http://example.com/latest", None)),
    ("store_io", True, (True, False), (1, "true")),
    ("input_delivery", "upload", ("upload", "data_uri"), ("post", None)),
    ("full_size_inputs", False, (True, False), (0,)),
    ("transparent_ground", "#ffffff", ("#000000", "#c0ffee"), ("white", "#FFFFFF", "#fff", None)),
    ("first_start_done", False, (True, False), (1,)),
    ("settings_locked", False, (True, False), (1,)),
    ("dismissed_tips", "", ("quotes stays", ""), (None, 1)),
    ("reused_fields", "", ("prompt seed", ""), (None, 1)),
    ("history_order", "newest", ("oldest", "rating", "name"), ("best", "", None)),
    ("history_grouping", "day", ("none", "project", "photograph"), ("week", "", None)),
    ("budget_per_edit_usd", None, (None, Decimal(0)), (Decimal(-1), 1.0)),
    ("budget_per_day_usd", None, (None, Decimal(0)), (Decimal(-1), 1.0)),
    ("budget_per_month_usd", None, (None, Decimal(0)), (Decimal(-1), 1.0)),
)


def test_table_and_record_have_the_same_names() -> None:
    assert [row.name for row in TABLE] == list(Preferences().values())
    assert [row.name for row in TABLE] == [name for name, *_ in EDGES]


@pytest.mark.parametrize(("name", "default", "allowed", "refused"), EDGES)
def test_a_setting_has_its_default_and_range(
    name: str, default: object, allowed: tuple[object, ...], refused: tuple[object, ...]
) -> None:
    row = next(row for row in TABLE if row.name == name)
    assert row.default == default
    assert getattr(Preferences(), name) == default
    assert [row.problem(value) for value in allowed] == [None] * len(allowed)
    for value in refused:
        problem = row.problem(value)
        assert problem is not None, value
        assert problem.field == name
        assert str(problem.remedy).strip()


def test_values_out_of_range_are_named() -> None:
    preferences = Preferences(parallel_edits=99, theme="pink")
    assert [problem.field for problem in preferences.refused()] == ["theme", "parallel_edits"]
    assert Preferences().refused() == ()


def test_the_library_lies_among_the_user_s_data(temporary_profile: Path) -> None:
    assert Preferences().library_path == temporary_profile / "data" / PROGRAM / "library"


def test_the_library_can_be_elsewhere(temporary_profile: Path) -> None:
    assert Preferences(library_folder="~/mine").library_path == temporary_profile / "mine"


def test_the_budgets_are_one_value() -> None:
    assert Preferences().budgets == NO_BUDGETS
    set_ = Preferences(budget_per_edit_usd=Decimal(1), budget_per_month_usd=Decimal(9))
    assert set_.budgets == Budgets(Decimal(1), None, Decimal(9))
