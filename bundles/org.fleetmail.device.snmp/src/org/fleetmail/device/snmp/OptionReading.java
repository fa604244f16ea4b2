package org.fleetmail.device.snmp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.profile.SnmpObject;
import org.fleetmail.device.profile.Syntax;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/** Reads settings that are options in rows of a table: the type of an option tells which setting it is. */
final class OptionReading {
    private final SnmpSession session;
    private final Peer peer;
    private final DeviceProfile profile;
    private final Cancellation cancellation;
    private final OID active;

    OptionReading(SnmpSession session, Peer peer, DeviceProfile profile, Cancellation cancellation) {
        this.session = session;
        this.peer = peer;
        this.profile = profile;
        this.cancellation = cancellation;
        this.active = new OID(profile.reconfiguration().orElseThrow().active());
    }

    /** What a state is made of; the values of options stand under the types of the options. */
    Outcome<Found> get(Collection<Mapping> mappings) {
        Set<SnmpObject> options = mappings.stream().map(Mapping::object).collect(Collectors.toSet());
        List<SnmpObject> others = StateReading.objects(profile, mappings).stream()
                .filter(object -> !options.contains(object))
                .toList();
        return read(others)
                .then(found -> rows().then(rows -> values(options, rows).map(found::with)));
    }

    /** The rows of each type of option that is in use. */
    Outcome<Map<OID, List<OID>>> rows() {
        OID types = new OID(active).append(Xcmi.OPTION_TYPE);
        return new Columns(session, peer, cancellation).walk(types).map(column -> {
            Map<OID, List<OID>> rows = new HashMap<>();
            for (Entry<OID, Variable> cell : column.entrySet()) {
                if (cell.getValue() instanceof OID type) {
                    rows.computeIfAbsent(type, first -> new ArrayList<>()).add(cell.getKey());
                }
            }
            return rows;
        });
    }

    private Outcome<Found> values(Set<SnmpObject> options, Map<OID, List<OID>> rows) {
        Map<String, SnmpObject> cells = new LinkedHashMap<>();
        Map<String, Trouble> troubles = new HashMap<>();
        for (SnmpObject option : options) {
            List<OID> found = rows.getOrDefault(new OID(option.oid()), List.of());
            if (found.size() == 1) {
                cells.put(option.oid(), cell(option, found.getFirst()));
            } else {
                String key = found.isEmpty() ? "no-option" : "many-options";
                TroubleCode code = found.isEmpty() ? TroubleCode.SNMP_NO_OBJECT : TroubleCode.SNMP_ANSWER;
                troubles.put(option.oid(), Trouble.of(code, peer.where(), SnmpSession.say(key, option.toString())));
            }
        }
        return read(cells.values()).map(answered -> answered.under(cells).with(new Found(Map.of(), troubles)));
    }

    private SnmpObject cell(SnmpObject option, OID row) {
        int column = option.syntax() == Syntax.INTEGER ? Xcmi.OPTION_INTEGER : Xcmi.OPTION_STRING;
        return new SnmpObject(Xcmi.cell(active, column, row).toDottedString(), option.name(), option.syntax());
    }

    private Outcome<Found> read(Collection<SnmpObject> objects) {
        return new ObjectReader(session, peer, cancellation).get(objects, profile.objectsPerRequest());
    }
}
