package org.fleetmail.cli.internal.command;

/** How a result that is a table is written. */
enum TableFormat {
    TEXT,
    JSON,
    /** Comma-separated values (RFC 4180). */
    CSV
}
