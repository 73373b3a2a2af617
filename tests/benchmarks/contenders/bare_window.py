"""The least that PySide6 can show: a window with one button."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from tests.benchmarks.contenders.first_frame import FirstFrame

application = QApplication(sys.argv)
window = QWidget()
window.setWindowTitle("Bare window")
window.resize(1366, 768)
layout = QVBoxLayout(window)
layout.addWidget(QPushButton("Run edit"))
window.show()
FirstFrame(window)
sys.exit(application.exec())
