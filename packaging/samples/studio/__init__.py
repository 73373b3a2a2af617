"""A small photographic studio in NumPy: it renders the sample photographs that ship with us."""
