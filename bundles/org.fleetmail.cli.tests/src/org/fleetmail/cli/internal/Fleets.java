package org.fleetmail.cli.internal;

/** Small fleet files. */
final class Fleets {
    /** A fleet that holds nothing. */
    static final String EMPTY = """
        <?xml version="1.0" encoding="UTF-8"?>
        <fleet:Fleet xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:fleet="urn:fleetmail:fleet"
            id="office"
            name="Office"/>
        """;

    private Fleets() {}
}
