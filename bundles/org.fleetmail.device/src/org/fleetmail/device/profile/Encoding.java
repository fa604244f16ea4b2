package org.fleetmail.device.profile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.setting.Checked;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.SettingValue.Hidden;
import org.fleetmail.device.setting.SettingValue.Masked;
import org.fleetmail.device.setting.SettingValue.Plain;

/** Translates between the vocabulary and the words of a model. */
final class Encoding {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final String NO_ADDRESS = "0.0.0.0";

    private final Mapping mapping;
    private final Limits limits;

    Encoding(Mapping mapping) {
        this.mapping = mapping;
        this.limits = mapping.limits();
    }

    Encoded encode(SettingValue value) {
        return switch (value) {
            case Masked masked -> unfit("masked");
            case Hidden hidden
            when mapping.setting().isSecret() -> bytes(hidden.secret().reveal(StandardCharsets.UTF_8));
            case Hidden hidden -> unfit("no-secret");
            case Plain plain when mapping.setting().isSecret() -> unfit("needs-secret");
            case Plain(String text) -> checked(text);
        };
    }

    private Encoded checked(String text) {
        return switch (mapping.setting().check(text)) {
            case Checked.Unfit(Sentence reason) -> new Encoded.Unfit(reason);
            case Checked.Fit(String canonical) -> mapping.values().isEmpty() ? plain(canonical) : word(canonical);
        };
    }

    private Encoded word(String canonical) {
        String own = mapping.values().get(canonical);
        if (own == null) {
            return unfit(
                    "word",
                    canonical,
                    mapping.values().keySet().stream().sorted().toList().toString());
        }
        return mapping.location().syntax() == Syntax.INTEGER
                ? ready(new ObjectValue.Number(Integer.parseInt(own)))
                : bytes(own.getBytes(StandardCharsets.US_ASCII));
    }

    private Encoded plain(String canonical) {
        return switch (mapping.location().syntax()) {
            case INTEGER -> number(Integer.parseInt(canonical));
            case OCTET_STRING ->
                limits.ipv4Only() ? addressText(canonical) : bytes(canonical.getBytes(StandardCharsets.UTF_8));
            case IP_ADDRESS -> address(canonical);
        };
    }

    private Encoded number(int number) {
        return number < limits.min() || number > limits.max()
                ? unfit("range", number, limits.min(), limits.max())
                : ready(new ObjectValue.Number(number));
    }

    private Encoded bytes(byte[] bytes) {
        Optional<Encoded> unfit = reasonAgainst(bytes);
        if (unfit.isPresent()) {
            Arrays.fill(bytes, (byte) 0);
            return unfit.get();
        }
        return ready(new ObjectValue.Bytes(bytes));
    }

    private Optional<Encoded> reasonAgainst(byte[] bytes) {
        if (mapping.values().isEmpty() && (bytes.length < limits.min() || bytes.length > limits.max())) {
            return Optional.of(unfit("length", bytes.length, limits.min(), limits.max()));
        }
        for (byte one : bytes) {
            if (one < 0x20 || one > 0x7E) {
                return Optional.of(unfit("ascii"));
            }
            if (limits.forbidden().indexOf(one) >= 0) {
                return Optional.of(unfit("forbidden", limits.forbidden()));
            }
        }
        return Optional.empty();
    }

    private Encoded address(String text) {
        String address = text.isEmpty() ? NO_ADDRESS : text;
        return IPV4.matcher(address).matches() ? ready(new ObjectValue.Address(address)) : unfit("needs-address", text);
    }

    private Encoded addressText(String text) {
        return address(text) instanceof Encoded.Ready(ObjectValue.Address(String address))
                ? bytes(address.getBytes(StandardCharsets.US_ASCII))
                : unfit("needs-address", text);
    }

    Optional<String> decode(ObjectValue value) {
        return switch (value) {
            case ObjectValue.Number(int number)
            when mapping.location().syntax() == Syntax.INTEGER ->
                mapping.values().isEmpty()
                        ? Optional.of(Integer.toString(number))
                        : canonicalOf(Integer.toString(number));
            case ObjectValue.Bytes bytes
            when mapping.location().syntax() == Syntax.OCTET_STRING ->
                mapping.values().isEmpty() ? Optional.of(canonical(bytes.text())) : canonicalOf(bytes.text());
            case ObjectValue.Address(String address)
            when mapping.location().syntax() == Syntax.IP_ADDRESS ->
                Optional.of(address.equals(NO_ADDRESS) ? "" : address);
            default -> Optional.empty();
        };
    }

    private Optional<String> canonicalOf(String own) {
        return mapping.values().entrySet().stream()
                .filter(word -> word.getValue().equals(own))
                .map(Entry::getKey)
                .findFirst();
    }

    /** What a device holds may break our rules; then it is shown as it is. */
    private String canonical(String text) {
        if (limits.ipv4Only() && text.equals(NO_ADDRESS)) {
            return "";
        }
        return mapping.setting().check(text).toOptional().orElse(text);
    }

    private static Encoded ready(ObjectValue value) {
        return new Encoded.Ready(value);
    }

    private static Encoded unfit(String key, Object... arguments) {
        return new Encoded.Unfit(Sentence.of(Encoding.class, "encoding." + key, arguments));
    }
}
