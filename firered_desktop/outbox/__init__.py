"""The scheduler: worker threads, the course of one edit, claims; without Qt."""
