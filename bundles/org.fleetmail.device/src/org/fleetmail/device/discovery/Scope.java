package org.fleetmail.device.discovery;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/**
 * Where to look for devices: subnets in CIDR notation (RFC 4632, RFC 4291), ranges such as {@code 192.0.2.10-40} and
 * {@code 192.0.2.10-192.0.2.40}, single addresses and host names. The addresses are counted, never held, so that a large
 * scope needs no more memory than a small one.
 */
public final class Scope implements Iterable<String> {
    /** Most addresses of one scope. */
    public static final int MOST = 1 << 20;

    private static final Pattern SUBNET = Pattern.compile("([0-9A-Fa-f:.]+)/([0-9]{1,3})");
    private static final Pattern RANGE = Pattern.compile("([0-9A-Fa-f:.]+)-([0-9A-Fa-f:.]+)");
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final Pattern OCTET = Pattern.compile("[0-9]{1,3}");
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62})(?:\\.[A-Za-z0-9_-]{1,63})*\\.?");
    private static final int IPV4_BITS = 32;
    private static final int SMALLEST_WITH_BROADCAST = 30;

    private final List<Part> parts;
    private final int size;

    /** Neighbouring addresses, or one name. */
    private sealed interface Part {
        int size();

        String at(int index);

        record Addresses(BigInteger first, int size, int bytes) implements Part {
            @Override
            public String at(int index) {
                return text(first.add(BigInteger.valueOf(index)), bytes);
            }
        }

        record Name(String name) implements Part {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public String at(int index) {
                return name;
            }
        }
    }

    private Scope(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.size = parts.stream().mapToInt(Part::size).sum();
    }

    /**
     * The scope of some texts; each may hold several, separated by commas or blanks.
     *
     * @return {@code SCOPE-INVALID} with what is wrong: no scope at all, a text that is none, or more than {@value #MOST}
     *     addresses
     */
    public static Outcome<Scope> of(List<String> texts) {
        List<Part> parts = new ArrayList<>();
        long size = 0;
        for (String text : words(texts)) {
            switch (part(text)) {
                case Outcome.Failed<Part>(Trouble trouble) -> {
                    return Outcome.failed(trouble);
                }
                case Outcome.Done<Part>(Part part) -> parts.add(part);
            }
            size += parts.getLast().size();
            if (size > MOST) {
                return wrong(text, "scope.too-large", MOST);
            }
        }
        return parts.isEmpty() ? wrong("", "scope.empty") : Outcome.done(new Scope(parts));
    }

    private static List<String> words(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.strip().split("[\\s,;]+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Outcome<Part> part(String text) {
        Matcher subnet = SUBNET.matcher(text);
        if (subnet.matches()) {
            return subnet(text, subnet.group(1), Integer.parseInt(subnet.group(2)));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches() && ADDRESS.matcher(range.group(1)).matches()) {
            return range(text, range.group(1), range.group(2));
        }
        if (ADDRESS.matcher(text).matches()) {
            return range(text, text, text);
        }
        return NAME.matcher(text).matches() && !digitsAlone(text)
                ? Outcome.done(new Part.Name(text))
                : wrong(text, "scope.unclear");
    }

    /** A wrong address is no host name: no top-level domain is a number. */
    private static boolean digitsAlone(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
    }

    private static Outcome<Part> subnet(String text, String address, int prefix) {
        byte[] bytes = bytes(address);
        if (bytes.length == 0 || prefix > 8 * bytes.length) {
            return wrong(text, "scope.unclear");
        }
        int hostBits = 8 * bytes.length - prefix;
        if (hostBits >= Integer.SIZE - 1 || 1 << hostBits > MOST) {
            return wrong(text, "scope.too-large", MOST);
        }
        BigInteger first = new BigInteger(1, bytes).shiftRight(hostBits).shiftLeft(hostBits);
        boolean broadcast = bytes.length * 8 == IPV4_BITS && prefix <= SMALLEST_WITH_BROADCAST;
        return Outcome.done(
                broadcast
                        ? new Part.Addresses(first.add(BigInteger.ONE), (1 << hostBits) - 2, bytes.length)
                        : new Part.Addresses(first, 1 << hostBits, bytes.length));
    }

    private static Outcome<Part> range(String text, String from, String to) {
        byte[] first = bytes(from);
        byte[] last = bytes(OCTET.matcher(to).matches() ? from.substring(0, from.lastIndexOf('.') + 1) + to : to);
        if (first.length == 0 || first.length != last.length) {
            return wrong(text, "scope.unclear");
        }
        BigInteger begin = new BigInteger(1, first);
        BigInteger count = new BigInteger(1, last).subtract(begin).add(BigInteger.ONE);
        if (count.signum() <= 0) {
            return wrong(text, "scope.backwards");
        }
        return count.compareTo(BigInteger.valueOf(MOST)) > 0
                ? wrong(text, "scope.too-large", MOST)
                : Outcome.done(new Part.Addresses(begin, count.intValue(), first.length));
    }

    /** An address in digits; nothing is looked up. Empty where it is none. */
    private static byte[] bytes(String address) {
        boolean octets = address.contains(":")
                || Arrays.stream(address.split("\\."))
                        .allMatch(part -> part.length() <= 3 && Integer.parseInt(part) <= 255);
        if (!ADDRESS.matcher(address).matches() || !octets) {
            return new byte[0];
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }

    private static String text(BigInteger address, int length) {
        byte[] number = address.toByteArray();
        byte[] bytes = new byte[length];
        int count = Math.min(length, number.length);
        System.arraycopy(number, number.length - count, bytes, length - count, count);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Outcome<T> wrong(String text, String key, Object... arguments) {
        return Outcome.failed(Trouble.of(TroubleCode.SCOPE_INVALID, text, Sentence.of(Scope.class, key, arguments)));
    }

    /** How many addresses and names. */
    public int size() {
        return size;
    }

    /** Whether an address was looked at; names count by their spelling. */
    public boolean contains(String address) {
        byte[] bytes = bytes(address);
        if (bytes.length == 0) {
            return parts.contains(new Part.Name(address));
        }
        BigInteger number = new BigInteger(1, bytes);
        return parts.stream()
                .anyMatch(part -> part instanceof Part.Addresses addresses && holds(addresses, number, bytes));
    }

    private static boolean holds(Part.Addresses addresses, BigInteger number, byte[] bytes) {
        BigInteger offset = number.subtract(addresses.first());
        return bytes.length == addresses.bytes()
                && offset.signum() >= 0
                && offset.compareTo(BigInteger.valueOf(addresses.size())) < 0;
    }

    /** The addresses in digits and the names, in their order; each is made when it is asked for. */
    @Override
    public Iterator<String> iterator() {
        return new Walk();
    }

    private final class Walk implements Iterator<String> {
        private int part;
        private int index;

        @Override
        public boolean hasNext() {
            return part < parts.size();
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Part current = parts.get(part);
            String address = current.at(index);
            index++;
            if (index == current.size()) {
                part++;
                index = 0;
            }
            return address;
        }
    }
}
