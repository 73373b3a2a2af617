"""The house as it is drawn: who imports whom, where threads start, what is loaded, how large."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
PACKAGE = TOP / "firered_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(module: Path) -> str:
    """The place of a module below the package, as in ``fal/engine.py``."""
    return module.relative_to(PACKAGE).as_posix()


def trees() -> Iterator[tuple[str, ast.Module]]:
    for module in MODULES:
        yield name_of(module), ast.parse(module.read_text(encoding="utf-8"))


# What each import contract must catch: files that break it, and what is then said of them.
PLANTED: Mapping[str, tuple[Mapping[str, str], str]] = {
    "Imports point one way": (
        {"imaging/planted_up.py": "import firered_desktop.outbox.clock"},
        "firered_desktop.imaging is not allowed to import firered_desktop.outbox",
    ),
    "Packages have no cycles inside": (
        {
            "demo/planted_hen.py": "import firered_desktop.demo.planted_egg",
            "demo/planted_egg.py": "import firered_desktop.demo.planted_hen",
        },
        "planted_hen",
    ),
    "What a worker runs cannot reach Qt": (
        {"core/planted_qt.py": "import PySide6.QtCore"},
        "firered_desktop.core.planted_qt -> PySide6",
    ),
    "The window is handed what it uses": (
        {"session/planted_store.py": "import firered_desktop.store.library"},
        "firered_desktop.session.planted_store -> firered_desktop.store.library",
    ),
    "One package knows each foreign thing": (
        {"core/planted_numpy.py": "import numpy"},
        "firered_desktop.core.planted_numpy -> numpy",
    ),
    "The fetcher of web pictures knows no key": (
        {"web_pictures.py": "import firered_desktop.credentials"},
        "firered_desktop.web_pictures -> firered_desktop.credentials",
    ),
    "One module speaks to the message bus": (
        {"session/planted_bus.py": "import jeepney"},
        "firered_desktop.session.planted_bus -> jeepney",
    ),
    "Only fal, the fetcher of web pictures and the check for updates know HTTP clients": (
        {"store/planted_http.py": "import httpx"},
        "firered_desktop.store.planted_http -> httpx",
    ),
    "Only the store knows SQLite, only credentials the keyring": (
        {"fal/planted_sqlite.py": "import sqlite3"},
        "firered_desktop.fal.planted_sqlite -> sqlite3",
    ),
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the house to plant things in."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGE, tmp_path / "firered_desktop", ignore=ignored)
    shutil.copy(TOP / "pyproject.toml", tmp_path)
    return tmp_path


def lint(house: Path) -> tuple[int, str]:
    """The linter's status and its words about the imports in `house`."""
    command = (
        "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"
    )
    ended = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=house,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return ended.returncode, " ".join(ended.stdout.split())


def plant(house: Path, files: Mapping[str, str]) -> None:
    for name, content in files.items():
        (house / "firered_desktop" / name).write_text(content + "\n", encoding="utf-8")


def test_every_contract_has_something_planted_against_it() -> None:
    settings = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    assert {contract["name"] for contract in contracts} == PLANTED.keys()


@pytest.mark.e2e
def test_every_contract_goes_red_when_it_is_broken(copy: Path) -> None:
    assert lint(copy)[0] == 0
    for files, _ in PLANTED.values():
        plant(copy, files)
    status, said = lint(copy)
    assert status != 0
    for name, (_, detail) in PLANTED.items():
        assert f"{name} BROKEN" in said
        assert detail in said


@pytest.mark.e2e
def test_a_package_that_no_layer_names_is_refused(copy: Path) -> None:
    plant(copy, {"helpers.py": "import math"})
    status, said = lint(copy)
    assert status != 0
    assert "Imports point one way BROKEN" in said
    assert "helpers" in said


