"""From a bare machine to a running program, with nothing but Python's own library."""
