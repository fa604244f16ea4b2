package org.fleetmail.simulator.printer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.device.profile.Limits;
import org.fleetmail.device.profile.Mapping;
import org.fleetmail.device.profile.Syntax;
import org.fleetmail.device.setting.MailSetting;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;

/** The object that holds one mail setting, with the type, the limits and the masks of its mapping. */
final class SettingObject implements ManagedObject {
    private final Mapping mapping;
    private Variable value;

    SettingObject(Mapping mapping) {
        this.mapping = mapping;
        this.value = nothing(mapping.object().syntax());
    }

    private Variable nothing(Syntax syntax) {
        return switch (syntax) {
            case INTEGER -> new Integer32(firstNumber());
            case OCTET_STRING -> new OctetString();
            case IP_ADDRESS -> new IpAddress("0.0.0.0");
        };
    }

    private int firstNumber() {
        return mapping.values().values().stream()
                .mapToInt(Integer::parseInt)
                .min()
                .orElse(mapping.limits().min());
    }

    MailSetting setting() {
        return mapping.setting();
    }

    /** Whether it holds a text that is not empty, or any number. */
    boolean isSet() {
        return !(value instanceof OctetString octets) || octets.length() > 0;
    }

    /** Takes a value in the spelling of the vocabulary. */
    void put(String text) {
        String word = mapping.values().getOrDefault(text, text);
        value = switch (mapping.object().syntax()) {
            case INTEGER -> new Integer32(Integer.parseInt(word));
            case OCTET_STRING -> new OctetString(word.getBytes(StandardCharsets.US_ASCII));
            case IP_ADDRESS -> new IpAddress(word);
        };
    }

    /** The value it really holds, in the spelling of the vocabulary where that has one. */
    String text() {
        String word = value instanceof OctetString octets
                ? new String(octets.getValue(), StandardCharsets.ISO_8859_1)
                : value.toString();
        Optional<String> canonical = mapping.values().entrySet().stream()
                .filter(entry -> entry.getValue().equals(word))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
        return canonical.orElse(word);
    }

    @Override
    public Variable read() {
        if (!mapping.setting().isSecret()) {
            return value;
        }
        String mask = isSet() ? mapping.masks().stream().findFirst().orElse("") : "";
        return new OctetString(mask.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int check(Variable proposed) {
        if (!mapping.access().writable()) {
            return PDU.notWritable;
        }
        if (proposed.getSyntax() != value.getSyntax()) {
            return PDU.wrongType;
        }
        return switch (proposed) {
            case Integer32 number -> checkNumber(number.getValue());
            case OctetString octets -> checkText(octets.getValue());
            default -> PDU.noError;
        };
    }

    private int checkNumber(int number) {
        Limits limits = mapping.limits();
        boolean right = mapping.values().isEmpty()
                ? number >= limits.min() && number <= limits.max()
                : mapping.values().containsValue(Integer.toString(number));
        return right ? PDU.noError : PDU.wrongValue;
    }

    private int checkText(byte[] octets) {
        Limits limits = mapping.limits();
        if (octets.length < limits.min() || octets.length > limits.max()) {
            return PDU.wrongLength;
        }
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        boolean printable = text.chars()
                .allMatch(c -> c >= 0x20 && c <= 0x7e && limits.forbidden().indexOf(c) < 0);
        boolean known = mapping.values().isEmpty() || mapping.values().containsValue(text);
        return printable && known ? PDU.noError : PDU.wrongValue;
    }

    @Override
    public void write(Variable accepted) {
        value = (Variable) accepted.clone();
    }
}