STARTERS = {
    "outbox/threads.py": "network work",
    "imaging/dispatcher.py": "hands tasks to the imaging process",
    "imaging/child.py": "the imaging process itself",
    "imaging/worker.py": "inside that process: ends it with its parent",
    "store/executor.py": "the one thread that writes",
    "demo/server.py": "connections of the demo service",
    "demo/request_queue.py": "runners of the demo service",
    "demo/webhooks.py": "tells webhooks of the demo service",
    "credentials.py": "a keyring that may never answer",
    "desktop_integration/bus_desktop.py": "speaks to a desktop that may not answer",
    "web_pictures.py": "the timer that ends a connection at its deadline",
}
STARTING = {
    *("Thread", "Timer", "Process", "Pool", "ThreadPoolExecutor", "ProcessPoolExecutor"),
    *("QThread", "QThreadPool", "QRunnable", "QProcess", "Popen", "start_new_thread"),
}


def test_threads_and_processes_start_in_known_places_alone() -> None:
    found = {
        name
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call | ast.ClassDef) and STARTING & set(_names(node))
    }
    assert found == STARTERS.keys()


def _names(node: ast.Call | ast.ClassDef) -> list[str]:
    """The last words of what is called, or of what a class is made from."""
    named = node.bases if isinstance(node, ast.ClassDef) else [node.func]
    return [getattr(each, "attr", getattr(each, "id", "")) for each in named]


HEAVY = (
    "PySide6",
    "httpx",
    "fal_client",
    "PIL",
    "numpy",
    "keyring",
    "truststore",
    "tomlkit",
    "jeepney",
)


