/**
 * What the author of a priority module sees, and all that he sees: a module imports this package, JSpecify, SLF4J and the JDK.
 *
 * <p>A module is one {@link org.cspplatform.module.PriorityModule} that names its record types, its rules and its measures. The
 * platform reads the record types and derives the rest: the check of the tables, forms, lists, the import, the API and its
 * documentation. Nothing here opens a connection or answers a request; a module says what, never how.
 *
 * <h2>The field types</h2>
 *
 * The set is closed. A component of a record type is one of:
 *
 * <table>
 * <caption>Java type of a component, the column it needs, and what a person sees</caption>
 * <tr><th>Java</th><th>column</th><th>form</th><th>JSON and CSV</th></tr>
 * <tr><td>{@code String}</td><td>text</td><td>one line, at most {@link org.cspplatform.module.Text#max()} characters</td><td>text</td></tr>
 * <tr><td>{@code String} with {@link org.cspplatform.module.LongText}</td><td>text</td><td>several lines</td><td>text</td></tr>
 * <tr><td>{@code int}, {@code Integer}</td><td>integer</td><td>number</td><td>12</td></tr>
 * <tr><td>{@code BigDecimal}</td><td>numeric</td><td>number, at most {@link org.cspplatform.module.Decimals} places</td><td>12.50</td></tr>
 * <tr><td>{@code boolean}, {@code Boolean}</td><td>boolean</td><td>yes or no</td><td>true, false (CSV also yes, no)</td></tr>
 * <tr><td>{@code LocalDate}</td><td>date</td><td>day, month, year</td><td>2026-11-21 (CSV also 21/11/2026)</td></tr>
 * <tr><td>an enum whose constants carry {@link org.cspplatform.module.Label}</td><td>text</td><td>radios, or a list when long</td><td>the constant's name (CSV also its label)</td></tr>
 * <tr><td>{@link org.cspplatform.module.PersonKey}</td><td>text</td><td>one line</td><td>text</td></tr>
 * </table>
 *
 * <p>A component is required unless its type is {@link org.jspecify.annotations.Nullable}; the column's nullability must say the
 * same. A column is named like its component, in lower case with underscores: {@code contactDate} needs {@code contact_date}.
 *
 * <h2>The promise</h2>
 *
 * What an author builds comes from factories on sealed interfaces; what he reads is a record; annotations grow by elements with
 * defaults. So a module built for 1.x runs on every later 1.x.
 */
@NullMarked
package org.cspplatform.module;

import org.jspecify.annotations.NullMarked;
