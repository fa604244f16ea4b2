package org.fleetmail.device.driver;

import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetmail.core.text.Sentence;

/**
 * A certificate that a device shows and that is not trusted by itself. Its texts are hostile input.
 *
 * @param origin where it was shown, as agreements name it, for example {@code https://192.0.2.17}
 * @param chain the device's own first
 * @param sha256 fingerprint of the first, in lower-case hexadecimal
 * @param reasons why it is not trusted by itself
 */
public record ShownCertificate(String origin, List<X509Certificate> chain, String sha256, List<Sentence> reasons) {
    public ShownCertificate {
        chain = List.copyOf(chain);
        reasons = List.copyOf(reasons);
    }
}
