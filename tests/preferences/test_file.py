"""The files with the settings."""

from __future__ import annotations

import os
import tomllib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.core.errors import DiskFull, FolderUnwritable, InvalidSettings
from firered_desktop.preferences import Preferences, PreferencesFile
from firered_desktop.preferences.file import _changed


@pytest.fixture
def user(tmp_path: Path) -> Path:
    return tmp_path / "config" / "preferences.toml"


@pytest.fixture
def administrator(tmp_path: Path) -> Path:
    return tmp_path / "site" / "preferences.toml"


@pytest.fixture
def file(user: Path, administrator: Path) -> PreferencesFile:
    user.parent.mkdir()
    administrator.parent.mkdir()
    return PreferencesFile(user, administrator)


EVERYTHING = Preferences(
    language="zh_CN",
    theme="dark",
    parallel_edits=40,
    largest_size_mp=16.0,
    library_folder="/photos/图库",
    export_folder="~/exports",
    export_template="{date} {name} 日落",
    export_format="untouched",
    export_depth="16",
    export_box_width=4_096,
    export_location=True,
    input_expiry_s=3_600,
    result_expiry_s=3_600,
    connect_timeout_s=1,
    silence_timeout_s=5,
    edit_timeout_s=60,
    first_start_done=True,
    budget_per_edit_usd=Decimal("0.1"),
    budget_per_day_usd=Decimal(5),
    budget_per_month_usd=Decimal("99.99"),
)


def names_of_problems(preferences: Preferences) -> list[str]:
    return [problem.field for problem in preferences.problems]


def test_without_files_everything_is_default(file: PreferencesFile, user: Path) -> None:
    assert file.load() == Preferences()
    assert file.load().problems == ()
    assert list(user.parent.iterdir()) == []


def test_the_folder_need_not_be_there(tmp_path: Path) -> None:
    file = PreferencesFile(tmp_path / "a" / "b" / "preferences.toml")
    assert file.load() == Preferences()
    file.save(EVERYTHING)
    assert file.load() == EVERYTHING


def test_every_setting_survives_being_saved(file: PreferencesFile) -> None:
    file.save(EVERYTHING)
    loaded = file.load()
    assert loaded == EVERYTHING
    assert loaded.problems == ()
    assert type(loaded.largest_size_mp) is float
    file.save(Preferences())
    assert file.load() == Preferences()


def test_the_standard_files_lie_in_the_system_s_places(temporary_profile: Path) -> None:
    file = PreferencesFile.standard()
    assert file.path == temporary_profile / "config" / "firered-desktop" / "preferences.toml"


def test_user_comes_over_administrator_over_default(
    file: PreferencesFile, user: Path, administrator: Path
) -> None:
    administrator.write_text('theme = "dark"\nparallel_edits = 4\nbudget_per_day_usd = 3\n')
    user.write_text("parallel_edits = 8\n")
    expected = Preferences(
        theme="dark", parallel_edits=8, budget_per_day_usd=Decimal(3), update_check=False
    )
    assert file.load() == expected


def test_only_what_differs_is_written(
    file: PreferencesFile, user: Path, administrator: Path
) -> None:
    administrator.write_text('theme = "dark"\n')
    file.save(replace(file.load(), parallel_edits=3))
    assert tomllib.loads(user.read_text()) == {"parallel_edits": 3}
    administrator.write_text('theme = "light"\n')
    assert file.load().theme == "light"


def test_a_user_can_go_back_to_the_default_that_an_administrator_changed(
    file: PreferencesFile, administrator: Path
) -> None:
    administrator.write_text('theme = "dark"\nbudget_per_day_usd = 3\n')
    file.save(Preferences())
    assert file.load() == Preferences()


def test_what_else_stands_in_the_file_stays(file: PreferencesFile, user: Path) -> None:
    user.write_text(
        "# mine\nparallel_edits = 3  # for the big machine\n\n"
        'later_setting = "x"\n[window]\nwide = true\n'
    )
    file.save(replace(file.load(), parallel_edits=4, theme="dark"))
    text = user.read_text()
    assert "# mine" in text
    assert "parallel_edits = 4  # for the big machine" in text
    assert tomllib.loads(text) == {
        "parallel_edits": 4,
        "later_setting": "x",
        "theme": "dark",
        "window": {"wide": True},
    }


