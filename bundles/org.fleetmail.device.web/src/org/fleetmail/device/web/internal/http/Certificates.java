package org.fleetmail.device.web.internal.http;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.fleetmail.core.text.Sentence;

/** What is to be said of the certificate of a device. */
final class Certificates {
    private static final int WEAK_RSA = 2_048;
    private static final int LONGEST_NAME = 200;

    private Certificates() {}

    /** SHA-256 of the certificate, in lower-case hexadecimal. */
    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Why a certificate cannot be trusted by itself.
     *
     * @param pin fingerprint that was agreed before, empty where there is none
     */
    static List<Sentence> reasons(List<X509Certificate> chain, String host, String pin, Instant now) {
        X509Certificate own = chain.getFirst();
        List<Sentence> reasons = new ArrayList<>();
        if (!pin.isEmpty()) {
            reasons.add(say("changed", pin));
        }
        reasons.add(isSelfSigned(own) ? say("self-signed") : say("issuer", shortened(own.getIssuerX500Principal())));
        if (now.isAfter(own.getNotAfter().toInstant())) {
            reasons.add(say("ended", day(own.getNotAfter().toInstant())));
        } else if (now.isBefore(own.getNotBefore().toInstant())) {
            reasons.add(say("begins", day(own.getNotBefore().toInstant())));
        }
        if (!isFor(own, host)) {
            reasons.add(say("name", host));
        }
        if (own.getPublicKey() instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < WEAK_RSA) {
            reasons.add(say("weak", rsa.getModulus().bitLength()));
        }
        return reasons;
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isFor(X509Certificate certificate, String host) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names != null
                    && names.stream()
                            .anyMatch(name -> String.valueOf(name.get(1)).equalsIgnoreCase(host));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String shortened(Object name) {
        String text = name.toString().replaceAll("\\p{Cntrl}", " ");
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text;
    }

    private static String day(Instant at) {
        return at.atZone(ZoneId.systemDefault()).toLocalDate().toString();
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(Certificates.class, "certificate." + key, arguments);
    }
}
