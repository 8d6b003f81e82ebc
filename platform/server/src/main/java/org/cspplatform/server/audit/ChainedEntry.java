package org.cspplatform.server.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the log. Its hash covers the hash of the entry before it and every field, so that no entry can
 * be changed, put in, taken out or moved without all later hashes giving it away.
 *
 * <p>Canonical form, version 1: the text {@code csp-audit-1}, the previous hash (32 bytes), the sequence and the microseconds
 * since 1970 (8 bytes each, big-endian), then account, username, tenant, region, action, subject type, subject id, outcome,
 * client address and request id, each as its length in bytes (4 bytes, -1 for none) and its UTF-8.
 *
 * @param link its place and its hash
 * @param previousHash the hash of the entry before it
 * @param at when, to the microsecond
 * @param action the code of what was done
 * @param outcome the code of what came of it
 */
record ChainedEntry(
        ChainLink link,
        String previousHash,
        Instant at,
        AuditOrigin origin,
        String action,
        String subjectType,
        @Nullable String subjectId,
        String outcome) {

    private static final byte[] VERSION = "csp-audit-1".getBytes(StandardCharsets.US_ASCII);

    /** The entry as the one after the given place in the chain. */
    static ChainedEntry after(ChainLink previous, Instant at, AuditEntry entry, AuditOrigin origin) {
        ChainedEntry unhashed = new ChainedEntry(
                new ChainLink(previous.sequence() + 1, ""),
                previous.hash(),
                at.truncatedTo(ChronoUnit.MICROS),
                origin,
                entry.action().code(),
                entry.subjectType(),
                entry.subjectId(),
                entry.outcome().code());
        return unhashed.with(unhashed.computedHash());
    }

    private ChainedEntry with(String hash) {
        return new ChainedEntry(
                new ChainLink(link.sequence(), hash),
                previousHash,
                at,
                origin,
                action,
                subjectType,
                subjectId,
                outcome);
    }

    /** The hash that its fields give, whatever hash it carries. */
    String computedHash() {
        MessageDigest digest = sha256();
        digest.update(VERSION);
        digest.update(HexFormat.of().parseHex(previousHash));
        digest.update(ByteBuffer.allocate(16)
                .putLong(link.sequence())
                .putLong(micros())
                .flip());
        for (Object field : new @Nullable Object[] {
            origin.accountId(),
            origin.username(),
            origin.tenantId(),
            origin.regionId(),
            action,
            subjectType,
            subjectId,
            outcome,
            origin.clientAddress(),
            origin.requestId()
        }) {
            add(digest, field);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static void add(MessageDigest digest, @Nullable Object field) {
        byte[] utf8 = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(
                ByteBuffer.allocate(4).putInt(field == null ? -1 : utf8.length).flip());
        digest.update(utf8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }
}
