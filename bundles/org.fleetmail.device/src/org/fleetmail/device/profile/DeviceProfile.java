package org.fleetmail.device.profile;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.profile.Settable.NotSettable;
import org.fleetmail.device.setting.MailSetting;

/**
 * What is known of a family of devices: how they are recognised, and how each mail setting is read and written.
 *
 * @param name identity, for example {@code brother}
 * @param title for people
 * @param maker who makes them
 * @param simulated whether no real device follows this profile
 * @param transport which driver speaks to them, for example {@code snmp}
 * @param identification by what they are recognised
 * @param mappings settings that can be read or written over the transport
 * @param notSettable settings that cannot be written, with the reason; those that are in neither are not known
 * @param writeOrder settings in the order in which they are written
 * @param objectsPerRequest greatest number of objects in one request, 1 to 10
 * @param serial object that holds the serial number
 * @param afterWrite what a person has to do after a write, for example restart the device
 * @param test the device's own test
 * @param tls what the firmware can do in TLS
 * @param neverWrite objects that are never written
 * @param web how the web interface is spoken to, for profiles of one
 * @param learned from which recording it was learned, where it was
 * @param proof that a write with it was proven on a device
 * @param together settings that are written in one request
 * @param completion what makes a device use what was written
 * @param reconfiguration how settings are changed where they are options in rows of a table
 */
public record DeviceProfile(
        String name,
        Words title,
        String maker,
        boolean simulated,
        String transport,
        Identification identification,
        SortedMap<MailSetting, Mapping> mappings,
        SortedMap<MailSetting, NotSettable> notSettable,
        List<MailSetting> writeOrder,
        int objectsPerRequest,
        SnmpObject serial,
        Optional<Words> afterWrite,
        Optional<SendTest> test,
        Optional<TlsLimits> tls,
        List<ForbiddenObject> neverWrite,
        Optional<WebInterface> web,
        Optional<Learned> learned,
        Optional<WriteProof> proof,
        List<Set<MailSetting>> together,
        Optional<Completion> completion,
        Optional<Reconfiguration> reconfiguration) {
    private static final Words NOT_KNOWN = Words.of(
            "No published object for this setting is known for this family.", "この機種群でこの設定に対応する公開オブジェクトは知られていません。");

    public DeviceProfile {
        mappings = Collections.unmodifiableSortedMap(new TreeMap<>(mappings));
        notSettable = Collections.unmodifiableSortedMap(new TreeMap<>(notSettable));
        writeOrder = List.copyOf(writeOrder);
        neverWrite = List.copyOf(neverWrite);
        together = together.stream().map(Set::copyOf).toList();
    }

    /** How a setting is read and written, where it is known. */
    public Optional<Mapping> mapping(MailSetting setting) {
        return Optional.ofNullable(mappings.get(setting));
    }

    /** Whether a setting can be written over this profile's transport. */
    public Settable settable(MailSetting setting) {
        Mapping mapping = mappings.get(setting);
        if (mapping != null && mapping.access().writable()) {
            return new Settable.Yes(mapping);
        }
        return notSettable.getOrDefault(setting, new NotSettable(NOT_KNOWN, Optional.empty(), Optional.empty()));
    }

    /** Where a setting is set at the panel or web page, in the words of the screen where they are known. */
    public Optional<Words> byHand(MailSetting setting) {
        return mapping(setting)
                .flatMap(Mapping::handWork)
                .or(() -> Optional.ofNullable(notSettable.get(setting)).flatMap(NotSettable::handWork));
    }

    /**
     * Whether the mail settings of the family are known at all. A profile of which only the session is known reads and
     * writes nothing until its mail page was recorded once.
     */
    public boolean mailKnown() {
        return !mappings.isEmpty();
    }

    /** Whether it was learned from one device, so that nobody knows whether it writes what it means to write. */
    public boolean needsProof() {
        return learned.isPresent()
                || mappings.values().stream()
                        .anyMatch(mapping -> mapping.provenance().confidence() == Confidence.LEARNED);
    }

    /** Whether devices may be changed with it in a rollout: what was learned needs the proof of one write first. */
    public boolean fitForRollout() {
        return !needsProof() || proof.filter(WriteProof::holds).isPresent();
    }

    /** How sure the least sure of its mappings is; empty where it has none. */
    public Optional<Confidence> leastConfidence() {
        return mappings.values().stream()
                .map(mapping -> mapping.provenance().confidence())
                .min(Comparator.naturalOrder());
    }

    private boolean recordOnce() {
        return !mailKnown() && web.isPresent();
    }

    /** What a person has to know before using it. */
    public Sentence state() {
        String key = needsProof()
                ? (fitForRollout() ? "proven" : "unproven")
                : simulated ? "simulated" : recordOnce() ? "record-once" : "published";
        return Sentence.of(DeviceProfile.class, "state." + key);
    }
}
