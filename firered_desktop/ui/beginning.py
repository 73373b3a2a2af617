"""What stands on the right before there is a picture: how to begin, samples, three recipes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from firered_desktop.session.recipe_pictures import AFTER, BEFORE, RecipePictures
from firered_desktop.ui.card_painting import paint_frame, paint_picture, paint_smoothly
from firered_desktop.ui.names import set_name
from firered_desktop.ui.theme import METRICS, set_kind
from firered_desktop.ui.wipe import HALF, paint_wipe

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from firered_desktop.core.recipes import Recipe
    from firered_desktop.session.samples import Samples
    from firered_desktop.ui.icons import Icons

_SAMPLE = QSize(120, 80)  # device-independent pixels
_RECIPE = QSize(216, 144)


class PictureButton(QAbstractButton):
    """A picture of `side` with words below it; before and after where there are two."""

    def __init__(self, side: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._pair: tuple[QImage | None, QImage | None] = (None, None)
        self._share = HALF
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_pair(self, before: QImage | None, after: QImage | None) -> None:
        """Show one picture, or before and after."""
        self._pair = (before, after)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        words = self.fontMetrics().height() + METRICS.gap_8
        return QSize(self._side.width(), self._side.height() + words)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseMoveEvent(event)
        self._share = min(1.0, max(0.0, event.position().x() / self._side.width()))
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        self._share = HALF
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        paint_smoothly(painter)
        frame = self.rect()
        frame.setSize(self._side)
        before, after = self._pair
        if after is None:
            paint_picture(painter, self.palette(), frame, before)
        else:
            paint_wipe(painter, self.palette(), frame, self._pair, self._share)
        option = QStyleOptionViewItem()
        option.initFrom(self)
        if self.hasFocus():
            option.state |= QStyle.StateFlag.State_HasFocus
        paint_frame(painter, option, frame.adjusted(1, 1, -1, -1))
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self._side.width()
        )
        place = self.rect()
        place.setTop(frame.bottom() + METRICS.gap_4)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(place, int(flags), words)


class Beginning(QFrame):
    """Teaches how to begin.

    `sample_chosen` carries the Path of a sample, `used` the Recipe of a card, `all_wished` that all
    recipes should be shown, `add_wished` that a picture should be chosen.
    """

    sample_chosen = Signal(object)
    used = Signal(object)
    all_wished = Signal()
    add_wished = Signal()

    def __init__(
        self,
        samples: Samples,
        pictures: RecipePictures,
        icons: Icons,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._language = language
        self._samples = samples
        self._recipes: dict[str, tuple[Recipe, PictureButton]] = {}
        set_kind(self, "canvas")
        self._add = QPushButton(icons.icon("add"), self.tr("Add pictures…"))
        self._all = QPushButton(self.tr("All recipes"))
        self._sample_buttons = self._make_samples(samples.paths)
        self._recipe_row = QHBoxLayout()
        self._arrange()
        samples.arrived.connect(self._show_sample)
        pictures.arrived.connect(self._show_recipe)
        self._add.clicked.connect(self.add_wished)
        self._all.clicked.connect(self.all_wished)

    def offer(self, recipes: Sequence[Recipe]) -> None:
        """Offer these recipes; the pictures of the samples are read now at the latest."""
        for _, gone in self._recipes.values():
            self._recipe_row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._recipes = {}
        former: QWidget = [self._add, *self._sample_buttons.values()][-1]
        for at, recipe in enumerate(recipes):
            card = PictureButton(_RECIPE)
            title = recipe.wording(self._language).title
            card.setText(title)
            set_name(card, f"Recipe {at + 1}", title, self.tr("Uses this recipe"))
            card.clicked.connect(partial(self.used.emit, recipe))
            self._recipe_row.insertWidget(1 + at, card)
            QWidget.setTabOrder(former, card)
            former = card
            self._recipes[recipe.id] = (recipe, card)
            self._show_recipe(recipe.id)
        self._samples.load()

    def _make_samples(self, paths: Sequence[Path]) -> dict[Path, PictureButton]:
        words = (
            self.tr("Breakfast table"),
            self.tr("Lake"),
            self.tr("Living room"),
            self.tr("Vase"),
        )
        buttons = {}
        for at, (path, name) in enumerate(zip(paths, words, strict=True)):
            button = PictureButton(_SAMPLE)
            button.setText(name)
            spoken = self.tr("Sample: {name}").format(name=name)
            set_name(button, f"Sample {at + 1}", spoken, self.tr("Takes this photograph"))
            button.clicked.connect(partial(self.sample_chosen.emit, path))
            buttons[path] = button
        return buttons

    def _arrange(self) -> None:
        title = _line(self.tr("Drop a photograph anywhere in this window"), "title")
        try_one = _line(self.tr("or try one of these"), "quiet")
        start = _line(self.tr("Start with a recipe"), "title")
        set_name(self._add, "Add a first picture", self.tr("Add pictures…"))
        set_kind(self._all, "link")
        set_name(self._all, "See all recipes", self.tr("All recipes"))
        self._recipe_row.setSpacing(METRICS.gap_12)
        self._recipe_row.addStretch(1)
        self._recipe_row.addStretch(1)
        content = QWidget()
        scroll = QScrollArea()  # for windows that are small, and for large words
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for surface in (scroll.viewport(), content):
            surface.setAutoFillBackground(False)  # the canvas is seen through
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[METRICS.focus_width] * 4)
        whole.addWidget(scroll)
        column = QVBoxLayout(content)
        column.setContentsMargins(*[METRICS.gap_16] * 4)
        column.setSpacing(METRICS.gap_12)
        column.addStretch(1)
        column.addWidget(title)
        column.addLayout(_middle([self._add]))
        column.addWidget(try_one)
        column.addLayout(_middle(list(self._sample_buttons.values())))
        column.addSpacing(METRICS.gap_16)
        column.addWidget(start)
        column.addLayout(self._recipe_row)
        column.addLayout(_middle([self._all]))
        column.addStretch(1)

    def _show_sample(self, path: Path, image: QImage) -> None:
        self._sample_buttons[path].show_pair(image, None)

    def _show_recipe(self, recipe_id: str) -> None:
        if recipe_id in self._recipes:
            recipe, card = self._recipes[recipe_id]
            card.show_pair(*(self._pictures.image(recipe, side) for side in (BEFORE, AFTER)))


def _line(words: str, kind: str) -> QLabel:
    label = QLabel(words)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    set_kind(label, kind)
    return label


def _middle(widgets: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(METRICS.gap_12)
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
