package org.fleetmail.report.evidence;

/** How evidence is packed. */
public enum EvidenceForm {
    FOLDER,
    /** One ZIP file. */
    ZIP
}
