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
 * <tr><td>{@code BigDecimal}</td><td>numeric</td><td>number, at most {@link org.cspplatform.module.Decimals} places</td><td>12.50 (JSON: a number)</td></tr>
 * <tr><td>{@code BigDecimal} with {@link org.cspplatform.module.Money}</td><td>numeric(14,2)</td><td>pounds and pence</td><td>1234.56 (CSV also £1,234.56)</td></tr>
 * <tr><td>{@code BigDecimal} with {@link org.cspplatform.module.Percentage}</td><td>numeric</td><td>percentage</td><td>12.5 (CSV also 12.5%)</td></tr>
 * <tr><td>{@code boolean}, {@code Boolean}</td><td>boolean</td><td>yes or no</td><td>true, false (CSV also yes, no)</td></tr>
 * <tr><td>{@code LocalDate}</td><td>date</td><td>day, month, year</td><td>2026-11-21 (CSV also 21/11/2026)</td></tr>
 * <tr><td>{@code LocalDateTime}, the clock on the wall in England and Wales</td><td>timestamp</td><td>date and time</td><td>2026-11-21T23:15 (CSV also 21/11/2026 23:15)</td></tr>
 * <tr><td>an enum whose constants carry {@link org.cspplatform.module.Label}, dated by {@link org.cspplatform.module.InForce}</td><td>text</td><td>radios, or a list when long</td><td>the constant's name (CSV also its label)</td></tr>
 * <tr><td>{@code Set} of such an enum</td><td>text[]</td><td>checkboxes</td><td>array of names (CSV: separated by semicolons)</td></tr>
 * <tr><td>{@link org.cspplatform.module.Reference} to a record type</td><td>text</td><td>the key of the other record</td><td>that key</td></tr>
 * <tr><td>{@code List} of a public record, see {@link org.cspplatform.module.Items}</td><td>jsonb</td><td>a group of fields for each item, and one to add</td><td>array of objects (CSV: columns {@code field.1.part}, {@code field.2.part} …)</td></tr>
 * <tr><td>{@link org.cspplatform.module.Attachment}</td><td>uuid</td><td>file</td><td>its id (not in CSV)</td></tr>
 * <tr><td>{@link org.cspplatform.module.PersonKey}</td><td>text</td><td>one line</td><td>text</td></tr>
 * </table>
 *
 * <p>A component is required unless its type is {@link org.jspecify.annotations.Nullable}; the column's nullability must say the
 * same; lists and sets are never null, and their columns are {@code not null default} the empty one. A column is named like its component, in lower case with underscores: {@code contactDate} needs {@code contact_date}.
 *
 * <h2>The promise</h2>
 *
 * What an author builds comes from factories on sealed interfaces; what he reads is a record; annotations grow by elements with
 * defaults. So a module built for 1.x runs on every later 1.x.
 */
@NullMarked
package org.cspplatform.module;

import org.jspecify.annotations.NullMarked;
