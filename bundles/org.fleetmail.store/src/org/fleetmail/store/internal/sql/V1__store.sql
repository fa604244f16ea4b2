-- Tables of a Fleetmail store, in the part of SQL that H2 and PostgreSQL share.

CREATE TABLE runs (
    id          VARCHAR(40) PRIMARY KEY,
    kind        VARCHAR(20) NOT NULL,
    of_run      VARCHAR(40) NOT NULL,
    started_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at TIMESTAMP WITH TIME ZONE,
    state       VARCHAR(20) NOT NULL,
    fleet       VARCHAR(4000) NOT NULL,
    note        VARCHAR(4000) NOT NULL,
    who         VARCHAR(200) NOT NULL,
    plan        TEXT NOT NULL
);
CREATE INDEX runs_started ON runs (started_at);

CREATE TABLE journal (
    seq           BIGINT PRIMARY KEY,
    run           VARCHAR(40) NOT NULL,
    device        VARCHAR(200) NOT NULL,
    written_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    kind          VARCHAR(20) NOT NULL,
    body          VARCHAR(1000000) NOT NULL,
    previous_hash CHAR(64) NOT NULL,
    hash          CHAR(64) NOT NULL
);
CREATE INDEX journal_run ON journal (run, seq);
CREATE INDEX journal_device ON journal (device, seq);

-- One row: the end of the chain. Whoever appends locks it, so that two processes never take the same place.
CREATE TABLE chain (
    id   INTEGER PRIMARY KEY,
    seq  BIGINT NOT NULL,
    hash CHAR(64) NOT NULL
);
INSERT INTO chain (id, seq, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE observations (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        VARCHAR(40) NOT NULL,
    element     VARCHAR(200) NOT NULL,
    observed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    json        TEXT NOT NULL
);
CREATE INDEX observations_element ON observations (kind, element, observed_at);
