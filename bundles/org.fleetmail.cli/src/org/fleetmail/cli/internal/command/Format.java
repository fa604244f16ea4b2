package org.fleetmail.cli.internal.command;

/** How a result is written. */
enum Format {
    /** For a person. */
    TEXT,
    /** One document of a described shape. */
    JSON
}