@pytest.mark.parametrize(
    "line",
    [
        "parallel_edits = 99",
        'parallel_edits = "3"',
        "parallel_edits = true",
        "parallel_edits = 2.5",
        "parallel_edits = [2]",
        "parallel_edits = 1979-05-27",
        "parallel_edits = {a = 1}",
        "[parallel_edits]",
    ],
)
def test_a_bad_value_falls_back_and_is_said(file: PreferencesFile, user: Path, line: str) -> None:
    user.write_text(f'theme = "dark"\n{line}\n')
    loaded = file.load()
    assert loaded == Preferences(theme="dark")
    (problem,) = loaded.problems
    assert problem.field == "parallel_edits"
    assert str(problem.happened) == (
        f"The setting parallel_edits in {user} is not valid; 2 is used."
    )
    assert str(problem.remedy) == "Use 1-40."


def test_a_bad_value_falls_back_to_the_administrator_s(
    file: PreferencesFile, user: Path, administrator: Path
) -> None:
    administrator.write_text('parallel_edits = 5\ntheme = "pink"\n')
    user.write_text("parallel_edits = 0\n")
    loaded = file.load()
    assert loaded == Preferences(parallel_edits=5, update_check=False)
    assert names_of_problems(loaded) == ["theme", "parallel_edits"]


@pytest.mark.parametrize(
    "content",
    [b'theme = "da', b"\0" * 200, b"\xff\xfe\xfa", b"<html></html>", b'theme = "dark"\ntheme = 1'],
)
def test_a_damaged_file_is_kept_and_said_and_the_program_starts(
    file: PreferencesFile, user: Path, content: bytes
) -> None:
    user.write_bytes(content)
    loaded = file.load()
    assert loaded == Preferences()
    assert file.damaged.read_bytes() == content
    assert not user.exists()
    (problem,) = loaded.problems
    assert str(user) in str(problem.happened)
    assert str(file.damaged) in str(problem.remedy)
    assert file.load().problems == ()


def test_a_file_that_a_crash_left_empty_is_said(file: PreferencesFile, user: Path) -> None:
    file.save(Preferences(theme="dark"))
    file.save(Preferences(theme="light"))
    user.write_bytes(b"")
    assert len(file.load().problems) == 1


def test_an_empty_file_that_a_person_made_is_fine(file: PreferencesFile, user: Path) -> None:
    user.touch()
    assert file.load().problems == ()
    assert user.exists()


def test_a_damaged_administrator_s_file_is_said_and_left_alone(
    file: PreferencesFile, user: Path, administrator: Path
) -> None:
    administrator.write_text("theme = ")
    user.write_text("parallel_edits = 3\n")
    loaded = file.load()
    assert loaded == Preferences(parallel_edits=3, update_check=False)
    assert str(administrator) in str(loaded.problems[0].happened)
    assert administrator.read_text() == "theme = "


def test_a_folder_in_the_place_of_the_file_is_set_aside(file: PreferencesFile, user: Path) -> None:
    user.mkdir()
    assert len(file.load().problems) == 1
    file.save(Preferences(theme="dark"))
    assert file.load() == Preferences(theme="dark")


def test_a_file_damaged_since_the_start_is_kept_when_saving(
    file: PreferencesFile, user: Path
) -> None:
    user.write_text("theme = ")
    file.save(Preferences(theme="dark"))
    assert file.damaged.read_text() == "theme = "
    assert file.load() == Preferences(theme="dark")


def test_a_mark_of_windows_editors_is_read_over(file: PreferencesFile, user: Path) -> None:
    user.write_bytes(b'\xef\xbb\xbftheme = "dark"\r\n')
    assert file.load() == Preferences(theme="dark")
    file.save(Preferences(theme="light"))
    assert file.load() == Preferences(theme="light")


def test_the_file_before_the_last_change_is_kept(file: PreferencesFile, user: Path) -> None:
    file.save(Preferences(theme="dark"))
    first = user.read_text()
    file.save(Preferences(theme="light"))
    assert file.backup.read_text() == first
    file.save(Preferences(theme="light"))
    assert file.backup.read_text() == first


