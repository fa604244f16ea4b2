package org.fleetmail.ui.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.model.Device;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.look.NaturalOrder;

/** Works with a fleet of very many devices inside the console, and says how long a person would have waited. */
public final class ManyRowsInside implements IStartup {
    private static final long BLINK_NANOS = 1_000_000;
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final int ROUNDS = 5;

    private final int devices = Integer.getInteger("benchmark.devices");
    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private final IWorkbenchWindow window = ask(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
    private final OpenFleets fleets = window.getService(OpenFleets.class);

    @Override
    public void earlyStartup() {
        try {
            measure();
        } catch (RuntimeException e) {
            say("failed: %s", e);
        } finally {
            display.asyncExec(() -> {
                fleets.all().forEach(fleet -> fleet.commands().flush());
                PlatformUI.getWorkbench().close();
            });
        }
    }

    private void measure() {
        tell(() -> window.getActivePage().showView(Parts.INVENTORY));
        Table table = (Table) find("inventory.devices.table");
        Text line = (Text) find("inventory.devices.filter");
        open(table);
        for (int round = 1; round <= ROUNDS; round++) {
            filter(table, line);
            sort(table);
            scroll(table);
            edit(table);
        }
        System.gc();
        say(
                "heap after all %d MB",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }

    private void open(Table table) {
        Path file = Path.of(System.getProperty("benchmark.file"));
        try (Beats beats = new Beats(display)) {
            long begin = System.nanoTime();
            long work = processor();
            tell(() -> fleets.open(file, window));
            await(() -> table.getItemCount() > 0 && !table.getItem(0).getText(1).isEmpty());
            long first = System.nanoTime();
            long firstWork = processor();
            await(() -> table.getItemCount() == devices);
            long all = System.nanoTime();
            OpenFleet fleet = ask(() -> fleets.current().orElseThrow());
            await(() -> !fleet.findings().isEmpty());
            say(
                    "open: first rows after %d ms (processor time %d ms), all after %d ms, findings after %d ms; %s",
                    millis(first - begin),
                    millis(firstWork - work),
                    millis(all - begin),
                    millis(System.nanoTime() - begin),
                    beats);
        }
    }

    private void filter(Table table, Text line) {
        filter("two columns", "model:5450 tags=floor-7", devices / 40, table, line);
        filter("a word", "floor-3", devices / 40 * 11, table, line);
        filter("nothing", "", devices, table, line);
    }

    /** What is in sight answers at once; rows out of sight are made or taken away little by little. */
    private void filter(String what, String text, int rows, Table table, Text line) {
        Label counts = (Label) find("inventory.devices.counts");
        try (Beats beats = new Beats(display)) {
            long begin = System.nanoTime();
            long work = processor();
            tell(() -> line.setText(text));
            await(() -> counts.getText().contains(String.format("%,d of", rows)));
            long answer = System.nanoTime();
            long answerWork = processor();
            await(() -> table.getItemCount() == rows);
            say(
                    "filter by %s: answer after %d ms (processor time %d ms), length of the table after %d ms; %s",
                    what, millis(answer - begin), millis(answerWork - work), millis(System.nanoTime() - begin), beats);
        }
    }

    private void sort(Table table) {
        sort("name", 0, 0, table);
        sort("address", 1, 0, table);
        sort("name, far down", 0, devices / 2, table);
    }

    /** Far down only the order of all rows tells what is in sight. */
    private void sort(String what, int column, int top, Table table) {
        tell(() -> table.setTopIndex(top));
        String expected = first(column, table);
        try (Beats beats = new Beats(display)) {
            long begin = System.nanoTime();
            long work = processor();
            tell(() -> table.getColumn(column).notifyListeners(SWT.Selection, new Event()));
            await(() -> table.getItem(0).getText(column).equals(expected));
            say(
                    "sort by %s: answer after %d ms (processor time %d ms); %s",
                    what, millis(System.nanoTime() - begin), millis(processor() - work), beats);
        }
    }

    /** What the first row will say when the head of a column is clicked. */
    private String first(int column, Table table) {
        boolean up = ask(() -> table.getSortColumn() != table.getColumn(column) || table.getSortDirection() != SWT.UP);
        List<Device> all =
                ask(() -> List.copyOf(fleets.current().orElseThrow().fleet().getDevices()));
        Function<Device, String> text = column == 0 ? Device::getName : Device::getAddress;
        Comparator<String> order = up ? NaturalOrder.INSTANCE : NaturalOrder.INSTANCE.reversed();
        return all.stream().map(text).min(order).orElseThrow();
    }

    private void scroll(Table table) {
        try (Beats beats = new Beats(display)) {
            for (int top = 0; top < devices; top += devices / 200) {
                int row = top;
                tell(() -> table.setTopIndex(row));
            }
            say("scroll through all in 200 steps: %s", beats);
        }
    }

    private void edit(Table table) {
        OpenFleet fleet = ask(() -> fleets.current().orElseThrow());
        AtomicReference<Topic> found = new AtomicReference<>();
        try (Beats beats = new Beats(display)) {
            var told = ask(() -> fleet.onChange(topic -> {
                if (topic == Topic.FINDINGS) {
                    found.set(topic);
                }
            }));
            Device device = ask(() -> fleet.fleet().getDevices().get(devices / 2));
            String name = "renamed " + System.nanoTime();
            long begin = System.nanoTime();
            tell(() -> Edits.set(fleet.domain(), device, device.eClass().getEStructuralFeature("name"), name));
            long done = System.nanoTime();
            await(() -> found.get() != null);
            ask(() -> {
                told.end();
                return null;
            });
            say(
                    "edit: %d ms, rules asked again after %d ms; %s",
                    millis(done - begin), millis(System.nanoTime() - begin), beats);
        }
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    private static void say(String form, Object... values) {
        System.out.println("RESULT " + String.format(Locale.ROOT, form, values));
    }

    private interface Action {
        void run() throws Exception;
    }

    private <T> T ask(Supplier<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        display.syncExec(() -> answer.set(question.get()));
        return answer.get();
    }

    private void tell(Action action) {
        ask(() -> {
            try {
                action.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
    }

    private void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!ask(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            LockSupport.parkNanos(BLINK_NANOS);
        }
    }

    private Control find(String id) {
        return ask(() -> find(window.getShell(), id));
    }

    private static Control find(Composite parent, String id) {
        for (Control child : parent.getChildren()) {
            if (id.equals(child.getData(Parts.ID))) {
                return child;
            }
            Control inside = child instanceof Composite composite ? find(composite, id) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    /** Beats of a timer of the UI thread: while one is late, no key and no click is answered. */
    private static final class Beats implements AutoCloseable {
        private static final int EVERY_MILLIS = 5;
        private final Display display;
        private long last;
        private long lastWork;
        private long longest;
        private long longestWork;
        private volatile boolean ended;

        Beats(Display display) {
            this.display = display;
            display.syncExec(() -> {
                last = System.nanoTime();
                lastWork = work();
                beat();
            });
        }

        private static long work() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private void beat() {
            long now = System.nanoTime();
            long worked = work();
            synchronized (this) {
                longest = Math.max(longest, now - last);
                longestWork = Math.max(longestWork, worked - lastWork);
            }
            last = now;
            lastWork = worked;
            if (!ended) {
                display.timerExec(EVERY_MILLIS, this::beat);
            }
        }

        @Override
        public synchronized String toString() {
            return String.format(
                    "longest beat %d ms by the clock, %d ms of work", millis(longest), millis(longestWork));
        }

        @Override
        public void close() {
            ended = true;
        }
    }
}
