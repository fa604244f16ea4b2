package org.fleetmail.tls.certificate;

import java.util.Base64;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.SingleResponse;

/**
 * What the OCSP response says that a server sends along (RFC 6960). Its signature is not checked: only bad news is drawn
 * from it, which no server sends about itself without need.
 */
public enum OcspStaple {
    GOOD,
    REVOKED,
    UNKNOWN,
    UNREADABLE;

    private static final int GOOD_TAG = 0;
    private static final int REVOKED_TAG = 1;

    /** Reads a response in Base64. */
    public static OcspStaple read(String base64) {
        try {
            OCSPResponse response = OCSPResponse.getInstance(Base64.getDecoder().decode(base64));
            if (response.getResponseStatus().getIntValue() != 0) {
                return UNKNOWN;
            }
            BasicOCSPResponse basic = BasicOCSPResponse.getInstance(
                    response.getResponseBytes().getResponse().getOctets());
            SingleResponse first = SingleResponse.getInstance(
                    basic.getTbsResponseData().getResponses().getObjectAt(0));
            return switch (first.getCertStatus().getTagNo()) {
                case GOOD_TAG -> GOOD;
                case REVOKED_TAG -> REVOKED;
                default -> UNKNOWN;
            };
        } catch (RuntimeException e) {
            return UNREADABLE;
        }
    }
}