def test_saving_leaves_nothing_else_behind(file: PreferencesFile, user: Path) -> None:
    file.save(Preferences(theme="dark"))
    file.save(Preferences(theme="light"))
    names = sorted(path.name for path in user.parent.iterdir())
    assert names == ["preferences.toml", "preferences.toml.bak"]


def test_values_out_of_range_are_not_saved(file: PreferencesFile, user: Path) -> None:
    with pytest.raises(InvalidSettings, match="parallel_edits"):
        file.save(Preferences(parallel_edits=99))
    assert not user.exists()


def test_a_linked_file_stays_linked(file: PreferencesFile, user: Path, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text('theme = "dark"\n')
    user.symlink_to(real)
    file.save(Preferences(theme="light"))
    assert user.is_symlink()
    assert tomllib.loads(real.read_text()) == {"theme": "light"}


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    file = PreferencesFile(tmp_path / "file" / "preferences.toml")
    assert file.load() == Preferences()
    with pytest.raises(FolderUnwritable, match="file"):
        file.save(Preferences(theme="dark"))


def test_a_write_that_fails_leaves_the_file_as_it_was(
    file: PreferencesFile, user: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.save(Preferences(theme="dark"))
    before = user.read_bytes()

    def no_space(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(DiskFull):
        file.save(Preferences(theme="light"))
    assert user.read_bytes() == before
    assert [path.name for path in user.parent.iterdir()] == ["preferences.toml"]


@given(
    st.builds(
        Preferences,
        theme=st.sampled_from(["system", "light", "dark"]),
        parallel_edits=st.integers(1, 40),
        largest_size_mp=st.floats(0.5, 16),
        export_folder=st.none() | st.text().map(lambda text: "/" + text),
        budget_per_edit_usd=st.none() | st.decimals(0, 1000, places=2),
    )
)
def test_the_text_of_any_settings_is_toml(preferences: Preferences) -> None:
    text = _changed("", preferences.values(), Preferences().values())
    stored = tomllib.loads(text)
    assert stored.get("theme", "system") == preferences.theme
    assert stored.get("export_folder") == preferences.export_folder


def test_what_the_administrator_locks_nobody_else_changes(
    file: PreferencesFile, user: Path, administrator: Path
) -> None:
    user.write_text('budget_per_day_usd = 50.0\nlanguage = "zh_CN"\nstore_io = true\n')
    administrator.write_text(
        'budget_per_day_usd = 5.0\nlanguage = "en"\nlocked = ["budget_per_day_usd", "store_io"]\n'
    )
    loaded = file.load()
    assert loaded.locked == {"budget_per_day_usd", "store_io"}
    assert loaded.budget_per_day_usd == Decimal(5)
    assert loaded.language == "zh_CN"
    assert loaded.problems == ()
    file.save(replace(loaded, budget_per_day_usd=Decimal(99), store_io=False, theme="dark"))
    again = file.load()
    assert (again.budget_per_day_usd, again.store_io, again.theme) == (Decimal(5), True, "dark")


@pytest.mark.parametrize("names", ['["language", "falkey"]', '"language"', "[1]"])
def test_a_lock_of_what_is_no_setting_is_told(
    file: PreferencesFile, administrator: Path, names: str
) -> None:
    administrator.write_text(f"locked = {names}\n")
    loaded = file.load()
    assert [problem.field for problem in loaded.problems] == ["locked"]
    assert loaded.locked <= {"language"}


def test_where_an_administrator_sees_to_it_new_versions_are_not_asked_for(
    file: PreferencesFile, user: Path, administrator: Path
) -> None:
    assert file.load().update_check
    administrator.write_text('theme = "dark"\n')
    assert not file.load().update_check
    user.write_text("update_check = true\n")
    assert file.load().update_check
    administrator.write_text('locked = ["update_check"]\n')
    assert not file.load().update_check


def test_no_file_of_settings_holds_the_key(file: PreferencesFile, administrator: Path) -> None:
    administrator.write_text('key = "a:b"\nfal_key = "a:b"\n')
    assert "a:b" not in repr(file.load())
