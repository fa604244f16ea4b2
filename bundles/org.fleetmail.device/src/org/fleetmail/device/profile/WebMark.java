package org.fleetmail.device.profile;

import java.util.Optional;

/**
 * A sign in an answer. It is there when everything named here is so.
 *
 * @param status HTTP status
 * @param contains text that stands in the body
 * @param place place whose text is compared
 * @param is what must stand there, {@code *} for any characters; without it something must stand there at all
 */
public record WebMark(
        Optional<Integer> status, Optional<String> contains, Optional<WebPlace> place, Optional<String> is) {}
