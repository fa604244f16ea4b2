package org.fleetmail.core.fleet;

import java.util.List;
import java.util.function.Supplier;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * One step from a version of the file format to the next: a filter that is put between the parser and what reads the
 * newest version, and changes elements as they pass.
 *
 * @param from the version it begins with
 * @param filter makes the filter; it also raises the version named by the root element
 */
record Migration(int from, Supplier<XMLFilterImpl> filter) {
    /** The version this program writes. */
    static final int CURRENT = 2;

    /** Every step there is, the oldest first. */
    static final List<Migration> STEPS = List.of(new Migration(1, From1To2::new));
}
