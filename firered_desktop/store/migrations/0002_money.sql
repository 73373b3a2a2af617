-- What each edit counts against the budgets, and from when on; whom it is charged to.
ALTER TABLE edits ADD COLUMN reserved_at REAL;
ALTER TABLE edits ADD COLUMN counted_usd REAL NOT NULL DEFAULT 0;
ALTER TABLE edits ADD COLUMN project TEXT NOT NULL DEFAULT '';

-- Edits of a schema without budgets count from their click on, if fal may have charged them.
UPDATE edits SET
    reserved_at = created_at,
    counted_usd = coalesce(charged_usd, estimate_high_usd, 0),
    record = json_set(record, '$.reserved_at', created_at)
WHERE
    state IN (
        'finished', 'submitting', 'in_queue', 'in_progress', 'downloading', 'unconfirmed'
    )
    OR json_extract(record, '$.failure.charged') IN ('maybe', 'yes');

CREATE INDEX edits_by_reservation ON edits (reserved_at) WHERE reserved_at IS NOT NULL;

-- The price of a unit (USD per megapixel) as fal told it, and when.
CREATE TABLE prices (
    model_id TEXT PRIMARY KEY,
    usd_per_megapixel TEXT NOT NULL,
    told_at REAL NOT NULL
) STRICT;
