package org.fleetmail.ui.internal.look;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;
import org.fleetmail.ui.fleet.Later;

/** Lets a person drop files on a control. */
public final class FileDrop extends DropTargetAdapter {
    private final Consumer<List<Path>> taking;

    private FileDrop(Consumer<List<Path>> taking) {
        this.taking = taking;
    }

    /** Gives what is dropped on a control, at least one file, to whoever takes it. */
    public static void on(Control control, Consumer<List<Path>> taking) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new FileDrop(taking));
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        event.detail = DND.DROP_COPY;
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] files && files.length > 0) {
            List<Path> paths = Stream.of(files).map(Path::of).toList();
            Later.on(event.display, () -> taking.accept(paths));
        }
    }
}
