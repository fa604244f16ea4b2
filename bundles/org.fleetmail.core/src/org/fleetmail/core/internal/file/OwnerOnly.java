package org.fleetmail.core.internal.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files that nobody but their owner may read: by POSIX rights, or by access control lists on Windows. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ENTERS = PosixFilePermissions.fromString("rwx------");
    private static final Set<String> ALWAYS_THERE = Set.of("NT AUTHORITY\\SYSTEM", "BUILTIN\\Administrators");

    private OwnerOnly() {}

    /** Makes an empty file with these rights from its first moment on, where the system can; the file must not be there. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, rights(file));
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (acl != null && !posix(file)) {
            acl.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(acl.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }

    /** Makes a folder, and those above it, where they are missing; only their owner may enter, where the system knows owners. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(
                folder,
                File.separatorChar == '/'
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ENTERS)}
                        : new FileAttribute<?>[0]);
    }

    /** These rights for a file to be made, where they can be given so. */
    public static FileAttribute<?>[] rights(Path file) {
        return posix(file.toAbsolutePath().getParent())
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }

    /** Whether nobody but the owner may read or write a file. */
    public static boolean holds(Path file) throws IOException {
        if (posix(file)) {
            return OWNER.containsAll(Files.getPosixFilePermissions(file));
        }
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (acl == null) {
            return false;
        }
        UserPrincipal owner = acl.getOwner();
        return acl.getAcl().stream().noneMatch(entry -> opens(entry, owner));
    }

    private static boolean opens(AclEntry entry, UserPrincipal owner) {
        return entry.type() == AclEntryType.ALLOW
                && !entry.principal().equals(owner)
                && !ALWAYS_THERE.contains(entry.principal().getName())
                && (entry.permissions().contains(AclEntryPermission.READ_DATA)
                        || entry.permissions().contains(AclEntryPermission.WRITE_DATA));
    }

    private static boolean posix(Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view != null && Files.exists(file);
    }
}
