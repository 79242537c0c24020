-- The register. Whatever stands in the tables below "entry" follows from the entries and from the
-- contents that they name by hash; the program can make all of it again.
-- ${text} is text that is compared byte by byte, ${bytes} is bytes.

CREATE TABLE schema_version (
    version INTEGER NOT NULL PRIMARY KEY
);

CREATE TABLE entry (
    number BIGINT NOT NULL PRIMARY KEY,
    at ${text} NOT NULL,
    person ${text} NOT NULL,
    act ${text} NOT NULL,
    subject ${text} NOT NULL,
    body ${text} NOT NULL,
    previous ${text} NOT NULL,
    hash ${text} NOT NULL
);
CREATE INDEX entry_subject ON entry (subject, number);

-- One row: the last entry. Whoever writes locks it first.
CREATE TABLE head (
    one SMALLINT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL,
    at ${text} NOT NULL,
    hash ${text} NOT NULL
);
INSERT INTO head (one, number, at, hash)
VALUES (1, 0, '1970-01-01T00:00:00.000Z', '0000000000000000000000000000000000000000000000000000000000000000');

-- Texts and readings, compressed, under the SHA-256 of what they were before.
CREATE TABLE content (
    hash ${text} NOT NULL PRIMARY KEY,
    bytes ${bytes} NOT NULL
);

CREATE TABLE document (
    position BIGINT NOT NULL PRIMARY KEY,
    id ${text} NOT NULL UNIQUE,
    alias ${text} NOT NULL,
    redirect ${text},
    numbers INTEGER NOT NULL
);

CREATE TABLE alias (
    alias ${text} NOT NULL PRIMARY KEY,
    document ${text} NOT NULL REFERENCES document (id),
    base ${text} NOT NULL,
    suffix INTEGER NOT NULL
);
CREATE INDEX alias_base ON alias (base, suffix);

CREATE TABLE edition (
    position BIGINT NOT NULL PRIMARY KEY,
    id ${text} NOT NULL UNIQUE,
    document ${text} NOT NULL REFERENCES document (id),
    original ${text} NOT NULL UNIQUE,
    text ${text} NOT NULL,
    length INTEGER NOT NULL,
    provenance ${text} NOT NULL,
    reading ${text},
    rules ${text},
    title ${text},
    issued ${text},
    language ${text},
    header ${text}
);
CREATE INDEX edition_document ON edition (document, position);
CREATE INDEX edition_issued ON edition (issued);

CREATE TABLE statement (
    position BIGINT NOT NULL PRIMARY KEY,
    id ${text} NOT NULL UNIQUE,
    document ${text} NOT NULL REFERENCES document (id),
    edition ${text} NOT NULL REFERENCES edition (id),
    number INTEGER NOT NULL,
    starts INTEGER NOT NULL,
    force SMALLINT NOT NULL,
    commitment SMALLINT NOT NULL,
    checkable SMALLINT,
    timed SMALLINT NOT NULL,
    due ${text},
    greatest DOUBLE PRECISION,
    corrected SMALLINT NOT NULL,
    words ${text} NOT NULL,
    body ${text} NOT NULL
);
CREATE INDEX statement_edition ON statement (edition, starts);
CREATE INDEX statement_due ON statement (due);

-- Every number that a statement ever had in a document.
CREATE TABLE numbered (
    document ${text} NOT NULL REFERENCES document (id),
    number INTEGER NOT NULL,
    statement ${text} NOT NULL REFERENCES statement (id),
    PRIMARY KEY (document, number)
);

-- role 0 promisor, 1 counterpart
CREATE TABLE actor (
    statement BIGINT NOT NULL REFERENCES statement (position),
    role SMALLINT NOT NULL,
    place SMALLINT NOT NULL,
    name ${text} NOT NULL,
    PRIMARY KEY (statement, role, place)
);
CREATE INDEX actor_name ON actor (name, role);

-- Amounts that measure statements, for filters.
CREATE TABLE amount (
    statement BIGINT NOT NULL REFERENCES statement (position),
    place SMALLINT NOT NULL,
    currency ${text} NOT NULL,
    low DOUBLE PRECISION NOT NULL,
    high DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (statement, place)
);

-- Each amount of a text once, for the ledger.
CREATE TABLE money (
    edition ${text} NOT NULL REFERENCES edition (id),
    place INTEGER NOT NULL,
    statement ${text} REFERENCES statement (id),
    currency ${text} NOT NULL,
    low DOUBLE PRECISION NOT NULL,
    high DOUBLE PRECISION NOT NULL,
    body ${text} NOT NULL,
    PRIMARY KEY (edition, place)
);
CREATE INDEX money_statement ON money (statement);

CREATE TABLE evidence (
    position BIGINT NOT NULL PRIMARY KEY,
    id ${text} NOT NULL UNIQUE,
    statement ${text} NOT NULL REFERENCES statement (id),
    body ${text} NOT NULL
);
CREATE INDEX evidence_statement ON evidence (statement, position);

-- Assessments and corrections: what one person proposed and another decides. kind 0 assessment,
-- 1 correction; verdict 0 open, 1 approved, 2 rejected; decided: the entry that decided, 0 while open.
CREATE TABLE proposal (
    position BIGINT NOT NULL PRIMARY KEY,
    id ${text} NOT NULL UNIQUE,
    statement ${text} NOT NULL REFERENCES statement (id),
    kind SMALLINT NOT NULL,
    verdict SMALLINT NOT NULL,
    decided BIGINT NOT NULL,
    body ${text} NOT NULL
);
CREATE INDEX proposal_statement ON proposal (statement, position);
CREATE INDEX proposal_verdict ON proposal (verdict, position);

-- The approved assessment of each promisor that begins last.
CREATE TABLE standing (
    statement ${text} NOT NULL REFERENCES statement (id),
    promisor ${text} NOT NULL,
    stage SMALLINT NOT NULL,
    PRIMARY KEY (statement, promisor)
);

CREATE TABLE pair (
    earlier ${text} NOT NULL REFERENCES statement (id),
    later ${text} NOT NULL REFERENCES statement (id),
    entry BIGINT NOT NULL REFERENCES entry (number),
    PRIMARY KEY (earlier, later)
);

CREATE TABLE redirect (
    old ${text} NOT NULL PRIMARY KEY,
    target ${text} NOT NULL
);
