package org.fleetmail.ui.internal.discovery;

/** A kind of credentials, with the words of its fields; a field without words is none. */
enum CredentialsKind {
    SNMP_V2C(161),
    SNMP_V3(161),
    HTTPS(443),
    HTTP(80);

    private final int port;

    CredentialsKind(int port) {
        this.port = port;
    }

    /** The usual port. */
    int port() {
        return port;
    }

    boolean isWeb() {
        return this == HTTPS || this == HTTP;
    }

    String title() {
        return switch (this) {
            case SNMP_V2C -> "SNMP v2c";
            case SNMP_V3 -> "SNMP v3";
            case HTTPS -> Messages.FillCredentials_https;
            case HTTP -> Messages.FillCredentials_http;
        };
    }

    String userLabel() {
        return isWeb() ? Messages.FillCredentials_user : "";
    }

    String firstLabel() {
        return switch (this) {
            case SNMP_V2C -> Messages.FillCredentials_read;
            case SNMP_V3 -> Messages.FillCredentials_auth;
            case HTTPS, HTTP -> Messages.FillCredentials_password;
        };
    }

    String secondLabel() {
        return switch (this) {
            case SNMP_V2C -> Messages.FillCredentials_write;
            case SNMP_V3 -> Messages.FillCredentials_priv;
            case HTTPS, HTTP -> "";
        };
    }
}
