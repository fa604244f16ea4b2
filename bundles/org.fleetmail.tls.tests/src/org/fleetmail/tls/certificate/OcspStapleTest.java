package org.fleetmail.tls.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.junit.jupiter.api.Test;

class OcspStapleTest {
    private static final ASN1GeneralizedTime NOW = new ASN1GeneralizedTime(new Date());

    @Test
    void goodAndRevokedAndNonsense() throws IOException {
        assertThat(OcspStaple.read(encode(new CertStatus()))).isEqualTo(OcspStaple.GOOD);
        assertThat(OcspStaple.read(encode(new CertStatus(new RevokedInfo(NOW, null)))))
                .isEqualTo(OcspStaple.REVOKED);
        assertThat(OcspStaple.read("AAAA")).isEqualTo(OcspStaple.UNREADABLE);
        assertThat(OcspStaple.read("no base64!")).isEqualTo(OcspStaple.UNREADABLE);
    }

    @Test
    void everyTruncationIsUnreadable() throws IOException {
        byte[] der = Base64.getDecoder().decode(encode(new CertStatus()));
        for (int i = 0; i < der.length; i++) {
            String cut = Base64.getEncoder().encodeToString(Arrays.copyOf(der, i));
            assertThat(OcspStaple.read(cut)).isEqualTo(OcspStaple.UNREADABLE);
        }
    }

    private static String encode(CertStatus status) throws IOException {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(OCSPObjectIdentifiers.id_pkix_ocsp_basic);
        CertID certificate = new CertID(
                algorithm,
                new DEROctetString(new byte[20]),
                new DEROctetString(new byte[20]),
                new ASN1Integer(BigInteger.ONE));
        SingleResponse single = new SingleResponse(certificate, status, NOW, null, (Extensions) null);
        ResponseData data = new ResponseData(
                new ResponderID(new X500Name("CN=responder")), NOW, new DERSequence(single), (Extensions) null);
        BasicOCSPResponse basic = new BasicOCSPResponse(data, algorithm, new DERBitString(new byte[8]), null);
        ResponseBytes bytes =
                new ResponseBytes(OCSPObjectIdentifiers.id_pkix_ocsp_basic, new DEROctetString(basic.getEncoded()));
        OCSPResponse response = new OCSPResponse(new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL), bytes);
        return Base64.getEncoder().encodeToString(response.getEncoded());
    }
}
