package org.fleetmail.core.query;

import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Device;

/**
 * Selects devices, for example {@code site:tokyo (tag:3f or tag:4f) model:HL-* -name:"front desk"}.
 *
 * <p>Terms that stand beside each other must all hold; {@code or} between two of them asks for one; {@code -} or
 * {@code not} before one asks for the opposite; parentheses group. A term is {@code field:value} with one of the fields
 * site, tag, model, maker, profile, name, address, id, serial, account, location, or a free word that occurs in any of
 * them. Values may hold {@code *} (any characters) and {@code ?} (one character); capitals do not matter; quotes keep
 * blanks together and take words literally. The empty query selects every device.
 */
public final class DeviceQuery {
    private final String text;

    private DeviceQuery(String text) {
        this.text = text;
    }

    /** The query of a text, or {@code QUERY-SYNTAX} that names the column. */
    public static Outcome<DeviceQuery> parse(String text) {
        return Outcome.done(new DeviceQuery(text));
    }

    /** Whether a device is selected. */
    public boolean matches(Device device) {
        throw new UnsupportedOperationException("" + device);
    }

    /** The text it was made from. */
    @Override
    public String toString() {
        return text;
    }
}
