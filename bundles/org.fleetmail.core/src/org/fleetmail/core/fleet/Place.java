package org.fleetmail.core.fleet;

/**
 * A place in a file.
 *
 * @param line from 1; 0 where the file as a whole is meant
 * @param column from 1, in UTF-16 characters; 0 where the file as a whole is meant
 */
record Place(int line, int column) {
    static final Place WHOLE = new Place(0, 0);
}
