-- Files of the person's that a result took the place of; their old bytes are a picture here.
CREATE TABLE replaced_files (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    job_id TEXT NOT NULL, -- no reference: an edit may be purged and its old file still be kept
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    new_sha256 TEXT NOT NULL,
    replaced_at REAL NOT NULL,
    put_back_at REAL
) STRICT;

CREATE INDEX replaced_files_by_edit ON replaced_files (job_id);
CREATE INDEX replaced_files_by_path ON replaced_files (path);
