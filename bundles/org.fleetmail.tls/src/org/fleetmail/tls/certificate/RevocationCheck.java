package org.fleetmail.tls.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Asks whether the server's certificate was revoked: the staple always, others when that is allowed. */
public final class RevocationCheck {
    private static final int LARGEST_ANSWER = 1 << 16;
    private static final int LARGEST_LIST = 1 << 23;
    private static final String REQUEST_TYPE = "application/ocsp-request";

    private final X509Certificate certificate;
    private final X509Certificate issuer;
    private final Instant at;

    private RevocationCheck(X509Certificate certificate, X509Certificate issuer, Instant at) {
        this.certificate = certificate;
        this.issuer = issuer;
        this.at = at;
    }

    /**
     * Checks the first certificate of a path.
     *
     * @param path the server's certificate, then its issuer; without the issuer nothing can be proven
     * @param staple response that the server sent, DER in Base64
     * @param fetching what else may be asked
     * @param at the moment for which it has to hold
     * @return one answer for each source that was asked
     */
    public static List<Revocation> check(
            List<ServerCertificate> path, Optional<String> staple, Fetching fetching, Fetcher fetcher, Instant at) {
        if (path.size() < 2) {
            return staple.map(unused -> List.of(Revocation.unknown(Revocation.Source.STAPLE, "issuer-unknown")))
                    .orElse(List.of());
        }
        try {
            RevocationCheck check =
                    new RevocationCheck(CertificateReader.read(path.get(0)), CertificateReader.read(path.get(1)), at);
            return check.answers(staple, fetching, fetcher);
        } catch (CertificateException e) {
            return List.of();
        }
    }

    private List<Revocation> answers(Optional<String> staple, Fetching fetching, Fetcher fetcher) {
        List<Revocation> answers = new ArrayList<>();
        staple.ifPresent(base64 -> answers.add(stapled(base64)));
        if (fetching.ocsp()) {
            Pointers.responders(certificate).stream()
                    .findFirst()
                    .ifPresent(address -> answers.add(responder(address, fetcher)));
        }
        if (fetching.crl()) {
            Pointers.lists(certificate).stream().findFirst().ifPresent(address -> answers.add(list(address, fetcher)));
        }
        return answers;
    }

    private Revocation stapled(String base64) {
        try {
            return answer(Revocation.Source.STAPLE).read(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Revocation.unknown(Revocation.Source.STAPLE, "malformed");
        }
    }

    private Revocation responder(String address, Fetcher fetcher) {
        Optional<URI> where = Pointers.fetchable(address);
        if (where.isEmpty()) {
            return Revocation.unknown(Revocation.Source.OCSP, "not-http");
        }
        try {
            byte[] answer = fetcher.ask(where.get(), REQUEST_TYPE, request(), LARGEST_ANSWER);
            return answer(Revocation.Source.OCSP).read(answer);
        } catch (IOException | GeneralSecurityException e) {
            return Revocation.unknown(Revocation.Source.OCSP, why(e));
        }
    }

    private Revocation list(String address, Fetcher fetcher) {
        Optional<URI> where = Pointers.fetchable(address);
        if (where.isEmpty()) {
            return Revocation.unknown(Revocation.Source.CRL, "not-http");
        }
        try {
            return RevocationList.read(fetcher.get(where.get(), LARGEST_LIST), certificate, issuer, at);
        } catch (IOException e) {
            return Revocation.unknown(Revocation.Source.CRL, why(e));
        }
    }

    private static String why(Exception failure) {
        return failure instanceof ProxyRefusal ? "proxy-refused" : "no-answer";
    }

    private OcspAnswer answer(Revocation.Source source) {
        return new OcspAnswer(source, certificate, issuer, at);
    }

    /** A question for one certificate, with SHA-1 as every responder understands it (RFC 5019). */
    private byte[] request() throws GeneralSecurityException, IOException {
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        byte[] name = digest.digest(issuer.getSubjectX500Principal().getEncoded());
        byte[] key = digest.digest(
                SubjectPublicKeyInfo.getInstance(issuer.getPublicKey().getEncoded())
                        .getPublicKeyData()
                        .getOctets());
        BigInteger serial = certificate.getSerialNumber();
        CertID id = new CertID(
                new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE),
                new DEROctetString(name),
                new DEROctetString(key),
                new ASN1Integer(serial));
        DERSequence requests = new DERSequence(new Request(id, null));
        return new OCSPRequest(new TBSRequest(null, requests, (Extensions) null), null).getEncoded();
    }
}
