package org.fleetmail.tls.certificate;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** How certificates have to be made; see {@link StandardRules} and {@link BaselineRules}. */
final class ProfileRules {
    private ProfileRules() {}

    /** Checks a path from the server's certificate to the anchor. */
    static List<PathProblem> check(List<X509Certificate> path) {
        List<PathProblem> problems = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            problems.addAll(StandardRules.check(path.get(i), i > 0));
        }
        problems.addAll(BaselineRules.check(path));
        return problems;
    }
}
