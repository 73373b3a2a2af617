-- How many pictures there are of each kind is counted in this index alone: those of one kind stand
-- side by side in it. `trashed_at` is always null here, and there so that the table is not needed.
CREATE INDEX entries_by_kind ON entries (
    project, model_id, service, state, rating, flag, label, unsafe, pixels, cost_usd,
    exported_at, photograph, place, trashed_at
) WHERE trashed_at IS NULL;
