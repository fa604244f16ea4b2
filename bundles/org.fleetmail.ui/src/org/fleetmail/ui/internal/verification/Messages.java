package org.fleetmail.ui.internal.verification;

import org.eclipse.osgi.util.NLS;

/** Texts of the TLS Verification view. */
final class Messages extends NLS {
    public static String VerificationRun_name;
    public static String VerificationRun_progress;
    public static String CheckWords_running;
    public static String CheckWords_incomplete;
    public static String CheckWords_never;
    public static String CheckWords_steps;
    public static String CheckWords_all_steps;
    public static String CheckWords_millis;
    public static String CheckWords_ok;
    public static String CheckWords_warning;
    public static String CheckWords_failed;
    public static String CheckWords_unknown;
    public static String CheckWords_skipped;
    public static String CheckTable_outcome;
    public static String CheckTable_endpoint;
    public static String CheckTable_address;
    public static String CheckTable_security;
    public static String CheckTable_version;
    public static String CheckTable_suite;
    public static String CheckTable_days;
    public static String CheckTable_step;
    public static String CheckTable_took;
    public static String FindingsText_finding;
    public static String FindingsText_remedy;
    public static String FindingsText_critical;
    public static String FindingsText_high;
    public static String FindingsText_medium;
    public static String FindingsText_low;
    public static String FindingsText_info;
    public static String CheckDetails_findings;
    public static String CheckDetails_steps;
    public static String CheckDetails_certificates;
    public static String CheckDetails_transcript;
    public static String CheckDetails_step;
    public static String CheckDetails_outcome;
    public static String CheckDetails_took;
    public static String CheckDetails_detail;
    public static String CheckDetails_subject;
    public static String CheckDetails_names;
    public static String CheckDetails_issuer;
    public static String CheckDetails_until;
    public static String CheckDetails_key;
    public static String CheckDetails_signature;
    public static String CheckDetails_sha256;
    public static String CheckDetails_nothing;
    public static String CheckDetails_days;
    public static String CheckDetails_grade;
    public static String CheckButtons_all;
    public static String CheckButtons_selected;
    public static String CheckButtons_cancel;
    public static String VerificationView_empty;
    public static String VerificationView_no_fleet;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
