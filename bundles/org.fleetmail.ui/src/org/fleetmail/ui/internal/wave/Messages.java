package org.fleetmail.ui.internal.wave;

import org.eclipse.osgi.util.NLS;

/** Texts of waves. */
final class Messages extends NLS {
    public static String WaveTable_name;
    public static String WaveTable_wave;
    public static String WaveTable_devices;
    public static String WaveTable_gates;
    public static String WaveTable_share;
    public static String WaveTable_gate;
    public static String WaveSize_models;
    public static String WaveSize_count;
    public static String WaveSize_share;
    public static String WaveSize_rest;
    public static String WaveButtons_add;
    public static String WaveButtons_remove;
    public static String WaveButtons_earlier;
    public static String WaveButtons_later;
    public static String WaveForm_name;
    public static String WaveForm_devices;
    public static String WaveForm_gates;
    public static String WaveForm_percent;
    public static String PaceForm_failures;
    public static String PaceForm_of_model;
    public static String PaceForm_at_site;
    public static String PaceForm_parallel;
    public static String PaceDraft_parallel;
    public static String PaceDraft_failures;
    public static String ShapeFields_mistake;
    public static String ShapeFields_same_name;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
