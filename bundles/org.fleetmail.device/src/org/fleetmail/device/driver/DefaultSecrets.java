package org.fleetmail.device.driver;

import java.util.Set;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.driver.Credentials.Community;
import org.fleetmail.device.driver.Credentials.Login;
import org.fleetmail.device.driver.Credentials.User;

/**
 * Communities and passwords that devices come with, or that are tried first by anybody. A device that accepts one of them
 * is open to everybody in the network. The words are those that manuals of many makers print; which model comes with which
 * is not claimed (2026-11-25, confidence low).
 */
public final class DefaultSecrets {
    private static final Set<Secret> COMMUNITIES = secrets("public", "private", "internal", "admin", "read", "write");
    private static final Set<Secret> PASSWORDS = secrets(
            "",
            "admin",
            "Admin",
            "administrator",
            "password",
            "access",
            "initpass",
            "sysadm",
            "system",
            "service",
            "1111",
            "1234",
            "12345",
            "123456",
            "1234567",
            "12345678",
            "0000",
            "00000000",
            "00000000000000");

    private DefaultSecrets() {}

    private static Set<Secret> secrets(String... words) {
        return java.util.Arrays.stream(words).map(Secret::of).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Whether everybody knows a community of SNMP. */
    public static boolean isCommunity(Secret secret) {
        return COMMUNITIES.contains(secret);
    }

    /** Whether everybody knows a password or passphrase. */
    public static boolean isPassword(Secret secret) {
        return PASSWORDS.contains(secret);
    }

    /** Whether one of the secrets among credentials is a default. */
    public static boolean among(Credentials credentials) {
        return switch (credentials) {
            case Community community ->
                COMMUNITIES.contains(community.read()) || COMMUNITIES.contains(community.write());
            case User user ->
                user.auth()
                                .filter(auth -> PASSWORDS.contains(auth.passphrase()))
                                .isPresent()
                        || user.privacy()
                                .filter(privacy -> PASSWORDS.contains(privacy.passphrase()))
                                .isPresent();
            case Login login -> PASSWORDS.contains(login.password());
        };
    }
}
