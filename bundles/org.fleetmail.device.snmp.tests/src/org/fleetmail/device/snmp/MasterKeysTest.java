package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.model.AuthProtocol;
import org.junit.jupiter.api.Test;

/** The worked examples of RFC 3414 A.3. */
class MasterKeysTest {
    private static final byte[] ENGINE = HexFormat.of().parseHex("000000000000000000000002");

    private final MasterKeys keys = new MasterKeys();

    private String localised(AuthProtocol protocol) {
        return HexFormat.of().formatHex(keys.localised(protocol, Secret.of("maplesyrup"), ENGINE));
    }

    @Test
    void md5() {
        assertThat(localised(AuthProtocol.MD5)).isEqualTo("526f5eed9fcce26f8964c2930787d82b");
    }

    @Test
    void sha1() {
        assertThat(localised(AuthProtocol.SHA1)).isEqualTo("6695febc9288e36282235fc7151f128497b38f3f");
    }

    @Test
    void a_key_is_the_same_when_it_is_made_again() {
        String first = localised(AuthProtocol.SHA256);
        assertThat(localised(AuthProtocol.SHA256)).isEqualTo(first);
        keys.forget();
        assertThat(localised(AuthProtocol.SHA256)).isEqualTo(first);
    }
}
