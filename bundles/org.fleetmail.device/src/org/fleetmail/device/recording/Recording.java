package org.fleetmail.device.recording;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a browser and a device said to each other, as a HAR file tells it. Passwords were masked when it was read, and what
 * went to other computers was left out.
 *
 * @param sha256 of the file, in hexadecimal
 * @param browser which browser wrote it, may be empty
 * @param device the device's own origin
 * @param exchanges what was said to it, in order
 * @param foreign other hosts, with the number of exchanges that were left out
 * @param withoutCookies whether the browser left cookies out when it saved the file
 * @param cutShort number of answers whose content was too long and was left out
 */
public record Recording(
        String sha256,
        String browser,
        Origin device,
        List<Exchange> exchanges,
        SortedMap<String, Integer> foreign,
        boolean withoutCookies,
        int cutShort) {
    public Recording {
        exchanges = List.copyOf(exchanges);
        foreign = Collections.unmodifiableSortedMap(new TreeMap<>(foreign));
    }
}
