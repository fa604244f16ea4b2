package org.fleetmail.core.query;

import java.util.List;
import java.util.Objects;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;

/**
 * Selects devices, for example {@code site:tokyo (tag:3f or tag:4f) model:HL-* -name:"front desk"}.
 *
 * <p>Terms that stand beside each other must all hold; {@code or} between two of them asks for one; {@code -} or
 * {@code not} before one asks for the opposite; parentheses group. A term is {@code field:value} with one of the fields
 * site, tag, model, maker, profile, name, address, id, serial, account, group, location, credentials ({@code needed} or
 * {@code given}, and {@code default}), or a free word that occurs in any of them but group. Values may hold {@code *} (any characters) and {@code ?} (one character); capitals do not matter; quotes keep
 * blanks together and are taken literally; {@code field:""} finds devices that have no such value. The empty query
 * selects every device.
 */
public final class DeviceQuery {
    private final String text;
    private final Condition condition;

    private DeviceQuery(String text, Condition condition) {
        this.text = text;
        this.condition = condition;
    }

    /** The query of a text, or {@code QUERY-SYNTAX} that names the column; {@code null} is the empty query. */
    public static Outcome<DeviceQuery> parse(String text) {
        String given = Objects.requireNonNullElse(text, "");
        try {
            return Outcome.done(new DeviceQuery(given, new QueryParser(given).parse()));
        } catch (QueryParser.Mistake e) {
            Sentence detail = Sentence.of(DeviceQuery.class, "mistake", e.column, e.detail);
            return Outcome.failed(Trouble.of(TroubleCode.QUERY_SYNTAX, given, detail));
        }
    }

    /** Whether a device is selected. */
    public boolean matches(Device device) {
        return condition.holds(device);
    }

    boolean asksFor(Field field) {
        return condition.asksFor(field);
    }

    /** The selected devices of a fleet, in its order. */
    public List<Device> select(Fleet fleet) {
        return fleet.getDevices().stream().filter(this::matches).toList();
    }

    /** The text it was made from. */
    @Override
    public String toString() {
        return text;
    }
}
