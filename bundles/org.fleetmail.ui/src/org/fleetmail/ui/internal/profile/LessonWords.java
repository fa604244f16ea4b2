package org.fleetmail.ui.internal.profile;

import java.util.Locale;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.learning.LearnedToken;
import org.fleetmail.device.learning.Lesson;
import org.fleetmail.device.recording.Mask;

/** Says in a text what was understood of a recording: what is certain, what is not, and what is out of reach. */
final class LessonWords {
    private final StyledText text;

    LessonWords(StyledText text) {
        this.text = text;
    }

    void show(Lesson lesson) {
        text.setText("");
        heading(Messages.LessonWords_understood);
        line(NLS.bind(Messages.LessonWords_device, lesson.recording().device()));
        line(NLS.bind(Messages.LessonWords_login, lesson.login().kind().label().in(Locale.getDefault())));
        for (LearnedToken token : lesson.tokens()) {
            line(NLS.bind(Messages.LessonWords_token, token.name(), token.place()));
        }
        lesson.saves()
                .forEach(save -> line(NLS.bind(
                        Messages.LessonWords_save,
                        save.request().path(),
                        lesson.settings().size())));
        lesson.logout().ifPresent(logout -> line(NLS.bind(Messages.LessonWords_logout, logout.path())));
        part(Messages.LessonWords_unsure, lesson.doubts(), "org.fleetmail.ui.warning");
        part(Messages.LessonWords_out_of_reach, lesson.obstacles(), "org.fleetmail.ui.bad");
    }

    private void part(String title, Iterable<Sentence> sentences, String colour) {
        if (sentences.iterator().hasNext()) {
            line("");
            heading(title);
            for (Sentence sentence : sentences) {
                coloured(
                        "• " + sentence.in(Locale.getDefault()),
                        JFaceResources.getColorRegistry().get(colour));
            }
        }
    }

    private void heading(String words) {
        int start = text.getCharCount();
        text.append(words + "\n");
        text.setStyleRange(new StyleRange(start, words.length(), null, null, SWT.BOLD));
    }

    private void coloured(String words, Color colour) {
        int start = text.getCharCount();
        line(words);
        text.setStyleRange(new StyleRange(start, text.getCharCount() - start, colour, null));
    }

    private void line(String words) {
        text.append(Mask.shown(words) + "\n");
    }
}
