-- "FRED": says to other programs, and to us, whose file this is.
PRAGMA application_id = 1179796804;

-- `place` is created_at in microseconds, made unique, so that newest first is the order of the
-- table itself and a page of it costs the same however many edits there are.
-- `record` is the whole edit as JSON; the other columns are what is searched, sorted and summed.
CREATE TABLE edits (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    created_at REAL NOT NULL,
    changed_at REAL NOT NULL,
    state TEXT NOT NULL,
    service TEXT NOT NULL,
    model_id TEXT NOT NULL,
    prompt TEXT NOT NULL,
    request_id TEXT,
    key_fingerprint TEXT,
    estimate_low_usd REAL,
    estimate_high_usd REAL,
    charged_usd REAL,
    record TEXT NOT NULL
) STRICT;

CREATE INDEX edits_by_state ON edits (state, place);
CREATE INDEX edits_by_request ON edits (request_id) WHERE request_id IS NOT NULL;

-- Prompt and file names, case folded: what a search reads, without the rest of the row.
CREATE TABLE edit_words (
    place INTEGER PRIMARY KEY REFERENCES edits (place) ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE edit_index USING fts5 (
    text,
    content = 'edit_words',
    content_rowid = 'place',
    tokenize = 'trigram case_sensitive 1'
);

CREATE TRIGGER edit_words_added AFTER INSERT ON edit_words BEGIN
    INSERT INTO edit_index (rowid, text) VALUES (new.place, new.text);
END;

CREATE TRIGGER edit_words_changed AFTER UPDATE OF text ON edit_words BEGIN
    INSERT INTO edit_index (edit_index, rowid, text) VALUES ('delete', old.place, old.text);
    INSERT INTO edit_index (rowid, text) VALUES (new.place, new.text);
END;

CREATE TRIGGER edit_words_removed AFTER DELETE ON edit_words BEGIN
    INSERT INTO edit_index (edit_index, rowid, text) VALUES ('delete', old.place, old.text);
END;

CREATE TABLE thumbnails (
    place INTEGER NOT NULL REFERENCES edits (place) ON DELETE CASCADE,
    image INTEGER NOT NULL,
    encoded BLOB NOT NULL,
    PRIMARY KEY (place, image)
) STRICT;
