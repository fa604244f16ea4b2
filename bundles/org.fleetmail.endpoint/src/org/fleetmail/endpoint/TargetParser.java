package org.fleetmail.endpoint;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetmail.core.net.DomainName;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.TrustAnchor;
import org.fleetmail.tls.certificate.TrustPolicy;

/** Reads targets from URIs and from fleet elements. */
final class TargetParser {
    private static final Pattern URI = Pattern.compile(
            "(?<scheme>[A-Za-z0-9+]+)://(?:\\[(?<v6>[0-9a-fA-F:.%]+)]|(?<name>[^:/\\[\\]?#@\\s]+))(?::(?<port>[0-9]{1,5}))?/?");

    private TargetParser() {}

    static Outcome<EndpointTarget> parse(String uri) {
        Matcher matcher = URI.matcher(uri.strip());
        if (!matcher.matches()) {
            return incomplete(uri, "scheme://host:port");
        }
        Scheme scheme = Scheme.of(matcher.group("scheme").toLowerCase(Locale.ROOT));
        if (scheme == null) {
            return incomplete(uri, Scheme.names());
        }
        String host = matcher.group("v6") != null ? matcher.group("v6") : matcher.group("name");
        int port = matcher.group("port") == null ? scheme.port : Integer.parseInt(matcher.group("port"));
        Service service = scheme.service == Service.SUBMISSION && port == 25 ? Service.RELAY : scheme.service;
        return target(uri.strip(), service, host, port, scheme.security, TrustPolicy.ofSystem());
    }

    static Outcome<EndpointTarget> of(Endpoint endpoint) {
        String id = endpoint.getId() == null ? "" : endpoint.getId();
        String host = endpoint.getHost() == null ? "" : endpoint.getHost().strip();
        List<X509Certificate> anchors = new ArrayList<>();
        for (TrustAnchor anchor : endpoint.getTrust()) {
            try {
                anchors.add(certificate(anchor));
            } catch (CertificateException e) {
                return Outcome.failed(Trouble.of(TroubleCode.ENDPOINT_INCOMPLETE, id, e));
            }
        }
        TrustPolicy trust = new TrustPolicy(endpoint.isTrustSystem(), anchors, Set.copyOf(endpoint.getPinnedSha256()));
        return target(id, endpoint.getService(), host, endpoint.getPort(), endpoint.getTransportSecurity(), trust);
    }

    static String uri(EndpointTarget target) {
        String host = target.host().contains(":") ? "[" + target.host() + "]" : target.host();
        return Scheme.of(target.service(), target.security()).text + "://" + host + ":" + target.port();
    }

    private static Outcome<EndpointTarget> target(
            String id, Service service, String host, int port, TransportSecurity security, TrustPolicy trust) {
        if (host.isEmpty() || port < 1 || port > 65535) {
            return incomplete(id, host.isEmpty() ? "host" : "port " + port);
        }
        Optional<String> ascii = host.contains(":") ? Optional.of(host) : DomainName.ascii(host);
        return ascii.filter(name -> !name.isBlank())
                .map(name -> Outcome.done(new EndpointTarget(id, service, name, port, security, name, trust)))
                .orElseGet(() -> incomplete(id, "host " + host));
    }

    private static Outcome<EndpointTarget> incomplete(String where, String detail) {
        return Outcome.failed(Trouble.of(TroubleCode.ENDPOINT_INCOMPLETE, where, detail));
    }

    private static X509Certificate certificate(TrustAnchor anchor) throws CertificateException {
        byte[] pem = String.valueOf(anchor.getPem()).getBytes(StandardCharsets.US_ASCII);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    }

    private enum Scheme {
        SMTP("smtp", Service.SUBMISSION, TransportSecurity.NONE, 25),
        SMTP_STARTTLS("smtp+starttls", Service.SUBMISSION, TransportSecurity.STARTTLS, 587),
        SMTPS("smtps", Service.SUBMISSION, TransportSecurity.IMPLICIT_TLS, 465),
        POP3("pop3", Service.POP3, TransportSecurity.NONE, 110),
        POP3_STARTTLS("pop3+starttls", Service.POP3, TransportSecurity.STARTTLS, 110),
        POP3S("pop3s", Service.POP3, TransportSecurity.IMPLICIT_TLS, 995),
        IMAP("imap", Service.IMAP, TransportSecurity.NONE, 143),
        IMAP_STARTTLS("imap+starttls", Service.IMAP, TransportSecurity.STARTTLS, 143),
        IMAPS("imaps", Service.IMAP, TransportSecurity.IMPLICIT_TLS, 993),
        HTTPS("https", Service.HTTPS, TransportSecurity.IMPLICIT_TLS, 443);

        private final String text;
        private final Service service;
        private final TransportSecurity security;
        private final int port;

        Scheme(String text, Service service, TransportSecurity security, int port) {
            this.text = text;
            this.service = service;
            this.security = security;
            this.port = port;
        }

        static Scheme of(String text) {
            for (Scheme scheme : values()) {
                if (scheme.text.equals(text)) {
                    return scheme;
                }
            }
            return null;
        }

        static Scheme of(Service service, TransportSecurity security) {
            Service family = service == Service.RELAY ? Service.SUBMISSION : service;
            for (Scheme scheme : values()) {
                if (scheme.service == family && scheme.security == security) {
                    return scheme;
                }
            }
            return HTTPS;
        }

        static String names() {
            List<String> names = new ArrayList<>();
            for (Scheme scheme : values()) {
                names.add(scheme.text);
            }
            return String.join(", ", names);
        }
    }
}
