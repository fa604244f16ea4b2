package org.fleetmail.device.profile;

import java.util.Optional;

/**
 * A token that a device gives out and wants back, mostly against forged requests.
 *
 * @param name by which placeholders call it
 * @param page page that is fetched anew for every request that carries the token; without it the token is taken from
 *     each answer that holds one, so that it may change with every reply
 * @param place where in the answer
 * @param provenance where this is known from
 */
public record WebToken(String name, Optional<String> page, WebPlace place, Provenance provenance) {}
