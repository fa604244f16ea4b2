package org.fleetmail.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;

/**
 * Tells whether a row is about an element that is known. A device is known by its serial number, then by its hardware
 * address, then by its network address where serial number and hardware address do not say that it is another; an account
 * by its mail address, an endpoint by host and port, a PC by its host name, then by its name where the host name does not say
 * that it is another; a site by its name; everything by its identity.
 */
final class Identification {
    private final Kind kind;
    private final Map<String, Element> known = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();

    private Identification(Kind kind) {
        this.kind = kind;
    }

    static Identification of(Kind kind, Fleet fleet) {
        Identification identification = new Identification(kind);
        for (Element element : kind.elements(fleet)) {
            identification.keys(cells(kind, element)).forEach(key -> identification.known.putIfAbsent(key, element));
        }
        return identification;
    }

    private static Map<String, String> cells(Kind kind, Element element) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : kind.columns()) {
            cells.put(column.id(), column.text(element));
        }
        return cells;
    }

    /** What identifies it, the surest first. */
    private List<String> keys(Map<String, String> cells) {
        List<String> keys = new ArrayList<>();
        add(keys, "id", cells.getOrDefault("id", ""));
        switch (kind) {
            case DEVICES -> {
                add(keys, "serial", cells.getOrDefault("serial", ""));
                add(keys, "mac", mac(cells));
                add(keys, "address", cells.getOrDefault("address", ""));
            }
            case ACCOUNTS -> add(keys, "address", cells.getOrDefault("address", ""));
            case ENDPOINTS -> {
                String host = cells.getOrDefault("host", "");
                add(keys, "host", host.isEmpty() ? "" : host + ":" + cells.getOrDefault("port", "587"));
            }
            case WORKSTATIONS -> {
                add(keys, "hostName", cells.getOrDefault("hostName", ""));
                add(keys, "name", cells.getOrDefault("name", ""));
            }
            case SITES -> add(keys, "name", cells.getOrDefault("name", ""));
        }
        return keys;
    }

    private static void add(List<String> keys, String of, String value) {
        if (!value.isBlank()) {
            keys.add(of + " " + value.strip().toLowerCase(Locale.ROOT));
        }
    }

    private static String mac(Map<String, String> cells) {
        return cells.getOrDefault("mac", "").replaceAll("[^0-9A-Fa-f]", "");
    }

    /** Whether there is anything in a row by which it could be known again. */
    boolean identifies(Map<String, String> cells) {
        return !keys(cells).isEmpty();
    }

    /** The element that a row is about, if the fleet has it. */
    Optional<Element> find(Map<String, String> cells) {
        return keys(cells).stream()
                .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                .filter(element -> !contradicts(cells(kind, element), cells))
                .findFirst();
    }

    /**
     * Another serial number is another device, whatever address it has today; so is another hardware address. Another host
     * name is another PC, whatever it is called.
     */
    private boolean contradicts(Map<String, String> element, Map<String, String> row) {
        return switch (kind) {
            case DEVICES -> {
                String serial = element.get("serial");
                String told = row.getOrDefault("serial", "");
                yield serial.isBlank() || told.isBlank() ? differ(mac(element), mac(row)) : differ(serial, told);
            }
            case WORKSTATIONS -> differ(element.get("hostName"), row.getOrDefault("hostName", ""));
            case ACCOUNTS, ENDPOINTS, SITES -> false;
        };
    }

    private static boolean differ(String known, String told) {
        return !known.isBlank() && !told.isBlank() && !known.strip().equalsIgnoreCase(told.strip());
    }

    /** Notes a row; the row before it that is about the same, if there was one. */
    Optional<Integer> before(int row, Map<String, String> cells) {
        List<String> surest = surest(cells);
        Optional<Integer> first = surest.stream()
                .flatMap(key -> Optional.ofNullable(rows.get(key)).stream())
                .findFirst();
        surest.forEach(key -> rows.putIfAbsent(key, row));
        return first;
    }

    /**
     * A device with a serial number or hardware address may have the address of another by mistake, and is not the other; a
     * PC with a host name may be called like another.
     */
    private List<String> surest(Map<String, String> cells) {
        String unsure = switch (kind) {
            case DEVICES -> "address ";
            case WORKSTATIONS -> "name ";
            case ACCOUNTS, ENDPOINTS, SITES -> "";
        };
        List<String> all = keys(cells);
        List<String> sure = all.stream()
                .filter(key -> unsure.isEmpty() || !key.startsWith(unsure))
                .toList();
        return sure.isEmpty() ? all : sure;
    }
}
