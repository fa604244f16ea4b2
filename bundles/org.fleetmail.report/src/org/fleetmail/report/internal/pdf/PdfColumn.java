package org.fleetmail.report.internal.pdf;

/**
 * A column.
 *
 * @param heading what it is called
 * @param share of the width, beside the shares of the others
 */
record PdfColumn(String heading, double share) {}
