package org.fleetmail.rcp.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;

/**
 * The way of files from a console that finds its workspace in use to the one that uses it: a folder in the workspace, in
 * which each call leaves a list of absolute paths, one a line, UTF-8, at most 64 KiB. Nobody else can write there than who
 * can write the workspace itself.
 */
final class HandOver {
    private static final String CALL = ".call";
    private static final FileSystem FILES = FileSystems.getDefault();
    private static final int LARGEST = 1 << 16;

    private final Path box;
    private final Consumer<List<Path>> taker;
    private final Thread listening;

    private HandOver(Path box, Consumer<List<Path>> taker) {
        this.box = box;
        this.taker = taker;
        listening =
                Thread.ofPlatform().daemon().name("files from other consoles").start(this::listen);
    }

    /** The folder of a workspace. */
    static Path box(Path workspace) {
        return workspace.resolve(".metadata/.plugins/org.fleetmail.rcp/calls");
    }

    /** Leaves files for the console that uses the workspace; an empty list asks for its window alone. */
    static void leave(Path box, List<Path> files) throws IOException {
        Files.createDirectories(box);
        String name = UUID.randomUUID().toString();
        Path written = Files.write(
                box.resolve(name),
                files.stream().map(file -> file.toAbsolutePath().toString()).toList());
        Files.move(written, box.resolve(name + CALL), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Takes over what is there and what comes, until it is closed.
     *
     * @param taker is given the files of each call, on a thread of its own
     */
    static HandOver into(Path box, Consumer<List<Path>> taker) throws IOException {
        Files.createDirectories(box);
        return new HandOver(box, taker);
    }

    private void listen() {
        try (WatchService watch = FILES.newWatchService()) {
            box.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            boolean there = true;
            while (there) {
                takeAll();
                WatchKey key = watch.take();
                key.pollEvents();
                there = key.reset();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            ILog.of(HandOver.class).warn(box.toString(), e);
        }
    }

    private void takeAll() throws IOException {
        try (DirectoryStream<Path> calls = Files.newDirectoryStream(box, "*" + CALL)) {
            calls.forEach(this::take);
        }
    }

    /** One call that cannot be read or taken away does not keep the others from being heard. */
    private void take(Path call) {
        try {
            taker.accept(files(call));
            Files.deleteIfExists(call);
        } catch (IOException e) {
            ILog.of(HandOver.class).warn(call.toString(), e);
        }
    }

    private static List<Path> files(Path call) throws IOException {
        try (InputStream in = Files.newInputStream(call)) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Path::of)
                    .filter(ConsoleApplication::isFleet)
                    .toList();
        } catch (InvalidPathException e) {
            ILog.of(HandOver.class).warn(call.toString(), e);
            return List.of();
        }
    }

    /** Takes over nothing more. */
    void end() {
        listening.interrupt();
    }
}
