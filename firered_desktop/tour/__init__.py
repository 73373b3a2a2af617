"""The real window led through its states on the demo service; a picture of each."""
