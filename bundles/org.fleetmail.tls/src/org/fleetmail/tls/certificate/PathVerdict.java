package org.fleetmail.tls.certificate;

import java.util.List;
import java.util.Optional;

/**
 * Whether a chain leads to somebody who is trusted.
 *
 * @param trusted it does
 * @param problems what is wrong, worst first; not empty does not mean untrusted
 * @param path the certificates from the server's own to the anchor, as far as they could be joined
 * @param anchor distinguished name of the anchor it ends at
 * @param publicAnchor that anchor is one of the system
 * @param missing the intermediate that was not sent
 */
public record PathVerdict(
        boolean trusted,
        List<PathProblem> problems,
        List<ServerCertificate> path,
        Optional<String> anchor,
        boolean publicAnchor,
        Optional<MissingIssuer> missing) {
    public PathVerdict {
        problems = List.copyOf(problems);
        path = List.copyOf(path);
    }

    public boolean has(PathProblem.Kind kind) {
        return problems.stream().anyMatch(problem -> problem.kind() == kind);
    }
}
