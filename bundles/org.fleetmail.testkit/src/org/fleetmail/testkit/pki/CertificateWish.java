package org.fleetmail.testkit.pki;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** What a certificate shall be like; right in every way unless something else is asked for. */
public final class CertificateWish {
    private static final ASN1ObjectIdentifier TLS_FEATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24");

    private final TestAuthority authority;
    private final List<String> names;
    private Instant notBefore = Instant.now().minus(1, ChronoUnit.DAYS);
    private Instant notAfter = Instant.now().plus(80, ChronoUnit.DAYS);
    private String keyKind = "EC";
    private String digest = "SHA256";
    private String information = "";
    private boolean mustStaple;
    private boolean timestamps;
    private boolean selfSigned;
    private boolean alternativeNames = true;
    private boolean withIntermediate = true;
    private boolean withRoot;
    private boolean misordered;
    private KeyPurposeId purpose = KeyPurposeId.id_kp_serverAuth;

    CertificateWish(TestAuthority authority, List<String> names) {
        this.authority = authority;
        this.names = names;
    }

    public CertificateWish expired() {
        return valid(Instant.now().minus(90, ChronoUnit.DAYS), Instant.now().minus(2, ChronoUnit.DAYS));
    }

    public CertificateWish notYetValid() {
        return valid(Instant.now().plus(2, ChronoUnit.DAYS), Instant.now().plus(80, ChronoUnit.DAYS));
    }

    public CertificateWish valid(Instant from, Instant to) {
        notBefore = from;
        notAfter = to;
        return this;
    }

    /** An RSA key of this size. */
    public CertificateWish rsa(int bits) {
        keyKind = "RSA" + bits;
        return this;
    }

    /** An RSA key of 512 bits with the flaw of CVE-2017-15361 (ROCA). */
    public CertificateWish roca() {
        keyKind = "ROCA";
        return this;
    }

    /** Signed with this digest, for example {@code SHA1}. */
    public CertificateWish digest(String name) {
        digest = name;
        return this;
    }

    public CertificateWish signedByItself() {
        selfSigned = true;
        return this;
    }

    public CertificateWish withoutAlternativeNames() {
        alternativeNames = false;
        return this;
    }

    /** The chain lacks the intermediate. */
    public CertificateWish withoutIntermediate() {
        withIntermediate = false;
        return this;
    }

    /** Root before intermediate in the chain. */
    public CertificateWish misordered() {
        withRoot = true;
        misordered = true;
        return this;
    }

    /** For clients, not for servers. */
    public CertificateWish forClients() {
        purpose = KeyPurposeId.id_kp_clientAuth;
        return this;
    }

    /** For somebody who answers for the authority (RFC 6960 section 4.2.2.2). */
    public CertificateWish forOcspSigning() {
        purpose = KeyPurposeId.id_kp_OCSPSigning;
        return this;
    }

    /** For time stamps (RFC 3161 section 2.3). */
    public CertificateWish forTimeStamping() {
        purpose = KeyPurposeId.id_kp_timeStamping;
        return this;
    }

    /**
     * It says where more can be found: the issuer's certificate at {@code issuer.cer}, the responder at {@code ocsp}, the
     * list at {@code list.crl} below this address, which ends with a slash.
     */
    public CertificateWish informing(String address) {
        information = address;
        return this;
    }

    /** It demands a stapled OCSP response (RFC 7633). */
    public CertificateWish mustStaple() {
        mustStaple = true;
        return this;
    }

    /** With a signed certificate timestamp inside (RFC 6962). */
    public CertificateWish timestamped() {
        timestamps = true;
        return this;
    }

    public Credential issue() {
        return authority.issue(this);
    }

    X500Name subject() {
        return new X500Name("CN=" + names.getFirst().replace("*", "any"));
    }

    String keyKind() {
        return keyKind;
    }

    String digest() {
        return digest;
    }

    Instant notBefore() {
        return notBefore;
    }

    Instant notAfter() {
        return notAfter;
    }

    boolean selfSigned() {
        return selfSigned;
    }

    List<X509Certificate> above(List<X509Certificate> intermediates, X509Certificate root) {
        List<X509Certificate> above = new ArrayList<>(withIntermediate ? intermediates : List.of());
        if (withRoot) {
            above.add(misordered ? 0 : above.size(), root);
        }
        return above;
    }

    void addTo(JcaX509v3CertificateBuilder builder) throws CertIOException {
        boolean critical = purpose.equals(KeyPurposeId.id_kp_timeStamping);
        builder.addExtension(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purpose));
        if (alternativeNames) {
            GeneralName[] general = names.stream().map(CertificateWish::general).toArray(GeneralName[]::new);
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(general));
        }
        if (!information.isEmpty()) {
            builder.addExtension(Extension.authorityInfoAccess, false, access());
            builder.addExtension(Extension.cRLDistributionPoints, false, lists());
        }
        if (timestamps) {
            builder.addExtension(Timestamps.extension(Timestamps.IN_CERTIFICATE));
        }
        if (mustStaple) {
            builder.addExtension(TLS_FEATURE, false, new DERSequence(new ASN1Integer(5)));
        }
    }

    private AuthorityInformationAccess access() {
        return new AuthorityInformationAccess(new AccessDescription[] {
            new AccessDescription(AccessDescription.id_ad_caIssuers, address("issuer.cer")),
            new AccessDescription(AccessDescription.id_ad_ocsp, address("ocsp"))
        });
    }

    private CRLDistPoint lists() {
        DistributionPointName name = new DistributionPointName(new GeneralNames(address("list.crl")));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
    }

    private GeneralName address(String document) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, information + document);
    }

    private static GeneralName general(String name) {
        if (!name.contains(":") && !name.matches("[0-9.]+")) {
            return new GeneralName(GeneralName.dNSName, name);
        }
        try {
            return new GeneralName(
                    GeneralName.iPAddress,
                    new DEROctetString(InetAddress.getByName(name).getAddress()));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
