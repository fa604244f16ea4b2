package org.fleetmail.ui.internal.profile;

import org.eclipse.osgi.util.NLS;

/** Texts of this package, filled in from {@code messages.properties} when the class is loaded. */
final class Messages extends NLS {
    public static String ProfilesView_learn;
    public static String ProfilesView_edit;
    public static String ProfilesView_refresh;
    public static String ProfilesView_count;
    public static String ProfilesView_mistakes;
    public static String ProfileTable_title;
    public static String ProfileTable_maker;
    public static String ProfileTable_transport;
    public static String ProfileTable_settings;
    public static String ProfileTable_confidence;
    public static String ProfileTable_state;
    public static String ProfileTable_name;
    public static String SettingSheet_setting;
    public static String SettingSheet_access;
    public static String SettingSheet_confidence;
    public static String SettingSheet_date;
    public static String SettingSheet_place;
    public static String SettingSheet_source;
    public static String SettingSheet_by_hand;
    public static String ProfileEditor_place;
    public static String ProfileEditor_mistake;
    public static String ProfileEditor_right;
    public static String ProfileEditor_wrong;
    public static String LearnWizard_title;
    public static String RecordingPage_title;
    public static String RecordingPage_description;
    public static String RecordingPage_file;
    public static String RecordingPage_browse;
    public static String RecordingPage_model;
    public static String RecordingPage_maker;
    public static String RecordingPage_name;
    public static String RecordingPage_by;
    public static String RecordingPage_how;
    public static String RecordingPage_unusable;
    public static String RecordingPage_bad_name;
    public static String LessonWords_understood;
    public static String LessonWords_device;
    public static String LessonWords_login;
    public static String LessonWords_token;
    public static String LessonWords_save;
    public static String LessonWords_logout;
    public static String LessonWords_unsure;
    public static String LessonWords_out_of_reach;
    public static String MeaningPage_title;
    public static String MeaningPage_description;
    public static String MeaningPage_field;
    public static String MeaningPage_label;
    public static String MeaningPage_before;
    public static String MeaningPage_sent;
    public static String MeaningPage_means;
    public static String MeaningPage_sure;
    public static String MeaningPage_no_setting;
    public static String TrialPage_working;
    public static String TrialPage_title;
    public static String TrialPage_description;
    public static String TrialPage_device;
    public static String TrialPage_read;
    public static String TrialPage_setting;
    public static String TrialPage_recorded;
    public static String TrialPage_actual;
    public static String TrialPage_write;
    public static String TrialPage_value;
    public static String TrialPage_prove;
    public static String TrialPage_no_fleet;
    public static String TrialPage_read_only;
    public static String TrialPage_proven;
    public static String TrialPage_not_proven;
    public static String TrialPage_left;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {}
}
