-- How many pictures there are of each kind is counted in this index alone: those of one kind stand
-- side by side in it. `trashed_at` is always null here, and there so that the table is not needed.
CREATE INDEX entries_by_kind ON entries (
    project, model_id, service, state, rating, flag, label, unsafe, pixels, cost_usd,
    exported_at, photograph, place, trashed_at
) WHERE trashed_at IS NULL;

-- Whatever the history is sorted by, it is read from an index alone, in order; of equals the newest
-- come first.
DROP INDEX entries_kept;
CREATE INDEX entries_kept ON entries (place, entry, trashed_at) WHERE trashed_at IS NULL;
CREATE INDEX entries_by_rating ON entries (rating, place, entry, trashed_at)
WHERE trashed_at IS NULL;
CREATE INDEX entries_by_cost ON entries (cost_usd, place, entry, trashed_at)
WHERE trashed_at IS NULL;
CREATE INDEX entries_by_size ON entries (pixels, place, entry, trashed_at)
WHERE trashed_at IS NULL;
CREATE INDEX entries_by_name ON entries (name, place DESC, entry DESC, trashed_at)
WHERE trashed_at IS NULL;
