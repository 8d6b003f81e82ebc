package org.cspplatform.module;

import java.util.List;

/**
 * One priority area as a plugin: what it records, what it counts, what it shows.
 *
 * <p>The jar names its implementation in {@code META-INF/services/org.cspplatform.module.PriorityModule}; the class is public
 * and has a public constructor without parameters. Its migrations lie in {@code db/<id>/} and make one table for each
 * dataset. A page for the people who work with it, in Markdown, lies in {@code guide/<id>.md}; the platform shows it. Its manifest says {@code Plugin-Id}, {@code Plugin-Version} and {@code Plugin-Requires}, the range of versions of
 * this API that it runs on.
 *
 * <p>The platform calls each method once, when it reads the module. Errors are collected over the whole module and reported
 * together; a module with an error does not start, everything else goes on.
 */
public interface PriorityModule {
    /**
     * The module's name in addresses, for example {@code arrest-referral}: lower-case letters, digits and single hyphens, from
     * a letter on, at most 40. It equals the manifest's {@code Plugin-Id}, names the module's schema (with underscores) and
     * never changes.
     */
    String id();

    /** The module's name for people, for example {@code Arrest referral}. */
    String title();

    /** What the module is for, in a sentence or two; may be empty. */
    default String description() {
        return "";
    }

    /**
     * The module's own version; by default what the build wrote as {@code Implementation-Version} into the jar's manifest. It
     * equals the manifest's {@code Plugin-Version}.
     */
    default String version() {
        String built = getClass().getPackage().getImplementationVersion();
        return built == null ? "0.0.0" : built;
    }

    /**
     * The version of this API that the module needs, as {@code major.minor}. Only a module that uses something newer than 1.0
     * need say so; a platform whose API is older then refuses it by name and not by a missing method.
     */
    default String apiVersion() {
        return "1.0";
    }

    /** The record types, each a public record with {@link Dataset}. At least one. */
    List<Class<? extends Record>> datasets();

    /** What must hold within a record, beyond what the type of each field says. */
    default List<Rule<?>> rules() {
        return List.of();
    }

    /** What is counted. */
    default List<Measure> measures() {
        return List.of();
    }

    /** Pages that show several measures together. Each measure has a page of its own without being named here. */
    default List<Report> reports() {
        return List.of();
    }

    /** The states of records and the steps between them, at most one workflow a dataset. */
    default List<Workflow> workflows() {
        return List.of();
    }

    /** By when things must be done. */
    default List<Deadline> deadlines() {
        return List.of();
    }

    /** What each partnership decides for itself. */
    default List<Setting> settings() {
        return List.of();
    }

    /** Files that a national body wants. */
    default List<ExchangeOut<?>> exchangesOut() {
        return List.of();
    }

    /** Files that others send. */
    default List<ExchangeIn> exchangesIn() {
        return List.of();
    }

    /** Invented records, for the demo and for the tests of the module. */
    default List<Demo> demo() {
        return List.of();
    }
}
