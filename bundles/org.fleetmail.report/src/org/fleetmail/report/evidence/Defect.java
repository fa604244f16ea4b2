package org.fleetmail.report.evidence;

import org.fleetmail.core.text.Sentence;

/**
 * Something that is not as the manifest says.
 *
 * @param kind what is wrong
 * @param path the file, or the place, it is wrong with
 */
public record Defect(Kind kind, String path) {
    /** How evidence can be wrong. */
    public enum Kind {
        /** The file does not have the content it had. */
        ALTERED,
        /** The file is not there. */
        MISSING,
        /** The manifest knows nothing of the file. */
        ADDED,
        /** An entry of the journal does not have the hash its content asks for, or does not follow. */
        UNCHAINED,
        /** The journal of this computer has another entry at the place of the manifest's head, or none. */
        OTHER_JOURNAL,
        /** The signature belongs to another content, or is none. */
        SIGNATURE_WRONG,
        /** A signature was asked for and there is none. */
        UNSIGNED,
        /** The signer's certificate does not lead to a trusted one. */
        SIGNER_UNTRUSTED,
        /** The time stamp belongs to another content, or is none. */
        STAMP_WRONG,
        /** The certificate of the time stamp's maker does not lead to a trusted one. */
        STAMPER_UNTRUSTED
    }

    /** What is wrong, in words. */
    public Sentence sentence() {
        return Sentence.of(Defect.class, "defect." + kind.name(), path);
    }
}
