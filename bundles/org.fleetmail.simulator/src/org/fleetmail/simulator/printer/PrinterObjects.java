package org.fleetmail.simulator.printer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.profile.Requirement;
import org.fleetmail.device.profile.SetFlag;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.fault.Fault;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;

/**
 * The objects of one printer: those that identify it (RFC 3418, RFC 2790, RFC 3805, PWG 5107.1) and those of its profile.
 */
final class PrinterObjects {
    private static final String SYSTEM = "1.3.6.1.2.1.1.";
    private static final String SYSTEM_DATE = "1.3.6.1.2.1.25.1.2.0";
    private static final String FIRST_DEVICE = "1.3.6.1.2.1.25.3.2.1.";
    private static final String HR_DEVICE_PRINTER = "1.3.6.1.2.1.25.3.1.5";
    private static final String SERIAL_NUMBER = "1.3.6.1.2.1.43.5.1.1.17.1";
    private static final String DEVICE_ID = "1.3.6.1.4.1.2699.1.2.1.2.1.1.3.1";
    private static final String EXAMPLE_PRINTER = "1.3.6.1.4.1.32473.1";

    /** RFC 5737; nobody sends there. */
    private static final String OTHER_ADDRESS = "192.0.2.25";

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final PrinterPlan plan;
    private final ObjectTable table = new ObjectTable();
    private final Map<MailSetting, SettingObject> settings = new EnumMap<>(MailSetting.class);
    private final Map<MailSetting, String> inUse = new EnumMap<>(MailSetting.class);
    private final Optional<Applying> applying;

    PrinterObjects(PrinterPlan plan, LongSupplier upTime) {
        this.plan = plan;
        identify(upTime);
        plan.profile().mappings().values().forEach(this::addSetting);
        plan.profile().mappings().values().forEach(this::addCapabilities);
        plan.settings().forEach(this::putSetting);
        plan.profile().test().ifPresent(test -> new OwnTest(test, settings).into(table));
        applying = plan.profile().completion().map(completion -> new Applying(completion, this::use, System::nanoTime));
        applying.ifPresent(object -> object.into(table));
        use();
    }

    private void use() {
        settings.forEach((setting, object) -> inUse.put(setting, object.text()));
    }

    ObjectTable table() {
        return table;
    }

    Optional<SettingObject> setting(MailSetting setting) {
        return Optional.ofNullable(settings.get(setting));
    }

    /** The value the printer goes by, which may be an older one than its object holds. */
    Optional<String> used(MailSetting setting) {
        return applying.isPresent()
                ? Optional.ofNullable(inUse.get(setting))
                : setting(setting).map(SettingObject::text);
    }

    /** Whether a manager has asked for a restart since this was asked last. */
    boolean takeRestart() {
        return applying.filter(Applying::takeRestart).isPresent();
    }

    private void identify(LongSupplier upTime) {
        DeviceProfile profile = plan.profile();
        text(SYSTEM + "1.0", "SIMULATED printer of Fleetmail's virtual office, " + plan.model());
        fixed(SYSTEM + "2.0", new OID(concrete(profile.identification().sysObjectIds())));
        table.add(new OID(SYSTEM + "3.0"), ManagedObject.readOnly(() -> new TimeTicks(upTime.getAsLong())));
        text(SYSTEM + "5.0", plan.id());
        text(SYSTEM + "6.0", plan.location());
        table.add(new OID(SYSTEM_DATE), ManagedObject.readOnly(PrinterObjects::now));
        fixed(FIRST_DEVICE + "1.1", new Integer32(1));
        fixed(FIRST_DEVICE + "2.1", new OID(HR_DEVICE_PRINTER));
        text(FIRST_DEVICE + "3.1", plan.model());
        text(SERIAL_NUMBER, serial());
        text(profile.serial().oid(), serial());
        text(DEVICE_ID, "MFG:" + profile.maker() + ";MDL:" + plan.model() + ";CLS:PRINTER;DES:SIMULATED;");
    }

    /** hrSystemDate as DateAndTime of RFC 2579, in UTC. */
    private static OctetString now() {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        return new OctetString(ByteBuffer.allocate(11)
                .putShort((short) now.getYear())
                .put(new byte[] {(byte) now.getMonthValue(), (byte) now.getDayOfMonth(), (byte) now.getHour()})
                .put(new byte[] {(byte) now.getMinute(), (byte) now.getSecond(), 0, '+', 0, 0})
                .array());
    }

    private String serial() {
        return plan.has(Fault.OtherSerial.class) ? plan.serial() + "-OTHER" : plan.serial();
    }

    private static String concrete(List<String> patterns) {
        return patterns.stream()
                .findFirst()
                .map(pattern -> pattern.replaceAll("\\.?\\*.*", ".1"))
                .orElse(EXAMPLE_PRINTER);
    }

    private void addSetting(Mapping mapping) {
        SettingObject object = new SettingObject(mapping);
        settings.put(mapping.setting(), object);
        table.add(new OID(mapping.object().oid()), object);
        mapping.setFlag().ifPresent(flag -> addFlag(flag, object));
        mapping.viaTwin().ifPresent(this::addTwin);
    }

    /** A second object for the same setting goes its own way, and begins with the same address, if it is one. */
    private void addTwin(Mapping mapping) {
        SettingObject object = new SettingObject(mapping);
        boolean old = mapping.setting() == MailSetting.SMTP_HOST && plan.has(Fault.OldTwin.class);
        String begin = old ? OTHER_ADDRESS : plan.settings().getOrDefault(mapping.setting(), "");
        if (ADDRESS.matcher(begin).matches()) {
            object.put(begin);
        }
        table.add(new OID(mapping.object().oid()), object);
    }

    private void addFlag(SetFlag flag, SettingObject secret) {
        int not = flag.set() == 0 ? 1 : 0;
        table.add(
                new OID(flag.object().oid()),
                ManagedObject.readOnly(() -> new Integer32(secret.isSet() ? flag.set() : not)));
    }

    private void addCapabilities(Mapping mapping) {
        for (Requirement requirement : mapping.requires()) {
            int met = requirement.mask() == -1 ? requirement.value() : capability(requirement, mapping);
            boolean lacking = plan.lacks().contains(mapping.setting());
            OID oid = new OID(requirement.object().oid());
            if (lacking) {
                fixed(requirement.object().oid(), new Integer32(unmet(requirement)));
            } else {
                table.addIfAbsent(oid, ManagedObject.readOnly(() -> new Integer32(met)));
            }
        }
    }

    /** All bits that any setting asks for of the same object, so that each finds its own. */
    private int capability(Requirement requirement, Mapping mapping) {
        int bits = requirement.value();
        for (Mapping other : plan.profile().mappings().values()) {
            for (Requirement its : other.requires()) {
                boolean same = its.object().oid().equals(requirement.object().oid());
                boolean wanted = other == mapping || !plan.lacks().contains(other.setting());
                bits |= same && wanted ? its.value() : 0;
            }
        }
        return bits;
    }

    private static int unmet(Requirement requirement) {
        return requirement.metBy(0) ? ~requirement.value() & 0x7f : 0;
    }

    private void putSetting(MailSetting setting, String value) {
        SettingObject object = settings.get(setting);
        if (object != null) {
            object.put(value);
        }
    }

    private void text(String oid, String text) {
        fixed(oid, new OctetString(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private void fixed(String oid, Variable value) {
        table.add(new OID(oid), ManagedObject.readOnly(() -> value));
    }
}
