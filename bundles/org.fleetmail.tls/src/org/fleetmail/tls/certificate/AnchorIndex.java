package org.fleetmail.tls.certificate;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;

/** Trust anchors by their subject. */
final class AnchorIndex {
    private final Map<X500Principal, List<X509Certificate>> bySubject;

    AnchorIndex(Collection<X509Certificate> anchors) {
        bySubject = anchors.stream().collect(Collectors.groupingBy(X509Certificate::getSubjectX500Principal));
    }

    List<X509Certificate> ofSubject(X500Principal subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    boolean contains(X509Certificate certificate) {
        return ofSubject(certificate.getSubjectX500Principal()).contains(certificate);
    }

    /** Whether some anchor is of the same organisation (O). */
    boolean knowsOrganisation(String organisation) {
        return !organisation.isEmpty()
                && bySubject.keySet().stream()
                        .anyMatch(subject -> organisation.equals(DistinguishedNames.organisation(subject)));
    }
}