@pytest.mark.parametrize(
    "work",
    [
        "import firered_desktop.cli",
        "from firered_desktop.cli import main; main(['history', '--library', 'library'])",
        "from firered_desktop.cli import main; main(['queue', 'run', '--library', 'library'])",
    ],
    ids=["import", "history", "queue run"],
)
def test_a_command_loads_nothing_heavy_that_it_does_not_need(work: str, tmp_path: Path) -> None:
    tell = f"import sys; print([name for name in {HEAVY} if name in sys.modules])"
    ended = subprocess.run(
        [sys.executable, "-c", f"{work}\n{tell}"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(TOP)},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    assert ended.stdout == "[]\n"


def test_every_module_has_a_test_that_mirrors_it_or_is_said_to_go_through_another() -> None:
    through = {module for modules in TESTED_THROUGH.values() for module in modules.split()}
    there = {name_of(module) for module in MODULES if module.name != "__init__.py"}
    mirrored = {name for name in there if _mirror(name).exists()}
    assert there - mirrored - through <= UNTESTED
    assert through - there == set()
    assert [test for test in TESTED_THROUGH if not (TOP / "tests" / test).exists()] == []


def _mirror(module: str) -> Path:
    path = TOP / "tests" / module
    return path.with_name(f"test_{path.name}")


# Those that have none yet; nothing is to be added here.
UNTESTED = {
    "ui/fitted_dialog.py",
}

# The modules without a test of their own name, by the test that goes through them.
TESTED_THROUGH: Mapping[str, str] = {
    "contract/library_contract.py": """
        core/accounts.py
    """,
    "contract/gallery_contract.py": """
        core/gallery.py store/entries.py store/facets.py store/judgements.py store/keyed.py
        store/search.py
    """,
    "core/test_edit.py": """
        core/models.py
    """,
    "store/test_recovery.py": """
        core/upkeep.py
    """,
    "store/test_upkeep.py": """
        store/usage.py
    """,
    "session/test_session.py": """
        session/first_picture.py session/later_parts.py session/parts.py
    """,
    "session/test_handing_out.py": """
        session/contact_sheet.py session/presentation_pictures.py session/proof_file.py
        session/whole_file.py
    """,
    "ui/test_hand_out_dialog.py": """
        ui/caption_choice.py ui/handing_desk.py ui/presentation_words.py ui/proof_fields.py
        ui/sheet_fields.py
    """,
    "ui/test_import_desk.py": """
        core/importing.py session/importing.py
    """,
    "ui/test_library_desk.py": """
        session/file_thumbnails.py ui/findings_dialog.py ui/library_panel.py ui/library_places.py
        ui/library_work.py ui/originals_dialog.py ui/plain_parts.py ui/question_dialog.py
        ui/work_dialog.py
    """,
    "store/test_replaced.py": """
        core/replaced.py
    """,
    "store/test_purging.py": """
        core/purging.py
    """,
    "imaging/test_wire.py": """
        core/export_wish.py core/picture.py
    """,
    "demo/test_service.py": """
        demo/endpoint.py demo/files.py demo/filters/colour.py demo/filters/drawing.py
        demo/filters/film.py demo/filters/focus.py demo/filters/pixels.py demo/filters/sky.py
        demo/filters/tone.py demo/inputs.py demo/keys.py demo/requests.py demo/server.py
        demo/submissions.py demo/vocabulary.py demo/wire.py
    """,
    "diagnostics/test_diagnostics.py": """
        diagnostics/hooks.py diagnostics/journal.py diagnostics/mishaps.py
    """,
    "e2e/test_one_edit.py": """
        __main__.py
    """,
    "fal/test_engine.py": """
        fal/connections.py fal/handles.py fal/options.py fal/parts.py fal/replies.py
        fal/upload_cache.py
    """,
    "imaging/decoders/test_deep_png.py": """
        imaging/decoders/arrays.py imaging/decoders/found.py
    """,
    "imaging/decoders/test_deep_psd.py": """
        imaging/decoders/psd_blocks.py
    """,
    "imaging/decoders/test_jxl.py": """
        imaging/decoders/jxl_header.py
    """,
    "imaging/decoders/test_raw.py": """
        imaging/decoders/raw_tone.py imaging/optional.py
    """,
    "imaging/test_damaged.py": """
        imaging/damage.py
    """,
    "imaging/metadata/test_reading.py": """
        imaging/metadata/exif.py imaging/metadata/findings.py
        imaging/metadata/iptc.py imaging/metadata/jpeg.py imaging/metadata/origin.py
        imaging/metadata/png.py imaging/metadata/sidecar.py
        imaging/metadata/source.py imaging/metadata/tiff.py imaging/metadata/tiff_files.py
        imaging/metadata/webp.py
    """,
    "imaging/metadata/test_boxes.py": """
        imaging/metadata/psd.py
    """,
    "imaging/test_copy_file.py": """
        imaging/metadata/exif_copy.py imaging/metadata/exif_tags.py imaging/metadata/maker_note.py
    """,
    "imaging/test_export.py": """
        imaging/deep_png.py imaging/encoding.py imaging/jpeg_segments.py imaging/png_chunks.py
        imaging/tiff_pixels.py
    """,
    "imaging/test_process.py": """
        imaging/child.py imaging/dispatcher.py imaging/formats.py imaging/modes.py
        imaging/preview.py imaging/tasks.py imaging/worker.py
    """,
    "outbox/test_course.py": """
        outbox/collecting.py outbox/record.py outbox/results.py outbox/sending.py
    """,
    "outbox/test_holding.py": """
        outbox/gate.py
    """,
    "outbox/test_outbox.py": """
        outbox/clock.py outbox/leading.py outbox/surroundings.py
    """,
    "services/test_key_desk.py": """
        core/account.py
    """,
    "services/test_services.py": """
        core/destinations.py
    """,
    "desktop_integration/test_bus_desktop.py": """
        desktop_integration/launcher_entry.py desktop_integration/message_bus.py
    """,
    "store/test_library.py": """
        store/accounts.py store/executor.py store/rows.py
    """,
    "tour/test_command.py": """
        tour/arranging.py tour/compose.py tour/failures.py tour/first_start.py
        tour/handing_out.py tour/history.py tour/judging.py tour/keeping.py tour/lineage.py
        tour/photographs.py tour/reading.py tour/recipes.py tour/route.py tour/running.py
        tour/searching.py tour/settings.py tour/words.py tour/worn.py
    """,
    "tour/test_guide.py": """
        tour/clock.py tour/edits.py tour/hands.py tour/late_library.py tour/stage.py
        tour/steps.py tour/waiting.py
    """,
    "test_app.py": """
        ui/key_form.py
    """,
    "ui/test_first_start_panel.py": """
        ui/first_start_steps.py
    """,
    "ui/test_ledger_dialog.py": """
        session/ledger_table.py ui/ledger_save_dialog.py
    """,
    "preferences/test_settings.py": """
        preferences/history_rows.py
        preferences/network_rows.py
        preferences/window_rows.py
        preferences/export_rows.py
    """,
    "ui/test_save_dialog.py": """
        ui/export_contents.py ui/export_fields.py ui/export_folder.py ui/export_name.py
    """,
    "ui/test_boards_notice.py": """
        ui/boards_dialog.py
    """,
    "ui/test_outgoing_dialog.py": """
        ui/request_steps.py ui/thumbnail.py
    """,
    "ui/test_round_trip.py": """
        ui/compare_menu.py ui/drag_out.py ui/result_notices.py
    """,
    "ui/test_settings_dialog.py": """
        ui/scroll_column.py ui/settings_fields.py ui/settings_page.py ui/settings_panels.py
        ui/settings_row.py ui/settings_sections.py
    """,
    "ui/test_keys_dialog.py": """
        session/key_list.py ui/fixed_keys.py ui/held_keys.py ui/key_editor.py ui/onward_keys.py
        ui/key_recorder.py ui/shortcuts.py
    """,
    "session/test_desktop_notices.py": """
        core/desktop_signs.py
    """,
    "session/test_gallery.py": """
        session/looking.py
    """,
    "session/test_archive.py": """
        session/emptying.py
    """,
    "session/test_inspection.py": """
        core/formats_found.py
    """,
    "store/test_activity_file.py": """
        core/activity.py
    """,
    "ui/test_activity_desk.py": """
        ui/activity_card.py ui/activity_panel.py
    """,
    "ui/test_edit_desk.py": """
        ui/comparing_menu.py ui/edit_menu.py ui/inquiry.py
    """,
    "ui/test_lineage_panel.py": """
        ui/lineage_card.py ui/lineage_list.py ui/lineage_words.py
    """,
    "ui/test_lineage_desk.py": """
        ui/lineage_dialog.py
    """,
    "ui/test_replay_dialog.py": """
        ui/replay_words.py
    """,
    "ui/test_replay_desk.py": """
        session/replaying.py
    """,
    "ui/test_edit_strip.py": """
        ui/card_painting.py ui/strip_card.py
    """,
    "ui/test_held_list.py": """
        ui/held_card.py
    """,
    "ui/test_quality_row.py": """
        ui/quality_button.py
    """,
    "ui/test_setting_menu.py": """
        ui/model_row.py
    """,
    "ui/test_instruction.py": """
        ui/instruction_notes.py ui/naming.py ui/past_list.py ui/picture_choice.py
        ui/recipe_line.py ui/reference_chips.py
    """,
    "ui/test_recipe_gallery.py": """
        session/recipe_model.py session/recipe_pictures.py ui/recipe_card.py ui/recipe_desk.py
        ui/recipe_details.py ui/recipe_list.py ui/recipe_notices.py
        ui/recipe_words.py ui/recipes_button.py ui/wipe.py
    """,
    "ui/test_beginning.py": """
        session/samples.py
    """,
    "ui/test_step_notice.py": """
        ui/batch_notice.py
    """,
    "ui/test_judging_desk.py": """
        session/judged_result.py ui/result_judging.py ui/step_commands.py
        ui/trash_desk.py
    """,
    "ui/test_history_judging.py": """
        ui/judging_menu.py
    """,
    "ui/test_judgement_painting.py": """
        ui/judgement_words.py
    """,
    "ui/test_fields.py": """
        ui/own_keys.py
    """,
    "ui/test_drop_zones.py": """
        ui/draft_commands.py
    """,
    "ui/test_running.py": """
        session/single_run.py
    """,
    "ui/test_accessibility.py": """
        session/account.py session/comparison.py session/edits.py session/history.py
        session/pasting.py session/pictures.py session/previews.py session/saving.py
        session/session.py session/tasks.py session/translation.py ui/about_dialog.py
        ui/desktop.py ui/dialogs.py ui/edit_cards.py ui/edit_list.py ui/edit_remedies.py
        ui/field_label.py
        ui/instruction_edit.py ui/job_bar.py ui/key_dialog.py
        ui/main_window.py ui/menus.py ui/names.py ui/notice_bar.py ui/parameter_row.py
        ui/picture_dialog.py ui/picture_intake.py ui/picture_slot.py
        ui/corner_mark.py ui/result_actions.py ui/result_facts.py ui/result_panel.py
        ui/seed_row.py ui/simple_rows.py ui/size_row.py ui/slot_cell.py
        ui/slot_grid.py ui/slot_menu.py ui/slot_notice.py ui/slot_words.py ui/speech.py
        ui/spoken_roles.py ui/style_images.py ui/words.py
    """,
    "ui/test_compare_view.py": """
        ui/compare_hands.py ui/compare_lens.py ui/compare_message.py ui/compare_painting.py
        ui/compare_keys.py ui/compare_loupe.py ui/compare_looks.py ui/compare_overlay.py
        ui/compare_pair.py ui/compare_rooms.py ui/compare_typing.py ui/compare_words.py
        ui/blinking.py ui/mode_words.py
    """,
    "ui/test_history_view.py": """
        ui/gallery_menu.py ui/history_desk.py ui/history_side.py
    """,
    "ui/test_gallery_grid.py": """
        ui/drawn_cards.py ui/gallery_arrangement.py ui/gallery_before.py ui/gallery_hands.py
        ui/gallery_painting.py ui/gallery_scene.py ui/gallery_stacks.py
        ui/kept_place.py ui/laid_out_list.py
    """,
    "ui/test_search_desk.py": """
        ui/counted_check.py ui/filter_chips.py ui/filter_choices.py ui/filter_fields.py
        ui/filter_group.py ui/filter_panel.py ui/filter_words.py ui/found_count.py ui/match_line.py
        ui/nothing_found.py ui/picture_words.py ui/saved_search_button.py ui/search_field.py
        ui/search_head.py ui/search_name_dialog.py ui/sorting_choice.py
    """,
    "ui/test_comparing_desk.py": """
        ui/compare_dial.py ui/full_view.py ui/result_column.py ui/shown_pair.py
    """,
}


# What widgets know of this program beside each other: values and rules, and the window's state.
# The engine, the library, files of photographs and the network are none of them.
KNOWN_TO_WIDGETS = (
    "firered_desktop.core",
    "firered_desktop.diagnostics.Mishap",
    "firered_desktop.diagnostics.Redaction",
    "firered_desktop.preferences",
    "firered_desktop.session",
    "firered_desktop.ui",
    "firered_desktop.__version__",
)
PORTS_OF_WORKERS = "firered_desktop.core.ports"
QT_OF_WIDGETS = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg")
# Of Python what reckons and reads words; nothing that opens, fetches, starts or waits.
PLAIN_PYTHON = {
    *(
        "__future__",
        "bisect",
        "collections",
        "contextlib",
        "ctypes",
        "dataclasses",
        "datetime",
        "decimal",
        "enum",
    ),
    *("functools", "html", "itertools", "json", "math", "pathlib", "re", "string", "sys"),
    *("types", "typing"),
}


def not_for_widgets(tree: ast.Module) -> set[str]:
    """What a module imports that a widget has no business with."""
    return {name for name in _imported(tree) if not _is_for_widgets(name)}


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _is_for_widgets(name: str) -> bool:
    def within(package: str) -> bool:
        return name == package or name.startswith(f"{package}.")

    if within("firered_desktop"):
        return any(map(within, KNOWN_TO_WIDGETS)) and not within(PORTS_OF_WORKERS)
    return any(map(within, QT_OF_WIDGETS)) or name.partition(".")[0] in PLAIN_PYTHON


def test_widgets_show_and_wish_and_know_no_engine_no_store_and_no_network() -> None:
    strangers = {name: not_for_widgets(tree) for name, tree in trees() if name.startswith("ui/")}
    assert {name: found for name, found in strangers.items() if found} == {}


@pytest.mark.parametrize(
    "planted",
    [
        "from firered_desktop.outbox.outbox import Outbox",
        "from firered_desktop.core.ports import EditEngine",
        "from firered_desktop.store.library import SqliteLibrary",
        "from firered_desktop.imaging.process import ImagingProcess",
        "from firered_desktop.diagnostics import Diagnostics",
        "from firered_desktop import services",
        "from PySide6.QtNetwork import QNetworkAccessManager",
        "import sqlite3",
        "def paint():\n    import httpx",
        "from urllib.request import urlopen",
        "import threading",
        "import time",
        "from PIL import Image",
    ],
)
def test_a_widget_that_would_decide_something_is_found(planted: str) -> None:
    assert not_for_widgets(ast.parse(planted))


def test_the_window_is_not_the_longest_file_of_its_package() -> None:
    lines = {
        name_of(module): module.read_text(encoding="utf-8").count("\n")
        for module in (PACKAGE / "ui").glob("*.py")
    }
    longer = [name for name, count in lines.items() if count > lines["ui/main_window.py"]]
    assert len(longer) > 1  # not its wiring alone


def test_nothing_changes_a_global() -> None:
    changing = {
        name for name, tree in trees() for node in ast.walk(tree) if isinstance(node, ast.Global)
    }
    assert changing == set()


def test_what_a_module_holds_is_a_constant_or_its_logger() -> None:
    """A lower-case name at the top of a module would be a thing that lives as long as it."""
    named = {
        (name, target.id)
        for name, tree in trees()
        for statement in tree.body
        if isinstance(statement, ast.Assign | ast.AnnAssign)
        for target in (
            statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        )
        if isinstance(target, ast.Name) and target.id == target.id.lower()
    }
    loggers = {"logger", "_logger", "_log"}
    assert {
        place for place in named if not place[1].startswith("__") and place[1] not in loggers
    } == set()


LONGEST_MODULE, LONGEST_FUNCTION, MOST_METHODS = 400, 50, 20
LARGER = {
    "core/errors.py": "the tree of errors is one, each leaf with its notice",
    "core/parameters.py": "the table of parameters is one",
    "store/library.py SqliteLibrary": "it is the port Library and what opening and closing need",
    "ui/compare_view.py CompareView": "Qt asks a widget for each of its events by a method",
}


def test_things_are_small() -> None:
    large = set()
    for name, tree in trees():
        if (PACKAGE / name).read_text(encoding="utf-8").count("\n") > LONGEST_MODULE:
            large.add(name)
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and _length(node) > LONGEST_FUNCTION:
                large.add(f"{name} {node.name}")
            if isinstance(node, ast.ClassDef) and _methods(node) > MOST_METHODS:
                large.add(f"{name} {node.name}")
    assert large - LARGER.keys() == set()


def _length(node: ast.FunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _methods(node: ast.ClassDef) -> int:
    return sum(isinstance(each, ast.FunctionDef) for each in node.body)
