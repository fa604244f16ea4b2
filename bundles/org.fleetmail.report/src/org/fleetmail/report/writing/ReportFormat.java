package org.fleetmail.report.writing;

/** How a report is written. */
public enum ReportFormat {
    /** One page that needs nothing else. */
    HTML,
    /** A tagged document for the archive, PDF/A-2a and PDF/UA-1. */
    PDF,
    /** A folder with one file of comma-separated values for each table. */
    CSV,
    /** A workbook with one sheet for each table. */
    XLSX,
    /** One document of the shape {@code schema/report.schema.json}. */
    JSON,
    /** The findings in SARIF 2.1.0. */
    SARIF,
    /** The findings as OSCAL assessment results. */
    OSCAL
}
