package org.fleetmail.ui.robot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Pictures of windows, in {@code target/screenshots}; all but the file on the UI thread. */
final class Camera {
    /** What was changed is painted within so many frames. */
    private static final int FRAMES = 4;

    private static final long FRAME_NANOS = 20_000_000;

    private Camera() {}

    /** The file of a picture, which has the language in its name. */
    static Path file(String name) {
        Path folder = Path.of(System.getProperty("basedir", "."), "target", "screenshots");
        try {
            return Files.createDirectories(folder)
                    .resolve(name + "-" + Locale.getDefault().getLanguage() + ".png");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what a window shows once it is painted. */
    static void draw(Shell shell, Path file) {
        for (int frame = 0; frame < FRAMES; frame++) {
            while (Display.getCurrent().readAndDispatch()) {
                continue;
            }
            LockSupport.parkNanos(FRAME_NANOS);
        }
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {capture(shell)};
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }

    /** What a window shows. */
    static ImageData capture(Shell shell) {
        Rectangle area = shell.getClientArea();
        Display display = Display.getCurrent();
        Image image = new Image(display, (gc, width, height) -> {}, area.width, area.height);
        GC gc = new GC(shell);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }
}
