package org.fleetmail.client.matrix;

/** Versions of TLS; newer last. */
public enum TlsVersion {
    SSL_3("SSL 3.0"),
    TLS_1_0("TLS 1.0"),
    TLS_1_1("TLS 1.1"),
    TLS_1_2("TLS 1.2"),
    TLS_1_3("TLS 1.3");

    private final String label;

    TlsVersion(String label) {
        this.label = label;
    }

    /** The name people know, the same in every language. */
    public String label() {
        return label;
    }
}
