package org.fleetmail.tls.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.Test;

class RocaKeysTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Weak keys");

    private static ServerCertificate leaf(Credential credential) throws Exception {
        return CertificateReader.describe(credential.chain().getFirst());
    }

    @Test
    void a_key_made_as_the_flawed_library_did_is_recognised() throws Exception {
        assertThat(RocaKeys.holds(leaf(AUTHORITY.wish("mail.fleet.test").roca().issue())))
                .isTrue();
    }

    @Test
    void keys_made_in_other_ways_are_not() throws Exception {
        assertThat(RocaKeys.holds(
                        leaf(AUTHORITY.wish("mail.fleet.test").rsa(2048).issue())))
                .isFalse();
        assertThat(RocaKeys.holds(leaf(AUTHORITY.wish("mail.fleet.test").issue())))
                .isFalse();
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            assertThat(RocaKeys.fits(new BigInteger(1024, random))).isFalse();
        }
    }
}
