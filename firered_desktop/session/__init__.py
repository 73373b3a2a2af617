"""State of the running application: QtCore and QtGui, never widgets."""
