package org.fleetmail.report;

import java.time.ZoneId;
import java.util.List;
import org.fleetmail.device.profile.Words;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.TlsLine;

/**
 * A device: what it was set to, what it answers, and the endpoint it talks to.
 *
 * @param name for people
 * @param address where it is reached
 * @param model as it reports it, may be empty
 * @param place site and location, may be empty
 * @param simulated whether it is not a real device
 * @param settings its settings that were looked at
 * @param outcome how it stands
 * @param proof what the run showed of it; none when the report is about no run or the run did not have it
 * @param lastChange when it was changed last; none when it never was, or the journal cannot tell
 * @param tls its endpoint; none when it is not known
 * @param zone in which the clocks of its site go
 * @param notes why it stands so, and what to do
 */
public record DeviceRow(
        String name,
        String address,
        String model,
        String place,
        boolean simulated,
        List<SettingLine> settings,
        Mark outcome,
        List<ProofLine> proof,
        List<LastChange> lastChange,
        List<TlsLine> tls,
        ZoneId zone,
        List<Words> notes) {
    public DeviceRow {
        settings = List.copyOf(settings);
        proof = List.copyOf(proof);
        lastChange = List.copyOf(lastChange);
        tls = List.copyOf(tls);
        notes = List.copyOf(notes);
    }
}
