-- What the history shows, a row for each picture of it: a result, or an edit that has none yet,
-- which is image 0. `entry` is place * 16 + 15 - image, so that backwards through the table is
-- newest first, and the first result of an edit before its second.
-- The upper columns are taken from the edit's record and can be made again; those from `rating` on
-- are what a person said, and stand here alone.
CREATE TABLE entries (
    entry INTEGER PRIMARY KEY,
    place INTEGER NOT NULL REFERENCES edits (place) ON DELETE CASCADE,
    image INTEGER NOT NULL,
    state TEXT NOT NULL,
    service TEXT NOT NULL,
    model_id TEXT NOT NULL,
    project TEXT NOT NULL, -- as edits.project, and changed with it
    pixels INTEGER NOT NULL,
    cost_usd REAL, -- of the whole edit, as far as it is known
    unsafe INTEGER NOT NULL, -- whether the safety checker marked it
    photograph INTEGER REFERENCES photographs (photograph), -- where the chain of edits began
    name TEXT NOT NULL, -- the file name of picture 1, folded, to sort by
    rating INTEGER NOT NULL DEFAULT 0,
    flag TEXT NOT NULL DEFAULT 'none',
    label TEXT NOT NULL DEFAULT 'none',
    exported_at REAL,
    trashed_at REAL,
    purged_at REAL, -- its files are gone; the row stays, so that nothing makes it again
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX entries_kept ON entries (place) WHERE trashed_at IS NULL;
CREATE INDEX entries_of_edit ON entries (place);
CREATE INDEX entries_trashed ON entries (place)
WHERE trashed_at IS NOT NULL AND purged_at IS NULL;
CREATE INDEX entries_by_photograph ON entries (photograph);

CREATE TABLE tags (
    tag INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE entry_tags (
    entry INTEGER NOT NULL REFERENCES entries (entry) ON DELETE CASCADE,
    tag INTEGER NOT NULL REFERENCES tags (tag),
    PRIMARY KEY (entry, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_tags_by_tag ON entry_tags (tag, entry);

-- Files outside of the library that results were copied to. A path is JSON: it may be no text.
CREATE TABLE exports (
    entry INTEGER NOT NULL REFERENCES entries (entry) ON DELETE CASCADE,
    path TEXT NOT NULL,
    exported_at REAL NOT NULL,
    PRIMARY KEY (entry, path)
) STRICT, WITHOUT ROWID;

CREATE INDEX exports_by_path ON exports (path);

-- The pictures that edits began with. `before_sha256` is of the copy that is kept of each, which
-- tells the same photograph under another name, and another one under the same.
CREATE TABLE photographs (
    photograph INTEGER PRIMARY KEY,
    path TEXT NOT NULL, -- JSON
    before_sha256 TEXT,
    located TEXT, -- JSON: where a person found it again
    missing_at REAL,
    forgotten INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX photographs_by_path ON photographs (path);
CREATE INDEX photographs_by_content ON photographs (before_sha256)
WHERE before_sha256 IS NOT NULL;

-- Where each picture of an edit came from: a photograph, or a result, which is `parent`, an entry.
CREATE TABLE edit_inputs (
    place INTEGER NOT NULL REFERENCES edits (place) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    photograph INTEGER REFERENCES photographs (photograph),
    parent INTEGER,
    PRIMARY KEY (place, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX edit_inputs_by_photograph ON edit_inputs (photograph) WHERE photograph IS NOT NULL;
CREATE INDEX edit_inputs_by_parent ON edit_inputs (parent) WHERE parent IS NOT NULL;

-- The picture files of the library that an edit names; image -1 are those that it was asked with.
CREATE TABLE edit_files (
    sha256 TEXT NOT NULL,
    place INTEGER NOT NULL REFERENCES edits (place) ON DELETE CASCADE,
    image INTEGER NOT NULL,
    PRIMARY KEY (sha256, place, image)
) STRICT, WITHOUT ROWID;

CREATE INDEX edit_files_of_edit ON edit_files (place);

CREATE TABLE saved_searches (
    name TEXT PRIMARY KEY,
    query TEXT NOT NULL, -- JSON
    saved_at REAL NOT NULL
) STRICT;

-- What this file knows of itself, such as with which rules the rows above were made.
CREATE TABLE about (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- What a search reads: prompt and file names, `base` characters of `text`, then note and tags.
CREATE TABLE entry_words (
    entry INTEGER PRIMARY KEY REFERENCES entries (entry) ON DELETE CASCADE,
    base INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE entry_index USING fts5 (
    text,
    content = 'entry_words',
    content_rowid = 'entry',
    tokenize = 'trigram case_sensitive 1'
);

CREATE TRIGGER entry_words_added AFTER INSERT ON entry_words BEGIN
    INSERT INTO entry_index (rowid, text) VALUES (new.entry, new.text);
END;

CREATE TRIGGER entry_words_changed AFTER UPDATE OF text ON entry_words BEGIN
    INSERT INTO entry_index (entry_index, rowid, text) VALUES ('delete', old.entry, old.text);
    INSERT INTO entry_index (rowid, text) VALUES (new.entry, new.text);
END;

CREATE TRIGGER entry_words_removed AFTER DELETE ON entry_words BEGIN
    INSERT INTO entry_index (entry_index, rowid, text) VALUES ('delete', old.entry, old.text);
END;

-- Its place is taken by the words of entries; whatever it held is made again from the edits.
DROP TRIGGER edit_words_added;
DROP TRIGGER edit_words_changed;
DROP TRIGGER edit_words_removed;
DROP TABLE edit_index;
DROP TABLE edit_words;
